"""A call: visits follow, parked ones stand still, and what was tried is kept in order."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from guichet.rules.call import Call, Outcome, Tried, Visit, next_step, tried, visited

NOW = datetime(2023, 8, 22, 11, tzinfo=UTC)
CALL = Call(1, NOW)


def test_visits_follow_and_the_same_screen_again_is_none() -> None:
    call = visited(visited(visited(CALL, "home", NOW), "home", NOW), "mode", NOW)
    assert [each.key for each in call.visits] == ["home", "mode"]
    assert call.here == "mode"
    assert CALL.here == ""


def test_a_parked_call_does_not_follow() -> None:
    parked = replace(visited(CALL, "home", NOW), parked=True)
    assert visited(parked, "mode", NOW) == parked
    assert visited(replace(parked, parked=False), "mode", NOW).here == "mode"


def test_the_next_step_follows_the_furthest_that_was_tried() -> None:
    call = visited(CALL, "mode", NOW)
    assert next_step(call, 4) == 0
    call = tried(call, "mode", 2, Outcome.WORKED, NOW)
    call = tried(call, "mode", 0, Outcome.FAILED, NOW)
    assert next_step(call, 4) == 3
    assert next_step(call, 3) is None
    assert next_step(visited(call, "home", NOW), 4) == 0


def test_a_step_is_marked_once_and_the_same_mark_again_takes_it_away() -> None:
    call = tried(CALL, "mode", 0, Outcome.WORKED, NOW)
    call = tried(call, "mode", 0, Outcome.FAILED, NOW)
    assert [each.outcome for each in call.tried] == [Outcome.FAILED]
    assert tried(call, "mode", 0, Outcome.FAILED, NOW).tried == ()


def test_what_a_call_is_about_are_its_screens_and_its_reason() -> None:
    call = visited(visited(visited(CALL, "home", NOW), "mode", NOW), "home", NOW)
    assert call.keys == ("home", "mode")
    assert replace(call, reason="help").keys == ("home", "mode", "help")


def test_the_deadline_is_48_hours_after_the_sending() -> None:
    assert CALL.deadline is None
    assert replace(CALL, sent_at=NOW).deadline == NOW + timedelta(hours=48)


def test_a_call_has_no_place_for_an_identity() -> None:
    """Numbers, moments and keys of the atlas: nothing that a caller could be told by, and no free text."""
    numbers_and_moments, keys = {"number", "started_at", "parked", "sent_at"}, {"visits", "tried", "reason"}
    assert {each.name for each in fields(Call)} == numbers_and_moments | keys
    assert {each.name for each in (*fields(Visit), *fields(Tried))} == {"key", "at", "step", "outcome"}
