"""The composition root: makes every concrete object and connects it with the others."""

from desktop_app.app.program import App, Options, build
from desktop_app.app.start import run

__all__ = ["App", "Options", "build", "run"]
