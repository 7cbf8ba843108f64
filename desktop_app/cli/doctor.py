"""`liumiao doctor`: says what works here and what doesn't."""

import sys
from collections.abc import Callable
from functools import partial

import click

from desktop_app.cli.grammar import json_option, verb
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.domain.checks import Check
from desktop_app.paths import ChosenBy, Paths
from desktop_app.services.diagnose import Diagnose
from desktop_app.storage.integrity import check_database
from desktop_app.system import health
from desktop_app.system.autostart import choice as autostart_backends
from desktop_app.system.autostart.check import autostart
from desktop_app.system.autostart.command import own_command
from desktop_app.system.instance.client import ask
from desktop_app.system.instance.protocol import Request
from desktop_app.texts import text

_ANSWER_SECONDS = 5.0


@verb("doctor", text("Check the screen, fonts, hotkeys, rights and data."))
@json_option
@click.pass_obj
def doctor(invocation: Invocation, as_json: bool) -> int:
    """Print each check; 1 when one of them failed."""
    paths = invocation.paths
    diagnose = Diagnose(
        partial(ask, paths.socket, Request("state"), _ANSWER_SECONDS),
        _looks(paths),
    )
    checks = diagnose.checks()
    ok = all(check.ok for check in checks)
    say = invocation.catalogue.render
    if as_json:
        rows = [{"name": c.name, "ok": c.ok, "detail": say(c.detail)} for c in checks]
        print_json({"ok": ok, "checks": rows})
        return int(not ok)
    for check in checks:
        click.echo(f"{'✓' if check.ok else '✗'} {check.name}: {say(check.detail)}")
    if not ok:
        invocation.complain(text("Something needs your help; see above."))
    return int(not ok)


def _looks(paths: Paths) -> list[Callable[[], Check]]:
    # Windows lets every program read keys, and has no devices in /dev.
    of_keys = [] if sys.platform == "win32" else [health.input_devices]
    portable = paths.chosen_by is ChosenBy.PORTABLE
    return [
        health.display,
        health.fonts,
        *of_keys,
        partial(_autostart, paths),
        partial(health.data_folder, paths.data, portable=portable),
        partial(check_database, "phrases", paths.database),
        partial(check_database, "notes", paths.ledger),
    ]


def _autostart(paths: Paths) -> Check:
    return autostart(autostart_backends.choose(own_command(paths.option)))
