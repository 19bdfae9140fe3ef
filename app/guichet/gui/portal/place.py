"""The places of the portal: where the simulated site can stand."""

from enum import StrEnum


class Place(StrEnum):
    """Pages by name; the atlas and the demonstration speak of them with these words."""

    HOME = "home"
    AUTHENTICATION = "authentication"
    FORGOTTEN_PASSWORD = "forgotten_password"
    MODE = "mode"
    REGISTRATION = "registration"
    OPTING = "opting"
    TROUBLESHOOTING = "troubleshooting"
    HELP = "help"
    NOT_SIMULATED = "not_simulated"
    ACCOUNT_HOME = "account.home"
    COMPANIES = "account.companies"
    SERVICES = "account.services"
    CREDENTIALS = "account.credentials"
    PASSWORD_CHANGED = "account.password_changed"
    ADDRESS_SENT = "account.address_sent"
    CONTACT_DETAILS = "account.contact_details"
    CLOSING = "account.closing"
    CLOSED = "closed"

    @property
    def needs_session(self) -> bool:
        """Whether one must be signed in to be there."""
        return self.value.startswith("account.")
