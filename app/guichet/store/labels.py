"""What a copy says of itself, inside its own table of information: what a person types is never a path.

A copy may have been made by an older program, or brought by somebody: what is missing or makes no sense is not told.
"""

import contextlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from guichet.clock import EARLIEST, LATEST
from guichet.rules import copy_name
from guichet.rules.typed_text import clean
from guichet.store.info import COPY_MOMENT, COPY_NAME


@dataclass(frozen=True)
class Label:
    """``moment``: at which the simulated clock stood when the copy was made; ``name``: "" unless it was given one."""

    moment: datetime | None = None
    name: str = ""


def write(connection: sqlite3.Connection, label: Label) -> None:
    """Let the database of ``connection`` say this, and nothing that it said before."""
    said = {COPY_MOMENT: label.moment.astimezone(UTC).isoformat() if label.moment else "", COPY_NAME: label.name}
    with connection:
        connection.executemany("DELETE FROM store_info WHERE key = ?", [(key,) for key in said])
        connection.executemany("INSERT INTO store_info VALUES (?, ?)", [each for each in said.items() if each[1]])


def read(copy: Path) -> Label:
    """What ``copy`` says; nothing where it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            rows = connection.execute("SELECT key, value FROM store_info WHERE key IN (?, ?)", (COPY_MOMENT, COPY_NAME))
            said = {key: value for key, value in rows if isinstance(value, str)}
    except sqlite3.Error:
        return Label()
    return Label(_moment(said.get(COPY_MOMENT, "")), _name(said.get(COPY_NAME, "")))


def _moment(text: str) -> datetime | None:
    with contextlib.suppress(ValueError, TypeError):  # the latter: without its zone it cannot be compared
        moment = datetime.fromisoformat(text)
        return moment if EARLIEST <= moment <= LATEST else None
    return None


def _name(text: str) -> str:
    return "" if copy_name.check(text) else clean(text)
