"""Wait for what another process does, and never for a fixed time."""

import time
from collections.abc import Callable

from desktop_app.errors import AppError
from desktop_app.texts import Text, text

POLL_SECONDS = 0.02


def wait_until(is_so: Callable[[], bool], seconds: float, what: Text) -> None:
    """Return as soon as `is_so()`.

    Raises:
        AppError: it isn't after `seconds`; names `what`.
    """
    if not becomes_so(is_so, seconds):
        raise AppError(text("{what} was not there after {seconds} s.", what=what, seconds=seconds))


def becomes_so(is_so: Callable[[], bool], seconds: float) -> bool:
    """Return True as soon as `is_so()`, False if it isn't after `seconds`."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(POLL_SECONDS)
    return True
