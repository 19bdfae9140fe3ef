"""Which panes fit."""

import pytest

from guichet.gui.main.panes import GUIDE, MAILBOX, PORTAL, Wanted, on_screen


@pytest.mark.parametrize(
    ("wanted", "width", "zoom", "shown"),
    [
        (Wanted(), 1360, 100, {PORTAL, MAILBOX, GUIDE}),
        (Wanted(), 900, 100, {PORTAL, MAILBOX}),
        (Wanted(front=GUIDE), 900, 100, {PORTAL, GUIDE}),
        (Wanted(mailbox=False), 900, 100, {PORTAL, GUIDE}),
        (Wanted(guide=False, mailbox=False), 1360, 100, {PORTAL}),
        (Wanted(), 1024, 200, {PORTAL}),
        (Wanted(front=MAILBOX), 1024, 200, {MAILBOX}),
        (Wanted(front=GUIDE), 1024, 200, {GUIDE}),
        (Wanted(mailbox=False, front=MAILBOX), 1024, 200, {PORTAL}),
    ],
)
def test_what_is_wanted_is_shown_as_far_as_it_fits(wanted: Wanted, width: int, zoom: int, shown: set[str]) -> None:
    assert on_screen(wanted, width, zoom) == shown
