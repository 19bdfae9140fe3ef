"""A small room, all at once on one PostgreSQL database; the large one is tests/benchmarks/room.py."""

from pathlib import Path

import pytest

from tests.room import lost_or_doubled, try_room

CLIENTS = 4


@pytest.mark.rows(9, 10)
def test_nothing_is_lost_and_nothing_fails_in_a_room(tmp_path: Path, postgresql_url: str) -> None:
    room = try_room(tmp_path, postgresql_url, CLIENTS, light=True)
    assert room.errors == []
    assert lost_or_doubled(postgresql_url, CLIENTS) == []
    assert room.winners == 1
    assert len(room.times["sign in"]) == CLIENTS * 3
