"""Paints the rows of the list; nothing in them is a widget."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.finding import Severity
from desktop_app.ui.phrases.line_painter import draw_line
from desktop_app.ui.phrases.list_model import ROW_ROLE
from desktop_app.ui.phrases.marked_text import Mark, MarkedText, marked
from desktop_app.ui.phrases.painting import draw_ring, draw_selected_bar
from desktop_app.ui.phrases.rows import Heading, PhraseRow, Spans
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import Tokens
from desktop_app.ui.wording_words import ICONS, colour_of

ROW_PX = 44
HEADING_PX = 24

_LEFT, _TOP, _RIGHT = 8, 4, 12
_NUMBER_PX = 20
_DIGIT_PX = 12
_GAP_PX = 6
_NEAR_SIGN = "≈"
_TITLE_GAP_PX = 8
_STAR_PX = 11
_STAR_GAP_PX = 2
_MARK_PX = 12
_IMAGE_PX = 13
# A code is drawn whole, but not at the price of the whole title.
_CODES_SHARE = 0.6

Shown = Callable[[Phrase, Spans], MarkedText]
_State = QStyle.StateFlag


class PhraseDelegate(QStyledItemDelegate):
    """Draws a row by its state.

    Args:
        shown: a phrase's text as it would be pasted now, with the search's marks.
        keys_arrive: whether the window has the keyboard, so that the digits do something.
        mark: the worst that is known to be wrong with a phrase's wording.

    Attributes:
        pressed_place: the row under a mouse button that is down; -1 for none.
    """

    def __init__(
        self,
        theme: Theme,
        shown: Shown,
        keys_arrive: Callable[[], bool],
        mark: Callable[[Phrase], Severity | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = shown
        self._keys_arrive = keys_arrive
        self._mark = mark
        self.pressed_place = -1

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the fixed height of a phrase or a heading; the width is the view's."""
        heading = isinstance(index.data(ROW_ROLE), Heading)
        return QSize(0, HEADING_PX if heading else ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        if isinstance(row, Heading):
            self._draw_heading(painter, box, row)
        else:
            state = option.state
            self._draw_ground(painter, box, state, pressed=index.row() == self.pressed_place)
            self._draw_phrase(painter, box, row)
            if state & _State.State_HasFocus:
                draw_ring(painter, box, self._theme.tokens)
        painter.restore()

    def _draw_heading(self, painter: QPainter, box: QRectF, heading: Heading) -> None:
        colour = self._theme.tokens.text_3
        painter.setFont(fonts.font(fonts.SMALL_PX))
        inside = box.adjusted(_LEFT, 0, -_RIGHT, 0)
        if heading.count is not None:
            count = str(heading.count)
            painter.setPen(colour)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | _MIDDLE, count)
            inside.adjust(0, 0, -_advance(painter, count) - _TITLE_GAP_PX, 0)
        draw_line(painter, inside, marked(heading.name), colour, self._theme.tokens)

    def _draw_ground(
        self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, pressed: bool
    ) -> None:
        tokens = self._theme.tokens
        if pressed:
            painter.fillRect(box, tokens.pressed)
        elif state & _State.State_Selected:
            painter.fillRect(box, tokens.selected)
        elif state & _State.State_MouseOver:
            painter.fillRect(box, tokens.hover)
        if state & _State.State_Selected:
            draw_selected_bar(painter, box, tokens)

    def _draw_phrase(self, painter: QPainter, box: QRectF, row: PhraseRow) -> None:
        tokens = self._theme.tokens
        inside = box.adjusted(_LEFT, _TOP, -_RIGHT, 0)
        title = QRectF(
            inside.left() + _NUMBER_PX, inside.top(), inside.width() - _NUMBER_PX,
            fonts.TITLE_LINE_PX,
        )  # fmt: skip
        content = title.translated(0, fonts.TITLE_LINE_PX)
        if row.number or row.is_near:
            self._draw_number(painter, QRectF(inside.left(), title.top(), _DIGIT_PX, 18), row)
        used = self._draw_right_group(painter, title, row, tokens)
        title.adjust(0, 0, -(used + _TITLE_GAP_PX if used else 0), 0)
        painter.setFont(fonts.font(fonts.TITLE_PX))
        titled = marked(row.phrase.title, row.marks.get("title", ()))
        draw_line(painter, title, titled, tokens.text, tokens)
        painter.setFont(fonts.font(fonts.TEXT_PX))
        text = self._shown(row.phrase, row.marks.get("text", ()))
        draw_line(
            painter, content, text.only(Mark.MATCH, Mark.MISSING, Mark.PLACE), tokens.text_2, tokens
        )

    def _draw_number(self, painter: QPainter, box: QRectF, row: PhraseRow) -> None:
        tokens = self._theme.tokens
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(tokens.text_2 if self._keys_arrive() else tokens.disabled)
        sign = _NEAR_SIGN if row.is_near else str(row.number)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    def _draw_right_group(
        self, painter: QPainter, line: QRectF, row: PhraseRow, tokens: Tokens
    ) -> float:
        """Draw code, stage and favourite slot from the right; return the width they took."""
        painter.setFont(fonts.font(fonts.SMALL_PX))
        right = line.right()
        left_limit = line.left() + line.width() * (1 - _CODES_SHARE)
        for words in _right_words(row):
            width = min(_advance(painter, words.text), right - left_limit)
            if width <= 0:
                break
            room = QRectF(right - width, line.top(), width + 0.5, line.height())
            draw_line(painter, room, words, tokens.text_3, tokens)
            right -= width + _GAP_PX
        if row.phrase.slot is not None:
            slot = str(row.phrase.slot)
            right = self._draw_slot(painter, line, right, slot) - _GAP_PX
        if row.phrase.image is not None:
            right = self._draw_image(painter, line, right) - _GAP_PX
        mark = self._mark(row.phrase)
        if mark is not None:
            right = self._draw_mark(painter, line, right, mark) - _GAP_PX
        return max(line.right() - right - _GAP_PX, 0)

    def _draw_mark(self, painter: QPainter, line: QRectF, right: float, mark: Severity) -> float:
        left = right - _MARK_PX
        box = QRectF(left, line.center().y() - _MARK_PX / 2, _MARK_PX, _MARK_PX)
        paint_icon(painter, ICONS[mark], box, colour_of(mark, self._theme.tokens))
        return left

    def _draw_image(self, painter: QPainter, line: QRectF, right: float) -> float:
        left = right - _IMAGE_PX
        box = QRectF(left, line.center().y() - _IMAGE_PX / 2, _IMAGE_PX, _IMAGE_PX)
        paint_icon(painter, "image", box, self._theme.tokens.text_3)
        return left

    def _draw_slot(self, painter: QPainter, line: QRectF, right: float, slot: str) -> float:
        colour: QColor = self._theme.tokens.text_3
        width = _advance(painter, slot)
        painter.setPen(colour)
        box = QRectF(right - width, line.top(), width + 0.5, line.height())
        painter.drawText(box, _MIDDLE, slot)
        left = right - width - _STAR_GAP_PX - _STAR_PX
        star = QRectF(left, line.center().y() - _STAR_PX / 2, _STAR_PX, _STAR_PX)
        paint_icon(painter, "star", star, colour)
        return left


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _right_words(row: PhraseRow) -> list[MarkedText]:
    """Return code and stage, the one at the far right first."""
    words = [marked(row.phrase.code, row.marks.get("code", ())), marked(row.stage)]
    return [each for each in words if each.text]


def _advance(painter: QPainter, words: str) -> float:
    return QFontMetricsF(painter.font()).horizontalAdvance(words)
