"""Delivering a message into the simulated mailbox, in the transaction of the procedure that sends it."""

from datetime import datetime
from email.message import EmailMessage

from sqlalchemy.orm import Session

from guichet.rules.email_address import EmailAddress
from guichet.store import mail
from guichet.store.models import Folder
from guichet.store.vault import Vault


def deliver(
    session: Session,
    vault: Vault,
    message: EmailMessage,
    recipient: EmailAddress,
    sent_at: datetime,
    folder: Folder = Folder.INBOX,
) -> None:
    """Put ``message`` into the mailbox of ``recipient`` as bytes, encrypted: it may hold a code."""
    mail.add(
        session,
        vault,
        recipient=recipient,
        sender=str(message["From"]),
        subject=str(message["Subject"]),
        sent_at=sent_at,
        raw=message.as_bytes(),
        folder=folder,
    )
