import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.clients import ClientChoice, EmojiMap
from desktop_app.domain.pasting import Target
from desktop_app.domain.settings import Settings
from desktop_app.ui.settings.client_chooser import ClientChooser
from desktop_app.ui.settings.client_form import ClientForm
from desktop_app.ui.settings.clients_tab import ClientsTab
from desktop_app.ui.settings.dialog import SettingsTab
from tests.ui.settings.test_settings_dialog import SettingsDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CHAT = Target(7, "shopchat.exe", "ShopChat")
TAKEN = "“aliim.exe” belongs to 千牛 already. Take it out there first; nothing was changed here."


class ClientsDesk(SettingsDesk):
    """The dialog with the tab of the clients in front."""

    @property
    def tab(self) -> ClientsTab:
        return self.dialog.clients

    @property
    def chooser(self) -> ClientChooser:
        return self.tab.chooser

    @property
    def form(self) -> ClientForm:
        return self.tab.form

    @property
    def kept(self) -> dict[str, ClientChoice]:
        return self.store.load().clients

    def choose(self, key: str) -> None:
        self.chooser.client.setCurrentIndex(self.chooser.client.findData(key))

    def clients(self) -> list[str]:
        """Return the names that can be chosen."""
        box = self.chooser.client
        return [box.itemText(index) for index in range(box.count())]

    def write_programs(self, written: str, *, enter: bool = False) -> None:
        """Type other programs; they are offered with Enter, or when the field is left."""
        self.form.programs.setFocus()
        self.form.programs.selectAll()
        QTest.keyClicks(self.form.programs, written)
        if enter:
            QTest.keyClick(self.form.programs, Qt.Key.Key_Return)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> ClientsDesk:
    desk = ClientsDesk(qapp, Settings())
    qtbot.addWidget(desk.dialog)
    with qtbot.waitActive(desk.dialog):
        desk.dialog.show()
        desk.dialog.activateWindow()
    desk.dialog.show_tab(SettingsTab.CLIENTS)
    desk.choose("wechat")
    return desk


