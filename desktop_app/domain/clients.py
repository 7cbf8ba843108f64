"""How each chat client wants to be pasted into."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class EmojiMap(StrEnum):
    """How a client shows an emoji; the value stands in `data/clients.json` and the settings."""

    UNICODE = "unicode"
    WANGWANG = "wangwang"
    NONE = "none"


@dataclass(frozen=True)
class ClientProfile:
    """A chat client, known by its window class or executable.

    Attributes:
        id: stable key, such as `qianniu`.
        programs: window classes and executables, lower case; `*` at the end matches any rest.
        paste_chord: in the notation of `hotkeys.Hotkey`, such as `Ctrl+V`.
        primary: the chord pastes the PRIMARY selection (X11), so that is owned too.
        reads: how many reads of its own a client makes for one paste (Chromium: 2).
        plain_only: it shows no emoji beyond the BMP or no images.
        paste_and_send: press `send_key` after a confirmed paste; only this agent can switch it on.
        platform: key of the selling platform for order notes; empty when it doesn't tell.
        emoji_map: by which code it gets an emoji: Unicode's, or 千牛's text codes (`/:^_^`), which
            it draws as its own faces; `none` where it shows neither.
    """

    id: str
    name: str
    programs: tuple[str, ...]
    paste_chord: str = "Ctrl+V"
    primary: bool = False
    reads: int = 1
    send_key: str = "Return"
    plain_only: bool = False
    paste_and_send: bool = False
    platform: str = ""
    emoji_map: EmojiMap = EmojiMap.UNICODE


@dataclass(frozen=True)
class ClientChoice:
    """What this agent set differently for one chat client; None keeps the shipped value."""

    paste_chord: str | None = None
    send_key: str | None = None
    plain_only: bool | None = None


_NO_CHOICE = ClientChoice()
DEFAULT_CLIENT = ClientProfile(id="default", name="", programs=())


def profile_for(program: str, profiles: tuple[ClientProfile, ...]) -> ClientProfile:
    """Return the first profile that names this program, else `DEFAULT_CLIENT`."""
    wanted = program.lower()
    for profile in profiles:
        if any(_matches(wanted, pattern) for pattern in profile.programs):
            return profile
    return DEFAULT_CLIENT


def chosen_profiles(
    shipped: tuple[ClientProfile, ...],
    choices: Mapping[str, ClientChoice],
    paste_and_send: frozenset[str],
) -> tuple[ClientProfile, ...]:
    """Return the shipped profiles with this agent's choices put in, by profile id."""
    return tuple(
        _chosen(profile, choices.get(profile.id, _NO_CHOICE), send=profile.id in paste_and_send)
        for profile in shipped
    )


def _chosen(profile: ClientProfile, choice: ClientChoice, *, send: bool) -> ClientProfile:
    """Return the profile itself where nothing differs: this is asked before each paste."""
    if choice == _NO_CHOICE and send == profile.paste_and_send:
        return profile
    return replace(profile, **_set_values(choice), paste_and_send=send)


def _set_values(choice: ClientChoice) -> dict[str, Any]:
    return {name: value for name, value in vars(choice).items() if value is not None}


def _matches(program: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return program.startswith(pattern[:-1])
    return program == pattern
