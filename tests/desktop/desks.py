"""An agent's desk: a chat in front, the real program beside it, hands on mouse and keyboard."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.settings import Profile, Settings
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.programs import Program, add_phrase
from tests.desktop.targets import Editor, Mousepad

AGENT = Settings(profile=Profile("木棉家居", "小禾", "789"), language="zh_CN")
GREETING = "您好，欢迎光临木棉家居，我是客服小禾，请问想看哪一款呢？😊"
"""The starter phrase 新客首句 (favourite 1, code hygl) with the fields of `AGENT` filled."""

PAGES = {"phrases": (28, 18), "emoji": (78, 18), "note": (128, 18)}
MENU, ROLL, HIDE = (276, 18), (308, 18), (340, 18)
SEARCH = (150, 84)
RAIL = {"favourites": (36, 155), "recent": (36, 183), "first step": (36, 219)}
BUTTON_AT_THE_END_OF_THE_STATUS = (325, 546)
_FIRST_ROW, _ROW_HEIGHT = 182, 44
NEXT_STEP = (200, 158)
"""The row above the list while something comes next, such as after `GREETING`."""

Place = tuple[int, int]


def row(number: int, *, below_next_step: bool = False) -> Place:
    """Return where row `number` is under a single heading."""
    above = number if below_next_step else number - 1
    return 200, _FIRST_ROW + above * _ROW_HEIGHT


class Desk:
    """The window in its first size beside a chat; the chat is in front."""

    def __init__(
        self,
        desktop: Desktop,
        settings: Settings = AGENT,
        chat: Callable[[Desktop], Editor] = Mousepad,
        prepare: Callable[[Program], object] = lambda _: None,
        program: Callable[[Desktop], Program] = Program,
    ) -> None:
        self.desktop = desktop
        self.program = program(desktop)
        self.program.set(settings)
        prepare(self.program)
        self.chat = chat(desktop)
        self.keyboard = self.keyboard_owner()
        self.start()

    def start(self) -> None:
        """Start the program, with every hotkey its own."""
        assert self.program.start()["failed"] == []
        wait_for(self.window, "our window")

    def window(self) -> int:
        """Return our window, 0 while it isn't on the screen."""
        found = self.desktop.xdotool("search", "--onlyvisible", "--name", "^(六秒|Liumiao)$")
        return int(found.split()[-1]) if found else 0

    def geometry(self) -> tuple[int, int, int, int]:
        """Return our window's left, top, width, height."""
        said = self.desktop.xdotool("getwindowgeometry", "--shell", str(self.window()))
        facts = dict(line.split("=") for line in said.splitlines())
        left, top, width, height = (int(facts[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return left, top, width, height

    def click(self, place: Place, *more: str) -> None:
        """Click a place of our window, as measured in its first size."""
        left, top, *_ = self.geometry()
        at = str(left + place[0]), str(top + place[1])
        self.desktop.xdotool("mousemove", *at, *(more or ("click", "1")))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the keyboard is."""
        self.desktop.xdotool("key", *keys)

    def type(self, word: str) -> None:
        """Type ASCII, wherever the keyboard is."""
        self.desktop.xdotool("type", "--delay", "15", word)

    def keyboard_owner(self) -> int:
        """Return the window with the X input focus."""
        return int(self.desktop.xdotool("getwindowfocus"))

    def chat_has_keyboard(self) -> bool:
        """Tell whether the chat is in front and the keys go where they went at the beginning."""
        in_front = self.desktop.active_window() == self.chat.window
        return in_front and self.keyboard_owner() == self.keyboard

    def wait_for_chat(self) -> None:
        """Wait until the chat has got the keyboard back."""
        wait_for(self.chat_has_keyboard, "keyboard back in the chat")

    def has_keyboard(self) -> bool:
        """Tell whether the keys go to our window."""
        window = self.window()
        return window != 0 and self.keyboard_owner() == window

    def wait_for_ours(self) -> None:
        """Wait until our window has the keyboard."""
        wait_for(self.has_keyboard, "keyboard in our window")

    def expect(self, content: str) -> None:
        """See exactly this in the chat, which has the keyboard."""
        self.wait_for_chat()
        arrived = self.chat.read_until(content)
        log = (self.program.data / "logs" / "liumiao.log").read_text(encoding="utf-8")
        last = "\n".join(log.splitlines()[-3:])
        assert arrived == content, f"{arrived!r} instead of {content!r}; logged last:\n{last}"

    def picture(self, file: Path) -> None:
        """Save what is on the screen, for a person to look at."""
        self.desktop.run("import", "-window", "root", str(file))


def with_favourites(*texts: str) -> Callable[[Program], None]:
    """Return a preparation that makes these the first favourites, entitled t1, t2 …"""

    def add(program: Program) -> None:
        for slot, each in enumerate(texts, 1):
            add_phrase(program, each, f"t{slot}", "--favourite", str(slot))

    return add
