import pytest

from guichet.rules.refusals import Code
from guichet.rules.why import why


@pytest.mark.parametrize("code", list(Code))
def test_every_refusal_has_its_reason_in_both_languages(code: Code) -> None:
    french, english = why(code, "fr"), why(code, "en")
    assert french.rule and english.rule and french.rule != english.rule
    assert (french.guide, french.rows, french.rulings) == (english.guide, english.rows, english.rulings)
    assert french.guide or french.rulings or "simulateur" in french.rule


def test_reasons_name_rows_and_rulings_that_exist() -> None:
    for code in Code:
        reason = why(code, "fr")
        assert all(1 <= row <= 226 for row in reason.rows)
        assert all(ruling[0] == "C" and 1 <= int(ruling[1:]) <= 34 for ruling in reason.rulings)


def test_where_the_guides_are_silent_the_ruling_is_named() -> None:
    assert why(Code.CHANGE_PENDING, "fr").rulings == ("C24",)
    assert why(Code.NEW_ADDRESS_EXPECTED, "fr").rulings == ("C10",)
