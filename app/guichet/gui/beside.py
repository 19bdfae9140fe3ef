"""The windows around the main one: what all of them can, how large they are and where they open.

None is larger than its screen, its frame included, and all of it lies there. What a window speaks of stays in sight
beside it, as far as the screen has room.
"""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guichet.gui.look_keys import add_zoom_keys
from guichet.gui.preferences import Preferences

_FRAME = QSize(8, 40)  # pixels: allowed for a frame that is not known yet, as before the first window is shown
_GAP = 4  # pixels between a sentence and the window that speaks of it


def stand_beside(window: QWidget, preferences: Preferences, width: int, height: int) -> None:
    """Escape closes ``window``, the zoom's keys work in it, and it has the size of :func:`give_size`. To be called once
    its form is set up."""
    QShortcut(QKeySequence(Qt.Key.Key_Escape), window).activated.connect(window.close)
    add_zoom_keys(window, preferences)
    give_size(window, preferences, width, height)


def give_size(window: QWidget, preferences: Preferences, width: int, height: int) -> None:
    """``window`` opens with so many pixels at 100 %, and grows and shrinks with the zoom."""
    _Size(window, preferences, QSize(width, height))


class _Size(QObject):
    """Keeps a window's size in step with the zoom: the one that was chosen for it, or the one its user gave it."""

    def __init__(self, window: QWidget, preferences: Preferences, at_first: QSize) -> None:
        super().__init__(window)
        self._window, self._preferences, self._at_first = window, preferences, at_first
        self._zoom = preferences.current.zoom
        self._resize(at_first * (self._zoom / 100))
        self.chosen = window.size()
        preferences.changed.connect(self._on_preferences)

    def _resize(self, wanted: QSize) -> None:
        self._window.resize(wanted.boundedTo(_room(self._window).size() - _around(self._window)))

    def _on_preferences(self) -> None:
        before, self._zoom = self._zoom, self._preferences.current.zoom
        window = self._window
        if before == self._zoom or window.isMaximized():
            return
        if window.size() == self.chosen:
            self._resize(self._at_first * (self._zoom / 100))
            self.chosen = window.size()
        else:
            self._resize(window.size() * (self._zoom / before))
        if window.isVisible() and not _room(window).contains(window.frameGeometry()):
            window.move(_within(_room(window), window.frameGeometry()).topLeft())


def place_first(window: QWidget, width: int, height: int) -> None:
    """Put a window that belongs to no other in the middle of its screen, with so many pixels or all that are there."""
    room, around = _room(window), _around(window)
    whole = QRect(QPoint(), (QSize(width, height) + around).boundedTo(room.size()))
    whole.moveCenter(room.center())
    _put(window, whole, around)


def place_amid(window: QWidget, owner: QWidget) -> None:
    """Put ``window``, which is soon done with, over the middle of ``owner``."""
    around = _around(owner)
    whole = QRect(QPoint(), window.size() + around)
    whole.moveCenter(owner.frameGeometry().center())
    _put(window, _within(_room(owner), whole), around)


def place_beside(window: QWidget, owner: QWidget) -> None:
    """Put ``window`` on the right of ``owner``, or over its right where the screen ends: not over the guide pane, which
    is on the left, nor over the windows that belong to ``owner``, if a third less of width or height spares them."""
    around, room = _around(owner), _room(owner)
    place = spot_beside(room, window.size() + around, owner.frameGeometry())
    for other in owner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if other.isWindow() and other.isVisible() and other is not window:
            place = spot_clear_of(room, place, other.frameGeometry(), 2 / 3)
    _put(window, place, around)


def place_clear_of(window: QWidget, owner: QWidget, sentence: QWidget) -> None:
    """As :func:`spot_beside`, but not over ``sentence``, which ``window`` speaks of, if half its size is enough."""
    around, room = _around(owner), _room(owner)
    spared = _on_screen(sentence).adjusted(-_GAP, -_GAP, _GAP, _GAP)
    if not window.isVisible() or window.frameGeometry().intersects(spared):
        place = spot_beside(room, window.size() + around, owner.frameGeometry())
        _put(window, spot_clear_of(room, place, spared, 1 / 2), around)


def place_over(window: QWidget, page: QWidget) -> None:
    """Put ``window`` over ``page``, from which it goes on: what stands around the page can be read and clicked."""
    around = _around(page.window())
    _put(window, spot_over(_room(page), window.size() + around, _on_screen(page)), around)


def spot_beside(room: QRect, wanted: QSize, owner: QRect) -> QRect:
    """Where a window of the size ``wanted`` comes to lie on the right of ``owner``, or over its right."""
    return _within(room, QRect(QPoint(owner.right() + 1, owner.top()), wanted))


def spot_clear_of(room: QRect, place: QRect, spared: QRect, least: float) -> QRect:
    """``place`` itself where it does not cover ``spared``; else on its right, or below it, if so much of its width or
    height has room there."""
    width, height = room.right() - spared.right(), room.bottom() - spared.bottom()
    if not place.intersects(spared):
        return place
    if width >= place.width() * least:
        return QRect(spared.right() + 1, place.top(), min(width, place.width()), place.height())
    if height >= place.height() * least:
        return QRect(place.left(), spared.bottom() + 1, place.width(), min(height, place.height()))
    return place


def spot_over(room: QRect, wanted: QSize, page: QRect) -> QRect:
    """Where a window comes to lie over ``page``, from its upper left corner on; it is made narrower for page and
    screen, and lower for the screen, by a third at most."""
    size = wanted.boundedTo(room.size())
    width = max(min(size.width(), page.width(), room.right() + 1 - page.left()), size.width() * 2 // 3)
    height = max(min(size.height(), room.bottom() + 1 - page.top()), size.height() * 2 // 3)
    return _within(room, QRect(page.topLeft(), QSize(width, height)))


def _within(room: QRect, wanted: QRect) -> QRect:
    """``wanted``, moved and made smaller so that ``room`` holds it."""
    size = wanted.size().boundedTo(room.size())
    left = max(min(wanted.left(), room.right() + 1 - size.width()), room.left())
    top = max(min(wanted.top(), room.bottom() + 1 - size.height()), room.top())
    return QRect(QPoint(left, top), size)


def _put(window: QWidget, whole: QRect, around: QSize) -> None:
    """``whole`` is where the window lies with its frame, which takes ``around``."""
    window.resize(whole.size() - around)
    window.move(whole.topLeft())
    size = window.findChild(_Size)
    if size is not None:
        size.chosen = window.size()


def _room(window: QWidget) -> QRect:
    return window.screen().availableGeometry()


def _around(window: QWidget) -> QSize:
    """What its frame adds to the size of ``window``."""
    around = window.frameGeometry().size() - window.size()
    return around if around.height() > 0 else _FRAME


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())
