"""Whether a reader of the clipboard belongs to the program that we paste into."""

from pathlib import Path

from Xlib import error
from Xlib.ext import res

from desktop_app.system.x11.connection import Connection


class Readers:
    """Tells programs apart by their X client, then by their process."""

    def __init__(self, x: Connection) -> None:
        self._x = x
        self._knows_processes = bool(x.display.has_extension(res.extname))
        self._mask = ~int(x.wire.info.resource_id_mask)

    def same_program(self, reader: int, target: int) -> bool:
        """Tell whether two windows are of one program: a clipboard history isn't the target.

        One X client is one program, without a round trip. A program may have several, and Wine
        reads the clipboard for all its programs in a process of its own.
        """
        if reader & self._mask == target & self._mask:
            return True
        if not self._knows_processes:
            return False
        one, other = self._process(reader), self._process(target)
        return one > 0 and (one == other or _both_wine(one, other))

    def _process(self, window: int) -> int:
        """Return the process id of the window's X client; 0 if the server can't tell."""
        wanted = [{"client": window & self._mask, "mask": res.LocalClientPIDMask}]
        try:
            answer = self._x.display.res_query_client_ids(wanted)
        except error.XError:
            return 0
        return next((one.value[0] for one in answer.ids if one.value), 0)


def _both_wine(one: int, other: int) -> bool:
    try:
        loaders = {Path(f"/proc/{pid}/exe").readlink().name for pid in (one, other)}
    except OSError:
        return False
    return all("wine" in loader for loader in loaders)
