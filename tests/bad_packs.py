"""Files that are no sound pack, and the sentence each must get."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BadPack:
    """A kind of bad file: how to make it, and what is said about it."""

    name: str
    make: Callable[[Path], object]
    sentence: str


def _document(**changes: object) -> str:
    stage = {"id": "s", "name": "售前", "tab": 0}
    phrase = {"id": "p", "category": "s", "title": "首句", "text": "您好"}
    sound = {"format": 1, "id": "x", "name": "x", "stages": [stage], "phrases": [phrase]}
    return json.dumps(sound | changes, ensure_ascii=False)


def _with_text(text: str) -> str:
    return _document(phrases=[{"id": "p", "category": "s", "title": "首句", "text": text}])


def _bad(name: str, content: str | bytes, sentence: str) -> BadPack:
    encoded = content.encode() if isinstance(content, str) else content
    return BadPack(name, lambda file: file.write_bytes(encoded), sentence)


def _zeros(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(1 << 30)


def _dangling(file: Path) -> None:
    file.symlink_to(file.with_name("gone"))


def _ring(file: Path) -> None:
    file.symlink_to(file)


# Windows keeps its named pipes apart from files, and Wine doesn't see a ring of links.
_OF_POSIX = (
    [
        BadPack("named pipe", os.mkfifo, "device or pipe"),
        BadPack("ring of links", _ring, "can't be read"),
    ]
    if os.name == "posix"
    else []
)

BAD_PACKS = (
    _bad("not JSON", "您好，这不是话术包", "not JSON at line 1"),
    _bad("empty", "", "not JSON at line 1"),
    _bad("truncated", _document()[:-20], "not JSON at line"),
    _bad("two documents", _document() * 2, "not JSON at line"),
    _bad("picture", b"\x89PNG\r\n\x1a\n\x00\x00", "isn't UTF-8"),
    _bad("GB18030", _document().encode("gb18030"), "isn't UTF-8"),
    _bad("UTF-16", _document().encode("utf-16"), "isn't UTF-8"),
    _bad("zeros", bytes(1000), "not JSON at line 1"),
    BadPack("gigabyte of zeros", _zeros, "larger than 5 MiB"),
    _bad("nested 100,000 lists", "[" * 100_000 + "]" * 100_000, "nested too deep"),
    _bad("nested 100,000 objects", '{"a":' * 100_000 + "1" + "}" * 100_000, "nested too deep"),
    _bad("nested 100,000, open", "[" * 100_000, "nested too deep"),
    _bad("nested within a pack", _document(later=[])[:-2] + "[" * 40 + "]" * 40 + "]}", "deeper"),
    _bad("newer format", _document(format=2), "format 2; this version reads up to 1"),
    _bad("no format", "{}", "doesn't say which format"),
    _bad("a list", "[1, 2]", "an object"),
    _bad("key twice", '{"format": 1, "format": 1}', "number or key"),
    _bad("NaN", '{"format": NaN}', "number or key"),
    _bad("infinity", '{"format": 1e999}', "number or key"),
    _bad("number without end", '{"format": ' + "9" * 10_000 + "}", "number or key"),
    _bad("half a character", '{"format":1,"id":"x","name":"x","a":"\\ud83d"}', "half a character"),
    _bad("NUL in a text", _with_text("a\0b"), r"U\+0000"),
    _bad("escape sequence in a text", _with_text("\x1b[2J"), r"U\+001B"),
    _bad("C1 control in a text", _with_text("a\x9bb"), r"U\+009B"),
    _bad("line separator in a text", _with_text("a\u2028b"), r"U\+2028"),
    _bad("text too long", _with_text("字" * 8001), "longer than 8000"),
    BadPack("folder", lambda file: file.mkdir(), "is a folder"),
    BadPack("missing", lambda _file: None, "doesn't exist"),
    BadPack("dangling link", _dangling, "doesn't exist"),
    *_OF_POSIX,
)
"""Refused by the reader; the misleading ones (bidi) are read, and refused when nobody looks."""

MISLEADING = _bad("bidi", _with_text("退款\u202e元001"), "turn the reading direction")
