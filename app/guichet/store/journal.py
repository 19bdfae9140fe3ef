"""What happened is written down, in the transaction in which it happens."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from guichet.rules.refusals import Code
from guichet.store.models import JournalEntry


def append(
    session: Session,
    at: datetime,
    event: str,
    address_key: str | None = None,
    account_id: uuid.UUID | None = None,
    refusals: Iterable[Code] = (),
) -> None:
    """Note that ``event`` took place at ``at``, for whom, and why it was refused if it was."""
    codes = ",".join(code.value for code in refusals)
    session.add(JournalEntry(at=at, event=event, address_key=address_key, account_id=account_id, refusals=codes))
