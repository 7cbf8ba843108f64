"""The row above every page: whom the agent is serving."""

from collections.abc import Callable

from PySide6.QtCore import QLine, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.errors import AppError
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.ui.buyer.name_button import NameButton
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.theme.buttons import IconButton, link
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme

HEIGHT_PX = 28
_ICON_LEFT_PX = 14
_LEFT_PX = 36
_RIGHT_PX = 8
_LAST = 4
_COURIER = 4


class BuyerRow(QWidget):
    """Shows the current buyer, takes one from the clipboard (F7) and clears it (F8).

    Attributes:
        failed: `(AppError)`: the clipboard holds no buyer.
        replaced: `(CurrentBuyer)`: whom the clipboard's buyer took the place of, where both could
            be one.
    """

    failed = Signal(object)
    replaced = Signal(object)

    def __init__(
        self,
        paste: PastePhrase,
        clipboard_text: Callable[[], str],
        theme: Theme,
        keeper: FocusKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paste = paste
        self._clipboard_text = clipboard_text
        self._theme = theme
        self._keeper = keeper
        self.setFixedHeight(HEIGHT_PX)
        self.setAccessibleName(self.tr("Current buyer"))
        self._name = NameButton(theme, self)
        self._name.clicked.connect(self._open_dialog)
        self._order, self._tracking = self._number_label(), self._number_label()
        self._phone = self._number_label()
        self._take: QPushButton = link(self.tr("From clipboard"), self)
        self._take.setToolTip("F7")
        self._take.clicked.connect(self.take_from_clipboard)
        self._clear = IconButton(theme, "close", self.tr("Clear buyer (F8)"), self)
        self._clear.clicked.connect(self._paste.clear_buyer)
        self._lay_out()
        self._add_keys()
        paste.buyer_changed.connect(self._show)
        theme.changed.connect(self.update)
        self._show(paste.buyer)

    def _number_label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "2")
        return label

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT_PX - NameButton.PADDING_PX, 0, _RIGHT_PX, 0)
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self._order)
        row.addWidget(self._tracking)
        row.addWidget(self._phone)
        row.addStretch(1)
        row.addWidget(self._take)
        row.addWidget(self._clear)

    def _add_keys(self) -> None:
        for key, act in (("F7", self.take_from_clipboard), ("F8", self._paste.clear_buyer)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def take_from_clipboard(self) -> None:
        """Serve the buyer whose name, number or address was copied."""
        before = self._paste.buyer
        try:
            now = self._paste.buyer_from(self._clipboard_text())
        except AppError as error:
            self.failed.emit(error)
            return
        if before and not now.is_same(before) and not now.contradicts(before):
            self.replaced.emit(before)

    def _open_dialog(self) -> None:
        # Loaded when it is first opened; nobody does at start.
        from desktop_app.ui.buyer.dialog import BuyerDialog  # noqa: PLC0415

        dialog = BuyerDialog(self._paste.buyer, self.window())
        dialog.buyer_given.connect(self._paste.set_buyer)
        self._keeper.show_dialog(dialog)

    def _show(self, buyer: CurrentBuyer) -> None:
        known = bool(buyer)
        nobody = self.tr("No current buyer")
        named = buyer.name or buyer.recipient or self.tr("Unnamed buyer")
        where = " ".join(filter(None, (buyer.recipient, buyer.phone, buyer.address)))
        more = "\n".join(filter(None, (buyer.item, where)))
        self._name.show_name(named if known else nobody, more, known=known)
        parcel = f"{buyer.courier[:_COURIER]} …{{last}}" if buyer.courier else ""
        self._show_number(self._order, self.tr("Order …{last}"), buyer.order)
        self._show_number(self._tracking, parcel or self.tr("Parcel …{last}"), buyer.tracking)
        # Two numbers leave room for the name; the third is in its tooltip.
        room = not (buyer.order and buyer.tracking)
        self._show_number(self._phone, self.tr("Phone …{last}"), buyer.phone if room else "")
        self._take.setVisible(not known)
        self._clear.setVisible(known)

    @staticmethod
    def _show_number(label: QLabel, pattern: str, number: str) -> None:
        label.setVisible(bool(number))
        label.setText(pattern.replace("{last}", number[-_LAST:]))
        label.setToolTip(number)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the icon and the line below."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        place = QRect(_ICON_LEFT_PX, (HEIGHT_PX - ICON_PX) // 2, ICON_PX, ICON_PX)
        paint_icon(painter, "buyer", place, tokens.text_2)
        y = self.height() - 1
        hairline(painter, QLine(0, y, self.width(), y), tokens.divider)
        painter.end()
