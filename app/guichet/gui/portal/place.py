"""The places of the portal: where the simulated site can stand."""

from enum import StrEnum


class Place(StrEnum):
    """Pages by name; the guide pane and the demonstration speak of them with these words."""

    HOME = "home"
    AUTHENTICATION = "authentication"
    MODE = "mode"
    REGISTRATION = "registration"
    TROUBLESHOOTING = "troubleshooting"
    HELP = "help"
    NOT_SIMULATED = "not_simulated"
