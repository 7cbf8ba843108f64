"""Driving `paste_probe.py` from a test."""

import json
import subprocess
from base64 import b64encode
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from tests.desktop.desktops import Desktop, python

RESULT_SECONDS = 15.0


class ProbeProcess:
    """The probe on a desktop; results come in order."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._process = desktop.start(
            str(python()), "-m", "tests.desktop.paste_probe",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        self._answers: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._taken: SimpleQueue[dict[str, Any]] = SimpleQueue()
        Thread(target=self._read, daemon=True).start()
        self.ready = self.result()

    def text(self, content: str) -> None:
        """Say what the next press of the hotkey is to paste; return when the probe knows it."""
        self._write(content)
        self._taken.get(timeout=RESULT_SECONDS)

    def image(self, data: bytes) -> None:
        """Say what image is to follow the next text; return when the probe knows it."""
        self._write({"image": b64encode(data).decode()})
        self._taken.get(timeout=RESULT_SECONDS)

    def restore(self) -> None:
        """Have it give back what an unconfirmed paste left out."""
        self._write({"restore": 1})

    def sees_lock(self) -> bool:
        """Tell whether it takes the session for locked."""
        self._write({"locked": 1})
        return bool(self.result()["locked"])

    def stall(self, seconds: float) -> None:
        """Let this much time pass between each hotkey and its request, as a form does."""
        self._write({"stall": seconds})

    def trigger(self, content: str) -> None:
        """Have it paste into the front window without a hotkey, as after a click."""
        self.text(content)
        self._write({"trigger": 1})

    def press(self) -> None:
        self._desktop.xdotool("key", "ctrl+alt+1")

    def paste(self, content: str) -> dict[str, Any]:
        """Press the hotkey and wait for the result."""
        self.text(content)
        self.press()
        return self.result()

    def result(self, seconds: float = RESULT_SECONDS) -> dict[str, Any]:
        try:
            return self._answers.get(timeout=seconds)
        except Empty:
            raise AssertionError(f"no result within {seconds} s") from None

    def has_result(self) -> bool:
        return not self._answers.empty()

    def quit(self) -> None:
        """End the way the program does, so that the clipboard is left in order."""
        self._desktop.xdotool("key", "ctrl+alt+End")
        self._process.wait(10)

    def _write(self, value: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(value) + "\n")
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            answer = json.loads(line)
            (self._taken if "texts" in answer else self._answers).put(answer)
