"""The real program as a process on a test desktop."""

import json
import subprocess

from tests.desktop.desktops import Desktop, python, wait_for


class Program:
    """`liumiao run` on a data folder of its own, with its window shown and its hotkeys live."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self.data = desktop.home / "data"

    def start(self) -> None:
        """Start it and wait until it says that it is ready."""
        ready = self.data.with_name("ready.json")
        self._desktop.start(*self._command("run", "--ready-file", str(ready)))
        wait_for(ready.exists, "liumiao ready")
        hotkeys = json.loads(ready.read_text(encoding="utf-8"))["hotkeys"]
        assert hotkeys["failed"] == []

    def call(self, *words: str) -> str:
        """Run another verb on the same data; return what it printed."""
        done = subprocess.run(
            self._command(*words), env=self._desktop.env, capture_output=True, text=True,
            check=True, timeout=30,
        )  # fmt: skip
        return done.stdout

    def _command(self, *words: str) -> list[str]:
        verb, *rest = words
        return [str(python()), "-m", "desktop_app", verb, "--data-dir", str(self.data), *rest]


def add_phrase(program: Program, text: str, title: str, *options: str) -> str:
    """Add a personal phrase from the command line; return its id."""
    printed = program.call("phrases", "add", "--text", text, "--title", title, "--json", *options)
    return str(json.loads(printed)["id"])
