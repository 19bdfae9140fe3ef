"""One check after the other in a temporary folder, a line each."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from guichet.gui.crash import describe
from guichet.selftest import parts, screens


@dataclass(frozen=True)
class Result:
    """How one check ended; ``problem`` is empty if it went well, else types and code locations, never data."""

    name: str
    problem: str


def run(texts: dict[str, str]) -> Iterator[Result]:
    """Do all checks; each is done when its result is asked for. What they leave behind is thrown away.

    ``texts`` are the command line's (cli_texts): names of the checks.
    """
    with tempfile.TemporaryDirectory(prefix="guichet-selftest-", ignore_cleanup_errors=True) as folder:
        for name, check in _checks(Path(folder)):
            yield Result(_title(name, texts), _problem(check))


def _title(name: str, texts: dict[str, str]) -> str:
    """« place home » and « window terms » stand for many of their kind."""
    kind, _, which = name.partition(" ")
    return texts[f"selftest_{kind}"].format(which=which)


def _checks(folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "libraries", parts.load_libraries
    yield "captcha_picture", parts.draw_captcha
    yield "captcha_sound", parts.speak_captcha
    yield "rules", parts.judge
    yield "old_database", lambda: parts.migrate(folder / "old")
    pdf = folder / "summary.pdf"
    yield "pdf", lambda: parts.print_summary(pdf)
    yield from screens.checks(folder, pdf)


def _problem(check: Callable[[], object]) -> str:
    hook = sys.excepthook
    seen: list[BaseException] = []
    sys.excepthook = lambda _kind, error, _trace: seen.append(error)  # what slots raise ends there
    try:
        check()
    except Exception as error:
        seen.append(error)  # behind what slots raised: that is why somebody waited in vain
    finally:
        sys.excepthook = hook
    if not seen:
        return ""
    words = f"{seen[0]}: " if isinstance(seen[0], parts.Wrong) else ""
    return words + describe(seen[0])
