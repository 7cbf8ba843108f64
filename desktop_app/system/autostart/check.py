"""What `doctor` says about starting with the computer."""

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.domain.checks import Check
from desktop_app.system.autostart.protocol import Autostart
from desktop_app.texts import Text, text

_PLAIN = {
    StartKind.ON: text("On."),
    StartKind.OFF: text("Off."),
    StartKind.BLOCKED: text("Off: the system's own settings have switched it off."),
}


def autostart(backend: Autostart) -> Check:
    """Tell whether it is on; this fails only where the entry starts what isn't there.

    Args:
        backend: as `choose` returns it, whose entry can be read.
    """
    state = backend.state()
    detail = backend.reason or _detail(state)
    return Check("autostart", ok=state.kind is not StartKind.MISSING, detail=detail)


def _detail(state: StartState) -> Text:
    if state.kind is StartKind.ELSEWHERE:
        return text("Another copy is started: {command}", command=state.command)
    if state.kind is StartKind.MISSING:
        return text(
            "{command} isn't there any more: switch “Start with the computer” on again in the "
            "settings.",
            command=state.command,
        )
    return _PLAIN[state.kind]
