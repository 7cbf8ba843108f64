"""How much a term tells: rare ones much, common ones little."""

import math
from collections.abc import Iterable, Mapping

from desktop_app.domain.suggest.terms import kind_weight

UNKNOWN = 3.0
"""The rarity of a term that nothing here has: it lowers every match alike."""

QUERY_TERMS = 80
"""A long message is compared by its rarest terms, so that it takes no longer than a short one."""

Weights = Mapping[str, float]


_USUAL = 450
"""Among fewer texts a term counts as if there were so many: that three of an agent's four phrases
have a word doesn't make it a common one."""


def rarity(having: int, among: int) -> float:
    """Return BM25's inverse document frequency; near 0 when all of many have the term."""
    return math.log(1 + (max(among, _USUAL) - having + 0.5) / (having + 0.5))


def weigh(keys: Iterable[str], rarities: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each term of a query, for the ones that tell most."""
    found = {key: rarities.get(key, UNKNOWN) * kind_weight(key) for key in keys}
    if len(found) <= QUERY_TERMS:
        return found
    return dict(sorted(found.items(), key=lambda pair: -pair[1])[:QUERY_TERMS])
