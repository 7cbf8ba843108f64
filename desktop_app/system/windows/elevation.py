"""Whether a program runs above us: Windows then keeps our keys from it, without a word."""

import ctypes
from ctypes import wintypes
from functools import lru_cache

from desktop_app.system.windows.dll import BOOL, DWORD, HANDLE, Function, handle

_QUERY_LIMITED = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
_TOKEN_QUERY = 0x0008
_INTEGRITY_LEVEL = 25  # TokenIntegrityLevel
_UNKNOWN = 0xFFFFFFFF

_open_process = Function("kernel32", "OpenProcess", HANDLE, DWORD, BOOL, DWORD)
_this_process = Function("kernel32", "GetCurrentProcessId", DWORD)
_close = Function("kernel32", "CloseHandle", BOOL, HANDLE)
_open_token = Function("advapi32", "OpenProcessToken", BOOL, HANDLE, DWORD, ctypes.POINTER(HANDLE))
_token_information = Function(
    "advapi32", "GetTokenInformation", BOOL, HANDLE, ctypes.c_int, ctypes.c_void_p, DWORD,
    wintypes.LPDWORD,
)  # fmt: skip
_part_count = Function(
    "advapi32", "GetSidSubAuthorityCount", ctypes.POINTER(ctypes.c_ubyte), ctypes.c_void_p
)
_part = Function("advapi32", "GetSidSubAuthority", ctypes.POINTER(DWORD), ctypes.c_void_p, DWORD)


class _Label(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL, with room for its SID behind it."""

    _fields_ = (("sid", ctypes.c_void_p), ("attributes", DWORD), ("room", ctypes.c_byte * 64))


def runs_above_us(process: int) -> bool:
    """Tell whether User Interface Privilege Isolation keeps us from pressing keys for it.

    That is so for a higher integrity level than ours; one that may not even be asked has one.
    """
    return bool(process) and integrity(process) > _our_integrity()


def integrity(process: int) -> int:
    """Return the integrity level, such as 0x2000 (medium); the highest number when not told."""
    opened = handle(_open_process(_QUERY_LIMITED, False, process))
    if not opened:
        return _UNKNOWN
    token = HANDLE()
    try:
        if not _open_token(opened, _TOKEN_QUERY, ctypes.byref(token)):
            return _UNKNOWN
        return _level_of(token)
    finally:
        if token.value:
            _close(token)
        _close(opened)


@lru_cache(maxsize=1)
def _our_integrity() -> int:
    return integrity(_this_process())


def _level_of(token: HANDLE) -> int:
    label, size = _Label(), DWORD()
    got = _token_information(
        token, _INTEGRITY_LEVEL, ctypes.byref(label), ctypes.sizeof(label), ctypes.byref(size)
    )
    if not got:
        return _UNKNOWN
    last = _part_count(label.sid).contents.value - 1
    return int(_part(label.sid, last).contents.value)
