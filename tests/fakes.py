"""Hand-written stand-ins for the system, typed like the real thing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Target
from desktop_app.domain.settings import Settings
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.texts import Text, text

if TYPE_CHECKING:
    from desktop_app.errors import AppError


class FakeHotkeys(QObject):
    """Grants every key but those in `taken`."""

    pressed = Signal(str, object)
    answer_changed = Signal(object)

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.name = "fake"
        self.reason: Text | None = None
        self.taken = taken
        self.registered: dict[str, Hotkey] = {}
        self.closed = False

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        self.registered = {a: k for a, k in wanted.items() if str(k) not in self.taken}
        reason = text("another program holds it")
        return tuple(HotkeyFailure(a, k, reason) for a, k in wanted.items() if str(k) in self.taken)

    def close(self) -> None:
        self.closed = True


class FakePaster(QObject):
    """Remembers what it was asked; says PASTED at once, or when `answer()` is called."""

    finished = Signal(object)

    def __init__(self, *, at_once: bool = True) -> None:
        super().__init__()
        self.name = "fake"
        self.reason: Text | None = None
        self.at_once = at_once
        self.requests: list[PasteRequest] = []
        self.copied: list[str] = []
        self.restored = 0

    def paste(self, request: PasteRequest) -> None:
        self.requests.append(request)
        if self.at_once:
            self.answer(PasteResult(request.id, Outcome.PASTED))

    def answer(self, result: PasteResult) -> None:
        self.finished.emit(result)

    def copy(self, content: str) -> None:
        self.copied.append(content)

    def restore(self) -> None:
        self.restored += 1

    def close(self) -> None:
        pass


class FakeFrontWindow(QObject):
    """A front window that the test moves."""

    target_changed = Signal(object)

    def __init__(self, front: Target | None = None) -> None:
        super().__init__()
        self.name = "fake"
        self.reason: Text | None = None
        self.front = front
        self.is_locked = False
        self.focus_given: list[Target] = []

    def target(self) -> Target | None:
        return self.front

    def put_in_front(self, target: Target | None) -> None:
        self.front = target
        self.target_changed.emit(target)

    def locked(self) -> bool:
        return self.is_locked

    def give_focus(self, target: Target) -> None:
        self.focus_given.append(target)

    def close(self) -> None:
        pass


class FakeAutostart:
    """An entry that the test writes; `refusal` is what setting it raises."""

    def __init__(self, state: StartState | None = None) -> None:
        self.name = "fake"
        self.reason: Text | None = None
        self.entry = state or StartState(StartKind.OFF)
        self.refusal: AppError | None = None

    def state(self) -> StartState:
        return self.entry

    def set_on(self, *, on: bool) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.entry = StartState(StartKind.ON if on else StartKind.OFF)


class FakeSettingsStore:
    """Keeps settings and state in memory."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.states: dict[str, str] = {}

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> None:
        self.settings = settings

    def state(self, key: str) -> str | None:
        return self.states.get(key)

    def save_state(self, key: str, value: str) -> None:
        self.states[key] = value


class FakeNoteLedger:
    """Keeps notes in a list."""

    def __init__(self) -> None:
        self.records: list[NoteRecord] = []

    def add(self, record: NoteRecord) -> NoteRecord:
        kept = replace(record, id=len(self.records) + 1)
        self.records.append(kept)
        return kept

    def notes(self, day: date | None = None, flag: str = "", tag: str = "") -> list[NoteRecord]:
        return [
            record
            for record in reversed(self.records)
            if (day is None or record.made_at.startswith(day.isoformat()))
            and flag in ("", record.flag)
            and tag in ("", record.tag)
        ]
