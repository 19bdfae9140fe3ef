"""Importing what is heavy on a worker, so that the window hardly notices, and before somebody waits for it."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

_STORE_PART = "sqlalchemy.orm"
# In the order in which people come to need them; libraries in parts, so that a worker is free in between.
LATER_PARTS = (
    "PIL.Image",
    "PIL.PngImagePlugin",
    "PIL.JpegImagePlugin",  # this one and the next three come with the first PNG that is saved
    "PIL.BmpImagePlugin",
    "PIL.GifImagePlugin",
    "PIL.PpmImagePlugin",
    "guichet.captcha.picture",
    "email_validator",
    "zxcvbn",
    "phonenumbers",
    "reportlab.pdfbase.ttfonts",
    "guichet.documents.sheet",
)


def import_for_store() -> None:
    """Import what opening the store needs most: a quarter of a second, on a worker."""
    if _STORE_PART not in sys.modules:
        _import(_STORE_PART)


def import_next(parts: Sequence[str]) -> bool:
    """Import the first of ``parts`` that is missing; False if all are there. Up to 0.2 s, on a worker."""
    missing = next((part for part in parts if part not in sys.modules), None)
    if missing is not None:
        _import(missing)
    return missing is not None


def _import(part: str) -> None:
    """What is imported stays until the end: looking for garbage, nobody need walk over it."""
    import_module(part)
    gc.freeze()
