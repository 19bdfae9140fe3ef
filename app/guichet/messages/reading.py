"""From a message's bytes to what may be shown. Whatever the bytes are, something is shown and nothing is raised."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html import escape
from typing import TypeVar

from guichet.messages.read_message import Attachment, ReadMessage
from guichet.messages.sanitising import harmless
from guichet.rules.paris import to_paris

T = TypeVar("T")
SHOWN = 100_000  # characters of each form that are shown: more than any message of ours, and never a minute's work


def read(raw: bytes, received_at: datetime) -> ReadMessage:
    """Take a message apart. ``received_at`` stands in for a date that is missing or makes no sense."""
    message = _safely(lambda: message_from_bytes(raw, policy=default), EmailMessage())
    headers = tuple(_headers(message))
    text = _body(message, "plain")
    html = _body(message, "html")
    return ReadMessage(
        subject=_first(headers, "subject"),
        sender=_first(headers, "from"),
        recipient=_first(headers, "to"),
        date=_safely(lambda: _date(message), received_at),
        html=harmless(html) if html else f"<p>{escape(text).replace(chr(10), '<br>')}</p>",
        text=text,
        source=_lines(raw.decode("utf-8", "backslashreplace")),
        headers=headers,
        attachments=_safely(lambda: tuple(map(_attachment, message.iter_attachments())), ()),
    )


def _safely(work: Callable[[], T], fallback: T) -> T:
    """The standard parser raises many things over damaged bytes: IndexError, LookupError, RecursionError …"""
    try:
        return work()
    except Exception:
        return fallback


def _headers(message: EmailMessage) -> Iterator[tuple[str, str]]:
    for name, raw in message.raw_items():
        decoded = _safely(lambda name=name, raw=raw: str(default.header_fetch_parse(name, raw)), str(raw))  # type: ignore[misc]
        yield _one_line(name), _one_line(decoded)


def _one_line(text: str) -> str:
    """Without line breaks, control characters and overrides of the writing direction: a header cannot fake another."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _first(headers: tuple[tuple[str, str], ...], wanted: str) -> str:
    return next((value for name, value in headers if name.lower() == wanted), "")


def _date(message: EmailMessage) -> datetime:
    moment: datetime = message["Date"].datetime
    to_paris(moment)  # OverflowError at the ends of the calendar
    return moment.astimezone(UTC)


def _body(message: EmailMessage, form: str) -> str:
    part = _safely(lambda: message.get_body((form,)), None)
    return _lines(_content(part)) if isinstance(part, EmailMessage) else ""


def _content(part: EmailMessage) -> str:
    """The text of a part; in UTF-8 as far as it goes if the part names a charset that does not exist."""
    content = _safely(part.get_content, None)
    if isinstance(content, str):
        return content
    return _payload(part).decode("utf-8", "replace")


def _payload(part: EmailMessage) -> bytes:
    payload = _safely(lambda: part.get_payload(decode=True), None)
    return payload if isinstance(payload, bytes) else b""


def _lines(text: str) -> str:
    return text[:SHOWN].replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}")


def _attachment(part: EmailMessage) -> Attachment:
    name = _safely(part.get_filename, None) or part.get_content_type()
    return Attachment(_one_line(name), len(_payload(part)))
