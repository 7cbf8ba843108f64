"""The programs by which a chat client is known: executables and window classes, as patterns."""

import re

from desktop_app.errors import AppError
from desktop_app.texts import text

_BETWEEN = re.compile(r"[,;，；、\n]")
_ANY_REST = "*"


def read_programs(written: str) -> tuple[str, ...]:
    r"""Read patterns that an agent wrote, with commas between; of `C:\…\AliIM.exe` only the file.

    Raises:
        AppError: a `*` stands elsewhere than at the end.
    """
    names = (part.rpartition("\\")[2].strip().lower() for part in _BETWEEN.split(written))
    patterns = tuple(dict.fromkeys(name for name in names if name))
    for pattern in patterns:
        if _ANY_REST in pattern[:-1]:
            raise AppError(
                text("“{program}” can't be looked for.", program=pattern),
                text("A * may only stand at the end, for any rest."),
            )
    return patterns


def write_programs(patterns: tuple[str, ...]) -> str:
    """Write patterns in one line: `read_programs(write_programs(p)) == p`."""
    return ", ".join(patterns)


def matches(program: str, pattern: str) -> bool:
    """Tell whether a lower-case program is one that the pattern names."""
    if pattern.endswith(_ANY_REST):
        return program.startswith(pattern[:-1])
    return program == pattern


def overlap(one: str, other: str) -> bool:
    """Tell whether a program could be named by both patterns."""
    return matches(one.removesuffix(_ANY_REST), other) or matches(
        other.removesuffix(_ANY_REST), one
    )
