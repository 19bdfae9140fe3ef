"""All procedures in one hand: what the GUI's workers are given."""

from collections.abc import Callable
from dataclasses import dataclass

from guichet.clock import Clock
from guichet.procedures.account import Accounts
from guichet.procedures.activation import Activation
from guichet.procedures.copies import Copies
from guichet.procedures.credentials_change import CredentialsChange
from guichet.procedures.deadlines import Deadlines
from guichet.procedures.forgotten_password import ForgottenPassword
from guichet.procedures.mailbox import Mailbox
from guichet.procedures.mistakes import Mistakes
from guichet.procedures.opting import Opting
from guichet.procedures.registration import Registration
from guichet.procedures.samples import Samples
from guichet.procedures.sign_in import SignIn
from guichet.procedures.summaries import Summaries
from guichet.procedures.timeline import Timeline


@dataclass(frozen=True)
class Services:
    """The procedures over one open store; ``close`` gives the store back."""

    clock: Clock
    registration: Registration
    activation: Activation
    mailbox: Mailbox
    summaries: Summaries
    deadlines: Deadlines
    sign_in: SignIn
    accounts: Accounts
    credentials_change: CredentialsChange
    forgotten_password: ForgottenPassword
    opting: Opting
    samples: Samples
    timeline: Timeline
    mistakes: Mistakes
    copies: Copies
    key_is_missing: Callable[[], bool]
    replace_key: Callable[[], None]
    close: Callable[[], None]
