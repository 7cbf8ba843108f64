"""What `liumiao doctor` finds."""

from dataclasses import dataclass

from desktop_app.texts import Text


@dataclass(frozen=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: short and stable, as `doctor --json` promises: `display`, `hotkeys` …
        detail: what was seen; for a failed one, what to do.
    """

    name: str
    ok: bool
    detail: Text
