"""What is prepared lies before the moment at which its visitors arrive, so that a timeline reads in one order."""

from pathlib import Path

import pytest

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.procedures.rehearsals import Rehearsals, holder
from guichet.procedures.services import Services
from guichet.rules.sample_people import MOMENT
from guichet.settings import Places, SettingsFile


def opener(here: Places, clock: Clock) -> Services:
    return open_services(Options(here), clock, SettingsFile(here.settings))


@pytest.mark.parametrize("sample", ["pending_slowed", "password_changed", "answers_slowed", "slowed_down"])
def test_nothing_that_was_prepared_comes_after_the_visitors(tmp_path: Path, sample: str) -> None:
    clock = Clock()
    clock.set_to(MOMENT)
    services = Rehearsals(tmp_path / "cache", opener).open(sample, "fr", clock, tmp_path / "data")
    who = holder(sample)
    assert who is not None
    prepared = services.timeline.of(who.address).events
    assert len(prepared) > 2 and all(event.at <= MOMENT for event in prepared)
    services.sign_in.sign_in(who.address, "CeNestPasLeBon123456")
    moments = [event.at for event in services.timeline.of(who.address).events]
    services.close()
    assert len(moments) == len(prepared) + 1
    assert moments == sorted(moments, reverse=True)  # the last one first
