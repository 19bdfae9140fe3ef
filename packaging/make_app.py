"""The frozen folder: PyInstaller by guichet.spec, then without debugging information."""

import argparse
import shutil
import sys
from pathlib import Path

import make_icons
from workshop import ROOT, WORK, needs, output, run, same_dates, say, uv

APP = ROOT / "dist" / "guichet"
# What the makers of these wheels have shifted about in their libraries does not survive being stripped.
UNTOUCHED = ("PySide6", "PIL", "pillow.libs", "psycopg_binary", "psycopg_binary.libs", "shiboken6")


def make(options: argparse.Namespace) -> Path:
    """Freeze, unless ``--keep-app`` finds it done; answers the folder."""
    if not (options.keep_app and APP.exists()):
        if sys.platform in ("win32", "darwin"):
            make_icons.for_this_system(WORK / "icons")
        freeze(ROOT / "packaging" / "guichet.spec", ROOT / "dist")
        if sys.platform == "linux":
            tidy(APP)
        same_dates(APP)
        options.keep_app = True  # the next target packs the same
        say(APP)
    return APP


def freeze(description: Path, dist: Path, *options: str) -> None:
    """Run PyInstaller on a spec or a script."""
    work = WORK / "pyinstaller"
    shutil.rmtree(work, ignore_errors=True)
    places = ["--distpath", dist, "--workpath", work]
    run(
        uv(), "run", "--group", "packaging", "pyinstaller", "--noconfirm", "--log-level", "ERROR",
        *places, *options, description,
    )  # fmt: skip


def tidy(app: Path) -> None:
    """Drop the debugging information that Python itself and some wheels bring (30 MB), and links to what was left out;
    libraries are loaded, not run."""
    needs("strip")
    for library in sorted(app.rglob("*.so*")):
        if library.is_symlink():
            if not library.exists():
                library.unlink()
            continue
        if library.relative_to(app / "_internal").parts[0] not in UNTOUCHED:
            output("strip", "--strip-unneeded", library)
        library.chmod(0o644)
