"""The fields of the note page, from platform to confirmations."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop_app.domain.order_notes.draft import NoteDraft
from desktop_app.domain.order_notes.flags import flag as flag_of
from desktop_app.domain.order_notes.suggestions import offered_flags, suggestions
from desktop_app.domain.platforms import Platforms
from desktop_app.texts import Text
from desktop_app.ui.note.confirmations import Confirmations
from desktop_app.ui.note.detail_fields import DetailFields
from desktop_app.ui.note.flag_tiles import FlagTiles
from desktop_app.ui.note.order_field import OrderField
from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import IconButton
from desktop_app.ui.theme.style import KIND
from desktop_app.ui.theme.theme import Theme

_LABEL_WIDTH = 48
_GAP = 8
_ROW = 36
_TAG_WIDTH = 64


class NoteForm(QWidget):
    """Gathers a `NoteDraft`; what belongs to one order goes with it.

    Attributes:
        changed: the draft is another one now.
        clipboard_wanted: the order number shall be taken from the clipboard.
    """

    changed = Signal()
    clipboard_wanted = Signal()

    def __init__(
        self,
        platforms: Platforms,
        theme: Theme,
        say: Callable[[Text], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._say = say
        self.platform = QComboBox()
        self.tag = QLineEdit()
        self.order = OrderField(theme)
        self.flags = FlagTiles(theme, say)
        self.action = QComboBox()
        self._action_line = QLineEdit()
        self.details = DetailFields(
            {"快递": [courier.name for courier in platforms.couriers]}, theme
        )
        self.confirmations = Confirmations()
        self._meaning = ElidingLabel(theme, size_px=fonts.SMALL_PX, tone=3)
        self._own_action = False
        self._prepare(theme)
        self._lay_out()
        self._connect()
        self._offer_flags()
        self._follow_flag()

    def draft(self, old_memo: str, order: str | None = None) -> NoteDraft:
        """Return what is filled in, with another order number where one is given."""
        return NoteDraft(
            order=self.order.text() if order is None else order,
            platform=self.platform.currentData() or "",
            flag=self.flags.chosen(),
            tag=self.tag.text(),
            action=self.action.currentText(),
            details=self.details.details(),
            old_memo=old_memo,
            confirmed=self.confirmations.confirmed(),
        )

    def forget_order(self) -> None:
        """Empty all that belongs to one order; platform and tag stay."""
        self.order.clear()
        self.forget_values()
        self.flags.choose("")
        self._own_action = False
        self._follow_flag()

    def forget_values(self) -> None:
        """Empty what was confirmed and told for the order, not its number."""
        self.confirmations.set_all(confirmed=False)
        self.details.clear()

    def choose_platform(self, key: str) -> None:
        """Choose a platform; one that isn't known changes nothing."""
        position = self.platform.findData(key)
        if position >= 0:
            self.platform.setCurrentIndex(position)

    def write(self, flag: str, action: str) -> None:
        """Put in another flag and action."""
        self.flags.choose(flag)
        self.action.setEditText(action)
        self._own_action = True
        self._follow_flag()

    def line_of(self, rule: str) -> QLineEdit | None:
        """Return the line that a problem is about; None when it is about no line."""
        lines = {"order": self.order, "tag": self.tag, "action": self._action_line}
        return lines.get(rule.partition("-")[0])

    def typed_lines(self) -> list[QLineEdit]:
        """Return the fields that take typing."""
        details = [line for field in self.details.fields() for line in field.lines()]
        return [self.tag, self.order, self._action_line, *details]

    def _prepare(self, theme: Theme) -> None:
        for platform in self._platforms.platforms:
            self.platform.addItem(platform.name, platform.key)
        self.platform.setAccessibleName(self.tr("Platform"))
        self.platform.setMinimumWidth(0)
        self.tag.setFixedWidth(_TAG_WIDTH)
        self._action_line.setProperty(KIND, "bare")
        self.action.setEditable(True)
        self.action.setLineEdit(self._action_line)
        self.action.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.action.setAccessibleName(self.tr("Action"))
        self.order.setPlaceholderText(self.tr("Order number"))
        self._take = IconButton(theme, "clipboard", self.tr("From clipboard"), width_px=28)
        self._meaning.setFixedHeight(20)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(_GAP)
        layout.setVerticalSpacing(0)
        layout.setColumnMinimumWidth(0, _LABEL_WIDTH)
        layout.setColumnStretch(1, 1)
        tag_label = _label(self.tr("Tag"), self.tag)
        order_row = _row(self.order, self._take)
        rows: list[tuple[str, QWidget, QWidget | QHBoxLayout, int]] = [
            (self.tr("Platform"), self.platform, _row(self.platform, tag_label, self.tag), _ROW),
            (self.tr("Order"), self.order, order_row, _ROW),
            (self.tr("Flag"), self.flags, self.flags, 48),
            ("", self._meaning, self._meaning, 20),
            (self.tr("Action"), self.action, self.action, _ROW),
            (self.tr("Details"), self.details, self.details, _ROW),
            (self.tr("Checked"), self.confirmations, self.confirmations, _ROW),
        ]
        for number, (words, buddy, content, height) in enumerate(rows):
            layout.setRowMinimumHeight(number, height)
            if words:
                layout.addWidget(_label(words, buddy), number, 0)
            if isinstance(content, QWidget):
                layout.addWidget(content, number, 1)
            else:
                layout.addLayout(content, number, 1)

    def _connect(self) -> None:
        self._take.clicked.connect(self.clipboard_wanted)
        self.platform.currentIndexChanged.connect(self._offer_flags)
        self.flags.flag_chosen.connect(self._follow_flag)
        self._action_line.textEdited.connect(self._keep_own_action)
        self.action.activated.connect(self._keep_own_action)
        for signal in (
            self.tag.textChanged,
            self.order.textChanged,
            self.action.currentTextChanged,
            self.details.changed,
            self.confirmations.changed,
        ):
            signal.connect(self.changed)

    def _keep_own_action(self) -> None:
        self._own_action = bool(self.action.currentText().strip())

    def _offer_flags(self) -> None:
        platform = self._platforms.get(self.platform.currentData() or "")
        if platform:
            self.flags.offer(offered_flags(platform))
        self._follow_flag()

    def _follow_flag(self) -> None:
        """Offer what is usual under the chosen flag; the agent's own action stays."""
        key = self.flags.chosen()
        usual = suggestions(key)
        written = self.action.currentText() if self._own_action else ""
        self.action.blockSignals(True)
        self.action.clear()
        self.action.addItems(usual.actions)
        self.action.setEditText(written or next(iter(usual.actions), ""))
        self.action.blockSignals(False)
        self.details.offer(usual.details)
        self._say_meaning(key)
        self.changed.emit()

    def _say_meaning(self, key: str) -> None:
        known = flag_of(key)
        if known is None:
            self._meaning.show_text(self.tr("Choose a flag: Alt+1…6"))
            return
        meaning = self._say(known.meaning)
        self._meaning.show_text(f"{meaning} · {self._say(known.set_by)}", meaning)


def _label(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    label.setProperty("tone", "2")
    label.setBuddy(buddy)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for position, widget in enumerate(widgets):
        row.addWidget(widget, stretch=0 if position else 1)
    return row
