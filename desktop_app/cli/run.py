"""`liumiao run`: the window; a second start hands over to the first."""

import os
import sys
from pathlib import Path

import click

from desktop_app.cli.grammar import option, verb
from desktop_app.cli.invocation import Invocation
from desktop_app.system.instance.client import ask
from desktop_app.system.instance.protocol import Request
from desktop_app.texts import text


@verb("run", text("Show the window; if it runs already, bring it up."))
@option(
    "--ready-file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    about=text("Write this file once the window is painted and the hotkeys are live."),
)
@click.pass_context
def run(context: click.Context, ready_file: Path | None) -> int:
    """Run until the agent quits; return the exit code.

    Raises:
        AppError: the data can't be opened, or another program holds it and is silent.
    """
    invocation = context.ensure_object(Invocation)
    if not _has_screen():
        return _demo_instead(context, invocation)
    if ask(invocation.paths.socket, Request("show")) is not None:
        invocation.say(text("六秒 was running already; its window is shown."))
        return 0
    from desktop_app.app import run as run_window  # noqa: PLC0415 - Qt only for a window

    return run_window(invocation.paths, ready_file, invocation.language)


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "vnc")
    return offscreen or any(os.environ.get(name) for name in names)


def _demo_instead(context: click.Context, invocation: Invocation) -> int:
    from desktop_app.cli.demo import demo  # noqa: PLC0415 - only without a screen

    invocation.say(
        text(
            "There is no screen here (no DISPLAY, no WAYLAND_DISPLAY): showing the demo on a "
            "screen in memory."
        )
    )
    return int(context.invoke(demo))
