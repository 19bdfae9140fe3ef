"""The frozen folder as a Debian package.

What Debian has itself is taken out of the folder and named in Depends instead, so that its security updates reach us;
Depends is what dpkg-shlibdeps computes of what then remains.
"""

import argparse
import filecmp
import gzip
import json
import re
import shutil
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path

import make_app
import make_icons
from workshop import ROOT, VERSION, WORK, empty, needs, output, run, same_dates, say, source_date

LINUX = ROOT / "packaging" / "linux"
LIBRARIES = "usr/lib/guichet"
CONTROL = """Package: guichet
Version: {version}
Architecture: {architecture}
Maintainer: Guichet <guichet@localhost>
Installed-Size: {size}
Depends: {depends}
Suggests: gnome-keyring | kwalletmanager, xdg-desktop-portal
Section: education
Priority: optional
Description: offline simulator of the French professional tax account
 Guichet simulates the account procedures of the French tax authority's
 « Votre espace professionnel »: a portal, a mailbox and a clock in one
 window, on which the official guides are rehearsed with fictitious people.
 .
 It works offline and never talks to a real service.
"""
EXAMPLE = {
    "database": "postgresql+psycopg://guichet@server/guichet",
    "language": "fr",
    "copy_code_button": False,
    "locked": ["database", "copy_code_button"],
}


def make(options: argparse.Namespace) -> Path:
    needs("dpkg-deb", "dpkg-shlibdeps", "desktop-file-validate", "appstreamcli")
    tree = empty(WORK / "deb" / "guichet")
    program = tree / LIBRARIES
    shutil.copytree(make_app.make(options), program, symlinks=True)
    leave_to_debian(program / "_internal")
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/guichet").symlink_to("../lib/guichet/guichet")
    _desktop(tree / "usr/share")
    _documents(tree / "usr/share")
    target = ROOT / "dist" / f"guichet_{VERSION}_{output('dpkg', '--print-architecture')}.deb"
    pack(tree, CONTROL, target)
    say(target)
    return target


def leave_to_debian(libraries: Path) -> None:
    """Drop the libraries that are, byte by byte, those of an installed package."""
    system = Path("/usr/lib", output("dpkg-architecture", "-qDEB_HOST_MULTIARCH"))
    own = {path.name: path for path in system.rglob("*.so*")}
    for library in sorted(libraries.glob("*.so*")):
        same = own.get(library.name)
        if same is not None and filecmp.cmp(same, library, shallow=False):
            library.unlink()


def pack(tree: Path, control: str, target: Path) -> None:
    """Write DEBIAN/control and DEBIAN/md5sums, and the package."""
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files) // 1024
    about = tree / "DEBIAN"
    about.mkdir()
    fields = {"version": VERSION, "size": size, "depends": depends(tree)}
    text = control.format(**fields, architecture=output("dpkg", "--print-architecture"))
    (about / "control").write_text(text, "utf-8")
    sums = output("md5sum", *[path.relative_to(tree) for path in files], folder=tree)
    (about / "md5sums").write_text(f"{sums}\n", "utf-8")
    same_dates(tree)
    target.parent.mkdir(exist_ok=True)
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", tree, target)


def depends(tree: Path) -> str:
    """What dpkg-shlibdeps says of all programs and libraries below ``tree``."""
    work = empty(WORK / "shlibdeps")
    (work / "debian").mkdir()
    (work / "debian/control").write_text("Source: guichet\n\nPackage: guichet\nArchitecture: any\n")
    programs = [path for path in tree.rglob("*") if _is_elf(path)]
    private = sorted({f"-l{path.parent}" for path in programs})
    found = output(
        "dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *private, *[f"-e{path}" for path in programs],
        folder=work,
    )  # fmt: skip
    return found.removeprefix("shlibs:Depends=")


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _desktop(share: Path) -> None:
    """Menu entry, software centre, icons."""
    make_icons.hicolor(share / "icons" / "hicolor")
    entry = share / "applications" / "guichet.desktop"
    entry.parent.mkdir()
    shutil.copy(LINUX / entry.name, entry)
    info = share / "metainfo" / "org.guichet.Guichet.metainfo.xml"
    info.parent.mkdir()
    info.write_text(_dated(LINUX / info.name), "utf-8")
    run("desktop-file-validate", entry)
    run("appstreamcli", "validate", "--no-net", info)


def _documents(share: Path) -> None:
    """Manual in two languages, copyright, changelog, an example of the computer's settings."""
    for source, folder in (("guichet.1", "man/man1"), ("guichet.fr.1", "man/fr/man1")):
        _gzip(share / folder / "guichet.1.gz", _dated(LINUX / source))
    documents = share / "doc" / "guichet"
    moment = datetime.fromtimestamp(source_date(), UTC)
    entry = f"guichet ({VERSION}) unstable; urgency=medium\n\n  * See README.md.\n\n"
    _gzip(documents / "changelog.gz", f"{entry} -- Guichet <guichet@localhost>  {moment:%a, %d %b %Y %H:%M:%S} +0000\n")
    (documents / "copyright").write_text(_copyright(), "utf-8")
    (documents / "examples").mkdir()
    (documents / "examples" / "settings.json").write_text(json.dumps(EXAMPLE, indent=2) + "\n")
    overrides = share / "lintian" / "overrides" / "guichet"
    overrides.parent.mkdir(parents=True)
    shutil.copy(LINUX / "lintian-overrides", overrides)


def _dated(source: Path) -> str:
    moment = datetime.fromtimestamp(source_date(), UTC)
    return source.read_text("utf-8").replace("@VERSION@", VERSION).replace("@DATE@", f"{moment:%Y-%m-%d}")


def _gzip(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _copyright() -> str:
    """The libraries inside, each with the licence that it declares."""
    lines = [
        "Guichet, and the libraries that are frozen with it. The LGPL, under which Qt and PySide6 are, lies in",
        "/usr/share/common-licenses/LGPL-3.",
        "",
    ]
    inside = {path.name for path in (make_app.APP / "_internal").iterdir()}
    for each in sorted(distributions(), key=lambda found: found.name.lower()):
        names = {file.parts[0] for file in each.files or [] if file.parts[0] not in ("..", "__pycache__")}
        if names & inside:
            about = each.metadata
            licence = about.get("License-Expression") or re.sub(r"\s+", " ", about.get("License") or "")[:80]
            classified = [line.split(" :: ")[-1] for line in about.get_all("Classifier") or [] if "License ::" in line]
            lines.append(f"{each.name} {each.version}: {licence or ', '.join(classified) or 'see its sources'}")
    fonts = (ROOT / "resources" / "fonts" / "LICENCE.txt").read_text("utf-8")
    return "\n".join([*lines, "", fonts])
