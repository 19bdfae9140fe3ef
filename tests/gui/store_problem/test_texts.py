"""The table from problems to sentences has an entry for every code, with a file and without."""

from pathlib import Path

import pytest

from guichet.gui.store_problem.texts import explain
from guichet.store.problems import StoreProblem, StoreProblemCode
from guichet.store.vault import KeyMissing


@pytest.mark.parametrize("path", [Path("/x"), None])
def test_no_two_codes_read_alike(path: Path | None) -> None:
    sentences = {explain(StoreProblem(code, path)).happened for code in StoreProblemCode}
    assert len(sentences) == len(StoreProblemCode)


def test_a_missing_key_is_a_known_trouble() -> None:
    assert "clé de chiffrement" in str(explain(KeyMissing()))
