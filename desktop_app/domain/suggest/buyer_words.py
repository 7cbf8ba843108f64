"""The shipped words of buyers, `data/buyer_words.json`, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class BuyerWords:
    """How buyers say things.

    Attributes:
        fillers: politeness and sounds that carry no wish, such as 亲 or 请问.
        meanings: wordings that mean the same; the first names the group. A wording may be in
            several.
        cues: what buyers write, by the id of the situation that they are in.
    """

    fillers: tuple[str, ...]
    meanings: tuple[tuple[str, ...], ...]
    cues: Mapping[str, tuple[str, ...]]


def read_buyer_words(data: Mapping[str, Any]) -> BuyerWords:
    """Build the tables.

    Raises:
        KeyError, TypeError, ValueError: the file isn't ours.
    """
    return BuyerWords(
        fillers=tuple(data["fillers"]),
        meanings=tuple(tuple(group) for group in data["meanings"]),
        cues={situation: tuple(said) for situation, said in data["cues"].items()},
    )
