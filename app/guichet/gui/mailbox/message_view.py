"""One message: headers, the tabs « HTML », « Texte », « Source », attachments, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from guichet.gui.announce import announce
from guichet.gui.generated.ui_message_view import Ui_MessageView
from guichet.gui.mailbox.breakable import breakable
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.messages.read_message import ReadMessage
from guichet.rules.paris import to_paris

_WIDEST_BUTTON = 260  # pixels of text; what is wider goes over two lines, or the pane could not be narrow at 200 %
_LINES_SHOWN = 8  # of a message; where the pane is lower, its view scrolls


class MessageView(TranslatedWidget):
    """Shows what it is given and says what the user wants done with it. Rows 110-122; the code's button is ours."""

    portal_requested = Signal()
    save_requested = Signal()
    move_requested = Signal(str)  # to "inbox" or "junk"
    unread_requested = Signal()
    spell_requested = Signal(str)  # the code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MessageView()
        self.ui.setupUi(self)
        self._message: ReadMessage | None = None
        self._folder = "inbox"
        self._problem = ""
        self._outcome: Callable[[], str] | None = None
        self._is_copied = False
        code_actions = FlowLayout(self.ui.code_row)
        code_actions.addWidget(self.ui.copy_code_button)
        code_actions.addWidget(self.ui.spell_button)
        code_actions.addWidget(self.ui.copied_label)
        actions = FlowLayout(self.ui.actions)
        for button in (self.ui.save_button, self.ui.move_button, self.ui.unread_button):
            actions.addWidget(button)
        for _form in range(self.ui.forms.count()):
            self.ui.forms_bar.addTab("")
        self._connect()
        self.retranslate()

    def show_message(self, message: ReadMessage, folder: str, *, can_copy_code: bool) -> None:
        """Show ``message``, which lies in ``folder``; « Copier le code » if it holds one and it may be copied."""
        self._message, self._folder = message, folder
        self._problem = ""
        self.allow_copying(can_copy_code)
        self._outcome, self._is_copied = None, False
        self.ui.forms_bar.setCurrentIndex(0)
        self.ui.attachments_button.setChecked(False)
        self.ui.html_browser.show_html(message.html)
        self.ui.text_edit.setPlainText(message.text)
        self.ui.headers_edit.setPlainText("\n".join(f"{name}: {value}" for name, value in message.headers))
        self.ui.source_edit.setPlainText(message.source)
        self.retranslate()

    def allow_copying(self, allowed: bool) -> None:
        """Show or hide « Copier le code » beside a code: a trainer can switch it off."""
        self.ui.code_row.setVisible(allowed and self._message is not None and self._message.code is not None)

    def show_problem(self, reason: str) -> None:
        """Say why a message cannot be shown: a value of ``procedures.mailbox.Unopened``."""
        self._message = None
        self._problem = reason
        self.retranslate()
        announce(self, self.ui.problem_label.text())

    def clear(self) -> None:
        """Show no message."""
        self._message = None
        self._problem = ""
        self.retranslate()

    def say(self, text: Callable[[], str]) -> None:
        """Tell how an action on the message ended, on screen and aloud; asked for again when the language changes."""
        self._outcome, self._is_copied = text, False
        self._show_outcome()
        announce(self, text())

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._show_outcome()
        for index, name in enumerate((self.tr("HTML"), self.tr("Texte"), self.tr("Source"))):
            self.ui.forms_bar.setTabText(index, name)
        self.ui.html_browser.setAccessibleName(self.tr("HTML"))
        self.ui.text_edit.setAccessibleName(self.tr("Texte"))
        self.ui.headers_edit.setAccessibleName(self.ui.headers_label.text())
        self.ui.source_edit.setAccessibleName(self.ui.source_label.text())
        self.ui.text_edit.setPlaceholderText(self.tr("Ce message n'a pas de forme texte."))
        to_junk = self.tr("Déplacer vers Courrier indésirable")
        self.ui.move_button.setText(to_junk if self._folder == "inbox" else self.tr("Déplacer vers Boîte de réception"))
        self._show_headers()
        self._show_attachments()
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._show_headers()
            self._fit()

    def _connect(self) -> None:
        self.ui.copy_code_button.clicked.connect(self._on_copy_code)
        self.ui.spell_button.clicked.connect(self._on_spell)
        self.ui.save_button.clicked.connect(self.save_requested)
        self.ui.move_button.clicked.connect(self._on_move)
        self.ui.unread_button.clicked.connect(self.unread_requested)
        self.ui.forms_bar.currentChanged.connect(self.ui.forms.setCurrentIndex)
        self.ui.attachments_button.toggled.connect(self._show_attachments)
        self.ui.html_browser.portal_requested.connect(self.portal_requested)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.ui.attachments_button, self.ui.save_button, self.ui.move_button, self.ui.unread_button)

    def _show_state(self) -> None:
        self.ui.placeholder_label.setVisible(self._message is None and not self._problem)
        self.ui.problem_label.setText(_sentence(self._problem))
        self.ui.problem_label.setVisible(bool(self._problem))
        self.ui.message_panel.setVisible(self._message is not None)

    def _show_headers(self) -> None:
        if self._message is None:
            return
        date = to_paris(self._message.date).strftime("%Y-%m-%d %H:%M:%S")  # row 112, to the letter
        texts = {
            self.ui.subject_label: self._message.subject or self.tr("(sans objet)"),
            self.ui.sender_label: self.tr("De : {address}").format(address=self._message.sender),
            self.ui.recipient_label: self.tr("A : {address}").format(address=self._message.recipient),
            self.ui.date_label: self.tr("Date : {date}").format(date=date),
        }
        for label, text in texts.items():
            label.setText(breakable(text, self.fontMetrics()))
            label.setAccessibleName(text)
        self.ui.forms_bar.setAccessibleName(texts[self.ui.subject_label])

    def _show_attachments(self) -> None:
        """Row 113; the list opens below its name."""
        is_open = self.ui.attachments_button.isChecked()
        name = self.tr("Liste des pièces jointes {arrow}").format(arrow="▲" if is_open else "▼")
        self.ui.attachments_button.setText(name)
        attachments = self._message.attachments if self._message else ()
        lines = [self.tr("{name} ({size} octets)").format(name=each.name, size=each.size) for each in attachments]
        text = "\n".join(lines) or self.tr("Aucune pièce jointe")
        self.ui.attachments_label.setText(breakable(text, self.fontMetrics()))
        self.ui.attachments_label.setVisible(is_open)
        self._fit()

    def _fit(self) -> None:
        """Let the texts of wide buttons go over two lines, and give the message room by the size of its letters."""
        for button in self._buttons():
            text = button.text().replace("\n", " ")
            button.setAccessibleName(text)
            button.setText(_in_two_lines(text, self.fontMetrics()))
        self.ui.forms.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES_SHOWN)

    def _on_spell(self) -> None:
        if self._message is not None and self._message.code is not None:
            self.spell_requested.emit(self._message.code)

    def _show_outcome(self) -> None:
        self.ui.outcome_label.setText(self._outcome() if self._outcome is not None else "")
        self.ui.outcome_label.setVisible(self._outcome is not None)
        self.ui.copied_label.setVisible(self._is_copied)

    def _on_copy_code(self) -> None:
        if self._message and self._message.code:
            QGuiApplication.clipboard().setText(self._message.code)
            self._outcome, self._is_copied = None, True
            self._show_outcome()
            announce(self, self.ui.copied_label.text())

    def _on_move(self) -> None:
        self.move_requested.emit("junk" if self._folder == "inbox" else "inbox")


def _sentence(problem: str) -> str:
    sentences = {
        "key_lost": QCoreApplication.translate(
            "MessageView",
            "Ce message est illisible sur ce poste : la clé qui le protège n'est pas là. Les messages à venir pourront "
            "être lus.",
        ),
        "gone": QCoreApplication.translate("MessageView", "Ce message n'existe plus."),
    }
    return sentences.get(problem, "")


def _in_two_lines(text: str, metrics: QFontMetrics) -> str:
    if metrics.horizontalAdvance(text) <= _WIDEST_BUTTON or " " not in text:
        return text
    spaces = [index for index, char in enumerate(text) if char == " "]
    middle = min(spaces, key=lambda index: abs(index - len(text) / 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"
