"""The buyer whom the agent is serving."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from desktop_app.domain.fields.pieces import CLIPBOARD

NAME_MAX = 40
ADDRESS_MAX = 400

_FIELD_OF = MappingProxyType({
    "name": "买家",
    "order": "订单号",
    "tracking": "单号",
    "courier": "快递",
    "recipient": "收件人",
    "phone": "电话",
    "address": "地址",
    "item": "商品",
})  # fmt: skip
KNOWN_FIELDS = frozenset(_FIELD_OF.values())
# What only one buyer has; many share a courier, an item, or a recipient called 张三.
_TELLING = ("name", "order", "tracking", "phone")


@dataclass(frozen=True)
class CurrentBuyer:
    """One buyer; empty = not known.

    Attributes:
        name: in the shop, such as a 旺旺 name; `recipient` is who gets the parcel.
        courier: as a phrase says it, such as 申通.
        values: what was answered for this buyer in a field form; only suggested the next time.
    """

    name: str = ""
    order: str = ""
    tracking: str = ""
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    courier: str = ""
    recipient: str = ""
    phone: str = ""
    address: str = ""
    item: str = ""

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return any(getattr(self, part) for part in _FIELD_OF)

    def fields(self) -> dict[str, str]:
        """Return what fills fields without asking."""
        known = {name: getattr(self, part) for part, name in _FIELD_OF.items()}
        return {name: value for name, value in known.items() if value}

    def identities(self) -> tuple[str, ...]:
        """Return all by which this buyer can be known again, each with its kind before it."""
        known = {part: getattr(self, part) for part in _TELLING}
        return tuple(f"{part}:{v}" for part, v in known.items() if v and "*" not in v)

    def is_same(self, other: "CurrentBuyer") -> bool:
        """Whether nothing known of one contradicts the other and they share what tells a buyer."""
        mine, theirs = self.fields(), other.fields()
        shared = mine.keys() & theirs.keys()
        telling = {*self.identities()} & {*other.identities()}
        return bool(telling) and all(mine[name] == theirs[name] for name in shared)

    def contradicts(self, other: "CurrentBuyer") -> bool:
        """Whether something is known of both, and differs."""
        mine, theirs = self.fields(), other.fields()
        return any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys())

    def joined(self, other: "CurrentBuyer") -> "CurrentBuyer":
        """Add what is known of the same buyer."""
        missing = {p: getattr(other, p) for p in _FIELD_OF if not getattr(self, p)}
        joined = replace(self, values=MappingProxyType({**self.values, **other.values}))
        return joined.with_parts(missing)

    def with_parts(self, written: Mapping[str, str]) -> "CurrentBuyer":
        """Return the buyer with these parts, by attribute name."""
        parts: dict[str, Any] = dict(written)
        return replace(self, **parts)

    def answered(self, values: Mapping[str, str]) -> "CurrentBuyer":
        """Remember what was answered in a form for this buyer, but not what was copied then.

        Only name, order and tracking number are taken as known; anything else is asked again.
        """
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
