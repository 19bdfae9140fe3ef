"""The words of the guide pane: one structure in both languages, and every label quoted stands on the screens named."""

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from guichet import resource
from guichet.gui.activation import activation_window
from guichet.gui.guide.labels import LABEL
from guichet.gui.guide.words import guide_words
from guichet.gui.registration import registration_page

ROOT = Path(__file__).parents[3]
PLACES = {
    "home",
    "authentication",
    "mode",
    *(f"registration.{step}" for step in registration_page.STEP_NAMES),
    *(f"activation.{step}" for step in activation_window.STEP_NAMES),
    "troubleshooting",
    "help",
    "not_simulated",
}


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Every text on screen by the screen (translation context) that shows it, as lupdate finds them."""
    found = tmp_path_factory.mktemp("labels") / "found.ts"
    subprocess.run([sys.executable, ROOT / "packaging" / "update_translations.py", found], check=True)
    contexts = ET.parse(found).getroot().iter("context")  # noqa: S314 - made here
    return {
        each.findtext("name", ""): {message.findtext("source", "") for message in each.iter("message")}
        for each in contexts
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_place_has_its_words(language: str) -> None:
    assert set(guide_words(language).places) == PLACES


@pytest.mark.parametrize("language", ["fr", "en"])
def test_quoted_labels_stand_on_the_screens_named(language: str, labels: dict[str, set[str]]) -> None:
    missing = [
        (key, label)
        for key, words in guide_words(language).places.items()
        for line in (*words.do, *words.tell)
        for label in LABEL.findall(line)
        if not any(label in labels.get(screen, ()) for screen in words.screens)
    ]
    assert missing == []


def test_both_languages_have_one_structure() -> None:
    def shape(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: shape(each, key) for key, each in value.items()}
        if name in ("screens", "steps", "rulings"):
            return value
        if isinstance(value, list):
            return [LABEL.findall(each) for each in value]
        return bool(value)

    french, english = (
        json.loads(resource.path("guide", f"{language}.json").read_text("utf-8")) for language in ("fr", "en")
    )
    french_steps, english_steps = french.pop("steps"), english.pop("steps")
    assert french_steps.keys() == english_steps.keys()
    assert shape(french) == shape(english)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_ruling_of_guide_a_is_told_somewhere(language: str) -> None:
    words = guide_words(language)
    other_guide = {14, 16, 18, 19, 22, 24}
    assert set(words.rulings) == {f"C{number}" for number in range(1, 35) if number not in other_guide}
    at_their_place = {code for key, place in words.places.items() if key != "help" for code in place.rulings}
    assert at_their_place == set(words.rulings) == set(words.places["help"].rulings)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_steps_and_rulings_named_exist(language: str) -> None:
    words = guide_words(language)
    for place in words.places.values():
        assert set(place.steps) <= set(words.steps)
        assert set(place.rulings) <= set(words.rulings)
