"""One edit of phrases and their tree, as a value."""

from dataclasses import dataclass

from desktop_app.domain.deleted import DeletedPhrase
from desktop_app.domain.phrases import Category, Change, Phrase


@dataclass(frozen=True)
class Writes:
    """What one edit saves and removes, all in one transaction.

    Attributes:
        binned: those of the removed that go into the recycle bin. What is saved leaves it.
    """

    phrases: tuple[Phrase, ...] = ()
    removed: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    removed_categories: tuple[str, ...] = ()
    binned: tuple[DeletedPhrase, ...] = ()

    @property
    def change(self) -> Change:
        """What is to be announced once they are written."""
        return Change(
            frozenset((*(phrase.id for phrase in self.phrases), *self.removed)),
            tree=bool(self.categories or self.removed_categories),
        )
