"""Moments as people read them, in Paris time."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from guichet.rules.paris import to_paris


def show_moment(moment: datetime) -> str:
    """« 24/08/2023 à 13:00:00 »: with seconds, since a second decides whether a code still works."""
    here = to_paris(moment)
    return QCoreApplication.translate("Times", "{day} à {time}").format(
        day=here.strftime("%d/%m/%Y"), time=here.strftime("%H:%M:%S")
    )


def show_day(day: date) -> str:
    """« 24/08/2026 »."""
    return day.strftime("%d/%m/%Y")


def show_clock(moment: datetime) -> str:
    """« 22/08/2023 13:00 »: the simulated clock's face."""
    return to_paris(moment).strftime("%d/%m/%Y %H:%M")


def show_to_the_second(moment: datetime) -> str:
    """« 22/08/2023 13:00:30 »: as a field shows the moment that the clock is set to."""
    return to_paris(moment).strftime("%d/%m/%Y %H:%M:%S")
