"""What a caller reads back, compared character by character with what stands there."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from guichet.rules.spelling import look_alike


class Kind(StrEnum):
    """How a character that was read differs from the one that stands there."""

    SAME = "same"
    CASE = "case"
    LOOK_ALIKE = "look_alike"
    OTHER = "other"
    SWAPPED = "swapped"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True)
class Difference:
    """One place: what stands there, what was read (either "" where there is none; two characters for a swap), and
    ``position``, from 1, in what stands there."""

    kind: Kind
    expected: str
    given: str
    position: int


# What a difference costs: the cheapest alignment is taken, so that a likely slip is preferred to an unlikely one.
_COSTS = {
    Kind.SAME: 0.0,
    Kind.CASE: 0.3,
    Kind.LOOK_ALIKE: 0.4,
    Kind.SWAPPED: 0.9,
    Kind.OTHER: 1.0,
    Kind.MISSING: 0.95,
    Kind.EXTRA: 0.95,
}
_LONGEST = 300  # characters that are compared: an address has 100, and the table grows with the square


def compare(expected: str, given: str) -> tuple[Difference, ...]:
    """Every place in order, the same ones too. White space counts for nothing: it is how groups are read."""
    wanted, read = "".join(expected.split())[:_LONGEST], "".join(given.split())[:_LONGEST]
    table: list[list[tuple[float, Kind | None]]] = [[(0.0, None)] * (len(read) + 1) for _ in range(len(wanted) + 1)]
    for row in range(len(wanted) + 1):
        for column in range(len(read) + 1):
            if row or column:
                table[row][column] = min(_ways(table, wanted, read, row, column), key=lambda way: way[0])
    return tuple(reversed(list(_back(table, wanted, read))))


def is_same(differences: Iterable[Difference]) -> bool:
    """Whether all was read right."""
    return all(each.kind is Kind.SAME for each in differences)


def aligned(differences: Iterable[Difference], columns: int = 16, group: int = 4) -> tuple[tuple[str, str, str], ...]:
    """Lines of ``columns`` characters in groups: what stands there, what was read, and « ^ » where they differ.
    A place where one of the two has nothing shows « · »."""
    cells = [
        (wanted, read, " " if each.kind is Kind.SAME else "^")
        for each in differences
        for wanted, read in zip_longest(each.expected, each.given, fillvalue="·")
    ]
    return tuple(
        tuple(_grouped([cell[row] for cell in cells[start : start + columns]], group) for row in range(3))  # type: ignore[misc]
        for start in range(0, len(cells), columns)
    )


def _grouped(chars: list[str], group: int) -> str:
    return " ".join("".join(chars[start : start + group]) for start in range(0, len(chars), group)).rstrip()


def _ways(
    table: list[list[tuple[float, Kind | None]]], wanted: str, read: str, row: int, column: int
) -> list[tuple[float, Kind | None]]:
    ways: list[tuple[float, Kind | None]] = []
    if row and column:
        kind = _kind(wanted[row - 1], read[column - 1])
        ways.append((table[row - 1][column - 1][0] + _COSTS[kind], kind))
    if row > 1 and column > 1 and wanted[row - 2 : row] == read[column - 2 : column][::-1] != read[column - 2 : column]:
        ways.append((table[row - 2][column - 2][0] + _COSTS[Kind.SWAPPED], Kind.SWAPPED))
    if row:
        ways.append((table[row - 1][column][0] + _COSTS[Kind.MISSING], Kind.MISSING))
    if column:
        ways.append((table[row][column - 1][0] + _COSTS[Kind.EXTRA], Kind.EXTRA))
    return ways


def _back(table: list[list[tuple[float, Kind | None]]], wanted: str, read: str) -> Iterable[Difference]:
    """The cheapest way, from its end."""
    row, column = len(wanted), len(read)
    while row or column:
        kind = table[row][column][1]
        assert kind is not None  # noqa: S101 - only the beginning has none
        rows = {Kind.EXTRA: 0, Kind.SWAPPED: 2}.get(kind, 1)
        columns = {Kind.MISSING: 0, Kind.SWAPPED: 2}.get(kind, 1)
        row, column = row - rows, column - columns
        yield Difference(kind, wanted[row : row + rows], read[column : column + columns], row + 1)


def _kind(wanted: str, read: str) -> Kind:
    if wanted == read:
        return Kind.SAME
    if look_alike(wanted, read):
        return Kind.LOOK_ALIKE
    return Kind.CASE if wanted.casefold() == read.casefold() else Kind.OTHER
