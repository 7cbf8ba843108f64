"""What phrases say with the profile that is being typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.domain.fields import Filled
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.settings import Profile

LINE_PX = 18
_LINES = 5


class Examples(QLabel):
    """Shows phrases filled; what is still missing stands there as its field.

    Its height is fixed: nothing moves while one types.
    """

    def __init__(
        self,
        phrases: Sequence[Phrase],
        filled: Callable[[Phrase, Profile], Filled],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._filled = filled
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("tone", "2")
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setFixedHeight(_LINES * LINE_PX)

    def show_for(self, profile: Profile) -> None:
        """Show them as they would be pasted with this profile."""
        self.setText("\n".join(self._filled(each, profile).shown for each in self._phrases))
