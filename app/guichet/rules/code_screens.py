"""Which screens have to do with an activation code: its 48 hours are told there alone (rows 98-134, 202-215)."""

from guichet.rules import atlas
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
_CHANGES = "change_"  # the states of a change of address that is under way


def waits_for_code(key: str) -> bool:
    """Whether whoever is on that screen, or in that state of it, has been sent a code."""
    state = atlas.state(key)
    if atlas.screen_of(key) in _SCREENS:
        return True
    return state is not None and (
        state.id.startswith(_CHANGES) or any(each.code in _REFUSALS for each in state.refusals)
    )
