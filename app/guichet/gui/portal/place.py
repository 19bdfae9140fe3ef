"""The places of the portal: where the simulated site can stand."""

from enum import StrEnum


class Place(StrEnum):
    """Pages by name; the atlas and the demonstration speak of them with these words."""

    HOME = "home"
    AUTHENTICATION = "authentication"
    FORGOTTEN_PASSWORD = "forgotten_password"
    MODE = "mode"
    REGISTRATION = "registration"
    TROUBLESHOOTING = "troubleshooting"
    HELP = "help"
    NOT_SIMULATED = "not_simulated"

    @property
    def needs_session(self) -> bool:
        """Whether one must be signed in to be there."""
        return self.value.startswith("account.")
