"""What is asked at every start and in every mailbox is found without looking at all there is: registrations that may
have expired, codes that can still be used, what is unread in one folder."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_DEADLINE = "ix_activation_code_deadline"
_UNUSED = sa.text("used_at IS NULL")


def upgrade() -> None:
    op.create_index(op.f("ix_account_state_password_set_at"), "account", ["state", "password_set_at"])
    op.drop_index(op.f(_DEADLINE), "activation_code")
    op.create_index(op.f(_DEADLINE), "activation_code", ["deadline"], sqlite_where=_UNUSED, postgresql_where=_UNUSED)
    op.drop_index(op.f("ix_message_is_read_recipient_key_folder"), "message")
    op.create_index(op.f("ix_message_is_read_folder_recipient_key"), "message", ["is_read", "folder", "recipient_key"])


def downgrade() -> None:
    op.drop_index(op.f("ix_message_is_read_folder_recipient_key"), "message")
    op.create_index(op.f("ix_message_is_read_recipient_key_folder"), "message", ["is_read", "recipient_key", "folder"])
    op.drop_index(op.f(_DEADLINE), "activation_code")
    op.create_index(op.f(_DEADLINE), "activation_code", ["deadline"])
    op.drop_index(op.f("ix_account_state_password_set_at"), "account")
