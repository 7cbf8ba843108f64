"""The note page: fill in, look at the memo, paste or copy it; each note goes to the ledger."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.order_notes.draft import BuiltNote
from desktop_app.domain.order_notes.problems import Offer
from desktop_app.domain.platforms import Platforms
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.make_note import MakeNote
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.texts import Text
from desktop_app.ui.note.form_area import FormArea
from desktop_app.ui.note.memo_box import MemoBox
from desktop_app.ui.note.note_form import NoteForm
from desktop_app.ui.note.outgoing import OutgoingNotes
from desktop_app.ui.note.problem_line import ProblemLine
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.theme import Theme

_MARGIN = 12
_ROOM_FOR_KEYS = 352
_LEAST_BUTTON = 88
_NUMBER_MAX = 64
_NUMBER_WRONG = {"order-missing", "order-number"}


class NotePage(QWidget):
    """Makes one order note after the other; nothing of an order is carried to the next one."""

    def __init__(
        self,
        make: MakeNote,
        paste: PastePhrase,
        *,
        keep: KeepSettings,
        platforms: Platforms,
        clipboard_text: Callable[[], str],
        client_platform: Callable[[], str],
        say: Callable[[Text], str],
        theme: Theme,
        keeper: FocusKeeper,
        parent: QWidget | None = None,
    ) -> None:
        """Take the platform that the client in front tells, empty = none."""
        super().__init__(parent)
        self._make = make
        self._paste = paste
        self._keep = keep
        self._clipboard_text = clipboard_text
        self._client_platform = client_platform
        self._followed = ""
        self._focus = keeper
        self._outgoing = OutgoingNotes(make, paste, self)
        self._of_order = ""
        self._from_buyer = False
        self.form = NoteForm(platforms, theme, say)
        self.memo = MemoBox(clipboard_text, theme)
        self.problems = ProblemLine(theme, say)
        self.length = QLabel()
        self.paste_button = primary("")
        self.copy_button = QPushButton(self.tr("Copy"))
        self.form.choose_platform(keep.settings.note_platform)
        self._lay_out(theme)
        self._connect()
        self.start_note(paste.buyer.order)

    def focus_order(self) -> None:
        """Take the keyboard and let the agent type the order number."""
        # Asked for again from the same client, the platform that was chosen by hand stays.
        if self._client_platform() != self._followed:
            self._follow_client()
        self._focus.take_focus(self.form.order)
        self.form.order.selectAll()

    def start_note(self, order: str = "") -> None:
        """Begin a note: nothing of the one before stays but platform and tag."""
        self.memo.forget_old_memo()
        self.problems.begin()
        self._of_order = ""
        self._from_buyer = bool(order)
        self.form.forget_order()
        self.form.tag.setText(self._keep.settings.profile.tag)
        self.form.order.setText(order)
        self._refresh()

    def take_order(self) -> None:
        """Take the order number from the clipboard; what is none changes nothing."""
        copied = self._clipboard_text().strip()[:_NUMBER_MAX]
        built = self._built(order=copied)
        wrong = [problem for problem in built.problems if problem.rule in _NUMBER_WRONG]
        if wrong:
            self.problems.insist(wrong[0])
            return
        self.form.order.setText(built.order)

    def paste_note(self) -> None:
        """Paste the memo into the window in front, unless something stands in the way."""
        built = self._built()
        if self._may_leave(built):
            self._outgoing.paste(built)

    def copy_note(self) -> None:
        """Put the memo on the clipboard, unless something stands in the way."""
        built = self._built()
        if self._may_leave(built):
            self._outgoing.copy(built)

    def confirm_all(self) -> None:
        """Tick all four confirmations."""
        self.form.confirmations.set_all(confirmed=True)

    def _lay_out(self, theme: Theme) -> None:
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.copy_button.setToolTip("Ctrl+Shift+C")
        self.paste_button.setToolTip("Ctrl+Enter")
        # Its words get shorter with the window; their present length must not hold it up.
        self.paste_button.setMinimumWidth(_LEAST_BUTTON)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        buttons.setSpacing(8)
        buttons.addWidget(self.paste_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.length)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(FormArea(self.form, _MARGIN))
        layout.addWidget(_indented(self.problems))
        layout.addSpacing(4)
        layout.addWidget(Divider(theme))
        layout.addWidget(_indented(self.memo), stretch=1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.form.changed.connect(self._refresh)
        self.form.clipboard_wanted.connect(self.take_order)
        self.form.order.editingFinished.connect(self._tidy_order)
        self.form.platform.activated.connect(self._remember_platform)
        for line in self.form.typed_lines():
            self._watch_line(line)
        self.form.details.line_made.connect(self._watch_line)
        self.form.details.detail_added.connect(self._focus.take_focus)
        self.memo.old_memo_changed.connect(self._refresh)
        self.problems.offer_taken.connect(self._take_offer)
        self.paste_button.clicked.connect(self.paste_note)
        self.copy_button.clicked.connect(self.copy_note)
        self._outgoing.arrived.connect(self.start_note)
        self._outgoing.failed.connect(lambda error: self.problems.report(error.message))
        self._paste.buyer_changed.connect(self._follow_buyer)
        self._bind("Ctrl+K", self.confirm_all)
        self._bind("Ctrl+Return", self.paste_note)
        self._bind("Ctrl+Enter", self.paste_note)
        self._bind("Ctrl+Shift+C", self.copy_note)
        self._bind("Ctrl+N", self.start_note)
        for number in range(1, 7):
            self._bind(f"Alt+{number}", partial(self.form.flags.press, number))

    def _bind(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _built(self, order: str | None = None) -> BuiltNote:
        return self._make.build(self.form.draft(self.memo.old_memo, order))

    def _refresh(self) -> None:
        built = self._built()
        self._watch_order(built)
        self._judge_order(built)
        self.memo.show_note(built if built.note.flag else None)
        self.problems.show_problems(built.problems)
        self._say_length(built)
        self._name_paste_button()

    def _watch_order(self, built: BuiltNote) -> None:
        """Empty what was told for another order; a number still being typed is the same one."""
        number, before = built.order, self._of_order
        if _number_is_wrong(built) or number == before:
            return
        self._of_order = number
        if before and not number.startswith(before) and not before.startswith(number):
            self.form.forget_values()
            self.memo.forget_old_memo()
            self.problems.begin()
            self._refresh()

    def _judge_order(self, built: BuiltNote) -> None:
        rules = {problem.rule for problem in built.problems}
        unknown = bool(rules & {"order-missing", "order-unchecked"})
        digits = sum(sign.isdigit() for sign in built.order)
        self.form.order.judge(
            fits=None if unknown else "order-number" not in rules,
            verdict="" if unknown else self.tr("{n} digits").format(n=digits),
            count="" if unknown else str(digits),
        )

    def _say_length(self, built: BuiltNote) -> None:
        # A note without a flag isn't shown, so nothing of it is counted.
        used = built.length.used if built.note.flag else 0
        most = built.length.max
        unit = self.tr("bytes") if built.length.unit == "bytes" else self.tr("chars")
        self.length.setText(f"{used} {unit}" if most is None else f"{used} / {most} {unit}")
        _set_tone(self.length, "error" if built.length.over else "2")

    def _name_paste_button(self) -> None:
        words = self.tr("Paste anyway") if self.problems.asked else self.tr("Paste note")
        roomy = self.width() >= _ROOM_FOR_KEYS
        self.paste_button.setText(f"{words}  Ctrl+Enter" if roomy else words)
        self.paste_button.setAccessibleName(words)

    def _may_leave(self, built: BuiltNote) -> bool:
        allowed = self.problems.allows(built.problems)
        self._name_paste_button()
        if not allowed and not built.usable:
            concerned = self.form.line_of(self.problems.rule)
            if concerned:
                self._focus.take_focus(concerned)
        return allowed

    def _follow_buyer(self, buyer: CurrentBuyer) -> None:
        if buyer.order and buyer.order != self._built().order:
            self.start_note(buyer.order)
        elif not buyer.order and self._from_buyer:
            self.start_note()

    def _follow_client(self) -> None:
        """Choose the platform of the client in front, if it tells one and no note was begun."""
        platform = self._client_platform()
        untouched = self._from_buyer and self.form.order.text() == self._paste.buyer.order
        begun = self.form.flags.chosen() or (self.form.order.text() and not untouched)
        if platform and not begun:
            self._followed = platform
            self.form.choose_platform(platform)

    def _take_offer(self, offer: Offer) -> None:
        self.form.write(offer.flag, offer.action)

    def _tidy_order(self) -> None:
        built = self._built()
        if built.order != self.form.order.text():
            self.form.order.setText(built.order)

    def _remember_platform(self) -> None:
        self._keep.change(note_platform=self.form.platform.currentData())

    def _watch_line(self, line: QLineEdit) -> None:
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keyboard when a line is clicked."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QLineEdit):
            self._focus.take_focus(watched)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the keys on the button while there is room for them."""
        self._name_paste_button()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the client, the clock and the profile while nothing was filled in."""
        self._follow_client()
        if not self.form.order.text() and not self.form.flags.chosen():
            self.start_note(self._paste.buyer.order)
        else:
            self._refresh()
        super().showEvent(event)


def _number_is_wrong(built: BuiltNote) -> bool:
    return any(problem.rule in _NUMBER_WRONG for problem in built.problems)


def _set_tone(label: QLabel, tone: str) -> None:
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().polish(label)  # a style sheet doesn't see a property change by itself


def _indented(widget: QWidget) -> QWidget:
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
    layout.addWidget(widget)
    return box
