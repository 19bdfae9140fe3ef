"""What all packages are made with: places, programs, and what makes the same input the same bytes."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build"
VERSION = re.search(r'__version__ = "(.+)"', (ROOT / "app" / "guichet" / "__init__.py").read_text("utf-8"))[1]


def source_date() -> int:
    """The moment that all packages bear: SOURCE_DATE_EPOCH, else that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH") or output("git", "log", "-1", "--format=%ct", fallback="")
    return int(given) if given else 1_700_000_000


def environment() -> dict[str, str]:
    """Ours, with what keeps dates, the order of sets and the language of the builder out of what is built."""
    fixed = {"SOURCE_DATE_EPOCH": str(source_date()), "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return {**os.environ, **fixed, "QT_QPA_PLATFORM": "offscreen"}


def run(*command: str | Path, folder: Path = ROOT) -> None:
    """Run a program; what it says is seen."""
    subprocess.run([str(part) for part in command], cwd=folder, env=environment(), check=True)


def output(*command: str | Path, folder: Path = ROOT, fallback: str | None = None) -> str:
    """What a program prints; ``fallback`` where it fails."""
    done = subprocess.run([str(part) for part in command], cwd=folder, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode and fallback is None:
        raise SystemExit(f"{command[0]} failed")
    return done.stdout.strip() if not done.returncode else str(fallback)


def uv() -> str:
    """uv itself, which started us."""
    found = os.environ.get("UV") or shutil.which("uv")
    if found is None:
        raise SystemExit("uv is not installed: pip install uv")
    return found


def needs(*programs: str) -> None:
    """Refuse in one sentence where a program is missing."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        raise SystemExit(f"Missing: {', '.join(missing)}. On Debian: apt install {' '.join(_packages(missing))}")


def _packages(programs: list[str]) -> list[str]:
    of = {"dpkg-shlibdeps": "dpkg-dev", "strip": "binutils", "xz": "xz-utils", "appstreamcli": "appstream"}
    of |= {"desktop-file-validate": "desktop-file-utils"}
    return sorted({of.get(program, program) for program in programs})


def empty(folder: Path) -> Path:
    """Make ``folder`` anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def same_dates(tree: Path) -> None:
    """Give everything below ``tree`` the same date and the usual modes."""
    date = source_date()
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        os.utime(path, (date, date), follow_symlinks=False)


def tar_xz(tree: Path, target: Path) -> None:
    """Pack ``tree``, whose name is the archive's only folder: in order, without owners, one date."""
    needs("xz")
    plain = target.with_suffix("")

    def anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = source_date()
        return member

    with tarfile.open(plain, "w", format=tarfile.GNU_FORMAT) as archive:
        for path in [tree, *sorted(tree.rglob("*"))]:
            archive.add(path, path.relative_to(tree.parent), recursive=False, filter=anonymous)
    # Blocks of one size give the same bytes whatever the number of cores.
    run("xz", "-9", "--force", "--threads=2", "--block-size=192MiB", plain)


def say(target: Path) -> None:
    """Tell what was made."""
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{target.relative_to(ROOT)}  {(size or target.stat().st_size) / 1e6:.1f} MB", file=sys.stdout, flush=True)
