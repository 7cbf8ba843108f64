"""The menus that put a field or an emoji into the text being written."""

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.field_names import ASKED_NAMES, PROFILE_NAMES, WRITTEN_OUT
from desktop_app.domain.fields.computed import COMPUTED_NAMES
from desktop_app.domain.fields.pieces import MOOD

_COUNTED = ("日期+1", "工作日+2")
_EMOJI = (
    ("😊", "微笑"), ("😄", "开心"), ("🥰", "喜爱"), ("😉", "眨眼"), ("🙏", "感谢"), ("👍", "点赞"),
    ("🤝", "合作"), ("👏", "鼓掌"), ("🌹", "鲜花"), ("❤️", "爱心"), ("🎁", "礼物"), ("🎉", "庆祝"),
    ("📦", "包裹"), ("🚚", "发货"), ("⏰", "时间"), ("✅", "确认"), ("😔", "抱歉"), ("🙇", "道歉"),
)  # fmt: skip

# Any face can be named; a menu holds the moods, which come first.
_MOODS_AT_MOST = 17

Insert = Callable[[str], object]
MakeMenu = Callable[[Insert, QWidget], QMenu]


def field_menu(
    insert: Insert, parent: QWidget, defined: Iterable[str] = (), moods: Iterable[str] = ()
) -> QMenu:
    """Return all kinds of field, each with what it does as its tooltip.

    Args:
        insert: puts it in.
        parent: of the menu.
        defined: names of the fields that shop and agent defined.
        moods: what a mood field can name.
    """
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    clock = dict.fromkeys((*COMPUTED_NAMES, *_COUNTED))
    for names in ((*ASKED_NAMES, *defined), PROFILE_NAMES, clock):
        for name in dict.fromkeys(names):
            _add(menu, name, "{" + name + "}", insert, _about().get(name, ""))
        menu.addSeparator()
    for words, written in WRITTEN_OUT.items():
        if words != MOOD:
            _add(menu, words, "{" + written + "}", insert, _about()[words])
    faces = menu.addMenu(MOOD)
    for mood in islice(moods, _MOODS_AT_MOST):
        _add(faces, mood, "{表情:" + mood + "}", insert)
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


def _about() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "日期+1": translate("InsertMenus", "Today and so many days: {日期+3}, {日期-1}"),
        "工作日+2": translate("InsertMenus", "So many working days from today, holidays left out"),
        "选择": translate("InsertMenus", "Asks before pasting; the name before the colon may go"),
        "随机": translate("InsertMenus", "One of these, picked anew each time"),
        "剪贴板": translate("InsertMenus", "What was copied last, shown before it is pasted"),
        "光标": translate(
            "InsertMenus", "Where the cursor goes after pasting; nothing is sent then"
        ),
        "分段": translate("InsertMenus", "Cuts here: each press pastes the next part"),
    }


def _add(menu: QMenu, words: str, inserted: str, insert: Insert, about: str = "") -> None:
    action = menu.addAction(words)
    action.triggered.connect(lambda: insert(inserted))
    if about:
        action.setToolTip(about)
