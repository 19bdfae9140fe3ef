"""The list of unheld rows at the end of a run: tests/rows.py, run on small suites of their own."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUITE = """
import pytest

@pytest.mark.rows(1, 2)
def test_passes(): pass

@pytest.mark.rows(3)
def test_fails(): assert False

@pytest.mark.rows(4)
@pytest.mark.skip(reason="no printer")
def test_is_skipped(): pass

@pytest.mark.rows(5)
class TestClass:
    def test_inherits(self): pass

@pytest.fixture
def untidy():
    yield
    raise RuntimeError

@pytest.mark.rows(6)
def test_passes_but_cannot_tidy_up(untidy): pass

@pytest.mark.rows(7)
@pytest.mark.parametrize("number", [1, 2])
def test_passes_for_one_of_two(number): assert number == 1
"""


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # no Qt, which takes longer than the tests
    pytester.makeini(
        "[pytest]\naddopts = -p xdist.plugin -p tests.rows\ntestpaths = tests\ninventory_rows = 1-7 20\nmarkers = rows"
    )
    (pytester.mkdir("tests") / "test_suite.py").write_text(SUITE)
    return pytester


@pytest.mark.parametrize("options", [("-n", "0"), ("-n", "2")], ids=["alone", "xdist"])
def test_the_run_ends_with_the_rows_that_no_passing_test_holds(suite: pytest.Pytester, options: tuple[str]) -> None:
    result = suite.runpytest_subprocess(*options)
    result.stdout.fnmatch_lines(["*inventory rows*", "4 of 8 are held by no passing test: 3-4 6 20"])


def test_a_suite_that_holds_every_row_says_so(suite: pytest.Pytester) -> None:
    suite.runpytest_subprocess("tests", "-o", "inventory_rows=1-2 5").stdout.fnmatch_lines(
        ["All 3 are held by passing tests."]
    )


@pytest.mark.parametrize(
    "options",
    [("-k", "passes"), ("-k", "passes", "-n1"), ("-x",), ("-x", "-n1"), ("tests/test_suite.py::test_passes",)],
    ids=lambda options: " ".join(options),
)
def test_a_part_of_the_suite_gets_no_list(suite: pytest.Pytester, options: tuple[str]) -> None:
    result = suite.runpytest_subprocess(*options)
    result.stdout.fnmatch_lines(["Only part of the suite was run*"])
    result.stdout.no_fnmatch_line("*held by*")


@pytest.mark.parametrize("row", ["0", "227", "'45'"])
def test_a_row_that_the_inventory_lacks_is_an_error(suite: pytest.Pytester, row: str) -> None:
    suite.makepyfile(test_strange=f"import pytest\n\n@pytest.mark.rows({row})\ndef test_strange(): pass")
    result = suite.runpytest_subprocess("test_strange.py")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*the inventory has no row {row}*"])
