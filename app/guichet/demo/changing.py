"""The second guide, line by line: a new password, then a new address (guide B §2 to §4)."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QPushButton

from guichet.bootstrap import Running
from guichet.demo.guide import Guide, Step
from guichet.demo.people import Person

ADDRESS_BOX = "Modifier mon adresse électronique"
PASSWORD_BOX = "Saisir mon nouveau mot de passe :"
ENTRY = "Gérer votre adresse électronique de connexion / votre mot de passe"
SUBMIT = "Valider les modifications"


class ChangingGuide(Guide):
    """Plays the guide with one person who has an account already."""

    TOTAL = 22

    def __init__(self, running: Running, person: Person, pdf: Path) -> None:
        super().__init__(running, person, pdf)
        name, _, domain = person.address.partition("@")
        self.new_address = f"{name}2@{domain}"  # as the guide's own: lila.rosemonde2@orange.fr
        self.new_password = f"{person.password}Deux2"

    def steps(self) -> Iterator[Step]:
        """Do one step after the other; after each, say what it was."""
        yield from self._sign_in()
        yield from self._manage_credentials()
        yield from self._change_password()
        yield from self._come_back()
        yield from self._change_address()
        yield from self._read_code()
        yield from self._activate(
            "Activez votre espace abonné", self.new_address, "Activation : la nouvelle adresse remplace l'ancienne"
        )
        yield from self._keep_summary()
        yield from self._try_both_addresses()

    def _sign_in(self) -> Iterator[Step]:
        """§2, first part."""
        yield "Page d'accueil du portail", self._window
        self._main.press("Votre espace professionnel")
        self._write_credentials(self._person.address, self._person.password)
        yield "« Votre espace professionnel » : adresse et mot de passe", self._window
        self._main.press("Connexion")
        self._main.wait_for("Gérer les services", QPushButton)
        yield "« Connexion » : l'accueil de l'espace", self._window

    def _manage_credentials(self) -> Iterator[Step]:
        """§2, second part: the same way to the panel, whichever of the three homes it was."""
        self._main.press("Gérer les services")
        self._main.wait_for(ENTRY, QPushButton)
        yield "« Gérer les services »", self._window
        self._main.press(ENTRY)
        self._main.wait_for(ADDRESS_BOX, QCheckBox)
        yield f"« {ENTRY} »", self._window

    def _change_password(self) -> Iterator[Step]:
        """§3."""
        self._main.tick(PASSWORD_BOX)
        self._main.write(PASSWORD_BOX, self.new_password)  # the field bears the name of its box
        self._main.write("Confirmez votre nouveau mot de passe", self.new_password)
        self._main.wait_for_text("Niveau de sécurité :")
        yield "Le nouveau mot de passe, saisi deux fois", self._window
        self._main.press(SUBMIT)
        self._main.wait_for_text("Votre mot de passe a été réinitialisé avec succès.")
        yield f"« {SUBMIT} » : le mot de passe est modifié", self._window
        self._open_message()
        self._main.wait_for_text("Espace professionnel - Modification du mot de passe")
        yield "Messagerie : la confirmation du nouveau mot de passe", self._window
        self._leave_mailbox()
        self._main.press("OK")
        yield "« OK » : retour à la page d'accueil", self._window

    def _come_back(self) -> Iterator[Step]:
        """The session goes on with the new password."""
        self._main.press("Votre espace professionnel")
        self._main.press("Retour à mon espace")
        self._main.wait_for("Gérer les services", QPushButton)
        yield "« Votre espace professionnel » : la connexion dure encore", self._window
        yield from self._manage_credentials()

    def _change_address(self) -> Iterator[Step]:
        """§4.1."""
        self._main.tick(ADDRESS_BOX)
        self._main.write(ADDRESS_BOX, self.new_address)
        self._main.write("Confirmez votre nouvelle adresse électronique", self.new_address)
        yield "La nouvelle adresse, saisie deux fois", self._window
        self._main.press(SUBMIT)
        self._main.wait_for_text("Vous disposez d'un délai de 48h")
        yield f"« {SUBMIT} » : le code est envoyé à la nouvelle adresse", self._window

    def _try_both_addresses(self) -> Iterator[Step]:
        """§4.3: the old one is refused, the new one opens the same account."""
        self._write_credentials(self._person.address, self.new_password)
        self._main.press("Connexion")
        self._main.wait_for_text("L'adresse électronique ou le mot de passe est incorrect.")
        yield "L'ancienne adresse est refusée", self._window
        self._write_credentials(self.new_address, self.new_password)
        self._main.press("Connexion")
        self._main.wait_for("Gérer les services", QPushButton)
        yield "La nouvelle adresse ouvre le même espace", self._window

    def _write_credentials(self, address: str, password: str) -> None:
        self._main.write("Adresse électronique", address)
        self._main.write("Mot de passe", password)
