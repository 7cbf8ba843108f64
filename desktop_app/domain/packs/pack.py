"""A phrase pack as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.phrases import Category, Phrase

FORMAT = 1
MAX_BYTES = 5 * 1024 * 1024
MAX_PHRASES = 20_000
MAX_DEPTH = 32


@dataclass(frozen=True)
class Pack:
    """One pack, whole and valid: every phrase has its category, every id stands once.

    Attributes:
        version: grows with each edition.
        created: ISO date or time, as written.
        expires: the same; empty when it doesn't.
        categories: the tree, parents before children, siblings in order.
        phrases: in the order of the file.
        images: the bytes of the phrases' images by their hashes; what is kept of an accepted pack
            has none.
        category_extra: keys of a stage, step or category that this version doesn't know, by id.
        extra: all other keys of the document: `wording` (see `wording_key`), `fields`, `flags`,
            `note_templates` and what a later version adds; kept and written back.
    """

    id: str
    name: str
    version: int = 1
    author: str = ""
    created: str = ""
    expires: str = ""
    categories: tuple[Category, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    images: Mapping[str, bytes] = field(default_factory=dict)
    category_extra: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
