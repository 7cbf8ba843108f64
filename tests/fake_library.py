"""Phrases and their use in memory, for tests of what only reads them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from desktop_app.domain.deleted import DeletedPhrase
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.errors import AppError
from desktop_app.storage.protocols import Use
from desktop_app.texts import text


class FakeBin:
    """A BinStore in memory."""

    def __init__(self) -> None:
        self.by_id: dict[str, DeletedPhrase] = {}

    def put(self, deleted: Iterable[DeletedPhrase]) -> None:
        self.by_id |= {each.phrase.id: each for each in deleted}

    def entries(self, ids: Iterable[str] | None = None) -> list[DeletedPhrase]:
        wanted = set(self.by_id if ids is None else ids)
        found = (each for each in self.by_id.values() if each.phrase.id in wanted)
        return sorted(found, key=lambda each: -each.at_s)

    def drop(self, ids: Iterable[str]) -> int:
        return sum(self.by_id.pop(each, None) is not None for each in ids)

    def drop_before(self, at_s: float) -> int:
        return self.drop([each for each, kept in self.by_id.items() if kept.at_s < at_s])


class FakePhrases:
    """A PhraseStore that keeps what it is given."""

    def __init__(self, phrases: Iterable[Phrase] = (), tree: Iterable[Category] = ()) -> None:
        self.by_id = {phrase.id: phrase for phrase in phrases}
        self.tree = {node.id: node for node in tree}
        self.kept_readings: dict[str, str] = {}
        self.images: dict[str, bytes] = {}
        self.full_reads = 0
        self.bin = FakeBin()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        yield

    def phrases(self, ids: Iterable[str] | None = None) -> list[Phrase]:
        self.full_reads += ids is None
        wanted = set(self.by_id if ids is None else ids)
        found = (phrase for phrase in self.by_id.values() if phrase.id in wanted)
        return sorted(found, key=lambda phrase: phrase.position)

    def phrase(self, phrase_id: str) -> Phrase | None:
        return self.by_id.get(phrase_id)

    def in_category(self, category_id: str) -> list[Phrase]:
        return [phrase for phrase in self.phrases() if phrase.category_id == category_id]

    def favourites(self) -> list[Phrase]:
        slots = ((p.slot, p) for p in self.by_id.values() if p.slot is not None)
        return [phrase for _, phrase in sorted(slots, key=lambda pair: pair[0])]

    def next_position(self) -> int:
        return max((phrase.position for phrase in self.by_id.values()), default=-1) + 1

    def save(self, phrases: Iterable[Phrase]) -> None:
        saved = {phrase.id: phrase for phrase in phrases}
        self.by_id |= saved
        self.bin.drop(saved)

    def remove(self, phrase_ids: Iterable[str]) -> int:
        return sum(self.by_id.pop(each, None) is not None for each in phrase_ids)

    def categories(self) -> list[Category]:
        return sorted(self.tree.values(), key=lambda node: node.position)

    def save_categories(self, categories: Iterable[Category]) -> None:
        self.tree |= {node.id: node for node in categories}

    def remove_categories(self, category_ids: Iterable[str]) -> int:
        return sum(self.tree.pop(each, None) is not None for each in category_ids)

    def image(self, key: str) -> bytes | None:
        return self.images.get(key)

    def save_images(self, images: Mapping[str, bytes]) -> None:
        self.images |= images

    def prune_images(self) -> int:
        held = {phrase.image.hash for phrase in self.by_id.values() if phrase.image}
        return sum(self.images.pop(key, None) is not None for key in {*self.images} - held)

    def readings(self) -> Mapping[str, str]:
        return dict(self.kept_readings)

    def save_readings(self, readings: Mapping[str, str]) -> None:
        self.kept_readings |= readings


class FakeUsage:
    """A UsageStore that the test sets."""

    def __init__(self, uses: Mapping[str, Use] | None = None) -> None:
        self.used = dict(uses or {})
        self.full = False
        self.lengths: list[tuple[str, int, int]] = []

    def uses(self) -> Mapping[str, Use]:
        return dict(self.used)

    def count_use(
        self, phrase_id: str, at_s: float, outcome: str, *, tab: int, characters: int
    ) -> None:
        if self.full:
            raise AppError(text("The disk is full."))
        if outcome == "pasted":
            self.lengths.append((phrase_id, tab, characters))
        before = self.used.get(phrase_id, Use(0, at_s))
        self.used[phrase_id] = Use(before.count + (outcome == "pasted"), at_s)

    def count_more(self, phrase_id: str, at_s: float, *, tab: int, characters: int) -> None:  # noqa: ARG002
        if self.full:
            raise AppError(text("The disk is full."))
        self.lengths.append((phrase_id, tab, characters))

    def recent(self, limit: int) -> Sequence[str]:
        newest_first = sorted(self.used, key=lambda each: -self.used[each].last_used_s)
        return newest_first[:limit]
