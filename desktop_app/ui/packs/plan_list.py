"""The list of one tab of the import plan."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.ui.packs.plan_delegate import PlanDelegate
from desktop_app.ui.packs.plan_model import PlanModel
from desktop_app.ui.theme.theme import Theme


class PlanList(QListView):
    """Shows the rows of one tab."""

    def __init__(self, model: PlanModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = PlanDelegate(theme)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setAccessibleName(self.tr("Phrases of the import"))
        theme.changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines at the new width."""
        self._delegate.width_px = self.viewport().width()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
