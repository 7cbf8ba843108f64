"""The log: what happened, by ids, lengths and durations, never by content."""

import logging
import sys
import threading  # noqa: TID251 - only its hook, so that the end of a backend's thread is logged
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from desktop_app.errors import AppError
from desktop_app.texts import text

_log = logging.getLogger(__name__)

FILE_NAME = "liumiao.log"
_FILE_BYTES = 512 * 1024
_OLD_FILES = 3
_QT_MESSAGE_CHARACTERS = 200

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


class _WithoutContent(logging.Formatter):
    """Writes an exception as its type and where it went through.

    Its message is left out: it may quote what was pasted or typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have left its own words of the exception in the record.
        words, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = words

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        lines: list[str] = []
        error: BaseException | None = ei[1]
        while error is not None:
            lines.append(type(error).__qualname__)
            lines += [
                f"  {frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


def start(folder: Path) -> logging.Handler:
    """Write the log of all modules to `folder` from now on; return the handler, to be closed.

    Raises:
        AppError: the file can't be written.
    """
    try:
        handler = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_FILE_BYTES, backupCount=_OLD_FILES, encoding="utf-8"
        )
    except OSError as error:
        raise AppError(
            text("The data folder {folder} can't be used.", folder=folder),
            text("Check its rights, or choose another with --data-dir."),
        ) from error
    handler.setFormatter(_WithoutContent("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop(handler: logging.Handler) -> None:
    """End what `start` began."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def catch_bugs(tell: Callable[[], None]) -> None:
    """Log every exception that nobody caught, in any thread; `tell` the user of the GUI's."""

    def see(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        _log.critical("a bug", exc_info=(kind, error, at))
        tell()

    def see_in_thread(seen: threading.ExceptHookArgs) -> None:
        if seen.exc_value is not None:
            at = (seen.exc_type, seen.exc_value, seen.exc_traceback)
            _log.critical("a bug in a thread", exc_info=at)

    sys.excepthook = see
    threading.excepthook = see_in_thread


def take_qt_messages() -> None:
    """Have Qt's own warnings in the log; they name classes and files, not content."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler  # noqa: PLC0415 - no Qt in verbs

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    qt_log = logging.getLogger("qt")

    def see(kind: QtMsgType, _context: object, message: str | None) -> None:
        said = (message or "")[:_QT_MESSAGE_CHARACTERS]
        qt_log.log(levels.get(kind, logging.WARNING), "%s", said)

    qInstallMessageHandler(see)
