"""Living with the account: companies, address changes, certificates, addresses held once."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _taken_addresses()
    _address_changes()
    _certificate_holders()
    _companies()
    _messages_and_journal()


def _taken_addresses() -> None:
    op.create_table(
        "taken_address",
        sa.Column("address_key", sa.String(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("address_key", name=op.f("pk_taken_address")),
        _to_account("taken_address"),
    )
    op.create_index(op.f("ix_taken_address_account_id"), "taken_address", ["account_id"])
    op.execute("INSERT INTO taken_address (address_key, account_id) SELECT address_key, id FROM account")


def _address_changes() -> None:
    op.create_table(
        "address_change",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("address_text", sa.String(), nullable=False),
        sa.Column("address_key", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_address_change")),
        sa.UniqueConstraint("address_key", name=op.f("uq_address_change_address_key")),
        _to_account("address_change"),
    )
    op.create_index(op.f("ix_address_change_deadline"), "address_change", ["deadline"])


def _certificate_holders() -> None:
    op.create_table(
        "certificate_holder",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("address_text", sa.String(), nullable=False),
        sa.Column("address_key", sa.String(), nullable=False),
        sa.Column("surname", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("street_number", sa.String(), nullable=False),
        sa.Column("street_kind", sa.String(), nullable=False),
        sa.Column("street_name", sa.String(), nullable=False),
        sa.Column("address_extra", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("subscriber_number", sa.String(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_holder")),
        sa.UniqueConstraint("subscriber_number", name=op.f("uq_certificate_holder_subscriber_number")),
    )
    op.create_index(op.f("ix_certificate_holder_address_key"), "certificate_holder", ["address_key"])


def _companies() -> None:
    op.create_table(
        "company",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("siren", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
        sa.UniqueConstraint("owner_id", "siren", name=op.f("uq_company_owner_id_siren")),
    )
    op.create_index(op.f("ix_company_owner_id_sort_key_siren"), "company", ["owner_id", "sort_key", "siren"])


def _messages_and_journal() -> None:
    """Until now an address was one account's for good: whose a message is can be told by its recipient."""
    op.add_column("message", sa.Column("account_id", sa.Uuid(), nullable=True))
    op.create_index(op.f("ix_message_account_id"), "message", ["account_id"])
    op.execute(
        "UPDATE message SET account_id = (SELECT id FROM account WHERE account.address_key = message.recipient_key)"
    )
    op.create_index(op.f("ix_journal_account_id"), "journal", ["account_id"])


def _to_account(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_account_id_account")
    return sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=name, ondelete="CASCADE")
