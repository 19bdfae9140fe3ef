import json
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet import settings
from guichet.settings import Settings, SettingsFile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.json"


def kept(file: Path, text: str) -> Settings:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return SettingsFile(file).current


def test_everything_of_a_data_dir_lies_below_it(tmp_path: Path) -> None:
    places = settings.places(tmp_path)
    assert places.portable
    everything = (places.database, places.backups, places.settings, places.log, places.lock, places.key_folder)
    assert all(tmp_path in path.parents for path in everything)


def test_a_relative_data_dir_stays_where_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    root = settings.places(Path("stick")).root
    monkeypatch.chdir("/")
    assert root == tmp_path / "stick"


def test_without_one_the_folders_are_the_users_own(private_home: Path) -> None:
    places = settings.places()
    assert not places.portable
    assert private_home in places.root.parents
    assert private_home in places.key_folder.parents


@pytest.mark.parametrize("portable", [True, False])
def test_a_copy_of_the_database_or_its_backups_does_not_bring_the_key(tmp_path: Path, portable: bool) -> None:
    places = settings.places(tmp_path if portable else None)
    for folder in (places.database.parent, places.backups):
        assert folder != places.key_folder
        assert folder not in places.key_folder.parents


def test_choices_survive_a_restart(file: Path) -> None:
    SettingsFile(file).change(language="en", zoom=150, clock_shift_seconds=-86400.5, copy_code_button=False)
    assert SettingsFile(file).current == Settings(
        language="en", zoom=150, clock_shift_seconds=-86400.5, copy_code_button=False
    )
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "42", '"text"', "\0", '{"zoom": "big", "language": 5, "theme": null, "unknown": 1}'],
)
def test_a_damaged_file_means_the_defaults(file: Path, text: str) -> None:
    assert kept(file, text) == Settings()


def test_a_file_in_another_encoding_means_the_defaults(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b'{"language": "\xff\xfe"}')
    assert SettingsFile(file).current == Settings()


@pytest.mark.parametrize(
    ("name", "value", "used"),
    [
        ("zoom", 79, 80),
        ("zoom", 80, 80),
        ("zoom", 200, 200),
        ("zoom", 1_000_000, 200),
        ("language", "de", ""),
        ("language", "en", "en"),
        ("theme", "pink", "system"),
        ("theme", "dark", "dark"),
        ("clock_shift_seconds", 1e300, 0.0),
        ("clock_shift_seconds", float("inf"), 0.0),
        ("clock_shift_seconds", float("nan"), 0.0),
        ("clock_shift_seconds", 172800.0, 172800.0),
    ],
)
def test_what_makes_no_sense_is_replaced(file: Path, name: str, value: object, used: object) -> None:
    assert getattr(kept(file, json.dumps({name: value})), name) == used


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)
)


@given(st.dictionaries(st.sampled_from([*Settings.__dataclass_fields__, "other"]), json_values))
def test_whatever_the_file_holds_there_are_settings(
    tmp_path_factory: pytest.TempPathFactory, held: dict[str, object]
) -> None:
    current = kept(tmp_path_factory.getbasetemp() / "anything.json", json.dumps(held))
    assert current.language in ("", *settings.LANGUAGES)
    assert current.theme in settings.THEMES
    assert settings.MIN_ZOOM <= current.zoom <= settings.MAX_ZOOM


def test_a_file_that_cannot_be_written_does_not_stop_anybody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    chosen = SettingsFile(tmp_path / "file" / "settings.json")
    assert chosen.change(zoom=120).zoom == 120
    assert chosen.current.zoom == 120


def test_an_unknown_choice_is_a_mistake_of_the_program(file: Path) -> None:
    with pytest.raises(TypeError):
        SettingsFile(file).change(colour="blue")


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are POSIX's")
def test_nobody_else_reads_them(file: Path) -> None:
    SettingsFile(file).change(zoom=120)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_portable_program_keeps_its_data_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "guichet"))
    assert not settings.places().portable
    (tmp_path / "portable").touch()
    assert settings.places().root == tmp_path / "data"
    assert settings.places().portable
    assert settings.places(tmp_path / "other").root == tmp_path / "other"
