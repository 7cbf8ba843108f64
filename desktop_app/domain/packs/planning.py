"""Compare a pack with what is here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.library import Library
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.plan import ImportPlan, PlannedPhrase
from desktop_app.domain.packs.problems import PlanProblem
from desktop_app.domain.packs.risks import Risk, risks
from desktop_app.domain.phrases import Category, Owner, Phrase
from desktop_app.errors import AppError
from desktop_app.texts import text

_COMPARED = (
    "title", "text", "code", "category_id", "mood", "tags", "situation", "valid_from",
    "valid_until", "locked", "extra", "next_ids", "image",
)  # fmt: skip


@dataclass(frozen=True)
class Here:
    """What is here before an import.

    Attributes:
        delivered: the pack as it was last accepted here; None = never. What the shop changed is
            seen against it, so that the agent's own changes don't look like the shop's.
    """

    phrases: Mapping[str, Phrase]
    categories: Mapping[str, Category]
    delivered: Pack | None

    def delivered_phrases(self) -> dict[str, Phrase]:
        """Return the phrases of the last edition by id."""
        return {phrase.id: phrase for phrase in self.delivered.phrases} if self.delivered else {}


@dataclass
class _Rows:
    new: list[PlannedPhrase] = field(default_factory=list)
    changed: list[PlannedPhrase] = field(default_factory=list)
    same: list[PlannedPhrase] = field(default_factory=list)
    conflicts: list[PlannedPhrase] = field(default_factory=list)


def make_plan(
    written_as: str, pack: Pack, problems: tuple[PlanProblem, ...], here: Here
) -> ImportPlan:
    """Sort every phrase of a pack by what its import would mean.

    Raises:
        AppError: an id names a stage here and a step or category there, or the like.
    """
    _check_levels(pack, here)
    rows = _Rows()
    delivered = here.delivered_phrases()
    taken = {phrase.slot for phrase in here.phrases.values()}
    for phrase in pack.phrases:
        present = here.phrases.get(phrase.id)
        if present is None:
            slot = None if phrase.slot in taken else phrase.slot
            taken.add(slot)
            rows.new.append(
                PlannedPhrase(replace(phrase, slot=slot), risks=risks(None, phrase.text))
            )
        else:
            _compare(phrase, present, delivered.get(phrase.id), rows)
    in_pack = {phrase.id for phrase in pack.phrases}
    removed = (
        PlannedPhrase(phrase, phrase)
        for phrase in here.phrases.values()
        if phrase.pack_id == pack.id and phrase.owner is Owner.SHOP and phrase.id not in in_pack
    )
    return ImportPlan(
        written_as, pack, tuple(rows.new), tuple(rows.changed), tuple(rows.same), tuple(removed),
        tuple(rows.conflicts), problems,
    )  # fmt: skip


def _compare(phrase: Phrase, present: Phrase, delivered: Phrase | None, rows: _Rows) -> None:
    if delivered and delivered.category_id == phrase.category_id:
        phrase = replace(phrase, category_id=present.category_id)  # the agent may have moved it
        delivered = replace(delivered, category_id=present.category_id)
    if delivered and delivered.next_ids == phrase.next_ids:
        phrase = replace(phrase, next_ids=present.next_ids)  # the agent may have linked it
        delivered = replace(delivered, next_ids=present.next_ids)
    would_be = _kept_apart(phrase, present)
    # Against the shop's wording underneath an own version, unless the file has both.
    wording = present.text
    if present.shop_text is not None and phrase.shop_text is None:
        wording = present.shop_text
    differs = differing(would_be, replace(present, text=wording))
    if not differs or (delivered and not differing(phrase, delivered)):
        rows.same.append(PlannedPhrase(would_be, present))
        return
    found = risks(present.text, would_be.text)
    if "image" in differs and would_be.image:  # its QR code may be another one
        found = (*found, Risk.IMAGE)
    row = PlannedPhrase(would_be, present, differs, found)
    is_own = present.owner is Owner.PERSONAL or present.shop_text is not None
    (rows.conflicts if is_own else rows.changed).append(row)


def _kept_apart(phrase: Phrase, present: Phrase) -> Phrase:
    """Leave the agent's slot and place; a proposal from an agent doesn't make a phrase theirs."""
    kept = replace(phrase, slot=present.slot, position=present.position)
    if phrase.owner is Owner.PERSONAL:
        kept = replace(kept, owner=present.owner, pack_id=present.pack_id)
    return kept


def differing(one: Phrase, other: Phrase) -> tuple[str, ...]:
    """Return the names of what a pack delivers and in which two phrases differ."""
    return tuple(
        name.removesuffix("_id").removesuffix("_ids")
        for name in _COMPARED
        if getattr(one, name) != getattr(other, name)
    )


def _check_levels(pack: Pack, here: Here) -> None:
    there, present = Library((), pack.categories), Library((), here.categories.values())
    for node in pack.categories:
        level = len(present.lineage(node.id))
        if level not in {0, len(there.lineage(node.id))}:
            raise AppError(
                text("“{name}” of the pack stands at another level here.", name=node.name),
                text("Ask whoever made the pack for one with other ids."),
            )
