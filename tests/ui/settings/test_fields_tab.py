"""Fields of the agent's own: defined, corrected, removed; what can't be used isn't kept."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.fields.values import Definition, FieldType
from desktop_app.domain.library import Library
from desktop_app.domain.settings import Settings
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.edit_clients import EditClients
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.ui.settings.dialog import SettingsDialog, SettingsTab
from desktop_app.ui.settings.fields_tab import FieldsTab
from desktop_app.ui.theme.theme import Theme
from tests.fakes import FakeAutostart, FakeSettingsStore
from tests.shipped_facts import shipped_clients, shipped_words

COLOUR = Definition("颜色", FieldType.CHOICE, ("红", "蓝"), "红")
SHOPS = {"仓库": Definition("仓库", FieldType.TEXT)}


class FieldsDesk:
    """The settings dialog, open on the fields."""

    def __init__(self, app: QApplication) -> None:
        self.store = FakeSettingsStore(Settings(fields=(COLOUR,)))
        keep = KeepSettings(self.store, lambda _settings: None)
        check = CheckWording(
            shipped_words, lambda: keep.settings.wording, list, lambda: Library((), ())
        )
        self.dialog = SettingsDialog(
            keep, EditClients(keep, shipped_clients()), FakeAutostart(), check, platforms=(),
            front=lambda: None, refused=dict, say=str, theme=Theme(app), shop_fields=SHOPS,
        )  # fmt: skip
        self.dialog.show_tab(SettingsTab.FIELDS)

    @property
    def tab(self) -> FieldsTab:
        return self.dialog.fields

    @property
    def kept(self) -> tuple[Definition, ...]:
        return self.store.load().fields


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> FieldsDesk:
    desk = FieldsDesk(qapp)
    qtbot.addWidget(desk.dialog)
    with qtbot.waitExposed(desk.dialog):
        desk.dialog.show()
    return desk


def test_what_is_defined_is_shown_and_the_shop_s_cannot_be_changed(desk: FieldsDesk) -> None:
    [row] = desk.tab.rows
    assert row.definition == COLOUR
    assert row.choices.text() == "红|蓝"
    [shop] = desk.tab._shop_rows
    assert shop.name.text() == "仓库"
    assert not any(cell.isEnabled() for cell in shop.cells)


def test_a_new_field_is_kept_when_it_is_left(desk: FieldsDesk) -> None:
    desk.tab.new.click()
    row = desk.tab.rows[-1]
    row.name.setText("到货日")
    row.type.setCurrentIndex(row.type.findData(FieldType.DATE))
    row.type.activated.emit(row.type.currentIndex())
    assert desk.kept == (COLOUR, Definition("到货日", FieldType.DATE))
    assert not row.choices.isEnabled()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("买家", "“买家” has its meaning already."),
        ("颜色", "two fields named “颜色”"),
        ("a b", "no spaces"),
    ],
)
def test_a_name_that_cannot_be_used_says_why_and_nothing_is_lost(
    desk: FieldsDesk, name: str, why: str
) -> None:
    desk.tab.new.click()
    row = desk.tab.rows[-1]
    row.name.setText(name)
    row.name.editingFinished.emit()
    assert why in desk.tab.message
    assert desk.kept == (COLOUR,)
    desk.dialog.accept()
    assert not desk.dialog.isVisible()  # it has been read
    assert row.name.text() == name


def test_closing_with_an_unread_mistake_shows_it_first(desk: FieldsDesk) -> None:
    desk.tab.rows[0].choices.setText("红")
    desk.dialog.show_tab(SettingsTab.PROFILE)
    desk.dialog.accept()
    assert desk.dialog.isVisible()
    assert "needs two to 20 choices" in desk.tab.message
    assert desk.kept == (COLOUR,)


def test_a_field_is_removed_and_a_blank_one_does_not_count(desk: FieldsDesk) -> None:
    desk.tab.new.click()
    desk.tab.rows[0].remove.click()
    assert desk.kept == ()
    assert desk.tab.message == ""
    desk.dialog.accept()
    assert not desk.dialog.isVisible()
