"""Which control a step of the atlas speaks of, and in which window it is pointed at."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.guide.guide_pane import GuidePane
from guichet.gui.guide.pointer import Pointer
from guichet.gui.guide.whereabouts import Whereabouts
from guichet.gui.unseen import bring_forward
from guichet.rules.atlas_entry import Step


class GuidePointer(QObject):
    """« Montrer » of the guide pane. The arrow goes when one comes to another place or state.

    ``page_wanted``: this page is about to be pointed at; where there is room for one pane, the guide lies over it.
    """

    page_wanted = Signal(QWidget)

    def __init__(self, window: QWidget, guide: GuidePane, whereabouts: Whereabouts) -> None:
        super().__init__(window)
        self._window, self._guide, self._whereabouts = window, guide, whereabouts
        self._pointer: Pointer | None = None
        guide.point_requested.connect(self.point)
        whereabouts.changed.connect(lambda _: self.stop())

    @property
    def pointer(self) -> Pointer | None:
        """The overlay, once there was something to point at."""
        return self._pointer

    def point(self, step: Step) -> None:
        """Point at the step's control, in the window that holds it; nothing if it is not on screen."""
        page = self._whereabouts.page
        self.page_wanted.emit(page)
        control = control_of(self._window, page, step.control)
        self.stop()
        if control is not None:
            bring_forward(control.window())
            self._pointer = Pointer(control.window())
            self._pointer.point_at(control, step.text(self._guide.language.code))

    def stop(self) -> None:
        """Take the arrow away."""
        if self._pointer is not None:
            self._pointer.stop()
            self._pointer.deleteLater()
            self._pointer = None


def control_of(window: QWidget, page: QWidget, name: str) -> QWidget | None:
    """The control of that object name on show on ``page``, where one is, or else anywhere in ``window`` and in the
    windows that belong to it."""
    return find_control(page, name) or find_control(window, name)


def find_control(page: QWidget, name: str) -> QWidget | None:
    """The widget of that object name that is on show in ``page``."""
    return next((each for each in page.findChildren(QWidget, name) if each.isVisibleTo(page.window())), None)
