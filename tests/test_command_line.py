"""The command line as a real process: one sentence for a mistake, an exit code, nothing lost, and never a traceback."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from guichet import __version__
from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.settings import SettingsFile, places

SECRET = "motdepasse-secret"

# The real program with somebody before it, who closes the window once it says what is expected.
WATCHED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from guichet.__main__ import main
from guichet.gui.main.main_window import MainWindow

application = QApplication(["guichet"])

def look():
    for window in application.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isVisible():
            window.resize(1360, 900)  # room for all panes, at the usual zoom
            texts = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
            if any(sys.argv[1] in text for text in texts):
                print(*texts, sep="\\n")
                window.close()

watch = QTimer(interval=20)
watch.timeout.connect(look)
watch.start()
sys.exit(main(sys.argv[2:]))
"""


class Ran:
    """How a process ended."""

    def __init__(self, done: "subprocess.CompletedProcess[str]") -> None:
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr
        assert "Traceback" not in self.out + self.err


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """That of somebody who never started Guichet, in French."""
    home = tmp_path / "home"
    home.mkdir()
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LANG": "fr_FR.UTF-8",
        "LC_CTYPE": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }


def run(environment: dict[str, str], *arguments: str | Path) -> Ran:
    """``guichet`` with these arguments."""
    command = [sys.executable, "-m", "guichet", *arguments]
    return Ran(subprocess.run(command, env=environment, text=True, capture_output=True, timeout=60))


def watch(environment: dict[str, str], until: str, *arguments: str | Path) -> Ran:
    """``guichet`` with these arguments; its window is closed when it shows ``until``."""
    command = [sys.executable, "-c", WATCHED, until, *arguments]
    return Ran(subprocess.run(command, env=environment, text=True, capture_output=True, timeout=60))


def the_sentence(ran: Ran, code: int) -> str:
    """What stands on stderr: one line, and nothing else was printed."""
    assert ran.code == code, ran.err
    (line,) = ran.err.splitlines()
    assert line.startswith("guichet : ")
    return line.removeprefix("guichet : ")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_version_and_help_end_well(environment: dict[str, str]) -> None:
    assert run(environment, "--version").out == f"Guichet {__version__}\n"
    shown = run(environment, "--help")
    assert shown.code == 0
    for option in ("--data-dir", "--database", "--at", "--lang", "--show-captcha", "demo", "--version"):
        assert option in shown.out
    assert "données" in shown.out
    assert "keep all data" in run(environment, "--help", "--lang", "en").out
    assert run(environment, "demo", "--help").code == 0


