"""A clipboard manager: takes over what an ending program offers it, and serves it afterwards."""

from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.protocol import event


class Manager:
    """Owns CLIPBOARD_MANAGER (freedesktop.org ClipboardManager), one property per format."""

    def __init__(self) -> None:
        self._x = Display()
        screen = self._x.screen()
        self._window = screen.root.create_window(
            0, 0, 1, 1, 0, X.CopyFromParent, X.InputOnly, event_mask=X.PropertyChangeMask
        )
        self._clipboard = self._x.intern_atom("CLIPBOARD")
        self._targets = self._x.intern_atom("TARGETS")
        self._save = self._x.intern_atom("SAVE_TARGETS")
        self._manager = self._x.intern_atom("CLIPBOARD_MANAGER")
        self._saved: dict[int, tuple[int, int, bytes]] = {}
        self._window.set_selection_owner(self._manager, X.CurrentTime)
        self._x.sync()

    def serve(self) -> None:
        """Answer every reader, for ever."""
        while True:
            told = self._x.next_event()
            if told.type == X.SelectionRequest:
                done = self._save_from(told) if told.target == self._save else self._give(told)
                self._answer(told, told.property if done else X.NONE)

    def _save_from(self, request: event.SelectionRequest) -> bool:
        wanted = request.requestor.get_full_property(request.property, Xatom.ATOM)
        self._saved = {target: self._read(target) for target in wanted.value}
        self._window.set_selection_owner(self._clipboard, X.CurrentTime)
        return True

    def _read(self, target: int) -> tuple[int, int, bytes]:
        self._window.convert_selection(self._clipboard, target, target, X.CurrentTime)
        while self._x.next_event().type != X.SelectionNotify:
            pass
        answer = self._window.get_full_property(target, X.AnyPropertyType)
        self._window.delete_property(target)
        return answer.property_type, answer.format, bytes(answer.value)

    def _give(self, request: event.SelectionRequest) -> bool:
        if request.target == self._targets:
            request.requestor.change_property(request.property, Xatom.ATOM, 32, list(self._saved))
            return True
        if request.target not in self._saved:
            return False
        kind, width, data = self._saved[request.target]
        request.requestor.change_property(request.property, kind, width, data)
        return True

    def _answer(self, request: event.SelectionRequest, name: int) -> None:
        notice = event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection,
            target=request.target, property=name,
        )  # fmt: skip
        request.requestor.send_event(notice)
        self._x.flush()


def main() -> None:
    manager = Manager()
    print("managing", flush=True)
    manager.serve()


if __name__ == "__main__":
    main()
