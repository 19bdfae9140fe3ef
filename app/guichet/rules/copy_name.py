"""The name under which a trainer keeps a prepared state."""

from guichet.rules.refusals import Field, Refusal
from guichet.rules.typed_text import check_line

LONGEST = 60  # characters: the list shows them on one line


def check(name: str) -> Refusal | None:
    """Refuses with MISSING, TOO_LONG (limit), CONTROL_CHARACTERS, NOT_PRINTABLE (character)."""
    return check_line(name, Field.COPY_NAME, required=True, limit=LONGEST)
