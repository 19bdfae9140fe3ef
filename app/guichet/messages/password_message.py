"""« Modification du mot de passe »: the message that confirms a new password (rows 195-199; B§3)."""

from datetime import date, datetime
from email.message import EmailMessage

from guichet.messages.compose import compose as compose_from_template
from guichet.rules.paris import long_date


def compose(address_text: str, valid_until: date, now: datetime, language: str) -> EmailMessage:
    """The message to a valid ``address_text``, sent ``now`` (aware), in ``language`` ("fr", "en").

    ``valid_until`` is the password's last day, printed as « 24 août 2026 ».
    """
    return compose_from_template("password", language, address_text, now, {"date": long_date(valid_until, language)})
