"""What the first picture of the window waits for: nothing that it doesn't show."""

import os
import subprocess
import sys
from pathlib import Path

_UNTIL_PAINTED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app.app import App, Options
from desktop_app.paths import Paths

class UntilPainted(App):
    def _go_live(self):
        print(*sys.modules)
        self._qt.exit(0)

paths = Paths.locate(Path(sys.argv[1]))
paths.create()
qt = QApplication([])
app = UntilPainted(qt, Options(paths))
# The offscreen platform gives the keyboard to every window, and a search is prepared then.
app.window.focus.blockSignals(True)
app.show()
code = qt.exec()
app.close()
sys.exit(code)
"""

# Each was measured: together they took 250 ms and 15 MB of a start.
_LATER = {
    "Xlib",  # the desktop is asked for hotkeys once the window is painted
    "desktop_app.domain.search.index",
    "desktop_app.interchange.native_pack",
    "desktop_app.services.exchange_packs",
    "desktop_app.services.make_note",
    "desktop_app.domain.search.places",
    "desktop_app.services.recycle_bin",
    "desktop_app.services.tell_statistics",
    "desktop_app.ui.backups.dialog",
    "desktop_app.ui.buyer.dialog",
    "desktop_app.ui.editor.phrase_editor",
    "desktop_app.ui.emoji.page",
    "desktop_app.ui.note.page",
    "desktop_app.ui.packs.dialog",
    "desktop_app.ui.phrases.category_chooser",
    "desktop_app.ui.phrases.tags_dialog",
    "desktop_app.ui.recycling.dialog",
    "desktop_app.ui.settings.dialog",
    "desktop_app.ui.statistics.dialog",
    "hashlib",
    "importlib.metadata",
    "platformdirs",
    "pypinyin",
    "sqlite_utils",
}


def _loaded_when_painted(data: Path) -> set[str]:
    # A display that nobody serves: a backend opened too early would load Xlib to find that out.
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":nobody"}
    env.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-c", _UNTIL_PAINTED, str(data)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    return set(done.stdout.split())


def test_the_first_picture_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    _loaded_when_painted(tmp_path)  # the very first start imports the starter phrases
    loaded = _loaded_when_painted(tmp_path)
    assert "desktop_app.ui.phrases.page" in loaded
    assert loaded & _LATER == set()
