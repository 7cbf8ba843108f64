"""Asks the running program something, without Qt."""

import socket
import time
from pathlib import Path

from desktop_app.errors import AppError
from desktop_app.system.instance.protocol import (
    ANSWER_BYTES,
    Answer,
    Request,
    decode_answer,
    encode_request,
)
from desktop_app.texts import text

# A paste ends within the clipboard cap, the modifiers' 2 s and the target's own time.
ANSWER_SECONDS = 30.0
_POLL_SECONDS = 0.05


def ask(address: Path, request: Request, timeout_s: float = ANSWER_SECONDS) -> Answer | None:
    """Return the running program's answer; None when none runs on this data.

    Raises:
        AppError: the request is too long, or the program doesn't answer in time or in JSON.
    """
    line = encode_request(request)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(timeout_s)
        try:
            connection.connect(str(address))
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        except OSError as error:
            raise _unreachable(error) from error
        try:
            connection.sendall(line)
            return decode_answer(_read_line(connection))
        except OSError as error:
            raise _unreachable(error) from error


def hand_over(address: Path, patience_s: float = 10.0) -> None:
    """Bring up the window of the program that has the data folder; it may be starting itself.

    Raises:
        AppError: it holds the folder, but isn't heard of in time.
    """
    end = time.monotonic() + patience_s
    while ask(address, Request("show")) is None:
        if time.monotonic() > end:
            raise AppError(
                text("六秒 is running already, but doesn't answer."),
                text("End it and start it again."),
            )
        time.sleep(_POLL_SECONDS)


def _read_line(connection: socket.socket) -> bytes:
    line = bytearray()
    while not line.endswith(b"\n") and len(line) <= ANSWER_BYTES:
        part = connection.recv(65_536)
        if not part:
            break
        line += part
    return bytes(line)


def _unreachable(error: OSError) -> AppError:
    return AppError(
        text("The running program doesn't answer: {reason}.", reason=error.strerror or error),
        text("End it and start it again."),
    )
