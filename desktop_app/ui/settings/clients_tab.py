"""The chat clients: choose one, change it, make one of the window in front."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.clients import is_own
from desktop_app.domain.pasting import Target
from desktop_app.domain.platforms import Platform
from desktop_app.errors import AppError
from desktop_app.services.client_of_window import client_of_window
from desktop_app.services.edit_clients import EditClients
from desktop_app.texts import Text
from desktop_app.ui.settings.client_chooser import ClientChooser
from desktop_app.ui.settings.client_form import ClientForm
from desktop_app.ui.theme.buttons import link


class ClientsTab(QWidget):
    """Shows one client at a time; keeps only what differs from what is shipped.

    Attributes:
        capturing: keys are being pressed into the field.
    """

    capturing = Signal(bool)

    def __init__(
        self,
        edit: EditClients,
        platforms: Sequence[Platform],
        *,
        front: Callable[[], Target | None],
        say: Callable[[Text], str],
        parent: QWidget | None = None,
    ) -> None:
        """Take the foreign window in front, or the last one before ours."""
        super().__init__(parent)
        self._edit = edit
        self._front = front
        self._say = say
        self._refused = ""
        self._asked = False
        self.chooser = ClientChooser()
        self.form = ClientForm(platforms)
        self.take_back = link("")
        self._lay_out()
        self._connect()
        self._list_clients()

    def keep_now(self) -> bool:
        """Keep what is typed; False when it is refused and the agent hasn't read that yet."""
        read = self._refused if self.chooser.is_read() else ""
        self.form.offer_typed()
        return self._refused in ("", read)

    def _lay_out(self) -> None:
        self.form.set_margins(8, 0)
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        below = QHBoxLayout()
        below.setContentsMargins(12, 4, 12, 4)
        below.addWidget(self.take_back)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.chooser)
        layout.addWidget(area, stretch=1)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.chooser.client.currentIndexChanged.connect(self._show_client)
        self.chooser.from_front.clicked.connect(self._make_from_front)
        self.chooser.new.clicked.connect(self._make_new)
        self.take_back.clicked.connect(self._take_back)
        self.form.chosen.connect(self._change)
        self.form.capturing.connect(self.capturing)

    def _change(self, attribute: str, value: object) -> None:
        """Keep a change, or say why not; refused typing stays to be corrected."""
        key = self.chooser.chosen
        try:
            if attribute == "paste_and_send":
                self._edit.send_at_once(key, on=bool(value))
            elif attribute == "programs":
                self._edit.write_programs(key, str(value))
            else:
                self._edit.change(key, **{attribute: value})
        except AppError as error:
            self._refuse(error, f"{key} {attribute} {value}")
        else:
            self._list_clients(key)

    def _make_from_front(self) -> None:
        try:
            found = client_of_window(self._edit, self._front())
        except AppError as error:
            self._refuse(error)
            return
        self._list_clients(found.id)
        made = self.tr("Made for {program}. What you set here holds for it from now on.")
        known = self.tr("{program} has this client already.")
        self.chooser.tell((made if found.made else known).format(program=found.program), "ok")

    def _make_new(self) -> None:
        self._list_clients(self._edit.make(self.tr("New client")))
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _take_back(self) -> None:
        """Remove an own client at the second click, or have a shipped one as shipped."""
        key = self.chooser.chosen
        if is_own(key) and not self._asked:
            self._asked = True
            self.take_back.setText(self.tr("Really remove it?"))
            return
        try:
            self._edit.take_back(key)
        except AppError as error:
            self._refuse(error)
        else:
            self._list_clients(key)

    def _list_clients(self, key: str = "") -> None:
        self.chooser.list_clients(self._edit.profiles(), key)
        self._show_client()

    def _show_client(self) -> None:
        key = self.chooser.chosen
        self._refused, self._asked = "", False
        self.chooser.tell("")
        self.form.show_client(self._edit.profile(key))
        own, differs = is_own(key), self._edit.differs(key)
        self.take_back.setText(self.tr("Remove this client") if own else self.tr("As shipped"))
        self.take_back.setEnabled(differs)
        same = self.tr("Nothing was changed for this client")
        self.take_back.setToolTip("" if differs else same)

    def _refuse(self, error: AppError, what: str = "") -> None:
        advice = f" {self._say(error.advice)}" if error.advice else ""
        self._refused = what
        self.chooser.tell(self._say(error.message) + advice, "error")
