"""Who the sample person is: name, address, password and number, each to be copied, across the top of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.generated.ui_samples_bar import Ui_SamplesBar
from guichet.gui.times import show_clock
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.sample_situations import sample

if TYPE_CHECKING:
    from guichet.procedures.samples import SamplePut

Text = Callable[[], str]  # asked for again when the language changes
Answer = tuple[Text, Callable[[], object]]  # what a button says, and does


class SamplesBar(TranslatedWidget):
    """Hidden until a situation is under way; « Fermer » hides it again, and the situation stays."""

    sign_in_requested = Signal(str, str)  # address, password: fictitious, and meant to be shown

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._text: Text = str
        self._put: SamplePut | None = None
        self._is_outdated = False
        self._answer: Answer | None = None
        self.ui = Ui_SamplesBar()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._groups = (self.ui.address_group, self.ui.password_group, self.ui.number_group)
        items = FlowLayout(self.ui.items, spacing=6)
        for item in (*self._groups, self.ui.sign_in_button, self.ui.answer_button):
            items.addWidget(item)
        self.ui.content.setAutoFillBackground(False)  # the bar's ground shows through
        self.ui.address_copy_button.clicked.connect(lambda: self._on_copy("address"))
        self.ui.password_copy_button.clicked.connect(lambda: self._on_copy("password"))
        self.ui.number_copy_button.clicked.connect(lambda: self._on_copy("subscriber_number"))
        self.ui.sign_in_button.clicked.connect(self._on_sign_in)
        self.ui.answer_button.clicked.connect(self._on_answer)
        self.ui.close_button.clicked.connect(self.hide)
        self.hide()

    @property
    def shown(self) -> "SamplePut | None":
        """The situation that was put last."""
        return self._put

    def say(self, text: Text, answer: Answer | None = None, *, can_close: bool = True) -> None:
        """Show one sentence (asked for again when the language changes), a button for ``answer``, and nobody's
        credentials."""
        self._put, self._answer = None, answer
        self._show(text, can_close=can_close)

    def show_put(self, put: "SamplePut") -> None:
        """Say who it is, and in which situation, as of now: time passes."""
        self._put, self._answer, self._is_outdated = put, None, False
        moment = show_clock(self._context.clock.now())

        def said() -> str:
            title = sample(put.name).title(self._context.language)
            return self.tr("{name} · {situation} (situation au {moment})").format(
                name=put.holder, situation=title, moment=moment
            )

        self._show(said, can_close=True)

    def tell_outdated(self) -> None:
        """The person has other credentials by now: these are offered no longer."""
        self._is_outdated = True
        said = self._text
        self._show(lambda: self.tr("{said} · les identifiants ont changé depuis").format(said=said()), can_close=True)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.text_label.setText(self._text())
        if self._answer is not None:
            self.ui.answer_button.setText(self._answer[0]())
        if self._put is None:
            return
        password = (
            self.tr("Mot de passe : {text}") if self._put.has_password else self.tr("Mot de passe à choisir : {text}")
        )
        self.ui.address_label.setText(self.tr("Adresse : {text}").format(text=self._put.address))
        self.ui.password_label.setText(password.format(text=self._put.password))
        self.ui.number_label.setText(self.tr("N° d'abonné : {text}").format(text=self._put.subscriber_number))
        for button, label in (
            (self.ui.address_copy_button, self.ui.address_label),
            (self.ui.password_copy_button, self.ui.password_label),
            (self.ui.number_copy_button, self.ui.number_label),
        ):
            button.setAccessibleDescription(label.text())  # « Copier » stands here three times

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return done

    def _fit(self) -> None:
        """As tall as what it says, but it leaves three quarters of the window to the others: beyond that it scrolls."""
        layout, width = self.ui.content_layout, self.ui.area.viewport().width()
        wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        self.ui.area.setFixedHeight(min(wanted, self.window().height() // 4))

    def _show(self, text: Text, *, can_close: bool) -> None:
        self._text = text
        self.retranslate()
        self.ui.close_button.setVisible(can_close)
        self.ui.items.setVisible(self._put is not None or self._answer is not None)
        self.ui.address_group.setVisible(self._put is not None)
        for item in (self.ui.password_group, self.ui.sign_in_button):
            item.setVisible(self._put is not None and not self._is_outdated)
        self.ui.answer_button.setVisible(self._answer is not None)
        self.ui.number_group.setVisible(self._put is not None and bool(self._put.subscriber_number))
        self.show()
        self._fit()
        announce(self, self.ui.text_label.text())

    def _on_copy(self, what: str) -> None:
        QGuiApplication.clipboard().setText(getattr(self._put, what))
        announce(self, self.tr("Copié"))

    def _on_answer(self) -> None:
        if self._answer is not None:
            self._answer[1]()

    def _on_sign_in(self) -> None:
        if self._put is not None:
            self.sign_in_requested.emit(self._put.address, self._put.password)
