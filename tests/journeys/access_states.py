"""Every state of signing in and of « Mot de passe oublié », reached through the real window."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QLineEdit

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.player import solution
from guichet.gui.portal.place import Place
from guichet.rules.sample_people import person
from tests.gui.signing_in import put_sample, sign_in_sample
from tests.journeys.playing import IMAGE_FIELD
from tests.procedures.living import NEW_PASSWORD, WRONG_PASSWORD

LOGIN_ADDRESS = "Adresse électronique de connexion : *"
ANSWER = "Réponse à la question de confiance : *"
PASSWORD = "Nouveau mot de passe : *"
CONFIRMATION = "Confirmez votre nouveau mot de passe : *"


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")


def put_in(driver: Driver, fields: dict[str, str]) -> None:
    for label, text in fields.items():
        driver.find(label, QLineEdit).setText(text)


def sign_in(running: Running, address: str, password: str) -> None:
    """Fill in the form of the authentication page, and wait for the answer."""
    driver = Driver(running.window)
    put_in(driver, {"Adresse électronique": address, "Mot de passe": password})
    driver.press("Connexion")
    settle(running)


def ask_for_question(running: Running, address: str) -> None:
    """From the authentication page to the account's question."""
    driver = Driver(running.window)
    driver.press("Mot de passe oublié")
    wait_until(lambda: bool(solution(driver.window)), "the image")
    put_in(driver, {LOGIN_ADDRESS: address, IMAGE_FIELD: solution(driver.window)})
    driver.press("Continuer")
    driver.wait_for(ANSWER, QLineEdit)


def answer(running: Running, answer: str, password: str = NEW_PASSWORD, confirmation: str | None = None) -> None:
    """Fill in the second step, and wait for the answer."""
    driver = Driver(running.window)
    put_in(driver, {ANSWER: answer, PASSWORD: password, CONFIRMATION: confirmation or password})
    driver.press("Valider")
    settle(running)


def refusals(running: Running) -> list[str]:
    """The sentences on screen."""
    labels = running.window.portal.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.property("role") == "error"]


def states(running: Running) -> Iterator[str]:
    """Go from one to the next; whoever looks finds and leaves the window in French."""
    driver = Driver(running.window)
    driver.press("Votre espace professionnel")
    yield "signing in"
    driver.press("Connexion")
    settle(running)
    yield "nothing entered"
    for sample in ("pending", "slowed_down"):
        put = put_sample(running.context, sample)
        sign_in(running, put.address, put.password)
        yield sample
    sign_in_sample(running.context, "no_company")
    running.window.portal.show_place(Place.AUTHENTICATION)
    settle(running)
    yield "signed in already"
    yield from _forgotten(running, driver)


def _forgotten(running: Running, driver: Driver) -> Iterator[str]:
    driver.press("Mot de passe oublié")
    driver.press("Continuer")
    settle(running)
    yield "no address"
    put = put_sample(running.context, "pending")
    driver.press("Quitter")
    ask_for_question(running, put.address)
    yield "the question"
    answer(running, "", "x")
    driver.wait_for_text("Niveau de sécurité : Faible")
    yield "no answer"
    answer(running, person("noe").security.answer)
    driver.wait_for_text("Niveau de sécurité : Fort")
    yield "not activated"
    for _ in range(6):
        answer(running, WRONG_PASSWORD)
    yield "slowed down"
    driver.press("Quitter")
    put = put_sample(running.context, "one_company")
    ask_for_question(running, put.address)
    answer(running, person("jade").security.answer)
    driver.wait_for_text("Réinitialisation de votre mot de passe")
    yield "reset"
