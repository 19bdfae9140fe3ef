"""Why a store cannot be opened or used, in words that the interface can explain. Imports no SQLAlchemy.

An error of a driver becomes a ``StoreProblem`` here and nowhere else; errors that speak of the data (a unique
constraint, for instance) are none and pass through.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path


class StoreProblemCode(StrEnum):
    """What is wrong with the store."""

    DAMAGED = "damaged"
    FOREIGN = "foreign"  # a database, a folder … of somebody else
    NEWER = "newer"  # made by a newer version of the program
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    UNREACHABLE = "unreachable"  # no server, a wrong URL, a missing driver
    LOCKED = "locked"  # another program held it for longer than one waits


class StoreProblem(Exception):
    """The store cannot be used. ``path`` is the file concerned, ``backup`` the newest copy that could replace it."""

    def __init__(self, code: StoreProblemCode, path: Path | None = None, backup: Path | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.path = path
        self.backup = backup


_SQLITE = {
    "SQLITE_BUSY": StoreProblemCode.LOCKED,
    "SQLITE_LOCKED": StoreProblemCode.LOCKED,
    "SQLITE_READONLY": StoreProblemCode.READ_ONLY,
    "SQLITE_PERM": StoreProblemCode.READ_ONLY,
    "SQLITE_CANTOPEN": StoreProblemCode.READ_ONLY,  # its folder takes no journal
    "SQLITE_FULL": StoreProblemCode.DISK_FULL,
    "SQLITE_CORRUPT": StoreProblemCode.DAMAGED,
    "SQLITE_NOTADB": StoreProblemCode.DAMAGED,
    "SQLITE_IOERR": StoreProblemCode.UNREACHABLE,  # a disk or a share that went away
}

# SQLSTATE, or its class (two characters). https://www.postgresql.org/docs/15/errcodes-appendix.html
_POSTGRESQL = {
    "08": StoreProblemCode.UNREACHABLE,
    "28": StoreProblemCode.UNREACHABLE,
    "3D": StoreProblemCode.UNREACHABLE,
    "57P": StoreProblemCode.UNREACHABLE,
    "53300": StoreProblemCode.UNREACHABLE,
    "55P03": StoreProblemCode.LOCKED,
    "40": StoreProblemCode.LOCKED,
    "25006": StoreProblemCode.READ_ONLY,
    "42501": StoreProblemCode.READ_ONLY,
    "53100": StoreProblemCode.DISK_FULL,
    "XX001": StoreProblemCode.DAMAGED,
    "XX002": StoreProblemCode.DAMAGED,
}


def code_of(error: BaseException) -> StoreProblemCode | None:
    """The problem behind an error of the system, of sqlite3, of psycopg or of SQLAlchemy; None if it is another."""
    import sqlite3  # loads a library; the window knows this module before it is on screen

    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.IntegrityError | sqlite3.ProgrammingError):
        return None
    if isinstance(cause, sqlite3.Error):
        primary = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        return next((code for name, code in _SQLITE.items() if getattr(sqlite3, name) == primary), None)
    if isinstance(cause, OSError):
        full = cause.errno in (errno.ENOSPC, errno.EDQUOT)
        return StoreProblemCode.DISK_FULL if full else StoreProblemCode.READ_ONLY
    state = getattr(cause, "sqlstate", None)
    if state:
        return next((code for start, code in _POSTGRESQL.items() if state.startswith(start)), None)
    # A connection that failed or broke has no SQLSTATE.
    return StoreProblemCode.UNREACHABLE if type(cause).__name__ == "OperationalError" else None


@contextmanager
def told_plainly(path: Path | None = None) -> Iterator[None]:
    """Turn what goes wrong with the store inside into a ``StoreProblem`` about ``path``."""
    try:
        yield
    except Exception as error:
        code = code_of(error)
        if code is None:
            raise
        raise StoreProblem(code, path) from error
