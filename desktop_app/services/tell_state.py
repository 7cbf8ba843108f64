"""Tells others which parts of the desktop this process reaches, and which not and why."""

import json
import os
from collections.abc import Callable
from pathlib import Path

from desktop_app.services.hold_hotkeys import HoldHotkeys
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys.protocol import Hotkeys
from desktop_app.system.instance.protocol import Answer
from desktop_app.system.paste.protocol import Paster
from desktop_app.texts import Text

Say = Callable[[Text], str]


class TellState:
    """The facts of `doctor` and of the ready file; their keys are promised."""

    def __init__(
        self, held: HoldHotkeys, hotkeys: Hotkeys, paster: Paster, front: FrontWindow, say: Say
    ) -> None:
        self._held = held
        self._hotkeys = hotkeys
        self._paster = paster
        self._front = front
        self._say = say

    def everything(self) -> Answer:
        """Return each capability's backend, and why it doesn't work; empty = it does."""
        return {
            "hotkeys": {**self._facts(self._hotkeys), **self._held_hotkeys()},
            "paster": self._facts(self._paster),
            "front_window": self._facts(self._front),
        }

    def write_ready(self, file: Path, painted_ms: float, age_ms: float) -> None:
        """Tell who waits for `file` that the window is painted and the hotkeys are live.

        Args:
            file: appears whole.
            painted_ms: how old the process was when the window had been painted.
            age_ms: how old it is now.

        Raises:
            OSError: the file can't be written.
        """
        facts = {
            "pid": os.getpid(),
            "ms": round(age_ms),
            "painted_ms": round(painted_ms),
            "hotkeys": self._held_hotkeys(),
        }
        unfinished = file.with_name(f"{file.name}.{os.getpid()}")
        unfinished.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        unfinished.replace(file)

    def _held_hotkeys(self) -> dict[str, object]:
        wanted = len(self._held.wanted())
        failed = [{"key": str(f.hotkey), "reason": self._say(f.reason)} for f in self._held.failed]
        registered = 0 if self._hotkeys.reason else wanted - len(failed)
        return {"registered": registered, "wanted": wanted, "failed": failed}

    def _facts(self, backend: Hotkeys | Paster | FrontWindow) -> dict[str, object]:
        reason = self._say(backend.reason) if backend.reason else ""
        return {"name": backend.name, "reason": reason}
