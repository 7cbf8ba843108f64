"""Give each chat client the faces that it draws; reads the shipped tables when first needed."""

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.clients import ClientProfile, EmojiMap
from desktop_app.domain.emoticons import Emoticon, parse_emoticons, parse_moods

if TYPE_CHECKING:
    from desktop_app.domain.client_faces import ClientFaces

CODE_TABLES = {
    EmojiMap.WANGWANG: "emoticons_wangwang.tsv",
    EmojiMap.WECHAT: "emoticons_wechat.tsv",
    EmojiMap.PDD: "emoticons_pdd.tsv",
    EmojiMap.JD: "emoticons_jd.tsv",
}

# Most texts hold no code, and their paste needn't wait for the tables.
_MAY_BE_CODE = re.compile(r"/:|\[[^\[\]\s]|#E-s")
_DRAW_EMOJI = frozenset({EmojiMap.UNICODE, EmojiMap.WECHAT, EmojiMap.PDD, EmojiMap.JD})


class DrawFaces:
    """Turns the faces of a text into those of a client.

    Args:
        folder: where the shipped tables are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, text: str, client: ClientProfile) -> str:
        """Return the text with each face as this client draws it."""
        if client.emoji_map in _DRAW_EMOJI and not _MAY_BE_CODE.search(text):
            return text
        return self._faces.drawn(text, client.emoji_map)

    def mood(self, name: str, client: ClientProfile) -> str | None:
        """Return the face of a mood, or of a name such as 玫瑰, as this client draws it.

        Empty when none is fitting or the client draws none; None for a name that isn't known.
        """
        return self._faces.mood(name, client.emoji_map)

    def mood_names(self) -> tuple[str, ...]:
        """Return the names that `mood` knows, the moods of phrases first."""
        return self._faces.mood_names

    @cached_property
    def _faces(self) -> "ClientFaces":
        # 20 ms with its package of regular expressions, which a start doesn't need.
        from desktop_app.domain.client_faces import ClientFaces  # noqa: PLC0415

        codes = {family: self._read(name) for family, name in CODE_TABLES.items()}
        named = {face.name: face.symbol for face in self._read("emoji.tsv")}
        return ClientFaces(codes, {**parse_moods(self._content("moods.tsv")), **named})

    def _read(self, name: str) -> list[Emoticon]:
        groups = parse_emoticons(self._content(name))
        return [emoticon for group in groups for emoticon in group.emoticons]

    def _content(self, name: str) -> str:
        return (self._folder / name).read_text(encoding="utf-8")
