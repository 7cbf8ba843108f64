"""The Windows clipboard: opened for a moment, read and written format by format."""

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import wintypes

from desktop_app.system.windows import windows
from desktop_app.system.windows.dll import BOOL, DWORD, HANDLE, HWND, UINT, Function, handle

UNICODE_TEXT = 13  # CF_UNICODETEXT
BITMAP = 8  # CF_DIB
ENHANCED_METAFILE = 14  # CF_ENHMETAFILE
OPEN_SECONDS = 0.5
_FIRST_PAUSE_SECONDS = 0.001
_LONGEST_PAUSE_SECONDS = 0.032
_MOVABLE = 0x0002  # GMEM_MOVEABLE
_NAME_CHARACTERS = 256

_open = Function("user32", "OpenClipboard", BOOL, HWND)
_close = Function("user32", "CloseClipboard", BOOL)
_empty = Function("user32", "EmptyClipboard", BOOL)
_set = Function("user32", "SetClipboardData", HANDLE, UINT, HANDLE)
_get = Function("user32", "GetClipboardData", HANDLE, UINT)
_next_format = Function("user32", "EnumClipboardFormats", UINT, UINT)
_owner = Function("user32", "GetClipboardOwner", HWND)
_opened_by = Function("user32", "GetOpenClipboardWindow", HWND)
_sequence = Function("user32", "GetClipboardSequenceNumber", DWORD)
_register_format = Function("user32", "RegisterClipboardFormatW", UINT, wintypes.LPCWSTR)
_format_name = Function(
    "user32", "GetClipboardFormatNameW", ctypes.c_int, UINT, wintypes.LPWSTR, ctypes.c_int
)
_allocate = Function("kernel32", "GlobalAlloc", HANDLE, UINT, ctypes.c_size_t)
_free = Function("kernel32", "GlobalFree", HANDLE, HANDLE)
_lock = Function("kernel32", "GlobalLock", ctypes.c_void_p, HANDLE)
_unlock = Function("kernel32", "GlobalUnlock", BOOL, HANDLE)
_size = Function("kernel32", "GlobalSize", ctypes.c_size_t, HANDLE)
_metafile_bits = Function("gdi32", "GetEnhMetaFileBits", UINT, HANDLE, UINT, ctypes.c_void_p)
_metafile = Function("gdi32", "SetEnhMetaFileBits", HANDLE, UINT, ctypes.c_char_p)


class ClipboardHeldError(Exception):
    """Another program kept the clipboard open.

    Attributes:
        program: its executable; empty when Windows doesn't tell.
    """

    def __init__(self, program: str) -> None:
        super().__init__("the clipboard stayed open")
        self.program = program


@contextmanager
def opened(window: int, seconds: float = OPEN_SECONDS) -> Iterator[None]:
    """Open the clipboard for this window of ours; asked again while another program has it.

    Raises:
        ClipboardHeldError: it wasn't to be had within the time.
    """
    deadline = time.monotonic() + seconds
    pause = _FIRST_PAUSE_SECONDS
    while not _open(window):
        if time.monotonic() > deadline:
            raise ClipboardHeldError(windows.program_of(opener()))
        time.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
    try:
        yield
    finally:
        _close()


def opener() -> int:
    """Return the process that has the clipboard open; 0 when nobody has, or it named no window."""
    window = handle(_opened_by())
    return windows.process_of(window) if window else 0


def is_open() -> bool:
    """Tell whether somebody has it open now, as far as they named a window."""
    return bool(_opened_by())


def owner() -> int:
    """Return the window that put there what is there now; 0 when there is none."""
    return handle(_owner())


def sequence_number() -> int:
    """Return a number that grows with each change of what is there."""
    return int(_sequence())


def empty() -> None:
    """Take away everything and become the owner; open it before."""
    _empty()


def formats() -> list[int]:
    """Return the numbers of what is there, in the order it was put; open it before."""
    found: list[int] = []
    while number := int(_next_format(found[-1] if found else 0)):
        found.append(number)
    return found


def registered(name: str) -> int:
    """Return the number of a format that goes by name, such as `HTML Format`."""
    return int(_register_format(name))


def name_of(number: int) -> str:
    """Return the name of a registered format; empty for one of the system's own."""
    name = ctypes.create_unicode_buffer(_NAME_CHARACTERS)
    _format_name(number, name, _NAME_CHARACTERS)
    return name.value


def read(number: int) -> bytes | None:
    """Return a format's data, rendered by its owner if need be; None when it isn't given."""
    given = handle(_get(number))
    if not given:
        return None
    if number == ENHANCED_METAFILE:
        return _read_metafile(given)
    address = _lock(given)
    if not address:
        return None
    try:
        return ctypes.string_at(address, int(_size(given)))
    finally:
        _unlock(given)


def write(number: int, data: bytes) -> bool:
    """Put a format there; False when Windows has no memory for it.

    Open the clipboard before, except while answering WM_RENDERFORMAT.
    """
    if number == ENHANCED_METAFILE:
        return bool(_set(number, _metafile(len(data), data)))
    memory = handle(_allocate(_MOVABLE, max(len(data), 1)))
    address = _lock(memory) if memory else None
    if not address:
        return False
    ctypes.memmove(address, data, len(data))
    _unlock(memory)
    if not _set(number, memory):
        _free(memory)
        return False
    return True


def promise(number: int) -> None:
    """Offer a format whose data is asked for by WM_RENDERFORMAT; open the clipboard before."""
    _set(number, None)


def _read_metafile(given: int) -> bytes | None:
    size = int(_metafile_bits(given, 0, None))
    bits = ctypes.create_string_buffer(size)
    return bits.raw if size and _metafile_bits(given, size, bits) else None
