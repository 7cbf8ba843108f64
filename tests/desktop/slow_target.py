"""An editor that is busy inside its paste: sleeps before and after it reads the clipboard."""

import argparse
import json
import random
import sys
import time

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit


class SlowEditor(QPlainTextEdit):
    """Prints each text that was pasted, and `"<Enter>"` for the key."""

    def __init__(self, seed: int, most_ms: int, *, deaf: bool) -> None:
        super().__init__()
        self._deaf = deaf
        self._chance = random.Random(seed)
        self._most_ms = most_ms

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._deaf:
            return
        pause = self._chance.random() * self._most_ms / 1000
        before = pause * self._chance.choice((0.0, 0.5, 1.0))
        time.sleep(before)
        content = source.text()
        time.sleep(pause - before)
        print(json.dumps(content), flush=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Return:
            print(json.dumps("<Enter>"), flush=True)
        elif event.text() and event.text().isprintable():
            print(json.dumps(f"<typed {event.text()}>"), flush=True)
        super().keyPressEvent(event)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--name", default="slow-target")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--most-ms", type=int, default=0)
    options.add_argument("--deaf", action="store_true", help="ignore every paste")
    given = options.parse_args()
    app = QApplication([given.name, *sys.argv[1:2]])
    editor = SlowEditor(given.seed, given.most_ms, deaf=given.deaf)
    editor.setWindowTitle(given.name)
    editor.show()
    app.exec()


if __name__ == "__main__":
    main()
