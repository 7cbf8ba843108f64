"""How each chat client wants to be pasted into."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from typing import Any

from desktop_app.domain.program_patterns import matches, overlap


class EmojiMap(StrEnum):
    """What a client draws as faces; the value stands in `data/clients.json` and the settings.

    All but NONE draw Unicode's emoji; the others have codes of their own beside them.
    """

    UNICODE = "unicode"
    WANGWANG = "wangwang"
    WECHAT = "wechat"
    PDD = "pdd"
    JD = "jd"
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
        emoji_map: which faces it draws: Unicode's alone, or also those of a family of text codes
            (千牛 `/:^_^`, 微信 and 拼多多 `[玫瑰]`, 京东 `#E-s01`); `none` where it shows none.
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
    """What this agent set for one chat client; None keeps the shipped value, or the usual one.

    Attributes:
        name: of a profile that the agent made.
        platform: empty = it shall tell none.
    """

    paste_chord: str | None = None
    send_key: str | None = None
    plain_only: bool | None = None
    name: str | None = None
    programs: tuple[str, ...] | None = None
    emoji_map: EmojiMap | None = None
    platform: str | None = None


_NO_CHOICE = ClientChoice()
_OWN = "own-"
DEFAULT_CLIENT = ClientProfile(id="default", name="", programs=())


def profile_for(program: str, profiles: Iterable[ClientProfile]) -> ClientProfile:
    """Return the first profile that names this program, else `DEFAULT_CLIENT`."""
    wanted = program.lower()
    for profile in profiles:
        if any(matches(wanted, pattern) for pattern in profile.programs):
            return profile
    return DEFAULT_CLIENT


def named_already(
    programs: Iterable[str], profiles: Iterable[ClientProfile]
) -> tuple[str, ClientProfile] | None:
    """Return the first of these patterns that a profile has, too, and that profile."""
    held = [(pattern, profile) for profile in profiles for pattern in profile.programs]
    for program in programs:
        for pattern, profile in held:
            if overlap(program, pattern):
                return program, profile
    return None


def is_own(key: str) -> bool:
    """Tell whether a profile id is of one that the agent made."""
    return key.startswith(_OWN)


def own_id(taken: Container[str]) -> str:
    """Return the id of a profile that the agent makes."""
    return next(key for n in count(1) if (key := f"{_OWN}{n}") not in taken)


def as_made(key: str, shipped: Iterable[ClientProfile]) -> ClientProfile:
    """Return a profile without the agent's choices: as shipped, or the usual values."""
    usual = replace(DEFAULT_CLIENT, id=key)
    return next((profile for profile in shipped if profile.id == key), usual)


def chosen_profiles(
    shipped: tuple[ClientProfile, ...],
    choices: Mapping[str, ClientChoice],
    paste_and_send: frozenset[str],
) -> tuple[ClientProfile, ...]:
    """Return the agent's own profiles, then the shipped ones with the agent's choices put in.

    A later version may ship a program that an own profile names: the own one stays the first.
    """
    own = tuple(as_made(key, ()) for key in choices if is_own(key))
    return tuple(
        _chosen(profile, choices.get(profile.id, _NO_CHOICE), send=profile.id in paste_and_send)
        for profile in (*own, *shipped)
    )


def _chosen(profile: ClientProfile, choice: ClientChoice, *, send: bool) -> ClientProfile:
    """Return the profile itself where nothing differs: this is asked before each paste."""
    if choice == _NO_CHOICE and send == profile.paste_and_send:
        return profile
    return replace(profile, **_set_values(choice), paste_and_send=send)


def _set_values(choice: ClientChoice) -> dict[str, Any]:
    return {name: value for name, value in vars(choice).items() if value is not None}
