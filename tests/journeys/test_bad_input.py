"""What people paste into every field of every form: a refusal beside the field, or a faithful copy to the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.player import solution
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.rules.sample_people import person
from guichet.rules.typed_text import clean
from tests.journeys.playing import ACCEPT, IMAGE_FIELD, creating, play_until
from tests.journeys.windows import window
from tests.rules.bad_input import BAD_INPUT as ALL

BAD_INPUT = {name: text for name, text in ALL.items() if name != "lone surrogate"}  # no QString takes it from Python
CODE_FIELD = "Saisissez le code d'activation : *"
ADDRESS_FIELD = "Saisissez votre adresse électronique de connexion : *"
CREDENTIALS = {
    "Adresse électronique de connexion : *": person("lila").address,
    "Confirmez l'adresse électronique de connexion : *": person("lila").address,
    "Mot de passe de connexion : *": person("lila").password,
    "Confirmez votre mot de passe de connexion : *": person("lila").password,
}
DETAILS = {
    "Nom : *": "surname_value",
    "Prénom : *": "first_name_value",
    "Téléphone : *": "phone_value",
    "Numéro de voie :": "street_number_value",
    "Nature de la voie :": "street_kind_value",
    "Libellé de la voie :": "street_name_value",
    "Complément d'adresse :": "address_extra_value",
    "Code postal :": "postcode_value",
    "Ville : *": "city_value",
    "Réponse à la question de confiance : *": "answer_value",
}


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        yield running


def wizard(running: Running) -> RegistrationPage:
    page = running.window.portal.page(Place.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    return page


def paste(field: QLineEdit, text: str) -> None:
    """By the clipboard and the keys, as people do; what no clipboard carries is put in directly."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
    if field.text() != text:
        field.clear()
        field.insert(text)


def refusal_beside(field: QWidget) -> str:
    """The sentence that stands below ``field`` on screen, which a screen reader is told too; empty if none does."""
    assert field.parentWidget() is not None
    labels = field.parentWidget().findChildren(QLabel)
    shown = [label.text() for label in labels if label.isVisible() and label.property("role") == "error"]
    sentence = field.accessibleDescription()
    assert not sentence or sentence in shown
    return sentence


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")


def no_markup(window: QWidget, typed: str) -> bool:
    """Whether every label that shows what was typed takes it for plain text."""
    labels = [label for label in window.findChildren(QLabel) if typed in label.text()]
    return all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_the_characters_of_the_image(running: Running) -> None:
    driver = play_until(running, "registration.terms")
    driver.tick(ACCEPT)
    for name, text in BAD_INPUT.items():
        settle(running)
        field = driver.find(IMAGE_FIELD, QLineEdit)
        paste(field, text)
        driver.press("Continuer")
        assert wizard(running).step == "terms", name
        assert refusal_beside(field), name


@pytest.mark.parametrize("label", CREDENTIALS)
@pytest.mark.rows(53, 54, 55, 57)
def test_the_credentials(running: Running, label: str) -> None:
    driver = play_until(running, "registration.credentials")
    field = driver.find(label, QLineEdit)
    for name, text in BAD_INPUT.items():
        paste(field, text)
        driver.press("Continuer")
        settle(running)
        assert wizard(running).step == "credentials", name
        assert refusal_beside(field), name
    paste(field, CREDENTIALS[label])
    driver.press("Continuer")
    settle(running)
    assert wizard(running).step == "details"


@pytest.mark.parametrize("label", DETAILS)
def test_the_form_refuses_or_the_recap_copies(running: Running, label: str) -> None:
    driver = play_until(running, "registration.details")
    page = wizard(running)
    copied = set()
    for name, text in BAD_INPUT.items():
        field = driver.find(label, QLineEdit)
        paste(field, text)
        driver.press("Continuer")
        settle(running)
        if page.step == "recap":
            copied.add(name)
            value: QLabel = getattr(page.recap.ui, DETAILS[label])
            assert value.text() == clean(text), name
            assert value.textFormat() is Qt.TextFormat.PlainText
            driver.press("Etape précédente")
        else:
            assert refusal_beside(field), name
            assert text in (field.text(), ""), name  # what was typed is still there to be corrected
    letters = label not in ("Téléphone : *", "Numéro de voie :", "Code postal :")
    optional = not label.endswith("*")
    assert copied == ({"tag", "ampersand", "entity"} if letters else set()) | (
        {"empty", "blanks"} if optional else set()
    )


