import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollBar
from pytestqt.qtbot import QtBot

from desktop_app.domain.clients import DEFAULT_CLIENT, ClientProfile, EmojiMap
from desktop_app.paths import shipped
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.find_emoji import EmoticonKind, FindEmoji
from desktop_app.ui.emoji.page import EmojiPage
from desktop_app.ui.emoji.tile_model import spoken
from desktop_app.ui.theme.theme import Theme
from tests.fakes import FakeSettingsStore
from tests.ui.keeper import PageKeeper

QIANNIU = ClientProfile("qianniu", "千牛", (), emoji_map=EmojiMap.WANGWANG)
PLAIN = ClientProfile("old", "old", (), plain_only=True)
BLIND = ClientProfile("blind", "blind", (), emoji_map=EmojiMap.NONE)


class PastedTexts:
    """Remembers what was to be pasted."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def paste_text(self, content: str, label: str) -> int:
        assert label
        self.texts.append(content)
        return len(self.texts)


class EmojiDesk:
    """The page, what it pasted, and the client in front."""

    def __init__(self, app: QApplication) -> None:
        self.client = DEFAULT_CLIENT
        self.store = FakeSettingsStore()
        self.pasted = PastedTexts()
        self.keeper = PageKeeper()
        self.stage = 0
        folder = shipped("data")
        find = FindEmoji(
            folder, self.store, lambda: self.client, DrawFaces(folder), lambda: self.stage
        )
        self.page = EmojiPage(find, self.pasted, Theme(app), self.keeper)

    def search(self, query: str) -> None:
        self.page.search.setText(query)

    def shown(self) -> list[str]:
        """What a screen reader would read of the tiles."""
        grid = self.page.grid
        rows = (grid.model().index(row, 0) for row in range(grid.model().rowCount()))
        return [row.data(Qt.ItemDataRole.AccessibleTextRole) or "" for row in rows]

    def said(self) -> str:
        """All words on the page."""
        return " ".join(label.text() for label in self.page.findChildren(QLabel))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> EmojiDesk:
    desk = EmojiDesk(qapp)
    qtbot.addWidget(desk.page)
    desk.page.resize(360, 468)
    with qtbot.waitActive(desk.page):
        desk.page.show()
        desk.page.activateWindow()
    return desk


def _click(desk: EmojiDesk, row: int) -> None:
    grid = desk.page.grid
    place = grid.visualRect(grid.model().index(row, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_pastes_and_takes_no_focus(desk: EmojiDesk) -> None:
    _click(desk, 1)
    assert desk.pasted.texts == ["😊"]
    assert desk.keeper.taken == []


def test_the_second_half_of_a_double_click_is_dropped(desk: EmojiDesk) -> None:
    _click(desk, 1)
    _click(desk, 1)
    assert desk.pasted.texts == ["😊"]


def test_a_click_beside_the_tiles_pastes_nothing(desk: EmojiDesk) -> None:
    _click(desk, 0)
    QTest.mouseClick(desk.page.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(335, 60))
    assert desk.pasted.texts == []


@pytest.mark.parametrize(("query", "first"), [("玫瑰", "🌹"), ("mg", "🌹"), ("rose", "🌹")])
def test_typing_finds_and_enter_pastes_the_first(desk: EmojiDesk, query: str, first: str) -> None:
    desk.search(query)
    QTest.keyClick(desk.page.search, Qt.Key.Key_Return)
    assert desk.pasted.texts == [first]


def test_digits_paste_the_numbered_tiles(desk: EmojiDesk) -> None:
    assert desk.shown()[2].startswith("2，")
    QTest.keyClick(desk.page.search, Qt.Key.Key_2)
    assert desk.pasted.texts == [desk.shown()[2].split("，")[-1]]
    assert desk.page.search.text() == ""


def test_arrows_in_the_search_line_choose_tiles(desk: EmojiDesk) -> None:
    QTest.keyClick(desk.page.search, Qt.Key.Key_Right)
    QTest.keyClick(desk.page.search, Qt.Key.Key_Down)
    chosen = desk.page.grid.chosen()
    assert chosen is not None
    assert chosen.symbol == "🙂"
    QTest.keyClick(desk.page.search, Qt.Key.Key_Up)
    QTest.keyClick(desk.page.search, Qt.Key.Key_Return)
    assert desk.pasted.texts == ["🙏"]


def test_letters_still_composed_are_searched_and_enter_belongs_to_the_input_method(
    desk: EmojiDesk,
) -> None:
    QApplication.sendEvent(desk.page.search, QInputMethodEvent("mei gui", []))
    assert desk.shown()[1].startswith("1，玫瑰")
    QTest.keyClick(desk.page.search, Qt.Key.Key_Return)
    assert desk.pasted.texts == []


def test_escape_clears_the_search_and_gives_the_focus_back(desk: EmojiDesk) -> None:
    desk.search("玫瑰")
    QTest.keyClick(desk.page.search, Qt.Key.Key_Escape)
    assert desk.page.search.text() == ""
    assert desk.keeper.given_back == 1
    assert desk.pasted.texts == []


def test_a_click_into_the_search_line_takes_the_focus(desk: EmojiDesk) -> None:
    QTest.mouseClick(desk.page.search, Qt.MouseButton.LeftButton)
    assert desk.keeper.taken == [desk.page.search]


def test_nothing_found_is_said(desk: EmojiDesk) -> None:
    desk.search("qqqq")
    assert "Nothing found for “qqqq”" in desk.said()
    assert not desk.page.grid.isVisible()
    QTest.keyClick(desk.page.search, Qt.Key.Key_Return)
    assert desk.pasted.texts == []


def test_what_was_used_stands_first_when_the_page_comes_back(desk: EmojiDesk) -> None:
    desk.search("火箭")
    QTest.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.search("")
    assert desk.shown()[1].startswith("1，火箭")


def test_recents_dont_move_under_the_pointer(desk: EmojiDesk) -> None:
    before = desk.shown()
    _click(desk, 3)
    assert desk.shown() == before


def test_a_client_with_own_faces_gets_its_code_and_is_told_so(desk: EmojiDesk) -> None:
    desk.client = QIANNIU
    desk.search("微笑")
    assert "Pastes /:^_^" in desk.said()
    assert "draws its own faces" in desk.said()
    QTest.keyClick(desk.page.search, Qt.Key.Key_Return)
    assert desk.pasted.texts == ["/:^_^"]


def test_a_client_that_may_not_show_it_is_named_before_pasting(desk: EmojiDesk) -> None:
    desk.client = PLAIN
    desk.search("包裹")
    assert "may not show it" in desk.said()


def test_a_client_that_shows_no_emoji_is_named_before_pasting(desk: EmojiDesk) -> None:
    desk.client = BLIND
    desk.search("包裹")
    assert "This client draws no such face" in desk.said()
    assert "Can't be pasted here" in desk.said()


def test_codes_and_kaomoji_have_their_tabs(desk: EmojiDesk) -> None:
    desk.page.show_kind(EmoticonKind.QIANNIU)
    assert "doesn't know the code and gets an emoji" in desk.said()
    _click(desk, 1)
    desk.page.show_kind(EmoticonKind.JD)
    assert "draws no such face" in desk.said()
    desk.page.show_kind(EmoticonKind.KAOMOJI)
    desk.page.grid.pick()
    assert desk.pasted.texts == ["😊", "(^_^)"]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_skin_tone_is_chosen_in_the_menu_and_stays(desk: EmojiDesk) -> None:
    desk.search("强")
    thumb = desk.page.grid.chosen()
    assert thumb is not None
    desk.page.grid.menu_wanted.emit(thumb, desk.page.mapToGlobal(QPoint(40, 80)))
    menu = desk.page.findChild(QMenu)
    assert menu is not None
    assert [a.isChecked() for a in menu.actions()] == [True, False, False, False, False, False]
    menu.actions()[3].trigger()
    assert desk.pasted.texts == ["👍🏽"]
    assert "👍🏽" in desk.shown()[1]


def test_a_right_click_on_a_face_without_tones_opens_nothing(desk: EmojiDesk) -> None:
    desk.page.grid.menu_wanted.emit(desk.page.grid.chosen(), QPoint(40, 80))
    assert desk.page.findChild(QMenu) is None


def test_control_and_page_keys_turn_the_tabs(desk: EmojiDesk) -> None:
    desk.page.search.setFocus()
    QTest.keyClick(desk.page.search, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown()[1].endswith("/:^_^")


def test_every_tile_is_read_out_by_name(desk: EmojiDesk) -> None:
    assert all("，" in words for words in desk.shown() if words)
    tile = desk.page.grid.model().index(1, 0)
    assert spoken(tile.data(Qt.ItemDataRole.UserRole)) == "1，微笑，smile，😊"


@pytest.mark.parametrize("kind", list(EmoticonKind))
@pytest.mark.parametrize("width", [320, 360, 600])
def test_no_tile_is_cut_off(desk: EmojiDesk, kind: EmoticonKind, width: int) -> None:
    desk.page.resize(width, 468)
    desk.page.show_kind(kind)
    QApplication.processEvents()
    grid = desk.page.grid
    rects = [grid.visualRect(grid.model().index(row, 0)) for row in range(grid.model().rowCount())]
    assert max(rect.right() for rect in rects) < grid.viewport().width()


def test_the_bar_stands_there_only_when_there_is_more_to_see(desk: EmojiDesk) -> None:
    bars = [
        bar for bar in desk.page.grid.findChildren(QScrollBar) if bar.parent() is desk.page.grid
    ]
    assert [bar.isVisible() for bar in bars] == [True]
    desk.search("wx")
    assert [bar.isVisible() for bar in bars] == [False]
