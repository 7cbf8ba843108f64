"""The shipped client profiles, `data/clients.json`, as values."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.clients import ClientProfile, EmojiMap


def read_clients(data: Mapping[str, Any]) -> tuple[ClientProfile, ...]:
    """Build the profiles; the first that names a program is its profile.

    Raises:
        KeyError, TypeError, ValueError: the file isn't ours.
    """
    return tuple(_profile(entry) for entry in data["clients"])


def _profile(entry: Mapping[str, Any]) -> ClientProfile:
    emoji_map = EmojiMap(entry.get("emoji_map", EmojiMap.UNICODE))
    read = {"programs": tuple(entry["programs"]), "emoji_map": emoji_map}
    return ClientProfile(**{**entry, **read})
