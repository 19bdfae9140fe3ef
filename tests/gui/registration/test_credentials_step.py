"""Step 2, « Identifiants »."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, accessible_name
from guichet.gui.context import Context
from guichet.gui.registration.credentials_step import CredentialsStep
from guichet.procedures.services import Services
from guichet.rules.credentials import Credentials
from guichet.rules.paris import from_paris
from guichet.rules.refusals import Code, Field, Refusal, Refused

ADDRESS = "Adresse électronique de connexion : *"
CONFIRMATION = "Confirmez l'adresse électronique de connexion : *"
PASSWORD = "Mot de passe de connexion : *"
PASSWORD_CONFIRMATION = "Confirmez votre mot de passe de connexion : *"
GOOD = "Longchamp12Rosemonde75"
GUIDE_MOMENT = from_paris("2023-08-22T13:00")


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> CredentialsStep:
    step = CredentialsStep(context)
    qtbot.addWidget(step)
    step.show()
    return step


TEXTS = (
    pytest.param("Créez vos identifiants", marks=pytest.mark.rows(51)),
    pytest.param(
        "Cette adresse électronique ne pourra être utilisée que pour un seul et unique espace.",
        marks=pytest.mark.rows(52),
    ),
    pytest.param("utilisateur@domaine", marks=pytest.mark.rows(53, 54)),
    pytest.param("(20 caractères minimum)", marks=pytest.mark.rows(55)),
    pytest.param("Niveau de sécurité de votre mot de passe", marks=pytest.mark.rows(56)),
    pytest.param("l'administration ne peut pas le retrouver si vous l'oubliez", marks=pytest.mark.rows(61)),
    pytest.param("Recommandations pour prévenir des usurpations", marks=pytest.mark.rows(62)),
    pytest.param(
        "• 1 mot de passe différent pour chaque site (limitation des effets en cas d'interception) ;",
        marks=pytest.mark.rows(63),
    ),
    pytest.param("• 1 mot de passe différent de ceux utilisés précédemment ;", marks=pytest.mark.rows(64)),
    pytest.param(
        "• ne l'envoyez pas par courriel (les messageries électroniques sont cibles de nombreuses tentatives de "
        "piratage) ;",
        marks=pytest.mark.rows(65),
    ),
    pytest.param(
        "• ne l'écrivez jamais sur quelque support que ce soit (ni fichier ni papier) ;", marks=pytest.mark.rows(66)
    ),
    pytest.param(
        "• renouvelez vos mots de passe régulièrement (notamment en cas de changement de collaborateur) ;",
        marks=pytest.mark.rows(67),
    ),
    pytest.param("« Un tien vaut mieux que deux tu l'auras » : 1tvmq2tl'A.", marks=pytest.mark.rows(68)),
    pytest.param(
        "il est conseillé de configurer votre navigateur pour qu'il ne se souvienne pas des mots de passe saisis.",
        marks=pytest.mark.rows(69),
    ),
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_the_guide_are_there(step: CredentialsStep, text: str) -> None:
    assert Driver(step).shows(text)


@pytest.mark.rows(53, 54, 55, 57)
def test_fields_are_called_by_their_labels(step: CredentialsStep) -> None:
    for label in (ADDRESS, CONFIRMATION, PASSWORD, PASSWORD_CONFIRMATION):
        assert Driver(step).find(label, QLineEdit)


def fill(step: CredentialsStep, address: str, password: str = GOOD) -> None:
    driver = Driver(step)
    for label, text in (
        (ADDRESS, address),
        (CONFIRMATION, address),
        (PASSWORD, password),
        (PASSWORD_CONFIRMATION, password),
    ):
        driver.find(label, QLineEdit).setText(text)


@pytest.mark.rows(43, 53)
def test_good_credentials_go_on(step: CredentialsStep, qtbot: QtBot) -> None:
    fill(step, "lila.rosemonde@orange.fr")
    with qtbot.waitSignal(step.accepted):
        Driver(step).press("Continuer")


@pytest.mark.rows(58, 59)
def test_refusals_stand_beside_their_fields_all_at_once(step: CredentialsStep, qtbot: QtBot) -> None:
    fill(step, "x" * 101, "court")
    step.ui.confirmation_edit.setText("autre@exemple.test")
    Driver(step).press("Continuer")
    qtbot.waitUntil(lambda: len(step.errors.shown) == 3)
    assert {refusal.code for refusal in step.errors.shown} == {
        Code.TOO_LONG,
        Code.ADDRESS_MISMATCH,
        Code.PASSWORD_TOO_SHORT,
    }
    assert Driver(step).shows("Ce champ accepte 100 caractères au maximum.")
    assert Driver(step).shows("Le mot de passe doit comporter au moins 20 caractères.")
    assert step.focusWidget() is step.ui.address_edit
    assert step.ui.address_edit.accessibleDescription() == "Ce champ accepte 100 caractères au maximum."


@pytest.mark.rows(60)
def test_a_taken_address_is_refused_in_the_guides_words_with_an_explanation(
    step: CredentialsStep, qtbot: QtBot
) -> None:
    step.show_refusals(Refused((Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS),)))
    driver = Driver(step)
    assert driver.shows(
        "Cette adresse électronique est déjà associée à un autre espace professionnel, veuillez en saisir une autre "
        "ou vous mettre en relation avec le détenteur de cet espace."
    )
    with qtbot.waitSignal(step.help_requested) as asked:
        driver.press("Que faire si cette adresse est déjà utilisée ?")
    assert asked.args == ["taken_address"]
    driver.write(ADDRESS, "autre@exemple.test")
    assert not step.errors.shown
    assert step.ui.taken_button.isHidden()


@pytest.mark.rows(56)
@pytest.mark.parametrize(("password", "level"), [("abc", "Faible"), (GOOD, "Fort"), ("", None)])
def test_the_strength_is_said_while_typing(
    step: CredentialsStep, qtbot: QtBot, password: str, level: str | None
) -> None:
    step.ui.password_edit.setText("x")
    step.ui.password_edit.setText(password)
    expected = f"Niveau de sécurité : {level}" if level else "Niveau de sécurité de votre mot de passe"
    qtbot.waitUntil(lambda: accessible_name(step.ui.strength_label) == expected)


@pytest.mark.rows(55)
def test_both_eyes_work_apart_and_capitals_are_noticed(step: CredentialsStep) -> None:
    step.ui.password_eye.click()
    assert step.ui.password_edit.echoMode() is QLineEdit.EchoMode.Normal
    assert step.ui.password_confirmation_edit.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(step.ui.password_edit, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert step.ui.password_caps.isHidden()
    QTest.keyClick(step.ui.password_edit, "A")  # a capital without Shift: caps lock is on
    assert step.ui.password_caps.isVisible()
    assert step.ui.password_caps.text() == "Verrouillage des majuscules activé"


def test_passwords_are_in_no_representation(step: CredentialsStep) -> None:
    fill(step, "lila@exemple.test")
    assert GOOD not in repr(step.credentials())
    step.forget_passwords()
    assert step.credentials().password == ""


@pytest.mark.rows(70, 71, 107)
@pytest.mark.parametrize(
    ("refusal", "part"),
    [
        (Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS, {"certificate": "sole"}), "taken_address#sole"),
        (Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS, {"certificate": "shared"}), "taken_address#shared"),
        (Refusal(Code.ADDRESS_PENDING, Field.ADDRESS, {"deadline": GUIDE_MOMENT}), "taken_address#pending"),
    ],
)
def test_the_explanation_opens_at_the_case_that_applies(
    step: CredentialsStep, qtbot: QtBot, refusal: Refusal, part: str
) -> None:
    step.show_refusals(Refused((refusal,)))
    with qtbot.waitSignal(step.help_requested) as asked:
        Driver(step).press("Que faire si cette adresse est déjà utilisée ?")
    assert asked.args == [part]


def test_somebody_else_may_judge(qtbot: QtBot, context: Context) -> None:
    asked: list[str] = []

    def refuse(services: Services, given: Credentials) -> Refused:
        asked.append(given.address)
        return Refused((Refusal(Code.CHANGE_PENDING, Field.ADDRESS, {"deadline": GUIDE_MOMENT}),))

    step = CredentialsStep(context, refuse)
    qtbot.addWidget(step)
    step.show()
    step.begin_with("marc@exemple.test")
    Driver(step).press("Continuer")
    Driver(step).wait_for_text("Une modification attend déjà son activation.")
    assert asked == ["marc@exemple.test"]
    assert step.ui.taken_button.isHidden()  # it explains another refusal


@pytest.mark.parametrize("code", [Code.ADDRESS_MISMATCH, Code.PASSWORD_MISMATCH])
def test_what_was_typed_twice_is_judged_anew_whichever_is_corrected(step: CredentialsStep, code: Code) -> None:
    """The same refusal beside the confirmation goes with either field; another one stays with its own."""
    is_address = code is Code.ADDRESS_MISMATCH
    again = Field.ADDRESS_CONFIRMATION if is_address else Field.PASSWORD_CONFIRMATION
    first = step.ui.address_edit if is_address else step.ui.password_edit
    step.show_refusals(Refused((Refusal(code, again),)))
    first.setText("autre")
    assert step.errors.shown == ()
    step.show_refusals(Refused((Refusal(Code.MISSING, again),)))
    first.setText("encore autre")
    assert [refusal.code for refusal in step.errors.shown] == [Code.MISSING]
