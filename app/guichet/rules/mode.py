"""The two ways to register (guide A §1.1, rows 1, 32-38)."""

from enum import StrEnum


class Mode(StrEnum):
    """Mode of an account (mode expert / simplifié)."""

    EXPERT = "expert"
    BASIC = "basic"
