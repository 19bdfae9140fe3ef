"""How an account's holder is called, and by which credentials."""

import hashlib

from guichet.store.models import Account


def formal_name(account: Account) -> str:
    """NOM Prénom, as the home screens print it: « ROSEMONDE Lila » (ruling C16)."""
    return f"{account.surname.upper()} {account.first_name}"


def token_of(account: Account) -> str:
    """A word for the account's present credentials, another one as soon as address or password change. No secret."""
    credentials = f"{account.id}\n{account.address_key}\n{account.password_set_at.isoformat()}"
    return hashlib.sha256(credentials.encode()).hexdigest()
