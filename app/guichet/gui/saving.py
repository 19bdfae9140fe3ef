"""A file that holds secrets: what it is called, and how it gets onto the disk."""

import re
from pathlib import Path

from PySide6.QtCore import QFileDevice, QSaveFile, QStandardPaths

_LONGEST = 120  # with its suffix; far below what any file system takes, in whatever encoding
# What Windows, the strictest, does not allow: these characters, and devices for names, whatever their suffix.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(\..*)?", re.IGNORECASE)


def clean_file_name(name: str, suffix: str, fallback: str) -> str:
    """``name`` as a file name that every system takes: no folders, no forbidden characters, no devices.

    ``suffix`` (``.pdf``) ends it once; ``fallback`` is the stem where nothing of ``name`` is left.
    """
    stem = name[: -len(suffix)] if name.lower().endswith(suffix) else name
    printable = "".join(char if char.isprintable() else "/" for char in stem)
    stem = _FORBIDDEN.sub("-", printable).strip(" .-")[: _LONGEST - len(suffix)].rstrip(" .-")
    if _DEVICE.fullmatch(stem):
        stem = f"_{stem}"
    return f"{stem or fallback}{suffix}"


def default_folder() -> Path:
    """The user's documents; the home folder where there are none."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def save(content: bytes, path: Path) -> None:
    """Write a file that only its owner may read, wholly or not at all (OSError: what was there is still there)."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    if file.write(content) != len(content):
        file.cancelWriting()
    if not file.commit():
        raise OSError(file.errorString())
