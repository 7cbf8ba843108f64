"""Find out what works here and what doesn't, from the running program and from the machine."""

from collections.abc import Callable, Mapping, Sequence

from desktop_app.domain.checks import Check
from desktop_app.errors import AppError
from desktop_app.texts import Text, text

LiveState = Mapping[str, object]

_CAPABILITIES = ("hotkeys", "paster", "front_window")


class Diagnose:
    """Asks and looks, and changes nothing.

    Args:
        ask_running: returns the running program's state (see `answer_triggers`), None if none runs.
        looks: each looks at one thing of the machine.
    """

    def __init__(
        self,
        ask_running: Callable[[], LiveState | None],
        looks: Sequence[Callable[[], Check]],
    ) -> None:
        self._ask_running = ask_running
        self._looks = looks

    def checks(self) -> list[Check]:
        """Return everything that was found, the running program first."""
        return [*self._of_the_program(), *(look() for look in self._looks)]

    def _of_the_program(self) -> list[Check]:
        try:
            state = self._ask_running()
        except AppError as error:
            return [Check("program", ok=False, detail=error.message)]
        if state is None:
            return [Check("program", ok=True, detail=text("It isn't running on this data."))]
        running = Check("program", ok=True, detail=text("It is running."))
        return [running, *(_capability(name, state.get(name)) for name in _CAPABILITIES)]


def _capability(name: str, told: object) -> Check:
    if not isinstance(told, Mapping):
        return Check(name, ok=False, detail=text("The program doesn't tell."))
    if told.get("reason"):
        return Check(name, ok=False, detail=Text(str(told["reason"])))
    refused = _refused(told.get("failed"))
    if refused:
        return Check(name, ok=False, detail=text("Not given to us: {keys}", keys=refused))
    return Check(name, ok=True, detail=Text(str(told.get("name", ""))))


def _refused(failed: object) -> str:
    """Name each key that the system refused, with its reason."""
    rows = failed if isinstance(failed, Sequence) and not isinstance(failed, str) else ()
    return "; ".join(
        f"{row.get('key')}: {row.get('reason')}" for row in rows if isinstance(row, Mapping)
    )
