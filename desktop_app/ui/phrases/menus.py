"""The menus of a row and of a category to choose, made when they are opened."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.chains import followers
from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category
from desktop_app.ui.phrases.commands import PhraseCommands

_SLOTS = 9

Choose = Callable[[str], object]


def row_menu(commands: PhraseCommands, library: Library, parent: QWidget) -> QMenu:
    """Return what can be done with the selected rows."""
    commands.refresh()
    menu = QMenu(parent)
    menu.addActions([commands.paste, commands.copy])
    menu.addSeparator()
    menu.addActions([commands.edit, commands.new, commands.delete])
    menu.addSeparator()
    favourite = menu.addMenu(QCoreApplication.translate("PhraseMenus", "Favourite"))
    favourite.setEnabled(commands.favourite.isEnabled())
    _add_slots(favourite, commands, library)
    target = menu.addMenu(QCoreApplication.translate("PhraseMenus", "Move to"))
    target.setEnabled(commands.move.isEnabled())
    add_tree(target, library, commands.move_to)
    follow = menu.addMenu(QCoreApplication.translate("PhraseMenus", "Next step"))
    follow.setEnabled(commands.choose_next.isEnabled() or commands.chain.isEnabled())
    _add_followers(follow, commands, library)
    menu.addActions([commands.up, commands.down])
    menu.addSeparator()
    menu.addAction(commands.undo)
    return menu


def category_menu(library: Library, choose: Choose, parent: QWidget) -> QMenu:
    """Return the whole tree as a menu; `choose` gets the id of the category picked."""
    menu = QMenu(parent)
    add_tree(menu, library, choose)
    return menu


def add_tree(menu: QMenu, library: Library, choose: Choose) -> None:
    """Fill a menu with the tree; a category that has others below is their first entry."""
    for stage in library.children(None):
        _add_node(menu, library, stage, choose)


def _add_node(menu: QMenu, library: Library, node: Category, choose: Choose) -> None:
    children = library.children(node.id)
    if not children:
        _add_choice(menu, node, choose)
        return
    below = menu.addMenu(_plain(node.name))
    # Filled when it opens: a tree may have thousands of nodes.
    below.aboutToShow.connect(lambda: _fill(below, library, node, choose))


def _fill(menu: QMenu, library: Library, node: Category, choose: Choose) -> None:
    if not menu.isEmpty():
        return
    _add_choice(menu, node, choose)
    menu.addSeparator()
    for child in library.children(node.id):
        _add_node(menu, library, child, choose)


def _add_choice(menu: QMenu, node: Category, choose: Choose) -> None:
    menu.addAction(_plain(node.name)).triggered.connect(lambda: choose(node.id))


def _add_slots(menu: QMenu, commands: PhraseCommands, library: Library) -> None:
    chosen = {phrase.slot for phrase in commands.selected()}
    menu.addAction(commands.favourite)
    menu.addSeparator()
    for slot in range(1, _SLOTS + 1):
        holder = library.by_slot(slot)
        words = f"&{slot}  {_plain(holder.title)}" if holder else f"&{slot}"
        action = QAction(words, menu, checkable=True, checked=slot in chosen)
        action.triggered.connect(lambda _checked, slot=slot: commands.set_slot(slot))
        menu.addAction(action)
    menu.addSeparator()
    none = QCoreApplication.translate("PhraseMenus", "No favourite")
    menu.addAction(none).triggered.connect(lambda: commands.set_slot(None))


def _add_followers(menu: QMenu, commands: PhraseCommands, library: Library) -> None:
    """Fill a menu with what follows the selected phrase, each ticked: a click takes it out."""
    selected = commands.selected()
    if len(selected) > 1:
        menu.addAction(commands.chain)
        return
    for phrase in selected:
        for follower in followers(library, phrase):
            action = QAction(_plain(follower.title), menu, checkable=True, checked=True)
            action.triggered.connect(
                lambda _checked, one=phrase.id, other=follower.id: commands.unlink(one, other)
            )
            menu.addAction(action)
    menu.addSeparator()
    menu.addAction(commands.choose_next)


def _plain(name: str) -> str:
    return name.replace("&", "&&")
