"""Windows: which keys follow a paste, and when none do; the system's part is pretended."""

import struct
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QImage

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.images import Picture, read_picture
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason, Target
from desktop_app.system.paste.patience import Patience
from desktop_app.system.paste.windows import sequence
from desktop_app.system.paste.windows.offer import Read
from desktop_app.system.windows import clipboard, windows
from desktop_app.system.windows.virtual_keys import MODIFIERS
from tests.pictures import gif, jpeg, picture, png

CHAT = Target(7, "chat.exe", "chat")
LEFT, RETURN, V = 0x25, 0x0D, 0x56
PNG, TEXT, DIB = 0xC123, 13, 8
PASTE = (MODIFIERS["Ctrl"], V)


@dataclass
class FakeSystem:
    """The desktop as the sequence sees it.

    Attributes:
        keys: chords that were pressed, in order.
        reads_at_most: of what is lent, in order, only so much is read.
        front_leaves_after: so many chords later another window is in front; None = never.
    """

    keys: list[tuple[int, ...]] = field(default_factory=list)
    front_leaves_after: int | None = None
    is_read: bool = True
    reads_at_most: int = 9
    reads: list[Read] = field(default_factory=list)
    refused: int = 0
    turned_away: set[int] = field(default_factory=set)
    is_ours: bool = True
    lent: list[dict[int, bytes]] = field(default_factory=list)
    given_back: int = 0

    # Offer
    def lend(self, content: Mapping[int, bytes], _recipient: int) -> tuple[str, ...]:
        self.lent.append(dict(content))
        self.reads.clear()
        return ()

    def open_to_all(self) -> None:
        pass

    def give_back(self) -> None:
        self.given_back += 1

    # Aim
    def await_fingers(self) -> bool:
        return True

    def bring_to_front(self, _target: int) -> Reason | None:
        return None

    def verdict(self, _target: int) -> Reason | None:
        left = self.front_leaves_after is not None and len(self.keys) >= self.front_leaves_after
        return Reason.OTHER_WINDOW if left else None

    # the thread
    def pump(self, _done: object, seconds: float) -> bool:
        time.sleep(min(seconds, 0.001))
        return False

    def pump_often(self, _done: object, _seconds: float, _look: float) -> bool:
        return False

    def press(self, *codes: int) -> bool:
        self.keys.append(codes)
        if codes[-1] == V and self.is_read and len(self.lent) <= self.reads_at_most:
            self.reads.append(Read(42, time.monotonic() - 9))
        return True


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakeSystem:
    system = FakeSystem()
    monkeypatch.setattr(sequence, "Offer", lambda _thread: system)
    monkeypatch.setattr(sequence, "Aim", lambda _thread: system)
    monkeypatch.setattr(sequence, "press_and_release", system.press)
    monkeypatch.setattr(sequence, "runs_above_us", lambda _process: False)
    monkeypatch.setattr(clipboard, "registered", {"PNG": PNG}.__getitem__)
    monkeypatch.setattr(windows, "is_ours", lambda _window: False)
    monkeypatch.setattr(windows, "process_of", lambda _window: 42)
    monkeypatch.setattr(sequence, "virtual_key", {"V": V, "Left": LEFT, "Return": RETURN}.get)
    return system


def _paste(
    system: FakeSystem, steps: int, *, send: bool = False, image: Picture | None = None
) -> PasteResult:
    made = sequence.PasteSequence(system, lambda: False, Patience())  # type: ignore[arg-type]
    client = ClientProfile("chat", "chat", (), paste_and_send=send)
    return made.paste(PasteRequest(1, "您好在吗", CHAT, client, steps, image), time.monotonic())


def test_the_cursor_goes_back_step_by_step(system: FakeSystem) -> None:
    result = _paste(system, 3)
    assert (result.outcome, result.reason) == (Outcome.PASTED, None)
    assert system.keys == [(MODIFIERS["Ctrl"], V), *[(LEFT,)] * 3]


def test_no_key_follows_a_text_without_a_place_for_it(system: FakeSystem) -> None:
    _paste(system, 0)
    assert system.keys == [(MODIFIERS["Ctrl"], V)]


def test_the_steps_stop_when_another_window_comes_to_the_front(system: FakeSystem) -> None:
    system.front_leaves_after = 3
    result = _paste(system, 5)
    assert (result.outcome, result.reason) == (Outcome.PASTED, Reason.OTHER_WINDOW)
    assert system.keys[1:] == [(LEFT,)] * 2


def test_no_key_follows_a_text_that_nobody_read(system: FakeSystem) -> None:
    system.is_read = False
    assert _paste(system, 3, send=True).outcome is Outcome.NOT_CONFIRMED
    assert len(system.keys) == 1


def test_a_text_is_sent_where_the_agent_wants_it(system: FakeSystem) -> None:
    _paste(system, 0, send=True)
    assert system.keys[1:] == [(RETURN,)]


@pytest.mark.parametrize(
    ("data", "sides"), [(png(4, 3), (4, 3)), (jpeg(40, 30), (40, 30)), (gif(5, 6), (5, 6))],
    ids=["png", "jpeg", "gif"],
)  # fmt: skip
def test_an_image_follows_its_text_in_the_formats_that_programs_take(
    system: FakeSystem, data: bytes, sides: tuple[int, int]
) -> None:
    result = _paste(system, 0, image=read_picture(data))
    assert (result.outcome, result.image) == (Outcome.PASTED, None)
    assert system.keys == [PASTE, PASTE]
    text, image = system.lent
    assert (list(text), list(image)) == ([TEXT], [PNG, DIB])
    decoded = QImage.fromData(image[PNG])
    assert (decoded.width(), decoded.height()) == sides
    header = struct.unpack_from("<IiiHHI", image[DIB])
    assert (header[:3], header[5]) == ((40, *sides), 0)  # BITMAPINFOHEADER, BI_RGB


def test_no_image_follows_into_another_window(system: FakeSystem) -> None:
    system.front_leaves_after = 1
    result = _paste(system, 0, image=picture())
    assert (result.outcome, result.image) == (Outcome.PASTED, Reason.OTHER_WINDOW)
    assert system.keys == [PASTE]


def test_no_image_follows_a_text_that_nobody_read(system: FakeSystem) -> None:
    system.is_read = False
    assert _paste(system, 0, image=picture()).outcome is Outcome.NOT_CONFIRMED
    assert (system.keys, len(system.lent)) == ([PASTE], 1)


def test_an_image_that_nobody_takes_is_told_and_left_on_the_clipboard(system: FakeSystem) -> None:
    system.reads_at_most = 1
    made = sequence.PasteSequence(system, lambda: False, Patience())  # type: ignore[arg-type]
    client = ClientProfile("chat", "chat", ())
    request = PasteRequest(1, "您好", CHAT, client, image=picture())
    result = made.paste(request, time.monotonic())
    made.settle()
    assert (result.outcome, result.image) == (Outcome.PASTED, Reason.NO_RECEIPT)
    assert system.given_back == 0
    made.restore()
    assert system.given_back == 1


def test_a_damaged_image_isn_t_offered(system: FakeSystem) -> None:
    result = _paste(system, 0, image=read_picture(png()[:45]))
    assert (result.outcome, result.image) == (Outcome.PASTED, Reason.BAD_IMAGE)
    assert (system.keys, len(system.lent)) == ([PASTE], 1)
