"""What the first click of its kind would have to wait for, imported while nobody is waiting."""

import sys
from importlib import import_module

# In the order in which people come to need them; libraries in parts, so that a worker is free in between.
_PARTS = (
    "PIL.Image",
    "PIL.PngImagePlugin",
    "PIL.JpegImagePlugin",
    "guichet.captcha.picture",
    "email_validator",
    "zxcvbn",
    "phonenumbers",
    "reportlab.pdfbase.ttfonts",
    "guichet.documents.sheet",
)


def import_next() -> bool:
    """Import one part that is not there yet; False if there was none. Up to 0.2 s: on a worker."""
    for part in _PARTS:
        if part not in sys.modules:
            import_module(part)
            return True
    return False
