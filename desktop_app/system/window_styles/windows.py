"""The extended styles of a window on Windows."""

import ctypes
from typing import TYPE_CHECKING

from desktop_app.system.windows.dll import BOOL, HWND, UINT, Function

if TYPE_CHECKING:
    from desktop_app.texts import Text

_EXTENDED = -20  # GWL_EXSTYLE
_TOPMOST, _TOOL, _IN_TASK_BAR, _NEVER_ACTIVE = 0x8, 0x80, 0x40000, 0x08000000  # WS_EX_…
_ABOVE_ALL = -1  # HWND_TOPMOST
_WHERE_IT_IS = 0x1 | 0x2 | 0x10  # SWP_NOSIZE | SWP_NOMOVE | SWP_NOACTIVATE

_get_long = Function("user32", "GetWindowLongPtrW", ctypes.c_ssize_t, HWND, ctypes.c_int)
_set_long = Function(
    "user32", "SetWindowLongPtrW", ctypes.c_ssize_t, HWND, ctypes.c_int, ctypes.c_ssize_t
)
_set_position = Function(
    "user32", "SetWindowPos", BOOL, HWND, HWND, ctypes.c_int, ctypes.c_int, ctypes.c_int,
    ctypes.c_int, UINT,
)  # fmt: skip


class WindowsWindowStyles:
    """Sets what Qt 6.8 leaves out: WS_EX_NOACTIVATE (6.10.3 sets it)."""

    def __init__(self) -> None:
        self.name = "windows"
        self.reason: Text | None = None

    def set_focusable(self, window: int, *, focusable: bool) -> None:
        """Set or take away "never active"; a tool window on top, in no task bar, either way."""
        style = int(_get_long(window, _EXTENDED))
        wanted = (style | _TOOL) & ~_IN_TASK_BAR
        wanted = wanted & ~_NEVER_ACTIVE if focusable else wanted | _NEVER_ACTIVE
        if wanted != style:
            _set_long(window, _EXTENDED, wanted)
        if not style & _TOPMOST:
            _set_position(window, _ABOVE_ALL, 0, 0, 0, 0, _WHERE_IT_IS)
