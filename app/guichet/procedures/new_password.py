"""What a new password brings with it, whoever set it and how (rows 188-199; ruling C19)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.procedures.identity import formal_name, token_of
from guichet.procedures.post import Post
from guichet.rules.attempts import Attempt
from guichet.rules.email_address import EmailAddress
from guichet.rules.paris import paris_day
from guichet.rules.password import valid_until
from guichet.store import address_changes, attempts, journal
from guichet.store.models import Account


@dataclass(frozen=True)
class PasswordChanged:
    """A password that counts from now on: what the result page prints (rows 188-191).

    ``name`` is « ROSEMONDE Lila »; ``token`` replaces that of ``SignedIn``.
    """

    account_id: UUID
    token: str
    name: str
    address: str
    valid_until: date


def set_password(
    session: Session, post: Post, account: Account, password_hash: str, now: datetime, event: str, language: str
) -> PasswordChanged:
    """Let a password that was hashed before count from ``now`` on, and confirm it by e-mail to the account's address.

    The one that a pending change of address would have brought is given up: the last wish counts. Wrong tries are
    forgotten. ``event`` is the journal's word.
    """
    moment = now.replace(microsecond=0)
    account.password_hash, account.password_set_at = password_hash, moment
    change = address_changes.of_account(session, account.id)
    if change is not None:
        change.password_hash = None
    for kind in (Attempt.PASSWORD, Attempt.ANSWER):
        attempts.succeeded(session, kind, account.address_key)
    journal.append(session, moment, event, account.address_key, account.id)
    last_day = valid_until(paris_day(moment))
    address = EmailAddress(account.address_text, account.address_key)
    post.send_password_changed(session, account.id, address, last_day, moment, language)
    return PasswordChanged(account.id, token_of(account), formal_name(account), account.address_text, last_day)
