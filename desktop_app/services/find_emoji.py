"""Emoji, 千牛 codes and kaomoji: groups by mood, search, and those used last."""

import json
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.emoticons import (
    RUDE,
    Emoticon,
    EmoticonGroup,
    match_rank,
    parse_emoticons,
)
from desktop_app.storage.protocols import SettingsStore

RECENTS = 9
"""How many used last are kept of each kind: one for each digit key."""


class EmoticonKind(StrEnum):
    """The tabs of the emoji page; the value names its kept recents."""

    EMOJI = "emoji"
    QIANNIU = "qianniu"
    KAOMOJI = "kaomoji"


_FILES = {
    EmoticonKind.EMOJI: "emoji.tsv",
    EmoticonKind.QIANNIU: "emoticons_wangwang.tsv",
    EmoticonKind.KAOMOJI: "kaomoji.txt",
}


class FindEmoji:
    """Answers what the emoji page shows; reads the tables when first asked.

    Args:
        folder: where the shipped tables are.
        store: keeps what was used last.
        client: the profile of the chat client that a paste would go to now.
    """

    def __init__(
        self, folder: Path, store: SettingsStore, client: Callable[[], ClientProfile]
    ) -> None:
        self._folder = folder
        self._store = store
        self._client = client

    def groups(self, kind: EmoticonKind) -> tuple[EmoticonGroup, ...]:
        """Return all that may be offered for a buyer, by mood."""
        return self._tables[kind]

    def search(self, kind: EmoticonKind, query: str) -> tuple[Emoticon, ...]:
        """Find by Chinese words, pinyin, pinyin initials or English; best first."""
        wanted = query.strip().lower()
        ranked = [
            (rank, emoticon)
            for group in self.groups(kind)
            for emoticon in group.emoticons
            if (rank := match_rank(emoticon, wanted)) is not None
        ]
        return tuple(emoticon for _, emoticon in sorted(ranked, key=lambda pair: pair[0]))

    def recent(self, kind: EmoticonKind) -> tuple[Emoticon, ...]:
        """Return those used last, newest first, filled up with the first of the table."""
        known = {e.symbol: e for group in self.groups(kind) for e in group.emoticons}
        symbols = dict.fromkeys((*self._kept(kind), *known))
        return tuple(known[symbol] for symbol in symbols if symbol in known)[:RECENTS]

    def note_use(self, kind: EmoticonKind, emoticon: Emoticon) -> None:
        """Keep it as the one used last."""
        others = [symbol for symbol in self._kept(kind) if symbol != emoticon.symbol]
        newest = [emoticon.symbol, *others][:RECENTS]
        self._store.save_state(_state_key(kind), json.dumps(newest, ensure_ascii=False))

    def content(self, emoticon: Emoticon) -> str:
        """Return what is pasted: the client's own code where it draws those, else the symbol."""
        return emoticon.code if self.as_code(emoticon) else emoticon.symbol

    def as_code(self, emoticon: Emoticon) -> bool:
        """Tell whether the client in front gets its own code for this emoji."""
        return bool(emoticon.code) and self._client().emoticon_codes

    def _kept(self, kind: EmoticonKind) -> list[str]:
        try:
            kept = json.loads(self._store.state(_state_key(kind)) or "[]")
        except ValueError:
            return []
        return (
            [symbol for symbol in kept if isinstance(symbol, str)] if isinstance(kept, list) else []
        )

    @cached_property
    def _tables(self) -> dict[EmoticonKind, tuple[EmoticonGroup, ...]]:
        return {
            kind: tuple(group for group in self._read(name) if group.id != RUDE)
            for kind, name in _FILES.items()
        }

    def _read(self, name: str) -> tuple[EmoticonGroup, ...]:
        return parse_emoticons((self._folder / name).read_text(encoding="utf-8"))


def _state_key(kind: EmoticonKind) -> str:
    return f"emoji.recent.{kind}"
