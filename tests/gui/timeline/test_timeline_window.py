"""What happened to an account, and why."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.activation.code_step import CodeStep
from guichet.gui.context import Context
from guichet.gui.registration.details_step import DetailsStep
from guichet.gui.registration.terms_step import TermsStep
from guichet.gui.timeline.timeline_window import TimelineWindow
from guichet.gui.times import show_moment
from guichet.gui.widgets.paged_list_model import PAGE_SIZE
from guichet.messages.reading import read
from guichet.procedures.registration import Application, Registered
from guichet.procedures.services import Services
from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.sample_people import person
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import ask, put_sample
from tests.gui.test_accessibility import faults
from tests.gui.timeline.conftest import BUSY, settle, write_down
from tests.gui.wording import french, said

LILA = person("lila")


def play(services: Services) -> None:
    """Registration, a refused activation, then the right one."""
    outcome = services.registration.register(Application(LILA.credentials, LILA.details, LILA.security), "fr")
    assert isinstance(outcome, Registered)
    line = services.mailbox.page(LILA.address, "inbox").lines[0]
    raw = services.mailbox.raw(line.id)
    assert isinstance(raw, bytes)
    code = read(raw, line.sent_at).code
    assert code is not None
    services.activation.activate(code.swapcase(), LILA.address)
    services.activation.activate(code, LILA.address)


def told(timeline: TimelineWindow) -> list[str]:
    """The list, as a screen reader hears it."""
    model = timeline.model
    rows = (model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount()))
    return [text.split(", ")[0] for text in rows]


def choose(timeline: TimelineWindow, row: int) -> None:
    timeline.ui.event_list.setCurrentIndex(timeline.model.index(row))


def test_it_says_what_it_is_for_before_anything_has_happened(timeline: TimelineWindow, context: Context) -> None:
    timeline.follow("")
    settle(context, timeline)
    text = "Rien ne s'est encore passé. Ce qui se passe s'affiche ici, le plus récent en tête."
    assert Driver(timeline).shows(text)
    assert timeline.ui.event_list.isHidden()


def test_without_an_address_it_follows_everybody(timeline: TimelineWindow, context: Context) -> None:
    """Addresses that were mistyped are nobody's: whoever judges an exercise finds them here."""
    ask(context, play)
    ask(context, lambda services: services.sign_in.sign_in("lila.rosemond@orange.fr", "Longchamp12Rosemonde75"))
    timeline.follow("")
    settle(context, timeline)
    assert told(timeline)[0] == "Connexion refusée"
    assert len(told(timeline)) == 5
    timeline.ui.copy_button.click()
    wait_until(lambda: bool(timeline.ui.copied_label.text()), "the copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Chronologie de toutes les adresses au ")
    assert "Connexion refusée · lila.rosemond@orange.fr" in copied


def test_a_registration_a_refusal_and_an_activation_are_told(timeline: TimelineWindow, context: Context) -> None:
    ask(context, play)
    driver = Driver(timeline)
    driver.write("Adresse à suivre :", f" {LILA.address.upper()} ")
    driver.press("Afficher")
    settle(context, timeline)
    assert told(timeline) == ["Espace activé", "Activation refusée", "Code d'activation envoyé", "Inscription validée"]
    choose(timeline, 1)
    for text in (
        "Activation refusée",
        "22/08/2023 à 13:00",
        "Ce code d'activation ne correspond pas à cette adresse électronique.",
        "Avec le code reçu, on saisit l'adresse électronique de connexion de l'espace.",
        "Guide A, § 3, ligne 615.",
        "Où les guides se contredisent ou se taisent",
    ):
        assert text in " ".join(said(timeline)), text
    choose(timeline, 0)
    assert not driver.shows("La règle")
    assert driver.shows("Rien n'a été refusé.")


def test_what_the_pages_refuse_by_themselves_is_told_too(
    timeline: TimelineWindow, context: Context, qtbot: QtBot
) -> None:
    """« Conditions générales », « Formulaire inscription » and « Code d'activation », by their own buttons."""
    steps = TermsStep(context), DetailsStep(context), CodeStep(context)
    steps[1].set_address(LILA.address)
    for step in steps:
        qtbot.addWidget(step)
        step.show()
        Driver(step).press("Continuer")
        wait_until(lambda: context.backend.is_idle, "the workers")
    timeline.follow("")
    settle(context, timeline)
    assert told(timeline) == ["Activation refusée", "Inscription refusée", "Inscription refusée"]
    timeline.follow(LILA.address)
    settle(context, timeline)
    assert told(timeline) == ["Inscription refusée"]


