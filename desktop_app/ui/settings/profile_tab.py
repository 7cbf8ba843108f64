"""Who is speaking: shop, agent, tag; and how fast they type, for the statistics."""

from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox, QWidget

from desktop_app.domain.settings import Profile
from desktop_app.domain.statistics import TYPING_SPEEDS
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.ui.settings.form_rows import FormRows

_SPEED_PX = 72


class ProfileTab(FormRows):
    """Keeps each field when it is left."""

    def __init__(self, keep: KeepSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        profile = keep.settings.profile
        self.shop = QLineEdit(profile.shop)
        self.agent = QLineEdit(profile.agent)
        self.tag = QLineEdit(profile.tag)
        self.add(self.tr("Shop"), self.shop)
        self.add(self.tr("Your name"), self.agent)
        self.add(self.tr("Agent tag"), self.tag)
        self._hint = self.add_sentence("3")
        self.speed = QSpinBox()
        self.speed.setRange(*TYPING_SPEEDS)
        self.speed.setValue(keep.settings.typing_speed)
        self.speed.setFixedWidth(_SPEED_PX)
        self.speed.lineEdit().setAccessibleName(self.tr("Typing speed"))
        self.add(self.tr("Typing speed"), self.speed, QLabel(self.tr("characters a minute")))
        self.end()
        for line in (self.shop, self.agent, self.tag):
            line.editingFinished.connect(self.keep_now)
            line.textChanged.connect(self._invite)
        self.speed.editingFinished.connect(self.keep_now)
        self._invite()

    def keep_now(self) -> None:
        """Keep what is typed."""
        profile = Profile(self.shop.text(), self.agent.text(), self.tag.text())
        self._keep.change(profile=profile, typing_speed=self.speed.value())

    @property
    def hint(self) -> str:
        """What stands under the fields."""
        return self._hint.text()

    def _invite(self) -> None:
        missing = [line for line in (self.shop, self.agent, self.tag) if not line.text().strip()]
        if missing:
            words = self.tr(
                "Fill in all three: phrases with {店铺}, {客服} or {工号} wait for them, and an "
                "order note without the tag isn't counted as your sale."
            )
        else:
            words = self.tr("They fill {店铺}, {客服} and {工号}; the tag begins each order note.")
        self._hint.setText(words)
