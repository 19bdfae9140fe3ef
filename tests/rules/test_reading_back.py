"""What a caller reads back: where it differs, and how."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules.reading_back import Difference, Kind, aligned, compare, is_same

CODE = "mHPstewGkBYj"


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        (CODE, []),
        ("mHPs tewG kBYj", []),
        ("mhPstewGkBYj", [(Kind.CASE, "H", "h", 2)]),
        ("mHPtsewGkBYj", [(Kind.SWAPPED, "st", "ts", 4)]),
        ("mHP5tewGkBYj", [(Kind.LOOK_ALIKE, "s", "5", 4)]),
        ("mHPtewGkBYj", [(Kind.MISSING, "s", "", 4)]),
        ("mHPssewGkBYj", [(Kind.OTHER, "t", "s", 5)]),
        ("mHPstewGkBYjj", [(Kind.EXTRA, "", "j", 12)]),
        ("", [(Kind.MISSING, char, "", place) for place, char in enumerate(CODE, 1)]),
    ],
)
def test_a_code_read_back(given: str, wrong: list[tuple[Kind, str, str, int]]) -> None:
    differences = compare(CODE, given)
    found = [(each.kind, each.expected, each.given) for each in differences if each.kind is not Kind.SAME]
    assert found == [each[:3] for each in wrong]
    places = [each.position for each in differences if each.kind not in (Kind.SAME, Kind.EXTRA)]
    assert places == [each[3] for each in wrong if each[0] is not Kind.EXTRA]
    assert is_same(differences) == (not wrong)


@pytest.mark.parametrize(("stands", "read"), [("l", "I"), ("I", "1"), ("l", "1"), ("O", "0"), ("0", "o")])
def test_look_alikes_are_told_as_such(stands: str, read: str) -> None:
    assert compare(f"ab{stands}cd", f"ab{read}cd")[2] == Difference(Kind.LOOK_ALIKE, stands, read, 3)


@given(st.text(max_size=30), st.text(max_size=30))
def test_both_texts_can_be_put_together_again(expected: str, given: str) -> None:
    differences = compare(expected, given)
    assert "".join(each.expected for each in differences) == "".join(expected.split())
    assert "".join(each.given for each in differences) == "".join(given.split())
    assert is_same(differences) == ("".join(expected.split()) == "".join(given.split()))


@pytest.mark.parametrize(
    ("stands", "read", "lines"),
    [
        (CODE, "mHP5tewGkBYj", [("mHPs tewG kBYj", "mHP5 tewG kBYj", "   ^")]),
        (CODE, "mHPtsewGkBYj", [("mHPs tewG kBYj", "mHPt sewG kBYj", "   ^ ^")]),
        ("mHPs", "mHs", [("mHPs", "mH·s", "  ^")]),
        ("mHPs", "mHPsx", [("mHPs ·", "mHPs x", "     ^")]),
        (
            "20232340000101ab1x",
            "20232340000101ab1y",
            [("2023 2340 0001 01ab", "2023 2340 0001 01ab", ""), ("1x", "1y", " ^")],
        ),
    ],
)
def test_both_are_lined_up(stands: str, read: str, lines: list[tuple[str, str, str]]) -> None:
    assert list(aligned(compare(stands, read))) == lines


def test_what_is_much_too_long_is_cut_instead_of_waited_for() -> None:
    assert len(compare("a" * 5000, "b" * 5000)) == 300
