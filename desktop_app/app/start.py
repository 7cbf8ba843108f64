"""One start of the window: alone on its data, until the agent quits."""

import gc
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app import log
from desktop_app.app.program import BUILD_AGAIN, Options, build
from desktop_app.paths import Paths
from desktop_app.storage.data_folder import make_folders
from desktop_app.system import input_method
from desktop_app.system.instance.client import hand_over
from desktop_app.system.instance.server import Instance
from desktop_app.system.termination import Termination

_SWITCH_SECONDS = 0.0002


def run(paths: Paths, ready_file: Path | None = None, language: str = "") -> int:
    """Run the window until the agent quits; return the exit code.

    Raises:
        AppError: the data can't be used, or another program has it and is silent.
    """
    # Nothing that a start makes is garbage; looking for some takes 40 ms before the first picture.
    gc.disable()
    # Between the hotkey and the chord the paste thread waits for whatever the window is painting;
    # by default up to 5 ms for each turn.
    sys.setswitchinterval(_SWITCH_SECONDS)
    make_folders(paths)
    input_method.use_installed(os.environ)
    qt = QApplication(["liumiao"])
    qt.setApplicationName("liumiao")
    qt.setDesktopFileName("liumiao")
    qt.setQuitOnLastWindowClosed(False)
    handler = log.start(paths.logs)
    log.take_qt_messages()
    instance = Instance(paths.lock, paths.socket)
    if not instance.claim():
        log.stop(handler)
        hand_over(paths.socket)
        return 0
    termination = Termination(partial(qt.exit, 0))
    try:
        return _run_until_quit(qt, instance, Options(paths, ready_file, language))
    finally:
        termination.close()
        instance.close()
        log.stop(handler)


def _run_until_quit(qt: QApplication, instance: Instance, options: Options) -> int:
    """Build and run; when the language or all of the data is another, build once more."""
    code = BUILD_AGAIN
    while code == BUILD_AGAIN:
        app = build(qt, options)
        instance.asked.connect(app.answer)
        app.show()
        code = qt.exec()
        instance.asked.disconnect(app.answer)
        app.close()
        options = Options(options.paths, news=app.news)
    return code
