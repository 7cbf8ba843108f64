"""The trades for which phrases are shipped, beside the general ones that everybody has."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.texts import Text, text


@dataclass(frozen=True)
class Trade:
    """A line of business.

    Attributes:
        id: as in the name of its pack.
        chinese: as agents call it, and as its phrases are tagged.
        name: the same in the user's language.
    """

    id: str
    chinese: str
    name: Text

    @property
    def pack_id(self) -> str:
        """The id of its pack."""
        return f"liumiao-trade-{self.id}"

    @property
    def file(self) -> str:
        """The name of the file of its pack."""
        return f"{self.id}.phrasepack"


TRADES = (
    Trade("clothing", "服饰", text("Clothing")),
    Trade("food", "食品生鲜", text("Food and fresh produce")),
    Trade("electronics", "数码家电", text("Electronics and appliances")),
    Trade("cosmetics", "美妆个护", text("Cosmetics and personal care")),
)
"""In the order in which they are offered."""

TRADE_WORDS = tuple(word for trade in TRADES for word in (trade.chinese, trade.id))
"""What a trade can be called on the command line."""


def trades_called(words: Iterable[str]) -> frozenset[Trade]:
    """Return the trades that are called so, by their Chinese name or id; other words name none."""
    wanted = frozenset(words)
    return frozenset(trade for trade in TRADES if {trade.chinese, trade.id} & wanted)
