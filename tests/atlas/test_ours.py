"""What the simulator decided where the guides are silent (C22, C23, C33, C34) is never told to a caller as a fact."""

import re
from collections.abc import Iterator

from guichet.rules import atlas
from guichet.rules.atlas_entry import Text
from guichet.rules.refusals import Code
from guichet.rules.why import why
from tests.atlas.test_complete import all_texts

MARK = Text(
    "Règle du simulateur (les guides n'en disent rien) : ", "A rule of the simulator (the guides say nothing of it): "
)
OURS = Text(
    r"bloqué (pour de bon|définitivement)|quart d'heure|30 secondes|(cinq|5) (essais|réponses|erreurs)|dix minutes"
    r"|(de nouveau|redevient|sera|est) libre|se libère|sans les majuscules|accents|(la )?casse ne compte"
    r"|même réponse|reçoit elle aussi une question|en reçoit une aussi|s'effacera|128 caractères|être rétabli",
    r"for good|quarter of an hour|30 seconds|five (wrong|errors)|ten minutes|address is free|be free|erased by itself"
    r"|without capitals|accents|case does not count|the same answer|gets (a question|one too)|128 char|be restored",
)


def test_nothing_of_ours_is_said_or_decided_with() -> None:
    told = [text for name in atlas.names() for text in _to_callers(name)]
    assert len(told) > 500
    assert [text.fr for text in told if _is_ours(text)] == []


def test_where_it_is_told_it_is_marked() -> None:
    told = [text for entry in atlas.entries().values() for text in entry.tell]
    ours = [text for text in told if _is_ours(text)]
    assert len(ours) >= 6
    assert [text.fr for text in ours if not (text.fr.startswith(MARK.fr) and text.en.startswith(MARK.en))] == []


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
    yield from (*entry.do, *entry.check, *entry.say)
    for state in entry.states:
        yield from all_texts(state)


def _is_ours(text: Text) -> bool:
    french, english = bool(re.search(OURS.fr, text.fr, re.I)), bool(re.search(OURS.en, text.en, re.I))
    assert french == english, text
    return french
