"""Language, theme and opacity, and whether the window is there from the start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QWidget

from desktop_app.services.keep_settings import OPACITIES, KeepSettings
from desktop_app.ui.settings.autostart_row import AutostartRow
from desktop_app.ui.settings.form_rows import FormRows

_PERCENT = 100
_SLIDER_WIDTH = 240


class LookTab(FormRows):
    """Keeps each choice at once.

    Attributes:
        opacity_previewed: what the window would look like (0.3–1.0), while the slider moves.
    """

    opacity_previewed = Signal(float)

    def __init__(
        self, keep: KeepSettings, autostart: AutostartRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self.autostart = autostart
        settings = keep.settings
        system = self.tr("As the system")
        self.language = _choice({"": system, "zh_CN": "简体中文", "en": "English"})
        self.theme = _choice({"": system, "light": self.tr("Light"), "dark": self.tr("Dark")})
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(*(round(bound * _PERCENT) for bound in OPACITIES))
        self.opacity.setPageStep(10)
        self.opacity.setMinimumSize(_SLIDER_WIDTH, 28)
        self.opacity.setValue(round(settings.opacity * _PERCENT))
        self._percent = QLabel()
        self.add(self.tr("Language"), self.language)
        self.add(self.tr("Colours"), self.theme)
        self.add(self.tr("Opacity"), self.opacity, self._percent)
        self.add_wide(autostart)
        self.end()
        self._show_percent(self.opacity.value())
        self.language.activated.connect(self._keep_choices)
        self.theme.activated.connect(self._keep_choices)
        self.opacity.valueChanged.connect(self._show_percent)
        self.opacity.valueChanged.connect(self._preview)
        self.opacity.sliderReleased.connect(self.keep_now)

    def keep_now(self) -> None:
        """Keep the opacity that is shown."""
        self._keep.change(opacity=self.opacity.value() / _PERCENT)

    def _keep_choices(self) -> None:
        self._keep.change(language=self.language.currentData(), theme=self.theme.currentData())

    def _preview(self, percent: int) -> None:
        self.opacity_previewed.emit(percent / _PERCENT)
        if not self.opacity.isSliderDown():
            self.keep_now()

    def _show_percent(self, percent: int) -> None:
        self._percent.setText(f"{percent} %")


def _choice(names: dict[str, str]) -> QComboBox:
    box = QComboBox()
    for value, name in names.items():
        box.addItem(name, value)
    return box
