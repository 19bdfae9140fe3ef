"""Troubles of the store, told in the window: nothing typed is lost, and there is always a way on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from guichet import bootstrap
from guichet.demo.driver import Driver, wait_until
from guichet.settings import places
from guichet.store import engines
from tests.journeys.playing import creating, play_until
from tests.journeys.windows import window

ADDRESS_FIELDS = ("Adresse électronique de connexion : *", "Confirmez l'adresse électronique de connexion : *")
SECRET = "1tvmq2tl'A.1tvmq2tl'A."


@pytest.fixture
def profile(qtbot: QtBot, tmp_path: Path) -> Path:
    """A data folder in which somebody has registered, closed."""
    with window(tmp_path / "profile") as running:
        play_until(running, "registration.end")
    return tmp_path / "profile"


def test_a_damaged_file_is_replaced_by_its_backup_after_two_clicks_and_kept(profile: Path) -> None:
    file = places(profile).database
    with window(profile):
        pass  # the backup of the day holds the registration
    damaged = file.read_bytes()[:5000]
    file.write_bytes(damaged)
    with window(profile) as running:
        driver = Driver(running.window)
        driver.wait_for_text("Le fichier de données est endommagé")
        assert running.obstacle
        restore = next(
            each
            for each in running.window.findChildren(QPushButton)
            if each.isVisible() and each.text().startswith("Restaurer la sauvegarde")
        )
        restore.click()
        running.window.ui.central.findChild(QPushButton, "confirm_button").click()
        wait_until(lambda: running.context.backend.is_open, "the restored store")
        wait_until(lambda: running.obstacle is None, "the end of the trouble")
        wait_until(running.window.portal.isVisible, "the portal")
    aside = [path for path in file.parent.iterdir() if "set-aside" in path.name]
    assert [path.read_bytes() for path in aside] == [damaged]


def test_trying_again_opens_what_was_repaired(profile: Path) -> None:
    file = places(profile).database
    whole = file.read_bytes()
    file.write_bytes(b"")
    with window(profile) as running:
        driver = Driver(running.window)
        driver.wait_for_text("Le fichier de données est endommagé")
        file.write_bytes(whole)
        driver.press("Réessayer")
        wait_until(lambda: running.context.backend.is_open, "the repaired store")
        assert running.obstacle is None


def test_a_full_disk_is_told_and_what_was_typed_is_still_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = "PRAGMA max_page_count = 4"  # fewer than there are already: not one more
    with window(tmp_path / "profile") as running:
        play_until(running, "registration.recap")
        monkeypatch.setattr(engines, "_PRAGMAS", (*engines._PRAGMAS, room))
        services = running.context.backend._services.result()
        services.close()  # the next connections have no room
        Driver(running.window).press("Valider")
        Driver(running.window).wait_for_text("Le disque est plein")
        monkeypatch.undo()
        services.close()
        Driver(running.window).press("Valider")
        Driver(running.window).wait_for_text("Vous allez recevoir le code d'activation")


def test_without_its_key_the_window_says_so_and_refuses_what_must_be_sealed(profile: Path) -> None:
    (key,) = places(profile).key_folder.iterdir()
    kept = key.read_bytes()
    key.unlink()
    with window(profile) as running:
        driver = Driver(running.window)
        driver.wait_for_text("clé de chiffrement est introuvable")
        for shot in creating(running).shots():
            if shot.key == "registration.credentials":
                for label in ADDRESS_FIELDS:
                    driver.find(label, QLineEdit).setText("autre@exemple.test")
            if shot.key == "registration.recap":
                break
        driver.press("Valider")
        driver.wait_for_text("ce qui doit être chiffré ne peut pas être enregistré")
    assert list(places(profile).key_folder.iterdir()) == []  # never replaced silently
    key.write_bytes(kept)
    with window(profile) as running:
        wait_until(lambda: running.context.backend.is_open and running.context.backend.is_idle, "the store")
        assert not Driver(running.window).shows("clé de chiffrement est introuvable")


def test_an_unexpected_error_of_opening_is_told_and_noted_without_its_message(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(bootstrap, "open_services", fail)
    with window(tmp_path / "profile") as running:
        Driver(running.window).wait_for_text("Une erreur inattendue a empêché Guichet d'ouvrir ses données.")
        assert SECRET not in (running.obstacle or "")
    log = places(tmp_path / "profile").log.read_text("utf-8")
    assert "opening the store: builtins.RuntimeError" in log
    assert SECRET not in log
