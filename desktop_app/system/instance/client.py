"""Asks the running program something, without Qt."""

import time
from collections.abc import Callable
from pathlib import Path

from desktop_app.errors import AppError
from desktop_app.system.instance import named_pipe, unix_socket
from desktop_app.system.instance.protocol import (
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
    try:
        answer = _way_to(address)(address, line, timeout_s)
    except OSError as error:
        raise _unreachable(error) from error
    return None if answer is None else decode_answer(answer)


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


def _way_to(address: Path) -> Callable[[Path, bytes, float], bytes | None]:
    is_pipe = str(address).startswith(named_pipe.FOLDER)
    return named_pipe.exchange if is_pipe else unix_socket.exchange


def _unreachable(error: OSError) -> AppError:
    return AppError(
        text("The running program doesn't answer: {reason}.", reason=error.strerror or error),
        text("End it and start it again."),
    )
