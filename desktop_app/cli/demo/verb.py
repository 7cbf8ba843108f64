"""Sets the stage, plays the steps and says how many were right."""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from desktop_app.cli.demo.agent import open_program, prepare
from desktop_app.cli.demo.desk import Desk
from desktop_app.cli.demo.editor import open_editor
from desktop_app.cli.demo.play import Play
from desktop_app.cli.demo.screen import open_screen
from desktop_app.cli.demo.steps import STEPS
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
        right = Play(invocation, Desk(screen, editor), out).steps(STEPS)
    invocation.say(
        text(
            "{right} of {all} arrived exactly; pictures in {folder}.",
            right=right,
            all=len(STEPS),
            folder=out,
        )
    )
    return int(right != len(STEPS))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError(text("The pictures can't be saved in {folder}.", folder=folder)) from error
