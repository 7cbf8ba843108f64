"""The way to a running program on Unix: a socket in the file system."""

import socket
from pathlib import Path

from desktop_app.system.instance.protocol import ANSWER_BYTES


def exchange(address: Path, line: bytes, timeout_s: float) -> bytes | None:
    """Send a line and return the one that comes back; None when nobody listens.

    Raises:
        OSError: somebody listens but doesn't answer in time.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(timeout_s)
        try:
            connection.connect(str(address))
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        connection.sendall(line)
        return _read_line(connection)


def _read_line(connection: socket.socket) -> bytes:
    line = bytearray()
    while not line.endswith(b"\n") and len(line) <= ANSWER_BYTES:
        part = connection.recv(65_536)
        if not part:
            break
        line += part
    return bytes(line)
