"""The atlas: one structure in both languages, and every label quoted stands on the screens named."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guichet.gui.access.forgotten_password_page import ForgottenPasswordPage
from guichet.gui.activation.activation_window import ActivationWindow
from guichet.gui.guide.labels import LABEL
from guichet.gui.opting.opting_page import OptingPage
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.procedures.homes import Home
from guichet.rules import atlas
from guichet.rules.atlas_entry import Guide

ROOT = Path(__file__).parents[2]
STATES: dict[Place, tuple[str, ...]] = {
    Place.REGISTRATION: RegistrationPage.STEPS,
    Place.FORGOTTEN_PASSWORD: ForgottenPasswordPage.STEPS,
    Place.OPTING: OptingPage.STEPS,
    Place.ACCOUNT_HOME: tuple(Home),
}
PLACES = {
    *(set(Place) - set(STATES)),
    *(f"{place}.{state}" for place, states in STATES.items() for state in states),
    *(f"activation.{step}" for step in ActivationWindow.STEPS),
}
BESIDE_THE_PORTAL = {"mailbox.activation", "mailbox.password", "mailbox.junk", "mailbox.empty", "terms", "summary"}


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


def test_every_place_has_its_entry() -> None:
    assert set(atlas.entries()) == PLACES | BESIDE_THE_PORTAL


@pytest.mark.parametrize("language", ["fr", "en"])
def test_quoted_labels_stand_on_the_screens_named(language: str, labels: dict[str, set[str]]) -> None:
    missing = [
        (key, label)
        for key, entry in atlas.entries().items()
        for line in (*entry.do, *entry.say, *entry.ours)
        for label in LABEL.findall(line.text(language))
        if not any(label in labels.get(screen, ()) for screen in entry.screens)
    ]
    assert missing == []


def test_both_languages_say_the_same() -> None:
    for key, entry in atlas.entries().items():
        for line in (entry.title, entry.section, *entry.do, *entry.say, *entry.ours):
            assert bool(line.fr) == bool(line.en), key
            assert LABEL.findall(line.fr) == LABEL.findall(line.en), key
    for code, ruling in atlas.rulings().items():
        assert all(text.fr and text.en for text in (ruling.title, ruling.guides, ruling.simulator)), code


def test_every_ruling_is_told_at_its_place() -> None:
    entries = atlas.entries()
    at_their_place = {code for key, entry in entries.items() if key != Place.HELP for code in entry.rulings}
    assert at_their_place == set(atlas.rulings()) == set(entries[Place.HELP].rulings)


def test_steps_and_rulings_named_exist() -> None:
    for entry in atlas.entries().values():
        followed = [entry.followed(guide) for guide in (None, *Guide)]
        assert all(set(each.steps) <= atlas.steps(atlas.guide_of(each.steps)).keys() for each in followed)
        assert set(entry.rulings) <= set(atlas.rulings())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_two_entries_are_called_the_same(language: str) -> None:
    titles = [atlas.title(key, language) for key in tuple(atlas.keys())]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []
