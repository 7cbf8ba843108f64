from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS, HotkeyAction
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Target
from desktop_app.domain.settings import Profile, Settings
from desktop_app.domain.wording.choice import NO_CHOICE, ShopWord, StyleChoice, WordingChoice
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.edit_clients import EditClients
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import Text, text
from desktop_app.ui.settings.dialog import SettingsDialog, SettingsTab
from desktop_app.ui.theme.theme import Theme
from tests.fakes import FakeAutostart, FakeSettingsStore
from tests.shipped_facts import shipped_clients, shipped_platforms, shipped_words

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
CLIENTS = shipped_clients()


class SettingsDesk:
    """The dialog over a store.

    Attributes:
        taken: keys that the system refuses.
        front: the chat client's window.
    """

    def __init__(self, app: QApplication, settings: Settings, front: Target | None = None) -> None:
        self.store = FakeSettingsStore(settings)
        self.announced: list[Settings] = []
        self.keep = KeepSettings(self.store, self.announced.append)
        self.taken: set[str] = set()
        self.packs = [NO_CHOICE]
        self.front = front
        self.dialog = SettingsDialog(
            self.keep,
            EditClients(self.keep, CLIENTS),
            FakeAutostart(),
            CheckWording(
                shipped_words,
                lambda: self.keep.settings.wording,
                lambda: self.packs,
                lambda: Library((), ()),
            ),
            platforms=shipped_platforms().platforms,
            front=lambda: self.front,
            refused=self._refused,
            say=str,
            theme=Theme(app),
        )

    def press(self, action: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Press a chord into the field of an action."""
        field = self.dialog.hotkeys.fields[action]
        field.setFocus()
        QTest.keyClick(field, key, modifiers)

    def _refused(self) -> Mapping[str, Text]:
        hotkeys = self.keep.settings.hotkeys
        return {a: text("another program holds it") for a, k in hotkeys.items() if k in self.taken}


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> SettingsDesk:
    desk = SettingsDesk(qapp, Settings())
    qtbot.addWidget(desk.dialog)
    with qtbot.waitActive(desk.dialog):
        desk.dialog.show()
        desk.dialog.activateWindow()
    return desk


def test_an_empty_profile_is_invited_to_be_filled(desk: SettingsDesk) -> None:
    assert desk.dialog.profile.hint.startswith("Fill in all three")
    for line in (desk.dialog.profile.shop, desk.dialog.profile.agent, desk.dialog.profile.tag):
        line.setText("x")
    assert desk.dialog.profile.hint.startswith("They fill")


def test_a_field_is_kept_when_it_is_left(desk: SettingsDesk) -> None:
    shop = desk.dialog.profile.shop
    shop.setFocus()
    QTest.keyClicks(shop, "Mumian")
    assert desk.store.load().profile == Profile()
    QTest.keyClick(shop, Qt.Key.Key_Tab)
    assert desk.store.load().profile == Profile(shop="Mumian")
    assert desk.announced == [desk.store.load()]


def test_the_typing_speed_is_kept_within_bounds(desk: SettingsDesk) -> None:
    desk.dialog.profile.speed.setValue(80)
    desk.dialog.profile.keep_now()
    assert desk.store.load().typing_speed == 80
    assert desk.keep.change(typing_speed=5000).typing_speed == 300


def test_escape_loses_nothing_that_was_typed(desk: SettingsDesk) -> None:
    desk.dialog.profile.tag.setText("789")
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    assert desk.store.load().profile.tag == "789"


def test_a_pressed_chord_becomes_the_hotkey(desk: SettingsDesk) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_B, CTRL | SHIFT)
    assert desk.store.load().hotkeys[HotkeyAction.NOTE] == "Ctrl+Shift+B"
    assert desk.dialog.hotkeys.fields[HotkeyAction.NOTE].text() == "Ctrl+Shift+B"


@pytest.mark.parametrize(
    ("key", "modifiers", "written"),
    [
        (Qt.Key.Key_PageUp, CTRL | SHIFT, "Ctrl+Shift+PgUp"),
        (Qt.Key.Key_Plus, CTRL, "Ctrl++"),
        (Qt.Key.Key_Tab, CTRL, "Ctrl+Tab"),
        (Qt.Key.Key_Space, CTRL | ALT, "Ctrl+Alt+Space"),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "F9"),
        (Qt.Key.Key_X, Qt.KeyboardModifier.MetaModifier, "Super+X"),
        (Qt.Key.Key_Escape, CTRL, "Ctrl+Escape"),
        (Qt.Key.Key_Backspace, CTRL, "Ctrl+Backspace"),
    ],
)
def test_every_kind_of_chord_is_read(
    desk: SettingsDesk, key: Qt.Key, modifiers: Qt.KeyboardModifier, written: str
) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, key, modifiers)
    assert desk.store.load().hotkeys[HotkeyAction.NOTE] == written


def test_a_key_of_another_action_is_refused_by_name_and_the_old_one_stays(
    desk: SettingsDesk,
) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_Q, CTRL | ALT)
    assert desk.dialog.hotkeys.message == (
        "Ctrl+Alt+Q is the key of “Show and search” already; the old key stays."
    )
    assert desk.store.load().hotkeys == DEFAULT_HOTKEYS


def test_a_key_that_one_types_with_is_refused(desk: SettingsDesk) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_A, SHIFT)
    assert "would be lost for typing" in desk.dialog.hotkeys.message
    assert desk.store.load().hotkeys == DEFAULT_HOTKEYS


def test_a_key_that_the_system_refuses_is_named_beside_its_field(desk: SettingsDesk) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.taken = {"Ctrl+Alt+J"}
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_J, CTRL | ALT)
    assert desk.dialog.hotkeys.note(HotkeyAction.NOTE) == "another program holds it"
    assert desk.dialog.hotkeys.note(HotkeyAction.SEARCH) == ""


def test_a_key_that_chat_programs_take_is_warned_of(desk: SettingsDesk) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_W, CTRL | ALT)
    assert desk.dialog.hotkeys.note(HotkeyAction.NOTE) == "微信 uses it, too"


def test_backspace_switches_a_hotkey_off(desk: SettingsDesk) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
    assert desk.store.load().hotkeys[HotkeyAction.NOTE] == ""
    assert desk.store.load().hotkeys[HotkeyAction.SEARCH] == "Ctrl+Alt+Q"


def test_a_modifier_alone_changes_nothing(desk: SettingsDesk) -> None:
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_Control, CTRL)
    assert desk.store.load().hotkeys == DEFAULT_HOTKEYS


def test_the_global_hotkeys_are_silent_while_one_is_pressed(
    desk: SettingsDesk,
) -> None:
    told: list[bool] = []
    desk.dialog.capturing.connect(told.append)
    desk.dialog.show_tab(SettingsTab.HOTKEYS)
    desk.press(HotkeyAction.NOTE, Qt.Key.Key_B, CTRL | ALT)
    assert told == [True, False]
    desk.dialog.hotkeys.fields[HotkeyAction.NOTE].setFocus()
    assert told[-1] is True
    desk.dialog.accept()
    assert told[-1] is False


def test_the_opacity_is_shown_while_it_is_chosen(desk: SettingsDesk) -> None:
    seen: list[float] = []
    desk.dialog.opacity_previewed.connect(seen.append)
    desk.dialog.show_tab(SettingsTab.LOOK)
    QTest.keyClick(desk.dialog.look.opacity, Qt.Key.Key_PageDown)
    assert seen == [0.9]
    assert desk.store.load().opacity == 0.9


def test_language_and_colours_hold_at_once(desk: SettingsDesk) -> None:
    desk.dialog.show_tab(SettingsTab.LOOK)
    QTest.keyClick(desk.dialog.look.language, Qt.Key.Key_End)
    QTest.keyClick(desk.dialog.look.theme, Qt.Key.Key_End)
    assert (desk.store.load().language, desk.store.load().theme) == ("en", "dark")


@pytest.mark.parametrize("tab", list(SettingsTab))
def test_every_control_has_a_name(desk: SettingsDesk, tab: SettingsTab) -> None:
    desk.dialog.show_tab(tab)
    controls: list[QLineEdit | QComboBox | QCheckBox] = [
        *desk.dialog.findChildren(QLineEdit),
        *desk.dialog.findChildren(QComboBox),
        *desk.dialog.findChildren(QCheckBox),
    ]
    unnamed = [
        control
        for control in controls
        if control.isVisible()
        and not control.accessibleName()
        and not (isinstance(control, QCheckBox) and control.text())
    ]
    assert unnamed == []


def _wording(desk: SettingsDesk) -> WordingChoice:
    return desk.store.load().wording


def test_a_switch_of_the_wording_is_kept_at_once_and_only_what_differs(desk: SettingsDesk) -> None:
    tab = desk.dialog.wording
    desk.dialog.show_tab(SettingsTab.WORDING)
    tab.switches["check_intimacy"].click()
    assert _wording(desk) == WordingChoice(StyleChoice(check_intimacy=False))
    tab.switches["check_intimacy"].click()
    assert _wording(desk) == NO_CHOICE


def test_numbers_and_words_are_kept_when_they_are_left(desk: SettingsDesk) -> None:
    tab = desk.dialog.wording
    desk.dialog.show_tab(SettingsTab.WORDING)
    tab.numbers["long"].setFocus()
    tab.numbers["long"].lineEdit().selectAll()
    QTest.keyClicks(tab.numbers["long"], "200")
    tab.words.setFocus()
    assert _wording(desk).style == StyleChoice(long=200)
    tab.words.setPlainText("包邮 → 免运费\n秒杀")
    tab.allowed.setFocus()
    assert _wording(desk).words == (ShopWord("包邮", "免运费"), ShopWord("秒杀"))
    tab.allowed.setPlainText("第一品牌馆")
    desk.dialog.accept()
    assert _wording(desk).allowed == ("第一品牌馆",)


def test_what_a_pack_says_is_shown_and_stays_the_packs(desk: SettingsDesk) -> None:
    desk.packs[:] = [WordingChoice(StyleChoice(long=90), (ShopWord("秒杀"),))]
    tab = desk.dialog.wording
    tab._reset.click()
    assert tab.numbers["long"].value() == 90
    assert _wording(desk) == NO_CHOICE
    tab.numbers["long"].setValue(120)
    tab.keep_now()
    assert _wording(desk) == WordingChoice(StyleChoice(long=120))


def test_the_usual_numbers_come_back_and_the_words_stay(desk: SettingsDesk) -> None:
    tab = desk.dialog.wording
    tab.numbers["faces"].setValue(7)
    tab.switches["check_particles"].click()
    tab.words.setPlainText("秒杀")
    tab.keep_now()
    tab._reset.click()
    assert _wording(desk) == WordingChoice(words=(ShopWord("秒杀"),))
    assert tab.numbers["faces"].value() == 2
