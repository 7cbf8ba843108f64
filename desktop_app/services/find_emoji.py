"""Emoji, clients' codes and kaomoji: groups by mood, search, skin tone, and those used last."""

import json
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from itertools import chain
from pathlib import Path

from desktop_app.domain.clients import ClientProfile, EmojiMap
from desktop_app.domain.emoji_text import TONES, plain, with_tone
from desktop_app.domain.emoticons import (
    RUDE,
    Emoticon,
    EmoticonGroup,
    match_rank,
    parse_emoticons,
)
from desktop_app.services.draw_faces import CODE_TABLES, DrawFaces
from desktop_app.storage.protocols import SettingsStore

RECENTS = 9
"""How many used last are kept of each kind: one for each digit key."""


class EmoticonKind(StrEnum):
    """The tabs of the emoji page; the value names its kept recents."""

    EMOJI = "emoji"
    QIANNIU = "qianniu"
    WECHAT = "wechat"
    PDD = "pdd"
    JD = "jd"
    KAOMOJI = "kaomoji"


class PastedAs(StrEnum):
    """What a client gets for an emoticon."""

    SYMBOL = "symbol"
    OWN_CODE = "own-code"
    EMOJI = "emoji"
    UNSURE = "unsure"
    UNSHOWN = "unshown"


LAST_OF_BMP = "\uffff"

FAMILIES = {
    EmoticonKind.QIANNIU: EmojiMap.WANGWANG,
    EmoticonKind.WECHAT: EmojiMap.WECHAT,
    EmoticonKind.PDD: EmojiMap.PDD,
    EmoticonKind.JD: EmojiMap.JD,
}
"""The kinds that are codes of a client, and which."""

_FILES = {
    EmoticonKind.EMOJI: "emoji.tsv",
    EmoticonKind.KAOMOJI: "kaomoji.txt",
    **{kind: CODE_TABLES[family] for kind, family in FAMILIES.items()},
}
_ALL_EMOJI = "emoji_all.tsv"
# What each stage tab is about: 售前, 售中, 售后, 通用, 内部.
_FITTING = (
    ("greeting", "recommend", "thanks"),
    ("orders", "waiting", "thanks"),
    ("sorry", "thanks", "waiting"),
    (),
    ("marks",),
)
_TONE_KEY = "emoji.tone"


