"""The computer's own settings: defaults, locks, and a file that makes no sense."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet import __main__, site_settings
from guichet.settings import Settings, SettingsFile
from guichet.site_settings import SiteSettings

SECRET = "motdepasse-secret"
URL = f"postgresql://guichet:{SECRET}@server/guichet"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "etc" / "settings.json"
    file.parent.mkdir()
    monkeypatch.setattr(site_settings, "path", lambda: file)
    return file


def read(file: Path, **entries: object) -> SiteSettings:
    file.write_text(json.dumps(entries), "utf-8")
    return site_settings.read()


def test_without_a_file_nothing_is_set(file: Path) -> None:
    assert site_settings.read() == SiteSettings()


def test_where_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    for system, place in (
        ("linux", "/etc/guichet/settings.json"),
        ("darwin", "/Library/Application Support/guichet/settings.json"),
    ):
        monkeypatch.setattr(sys, "platform", system)
        assert site_settings.path() == Path(place)


def test_all_entries_are_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEAT", "seat-7")
    site = read(
        file,
        data_dir="/srv/$SEAT",
        database=URL,
        language="en",
        zoom=150,
        copy_code_button=False,
        show_captcha=True,
        locked=["database", "copy_code_button"],
    )
    assert site.data_dir == Path("/srv/seat-7")
    assert (site.database, site.show_captcha) == (URL, True)
    assert site.defaults == {"language": "en", "zoom": 150, "copy_code_button": False}
    assert site.locked == {"database", "copy_code_button"}
    assert (site.wrong, site.is_readable) == ((), True)
    assert SECRET not in repr(site)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"text"', "\0", "[" * 100_000])
def test_a_broken_file_counts_for_nothing(file: Path, text: str) -> None:
    file.write_text(text)
    assert site_settings.read() == SiteSettings(is_readable=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "de"), ("zoom", 1000), ("zoom", True), ("theme", 1), ("copy_code_button", "no"), ("database", ""),
     ("geometry", "AAAA"), ("locked", "database"), ("locked", ["passwords"]), ("locked", [[]])],
)  # fmt: skip
def test_an_entry_that_makes_no_sense_is_named_and_the_others_count(file: Path, name: str, value: object) -> None:
    site = read(file, **{"mail_to_junk": True, name: value})
    assert site.wrong == (name,)
    assert site.defaults == {"mail_to_junk": True}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)
)


@given(st.dictionaries(st.sampled_from([*site_settings.NAMES, "locked", "other"]), json_values))
def test_whatever_it_holds_the_program_starts(held: dict[str, object]) -> None:
    site = site_settings._settings(held)
    current = SettingsFile(Path("/nowhere/settings.json"), site.defaults, site.locked).current
    assert all(getattr(current, name) == value for name, value in site.defaults.items())


def test_the_computers_defaults_hold_until_somebody_chooses(tmp_path: Path) -> None:
    own = tmp_path / "settings.json"
    chosen = SettingsFile(own, {"zoom": 150, "language": "en"})
    assert (chosen.current.zoom, chosen.current.language) == (150, "en")
    chosen.change(zoom=120)
    assert SettingsFile(own, {"zoom": 180, "language": "fr"}).current == Settings(zoom=120, language="fr")


def test_nobody_overrides_what_is_locked(tmp_path: Path) -> None:
    own = tmp_path / "settings.json"
    SettingsFile(own).change(copy_code_button=True, zoom=150, language="en")
    locked = SettingsFile(own, {"copy_code_button": False}, {"copy_code_button", "zoom"})
    assert (locked.current.copy_code_button, locked.current.zoom, locked.current.language) == (False, 100, "en")
    locked.change(copy_code_button=True, zoom=200, theme="dark")
    assert locked.current == Settings(copy_code_button=False, language="en", theme="dark")


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["--database", "postgresql://x/y"], "--database"),
        (["--data-dir", "/x"], "--data-dir"),
        (["--lang", "en"], "--lang"),
        (["--show-captcha"], "--show-captcha"),
    ],
)
def test_the_command_line_cannot_contradict_a_lock(
    file: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], option: str
) -> None:
    read(file, database=URL, language="fr", locked=["database", "data_dir", "language", "show_captcha"])
    assert __main__.main(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"guichet : {option}")
    assert str(file) in line
    assert SECRET not in line


START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from guichet import site_settings
from guichet.__main__ import main
site_settings.path = lambda: Path(sys.argv[1])
application = QApplication([])
written = QTimer(interval=50)
written.timeout.connect(lambda: Path(sys.argv[3], "guichet.log").exists() and application.quit())
written.start()
QTimer.singleShot(30_000, application.quit)
sys.exit(main(sys.argv[2:]))
"""


def test_a_broken_file_is_told_and_noted_without_its_values(file: Path, tmp_path: Path) -> None:
    file.write_text(json.dumps({"database": URL, "zoom": SECRET, "locked": ["zoom"]}))
    command = [sys.executable, "-c", START, file, "--data-dir", tmp_path / "data"]
    done = subprocess.run(command, text=True, capture_output=True, timeout=60, check=False)
    told = f"guichet : dans les réglages du poste ({file}), ces entrées sont incorrectes et ne comptent pas : zoom."
    assert done.stderr.splitlines()[0] == told
    log = (tmp_path / "data" / "guichet.log").read_text("utf-8")
    assert "the computer's settings cannot be used: 'zoom'" in log
    assert SECRET not in log + done.stdout + done.stderr
