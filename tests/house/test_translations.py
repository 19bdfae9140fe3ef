"""The English is complete: i18n/guichet_en.ts against the French of the code and the forms."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "i18n" / "guichet_en.ts"
PLACEHOLDER = re.compile(r"%L?\d|%n|\{[^{}]*\}")
THE_SAME_IN_BOTH = {
    *("?", "A+", "A−", "FR", "EN", "OK", "HTML", "Source", "Page", "Messages", "Messages (*.eml)", "Options"),
    *("Guichet", "Guide", "impots.gouv.fr", "0809 400 210", "SIREN {siren}"),
}
FRENCH_WORDS = "le la les du des une vous votre vos est et dans avec pour sur ne pas ce cette".replace(" ", "|")
FRENCH = re.compile(rf"[«»]|\b({FRENCH_WORDS})\b", re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"')  # of the French site: « click on "Contact et RDV/Accéder" »

Messages = dict[tuple[str, str, str], ET.Element]


def read(file: Path) -> Messages:
    """Every message by context, French text and disambiguation."""
    contexts = ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in contexts
        for message in context.iter("message")
    }


def translations(message: ET.Element) -> list[str]:
    """The translation; one a form of the plural where there are several."""
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


@pytest.fixture(scope="module")
def kept() -> Messages:
    return read(ENGLISH)


def test_no_string_is_new_and_none_is_orphaned(kept: Messages, tmp_path: Path) -> None:
    updated = shutil.copy(ENGLISH, tmp_path / ENGLISH.name)
    subprocess.run([sys.executable, ROOT / "packaging" / "update_translations.py", updated], check=True)
    asked = read(updated).keys()
    assert {"new": sorted(asked - kept.keys()), "orphaned": sorted(kept.keys() - asked)} == {"new": [], "orphaned": []}
    # As the tool writes it, to the letter: who runs it after adding one string sees one string change.
    assert updated.read_text("utf-8") == ENGLISH.read_text("utf-8")


def test_no_string_is_unfinished(kept: Messages) -> None:
    types = {key: message.find("translation").get("type") for key, message in kept.items()}  # type: ignore[union-attr]
    assert [key for key, kind in types.items() if kind] == []
    assert [key for key, message in kept.items() if not all(text.strip() for text in translations(message))] == []


def test_no_translation_is_french(kept: Messages) -> None:
    english = [(key, text) for key, message in kept.items() for text in translations(message)]
    assert [key for key, text in english if text == key[1] and text not in THE_SAME_IN_BOTH] == []
    assert [text for _key, text in english if FRENCH.search(QUOTED.sub("", text))] == []
    assert {key[1] for key, text in english if text == key[1]} == THE_SAME_IN_BOTH, "nothing needs that exception"


def test_translations_keep_the_placeholders(kept: Messages) -> None:
    """« {limit} » lost in translation is an exception on screen; so is one that the French lacks."""
    different = [
        (key, text)
        for key, message in kept.items()
        for text in translations(message)
        if set(PLACEHOLDER.findall(text)) - {"%n"} != set(PLACEHOLDER.findall(key[1])) - {"%n"}
    ]
    assert different == []