class FindEmoji:
    """Answers what the emoji page shows; reads the tables when first asked.

    Args:
        folder: where the shipped tables are.
        store: keeps what was used last, and the skin tone.
        client: the profile of the chat client that a paste would go to now.
        draw: turns a face into what a client draws.
        stage: the stage tab in view, 0–4: what suits it comes first.
    """

    def __init__(
        self,
        folder: Path,
        store: SettingsStore,
        client: Callable[[], ClientProfile],
        draw: DrawFaces,
        stage: Callable[[], int],
    ) -> None:
        self._folder = folder
        self._store = store
        self._client = client
        self._draw = draw
        self._stage = stage

    def groups(self, kind: EmoticonKind) -> tuple[EmoticonGroup, ...]:
        """Return all that may be offered for a buyer, by mood; what suits the stage first."""
        fitting = _FITTING[self._stage()]
        place = {name: number for number, name in enumerate(fitting)}
        ordered = sorted(self._tables(kind), key=lambda group: place.get(group.id, len(place)))
        return tuple(self._toned_group(group) for group in ordered)

    def search(self, kind: EmoticonKind, query: str) -> tuple[Emoticon, ...]:
        """Find by Chinese words, pinyin, pinyin initials or English; best first, each once."""
        wanted = query.strip().lower()
        ranked = [
            (rank, emoticon)
            for emoticon in self._known(kind).values()
            if (rank := match_rank(emoticon, wanted)) is not None
        ]
        ranked.sort(key=lambda pair: pair[0])
        return tuple(self._toned(emoticon) for _, emoticon in ranked)

    def recent(self, kind: EmoticonKind) -> tuple[Emoticon, ...]:
        """Return those used last, newest first, filled up with the first of each group."""
        known = self._known(kind)
        firsts = (group.emoticons[0].symbol for group in self._tables(kind))
        symbols = dict.fromkeys((*self._kept(kind), *firsts, *known))
        recent = [known[symbol] for symbol in symbols if symbol in known][:RECENTS]
        return tuple(self._toned(emoticon) for emoticon in recent)

    def note_use(self, kind: EmoticonKind, emoticon: Emoticon) -> None:
        """Keep it as the one used last."""
        symbol = self._untoned.get(plain(emoticon.symbol), emoticon.symbol)
        others = [kept for kept in self._kept(kind) if kept != symbol]
        newest = [symbol, *others][:RECENTS]
        self._store.save_state(_state_key(kind), json.dumps(newest, ensure_ascii=False))

    @property
    def tone(self) -> str:
        """The skin tone in which people and hands are offered; empty = Unicode's yellow."""
        kept = self._store.state(_TONE_KEY) or ""
        return kept if kept in TONES else ""

    def set_tone(self, tone: str) -> None:
        """Offer people and hands in this skin tone from now on; empty = yellow."""
        self._store.save_state(_TONE_KEY, tone)

    def tones(self, emoticon: Emoticon) -> tuple[tuple[str, Emoticon], ...]:
        """Return each skin tone, yellow first, with the emoji in it; empty where it has none."""
        base = self._untoned.get(plain(emoticon.symbol), emoticon.symbol)
        if not emoticon.is_emoji or with_tone(base, TONES[0]) == base:
            return ()
        toned = ((tone, with_tone(base, tone) if tone else base) for tone in ("", *TONES))
        return tuple((tone, replace(emoticon, symbol=symbol)) for tone, symbol in toned)

    def content(self, emoticon: Emoticon) -> str:
        """Return what is pasted: what the client in front draws; empty when it draws nothing."""
        return self._draw(emoticon.symbol, self._client())

    def pasted_as(self, emoticon: Emoticon) -> PastedAs:
        """Tell what the client in front would get, and whether it shows that."""
        client, content = self._client(), self.content(emoticon)
        if not content:
            return PastedAs.UNSHOWN
        if content != emoticon.symbol:
            return PastedAs.EMOJI if plain(content) in self._untoned else PastedAs.OWN_CODE
        if emoticon.symbol in self._codes:
            return PastedAs.OWN_CODE
        unsure = client.plain_only and any(sign > LAST_OF_BMP for sign in content)
        return PastedAs.UNSURE if unsure else PastedAs.SYMBOL

    def _toned_group(self, group: EmoticonGroup) -> EmoticonGroup:
        if not self.tone:
            return group
        return EmoticonGroup(group.id, tuple(self._toned(e) for e in group.emoticons))

    def _toned(self, emoticon: Emoticon) -> Emoticon:
        if not (self.tone and emoticon.is_emoji):
            return emoticon
        return replace(emoticon, symbol=with_tone(emoticon.symbol, self.tone))

    def _kept(self, kind: EmoticonKind) -> list[str]:
        try:
            kept = json.loads(self._store.state(_state_key(kind)) or "[]")
        except ValueError:
            return []
        return (
            [symbol for symbol in kept if isinstance(symbol, str)] if isinstance(kept, list) else []
        )

    def _known(self, kind: EmoticonKind) -> dict[str, Emoticon]:
        """Return each emoticon by its symbol, in the order in which they are first shown."""
        known: dict[str, Emoticon] = {}
        for emoticon in chain.from_iterable(group.emoticons for group in self._tables(kind)):
            known.setdefault(emoticon.symbol, emoticon)
        return known

    def _tables(self, kind: EmoticonKind) -> tuple[EmoticonGroup, ...]:
        return self._read_tables[kind]

    @cached_property
    def _codes(self) -> frozenset[str]:
        groups = chain.from_iterable(self._tables(kind) for kind in FAMILIES)
        return frozenset(e.symbol for group in groups for e in group.emoticons)

    @cached_property
    def _untoned(self) -> dict[str, str]:
        return {plain(symbol): symbol for symbol in self._known(EmoticonKind.EMOJI)}

    @cached_property
    def _read_tables(self) -> dict[EmoticonKind, tuple[EmoticonGroup, ...]]:
        tables = {kind: self._read(name) for kind, name in _FILES.items()}
        chosen, others = tables[EmoticonKind.EMOJI], self._read(_ALL_EMOJI)
        tables[EmoticonKind.EMOJI] = _with_all(chosen, others)
        return tables

    def _read(self, name: str) -> tuple[EmoticonGroup, ...]:
        groups = parse_emoticons((self._folder / name).read_text(encoding="utf-8"))
        return tuple(group for group in groups if group.id != RUDE)


def _with_all(
    chosen: tuple[EmoticonGroup, ...], others: tuple[EmoticonGroup, ...]
) -> tuple[EmoticonGroup, ...]:
    """Put all emoji after those chosen for a shop; the same emoji is found by the words of both."""
    ours = {e.symbol: e for group in chosen for e in group.emoticons}
    theirs = {e.symbol: e for group in others for e in group.emoticons}
    both = {s: e.joined(theirs[s]) if s in theirs else e for s, e in ours.items()}
    known = {**theirs, **both}
    return tuple(
        EmoticonGroup(group.id, tuple(known[e.symbol] for e in group.emoticons))
        for group in (*chosen, *others)
    )


def _state_key(kind: EmoticonKind) -> str:
    return f"emoji.recent.{kind}"
