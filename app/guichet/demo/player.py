"""Playing a script in the real windows: at every screen the atlas' own steps, done with the controls they name."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from guichet.bootstrap import Running
from guichet.demo import driver
from guichet.demo.driver import NotOnScreen, accessible_name, wait_until
from guichet.demo.script import Scene, Script
from guichet.gui.guide.guide_pointer import control_of
from guichet.gui.guide.labels import LABEL, on_screen, quote_labels
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.messages.compose import subject_of
from guichet.rules import atlas
from guichet.rules.atlas_entry import Action, Step
from guichet.rules.countries import country_name
from guichet.rules.sample_people import person
from guichet.rules.security_question import question

SAVE = "save_button"
REST_MS = 500  # what waits for fingers to rest waits less


class Shot(NamedTuple):
    """A screen as it is before one goes on: its key in the atlas, its title and the next click, and its window."""

    key: str
    line: str
    window: QWidget


class Player:
    """Plays in the language of the program; ``pdf`` is where the summary goes.

    In what a script gives, « {address} », « {password} », « {person.details.surname} », « {country} », « {question} »
    are the person's; « {code} » is what was copied from the message, « {image} » what the CAPTCHA's image says,
    « {subject[activation]} » the subject of the message of that name.
    """

    def __init__(self, running: Running, script: Script, pdf: Path) -> None:
        self._window, self._backend = running.window, running.context.backend
        self._language = running.context.language
        self._script = script
        self._pdf = pdf

    def shots(self) -> Iterator[Shot]:
        """Play one scene after the other; a shot is to be taken before the last step of its scene is done.

        Refuses with ``NotOnScreen`` or TimeoutError where the program shows something else than the script says.
        """
        for scene in self._script.scenes:
            key = self._come(scene)
            steps = scene.steps(key)
            for step in steps[:-1]:
                self._do(step, scene.given)
            if scene.picture:
                wait_until(self._is_quiet, "the workers")
                yield Shot(
                    key, line(key, steps, self._language), self._over(key) or self._window.whereabouts.page.window()
                )
            for step in steps[-1:]:
                self._do(step, scene.given)

    def _come(self, scene: Scene) -> str:
        """Wait until one is there; answers the key of the screen."""
        try:
            wait_until(lambda: self._is_quiet() and self._is_at(scene), scene.at)
        except TimeoutError:
            seen = atlas.title(self._window.whereabouts.key, self._language)
            raise NotOnScreen(f"« {scene.at} » is not on screen, but « {seen} »") from None
        here = self._window.whereabouts.key
        return here if scene.is_at(here) else scene.at

    def _is_at(self, scene: Scene) -> bool:
        """The whereabouts do not tell a window that lies over another screen, nor every state that refuses nothing."""
        here = self._window.whereabouts.key
        if scene.is_at(here) or "*" in scene.at:
            return scene.is_at(here)
        state = atlas.state(scene.at)
        is_told = state is None or state.refusals
        return self._over(scene.at) is not None or (not is_told and here == atlas.screen_of(scene.at))

    def _over(self, key: str) -> QWidget | None:
        """The window of its own that the screen is; None for those that are pages."""
        named = self._window.findChildren(QWidget, atlas.entry(atlas.screen_of(key)).screens[0])
        return next((each for each in named if each.isWindow() and each.isVisible()), None)

    def _is_quiet(self) -> bool:
        """Whether nothing is under way, on a worker or a moment after the last key."""
        timers = (each for each in self._window.findChildren(QTimer) if each.isSingleShot() and each.isActive())
        return self._backend.is_idle and not any(each.interval() < REST_MS for each in timers)

    def _do(self, step: Step, given: Mapping[str, str]) -> None:
        match step.action:
            case Action.PRESS if step.control == SAVE:
                self._save()
            case Action.PRESS:
                driver.click(self._find(step.control))
            case Action.TICK:
                driver.tick(self._find(step.control))
            case Action.CHOOSE:
                screens = atlas.entry(atlas.screen_of(self._window.whereabouts.key)).screens
                label = on_screen(next(iter(LABEL.findall(step.fr)), ""), screens)
                driver.choose(self._find(step.control), self._text(given.get(step.control, label)))
            case Action.TYPE:
                for name in step.controls:
                    if name in given:
                        self._fill(self._find(name), self._text(given[name]))

    @staticmethod
    def _fill(field: QWidget, text: str) -> None:
        if isinstance(field, QLineEdit):
            driver.write(field, text)
        else:
            driver.choose(field, text)

    def _save(self) -> None:
        """Without the system's file dialog, which is no window of ours and asks again where the file exists."""
        cast("SummaryWindow", self._find(SAVE).window()).save_to(self._pdf)
        wait_until(self._pdf.exists, "the saved summary")

    def _find(self, name: str) -> QWidget:
        """The control, once it is on show; in a narrow window the mailbox takes the portal's place, and gives it."""
        panes = (self._window.portal, self._window.mailbox)

        def found() -> QWidget | None:
            return control_of(self._window, self._window.whereabouts.page, name)

        if found() is None and not all(pane.isVisible() for pane in panes):
            driver.click(self._window.ui.mailbox_button)
        wait_until(lambda: found() is not None, name)
        return cast("QWidget", found())

    def _text(self, given: str) -> str:
        page, who = self._window.whereabouts.page, person(self._script.person)
        if "{image}" in given:
            wait_until(lambda: bool(solution(page)), "the CAPTCHA image")
        return given.format(
            person=who,
            address=who.address,
            password=who.password,
            country=country_name(who.details.country, self._language),
            question=question(who.security.question).text(self._language),
            code=QGuiApplication.clipboard().text(),
            image=solution(page),
            subject={name: subject_of(name, self._language) for name in ("activation", "password")},
        )


def line(key: str, steps: Sequence[Step], language: str = "fr") -> str:
    """What the atlas says of a picture: the screen's title, and the last of the ``steps`` that are done there."""
    screens = atlas.entry(atlas.screen_of(key)).screens
    words = [quote_labels(step.text(language), screens, language) for step in steps[-1:]]
    return " ".join(". ".join([atlas.title(key, language), *words]).split())  # on a console every space is one


def solution(page: QWidget) -> str:
    """The six letters, read where ``--show-captcha`` writes them: « Solution : qjviab »; "" while there is no image."""
    start = QCoreApplication.translate("CaptchaBox", "Solution : {}").format("")
    texts = (accessible_name(label) for label in page.findChildren(QLabel) if label.isVisible())
    return next((text.removeprefix(start) for text in texts if text.startswith(start)), "")
