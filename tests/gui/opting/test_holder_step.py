"""Step 1 of the option: whose certificate it is."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.context import Context
from guichet.gui.opting.holder_step import HolderStep
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.sample_people import person
from tests.gui.signing_in import ask, put_sample

HOLDER = "Titulaire du certificat : *"
SOLE = "Certificat non valide, seul détenteur de l'adresse"
SHARED = "Certificats non valides, adresse partagée par deux salariés"


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> HolderStep:
    step = HolderStep(context)
    qtbot.addWidget(step)
    step.show()
    return step


def arrive(step: HolderStep, context: Context) -> Driver:
    step.refresh()
    wait_until(lambda: context.backend.is_idle, "the store")
    return Driver(step)


def test_it_says_what_is_otherwise_on_the_site(step: HolderStep, context: Context) -> None:
    assert arrive(step, context).shows("Sur le site, c'est le certificat qui dit qui vous êtes.")


def test_until_the_store_has_answered_nobody_is_said_to_be_missing(step: HolderStep) -> None:
    assert step.ui.nobody.isHidden() and step.ui.choice.isHidden()


@pytest.mark.rows(70, 73)
def test_a_sole_holder_is_told_that_the_address_can_be_kept(step: HolderStep, context: Context) -> None:
    put_sample(context, "certificate_sole")
    driver = arrive(step, context)
    for text in (
        "marc.ivoire@exemple.test",
        "Vous êtes le seul détenteur d'un espace avec certificat non valide qui utilise cette adresse : vous pourrez "
        "utiliser votre adresse habituelle.",
        "toutes vos entreprises et tous vos services en ligne",
    ):
        assert driver.shows(text)
    assert (step.ui.companies_value.text(), len(step.ui.number_value.text())) == ("2", 14)
    assert step.focusWidget() is driver.find(HOLDER, QComboBox)


@pytest.mark.rows(71, 74)
def test_who_shares_an_address_is_told_that_one_alone_can_keep_it(step: HolderStep, context: Context) -> None:
    put_sample(context, "certificate_shared")
    driver = arrive(step, context)
    for name, companies in (("Anne CERISE", "3"), ("Yves MOUTARDE", "1")):
        driver.choose(HOLDER, name)
        assert step.holder is not None and step.holder.details.display_name == name
        assert step.ui.companies_value.text() == companies
        assert driver.shows("un seul salarié peut la garder")


@pytest.mark.rows(74)
def test_a_colleague_is_told_that_the_address_is_gone(step: HolderStep, context: Context) -> None:
    put_sample(context, "certificate_shared")
    anne = person("anne")
    credentials = Credentials(anne.address, anne.address, anne.password, anne.password)
    first, _ = ask(context, lambda services: services.opting.holders())
    ask(context, lambda services: services.opting.opt(first.holder_id, credentials, anne.security, "fr"))
    driver = arrive(step, context)
    driver.choose(HOLDER, "Yves MOUTARDE")
    assert driver.shows("vous devez en choisir une autre")


@pytest.mark.parametrize(("button", "people"), [(SOLE, 1), (SHARED, 2)])
def test_where_nobody_has_a_certificate_a_situation_is_one_click_away(
    step: HolderStep, context: Context, qtbot: QtBot, button: str, people: int
) -> None:
    driver = arrive(step, context)
    assert driver.shows("Personne ne détient ici d'espace avec certificat.")
    assert step.holder is None
    assert step.focusWidget() is step.ui.sole_button
    driver.press(button)
    combo = driver.wait_for(HOLDER, QComboBox)
    assert combo.count() == people
    assert not driver.shows("Personne ne détient ici")
    assert step.focusWidget() is combo
    with qtbot.waitSignal(step.accepted):
        driver.press("Continuer")


def test_situations_are_called_as_the_samples_are(step: HolderStep, context: Context) -> None:
    titles = {each.name: each for each in ask(context, lambda services: services.samples.names())}
    for language in ("fr", "en"):
        context.preferences.set_language(language)
        QApplication.processEvents()
        for name, button in (("certificate_sole", step.ui.sole_button), ("certificate_shared", step.ui.shared_button)):
            assert button.text() == titles[name].title(language)


def test_a_situation_that_cannot_be_put_says_why(step: HolderStep, context: Context) -> None:
    driver = arrive(step, context)
    step._on_put(Refused((Refusal(Code.KEY_MISSING, Field.ADDRESS),)))
    assert driver.shows("La clé de chiffrement est introuvable")


def test_who_was_chosen_stays_chosen(step: HolderStep, context: Context) -> None:
    put_sample(context, "certificate_shared")
    driver = arrive(step, context)
    driver.choose(HOLDER, "Yves MOUTARDE")
    put_sample(context, "certificate_sole")
    arrive(step, context)
    assert driver.find(HOLDER, QComboBox).currentText() == "Yves MOUTARDE"
    assert driver.find(HOLDER, QComboBox).count() == 3
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert step.holder is not None and step.holder.details.surname == "MOUTARDE"
    assert "only one employee may keep it" in step.ui.case_label.text()
