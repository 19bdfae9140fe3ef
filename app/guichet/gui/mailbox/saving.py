"""Saving what may hold a secret: whole or not at all, for its owner only, under a name that every system takes."""

from pathlib import PurePath

from PySide6.QtCore import QFileDevice, QIODevice, QSaveFile

_FORBIDDEN = '<>:"/\\|?*'
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_LONGEST = 100


def clean_file_name(text: str, suffix: str) -> str:
    """A file name made of ``text``: no separators, nothing invisible, no name that Windows keeps for itself."""
    kept = "".join(" " if char in _FORBIDDEN or not char.isprintable() else char for char in text)
    stem = " ".join(kept.split())[:_LONGEST].strip(" .")
    if PurePath(stem).stem.lower() in _RESERVED or not stem:
        stem = f"message {stem}".strip()
    return stem + suffix


def save_privately(path: str, data: bytes) -> None:
    """Write ``data`` to ``path``, readable by its owner only (0600). Raises OSError, and then nothing has changed."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    if file.write(data) != len(data) or not file.commit():
        raise OSError(file.errorString())
