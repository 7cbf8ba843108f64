"""Copying everything the clipboard holds, within a limit of time and size."""

import ctypes
import time
from dataclasses import dataclass

from desktop_app.system.windows import clipboard
from desktop_app.system.windows.dll import HWND, LPARAM, LRESULT, UINT, WPARAM, Function

SNAPSHOT_SECONDS = 0.5
SNAPSHOT_BYTES = 64 * 1024 * 1024

_ABORT_IF_HUNG = 0x2  # SMTO_ABORTIFHUNG
_WM_NULL = 0
_MS = 1000

# winuser.h; those that aren't blocks of memory, whose bytes would mean nothing.
_HANDLES = {
    2: "CF_BITMAP", 3: "CF_METAFILEPICT", 9: "CF_PALETTE", 0x80: "CF_OWNERDISPLAY",
    0x82: "CF_DSPBITMAP", 0x83: "CF_DSPMETAFILEPICT", 0x8E: "CF_DSPENHMETAFILE",
}  # fmt: skip
# Windows makes these anew from the other ones: a bitmap and its colours from a DIB, …
_MADE_FROM = {2: (8, 17), 9: (8, 17), 3: (14,)}
# Private formats and GDI objects (CF_PRIVATEFIRST … CF_GDIOBJLAST) mean something to their owner
# alone, and die with what they held.
_PRIVATE = range(0x200, 0x400)
# OLE's own notes about the program that owned the clipboard: false once it is ours.
_NOT_CONTENT = frozenset(("DataObject", "Ole Private Data"))

_ask = Function(
    "user32", "SendMessageTimeoutW", LRESULT, HWND, UINT, WPARAM, LPARAM, UINT, UINT,
    ctypes.c_void_p,
)  # fmt: skip


@dataclass(frozen=True)
class Snapshot:
    """What the clipboard held.

    Attributes:
        formats: number and data, in the order in which they were put there.
        lost: names of what could not be copied.
    """

    formats: tuple[tuple[int, bytes], ...] = ()
    lost: tuple[str, ...] = ()


def take(seconds: float = SNAPSHOT_SECONDS) -> Snapshot:
    """Copy what another program has put there; open the clipboard before.

    An owner that doesn't answer messages can't hand out what it only promised: asking it would
    make us wait as long as it sleeps, so everything it offers is lost.
    """
    deadline = time.monotonic() + seconds
    there = clipboard.formats()
    if there and not _answers(clipboard.owner(), seconds):
        return Snapshot(lost=tuple(_name(number) for number in there))
    copied: list[tuple[int, bytes]] = []
    lost: list[str] = []
    left = SNAPSHOT_BYTES
    for number in there:
        if _is_made_by_windows(number, there):
            continue
        can = number not in _HANDLES and number not in _PRIVATE and time.monotonic() < deadline
        data = clipboard.read(number) if can else None
        if data is None or len(data) > left:
            lost.append(_name(number))
        else:
            left -= len(data)
            copied.append((number, data))
    return Snapshot(tuple(copied), tuple(lost))


def put_back(snapshot: Snapshot) -> None:
    """Replace what is there by what was; open the clipboard before."""
    clipboard.empty()
    for number, data in snapshot.formats:
        clipboard.write(number, data)


def _is_made_by_windows(number: int, there: list[int]) -> bool:
    sources = _MADE_FROM.get(number, ())
    return any(source in there for source in sources) or clipboard.name_of(number) in _NOT_CONTENT


def _answers(owner: int, seconds: float) -> bool:
    """Tell whether the owner's window takes messages; data without an owner needs none."""
    return not owner or bool(_ask(owner, _WM_NULL, 0, 0, _ABORT_IF_HUNG, int(seconds * _MS), None))


def _name(number: int) -> str:
    return _HANDLES.get(number) or clipboard.name_of(number) or f"format {number}"
