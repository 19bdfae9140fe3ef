"""Spaces that no line may break at."""

import pytest

from guichet.gui.typography import typeset


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("à 23 h 06", "à 23~h~06"),
        ("de 8 h à 19 h 30.", "de 8~h à 19~h~30."),
        ("pendant 48 heures", "pendant 48 heures"),
        ("le « 0809 400 210 »", "le «~0809~400~210~»"),
        ("24 août 2023 à 13 h", "24 août 2023 à 13~h"),
    ],
)
def test_times_and_telephone_numbers_stay_whole(text: str, shown: str) -> None:
    assert typeset(text, "fr").replace("\u00a0", "~") == shown


def test_in_english_the_number_alone() -> None:
    assert typeset("0809 400 210, 8 h", "en") == "0809\u00a0400\u00a0210, 8 h"
