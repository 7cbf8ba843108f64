"""The backends of this desktop, chosen once and opened when first used."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from desktop_app.system.autostart import choice as autostart_backends
from desktop_app.system.autostart.command import own_command
from desktop_app.system.autostart.protocol import Autostart
from desktop_app.system.front_window import choice as front_windows
from desktop_app.system.hotkeys import choice as hotkey_backends
from desktop_app.system.on_demand import FrontWindowOnDemand, HotkeysOnDemand, PasterOnDemand
from desktop_app.system.paste import choice as pasters
from desktop_app.system.window_styles import choice as window_style_backends
from desktop_app.system.window_styles.protocol import WindowStyles
from desktop_app.system.workspaces import choice as workspace_backends
from desktop_app.system.workspaces.protocol import Workspaces
from desktop_app.texts import Text


class Desktop:
    """What the desktop offers, opened by the first use; closed in the reverse order.

    Args:
        data_dir: what `--data-dir` said, for the entry that starts us; None = it wasn't given.
    """

    def __init__(self, say: Callable[[Text], str], data_dir: Path | None = None) -> None:
        self._data_dir = data_dir
        self.front = FrontWindowOnDemand(front_windows.choose)
        # The backends ask for the target in threads of their own, so they get an opened one.
        self.hotkeys = HotkeysOnDemand(lambda: hotkey_backends.choose(self.front.opened, say=say))
        self.paster = PasterOnDemand(lambda: pasters.choose(self.front.opened))

    @cached_property
    def workspaces(self) -> Workspaces:
        """What puts our window on all workspaces."""
        return workspace_backends.choose()

    @cached_property
    def window_styles(self) -> WindowStyles:
        """What keeps our window from being activated."""
        return window_style_backends.choose()

    def autostart(self) -> Autostart:
        """Return what starts us after login, chosen anew: others change it, too."""
        return autostart_backends.choose(own_command(self._data_dir))

    def close(self) -> None:
        """Let go of what was opened."""
        if "workspaces" in vars(self):
            self.workspaces.close()
        for backend in (self.paster, self.hotkeys, self.front):
            backend.close()
