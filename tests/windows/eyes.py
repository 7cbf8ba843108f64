"""A Windows program that looks for the tests: what Notepad and the clipboard hold, who is in front.

Reads one JSON line a question, `[name, argument]`, and prints one JSON line an answer.
"""

import base64
import json
import queue
import sys
from collections.abc import Callable
from ctypes import c_int, c_ssize_t, create_unicode_buffer, wintypes
from typing import Any

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.system.hotkeys.windows import _MODIFIERS, _register, _unregister
from desktop_app.system.windows import clipboard, windows
from desktop_app.system.windows.dll import HWND, LPARAM, LRESULT, UINT, WPARAM, Function
from desktop_app.system.windows.message_thread import MessageThread
from desktop_app.system.windows.virtual_keys import virtual_key
from tests.system.windows.clipboards import OtherClipboard

_find = Function("user32", "FindWindowW", HWND, wintypes.LPCWSTR, wintypes.LPCWSTR)
_child = Function("user32", "FindWindowExW", HWND, HWND, HWND, wintypes.LPCWSTR, wintypes.LPCWSTR)
_ask = Function("user32", "SendMessageW", LRESULT, HWND, UINT, WPARAM, LPARAM)
_fetch = Function("user32", "SendMessageW", LRESULT, HWND, UINT, WPARAM, wintypes.LPWSTR)
_get_long = Function("user32", "GetWindowLongPtrW", c_ssize_t, HWND, c_int)
_WM_GETTEXT, _WM_GETTEXTLENGTH = 0x0D, 0x0E
_EXTENDED_STYLE = -20
_HOTKEY = 1


class Eyes:
    """One method a question."""

    def __init__(self) -> None:
        self._clipboard = OtherClipboard()
        self._holder = MessageThread("holder")
        self._holder.start()

    def text(self, _: object) -> str:
        """Return what Notepad's field holds."""
        field = _child(_find("Notepad", None), None, "Edit", None)
        length = int(_ask(field, _WM_GETTEXTLENGTH, 0, 0))
        content = create_unicode_buffer(length + 1)
        _fetch(field, _WM_GETTEXT, length + 1, content)
        return content.value

    def front(self, _: object) -> str:
        """Return the class of the window in front."""
        return windows.class_of(windows.foreground())

    def style(self, title: str) -> int:
        """Return the extended style of the window with this title."""
        return int(_get_long(_find(None, title), _EXTENDED_STYLE))

    def clipboard(self, _: object) -> list[list[object]]:
        """Return every format: its name or number, and its bytes in base 64."""
        return [_written(*each) for each in self._clipboard.contents()]

    def put(self, formats: dict[str, str]) -> list[list[object]]:
        """Copy as another program would; return what is there then."""
        given = {
            int(name) if name.isdecimal() else name: base64.b64decode(data)
            for name, data in formats.items()
        }
        return [_written(*each) for each in self._clipboard.put(given)]

    def hold(self, keys: str) -> bool:
        """Register a hotkey before anybody else does."""
        wanted = Hotkey.parse(keys)
        flags = sum(_MODIFIERS[modifier] for modifier in wanted.modifiers)
        return self._in_holder(lambda window: _register(window, _HOTKEY, flags, _key(wanted)))

    def release(self, _: object) -> bool:
        """Let that hotkey go."""
        return self._in_holder(lambda window: _unregister(window, _HOTKEY))

    def _in_holder(self, do: Callable[[int], int]) -> bool:
        answers: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._holder.post(lambda: answers.put(bool(do(self._holder.window))))
        return answers.get(timeout=10)


def _key(hotkey: Hotkey) -> int:
    return virtual_key(hotkey.key)


def _written(number: int, data: bytes | None) -> list[object]:
    return [clipboard.name_of(number) or number, base64.b64encode(data or b"").decode()]


def main() -> None:
    eyes = Eyes()
    for line in sys.stdin:
        name, argument = json.loads(line)
        answer: Any = getattr(eyes, name)(argument)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
