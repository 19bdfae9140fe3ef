"""« Montrer »: the red arrow of the printed guides, on the real window: a halo around a control and an arrow to it."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QScrollArea, QStyle, QWidget
from shiboken6 import isValid

from guichet.gui.announce import announce

_PADDING = 6  # pixels at 100 % between a control and its halo
_ARROW = 46  # length
_HEAD = 13
_BEAT_MS = 1400
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}


class Pointer(QWidget):
    """Lies over a whole window and lets every click through. Follows its control wherever that moves or scrolls."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._control: QWidget | None = None
        self._watched: list[QWidget] = []
        self._beat = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_BEAT_MS)
        self._beat.setLoopCount(-1)
        self._beat.valueChanged.connect(lambda _: self.update())
        self.hide()

    @property
    def control(self) -> QWidget | None:
        """What it points at; None while it is hidden."""
        return self._control

    def point_at(self, control: QWidget, text: str) -> None:
        """Bring ``control`` into view and point at it; a screen reader hears ``text``."""
        self.stop()
        self._control = control
        widget: QWidget | None = control
        while widget is not None and widget is not self._window:
            if isinstance(widget, QScrollArea):
                widget.ensureWidgetVisible(control, 40, 80)
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._window.installEventFilter(self)
        self._watched.append(self._window)
        control.destroyed.connect(self._on_destroyed)
        self._fit()
        self.show()
        self.raise_()
        if self.moves:
            self._beat.start()
        announce(control, text)

    def stop(self) -> None:
        """Point at nothing."""
        self._beat.stop()
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched.clear()
        if self._control is not None:
            self._control.destroyed.disconnect(self._on_destroyed)
        self._control = None
        self.hide()

    @property
    def moves(self) -> bool:
        """Whether the halo may beat: not for those who have switched animations off."""
        return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    @property
    def halo(self) -> QRect:
        """Around the control, in the window's coordinates; what scrolls out of view is cut off."""
        if self._control is None:
            return QRect()
        whole = QRect(self._control.mapTo(self._window, self._control.rect().topLeft()), self._control.size())
        return whole.adjusted(-_PADDING, -_PADDING, _PADDING, _PADDING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._control is not None:
            if not self._control.isVisibleTo(self._window):
                self.stop()
            else:
                self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._control is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor("#ff6b5e" if self.palette().window().color().lightness() < 128 else "#d01f1f")
        beat = abs(2 * float(self._beat.currentValue() or 0.0) - 1) if self.moves else 1.0
        glow = QColor(colour)
        glow.setAlphaF(0.18 + 0.22 * beat)
        halo = QRectF(self.halo)
        painter.setPen(QPen(glow, 9))
        painter.drawRoundedRect(halo, 8, 8)
        painter.setPen(QPen(colour, 3))
        painter.drawRoundedRect(halo, 8, 8)
        self._paint_arrow(painter, colour, halo)

    def _paint_arrow(self, painter: QPainter, colour: QColor, halo: QRectF) -> None:
        """From the left if there is room, else from the right."""
        from_left = halo.left() > _ARROW + _HEAD
        tip = QPointF(halo.left() - 3 if from_left else halo.right() + 3, halo.center().y())
        back = -1.0 if from_left else 1.0
        painter.setPen(QPen(colour, 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(tip.x() + back * _HEAD, tip.y()), QPointF(tip.x() + back * _ARROW, tip.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        corner = QPointF(back * (_HEAD + 3), _HEAD)
        painter.drawPolygon(QPolygonF([tip, tip + corner, tip + QPointF(corner.x(), -corner.y())]))

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
        self.update()

    def _on_destroyed(self) -> None:
        self._control = None
        self._watched = [each for each in self._watched if isValid(each)]  # what held it may be gone with it
        self.stop()
