"""What the .exe files run first, as the `__main__` of the zip at their end."""

import io
import sys

sys.dont_write_bytecode = True

_ERROR_BOX = 0x10


def _tell(message: str) -> None:
    """Show in a box what a program without a console can't print."""
    from ctypes import wintypes  # noqa: PLC0415 - only for bad news

    from desktop_app.system.windows.dll import Function  # noqa: PLC0415

    text, number = wintypes.LPCWSTR, wintypes.UINT
    show = Function("user32", "MessageBoxW", wintypes.INT, wintypes.HWND, text, text, number)
    show(None, message, "六秒", _ERROR_BOX)


def start() -> None:
    """Run the program; if it ends in an error that nobody could read, show it."""
    heard = io.StringIO()
    if sys.stderr is None:
        sys.stderr = heard
    from desktop_app.cli import main  # noqa: PLC0415 - its own import may be what fails

    try:
        main()
    except SystemExit as end:
        if end.code and heard.getvalue():
            _tell(heard.getvalue())
        raise


if __name__ == "__main__":
    start()
