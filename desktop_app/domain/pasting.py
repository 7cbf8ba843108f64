"""The values that a paste is made of: target, request, result."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.images import Picture
from desktop_app.texts import Text


@dataclass(frozen=True)
class Target:
    """The window that was in front when the agent asked.

    Attributes:
        window: the system's own number of it (X11 window id, HWND).
        program: its window class (X11) or executable (Windows), lower case; picks the profile.
        name: what the status line calls it; never logged.
    """

    window: int
    program: str
    name: str


@dataclass(frozen=True)
class PasteRequest:
    """One text for one window.

    Attributes:
        id: grows with each request; comes back in the result.
        text: clean and whole, every field filled.
        client: how this target wants to be pasted into.
        caret_steps: how many times Left is pressed once the target has read the text; the send
            key isn't pressed then.
        image: follows once the target has read the text; no other key is pressed then.
    """

    id: int
    text: str
    target: Target
    client: ClientProfile
    caret_steps: int = 0
    image: Picture | None = None


class Outcome(StrEnum):
    """How a paste ended, as `trigger --json` reports it."""

    PASTED = "pasted"
    REFUSED = "refused"
    NOT_CONFIRMED = "not-confirmed"


class Reason(StrEnum):
    """Why nothing was pasted, or why it isn't certain; the status line has a sentence for each."""

    OTHER_WINDOW = "other-window"
    NO_WINDOW = "no-window"
    OWN_WINDOW = "own-window"
    LOCKED = "locked"
    KEYS_HELD = "keys-held"
    KEYBOARD_TAKEN = "keyboard-taken"
    NO_KEY = "no-key"
    NO_RECEIPT = "no-receipt"
    CLIPBOARD_BUSY = "clipboard-busy"
    ELEVATED = "elevated"
    UNAVAILABLE = "unavailable"
    FIELDS_MISSING = "fields-missing"
    BAD_TEXT = "bad-text"
    INTERNAL = "internal"
    HIDDEN_CHARACTERS = "hidden-characters"
    BUYER_CHANGED = "buyer-changed"
    STILL_OPEN = "still-open"
    OTHER_BUYER = "other-buyer"
    REMINDED = "reminded"
    NO_PHRASE = "no-phrase"
    PART_UNDER_WAY = "part-under-way"
    PARTS_ELSEWHERE = "parts-elsewhere"
    CARET_UNSURE = "caret-unsure"
    PLAIN_CLIENT = "plain-client"
    STILL_READING = "still-reading"
    TAKES_NO_IMAGES = "takes-no-images"
    BAD_IMAGE = "bad-image"
    LOOK_AT_IMAGE = "look-at-image"


@dataclass(frozen=True)
class PasteResult:
    """What became of a request.

    Attributes:
        reason: with PASTED: why the keys after it weren't pressed, that send it or set the caret.
        lost_formats: clipboard formats that couldn't be copied before and so are gone.
        chord_ms: request → chord sent; -1 = it wasn't.
        receipt_ms: chord sent → last counted read; -1 = none came.
        detail: what the reason alone doesn't say, such as which program is in the way.
        image: with PASTED: why the image didn't follow the text; with NO_RECEIPT it may still
            arrive, and stays on the clipboard.
    """

    request_id: int
    outcome: Outcome
    reason: Reason | None = None
    lost_formats: tuple[str, ...] = ()
    chord_ms: float = -1.0
    receipt_ms: float = -1.0
    detail: Text | None = None
    image: Reason | None = None
