"""Which chat client is shown, how a new one is made, and what came of the last change."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.domain.clients import ClientProfile
from desktop_app.ui.settings.form_rows import FormRows
from desktop_app.ui.theme.buttons import link

_FIELD_WIDTH = 168
_TWO_LINES = 36


class ClientChooser(FormRows):
    """A list of all clients, two ways to a new one, and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.client = QComboBox()
        self.client.setFixedWidth(_FIELD_WIDTH)
        self.from_front = link(self.tr("From front window"))
        self.new = link(self.tr("New"))
        makers = QWidget()
        row = QHBoxLayout(makers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.from_front)
        row.addWidget(self.new)
        row.addStretch(1)
        self.set_margins(12, 0)
        self.add(self.tr("Client"), self.client, makers)
        self._message = self.add_sentence()
        self._message.setMinimumHeight(_TWO_LINES)

    @property
    def chosen(self) -> str:
        """The id of the client that is shown."""
        return str(self.client.currentData())

    @property
    def message(self) -> str:
        """What was told last."""
        return self._message.text()

    def is_read(self) -> bool:
        """Tell whether the agent can see the message."""
        return self._message.isVisible()

    def tell(self, words: str, tone: str = "3") -> None:
        """Say what came of a change."""
        self._message.setText(words)
        self._message.setProperty("tone", tone)
        self._message.style().polish(self._message)  # a property change isn't seen by itself

    def list_clients(self, profiles: Iterable[ClientProfile], key: str = "") -> None:
        """List these clients and choose one, without telling so; an unknown id is the first."""
        self.client.blockSignals(True)
        self.client.clear()
        for profile in profiles:
            self.client.addItem(profile.name or profile.id, profile.id)
        self.client.setCurrentIndex(max(0, self.client.findData(key)))
        self.client.blockSignals(False)
