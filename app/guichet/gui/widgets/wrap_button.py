"""A push button whose text is broken into lines where it does not fit (Qt's own buttons cut it)."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
_NARROWEST = 12  # average characters: a column in which most words still fit


class WrapButton(QPushButton):
    """Text from the left, on as many lines as it takes; else a button like any other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._known_frame: QSize | None = None
        self._heights: dict[tuple[int, str], int] = {}  # layouts ask for the same again and again
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shown_text(self) -> str:
        """What is painted; the accessible name stays ``text()``."""
        return self.text()

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of the whole text in ``width`` pixels."""
        asked = width, self.shown_text()
        if asked not in self._heights:
            frame = self._frame()
            room = QRect(0, 0, max(width - frame.width(), 1), 100_000)
            height = self.fontMetrics().boundingRect(room, _FLAGS, self.shown_text()).height() + frame.height()
            if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                return height  # of a font and a frame that the style sheet will change
            self._heights[asked] = height
        return self._heights[asked]

    def changeEvent(self, event: QEvent) -> None:
        self._known_frame = None
        self._heights.clear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        frame = self._frame()
        return QSize(
            self.fontMetrics().size(0, self.shown_text()).width() + frame.width() + 1, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        widest = min(
            self.sizeHint().width(), _NARROWEST * self.fontMetrics().averageCharWidth() + self._frame().width()
        )
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setPen(option.palette.buttonText().color())
        painter.drawText(self._contents(option), _FLAGS, self.shown_text())

    def _contents(self, option: QStyleOptionButton) -> QRect:
        return self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)

    def _frame(self) -> QSize:
        """What borders and padding take, left and right, above and below."""
        if self._known_frame is not None:
            return self._known_frame
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, 400, 400)
        frame = option.rect.size() - self._contents(option).size()
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self._known_frame = frame
        return frame
