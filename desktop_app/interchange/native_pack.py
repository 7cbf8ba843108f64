"""The native pack file: one UTF-8 JSON document."""

import json
import math
import os
import stat
from pathlib import Path

from desktop_app.domain.packs.pack import MAX_BYTES, Pack
from desktop_app.domain.packs.problems import PlanProblem
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.packs.writing import pack_document
from desktop_app.errors import AppError
from desktop_app.texts import text

NAME = "native"

_NO_BLOCKING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read(file: Path) -> tuple[Pack, tuple[PlanProblem, ...]]:
    """Read a pack, whatever the file turns out to be; never more than 5 MiB of it.

    Raises:
        AppError: it can't be read or isn't a sound pack.
    """
    return read_pack(_json(_content(file), file))


def write(pack: Pack, file: Path) -> None:
    """Write a pack whole or not at all: a file of that name keeps its content on any failure.

    Raises:
        AppError: it would be too large to be read again, or the folder, the disk or the rights
            don't allow it.
    """
    document = json.dumps(pack_document(pack), ensure_ascii=False, indent=1, allow_nan=False)
    content = f"{document}\n".encode()
    if len(content) > MAX_BYTES:
        raise AppError(
            text("The pack would have {size} MiB; 5 MiB is the most.",
                 size=f"{len(content) / 2**20:.1f}"),
            text("Export the stages one by one, or use smaller images."),
        )  # fmt: skip
    try:
        # Not `tempfile`: its files are for this user alone, but a pack is for the team.
        new = file.with_name(f".{file.name}.{os.getpid()}")
        try:
            with new.open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise AppError(
            text("{file} can't be written: {reason}.", file=str(file), reason=error.strerror),
            text("Choose another folder, or free some space."),
        ) from error


def _content(file: Path) -> str:
    try:
        content = _bytes(file)
    except FileNotFoundError as error:
        raise AppError(text("{file} doesn't exist.", file=str(file))) from error
    except PermissionError as error:
        raise AppError(text("{file} can't be read: access was refused.", file=str(file))) from error
    except OSError as error:
        raise AppError(
            text("{file} can't be read: {reason}.", file=str(file), reason=error.strerror)
        ) from error
    if len(content) > MAX_BYTES:
        raise AppError(text("{file} is larger than 5 MiB: that is no phrase pack.", file=str(file)))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AppError(
            text("{file} isn't a phrase pack: it isn't UTF-8.", file=str(file))
        ) from error


def _bytes(file: Path) -> bytes:
    if file.is_dir():
        raise AppError(text("{file} is a folder, not a phrase pack.", file=str(file)))
    # Without O_NONBLOCK a named pipe would wait for a writer for ever.
    with os.fdopen(os.open(file, os.O_RDONLY | _NO_BLOCKING), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise AppError(text("{file} is a device or pipe, not a phrase pack.", file=str(file)))
        return stream.read(MAX_BYTES + 1)


def _json(content: str, file: Path) -> object:
    try:
        document: object = json.loads(
            content, object_pairs_hook=_unique, parse_constant=_finite, parse_float=_finite
        )
    except RecursionError:
        raise AppError(
            text("{file} is nested too deep for a phrase pack.", file=str(file))
        ) from None
    except json.JSONDecodeError as error:
        raise AppError(
            text("{file} isn't a phrase pack, or only a part of one: not JSON at line {line}.",
                 file=str(file), line=error.lineno),
        ) from error  # fmt: skip
    except ValueError as error:  # ours, and Python's own limit for the length of a number
        raise AppError(
            text("{file} isn't a phrase pack: it holds a number or key that JSON doesn't allow.",
                 file=str(file)),
        ) from error  # fmt: skip
    return document


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is there twice")
    return found


def _finite(written: str) -> float:
    number = float(written)
    if not math.isfinite(number):
        raise ValueError("a number without end")
    return number
