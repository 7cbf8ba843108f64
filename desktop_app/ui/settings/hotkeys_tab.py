"""The global hotkeys, each changed by pressing it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.hotkeys import (
    DEFAULT_HOTKEYS,
    TAKEN_ELSEWHERE,
    Hotkey,
    HotkeyAction,
    leaves_typing_alone,
    paste_action,
    shared_keys,
)
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import Text
from desktop_app.ui.settings.chord_field import ChordField
from desktop_app.ui.settings.form_rows import FormRows, sentence
from desktop_app.ui.theme.buttons import link

_FIELD_WIDTH = 168


class HotkeysTab(QWidget):
    """One field for each action; a key that can't be used is named, the others keep working.

    Attributes:
        capturing: keys are being pressed into a field; global hotkeys must be silent meanwhile.
    """

    capturing = Signal(bool)

    def __init__(
        self,
        keep: KeepSettings,
        refused: Callable[[], Mapping[str, Text]],
        say: Callable[[Text], str],
        parent: QWidget | None = None,
    ) -> None:
        """Take what the system refuses now: action → why."""
        super().__init__(parent)
        self._keep = keep
        self._refused = refused
        self._say = say
        self.fields: dict[str, ChordField] = {}
        self._notes: dict[str, QLabel] = {}
        self._message = sentence("3")
        self._reset = link(self.tr("Back to the usual keys"))
        self._lay_out()
        self._reset.clicked.connect(self._use_defaults)
        self._show_keys()

    @property
    def message(self) -> str:
        """What stands above the fields."""
        return self._message.text()

    def note(self, action: str) -> str:
        """Return what stands beside the field of an action."""
        return self._notes[action].text()

    def _lay_out(self) -> None:
        rows = FormRows()
        for action, name in self._action_names().items():
            field = ChordField(name)
            field.setFixedWidth(_FIELD_WIDTH)
            field.pressed.connect(partial(self._offer, action))
            field.cleared.connect(partial(self._set, action, ""))
            field.capturing.connect(self._follow_capturing)
            self.fields[action] = field
            self._notes[action] = sentence("error")
            rows.add(name, field, self._notes[action])
        rows.end()
        area = QScrollArea()
        area.setWidget(rows)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._message.setMinimumHeight(34)
        self._message.setContentsMargins(16, 8, 16, 0)
        below = QHBoxLayout()
        below.setContentsMargins(12, 4, 12, 4)
        below.addWidget(self._reset)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(area, stretch=1)
        layout.addLayout(below)

    def _action_names(self) -> dict[str, str]:
        favourite = self.tr("Paste favourite {n}")
        return {
            HotkeyAction.SEARCH: self.tr("Show and search"),
            HotkeyAction.SUGGEST: self.tr("Suggest for the copied words"),
            HotkeyAction.TOGGLE: self.tr("Show or hide"),
            HotkeyAction.NOTE: self.tr("Order note"),
            HotkeyAction.NEW_PHRASE: self.tr("New phrase from the clipboard"),
            HotkeyAction.NEXT_STAGE: self.tr("Next stage"),
            HotkeyAction.PREVIOUS_STAGE: self.tr("Previous stage"),
            **{paste_action(slot): favourite.format(n=slot) for slot in range(1, 10)},
        }

    def _offer(self, action: str, hotkey: Hotkey) -> None:
        """Use a pressed chord, unless it would get in the way."""
        if not leaves_typing_alone(hotkey):
            words = self.tr("{key} alone would be lost for typing: add Ctrl, Alt or Super.")
            self._tell(words.format(key=hotkey), "error")
            return
        wanted = {**self._keep.settings.hotkeys, action: str(hotkey)}
        other = shared_keys(wanted).get(action)
        if other:
            words = self.tr("{key} is the key of “{action}” already; the old key stays.")
            name = self._action_names().get(other, other)
            self._tell(words.format(key=hotkey, action=name), "error")
            return
        self._set(action, str(hotkey))

    def _set(self, action: str, keys: str) -> None:
        self._keep.change(hotkeys={**self._keep.settings.hotkeys, action: keys})
        self._show_keys()
        self.fields[action].clearFocus()

    def _use_defaults(self) -> None:
        self._keep.change(hotkeys=dict(DEFAULT_HOTKEYS))
        self._show_keys()

    def _follow_capturing(self, capturing: bool) -> None:
        self.capturing.emit(capturing)
        if not capturing:
            self._show_refusals()

    def _show_keys(self) -> None:
        for action, field in self.fields.items():
            field.show_chord(self._keep.settings.hotkeys.get(action, ""))
        self._tell(self.tr("Choose a field and press its keys; Backspace for none."), "3")
        self._show_refusals()

    def _show_refusals(self) -> None:
        """Say beside each field why its key doesn't work, or who likes to take it."""
        refused = self._refused()
        for action, note in self._notes.items():
            keys = self._keep.settings.hotkeys.get(action, "")
            words, tone = "", "3"
            if action in refused:
                words, tone = self._say(refused[action]), "error"
            elif keys in TAKEN_ELSEWHERE:
                words = self.tr("{program} uses it, too").format(program=TAKEN_ELSEWHERE[keys])
                tone = "warning"
            _show(note, words, tone)

    def _tell(self, words: str, tone: str) -> None:
        _show(self._message, words, tone)


def _show(label: QLabel, words: str, tone: str) -> None:
    label.setText(words)
    label.setProperty("tone", tone)
    label.style().polish(label)  # a style sheet doesn't see a property change by itself
