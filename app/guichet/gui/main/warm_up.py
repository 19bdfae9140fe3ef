"""After the start, a worker imports what will be needed soon."""

from PySide6.QtCore import QObject

from guichet.gui.backend import Backend
from guichet.gui.portal.portal import Portal
from guichet.procedures.warm_up import LATER_PARTS, import_next

# What the first clicks open, in the order of the guides.
_PAGES = (
    "guichet.gui.portal.authentication_page",
    "guichet.gui.portal.mode_page",
    "guichet.gui.registration.registration_page",
    "guichet.gui.activation.activation_window",
)


class WarmUp(QObject):
    """Begins with the pages when the store is open; goes on when somebody leaves the homepage: a program that is only
    open takes no memory for what nobody asked for.

    One part at a time: what people ask for meanwhile comes in between. A page is made in the GUI's thread in a
    twentieth of a second; made while a worker imports, it took a fifth.
    """

    def __init__(self, backend: Backend, portal: Portal) -> None:
        super().__init__(portal)
        self._backend = backend
        self._parts: tuple[str, ...] = _PAGES
        self._is_under_way = False
        backend.opened.connect(self._import_next)
        portal.place_changed.connect(self._on_place)

    def _on_place(self) -> None:
        if self._parts is _PAGES:
            self._parts = (*_PAGES, *LATER_PARTS)
            if self._backend.is_open:
                self._import_next()

    def _import_next(self) -> None:
        if self._is_under_way:
            return
        self._is_under_way = True
        parts = self._parts

        def go_on(was_missing: bool) -> None:
            self._is_under_way = False
            if was_missing or parts is not self._parts:
                self._import_next()

        # What cannot be imported is told by whoever needs it.
        self._backend.compute(self, lambda: import_next(parts), go_on, lambda _problem: None)
