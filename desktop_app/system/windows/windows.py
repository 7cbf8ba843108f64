"""Which window is in front, whose it is, and how to put one there."""

import ctypes
import os
from ctypes import wintypes
from pathlib import PureWindowsPath

from desktop_app.domain.pasting import Target
from desktop_app.system.windows.dll import BOOL, DWORD, HANDLE, HWND, UINT, Function, handle

# The desktop and the task bar can have the foreground; nobody types there.
_NOT_FOR_TEXT = frozenset(("Progman", "WorkerW", "Shell_TrayWnd", "Shell_SecondaryTrayWnd"))
_QUERY_LIMITED = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION: given even for elevated programs
_ROOT = 2  # GA_ROOT
_PATH_CHARACTERS = 32_768
_CLASS_CHARACTERS = 257

_foreground = Function("user32", "GetForegroundWindow", HWND)
_set_foreground = Function("user32", "SetForegroundWindow", BOOL, HWND)
_is_window = Function("user32", "IsWindow", BOOL, HWND)
_ancestor = Function("user32", "GetAncestor", HWND, HWND, UINT)
_class_name = Function("user32", "GetClassNameW", ctypes.c_int, HWND, wintypes.LPWSTR, ctypes.c_int)
_process_of = Function("user32", "GetWindowThreadProcessId", DWORD, HWND, wintypes.LPDWORD)
_gui_thread = Function("user32", "GetGUIThreadInfo", BOOL, DWORD, ctypes.c_void_p)
_this_thread = Function("kernel32", "GetCurrentThreadId", DWORD)
_attach = Function("user32", "AttachThreadInput", BOOL, DWORD, DWORD, BOOL)
_is_hung = Function("user32", "IsHungAppWindow", BOOL, HWND)
_open_process = Function("kernel32", "OpenProcess", HANDLE, DWORD, BOOL, DWORD)
_close = Function("kernel32", "CloseHandle", BOOL, HANDLE)
_image_name = Function(
    "kernel32", "QueryFullProcessImageNameW", BOOL, HANDLE, DWORD, wintypes.LPWSTR,
    wintypes.LPDWORD,
)  # fmt: skip


class _GuiThread(ctypes.Structure):
    """GUITHREADINFO."""

    _fields_ = (
        ("size", DWORD), ("flags", DWORD), ("active", HWND), ("focus", HWND), ("capture", HWND),
        ("menu_owner", HWND), ("move_size", HWND), ("caret", HWND), ("caret_place", wintypes.RECT),
    )  # fmt: skip


def foreground() -> int:
    """Return the top-level window that has the keyboard; 0 while it is on its way."""
    return handle(_foreground())


def activate(window: int) -> bool:
    """Ask Windows to put a window in front; False where it refuses at once."""
    return bool(_set_foreground(window))


def exists(window: int) -> bool:
    """Tell whether the window is still there."""
    return bool(_is_window(window))


def top_level(window: int) -> int:
    """Return the top-level window that this one is in."""
    return handle(_ancestor(window, _ROOT))


def focus_within(window: int) -> int:
    """Return the window that gets the keys of this one's thread; 0 while it is on its way."""
    told = _GuiThread(ctypes.sizeof(_GuiThread))
    _gui_thread(_process_of(window, None), ctypes.byref(told))
    return handle(told.focus)


def reset_keys_of(window: int) -> None:
    """Have the window's thread forget keys that it saw go down and not come up.

    AttachThreadInput's page: the key state is reset after a call. A hotkey's modifiers went down in
    the chat and up in our search field; under Wine 4 of 12 chords were then lost in the chat,
    none of 40 since; that it took them for chords with Alt is inferred, not seen.
    """
    thread = _process_of(window, None)
    if not _is_hung(window) and _attach(_this_thread(), thread, True):
        _attach(_this_thread(), thread, False)


def process_of(window: int) -> int:
    """Return the number of the process that made the window; 0 when it is gone."""
    process = DWORD()
    _process_of(window, ctypes.byref(process))
    return process.value


def is_ours(window: int) -> bool:
    """Tell whether this process made the window."""
    return process_of(window) == os.getpid()


def program_of(process: int) -> str:
    """Return the executable's name, such as `AliWorkbench.exe`; empty when it isn't told."""
    opened = _open_process(_QUERY_LIMITED, False, process)
    if not opened:
        return ""
    try:
        path = ctypes.create_unicode_buffer(_PATH_CHARACTERS)
        length = DWORD(_PATH_CHARACTERS)
        if not _image_name(opened, 0, path, ctypes.byref(length)):
            return ""
    finally:
        _close(opened)
    return PureWindowsPath(path.value).name


def describe(window: int) -> Target | None:
    """Return what a foreign window is; None for the desktop, the task bar, or one that is gone."""
    process = process_of(window)
    if not process or class_of(window) in _NOT_FOR_TEXT:
        return None
    program = program_of(process)
    return Target(window, program.lower(), PureWindowsPath(program).stem)


def class_of(window: int) -> str:
    """Return the name of the window's class; empty when it is gone."""
    name = ctypes.create_unicode_buffer(_CLASS_CHARACTERS)
    _class_name(window, name, _CLASS_CHARACTERS)
    return name.value
