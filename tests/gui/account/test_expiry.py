"""The sentence on the end of a password's validity."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from guichet.gui.account.expiry import expiry_notice
from guichet.gui.context import Context

LAST_DAY = date(2026, 8, 24)


@pytest.mark.parametrize(
    ("days_left", "sentence"),
    [
        (30, "Votre mot de passe expire le 24/08/2026, dans 30 jours. Pensez à le modifier."),
        (2, "Votre mot de passe expire le 24/08/2026, dans 2 jours. Pensez à le modifier."),
        (1, "Votre mot de passe expire le 24/08/2026, demain. Pensez à le modifier."),
        (0, "Votre mot de passe expire le 24/08/2026, aujourd'hui. Pensez à le modifier."),
        (-1, "Votre mot de passe a expiré le 24/08/2026. Choisissez-en un autre pour accéder à votre espace."),
    ],
)
def test_the_day_and_how_far_it_is(context: Context, days_left: int, sentence: str) -> None:
    assert expiry_notice(LAST_DAY, days_left) == sentence


@pytest.mark.parametrize("days_left", [30, 1, 0, -1])
def test_it_is_said_in_english_too(context: Context, qtbot: QtBot, days_left: int) -> None:
    context.preferences.set_language("en")
    assert expiry_notice(LAST_DAY, days_left).startswith("Your password")
