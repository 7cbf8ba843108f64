"""What services ask of storage; the implementations are this folder's other modules."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop_app.domain.deleted import DeletedPhrase
from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.settings import Settings
from desktop_app.domain.statistics import Span, Tally, Unused
from desktop_app.domain.wording.choice import WordingChoice


@dataclass(frozen=True)
class Use:
    """How often and when a phrase was last pasted (UTC seconds since 1970)."""

    count: int
    last_used_s: float


@dataclass(frozen=True)
class Reminded:
    """A reminder that was pasted.

    Attributes:
        item: what `ReminderStore.item_key` makes of what it was about; empty when not known.
        at_s: UTC seconds since 1970.
    """

    item: str
    at_s: float


class BinStore(Protocol):
    """Deleted phrases, until they are restored or go for good."""

    def put(self, deleted: Iterable[DeletedPhrase]) -> None:
        """Keep phrases that are about to go; one that is there already is replaced."""

    def entries(self, ids: Iterable[str] | None = None) -> list[DeletedPhrase]:
        """Return all, or those of these phrases, the last deleted first."""

    def drop(self, ids: Iterable[str]) -> int:
        """Delete for good; return how many there were."""

    def drop_before(self, at_s: float) -> int:
        """Delete for good what was put in before a moment; return how much there was."""


class PhraseStore(Protocol):
    """Phrases, their images and their tree; every method is one atomic write or one read."""

    @property
    def bin(self) -> BinStore:
        """Return the recycle bin beside the phrases; their transactions are its too."""

    def transaction(self) -> AbstractContextManager[None]:
        """Join several writes to one; an exception undoes them all."""

    def phrases(self, ids: Iterable[str] | None = None) -> list[Phrase]:
        """Return all phrases, or those of these ids, by position."""

    def phrase(self, phrase_id: str) -> Phrase | None:
        """Return one phrase."""

    def in_category(self, category_id: str) -> list[Phrase]:
        """Return the phrases right under a category, by position."""

    def favourites(self) -> list[Phrase]:
        """Return the phrases that have a slot, by slot."""

    def next_position(self) -> int:
        """Return the place after all phrases."""

    def save(self, phrases: Iterable[Phrase]) -> None:
        """Insert or replace by id; what is saved leaves the recycle bin."""

    def remove(self, phrase_ids: Iterable[str]) -> int:
        """Delete; return how many there were."""

    def categories(self) -> list[Category]:
        """Return all nodes, by position."""

    def save_categories(self, categories: Iterable[Category]) -> None:
        """Insert or replace by id."""

    def remove_categories(self, category_ids: Iterable[str]) -> int:
        """Delete nodes that hold nothing; return how many there were.

        Raises:
            AppError: a node still holds phrases or nodes.
        """

    def image(self, key: str) -> bytes | None:
        """Return the bytes of an image by its hash; None when they aren't here."""

    def save_images(self, images: Mapping[str, bytes]) -> None:
        """Keep the bytes of images by their hashes."""

    def prune_images(self) -> int:
        """Delete the images that nothing holds, not even the bin; return how many there were.

        An edit that took one away can't be undone afterwards.
        """

    def readings(self) -> Mapping[str, str]:
        """Return the kept pinyin of each text that was indexed, by text (see domain/search)."""

    def save_readings(self, readings: Mapping[str, str]) -> None:
        """Keep pinyin, so that a start needn't compute it again."""


class PackStore(Protocol):
    """Packs as they were last accepted; what an update is compared with."""

    def pack(self, pack_id: str) -> Pack | None:
        """Return a pack as it was last accepted."""

    def pack_ids(self) -> frozenset[str]:
        """Return the ids of all packs that are here."""

    def wordings(self) -> list[WordingChoice]:
        """Return what each pack says about the wording."""

    def save(self, pack: Pack) -> None:
        """Insert or replace by id."""

    def remove(self, pack_id: str) -> None:
        """Forget a pack; its phrases stay."""

    def field_lists(self) -> list[object]:
        """Return what each pack has under `fields`, as written; those without it left out."""

    def library_id(self) -> str:
        """Return the id under which this agent's own phrases are exported; it never changes."""


class BackupStore(Protocol):
    """Copies of the database."""

    def keep(self, reason: str) -> Path:
        """Copy the database as it is now; `reason` is one word for the name.

        Raises:
            AppError: the copy can't be written; then what it was made for must not go on.
        """


class UsageStore(Protocol):
    """How often each phrase was used."""

    def uses(self) -> Mapping[str, Use]:
        """Return use counts by phrase id."""

    def count_use(
        self, phrase_id: str, at_s: float, outcome: str, *, tab: int, characters: int
    ) -> None:
        """Record one paste of a phrase of a stage tab, with its length and how it ended."""

    def count_more(self, phrase_id: str, at_s: float, *, tab: int, characters: int) -> None:
        """Record the characters of a further part that arrived; the phrase was counted before."""

    def recent(self, limit: int) -> Sequence[str]:
        """Return the ids last pasted, newest first."""


class ReminderStore(Protocol):
    """Reminders of the last 30 days; whom they went to can't be read from it."""

    def reminded(self, buyers: Iterable[str], since_s: float) -> list[Reminded]:
        """Return the reminders to a buyer by any of these identities, the oldest first."""

    def item_key(self, item: str) -> str:
        """Return what `Reminded.item` is for this item; empty for no item."""

    def add(self, buyers: Iterable[str], item: str, at_s: float) -> None:
        """Keep a reminder under every identity of its buyer.

        Raises:
            AppError: it can't be written.
        """


class StatisticsStore(Protocol):
    """What the uses of each day add up to; only pastes that arrived count."""

    def first_day(self) -> date | None:
        """Return the first day with a use; None while there is none."""

    def by_day(self, span: Span) -> Mapping[date, Tally]:
        """Return what was pasted on each day that has any."""

    def by_tab(self, span: Span) -> Mapping[int, Tally]:
        """Return what was pasted of each stage tab that has any."""

    def most_used(self, span: Span, limit: int) -> Sequence[tuple[str, Tally]]:
        """Return the phrases pasted most often, the first the most, by id."""

    def unused(self, before: date, before_s: float) -> Sequence[Unused]:
        """Return the phrases that were here before a moment and not used since it.

        `before` is its local day, `before_s` the moment in UTC seconds since 1970. Those never
        used come first, then the longest unused.
        """


class SettingsStore(Protocol):
    """The agent's settings, and small state of the window such as its place."""

    def load(self) -> Settings:
        """Return the settings; what is missing or unreadable has its default."""

    def save(self, settings: Settings) -> None:
        """Keep them."""

    def state(self, key: str) -> str | None:
        """Return a piece of window state."""

    def save_state(self, key: str, value: str) -> None:
        """Keep a piece of window state."""


class NoteLedger(Protocol):
    """Every order note that was made, in a file of its own."""

    def add(self, record: NoteRecord) -> NoteRecord:
        """Keep a note; return it with its id."""

    def notes(self, day: date | None = None, flag: str = "", tag: str = "") -> list[NoteRecord]:
        """Return the notes of a day, a flag and a tag, newest first; None or empty = any."""
