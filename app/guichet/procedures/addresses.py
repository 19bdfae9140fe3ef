"""Whether an address is free: for a registration, an option, a change (rows 9, 10, 60, 107; rulings C23, C24)."""

from datetime import datetime

from sqlalchemy.orm import Session

from guichet.rules.email_address import EmailAddress
from guichet.rules.refusals import Code, Field, Refusal
from guichet.store import accounts, address_changes, certificates, codes, journal
from guichet.store.models import CertificateHolder, State


def refusal_if_taken(
    session: Session, address: EmailAddress, now: datetime, holder: CertificateHolder | None = None
) -> Refusal | None:
    """Row 60 for an address that somebody has; a pending one also tells until when it is reserved.

    An address of accounts with a certificate is theirs (row 6) and refused to all but its ``holder``, with the case in
    the details: whether one person has it ("sole") or several ("shared").
    """
    with_certificate = certificates.count(session, address.key)
    account = accounts.by_address(session, address.key)
    if account is not None and account.state is State.ACTIVE:
        return Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS, {"certificate": "shared"} if with_certificate else {})
    deadline = codes.creation_deadline(session, account.id) if account else None
    change = address_changes.to_address(session, address.key)
    deadline = deadline or (change.deadline if change else None)
    if deadline is not None and now <= deadline:
        return Refusal(Code.ADDRESS_PENDING, Field.ADDRESS, {"deadline": deadline})
    if with_certificate and (holder is None or holder.address_key != address.key):
        case = "sole" if with_certificate == 1 else "shared"
        return Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS, {"certificate": case})
    return None


def free_expired(session: Session, address: EmailAddress, now: datetime) -> None:
    """Erase what reserved the address and was not activated in time.

    The deadline is looked at here, whatever ``refusal_if_taken`` said: on a server, somebody else may have registered
    between the two.
    """
    account = accounts.by_address(session, address.key)
    deadline = codes.creation_deadline(session, account.id) if account else None
    if account is not None and account.state is State.PENDING and (deadline is None or deadline < now):
        journal.append(session, deadline or now, "registration_expired", address.key, account.id)
        accounts.erase(session, account)
    change = address_changes.to_address(session, address.key)
    if change is not None and change.deadline < now:
        journal.append(session, change.deadline, "address_change_expired", address.key, change.account_id)
        address_changes.give_up(session, change)
