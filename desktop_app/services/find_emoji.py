"""Emoji, 千牛 codes and kaomoji: groups by mood, search, and those used last."""

import json
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from desktop_app.domain.clients import ClientProfile, EmojiMap
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


class PastedAs(StrEnum):
    """What a client gets for an emoticon."""

    SYMBOL = "symbol"
    OWN_CODE = "own-code"
    FOREIGN_CODE = "foreign-code"
    UNSURE = "unsure"
    UNSHOWN = "unshown"


LAST_OF_BMP = "\uffff"

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
        """Return those used last, newest first, filled up with the first of each group."""
        known = {e.symbol: e for group in self.groups(kind) for e in group.emoticons}
        firsts = (group.emoticons[0].symbol for group in self.groups(kind))
        symbols = dict.fromkeys((*self._kept(kind), *firsts, *known))
        return tuple(known[symbol] for symbol in symbols if symbol in known)[:RECENTS]

    def note_use(self, kind: EmoticonKind, emoticon: Emoticon) -> None:
        """Keep it as the one used last."""
        others = [symbol for symbol in self._kept(kind) if symbol != emoticon.symbol]
        newest = [emoticon.symbol, *others][:RECENTS]
        self._store.save_state(_state_key(kind), json.dumps(newest, ensure_ascii=False))

    def content(self, emoticon: Emoticon) -> str:
        """Return what is pasted: the client's own code where it draws those, else the symbol."""
        own = self.pasted_as(emoticon) is PastedAs.OWN_CODE
        return emoticon.code if own and emoticon.code else emoticon.symbol

    def pasted_as(self, emoticon: Emoticon) -> PastedAs:
        """Tell what the client in front would get, and whether it shows that."""
        client = self._client()
        draws_codes = client.emoji_map is EmojiMap.WANGWANG
        if emoticon.is_client_code:
            return PastedAs.OWN_CODE if draws_codes else PastedAs.FOREIGN_CODE
        if emoticon.code and draws_codes:
            return PastedAs.OWN_CODE
        if emoticon.is_emoji and client.emoji_map is EmojiMap.NONE:
            return PastedAs.UNSHOWN
        unsure = client.plain_only and any(sign > LAST_OF_BMP for sign in emoticon.symbol)
        return PastedAs.UNSURE if unsure else PastedAs.SYMBOL

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
