from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from guichet.captcha.challenge import new_challenge
from guichet.rules import captcha

NOW = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)


@pytest.mark.rows(47, 126)
def test_a_challenge_is_six_lower_case_letters_in_a_png() -> None:
    challenge = new_challenge(NOW)
    assert len(challenge.solution) == 6
    assert set(challenge.solution) <= set(captcha.ALPHABET)
    assert Image.open(BytesIO(challenge.picture)).format == "PNG"
    assert challenge.shown_at == NOW


def test_each_challenge_is_another() -> None:
    challenges = [new_challenge(NOW) for _ in range(5)]
    assert len({each.solution for each in challenges}) == 5
    assert len({each.picture for each in challenges}) == 5


def test_the_solution_is_not_in_what_is_logged() -> None:
    challenge = new_challenge(NOW)
    assert challenge.solution not in repr(challenge)


def test_the_picture_says_its_solution_nowhere_in_its_data() -> None:
    challenge = new_challenge(NOW)
    assert Image.open(BytesIO(challenge.picture)).info == {}
