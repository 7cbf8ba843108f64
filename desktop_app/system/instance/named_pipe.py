"""The way to a running program on Windows: a named pipe."""

import queue
import threading
import time
from pathlib import Path

from desktop_app.system.instance.protocol import ANSWER_BYTES

FOLDER = "\\\\.\\pipe\\"
"""Where Windows has all named pipes."""

_ALL_TAKEN = 231  # ERROR_PIPE_BUSY: the program has yet to open the next end
_ASK_AGAIN_SECONDS = 0.02

Answer = bytes | OSError | None


def exchange(address: Path, line: bytes, timeout_s: float) -> bytes | None:
    """Send a line and return the one that comes back; None when nobody listens.

    A pipe opened as a file knows no time limit, so a thread waits for it; one that is never
    answered ends with the process.

    Raises:
        OSError: somebody listens but doesn't answer in time.
    """
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    deadline = time.monotonic() + timeout_s
    threading.Thread(
        target=lambda: answers.put(_exchange(address, line, deadline)), daemon=True
    ).start()
    try:
        answer = answers.get(timeout=timeout_s)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _exchange(address: Path, line: bytes, deadline: float) -> Answer:
    while True:
        try:
            with address.open("r+b", buffering=0) as pipe:
                pipe.write(line)
                return pipe.readline(ANSWER_BYTES + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            busy = getattr(error, "winerror", 0) == _ALL_TAKEN
            if not busy or time.monotonic() > deadline:
                return error
        time.sleep(_ASK_AGAIN_SECONDS)
