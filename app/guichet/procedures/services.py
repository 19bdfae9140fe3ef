"""All procedures in one hand: what the GUI's workers are given."""

from collections.abc import Callable
from dataclasses import dataclass

from guichet.clock import Clock
from guichet.procedures.activation import Activation
from guichet.procedures.deadlines import Deadlines
from guichet.procedures.mailbox import Mailbox
from guichet.procedures.registration import Registration
from guichet.procedures.summaries import Summaries


@dataclass(frozen=True)
class Services:
    """The procedures over one open store; ``close`` gives the store back."""

    clock: Clock
    registration: Registration
    activation: Activation
    mailbox: Mailbox
    summaries: Summaries
    deadlines: Deadlines
    key_is_missing: Callable[[], bool]
    replace_key: Callable[[], None]
    close: Callable[[], None]
