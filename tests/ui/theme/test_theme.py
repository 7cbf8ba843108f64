import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.paths import shipped
from desktop_app.ui.theme import icons, style
from desktop_app.ui.theme.buttons import IconButton, link, primary
from desktop_app.ui.theme.tab_bar import FlatTabBar
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import DARK, LIGHT

ICONS = sorted(file.stem for file in shipped("resources", "icons").glob("*.svg"))
RED, GREEN = QColor("#ff0000"), QColor("#00ff00")


def _colours(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_the_setting_wins_over_the_system_and_pages_are_told(theme: Theme, qtbot: QtBot) -> None:
    assert theme.tokens is LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.follow("dark")
    assert theme.tokens is DARK
    with qtbot.assertNotEmitted(theme.changed):
        theme.follow("dark")


def test_without_a_setting_the_system_is_followed(qapp: QApplication, qtbot: QtBot) -> None:
    dark = True
    theme = Theme(qapp, "", lambda _app: dark)
    assert theme.tokens is DARK
    dark = False
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens is LIGHT


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_picture_that_the_sheet_names_is_there(
    qapp: QApplication, theme: Theme, tokens: object
) -> None:
    theme.follow("dark" if tokens is DARK else "light")
    named = [part.split('"')[1] for part in qapp.styleSheet().split("url(")[1:]]
    assert len(named) == 4
    assert [name for name in named if not shipped(name).is_file()] == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ICONS)
@pytest.mark.parametrize("scale", [1.0, 1.5, 3.0])
def test_an_icon_is_drawn_within_its_square_at_every_scale(name: str, scale: float) -> None:
    picture = icons.pixmap(name, RED, GREEN, scale=scale)
    assert picture.width() == round(16 * scale)
    assert _colours(picture) or not picture.toImage().allGray()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", [n for n in ICONS if not n.startswith(("app", "tray", "flag-"))])
def test_an_icon_has_the_colour_it_is_asked_for(name: str) -> None:
    assert _colours(icons.pixmap(name, RED, scale=3.0)) == {RED.name()}


@pytest.mark.usefixtures("qapp")
def test_a_flag_has_the_colour_of_its_outline() -> None:
    drawn = _colours(icons.pixmap("flag-yellow", RED, GREEN, scale=3.0))
    assert {RED.name(), GREEN.name()} <= drawn


@pytest.mark.usefixtures("qapp")
def test_an_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", RED)


@pytest.mark.usefixtures("theme")
def test_focus_changes_no_size(qtbot: QtBot) -> None:
    field, button = QLineEdit(), primary("Paste")
    for widget in (field, button):
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        before = widget.sizeHint()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        assert widget.sizeHint() == before


def test_kinds_of_buttons_look_different(theme: Theme, qtbot: QtBot) -> None:
    plain, strong, bare = QPushButton("x"), primary("x"), link("x")
    for button in (plain, strong, bare):
        qtbot.addWidget(button)
        button.ensurePolished()
    assert strong.property(style.KIND) == "primary"
    assert theme.tokens.accent.name() in _colours(strong.grab())
    assert theme.tokens.accent.name() not in _colours(plain.grab())


def test_an_icon_button_says_what_it_does_and_is_large_enough(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "menu", "Menu")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Menu"
    assert button.size().width() >= 28
    assert button.size().height() >= 28


def test_equal_tabs_share_the_width_and_the_choice_moves_nothing(
    theme: Theme, qtbot: QtBot
) -> None:
    bar = FlatTabBar(theme)
    qtbot.addWidget(bar)
    for name in ("售前", "售中", "售后", "通用", "内部"):
        bar.addTab(name)
    bar.resize(360, 32)
    bar.show()
    before = [QRect(bar.tabRect(i)) for i in range(5)]
    assert {rect.width() for rect in before} == {72}
    bar.setCurrentIndex(3)
    assert [QRect(bar.tabRect(i)) for i in range(5)] == before
