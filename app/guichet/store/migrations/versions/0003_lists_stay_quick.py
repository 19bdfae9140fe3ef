"""Lists of the mailbox are read from indexes: the newest of all addresses and what is searched for among them, whose
mailboxes there are, what is unread."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_INDEXES = (
    ("folder", "sent_at", "id", "subject", "sender", "recipient_text"),
    ("recipient_key", "recipient_text"),
    ("is_read", "recipient_key", "folder"),
)


def upgrade() -> None:
    for columns in _INDEXES:
        op.create_index(op.f(f"ix_message_{'_'.join(columns)}"), "message", list(columns))
