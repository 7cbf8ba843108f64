"""Where in the service tree a phrase belongs; rules hold for some places only."""

import re

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase

_KNOWN_PLACE = re.compile(r"(?:pre|mid|aft|disp|keep|comp|gen|int)(?:\.[a-z0-9]+)*")


def place_of(phrase: Phrase, library: Library) -> str:
    """Return the situation, or the nearest node of the tree that the service tree knows."""
    if phrase.situation:
        return phrase.situation
    for node in reversed(library.lineage(phrase.category_id)):
        if _KNOWN_PLACE.fullmatch(node.id):
            return node.id
    return ""
