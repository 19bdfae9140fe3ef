"""Python's garbage is collected in Qt's own thread alone.

Left to itself, Python collects in whichever thread happens to be at it: a widget that lies among the garbage would be
destroyed by a worker, and Qt crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 2000


class Garbage(QObject):
    """Looks now and then whether there is enough of it, by Python's own measure. Python's collector is off by then."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on there is some; what is there by now stays, and is not looked through any more."""
        gc.freeze()
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, which takes the younger ones along."""
        due = [count > limit > 0 for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(index for index, is_due in enumerate(due) if is_due))

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
