"""Which rows of the inventory are held: ``@pytest.mark.rows(45, 46)`` on a test that fails without them.

A plugin, loaded by conftest.py. The run ends with the rows that no passing test holds; which ones are looked for is
``inventory_rows`` in pyproject.toml. A run of a part of the suite says so instead: it cannot know.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

_PROPERTY = "inventory rows"  # user_properties travel with the report, under xdist too
_STOPPED = pytest.StashKey[bool]()
_LAST_ROW = 226


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("inventory_rows", "the rows that the suite must hold, for instance « 1-23 27-150 »", default="")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        rows = sorted({row for mark in item.iter_markers("rows") for row in mark.args})
        strange = [row for row in rows if not isinstance(row, int) or not 1 <= row <= _LAST_ROW]
        if strange:
            raise pytest.UsageError(f"{item.nodeid}: the inventory has no row {strange[0]!r}")
        if rows:
            item.user_properties.append((_PROPERTY, rows))


def pytest_sessionfinish(session: pytest.Session) -> None:
    session.config.stash[_STOPPED] = bool(session.shouldstop or session.shouldfail)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    wanted = _numbers(config.getini("inventory_rows"))
    if not wanted:
        return
    terminalreporter.section("inventory rows")
    if _is_partial(terminalreporter, config):
        terminalreporter.write_line("Only part of the suite was run: no word on the rows that it does not hold.")
        return
    missing = wanted - _held(terminalreporter)
    if missing:
        terminalreporter.write_line(f"{len(missing)} of {len(wanted)} are held by no passing test: {_ranges(missing)}")
    else:
        terminalreporter.write_line(f"All {len(wanted)} are held by passing tests.")


def _held(terminalreporter: pytest.TerminalReporter) -> set[int]:
    """Rows of the tests that passed; one that fails while it tidies up has not."""
    broken = {report.nodeid for report in terminalreporter.getreports("error")}
    passed = (report for report in terminalreporter.getreports("passed") if report.nodeid not in broken)
    return {row for report in passed for name, rows in report.user_properties if name == _PROPERTY for row in rows}


def _is_partial(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> bool:
    """Whether a path, a selection or an early stop kept tests from running."""
    whole = {config.rootpath, *(config.rootpath / path for path in config.getini("testpaths"))}
    asked = {(config.invocation_params.dir / Path(argument)).resolve() for argument in config.args}
    deselected = bool(terminalreporter.stats.get("deselected"))
    return not asked <= whole or deselected or _narrowed(config) or config.stash.get(_STOPPED, False)


def _narrowed(config: pytest.Config) -> bool:
    """Options that leave tests out; under xdist the controller does not hear how many."""
    names = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "stepwise", "collectonly")
    return any(config.getoption(name, None) for name in names)


def _numbers(text: str) -> set[int]:
    """``"1-3 7"`` → {1, 2, 3, 7}."""
    ends = [part.partition("-") for part in text.split()]
    return {row for first, _, last in ends for row in range(int(first), int(last or first) + 1)}


def _ranges(rows: Iterable[int]) -> str:
    """{1, 2, 3, 7} → ``"1-3 7"``."""
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return " ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
