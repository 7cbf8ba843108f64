"""Runs the steps one after the other and tells how each went."""

import time
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from desktop_app.cli.demo.agent import open_program, prepare
from desktop_app.cli.demo.desk import Desk
from desktop_app.cli.demo.editor import open_editor
from desktop_app.cli.demo.screen import open_screen
from desktop_app.cli.demo.steps import STEPS, Step
from desktop_app.cli.grammar import option, verb
from desktop_app.cli.invocation import Invocation
from desktop_app.errors import AppError
from desktop_app.paths import Paths
from desktop_app.texts import text

DEFAULT_FOLDER = Path("build", "demo")


@verb("demo", text("Watch it work on a screen in memory, checked."))
@option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=DEFAULT_FOLDER,
    about=text("Save the pictures here; build/demo if left out."),
)
@click.pass_obj
def demo(invocation: Invocation, out: Path) -> int:
    """Print a line a step; 1 when a text didn't arrive exactly.

    Raises:
        AppError: a program that it needs isn't installed or doesn't start.
    """
    _make_folder(out)
    with ExitStack() as running:
        folder = Path(running.enter_context(TemporaryDirectory(prefix="liumiao-demo-")))
        paths = Paths.locate(folder / "data")
        prepare(paths)
        screen = running.enter_context(open_screen(folder))
        editor = running.enter_context(open_editor(screen, folder))
        options = ["--lang", invocation.language] if invocation.language else []
        running.enter_context(open_program(screen, paths, options))
        editor.come_to_front()
        right = [
            _do(invocation, Desk(screen, editor), step, out / f"{number}-{step.name}.png")
            for number, step in enumerate(STEPS, 1)
        ]
    invocation.say(
        text(
            "{right} of {all} arrived exactly; pictures in {folder}.",
            right=sum(right),
            all=len(right),
            folder=out,
        )
    )
    return int(not all(right))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError(text("The pictures can't be saved in {folder}.", folder=folder)) from error


def _do(invocation: Invocation, desk: Desk, step: Step, picture: Path) -> bool:
    """Do a step, look whether exactly its text arrived, take a picture, and say so."""
    before = desk.editor.text()
    began = time.monotonic()
    try:
        step.act(desk)
        now = datetime.now().astimezone()
        moments = (now, now - timedelta(minutes=1))
        right = desk.editor.comes_to_hold(*(before + step.pasted_at(at) for at in moments))
    except AppError as error:
        invocation.complain(error.message)
        right = False
    seconds = f"{time.monotonic() - began:.2f}"
    desk.screen.picture(picture)
    if right:
        invocation.say(text("✓ {step}: {seconds} s", step=step.title, seconds=seconds))
        desk.editor.begin_line()
    else:
        desk.editor.come_to_front()
        invocation.say(text("✗ {step}: not what was meant to arrive", step=step.title))
    return right
