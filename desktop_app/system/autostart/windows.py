"""Starting with Windows: the user's own Run key, which needs no administrator."""

import importlib
import subprocess
from collections.abc import Sequence
from typing import Any

from desktop_app.domain.autostart import StartState
from desktop_app.errors import AppError
from desktop_app.system.autostart.command import kind_of
from desktop_app.texts import Text, text

VALUE = "liumiao"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""What Task Manager has switched off: 12 bytes an entry, the first one odd = off."""

_MOST_CHARACTERS = 260
"""Of a command, as Microsoft's “Run and RunOnce Registry Keys” says."""


class WindowsAutostart:
    """Writes one value.

    Args:
        command: program and arguments.
        value: the name of our value.
    """

    def __init__(self, command: Sequence[str], value: str = VALUE) -> None:
        self.name = "windows"
        self.reason: Text | None = None
        self._command = command
        self._value = value

    def state(self) -> StartState:
        """Read our value, and what Task Manager says about it.

        Raises:
            AppError: the registry can't be read.
        """
        try:
            line = str(self._read(RUN) or "")
            approved = self._read(APPROVED) or b"\0"
        except OSError as error:
            raise AppError(text("Windows doesn't let us read what it starts.")) from error
        own = _split(command_line(self._command))
        return StartState(kind_of(_split(line), own, enabled=not approved[0] & 1), line)

    def set_on(self, *, on: bool) -> None:
        """Write our value, or delete it; Task Manager's word about it is deleted either way.

        Raises:
            AppError: the registry can't be written, or Windows wouldn't start so long a command.
        """
        line = command_line(self._command)
        if on and len(line) > _MOST_CHARACTERS:
            raise AppError(
                text("The path of the program is too long for Windows to start it."),
                text("Move its folder to a shorter one."),
            )
        try:
            self._delete(APPROVED)
            if on:
                self._write(line)
            else:
                self._delete(RUN)
        except OSError as error:
            raise AppError(
                text("Windows doesn't let us change what it starts."),
                text("Ask whoever administers this computer."),
            ) from error

    def _read(self, key: str) -> Any:
        reg = _registry()
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, key) as opened:
                return reg.QueryValueEx(opened, self._value)[0]
        except FileNotFoundError:
            return None

    def _write(self, line: str) -> None:
        reg = _registry()
        access = reg.KEY_SET_VALUE
        with reg.CreateKeyEx(reg.HKEY_CURRENT_USER, RUN, 0, access) as opened:
            reg.SetValueEx(opened, self._value, 0, reg.REG_SZ, line)

    def _delete(self, key: str) -> None:
        reg = _registry()
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, key, 0, reg.KEY_SET_VALUE) as opened:
                reg.DeleteValue(opened, self._value)
        except FileNotFoundError:
            pass


def command_line(command: Sequence[str]) -> str:
    """Write a command as Windows reads it; the program is always quoted."""
    program, *arguments = command
    return " ".join(part for part in (f'"{program}"', subprocess.list2cmdline(arguments)) if part)


def _split(line: str) -> list[str]:
    """Return the program and, as one string, its arguments."""
    if line.startswith('"'):
        program, _, arguments = line[1:].partition('"')
    else:
        program, _, arguments = line.partition(" ")
    return [part for part in (program, arguments.strip()) if part]


def _registry() -> Any:
    # Only Windows has it, and mypy knows nothing of it elsewhere.
    return importlib.import_module("winreg")
