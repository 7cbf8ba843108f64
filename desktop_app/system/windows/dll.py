"""The only door to the Windows API: functions with their types, found when first called.

Everything here can be imported on any system, so that what is decided above it is tested there too.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from functools import cached_property
from typing import Any

LRESULT = ctypes.c_ssize_t
WPARAM = wintypes.WPARAM
LPARAM = wintypes.LPARAM
HANDLE = wintypes.HANDLE
HWND = wintypes.HWND
BOOL = wintypes.BOOL
DWORD = wintypes.DWORD
UINT = wintypes.UINT

# ctypes has these on Windows alone; elsewhere nothing calls what they make.
_names = vars(ctypes)
callback_type: Callable[..., Any] = _names.get("WINFUNCTYPE", ctypes.CFUNCTYPE)
"""`callback_type(result, *arguments)` as `ctypes.WINFUNCTYPE`."""


class Function:
    """One function of a DLL; a callable with the Windows names' own argument order.

    Args:
        library: such as `user32`.
        name: with its `W` where it takes text.
        result: ctypes type; None for void.
        arguments: ctypes types.
    """

    def __init__(self, library: str, name: str, result: Any, *arguments: Any) -> None:
        self._library = library
        self._name = name
        self._result = result
        self._arguments = arguments

    @cached_property
    def _call(self) -> Callable[..., Any]:
        function = getattr(_names["WinDLL"](self._library, use_last_error=True), self._name)
        function.restype = self._result
        function.argtypes = self._arguments
        call: Callable[..., Any] = function
        return call

    def __call__(self, *values: Any) -> Any:
        """Call it; `last_error()` then tells why it failed.

        Raises:
            OSError: this Windows has no such function.
        """
        try:
            call = self._call
        except AttributeError as error:
            raise OSError(f"{self._library} has no {self._name}") from error
        return call(*values)


def last_error() -> int:
    """Return the Windows error number of this thread's last failed call."""
    return int(_names["get_last_error"]())


def handle(value: int | None) -> int:
    """Return a handle as a number; ctypes gives None for NULL."""
    return value or 0
