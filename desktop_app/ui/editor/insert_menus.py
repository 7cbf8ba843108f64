"""The menus that put a field or an emoji into the text being written."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.computed_fields import COMPUTED_NAMES, takes_offset
from desktop_app.domain.field_names import ASKED_NAMES, PROFILE_NAMES

_EMOJI = (
    ("😊", "微笑"), ("😄", "开心"), ("🥰", "喜爱"), ("😉", "眨眼"), ("🙏", "感谢"), ("👍", "点赞"),
    ("🤝", "合作"), ("👏", "鼓掌"), ("🌹", "鲜花"), ("❤️", "爱心"), ("🎁", "礼物"), ("🎉", "庆祝"),
    ("📦", "包裹"), ("🚚", "发货"), ("⏰", "时间"), ("✅", "确认"), ("😔", "抱歉"), ("🙇", "道歉"),
)  # fmt: skip

Insert = Callable[[str], object]


def field_menu(insert: Insert, parent: QWidget) -> QMenu:
    """Return the fields that we know how to fill, and those that are usually asked for."""
    menu = QMenu(parent)
    for group in (ASKED_NAMES, PROFILE_NAMES, COMPUTED_NAMES):
        for name in group:
            _add(menu, name, "{" + name + "}", insert)
            if takes_offset(name):
                _add(menu, f"{name}+1", "{" + name + "+1}", insert)
        menu.addSeparator()
    escaped = QCoreApplication.translate("InsertMenus", "A brace itself: {{ or }}")
    menu.addAction(escaped).setEnabled(False)
    return menu


def emoji_menu(insert: Insert, parent: QWidget) -> QMenu:
    """Return the emoji that customer service uses most."""
    menu = QMenu(parent)
    for emoji, name in _EMOJI:
        _add(menu, f"{emoji}  {name}", emoji, insert)
    return menu


def _add(menu: QMenu, words: str, inserted: str, insert: Insert) -> None:
    menu.addAction(words).triggered.connect(lambda: insert(inserted))
