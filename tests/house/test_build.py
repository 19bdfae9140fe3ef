"""What uv and hatchling make of the checkout: wheels that run on their own, forms that follow their sources."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UV = os.environ.get("UV") or shutil.which("uv")
FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Sample</class><widget class="QWidget" name="Sample">
<property name="windowTitle"><string>Automne</string></property></widget></ui>
"""

pytestmark = [
    pytest.mark.skipif(UV is None, reason="uv is not installed: it builds and installs what is tested here"),
    pytest.mark.timeout(300),  # the first run downloads what the build needs
]


class Project:
    """A copy of the checkout with a form of its own, and uv in it."""

    def __init__(self, root: Path, environment: dict[str, str]) -> None:
        self.root = root
        self._environment = environment

    def uv(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [str(UV), *map(str, arguments)]
        return subprocess.run(
            command, cwd=self.root, env=self._environment, capture_output=True, text=True, check=False
        )

    def add_form(self, area: str, text: str = FORM) -> None:
        folder = self.root / "ui" / area
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "sample_page.ui").write_text(text, "utf-8")


@pytest.fixture
def project(tmp_path: Path, versioned: list[Path], own_environment: dict[str, str]) -> Project:
    root = tmp_path / "copy"
    for path in versioned:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, root / path)
    made = Project(root, own_environment)
    made.add_form("samples")
    return made


def test_both_wheels_hold_what_the_build_makes_and_run(project: Project, tmp_path: Path) -> None:
    direct, by_sdist = tmp_path / "direct", tmp_path / "by_sdist"
    for target, options in ((direct, ["--wheel"]), (by_sdist, [])):
        result = project.uv("build", *options, "-o", target)
        assert result.returncode == 0, result.stderr
    (wheel,), (other_wheel,) = direct.glob("*.whl"), by_sdist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert names == set(zipfile.ZipFile(other_wheel).namelist())

    stems = {form.stem for form in (project.root / "ui").rglob("*.ui")}
    assert {f"guichet/gui/generated/ui_{stem}.py" for stem in stems} <= names
    shipped = (path for path in (project.root / "resources").rglob("*") if path.is_file())
    assert {f"guichet/resources/{path.relative_to(project.root / 'resources').as_posix()}" for path in shipped} <= names
    translations = (project.root / "i18n").glob("*.ts")
    assert {f"guichet/resources/{path.stem}.qm" for path in translations} <= names

    venv = tmp_path / "venv"
    python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    assert project.uv("venv", "-p", sys.executable, venv).returncode == 0
    result = project.uv("pip", "install", "-p", python, other_wheel)
    assert result.returncode == 0, result.stderr
    version = subprocess.run([python.with_name("guichet"), "--version"], cwd=tmp_path, capture_output=True, text=True)
    assert re.fullmatch(r"guichet \d+\.\d+\.\d+\n", version.stdout, re.IGNORECASE), version.stderr
    uses_resources = "from guichet.rules.countries import country_name as n; print(n('FR', 'fr'), n('DE', 'en'))"
    printed = subprocess.run([python, "-c", uses_resources], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert printed.stdout == "FRANCE GERMANY\n"


def test_two_forms_of_one_stem_fail_the_build_with_their_name(project: Project) -> None:
    project.add_form("elsewhere")
    result = project.uv("build", "--wheel")
    assert result.returncode != 0
    assert "Two Designer forms share a name: sample_page" in result.stderr


def test_editing_a_form_rebuilds_it_and_removing_it_removes_its_code(project: Project) -> None:
    """Pictures of the screens are kept under a name that changes with it."""
    made_of = project.root / "app" / "guichet" / "resources" / "made_of.txt"
    made = project.root / "app" / "guichet" / "gui" / "generated" / "ui_sample_page.py"
    sync = ("sync", "--no-dev", "--frozen", "-p", sys.executable)
    assert project.uv(*sync).returncode == 0
    assert "Automne" in made.read_text("utf-8")
    before = made_of.read_text("ascii")
    project.add_form("samples", FORM.replace("Automne", "Hiver"))
    assert project.uv(*sync).returncode == 0
    assert "Hiver" in made.read_text("utf-8")
    assert made_of.read_text("ascii") != before
    shutil.rmtree(project.root / "ui" / "samples")
    assert project.uv(*sync).returncode == 0
    assert not made.exists()
