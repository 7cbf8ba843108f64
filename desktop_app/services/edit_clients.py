"""Change what the agent set for chat clients, and make profiles of their own."""

from dataclasses import replace
from itertools import count
from typing import Any

from desktop_app.domain.clients import (
    ClientChoice,
    ClientProfile,
    as_made,
    chosen_profiles,
    is_own,
    named_already,
    own_id,
)
from desktop_app.domain.program_patterns import read_programs
from desktop_app.errors import AppError
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import text

_NO_CHOICE = ClientChoice()


class EditClients:
    """Keeps each change at once, and none that would give a program to two clients.

    Args:
        keep: the settings.
        shipped: the profiles as shipped.
    """

    def __init__(self, keep: KeepSettings, shipped: tuple[ClientProfile, ...]) -> None:
        self._keep = keep
        self._shipped = shipped

    def profiles(self) -> tuple[ClientProfile, ...]:
        """Return all clients as this agent has set them, their own first."""
        settings = self._keep.settings
        return chosen_profiles(self._shipped, settings.clients, settings.paste_and_send)

    def profile(self, key: str) -> ClientProfile:
        """Return one of them."""
        return next(profile for profile in self.profiles() if profile.id == key)

    def differs(self, key: str) -> bool:
        """Tell whether the agent set anything for this client."""
        settings = self._keep.settings
        return key in settings.clients or key in settings.paste_and_send

    def change(self, key: str, **values: Any) -> None:
        """Set values of one client by attribute name; one that is as shipped is no choice.

        Raises:
            AppError: a program or the name is another client's. Nothing was kept.
        """
        if "programs" in values:
            self._refuse_shared(key, values["programs"])
        if "name" in values:
            values["name"] = self._own_name(key, values["name"])
        made = as_made(key, self._shipped)
        chosen = {
            name: None if value == getattr(made, name) else value for name, value in values.items()
        }
        choices = self._keep.settings.clients
        choice = replace(choices.get(key, _NO_CHOICE), **chosen)
        changed = {**choices, key: choice}
        self._keep.change(clients={k: held for k, held in changed.items() if held != _NO_CHOICE})

    def write_programs(self, key: str, written: str) -> None:
        """Set the programs of one client, as the agent wrote them.

        Raises:
            AppError: one can't be read, or is another client's. Nothing was kept.
        """
        self.change(key, programs=read_programs(written))

    def send_at_once(self, key: str, *, on: bool) -> None:
        """Have the send key pressed after each paste, or not."""
        ids = self._keep.settings.paste_and_send
        self._keep.change(paste_and_send=ids | {key} if on else ids - {key})

    def make(self, name: str, programs: tuple[str, ...] = ()) -> str:
        """Make a profile of the agent's own; return its id. A number tells equal names apart.

        Raises:
            AppError: a program is another client's.
        """
        settings = self._keep.settings
        key = own_id(settings.clients.keys() | settings.paste_and_send)
        self.change(key, name=self._free_name(name.strip()), programs=programs)
        return key

    def take_back(self, key: str) -> None:
        """Have a shipped client as shipped again; a profile of the agent's own is removed.

        Raises:
            AppError: a program of the shipped one is another client's now. Nothing was changed.
        """
        if not is_own(key):
            self._refuse_shared(key, as_made(key, self._shipped).programs)
        settings = self._keep.settings
        self._keep.change(
            clients={k: choice for k, choice in settings.clients.items() if k != key},
            paste_and_send=settings.paste_and_send - {key},
        )

    def _others(self, key: str) -> tuple[ClientProfile, ...]:
        return tuple(profile for profile in self.profiles() if profile.id != key)

    def _refuse_shared(self, key: str, programs: tuple[str, ...]) -> None:
        shared = named_already(programs, self._others(key))
        if shared is not None:
            program, holder = shared
            raise AppError(
                text(
                    "“{program}” belongs to {client} already.", program=program, client=holder.name
                ),
                text("Take it out there first; nothing was changed here."),
            )

    def _own_name(self, key: str, name: str) -> str:
        tidy = name.strip()
        if not tidy:
            raise AppError(text("A client needs a name."))
        if any(other.name == tidy for other in self._others(key)):
            raise AppError(text("Another client is called “{name}” already.", name=tidy))
        return tidy

    def _free_name(self, name: str) -> str:
        taken = {profile.name for profile in self.profiles()}
        numbered = (f"{name} {number}" for number in count(2))
        return name if name not in taken else next(n for n in numbered if n not in taken)
