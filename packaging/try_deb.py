"""Install the Debian package into a clean system and try it there, as root:

    uv run packaging/try_deb.py

A tree of this machine's Debian, with nothing in it (debootstrap, kept in build/clean for the next time), gets an older
package by apt, with what Depends names alone; an ordinary user tries it on a display and without one; a database of the
first version is in their folder when today's package takes the older one's place; then the package is purged. Each
step is told with its seconds; the exit code is 1 at the first that fails.
"""

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from workshop import ROOT, VERSION, WORK, empty, needs, output, run

CLEAN = WORK / "clean"
TREE = CLEAN / "tree"
OLD_VERSION = "0.0.9"
OLD_MOMENT = "2023-08-23T12:00"  # a day after the accounts of the old database were made
USER, HOME = "agent", "home/agent"
DATA, KEYS = f"{HOME}/.local/share/guichet", f"{HOME}/.config/guichet/key"
DISPLAY = ":97"
NODES = {"null": (1, 3), "zero": (1, 5), "random": (1, 8), "urandom": (1, 9), "tty": (5, 0)}


def main() -> None:
    architecture = output("dpkg", "--print-architecture")
    new = ROOT / "dist" / f"guichet_{VERSION}_{architecture}.deb"
    needs("debootstrap", "Xvfb", "chroot", "mount")
    if os.geteuid() != 0:
        raise SystemExit("Only root can make a tree and go into it: sudo.")
    if not new.exists():
        raise SystemExit(f"{new.relative_to(ROOT)} is not there: uv run packaging/build.py deb")
    old = step("older package", lambda: make_older(new))
    step("clean tree", make_tree)
    with mounted(), display():
        step(f"install {OLD_VERSION}", lambda: install(old))
        step("selftest on a display", lambda: as_user("guichet", "selftest", QT_QPA_PLATFORM="xcb", DISPLAY=DISPLAY))
        step("selftest without display or home", lambda: as_user("guichet", "selftest", HOME="/proc/nobody"))
        step("a database of the first version", put_old_database)
        step(f"upgrade to {VERSION}", lambda: install(new))
        step("first start: backup, migration, nothing lost", start_once)
        step("selftest after the upgrade", lambda: as_user("guichet", "selftest"))
        step("purge: the program goes, data stays", purge)
    print("The package stands.")


def step(name, action):
    """Do it, and say how long it took."""
    began = time.monotonic()
    result = action()
    print(f"== {time.monotonic() - began:6.1f} s  {name}", flush=True)
    return result


def make_older(package: Path) -> Path:
    """The same package under the version before it, packed fast."""
    folder = empty(CLEAN / "older")
    older = CLEAN / f"guichet_{OLD_VERSION}_amd64.deb"
    output("dpkg-deb", "--raw-extract", package, folder)
    control = folder / "DEBIAN" / "control"
    control.write_text(control.read_text("utf-8").replace(f"Version: {VERSION}", f"Version: {OLD_VERSION}"), "utf-8")
    output("dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", folder, older)
    return older


def make_tree() -> None:
    """A minimal Debian, unpacked anew from the archive that was made the first time."""
    suite = next(
        line[17:] for line in Path("/etc/os-release").read_text().splitlines() if line.startswith("VERSION_CODENAME=")
    )
    archive = CLEAN / f"{suite}.tar"
    shutil.rmtree(TREE, ignore_errors=True)
    if not archive.exists():
        CLEAN.mkdir(parents=True, exist_ok=True)
        output("debootstrap", "--variant=minbase", suite, TREE)
        run("tar", "-C", TREE, "-cf", archive, ".")
        shutil.rmtree(TREE)
    TREE.mkdir()
    run("tar", "-C", TREE, "-xf", archive)
    shutil.copy("/etc/resolv.conf", TREE / "etc/resolv.conf")
    run("chroot", TREE, "useradd", "--create-home", "--uid", "4711", USER)


