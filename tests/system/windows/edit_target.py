"""A Win32 EDIT in a window of its own, as a chat client that can be slow.

Prints JSON lines: `{"window": HWND}` once it is in front, then `{"text": …}` at each change.
"""

import argparse
import base64
import ctypes
import json
import sys
import time
from collections.abc import Callable
from ctypes import wintypes

from desktop_app.system.windows import clipboard, windows
from desktop_app.system.windows.dll import (
    BOOL,
    DWORD,
    HANDLE,
    HWND,
    LPARAM,
    LRESULT,
    UINT,
    WPARAM,
    Function,
    callback_type,
)
from desktop_app.system.windows.message_thread import MessageThread

_procedure_type = callback_type(LRESULT, HWND, UINT, WPARAM, LPARAM)
_create = Function(
    "user32", "CreateWindowExW", HWND, DWORD, wintypes.LPCWSTR, wintypes.LPCWSTR, DWORD,
    ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_int, HWND, HANDLE, HANDLE, ctypes.c_void_p,
)  # fmt: skip
_set_long = Function(
    "user32", "SetWindowLongPtrW", ctypes.c_ssize_t, HWND, ctypes.c_int, _procedure_type
)
_call = Function("user32", "CallWindowProcW", LRESULT, ctypes.c_ssize_t, HWND, UINT, WPARAM, LPARAM)
_get = Function("user32", "GetMessageW", BOOL, ctypes.c_void_p, HWND, UINT, UINT)
_translate = Function("user32", "TranslateMessage", BOOL, ctypes.c_void_p)
_dispatch = Function("user32", "DispatchMessageW", LRESULT, ctypes.c_void_p)
_text_length = Function("user32", "GetWindowTextLengthW", ctypes.c_int, HWND)
_text = Function("user32", "GetWindowTextW", ctypes.c_int, HWND, wintypes.LPWSTR, ctypes.c_int)
_limit = Function("user32", "SendMessageW", LRESULT, HWND, UINT, WPARAM, LPARAM)
_listen = Function("user32", "AddClipboardFormatListener", BOOL, HWND)
_focus = Function("user32", "SetFocus", HWND, HWND)

_WINDOW_PROCEDURE = -4
_STYLE = 0x10CF0000  # WS_OVERLAPPEDWINDOW | WS_VISIBLE
_EDIT_STYLE = 0x50001044  # WS_CHILD | WS_VISIBLE | ES_MULTILINE | ES_AUTOVSCROLL | ES_WANTRETURN
_WM_PASTE, _EM_LIMITTEXT, _EM_SETSEL = 0x0302, 0x00C5, 0x00B1
_WM_CLIPBOARD_UPDATE = 0x031D


def _say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


class EditTarget:
    def __init__(self, title: str, sleeps_ms: list[int], *, takes_images: bool) -> None:
        self._sleeps_ms = sleeps_ms
        self._takes_images = takes_images
        self._pastes = 0
        self._told: str | None = ""
        self.window = _create(
            0, "STATIC", title, _STYLE, 100, 100, 500, 300, None, None, None, None
        )
        self.edit = _create(
            0, "EDIT", "", _EDIT_STYLE, 0, 0, 480, 260, self.window, None, None, None
        )
        _limit(self.edit, _EM_LIMITTEXT, 1_000_000, 0)
        self._procedure = _procedure_type(self._take)
        self._before = _set_long(self.edit, _WINDOW_PROCEDURE, self._procedure)

    def run(self, prepare: Callable[[int], object]) -> None:
        windows.activate(self.window)
        _focus(self.edit)
        prepare(self.window)
        _say(window=self.window, edit=self.edit)
        message = wintypes.MSG()
        while _get(ctypes.byref(message), None, 0, 0) > 0:
            _translate(ctypes.byref(message))
            _dispatch(ctypes.byref(message))
            self._tell()

    def _take(self, window: int, message: int, wparam: int, lparam: int) -> int:
        if message == _WM_PASTE and self._sleeps_ms:
            time.sleep(self._sleeps_ms[self._pastes % len(self._sleeps_ms)] / 1000)
        if message == _WM_PASTE:
            self._pastes += 1
            if self._takes_images:
                self._look_for_image()
        return int(_call(self._before, window, message, wparam, lparam))

    def _look_for_image(self) -> None:
        """Take an image where there is one, in the format that is put there first."""
        with clipboard.opened(self.window):
            wanted = {clipboard.registered("PNG"), clipboard.BITMAP}
            number = next((each for each in clipboard.formats() if each in wanted), 0)
            data = clipboard.read(number) if number else None
        if data:
            name = clipboard.name_of(number) or "DIB"
            _say(image=[name, base64.b64encode(data).decode()])

    def _tell(self) -> None:
        length = _text_length(self.edit)
        content = ctypes.create_unicode_buffer(length + 1)
        _text(self.edit, content, length + 1)
        if content.value != self._told:
            self._told = content.value
            _say(text=content.value, pastes=self._pastes)


_HELD: list[object] = []


def _watch_clipboard(_window: int) -> None:
    """Read each new text at once, as clipboard managers do."""

    def read(_wparam: int, _lparam: int) -> int:
        with clipboard.opened(thread.window):
            found = clipboard.read(clipboard.UNICODE_TEXT) or b""
        _say(seen=found.decode("utf-16-le"))
        return 0

    thread = MessageThread("clipboard-manager")
    thread.on(_WM_CLIPBOARD_UPDATE, read)
    thread.start()
    thread.post(lambda: _listen(thread.window))


def _hold_clipboard(window: int) -> None:
    """Keep it open for ever."""
    held = clipboard.opened(window)
    held.__enter__()
    _HELD.append(held)


def _own_and_hang(window: int) -> None:
    """Promise a text and answer no message any more."""
    with clipboard.opened(window):
        clipboard.empty()
        clipboard.promise(clipboard.UNICODE_TEXT)
    _say(window=window)
    time.sleep(600)


_SPECIAL = {
    "watch_clipboard": _watch_clipboard, "hold_clipboard": _hold_clipboard,
    "own_clipboard_and_hang": _own_and_hang,
}  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--title", default="chat")
    options.add_argument("--takes-images", action="store_true")
    options.add_argument("--sleep-ms", type=int, nargs="*", default=[])
    for name in _SPECIAL:
        options.add_argument("--" + name.replace("_", "-"), action="store_true")
    chosen = options.parse_args()
    special = [do for name, do in _SPECIAL.items() if getattr(chosen, name)]
    target = EditTarget(chosen.title, chosen.sleep_ms, takes_images=chosen.takes_images)
    target.run(lambda window: [do(window) for do in special])


if __name__ == "__main__":
    main()
