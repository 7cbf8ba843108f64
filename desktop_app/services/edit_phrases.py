"""Change phrases and their tree, each change undoable."""

from collections.abc import Callable, Iterable

from desktop_app.domain.phrases import Category, Change, Phrase
from desktop_app.storage.protocols import PhraseStore
from desktop_app.texts import Text


class EditPhrases:
    """Every edit is checked, written in one transaction, announced, and can be undone.

    Args:
        new_id: makes ids for new phrases and categories.
        announce: is called after each committed write.
    """

    def __init__(
        self,
        store: PhraseStore,
        new_id: Callable[[], str],
        announce: Callable[[Change], None],
    ) -> None:
        self._store = store
        self._new_id = new_id
        self._announce = announce

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit of this session to undo."""
        raise NotImplementedError

    def undo(self) -> Text | None:
        """Take back the last edit; return what was undone."""
        raise NotImplementedError

    def add(
        self,
        title: str,
        text: str,
        category_id: str,
        code: str = "",
        mood: str = "",
        tags: Iterable[str] = (),
        slot: int | None = None,
    ) -> Phrase:
        """Add a personal phrase at the end of its category; an empty title is made of the text.

        Raises:
            AppError: a value can't be kept as it is.
        """
        raise NotImplementedError

    def change(self, phrase: Phrase) -> Phrase:
        """Save an edited phrase; the shop's wording stays underneath an own version of it.

        Raises:
            AppError: it is locked, gone, or a value can't be kept as it is.
        """
        raise NotImplementedError

    def delete(self, phrase_ids: Iterable[str]) -> int:
        """Delete phrases; return how many there were.

        Raises:
            AppError: one of them is locked.
        """
        raise NotImplementedError

    def move(self, phrase_ids: Iterable[str], category_id: str) -> None:
        """Put phrases at the end of another category, in their present order.

        Raises:
            AppError: the category is gone.
        """
        raise NotImplementedError

    def reorder(self, phrase_id: str, before_id: str | None) -> None:
        """Put a phrase before another one of its category; None = at the end.

        Raises:
            AppError: one of them is gone or in another category.
        """
        raise NotImplementedError

    def set_slot(self, phrase_id: str, slot: int | None) -> None:
        """Make a phrase favourite `slot` (from 1), taking it from who has it; None = no favourite.

        Raises:
            AppError: the phrase is gone.
        """
        raise NotImplementedError

    def toggle_favourite(self, phrase_id: str) -> None:
        """Give a phrase the first free slot, or take its slot away.

        Raises:
            AppError: the phrase is gone.
        """
        raise NotImplementedError

    def add_category(self, parent_id: str | None, name: str, tab: int | None = None) -> Category:
        """Add a stage (no parent), step or category at the end of its siblings.

        Raises:
            AppError: the name is empty, too long or taken, or the tree would be too deep.
        """
        raise NotImplementedError

    def rename_category(self, category_id: str, name: str) -> None:
        """Give a category another name.

        Raises:
            AppError: the name is empty, too long or taken, or the category is gone.
        """
        raise NotImplementedError

    def remove_category(self, category_id: str) -> None:
        """Remove an empty category.

        Raises:
            AppError: it still holds phrases or categories, or is gone.
        """
        raise NotImplementedError

    def reorder_category(self, category_id: str, before_id: str | None) -> None:
        """Put a category before one of its siblings; None = at the end.

        Raises:
            AppError: one of them is gone, or they aren't siblings.
        """
        raise NotImplementedError

    def move_category(self, category_id: str, parent_id: str) -> None:
        """Put a step or category, with all it holds, at the end of another parent.

        Raises:
            AppError: the tree would be too deep, or one of them is gone.
        """
        raise NotImplementedError

    def ensure_category(self, path: tuple[str, ...]) -> Category:
        """Find the category with these names (stage, step, leaf), making what is missing.

        Raises:
            AppError: a name can't be kept, or the path is too deep.
        """
        raise NotImplementedError
