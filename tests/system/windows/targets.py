"""Programs in processes of their own, to be in front and to be pasted into."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from desktop_app.domain.pasting import Target
from desktop_app.system.windows import windows

WAIT_SECONDS = 20.0


def wait_for(ask: Callable[[], object], what: str, seconds: float = WAIT_SECONDS) -> None:
    """Ask until the answer is true; fail after `seconds`."""
    deadline = time.monotonic() + seconds
    while not ask():
        assert time.monotonic() < deadline, f"{what}: not within {seconds:.0f} s"
        time.sleep(0.005)


class TargetProcess:
    """An `edit_target.py` that runs; in front when the `with` begins.

    Attributes:
        text: what it holds, as it said last.
        window: its top-level window.
        images: name of the format and base64 of every image that it took.
        seen: every text that it read without being asked to paste.
    """

    def __init__(self, *options: str) -> None:
        self.text = ""
        self.window = 0
        self.seen = ""
        self.images: list[list[str]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.system.windows.edit_target", *options],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            encoding="utf-8",
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        wait_for(lambda: self.window, "the target's window")
        self.bring_to_front()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self.close()

    @property
    def target(self) -> Target:
        found = windows.describe(self.window)
        assert found is not None
        return found

    def bring_to_front(self) -> None:
        """Put it in front, as a click of the agent does."""

        def there() -> bool:
            windows.activate(self.window)
            return windows.foreground() == self.window

        wait_for(there, "the target in front")

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait(WAIT_SECONDS)
        self._reader.join(WAIT_SECONDS)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout:
            for line in self._process.stdout:
                self._take(line)

    def _take(self, line: str) -> None:
        try:
            facts = json.loads(line)
        except ValueError:
            sys.stderr.write(line)
            return
        self.window = facts.get("window", self.window)
        self.text = facts.get("text", self.text)
        self.seen += facts.get("seen", "")
        if "image" in facts:
            self.images.append(facts["image"])
