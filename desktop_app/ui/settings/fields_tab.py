"""The fields of the agent's own, and those of the shop to be seen."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.fields.values import Definition
from desktop_app.errors import AppError
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import Text
from desktop_app.ui.settings.field_row import FieldRow
from desktop_app.ui.settings.form_rows import sentence
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.theme import Theme

_MARGIN = 16
_GAP = 8
_CHOICES_COLUMN = 2


class FieldsTab(QWidget):
    """A row for each field; keeps them whenever all of them can be used."""

    def __init__(
        self,
        keep: KeepSettings,
        shop: Mapping[str, Definition],
        say: Callable[[Text], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep, self._say, self._theme = keep, say, theme
        self._refused = ""
        self.rows: list[FieldRow] = []
        self._shop_rows = [FieldRow(theme, one, shop=True) for one in shop.values()]
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._message = sentence("error")
        self.new = link(self.tr("New field"))
        self._lay_out()
        self.new.clicked.connect(self.add_row)
        for definition in keep.settings.fields:
            self._add(definition)
        self._arrange()

    @property
    def message(self) -> str:
        """What is wrong with the fields; empty when nothing is."""
        return self._message.text()

    def add_row(self) -> None:
        """Begin another field."""
        row = self._add(Definition(""))
        self._arrange()
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_now(self) -> bool:
        """Keep what is typed; False when it is refused and the agent hasn't read that yet."""
        read = self._refused
        self._keep_rows()
        return self._refused in ("", read)

    def _add(self, definition: Definition) -> FieldRow:
        row = FieldRow(self._theme, definition)
        row.changed.connect(self._keep_rows)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        return row

    def _remove(self, row: FieldRow) -> None:
        self.rows.remove(row)
        for cell in row.cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        row.deleteLater()
        self._arrange()
        self._keep_rows()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_rows(self) -> None:
        fields = tuple(row.definition for row in self.rows if not row.is_blank)
        try:
            self._keep.change(fields=fields)
        except AppError as error:
            self._refused = self._say(error.message)
        else:
            self._refused = ""
        self._message.setText(self._refused)

    def _arrange(self) -> None:
        for number, row in enumerate((*self._shop_rows, *self.rows), start=1):
            row.put_into(self._grid, number)

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(_MARGIN, 0, _MARGIN, 8)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(_GAP)
        heads = (self.tr("Name"), self.tr("Type"), self.tr("Choices"), self.tr("Default"))
        for column, words in enumerate(heads):
            head = QLabel(words)
            head.setProperty("tone", "3")
            grid.addWidget(head, 0, column)
        grid.setColumnStretch(_CHOICES_COLUMN, 1)
        grid.setRowStretch(1000, 1)
        area = QScrollArea()
        area.setWidget(self._page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        about = sentence("3")
        about.setText(
            self.tr(
                "A field that is named here is asked for by its type, in any phrase: {name}. "
                "The default is proposed, never pasted unseen. Grey ones are the shop's."
            ).replace("{name}", "{" + self.tr("name") + "}")
        )
        below = QHBoxLayout()
        below.addWidget(self.new)
        below.addWidget(self._message, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 8)
        layout.setSpacing(_GAP)
        about.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        layout.addWidget(about)
        layout.addWidget(area, 1)
        below.setContentsMargins(12, 0, _MARGIN, 0)
        layout.addLayout(below)
