"""Bring i18n/guichet_en.ts up to date with the French of the code and the forms.

``uv run packaging/update_translations.py``
What is new comes in unfinished, what is gone goes; translations stay. The same sources always make the same file.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENGLISH = ROOT / "i18n" / "guichet_en.ts"


def sources() -> list[Path]:
    """Code and forms. What uic makes of the forms is left out: it would bring every string in twice."""
    package = ROOT / "app" / "guichet"
    generated = package / "gui" / "generated"
    code = [path for path in package.rglob("*.py") if generated not in path.parents]
    return sorted(code) + sorted((ROOT / "ui").rglob("*.ui"))


def update(target: Path) -> None:
    """Create ``target`` or bring it up to date."""
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    # Line numbers would change the file with every edit of the code.
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "fr_FR", "-target-language", "en"]
    subprocess.run([lupdate, *options, *sources(), "-ts", target], cwd=ROOT, check=True)


if __name__ == "__main__":
    update(Path(sys.argv[1]) if len(sys.argv) > 1 else ENGLISH)
