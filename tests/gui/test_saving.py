"""Names of files, and files that hold secrets."""

import resource as limits
import stat
import sys
from pathlib import Path

import pytest

from guichet.gui.saving import clean_file_name, default_folder, save

CONTENT = b"%PDF-1.4 " + b"x" * 5000


@pytest.mark.parametrize(
    ("suggested", "cleaned"),
    [
        ("recapitulatif-20232330000101.pdf", "recapitulatif-20232330000101.pdf"),
        ("recapitulatif-20232330000101", "recapitulatif-20232330000101.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        (r"C:\Users\lila\summary.PDF", "C-Users-lila-summary.pdf"),
        ('a<b>c:d"e|f?g*h.pdf', "a-b-c-d-e-f-g-h.pdf"),
        ("a\x00b\nc\x7f.pdf", "a-b-c.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("nul", "_nul.pdf"),
        ("com1.tar.pdf", "_com1.tar.pdf"),
        ("LPT³.pdf", "_LPT³.pdf"),
        ("CONSTANTIN.pdf", "CONSTANTIN.pdf"),
        (" .résumé . .pdf", "résumé.pdf"),
        ("", "recapitulatif.pdf"),
        ("///.pdf", "recapitulatif.pdf"),
        ("Щ" * 300, "Щ" * 116 + ".pdf"),
    ],
)
def test_suggested_names_are_cleaned(suggested: str, cleaned: str):
    assert clean_file_name(suggested, ".pdf", "recapitulatif") == cleaned


def test_a_message_has_its_own_suffix_and_fallback():
    assert (
        clean_file_name("Espace professionnel - Création", ".eml", "message") == "Espace professionnel - Création.eml"
    )
    assert clean_file_name(" . ", ".eml", "message") == "message.eml"
    assert clean_file_name("a\u202ed", ".eml", "message") == "a-d.eml"


def test_the_default_folder_exists():
    assert default_folder().is_dir()


@pytest.mark.rows(149)
def test_only_the_owner_may_read_what_is_saved(tmp_path: Path):
    file = tmp_path / "récapitulatif.pdf"
    save(CONTENT, file)
    assert file.read_bytes() == CONTENT
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path):
    file = tmp_path / "old.pdf"
    file.write_bytes(b"old")
    file.chmod(0o644)
    save(CONTENT, file)
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (CONTENT, 0o600)


def test_a_folder_that_is_gone_is_an_error(tmp_path: Path):
    with pytest.raises(OSError):
        save(CONTENT, tmp_path / "gone" / "summary.pdf")


def test_a_full_disk_leaves_the_old_file_and_no_crumbs(tmp_path: Path):
    file = tmp_path / "old.pdf"
    file.write_bytes(b"old")
    before = limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (1024, before[1]))
    try:
        with pytest.raises(OSError):
            save(CONTENT, file)
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, before)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
