"""Where things are: whoever knows a form's name knows its code and its test."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORMS = sorted((ROOT / "ui").rglob("*.ui"))
TOP = {"pyproject.toml", "app", "ui", "resources", "i18n", "tests", "packaging", "README.md", "uv.lock"}


def test_the_top_level_holds_the_agreed_names_and_dotfiles_only(versioned: list[Path]) -> None:
    names = {path.parts[0] for path in versioned}
    assert {name for name in names if not name.startswith(".")} - TOP == set()


def test_nothing_that_the_build_makes_is_kept_in_git(versioned: list[Path]) -> None:
    made = [Path("app/guichet/gui/generated"), Path("app/guichet/resources")]
    assert [path for path in versioned if any(folder in path.parents for folder in made)] == []


def test_packaging_does_not_hide_the_package_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_two_forms_share_a_stem() -> None:
    twice = [stem for stem, count in Counter(form.stem for form in FORMS).items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_has_its_code_and_its_test(form: Path) -> None:
    area = form.parent.relative_to(ROOT / "ui")
    code = ROOT / "app" / "guichet" / "gui" / area / f"{form.stem}.py"
    test = ROOT / "tests" / "gui" / area / f"test_{form.stem}.py"
    assert [str(path.relative_to(ROOT)) for path in (code, test) if not path.exists()] == []
    assert f"ui_{form.stem} import" in code.read_text("utf-8")


def test_every_contract_names_parts_that_exist() -> None:
    """import-linter passes over a name that it does not know when a part is renamed."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = {part.strip().removeprefix("guichet.") for layer in layers for part in layer.split("|")}
    package = ROOT / "app" / "guichet"
    parts = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert named == parts - {"__init__"}


@pytest.mark.parametrize("program", ["guichet", "pytest"])
def test_the_readme_says_how_to_begin_in_one_line_each(program: str) -> None:
    readme = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert f"pip install uv && uv run {program}" in [line.strip() for line in readme]


def test_ci_types_the_readmes_own_command() -> None:
    typed = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1]
    assert typed == 'pip install uv && uv run pytest "$@"'
