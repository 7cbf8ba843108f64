from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.pasting import Target
from desktop_app.domain.phrases import Phrase
from desktop_app.ui.shell import status_line, thin_bar
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.placement import MINIMUM_SIZE, Placement, within
from desktop_app.ui.shell.status import Status, StatusAction, StatusKind
from desktop_app.ui.theme.theme import Theme
from tests.fakes import FakeFrontWindow, FakeSettingsStore

EDITOR = Target(77, "gedit", "gedit")
TITLES = ("欢迎", "稍等", "发货", "好评", "告别", "一个相当长的收藏标题", "再会", "谢谢", "晚安")


class Page(QWidget):
    """A page with one field and one button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton(name)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)


class Desk:
    """A window over a front window that the test moves."""

    def __init__(self, theme: Theme, store: FakeSettingsStore) -> None:
        self.front = FakeFrontWindow(EDITOR)
        self.built: list[str] = []
        self.favourites = [
            Phrase(str(n), "c", title, "text", slot=n) for n, title in enumerate(TITLES, 1)
        ]
        place = Placement(store.state, store.save_state)
        self.window = MainWindow(theme, self.front, place, lambda: self.favourites)
        names = ("Phrases", "Emoji", "Note")
        self.window.fit([partial(self.page, n) for n in names], QLabel("buyer"))

    def page(self, name: str) -> QWidget:
        self.built.append(name)
        return Page(name)


@pytest.fixture
def store() -> FakeSettingsStore:
    return FakeSettingsStore()


@pytest.fixture
def desk(theme: Theme, store: FakeSettingsStore, qtbot: QtBot) -> Desk:
    made = Desk(theme, store)
    qtbot.addWidget(made.window, before_close_func=lambda w: w.hide())
    made.window.show_quietly()
    qtbot.waitExposed(made.window)
    return made


def _refusal() -> Status:
    return Status(StatusKind.REFUSED, "No", action=StatusAction("Again", lambda: None))


def test_the_window_refuses_the_focus_and_stays_on_top(desk: Desk) -> None:
    flags = desk.window.windowFlags()
    for flag in (
        Qt.WindowType.WindowDoesNotAcceptFocus,
        Qt.WindowType.WindowStaysOnTopHint,
        Qt.WindowType.FramelessWindowHint,
    ):
        assert flags & flag
    assert not flags & Qt.WindowType.BypassWindowManagerHint
    assert desk.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_page_is_made_when_it_is_first_chosen(desk: Desk) -> None:
    assert desk.built == ["Phrases"]
    desk.window.show_page(2)
    desk.window.show_page(0)
    desk.window.show_page(2)
    assert desk.built == ["Phrases", "Note"]


def test_the_parts_have_their_heights(desk: Desk) -> None:
    assert desk.window.size().toTuple() == (360, 560)
    assert desk.window.title.height() == 36
    assert desk.window.status.height() == 28
    assert desk.window.minimumSize() == MINIMUM_SIZE


def test_tab_goes_from_the_page_to_status_and_title(desk: Desk, qtbot: QtBot) -> None:
    desk.window.status.show_status(_refusal())
    page = desk.window.show_page(1)
    assert isinstance(page, Page)
    desk.window.focus.take_focus(page.field)
    qtbot.waitUntil(page.field.hasFocus)
    seen: list[QWidget] = []
    for _ in range(8):
        focused = desk.window.focusWidget()
        assert focused is not None
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    names = [w.accessibleName() or getattr(w, "text", str)() for w in seen]
    assert names[1:4] == ["Emoji", "Again", "Pages"]
    assert names[4:7] == ["Menu", "Collapse to a thin bar (Ctrl+M)", "Hide"]
    assert seen[7] is page.field


def test_the_focus_is_lent_and_given_back(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.show_page(0)
    assert isinstance(page, Page)
    handle = desk.window.windowHandle()
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    desk.window.focus.take_focus(page.field)
    qtbot.waitUntil(page.field.hasFocus)
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    desk.window.focus.give_back_focus()
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert desk.front.focus_given == [EDITOR]


def test_the_lender_gets_it_back_even_if_the_system_forgot_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.show_page(0)
    assert isinstance(page, Page)
    desk.window.focus.take_focus(page.field)
    qtbot.waitUntil(page.field.hasFocus)
    desk.front.put_in_front(None)
    desk.window.focus.give_back_focus()
    assert desk.front.focus_given == [EDITOR]


def test_a_dialog_gives_the_focus_back_when_it_has_closed(desk: Desk, qtbot: QtBot) -> None:
    dialog = QDialog(desk.window)
    desk.window.focus.show_dialog(dialog)
    qtbot.waitUntil(dialog.isVisible)
    assert desk.front.focus_given == []
    other = Target(78, "wechat", "微信")
    desk.front.put_in_front(other)
    dialog.reject()
    assert desk.front.focus_given == [other]


def test_a_dialog_opened_from_a_field_goes_back_to_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.show_page(0)
    assert isinstance(page, Page)
    desk.window.focus.take_focus(page.field)
    qtbot.waitUntil(page.field.hasFocus)
    dialog = QDialog(desk.window)
    desk.window.focus.show_dialog(dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reject()
    qtbot.waitUntil(page.field.hasFocus)
    assert desk.front.focus_given == []


def test_nothing_is_given_back_that_was_not_lent(desk: Desk) -> None:
    if QGuiApplication.focusWindow() is None:
        desk.window.focus.give_back_focus()
        assert desk.front.focus_given == []


def test_escape_that_no_page_wants_gives_the_focus_back(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.show_page(0)
    assert isinstance(page, Page)
    desk.window.focus.take_focus(page.field)
    qtbot.waitUntil(page.field.hasFocus)
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert desk.front.focus_given == [EDITOR]


def test_keys_choose_pages_and_roll_the_window(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.show_page(0)
    assert isinstance(page, Page)
    desk.window.focus.take_focus(page.field)
    qtbot.waitUntil(page.field.hasFocus)
    QTest.keyClick(page.field, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.pages.chosen == 2
    with qtbot.waitSignal(desk.window.settings_wanted):
        QTest.keyClick(desk.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    done: list[int] = []
    action = StatusAction("Do", lambda: done.append(1))
    desk.window.status.show_status(Status(StatusKind.REFUSED, "x", action=action))
    QTest.keyClick(desk.window, Qt.Key.Key_F6)
    assert done == [1]
    QTest.keyClick(desk.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.height() == thin_bar.HEIGHT_PX


def test_rolled_up_it_is_the_bar_alone_with_whole_favourites(desk: Desk) -> None:
    desk.window.roll_up()
    assert desk.window.size().toTuple() == (360, thin_bar.HEIGHT_PX)
    shown = [b for b in desk.window.thin_bar.findChildren(thin_bar.FavouriteButton)
             if b.isVisible()]  # fmt: skip
    assert 2 <= len(shown) < len(TITLES)
    rects = [b.geometry() for b in shown]
    assert all(rects[i].right() < rects[i + 1].left() for i in range(len(rects) - 1))
    assert rects[-1].right() < 360 - 2 * 32
    assert [b.text() for b in shown] == list(TITLES[: len(shown)])


def test_a_favourite_of_the_bar_is_pasted_by_its_slot(desk: Desk, qtbot: QtBot) -> None:
    desk.window.roll_up()
    second = desk.window.thin_bar.findChildren(thin_bar.FavouriteButton)[1]
    with qtbot.waitSignal(desk.window.thin_bar.slot_chosen) as pressed:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert pressed.args == [2]


@pytest.mark.parametrize("top", [40, 700])
def test_a_refusal_adds_a_line_and_the_bar_stays_where_it_is(desk: Desk, top: int) -> None:
    window, bar = desk.window, desk.window.thin_bar
    window.roll_up()
    window.move(100, top)
    before = bar.mapToGlobal(bar.rect().topLeft())
    window.status.show_status(_refusal())
    QGuiApplication.processEvents()
    assert window.height() == thin_bar.HEIGHT_PX + status_line.HEIGHT_PX
    assert window.status.isVisible()
    assert bar.mapToGlobal(bar.rect().topLeft()) == before
    window.status.clear()
    QGuiApplication.processEvents()
    assert window.height() == thin_bar.HEIGHT_PX
    assert bar.mapToGlobal(bar.rect().topLeft()) == before


def test_success_adds_no_line_to_the_bar(desk: Desk) -> None:
    desk.window.roll_up()
    desk.window.status.show_status(Status(StatusKind.DONE, "Pasted"))
    assert desk.window.height() == thin_bar.HEIGHT_PX


def test_the_progress_of_a_phrase_in_parts_is_seen_beside_the_bar(desk: Desk) -> None:
    desk.window.roll_up()
    desk.window.status.show_status(Status(StatusKind.NOTICE, "Part 1 of 2", stays_in_bar=True))
    assert desk.window.status.isVisible()
    desk.window.status.clear()
    assert desk.window.height() == thin_bar.HEIGHT_PX


def test_rolled_down_again_it_is_as_it_was(desk: Desk) -> None:
    before = QRect(desk.window.geometry())
    desk.window.roll_up()
    desk.window.status.show_status(_refusal())
    desk.window.roll_down()
    assert desk.window.geometry() == before
    assert desk.window.status.isVisible()
    assert not desk.window.thin_bar.isVisible()


def test_place_and_size_are_remembered_for_the_screen(
    desk: Desk, theme: Theme, store: FakeSettingsStore, qtbot: QtBot
) -> None:
    desk.window.setGeometry(50, 60, 400, 500)
    desk.window.put_away()
    again = Desk(theme, store)
    qtbot.addWidget(again.window, before_close_func=lambda w: w.hide())
    assert again.window.geometry() == QRect(50, 60, 400, 500)


def test_put_in_place_while_rolled_up_only_the_bar_shows(desk: Desk) -> None:
    desk.window.setGeometry(50, 30, 400, 500)
    desk.window.put_away()
    desk.window.show_quietly()
    desk.window.roll_up()
    desk.window.move(300, 300)
    desk.window._place.put()
    assert desk.window.geometry() == QRect(50, 30, 400, thin_bar.HEIGHT_PX)
    desk.window.roll_down()
    assert desk.window.geometry() == QRect(50, 30, 400, 500)


@pytest.mark.parametrize("kept", ["", "nonsense", "[1]", '{"x":1}', "[1,2,3,null]"])
def test_an_unreadable_place_is_no_place(store: FakeSettingsStore, kept: str) -> None:
    screen = QGuiApplication.primaryScreen()
    store.save_state(f"window.place.{screen.name()}", kept)
    rect = Placement(store.state, store.save_state).recall()
    assert screen.availableGeometry().contains(rect)


@pytest.mark.parametrize(
    "rect",
    [QRect(-500, -500, 360, 560), QRect(5000, 10, 360, 560), QRect(0, 0, 9000, 9000),
     QRect(700, 500, 10, 10)],
)  # fmt: skip
def test_a_place_is_moved_onto_the_screen_whole(rect: QRect) -> None:
    room = QRect(0, 0, 800, 600)
    placed = within(rect, room)
    assert room.contains(placed)
    assert placed.width() >= MINIMUM_SIZE.width()


def test_closing_hides_on_wish_only(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.hide_wanted):
        desk.window.close()
    assert desk.window.isVisible()


def test_a_tooltip_shows_though_the_window_is_not_the_active_one(desk: Desk, qtbot: QtBot) -> None:
    desk.window.clearFocus()
    away = QWidget()
    qtbot.addWidget(away)
    with qtbot.waitActive(away):
        away.show()
        away.activateWindow()
    assert not desk.window.isActiveWindow()
    button = desk.window.title.menu
    QTest.mouseMove(button, button.rect().center())
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == button.toolTip()


def test_the_bar_has_room_for_three_favourites_with_long_titles(desk: Desk) -> None:
    desk.favourites = [replace(phrase, title="一个相当长的收藏标题") for phrase in desk.favourites]
    desk.window.thin_bar.refresh()
    desk.window.roll_up()
    shown = desk.window.thin_bar.findChildren(thin_bar.FavouriteButton)
    assert sum(button.isVisible() for button in shown) == 3
