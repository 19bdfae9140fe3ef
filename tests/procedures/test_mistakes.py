"""What the pages of the registration and the activation refuse by themselves is in the timeline, too."""

from dataclasses import replace

from guichet.procedures.services import Services
from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.sample_people import Person


def refused(services: Services, whom: str) -> list[tuple[str, tuple[Code, ...]]]:
    return [(event.event, event.refusals) for event in reversed(services.timeline.of(whom).events)]


def test_mistakes_before_the_registration_is_confirmed_are_written_down(services: Services, lila: Person) -> None:
    services.mistakes.in_registration([Refusal(Code.CAPTCHA_WRONG, Field.CAPTCHA)])
    short = replace(lila.credentials, password="court", password_confirmation="court")
    services.registration.check_credentials(short)
    services.registration.check_credentials(replace(lila.credentials, address="", address_confirmation=""))
    services.mistakes.in_registration([Refusal(Code.MISSING, Field.SURNAME)], f" {lila.address.upper()} ")
    of_lila = refused(services, lila.address)
    assert [event for event, _ in of_lila] == ["registration_refused"] * 2
    assert Code.PASSWORD_TOO_SHORT in of_lila[0][1] and of_lila[1][1] == (Code.MISSING,)
    assert [event for event, _ in refused(services, "")] == ["registration_refused"] * 4


def test_a_code_that_cannot_be_one_is_nobodys(services: Services, lila: Person) -> None:
    services.mistakes.in_activation([Refusal(Code.CODE_IS_PASSWORD, Field.CODE)])
    assert refused(services, "") == [("activation_refused", (Code.CODE_IS_PASSWORD,))]
    assert refused(services, lila.address) == []
