"""What accepting a plan writes."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.ordering import merged_in, renumbered
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.plan import ImportPlan, PlannedPhrase
from desktop_app.domain.packs.planning import Here
from desktop_app.domain.phrases import Category, Owner, Phrase
from desktop_app.domain.writes import Writes


def accept(
    plan: ImportPlan, accepted: frozenset[str], here: Here, *, settled: bool
) -> tuple[Writes, Pack]:
    """Return what is written, and the pack to be compared with next time.

    Args:
        plan: of which the rows with the ids `accepted` are carried out.
        accepted: a conflict that isn't among them keeps the agent's own version.
        settled: the agent looked at the conflicts: those aren't asked again until the shop
            changes them again.
        here: what the plan was made against.
    """
    chosen = [
        row.phrase
        for row in (*plan.new, *plan.changed, *plan.conflicts)
        if row.phrase.id in accepted
    ]
    leaving = [row.phrase for row in plan.removed if row.phrase.id in accepted]
    # An own version outlives the shop's phrase that it was made of.
    freed = [made_personal(phrase) for phrase in leaving if phrase.shop_text is not None]
    kept = _own_versions_kept(plan, accepted) if settled else []
    phrases = [*chosen, *freed, *kept, *_handed_over(plan.same)]
    categories, gone = _tree(plan.pack, here, phrases, leaving)
    writes = Writes(
        phrases=tuple(_placed(phrases, plan.pack, here)),
        removed=tuple(phrase.id for phrase in leaving if phrase.shop_text is None),
        categories=tuple(categories),
        removed_categories=tuple(gone),
    )
    return writes, _delivered(plan, accepted, here, settled=settled)


def _own_versions_kept(plan: ImportPlan, accepted: frozenset[str]) -> list[Phrase]:
    """Return the own versions that win over the shop's change, with its wording underneath."""
    return [
        replace(row.before, shop_text=row.phrase.text)
        for row in plan.conflicts
        if row.before and row.before.owner is Owner.SHOP and row.phrase.id not in accepted
    ]


def made_personal(phrase: Phrase) -> Phrase:
    """Return a phrase that outlives its pack as the agent's own."""
    return replace(phrase, owner=Owner.PERSONAL, pack_id="", shop_text=None, locked=False)


def _handed_over(same: Iterable[PlannedPhrase]) -> list[Phrase]:
    """Return phrases that another pack brought here before, as this pack's."""
    return [
        replace(row.before, owner=row.phrase.owner, pack_id=row.phrase.pack_id)
        for row in same
        if row.before
        and (row.before.owner, row.before.pack_id) != (row.phrase.owner, row.phrase.pack_id)
    ]


def _placed(phrases: list[Phrase], pack: Pack, here: Here) -> list[Phrase]:
    """Give newcomers their place; neighbours make room where they must."""
    saved = {phrase.id: phrase for phrase in phrases}
    newcomers = {id_ for id_ in saved if id_ not in here.phrases}
    present = sorted(here.phrases.values(), key=lambda phrase: phrase.position)
    arriving = (p for p in pack.phrases if p.id in here.phrases or p.id in newcomers)
    order = [saved.get(p.id, p) for p in merged_in(present, arriving)]
    return list((saved | {phrase.id: phrase for phrase in renumbered(order)}).values())


def _tree(
    pack: Pack, here: Here, arriving: list[Phrase], leaving: list[Phrase]
) -> tuple[list[Category], list[str]]:
    delivered = {node.id: node for node in here.delivered.categories} if here.delivered else {}
    wanted = {
        n.id: _node(n, here.categories.get(n.id), delivered.get(n.id)) for n in pack.categories
    }
    tree = dict(here.categories) | wanted
    moved: dict[str, Category] = {}
    for parent_id in dict.fromkeys(node.parent_id for node in wanted.values()):
        siblings = [node for node in tree.values() if node.parent_id == parent_id]
        present = sorted(
            (node for node in siblings if node.id in here.categories), key=lambda n: n.position
        )
        order = merged_in(present, (n for n in wanted.values() if n.parent_id == parent_id))
        moved |= {node.id: node for node in renumbered(order)}
    saved = wanted | moved
    tree |= saved
    gone = _emptied(set(delivered) - set(wanted), tree, here, arriving, leaving)
    return [node for node in saved.values() if here.categories.get(node.id) != node], gone


def _node(node: Category, present: Category | None, delivered: Category | None) -> Category:
    """Take the shop's name, place and tab where the shop changed them, else leave the agent's."""
    if present is None:
        return node
    node = replace(node, position=present.position)
    if delivered is None:
        return node
    untouched = {
        name: getattr(present, name)
        for name in ("name", "parent_id", "tab")
        if getattr(node, name) == getattr(delivered, name)
    }
    return replace(node, **untouched)


def _emptied(
    dropped: set[str],
    tree: dict[str, Category],
    here: Here,
    arriving: list[Phrase],
    leaving: list[Phrase],
) -> list[str]:
    """Return the categories that the shop dropped and that hold nothing any more."""
    phrases = dict(here.phrases) | {phrase.id: phrase for phrase in arriving}
    stay = set(phrases) - {p.id for p in leaving if p.shop_text is None}
    holding = {phrases[id_].category_id for id_ in stay}
    gone: list[str] = []
    # Children first, so that a step goes with its last category.
    while True:
        parents = {node.parent_id for node in tree.values() if node.id not in gone}
        empty = [i for i in sorted(dropped - {*gone}) if i in tree and i not in holding | parents]
        if not empty:
            return gone
        gone += empty


def _delivered(plan: ImportPlan, accepted: frozenset[str], here: Here, *, settled: bool) -> Pack:
    """Return the pack with what wasn't accepted as it was before, so that it is asked again."""
    before = here.delivered_phrases()
    asked_again = {
        row.phrase.id
        for row in (*plan.new, *plan.changed, *(() if settled else plan.conflicts))
        if row.phrase.id not in accepted
    }
    nodes = {node.id for node in plan.pack.categories}
    kept = (
        before.get(phrase.id) if phrase.id in asked_again else phrase
        for phrase in plan.pack.phrases
    )
    return replace(
        plan.pack,
        phrases=tuple(phrase for phrase in kept if phrase and phrase.category_id in nodes),
    )
