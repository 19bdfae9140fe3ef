"""« Exemples »: puts a situation on a worker, erases everything, or goes back to a copy, and says how far that is."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import StoreNotOpen
from guichet.gui.context import Context
from guichet.gui.copies.copies_opener import CopiesOpener
from guichet.gui.copies.copy_words import called
from guichet.gui.copies.going_back import GoingBack
from guichet.gui.question import Question, ask
from guichet.gui.refusals import sentence
from guichet.gui.samples.samples_bar import SamplesBar
from guichet.gui.samples.samples_menu import SamplesMenu
from guichet.gui.store_problem.texts import explain
from guichet.gui.times import show_clock
from guichet.gui.turn import Turn
from guichet.gui.widgets.notice_bar import NoticeBar
from guichet.rules.refusals import Refused
from guichet.rules.sample_situations import Sample

if TYPE_CHECKING:
    from guichet.procedures.copies import NoCopies, WentBack
    from guichet.procedures.samples import SamplePut
    from guichet.procedures.services import Services
    from guichet.store.backups import Copy

T = TypeVar("T")


class Examples(QObject):
    """Menu and bar belong together: what is chosen in the one is told in the other; failures go to ``notice_bar``."""

    put = Signal(object)  # SamplePut
    erased = Signal()

    def __init__(self, context: Context, notice_bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._notice_bar, self._window = context, notice_bar, window
        self._turn = Turn(context.backend, self)
        self._no_copies: NoCopies | None = None
        self.menu = SamplesMenu(context, window)
        self.bar = SamplesBar(context, window)
        self.going_back = GoingBack(context, self._turn, self)
        self.copies = CopiesOpener(context, self._turn, self.going_back, window)
        self._connect()
        self._ask_for_copies()

    def _connect(self) -> None:
        self._turn.changed.connect(self.menu.set_busy)
        self.menu.sample_chosen.connect(self._on_sample)
        self.menu.copies_chosen.connect(self._on_copies)
        self.menu.reset_chosen.connect(self._on_reset)
        self.going_back.begun.connect(self._on_going_back)
        self.going_back.gone_back.connect(self._on_gone_back)
        self.going_back.failed.connect(self._on_not_gone_back)
        self._context.backend.opened.connect(self._ask_for_copies)

    def look_again(self) -> None:
        """Somebody's credentials have changed: perhaps those that the bar shows."""
        put = self.bar.shown
        if put is None:
            return

        def tell(still: bool) -> None:
            if put is self.bar.shown and not still:
                self.bar.tell_outdated()

        self._context.backend.run(self, lambda services: services.samples.still_signs_in(put), tell)

    def _on_sample(self, sample: Sample) -> None:
        language = self._context.language
        if self._run(lambda services: services.samples.put(sample.name, language), self._on_put, self._on_not_put):
            self._begin_to_say(sample)

    def _begin_to_say(self, sample: Sample) -> None:
        self.bar.say(
            lambda: self.tr("« {title} » : mise en place en cours…").format(title=sample.title(self._context.language)),
            can_close=False,
        )

    def _on_put(self, outcome: "SamplePut | Refused") -> None:
        if isinstance(outcome, Refused):
            self.bar.hide()
            self._notice_bar.say(lambda: sentence(outcome.refusals[0]))
            return
        self.bar.show_put(outcome)
        self.put.emit(outcome)

    def _on_copies(self) -> None:
        if self._is_open():
            self.copies.show()

    def _ask_for_copies(self) -> None:
        if self._context.backend.is_open:
            self._context.backend.run(self, lambda services: services.copies.obstacle, self._on_copies_known)

    def _on_copies_known(self, obstacle: "NoCopies | None") -> None:
        self._no_copies = obstacle
        self.menu.tell_no_copies(obstacle.value if obstacle is not None else "")

    def _on_reset(self) -> None:
        """Ask before: whether a copy is made decides what there is to ask."""
        self._run(lambda services: services.samples.makes_copies, self._ask_for_reset, self._on_not_erased)

    def _ask_for_reset(self, makes_copies: bool) -> None:
        copied = self.tr("Une copie des données est faite avant.")
        shared = self.tr(
            "Les données sont sur un serveur : elles seront effacées pour tous les postes, et aucune copie n'est faite "
            "ici."
        )
        question = Question(
            self.tr("Tout remettre à zéro"),
            self.tr("Tous les espaces, tous les messages et toute la chronologie seront effacés."),
            " ".join(filter(None, (copied if makes_copies else shared, self._clock_stays()))),
            self.tr("Oui, tout effacer"),
        )
        ask(question, self._window, self._reset)

    def _clock_stays(self) -> str:
        clock = self._context.clock
        if clock.is_real:
            return ""
        text = self.tr("L'horloge reste au {moment} : son menu la remet à l'heure réelle.")
        return text.format(moment=show_clock(clock.now()))

    def _reset(self) -> None:
        if self._run(lambda services: services.samples.reset_all(), self._on_erased, self._on_not_erased):
            self.bar.say(lambda: self.tr("Remise à zéro en cours…"), can_close=False)

    def _on_erased(self, copy: "Copy | None") -> None:
        if copy is None:
            self.bar.say(lambda: self.tr("Tout a été remis à zéro, sans copie : les données sont sur un serveur."))
        elif self._no_copies is not None:
            self.bar.say(lambda: self.tr("Tout a été remis à zéro."))
        else:
            self.bar.say(
                lambda: self.tr("Tout a été remis à zéro. Les données d'avant sont dans « Sauvegardes »."),
                (lambda: self.tr("Revenir aux données d'avant"), lambda: self.going_back.ask(copy, self._window)),
            )
        self.erased.emit()

    def _on_going_back(self) -> None:
        self.bar.say(lambda: self.tr("Retour à la sauvegarde en cours…"), can_close=False)

    def _on_gone_back(self, went: "WentBack") -> None:
        self.bar.say(
            lambda: self.tr("De nouveau en place : {copy}. Les données d'avant sont dans « Sauvegardes ».").format(
                copy=called(went.to)
            )
        )

    def _on_not_gone_back(self, why: Callable[[], str]) -> None:
        if not self._turn.is_taken:  # by something else, which the bar tells of
            self.bar.hide()
        self._notice_bar.say(why)

    def _run(
        self, work: "Callable[[Services], T]", done: Callable[[T], object], failed: Callable[[Exception], object]
    ) -> bool:
        return self._is_open() and self._turn.run(self, work, done, failed)

    def _is_open(self) -> bool:
        """Say so if the store is not: it may be waiting for somebody's answer."""
        if not self._context.backend.is_open:
            self._notice_bar.say(
                lambda: self.tr("Les données ne sont pas encore ouvertes. Réessayez dans un instant."), is_trouble=False
            )
        return self._context.backend.is_open

    def _on_not_put(self, problem: Exception) -> None:
        self._tell_trouble(problem, lambda: self.tr("La situation n'a pas pu être mise en place."))

    def _on_not_erased(self, problem: Exception) -> None:
        self._tell_trouble(problem, lambda: self.tr("Rien n'a été effacé."))

    def _tell_trouble(self, problem: Exception, outcome: Callable[[], str]) -> None:
        """Trouble with the store is told here; what is no such trouble is raised."""
        from guichet.store.problems import StoreProblem
        from guichet.store.vault import KeyMissing

        self.bar.hide()
        if not isinstance(problem, StoreProblem | KeyMissing | StoreNotOpen):
            raise problem
        self._notice_bar.say(lambda: f"{outcome()} {explain(problem)}")
