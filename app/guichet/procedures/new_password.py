"""What a new password brings with it, whoever set it and how (rows 188-199; ruling C19)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


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
