"""The first setup, small and by keyboard: trades, shop, name, tag; all of it can wait."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.settings import Profile
from desktop_app.domain.trades import Trade
from desktop_app.errors import AppError
from desktop_app.services.choose_trades import TradesChange
from desktop_app.services.set_up import SetUp
from desktop_app.texts import Text
from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.settings.form_rows import FormRows, sentence
from desktop_app.ui.setup.examples import LINE_PX, Examples
from desktop_app.ui.setup.questions import ask
from desktop_app.ui.setup.trade_boxes import TradeBoxes
from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.theme import Theme

_SIZE = QSize(480, 396)
_BOX_PX = 28
_LONGEST_SHOP = 24
_LONGEST_NAME = 12


class SetUpDialog(QDialog):
    """Fills in what phrases need to sound like this shop's.

    Attributes:
        carried_out: `TradesChange`, when it was.
    """

    carried_out = Signal(object)

    def __init__(
        self,
        set_up: SetUp,
        *,
        say: Callable[[Text], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Read what is there.

        Raises:
            AppError: a pack or the database can't be read.
        """
        super().__init__(parent)
        self._set_up = set_up
        self._say = say
        self.trades = TradeBoxes(set_up.sizes(), set_up.chosen(), say)
        profile = set_up.profile
        self.shop = _line(profile.shop, _LONGEST_SHOP)
        self.agent = _line(profile.agent, _LONGEST_NAME)
        self.tag = _line(profile.tag, _LONGEST_NAME)
        self.examples = Examples(set_up.examples(), set_up.filled)
        self._before = (self.trades.wanted, self.profile)
        self._error = sentence("error")
        self._skip = QPushButton(self.tr("Later"))
        self._skip.setAutoDefault(False)
        self._done = primary(self.tr("Done"))
        self._done.setDefault(True)
        self.setWindowTitle(self.tr("First setup"))
        self._lay_out(theme)
        open_as_large_as(self, _SIZE)
        for line in self._lines:
            line.textChanged.connect(self._show_examples)
        self._skip.clicked.connect(self.reject)
        self._done.clicked.connect(self.accept)
        self._show_examples()
        self.trades.setFocus()

    @property
    def profile(self) -> Profile:
        """What is typed."""
        return Profile(*(line.text().strip() for line in self._lines))

    @property
    def error(self) -> str:
        """Why it couldn't be carried out; empty = nothing is wrong."""
        return self._error.text()

    def accept(self) -> None:
        """Carry it out; ask first if phrases of a trade would go."""
        wanted = self.trades.wanted
        try:
            loss = self._set_up.loss(wanted)
        except AppError as error:
            self._tell(error)
            return
        leaving = [trade for trade in self._before[0] if trade not in wanted]
        if leaving and loss.removed:
            ask(
                self, self._about(leaving), self._loss(loss),
                yes=self.tr("Remove"), no=self.tr("Go back"), do=self._carry_out,
            )  # fmt: skip
        else:
            self._carry_out()

    def reject(self) -> None:
        """Leave all as it is; ask first if something that was filled in would be lost."""
        if (self.trades.wanted, self.profile) == self._before:
            self._leave()
        else:
            ask(
                self, self.tr("Discard what you have filled in?"),
                yes=self.tr("Discard"), no=self.tr("Go back"), do=self._leave,
            )  # fmt: skip

    def _carry_out(self) -> None:
        try:
            change = self._set_up.carry_out(self.profile, self.trades.wanted)
            self._set_up.settle()
        except AppError as error:
            self._tell(error)
            return
        super().accept()
        self.carried_out.emit(change)

    def _leave(self) -> None:
        try:
            self._set_up.settle()
        except AppError as error:
            self._tell(error)
        super().reject()

    def _about(self, leaving: list[Trade]) -> str:
        names = self.tr(", ").join(self._say(trade.name) for trade in leaving)
        return self.tr("Remove the phrases of “{trades}”?").format(trades=names)

    def _loss(self, loss: TradesChange) -> str:
        said = self.tr("{count} that are as they came go.").format(count=loss.removed)
        if loss.kept:
            kept = self.tr("{count} that you changed stay as your own.")
            said = f"{said} {kept.format(count=loss.kept)}"
        return said

    def _tell(self, error: AppError) -> None:
        parts = (error.message, error.advice)
        self._error.setText(" ".join(self._say(part) for part in parts if part))

    def _show_examples(self) -> None:
        self._error.clear()
        self.examples.show_for(self.profile)

    @property
    def _lines(self) -> tuple[ComposingLine, ...]:
        return self.shop, self.agent, self.tag

    def _lay_out(self, theme: Theme) -> None:
        rows = FormRows()
        rows.add_heading(
            self.tr("The general phrases are there. Add those of your trade, and say who speaks.")
        )
        rows.add(self.tr("Trade"), self.trades, line_px=_BOX_PX)
        rows.add(self.tr("Shop"), self.shop)
        rows.add(self.tr("Your name"), self.agent)
        rows.add(self.tr("Agent tag"), self.tag)
        rows.add(self.tr("Sounds like"), self.examples, line_px=LINE_PX)
        rows.end()
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 10, 16, 10)
        footer.setSpacing(8)
        footer.addWidget(self._error, stretch=1)
        footer.addWidget(self._skip)
        footer.addWidget(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rows, stretch=1)
        layout.addWidget(Divider(theme))
        layout.addLayout(footer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of a composition alone."""
        if any(line.composing for line in self._lines):
            event.accept()
        else:
            super().keyPressEvent(event)


def _line(content: str, longest: int) -> ComposingLine:
    line = ComposingLine(content)
    line.setMaxLength(max(longest, len(content)))
    return line
