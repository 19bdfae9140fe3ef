"""The sample situations over a real store."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.procedures.homes import Home
from guichet.procedures.samples import SamplePut, Samples
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.mode import Mode
from guichet.rules.refusals import Code, Refused
from guichet.rules.sample_people import person
from guichet.settings import SettingsFile, places
from guichet.store import backups
from guichet.store.store import Store
from tests.procedures.conftest import application, code_in_mail
from tests.procedures.living import codes, events, open_account


def put(services: Services, name: str) -> SamplePut:
    outcome = services.samples.put(name)
    assert isinstance(outcome, SamplePut)
    return outcome


def sign_in(services: Services, sample: SamplePut) -> SignedIn | Refused:
    return services.sign_in.sign_in(sample.address, sample.password)


def test_every_situation_has_a_title_in_both_languages(services: Services) -> None:
    samples = services.samples.names()
    assert len(samples) == len({sample.name for sample in samples}) == 15
    for sample in samples:
        assert sample.title("fr") and sample.title("en") and sample.title("fr") != sample.title("en")


def test_fresh_is_nobody_yet(services: Services) -> None:
    sample = put(services, "fresh")
    assert (sample.holder, sample.has_password, sample.subscriber_number) == ("Lila ROSEMONDE", False, "")
    assert services.registration.check_credentials(person("lila").credentials) is None


@pytest.mark.rows(31, 107)
def test_pending_has_an_hour_left(services: Services, clock: Clock) -> None:
    sample = put(services, "pending")
    assert codes(sign_in(services, sample)) == [Code.NOT_ACTIVATED]
    deadline = services.deadlines.next_one()
    assert deadline is not None
    assert 3500 < (deadline - clock.now()).total_seconds() <= 3600


def test_what_would_expire_meanwhile_waits_until_everybody_is_there(services: Services, clock: Clock) -> None:
    """« + 1 j » while a situation is put: its people are made in several steps; none may be gone before the last."""
    done, erased = Event(), []

    def let_time_pass() -> None:
        while not done.is_set():
            clock.advance(timedelta(hours=1))
            erased.append(services.deadlines.erase_expired())

    with ThreadPoolExecutor(1) as worker:
        passing = worker.submit(let_time_pass)
        try:
            for name in ("pending", "change_pending", "several_companies"):
                assert put(services, name).address
        finally:
            done.set()
        passing.result()
    clock.advance(timedelta(days=3))
    assert sum(erased) + services.deadlines.erase_expired() > 0  # it was put off, not forgotten


@pytest.mark.rows(99)
def test_messages_of_samples_land_where_a_trainer_lets_them(tmp_path: Path, clock: Clock) -> None:
    here = places(tmp_path / "junk")
    settings = SettingsFile(here.settings)
    settings.change(mail_to_junk=True)
    services = open_services(Options(here), clock, settings)
    assert put(services, "one_company").has_password  # its code was found in there
    put(services, "pending")
    assert services.mailbox.page(None, "inbox").total == 0
    assert services.mailbox.page(None, "junk").total == 2
    services.close()


def test_it_is_known_when_the_credentials_that_were_told_are_so_no_longer(services: Services) -> None:
    sample, fresh = put(services, "one_company"), put(services, "fresh")
    assert services.samples.still_signs_in(sample) and services.samples.still_signs_in(fresh)
    outcome = sign_in(services, sample)
    assert isinstance(outcome, SignedIn)
    services.credentials_change.change(outcome.account_id, None, ("Trocadero16Passy2023",) * 2, "fr")
    assert not services.samples.still_signs_in(sample)


@pytest.mark.rows(106)
def test_the_expired_code_is_told(services: Services) -> None:
    sample = put(services, "expired_code")
    assert codes(services.activation.activate(code_in_mail(services), sample.address)) == [Code.CODE_EXPIRED]


@pytest.mark.rows(3, 151)
@pytest.mark.parametrize(
    ("name", "home", "count"),
    [
        ("no_company", Home.NONE, 0),
        ("one_company", Home.ONE, 1),
        ("several_companies", Home.SEVERAL, 3),
        ("many_companies", Home.SEVERAL, 150),
    ],
)
def test_companies(services: Services, name: str, home: Home, count: int) -> None:
    outcome = sign_in(services, put(services, name))
    assert isinstance(outcome, SignedIn)
    assert (outcome.home, outcome.must_change_password, outcome.warns) == (home, False, False)
    page = services.accounts.companies(outcome.account_id, limit=200)
    assert page.total == len({company.name for company in page.companies}) == count


@pytest.mark.rows(158)
def test_the_guides_company_is_the_first(services: Services) -> None:
    outcome = sign_in(services, put(services, "one_company"))
    assert isinstance(outcome, SignedIn)
    overview = services.accounts.overview(outcome.account_id)
    assert overview is not None and overview.first_company is not None
    assert (overview.first_company.siren, overview.first_company.name) == ("000299001", "SARL MARTIN DISTRIBUTION")


@pytest.mark.rows(34, 35)
def test_basic_mode_has_its_company_at_once(services: Services) -> None:
    outcome = sign_in(services, put(services, "basic_mode"))
    assert isinstance(outcome, SignedIn)
    overview = services.accounts.overview(outcome.account_id)
    assert overview is not None and overview.first_company is not None
    assert (overview.mode, overview.home) == (Mode.BASIC, Home.ONE)
    assert overview.first_company.address == "contact@martin-distribution.test"


def test_of_two_who_share_an_address_the_number_is_that_of_the_first(services: Services) -> None:
    sample = put(services, "certificate_shared")
    numbers = {each.details.surname: each.subscriber_number for each in services.opting.holders()}
    assert (sample.holder, sample.has_password) == ("Anne CERISE", False)
    assert sample.subscriber_number == numbers["CERISE"] != numbers["MOUTARDE"]


@pytest.mark.parametrize(
    ("name", "warns", "expired"), [("password_expiring", True, False), ("password_expired", False, True)]
)
def test_old_passwords(services: Services, name: str, warns: bool, expired: bool) -> None:
    outcome = sign_in(services, put(services, name))
    assert isinstance(outcome, SignedIn)
    assert (outcome.warns, outcome.must_change_password) == (warns, expired)


@pytest.mark.rows(209)
def test_a_change_of_address_waits(services: Services) -> None:
    outcome = sign_in(services, put(services, "change_pending"))
    assert isinstance(outcome, SignedIn)
    overview = services.accounts.overview(outcome.account_id)
    assert overview is not None and overview.pending_change is not None
    assert overview.pending_change.address == "adam.pourpre2@exemple.test"


def test_slowed_down_waits_a_quarter_of_an_hour(services: Services, clock: Clock) -> None:
    outcome = sign_in(services, put(services, "slowed_down"))
    assert isinstance(outcome, Refused)
    until = outcome.refusals[0].details["until"]
    assert 14 * 60 < (until - clock.now()).total_seconds() <= 15 * 60  # type: ignore[operator]


def test_a_sample_can_be_put_again_and_spares_the_others(services: Services) -> None:
    mine = open_account(services, person("lila"))
    first, second = put(services, "change_pending"), put(services, "change_pending")
    assert first.address == second.address
    assert services.mailbox.page("adam.pourpre@exemple.test", "inbox").total == 1
    assert services.mailbox.page("adam.pourpre2@exemple.test", "inbox").total == 1
    assert len(put(services, "certificate_shared").subscriber_number) == 14
    put(services, "certificate_shared")
    assert len(services.opting.holders()) == 2
    assert services.accounts.overview(mine) is not None


def test_a_sample_has_a_timeline_like_anybody(services: Services) -> None:
    sample = put(services, "slowed_down")
    assert events(services, sample.address) == ["registered", "code_sent", "activated", *["sign_in_refused"] * 10]


def test_an_unknown_name_and_a_missing_key_are_refused(services: Services, lose_key: Callable[[], Services]) -> None:
    with pytest.raises(KeyError):
        services.samples.put("nowhere")
    assert codes(lose_key().samples.put("one_company")) == [Code.KEY_MISSING]


def test_everything_goes_after_it_was_copied(services: Services, tmp_path: Path) -> None:
    put(services, "change_pending")
    put(services, "certificate_sole")
    copy = services.samples.reset_all()
    assert copy is not None and copy.path in backups.backups(places(tmp_path))
    assert rows(copy.path, "account") == 1
    database = tmp_path / "database" / "guichet.sqlite3"
    emptied = ("account", "message", "activation_code", "company", "certificate_holder", "address_change")
    assert [rows(database, table) for table in emptied] == [0] * len(emptied)
    assert rows(database, "journal") == 1
    assert rows(database, "store_info") == 2
    services.registration.register(application(person("lila")), "fr")
    put(services, "one_company")  # all goes on


def test_where_no_copy_can_be_made_it_is_known_before(services: Services, store: Store, clock: Clock) -> None:
    """On a server, whose backups are its keeper's."""
    assert services.samples.makes_copies
    mine = open_account(services, person("lila"))
    without = Samples(store, clock, services.deadlines, lambda: False, None)
    assert not without.makes_copies
    assert without.reset_all() is None
    assert services.accounts.overview(mine) is None


def rows(database: Path, table: str) -> int:
    connection = sqlite3.connect(database)
    try:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
    finally:
        connection.close()
