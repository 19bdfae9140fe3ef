"""Run by Alembic on the connection that schema.upgrade hands over, inside the transaction that it began."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
