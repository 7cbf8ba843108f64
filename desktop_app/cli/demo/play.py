"""Plays the steps one after the other, and judges each by what the chat holds afterwards."""

import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.cli.demo.desk import Desk
from desktop_app.cli.demo.steps import Step
from desktop_app.cli.invocation import Invocation
from desktop_app.errors import AppError
from desktop_app.texts import text


class Play:
    """Remembers what the chat should hold, so that a text that comes twice is noticed too."""

    def __init__(self, invocation: Invocation, desk: Desk, pictures: Path) -> None:
        self._invocation = invocation
        self._desk = desk
        self._pictures = pictures
        self._so_far = ""

    def steps(self, steps: Sequence[Step]) -> int:
        """Do them all, a line each; return how many were right."""
        right = [self._do(number, step) for number, step in enumerate(steps, 1)]
        if self._desk.editor.text() != self._so_far:
            self._invocation.complain(text("Something arrived in the chat after the last step."))
            return 0
        return sum(right)

    def _do(self, number: int, step: Step) -> bool:
        began = time.monotonic()
        arrived, seconds = False, 0.0
        try:
            step.act(self._desk)
            arrived = self._desk.editor.receives_something()
            seconds = time.monotonic() - began
        except AppError as error:
            self._invocation.complain(error.message)
        held = self._desk.editor.text()
        right = arrived and held in self._accepted(step)
        self._desk.screen.picture(self._pictures / f"{number}-{step.name}.png")
        self._tell(step, seconds, right=right, came=held.removeprefix(self._so_far))
        self._begin_line_after(held)
        return right

    def _accepted(self, step: Step) -> list[str]:
        """Return the texts that are right; a note's minute may have turned since it was made."""
        now = datetime.now().astimezone()
        return [self._so_far + step.pasted_at(now - timedelta(minutes=ago)) for ago in (0, 1)]

    def _tell(self, step: Step, seconds: float, *, right: bool, came: str) -> None:
        if right:
            line = text("✓ {step}: {seconds} s", step=step.title, seconds=f"{seconds:.2f}")
        else:
            line = text("✗ {step}: what came is “{came}”", step=step.title, came=came)
        self._invocation.say(line)

    def _begin_line_after(self, held: str) -> None:
        """Go on in the chat, whatever the step left in front."""
        self._desk.editor.come_to_front()
        self._desk.editor.begin_line()
        self._desk.editor.receives_something()
        self._desk.editor.text()
        self._so_far = f"{held}\n"
