"""Adding, renaming, ordering, moving and removing steps, from the rail's menu."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category
from desktop_app.errors import AppError
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.texts import text
from desktop_app.ui.phrases.name_dialog import NameDialog
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.theme.theme import Theme

_MOST_SECTIONS = 12
"""More of them flood the menu: then a dialog asks which one."""


class CategoryCommands(QObject):
    """Edits the tree where the rail shows it.

    Attributes:
        said: `(Text)`: what was done, for the status line; it can be undone.
        failed: `(AppError)`: why an edit wasn't made.
    """

    said = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        edit: EditPhrases,
        find: FindPhrases,
        theme: Theme,
        keeper: FocusKeeper,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._edit = edit
        self._find = find
        self._theme = theme
        self._keeper = keeper
        self._owner = owner

    def _library(self) -> Library:
        return self._find.library

    def open_menu(self, category_id: str, stage: Category | None, place: QPoint) -> None:
        """Show what can be done with a step, or with none in this stage."""
        node = self._library().category(category_id)
        menu = self.menu_for(node, stage)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu_for(self, node: Category | None, stage: Category | None) -> QMenu:
        """Return the menu of a category; None = of the empty part of a stage."""
        menu = QMenu(self._owner)
        if stage is not None:
            menu.addAction(self.tr("New step…")).triggered.connect(lambda: self._ask_new(stage))
        if node is None:
            return menu
        menu.addAction(self.tr("New category in it…")).triggered.connect(
            lambda: self._ask_new(node)
        )
        sections = self._library().children(node.id)
        for section in sections if len(sections) <= _MOST_SECTIONS else ():
            self._add_section(menu, section)
        if len(sections) > _MOST_SECTIONS:
            ask = menu.addAction(self.tr("Category in it…"))
            ask.triggered.connect(lambda: self._ask_which(node, sections, menu.pos()))
        menu.addSeparator()
        self._add_edits(menu, node)
        return menu

    def _add_section(self, menu: QMenu, section: Category) -> None:
        below = menu.addMenu(section.name.replace("&", "&&"))
        self._add_edits(below, section)

    def _add_edits(self, menu: QMenu, node: Category) -> None:
        siblings = self._library().children(node.parent_id)
        at = [sibling.id for sibling in siblings].index(node.id)
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self._ask_name(node))
        up = menu.addAction(self.tr("Move up"))
        up.triggered.connect(lambda: self._reorder(node, siblings[at - 1].id))
        up.setEnabled(at > 0)
        down = menu.addAction(self.tr("Move down"))
        after = siblings[at + 2].id if at + 2 < len(siblings) else None
        down.triggered.connect(lambda: self._reorder(node, after))
        down.setEnabled(at + 1 < len(siblings))
        move = menu.addAction(self.tr("Move to…"))
        move.triggered.connect(lambda: self._ask_where_to(node))
        move.setEnabled(node.parent_id is not None)
        inside = self._phrases_in(node)
        words = self.tr("Remove with {count} phrases").format(count=inside)
        remove = menu.addAction(words if inside else self.tr("Remove"))
        remove.triggered.connect(lambda: self._try(lambda: self._remove(node)))

    def _phrases_in(self, node: Category) -> int:
        return sum(len(section.phrases) for section in self._library().sections(node.id))

    def _homes_for(self, node: Category) -> frozenset[str]:
        """Return where a step or category can go: under another node of its parent's level."""
        library = self._library()
        depth = len(library.lineage(node.id))
        return frozenset(
            other for other in library.categories
            if other != node.parent_id and len(library.lineage(other)) == depth - 1
        )  # fmt: skip

    def _remove(self, node: Category) -> None:
        count = self._edit.remove_category(node.id, with_content=True)
        one = text("Deleted {title}", title=node.name)
        more = text("Deleted {title} with {count} phrases", title=node.name, count=count)
        self.said.emit(more if count else one)

    def _ask_where_to(self, node: Category) -> None:
        title = self.tr("Move {name} to").format(name=node.name)
        self._choose(
            title, self._homes_for(node), lambda home: self._try(lambda: self._move(node, home))
        )

    def _ask_which(self, node: Category, sections: Sequence[Category], place: QPoint) -> None:
        ids = frozenset(section.id for section in sections)
        self._choose(node.name, ids, lambda section_id: self._open_edits(section_id, place))

    def _open_edits(self, section_id: str, place: QPoint) -> None:
        section = self._library().category(section_id)
        if section is None:
            return
        menu = QMenu(section.name, self._owner)
        self._add_edits(menu, section)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _choose(self, title: str, ids: frozenset[str], use: Callable[[str], object]) -> None:
        # Nobody moves categories at start.
        from desktop_app.ui.phrases.category_chooser import CategoryChooser  # noqa: PLC0415

        places = self._find.places(ids)
        dialog = CategoryChooser(title, places, self._theme, parent=self._owner.window())
        dialog.chosen.connect(use)
        self._keeper.show_dialog(dialog)

    def _move(self, node: Category, home_id: str) -> None:
        self._edit.move_category(node.id, home_id)
        place = "".join(self._library().path(home_id)[-1:])
        self.said.emit(text("Moved to {category}", category=place))

    def _reorder(self, node: Category, before_id: str | None) -> None:
        self._try(lambda: self._put_before(node, before_id))

    def _put_before(self, node: Category, before_id: str | None) -> None:
        self._edit.reorder_category(node.id, before_id)
        self.said.emit(text("Moved {title}", title=node.name))

    def _ask_new(self, parent: Category) -> None:
        title = self.tr("New in {name}").format(name=parent.name)
        self._ask(title, "", lambda name: self._add(parent, name))

    def _add(self, parent: Category, name: str) -> None:
        made = self._edit.add_category(parent.id, name)
        self.said.emit(text("Added {title}", title=made.name))

    def _ask_name(self, node: Category) -> None:
        self._ask(self.tr("Rename"), node.name, lambda name: self._rename(node, name))

    def _rename(self, node: Category, name: str) -> None:
        self._edit.rename_category(node.id, name)
        self.said.emit(text("Renamed {title}", title=node.name))

    def _ask(self, title: str, name: str, use: Callable[[str], object]) -> None:
        dialog = NameDialog(title, name, self._owner.window())
        dialog.name_given.connect(lambda given: self._try(lambda: use(given)))
        self._keeper.show_dialog(dialog)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AppError as error:
            self.failed.emit(error)
