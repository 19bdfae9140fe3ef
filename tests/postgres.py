"""A private PostgreSQL server for the tests that need one: its own folder, its own port, the loopback only.

A pytest plugin. Where the programs of PostgreSQL are missing, these tests are skipped and say so.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

_PROGRAMS = Path("/usr/lib/postgresql")


def _program(name: str) -> Path | None:
    newest_first = sorted(_PROGRAMS.glob(f"*/bin/{name}"), key=lambda path: float(path.parts[-3]), reverse=True)
    found = shutil.which(name)
    return next(iter(newest_first), Path(found) if found else None)


def _unprivileged() -> tuple[int, int] | None:
    """PostgreSQL refuses to run as root: user and group to run it as; None to stay who we are."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return entry.pw_uid, entry.pw_gid
    raise NoServer("PostgreSQL does not run as root, and there is nobody to run it as")


class NoServer(Exception):
    """This machine cannot run one; says why."""


@contextmanager
def running_server(max_connections: int = 80) -> Iterator[str]:
    """The URL, without a database, of a server that lives as long as the ``with``. Refuses with ``NoServer``."""
    initdb, postgres = _program("initdb"), _program("postgres")
    if initdb is None or postgres is None:
        raise NoServer("no PostgreSQL is installed")
    runner = _unprivileged()
    user, group = runner or (None, None)
    folder = Path(tempfile.mkdtemp(prefix="guichet-pg-"))  # short: the path of a socket has a limit
    if runner:
        os.chown(folder, *runner)
    data, port = folder / "data", _free_port()
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    options = ["-U", "guichet", "-A", "trust", "-E", "UTF8", "--no-sync"]
    made = subprocess.run(
        [initdb, "-D", data, *options], user=user, group=group, env=environment, cwd=folder, capture_output=True
    )
    assert made.returncode == 0, made.stderr
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": port,
        "unix_socket_directories": folder,
        "fsync": "off",
        "max_connections": max_connections,
    }
    arguments = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [postgres, "-D", data, *arguments], user=user, group=group, env=environment, cwd=folder, stderr=log
        )
    try:
        _wait_until_it_answers(port, server, folder / "log")
        yield f"postgresql+psycopg://guichet@127.0.0.1:{port}"
    finally:
        server.send_signal(2)  # SIGINT: « fast » shutdown
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """One server a session (one each worker of xdist)."""
    with ExitStack() as stack:
        try:
            url = stack.enter_context(running_server())
        except NoServer as reason:
            pytest.skip(str(reason))
        yield url


def new_database_on(server: str) -> str:
    """Make an empty database on the server; answers its URL."""
    import psycopg

    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(for_psycopg(server) + "/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type,unused-ignore]
    return f"{server}/{name}"


@pytest.fixture
def new_database(postgresql_server: str) -> Callable[[], str]:
    """Makes an empty database on the server; answers its URL."""
    return lambda: new_database_on(postgresql_server)


@pytest.fixture
def postgresql_url(new_database: Callable[[], str]) -> str:
    """An empty database of this test's own."""
    return new_database()


def for_psycopg(url: str) -> str:
    """The same URL, without SQLAlchemy's word for the driver."""
    return url.replace("postgresql+psycopg:", "postgresql:")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_answers(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    import psycopg

    for _ in range(200):
        assert server.poll() is None, log.read_text()
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="guichet", dbname="postgres", connect_timeout=5).close()
            return
        except psycopg.OperationalError:
            threading.Event().wait(0.05)  # it tells nobody when it is ready
    pytest.fail(f"PostgreSQL does not answer: {log.read_text()}")
