"""What Guichet does without a window: a library that is missing, or does not find its data, shows here."""

import io
import shutil
import sqlite3
import wave
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from guichet import resource
from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.rules.paris import from_paris
from guichet.rules.sample_people import person
from guichet.settings import SettingsFile, places

# Imported when they are needed, so that a program that lacks them starts all the same.
_LAZY = (
    "PySide6.QtMultimedia PySide6.QtPdf PySide6.QtPdfWidgets PySide6.QtPrintSupport psycopg keyring nh3 zxcvbn "
    "guichet.gui.summary.print_preview guichet.store.backups"
)
OLDEST = "0001"


class Wrong(Exception):
    """Something is not what it should be; what is said of it are words of this program, which may be shown."""


def load_libraries() -> None:
    """Import what screens import late, and the driver that finds itself by name."""
    for name in _LAZY.split():
        try:
            import_module(name)
        except ImportError as problem:
            raise Wrong(name) from problem
    from guichet.store.engines import server_engine

    server_engine("postgresql+psycopg://nobody@127.0.0.1:1/nothing").dispose()


def draw_captcha() -> None:
    """A picture to copy."""
    from PySide6.QtGui import QImage

    from guichet.captcha.challenge import new_challenge

    if QImage.fromData(new_challenge(datetime.now(UTC)).picture).width() < 100:
        raise Wrong("picture")


def speak_captcha() -> None:
    """The same for the ear, in both languages."""
    from guichet.captcha.sound import clip

    for language in ("fr", "en"):
        with wave.open(io.BytesIO(clip("abcxyz", language))) as spoken:
            if spoken.getnframes() < 4 * spoken.getframerate():
                raise Wrong(language)


def judge() -> None:
    """The rules that ask libraries: address, telephone, password, public holiday, SIREN."""
    from guichet.rules import contact_details, credentials, hotline, siren

    lila = person("lila")
    if credentials.check(lila.credentials) or contact_details.check(lila.details):
        raise Wrong("refused")
    names = {hotline.state(from_paris("2023-07-14T10:00"), language).holiday for language in ("fr", "en")}
    if len(names) != 2 or not siren.is_fictitious("000299002"):
        raise Wrong("holiday or SIREN")


def migrate(folder: Path) -> None:
    """Bring a database of the first version up to date, after a backup, and sign in to an account of that time."""
    from guichet.procedures.sign_in import SignedIn
    from guichet.store import backups, files

    here = places(folder)
    here.database.parent.mkdir(parents=True)
    here.key_folder.mkdir()
    with closing(sqlite3.connect(here.database)) as connection:
        connection.executescript(resource.path("old_databases", f"{OLDEST}.sql").read_text("utf-8"))
        connection.execute(f"PRAGMA application_id = {files.APPLICATION_ID}")
    for key in resource.path("old_databases").glob("*.key"):
        shutil.copy(key, here.key_folder)
    clock = Clock()
    clock.set_to(from_paris("2023-08-23T10:00"))
    services = open_services(Options(here), clock, SettingsFile(here.settings))
    try:
        lila = person("lila")
        if not isinstance(services.sign_in.sign_in(lila.address, lila.password), SignedIn):
            raise Wrong("sign-in")
        if not any("migration" in copy.name for copy in backups.backups(here)):
            raise Wrong("backup")
    finally:
        services.close()


def print_summary(target: Path) -> None:
    """The summary as a PDF that QtPdf can show."""
    from PySide6.QtPdf import QPdfDocument

    from guichet.documents.summary import SummaryData, summary_pdf

    lila = person("lila")
    data = SummaryData(
        details=lila.details,
        address=lila.address,
        subscriber_number="20232340000101",
        question=lila.security.question,
        answer=lila.security.answer,
        created_at=from_paris("2023-08-22T13:00"),
    )
    target.write_bytes(summary_pdf(data, "fr"))
    document = QPdfDocument()
    document.load(str(target))
    if "ROSEMONDE" not in document.getAllText(0).text():
        raise Wrong("text")
    document.close()
