"""The command line: one module a verb or group of verbs."""

from desktop_app.cli.program import main

__all__ = ["main"]
