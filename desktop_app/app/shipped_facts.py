"""What ships about chat clients and selling platforms, with the agent's changes."""

import json
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.clients import ClientProfile, chosen_profiles, profile_for
from desktop_app.domain.clients_file import read_clients
from desktop_app.domain.pasting import Target
from desktop_app.domain.platforms import Platforms
from desktop_app.domain.settings import Settings
from desktop_app.paths import shipped

if TYPE_CHECKING:
    from desktop_app.domain.suggest.buyer_words import BuyerWords
    from desktop_app.domain.wording.words_file import Words


class ShippedFacts:
    """Reads `data/` when first asked."""

    def __init__(self, settings: Callable[[], Settings]) -> None:
        self._settings = settings

    def clients(self) -> tuple[ClientProfile, ...]:
        """Return the chat clients as this agent has set them."""
        settings = self._settings()
        return chosen_profiles(self.shipped_clients, settings.clients, settings.paste_and_send)

    def recognise(self, content: str, target: Target | None) -> CurrentBuyer:
        """Tell what a copied text says about the buyer.

        The platform is that of the chat client in front; where it has none, the last note's.

        Raises:
            AppError: nothing that we know, or it could be two things.
        """
        # Nobody copies a buyer before the window is there.
        from desktop_app.domain.recognised_buyers import recognise  # noqa: PLC0415

        in_front = profile_for(target.program if target else "", self.clients())
        platform = in_front.platform or self._settings().note_platform
        return recognise(content, self.platforms, platform)

    def words(self) -> "Words":
        """Return the word tables of the wording rules."""
        # With the rules 50 ms to import, long after the first picture.
        from desktop_app.domain.wording.words_file import read_words  # noqa: PLC0415

        return read_words(_read("wording.json"))

    @cached_property
    def shipped_clients(self) -> tuple[ClientProfile, ...]:
        """The chat clients as shipped."""
        return read_clients(_read("clients.json"))

    def buyer_words(self) -> "BuyerWords":
        """Read the words of buyers, which nobody needs before the first suggestion."""
        from desktop_app.domain.suggest.buyer_words import read_buyer_words  # noqa: PLC0415

        return read_buyer_words(_read("buyer_words.json"))

    @cached_property
    def platforms(self) -> Platforms:
        """The selling platforms."""
        return Platforms.read(_read("platforms.json"))


def _read(name: str) -> Any:
    return json.loads(shipped("data", name).read_text(encoding="utf-8"))
