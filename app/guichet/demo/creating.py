"""The first guide, line by line: from the homepage to the saved summary (guide A §2 to §4)."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from guichet.bootstrap import Running
from guichet.demo.guide import IMAGE_FIELD, Guide, Step
from guichet.demo.people import Person
from guichet.rules.company import CompanyApplication
from guichet.rules.countries import country_name
from guichet.rules.security_question import question

ACCEPT = "Je reconnais avoir pris connaissance des conditions générales et les accepte sans restriction. *"


class CreatingGuide(Guide):
    """Plays the guide with one person; French labels, whatever the system speaks. In basic mode, with a ``company``."""

    TOTAL = 15  # steps

    def __init__(self, running: Running, person: Person, pdf: Path, company: CompanyApplication | None = None) -> None:
        super().__init__(running, person, pdf)
        self._company = company

    def steps(self) -> Iterator[Step]:
        """Do one step after the other; after each, say what it was."""
        yield from self._arrive()
        yield from self._register()
        yield from self._read_code()
        yield from self._activate(
            "Activez votre espace professionnel", self._person.address, "Activation : l'inscription est réalisée"
        )
        yield from self._keep_summary()

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
