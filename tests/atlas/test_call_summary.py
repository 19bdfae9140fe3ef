"""« Résumé de l'appel »: steps done, next step, the deadline in words, whom to turn to; nothing of the caller."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from guichet.atlas.call_summary import plain, summary
from guichet.atlas.call_texts import AGAIN, TEXTS
from guichet.rules import atlas
from guichet.rules.atlas_entry import Question
from guichet.rules.call import Call, Known, Outcome, decided, tried, visited
from guichet.rules.paris import from_paris, spoken_moment

NOW = from_paris("2023-08-22T13:00")
CREDENTIALS = "registration.credentials/password_too_short"
TAKEN = "registration.credentials/address_taken"


@pytest.fixture
def call() -> Call:
    begun = visited(visited(Call(2, NOW), "authentication", NOW), CREDENTIALS, NOW + timedelta(minutes=4))
    return tried(replace(begun, sent_at=NOW), CREDENTIALS, 0, Outcome.WORKED, NOW)


@pytest.mark.rows(223)
def test_in_french(call: Call) -> None:
    text = summary(call, NOW, "fr")
    assert text.startswith("Résumé de l'appel 2 – 22/08/2023 13:00\n")
    assert "13:04  Identifiants – Mot de passe trop court" in text
    assert "  - Écran « Identifiants – Mot de passe trop court » :\n  - Étape suivie : " in text
    assert "« Mot de passe de connexion : * » – résultat : réussi\n" in text
    assert "Étape suivante\n  - Confirmez-le : « Confirmez votre mot de passe de connexion : * »." in text
    assert "Code envoyé le mardi 22 août 2023 à 13 h 00 (date de son message)." in text
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
    assert "Screen “Login details – Password too short”:" in text
    assert "– result: successful" in text
    assert "«" not in text


def test_a_call_that_has_only_begun() -> None:
    text = summary(Call(1, NOW), NOW, "fr")
    assert "Étape suivante\n  - Trouver l'écran de l'appelant (Ctrl+K)." in text
    assert text.count("(aucun)") == 2
    assert "Délai" not in text and "Motif" not in text


def test_the_reason_is_told() -> None:
    text = summary(replace(Call(1, NOW), reason="activation.address/code_expired"), NOW, "fr")
    assert "Motif\n  - Activation : identifiants – Délai de 48 heures dépassé\n" in text


def test_screens_are_told_once_and_what_was_looked_up_is_marked() -> None:
    call = Call(1, NOW)
    for key in ("mode", "home", "help", "mode"):
        call = visited(call, key, NOW)
    text = summary(call, NOW, "fr")
    seen = ("Choix du mode", atlas.title("home", "fr"), "Aide (consulté)")
    assert "Écrans parcourus\n" + "".join(f"  - 13:00  {each}\n" for each in seen) in text
    assert "rubrique" not in text  # the help's own step is no next step of the caller's


def test_of_one_screen_alone_its_name_is_not_repeated() -> None:
    call = tried(visited(Call(1, NOW), TAKEN, NOW), TAKEN, 0, Outcome.FAILED, NOW)
    text = summary(call, NOW, "fr")
    assert text.count("Identifiants – Adresse déjà associée à un espace") == 2  # the reason, the screen
    assert "– résultat : sans effet\n" in text


def test_a_step_that_is_otherwise_does_not_stand_alone() -> None:
    pending = "account.credentials/change_pending"
    call = visited(Call(1, NOW), pending, NOW)
    assert atlas.do(pending)[1].fr.startswith("Sinon, ")
    failed = summary(tried(call, pending, 0, Outcome.FAILED, NOW), NOW, "fr")
    assert "Étape suivante\n  - Attendez la fin des 48 heures, puis recommencez.\n" in failed
    worked = summary(tried(call, pending, 0, Outcome.WORKED, NOW), NOW, "fr")
    assert f"Étape suivante\n  - {TEXTS['fr']['nothing_next']}\n" in worked
    for key in atlas.in_order():
        for number in range(len(atlas.do(key))):
            tries = tried(visited(Call(1, NOW), key, NOW), key, number, Outcome.FAILED, NOW)
            for language, words in (("fr", ("Sinon",)), ("en", ("Else", "Otherwise", "If not"))):
                following = summary(tries, NOW, language).split("\n  - ")
                assert not any(each.startswith(words) for each in following), (key, number)


@pytest.mark.parametrize(
    ("known", "again"),
    [
        (Known.MESSAGE, "L'inscription est à recommencer depuis le début pour recevoir un nouveau code."),
        (Known.CHANGE, "Le changement d'adresse est à recommencer depuis le début pour recevoir un nouveau code."),
    ],
)
def test_once_the_deadline_is_over_the_next_step_is_to_start_again(known: Known, again: str) -> None:
    key = "registration.end/no_message"
    call = replace(visited(Call(1, NOW), key, NOW), sent_at=NOW, known=known)
    call = tried(tried(call, key, 0, Outcome.WORKED, NOW), key, 1, Outcome.FAILED, NOW)
    text = summary(call, NOW + timedelta(days=3), "fr")
    assert f"Étape suivante\n  - {again}\n" in text
    assert "22 août 2023 à 13 h 00" in text and "Délai dépassé depuis le jeudi 24 août 2023 à 13 h 00." in text
    begun_anew = visited(call, "registration.terms", NOW)
    assert again not in summary(begun_anew, NOW + timedelta(days=3), "fr")


def test_what_decision_help_came_to_is_told() -> None:
    key = "registration.end/no_message"
    tree = atlas.state(key)
    assert tree is not None and isinstance(tree.decide, Question)
    answers, node = [], tree.decide
    while isinstance(node, Question):
        answers.append(False)
        node = node.no
    for language, no in (("fr", "Non."), ("en", "No.")):
        text = summary(decided(visited(Call(1, NOW), key, NOW), key, tuple(answers)), NOW, language)
        assert f"{tree.decide.ask.text(language)} {no}\n" in text
        assert plain(node.then.text(language), language) in text


def test_what_decision_help_came_to_last_is_the_next_step_until_a_step_works() -> None:
    key = "registration.credentials/address_mismatch"
    call = tried(visited(Call(1, NOW), key, NOW), key, 0, Outcome.FAILED, NOW)
    for answers in ((True,), (False,)):
        call = decided(call, key, answers)
        state = atlas.state(key)
        assert state is not None and isinstance(state.decide, Question)
        node = state.decide.yes if answers[0] else state.decide.no
        while isinstance(node, Question):
            call, node = decided(call, key, (*call.decided[-1].answers, True)), node.yes
        then = plain(node.then.fr, "fr")
        assert f"Étape suivante\n  - {then}\n" in summary(call, NOW, "fr")
        elsewhere = visited(call, "mode", NOW)
        assert f"Étape suivante\n  - {then}\n" not in summary(elsewhere, NOW, "fr")
    failed = tried(call, key, 1, Outcome.FAILED, NOW)
    assert f"Étape suivante\n  - {then}\n" in summary(failed, NOW, "fr")
    worked = tried(call, key, 0, Outcome.WORKED, NOW)
    assert f"Étape suivante\n  - {plain(atlas.do(key)[1].fr, 'fr')}\n" in summary(worked, NOW, "fr")


@pytest.mark.parametrize("key", ["authentication/change_lapsed", "account.home.one/change_lapsed"])
def test_once_it_was_started_again_that_is_no_next_step(key: str) -> None:
    later, last = NOW + timedelta(days=3), len(atlas.do(key)) - 1
    call = replace(visited(Call(1, NOW), key, NOW), sent_at=NOW)
    again = AGAIN["fr"][Known.CHANGE]
    assert again in summary(call, later, "fr")
    assert again in summary(tried(call, key, last, Outcome.WORKED, NOW), later, "fr")  # while the code still served
    assert again in summary(tried(call, key, last, Outcome.FAILED, later), later, "fr")
    done = tried(call, key, last, Outcome.WORKED, later)
    assert again not in summary(done, later, "fr")
    assert f"Étape suivante\n  - {TEXTS['fr']['nothing_next']}\n" in summary(done, later, "fr")
    expired = visited(done, "activation.address/code_expired", later)
    assert again not in summary(expired, later, "fr")


def test_to_begin_again_at_a_page_is_no_procedure_started_again() -> None:
    key, later = "activation.address/stuck", NOW + timedelta(days=3)
    call = replace(visited(Call(1, NOW), key, NOW), sent_at=NOW)
    number = next(place for place, step in enumerate(atlas.do(key)) if "recommencez" in step.fr)
    assert AGAIN["fr"][Known.MESSAGE] in summary(tried(call, key, number, Outcome.WORKED, later), later, "fr")


@pytest.mark.parametrize("key", ["account.address_sent", "registration.end/no_message", TAKEN])
def test_it_is_in_one_language_throughout(key: str) -> None:
    call = visited(replace(Call(1, NOW), sent_at=NOW), key, NOW)
    for number in range(len(atlas.do(key))):
        call = tried(call, key, number, Outcome.FAILED, NOW)
    french, english = summary(call, NOW, "fr"), summary(call, NOW, "en")
    assert not {"Screens", "Deadline", "Step", "result"} & set(re.findall(r"\w+", french))
    assert not {"Écrans", "Délai", "Étape", "résultat", "avant", "envoi"} & set(re.findall(r"\w+", english))


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


def test_of_several_ways_one_is_gone() -> None:
    call = visited(Call(1, NOW), "mode", NOW)
    ways = [place for place, step in enumerate(atlas.do("mode")) if step.instead]
    assert len(ways) > 1
    begun = summary(call, NOW, "fr")
    assert "Étape suivante\n  - Selon le cas : " in begun
    for place in ways:
        assert plain(atlas.do("mode")[place].fr, "fr").rstrip(".") in begun
        assert "Selon le cas" not in summary(tried(call, "mode", place, Outcome.WORKED, NOW), NOW, "fr")


@pytest.mark.parametrize("way", [0, 1])
def test_whichever_way_one_starts_again_it_is_done_once_it_worked(way: int) -> None:
    """« recommencez … » for a new account, « refaites le changement » for another address."""
    key, later = "activation.address/code_expired", NOW + timedelta(days=3)
    call = replace(visited(Call(1, NOW), key, NOW), sent_at=NOW)
    assert AGAIN["fr"][Known.MESSAGE] in summary(call, later, "fr")
    assert AGAIN["fr"][Known.MESSAGE] not in summary(tried(call, key, way, Outcome.WORKED, later), later, "fr")
