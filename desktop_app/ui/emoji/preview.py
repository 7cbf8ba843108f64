"""The strip under the grid: what the chosen emoticon is called and what would be pasted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop_app.domain.emoticons import Emoticon
from desktop_app.services.find_emoji import FindEmoji, PastedAs
from desktop_app.ui.emoji.tile_delegate import emoji_font
from desktop_app.ui.theme import fonts

_HEIGHT = 80
_GLYPH_PX = 40
_WORDS = 3


class EmojiPreview(QWidget):
    """Shows one emoticon large, with its names and what the chat client will get."""

    def __init__(self, find: FindEmoji, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self.setFixedHeight(_HEIGHT)
        self._glyph = _plain_label("")
        self._glyph.setFont(emoji_font(_GLYPH_PX))
        self._glyph.setFixedWidth(_GLYPH_PX + 16)
        self._glyph.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = _plain_label("")
        self._name.setFont(fonts.font(fonts.TITLE_PX))
        self._words = _plain_label("3")
        self._content = _plain_label("2")
        self._reason = _plain_label("3")
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(0)
        layout.addWidget(self._glyph, 0, 0, 3, 1)
        layout.addWidget(self._name, 0, 1)
        layout.addWidget(self._words, 0, 2)
        layout.addWidget(self._content, 1, 1, 1, 2)
        layout.addWidget(self._reason, 2, 1, 1, 2)
        layout.setColumnStretch(2, 1)

    def show_emoticon(self, emoticon: Emoticon | None) -> None:
        """Show it, or nothing."""
        for label in (self._glyph, self._name, self._words, self._content, self._reason):
            label.clear()
        if emoticon is None:
            return
        # A code or kaomoji is too wide for the glyph's place; it stands in the line below.
        self._glyph.setVisible(emoticon.is_emoji)
        self._glyph.setText(emoticon.symbol if emoticon.is_emoji else "")
        self._name.setText(emoticon.name)
        self._words.setText(" · ".join(_spellings(emoticon)))
        content = self._find.content(emoticon)
        pasted = self.tr("Pastes {content}").format(content=content)
        self._content.setText(pasted if content else self.tr("Can't be pasted here"))
        self._reason.setText(self._why(emoticon))

    def _why(self, emoticon: Emoticon) -> str:
        return {
            PastedAs.SYMBOL: "",
            PastedAs.OWN_CODE: self.tr("This client draws its own faces from codes"),
            PastedAs.EMOJI: self.tr("This client doesn't know the code and gets an emoji"),
            PastedAs.UNSURE: self.tr("This client may not show it"),
            PastedAs.UNSHOWN: self.tr("This client draws no such face"),
        }[self._find.pasted_as(emoticon)]


def _plain_label(tone: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", tone)
    return label


def _spellings(emoticon: Emoticon) -> list[str]:
    reading = emoticon.readings[0] if emoticon.readings else ()
    initials = "".join(syllable[0] for syllable in reading)
    return [word for word in (initials, "".join(reading), *emoticon.english[:1]) if word][:_WORDS]
