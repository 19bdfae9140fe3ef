from dataclasses import FrozenInstanceError

import pytest

from guichet.rules.refusals import Code, Field, Refusal, Refused


def test_a_refusal_is_a_value() -> None:
    one, same = (Refusal(Code.TOO_LONG, Field.CITY, {"limit": 80}) for _ in range(2))
    assert one == same and hash(one) == hash(same)
    assert one != Refusal(Code.TOO_LONG, Field.CITY, {"limit": 81})
    assert len({one, same, Refusal(Code.MISSING, Field.CITY)}) == 2
    with pytest.raises(FrozenInstanceError):
        one.code = Code.MISSING  # type: ignore[misc]


def test_refusals_keep_the_order_of_the_form() -> None:
    refusals = (Refusal(Code.MISSING, Field.SURNAME), Refusal(Code.MISSING, Field.CITY))
    assert Refused(refusals).refusals == refusals
