"""Going back to a copy: asks first, lets what is under way come to its end, and says how it went."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from guichet.gui.backend import StoreNotOpen
from guichet.gui.context import Context
from guichet.gui.copies.copy_words import called, why_not
from guichet.gui.question import Question, ask
from guichet.gui.times import show_moment
from guichet.gui.turn import Turn

if TYPE_CHECKING:
    from guichet.procedures.copies import WentBack
    from guichet.store.backups import Copy


class GoingBack(QObject):
    """From ``begun`` on nobody may act on what is shown: it goes with ``gone_back``, and stays with ``failed``."""

    begun = Signal()
    gone_back = Signal(object)  # WentBack
    failed = Signal(object)  # Callable[[], str]: why, in the language of the moment

    def __init__(self, context: Context, turn: Turn, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._turn = context, turn
        self._waiting: Callable[[], None] | None = None
        context.backend.idle.connect(self._on_idle)

    def ask(self, copy: "Copy", over: QWidget) -> None:
        """Ask over the window ``over`` whether to go back to ``copy``, and whether the clock goes too."""
        clock_box = self._clock_box(copy)

        def begin() -> None:
            self._begin(copy, with_clock=clock_box is not None and clock_box.isChecked())

        box = ask(self._question(copy), over, begin)
        if clock_box is not None:
            box.setCheckBox(clock_box)

    def _question(self, copy: "Copy") -> Question:
        more = self.tr(
            "Ce qui a été fait depuis disparaît : espaces, messages, chronologie. Personne ne reste connecté. Les "
            "données actuelles sont copiées avant."
        )
        if copy.moment is None:
            stays = self.tr("L'horloge reste où elle est : la sauvegarde ne dit pas où elle était.")
            more = f"{more} {stays}"
        return Question(
            self.tr("Revenir à une sauvegarde"),
            self.tr("Revenir à {copy} ?").format(copy=called(copy)),
            more,
            self.tr("Oui, y revenir"),
        )

    def _clock_box(self, copy: "Copy") -> QCheckBox | None:
        if copy.moment is None:
            return None
        text = self.tr("Remettre l'horloge au moment\nde la sauvegarde : {moment}").format(
            moment=show_moment(copy.moment)
        )
        box = QCheckBox(text)  # Qt breaks no line of it, and at 200 % one is not enough
        box.setAccessibleName(" ".join(text.split()))
        box.setChecked(True)
        return box

    def _begin(self, copy: "Copy", *, with_clock: bool) -> None:
        if not self._turn.take():
            self.failed.emit(lambda: self.tr("Une autre action est en cours. Réessayez dans un instant."))
            return
        self.begun.emit()
        self._waiting = lambda: self._turn.finish(
            self,
            lambda services: services.copies.go_back(copy, with_clock=with_clock),
            self._on_done,
            lambda problem: self._on_failed(problem, copy),
        )
        if self._context.backend.is_idle:
            self._on_idle()

    def _on_idle(self) -> None:
        """What was asked for before is done, on the data that it was asked for."""
        go, self._waiting = self._waiting, None
        if go is not None:
            go()

    def _on_done(self, outcome: "WentBack | None") -> None:
        if outcome is None:
            self.failed.emit(lambda: self.tr("Cette sauvegarde n'est plus là : une autre fenêtre l'a supprimée."))
        else:
            self.gone_back.emit(outcome)

    def _on_failed(self, problem: Exception, copy: "Copy") -> None:
        """Trouble with the store or the copy is told; what is no such trouble is raised."""
        from guichet.store.problems import StoreProblem

        self.failed.emit(lambda: " ".join((self.tr("Rien n'a été changé."), why_not(problem, copy))))
        if not isinstance(problem, StoreProblem | StoreNotOpen):
            raise problem
