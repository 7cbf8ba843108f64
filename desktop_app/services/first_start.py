"""Whether a new user is still to be asked for trade, shop, name and tag."""

from desktop_app.storage.protocols import SettingsStore

_KEY = "first-start"
_ASKING = "asking"
_SETTLED = "settled"


class FirstStart:
    """Remembers it over starts; who comes from an earlier version isn't asked."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    @property
    def is_asking(self) -> bool:
        """Whether the data is new and nobody has answered or skipped yet."""
        return self._store.state(_KEY) == _ASKING

    def begin(self) -> None:
        """Have it asked: the data has just been made.

        Raises:
            AppError: the disk refuses.
        """
        self._store.save_state(_KEY, _ASKING)

    def settle(self) -> None:
        """Don't ask again: it was answered or skipped.

        Raises:
            AppError: the disk refuses.
        """
        if self.is_asking:
            self._store.save_state(_KEY, _SETTLED)
