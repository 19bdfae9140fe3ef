"""What holds for every test: no display, French, and nothing of the user's own is touched."""

import contextlib
import gc
import locale
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

pytest_plugins = ["tests.loudspeaker", "tests.postgres", "tests.rows", "pytester"]

_OWN_ENVIRONMENT = dict(os.environ)

if "GUICHET_TEST_DISPLAY" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# French wherever the tests run. Qt reads these variables itself, so the machine need not have the locale; what
# follows keeps text in UTF-8, without which Qt warns.
os.environ.pop("LC_ALL", None)
os.environ.update(LANG="fr_FR.UTF-8", LANGUAGE="fr", LC_MESSAGES="fr_FR.UTF-8", LC_CTYPE="C.UTF-8")
with contextlib.suppress(locale.Error):
    locale.setlocale(locale.LC_CTYPE, "C.UTF-8")

# The same examples at every run, however busy the machine: what fails here fails for everybody.
hypothesis.settings.register_profile(
    "guichet",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("guichet")


# A widget that a test let go of is destroyed by whichever thread happens to collect it: a worker's would crash.
gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Throw away here, in Qt's own thread, what was let go of. Of Python's objects the youngest alone are looked
    through, for the oldest are everything ever imported."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)


@pytest.fixture(scope="session", autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders, settings and keyring of this run alone. A fixture, so that xdist's controller keeps the user's own."""
    home = tmp_path_factory.mktemp("home")
    private = {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "APPDATA": home / "data",
        "LOCALAPPDATA": home / "data",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in private.items():
            folder.mkdir(exist_ok=True)
            patch.setenv(name, str(folder))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield home


@pytest.fixture(autouse=True)
def quick_hashes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2id at its least cost: nobody guesses at passwords here, and thousands are hashed. The real cost is kept by
    what is about it (``@pytest.mark.full_hashes``), and by all that runs in a process of its own."""
    if request.node.get_closest_marker("full_hashes") is None:
        from argon2 import PasswordHasher

        from guichet.store import hashing

        monkeypatch.setattr(hashing, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture(scope="session")
def own_environment() -> dict[str, str]:
    """The environment of whoever runs the tests, for what needs their own tools: git, and uv with its cache."""
    return {name: value for name, value in _OWN_ENVIRONMENT.items() if name != "VIRTUAL_ENV"}
