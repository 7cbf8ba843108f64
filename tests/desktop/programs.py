"""The real program as a process on a test desktop."""

import json
import subprocess
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.settings import Settings
from desktop_app.paths import Paths
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection
from desktop_app.storage.schema import PHRASES
from desktop_app.storage.settings import SqliteSettings
from tests.desktop.desktops import Desktop, python, wait_for


class Program:
    """`liumiao run` on a data folder of its own, with its window shown and its hotkeys live.

    Attributes:
        process: the running program; made by `start`.
        printed: everything that it has written on its standard output and error, ever.
    """

    process: subprocess.Popen[str]

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self.data = desktop.home / "data"
        self.printed = desktop.home / "printed.txt"

    def set(self, settings: Settings) -> None:
        """Keep settings as if the agent had made them; the program must not be running."""
        paths = Paths.locate(self.data)
        paths.create()
        backups = Backups(paths.database, paths.backups, lambda: datetime.now().astimezone())
        with closing(Connection.open(paths.database, PHRASES, backups)) as connection:
            SqliteSettings(connection).save(settings)

    def start(self) -> dict[str, Any]:
        """Start it, wait until it says that it is ready, return what it tells of its hotkeys."""
        ready = self.data.with_name("ready.json")
        ready.unlink(missing_ok=True)
        with self.printed.open("ab") as printed:
            self.process = self._desktop.start(
                *self.command("run", "--ready-file", str(ready)), stdout=printed, stderr=printed
            )
        wait_for(lambda: ready.exists() or self.process.poll() is not None, "liumiao ready")
        assert ready.exists(), self.printed.read_text(encoding="utf-8")
        facts: dict[str, Any] = json.loads(ready.read_text(encoding="utf-8"))
        return dict(facts["hotkeys"])

    def call(self, *words: str) -> str:
        """Run another verb on the same data; return what it printed."""
        done = self.ask(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def ask(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run another verb on the same data, however it ends."""
        return subprocess.run(
            self.command(*words), env=self._desktop.env, capture_output=True, text=True,
            check=False, timeout=30,
        )  # fmt: skip

    def command(self, *words: str) -> list[str]:
        """Return the command line of a verb on this data."""
        verb, *rest = words
        return [str(python()), "-m", "desktop_app", verb, "--data-dir", str(self.data), *rest]


def add_phrase(program: Program, text: str, title: str, *options: str) -> str:
    """Add a personal phrase from the command line; return its id."""
    printed = program.call("phrases", "add", "--text", text, "--title", title, "--json", *options)
    return str(json.loads(printed)["id"])


def data_files(program: Program) -> list[Path]:
    """Return every file that the program has written to its data folder."""
    return [file for file in program.data.rglob("*") if file.is_file()]
