"""From a template to a real message (RFC 5322), with a text and an HTML form.

A kind of message is four templates in resources/mail, ``<kind>.<language>.{txt,html}``. The text begins with its
``Subject:`` line and an empty one; ``$closing`` stands for the two paragraphs that all messages end with.
"""

from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from html import escape
from string import Template
from uuid import uuid4

from guichet import resource
from guichet.rules.paris import to_paris

SENDER = "ne-pas-repondre@dgfip.finances.gouv.fr"  # row 112
DOMAIN = "guichet.invalid"  # RFC 2606: nobody's, now or ever


def compose(kind: str, language: str, address_text: str, now: datetime, values: Mapping[str, str]) -> EmailMessage:
    """The message of that kind and language ("fr", "en"), sent ``now`` (aware) to a valid ``address_text``.

    ``values`` fill the template's ``$names``, escaped in the HTML. The message's ``as_bytes()`` are sent and kept.
    """
    text, html = _text(kind, language, values), _html(kind, language, values)
    # Letters beyond ASCII before the @ can only travel as UTF-8 (RFC 6532).
    message = EmailMessage(policy=SMTP if address_text.isascii() else SMTPUTF8)
    message["From"] = SENDER
    message["To"] = _address(address_text)
    message["Date"] = to_paris(now).replace(microsecond=0)
    message["Subject"] = subject_of(kind, language)
    message["Message-ID"] = f"<{uuid4()}@{DOMAIN}>"  # make_msgid would tell the system's time and the process number
    message["Auto-Submitted"] = "auto-generated"
    message["X-Guichet"] = "simulation"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message["Content-Language"] = language
    return message


def subject_of(kind: str, language: str) -> str:
    """The subject of the messages of that kind."""
    heading, _, _body = _template(kind, language, "txt").partition("\n")
    return heading.removeprefix("Subject: ")


def _text(kind: str, language: str, values: Mapping[str, str]) -> str:
    _heading, _, body = _template(kind, language, "txt").partition("\n\n")
    closing = _template("closing", language, "txt").rstrip("\n")
    return Template(body).substitute(values, closing=closing)


def _html(kind: str, language: str, values: Mapping[str, str]) -> str:
    safe = {name: escape(value) for name, value in values.items()}
    closing = _template("closing", language, "html").rstrip("\n")
    body = Template(_template(kind, language, "html")).substitute(safe, closing=closing)
    return f'<!DOCTYPE html>\n<html lang="{language}">\n<body>\n{body}</body>\n</html>\n'


def _template(kind: str, language: str, suffix: str) -> str:
    return resource.path("mail", f"{kind}.{language}.{suffix}").read_text("utf-8")


def _address(text: str) -> Address:
    username, _, domain = text.rpartition("@")
    return Address(username=username, domain=domain)
