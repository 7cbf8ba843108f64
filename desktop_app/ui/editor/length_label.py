"""How long the text is, beside how long a part may be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.domain.fields.pieces import BETWEEN_PARTS
from desktop_app.domain.graphemes import count_graphemes


class LengthLabel(QLabel):
    """Counts characters as one sees them; a part is what stands between line breaks (rule L03)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_length(self, text: str, most: int) -> None:
        """Count a text; `most` characters may stand in one part."""
        parts = [count_graphemes(part) for part in BETWEEN_PARTS.split(text)]
        longest = max(parts)
        if len(parts) == 1:
            words = self.tr("{count} of {most} chars").format(count=longest, most=most)
        else:
            words = self.tr("{count} chars; longest part {longest} of {most}").format(
                count=sum(parts), longest=longest, most=most
            )
        self.setText(words)
        self.setToolTip(self.tr("Longer parts are hard to read in a chat: break the line."))
        self.setProperty("tone", "warning" if longest > most else "3")
        self.style().polish(self)  # a style sheet doesn't see a property change by itself
