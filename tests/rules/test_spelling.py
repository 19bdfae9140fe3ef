"""Spelling aloud: what is said for every character, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules.spelling import LOOK_ALIKES, Spelled, groups, look_alike, named, spell


@pytest.mark.parametrize(
    ("char", "french", "english"),
    [
        ("m", "m minuscule comme Marie", "small m as in Mike"),
        ("H", "H majuscule comme Henri", "capital H as in Hotel"),
        ("4", "chiffre quatre", "digit four"),
        ("@", "arobase", "at sign"),
        (".", "point", "dot"),
        ("-", "tiret", "hyphen"),
        ("_", "tiret bas", "underscore"),
        ("é", "e minuscule accent aigu comme Eugène", "small e acute accent as in Echo"),
        ("Ç", "C majuscule cédille comme Célestin", "capital C cedilla as in Charlie"),
    ],
)
def test_a_character_is_said(char: str, french: str, english: str) -> None:
    assert spell(char, "fr")[0].said == french
    assert spell(char, "en")[0].said == english


def test_look_alikes_say_all_that_they_are_not() -> None:
    hints = {each.char: each.hint for each in spell("lI1O0ox", "fr")}
    assert hints["l"] == "ni I majuscule, ni chiffre un"
    assert hints["I"] == "ni l minuscule, ni chiffre un"
    assert hints["1"] == "ni l minuscule, ni I majuscule"
    assert hints["O"] == "ni chiffre zéro, ni o minuscule"
    assert hints["o"] == "ni O majuscule, ni chiffre zéro"
    assert hints["0"] == "ni O majuscule, ni o minuscule"
    assert hints["x"] == ""
    assert spell("1", "en")[0].hint == "neither small l nor capital I"


def test_a_code_is_said_in_groups_of_four() -> None:
    said = groups(spell(" mHPstewGkBYj\n"))
    assert ["".join(each.char for each in group) for group in said] == ["mHPs", "tewG", "kBYj"]
    assert [len(group) for group in groups(spell("12345"))] == [4, 1]
    assert groups(spell("")) == ()


@pytest.mark.parametrize("code", ["mHPs tewG kBYj", "mHPste wGkBYj", " mHP stew GkBYj ", "mHPs\u00a0tewG\u202fkBYj"])
def test_what_parts_the_groups_of_a_code_is_not_spelled(code: str) -> None:
    """A caller who hears « espace » types one, and the code is refused."""
    assert spell(code) == spell("mHPstewGkBYj")


@pytest.mark.parametrize("text", ["Marie Martins", "Jean Paul Noel", "lila rosemonde", "12 rue", "mHPs tewG", "a b"])
def test_the_spaces_of_anything_else_are(text: str) -> None:
    assert [each.said for each in spell(text)].count("espace") == text.count(" ")


def test_no_two_small_or_capital_letters_are_said_alike() -> None:
    for language in ("fr", "en"):
        letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        assert len({each.said for each in spell(letters, language)}) == len(letters)


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("l", "l minuscule comme Louis", "small l as in Lima"),
        ("I", "I majuscule comme Irma", "capital I as in India"),
        ("1", "le chiffre un", "the digit one"),
        ("É", "E majuscule accent aigu comme Eugène", "capital E acute accent as in Echo"),
        ("-", "tiret", "hyphen"),
        ("l1", "l minuscule comme Louis, puis le chiffre un", "small l as in Lima, then the digit one"),
        ("", "", ""),
    ],
)
def test_a_character_is_named_so_that_it_cannot_be_taken_for_another(text: str, french: str, english: str) -> None:
    assert (named(text), named(text, "en")) == (french, english)


def test_look_alike_pairs() -> None:
    assert look_alike("l", "I") and look_alike("0", "O") and look_alike("1", "l")
    assert not look_alike("l", "l") and not look_alike("a", "b")
    assert all(len(set(each)) == len(each) for each in LOOK_ALIKES)


@given(st.text(max_size=20), st.sampled_from(["fr", "en"]))
def test_any_text_can_be_said(text: str, language: str) -> None:
    assert all(isinstance(each, Spelled) and each.said for each in spell(text, language))
