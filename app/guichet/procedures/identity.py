"""How an account's holder is called, and by which credentials."""

import hashlib

from guichet.store.models import Account


def formal_name(account: Account) -> str:
    """NOM Prénom, as the home screens print it: « ROSEMONDE Lila » (ruling C16)."""
    return f"{account.surname.upper()} {account.first_name}"


def token_of(account: Account) -> str:
    """A word for the account's present credentials, another one as soon as address or password change.

    The moment of the change would not do: two windows may stand at one second of the simulated time. No secret: a hash
    of what is a slow hash already.
    """
    credentials = f"{account.id}\n{account.address_key}\n{account.password_hash}"
    return hashlib.sha256(credentials.encode()).hexdigest()
