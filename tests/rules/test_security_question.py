import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import security_question
from guichet.rules.refusals import Code, Field
from guichet.rules.security_question import SecurityAnswer
from tests.rules.bad_input import BAD_INPUT


def refused(question: str, answer: str) -> list[tuple[Field, Code]]:
    return [(refusal.field, refusal.code) for refusal in security_question.check(SecurityAnswer(question, answer))]


@pytest.mark.rows(88, 89)
def test_the_two_questions_of_the_guide_come_first_and_as_printed() -> None:
    first, second, *ours = security_question.questions()
    assert first.text("fr") == "Quel est votre surnom ?"
    assert second.text("fr") == "Le prénom de votre conjoint(e) ?"
    assert first.from_guide and second.from_guide
    assert ours and not any(question.from_guide for question in ours)


def test_every_question_has_a_code_of_its_own_and_both_languages() -> None:
    questions = security_question.questions()
    assert [security_question.question(each.code) for each in questions] == list(questions)
    assert all(each.text("fr") and each.text("en") and each.text("fr") != each.text("en") for each in questions)


def test_the_question_is_one_of_the_list() -> None:
    assert refused("nickname", "Lili") == []
    assert refused("", "Lili") == [(Field.QUESTION, Code.CHOICE_UNKNOWN)]
    assert refused("shoe_size", "") == [(Field.QUESTION, Code.CHOICE_UNKNOWN), (Field.ANSWER, Code.MISSING)]


def test_the_longest_answer_is_accepted_and_one_letter_more_is_not() -> None:
    assert refused("nickname", "x" * 100) == []
    assert refused("nickname", "x" * 101) == [(Field.ANSWER, Code.TOO_LONG)]


@pytest.mark.parametrize(
    "other",
    ["  Élodie  Dupré ", "ELODIE DUPRE", "élodie\u00a0dupré", "e\u0301lodie dupre\u0301", "Elodie\tDupré"],
)
def test_case_accents_and_blanks_do_not_count(other: str) -> None:
    assert security_question.fold(other) == security_question.fold("Élodie Dupré")


@pytest.mark.parametrize("other", ["Elodie", "ElodieDupre", "Elodie Dupre.", ""])
def test_other_answers_stay_different(other: str) -> None:
    assert security_question.fold(other) != security_question.fold("Élodie Dupré")


@given(st.text(max_size=100))
def test_an_answer_that_is_accepted_folds_to_something_and_stays_what_it_is(text: str) -> None:
    folded = security_question.fold(text)
    if not refused("nickname", text):
        assert folded
        assert security_question.fold(folded) == folded
        assert security_question.fold(unicodedata.normalize("NFD", text)) == folded


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_refused_or_an_answer_like_any_other(text: str) -> None:
    fine = {BAD_INPUT[name] for name in ("tag", "ampersand", "entity")}
    assert (refused("nickname", text) == []) == (text in fine)


def test_the_answer_is_in_no_representation() -> None:
    given = SecurityAnswer("nickname", "Lili\0secret")
    assert "Lili" not in f"{given!r} {given} {security_question.check(given)}"
