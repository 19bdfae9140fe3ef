"""One order for everybody: a screen reader reads, and Tab walks, as the layouts go.

Qt reads children by their age and walks them likewise, so that what is made later (a page when it is first shown, the
sentence of a refusal, the fields of a pane that a splitter took in) would come last, wherever it stands.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLineEdit, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget


def put_in_reading_order(window: QWidget) -> None:
    """Put all that ``window`` holds in the order of its layouts; to be called when something was added."""
    arranged = _read(window)
    for widget in arranged:
        widget.raise_()  # the one that is raised last is read last among its siblings
    for splitter in (each for each in arranged if isinstance(each, QSplitter)):
        for index in range(splitter.count()):
            splitter.handle(index).raise_()
    # An area that has nothing to scroll yet is no stop yet.
    for earlier, later in pairwise(each for each in arranged if _is_stop(each) or isinstance(each, QScrollArea)):
        QWidget.setTabOrder(earlier, later)


def last_or_first_stop(page: QWidget, first_field: QWidget | None = None) -> QWidget | None:
    """Where the keyboard was last in ``page``, else as :func:`first_stop`."""
    last = page.focusWidget()
    return last if last is not None and _is_open(last, page) else first_stop(page, first_field)


def first_stop(page: QWidget, first_field: QWidget | None = None) -> QWidget | None:
    """What is refused on ``page`` comes first, then ``first_field``, else the first place for the keyboard; None where
    it has nothing to do."""
    refused = next((each for each in _arranged(page) if each.property("refused") and _is_open(each, page)), None)
    if refused is not None:
        return refused
    if first_field is not None and _is_open(first_field, page):
        return first_field
    return next((each for each in _arranged(page) if _is_stop(each) and _is_open(each, page)), None)


def _is_open(stop: QWidget, page: QWidget) -> bool:
    return stop.isVisibleTo(page) and stop.isEnabled()


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _read(window: QWidget) -> list[QWidget]:
    """As it is laid out, but « ? », which stands before its field, after it: most come for the field."""
    arranged = list(_arranged(window))
    for button in (each for each in tuple(arranged) if each.property("role") == "help"):
        place = arranged.index(button)
        field = next((at for at in range(place, len(arranged)) if isinstance(arranged[at], QLineEdit)), place)
        arranged.insert(field, arranged.pop(place))
    return arranged


def _arranged(parent: QWidget) -> Iterator[QWidget]:
    """Everything below ``parent``, as it is laid out."""
    for child in _contents(parent):
        yield child
        yield from _arranged(child)


def _contents(parent: QWidget) -> Iterator[QWidget]:
    """The children of ``parent`` by its layout, or by its own order where it has none."""
    layout = parent.layout()
    if isinstance(parent, QScrollArea):
        yield from filter(None, [parent.widget()])
    elif isinstance(parent, QTabWidget):
        yield parent.tabBar()
        yield from parent.findChildren(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    elif isinstance(parent, QSplitter | QStackedWidget):
        yield from filter(None, (parent.widget(index) for index in range(parent.count())))
    elif layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
