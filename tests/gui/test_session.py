"""The session of a window: it begins, ends, and is lost when the credentials change elsewhere."""

from dataclasses import replace
from threading import Event
from uuid import UUID

from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.procedures.new_password import PasswordChanged
from guichet.procedures.services import Services
from guichet.rules.refusals import Code, Field, Refusal, Refused
from tests.gui.signing_in import ask, sign_in_sample

NEW = "un nouveau mot 2 passe".replace(" ", "-")


def test_it_holds_until_another_window_changes_the_password(context: Context, qtbot: QtBot) -> None:
    session, signed_in = context.session, sign_in_sample(context, "no_company")
    overview = ask(context, session.overview)
    assert overview is not None and overview.subscriber_number == signed_in.subscriber_number
    changed = ask(
        context, lambda services: services.credentials_change.change(signed_in.account_id, None, (NEW, NEW), "fr")
    )
    assert isinstance(changed, PasswordChanged)
    assert ask(context, session.overview) is None
    with qtbot.waitSignals([session.changed, session.lost]):
        session.lose()
    assert session.current is None


def test_it_goes_on_when_this_window_changed_the_password(context: Context) -> None:
    session, signed_in = context.session, sign_in_sample(context, "no_company")
    changed = ask(
        context, lambda services: services.credentials_change.change(signed_in.account_id, None, (NEW, NEW), "fr")
    )
    assert isinstance(changed, PasswordChanged)
    session.renew(changed)
    assert ask(context, session.overview) is not None


def test_the_next_who_signs_in_finds_nothing_of_the_one_before(context: Context) -> None:
    session, first = context.session, sign_in_sample(context, "no_company")
    seen: list[object] = []
    session.changed.connect(lambda: seen.append(session.current))
    second = replace(first, name="AUTRE Personne")
    session.begin(second)
    assert seen == [None, second]  # in between, windows forget what they showed


def test_quitting_is_noted_in_the_journal(context: Context, qtbot: QtBot) -> None:
    session, signed_in = context.session, sign_in_sample(context, "no_company")
    with qtbot.waitSignal(session.changed):
        session.end()
    assert session.current is None

    def last_event() -> str:
        return ask(context, lambda services: services.timeline.of(signed_in.account_id).events[0].event)

    qtbot.waitUntil(lambda: last_event() == "signed_out")


def test_work_is_done_on_the_account_while_the_session_holds(context: Context, qtbot: QtBot) -> None:
    signed_in = sign_in_sample(context, "no_company")
    answers: list[object] = []
    context.session.ask(context.session, lambda _services, account_id: account_id, answers.append)
    qtbot.waitUntil(lambda: answers == [signed_in.account_id])


def test_nothing_is_done_for_a_session_that_another_window_has_ended(context: Context, qtbot: QtBot) -> None:
    session, signed_in = context.session, sign_in_sample(context, "no_company")
    ask(context, lambda services: services.credentials_change.change(signed_in.account_id, None, (NEW, NEW), "fr"))
    done: list[object] = []
    with qtbot.waitSignal(session.lost):
        session.ask(session, lambda _services, account_id: done.append(account_id), done.append)
    assert done == []


def test_a_refusal_is_an_answer_but_for_an_account_that_is_gone(context: Context, qtbot: QtBot) -> None:
    session, signed_in = context.session, sign_in_sample(context, "no_company")
    answers: list[object] = []
    session.ask(session, lambda services, account_id: services.accounts.close(account_id, "1"), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert isinstance(answers[0], Refused) and answers[0].refusals[0].code is Code.NUMBER_WRONG
    number = signed_in.subscriber_number

    def close_twice(services: Services, account_id: UUID) -> Refused | None:
        services.accounts.close(account_id, number)
        return services.accounts.close(account_id, number)  # the other window was faster

    with qtbot.waitSignal(session.lost):
        session.ask(session, close_twice, answers.append)
    assert len(answers) == 1


def test_an_answer_that_comes_late_does_not_end_the_next_session(context: Context, qtbot: QtBot) -> None:
    session = context.session
    sign_in_sample(context, "no_company")
    held = Event()

    def slow(_services: Services, _account_id: UUID) -> Refused:
        held.wait(20)
        return Refused((Refusal(Code.ACCOUNT_GONE, Field.ADDRESS),))

    session.ask(session, slow, lambda _outcome: None)
    session.end()
    second = sign_in_sample(context, "one_company")
    held.set()
    qtbot.waitUntil(lambda: context.backend.is_idle)
    assert session.current is second
