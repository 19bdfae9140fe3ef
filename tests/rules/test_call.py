"""A call: visits follow, parked ones stand still, and what was tried is kept in order."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from guichet.rules.call import Call, Decided, Outcome, Tried, Visit, decided, next_step, tried, visited

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


def test_the_first_screen_is_the_reason_until_another_is_chosen() -> None:
    call = visited(visited(CALL, "home", NOW), "mode", NOW)
    assert call.reason == "home"
    assert visited(replace(call, reason=""), "registration.terms", NOW).reason == ""  # taken away by hand
    assert visited(replace(CALL, reason="mode"), "home", NOW).reason == "mode"


def test_what_is_looked_up_is_no_place_of_the_callers() -> None:
    call = visited(visited(visited(CALL, "help", NOW), "mode", NOW), "troubleshooting", NOW)
    assert [each.key for each in call.visits] == ["help", "mode", "troubleshooting"]
    assert (call.here, call.reason) == ("mode", "mode")
    assert visited(call, "troubleshooting", NOW) is call and visited(call, "mode", NOW) is call
    assert visited(CALL, "help", NOW).here == ""


def test_each_screen_is_seen_once_when_it_came_first() -> None:
    later = NOW + timedelta(minutes=1)
    call = visited(visited(visited(CALL, "home", NOW), "mode", NOW), "home", later)
    assert call.seen == (Visit("home", NOW), Visit("mode", NOW))


def test_questions_that_are_asked_again_have_one_conclusion() -> None:
    key = "registration.end/no_message"
    call = decided(decided(CALL, key, (True,)), key, (False, True))
    assert call.decided == (Decided(key, (False, True)),)
    assert decided(replace(CALL, parked=True), key, (True,)).decided == ()


def test_the_deadline_is_48_hours_after_the_sending() -> None:
    assert CALL.deadline is None
    sent = replace(CALL, sent_at=NOW)
    assert sent.deadline == NOW + timedelta(hours=48)
    assert not CALL.is_over(NOW) and not sent.is_over(NOW + timedelta(hours=48))
    assert sent.is_over(NOW + timedelta(hours=48, seconds=1))


def test_a_call_has_no_place_for_an_identity() -> None:
    """Numbers, moments and keys of the atlas: nothing that a caller could be told by, and no free text."""
    numbers_and_moments = {"number", "started_at", "parked", "sent_at", "known"}
    keys = {"visits", "tried", "decided", "reason"}
    assert {each.name for each in fields(Call)} == numbers_and_moments | keys
    parts = (*fields(Visit), *fields(Tried), *fields(Decided))
    assert {each.name for each in parts} == {"key", "at", "step", "outcome", "answers", "before"}
