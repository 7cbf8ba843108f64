"""The menu of the selected rows, made when it is opened."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.chains import followers
from desktop_app.domain.library import Library
from desktop_app.ui.phrases.commands import PhraseCommands

_SLOTS = 9


def row_menu(commands: PhraseCommands, library: Library, parent: QWidget) -> QMenu:
    """Return what can be done with the selected rows."""
    commands.refresh()
    menu = QMenu(parent)
    # A key must not stay dead because of what was selected when a menu was last open.
    menu.aboutToHide.connect(commands.allow_all)
    menu.addActions([commands.paste, commands.copy])
    menu.addSeparator()
    menu.addActions([commands.edit, commands.new, commands.delete])
    menu.addSeparator()
    favourite = menu.addMenu(QCoreApplication.translate("PhraseMenus", "Favourite"))
    favourite.setEnabled(commands.favourite.isEnabled())
    _add_slots(favourite, commands, library)
    menu.addActions([commands.move, commands.tags])
    follow = menu.addMenu(QCoreApplication.translate("PhraseMenus", "Next step"))
    follow.setEnabled(commands.choose_next.isEnabled() or commands.chain.isEnabled())
    _add_followers(follow, commands, library)
    menu.addActions([commands.up, commands.down])
    menu.addSeparator()
    menu.addActions([commands.undo, commands.redo])
    return menu


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
