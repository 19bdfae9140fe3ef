"""What the simulator decided where the guides are silent (C22, C23, C33, C34) is never told to a caller as a fact."""

import re
from collections.abc import Iterator

import pytest

from guichet.rules import atlas
from guichet.rules.atlas_entry import Procedure, Text
from guichet.rules.refusals import Code
from guichet.rules.why import why
from tests.atlas.test_complete import all_texts

OURS = Text(
    r"bloqué (pour de bon|définitivement)|quart d'heure|30 secondes|(cinq|5) (essais|réponses|erreurs)|dix minutes"
    r"|(de nouveau|redevient|sera|est) libre|se libère|sans les majuscules|accents|(la )?casse ne compte"
    r"|numéro d'abonné (est|sont) conservé|jours fériés|sans chiffre ni espace|(douze|12) lettres|autre écriture"
    r"|même réponse|reçoit elle aussi une question|en reçoit une aussi|s'effacera|128 caractères|être rétabli",
    r"for good|quarter of an hour|30 seconds|five (wrong|errors)|ten minutes|address is free|be free|erased by itself"
    r"|subscriber number (is|are) kept|public holidays|no digit, no space|(twelve|12) letters|other spelling"
    r"|without capitals|accents|case does not count|the same answer|gets (a question|one too)|128 char|be restored",
)


ADDED = {
    "account_button",
    "copy_code_button",
    "holder_combo",
    "inbox_button",
    "not_activated_button",
    "pending_label",
    "sole_button",
    "shared_button",
    "stuck_button",
    "taken_button",
}


def test_nothing_of_ours_is_said_or_decided_with() -> None:
    told = [text for name in atlas.names() for text in _to_callers(name)]
    assert len(told) > 500
    assert [text.fr for text in told if _is_ours(text)] == []


def test_it_stands_in_a_block_of_its_own() -> None:
    apart = [text for entry in atlas.entries().values() for text in entry.ours]
    assert len([text for text in apart if _is_ours(text)]) >= 6


@pytest.mark.parametrize(
    "name", [name for name in atlas.names() if atlas.entry(name).procedure in (Procedure.OPTING, Procedure.CLOSING)]
)
def test_screens_of_no_guide_say_so(name: str) -> None:
    entry = atlas.entry(name)
    assert any("peut voir autre chose" in text.fr and "may see something else" in text.en for text in entry.ours)
    if entry.procedure is Procedure.OPTING:
        assert "un autre guide FOCUS" in entry.ours[0].fr and "another FOCUS guide" in entry.ours[0].en


def test_what_the_guides_do_not_show_is_no_callers_step() -> None:
    """Controls that the site lacks: the mailbox's, the links and notices that were added, the sample people."""
    marked = {
        step.control
        for name in atlas.names()
        for do in (atlas.entry(name).do, *(state.do for state in atlas.entry(name).states))
        for step in do
        if step.simulator
    }
    for name in atlas.names():
        for do in (atlas.entry(name).do, *(state.do for state in atlas.entry(name).states)):
            named = {step.control for step in do if not step.simulator}
            assert named & ADDED == set(), name
    assert marked >= ADDED


def test_no_check_or_step_reads_what_was_added_to_a_page() -> None:
    added = re.compile(r"\bbandeau\b|échéance (affichée|que la page)|écrit dans le message|en haut de la page", re.I)
    texts = [text for name in atlas.names() for text in _to_callers(name) if not getattr(text, "simulator", False)]
    assert [text.fr for text in texts if added.search(text.fr)] == []


def test_a_reason_that_is_ours_cites_no_line_and_no_row_of_the_guides() -> None:
    for code in Code:
        reason = why(code, "fr")
        if reason.rule.startswith("Règle du simulateur"):
            assert (reason.guide, reason.rows) == ("", ()), code
        else:
            assert reason.guide and not re.search(OURS.fr, reason.rule), code


def test_a_registration_is_not_told_of_changes_of_address() -> None:
    assert "C24" not in (*why(Code.ADDRESS_TAKEN, "fr").rulings, *why(Code.ADDRESS_PENDING, "fr").rulings)


def _to_callers(name: str) -> Iterator[Text]:
    entry = atlas.entry(name)
    yield from (*entry.do, *entry.check, *entry.say, *entry.not_promise)
    for state in entry.states:
        yield from all_texts(state)


def _is_ours(text: Text) -> bool:
    french, english = bool(re.search(OURS.fr, text.fr, re.I)), bool(re.search(OURS.en, text.en, re.I))
    assert french == english, text
    return french