def test_the_help_is_legible_on_a_console_that_lacks_some_letters(environment: dict[str, str]) -> None:
    assert run(environment | {"PYTHONIOENCODING": "ascii"}, "--help").code == 0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--unknown"], "--unknown"),
        (["--lang", "de"], "--lang"),
        (["--at"], "--at"),
        (["demo"], "DIR"),
        (["--data", "x"], "incorrecte"),  # a beginning of two options
        (["--at", "yesterday"], "yesterday"),
        (["--at", "2023-02-30T13:00"], "2023-02-30T13:00"),
        (["--at", "0001-01-01"], "0001-01-01"),
        (["--at", "9999-12-31T23:59"], "9999-12-31T23:59"),
        (["--at", "２０２３-08-22T13:00+99:00"], "--at"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_sentence(
    environment: dict[str, str], arguments: list[str], named: str
) -> None:
    assert named in the_sentence(run(environment, *arguments), 2)
    assert list(Path(environment["HOME"]).rglob("*")) == []


@pytest.mark.parametrize("arguments", [["--databse"], ["--database"], [], ["--lang"], ["demo", "out", "--database"]])
def test_a_password_on_the_command_line_is_never_repeated(environment: dict[str, str], arguments: list[str]) -> None:
    url = f"postgresql+psycopg://lila:{SECRET}@127.0.0.1:1/guichet"
    if arguments == ["--database"]:
        arguments, url = ["--database", "x", "--foo"], f"{url} --bar"
    ran = run(environment, *arguments, url)
    assert ran.code == 2
    assert SECRET not in ran.out + ran.err


def test_without_a_display_it_says_so(environment: dict[str, str]) -> None:
    del environment["QT_QPA_PLATFORM"]
    assert "aucun écran" in the_sentence(run(environment), 1)


def test_a_data_dir_that_is_a_file(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("kept")
    assert "est un fichier" in the_sentence(run(environment, "--data-dir", file), 1)
    assert "est un fichier" in the_sentence(run(environment, "--data-dir", file / "below"), 1)
    assert file.read_text() == "kept"


@pytest.mark.parametrize("folder", ["/proc/guichet", "~nobody-of-that-name/guichet", "/" + "x" * 300])
def test_a_data_dir_that_cannot_be(environment: dict[str, str], folder: str) -> None:
    assert "ne peut pas être créé" in the_sentence(run(environment, "--data-dir", folder), 1)


def test_a_window_that_is_closed_ends_well(environment: dict[str, str], tmp_path: Path) -> None:
    stick = tmp_path / "clé USB é"
    ran = watch(environment, "Messagerie", "--data-dir", stick, "--at", "2023-08-22T13:00")
    assert (ran.code, ran.err) == (0, "")
    assert list(Path(environment["HOME"]).rglob("*")) == []  # everything lies on the stick
    assert (stick / "settings.json").exists()


def test_english_is_spoken_where_it_is_asked_for(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert "is a file" in run(environment, "--lang", "en", "--data-dir", file).err


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A data folder that was used once."""
    here = places(tmp_path / "profile")
    open_services(Options(here), Clock(), SettingsFile(here.settings)).close()
    return here.root


def damage(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:5000])


def empty(database: Path) -> None:
    database.write_bytes(b"")


def make_foreign(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE recipes (name)")


def make_newer(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def make_a_folder_of(database: Path) -> None:
    database.unlink()
    database.mkdir()
    (database / "photo.jpg").write_bytes(b"kept")


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (damage, "Le fichier de données est endommagé"),
        (empty, "Le fichier de données est endommagé"),
        (make_foreign, "n'est pas à Guichet"),
        (make_newer, "version plus récente de Guichet"),
        (make_a_folder_of, "n'est pas à Guichet"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_and_kept(
    environment: dict[str, str], profile: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    harm(places(profile).database)
    before = contents(profile)
    ran = watch(environment, sentence, "--data-dir", profile)
    assert sentence in the_sentence(ran, 1)
    assert "Restaurer la sauvegarde" not in ran.err
    after = contents(profile)
    changed = {name for name in before if after.get(name) != before[name]}
    assert changed <= {"settings.json"}


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql+psycopg://lila:{SECRET}@127.0.0.1:1/guichet",
        f"postgresql+psycopg://lila:{SECRET}@[broken/guichet",
        f"postgresql+psycopg://lila:{SECRET}@127.0.0.1:port/guichet",
        f"mysql://lila:{SECRET}@127.0.0.1/guichet",
        f"lila {SECRET}",
    ],
)
def test_a_server_that_is_not_there_and_a_password_that_nobody_sees(
    environment: dict[str, str], tmp_path: Path, url: str
) -> None:
    sentence = "Le serveur de base de données ne répond pas"
    ran = watch(environment, sentence, "--data-dir", tmp_path / "profile", "--database", url)
    assert sentence in the_sentence(ran, 1)
    assert SECRET not in ran.out + ran.err
    assert not any(SECRET.encode() in content for content in contents(tmp_path).values())


def test_a_disk_without_room(environment: dict[str, str], tmp_path: Path) -> None:
    """A real file system of a few pages, where the machine lets us mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=64k", "guichet-test", disk]
    if mount is None or subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("nobody but root can mount a small disk here")
    try:
        (disk / "photo.jpg").write_bytes(b"x" * 32_768)
        ran = watch(environment, "Le disque est plein", "--data-dir", disk)
        assert "Libérez de la place" in the_sentence(ran, 1)
        (disk / "photo.jpg").unlink()
        assert {path.name for path in disk.rglob("*.sqlite3")} == set()  # no half of a database
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_clock_is_kept_between_runs_and_nonsense_is_survived(environment: dict[str, str], tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    watch(environment, "Messagerie", "--data-dir", profile, "--at", "2031-05-04T10:00")
    settings = profile / "settings.json"
    assert abs(float(settings.read_text().partition('"clock_shift_seconds":')[2].partition(",")[0])) > 86400
    show = """
import sys
from pathlib import Path
from guichet.bootstrap import Options, start
from guichet.settings import places
running = start(Options(places(Path(sys.argv[1]))))
print(running.context.clock.now().isoformat())
running.window.close()
running.close()
"""
    command = [sys.executable, "-c", show, profile]
    again = Ran(subprocess.run(command, env=environment, text=True, capture_output=True, timeout=60))
    assert again.out.startswith("2031-05-04T08:00")  # UTC
    for nonsense in (
        '{"clock_shift_seconds": 1e308, "zoom": -5, "geometry": "\\ud800", "panes": "é", "language": "klingon"}',
        '{"clock_shift_seconds": NaN, "zoom": 99999999999999999999, "geometry": "AAAA", "panes": "////"}',
        "[" * 100_000,
    ):
        settings.write_text(nonsense)
        assert watch(environment, "Simulation", "--data-dir", profile).code == 0


def test_find_answers_scripts_in_json_without_a_display(environment: dict[str, str]) -> None:
    del environment["QT_QPA_PLATFORM"]
    ran = run(environment, "find", "--json", "--limit", "2", "adresse", "déja", "assossiée")
    lines = json.loads(ran.out)
    assert (ran.code, ran.err, len(lines)) == (0, "", 2)
    assert lines[0]["id"] == "registration.credentials/address_taken"
    assert lines[0]["title"] == "Identifiants – Adresse déjà associée à un espace"
    assert lines[0]["sentence"].startswith("Cette adresse électronique est déjà associée")
    assert 100 >= lines[0]["score"] >= lines[1]["score"] > 0


def test_find_answers_people_in_their_language(environment: dict[str, str]) -> None:
    ran = run(environment, "--lang", "en", "find", "code déjà utilisé")
    assert ran.code == 0
    assert "activation.address/code_used  Activation: login details – Code already used" in ran.out


def test_find_needs_no_qt(environment: dict[str, str]) -> None:
    program = "import sys; from guichet.__main__ import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    command = [sys.executable, "-c", program, "find", "spam"]
    done = subprocess.run(command, env=environment, text=True, capture_output=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    ("arguments", "code"), [(("zzzz",), 1), (("--json", "zzzz"), 1), ((), 2), (("--limit", "0", "spam"), 2)]
)
def test_find_says_that_it_found_nothing(environment: dict[str, str], arguments: tuple[str, ...], code: int) -> None:
    ran = run(environment, "find", *arguments)
    assert ran.code == code
    assert (ran.out == "[]\n") == ("--json" in arguments)
