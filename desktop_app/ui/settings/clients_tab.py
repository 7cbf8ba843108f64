"""How each chat client is pasted into, and whether a paste is sent."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop_app.domain.clients import ClientChoice, ClientProfile, chosen_profiles
from desktop_app.domain.hotkeys import Hotkey
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.ui.settings.chord_field import ChordField
from desktop_app.ui.settings.form_rows import FormRows
from desktop_app.ui.theme.buttons import link

_SEND_KEYS = ("Return", "Ctrl+Return", "Alt+S")


class ClientsTab(FormRows):
    """Shows one client at a time; keeps only what differs from what is shipped.

    Attributes:
        capturing: keys are being pressed into the field.
    """

    capturing = Signal(bool)

    def __init__(
        self,
        keep: KeepSettings,
        shipped: Sequence[ClientProfile],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._shipped = tuple(shipped)
        self.client = QComboBox()
        for profile in self._shipped:
            self.client.addItem(profile.name or profile.id, profile.id)
        self.paste_chord = ChordField(self.tr("Paste with"))
        self.plain_only = QCheckBox(self.tr("Text only, no colour emoji"))
        self.paste_and_send = QCheckBox(self.tr("Send at once after pasting"))
        self.send_key = QComboBox()
        self.send_key.addItems(_SEND_KEYS)
        self._reset = link(self.tr("As shipped"))
        self.add(self.tr("Client"), self.client)
        self.add(self.tr("Paste with"), self.paste_chord)
        self.add_wide(self.plain_only)
        self.add_wide(self.paste_and_send)
        self._warning = self.add_sentence("warning")
        self.add(self.tr("Send with"), self.send_key)
        self.add_button(self._reset)
        self.end()
        self._connect()
        self._show()

    @property
    def warning(self) -> str:
        """What stands under "send at once"."""
        return self._warning.text()

    def _connect(self) -> None:
        self.client.currentIndexChanged.connect(self._show)
        self.paste_chord.pressed.connect(self._keep_chord)
        self.paste_chord.cleared.connect(lambda: self._choose(paste_chord=None))
        self.paste_chord.capturing.connect(self.capturing)
        self.plain_only.clicked.connect(lambda on: self._choose(plain_only=on))
        self.send_key.textActivated.connect(lambda key: self._choose(send_key=key))
        self.paste_and_send.clicked.connect(self._keep_sending)
        self._reset.clicked.connect(self._forget_choice)

    def _id(self) -> str:
        return str(self.client.currentData())

    def _keep_chord(self, hotkey: Hotkey) -> None:
        self._choose(paste_chord=str(hotkey))
        self.paste_chord.clearFocus()

    def _choose(self, **values: object) -> None:
        """Change what this agent chose for the client; a value that is as shipped is no choice."""
        shipped = self._shipped[self.client.currentIndex()]
        present = self._keep.settings.clients.get(self._id(), ClientChoice())
        kept = {
            name: None if value == getattr(shipped, name) else value
            for name, value in values.items()
        }
        choice = replace(present, **kept)  # type: ignore[arg-type]
        others = {k: v for k, v in self._keep.settings.clients.items() if k != self._id()}
        if choice != ClientChoice():
            others[self._id()] = choice
        self._keep.change(clients=others)
        self._show()

    def _keep_sending(self, on: bool) -> None:
        ids = set(self._keep.settings.paste_and_send)
        (ids.add if on else ids.discard)(self._id())
        self._keep.change(paste_and_send=frozenset(ids))
        self._show()

    def _forget_choice(self) -> None:
        settings = self._keep.settings
        self._keep.change(
            clients={k: v for k, v in settings.clients.items() if k != self._id()},
            paste_and_send=settings.paste_and_send - {self._id()},
        )
        self._show()

    def _show(self) -> None:
        settings = self._keep.settings
        profiles = chosen_profiles(self._shipped, settings.clients, settings.paste_and_send)
        profile = profiles[self.client.currentIndex()]
        self.paste_chord.show_chord(profile.paste_chord)
        self.plain_only.setChecked(profile.plain_only)
        self.paste_and_send.setChecked(profile.paste_and_send)
        if self.send_key.findText(profile.send_key) < 0:
            self.send_key.addItem(profile.send_key)
        self.send_key.setCurrentText(profile.send_key)
        self.send_key.setEnabled(profile.paste_and_send)
        off = self.tr("Only used when it sends at once")
        self.send_key.setToolTip("" if profile.paste_and_send else off)
        self._say_whether_it_sends(profile)
        differs = self._id() in settings.clients or self._id() in settings.paste_and_send
        self._reset.setEnabled(differs)
        self._reset.setToolTip("" if differs else self.tr("Nothing was changed for this client"))

    def _say_whether_it_sends(self, profile: ClientProfile) -> None:
        sends = self.tr("On: every paste into {client} goes to the buyer at once, unseen.")
        waits = self.tr("Off: you look at what was pasted and send it yourself.")
        self._warning.setProperty("tone", "warning" if profile.paste_and_send else "3")
        self._warning.style().polish(self._warning)
        self._warning.setText(
            sends.format(client=profile.name) if profile.paste_and_send else waits
        )
