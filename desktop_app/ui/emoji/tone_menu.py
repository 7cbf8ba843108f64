"""The menu in which a skin tone is chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.emoticons import Emoticon

Choose = Callable[[str, Emoticon], object]


def tone_menu(
    tones: Sequence[tuple[str, Emoticon]], chosen: str, choose: Choose, parent: QWidget
) -> QMenu:
    """Return the menu of an emoji's skin tones, yellow first, the one in force marked."""
    menu = QMenu(parent)
    for (tone, emoticon), name in zip(tones, _names(), strict=True):
        action = menu.addAction(f"{emoticon.symbol}  {name}")
        action.setCheckable(True)
        action.setChecked(tone == chosen)
        action.triggered.connect(partial(choose, tone, emoticon))
    return menu


def _names() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("ToneMenu", "Yellow"),
        QCoreApplication.translate("ToneMenu", "Light"),
        QCoreApplication.translate("ToneMenu", "Medium light"),
        QCoreApplication.translate("ToneMenu", "Medium"),
        QCoreApplication.translate("ToneMenu", "Medium dark"),
        QCoreApplication.translate("ToneMenu", "Dark"),
    )
