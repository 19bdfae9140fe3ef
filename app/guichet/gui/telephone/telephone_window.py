"""Telephone mode: a code, an address or a number in large type, spelled aloud, and compared with what is read back."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.beside import stand_beside
from guichet.gui.context import Context
from guichet.gui.generated.ui_telephone_window import Ui_TelephoneWindow
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.typography import typeset
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.plain_label import plain_label
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.activation_code import LENGTH
from guichet.rules.call import Call
from guichet.rules.reading_back import Difference, Kind, aligned, compare, is_same
from guichet.rules.spelling import Spelled, groups, named, spell

# The system's own, in which l, I and 1 are told apart; set here, for asking for it takes 20 ms, and the start counts.
_MONOSPACE = 'QLineEdit, QLabel[role="spelled"], QLabel[role="compared"] {{ font-family: {}; }}'
_LONGEST = 100  # characters: an address
_MOST = 6  # differences that are worth to be named one by one; with more, something else was read


class TelephoneWindow(TranslatedWidget):
    """Keeps nothing: what is spelled goes with the window, and with the call."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._call = 0
        self.ui = Ui_TelephoneWindow()
        self.ui.setupUi(self)
        for edit in (self.ui.text_edit, self.ui.back_edit):
            edit.setMaxLength(_LONGEST)
            edit.textEdited.connect(lambda _: self.ui.limit_label.hide())
            edit.inputRejected.connect(self._on_too_long)
        self.setStyleSheet(_MONOSPACE.format(", ".join(f'"{each}"' for each in _monospace())))
        self._cards = FlowLayout(self.ui.spelled, spacing=12, at_the_top=True)
        self.ui.text_edit.textChanged.connect(lambda _: self._show())
        self.ui.back_edit.textChanged.connect(lambda _: self._compare())
        self.ui.close_button.clicked.connect(self.close)
        context.preferences.changed.connect(self._show)
        stand_beside(self, context.preferences, 880, 660)
        put_in_reading_order(self)
        self.retranslate()

    def spell(self, text: str) -> None:
        """Come up with ``text``; with what is there already if it is empty."""
        if text:
            self.ui.text_edit.setText(text)
            self.ui.back_edit.clear()
        self.show()
        self.raise_()
        self.activateWindow()
        (self.ui.back_edit if self.ui.text_edit.text() else self.ui.text_edit).setFocus()

    def follow(self, call: Call | None) -> None:
        """Another call is in front, or none. What was spelled for nobody's is for the one that begins now."""
        number = call.number if call is not None else 0
        if self._call not in (0, number):
            self._forget()
        self._call = number

    def closeEvent(self, event: QCloseEvent) -> None:
        self._forget()
        super().closeEvent(event)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.limit_label.setText(
            self.tr("{limit} caractères au maximum : le reste n'est pas pris.").format(limit=_LONGEST)
        )
        self.ui.limit_label.hide()
        name_fields_by_labels(self)
        self._show()

    @property
    def _language(self) -> str:
        return self._context.preferences.current.guide_language or self._context.language

    def _forget(self) -> None:
        self.ui.text_edit.clear()
        self.ui.back_edit.clear()
        self.ui.limit_label.hide()

    def _on_too_long(self) -> None:
        """The last keys were not taken: somebody typed or pasted more than an address."""
        self.ui.limit_label.show()
        announce(self, self.ui.limit_label.text())

    def _show(self) -> None:
        while self._cards.count():
            item = self._cards.takeAt(0)
            card = item.widget() if item is not None else None
            if card is not None:
                card.hide()
                card.deleteLater()
        for group in groups(spell(self.ui.text_edit.text(), self._language)):
            card = _card(group)
            self._cards.addWidget(card)
            card.show()
        self._compare()

    def _count(self) -> None:
        """How long either is, told always: nothing moves when it is typed."""
        for edit, label in (
            (self.ui.text_edit, self.ui.text_count_label),
            (self.ui.back_edit, self.ui.back_count_label),
        ):
            text = "".join(edit.text().split())
            one, more = self.tr("{count} caractère"), self.tr("{count} caractères")
            is_one = len(text) == 1 or (not text and self._context.language == "fr")  # English has « 0 characters »
            told = (one if is_one else more).format(count=len(text))
            if _may_be_code(text) and len(text) != LENGTH:
                told = self.tr("{told} ; un code d'activation en a {length}").format(told=told, length=LENGTH)
            label.setText(typeset(told, self._context.language))
            edit.setAccessibleDescription(label.text())

    def _compare(self) -> None:
        self._count()
        text, back = self.ui.text_edit.text(), self.ui.back_edit.text()
        differences = compare(text, back) if text.strip() and back.strip() else ()
        wrong = [each for each in differences if each.kind is not Kind.SAME]
        if differences and is_same(differences):
            verdict = self.tr("Identique, caractère par caractère.")
        elif len(wrong) > _MOST:
            verdict = self.tr("Ce qui est relu est autre chose : demandez de relire depuis le début.")
        else:
            verdict = "\n".join(self._told(each) for each in wrong)
        self.ui.verdict_label.setText(verdict)
        self.ui.verdict_label.setVisible(bool(verdict))
        is_slip = 0 < len(wrong) <= _MOST
        self.ui.compared_label.setText(self._lined_up(differences) if is_slip else "")
        self.ui.compared_label.setVisible(is_slip)
        if verdict:  # it is below the letters, which stay where they are; once it has its place it is brought in view
            QTimer.singleShot(0, self, self._bring_verdict)
        if verdict and self.ui.back_edit.hasFocus():
            announce(self.ui.back_edit, verdict.split("\n")[0])

    def _bring_verdict(self) -> None:
        self.ui.contents_layout.activate()
        last = self.ui.compared_label if self.ui.compared_label.isVisible() else self.ui.verdict_label
        self.ui.spelled_area.ensureWidgetVisible(last, 0, 0)

    def _told(self, difference: Difference) -> str:
        sentences = {
            Kind.CASE: self.tr("Caractère {position} : {expected}, et non {given}."),
            Kind.LOOK_ALIKE: self.tr("Caractère {position} : {expected}, et non {given} (ils se ressemblent)."),
            Kind.OTHER: self.tr("Caractère {position} : {expected}, et non {given}."),
            Kind.SWAPPED: self.tr("À partir du caractère {position} : {expected}, et non l'inverse."),
            Kind.MISSING: self.tr("Caractère {position} : {expected}. Il manque."),
            Kind.EXTRA: self.tr("Avant le caractère {position} : {given}. Il est en trop."),
        }
        expected, given = (named(each, self._language) for each in (difference.expected, difference.given))
        return sentences[difference.kind].format(position=difference.position, expected=expected, given=given)

    def _lined_up(self, differences: tuple[Difference, ...]) -> str:
        """What is written, and under it what was read back."""
        names = (self.tr("Écrit"), self.tr("Relu"), "")
        width = max(map(len, names)) + 2
        return "\n".join(
            f"{name:{width}}{line}" for lines in aligned(differences) for name, line in zip(names, lines, strict=True)
        )


def _may_be_code(text: str) -> bool:
    """Letters, and figures where one was taken for a letter; no address, and no number."""
    return text.isalnum() and any(map(str.isalpha, text))


def _card(group: tuple[Spelled, ...]) -> QWidget:
    card = QWidget()
    card.setProperty("role", "card")
    card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(card)
    column.addWidget(plain_label("".join(each.char for each in group), "spelled", wraps=False))
    for each in group:
        column.addWidget(plain_label(each.said, "said", wraps=False))
        if each.hint:
            column.addWidget(plain_label(f"({each.hint})", "hint", wraps=False))
    column.addStretch(1)
    return card


def _monospace() -> list[str]:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
