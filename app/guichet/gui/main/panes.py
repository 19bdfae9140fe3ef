"""Which panes are on screen: as many of those that are wanted as the width can hold without cutting anything."""

from collections.abc import Mapping
from dataclasses import dataclass

PORTAL, MAILBOX, GUIDE = "portal", "mailbox", "guide"

# Narrowest widths in pixels at 100 %, in which the longest choice of the forms can still be read.
NARROWEST = {PORTAL: 560, MAILBOX: 310, GUIDE: 220}


@dataclass(frozen=True)
class Wanted:
    """The panes that the user wants beside the portal; ``front`` is the one asked for last."""

    mailbox: bool = True
    guide: bool = True
    front: str = PORTAL


def on_screen(wanted: Wanted, width: int, zoom: int, narrowest: Mapping[str, int] = NARROWEST) -> frozenset[str]:
    """The panes to show in a window of ``width`` pixels at ``zoom`` percent.

    The mailbox goes before the guide, and what was asked for last before both; where not even two panes fit, the one
    asked for last has the window to itself.
    """
    room = width * 100 // zoom - narrowest[PORTAL]
    wishes = {MAILBOX: wanted.mailbox, GUIDE: wanted.guide}
    order = sorted((pane for pane, wish in wishes.items() if wish), key=lambda pane: pane != wanted.front)
    shown = {PORTAL}
    for pane in order:
        if narrowest[pane] <= room:
            shown.add(pane)
            room -= narrowest[pane]
    if wanted.front not in shown and wishes.get(wanted.front):
        return frozenset({wanted.front})
    return frozenset(shown)
