"""The session of a window: it begins, ends, and is lost when the credentials change elsewhere."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.procedures.new_password import PasswordChanged
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
