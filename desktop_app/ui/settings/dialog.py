"""The settings dialog: every change holds at once, so there is nothing to save or lose."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.fields.values import NO_DEFINITIONS, Definition
from desktop_app.domain.pasting import Target
from desktop_app.domain.platforms import Platform
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.edit_clients import EditClients
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import Text
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.settings.autostart_row import Autostart, AutostartRow
from desktop_app.ui.settings.clients_tab import ClientsTab
from desktop_app.ui.settings.fields_tab import FieldsTab
from desktop_app.ui.settings.hotkeys_tab import HotkeysTab
from desktop_app.ui.settings.look_tab import LookTab
from desktop_app.ui.settings.profile_tab import ProfileTab
from desktop_app.ui.settings.wording_tab import WordingTab
from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.tab_bar import FlatTabBar
from desktop_app.ui.theme.theme import Theme

_SIZE = QSize(520, 524)


class SettingsTab(IntEnum):
    """The tabs, in order."""

    PROFILE = 0
    LOOK = 1
    HOTKEYS = 2
    CLIENTS = 3
    WORDING = 4
    FIELDS = 5


class SettingsDialog(QDialog):
    """Shows the settings and keeps each change.

    Attributes:
        opacity_previewed: how opaque the window shall look now (0.3–1.0).
        capturing: keys are being pressed into a field; global hotkeys must be silent meanwhile.
    """

    opacity_previewed = Signal(float)
    capturing = Signal(bool)

    def __init__(
        self,
        keep: KeepSettings,
        clients: EditClients,
        autostart: Autostart,
        wording: CheckWording,
        *,
        platforms: Sequence[Platform],
        front: Callable[[], Target | None],
        refused: Callable[[], Mapping[str, Text]],
        say: Callable[[Text], str],
        theme: Theme,
        shop_fields: Mapping[str, Definition] = NO_DEFINITIONS,
        parent: QWidget | None = None,
    ) -> None:
        """Take the foreign window in front, and which hotkeys the system refuses now and why."""
        super().__init__(parent)
        self.profile = ProfileTab(keep)
        self.look = LookTab(keep, AutostartRow(autostart, say))
        self.hotkeys = HotkeysTab(keep, refused, say)
        self.clients = ClientsTab(clients, platforms, front=front, say=say)
        self.wording = WordingTab(keep, wording)
        self.fields = FieldsTab(keep, shop_fields, say, theme)
        self._tabs = FlatTabBar(theme)
        self._stack = QStackedWidget()
        self._done = primary(self.tr("Done"))
        self.setWindowTitle(self.tr("Settings"))
        self._lay_out(theme)
        open_as_large_as(self, _SIZE)
        self._tabs.currentChanged.connect(self._show_page)
        self._done.clicked.connect(self.accept)
        self.look.opacity_previewed.connect(self.opacity_previewed)
        self.hotkeys.capturing.connect(self.capturing)
        self.clients.capturing.connect(self.capturing)
        self.profile.shop.setFocus()

    def show_tab(self, tab: SettingsTab) -> None:
        """Show one of the tabs."""
        self._tabs.setCurrentIndex(tab)

    def done(self, result: int) -> None:
        """Keep what is still being typed, then close; stay where it is refused."""
        self.profile.keep_now()
        self.look.keep_now()
        self.wording.keep_now()
        if not self.clients.keep_now():
            self.show_tab(SettingsTab.CLIENTS)
            return
        if not self.fields.keep_now():
            self.show_tab(SettingsTab.FIELDS)
            return
        super().done(result)

    def _show_page(self, number: int) -> None:
        # Else the focus would fall into the page's first field, which may take keys for chords.
        self._tabs.setFocus()
        self._stack.setCurrentIndex(number)

    def _lay_out(self, theme: Theme) -> None:
        pages = {
            self.tr("Profile"): self.profile,
            self.tr("Look"): self.look,
            self.tr("Hotkeys"): self.hotkeys,
            self.tr("Clients"): self.clients,
            self.tr("Wording"): self.wording,
            self.tr("Fields"): self.fields,
        }
        for name, page in pages.items():
            self._tabs.addTab(name)
            self._stack.addWidget(page)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tabs.setAccessibleName(self.tr("Settings"))
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 10, 16, 10)
        footer.addStretch(1)
        footer.addWidget(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(Divider(theme))
        layout.addWidget(self._stack, stretch=1)
        layout.addWidget(Divider(theme))
        layout.addLayout(footer)
