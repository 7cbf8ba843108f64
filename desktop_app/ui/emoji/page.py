"""The emoji page: search, three tabs, recents on top, click pastes."""

from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.emoticons import Emoticon
from desktop_app.services.find_emoji import EmoticonKind, FindEmoji
from desktop_app.ui.emoji.grid import EmojiGrid
from desktop_app.ui.emoji.preview import EmojiPreview
from desktop_app.ui.emoji.search_field import EmojiSearchField
from desktop_app.ui.emoji.tile_model import Section
from desktop_app.ui.emoji.tone_menu import tone_menu
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.tab_bar import FlatTabBar
from desktop_app.ui.theme.theme import Theme

_KINDS = tuple(EmoticonKind)


class TextPaster(Protocol):
    """What this page needs of `PastePhrase`."""

    def paste_text(self, content: str, label: str) -> int:
        """Paste a text into the window in front; the label is for the status line."""


class EmojiPage(QWidget):
    """Finds an emoji, a 千牛 code or a kaomoji and pastes it where the agent was."""

    def __init__(
        self,
        find: FindEmoji,
        paste: TextPaster,
        theme: Theme,
        keeper: FocusKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._paste = paste
        self._focus = keeper
        self.search = EmojiSearchField(theme)
        self._tabs = FlatTabBar(theme)
        self.grid = EmojiGrid(theme)
        self._nothing = QLabel()
        self._preview = EmojiPreview(find)
        self._lay_out(theme)
        self._say_words()
        self._connect()

    def focus_search(self) -> None:
        """Take the keyboard and let the agent type."""
        self._focus.take_focus(self.search)
        self.search.selectAll()

    def show_kind(self, kind: EmoticonKind) -> None:
        """Show one of the tabs."""
        self._tabs.setCurrentIndex(_KINDS.index(kind))

    def _lay_out(self, theme: Theme) -> None:
        for _ in _KINDS:
            self._tabs.addTab("")
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "2")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.hide()
        field_row = QHBoxLayout()
        field_row.setContentsMargins(8, 4, 8, 4)
        field_row.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(field_row)
        layout.addWidget(self._tabs)
        layout.addWidget(Divider(theme))
        layout.addWidget(self.grid, stretch=1)
        layout.addWidget(self._nothing, stretch=1)
        layout.addWidget(Divider(theme))
        layout.addWidget(self._preview)

    def _connect(self) -> None:
        self.search.query_changed.connect(self._show)
        self.search.digit_pressed.connect(self.grid.pick_number)
        self.search.grid_key_pressed.connect(self._press_in_grid)
        self.search.clicked.connect(lambda: self._focus.take_focus(self.search))
        self.search.left.connect(self._focus.give_back_focus)
        self._tabs.currentChanged.connect(self._show)
        self.grid.looked_at.connect(self._preview.show_emoticon)
        self.grid.picked.connect(self._paste_picked)
        self.grid.menu_wanted.connect(self._open_tones)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._turn(step))

    def _turn(self, step: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % len(_KINDS))

    def _kind(self) -> EmoticonKind:
        return _KINDS[self._tabs.currentIndex()]

    def _show(self) -> None:
        query = self.search.query.strip()
        self.grid.show_sections(self._kind(), self._hits(query) if query else self._all())
        self.grid.setHidden(self.grid.is_empty())
        self._nothing.setVisible(self.grid.is_empty())
        self._nothing.setText(self.tr("Nothing found for “{query}”").format(query=query))

    def _hits(self, query: str) -> list[Section]:
        found = self._find.search(self._kind(), query)
        return [Section(self.tr("Best match first"), found, numbered=True)]

    def _all(self) -> list[Section]:
        recent = Section(self.tr("Recent"), self._find.recent(self._kind()), numbered=True)
        names = self._group_names()
        groups = self._find.groups(self._kind())
        return [recent, *(Section(names[group.id], group.emoticons) for group in groups)]

    def _group_names(self) -> dict[str, str]:
        return {
            "greeting": self.tr("Greeting · smiles"),
            "thanks": self.tr("Thanks · agreeing"),
            "waiting": self.tr("Waiting · checking"),
            "recommend": self.tr("Recommending · offers"),
            "goods": self.tr("Goods"),
            "orders": self.tr("Parcels and orders"),
            "sorry": self.tr("Apology · comfort"),
            "celebrate": self.tr("Festivals · joy"),
            "marks": self.tr("Marks, numbers, flags"),
            "codes": self.tr("All codes"),
            "all-smileys": self.tr("All · smileys"),
            "all-people": self.tr("All · people and gestures"),
            "all-nature": self.tr("All · animals and plants"),
            "all-food": self.tr("All · food and drink"),
            "all-travel": self.tr("All · travel and places"),
            "all-activities": self.tr("All · activities"),
            "all-objects": self.tr("All · objects"),
            "all-symbols": self.tr("All · symbols"),
            "all-flags": self.tr("All · flags"),
        }

    def _press_in_grid(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self.grid, event)

    def _paste_picked(self, emoticon: Emoticon) -> None:
        # Recents move to their new order when the page is shown next, not under the pointer.
        self._find.note_use(self._kind(), emoticon)
        content = self._find.content(emoticon) or emoticon.symbol
        self._paste.paste_text(content, emoticon.name)

    def _open_tones(self, emoticon: Emoticon, place: QPoint) -> None:
        tones = self._find.tones(emoticon)
        if tones:
            menu = tone_menu(tones, self._find.tone, self._choose_tone, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)

    def _choose_tone(self, tone: str, emoticon: Emoticon) -> None:
        self._find.set_tone(tone)
        self._paste_picked(emoticon)
        self._show()

    def _say_words(self) -> None:
        words = (
            self.tr("Emoji"), self.tr("千牛"), self.tr("WeChat"), self.tr("拼多多"),
            self.tr("京东"), self.tr("Faces"),
        )  # fmt: skip
        for index, word in enumerate(words):
            self._tabs.setTabText(index, word)
        self._tabs.setAccessibleName(self.tr("Kind"))
        self.search.setPlaceholderText(self.tr("Search emoji: 微笑, wx, smile"))
        self.search.setAccessibleName(self.tr("Search emoji"))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the tables when first seen, and put what was used last in front."""
        self._show()
        super().showEvent(event)
