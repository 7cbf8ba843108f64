"""How a finding of the wording rules is shown: its word, its icon, its colour."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from desktop_app.domain.wording.finding import Finding, Severity
from desktop_app.texts import Text
from desktop_app.ui.theme.tokens import Tokens

ICONS = {Severity.ERROR: "refused", Severity.WARNING: "warning", Severity.HINT: "info"}
_SHOWN_CHARACTERS = 16
_MOST_TOLD = 5


def severity_word(severity: Severity) -> str:
    """Say how bad it is."""
    return {
        Severity.ERROR: QCoreApplication.translate("Wording", "Must change"),
        Severity.WARNING: QCoreApplication.translate("Wording", "Look again"),
        Severity.HINT: QCoreApplication.translate("Wording", "Hint"),
    }[severity]


def colour_of(severity: Severity, tokens: Tokens) -> QColor:
    """Return the colour that goes with the word and the icon."""
    colours = {Severity.ERROR: tokens.error, Severity.WARNING: tokens.warning}
    return colours.get(severity, tokens.text_2)


def quoted(found: Finding) -> str:
    """Return the words found, short, in quotation marks; empty when all of the text is meant."""
    words = " ".join(found.words.split())
    if len(words) > _SHOWN_CHARACTERS:
        words = f"{words[:_SHOWN_CHARACTERS]}…"
    return f"“{words}”" if words else ""


def told(found: Sequence[Finding], say: Callable[[Text], str]) -> str:
    """Return the findings for a tooltip, one a line; empty for none."""
    lines = [
        " ".join(filter(None, (severity_word(f.severity), f.rule, quoted(f), say(f.suggestion))))
        for f in found[:_MOST_TOLD]
    ]
    more = len(found) - _MOST_TOLD
    if more > 0:
        lines.append(QCoreApplication.translate("Wording", "and {count} more").format(count=more))
    return "\n".join(lines)
