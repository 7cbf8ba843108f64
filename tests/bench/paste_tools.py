"""The programs whose hotkey → text is measured: ours and the ones that agents use today."""

import json
import subprocess
from collections.abc import Callable, Sequence

from tests.desktop.desktops import Desktop, python, wait_for

# Starts a tool on a desktop, such that Ctrl+Alt+1 pastes the text; returns when it is ready.
Tool = Callable[[Desktop, str], None]


def ours(command: Sequence[str] = ()) -> Tool:
    """Return our program as a tool: by default the bare backends, without a window or phrases.

    `command` must bring Ctrl+Alt+1 and print a line when it is ready.
    """

    def start(desktop: Desktop, text: str) -> None:
        words = command or (str(python()), "-m", "tests.desktop.paste_probe", text)
        started = desktop.start(*words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert started.stdout is not None
        assert started.stdout.readline()

    return start


def autokey(desktop: Desktop, text: str) -> None:
    """AutoKey (GTK) with one phrase on the hotkey, pasted by Ctrl+V."""
    first = _started_autokey(desktop)  # makes its folders
    first.terminate()
    first.wait(10)
    folder = desktop.home / ".config" / "autokey" / "data" / "My Phrases"
    (folder / ".one.json").write_text(json.dumps(_AUTOKEY_PHRASE), encoding="utf-8")
    (folder / "one.txt").write_text(text, encoding="utf-8")
    _started_autokey(desktop)


def _started_autokey(desktop: Desktop) -> "subprocess.Popen[str]":
    log = desktop.home / ".local" / "share" / "autokey" / "autokey.log"
    log.unlink(missing_ok=True)
    (desktop.home / ".cache" / "autokey" / "autokey.pid").unlink(missing_ok=True)
    started = desktop.start("dbus-run-session", "--", "autokey-gtk")
    wait_for(lambda: log.is_file() and "Entering main" in log.read_text(), "AutoKey")
    return started


def copyq(desktop: Desktop, text: str) -> None:
    """CopyQ with a command on the hotkey that copies the text and pastes it."""
    folder = desktop.home / ".config" / "copyq"
    folder.mkdir(parents=True)
    # Twice JSON: Qt 5 reads settings as Latin-1, so the script must be ASCII.
    script = f"copyq: copy({json.dumps(text)}); paste()"
    (folder / "copyq-commands.ini").write_text(
        "[Commands]\n1\\Name=paste\n1\\GlobalShortcut=ctrl+alt+1\n1\\IsGlobalShortcut=true\n"
        f"1\\Command={json.dumps(script)}\nsize=1\n",
        encoding="utf-8",
    )
    desktop.start("copyq")
    wait_for(lambda: b"pid" in desktop.run("copyq", "eval", "print('pid')"), "CopyQ")


_AUTOKEY_FILTER = {"regex": None, "isRecursive": False}
_AUTOKEY_ABBREVIATION = {
    "abbreviations": [], "backspace": True, "ignoreCase": False, "immediate": False,
    "triggerInside": False, "wordChars": "[\\w]",
}  # fmt: skip
_AUTOKEY_PHRASE = {
    "description": "one", "modes": [3], "usageCount": 0, "prompt": False, "omitTrigger": False,
    "matchCase": False, "showInTrayMenu": False, "sendMode": "<ctrl>+v", "type": "phrase",
    "abbreviation": _AUTOKEY_ABBREVIATION, "filter": _AUTOKEY_FILTER,
    "hotkey": {"modifiers": ["<alt>", "<ctrl>"], "hotKey": "1"},
}  # fmt: skip
