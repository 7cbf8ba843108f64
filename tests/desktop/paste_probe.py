"""The smallest program around our backends: each press of a hotkey pastes the next text.

Its argument is what it pastes while it has been given nothing else.
Reads JSON from standard input, one value a line: a string is the next text to paste, an object is
an order to the probe. Prints one JSON object a line: `{"ready": …}`, then one for each result, and
`{"texts": …}` for each text taken.
"""

import json
import signal
import sys
import threading
from base64 import b64decode
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.domain.clients import ClientProfile, profile_for
from desktop_app.domain.hotkeys import Hotkey, paste_action
from desktop_app.domain.images import Picture, read_picture
from desktop_app.domain.pasting import PasteRequest, PasteResult, Target
from desktop_app.system.front_window import choice as front_windows
from desktop_app.system.hotkeys import choice as all_hotkeys
from desktop_app.system.paste import choice as pasters

PROFILES = (
    ClientProfile("xterm", "xterm", ("xterm",), paste_chord="Shift+Insert", primary=True),
    ClientProfile("chromium", "Chromium", ("chromium*",), reads=2),
    ClientProfile("sender", "sender", ("send-target",), paste_and_send=True),
)
KEYS = {
    **{paste_action(slot): Hotkey.parse(f"Ctrl+Alt+{slot}") for slot in (1, 2, 3)},
    "window": Hotkey.parse("Ctrl+Alt+Q"),
    "quit": Hotkey.parse("Ctrl+Alt+End"),
}


class Probe(QObject):
    """Wires the backends together as the program does."""

    line_came = Signal(object)

    def __init__(self, always: str) -> None:
        super().__init__()
        self.always = always
        self.front = front_windows.choose()
        self.hotkeys = all_hotkeys.choose(self.front)
        self.paster = pasters.choose(self.front)
        self.texts: list[str] = []
        self.requests = 0
        self.stall_ms = 0
        self.image: Picture | None = None
        self.search: QLineEdit | None = None
        self.hotkeys.pressed.connect(self.act)
        self.paster.finished.connect(self.tell)
        self.line_came.connect(self.take, Qt.ConnectionType.QueuedConnection)
        failures = self.hotkeys.register(KEYS)
        _say({"ready": self.paster.name, "refused": [str(f.hotkey) for f in failures]})

    @Slot(object)
    def take(self, line: str | dict[str, Any]) -> None:
        if isinstance(line, str):
            self.texts.append(line)
            _say({"texts": len(self.texts)})
        elif "image" in line:
            self.image = read_picture(b64decode(str(line["image"])))
            _say({"texts": len(self.texts)})
        elif "restore" in line:
            self.paster.restore()
        elif "trigger" in line:
            self.act("paste", self.front.target())
        elif "locked" in line:
            _say({"locked": self.front.locked()})
        elif "stall" in line:
            self.stall_ms = round(line["stall"] * 1000)

    @Slot(str, object)
    def act(self, action: str, target: Target | None) -> None:
        if action == "quit":
            self.quit()
        elif action == "window":
            self._show_window()
        elif target is None:
            _say({"id": 0, "outcome": "refused", "reason": "no-window"})
        else:
            self._paste(target)

    @Slot(object)
    def tell(self, result: PasteResult) -> None:
        _say(
            {"id": result.request_id, "outcome": result.outcome, "reason": result.reason,
             "lost": result.lost_formats, "chord_ms": result.chord_ms,
             "receipt_ms": result.receipt_ms, "image": result.image}
        )  # fmt: skip

    def quit(self) -> None:
        self.paster.close()
        self.hotkeys.close()
        self.front.close()
        QApplication.quit()

    def _paste(self, target: Target) -> None:
        self.requests += 1
        content = self.texts.pop(0) if self.texts else self.always
        client = profile_for(target.program, PROFILES)
        request = PasteRequest(self.requests, content, target, client, image=self.image)
        self.image = None
        if self.stall_ms:
            QTimer.singleShot(self.stall_ms, self, lambda: self.paster.paste(request))
        else:
            self.paster.paste(request)

    def _show_window(self) -> None:
        """A search field that takes the focus; Enter pastes into the window before it."""
        self.search = QLineEdit()
        self.search.setWindowTitle("liumiao-probe")
        self.search.returnPressed.connect(lambda: self.act("paste", self.front.target()))
        self.search.show()
        self.search.activateWindow()


def _say(answer: object) -> None:
    print(json.dumps(answer), flush=True)


def main() -> None:
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    probe = Probe(sys.argv[1] if len(sys.argv) > 1 else "no text left")

    def read() -> None:
        for line in sys.stdin:
            probe.line_came.emit(json.loads(line))

    threading.Thread(target=read, daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: probe.quit())
    beat = QTimer()  # lets Python see the signal
    beat.start(200)
    beat.timeout.connect(lambda: None)
    app.exec()


if __name__ == "__main__":
    main()
