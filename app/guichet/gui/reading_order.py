"""One order for everybody: a screen reader reads, and Tab walks, as the layouts go.

Qt reads children by their age and walks them likewise, so that what is made later (a page when it is first shown, the
sentence of a refusal, the fields of a pane that a splitter took in) would come last, wherever it stands.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget


def put_in_reading_order(window: QWidget) -> None:
    """Put all that ``window`` holds in the order of its layouts; to be called when something was added."""
    arranged = list(_arranged(window))
    for widget in arranged:
        widget.raise_()  # the one that is raised last is read last among its siblings
    for splitter in (each for each in arranged if isinstance(each, QSplitter)):
        for index in range(splitter.count()):
            splitter.handle(index).raise_()
    for earlier, later in pairwise(filter(_is_stop, arranged)):
        QWidget.setTabOrder(earlier, later)


def last_or_first_stop(page: QWidget, first_field: QWidget | None = None) -> QWidget | None:
    """Where the keyboard was last in ``page``, else its ``first_field``, else the first place for it; None where it has
    nothing to do."""
    for stop in (page.focusWidget(), first_field):
        if stop is not None and stop.isVisibleTo(page) and stop.isEnabled():
            return stop
    stops = (widget for widget in _arranged(page) if _is_stop(widget))
    return next((stop for stop in stops if stop.isVisibleTo(page) and stop.isEnabled()), None)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


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
