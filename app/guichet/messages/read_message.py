"""A message as it is shown: what ``reading.read`` makes of the bytes."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from guichet.rules.activation_code import LENGTH

_CODE_LINE = re.compile(rf"^[A-Za-z]{{{LENGTH}}}$", re.MULTILINE)


@dataclass(frozen=True)
class Attachment:
    """A part that is to be saved, not shown; ``size`` in bytes."""

    name: str
    size: int


@dataclass(frozen=True)
class ReadMessage:
    """A message, safe to show: one-line headers, harmless ``html``. Its texts hold a code, so repr has none of them."""

    subject: str
    sender: str
    recipient: str
    date: datetime
    html: str = field(repr=False)
    text: str = field(repr=False)
    source: str = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    attachments: tuple[Attachment, ...]

    @property
    def code(self) -> str | None:
        """The activation code, if one stands alone on a line of the text (row 115)."""
        codes = _CODE_LINE.findall(self.text)
        return codes[0] if len(codes) == 1 else None
