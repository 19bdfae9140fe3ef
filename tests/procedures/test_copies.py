"""« Sauvegardes »: prepare, keep, play, go back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.procedures.activation import Activated
from guichet.procedures.copies import NoCopies, WentBack
from guichet.procedures.samples import SamplePut
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.copy_name import LONGEST
from guichet.rules.paris import from_paris
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.sample_people import person
from guichet.settings import SettingsFile, places
from guichet.store.backups import Copy, Kind
from tests.procedures.living import codes, newest_message


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.set_to(from_paris("2023-08-22T13:00"))
    return clock


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    here = places(tmp_path)
    services = open_services(Options(here), clock, SettingsFile(here.settings))
    yield services
    services.close()


def put_pending(services: Services) -> tuple[SamplePut, str]:
    """Somebody waits for their activation; answers the code too."""
    put = services.samples.put("pending")
    assert isinstance(put, SamplePut)
    code = newest_message(services, put.address).code
    assert code is not None
    return put, code


def keep(services: Services, name: str) -> Copy:
    copy = services.copies.keep(name)
    assert isinstance(copy, Copy)
    return copy


def back(services: Services, copy: Copy, *, with_clock: bool = True) -> WentBack:
    outcome = services.copies.go_back(copy, with_clock=with_clock)
    assert outcome is not None
    return outcome


def test_a_prepared_state_is_there_again_as_often_as_one_likes(services: Services, clock: Clock) -> None:
    put, code = put_pending(services)
    copy = keep(services, "  Avant l'activation ")
    assert (copy.kind, copy.name) == (Kind.KEPT, "Avant l'activation")
    for _ in range(2):
        assert isinstance(services.sign_in.sign_in(put.address, put.password), Refused)
        services.activation.activate(code, put.address)
        assert isinstance(services.sign_in.sign_in(put.address, put.password), SignedIn)
        clock.advance(timedelta(days=5))
        assert back(services, copy).to == copy
        assert timedelta(0) <= clock.now() - from_paris("2023-08-22T13:00") < timedelta(minutes=1)
        assert services.deadlines.erase_expired() == 0  # the code is alive again


def test_without_the_clock_what_has_expired_since_is_erased(services: Services, clock: Clock) -> None:
    services.samples.put("pending")
    copy = keep(services, "Avant l'activation")
    clock.advance(timedelta(days=5))
    now = clock.now()
    back(services, copy, with_clock=False)
    assert clock.now() - now < timedelta(minutes=1)
    assert services.deadlines.erase_expired() == 1


def test_the_clock_is_kept_for_the_next_start(tmp_path: Path) -> None:
    here = places(tmp_path)
    settings = SettingsFile(here.settings)
    clock = Clock(on_change=lambda shift: settings.change(clock_shift_seconds=shift.total_seconds()) and None)
    clock.set_to(from_paris("2023-08-22T13:00"))
    services = open_services(Options(here), clock, settings)
    copy = keep(services, "Départ")
    clock.back_to_real_time()
    back(services, copy)
    services.close()
    shift = timedelta(seconds=SettingsFile(here.settings).current.clock_shift_seconds)
    assert shift == clock.shift < timedelta(0)


def test_whoever_erased_everything_by_mistake_has_it_back(services: Services, clock: Clock) -> None:
    services.samples.put("one_company")
    erased = services.samples.reset_all()
    assert erased is not None
    assert erased in services.copies.list()
    outcome = back(services, erased)
    assert outcome.before.kind is Kind.RETURN
    jade = person("jade")
    assert isinstance(services.sign_in.sign_in(jade.address, jade.password), SignedIn)


def test_the_copies_of_a_start_know_the_clock(services: Services) -> None:
    (daily,) = services.copies.list()
    assert daily.kind is Kind.DAILY
    assert daily.moment is not None
    assert daily.moment - from_paris("2023-08-22T13:00") < timedelta(minutes=1)


def test_a_copy_without_its_moment_leaves_the_clock(services: Services, clock: Clock) -> None:
    (daily,) = services.copies.list()
    shift = clock.shift
    back(services, Copy(daily.path, daily.kind, daily.made_at))
    assert clock.shift == shift


def test_a_copy_that_another_window_deleted_changes_nothing(services: Services, clock: Clock) -> None:
    copy = keep(services, "Départ")
    services.copies.delete(copy)
    listed, shift = services.copies.list(), clock.shift
    clock.advance(timedelta(hours=1))
    assert services.copies.go_back(copy, with_clock=True) is None
    assert clock.shift == shift + timedelta(hours=1)
    assert services.copies.list() == listed


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("", Refusal(Code.MISSING, Field.COPY_NAME)),
        (" \u00a0", Refusal(Code.MISSING, Field.COPY_NAME)),
        ("é" * (LONGEST + 1), Refusal(Code.TOO_LONG, Field.COPY_NAME, {"limit": LONGEST})),
        ("deux\nlignes", Refusal(Code.CONTROL_CHARACTERS, Field.COPY_NAME)),
        ("\u202eenvers", Refusal(Code.CONTROL_CHARACTERS, Field.COPY_NAME)),
        ("名前", Refusal(Code.NOT_PRINTABLE, Field.COPY_NAME, {"character": "名"})),
    ],
)
def test_a_name_that_is_none_keeps_nothing(services: Services, name: str, refusal: Refusal) -> None:
    before = services.copies.list()
    assert services.copies.keep(name) == Refused((refusal,))
    assert services.copies.list() == before


def test_a_name_is_composed_and_may_have_its_length(services: Services) -> None:
    decomposed = "e\u0301" * LONGEST
    assert keep(services, decomposed).name == "é" * LONGEST
    assert services.copies.list()[0].name == "é" * LONGEST


def test_where_there_are_none_it_says_why(tmp_path: Path, clock: Clock, postgresql_url: str) -> None:
    here = places(tmp_path)
    settings = SettingsFile(here.settings)
    server = open_services(Options(here, postgresql_url), clock, settings)
    rehearsal = open_services(Options(here), clock, settings, is_rehearsal=True)
    assert (server.copies.obstacle, rehearsal.copies.obstacle) == (NoCopies.SERVER, NoCopies.REHEARSAL)
    server.close()
    rehearsal.close()


def test_a_code_lives_again_with_the_clock(services: Services, clock: Clock) -> None:
    """What is typed by the clock of before is judged by that of now."""
    put, code = put_pending(services)
    copy = keep(services, "Avant")
    clock.advance(timedelta(days=5))
    services.deadlines.erase_expired()
    assert Code.CODE_EXPIRED in codes(services.activation.activate(code, put.address))
    back(services, copy)
    assert isinstance(services.activation.activate(code, put.address), Activated)
