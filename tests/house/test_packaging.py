"""What packages say of themselves agrees with the program, and what is left out of them is not what it needs."""

import sys
from pathlib import Path

import pytest

from guichet import __version__

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture(autouse=True)
def found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))


def test_all_bear_the_same_version() -> None:
    import workshop

    assert __version__ == workshop.VERSION
    assert f'#define Version "{__version__}"' in (PACKAGING / "guichet.iss").read_text("utf-8")


@pytest.mark.parametrize(
    ("place", "needed"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6DBus.so.6", True),  # the screen reader
        ("PySide6/Qt/lib/libQt6Network.so.6", True),  # QtPdf
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("guichet/resources/guichet_en.qm", True),
        ("guichet/resources/voices/fr/a/woman.wav", True),
        ("captcha/data/beep.wav", True),
        ("PySide6\\translations\\qtbase_fr.qm", True),  # on Windows
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6\\translations\\qt_help_fr.qm", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("captcha/data/a/default.wav", False),
    ],
)
def test_what_is_frozen(place: str, needed: bool) -> None:
    from left_out import is_needed

    assert is_needed(place) is needed


def test_the_same_tree_makes_the_same_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import workshop

    if sys.platform != "linux":
        pytest.skip("made on Linux alone")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1692709200")
    made = []
    for name in ("one", "two"):
        tree = tmp_path / name / "guichet"
        tree.mkdir(parents=True)
        for file in ("b", "a") if name == "one" else ("a", "b"):
            (tree / file).write_text(file)
        workshop.same_dates(tree)
        workshop.tar_xz(tree, tmp_path / f"{name}.tar.xz")
        made.append((tmp_path / f"{name}.tar.xz").read_bytes())
    assert made[0] == made[1]
