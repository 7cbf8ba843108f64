"""Adding, renaming, ordering and removing steps, from the rail's menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category
from desktop_app.errors import AppError
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.ui.phrases.name_dialog import NameDialog
from desktop_app.ui.shell.focus import FocusKeeper


class CategoryCommands(QObject):
    """Edits the tree where the rail shows it.

    Attributes:
        failed: `(AppError)`: why an edit wasn't made.
    """

    failed = Signal(object)

    def __init__(
        self,
        edit: EditPhrases,
        library: Callable[[], Library],
        keeper: FocusKeeper,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._edit = edit
        self._library = library
        self._keeper = keeper
        self._owner = owner

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
        for section in self._library().children(node.id):
            self._add_section(menu, section)
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
        remove = menu.addAction(self.tr("Remove"))
        remove.triggered.connect(lambda: self._try(lambda: self._edit.remove_category(node.id)))

    def _reorder(self, node: Category, before_id: str | None) -> None:
        self._try(lambda: self._edit.reorder_category(node.id, before_id))

    def _ask_new(self, parent: Category) -> None:
        title = self.tr("New in {name}").format(name=parent.name)
        self._ask(title, "", lambda name: self._edit.add_category(parent.id, name))

    def _ask_name(self, node: Category) -> None:
        self._ask(
            self.tr("Rename"), node.name, lambda name: self._edit.rename_category(node.id, name)
        )

    def _ask(self, title: str, name: str, use: Callable[[str], object]) -> None:
        dialog = NameDialog(title, name, self._owner.window())
        dialog.name_given.connect(lambda given: self._try(lambda: use(given)))
        self._keeper.show_dialog(dialog)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AppError as error:
            self.failed.emit(error)
