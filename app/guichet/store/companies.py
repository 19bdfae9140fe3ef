"""Companies of an account: thousands of them, so in pages only."""

import uuid
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from guichet.store.models import Company


def add(session: Session, owner_id: uuid.UUID, siren: str, name: str, address: str = "") -> None:
    """Give an account access to a company's services. IntegrityError if it has that already."""
    session.add(Company(owner_id=owner_id, siren=siren, name=name, sort_key=name.casefold(), address=address))


def page(session: Session, owner_id: uuid.UUID, search: str, offset: int, limit: int) -> Sequence[Company]:
    """Some companies in the order of their names; ``search`` is looked for in name and SIREN, whatever its case."""
    wanted = select(Company).where(*_wanted(owner_id, search)).order_by(Company.sort_key, Company.siren)
    return session.scalars(wanted.offset(offset).limit(limit)).all()


def total(session: Session, owner_id: uuid.UUID, search: str = "") -> int:
    """How many companies ``page`` has in all."""
    return session.scalar(select(func.count()).select_from(Company).where(*_wanted(owner_id, search))) or 0


def _wanted(owner_id: uuid.UUID, search: str) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [Company.owner_id == owner_id]
    if search:
        digits = "".join(search.split())  # « 000 299 001 »
        wanted.append(
            or_(
                Company.sort_key.contains(search.casefold(), autoescape=True),
                Company.siren.contains(digits, autoescape=True),
            )
        )
    return wanted
