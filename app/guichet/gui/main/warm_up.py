"""After the start, a worker imports what will be needed soon."""

from PySide6.QtCore import QObject

from guichet.gui.backend import Backend
from guichet.procedures.warm_up import import_next

# What the first clicks open, in the order of the guides.
_PAGES = (
    "guichet.gui.portal.authentication_page",
    "guichet.gui.portal.mode_page",
    "guichet.gui.registration.registration_page",
    "guichet.gui.activation.activation_window",
)


class WarmUp(QObject):
    """Begins when the store is open, one part at a time: what people ask for meanwhile comes in between.

    A page is made in the GUI's thread in a twentieth of a second; made while a worker imports, it took a fifth.
    """

    def __init__(self, backend: Backend, parent: QObject) -> None:
        super().__init__(parent)
        self._backend = backend
        backend.opened.connect(self._import_next)

    def _import_next(self) -> None:
        # What cannot be imported is told by whoever needs it.
        self._backend.compute(self, lambda: import_next(_PAGES), self._on_imported, lambda _problem: None)

    def _on_imported(self, was_missing: bool) -> None:
        if was_missing:
            self._import_next()