@pytest.mark.rows(103)
def test_of_a_code_it_says_until_when_it_works(timeline: TimelineWindow, context: Context) -> None:
    ask(context, play)
    timeline.follow(LILA.address)
    settle(context, timeline)
    choose(timeline, 2)
    assert Driver(timeline).shows("Ce code peut être saisi jusqu'au 24/08/2023 à 13:00")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "fr",
            (
                f"Chronologie de {LILA.address} au 22/08/2023 à 13:00",
                "Inscription validée",
                "Code d'activation envoyé",
                "Activation refusée",
                "    Ce code d'activation ne correspond pas à cette adresse électronique.",
                "Espace activé",
                "Evénements : 4 ; refus : 1",
            ),
        ),
        (
            "en",
            ("Timeline of", "Registration", "Activation code sent", "refused", "    This", "Events: 4; refusals: 1"),
        ),
    ],
)
def test_it_is_copied_in_order_for_whoever_judges(
    timeline: TimelineWindow, context: Context, language: str, lines: tuple[str, ...]
) -> None:
    ask(context, play)
    timeline.follow(LILA.address)
    settle(context, timeline)
    context.preferences.set_language(language)
    timeline.ui.copy_button.click()
    wait_until(lambda: bool(timeline.ui.copied_label.text()), "the copy")
    copied, at = QGuiApplication.clipboard().text(), 0
    for line in lines:
        at = copied.find(line, at)
        assert at >= 0, (line, copied)
    timeline.follow("personne@exemple.test")
    settle(context, timeline)
    assert timeline.ui.copy_button.isHidden()
    assert not timeline.ui.copied_label.text()


def test_a_change_that_was_given_up_tells_rule_and_advice_at_its_deadline(
    timeline: TimelineWindow, context: Context
) -> None:
    put_sample(context, "change_pending")
    adam = person("adam")
    deadline = ask(context, lambda services: services.deadlines.next_one())
    assert deadline is not None
    context.clock.set_to(deadline + timedelta(hours=2))
    ask(context, lambda services: services.deadlines.erase_expired())
    timeline.follow(adam.address)
    settle(context, timeline)
    choose(timeline, 0)
    for text in (
        "Changement d'adresse abandonné : code non utilisé dans les 48 heures",
        "L'ancienne adresse reste la seule valable. Recommencez la modification",
        "Le code est valable 48 heures à compter de son envoi",
        "guide B, § 4.1, ligne 520",
        show_moment(deadline),
    ):
        assert text in " ".join(said(timeline)), text


def test_an_address_without_events_says_so(timeline: TimelineWindow, context: Context) -> None:
    for address in ("personne@exemple.test", "pas une adresse"):
        timeline.follow(address)
        settle(context, timeline)
        assert Driver(timeline).shows("Rien n'est noté pour cette adresse.")


def test_a_thousand_events_are_read_page_by_page(timeline: TimelineWindow, context: Context, qtbot: QtBot) -> None:
    write_down(context, 1000)
    timeline.follow(BUSY)
    settle(context, timeline)
    model = timeline.model
    assert (model.rowCount(), model.total) == (PAGE_SIZE, 1000)
    for pages in (2, 3):
        timeline.ui.event_list.scrollToBottom()
        qtbot.waitUntil(lambda pages=pages: model.rowCount() == pages * PAGE_SIZE)
    ids = [model.line(row).id for row in range(model.rowCount())]
    assert ids == sorted(ids, reverse=True)
    write_down(context, 1)  # another window's
    model.look()
    qtbot.waitUntil(lambda: model.total == 1001)
    assert model.rowCount() == 3 * PAGE_SIZE  # no more is read than was on show
    assert model.line(1).id == ids[0]


def test_what_another_window_does_appears_and_the_chosen_event_stays(
    timeline: TimelineWindow, context: Context, qtbot: QtBot
) -> None:
    put_sample(context, "slowed_down")
    address = person("nina").address
    timeline.follow(address)
    settle(context, timeline)
    choose(timeline, 2)
    chosen = timeline.model.line(2)
    ask(context, lambda services: services.sign_in.sign_in(address, "CeNestPasLeBon123456"))
    qtbot.waitUntil(lambda: timeline.model.row_of(chosen.id) == 3, timeout=6000)  # it looks by itself
    (index,) = timeline.ui.event_list.selectionModel().selectedIndexes()
    assert index.row() == 3
    ask(context, lambda services: services.samples.reset_all())
    qtbot.waitUntil(lambda: timeline.model.total == 0, timeout=6000)
    assert not Driver(timeline).shows("La règle")


