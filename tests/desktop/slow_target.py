"""An editor that is busy inside its paste: sleeps before and after it reads the clipboard."""

import argparse
import json
import random
import sys
import time

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit


class SlowEditor(QPlainTextEdit):
    """Prints each text that was pasted, `"<Enter>"` for the key, `"<320x200>"` for an image."""

    def __init__(self, seed: int, most_ms: int, *, deaf: bool, takes_images: bool) -> None:
        super().__init__()
        self._deaf = deaf
        self._takes_images = takes_images
        self._chance = random.Random(seed)
        self._most_ms = most_ms

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._deaf:
            return
        pause = self._chance.random() * self._most_ms / 1000
        before = pause * self._chance.choice((0.0, 0.5, 1.0))
        time.sleep(before)
        content = _size(source) if self._takes_images and source.hasImage() else source.text()
        time.sleep(pause - before)
        print(json.dumps(content), flush=True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return (self._takes_images and source.hasImage()) or super().canInsertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Return:
            print(json.dumps("<Enter>"), flush=True)
        elif event.text() and event.text().isprintable():
            print(json.dumps(f"<typed {event.text()}>"), flush=True)
        super().keyPressEvent(event)


def _size(source: QMimeData) -> str:
    image = source.imageData()
    return f"<{image.width()}x{image.height()}>" if isinstance(image, QImage) else "<none>"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--name", default="slow-target")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--most-ms", type=int, default=0)
    options.add_argument("--deaf", action="store_true", help="ignore every paste")
    options.add_argument("--takes-images", action="store_true")
    given = options.parse_args()
    app = QApplication([given.name, *sys.argv[1:2]])
    editor = SlowEditor(given.seed, given.most_ms, deaf=given.deaf, takes_images=given.takes_images)
    editor.setWindowTitle(given.name)
    editor.show()
    app.exec()


if __name__ == "__main__":
    main()
