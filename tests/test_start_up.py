"""The window is on screen before anything heavy is imported; the store is opened behind it, with what it needs."""

import json
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "sqlalchemy alembic reportlab captcha PIL cryptography argon2 phonenumbers zxcvbn holidays keyring nh3 rapidfuzz "
    "PySide6.QtMultimedia PySide6.QtPdf PySide6.QtPrintSupport"
)
# What opening the store brings along needs none of these: they come with the first value sealed, message, PostgreSQL.
LATER = "cryptography sqlalchemy.dialects.postgresql alembic html.parser email.policy reportlab PIL phonenumbers"

# In a process of its own: in this one, other tests have imported everything.
PROGRAM = """
import gc, json, sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from guichet import bootstrap
from guichet.settings import places


class Watch(QObject):
    painted = False

    def eventFilter(self, watched, event):
        if isinstance(watched, QMainWindow) and event.type() is QEvent.Type.Paint:
            self.painted = watched.isVisible()
        return False


def open_services(*arguments):
    seen["painted before"] = watch.painted
    seen["imported before"] = [name for name in sys.argv[2].split() if name in sys.modules]
    return really_open_services(*arguments)


seen = {}
really_open_services, bootstrap.open_services = bootstrap.open_services, open_services
application, watch = QApplication([]), Watch()
application.installEventFilter(watch)
running = bootstrap.start(bootstrap.Options(places(Path(sys.argv[1]))))
running.context.backend.opened.connect(application.quit)
running.context.backend.open_failed.connect(application.quit)
application.exec()
seen["opened"] = running.context.backend.is_open
seen["imported with the store"] = [name for name in sys.argv[3].split() if name in sys.modules]
seen["any thread collects"] = gc.isenabled()
running.close()
print(json.dumps(seen))
"""


def test_the_window_is_painted_before_the_store_is_opened_and_anything_heavy_imported(tmp_path: Path) -> None:
    first_start, second_start = (start(tmp_path / "data") for _ in range(2))
    for seen in (first_start, second_start):
        assert (seen["painted before"], seen["imported before"], seen["opened"]) == (True, [], True)
        assert seen["any thread collects"] is False  # gui/garbage.py says why
    assert second_start["imported with the store"] == []  # the first one makes it: alembic, and a key


def start(folder: Path) -> dict[str, object]:
    """What a program saw that was started over ``folder`` and ended once its store was open."""
    command = [sys.executable, "-c", PROGRAM, str(folder), HEAVY, LATER]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    seen: dict[str, object] = json.loads(done.stdout)
    return seen
