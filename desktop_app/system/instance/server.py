"""Makes this process the only one on its data folder and hears what others ask of it."""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from shiboken6 import isValid

from desktop_app.errors import AppError
from desktop_app.system.instance import named_pipe
from desktop_app.system.instance.protocol import (
    REQUEST_BYTES,
    Answer,
    Request,
    decode_request,
    encode_answer,
    refusal,
)
from desktop_app.texts import text


@dataclass(frozen=True)
class Exchange:
    """A request, and the way to answer it: once, now or later."""

    request: Request
    reply: Callable[[Answer], None]


class Instance(QObject):
    """Holds the lock of a data folder and listens on its socket."""

    asked = Signal(object)
    """An `Exchange`; whoever takes it calls `reply` exactly once."""

    def __init__(self, lock: Path, address: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock))
        # The program runs for days: only a dead owner makes its lock stale, never its age.
        self._lock.setStaleLockTime(0)
        self._address = address
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def claim(self) -> bool:
        """Take the data folder and listen; False when a living program has it.

        Raises:
            AppError: the lock or the socket can't be made.
        """
        if not self._lock.tryLock(0) and not self._lock_after_another_computer():
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                return False
            raise AppError(
                text("The data folder can't be locked."),
                text("Check that you may write to it, or choose another with --data-dir."),
            )
        self._listen()
        return True

    def close(self) -> None:
        """Stop listening and let the data folder go."""
        self._server.close()
        self._lock.unlock()

    def _lock_after_another_computer(self) -> bool:
        """Take the lock that a folder brought along which was copied, or unplugged, while in use.

        Nobody here can tell whether its owner lives, but while it does the system holds the file:
        by flock(2), on Windows by a handle that doesn't share deletion.
        """
        _, computer, _ = self._lock.getLockInfo()
        if computer in ("", QSysInfo.machineHostName()):
            return False
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def _listen(self) -> None:
        if not str(self._address).startswith(named_pipe.FOLDER):
            _own_folder(self._address.parent)
        # We hold the lock, so a socket that is there was left by a program that was killed.
        QLocalServer.removeServer(str(self._address))
        if not self._server.listen(str(self._address)):
            self._lock.unlock()
            raise AppError(
                text("Nobody can reach this program: {reason}.", reason=self._server.errorString())
            )

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            connection.setReadBufferSize(REQUEST_BYTES + 1)
            connection.disconnected.connect(connection.deleteLater)
            connection.readyRead.connect(lambda c=connection: self._read(c))
            self._read(connection)

    def _read(self, connection: QLocalSocket) -> None:
        if not connection.canReadLine() and connection.bytesAvailable() <= REQUEST_BYTES:
            return
        line = bytes(connection.readLine(REQUEST_BYTES + 1).data())
        connection.readyRead.disconnect()
        try:
            request = decode_request(line)
        except AppError as error:
            _send(connection, refusal(str(error.message)))
            return
        self.asked.emit(Exchange(request, lambda answer: _send(connection, answer)))


def _send(connection: QLocalSocket, answer: Answer) -> None:
    """Answer and hang up; the other side may have gone meanwhile."""
    connected = QLocalSocket.LocalSocketState.ConnectedState
    if isValid(connection) and connection.state() == connected:
        connection.write(encode_answer(answer))
        connection.disconnectFromServer()


def _own_folder(folder: Path) -> None:
    """Make the socket's folder; refuse one that another user could have laid there.

    Raises:
        AppError: it belongs to somebody else, or others may write to it.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise AppError(text("{folder} can't be used.", folder=folder)) from error
    ours_alone = found.st_uid == os.getuid() and not found.st_mode & 0o022
    if not (ours_alone and stat.S_ISDIR(found.st_mode)):
        raise AppError(
            text("{folder} isn't ours alone.", folder=folder),
            text("Remove it, or set XDG_RUNTIME_DIR."),
        )
