"""Dataclasses as plain JSON values, and back with every type checked."""

from dataclasses import fields, is_dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints


def to_plain(value: object) -> object:
    """Return dicts, lists, strings, numbers, booleans and None for a value made of dataclasses."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: to_plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, dict):
        return {key: to_plain(held) for key, held in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [to_plain(held) for held in value]
    return value


def from_plain(kind: Any, plain: object) -> Any:
    """Return the value of type `kind` that `to_plain` made this of; keys not known are dropped.

    Raises:
        ValueError: a part has another type, or is a word that isn't known.
    """
    if is_dataclass(kind):
        return _record(kind, _of_type(dict, plain))
    origin, parts = get_origin(kind), get_args(kind)
    if origin is dict:
        return {key: from_plain(parts[1], held) for key, held in _of_type(dict, plain).items()}
    if origin is frozenset:
        return frozenset(from_plain(parts[0], held) for held in _of_type(list, plain))
    if origin is tuple:  # only `tuple[X, ...]` is used
        return tuple(from_plain(parts[0], held) for held in _of_type(list, plain))
    if origin is UnionType:  # only `X | None` is used
        return None if plain is None else from_plain(parts[0], plain)
    return _of_type(kind, plain)


def _record(kind: Any, plain: dict[str, object]) -> Any:
    known = get_type_hints(kind)
    return kind(**{name: from_plain(known[name], plain[name]) for name in known if name in plain})


def _of_type(kind: type, plain: object) -> Any:
    if kind is float and type(plain) is int:
        return float(plain)
    if issubclass(kind, StrEnum):
        return kind(_of_type(str, plain))
    if type(plain) is not kind:
        raise ValueError(f"{type(plain).__name__} in place of {kind.__name__}")
    return plain
