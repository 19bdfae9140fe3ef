"""``guichet demo DIR`` on a machine that never saw Guichet and has no display."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("home")
    return {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "fr_FR.UTF-8", "LC_CTYPE": "C.UTF-8"}


def demo(
    environment: dict[str, str], folder: Path, *options: str, before: tuple[str, ...] = ()
) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "guichet", *before, "demo", folder, *options]
    return subprocess.run(command, env=environment, text=True, capture_output=True, timeout=280)


@pytest.fixture(scope="module")
def out(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration that went well, told line by line."""
    folder = tmp_path_factory.mktemp("demo") / "dossier é" / "out"
    done = demo(environment, folder)
    assert (done.returncode, done.stderr) == (0, "")
    *steps, end = done.stdout.splitlines()
    assert [line[:8] for line in steps] == [f"[{number:2}/15] " for number in range(1, 16)]
    assert end == f"16 fichiers dans {folder}"
    return folder


def test_there_is_a_picture_of_every_screen_and_none_is_blank(out: Path) -> None:
    pictures = sorted(out.glob("*.png"))
    assert [path.name for path in pictures] == [f"{number:02}.png" for number in range(1, 16)]
    images = [QImage(str(path)) for path in pictures]
    for image in images:
        assert image.width() >= 500  # the activation over the page of a screen of 800 pixels
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colours) > 20
    assert len({bytes(image.constBits()) for image in images}) >= 14  # each shows something else


@pytest.mark.rows(145, 146, 147, 148)
def test_the_pdf_holds_the_guide_s_lines(out: Path) -> None:
    reader = PdfReader(out / "recapitulatif.pdf")
    text = "\n".join(page.extract_text() for page in reader.pages)
    lines = re.sub(r"[ \xa0\u202f]+", " ", text)
    wanted = (
        "VOTRE ESPACE PROFESSIONNEL",
        "RECAPITULATIF DE VOS DONNEES PERSONNELLES",
        "Nom : ROSEMONDE",
        "Prénom : Lila",
        "N° d'abonné : 20232340000101",
        "Téléphone : 0123456789",
        "12 rue de Longchamp",
        "75016 Paris",
        "FRANCE",
        "Question de confiance : Le prénom de votre conjoint(e) ?",
        "Réponse de confiance : Paul",
        "document créé le 22/08/2023 à 13h",
    )
    flat = " ".join(lines.split())
    places = [flat.find(line) for line in wanted]
    assert -1 not in places, [line for line, place in zip(wanted, places, strict=True) if place < 0]
    assert places == sorted(places)


def lines_of(pdf: Path) -> str:
    return " ".join(PdfReader(pdf).pages[0].extract_text().split())


@pytest.mark.timeout(300)
def test_the_second_guide_begins_with_an_account_and_ends_with_another_address(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = demo(environment, tmp_path, "--guide", "changing")
    assert (done.returncode, done.stderr) == (0, "")
    *steps, end = done.stdout.splitlines()
    assert [line[:8] for line in steps] == [f"[{number:2}/22] " for number in range(1, 23)]
    assert end == f"23 fichiers dans {tmp_path}"
    assert [path.name for path in sorted(tmp_path.glob("*.png"))] == [f"{number:02}.png" for number in range(1, 23)]
    (pdf,) = tmp_path.glob("*.pdf")
    assert "Adresse électronique de connexion : lila.rosemonde2@orange.fr" in lines_of(pdf)
    assert "N° d'abonné : 20232340000101" in lines_of(pdf)
    assert "document créé le 25/08/2023 à 15h" in lines_of(pdf)


@pytest.mark.timeout(300)
def test_both_guides_are_played_one_after_the_other_with_one_account(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = demo(environment, tmp_path, "--guide", "all")
    assert (done.returncode, done.stderr) == (0, "")
    *steps, end = done.stdout.splitlines()
    assert [line[:8] for line in steps] == [f"[{number:2}/37] " for number in range(1, 38)]
    assert end == f"39 fichiers dans {tmp_path}"
    first, second = lines_of(tmp_path / "recapitulatif.pdf"), lines_of(tmp_path / "recapitulatif-nouvelle-adresse.pdf")
    assert "document créé le 22/08/2023 à 13h" in first
    assert "document créé le 25/08/2023 à 15h" in second
    for lines in (first, second):
        assert "N° d'abonné : 20232340000101" in lines  # the same account (row 212)


@pytest.mark.timeout(300)
def test_both_guides_are_played_in_the_language_that_is_asked_for(environment: dict[str, str], tmp_path: Path) -> None:
    done = demo(environment, tmp_path, "--guide", "all", before=("--lang", "en"))
    assert (done.returncode, done.stderr) == (0, "")
    *steps, end = done.stdout.splitlines()
    assert len(steps) == 37 and end == f"39 files in {tmp_path}"
    assert steps[0].startswith("[ 1/37] Homepage. Click on “Votre espace professionnel”")
    assert [line for line in steps if "Cliquez" in line or "Saisissez" in line] == []
    assert {path.name for path in tmp_path.glob("*.pdf")} == {"summary.pdf", "summary-new-address.pdf"}
    for pdf in tmp_path.glob("*.pdf"):
        assert "Security question:" in lines_of(pdf) and "Question de confiance" not in lines_of(pdf)


def test_a_guide_that_does_not_exist_makes_no_sense(environment: dict[str, str], tmp_path: Path) -> None:
    done = demo(environment, tmp_path, "--guide", "third")
    assert done.returncode == 2
    assert "--guide" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_in_the_user_s_folders(out: Path, environment: dict[str, str]) -> None:
    left = [path for path in Path(environment["HOME"]).rglob("*") if path.is_file() and ".cache" not in path.parts]
    assert left == []


@pytest.mark.parametrize("folder", ["/proc/guichet", "file", "file/below"])
def test_a_folder_that_takes_nothing_is_told_in_one_sentence(
    environment: dict[str, str], tmp_path: Path, folder: str
) -> None:
    (tmp_path / "file").write_text("kept")
    done = demo(environment, tmp_path / folder)
    assert done.returncode == 1
    assert done.stderr.startswith("guichet : le dossier")
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "file").read_text() == "kept"


def test_a_picture_that_cannot_be_written_stops_it_with_a_sentence(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "02.png").mkdir()
    done = demo(environment, tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
