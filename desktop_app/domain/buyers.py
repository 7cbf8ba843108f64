"""The buyer whom the agent is serving, and how the clipboard tells who that is."""

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.domain.fields.pieces import CLIPBOARD
from desktop_app.errors import AppError
from desktop_app.texts import text

if TYPE_CHECKING:
    from desktop_app.domain.platforms import Platforms

NAME_MAX = 40
# What a web page adds around a name that is copied from it.
_AROUND = f"{string.whitespace}\u00a0\u3000\u200b\u200e\u200f\u2060\ufeff"
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}", re.ASCII)
_NUMBER = re.compile(r"[A-Za-z]{0,4}[\d\-]{6,}[A-Za-z]{0,2}", re.ASCII)


@dataclass(frozen=True)
class CurrentBuyer:
    """One buyer; empty = not known.

    Attributes:
        values: what was answered for this buyer in a field form; only suggested the next time.
    """

    name: str = ""
    order: str = ""
    tracking: str = ""
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.name or self.order or self.tracking)

    def fields(self) -> dict[str, str]:
        """Return what fills fields without asking."""
        known = {"买家": self.name, "订单号": self.order, "单号": self.tracking}
        return {name: value for name, value in known.items() if value}

    def is_same(self, other: "CurrentBuyer") -> bool:
        """Whether nothing known of one contradicts the other and they share something known."""
        mine, theirs = self.fields(), other.fields()
        shared = mine.keys() & theirs.keys()
        return bool(shared) and all(mine[name] == theirs[name] for name in shared)

    def joined(self, other: "CurrentBuyer") -> "CurrentBuyer":
        """Add what is known of the same buyer."""
        return CurrentBuyer(
            self.name or other.name,
            self.order or other.order,
            self.tracking or other.tracking,
            MappingProxyType({**self.values, **other.values}),
        )

    def answered(self, values: Mapping[str, str]) -> "CurrentBuyer":
        """Remember what was answered in a form for this buyer, but not what was copied then."""
        kept = {name: value.strip() for name, value in values.items() if name != CLIPBOARD}
        asked = {name: value for name, value in kept.items() if value}
        learned = replace(
            self,
            name=self.name or asked.get("买家", ""),
            order=self.order or asked.get("订单号", ""),
            tracking=self.tracking or asked.get("单号", ""),
        )
        return replace(learned, values=MappingProxyType({**self.values, **asked}))


NOBODY = CurrentBuyer()


def recognise(content: str, platforms: "Platforms", platform: str = "") -> CurrentBuyer:
    """Read an order number, a tracking number or a buyer's name from what was copied.

    Args:
        content: the clipboard's text.
        platforms: the known shapes of numbers.
        platform: key of the platform that the agent works on; its order numbers come first.

    Raises:
        AppError: it could be two things, or is none of them.
    """
    # Its patterns take 4 ms to compile, and no buyer is recognised at start.
    from desktop_app.domain.order_notes.order_numbers import clean_number  # noqa: PLC0415

    line = content.strip(_AROUND)
    if not line or "\n" in line or len(line) > NAME_MAX:
        raise AppError(
            text("The clipboard holds no buyer's name, order number or tracking number."),
            advice=text("Copy one of them, then press again."),
        )
    own = platforms.get(platform)
    number = clean_number(line, own)
    orders = platforms.with_order_number(number)
    couriers = platforms.couriers_of(number)
    if (orders and couriers) or (orders and _MOBILE.fullmatch(number)):
        raise AppError(
            text("“{number}” could be an order number or another number.", number=number),
            advice=text("Type it where it belongs."),
        )
    if orders:
        return CurrentBuyer(order=number)
    if couriers:
        return CurrentBuyer(tracking=number)
    if _NUMBER.fullmatch(number):
        raise AppError(
            text("“{number}” is no order or tracking number that we know.", number=number),
            advice=text("Type it where it belongs."),
        )
    return CurrentBuyer(name=line)
