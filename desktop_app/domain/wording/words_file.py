"""The shipped word tables, `data/wording.json`, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.wording.mending import MendingTables
from desktop_app.domain.wording.word_rules import WordRule


@dataclass(frozen=True)
class Words:
    """What the rules look for.

    Attributes:
        rules: in the order of the file; one rule may have several entries.
        smiles: faces that laugh or smile.
        smiling_moods: moods that put such a face behind a phrase.
        shop_domains: domains that don't lead a buyer away.
        mending: better words for what was found.
    """

    rules: tuple[WordRule, ...]
    smiles: frozenset[str]
    smiling_moods: frozenset[str]
    shop_domains: tuple[str, ...]
    mending: MendingTables


def read_words(data: Mapping[str, Any]) -> Words:
    """Build the tables.

    Raises:
        KeyError, TypeError, ValueError, re.error: the file isn't ours.
    """
    habits = [{"rule": "L11", **entry} for entry in data["habits"]]
    entries = [entry for theme in data["rules"].values() for entry in theme]
    return Words(
        rules=tuple(WordRule.read(entry) for entry in (*entries, *habits)),
        smiles=frozenset(data["smiles"]),
        smiling_moods=frozenset(data["smiling_moods"]),
        shop_domains=tuple(data["shop_domains"]),
        mending=MendingTables.read(data["mending"]),
    )
