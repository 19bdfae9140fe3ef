"""Where the files that ship with the program are (made from resources/ and i18n/ by packaging/build_hook.py)."""

from pathlib import Path

FOLDER = Path(__file__).parent / "resources"


def path(*parts: str) -> Path:
    """The file or folder ``resources/<parts>``, for instance ``path("voices", "fr")``."""
    return FOLDER.joinpath(*parts)