def _pick(box: QComboBox, words: str) -> None:
    """Choose an entry with the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(words)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_sending_is_off_and_warned_of_when_switched_on(desk: ClientsDesk) -> None:
    desk.choose("qianniu")
    assert not desk.form.paste_and_send.isChecked()
    QTest.keyClick(desk.form.paste_and_send, Qt.Key.Key_Space)
    assert desk.form.warning == "On: every paste into 千牛 goes to the buyer at once, unseen."
    assert desk.store.load().paste_and_send == frozenset({"qianniu"})
    desk.choose("wechat")
    assert not desk.form.paste_and_send.isChecked()


def test_a_client_keeps_only_what_differs_from_what_is_shipped(desk: ClientsDesk) -> None:
    desk.form.paste_chord.setFocus()
    QTest.keyClick(desk.form.paste_chord, Qt.Key.Key_Insert, SHIFT)
    assert desk.kept == {"wechat": ClientChoice(paste_chord="Shift+Insert")}
    desk.form.paste_chord.setFocus()
    QTest.keyClick(desk.form.paste_chord, Qt.Key.Key_V, CTRL)
    assert desk.kept == {}


def test_everything_of_a_client_can_be_changed_and_taken_back(desk: ClientsDesk) -> None:
    _pick(desk.form.emoji_map, "Shows none")
    _pick(desk.form.platform, "京东")
    QTest.keyClick(desk.form.plain_only, Qt.Key.Key_Space)
    QTest.keyClick(desk.form.paste_and_send, Qt.Key.Key_Space)
    _pick(desk.form.send_key, "Alt+S")
    desk.write_programs("Weixin.exe, WeChatAppEx.exe", enter=True)
    assert desk.kept == {
        "wechat": ClientChoice(
            send_key="Alt+S",
            plain_only=True,
            programs=("weixin.exe", "wechatappex.exe"),
            emoji_map=EmojiMap.NONE,
            platform="jd",
        )
    }
    assert desk.form.programs.text() == "weixin.exe, wechatappex.exe"
    desk.choose("qianniu")
    desk.choose("wechat")
    assert desk.form.platform.currentText() == "京东"
    QTest.mouseClick(desk.tab.take_back, Qt.MouseButton.LeftButton)
    assert desk.store.load() == Settings()
    assert desk.form.programs.text().startswith("wechat.exe, weixin.exe")
    assert not desk.tab.take_back.isEnabled()


def test_a_program_of_another_client_is_refused_and_stays_to_be_corrected(
    desk: ClientsDesk,
) -> None:
    desk.write_programs("weixin.exe, AliIM.exe", enter=True)
    assert desk.chooser.message == TAKEN
    assert desk.form.programs.text() == "weixin.exe, AliIM.exe"
    assert desk.announced == []
    for _ in range(len(", AliIM.exe")):
        QTest.keyClick(desk.form.programs, Qt.Key.Key_Backspace)
    QTest.keyClick(desk.form.programs, Qt.Key.Key_Tab)
    assert desk.chooser.message == ""
    assert desk.kept == {"wechat": ClientChoice(programs=("weixin.exe",))}


def test_the_dialog_stays_once_for_what_it_refuses(desk: ClientsDesk) -> None:
    desk.write_programs("AliIM.exe")
    desk.dialog.accept()
    assert desk.dialog.isVisible()
    assert desk.chooser.message == TAKEN
    desk.dialog.accept()
    assert not desk.dialog.isVisible()
    assert desk.store.load() == Settings()


def test_what_was_refused_on_a_page_that_was_left_is_shown_before_closing(
    desk: ClientsDesk,
) -> None:
    desk.write_programs("AliIM.exe")
    desk.dialog.show_tab(SettingsTab.LOOK)
    desk.dialog.accept()
    assert desk.dialog.isVisible()
    assert desk.tab.isVisible()
    assert desk.chooser.message == TAKEN


def test_typing_is_kept_when_the_dialog_is_closed(desk: ClientsDesk) -> None:
    desk.write_programs("wx.exe")
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    assert desk.kept == {"wechat": ClientChoice(programs=("wx.exe",))}


def test_an_own_client_is_made_of_the_window_in_front(desk: ClientsDesk) -> None:
    desk.front = CHAT
    QTest.mouseClick(desk.chooser.from_front, Qt.MouseButton.LeftButton)
    assert desk.kept == {"own-1": ClientChoice(name="ShopChat", programs=("shopchat.exe",))}
    assert desk.chooser.client.currentText() == desk.form.name.text() == "ShopChat"
    assert desk.chooser.message.startswith("Made for shopchat.exe.")
    QTest.mouseClick(desk.chooser.from_front, Qt.MouseButton.LeftButton)
    assert desk.chooser.message == "shopchat.exe has this client already."
    assert desk.clients().count("ShopChat") == 1


def test_the_client_that_has_the_window_in_front_is_shown(desk: ClientsDesk) -> None:
    desk.front = Target(7, "aliim.exe", "AliIM")
    QTest.mouseClick(desk.chooser.from_front, Qt.MouseButton.LeftButton)
    assert desk.chooser.client.currentText() == "千牛"
    assert desk.chooser.message == "aliim.exe has this client already."
    assert desk.announced == []


def test_without_a_window_in_front_it_says_so(desk: ClientsDesk) -> None:
    QTest.mouseClick(desk.chooser.from_front, Qt.MouseButton.LeftButton)
    assert desk.chooser.message.startswith("No window of another program was in front.")
    assert desk.kept == {}


def test_an_own_client_is_renamed_and_removed_at_the_second_click(desk: ClientsDesk) -> None:
    assert not desk.form.name.isVisible()
    QTest.mouseClick(desk.chooser.new, Qt.MouseButton.LeftButton)
    assert desk.form.name.isVisible()
    QTest.keyClicks(desk.form.name, "My chat")
    QTest.keyClick(desk.form.name, Qt.Key.Key_Tab)
    assert desk.clients()[0] == desk.chooser.client.currentText() == "My chat"
    QTest.mouseClick(desk.tab.take_back, Qt.MouseButton.LeftButton)
    assert desk.tab.take_back.text() == "Really remove it?"
    assert "own-1" in desk.kept
    QTest.mouseClick(desk.tab.take_back, Qt.MouseButton.LeftButton)
    assert "My chat" not in desk.clients()
    assert desk.store.load() == Settings()


def test_a_removal_is_asked_for_anew_after_looking_at_another_client(desk: ClientsDesk) -> None:
    QTest.mouseClick(desk.chooser.new, Qt.MouseButton.LeftButton)
    QTest.mouseClick(desk.tab.take_back, Qt.MouseButton.LeftButton)
    desk.choose("wechat")
    desk.choose("own-1")
    assert desk.tab.take_back.text() == "Remove this client"


def test_all_fields_are_there_without_scrolling(desk: ClientsDesk) -> None:
    QTest.mouseClick(desk.chooser.new, Qt.MouseButton.LeftButton)
    assert desk.form.visibleRegion().boundingRect().height() >= desk.form.sizeHint().height()