@contextmanager
def mounted() -> Iterator[None]:
    """What programs expect of a running system: /proc, the usual devices, and the place of the display's socket."""
    for name, (major, minor) in NODES.items():
        node = TREE / "dev" / name
        if not node.exists():
            os.mknod(node, 0o666 | 0o020000, os.makedev(major, minor))
        node.chmod(0o666)
    sockets = TREE / "tmp/.X11-unix"
    sockets.mkdir(exist_ok=True)
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
    places = [("-t", "proc", "proc", TREE / "proc"), ("--bind", "/tmp/.X11-unix", sockets)]
    for place in places:
        run("mount", *place)
    try:
        yield
    finally:
        for place in reversed(places):
            run("umount", "--lazy", place[-1])


@contextmanager
def display() -> Iterator[None]:
    """An X server outside the tree: inside, only what Depends names is installed."""
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-ac"], stderr=subprocess.DEVNULL
    )
    try:
        wait_for(Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists, "the display")
        yield
    finally:
        server.terminate()
        server.wait()


def install(package: Path) -> None:
    """By apt, as an administrator would do it silently."""
    shutil.copy(package, TREE / "tmp" / package.name)
    inside("apt-get", "update", "-qq")
    inside("apt-get", "install", "-qq", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends", f"/tmp/{package.name}")
    version = output("chroot", TREE, "dpkg-query", "-W", "-f=${Version}", "guichet")
    expect(f"_{version}_" in package.name, f"{version} is installed")


def put_old_database() -> None:
    """What somebody has who used the older program."""
    source = ROOT / "resources" / "old_databases"
    (TREE / DATA / "database").mkdir(parents=True)
    (TREE / KEYS).mkdir(parents=True)
    with closing(sqlite3.connect(TREE / DATA / "database" / "guichet.sqlite3")) as connection:
        connection.executescript((source / "0001.sql").read_text("utf-8"))
        connection.execute("PRAGMA application_id = 0x47554943")
    for key in source.glob("*.key"):
        shutil.copy(key, TREE / KEYS)
    run("chroot", TREE, "chown", "-R", f"{USER}:", f"/{HOME}")
    expect(accounts() == 2, "two accounts are there")


def start_once() -> None:
    """Open the window until the database has been copied and migrated, at a moment when its pending account lives."""
    window = subprocess.Popen(user_command("guichet", "--at", OLD_MOMENT, QT_QPA_PLATFORM="xcb", DISPLAY=DISPLAY))
    try:
        wait_for(lambda: list((TREE / DATA / "backups").glob("*-daily.sqlite3")), "the store")
        expect(window.poll() is None, "the window is open")
    finally:
        window.terminate()
        window.wait()
    expect(len(list((TREE / DATA / "backups").glob("*-migration.sqlite3"))) == 1, "one backup before the migration")
    expect(accounts() == 2, "both accounts are still there")


def purge() -> None:
    before = accounts()
    inside("apt-get", "purge", "-qq", "-o", "Dpkg::Use-Pty=0", "guichet")
    left = [
        place
        for place in ("usr/lib/guichet", "usr/bin/guichet", "usr/share/doc/guichet")
        if os.path.lexists(TREE / place)
    ]
    expect(not left, f"nothing of the package is left: {left}")
    expect(accounts() == before, "the user's data is")
    expect(any((TREE / KEYS).glob("*.key")), "so is the key")


def accounts() -> int:
    with closing(sqlite3.connect(TREE / DATA / "database" / "guichet.sqlite3")) as connection:
        return connection.execute("SELECT count(*) FROM account").fetchone()[0]


def inside(*command: str) -> None:
    """In the tree, as root, without questions."""
    proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    subprocess.run(["chroot", str(TREE), *command], env=environment | proxies, check=True, stdout=subprocess.DEVNULL)


def as_user(*command: str, **environment: str) -> None:
    subprocess.run(user_command(*command, **environment), check=True)


def user_command(*command: str, **environment: str) -> list[str]:
    """In the tree, as an ordinary user with nothing else in the environment."""
    usual = {"HOME": f"/{HOME}", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return [
        "env",
        "-i",
        *[f"{name}={value}" for name, value in (usual | environment).items()],
        "/usr/sbin/chroot",
        f"--userspec={USER}:{USER}",
        str(TREE),
        *command,
    ]


def wait_for(condition, what: str) -> None:
    end = time.monotonic() + 120
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"Waited in vain for {what}.")
        time.sleep(0.2)


def expect(holds: bool, what: str) -> None:
    if not holds:
        raise SystemExit(f"Not so: {what}.")


if __name__ == "__main__":
    main()
