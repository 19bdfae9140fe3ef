"""Nothing that anybody does on the screens, in whatever order, ends in an unexpected error."""

from pathlib import Path

import pytest

from guichet.demo.driver import wait_until
from tests.journeys.restless import Restless
from tests.journeys.windows import window

STEPS = 120


@pytest.mark.parametrize("seed", range(4))
def test_a_restless_hand_meets_refusals_and_no_error(tmp_path: Path, seed: int) -> None:
    """Errors would be raised here by pytest-qt, and stand in the log; the steps up to them in ``hand.done``."""
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        hand = Restless(running.window, seed)
        for _ in range(STEPS):
            hand.step()
            assert not hand.raw_texts(), hand.done[-5:]
        wait_until(lambda: running.context.backend.is_idle, "the workers")
        log = running.crash_reporter.log
        assert not log.exists() or " ERROR " not in log.read_text("utf-8"), hand.done
        assert len(hand.done) > STEPS / 2
