"""The first guide, line by line: from the homepage to the saved summary (guide A §2 to §4)."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, accessible_name, wait_until
from guichet.demo.people import Person
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.rules.company import CompanyApplication
from guichet.rules.countries import country_name
from guichet.rules.security_question import question

ACCEPT = "Je reconnais avoir pris connaissance des conditions générales et les accepte sans restriction. *"
IMAGE_FIELD = "Recopiez les caractères de l'image : *"
Step = tuple[str, QWidget]  # what was just done, and the window to take a picture of


class CreatingGuide:
    """Plays the guide with one person; French labels, whatever the system speaks. In basic mode, with a ``company``."""

    TOTAL = 15  # steps

    def __init__(self, running: Running, person: Person, pdf: Path, company: CompanyApplication | None = None) -> None:
        self._running = running
        self._window = running.window
        self._person = person
        self._pdf = pdf
        self._company = company
        self._main = Driver(running.window)

    def steps(self) -> Iterator[Step]:
        """Do one step after the other; after each, say what it was."""
        for part in (self._arrive, self._register, self._read_code, self._activate, self._keep_summary):
            yield from part()

    def _arrive(self) -> Iterator[Step]:
        yield "Page d'accueil du portail", self._window
        self._main.press("Votre espace professionnel")
        yield "« Votre espace professionnel » : la page d'authentification", self._window
        self._main.press("Créer mon espace professionnel")
        yield "« Créer mon espace professionnel » : le choix du mode", self._window

    def _register(self) -> Iterator[Step]:
        main, person = self._main, self._person
        main.press(f"Créez votre espace en mode {'simplifié' if self._company else 'expert'}")
        self._wait_for_image(main)
        yield "Etape 1 : conditions générales", self._window
        main.tick(ACCEPT)
        main.write(IMAGE_FIELD, self._solution(main))
        yield "Case cochée, caractères recopiés", self._window
        main.press("Continuer")
        main.write("Adresse électronique de connexion : *", person.address)
        main.write("Confirmez l'adresse électronique de connexion : *", person.address)
        main.write("Mot de passe de connexion : *", person.password)
        main.write("Confirmez votre mot de passe de connexion : *", person.password)
        main.wait_for_text("Niveau de sécurité :")
        yield "Etape 2 : identifiants", self._window
        main.press("Continuer")
        main.wait_for_text("Remplissez votre formulaire d'inscription")
        self._fill_company()
        self._fill_form()
        yield "Etape 3 : formulaire d'inscription", self._window
        main.press("Continuer")
        main.wait_for("Valider", QPushButton)
        yield "Etape 4 : récapitulatif", self._window
        main.press("Valider")
        main.wait_for_text("Vous allez recevoir le code d'activation dans votre messagerie.")
        yield "Etape 5 : enregistrement, le code est envoyé", self._window

    def _fill_company(self) -> None:
        if self._company is not None:
            self._main.write("SIREN de l'entreprise concernée : *", self._company.siren)
            self._main.write("Adresse électronique de l'entreprise : *", self._company.address)
            self._main.write("Nom de l'entreprise :", self._company.name)

    def _fill_form(self) -> None:
        details = self._person.details
        for label, text in (
            ("Nom : *", details.surname),
            ("Prénom : *", details.first_name),
            ("Téléphone : *", details.phone),
            ("Numéro de voie :", details.street_number),
            ("Nature de la voie :", details.street_kind),
            ("Libellé de la voie :", details.street_name),
            ("Complément d'adresse :", details.address_extra),
            ("Code postal :", details.postcode),
            ("Ville : *", details.city),
            ("Réponse à la question de confiance : *", self._person.security.answer),
        ):
            self._main.write(label, text)
        self._main.choose("Pays : *", country_name(details.country, "fr"))
        self._main.choose("Question de confiance : *", question(self._person.security.question).fr)

    def _read_code(self) -> Iterator[Step]:
        if not self._window.mailbox.isVisible():  # folded away in a narrow window
            self._window.ui.mailbox_button.click()
        self._main.wait_for("Ouvrir le message", QPushButton)
        self._main.press("Ouvrir le message")
        self._main.wait_for("Copier le code", QPushButton)
        yield "Messagerie : le message avec le code d'activation", self._window
        self._main.press("Copier le code")
        if not self._window.portal.isVisible():
            self._window.ui.mailbox_button.click()

    def _activate(self) -> Iterator[Step]:
        self._main.press("Activez votre espace professionnel")
        wait_until(lambda: self._window.activation is not None, "the activation window")
        window = self._window.activation
        assert window is not None  # noqa: S101 - waited for
        activation = Driver(window)
        self._wait_for_image(activation)
        activation.write("Saisissez le code d'activation : *", QGuiApplication.clipboard().text())
        activation.write(IMAGE_FIELD, self._solution(activation))
        yield "Activation : le code et les caractères de l'image", window
        activation.press("Continuer")
        activation.wait_for_text("Saisissez votre adresse électronique de connexion : *")
        activation.write("Saisissez votre adresse électronique de connexion : *", self._person.address)
        yield "Activation : l'adresse de connexion", window
        activation.press("Continuer")
        activation.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)
        yield "Activation : l'inscription est réalisée", window

    def _keep_summary(self) -> Iterator[Step]:
        window = self._window.activation
        assert window is not None  # noqa: S101 - opened in the step before
        Driver(window).press("Sauvegardez ou imprimez le récapitulatif")
        wait_until(lambda: bool(window.findChildren(SummaryWindow)), "the summary")
        (summary,) = window.findChildren(SummaryWindow)
        summary.save_to(self._pdf)
        wait_until(self._pdf.exists, "the saved summary")
        yield f"Récapitulatif enregistré : {self._pdf.name}", summary
        Driver(window).press("Accédez à vos services en ligne")
        yield "« Accédez à vos services en ligne » : retour à l'authentification", self._window

    def _wait_for_image(self, driver: Driver) -> None:
        wait_until(lambda: bool(self._solution(driver)), "the CAPTCHA image")

    @staticmethod
    def _solution(driver: Driver) -> str:
        """The six letters, read where ``--show-captcha`` writes them: « Solution : qjviab »."""
        start = "Solution : "
        texts = (accessible_name(label) for label in driver.window.findChildren(QLabel) if label.isVisible())
        return next((text.removeprefix(start) for text in texts if text.startswith(start)), "")
