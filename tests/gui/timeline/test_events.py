"""Every word that the code writes into the journal has its sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import guichet
from guichet.gui.context import Context
from guichet.gui.refusals import plain_sentence
from guichet.gui.timeline.events import WORDS, event_sentence
from guichet.rules.refusals import Code
from guichet.store.models import Folder

PACKAGE = Path(guichet.__file__).parent
FOLDERS = [folder.value for folder in Folder]


def functions() -> Iterator[ast.FunctionDef]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from (each for each in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(each, ast.FunctionDef))


def calls(function: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def words() -> set[str]:
    """What is handed to ``journal.append`` as its event, through whatever functions of ours hand it on."""
    takers, found = {"journal.append": 2}, set[str]()
    defined = list(functions())
    known = 0
    while known != len(takers):
        known = len(takers)
        for function in defined:
            names = [argument.arg for argument in function.args.args]
            for name, call in calls(function):
                place = takers.get(name.removeprefix("self."), takers.get(name.rpartition(".")[2]))
                if place is None or place >= len(call.args):
                    continue
                given = call.args[place]
                if isinstance(given, ast.Name) and given.id in names:
                    takers[function.name] = names.index(given.id) - (names[0] == "self")
                else:
                    found |= set(spelled(given))
    return found


def spelled(given: ast.expr) -> list[str]:
    if isinstance(given, ast.JoinedStr):
        assert ast.unparse(given).endswith("_{folder}'"), "a word is made in a way that this test does not know"
        return [f"{given.values[0].value}{folder}" for folder in FOLDERS]  # type: ignore[attr-defined]
    assert isinstance(given, ast.Constant), f"{ast.unparse(given)} is a word that this test cannot read"
    return [str(given.value)]


def test_the_words_are_found() -> None:
    """The measure itself: a plain one, one through two functions, one that is composed."""
    assert {"registered", "password_reset", "message_read", "message_moved_to_junk", "certificate_held"} <= words()


def test_every_word_that_the_code_writes_has_its_sentence_and_no_sentence_is_idle() -> None:
    assert words() == WORDS


@pytest.mark.parametrize("language", ["fr", "en"])
def test_sentences_differ_and_a_newer_program_s_word_is_shown_as_it_is(context: Context, language: str) -> None:
    context.preferences.set_language(language)
    sentences = [event_sentence(word) for word in sorted(WORDS)]
    assert len(set(sentences)) == len(WORDS)
    assert "teleported" in event_sentence("teleported")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_refusal_can_be_told_without_its_details(context: Context, language: str) -> None:
    context.preferences.set_language(language)
    sentences = {code: plain_sentence(code) for code in Code}
    assert {code: text for code, text in sentences.items() if "{" in text or not text} == {}
