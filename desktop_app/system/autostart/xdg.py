"""Starting with a Linux desktop: Desktop Application Autostart Specification 0.5."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.domain.autostart import StartState
from desktop_app.errors import AppError
from desktop_app.system.autostart.command import kind_of
from desktop_app.system.autostart.desktop_entry import exec_line, read_exec, values_of
from desktop_app.texts import Text, text

_ENTRY = """[Desktop Entry]
Type=Application
Name=Liumiao
Name[zh_CN]=六秒
Comment=Quick phrases for shop customer service
Comment[zh_CN]=客服快捷话术
Exec={command}
Terminal=false
"""


class XdgAutostart:
    """Keeps one file in the user's autostart folder.

    Args:
        command: program and arguments.
    """

    def __init__(self, command: Sequence[str], environ: Mapping[str, str] = os.environ) -> None:
        self.name = "xdg"
        self.reason: Text | None = None
        self._command = command
        config = Path(environ.get("XDG_CONFIG_HOME", ""))
        # The specification has a relative path ignored.
        folder = config if config.is_absolute() else Path.home() / ".config"
        self._file = folder / "autostart" / "liumiao.desktop"

    def state(self) -> StartState:
        """Read our file.

        Raises:
            AppError: it can't be read.
        """
        try:
            written = self._file.read_bytes().decode(errors="surrogateescape")
        except (FileNotFoundError, NotADirectoryError):
            written = ""
        except OSError as error:
            raise AppError(text("{file} can't be read.", file=self._file)) from error
        values = values_of(written)
        found = read_exec(values.get("Exec", ""))
        # `Hidden` is the specification's way to switch an entry off, the other GNOME's.
        enabled = values.get("Hidden") != "true"
        enabled = enabled and values.get("X-GNOME-Autostart-enabled") != "false"
        return StartState(kind_of(found, self._command, enabled=enabled), " ".join(found))

    def set_on(self, *, on: bool) -> None:
        """Write our file whole, or delete it.

        Raises:
            AppError: the folder can't be written.
        """
        try:
            if on:
                self._write(_ENTRY.format(command=exec_line(self._command)))
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            raise AppError(
                text("{file} can't be written.", file=self._file),
                text("Check the rights of the file and its folder."),
            ) from error

    def _write(self, entry: str) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            unfinished.write_bytes(entry.encode(errors="surrogateescape"))
            unfinished.replace(self._file)
        finally:
            unfinished.unlink(missing_ok=True)
