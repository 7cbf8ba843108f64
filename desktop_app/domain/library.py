"""The phrases and their tree as the window shows them: one immutable snapshot."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from desktop_app.domain.phrases import Category, Phrase

Key = TypeVar("Key")
Item = TypeVar("Item", Phrase, Category)

GENERAL_TAB = 3
"""Where a stage without a tab of its own is shown (通用)."""

INTERNAL_TAB = 4
"""Phrases for colleagues (内部); they don't belong into a buyer's chat."""


@dataclass(frozen=True)
class Section:
    """A heading of the phrase list and the phrases under it, in order."""

    category: Category
    phrases: tuple[Phrase, ...]


class Library:
    """Answer what belongs where; each lookup is built when it is first asked for."""

    def __init__(self, phrases: Iterable[Phrase], categories: Iterable[Category]) -> None:
        self._phrases = {phrase.id: phrase for phrase in phrases}
        self._categories = {category.id: category for category in categories}

    def changed(
        self, phrases: Mapping[str, Phrase | None], categories: Iterable[Category]
    ) -> "Library":
        """Return a library with these phrases put in, those that are None taken out."""
        merged = {**self._phrases, **phrases}
        return Library((phrase for phrase in merged.values() if phrase), categories)

    def changed_since(self, before: "Library") -> frozenset[str]:
        """Return the phrases that are new, other or gone, and those of `moved_since`."""
        ids = self._phrases.keys() | before._phrases.keys()  # noqa: SLF001 - one of our own
        other = (each for each in ids if self.phrase(each) != before.phrase(each))
        return frozenset(other) | self.moved_since(before)

    def moved_since(self, before: "Library") -> frozenset[str]:
        """Return the phrases whose place in the tree has other names, or another tab."""
        nodes = {
            node_id
            for node_id in self._categories
            if [_shown(node) for node in self.lineage(node_id)]
            != [_shown(node) for node in before.lineage(node_id)]
        }
        return frozenset(p.id for p in self._phrases.values() if p.category_id in nodes)

    @property
    def phrases(self) -> Mapping[str, Phrase]:
        """All phrases by id, in the order given."""
        return MappingProxyType(self._phrases)

    @property
    def categories(self) -> Mapping[str, Category]:
        """All nodes of the tree by id, in the order given."""
        return MappingProxyType(self._categories)

    def phrase(self, phrase_id: str) -> Phrase | None:
        """Return one phrase."""
        return self._phrases.get(phrase_id)

    def category(self, category_id: str) -> Category | None:
        """Return one node of the tree."""
        return self._categories.get(category_id)

    def lineage(self, category_id: str) -> tuple[Category, ...]:
        """Return the node with its ancestors, stage first; empty for an unknown id."""
        upwards: dict[str, Category] = {}
        node = self._categories.get(category_id)
        # A damaged tree may hold a ring: stop where it closes.
        while node is not None and node.id not in upwards:
            upwards[node.id] = node
            node = self._categories.get(node.parent_id) if node.parent_id else None
        return tuple(reversed(upwards.values()))

    def path(self, category_id: str) -> tuple[str, ...]:
        """Return the names from the stage down to this node, as many as it is deep."""
        return tuple(node.name for node in self.lineage(category_id))

    def stages(self, tab: int) -> list[Category]:
        """Return the stages that this window tab shows, in order."""
        return [stage for stage in self.children(None) if _tab(stage) == tab]

    def steps(self, stage_id: str) -> list[Category]:
        """Return the nodes right under a stage, in order."""
        return self.children(stage_id)

    def children(self, category_id: str | None) -> list[Category]:
        """Return the nodes right under one, in order; under None are the stages."""
        return list(self._children.get(category_id, ()))

    def subtree(self, category_id: str) -> Iterator[Category]:
        """Give a node, then all below it, as one meets them going down; nothing if it is gone."""
        node = self._categories.get(category_id)
        if node is not None:
            yield node
            for child in self._children.get(category_id, ()):
                yield from self.subtree(child.id)

    def sections(self, step_id: str) -> list[Section]:
        """Return what the list shows for a step: its own phrases, then those of each node below.

        Works for any node; nodes that hold no phrase themselves are left out.
        """
        return [
            Section(node, phrases)
            for node in self.subtree(step_id)
            if (phrases := self._in_category.get(node.id, ()))
        ]

    def in_order(self) -> list[Phrase]:
        """Return all phrases as one would meet them going through the window."""
        nodes = (node for stage in self.children(None) for node in self.subtree(stage.id))
        found = [phrase for node in nodes for phrase in self._in_category.get(node.id, ())]
        placed = {phrase.id for phrase in found}
        return found + [phrase for phrase in self._phrases.values() if phrase.id not in placed]

    def favourites(self) -> list[Phrase]:
        """Return the favourites, by slot."""
        return list(self._by_slot.values())

    def by_slot(self, slot: int) -> Phrase | None:
        """Return the favourite with this number."""
        return self._by_slot.get(slot)

    def by_code(self, code: str) -> list[Phrase]:
        """Return the phrases with exactly this code, whatever its case; none for no code."""
        return list(self._by_code.get(code.strip().casefold(), ()))

    def step_of(self, phrase: Phrase) -> Category:
        """Return the step a phrase is under, or the stage it hangs on directly.

        Raises:
            KeyError: its category is not in the tree.
        """
        lineage = self.lineage(phrase.category_id)
        if not lineage:
            raise KeyError(phrase.category_id)
        return lineage[min(1, len(lineage) - 1)]

    def tab_of(self, phrase: Phrase) -> int:
        """Return the window tab that shows a phrase."""
        lineage = self.lineage(phrase.category_id)
        return _tab(lineage[0]) if lineage else GENERAL_TAB

    @cached_property
    def _children(self) -> dict[str | None, list[Category]]:
        return _grouped((node.parent_id or None, node) for node in self._categories.values())

    @cached_property
    def _in_category(self) -> dict[str, tuple[Phrase, ...]]:
        groups = _grouped((phrase.category_id, phrase) for phrase in self._phrases.values())
        return {category_id: tuple(phrases) for category_id, phrases in groups.items()}

    @cached_property
    def _by_slot(self) -> dict[int, Phrase]:
        slots = ((p.slot, p) for p in self._phrases.values() if p.slot is not None)
        return dict(sorted(slots, key=lambda pair: pair[0]))

    @cached_property
    def _by_code(self) -> dict[str, list[Phrase]]:
        coded = (p for p in self._phrases.values() if p.code)
        return _grouped((phrase.code.casefold(), phrase) for phrase in coded)


def _shown(node: Category) -> tuple[str, int | None]:
    return node.name, node.tab


def _tab(stage: Category) -> int:
    return GENERAL_TAB if stage.tab is None else stage.tab


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    groups: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    for items in groups.values():
        items.sort(key=lambda item: item.position)
    return dict(groups)
