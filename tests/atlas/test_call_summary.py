"""« Résumé de l'appel »: steps done, next step, the deadline in words, whom to turn to; nothing of the caller."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from guichet.atlas.call_summary import summary
from guichet.rules.call import Call, Outcome, tried, visited
from guichet.rules.paris import from_paris, spoken_moment

NOW = from_paris("2023-08-22T13:00")
CREDENTIALS = "registration.credentials/password_too_short"


@pytest.fixture
def call() -> Call:
    begun = visited(visited(Call(2, NOW), "authentication", NOW), CREDENTIALS, NOW + timedelta(minutes=4))
    return tried(replace(begun, sent_at=NOW), CREDENTIALS, 0, Outcome.WORKED, NOW)


@pytest.mark.rows(222, 223)
def test_in_french(call: Call) -> None:
    text = summary(call, NOW, "fr")
    assert text.startswith("Résumé de l'appel 2 – 22/08/2023 13:00\n")
    assert "13:04  Identifiants – Mot de passe trop court" in text
    assert "« Mot de passe de connexion : * » (Identifiants – Mot de passe trop court) : a marché" in text
    assert "Étape suivante\n  - Confirmez-le : « Confirmez votre mot de passe de connexion : * »." in text
    assert "avant le jeudi 24 août 2023 à 13 h 00" in text
    assert "0809 400 210, du lundi au vendredi, de 8 h à 19 h 30" in text
    assert "« Une assistance aux téléprocédures »" in text
    assert "aucune donnée personnelle" in text
    assert "rouvre" not in text


def test_in_english_out_of_hours_and_too_late(call: Call) -> None:
    text = summary(call, from_paris("2023-08-26T09:00"), "en")
    assert "The deadline passed on Thursday 24 August 2023 at 1:00 pm" in text
    assert "opens again on Monday 28 August 2023 at 8:00 am" in text
    assert "(Login details – Password too short): worked" in text
    assert "«" not in text


def test_a_call_that_has_only_begun() -> None:
    text = summary(Call(1, NOW), NOW, "fr")
    assert "48 heures à compter de l'envoi du code (date du message non relevée)" in text
    assert text.count("(aucun)") == 2


@pytest.mark.parametrize(
    ("moment", "french", "english"),
    [
        ("2023-08-24T13:00", "jeudi 24 août 2023 à 13 h 00", "Thursday 24 August 2023 at 1:00 pm"),
        ("2027-03-01T00:05", "lundi 1er mars 2027 à 0 h 05", "Monday 1 March 2027 at 12:05 am"),
    ],
)
def test_a_moment_in_words(moment: str, french: str, english: str) -> None:
    at: datetime = from_paris(moment)
    assert (spoken_moment(at, "fr"), spoken_moment(at, "en")) == (french, english)
