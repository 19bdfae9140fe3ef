"""Which screens have to do with an activation code: its 48 hours are told there alone (rows 98-134, 202-215)."""

from collections.abc import Iterable

from guichet.rules import atlas
from guichet.rules.atlas_entry import Procedure
from guichet.rules.call import Call, Known
from guichet.rules.refusals import Code

_SCREENS = frozenset(
    {
        "registration.end",
        "opting.end",
        "account.address_sent",
        "mailbox.activation",
        "mailbox.empty",
        "mailbox.junk",
        "activation.code",
        "activation.address",
    }
)
_REFUSALS = frozenset({Code.ADDRESS_PENDING, Code.CHANGE_PENDING, Code.NOT_ACTIVATED})
_OF_CHANGES = frozenset({Code.CHANGE_PENDING, Code.NEW_ADDRESS_EXPECTED})
_IN_MAILBOX = frozenset({"mailbox.empty", "mailbox.junk"})  # which wait for the codes of both
_CHANGES = "change_"  # the states of a change of address that is under way


def waits_for_code(key: str) -> bool:
    """Whether whoever is on that screen, or in that state of it, has been sent a code."""
    state = atlas.state(key)
    if atlas.screen_of(key) in _SCREENS:
        return True
    return state is not None and (
        state.id.startswith(_CHANGES) or any(each.code in _REFUSALS for each in state.refusals)
    )


def known_by(keys: Iterable[str]) -> Known:
    """What a code on these screens was sent for, the last that tells it: a registration or a change of address.
    The others have a message at hand, or tell nothing."""
    return next((each for key in reversed(tuple(keys)) if (each := _sent_for(key)) is not None), Known.MESSAGE)


def sent_for(call: Call) -> Known:
    """What the caller's code was sent for, as they know it or their screens tell it; MESSAGE where neither does."""
    return call.known if call.known is not Known.MESSAGE else known_by(call.keys)


def _sent_for(key: str) -> Known | None:
    """None where it may be either, or the code of an option, which has no name of its own here."""
    screen, state = atlas.screen_of(key), atlas.state(key)
    is_change = state is not None and (
        state.id.startswith(_CHANGES) or any(each.code in _OF_CHANGES for each in state.refusals)
    )
    if is_change or screen == "account.address_sent":
        return Known.CHANGE
    if atlas.entry(screen).procedure is Procedure.CREATION and waits_for_code(key) and screen not in _IN_MAILBOX:
        return Known.REGISTRATION
    return None
