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


def test_the_next_step_is_the_first_that_has_not_worked() -> None:
    call = visited(CALL, "mode", NOW)
    assert next_step(call, 2) == 0
    call = tried(call, "mode", 0, Outcome.FAILED, NOW)
    assert next_step(call, 2) == 0
    call = tried(call, "mode", 0, Outcome.WORKED, NOW)
    assert next_step(call, 2) == 1
    assert next_step(tried(call, "mode", 1, Outcome.WORKED, NOW), 2) is None
    assert [each.outcome for each in call.tried] == [Outcome.FAILED, Outcome.WORKED]


def test_the_deadline_is_48_hours_after_the_sending() -> None:
    assert CALL.deadline is None
    assert replace(CALL, sent_at=NOW).deadline == NOW + timedelta(hours=48)


def test_a_call_has_no_place_for_an_identity() -> None:
    """Numbers, moments and keys of the atlas: nothing that a caller could be told by, and no free text."""
    assert {each.name for each in fields(Call)} == {"number", "started_at", "visits", "tried", "parked", "sent_at"}
    assert {each.name for each in (*fields(Visit), *fields(Tried))} == {"key", "at", "step", "outcome"}
