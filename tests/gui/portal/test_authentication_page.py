"""« Accueil > Authentification »."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.context import Context
from guichet.gui.portal.authentication_page import AuthenticationPage
from guichet.procedures.sign_in import SignedIn
from guichet.rules.refusals import Code, Field
from tests.gui.signing_in import ask, put_sample, sign_in_sample


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> AuthenticationPage:
    page = AuthenticationPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


LABELS = (
    pytest.param("Accueil > Authentification", marks=pytest.mark.rows(21)),
    pytest.param("Aide : accéder aux fiches pratiques", marks=pytest.mark.rows(21)),
    pytest.param("Connexion à mon espace professionnel", marks=pytest.mark.rows(22)),
    pytest.param("Connexion", marks=pytest.mark.rows(24)),
    pytest.param("Mot de passe oublié", marks=pytest.mark.rows(25)),
    pytest.param(
        "Vous pouvez également payer en ligne votre taxe foncière ou votre cotisation foncière des entreprises en "
        "utilisant la référence de votre avis",
        marks=pytest.mark.rows(26),
    ),
    pytest.param("Payer mes impôts locaux", marks=pytest.mark.rows(26)),
    pytest.param("Création de mon espace professionnel", marks=pytest.mark.rows(27)),
    pytest.param("Activation de mon espace / mes services", marks=pytest.mark.rows(28)),
    pytest.param("Direction générale des Finances publiques", marks=pytest.mark.rows(29)),
)


@pytest.mark.parametrize("label", LABELS)
def test_the_words_of_the_guide_are_there(page: AuthenticationPage, label: str) -> None:
    assert Driver(page).shows(label)


@pytest.mark.rows(22, 23)
def test_fields_are_called_by_their_labels(page: AuthenticationPage) -> None:
    driver = Driver(page)
    driver.write("Adresse électronique", "lila@exemple.test")
    driver.write("Mot de passe", "secret")
    field = driver.find("Mot de passe", QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    driver.press("Afficher le mot de passe")
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    driver.press("Masquer le mot de passe")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert driver.find("Aide sur le mot de passe", QToolButton).text() == "?"


@pytest.mark.rows(27, 28)
def test_creating_and_activating_are_asked_for(page: AuthenticationPage, qtbot: QtBot) -> None:
    driver = Driver(page)
    with qtbot.waitSignal(page.create_requested):
        driver.press("Créer mon espace professionnel")
    with qtbot.waitSignal(page.activate_requested):
        driver.press("Activer mon espace / mes services")


def test_an_entry_that_is_not_simulated_is_named(page: AuthenticationPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.not_simulated_requested) as asked:
        Driver(page).press("Payer mes impôts locaux")
    (label,) = asked.args
    assert label() == "Payer mes impôts locaux"


@pytest.mark.rows(25)
def test_a_forgotten_password_is_asked_for(page: AuthenticationPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.forgotten_requested):
        Driver(page).press("Mot de passe oublié")


def sign_in(page: AuthenticationPage, address: str, password: str) -> None:
    driver = Driver(page)
    driver.write("Adresse électronique", address)
    driver.write("Mot de passe", password)
    driver.press("Connexion")


def refused(page: AuthenticationPage, qtbot: QtBot) -> list[tuple[Code, Field]]:
    """What stands beside the fields once the answer is there."""
    qtbot.waitUntil(lambda: bool(page.errors.shown))
    return [(refusal.code, refusal.field) for refusal in page.errors.shown]


@pytest.mark.rows(24, 30)
def test_address_and_password_begin_the_session(page: AuthenticationPage, context: Context, qtbot: QtBot) -> None:
    put = put_sample(context, "no_company")
    with qtbot.waitSignal(page.signed_in), qtbot.assertNotEmitted(page.password_expired):
        sign_in(page, put.address.upper(), put.password)
    assert context.session.current is not None
    assert context.session.current.subscriber_number == put.subscriber_number


def test_enter_in_either_field_signs_in(page: AuthenticationPage, context: Context, qtbot: QtBot) -> None:
    for edit in (page.ui.address_edit, page.ui.password_edit):
        QTest.keyClick(edit, Qt.Key.Key_Return)
        assert refused(page, qtbot) == [(Code.MISSING, Field.ADDRESS), (Code.MISSING, Field.PASSWORD)]
        page.errors.clear()


@pytest.mark.rows(30)
def test_an_unknown_address_and_a_wrong_password_read_alike(
    page: AuthenticationPage, context: Context, qtbot: QtBot
) -> None:
    put = put_sample(context, "no_company")
    for address in (put.address, "personne@exemple.test"):
        sign_in(page, address, "un autre mot de passe")
        assert refused(page, qtbot) == [(Code.CREDENTIALS_WRONG, Field.PASSWORD)]
        assert Driver(page).shows("L'adresse électronique ou le mot de passe est incorrect. Vérifiez votre saisie.")
        assert page.ui.not_activated_button.isHidden()
        assert page.focusWidget() is page.ui.password_edit
    assert context.session.current is None


@pytest.mark.rows(31)
def test_a_pending_account_is_shown_the_way_to_its_activation(
    page: AuthenticationPage, context: Context, qtbot: QtBot
) -> None:
    put = put_sample(context, "pending")
    sign_in(page, put.address, put.password)
    assert refused(page, qtbot) == [(Code.NOT_ACTIVATED, Field.ADDRESS)]
    driver = Driver(page)
    assert driver.shows("au plus tard le")
    with qtbot.waitSignal(page.activate_requested):
        driver.press("Saisir le code d'activation")
    driver.write("Adresse électronique", "autre@exemple.test")
    assert page.ui.not_activated_button.isHidden()


def test_too_many_tries_are_told_until_when(page: AuthenticationPage, context: Context, qtbot: QtBot) -> None:
    put = put_sample(context, "slowed_down")
    sign_in(page, put.address, put.password)
    assert refused(page, qtbot) == [(Code.SLOWED_DOWN, Field.PASSWORD)]
    assert Driver(page).shows("Trop d'essais erronés. Vous pourrez réessayer à partir du 22/08/2023 à 13:15")


def test_an_expired_password_leads_elsewhere(page: AuthenticationPage, context: Context, qtbot: QtBot) -> None:
    put = put_sample(context, "password_expired")
    with qtbot.waitSignal(page.password_expired), qtbot.assertNotEmitted(page.signed_in):
        sign_in(page, put.address, put.password)
    with qtbot.waitSignal(page.password_expired), qtbot.assertNotEmitted(page.signed_in):
        Driver(page).press("Retour à mon espace")  # no way around


@pytest.mark.parametrize("password", ["faux", None], ids=["refused", "accepted"])
def test_no_password_stays_on_the_page_nor_comes_back(
    page: AuthenticationPage, context: Context, qtbot: QtBot, password: str | None
) -> None:
    put = put_sample(context, "no_company")
    page.ui.password_eye.click()
    sign_in(page, put.address, password or put.password)
    edit = page.ui.password_edit
    assert edit.text() == ""
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == ""
    qtbot.waitUntil(lambda: bool(page.errors.shown) or context.session.current is not None)
    assert page.ui.address_edit.text() == (put.address if password else "")
    eye_is_open = edit.echoMode() is QLineEdit.EchoMode.Normal
    assert eye_is_open is bool(password)  # who tries again wants to see; whoever comes next does not expect it


@pytest.fixture
def signed_in(page: AuthenticationPage, context: Context) -> SignedIn:
    signed_in = sign_in_sample(context, "no_company")
    page.refresh()
    wait_until(lambda: context.backend.is_idle, "the store")
    return signed_in


def test_whoever_is_signed_in_is_told_so_and_led_back(
    page: AuthenticationPage, context: Context, signed_in: SignedIn, qtbot: QtBot
) -> None:
    driver = Driver(page)
    assert driver.shows(f"Vous êtes connecté : {signed_in.name}, {signed_in.address}.")
    with qtbot.waitSignal(page.signed_in):
        driver.press("Retour à mon espace")
    driver.press("Quitter")
    assert context.session.current is None
    assert not driver.shows(signed_in.name)


def test_what_another_window_ended_is_noticed(
    page: AuthenticationPage, context: Context, signed_in: SignedIn, qtbot: QtBot
) -> None:
    ask(context, lambda services: services.accounts.close(signed_in.account_id, signed_in.subscriber_number))
    with qtbot.waitSignal(context.session.lost):
        page.refresh()
    assert not Driver(page).shows(signed_in.name)


def test_signing_in_as_somebody_else_signs_the_first_out(
    page: AuthenticationPage, context: Context, signed_in: SignedIn, qtbot: QtBot
) -> None:
    put = put_sample(context, "one_company")
    with qtbot.waitSignal(page.signed_in):
        sign_in(page, put.address, put.password)
    assert context.session.current is not None
    assert context.session.current.address == put.address
    wait_until(lambda: context.backend.is_idle, "the journal")
    events = ask(context, lambda services: services.timeline.of(signed_in.account_id).events)
    assert events[0].event == "signed_out"


def test_what_looks_like_a_link_is_a_button(page: AuthenticationPage) -> None:
    assert isinstance(Driver(page).find("Mot de passe oublié", QPushButton), QPushButton)
