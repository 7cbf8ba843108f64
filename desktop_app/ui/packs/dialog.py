"""The import plan: everything that would change, before anything is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.packs.plan import ImportPlan
from desktop_app.domain.packs.risks import Risk
from desktop_app.errors import AppError
from desktop_app.services.exchange_packs import ExchangePacks
from desktop_app.texts import Text
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.packs.banner import Banner
from desktop_app.ui.packs.plan_list import PlanList
from desktop_app.ui.packs.plan_model import PlanModel
from desktop_app.ui.packs.plan_rows import Choice, PlanRow, PlanTab, rows_of
from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import link, primary, segment
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.tab_bar import FlatTabBar
from desktop_app.ui.theme.theme import Theme

_SIZE = QSize(584, 524)
_MARGIN = 16
_TABS = tuple(PlanTab)


class ImportPlanDialog(QDialog):
    """Shows a plan and carries out what was ticked.

    Attributes:
        imported: the accepted rows were written; how many phrases that were.
    """

    imported = Signal(int)

    def __init__(
        self,
        exchange: ExchangePacks,
        plan: ImportPlan,
        file: Path,
        *,
        say: Callable[[Text], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._plan = plan
        self._say = say
        self._rows = rows_of(plan)
        self._choice = Choice(plan)
        self._model = PlanModel(self._warning_of, self._also_of)
        self._tabs = FlatTabBar(theme)
        self.list = PlanList(self._model, theme)
        self.banner = Banner(theme)
        self._nothing = QLabel(self.tr("Nothing here"))
        self.tick_all = link(self.tr("Tick all"))
        self._tick_none = link(self.tr("Tick none"))
        self.keep_own = segment(self.tr("Keep mine"), "first")
        self.overwrite = segment(self.tr("Overwrite"), "last")
        self.counts = QLabel()
        self.import_button = primary(self.tr("Import"))
        self.setWindowTitle(self.tr("Import phrases"))
        self.setMinimumSize(480, 360)
        self._lay_out(theme, file)
        open_as_large_as(self, _SIZE)
        self._connect()
        self._tabs.setCurrentIndex(self._first_tab())
        self._show_tab()
        self._count()
        self.list.setFocus()

    def tab_names(self) -> list[str]:
        """Return the tabs as they are read, with their counts."""
        return [self._tabs.tabText(index) for index in range(self._tabs.count())]

    def show_tab(self, tab: PlanTab) -> None:
        """Show one of the tabs."""
        self._tabs.setCurrentIndex(_TABS.index(tab))

    def accept(self) -> None:
        """Write what was ticked; when that fails say why and stay."""
        try:
            self._exchange.apply(self._plan, self._choice.accepted)
        except AppError as error:
            advice = f" {self._say(error.advice)}" if error.advice else ""
            self.banner.show_error(self._say(error.message) + advice)
            return
        super().accept()
        self.imported.emit(self._choice.written)

    def _lay_out(self, theme: Theme, file: Path) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header(theme, file))
        for tab in _TABS:
            self._tabs.addTab(f"{self._tab_names()[tab]} {len(self._rows[tab])}")
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tabs.setAccessibleName(self.tr("What would happen"))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "3")
        for widget in (self._tabs, Divider(theme), self.banner):
            layout.addWidget(widget)
        layout.addWidget(self.list, stretch=1)
        layout.addWidget(self._nothing, stretch=1)
        layout.addWidget(Divider(theme))
        layout.addWidget(self._conflict_bar())
        layout.addWidget(Divider(theme))
        layout.addLayout(self._footer())

    def _header(self, theme: Theme, file: Path) -> QHBoxLayout:
        name = ElidingLabel(theme, size_px=fonts.TITLE_PX, strong=True)
        edition = self.tr("edition {version}").format(version=self._plan.pack.version)
        name.show_text(f"{self._plan.pack.name or file.stem} · {edition}")
        source = ElidingLabel(theme, size_px=fonts.SMALL_PX, tone=3)
        unwritten = self.tr("nothing has been written yet")
        source.show_text(f"{file.name} · {unwritten}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(source)
        header = QHBoxLayout()
        header.setContentsMargins(_MARGIN, 0, _MARGIN, 8)
        header.addLayout(words, stretch=1)
        header.addWidget(self.tick_all)
        header.addWidget(self._tick_none)
        return header

    def _conflict_bar(self) -> QWidget:
        words = QLabel(self.tr("Conflicts"))
        words.setProperty("tone", "2")
        group = QButtonGroup(self)
        safety = QLabel(self.tr("A backup is made first; one step undoes it"))
        safety.setProperty("tone", "3")
        bar = QWidget()
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        layout.setSpacing(0)
        layout.addWidget(words)
        layout.addSpacing(12)
        for button in (self.keep_own, self.overwrite):
            group.addButton(button)
            button.setEnabled(bool(self._plan.conflicts))
            layout.addWidget(button)
        self._conflict_buttons = group
        layout.addStretch(1)
        layout.addWidget(safety)
        return bar

    def _footer(self) -> QHBoxLayout:
        self.counts.setProperty("tone", "2")
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.accept)
        footer = QHBoxLayout()
        footer.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        footer.setSpacing(8)
        footer.addWidget(self.counts, stretch=1)
        footer.addWidget(cancel)
        footer.addWidget(self.import_button)
        return footer

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._show_tab)
        self._model.ticked.connect(self._tick)
        self.tick_all.clicked.connect(lambda: self._tick_rows(accepted=True))
        self._tick_none.clicked.connect(lambda: self._tick_rows(accepted=False))
        self.keep_own.clicked.connect(lambda: self._tick_conflicts(accepted=False))
        self.overwrite.clicked.connect(lambda: self._tick_conflicts(accepted=True))

    def _tab_names(self) -> dict[PlanTab, str]:
        return {
            PlanTab.NEW: self.tr("New"),
            PlanTab.CHANGED: self.tr("Changed"),
            PlanTab.SAME: self.tr("Same"),
            PlanTab.REMOVED: self.tr("Removed"),
            PlanTab.CONFLICTS: self.tr("Conflicts"),
            PlanTab.PROBLEMS: self.tr("Problems"),
        }

    def _first_tab(self) -> int:
        wanted = (PlanTab.CHANGED, PlanTab.CONFLICTS, PlanTab.NEW, PlanTab.REMOVED)
        return _TABS.index(next((tab for tab in wanted if self._rows[tab]), PlanTab.SAME))

    def _tab(self) -> PlanTab:
        return _TABS[self._tabs.currentIndex()]

    def _show_tab(self) -> None:
        rows = self._rows[self._tab()]
        self._model.show(rows, self._choice.accepted)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        tickable = any(row.tickable for row in rows)
        self.tick_all.setVisible(tickable)
        self._tick_none.setVisible(tickable)
        self.banner.show_warning(self._banner_words(self._tab()))

    def _banner_words(self, tab: PlanTab) -> str:
        risky = sum(bool(row.risks) for row in self._rows[tab])
        if tab is PlanTab.REMOVED and self._plan.many_removed:
            return self.tr("More than 20 % would be removed: tick what shall go")
        if tab is PlanTab.CONFLICTS and self._rows[tab]:
            return self.tr("You changed these yourself: a tick takes the shop's new text instead")
        if risky:
            words = self.tr(
                "{count} change an address, phone, account or image: tick them one by one"
            )
            return words.format(count=risky)
        return ""

    def _warning_of(self, row: PlanRow) -> str:
        if row.message is not None:
            return self._say(row.message)
        names = {
            Risk.WEB_ADDRESS: self.tr("web address changed"),
            Risk.PHONE_NUMBER: self.tr("phone number changed"),
            Risk.ACCOUNT_NUMBER: self.tr("account number changed"),
            Risk.CHAT_ACCOUNT: self.tr("chat account changed"),
            Risk.IMAGE: self.tr("image changed"),
            Risk.READING_DIRECTION: self.tr("hidden signs turn the reading direction"),
        }
        return " · ".join(names[risk] for risk in row.risks)

    def _also_of(self, row: PlanRow) -> str:
        names = {
            "title": self.tr("title"),
            "code": self.tr("code"),
            "category": self.tr("place"),
            "next": self.tr("next step"),
            "image": self.tr("image"),
            "mood": self.tr("mood"),
            "tags": self.tr("tags"),
        }
        changed = [name for name in row.differs if name != "text"]
        if not changed:
            return ""
        listed = dict.fromkeys(names.get(name, self.tr("other details")) for name in changed)
        return self.tr("Changed as well: {names}").format(names=", ".join(listed))

    def _tick(self, id_: str, accepted: bool) -> None:
        self._choice.tick(id_, accepted=accepted)
        self._count()

    def _tick_rows(self, *, accepted: bool) -> None:
        self._choice.tick_rows(self._rows[self._tab()], accepted=accepted)
        self._count()

    def _tick_conflicts(self, *, accepted: bool) -> None:
        self._choice.tick_conflicts(accepted=accepted)
        self._count()

    def _count(self) -> None:
        """Show what the present ticks would do."""
        self._model.set_accepted(self._choice.accepted)
        overwrites = self._choice.overwrites_conflicts
        # With some ticked neither stands for what will happen.
        self._conflict_buttons.setExclusive(False)
        self.keep_own.setChecked(bool(self._plan.conflicts) and overwrites is False)
        self.overwrite.setChecked(overwrites is True)
        self._conflict_buttons.setExclusive(True)
        written, removed = self._choice.written, self._choice.removed
        words = self.tr("Will write {written}, remove {removed}")
        self.counts.setText(words.format(written=written, removed=removed))
        self.import_button.setEnabled(bool(written or removed))
