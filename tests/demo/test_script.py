"""The scripts of the demonstrations: data that fits the atlas, and controls that bear the words of the atlas."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo import driver
from guichet.demo.driver import NotOnScreen, accessible_name
from guichet.demo.play import GUIDES
from guichet.demo.player import Player, line
from guichet.demo.script import Scene, script
from guichet.gui.guide.labels import LABEL
from guichet.rules import atlas
from guichet.rules.atlas_entry import Action, Step
from tests.gui.signing_in import put_sample
from tests.journeys.windows import window

SCENES = [(name, scene) for name in GUIDES for scene in script(name).scenes]


def keys(scene: Scene) -> list[str]:
    return list(filter(scene.is_at, atlas.keys()))


@pytest.mark.parametrize(("name", "scene"), SCENES, ids=[f"{name}: {scene.at}" for name, scene in SCENES])
def test_a_scene_is_a_screen_and_uses_what_it_gives(name: str, scene: Scene) -> None:
    assert keys(scene)
    for key in keys(scene):
        steps = scene.steps(key)
        assert set(scene.given) <= {control for step in steps for control in step.controls}
        typed = [step.control for step in steps if step.action is Action.TYPE]
        assert set(typed) <= set(scene.given)


@pytest.mark.parametrize("name", GUIDES)
def test_no_label_stands_in_a_script(name: str) -> None:
    """Where something is chosen whose words the atlas quotes, they are the atlas'."""
    for scene in script(name).scenes:
        for key in keys(scene):
            quoted = {label for step in scene.steps(key) for label in LABEL.findall(step.fr)}
            assert quoted & set(scene.given.values()) == set()


def test_a_step_that_the_screen_has_not_is_refused() -> None:
    with pytest.raises(KeyError, match=r"home: buy_button"):
        Scene("home", do=("buy_button",)).steps("home")


class Listener(Player):
    """Compares how each control is called on screen with what its line of the atlas calls it."""

    wrong: ClassVar[list[str]]

    def _do(self, step: Step, given: Mapping[str, str]) -> None:
        labels = LABEL.findall(step.fr)
        if labels and step.action in (Action.PRESS, Action.TICK, Action.TYPE):
            names = [accessible_name(self._find(name)) for name in step.controls]
            self.wrong += [] if any(label in name for label in labels for name in names) else [step.fr]
        super()._do(step, given)


@pytest.mark.parametrize("name", GUIDES)
def test_what_is_used_is_called_on_screen_as_the_atlas_calls_it(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """Whoever has the words alone, by ear or by telephone, finds every control of both guides."""
    Listener.wrong = []
    with window(tmp_path / "profile") as running:
        if script(name).sample:
            put_sample(running.context, script(name).sample)
        assert len(list(Listener(running, script(name), tmp_path / "summary.pdf").shots())) == script(name).pictures
    assert Listener.wrong == []


def test_another_screen_than_the_script_s_stops_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "PATIENCE", 0.5)
    scenes = (Scene("home", do=("professional_button",)), Scene("mode"))
    with window(tmp_path / "profile") as running, pytest.raises(NotOnScreen, match=r"« mode ».*« Authentification »"):
        list(Player(running, replace(script("creating"), scenes=scenes), tmp_path / "unused.pdf").shots())


def test_a_refusal_where_the_script_has_none_stops_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *before, terms = script("creating").scenes[:5]
    careless = replace(terms, do=("answer_edit", "continue_button"))  # the box is not ticked
    scenes = (*before, careless, Scene("registration.credentials"))
    with window(tmp_path / "profile") as running:
        shots = Player(running, replace(script("creating"), scenes=scenes), tmp_path / "unused.pdf").shots()
        for _ in range(5):
            next(shots)
        monkeypatch.setattr(driver, "PATIENCE", 0.5)
        with pytest.raises(NotOnScreen, match=r"« registration.credentials ».*« Conditions générales – .+ »"):
            next(shots)


def test_the_picture_s_line_is_the_atlas_own() -> None:
    key = "authentication/credentials_wrong"
    told = "Authentification – Adresse ou mot de passe incorrect"
    assert line(key, ()) == told
    assert line(key, Scene(key, do=("sign_in_button",)).steps(key)) == f"{told}. Cliquez sur « Connexion »."
