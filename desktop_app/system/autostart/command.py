"""The command that starts this program again, and whether an entry's command is the same."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.autostart import StartKind

_WINDOW = "六秒.exe"
_SCRIPT = "liumiao"
_AS_MODULE = ("-m", "desktop_app")


def own_command(
    data_dir: Path | None = None,
    platform: str = sys.platform,
    started: str = sys.argv[0],
    python: str = sys.executable,
) -> tuple[str, ...]:
    """Return program and arguments that open this program's window again.

    `data_dir` is what `--data-dir` said, `started` how this process was called: the .exe itself
    where distlib's launcher runs us.
    """
    data = ("--data-dir", str(data_dir.absolute())) if data_dir else ()
    script = Path(started).absolute()
    begin = _on_windows if platform == "win32" else _elsewhere
    return (*begin(script, Path(python)), *data)


def _on_windows(script: Path, python: Path) -> tuple[str, ...]:
    # `liumiao-cli.exe`, and the `liumiao.exe` that pip makes, would open a console with the window.
    window = script.with_name(_WINDOW)
    if script.suffix.lower() == ".exe" and window.is_file():
        return (str(window),)
    windowless = python.with_name("pythonw.exe")
    return (str(windowless if windowless.is_file() else python), *_AS_MODULE)


def _elsewhere(script: Path, python: Path) -> tuple[str, ...]:
    if script.name == _SCRIPT and os.access(script, os.X_OK):
        return (str(script),)
    return (str(python), *_AS_MODULE)


def kind_of(found: Sequence[str], own: Sequence[str], *, enabled: bool) -> StartKind:
    """Tell what the entry does that starts `found`, a program and its arguments.

    Nothing found = there is no entry; `enabled` = the system's own settings don't stop it.
    """
    if not found:
        return StartKind.OFF
    if shutil.which(found[0]) is None:
        return StartKind.MISSING
    if not enabled:
        return StartKind.BLOCKED
    same = _same_file(found[0], own[0]) and list(found[1:]) == list(own[1:])
    return StartKind.ON if same else StartKind.ELSEWHERE


def _same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return os.path.normcase(one) == os.path.normcase(other)
