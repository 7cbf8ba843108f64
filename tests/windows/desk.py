"""An agent's desk on Windows: Notepad as the chat, the portable program beside it."""

import base64
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.desktop.desks import AGENT, Desk
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.programs import Program, add_phrase
from tests.desktop.targets import Editor
from tests.windows.wine.wine import PYTHON, Wine, end

TEXTS = (
    "您好，长颈鹿毯子今天发出😊",
    "第一行\n\n第三行：👩‍👩‍👧‍👦 一家四口",
    "Thanks, 亲！50% off <b>不是标签</b>\t𠮷",
)


def with_phrases(program: Program) -> None:
    """Make `TEXTS` the first favourites."""
    for slot, text in enumerate(TEXTS, 1):
        add_phrase(program, text, f"t{slot}", "--favourite", str(slot))


class Eyes:
    """Asks `eyes.py`, a Windows program of its own."""

    def __init__(self, wine: Wine) -> None:
        self._process = wine.start(PYTHON, "-m", "tests.windows.eyes")

    def see(self, name: str, argument: object = None) -> Any:
        """Return the answer to a question of `eyes.Eyes`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([name, argument]).encode() + b"\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        return json.loads(answer)

    def copy(self, formats: Mapping[str, bytes]) -> object:
        """Own the clipboard with these, by name or number; return what is there then."""
        given = {name: base64.b64encode(data).decode() for name, data in formats.items()}
        return self.see("put", given)

    def close(self) -> None:
        end(self._process)


class Notepad(Editor):
    """Wine's own."""

    def __init__(self, wine: Wine, eyes: Eyes) -> None:
        super().__init__(wine.desktop)
        self._process = wine.start("notepad.exe")
        self._eyes = eyes
        self.window = int(wait_for(self._shown, "Notepad").split()[0])
        self.bring_to_front()

    def bring_to_front(self) -> None:
        """Click into its field."""
        self.desktop.xdotool("mousemove", "--window", str(self.window), "200", "200", "click", "1")
        wait_for(self.in_front, "Notepad in front")

    def in_front(self) -> bool:
        """Tell whether Windows has it in front."""
        return bool(self._eyes.see("front") == "Notepad")

    def prepare(self) -> None:
        self.desktop.xdotool("key", "ctrl+a")

    def read(self) -> str:
        return str(self._eyes.see("text")).replace("\r\n", "\n")

    def close(self) -> None:
        end(self._process)

    def _shown(self) -> str:
        return self.desktop.xdotool("search", "--onlyvisible", "--class", "notepad.exe")


class PortableProgram(Program):
    """A copy of the portable folder, started as its user starts it."""

    def __init__(self, wine: Wine, folder: Path) -> None:
        super().__init__(wine.desktop)
        self._wine = wine
        self.folder = wine.folder / "客服 一号" / "六秒"
        shutil.copytree(folder, self.folder)
        self.data = self.folder / "liumiao-data"

    def command(self, *words: str) -> list[str]:
        """Return the command line of a verb; files are said as Windows says them."""
        name = "六秒.exe" if words[0] == "run" else "liumiao-cli.exe"
        said = [self._said(word) for word in words]
        return self._wine.command(self._wine.windows_path(self.folder / name), *said)

    def _said(self, word: str) -> str:
        below = word.startswith(str(self._wine.folder))
        return self._wine.windows_path(Path(word)) if below else word


class WindowsDesk(Desk):
    """The desk of the tests on Linux, with Windows programs on it."""

    def __init__(
        self, wine: Wine, folder: Path, prepare: Callable[[Program], object] = lambda _: None
    ) -> None:
        self.eyes = Eyes(wine)

        def program(_desktop: Desktop) -> PortableProgram:
            return PortableProgram(wine, folder)

        self.notepad = Notepad(wine, self.eyes)
        super().__init__(wine.desktop, AGENT, lambda _desktop: self.notepad, prepare, program)

    def geometry(self) -> tuple[int, int, int, int]:
        """Return our window's left, top, width, height; X may just be getting another window."""
        place = wait_for(self._geometry, "our window's place")
        assert place is not None
        return place

    def _geometry(self) -> tuple[int, int, int, int] | None:
        try:
            return super().geometry()
        except (KeyError, ValueError):
            return None

    def chat_has_keyboard(self) -> bool:
        """Tell whether the keys go to Notepad."""
        return self.notepad.in_front()

    def has_keyboard(self) -> bool:
        """Tell whether the keys go to our window."""
        return str(self.eyes.see("front")).startswith("Qt")

    def keyboard_owner(self) -> int:
        """Return 0: Windows gives the keys to its window in front, whatever X has."""
        return 0

    def close(self) -> None:
        self.chat.close()
        self.eyes.close()
