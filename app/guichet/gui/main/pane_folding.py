"""Folding panes away and out again, by their buttons and by the width of the window."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from guichet.gui.main.panes import NARROWEST, PORTAL, Wanted, on_screen
from guichet.gui.preferences import Preferences
from guichet.gui.widgets.page_stack import show_or_hide

_FIRST_SIZES = [220, 780, 360]  # pixels: guide, portal, mailbox


class PaneFolding(QObject):
    """Shows as many of the panes in ``splitter`` as are wanted and have room; the buttons tell which.

    ``panes`` are by their names, in the order of the window; ``buttons`` those of the panes that fold away.
    """

    def __init__(
        self,
        splitter: QSplitter,
        panes: dict[str, QWidget],
        buttons: Mapping[str, QToolButton],
        preferences: Preferences,
    ) -> None:
        super().__init__(splitter)
        self._splitter, self._panes, self._buttons, self._preferences = splitter, panes, buttons, preferences
        self._wanted, self._shown = Wanted(), frozenset[str]()
        for pane in panes.values():
            splitter.addWidget(pane)
        splitter.setStretchFactor(list(panes).index(PORTAL), 1)
        for name, button in buttons.items():
            button.clicked.connect(lambda _=False, name=name: self._on_button(name))

    def restore(self, width: int) -> None:
        """As it was left, in a window of so many pixels."""
        kept = self._preferences.current
        self._wanted = Wanted(kept.show_mailbox, kept.show_guide)
        if not self._splitter.restoreState(QByteArray.fromBase64(kept.panes.encode())):
            self._splitter.setSizes(_FIRST_SIZES)
        self.fit(width)

    def put(self, name: str, pane: QWidget) -> None:
        """Put ``pane`` in the place that was kept for it."""
        before, self._panes[name] = self._panes[name], pane
        self._splitter.replaceWidget(self._splitter.indexOf(before), pane)
        before.deleteLater()

    def fit(self, width: int) -> None:
        """Show what has room in a window of so many pixels."""
        minimums = self._minimums()
        # Never wider than one pane, or the window could not be made narrow enough for the others to fold away.
        self._splitter.setMinimumWidth(max(minimums.values()))
        self._shown = self._on_screen(self._wanted, width, minimums)
        for name, pane in self._panes.items():
            show_or_hide(pane, shown=name in self._shown)
        for name, button in self._buttons.items():
            button.setChecked(name in self._shown)

    def show(self, name: str) -> None:
        """Bring a pane forward where another has taken its place, or where it is folded away."""
        if name not in self._shown:
            self._want(name, True)

    def show_beside_portal(self, name: str) -> None:
        """Let a pane that is wanted come before the other one, but not in place of the portal."""
        wanted, width = replace(self._wanted, front=name), self._splitter.window().width()
        if PORTAL in self._on_screen(wanted, width, self._minimums()):
            self._wanted = wanted
            self.fit(width)

    def _minimums(self) -> dict[str, int]:
        return {name: pane.minimumSizeHint().width() for name, pane in self._panes.items()}

    def _on_screen(self, wanted: Wanted, width: int, minimums: Mapping[str, int]) -> frozenset[str]:
        zoom = self._preferences.current.zoom
        narrowest = {name: max(NARROWEST[name], least * 100 // zoom + 1) for name, least in minimums.items()}
        return on_screen(wanted, width, zoom, narrowest)

    def _on_button(self, name: str) -> None:
        """Show a pane that is hidden, also where it must take the place of another; hide one that is on screen."""
        self._want(name, name not in self._shown)

    def _want(self, name: str, shown: bool) -> None:
        front = name if shown else PORTAL
        if name == PORTAL:  # always wanted
            self._wanted = replace(self._wanted, front=front)
        else:
            self._wanted = replace(self._wanted, **{name: shown}, front=front)
            self._preferences.change(show_guide=self._wanted.guide, show_mailbox=self._wanted.mailbox)
        self.fit(self._splitter.window().width())
