"""The one kind of file that desktops start after login: Desktop Entry Specification 1.5."""

import re
from collections.abc import Sequence

_PLAIN = re.compile(r"[\w@+=:,./-]+", re.ASCII)
_QUOTED_SPECIAL = re.compile(r'(["`$\\])')
_ARGUMENT = re.compile(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', re.DOTALL)
_FIELD_CODE = re.compile(r"%[a-zA-Z]")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = {"s": " ", "n": "\n", "t": "\t", "r": "\r"}


def exec_line(command: Sequence[str]) -> str:
    """Write a command as the value of `Exec`: quoted, then escaped as every string is."""
    line = " ".join(_quoted(argument) for argument in command).replace("%", "%%")
    return "".join(_ESCAPES.get(character, character) for character in line)


def read_exec(value: str) -> list[str]:
    """Return program and arguments of an `Exec`, without the codes for files to open."""
    line = re.sub(r"\\(.)", lambda found: _ESCAPED.get(found[1], found[1]), value)
    return [
        _unquoted(found[1] if found[1] is not None else found[2])
        for found in _ARGUMENT.finditer(line)
        if not _FIELD_CODE.fullmatch(found[0])
    ]


def values_of(written: str) -> dict[str, str]:
    """Return the keys and values of a file's main group, still escaped."""
    group = written.partition("[Desktop Entry]")[2].partition("\n[")[0]
    pairs = (line.partition("=") for line in group.splitlines() if not line.startswith("#"))
    return {key.strip(): value.strip() for key, _, value in pairs if key.strip()}


def _quoted(argument: str) -> str:
    if _PLAIN.fullmatch(argument):
        return argument
    return '"' + _QUOTED_SPECIAL.sub(r"\\\1", argument) + '"'


def _unquoted(argument: str) -> str:
    return re.sub(r"\\(.)", r"\1", argument, flags=re.DOTALL).replace("%%", "%")
