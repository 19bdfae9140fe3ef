"""What playing either guide needs: the mailbox, the activation window, the summary, the image to be copied."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, accessible_name, wait_until
from guichet.demo.people import Person
from guichet.gui.summary.summary_window import SummaryWindow

IMAGE_FIELD = "Recopiez les caractères de l'image : *"
Step = tuple[str, QWidget]  # what was just done, and the window to take a picture of


class Guide:
    """A guide played with one person; French labels, whatever the system speaks. ``pdf`` is where the summary goes."""

    TOTAL: ClassVar[int]  # steps

    def __init__(self, running: Running, person: Person, pdf: Path) -> None:
        self._window = running.window
        self._person = person
        self._pdf = pdf
        self._main = Driver(running.window)

    def steps(self) -> Iterator[Step]:
        """Do one step after the other; after each, say what it was."""
        raise NotImplementedError

    def _open_message(self) -> None:
        """The one that has just come, by its notice."""
        if not self._window.mailbox.isVisible():  # folded away in a narrow window
            self._window.ui.mailbox_button.click()
        self._main.wait_for("Ouvrir le message", QPushButton)
        self._main.press("Ouvrir le message")

    def _leave_mailbox(self) -> None:
        if not self._window.portal.isVisible():
            self._window.ui.mailbox_button.click()

    def _read_code(self) -> Iterator[Step]:
        self._open_message()
        self._main.wait_for("Copier le code", QPushButton)
        yield "Messagerie : le message avec le code d'activation", self._window
        self._main.press("Copier le code")
        self._leave_mailbox()

    def _activate(self, opener: str, address: str, end: str) -> Iterator[Step]:
        """From the button ``opener`` to the end page, with the code that was copied."""
        self._main.press(opener)
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
        activation.write("Saisissez votre adresse électronique de connexion : *", address)
        yield "Activation : l'adresse de connexion", window
        activation.press("Continuer")
        activation.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)
        yield end, window

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
