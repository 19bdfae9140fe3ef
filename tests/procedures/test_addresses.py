"""Whether an address is free, where two ask at the same moment."""

from datetime import timedelta

import pytest

from guichet.clock import Clock
from guichet.procedures.addresses import free_expired
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.rules.email_address import parse
from guichet.rules.sample_people import Person
from guichet.store import accounts, address_changes
from guichet.store.store import Store
from tests.procedures.living import NEW_ADDRESS, open_account, twice


@pytest.mark.rows(107, 210)
@pytest.mark.parametrize(("late", "is_kept"), [(timedelta(0), True), (timedelta(seconds=1), False)])
def test_only_what_has_expired_is_erased(
    store: Store, registered: Registered, lila: Person, late: timedelta, is_kept: bool
) -> None:
    """Another seat may have registered since the address was judged free."""
    address = parse(lila.address)
    assert address is not None
    with store.writing() as session:
        free_expired(session, address, registered.deadline + late)
        assert (accounts.by_address(session, address.key) is not None) is is_kept


@pytest.mark.rows(210)
@pytest.mark.parametrize(("late", "is_kept"), [(timedelta(0), True), (timedelta(seconds=1), False)])
def test_so_it_is_with_a_change_of_address(
    services: Services, store: Store, lila: Person, clock: Clock, late: timedelta, is_kept: bool
) -> None:
    services.credentials_change.change(open_account(services, lila), twice(NEW_ADDRESS), None, "fr")
    address = parse(NEW_ADDRESS)
    assert address is not None
    with store.writing() as session:
        change = address_changes.to_address(session, address.key)
        assert change is not None
        free_expired(session, address, change.deadline + late)
        assert (address_changes.to_address(session, address.key) is not None) is is_kept
