"""« Modifiez vos identifiants. », in the guide's words; either box, both, and the password that must be changed."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, accessible_name
from guichet.gui.account.credentials_page import CredentialsPage
from guichet.gui.context import Context
from guichet.procedures.credentials_change import AddressChangeSent
from guichet.procedures.new_password import PasswordChanged
from guichet.rules.refusals import Code, Field
from tests.gui.signing_in import ask, put_sample, sign_in_sample

ADDRESS_BOX = ADDRESS = "Modifier mon adresse électronique"
CONFIRMATION = "Confirmez votre nouvelle adresse électronique"
PASSWORD_BOX = PASSWORD = "Saisir mon nouveau mot de passe :"
PASSWORD_CONFIRMATION = "Confirmez votre nouveau mot de passe"
SUBMIT = "Valider les modifications"
GOOD = "Trocadero16Passy2023"
TAKEN = (Code.ADDRESS_TAKEN, Field.ADDRESS)


def opened(qtbot: QtBot, context: Context, sample: str) -> CredentialsPage:
    sign_in_sample(context, sample)
    page = CredentialsPage(context)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.arrived):
        page.refresh()
    return page


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> CredentialsPage:
    return opened(qtbot, context, "no_company")


TEXTS = (
    pytest.param("Professionnels", marks=pytest.mark.rows(177)),
    pytest.param("Accès sans certificat", marks=pytest.mark.rows(177)),
    pytest.param("Modifiez vos identifiants.", marks=pytest.mark.rows(177)),
    pytest.param("Cochez le(s) identifiant(s) que vous souhaitez modifier", marks=pytest.mark.rows(178)),
    pytest.param("Modifier mon adresse électronique", marks=pytest.mark.rows(179)),
    pytest.param("Confirmez votre nouvelle adresse électronique", marks=pytest.mark.rows(180)),
    pytest.param("Saisir mon nouveau mot de passe :", marks=pytest.mark.rows(181)),
    pytest.param("(20 caractères minimum)", marks=pytest.mark.rows(181)),
    pytest.param("Pensez à noter votre mot de passe.", marks=pytest.mark.rows(181)),
    pytest.param("Niveau de sécurité de votre mot de passe", marks=pytest.mark.rows(182)),
    pytest.param("Confirmez votre nouveau mot de passe", marks=pytest.mark.rows(183)),
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_the_guide_are_there(page: CredentialsPage, text: str) -> None:
    assert text in [label.text() for label in page.findChildren(QLabel)] + [
        box.text() for box in page.findChildren(QCheckBox)
    ]


RECOMMENDATIONS = """Recommandations pour prévenir des usurpations
• 1 mot de passe différent pour chaque site (limitation des effets en cas d'interception) ;
• 1 mot de passe différent de ceux utilisés précédemment ;
• ne l'envoyez pas par courriel (les messageries électroniques sont cibles de nombreuses tentatives de piratage) ;
• ne l'écrivez jamais sur quelque support que ce soit (ni fichier ni papier) ;
• renouvelez vos mots de passe régulièrement (notamment en cas de changement de collaborateur) ;
Pour faciliter la mémorisation, vous pouvez adopter par exemple la technique de la phrase « Un tien vaut mieux que \
deux tu l'auras » : 1tvmq2t!A.
Par ailleurs, il est conseillé de configurer votre navigateur pour qu'il ne se souvienne pas des mots de passe saisis.\
"""


@pytest.mark.rows(187)
def test_the_recommendations_are_guide_b_s(page: CredentialsPage) -> None:
    """With its own example (ruling C3)."""
    assert [label.text() for label in page.ui.recommendations.findChildren(QLabel)] == RECOMMENDATIONS.splitlines()


@pytest.mark.rows(177)
def test_the_panel_on_the_left_says_whose_account_it_is(page: CredentialsPage, qtbot: QtBot) -> None:
    assert Driver(page.ui.panel).shows("Abonné: ")
    with qtbot.waitSignal(page.quit_requested):
        Driver(page).press("Quitter")


@pytest.mark.rows(179)
def test_the_present_address_follows_the_box(page: CredentialsPage, context: Context) -> None:
    assert context.session.current is not None
    assert accessible_name(page.ui.present_label) == context.session.current.address
    assert page.ui.address_box.accessibleDescription() == context.session.current.address
    layout = page.ui.address_choice.layout()
    assert [layout.itemAt(index).widget() for index in range(layout.count())] == [  # type: ignore[union-attr]
        page.ui.address_box,
        page.ui.present_label,
    ]


@pytest.mark.rows(186)
def test_the_present_password_is_not_asked_for(page: CredentialsPage) -> None:
    names = sorted(accessible_name(edit) for edit in page.findChildren(QLineEdit))
    assert names == sorted((ADDRESS, CONFIRMATION, PASSWORD, PASSWORD_CONFIRMATION))


def fields_on(page: CredentialsPage) -> tuple[bool, bool]:
    """Whether the fields of the address, and those of the password, are on."""
    driver = Driver(page)
    address = {driver.find(name, QLineEdit).isEnabled() for name in (ADDRESS, CONFIRMATION)}
    password = {driver.find(name, QLineEdit).isEnabled() for name in (PASSWORD, PASSWORD_CONFIRMATION)}
    password |= {page.ui.password_eye.isEnabled(), page.ui.password_confirmation_eye.isEnabled()}
    (address_on,), (password_on,) = address, password
    return address_on, password_on


@pytest.mark.rows(178, 184)
def test_what_is_ticked_is_on_and_something_must_be(page: CredentialsPage) -> None:
    driver = Driver(page)
    submit = driver.find(SUBMIT, QPushButton)
    assert (fields_on(page), submit.isEnabled()) == ((False, False), False)
    driver.tick(ADDRESS_BOX)
    assert (fields_on(page), submit.isEnabled()) == ((True, False), True)
    driver.tick(PASSWORD_BOX)
    assert (fields_on(page), submit.isEnabled()) == ((True, True), True)
    driver.tick(ADDRESS_BOX)
    assert (fields_on(page), submit.isEnabled()) == ((False, True), True)
    driver.tick(PASSWORD_BOX)
    assert (fields_on(page), submit.isEnabled()) == ((False, False), False)


def fill(page: CredentialsPage, address: str = "", password: str = "") -> None:
    driver = Driver(page)
    for box, text, names in (
        (ADDRESS_BOX, address, (ADDRESS, CONFIRMATION)),
        (PASSWORD_BOX, password, (PASSWORD, PASSWORD_CONFIRMATION)),
    ):
        if text:
            driver.tick(box)
            for name in names:
                driver.find(name, QLineEdit).setText(text)


@pytest.mark.rows(182)
@pytest.mark.parametrize(("password", "level"), [("abc", "Faible"), (GOOD, "Fort")])
def test_the_strength_is_said_while_typing(page: CredentialsPage, qtbot: QtBot, password: str, level: str) -> None:
    fill(page, password=password)
    qtbot.waitUntil(lambda: page.ui.strength_label.text() == f"Niveau de sécurité : {level}")


@pytest.mark.rows(185)
def test_refusals_stand_beside_their_fields_all_at_once(page: CredentialsPage, qtbot: QtBot) -> None:
    fill(page, "x" * 101, "court")
    page.ui.confirmation_edit.setText("autre@exemple.test")
    Driver(page).press(SUBMIT)
    qtbot.waitUntil(lambda: len(page.errors.shown) == 3)
    for sentence in (
        "Ce champ accepte 100 caractères au maximum.",
        "Les deux adresses électroniques ne sont pas identiques.",
        "Le mot de passe doit comporter au moins 20 caractères.",
    ):
        assert Driver(page).shows(sentence)
    assert page.focusWidget() is page.ui.address_edit
    Driver(page).tick(ADDRESS_BOX)
    assert not page.errors.shown  # nothing is asked of fields that are off


def test_the_present_address_is_refused(page: CredentialsPage, context: Context, qtbot: QtBot) -> None:
    """Ruling C24."""
    assert context.session.current is not None
    fill(page, context.session.current.address.upper())
    Driver(page).press(SUBMIT)
    qtbot.waitUntil(lambda: [each.code for each in page.errors.shown] == [Code.ADDRESS_UNCHANGED])
    assert not page.ui.taken_button.isVisible()


def test_a_taken_address_is_refused_with_an_explanation(page: CredentialsPage, context: Context, qtbot: QtBot) -> None:
    """Ruling C24, row 60's message."""
    fill(page, put_sample(context, "one_company").address)
    driver = Driver(page)
    driver.press(SUBMIT)
    qtbot.waitUntil(lambda: [(each.code, each.field) for each in page.errors.shown] == [TAKEN])
    with qtbot.waitSignal(page.help_requested) as asked:
        driver.press("Que faire si cette adresse est déjà utilisée ?")
    assert asked.args == ["taken_address"]
    driver.write(ADDRESS, "lili")
    assert not page.errors.shown
    assert not page.ui.taken_button.isVisible()


@pytest.mark.rows(194)
def test_a_password_alone_counts_at_once_and_the_session_goes_on(
    page: CredentialsPage, context: Context, qtbot: QtBot
) -> None:
    fill(page, password=GOOD)
    with qtbot.waitSignal(page.password_changed) as changed:
        Driver(page).press(SUBMIT)
    assert isinstance(changed.args[0], PasswordChanged)
    assert ask(context, context.session.overview) is not None


@pytest.mark.rows(201)
@pytest.mark.parametrize("password", ["", GOOD])
def test_an_address_with_or_without_a_password_waits_for_its_code(
    page: CredentialsPage, context: Context, qtbot: QtBot, password: str
) -> None:
    fill(page, "lili.rosemonde@orange.fr", password)
    with qtbot.waitSignal(page.address_sent) as sent:
        Driver(page).press(SUBMIT)
    assert isinstance(sent.args[0], AddressChangeSent)
    overview = ask(context, context.session.overview)
    assert overview is not None and overview.pending_change is not None
    assert (overview.pending_change.address, overview.pending_change.with_password) == (
        "lili.rosemonde@orange.fr",
        bool(password),
    )


def test_a_change_that_waits_is_told_and_refuses_a_second(qtbot: QtBot, context: Context) -> None:
    """Ruling C24."""
    page = opened(qtbot, context, "change_pending")
    assert Driver(page).shows("Une modification attend son activation avec le code envoyé à adam.pourpre2@exemple.test")
    fill(page, "encore.une@exemple.test")
    Driver(page).press(SUBMIT)
    qtbot.waitUntil(lambda: [each.code for each in page.errors.shown] == [Code.CHANGE_PENDING])


@pytest.mark.rows(184)
def test_cancelling_is_asked_for(page: CredentialsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cancelled):
        Driver(page).press("Annuler")


def test_a_change_made_in_another_window_ends_the_session_and_changes_nothing(
    page: CredentialsPage, context: Context, qtbot: QtBot
) -> None:
    assert page.overview is not None
    account_id, other = page.overview.account_id, "Passerelle75Debilly99"
    ask(context, lambda services: services.credentials_change.change(account_id, None, (other, other), "fr"))
    fill(page, password=GOOD)
    with qtbot.waitSignal(context.session.lost), qtbot.assertNotEmitted(page.password_changed):
        Driver(page).press(SUBMIT)
    events = ask(context, lambda services: services.timeline.of(account_id)).events
    assert [each.event for each in events].count("password_changed") == 1


def test_an_expired_password_must_be_changed(qtbot: QtBot, context: Context) -> None:
    """Ruling C19: its box cannot be unticked, the address waits, « Quitter » is the only other way."""
    page = opened(qtbot, context, "password_expired")
    driver = Driver(page)
    assert driver.shows("Votre mot de passe était valable jusqu'au")
    assert page.focusWidget() is page.ui.password_edit
    assert (page.ui.password_box.isChecked(), page.ui.password_box.isEnabled()) == (True, False)
    assert (page.ui.address_box.isChecked(), page.ui.address_box.isEnabled()) == (False, False)
    assert fields_on(page) == (False, True)
    assert not page.ui.cancel_button.isVisible()
    assert driver.find("Quitter", QPushButton).isEnabled()
    for name in (PASSWORD, PASSWORD_CONFIRMATION):
        driver.find(name, QLineEdit).setText(GOOD)
    with qtbot.waitSignal(page.password_changed):
        driver.press(SUBMIT)
    with qtbot.waitSignal(page.arrived):
        page.refresh()
    assert not driver.shows("Votre mot de passe était valable jusqu'au")
    assert page.ui.address_box.isEnabled() and page.ui.cancel_button.isVisible()


def test_a_change_of_language_loses_nothing(page: CredentialsPage, context: Context, qtbot: QtBot) -> None:
    fill(page, "lili.rosemonde@orange.fr", GOOD)
    context.preferences.set_language("en")
    qtbot.waitUntil(lambda: page.ui.submit_button.text() == "Confirm the changes")
    assert page.ui.address_edit.text() == "lili.rosemonde@orange.fr"
    assert page.ui.password_edit.text() == GOOD
    assert accessible_name(page.ui.address_edit) == "Change my email address"


def test_the_clock_wipes_nothing_that_is_being_typed(page: CredentialsPage, qtbot: QtBot) -> None:
    fill(page, "lili.rosemonde@orange.fr")
    with qtbot.waitSignal(page.arrived):
        page.refresh()
    assert page.ui.address_box.isChecked()
    assert page.ui.address_edit.text() == "lili.rosemonde@orange.fr"
