"""Which code is waited for on a screen: that of a registration or that of a change of address."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from guichet.rules.call import Call, Known, visited
from guichet.rules.code_screens import known_by, sent_for

NOW = datetime(2023, 8, 22, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("keys", "known"),
    [
        ((), Known.MESSAGE),
        (("home", "registration.terms"), Known.MESSAGE),
        (("registration.end/no_message",), Known.REGISTRATION),
        (("authentication/not_activated",), Known.REGISTRATION),
        (("registration.credentials/address_pending",), Known.REGISTRATION),
        (("account.address_sent",), Known.CHANGE),
        (("account.home.one/change_pending",), Known.CHANGE),
        (("authentication/change_lapsed",), Known.CHANGE),
        (("activation.address/new_address_expected",), Known.CHANGE),
        (("account.credentials/address_pending",), Known.MESSAGE),  # somebody else's registration
        (("mailbox.empty",), Known.MESSAGE),
        (("account.address_sent", "activation.code", "mailbox.empty"), Known.CHANGE),
        (("account.address_sent", "registration.end"), Known.REGISTRATION),
    ],
)
def test_the_screens_tell_it(keys: tuple[str, ...], known: Known) -> None:
    assert known_by(keys) is known


def test_what_the_caller_knows_goes_before_what_the_screens_tell() -> None:
    call = visited(Call(1, NOW), "registration.end", NOW)
    assert sent_for(call) is Known.REGISTRATION
    assert sent_for(replace(call, known=Known.CHANGE)) is Known.CHANGE
