"""The fields that shop and agent have defined."""

from collections.abc import Callable, Mapping

from desktop_app.domain.fields.values import Definition
from desktop_app.domain.packs.definitions import definitions_in
from desktop_app.domain.settings import Settings
from desktop_app.storage.protocols import PackStore


class KnowFields:
    """Reads the packs' definitions when first asked, and again after `forget`."""

    def __init__(self, packs: PackStore, settings: Callable[[], Settings]) -> None:
        self._packs = packs
        self._settings = settings
        self._shop: dict[str, Definition] | None = None

    def shop(self) -> Mapping[str, Definition]:
        """Return what the packs define, by name."""
        if self._shop is None:
            lists = map(definitions_in, self._packs.field_lists())
            self._shop = {name: one for found in lists for name, one in found.items()}
        return self._shop

    def all(self) -> Mapping[str, Definition]:
        """Return all of them by name; the agent's own go before the shop's."""
        return {**self.shop(), **{one.name: one for one in self._settings().fields}}

    def forget(self) -> None:
        """Read the packs anew the next time."""
        self._shop = None
