"""Packs that come with the program: put beside what is here, and taken away again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.packs.accepting import made_personal
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.planning import Here, differing
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.domain.writes import Writes


def beside(pack: Pack, others: Iterable[Pack], last: int) -> tuple[Pack, Pack]:
    """Return a pack that nobody has yet, to stand behind place `last`, and what to compare it with.

    The second has the tree as other packs have delivered it, so that steps and categories which
    the agent has renamed or moved stay as they are.
    """
    nodes = {node.id for node in pack.categories}
    delivered = {n.id: n for other in others for n in other.categories if n.id in nodes}
    phrases = (replace(each, position=last + i) for i, each in enumerate(pack.phrases))
    return (
        replace(pack, phrases=tuple(phrases)),
        Pack(pack.id, pack.name, categories=tuple(delivered.values())),
    )


@dataclass(frozen=True)
class Leaving:
    """What becomes of a pack's phrases when it goes.

    Attributes:
        removed: those that are as they were delivered.
        kept: those that the agent has edited, moved or made a favourite, as the agent's own.
    """

    removed: tuple[Phrase, ...] = ()
    kept: tuple[Phrase, ...] = ()

    @property
    def writes(self) -> Writes:
        """What has to be written."""
        return Writes(phrases=self.kept, removed=tuple(phrase.id for phrase in self.removed))


def leaving(pack_id: str, here: Here) -> Leaving:
    """Sort the phrases of a pack by whether the agent has made them their own."""
    delivered = here.delivered_phrases()
    of_pack = [
        phrase
        for phrase in here.phrases.values()
        if phrase.pack_id == pack_id and phrase.owner is Owner.SHOP
    ]
    touched = {p.id for p in of_pack if _is_touched(p, delivered.get(p.id))}
    return Leaving(
        removed=tuple(p for p in of_pack if p.id not in touched),
        kept=tuple(made_personal(p) for p in of_pack if p.id in touched),
    )


def _is_touched(phrase: Phrase, delivered: Phrase | None) -> bool:
    own = phrase.shop_text is not None or phrase.slot is not None
    return own or delivered is None or bool(differing(phrase, delivered))
