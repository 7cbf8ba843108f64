"""`liumiao demo`: the program at work on a screen in memory, checked from outside."""

from desktop_app.cli.demo.verb import demo

__all__ = ["demo"]
