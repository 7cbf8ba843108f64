"""From a keystroke to the first page of hits drawn, in the real page of the window."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.report import Row

COUNT = 100_000
MOST_P95_MS = 16.0
ROUNDS = 2


def drawing_rows() -> list[Row]:
    """Measure in a process of its own, which has a page but no screen."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.search_drawing"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    name = f"keystroke → first page drawn, {COUNT:,} phrases"
    return [Row(name, "none", json.loads(run.stdout), [], most_p95=MOST_P95_MS)]


def _samples() -> list[float]:
    from PySide6.QtWidgets import QApplication

    from tests.bench.search_corpus import categories, phrases
    from tests.bench.search_speed import keystrokes
    from tests.ui.phrases.desk import Desk

    app = QApplication([])
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder), app, categories(), phrases(COUNT))
        desk.page.resize(360, 560)
        desk.page.show()
        desk.page.focus_search()
        while desk.find.prepare_next():
            pass
        app.processEvents()
        samples = []
        for typed in [*keystrokes()] * ROUNDS:
            start = time.perf_counter()
            desk.page.finder.search.setText(typed)
            desk.page.repaint()
            if typed:
                samples.append((time.perf_counter() - start) * 1000)
            app.processEvents()
        desk.close()
    return samples


if __name__ == "__main__":
    print(json.dumps(_samples()))
