"""How long a paste waits for others, and how it gives up."""

from dataclasses import dataclass

from desktop_app.domain.pasting import Reason
from desktop_app.texts import Text


@dataclass(frozen=True)
class Patience:
    """How long to wait for others.

    Attributes:
        receipt_seconds: for the target to read; targets were seen to stall for 3 s.
        image_seconds: for a target that has looked at an image to take it after all.
        image_quiet_seconds: without any request after an image was read: Chromium reads it once
            and asks on for a while.
        quiet_seconds: without a further read before the clipboard is given back.
    """

    receipt_seconds: float = 8.0
    image_seconds: float = 5.0
    image_quiet_seconds: float = 0.4
    quiet_seconds: float = 0.12


class RefusedError(Exception):
    """Nothing may be pasted now.

    Attributes:
        detail: what the reason alone doesn't say.
    """

    def __init__(self, reason: Reason, detail: Text | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.detail = detail
