"""« Copier le diagnostic »: enough to help, and nothing that tells who somebody is or what they typed."""

import logging
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from guichet import __version__
from guichet.bootstrap import Options, Running, start
from guichet.demo.driver import Driver, wait_until
from guichet.gui.diagnostic import diagnostic
from guichet.gui.surroundings import Surroundings
from guichet.procedures.registration import Registered
from guichet.rules.sample_people import person
from guichet.settings import Settings, places
from guichet.site_settings import SiteSettings
from tests.procedures.conftest import application

SECRET = "1tvmq2tl'A.1tvmq2tl'A."
SAID = "Le diagnostic est dans le presse-papiers"


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Running]:
    """The program of the user « rosemonde », at home, with a lock of the computer's."""
    home = tmp_path / "rosemonde"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    site = SiteSettings({"zoom": 110}, locked=frozenset({"zoom"}))
    running = start(Options(places(home / "data"), language="fr", site=site))
    wait_until(lambda: running.context.backend.is_open, "the store")
    yield running
    for box in boxes():
        box.close()
    running.window.close()
    running.close()


def boxes() -> list[QMessageBox]:
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in shown if isinstance(each, QMessageBox)]


def copied(running: Running) -> str:
    Driver(running.window).wait_for_text(SAID)
    return QGuiApplication.clipboard().text()


def register_and_fail(running: Running) -> None:
    """Lila registers, mistypes her password, and something breaks over what she typed."""
    lila, done = person("lila"), []
    backend = running.context.backend
    backend.run(running.window, lambda each: each.registration.register(application(lila), "fr"), done.append)
    backend.run(running.window, lambda each: each.sign_in.sign_in(lila.address, SECRET), done.append)
    wait_until(lambda: len(done) == 2, "both procedures")
    assert any(isinstance(each, Registered) for each in done)
    logging.getLogger("guichet.test").error("%s", "a line of the log")


def personal(running: Running) -> set[str]:
    """All that Lila typed, and whose computer it is."""
    lila = person("lila")
    typed = {text for text in (*map(str, asdict(lila.details).values()), lila.security.answer) if len(text) > 3}
    return {*typed, lila.address, lila.address.partition("@")[0], lila.password, SECRET, "rosemonde"}


def test_it_holds_what_helps_and_nothing_of_anybody(running: Running) -> None:
    register_and_fail(running)
    running.window.options.diagnostic_action.trigger()
    text = copied(running)
    for wanted in (
        f"Guichet {__version__}",
        "PySide6 6.",
        "Qt platform: offscreen",
        "Screen: ",
        "Data: ~/data, database in a file",
        "zoom=110",
        "locked ['zoom']",
        "sign_in_refused: credentials_wrong",
        "a line of the log",
    ):
        assert wanted in text
    assert [each for each in personal(running) if each.lower() in text.lower()] == []


def test_the_log_holds_nothing_of_anybody_either(running: Running) -> None:
    register_and_fail(running)
    try:
        raise ValueError(f"{person('lila').details} {SECRET}")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    log = running.crash_reporter.log.read_text("utf-8")
    assert "builtins.ValueError" in log
    assert [each for each in personal(running) if each.lower() in log.lower()] == []


def test_the_box_of_an_unexpected_error_offers_it(running: Running) -> None:
    sys.excepthook(KeyError, KeyError(SECRET), None)
    (box,) = boxes()
    Driver(box).press("Copier le diagnostic")
    text = copied(running)
    assert "builtins.KeyError" in text
    assert SECRET not in text
    assert not box.isVisible()


def test_without_a_store_it_is_copied_all_the_same(tmp_path: Path, qapp: object) -> None:
    damaged = places(tmp_path)
    damaged.database.parent.mkdir()
    damaged.database.touch()
    running = start(Options(damaged, language="fr"))
    wait_until(lambda: running.context.backend.problem is not None, "the problem")
    running.window.options.diagnostic_action.trigger()
    assert "Refusals: the database cannot be asked" in copied(running)
    running.window.close()
    running.close()


@pytest.mark.parametrize("root", ["/srv/guichet/rosemonde", "/srv/guichet/ROSEMONDE"])
def test_a_folder_elsewhere_does_not_name_the_user(qapp: object, root: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "rosemonde")
    text = diagnostic(Surroundings(places(Path(root)), True, SiteSettings()), Settings(), None)
    assert "Data: /srv/guichet/USER, database on a server" in text
