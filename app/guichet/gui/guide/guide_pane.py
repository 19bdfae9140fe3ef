"""The guide pane: where am I, the next click, what can go wrong here, what to say, where the guides disagree."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_guide_pane import Ui_GuidePane
from guichet.gui.guide.labels import quote_labels
from guichet.gui.guide.language import GuideLanguage
from guichet.gui.guide.ruling_entry import RulingEntry
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.scroll_focus import pass_by_while_still
from guichet.gui.typography import typeset
from guichet.gui.widgets.plain_label import plain_label
from guichet.gui.widgets.style_property import set_style_property
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.gui.widgets.wrap_button import WrapButton
from guichet.rules import atlas
from guichet.rules.atlas_entry import Entry, Followed, Guide, State, Step, Text
from guichet.rules.code_screens import waits_for_code

# Widths of the pane in average characters: 240 pixels at 100 % at its best; narrower than 31, words would be cut.
_CHARACTERS = 34
_FEWEST_CHARACTERS = 31
# The form's own texts: said by the pane itself, since its language may not be the portal's.
_HEADINGS = {
    "arrive": "Pour y arriver",
    "do": "Ce que fait l'usager",
    "check": "À vérifier",
    "say": "À dire",
    "promise": "À ne pas promettre",
    "states": "Ce qui peut bloquer ici",
    "ours": "Propre à Guichet : les guides n'en disent rien",
    "rulings": "À savoir : les guides se contredisent",
}
_STEPS_OF = {
    Guide.A: "Les étapes du guide A",
    Guide.B: str(QT_TRANSLATE_NOOP("GuidePane", "Les étapes du guide B")),
}
_HERE_ALONE = str(QT_TRANSLATE_NOOP("GuidePane", "Dans Guichet : {step}"))
_ONE_OF = str(QT_TRANSLATE_NOOP("GuidePane", "Selon le cas :"))
_UNDER_WAY = str(QT_TRANSLATE_NOOP("GuidePane", "étape en cours"))
_LANGUAGES = {"fr": "Guide en français", "en": "Guide in English"}


class GuidePane(TranslatedWidget):
    """Follows the place and state it is told."""

    state_requested = Signal(str)  # an atlas key
    point_requested = Signal(object)  # the Step to show
    deadlines_requested = Signal()  # until when a code is valid
    decided = Signal(str, object)  # the answers to the questions of this state came to a conclusion

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.language = GuideLanguage(context.preferences)
        self._key = self._next = "home"
        self._guide: Guide | None = None
        self._pointed = -1
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._tell_next)
        self.ui = Ui_GuidePane()
        self.ui.setupUi(self)
        pass_by_while_still(self.ui.scroll_area)
        self.ui.language_button.clicked.connect(self._on_language)
        self.ui.show_button.clicked.connect(self._on_show)
        self.ui.decide_button.toggled.connect(self.ui.decision_box.setVisible)
        self.ui.decision_box.go_requested.connect(self.state_requested)
        self.ui.decision_box.concluded.connect(lambda answers: self.decided.emit(self._key, answers))
        self.ui.decision_box.hide()
        self.ui.deadline_button.clicked.connect(self.deadlines_requested)
        self._fill()

    @property
    def place(self) -> str:
        """Which screen the reader is on."""
        return atlas.screen_of(self._key)

    @property
    def key(self) -> str:
        """Which screen or state is told of."""
        return self._key

    def follow(self, key: str) -> None:
        """Like :meth:`show_place`, but after the screen itself, which somebody waits for."""
        self._next = key
        self._soon.start()

    def follow_guide(self, guide: Guide | None) -> None:
        """The reader follows that guide, as far as anybody knows; what both guides have is told as it has it."""
        if guide is not self._guide:
            self._guide = guide
            self._fill()

    def show_place(self, key: str) -> None:
        """Say what belongs to a screen (« registration.terms ») or its state; one without words is a KeyError."""
        self._next = key
        self._tell_next()

    def _tell_next(self) -> None:
        self._soon.stop()
        if self._next == self._key:
            return
        self._key, self._pointed = self._next, -1
        self.ui.decide_button.setChecked(False)
        self._fill()
        self.ui.scroll_area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Say everything anew; entries that were open stay open."""
        opened = {entry.code for entry in self._rulings if entry.button.isChecked()}
        self.ui.retranslateUi(self)
        self._fill()
        for entry in self._rulings:
            entry.button.setChecked(entry.code in opened)

    def sizeHint(self) -> QSize:
        return QSize(_CHARACTERS * self.fontMetrics().averageCharWidth(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_FEWEST_CHARACTERS * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    @property
    def _rulings(self) -> list[RulingEntry]:
        """Those of the place told of; others may still be on their way out."""
        return [entry for entry in self.findChildren(RulingEntry) if self.ui.rulings_layout.indexOf(entry) >= 0]

    @property
    def _steps(self) -> tuple[Step, ...]:
        return atlas.do(self._key)

    def _fill(self) -> None:
        entry, state, language = atlas.entry(self.place), atlas.state(self._key), self.language.code
        followed = entry.followed(state.guide if state and state.guide else self._guide)
        if state is not None and state.section is not None:
            followed = replace(followed, section=state.section)
        self._name_things(entry, state, followed)
        lines: dict[str, Iterable[QWidget]] = {
            "steps": self._progress(followed.steps) if followed.steps else (),
            "arrive": self._lines(entry.arrive, entry),
            "do": self._do_lines(entry),
            "check": self._lines(state.check if state else entry.check, entry),
            "say": self._lines(state.say if state else entry.say, entry),
            "promise": self._lines((*(state.not_promise if state else ()), *entry.not_promise), entry),
            "ours": self._lines((*(state.ours if state else ()), *entry.ours), entry),
            "states": self._state_buttons(entry),
            "rulings": (RulingEntry(code, language) for code in entry.rulings),
        }
        for name, widgets in lines.items():
            is_filled = _refill(getattr(self.ui, f"{name}_lines"), widgets)
            getattr(self.ui, f"{name}_label").setVisible(is_filled)
        if state is not None:
            self.ui.decision_box.begin(state.decide, self.language)
        self._show_next_step()
        put_in_reading_order(self)

    def _name_things(self, entry: Entry, state: State | None, followed: Followed) -> None:
        say, language = self.language.say, self.language.code
        for name, french in {**_HEADINGS, "steps": _STEPS_OF[atlas.guide_of(followed.steps)]}.items():
            heading = getattr(self.ui, f"{name}_label")
            heading.setText(say("GuidePane", french))
            # A screen reader says the heading when it comes to the lines below it.
            getattr(self.ui, f"{name}_lines").setAccessibleName(heading.text())
        self.ui.language_button.setText(_LANGUAGES[self.language.other])
        self.ui.place_label.setText(typeset(entry.title.text(language), language))
        self.ui.section_label.setText(typeset(followed.section.text(language), language))
        self.ui.section_label.setVisible(bool(followed.section.text(language)))
        self.ui.state_label.setText(typeset(state.title.text(language), language) if state else "")
        self.ui.state_label.setVisible(state is not None)
        set_style_property(self.ui.state_label, "role", "strong" if state and state.success else "error")
        self.ui.decide_button.setText(say("GuidePane", "Aide à la décision"))
        self.ui.decide_button.setVisible(state is not None)
        self.ui.deadline_button.setText(say("GuidePane", "Calculer l'échéance"))
        self.ui.deadline_button.setVisible(waits_for_code(self._key))

    def _do_lines(self, entry: Entry) -> Iterator[QLabel]:
        """The caller's steps are counted; those that the simulator alone has stand among them, marked, and so do those
        of which one is done, « selon le cas »."""
        steps = self._steps
        numbers = count(1)
        is_counted = sum(not (step.simulator or step.instead) for step in steps) > 1
        first_of_some = next((place for place, step in enumerate(steps) if step.instead), None)
        for place, step in enumerate(steps):
            if place == first_of_some:
                yield plain_label(typeset(self.language.say("GuidePane", _ONE_OF), self.language.code))
            text = self._quoted(step, entry)
            if step.simulator:
                here_alone = typeset(self.language.say("GuidePane", _HERE_ALONE), self.language.code)
                text = here_alone.format(step=text[:1].lower() + text[1:])
            elif step.instead:
                text = f"• {text}"
            elif is_counted:
                text = f"{next(numbers)}. {text}"
            label = plain_label(text)
            label.setProperty("role", "strong" if place == self._pointed else "")
            yield label

    def _lines(self, texts: Iterable[Text], entry: Entry) -> Iterator[QLabel]:
        return (plain_label(self._quoted(text, entry)) for text in texts)

    def _quoted(self, text: Text, entry: Entry) -> str:
        return quote_labels(text.text(self.language.code), entry.screens, self.language.code)

    def _progress(self, under_way: tuple[str, ...]) -> Iterator[QLabel]:
        """The guide's three steps, those under way in bold (rows 13, 200)."""
        for key, title in atlas.steps(atlas.guide_of(under_way)).items():
            label = plain_label(title.text(self.language.code))
            current = key in under_way
            label.setProperty("role", "step")
            label.setProperty("current", current)
            told = self.language.say("GuidePane", _UNDER_WAY) if current else ""
            label.setAccessibleDescription(told)
            yield label

    def _state_buttons(self, entry: Entry) -> Iterator[WrapButton]:
        for state in entry.states:
            key = f"{self.place}/{state.id}"
            if key != self._key and not state.success:
                button = WrapButton()
                button.setProperty("role", "bar")
                button.setText(typeset(state.title.text(self.language.code), self.language.code))
                button.clicked.connect(lambda _=False, key=key: self.state_requested.emit(key))
                yield button

    def _show_next_step(self) -> None:
        """« Montrer » says which of the steps that name a control comes next, where one does."""
        shown = [place for place, step in enumerate(self._steps) if step.control]
        word = self.language.say("GuidePane", "Montrer")
        following = self._following()
        self.ui.show_button.setVisible(bool(shown))
        follow_each_other = len(shown) > 1 and not any(self._steps[place].instead for place in shown)
        if following is not None and follow_each_other:
            word = f"{word} ({shown.index(following) + 1}/{len(shown)})"
        self.ui.show_button.setText(word)

    def _following(self) -> int | None:
        """The next step that can be shown; after the last the first again."""
        shown = [place for place, step in enumerate(self._steps) if step.control]
        return next((place for place in shown if place > self._pointed), shown[0] if shown else None)

    def _on_show(self) -> None:
        following = self._following()
        if following is not None:
            self._pointed = following
            _refill(self.ui.do_lines, self._do_lines(atlas.entry(self.place)))
            self._show_next_step()
            self.point_requested.emit(self._steps[following])

    def _on_language(self) -> None:
        self._context.preferences.change(guide_language=self.language.other)
        self.retranslate()


def _refill(box: QWidget, widgets: Iterable[QWidget]) -> bool:
    """Put ``widgets`` in place of what ``box`` holds; hidden if there are none, which is answered."""
    layout = cast("QLayout", box.layout())
    box.hide()  # what comes in is laid out and shown once, with it
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
    box.setVisible(layout.count() > 0)
    return layout.count() > 0
