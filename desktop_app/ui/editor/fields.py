"""What one writes of a phrase: title, code, place, mood, text, tags, favourite number."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.errors import AppError
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.fill_fields import FillFields
from desktop_app.texts import Text
from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.editor.choices import CategoryChoice, MoodChoice, SlotChoice
from desktop_app.ui.editor.field_completion import FieldCompletion, cached_names
from desktop_app.ui.editor.finding_panel import FindingPanel
from desktop_app.ui.editor.halves import refuse_halves
from desktop_app.ui.editor.image_row import ImageRow
from desktop_app.ui.editor.insert_menus import Insert, MakeMenu, emoji_menu, field_menu
from desktop_app.ui.editor.length_label import LengthLabel
from desktop_app.ui.editor.template_edit import TemplateEdit
from desktop_app.ui.editor.text_wording import TextWording
from desktop_app.ui.phrases.marked_text import MarkedText
from desktop_app.ui.phrases.shown_text import spans_of
from desktop_app.ui.phrases.tinted_text import TintedText, outdented
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.thumbnails import Thumbnails

_LABEL_PX = 48
_CODE_PX = 88
_MARGIN_PX = 16
_NOTE_ROW = 8
_BETWEEN_TAGS = re.compile(r"[,，、;；\s]+")


class EditorFields(QWidget):
    """Holds the values; `written` puts them into a phrase.

    Attributes:
        changed: a value is another one.
        refused: `(AppError)`: an image that can't be one of a phrase was given.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        phrase: Phrase,
        library: Library,
        fill: FillFields,
        check: CheckWording,
        *,
        known: Mapping[str, str],
        say: Callable[[Text], str],
        theme: Theme,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._check, self._known, self._say = fill, check, known, say
        self._title = self._line(phrase.title, self.tr("Title"))
        self._code = self._line(phrase.code, self.tr("Code"))
        self._category = CategoryChoice(library, phrase.category_id, self)
        self._mood = MoodChoice(library, phrase.mood, self)
        self._text = TemplateEdit(theme, self)
        self._text.setAccessibleName(self.tr("Text"))
        self._text.setPlainText(phrase.text)
        self.wording = TextWording(self._text, check, lambda: self.written(phrase), theme)
        self.findings = FindingPanel(self.wording, say, theme, self)
        self._length = LengthLabel(self)
        self.image = ImageRow(phrase.image, thumbnails, self)
        self._preview = TintedText(theme, self)
        self._preview.setAccessibleName(self.tr("Preview"))
        self._tags = self._line(self.tr(", ").join(phrase.tags), self.tr("Tags"))
        self._slot = SlotChoice(library, phrase.slot, self)
        self._note = self._label(self._note_for(phrase), "3")
        self._note.setWordWrap(True)
        FieldCompletion(self._text, cached_names(library, lambda: fill.defined_names))
        self._lay_out()
        self._connect()
        self._show_preview()
        self.wording.check_soon()

    def _line(self, value: str, name: str) -> ComposingLine:
        line = ComposingLine(value, self)
        line.setAccessibleName(name)
        return line

    def _label(self, words: str, tone: str = "2", buddy: QWidget | None = None) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", tone)
        if buddy is not None:
            label.setBuddy(buddy)
        return label

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN_PX, 12, _MARGIN_PX, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL_PX)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        title = self._label(self.tr("T&itle"), buddy=self._title)
        category = self._label(self.tr("C&ategory"), buddy=self._category)
        _add_row(grid, 0, (title, self._title, self._beside(self.tr("&Code"), self._code)))
        _add_row(grid, 1, (category, self._category, self._beside(self.tr("&Mood"), self._mood)))
        grid.addWidget(self._label(self.tr("Te&xt"), buddy=self._text), 2, 0, top)
        grid.addWidget(self._text, 2, 1, 1, 2)
        grid.addLayout(self._below_text(), 3, 1, 1, 2)
        grid.addWidget(self.image, 4, 1, 1, 2)
        grid.addWidget(self.findings, 5, 1, 1, 2)
        grid.addWidget(self._label(self.tr("Preview")), 6, 0, top)
        grid.addLayout(outdented(self._preview), 6, 1, 1, 2)
        self._preview.setFixedHeight(4 * fonts.TEXT_LINE_PX)
        tags = self._label(self.tr("Ta&gs"), buddy=self._tags)
        _add_row(grid, 7, (tags, self._tags, self._beside(self.tr("&Favourite"), self._slot)))
        grid.addWidget(self._note, _NOTE_ROW, 1, 1, 2)
        grid.setRowStretch(2, 1)

    def add_below(self, widget: QWidget) -> None:
        """Put something where the note on a shop phrase stands; a new phrase has none."""
        grid = self.layout()
        if isinstance(grid, QGridLayout):
            grid.addWidget(widget, _NOTE_ROW, 1, 1, 2)

    def _beside(self, words: str, narrow: QWidget) -> QHBoxLayout:
        """Return a short field with its label, for the right of a row."""
        narrow.setFixedWidth(_CODE_PX)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self._label(words, buddy=narrow))
        pair.addWidget(narrow)
        return pair

    def _below_text(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._menu_button(self.tr("Insert field"), self._field_menu))
        row.addWidget(self._menu_button(self.tr("Insert emoji"), emoji_menu))
        row.addWidget(
            self._menu_button(self.tr("Image"), lambda _, parent: self.image.menu(parent))
        )
        row.addStretch()
        row.addWidget(self._length)
        return row

    def _menu_button(self, words: str, make: MakeMenu) -> QPushButton:
        button = link(words, self)
        button.clicked.connect(lambda: self._open_menu(button, make))
        return button

    def _field_menu(self, insert: Insert, parent: QWidget) -> QMenu:
        return field_menu(insert, parent, self._fill.defined_names, self._fill.mood_names)

    def _open_menu(self, button: QPushButton, make: MakeMenu) -> None:
        menu = make(self._text.insert, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _connect(self) -> None:
        for line in (self._title, self._code, self._tags):
            line.textChanged.connect(self.changed)
        for choice in (self._category, self._mood, self._slot):
            choice.currentTextChanged.connect(self.changed)
        self._text.textChanged.connect(self._show_preview)
        self._text.textChanged.connect(self.changed)
        self._text.image_given.connect(self.image.take)
        self.image.changed.connect(self.changed)
        self.image.refused.connect(self.refused)
        for choice in (self._category, self._mood):
            choice.currentTextChanged.connect(self.wording.check_soon)

    @property
    def text(self) -> str:
        """The text as written."""
        return self._text.toPlainText()

    @property
    def preview(self) -> MarkedText:
        """The text as it would be pasted now."""
        return self._preview.shown

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        lines = (self._title, self._code, self._tags)
        return self._text.composing or any(line.composing for line in lines)

    def written(self, start: Phrase) -> Phrase:
        """Return `start` with what is written here."""
        tags = tuple(tag for tag in _BETWEEN_TAGS.split(self._tags.text()) if tag)
        return replace(
            start, title=self._title.text().strip(), code=self._code.text().strip(),
            category_id=self._category.category_id, mood=self._mood.mood, text=self.text,
            tags=tags, slot=self._slot.slot, image=self.image.facts,
        )  # fmt: skip

    def check_text(self) -> None:
        """Make sure that the text can be pasted one day.

        Raises:
            AppError: a field in it can't be read, or half an emoji stands in it; says where.
        """
        refuse_halves(self._text, (self._title, self._code, self._tags))
        self._fill.prepare(self.text, self._known)

    def _show_preview(self) -> None:
        self._length.show_length(self.text, self._check.style.long)
        try:
            filled = self._fill.prepare(self.text, self._known)
        except AppError as error:
            self._preview.show_text(MarkedText(self._say(error.message)))
            return
        self._preview.show_text(MarkedText(filled.shown, tuple(spans_of(filled))))
        if filled.doubts:
            self._length.setText(self._say(filled.doubts[0]))

    def _note_for(self, phrase: Phrase) -> str:
        if phrase.owner is not Owner.SHOP:
            return ""
        if phrase.locked:
            return self.tr("The shop has locked this phrase; it can't be changed.")
        return self.tr("Shop phrase: your change is kept as your own, the original stays below.")


def _add_row(grid: QGridLayout, row: int, parts: tuple[QLabel, QWidget, QHBoxLayout]) -> None:
    label, field, beside = parts
    grid.addWidget(label, row, 0)
    grid.addWidget(field, row, 1)
    grid.addLayout(beside, row, 2)
