"""The shipped client profiles, `data/clients.json`, as values."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.clients import ClientProfile


def read_clients(data: Mapping[str, Any]) -> tuple[ClientProfile, ...]:
    """Build the profiles; the first that names a program is its profile.

    Raises:
        KeyError, TypeError: the file isn't ours.
    """
    return tuple(
        ClientProfile(**{**entry, "programs": tuple(entry["programs"])})
        for entry in data["clients"]
    )
