"""What the Debian package weighs, against an empty PySide6 window frozen and packed in the same way.

    uv run --group packaging python tests/benchmarks/package.py

Weighs dist/guichet_*.deb (``uv run packaging/build.py deb``). The empty window is frozen as PyInstaller leaves it, and
once more without what Guichet's own folder leaves out of Qt (packaging/left_out.py) and with what is left to Debian.
"""

# ruff: noqa: T201 - printing is what it is for
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import make_app  # noqa: E402
import make_deb  # noqa: E402
from left_out import is_needed  # noqa: E402
from workshop import output, run  # noqa: E402

WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication([])
window = QMainWindow()
window.resize(1360, 860)
window.show()
application.exec()
"""
GOAL = 1.15


def main() -> None:
    """Freeze, pack, weigh and print."""
    ours = max((ROOT / "dist").glob("guichet_*.deb"), default=None)
    if ours is None:
        raise SystemExit("Nothing to weigh: uv run packaging/build.py deb")
    with tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as folder:
        script = Path(folder, "window.py")
        script.write_text(WINDOW)
        make_app.freeze(script, Path(folder, "dist"), "--name", "guichet", "--specpath", folder)
        frozen = Path(folder, "dist", "guichet")
        whole = _pack(frozen, Path(folder, "whole"))
        _leave_out(frozen)
        make_app.tidy(frozen)
        make_deb.leave_to_debian(frozen / "_internal")
        cut = _pack(frozen, Path(folder, "cut"))
    weight = ours.stat().st_size
    print(f"| .deb | {whole / 1e6:.1f} MB | {weight / 1e6:.1f} MB, {weight / whole:.2f} × | {GOAL} × |")
    print(f"| against an empty window cut like ours | {cut / 1e6:.1f} MB | {weight / cut:.2f} × | |")


def _pack(frozen: Path, tree: Path) -> int:
    """Bytes of a package of that folder; what it depends on is not looked for, and weighs nothing."""
    shutil.copytree(frozen, tree / make_deb.LIBRARIES, symlinks=True)
    (tree / "DEBIAN").mkdir()
    fields = {"version": "0", "size": 0, "depends": "libc6", "architecture": output("dpkg", "--print-architecture")}
    (tree / "DEBIAN" / "control").write_text(make_deb.CONTROL.format(**fields), "utf-8")
    package = tree.with_suffix(".deb")
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", tree, package)
    return package.stat().st_size


def _leave_out(frozen: Path) -> None:
    inside = frozen / "_internal"
    for path in inside.rglob("*"):
        if (path.is_file() or path.is_symlink()) and not is_needed(path.relative_to(inside).as_posix()):
            path.unlink()


if __name__ == "__main__":
    main()
