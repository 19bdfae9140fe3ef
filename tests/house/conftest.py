"""The checkout as the tests of the house see it."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def versioned(own_environment: dict[str, str]) -> list[Path]:
    """The files of the next commit, relative to the root: what git knows, and what « git add » would tell it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, env=own_environment, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: nobody can tell what belongs to the project")
    return [Path(name) for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