def test_addresses_are_completed_from_the_store_a_few_at_a_time(
    timeline: TimelineWindow, context: Context, qtbot: QtBot
) -> None:
    for number in range(30):
        write_down(context, 1, f"essai{number:02}@exemple.test")
    write_down(context, 3)
    edit = timeline.ui.address_edit
    timeline.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "exemple")
    names = timeline.completer.names
    qtbot.waitUntil(lambda: names.rowCount() == 20)
    QTest.keyClicks(edit, " ")
    edit.clear()
    QTest.keyClicks(edit, "AFFAIR")
    qtbot.waitUntil(lambda: names.stringList() == [BUSY])
    popup = timeline.completer.popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    settle(context, timeline)
    assert edit.text() == BUSY
    assert timeline.model.total == 3


def test_why_a_pending_address_is_refused(timeline: TimelineWindow, context: Context) -> None:
    """At the point where it happened, with the rule, the guide's section and the ruling."""
    put_sample(context, "pending")
    noe = person("noe")
    refused = ask(context, lambda services: services.registration.check_credentials(noe.credentials))
    assert refused is not None
    timeline.show_why(refused.refusals[0], noe.address)
    settle(context, timeline)
    (index,) = timeline.ui.event_list.selectionModel().selectedIndexes()
    assert index.row() == 0
    for text in (
        "Inscription refusée",
        "aucun autre code ne peut être demandé pendant les 48 heures",
        "Guide A, § 1.5, ligne 104",
        "Inscription en attente",
        "Les guides ne disent pas ce que devient l'adresse après 48 heures.",
    ):
        assert text in " ".join(said(timeline)), text


def test_of_several_reasons_the_one_that_was_asked_about_comes_first(
    timeline: TimelineWindow, context: Context
) -> None:
    put_sample(context, "pending")
    noe = person("noe")
    short = type(noe.credentials)(noe.address, noe.address, "court", "court")
    refused = ask(context, lambda services: services.registration.check_credentials(short))
    assert refused is not None
    codes = [refusal.code for refusal in refused.refusals]
    assert codes[:2] == [Code.ADDRESS_PENDING, Code.PASSWORD_TOO_SHORT]
    for refusal in refused.refusals[:2]:
        timeline.show_why(refusal, noe.address)
        settle(context, timeline)
        assert timeline.reasons[0] is refusal.code


def test_where_nothing_was_written_down_the_rule_is_told_alone(timeline: TimelineWindow, context: Context) -> None:
    put_sample(context, "slowed_down")
    for address in ("", person("nina").address):
        timeline.show_why(Refusal(Code.TOO_LONG, Field.CITY, {"limit": 80}), address)
        settle(context, timeline)
        driver = Driver(timeline)
        assert driver.shows("Ce champ accepte 80 caractères au maximum.")
        assert driver.shows("Une adresse électronique a 100 caractères au maximum")
        assert timeline.ui.event_list.selectionModel().selectedIndexes() == []


@pytest.mark.parametrize("code", list(Code))
def test_every_refusal_has_a_reason_in_both_languages(timeline: TimelineWindow, context: Context, code: Code) -> None:
    moment = datetime(2023, 8, 24, tzinfo=UTC)
    details = dict.fromkeys(("limit", "character", "address", "first", "last"), "a") | dict.fromkeys(
        ("deadline", "until"), moment
    )
    timeline.show_why(Refusal(code, Field.ADDRESS, details), "")
    lay_out(timeline)
    assert troubles(timeline) == []
    context.preferences.set_language("en")
    lay_out(timeline)
    assert french(timeline) == []
    assert timeline.reasons == [code]


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_and_all_can_be_read_and_walked(
    timeline: TimelineWindow, context: Context, zoom: int, language: str
) -> None:
    put_sample(context, "pending")
    noe = person("noe")
    refused = ask(context, lambda services: services.registration.check_credentials(noe.credentials))
    context.preferences.set_zoom(zoom)
    context.preferences.set_language(language)
    timeline.resize(1024, 700)
    assert refused is not None
    for show in (lambda: timeline.follow(""), lambda: timeline.show_why(refused.refusals[0], noe.address)):
        show()
        settle(context, timeline)
        assert (timeline.width(), timeline.height()) == (1024, 700)
        assert troubles(timeline) == []
        assert faults(timeline) == []
        if language == "en":
            assert french(timeline) == []
    interface = QAccessible.queryAccessibleInterface(timeline.ui.event_list)
    assert interface.text(QAccessible.Text.Name) == ("Events" if language == "en" else "Evénements")


def test_escape_closes_it(timeline: TimelineWindow, qtbot: QtBot) -> None:
    timeline.activateWindow()
    qtbot.waitUntil(timeline.isActiveWindow)
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    wait_until(lambda: not timeline.isVisible(), "the end")
