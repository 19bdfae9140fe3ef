import os
import stat
from pathlib import Path

import pytest

from guichet.gui.mailbox.saving import clean_file_name, save_privately


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Espace professionnel - Création", "Espace professionnel - Création.eml"),
        ("../../etc/passwd", "etc passwd.eml"),
        ('a\\b:c*d?e"f<g>h|i', "a b c d e f g h i.eml"),
        ("a\0b\nc\u202ed", "a b c d.eml"),
        ("con", "message con.eml"),
        ("NUL.txt", "message NUL.txt.eml"),
        (" . ", "message.eml"),
        ("", "message.eml"),
        ("é" * 300, "é" * 100 + ".eml"),
    ],
)
def test_a_file_name_is_one_on_every_system(text: str, name: str) -> None:
    assert clean_file_name(text, ".eml") == name


@pytest.mark.skipif(os.name != "posix", reason="Windows has no file modes")
@pytest.mark.parametrize("before", [None, 0o644])
def test_only_its_owner_can_read_it(tmp_path: Path, before: int | None) -> None:
    path = tmp_path / "a.eml"
    if before is not None:
        path.write_bytes(b"old")
        path.chmod(before)
    save_privately(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_where_it_cannot_be_written_nothing_changes(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"."):
        save_privately(str(tmp_path / "nowhere" / "a.eml"), b"x")
    with pytest.raises(OSError, match=r"."):
        save_privately(str(tmp_path), b"x")
    assert list(tmp_path.iterdir()) == []
