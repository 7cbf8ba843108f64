"""The look in force: follows the system or the setting, and tells the pages when it changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.paths import shipped
from desktop_app.ui.theme import fonts, icons, style
from desktop_app.ui.theme.tokens import DARK, LIGHT, Tokens, high_contrast


class Theme(QObject):
    """Holds the tokens in force and dresses the whole program in them.

    Attributes:
        changed: the tokens are others now; what is painted by hand has to be painted again.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        wanted: str = "",
        system_is_dark: Callable[[QApplication], bool] | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._system_is_dark = system_is_dark or _is_dark
        self._wanted = wanted
        self._tokens = self._choose()
        app.setFont(fonts.font())
        self._dress()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        if hasattr(hints, "accessibility"):  # Qt ≥6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    @property
    def tokens(self) -> Tokens:
        """The colours in force; ask again after `changed`."""
        return self._tokens

    def follow(self, wanted: str) -> None:
        """Use `light` or `dark`, or the system's choice when empty."""
        self._wanted = wanted
        self._refresh()

    def icon(self, name: str) -> QIcon:
        """Return a menu or button icon in the colour of secondary text.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        return icons.icon(name, self._tokens.text_2, self._tokens.disabled)

    def _refresh(self) -> None:
        chosen = self._choose()
        if chosen == self._tokens:
            return
        self._tokens = chosen
        self._dress()
        self.changed.emit()

    def _choose(self) -> Tokens:
        if self._wants_contrast():
            return high_contrast(self._app.style().standardPalette())
        if self._wanted == "dark":
            return DARK
        if self._wanted == "light" or not self._system_is_dark(self._app):
            return LIGHT
        return DARK

    def _wants_contrast(self) -> bool:
        hints = self._app.styleHints()
        if not hasattr(hints, "accessibility"):  # Qt <6.10 can't tell
            return False
        preference = hints.accessibility().contrastPreference()
        return preference == Qt.ContrastPreference.HighContrast

    def _dress(self) -> None:
        self._app.setPalette(style.palette(self._tokens))
        self._app.setStyleSheet(style.style_sheet(self._tokens, self._pictures()))

    def _pictures(self) -> dict[str, str]:
        shade = "dark" if self._tokens.dark else "light"
        folder = shipped("resources", "icons", "marks")
        names = ("down_arrow", "check_mark", "partly_mark", "menu_check")
        return {name: (folder / f"{name}-{shade}.svg").as_posix() for name in names}


def _is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
