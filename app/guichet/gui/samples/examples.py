"""« Exemples »: puts a situation on a worker, or erases everything, and says how far that is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from guichet.gui.backend import StoreNotOpen
from guichet.gui.context import Context
from guichet.gui.refusals import sentence
from guichet.gui.samples.samples_bar import SamplesBar
from guichet.gui.samples.samples_menu import SamplesMenu
from guichet.gui.store_problem.texts import explain
from guichet.gui.widgets.notice_bar import NoticeBar
from guichet.rules.refusals import Refused
from guichet.rules.sample_situations import Sample

if TYPE_CHECKING:
    from guichet.procedures.samples import SamplePut
    from guichet.store.backups import Copy


class Examples(QObject):
    """Menu and bar belong together: what is chosen in the one is told in the other; failures go to ``notice_bar``."""

    put = Signal(object)  # SamplePut
    erased = Signal()

    def __init__(self, context: Context, notice_bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._notice_bar, self._window = context, notice_bar, window
        self.menu = SamplesMenu(context, window)
        self.bar = SamplesBar(context, window)
        self.menu.sample_chosen.connect(self._on_sample)
        self.menu.reset_chosen.connect(self._on_reset)

    def _on_sample(self, sample: Sample) -> None:
        if not self._can_begin():
            return
        language = self._context.language
        self._begin_to_say(sample)
        self._context.backend.run(
            self, lambda services: services.samples.put(sample.name, language), self._on_put, self._on_not_put
        )

    def _begin_to_say(self, sample: Sample) -> None:
        self.bar.say(
            lambda: self.tr("« {title} » : mise en place en cours…").format(title=sample.title(self._context.language)),
            can_close=False,
        )

    def _on_put(self, outcome: "SamplePut | Refused") -> None:
        self.menu.set_busy(False)
        if isinstance(outcome, Refused):
            self.bar.hide()
            self._notice_bar.say(lambda: sentence(outcome.refusals[0]))
            return
        self.bar.show_put(outcome)
        self.put.emit(outcome)

    def _on_reset(self) -> None:
        """Ask before: whether a copy is made decides what there is to ask."""
        if self._can_begin():
            self._context.backend.run(
                self, lambda services: services.samples.makes_copies, self._ask_for_reset, self._on_not_erased
            )

    def _ask_for_reset(self, makes_copies: bool) -> None:
        self.menu.set_busy(False)
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Tout remettre à zéro"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Tous les espaces, tous les messages et toute la chronologie seront effacés."))
        copied = self.tr("Une copie des données est faite avant.")
        shared = self.tr(
            "Les données sont sur un serveur : elles seront effacées pour tous les postes, et aucune copie n'est faite "
            "ici."
        )
        box.setInformativeText(copied if makes_copies else shared)
        yes = box.addButton(self.tr("Oui, tout effacer"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.tr("Non, ne rien changer"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        yes.clicked.connect(self._reset)
        box.open()

    def _reset(self) -> None:
        if self._can_begin():
            self.bar.say(lambda: self.tr("Remise à zéro en cours…"), can_close=False)
            self._context.backend.run(
                self, lambda services: services.samples.reset_all(), self._on_erased, self._on_not_erased
            )

    def _on_erased(self, copy: "Copy | None") -> None:
        self.menu.set_busy(False)
        if copy is None:
            self.bar.say(lambda: self.tr("Tout a été remis à zéro, sans copie : les données sont sur un serveur."))
        else:
            self.bar.say(
                lambda: self.tr("Tout a été remis à zéro. Les données d'avant sont ici : {path}").format(path=copy.path)
            )
        self.erased.emit()

    def _can_begin(self) -> bool:
        """One thing at a time, and only once the store is open: it may be waiting for somebody's answer."""
        if not self._context.backend.is_open:
            self._notice_bar.say(
                lambda: self.tr("Les données ne sont pas encore ouvertes. Réessayez dans un instant."), is_trouble=False
            )
            return False
        self.menu.set_busy(True)
        return True

    def _on_not_put(self, problem: Exception) -> None:
        self._tell_trouble(problem, lambda: self.tr("La situation n'a pas pu être mise en place."))

    def _on_not_erased(self, problem: Exception) -> None:
        self._tell_trouble(problem, lambda: self.tr("Rien n'a été effacé."))

    def _tell_trouble(self, problem: Exception, outcome: Callable[[], str]) -> None:
        """Trouble with the store is told here; what is no such trouble is raised."""
        from guichet.store.problems import StoreProblem
        from guichet.store.vault import KeyMissing

        self.menu.set_busy(False)
        self.bar.hide()
        if not isinstance(problem, StoreProblem | KeyMissing | StoreNotOpen):
            raise problem
        self._notice_bar.say(lambda: f"{outcome()} {explain(problem)}")
