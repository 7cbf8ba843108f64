"""The statistics: what was pasted, what that saved, and which phrases nobody needs."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.tell_statistics import TellStatistics
from desktop_app.texts import Text
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.local_words import day
from desktop_app.ui.statistics.day_chart import DayChart
from desktop_app.ui.statistics.numbers import Numbers
from desktop_app.ui.statistics.phrase_lists import PhraseLists, Services
from desktop_app.ui.statistics.stage_bars import StageBars
from desktop_app.ui.theme.buttons import segment
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.theme import Theme

_SIZE_PX = QSize(560, 580)
_FIRST_SHOWN = 7
_LEAST_DAYS_DRAWN = 7


class StatisticsDialog(QDialog):
    """Shows the numbers of a span that can be chosen."""

    def __init__(
        self, tell: TellStatistics, services: Services, *, typing_speed: int,
        say: Callable[[Text], str], theme: Theme, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._tell = tell
        self._typing_speed = typing_speed
        self.numbers = Numbers()
        self.chart = DayChart(theme)
        self.stages = StageBars(theme)
        self.lists = PhraseLists(tell, services, say, theme)
        self.spans = QButtonGroup(self)
        self.setWindowTitle(self.tr("Statistics"))
        self.setMinimumSize(480, 420)
        self._lay_out(theme)
        open_as_large_as(self, _SIZE_PX)
        self.spans.idClicked.connect(self.show_days)
        self.lists.closed.connect(self.accept)
        self.show_days(_FIRST_SHOWN)
        self.spans.button(_FIRST_SHOWN).setFocus()

    def show_days(self, days: int) -> None:
        """Show the last so many days, today among them; 0 = all."""
        self.spans.button(days).setChecked(True)
        found = self._tell.numbers(days or None)
        drawn = found
        if 0 < days < _LEAST_DAYS_DRAWN:  # one bar says nothing: the days before stand beside it
            drawn = self._tell.numbers(_LEAST_DAYS_DRAWN)
        self.numbers.show_total(found.total, self._typing_speed)
        self.chart.show_days(drawn.span, drawn.by_day, found.span)
        self.stages.show_stages(found.tabs)
        self.lists.show_used(found.most_used)
        self.spans.button(0).setToolTip(
            self.tr("Since {day}").format(day=day(found.span.first)) if not days else ""
        )

    def _lay_out(self, theme: Theme) -> None:
        choices = QHBoxLayout()
        choices.setContentsMargins(16, 12, 16, 4)
        choices.setSpacing(0)
        labels = {
            1: self.tr("Today"), 7: self.tr("7 days"), 30: self.tr("30 days"), 0: self.tr("All"),
        }  # fmt: skip
        for place, (days, label) in zip(
            ("first", "middle", "middle", "last"), labels.items(), strict=True
        ):
            button = segment(label, place)
            self.spans.addButton(button, days)
            choices.addWidget(button)
        choices.addStretch(1)
        drawn = QHBoxLayout()
        drawn.setContentsMargins(16, 4, 16, 12)
        drawn.setSpacing(24)
        drawn.addWidget(self.chart, 1, Qt.AlignmentFlag.AlignTop)
        drawn.addWidget(self.stages, 0, Qt.AlignmentFlag.AlignTop)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addLayout(choices)
        parts.addWidget(self.numbers)
        parts.addLayout(drawn)
        parts.addWidget(Divider(theme))
        parts.addWidget(self.lists, 1)
