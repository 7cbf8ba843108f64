"""The list of phrases: what the mouse and the arrow keys do in it."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.ui.phrases.delegate import ROW_PX, PhraseDelegate
from desktop_app.ui.phrases.list_model import PhraseListModel
from desktop_app.ui.phrases.next_step import SETTLING_MS
from desktop_app.ui.phrases.overlay_scroll_bar import OverlayScrollBar
from desktop_app.ui.phrases.row_drag import RowDrag
from desktop_app.ui.phrases.row_selection import RowSelection
from desktop_app.ui.theme.theme import Theme

_HOVER_MS = 80
_SECOND_CLICK_MS = 300


class PhraseListView(QListView):
    """Chooses rows; pasting, moving and deleting is the page's.

    Attributes:
        phrase_clicked: `(phrase id)`: a click, Enter or Space on a row.
        digit_pressed: `(1–9)` while the list has the keyboard.
        hover_settled: `(phrase id)` when the pointer has rested on a row, empty when it left.
        choice_moved: the keyboard choice is another row.
        menu_wanted: `(global position)`; the chosen rows are what it is about.
        rows_dropped: `(phrase ids, id above, id below)` of where they landed, as `RowDrag.release`.
        selecting: rows are being selected by Ctrl or Shift and a click; keys shall act on them.
        too_many: `(count)`: Enter or Space while several rows are selected; nothing is pasted.
    """

    phrase_clicked = Signal(str)
    digit_pressed = Signal(int)
    hover_settled = Signal(str)
    choice_moved = Signal()
    menu_wanted = Signal(QPoint)
    rows_dropped = Signal(list, str, str)
    selecting = Signal()
    too_many = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: PhraseListModel,
        delegate: PhraseDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        self._delegate = delegate
        self._pressed = QModelIndex()
        self._last_click = ("", -_SECOND_CLICK_MS)
        self.selection = RowSelection(self, model)
        self._drag = RowDrag(self, model)
        self._hovered = ""
        self._hover_timer = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._hover_timer.timeout.connect(lambda: self.hover_settled.emit(self._hovered))
        self._shifting = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self.setModel(model)
        self.selection.attach()
        self.setItemDelegate(delegate)
        self._set_up()
        theme.changed.connect(self.viewport().update)

    def _set_up(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(ROW_PX // 2)
        self.setAccessibleName(self.tr("Phrases"))
        OverlayScrollBar(self)

    def let_reorder(self, *, allowed: bool) -> None:
        """Let rows be dragged, where they have an order of their own."""
        self._drag.allowed = allowed

    def shift_by(self, height_px: int) -> None:
        """Scroll with what has come in above (or gone), so that rows keep their place on screen.

        At the top of a short list they can't; a click right then is for what was there before.
        """
        self._shifting.start()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + height_px)

    def settle(self) -> None:
        """Take clicks again: the agent has asked for other rows since something shifted."""
        self._shifting.stop()

    # What is chosen

    def choose_none(self) -> None:
        """Have no choice."""
        self.selectionModel().clear()

    @property
    def chosen_id(self) -> str:
        """The phrase that Enter would paste; empty for none."""
        row = self._rows.phrase_row_at(self.currentIndex())
        return row.phrase.id if row else ""

    def choose(self, index: QModelIndex) -> None:
        """Make one row the choice and bring it into sight; an invalid index is ignored."""
        if not index.isValid():
            return
        flag = self.selectionModel().SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.selection.restart(index)
        self.scrollTo(index)
        self.choice_moved.emit()

    def choose_first(self) -> None:
        """Choose the first phrase, with its heading in sight; none that only nearly matches."""
        first = self._rows.next_phrase(-1, 1)
        row = self._rows.phrase_row_at(first)
        if row and not row.is_near:
            self.choose(first)
        self.scrollToTop()

    def choose_by(self, step: int) -> None:
        """Move the choice by so many phrases, stopping at the ends."""
        self.choose(self._rows.next_phrase(self.currentIndex().row(), step))

    def extend_by(self, step: int) -> None:
        """Select from the choice to so many phrases further."""
        self.selection.extend_by(step)
        self.choice_moved.emit()

    def select_all(self) -> None:
        """Select every phrase of the list."""
        self.selection.select_all()
        self.choice_moved.emit()

    def press_choice(self) -> None:
        """Ask for the chosen phrase to be pasted; never while several are selected."""
        if self.selection.several:
            self.too_many.emit(self.selection.count)
        else:
            self.phrase_clicked.emit(self.chosen_id)

    def page_rows(self) -> int:
        """Return how many rows PgUp and PgDn move by."""
        return max(self.viewport().height() // ROW_PX - 1, 1)

    def ask_for_menu(self) -> None:
        """Ask for the menu of the choice, at its place."""
        rect = self.visualRect(self.currentIndex())
        self.menu_wanted.emit(self.viewport().mapToGlobal(rect.center()))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice, select more with Shift, press it, or paste by digit."""
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -self.page_rows(), Qt.Key.Key_PageDown: self.page_rows(),
            Qt.Key.Key_Home: -self._rows.total, Qt.Key.Key_End: self._rows.total,
        }  # fmt: skip
        if plain and event.key() in steps:
            self.choose_by(steps[Qt.Key(event.key())])
        elif shift and event.key() in steps:
            self.extend_by(steps[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif plain and event.key() == Qt.Key.Key_Escape and self.selection.end():
            event.accept()
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.press_choice()
        elif plain and event.text() and event.text() in "123456789":
            self.digit_pressed.emit(int(event.text()))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the left button went down; Ctrl and Shift select and paste nothing."""
        self._pressed = QModelIndex()
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not self._rows.phrase_row_at(index):
            return
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend_to(index, keep=ctrl)
        elif ctrl:
            self.selection.toggle(index)
        else:
            self._press(index, event.position().toPoint())
            return
        self.selecting.emit()
        self.choice_moved.emit()

    def _press(self, index: QModelIndex, place: QPoint) -> None:
        self._pressed = index
        self._delegate.pressed_place = index.row()
        ids = self.selection.ids() if self.selection.has(index) else []
        self._drag.press(place, index, ids)
        self.update(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a second press for what it is; `mouseReleaseEvent` decides."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a row that is held, else follow the pointer."""
        place = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            if self._drag.move(place):
                self.viewport().update()
            return
        self._hover(self.indexAt(place))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged, or paste what was clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, QModelIndex()
        self._delegate.pressed_place = -1
        self.viewport().update()
        dropped = self._drag.release()
        if dropped:
            self.rows_dropped.emit(*dropped)
        elif pressed.isValid() and self.indexAt(event.position().toPoint()) == pressed:
            self._click(pressed, event.timestamp())

    def _click(self, index: QModelIndex, at_ms: int) -> None:
        row = self._rows.phrase_row_at(index)
        if row is None:
            return
        if self._shifting.isActive():
            return
        last_id, last_ms = self._last_click
        if row.phrase.id == last_id and at_ms - last_ms < _SECOND_CLICK_MS:
            return
        self._last_click = (row.phrase.id, at_ms)
        self.choose(index)
        self.phrase_clicked.emit(row.phrase.id)

    def _hover(self, index: QModelIndex) -> None:
        row = self._rows.phrase_row_at(index)
        hovered = row.phrase.id if row else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self._hover_timer.start()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the choice from the keyboard."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if self._rows.phrase_row_at(index) and not self.selectionModel().isSelected(index):
                self.choose(index)
            self.menu_wanted.emit(event.globalPos())
        else:
            self.ask_for_menu()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a choice to move, and show it."""
        if not self.chosen_id:
            self.choose_by(1)
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the pointer."""
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint the digits when the window gets or loses the keyboard."""
        if event.type() == QEvent.Type.ActivationChange:
            self.viewport().update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and where a dragged one would land."""
        super().paintEvent(event)
        line = self._drag.landing_line()
        if line is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(line, self._theme.tokens.accent)
            painter.end()
