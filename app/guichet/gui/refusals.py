"""Refusals put into words in the language on screen, from the one table of them (``rules/refusal_texts.py``)."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from guichet.gui.times import show_moment
from guichet.rules import refusal_texts
from guichet.rules.refusals import Code, Refusal


def sentence(refusal: Refusal) -> str:
    """What the person reads beside the field, in the language of the moment."""
    details = {
        name: show_moment(value) if isinstance(value, datetime) else value for name, value in refusal.details.items()
    }
    text = refusal_texts.source(refusal.code, refusal.field)
    return QCoreApplication.translate(refusal_texts.CONTEXT, text).format(**details)


def plain_sentence(code: Code) -> str:
    """The same without the details (dates, limits), which the journal does not keep."""
    text = refusal_texts.PLAIN_TEXTS.get(code) or refusal_texts.TEXTS[code]
    return QCoreApplication.translate(refusal_texts.CONTEXT, text)
