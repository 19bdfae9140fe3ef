"""« Résumé de l'appel »: steps done, next step, the deadline in words, whom to turn to; nothing of the caller."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from guichet.atlas.call_summary import plain, summary
from guichet.rules import atlas
from guichet.rules.call import Call, Outcome, tried, visited
from guichet.rules.paris import from_paris, spoken_moment

NOW = from_paris("2023-08-22T13:00")
CREDENTIALS = "registration.credentials/password_too_short"


@pytest.fixture
def call() -> Call:
    begun = visited(visited(Call(2, NOW), "authentication", NOW), CREDENTIALS, NOW + timedelta(minutes=4))
    return tried(replace(begun, sent_at=NOW), CREDENTIALS, 0, Outcome.WORKED, NOW)


@pytest.mark.rows(223)
def test_in_french(call: Call) -> None:
    text = summary(call, NOW, "fr")
    assert text.startswith("Résumé de l'appel 2 – 22/08/2023 13:00\n")
    assert "13:04  Identifiants – Mot de passe trop court" in text
    assert "« Mot de passe de connexion : * » (Identifiants – Mot de passe trop court) : a marché" in text
    assert "Étape suivante\n  - Confirmez-le : « Confirmez votre mot de passe de connexion : * »." in text
    assert "avant le jeudi 24 août 2023 à 13 h 00" in text
    assert "« Une assistance aux téléprocédures »" in text
    assert "0809" not in text  # whoever takes the call answers that number
    assert "aucune donnée personnelle" in text
    assert "rouvre" not in text


def test_in_english_out_of_hours_and_too_late(call: Call) -> None:
    text = summary(call, from_paris("2023-08-26T09:00"), "en")
    assert "The deadline passed on Thursday 24 August 2023 at 1:00 pm" in text
    assert "0809 400 210, Monday to Friday, 8am to 7.30pm" in text
    assert "opens again on Monday 28 August 2023 at 8:00 am" in text
    assert "(Login details – Password too short): worked" in text
    assert "«" not in text


def test_a_call_that_has_only_begun() -> None:
    text = summary(Call(1, NOW), NOW, "fr")
    assert "Étape suivante\n  - Trouver l'écran de l'appelant (Ctrl+K)." in text
    assert text.count("(aucun)") == 2
    assert "Délai" not in text and "Motif" not in text


def test_the_reason_is_told() -> None:
    text = summary(replace(Call(1, NOW), reason="activation.address/code_expired"), NOW, "fr")
    assert "Motif\n  - Activation : identifiants – Délai de 48 heures dépassé\n" in text


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (CREDENTIALS, False),
        ("account.home.one", False),
        ("closed", False),
        ("mailbox.activation", True),
        ("registration.end/no_message", True),
        ("authentication/not_activated", True),
        ("registration.credentials/address_pending", True),
        ("account.home.one/change_pending", True),
        ("activation.address/code_expired", True),
    ],
)
def test_the_deadline_is_told_where_a_code_is_waited_for(key: str, told: bool) -> None:
    text = summary(visited(Call(1, NOW), key, NOW), NOW, "fr")
    assert ("48 heures à compter de l'envoi du code (moment de l'envoi non relevé)" in text) is told
    assert ("\nDélai\n" in text) is told


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Outcome.WORKED, "la démarche est terminée sur cet écran"), (Outcome.FAILED, "Aucune autre sur cet écran.")],
)
def test_after_the_last_step_there_is_none(outcome: Outcome, told: str) -> None:
    call = visited(Call(1, NOW), CREDENTIALS, NOW)
    last = len(atlas.do(CREDENTIALS)) - 1
    assert told in summary(tried(call, CREDENTIALS, last, outcome, NOW), NOW, "fr")


@pytest.mark.parametrize("key", ["mailbox.activation", "opting.holder", "authentication/not_activated"])
def test_what_the_simulator_alone_has_is_no_next_step(key: str) -> None:
    call = visited(Call(1, NOW), key, NOW)
    callers = [step for step in atlas.do(key) if not step.simulator]
    text = summary(call, NOW, "fr")
    assert plain(callers[0].fr, "fr") in text
    for number, step in enumerate(atlas.do(key)):
        if step.simulator:
            before = tried(call, key, number - 1, Outcome.WORKED, NOW) if number else call
            assert f"Étape suivante\n  - {plain(step.fr, 'fr')}" not in summary(before, NOW, "fr")


@pytest.mark.rows(222)
def test_a_public_holiday_is_the_simulators_own() -> None:
    text = summary(Call(1, NOW), from_paris("2023-08-15T10:00"), "fr")
    assert "0809 400 210, du lundi au vendredi, de 8 h à 19 h 30) est fermée" in text
    assert "les guides ne disent rien des jours fériés" in text


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
