"""What was typed stays where it belongs: no file in clear, no log, no line of a terminal repeats a secret."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from guichet.rules.sample_people import person
from guichet.settings import places

# The whole guide in the real program; then things go wrong, with secrets in the messages of the exceptions.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from guichet.bootstrap import Options, start
from guichet.demo.driver import wait_until
from guichet.demo.player import Player
from guichet.demo.script import script
from guichet.rules.paris import from_paris
from guichet.rules.sample_people import person
from guichet.settings import places

folder = Path(sys.argv[1])
lila = person("lila")
running = start(Options(places(folder), at=from_paris("2023-08-22T13:00"), language="fr", show_captcha=True))
running.window.resize(1360, 900)
code = ""
for shot in Player(running, script("creating"), folder.parent / "recapitulatif.pdf").shots():
    code = code or (QGuiApplication.clipboard().text() if shot.key == "activation.code" else "")

def fail(*_):
    password, address = lila.password, lila.address
    raise ValueError(f"{password} {lila.security.answer} {code} {lila.details.surname} {address}")

def boxes():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]

QTimer.singleShot(0, fail)
wait_until(lambda: bool(boxes()), "the box of the slot")
told = [each.text() for each in boxes()]
for each in boxes():
    each.close()
running.context.backend.run(running.window, fail, print)
wait_until(lambda: bool(boxes()), "the box of the worker")
told += [each.text() for each in boxes()]
for each in boxes():
    each.close()
running.window.close()
running.close()
(folder.parent / "told").write_text("\\n".join(told), "utf-8")
(folder.parent / "code").write_text(code, "utf-8")
"""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder after it all, with what the program said beside it."""
    home = tmp_path_factory.mktemp("home")
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LC_CTYPE": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROGRAM, home / "profile"]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=100)
    assert done.returncode == 0, done.stderr
    (home / "out").write_bytes(done.stdout + done.stderr)
    return home / "profile"


def secrets(played: Path) -> dict[str, str]:
    code = (played.parent / "code").read_text("utf-8")
    assert len(code) == 12
    lila = person("lila")
    return {"password": lila.password, "answer": f"{lila.security.answer}", "code": code}


def test_no_file_of_the_data_folder_holds_a_secret_in_clear(played: Path) -> None:
    for path in played.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for name, secret in secrets(played).items():
            for form in (secret.encode(), secret.encode("utf-16-le"), secret.lower().encode()):
                if name != "answer" or path.suffix not in (".sqlite3", ".key"):  # « Paul » may stand in random bytes
                    assert form not in content, (name, path.name)


def test_the_answer_is_in_no_column_of_the_database(played: Path) -> None:
    answer = person("lila").security.answer
    with closing(sqlite3.connect(places(played).database)) as connection:
        dump = "\n".join(connection.iterdump())
    assert person("lila").details.surname in dump  # the search does find what is there in clear
    assert answer not in dump
    assert answer.encode().hex().upper() not in dump.upper()


@pytest.mark.parametrize("where", ["log", "out", "told", "journal", "settings"])
def test_nothing_typed_stands_where_it_does_not_belong(played: Path, where: str) -> None:
    lila = person("lila")
    typed = [*secrets(played).values(), lila.details.surname, lila.details.phone, lila.details.city, "Longchamp"]
    if where == "log":
        text = places(played).log.read_text("utf-8")
        assert text.count("builtins.ValueError") == 2
    elif where == "journal":
        with closing(sqlite3.connect(places(played).database)) as connection:
            text = str(connection.execute("SELECT * FROM journal").fetchall())
        assert "registered" in text
    else:
        text = {"settings": places(played).settings, "out": played.parent / "out", "told": played.parent / "told"}[
            where
        ].read_text("utf-8")
    if where == "told":
        assert "erreur inattendue" in text
    if where != "journal":  # which says whom it concerns
        typed.append(lila.address)
    assert [each for each in typed if each in text] == []


def test_the_bystander_cannot_read_the_data(played: Path) -> None:
    modes = {path.name: path.stat().st_mode & 0o077 for path in played.rglob("*") if path.is_file()}
    assert {name for name, mode in modes.items() if mode and not name.endswith(".lock")} == set()
