"""The selling platforms: order numbers, flags, note limits; read from `data/platforms.json`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class NoteLimit:
    """How long a memo may be.

    Attributes:
        unit: `bytes` or `characters`.
        encoding: of the bytes.
    """

    max: int
    unit: str
    encoding: str = "utf-8"


@dataclass(frozen=True)
class Platform:
    """A selling platform.

    Attributes:
        name: Chinese, `name_en` English.
        order_patterns: regular expressions that a whole order number fits; none = unknown.
        order_date: the first six digits are a yymmdd date.
        order_tail: letters that may trail an order number and aren't part of it.
        flag_codes: colour → the platform's own number; empty = not known.
        note_limit: None = not known.
        appends: a memo written there is added to the old one, not put in its place.
    """

    key: str
    name: str
    name_en: str
    order_patterns: tuple[str, ...]
    flag_codes: Mapping[str, int]
    note_limit: NoteLimit | None
    order_date: bool = False
    order_tail: str = ""
    appends: bool = False


@dataclass(frozen=True)
class Courier:
    """A courier and the shapes of its tracking numbers."""

    key: str
    name: str
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class Platforms:
    """All that is known of platforms and couriers, in the order they are offered."""

    platforms: tuple[Platform, ...]
    couriers: tuple[Courier, ...]

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "Platforms":
        """Build from the content of `data/platforms.json`.

        Raises:
            KeyError: the file isn't ours.
        """
        return cls(
            tuple(_platform(key, entry) for key, entry in data["platforms"].items()),
            tuple(
                Courier(key, entry["name"], tuple(entry["patterns"]))
                for key, entry in data["couriers"].items()
            ),
        )

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the platforms, as a user types them."""
        return tuple(platform.key for platform in self.platforms)

    def get(self, key: str) -> Platform | None:
        """Return the platform with this key."""
        return next((p for p in self.platforms if p.key == key), None)

    def with_order_number(self, number: str) -> tuple[Platform, ...]:
        """Return every platform whose order numbers look like this clean number."""
        return tuple(p for p in self.platforms if _fits(p.order_patterns, number))

    def couriers_of(self, number: str) -> tuple[Courier, ...]:
        """Return every courier whose tracking numbers look like this; some share a shape."""
        return tuple(c for c in self.couriers if _fits(c.patterns, number))


def _platform(key: str, entry: Mapping[str, Any]) -> Platform:
    limit = entry["note_limit"]
    return Platform(
        key=key,
        name=entry["name"],
        name_en=entry["name_en"],
        order_patterns=tuple(entry["order_no"]),
        flag_codes=dict(entry["flag_codes"]),
        note_limit=limit and NoteLimit(limit["max"], limit["kind"], limit.get("encoding", "utf-8")),
        order_date=entry.get("order_date", False),
        order_tail=entry.get("order_tail", ""),
        appends=entry["write_behaviour"] == "append",
    )


def _fits(patterns: tuple[str, ...], number: str) -> bool:
    return any(re.fullmatch(pattern, number, re.ASCII) for pattern in patterns)
