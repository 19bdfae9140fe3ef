"""What is prepared lies before the moment at which its visitors arrive, so that a timeline reads in one order; its
passwords, which are printed in the program, are hashed at the least cost, and no others."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from guichet.bootstrap import Options, rehearsals
from guichet.clock import Clock
from guichet.procedures.new_password import PasswordChanged
from guichet.procedures.rehearsals import Rehearsals, holder
from guichet.procedures.sign_in import SignedIn
from guichet.rules.sample_people import MOMENT
from guichet.settings import SettingsFile, places

LEAST, FULL = "$argon2id$v=19$m=8,t=1,p=1$", "$argon2id$v=19$m=65536,t=3,p=4$"


def prepared_below(folder: Path) -> Rehearsals:
    here = places(folder)
    return rehearsals(Options(here), SettingsFile(here.settings))


def password_hash(folder: Path) -> str:
    with closing(sqlite3.connect(places(folder).database)) as database:
        ((found,),) = database.execute("SELECT password_hash FROM account")
    return str(found)


@pytest.mark.parametrize("sample", ["pending_slowed", "password_changed", "answers_slowed", "slowed_down"])
def test_nothing_that_was_prepared_comes_after_the_visitors(tmp_path: Path, sample: str) -> None:
    clock = Clock()
    clock.set_to(MOMENT)
    services = prepared_below(tmp_path).open(sample, "fr", clock, tmp_path / "data")
    who = holder(sample)
    assert who is not None
    prepared = services.timeline.of(who.address).events
    assert len(prepared) > 2 and all(event.at <= MOMENT for event in prepared)
    services.sign_in.sign_in(who.address, "CeNestPasLeBon123456")
    moments = [event.at for event in services.timeline.of(who.address).events]
    services.close()
    assert len(moments) == len(prepared) + 1
    assert moments == sorted(moments, reverse=True)  # the last one first


@pytest.mark.full_hashes
def test_what_is_prepared_is_hashed_at_the_least_cost_and_what_is_typed_there_in_full(tmp_path: Path) -> None:
    clock = Clock()
    clock.set_to(MOMENT)
    folder, who = tmp_path / "data", holder("no_company")
    assert who is not None
    services = prepared_below(tmp_path).open("no_company", "fr", clock, folder)
    signed_in = services.sign_in.sign_in(who.address, who.password)
    assert isinstance(signed_in, SignedIn)
    assert password_hash(folder).startswith(LEAST), "whoever goes there would wait for a hash that hides nothing"
    new = "Longchamp75Rosemonde12"
    changed = services.credentials_change.change(signed_in.account_id, None, (new, new), "fr")
    services.close()
    assert isinstance(changed, PasswordChanged)
    assert password_hash(folder).startswith(FULL)


def test_messages_of_the_sandbox_lie_where_its_states_say_whatever_a_trainer_switched(tmp_path: Path) -> None:
    here, clock = places(tmp_path), Clock()
    settings = SettingsFile(here.settings)
    settings.change(mail_to_junk=True)
    clock.set_to(MOMENT)
    services = rehearsals(Options(here), settings).open("pending", "fr", clock, tmp_path / "data")
    assert (services.mailbox.page(None, "inbox").total, services.mailbox.page(None, "junk").total) == (1, 0)
    services.close()
