"""What is known of buyers served before in this session, so that it stays out of other chats."""

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.domain.buyers import CurrentBuyer

MOST = 200
"""The last so many buyers; what is older is forgotten, and all of it when the program ends."""

# Fields of one buyer alone; a courier, a promise or a product is many a buyer's.
_PRIVATE = frozenset({
    "买家", "订单号", "订单号2", "单号", "单号2", "电话", "手机", "手机号", "收件人", "收货人",
    "姓名", "地址", "旺旺", "抬头",
})  # fmt: skip
_NUMBER = re.compile(r"[A-Za-z]{0,4}[\d*\-转]{6,}", re.ASCII)
_SHORTEST_WORD = 2
_MEANT = "\ue000"


class PreviousBuyers:
    """Remembers buyers in memory only, and finds their values in a text for another one."""

    def __init__(self) -> None:
        self._buyers: list[CurrentBuyer] = []
        self._values: list[tuple[str, ...]] = []

    def add(self, buyer: CurrentBuyer) -> None:
        """Remember a buyer; what was known of the same one is joined."""
        if not buyer:
            return
        for known in [each for each in self._buyers if each.is_same(buyer)]:
            self._buyers.remove(known)
            buyer = buyer.joined(known)
        self._keep([*self._buyers, buyer])

    def forget(self, value: str) -> None:
        """Let a value pass from now on: the agent said that it belongs here."""
        self._keep([_without(buyer, value) for buyer in self._buyers])

    def found_in(self, content: str, template: str, buyer: CurrentBuyer) -> str:
        """Return a value in a text for `buyer` that belongs to another one; empty when none does.

        Args:
            content: the text, filled.
            template: what it was made of: a short word that is written there is no buyer's.
            buyer: whom it is for; what is known of them may stand in it.
        """
        own = {*buyer.fields().values(), *buyer.values.values()}
        rest = content
        for value in sorted(own, key=len, reverse=True):
            rest = rest.replace(value, _MEANT)
        for other, values in zip(self._buyers, self._values, strict=True):
            for value in values:
                # The cheap question first: this is asked between the hotkey and the text.
                if value not in rest or value in own or other.is_same(buyer):
                    continue
                if _stands_in(value, rest, template):
                    return value
        return ""

    def _keep(self, buyers: list[CurrentBuyer]) -> None:
        self._buyers = buyers[-MOST:]
        self._values = [tuple(_private_values(buyer)) for buyer in self._buyers]


def _private_values(buyer: CurrentBuyer) -> Iterator[str]:
    """Yield what belongs to one buyer alone, numbers under whatever name they were asked for."""
    for name, value in {**buyer.values, **buyer.fields()}.items():
        if len(value) >= _SHORTEST_WORD and (name in _PRIVATE or _NUMBER.fullmatch(value)):
            yield value


def _stands_in(value: str, content: str, template: str) -> bool:
    if not _NUMBER.fullmatch(value):
        return value not in template
    return bool(re.search(rf"(?<![0-9A-Za-z]){re.escape(value)}(?![0-9A-Za-z])", content))


def _without(buyer: CurrentBuyer, value: str) -> CurrentBuyer:
    kept = {name: each for name, each in buyer.values.items() if each != value}
    parts = {
        part: ""
        for part in ("name", "order", "tracking", "recipient", "phone", "address")
        if getattr(buyer, part) == value
    }
    return replace(buyer, values=kept).with_parts(parts)
