"""« Création ou modification de l'espace »: the message that brings the activation code (rows 108-122; A§2)."""

from datetime import datetime
from email.message import EmailMessage

from guichet.messages.compose import compose as compose_from_template


def compose(address_text: str, code: str, now: datetime, language: str) -> EmailMessage:
    """The message to a valid ``address_text``, sent ``now`` (aware), in ``language`` ("fr", "en").

    The same for a creation and for a change of address (row 110). Its bytes hold the code: they are kept encrypted.
    """
    return compose_from_template("activation", language, address_text, now, {"code": code})
