"""Find the profile of the chat client whose window is in front, or make one of it."""

from dataclasses import dataclass

from desktop_app.domain.clients import DEFAULT_CLIENT, profile_for
from desktop_app.domain.pasting import Target
from desktop_app.errors import AppError
from desktop_app.services.edit_clients import EditClients
from desktop_app.texts import text


@dataclass(frozen=True)
class ClientOfWindow:
    """The profile of a window.

    Attributes:
        program: by which it is known.
        made: it is a new one.
    """

    id: str
    program: str
    made: bool


def client_of_window(edit: EditClients, target: Target | None) -> ClientOfWindow:
    """Return the profile that names the window's program; where there is none, make it.

    Raises:
        AppError: there is no window, or the system doesn't tell its program.
    """
    if target is None:
        raise AppError(
            text("No window of another program was in front."),
            text("Click into the chat client, then come back here."),
        )
    if not target.program:
        raise AppError(text("The system doesn't tell which program “{name}” is.", name=target.name))
    known = profile_for(target.program, edit.profiles())
    if known is not DEFAULT_CLIENT:
        return ClientOfWindow(known.id, target.program, made=False)
    key = edit.make(target.name or target.program, (target.program,))
    return ClientOfWindow(key, target.program, made=True)
