"""JSON into frozen dataclasses, strictly: an unknown key, a missing one or a value of another kind is refused.

So a slip in a file of resources/ is found by the tests, with the place where it stands.
"""

import dataclasses
import types
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Malformed(ValueError):
    """What was read is not what was expected; the text says where (« do[2].action »)."""


def read(kind: type[T], value: object, where: str = "") -> T:
    """``value``, as json.loads answers it, as a ``kind``: a dataclass, or what dataclasses hold."""
    return cast("T", _read(kind, value, where))


def _read(kind: Any, value: object, where: str) -> object:
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple(get_args(kind)[0], value, where)
    if origin is Mapping:
        return _mapping(get_args(kind)[1], value, where)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), value, where)
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind, value, where)
    if isinstance(kind, type) and issubclass(kind, Enum):
        if value in [each.value for each in kind]:
            return kind(value)
    elif type(value) is kind:  # not isinstance: true is an int
        return value
    raise Malformed(f"{where}: {value!r} is not {getattr(kind, '__name__', kind)}")


def _tuple(kind: Any, value: object, where: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise Malformed(f"{where}: not a list")
    return tuple(_read(kind, each, f"{where}[{index}]") for index, each in enumerate(value))


def _mapping(kind: Any, value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Malformed(f"{where}: not an object")
    return {name: _read(kind, each, f"{where}.{name}") for name, each in value.items()}


def _one_of(kinds: tuple[Any, ...], value: object, where: str) -> object:
    """The first kind that takes ``value``; among dataclasses the one that knows its keys."""
    if value is None and type(None) in kinds:
        return None
    classes: list[Any] = [each for each in kinds if dataclasses.is_dataclass(each)]
    if isinstance(value, dict) and classes:
        return _dataclass(max(classes, key=lambda each: len(_fields(each).keys() & value.keys())), value, where)
    for kind in kinds:
        try:
            return _read(kind, value, where)
        except Malformed:
            continue
    raise Malformed(f"{where}: {value!r} is none of {kinds}")


def _dataclass(kind: Any, value: object, where: str) -> object:
    if not isinstance(value, dict):
        raise Malformed(f"{where}: not an object")
    known = _fields(kind)
    unknown = value.keys() - known.keys()
    if unknown:
        raise Malformed(f"{where}: unknown {', '.join(sorted(map(str, unknown)))}")
    try:
        return kind(**{name: _read(known[name], each, f"{where}.{name}".lstrip(".")) for name, each in value.items()})
    except TypeError as error:
        raise Malformed(f"{where}: {error}") from None


@cache
def _fields(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
