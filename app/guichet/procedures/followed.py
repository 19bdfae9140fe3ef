"""Which of the two guides an activation code belongs to: its message and its screens are the same in both."""

from uuid import UUID

from sqlalchemy.orm import Session

from guichet.rules.atlas_entry import Guide
from guichet.store import certificates
from guichet.store.models import Purpose


def guide_of(session: Session, account_id: UUID, purpose: Purpose) -> Guide | None:
    """B of a change of address; of a creation A, unless the account has a certificate until it is activated: whoever
    opts follows a guide that is neither (None)."""
    if purpose is Purpose.ADDRESS_CHANGE:
        return Guide.B
    return Guide.A if certificates.by_id(session, account_id) is None else None
