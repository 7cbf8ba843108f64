"""The plainest editor there is: says on its output when which text was in it."""

import json
import sys
import time

from PySide6.QtWidgets import QApplication, QPlainTextEdit


def main() -> None:
    app = QApplication([sys.argv[1]])
    editor = QPlainTextEdit()
    editor.setWindowTitle(sys.argv[1])

    def tell() -> None:
        now = time.monotonic_ns()
        print(json.dumps([now, editor.toPlainText()]), flush=True)

    editor.textChanged.connect(tell)
    editor.show()
    app.exec()


if __name__ == "__main__":
    main()
