"""Who is speaking: shop, agent, tag."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.settings import Profile
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.ui.settings.form_rows import FormRows


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
        self.end()
        for line in (self.shop, self.agent, self.tag):
            line.editingFinished.connect(self.keep_now)
            line.textChanged.connect(self._invite)
        self._invite()

    def keep_now(self) -> None:
        """Keep what is typed."""
        profile = Profile(self.shop.text(), self.agent.text(), self.tag.text())
        self._keep.change(profile=profile)

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
