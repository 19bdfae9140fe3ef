"""The real window, opened and closed around a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from guichet.bootstrap import Options, Running, start
from guichet.rules.paris import from_paris
from guichet.settings import places
from tests.made_store import put_store

GUIDE_MOMENT = "2023-08-22T13:00"


@contextmanager
def window(folder: Path, database: str | None = None) -> Iterator[Running]:
    """Guichet as the command line starts it on ``folder``, in French, at the guide's own moment."""
    at = from_paris(GUIDE_MOMENT)
    if database is None:
        put_store(folder)
    running = start(Options(places(folder), database, at=at, language="fr", show_captcha=True))
    running.window.resize(1360, 900)
    try:
        yield running
    finally:
        running.window.close()
        running.close()
        running.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
