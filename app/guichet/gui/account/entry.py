"""One line of the account's menus: what is printed, and where it leads."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

CONTEXT = "AccountEntries"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - the name that lupdate looks for
    """Mark ``text`` for translation; it is translated when it is shown."""
    return text


@dataclass(frozen=True)
class Entry:
    """``label`` and ``told`` are translation sources. ``action`` names what the simulator does; where it does nothing
    the entry opens the page of what is not simulated, and ``told`` says there where the guides place it."""

    label: str
    action: str = ""
    told: str = ""

    def text(self) -> str:
        """What is printed, in the language of the moment."""
        return QCoreApplication.translate(CONTEXT, self.label)

    def where(self) -> str:
        """What the page of what is not simulated adds; "" for nothing."""
        return QCoreApplication.translate(CONTEXT, self.told) if self.told else ""