HOSTILE = {
    "Nom : *": "<b>Rose</b> & fils",
    "Prénom : *": "Lila &lt;img src=x&gt;",
    "Nature de la voie :": "</para><i>",
    "Libellé de la voie :": '<img src="/etc/passwd"/>',
    "Complément d'adresse :": "%n %1 {0} $code \\n",
    "Ville : *": "Saint-Étienne <script>alert(1)</script>",
    "Réponse à la question de confiance : *": "<u>Paul</u> & Œdipe Ελένη Юлия",
}


@pytest.mark.rows(94, 97, 135, 148)
def test_what_looks_like_markup_is_copied_to_the_end(running: Running, tmp_path: Path) -> None:
    """Recap, end page, activation and the summary's PDF say letter by letter what was typed."""
    pdf = tmp_path / "recapitulatif.pdf"
    driver = Driver(running.window)
    for shot in creating(running, pdf).shots():
        if shot.key == "registration.details":
            for label, text in HOSTILE.items():
                paste(driver.find(label, QLineEdit), text)
        if shot.key == "registration.recap":
            for text in HOSTILE.values():
                assert driver.shows(text)
        if shot.key in ("registration.end", "activation.summary"):
            assert Driver(shot.window).shows("Lila &lt;img src=x&gt; <B>ROSE</B> & FILS")
        for text in ("<b>", "<B>", "&lt;", "<u>", "<script>"):
            assert no_markup(shot.window, text), shot.key
    lines = "".join("".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    for text in HOSTILE.values():
        assert "".join(text.split()) in lines


@pytest.mark.rows(53, 103, 104)
def test_an_address_that_looks_like_markup_gets_its_mail(running: Running) -> None:
    address = "a&b{0}'%n$code@exemple.test"
    driver = Driver(running.window)
    for shot in creating(running).shots():
        if shot.key == "registration.credentials":
            for label in list(CREDENTIALS)[:2]:
                paste(driver.find(label, QLineEdit), address)
        if shot.key == "registration.end":
            assert driver.shows(f"({address})")
        if shot.key == "mailbox.activation":
            break
    view = running.window.mailbox.ui.message_view
    labels = [label.text().replace("\u200b", "") for label in view.findChildren(QLabel) if label.isVisible()]
    assert any(address in text for text in labels)


def test_the_activation(running: Running) -> None:
    play_until(running, "mailbox.activation")
    Driver(running.window).press("Copier le code")
    code = QGuiApplication.clipboard().text()
    running.window.show_activation()
    activation = running.window.activation
    assert activation is not None
    driver = Driver(activation)
    for name, text in BAD_INPUT.items():
        wait_until(lambda: bool(solution(driver.window)), "the image")
        settle(running)
        field = driver.find(CODE_FIELD, QLineEdit)
        paste(field, text)
        driver.press("Continuer")
        assert activation.step == "code", name
        assert refusal_beside(field), name
    settle(running)
    paste(driver.find(CODE_FIELD, QLineEdit), f"\n {code}\t\r\n")  # a hasty copy is no mistake
    driver.write(IMAGE_FIELD, solution(driver.window))
    driver.press("Continuer")
    assert activation.step == "address"
    for name, text in BAD_INPUT.items():
        field = driver.find(ADDRESS_FIELD, QLineEdit)
        paste(field, text)
        driver.press("Continuer")
        settle(running)
        assert activation.step == "address", name
        assert refusal_beside(field), name
    paste(driver.find(ADDRESS_FIELD, QLineEdit), f" {person('lila').address.upper()}\n")
    driver.press("Continuer")
    driver.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)


@pytest.mark.parametrize("server", ["sqlite", "postgresql"])
def test_the_search_in_the_mailbox(qtbot: QtBot, tmp_path: Path, server: str, request: pytest.FixtureRequest) -> None:
    url = None if server == "sqlite" else str(request.getfixturevalue("postgresql_url"))
    with window(tmp_path / "profile", url) as running:
        play_until(running, "registration.end")
        settle(running)
        mailbox = running.window.mailbox
        for name, text in BAD_INPUT.items():
            paste(mailbox.ui.search_edit, text)
            mailbox._show_list()
            settle(running)
            found = mailbox.ui.message_list.model().rowCount()
            assert found == (1 if name in ("empty", "blanks") else 0), name
            assert not Driver(running.window).shows("erreur inattendue")
        for wildcard in ("%", "_", "Espace%sionnel"):
            paste(mailbox.ui.search_edit, wildcard)
            mailbox._show_list()
            settle(running)
            assert mailbox.ui.message_list.model().rowCount() == 0
