"""Nothing is missing in the atlas: every form, every refusal, every mail, in both languages. A screen that is added
without its entry fails here; what it needs stands in the README (« Adding a page »)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from guichet.atlas import corpus
from guichet.gui.guide.labels import LABEL
from guichet.rules import atlas, why
from guichet.rules.atlas_entry import Action, Conclusion, Question, State, Step, Text
from guichet.rules.refusals import Code, Field

ROOT = Path(__file__).parents[2]

# Forms in which no caller is stuck: the simulator's own, and parts that stand in the entries of others.
CHROME = {
    "main_window": "the simulator's frame",
    "guide_pane": "tells the atlas itself",
    "samples_bar": "the trainer's own",
    "timeline_window": "the trainer's own",
    "copies_window": "the trainer's own",
    "decision_box": "tells the atlas itself",
    "find_dialog": "the agent's own",
    "telephone_window": "the agent's own",
    "deadline_window": "the agent's own",
    "call_window": "the agent's own",
    "call_page": "the agent's own",
    "clock_bar": "the simulator's clock",
    "moment_dialog": "the simulator's clock",
    "store_problem_page": "troubles of the simulator, not of the site",
    "key_missing_bar": "troubles of the simulator, not of the site",
    "captcha_box": "a part of terms_step, code_step and login_address_step, whose entries tell of it",
    "registration_page": "the frame of the wizard: its five steps have the entries",
    "forgotten_password_page": "the frame of that procedure: its three steps have the entries",
    "opting_page": "the frame of the option: its four steps have the entries",
    "company_fields": "a part of details_step in basic mode, whose entry tells of it",
    "activation_window": "the frame of the activation: its three steps have the entries",
    "account_header": "a part of the three home screens",
    "details_fields": "a part of details_step and contact_details_page",
    "recommendations": "a part of the forms that ask for a new password",
    "identity_panel": "a part of the screens behind the sign-in",
    "home_page": "the simulator's own greeting inside the portal, whose entry is « home »",
    "print_preview": "the simulator's own; on the site it is the browser's",
}
# Refusals that no screen of this version shows to a caller.
NOT_MET = {
    Code.CHOICE_UNKNOWN: "the lists offer known values alone",
    Code.KEY_MISSING: "a trouble of the simulator, which its window tells",
    Code.NOTHING_CHOSEN: "« Valider les modifications » is off while no box is ticked",
    **{code: "the agent's and the trainer's own field" for code in Code if code.startswith("moment_")},
    Code.CHANGED_MEANWHILE: "two windows of one account within the tenth of a second that comparing a password takes",
}
STATES = [(name, state) for name in atlas.names() for state in atlas.entry(name).states]


def test_every_form_has_its_entry() -> None:
    told = {entry.form for entry in atlas.entries().values()}
    forms = {path.stem for path in (ROOT / "ui").rglob("*.ui")}
    assert forms - told - CHROME.keys() == set()
    assert {"told and exempt": told & CHROME.keys(), "gone": (told | CHROME.keys()) - forms} == {
        "told and exempt": set(),
        "gone": set(),
    }


def test_every_refusal_has_its_state() -> None:
    told = {each.code for _, state in STATES for each in state.refusals}
    assert set(Code) - told == NOT_MET.keys()


@pytest.mark.parametrize("field", [Field.ADDRESS, Field.ADDRESS_CONFIRMATION, Field.PASSWORD, Field.CODE])
def test_a_field_that_may_be_empty_has_a_state_for_it(field: Field) -> None:
    assert any((each.code, each.field) == (Code.MISSING, field) for _, state in STATES for each in state.refusals)


def test_every_mail_has_its_entry() -> None:
    templates = {path.name.split(".")[0] for path in (ROOT / "resources" / "mail").iterdir()} - {"closing"}
    assert {entry.mail for entry in atlas.entries().values()} - {""} == templates


def test_every_state_says_what_to_do_check_and_say() -> None:
    for name, state in STATES:
        assert state.do and state.check and state.say, (name, state.id)
        assert state.refusals or state.shows, (name, state.id)


def test_every_screen_knows_how_one_gets_there() -> None:
    assert [name for name, entry in atlas.entries().items() if not (entry.arrive and entry.form and entry.build)] == []


def test_identities_are_unique_and_no_refusal_has_two_states_on_a_screen() -> None:
    for name, entry in atlas.entries().items():
        ids = [state.id for state in entry.states]
        refusals = [each for state in entry.states for each in state.refusals]
        assert len(set(ids)) == len(ids), name
        assert len(set(refusals)) == len(refusals), name


def test_every_control_named_exists_in_the_forms_of_its_screens() -> None:
    forms = corpus.written()["forms"]
    of_screen = {form["screen"]: set(form["controls"]) for form in forms.values()}
    for name, entry in atlas.entries().items():
        known = set().union(*(of_screen.get(screen, set()) for screen in (*entry.screens, "PortalFrame")))
        steps = [*entry.do, *(step for state in entry.states for step in state.do)]
        assert {control for step in steps for control in step.controls} - known == set(), name
        assert [step for step in steps if step.also and step.action is not Action.TYPE] == [], name


def test_every_tree_ends_and_leads_to_what_exists() -> None:
    known = set(atlas.keys())
    for name, state in STATES:
        conclusions = [each for each in nodes(state.decide) if isinstance(each, Conclusion)]
        assert conclusions, (name, state.id)
        assert {each.go for each in conclusions} - {""} <= known, (name, state.id)
        questions = [each.ask.fr for each in nodes(state.decide) if isinstance(each, Question)]
        assert len(set(questions)) == len(questions), (name, state.id)
        assert all(each.endswith("?") for each in questions), (name, state.id)


def test_a_state_that_passes_becomes_another_of_its_screen() -> None:
    passing = [(name, state.after) for name, state in STATES if state.after]
    assert passing
    assert {f"{name}/{after}" for name, after in passing} <= set(atlas.keys())


def test_nobody_is_asked_for_a_secret() -> None:
    """No question of a tree, no check and no sentence to say wants a password or an answer to be told."""
    wanted = (
        "quel est votre mot de passe",
        "quelle est votre réponse",
        "dites-moi votre mot de passe",
        "your password?",
    )
    for name, state in STATES:
        told = list(all_texts(state))
        assert not any(each in text.fr.lower() or each in text.en.lower() for each in wanted for text in told), name


def test_both_languages_say_the_same_everywhere() -> None:
    for name, entry in atlas.entries().items():
        texts = [*entry.arrive, *entry.check, *entry.say, *entry.not_promise, *entry.ours, *entry.do]
        texts += [text for state in entry.states for text in all_texts(state)]
        for text in texts:
            assert text.fr and text.en, (name, text)
            assert text.fr != text.en or not LABEL.sub("", text.fr).strip(), (name, text)
            assert LABEL.findall(text.fr) == LABEL.findall(text.en), (name, text)


def test_labels_quoted_in_states_stand_on_the_screens_named() -> None:
    for name, entry in atlas.entries().items():
        labels = {fr for screen in entry.screens for fr, _ in corpus.written()["screens"].get(screen, [])}
        texts = [
            *entry.arrive,
            *entry.check,
            *entry.say,
            *entry.not_promise,
            *entry.ours,
            *(text for state in entry.states for text in all_texts(state)),
        ]
        quoted = {label for text in texts for label in LABEL.findall(text.fr)}
        quoted |= {label for state in entry.states for label in state.shows}
        assert quoted - labels == set(), name


def test_every_refusal_of_a_state_has_its_reason() -> None:
    for _, state in STATES:
        for each in state.refusals:
            assert why.why(each.code, "fr").rule and why.why(each.code, "en").rule


def test_neighbours_and_frequent_problems_exist() -> None:
    known = set(atlas.keys())
    assert 5 <= len(atlas.frequent()) <= 20
    for key in known:
        near = atlas.neighbours(key)
        assert set(near) <= known and key not in near and len(set(near)) == len(near)


def test_a_state_like_another_says_what_differs_alone() -> None:
    model, like = (
        atlas.state("registration.terms/captcha_wrong"),
        atlas.state("forgotten_password.address/captcha_wrong"),
    )
    assert model is not None and like is not None
    assert (like.refusals, like.decide, like.say) == (model.refusals, model.decide, model.say)
    assert like.build != model.build
    assert model.frequent and not like.frequent


def test_what_is_told_often_and_what_is_done_first_comes_first() -> None:
    order = atlas.in_order()
    assert set(order) == set(atlas.keys()) and set(order[: len(atlas.frequent())]) == set(atlas.frequent())
    assert order.index("registration.credentials") < order.index("activation.code") < order.index("opting.credentials")


def test_a_key_without_state_or_screen_is_refused() -> None:
    with pytest.raises(KeyError):
        atlas.state("home/nothing")
    with pytest.raises(KeyError):
        atlas.entry("nowhere")


def nodes(node: Question | Conclusion) -> Iterator[Question | Conclusion]:
    yield node
    if isinstance(node, Question):
        yield from nodes(node.yes)
        yield from nodes(node.no)


def all_texts(state: State) -> Iterator[Text | Step]:
    yield from (state.title, *state.do, *state.check, *state.say, *state.not_promise)
    for node in nodes(state.decide):
        if isinstance(node, Question):
            yield node.ask
        else:
            yield from filter(None, (node.then, node.not_promise))
