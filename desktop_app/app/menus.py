"""What the entries of the window's menu do."""

from collections.abc import Callable

from desktop_app.ui.shell.actions import WindowActions
from desktop_app.ui.shell.data_dialogs import DataDialogs
from desktop_app.ui.shell.dialogs import Dialogs
from desktop_app.ui.shell.hotkey_control import HotkeyControl
from desktop_app.ui.shell.menu import WindowMenu


def connect_menu(
    menu: WindowMenu, actions: WindowActions, dialogs: Dialogs, data: DataDialogs,
    hotkeys: HotkeyControl, *, quit_now: Callable[[], None],
) -> None:  # fmt: skip
    """Connect every entry with what carries it out."""
    menu.new_phrase_wanted.connect(actions.new_phrase)
    menu.phrase_of_clipboard_wanted.connect(actions.new_phrase_from_clipboard)
    menu.import_wanted.connect(dialogs.choose_import)
    menu.export_wanted.connect(dialogs.choose_export)
    menu.undo_import_wanted.connect(dialogs.undo_import)
    menu.bin_wanted.connect(data.open_bin)
    menu.statistics_wanted.connect(data.open_statistics)
    menu.backups_wanted.connect(data.open_backups)
    menu.pause_wanted.connect(hotkeys.pause)
    menu.setup_wanted.connect(dialogs.open_setup)
    menu.settings_wanted.connect(dialogs.open_settings)
    menu.about_wanted.connect(dialogs.show_about)
    menu.quit_wanted.connect(quit_now)
