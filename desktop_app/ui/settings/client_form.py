"""The fields of one chat client: its programs, its keys, and what it shows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop_app.domain.clients import ClientProfile, EmojiMap, is_own
from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.platforms import Platform
from desktop_app.domain.program_patterns import write_programs
from desktop_app.ui.settings.chord_field import ChordField
from desktop_app.ui.settings.form_rows import FormRows

_SEND_KEYS = ("Return", "Ctrl+Return", "Alt+S")
_FIELD_WIDTH = 168
_TWO_LINES = 36


class ClientForm(FormRows):
    """Shows one client, and offers each change to its owner, who shows what came of it.

    Attributes:
        chosen: name of an attribute of `ClientProfile`, its value; None = as shipped. `programs`
            come as they were written.
        capturing: keys are being pressed into the field.
    """

    chosen = Signal(str, object)
    capturing = Signal(bool)

    def __init__(self, platforms: Sequence[Platform], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.programs = QLineEdit()
        self.programs.setPlaceholderText(self.tr("such as chat.exe, chat*"))
        self.paste_chord = ChordField(self.tr("Paste with"))
        self.send_key = QComboBox()
        self.send_key.addItems(_SEND_KEYS)
        self.emoji_map = QComboBox()
        self.emoji_map.addItem(self.tr("Unicode emoji"), EmojiMap.UNICODE)
        self.emoji_map.addItem(self.tr("千牛 text codes"), EmojiMap.WANGWANG)
        self.emoji_map.addItem(self.tr("WeChat names [微笑]"), EmojiMap.WECHAT)
        self.emoji_map.addItem(self.tr("拼多多 names [微笑]"), EmojiMap.PDD)
        self.emoji_map.addItem(self.tr("京东 codes #E-s01"), EmojiMap.JD)
        self.emoji_map.addItem(self.tr("Shows none"), EmojiMap.NONE)
        self.plain_only = QCheckBox(self.tr("Text only, no colour emoji"))
        self.platform = QComboBox()
        self.platform.addItem(self.tr("None"), "")
        for platform in platforms:
            self.platform.addItem(platform.name, platform.key)
        self.paste_and_send = QCheckBox(self.tr("Send at once after pasting"))
        self._lay_out()
        self._connect()

    @property
    def warning(self) -> str:
        """What stands under "send at once"."""
        return self._warning.text()

    def show_client(self, profile: ClientProfile) -> None:
        """Show this client; what was typed and not kept is gone."""
        self.show_row(self.name, shown=is_own(profile.id))
        self.name.setText(profile.name)
        self.programs.setText(write_programs(profile.programs))
        self.programs.setCursorPosition(0)
        self.programs.setToolTip("\n".join(profile.programs))
        self.paste_chord.show_chord(profile.paste_chord)
        self.emoji_map.setCurrentIndex(self.emoji_map.findData(profile.emoji_map))
        self.plain_only.setChecked(profile.plain_only)
        self.platform.setCurrentIndex(max(0, self.platform.findData(profile.platform)))
        self.paste_and_send.setChecked(profile.paste_and_send)
        if self.send_key.findText(profile.send_key) < 0:
            self.send_key.addItem(profile.send_key)
        self.send_key.setCurrentText(profile.send_key)
        self.send_key.setEnabled(profile.paste_and_send)
        off = self.tr("Only used when it sends at once")
        self.send_key.setToolTip("" if profile.paste_and_send else off)
        self._say_whether_it_sends(profile)

    def offer_typed(self) -> None:
        """Offer what is typed and not kept yet."""
        lines = {"name": self.name, "programs": self.programs}
        typed = {name: line.text() for name, line in lines.items() if line.isModified()}
        for attribute, written in typed.items():
            self.chosen.emit(attribute, written)

    def _lay_out(self) -> None:
        for field in (self.paste_chord, self.emoji_map, self.platform):
            field.setFixedWidth(_FIELD_WIDTH)
        self.add(self.tr("Name"), self.name)
        self.add(self.tr("Programs"), self.programs)
        hint = self.add_sentence()
        hint.setText(self.tr("Executables or window classes; a * at the end stands for any rest"))
        self.add(self.tr("Paste with"), self.paste_chord)
        self.add(self.tr("Emoji"), self.emoji_map, self.plain_only)
        self.add(self.tr("Note platform"), self.platform)
        self.add(self.tr("Sending"), self.paste_and_send, self._send_key_with_label())
        self._warning = self.add_sentence("warning")
        self._warning.setMinimumHeight(_TWO_LINES)
        self.end()

    def _send_key_with_label(self) -> QWidget:
        box = QWidget()
        label = QLabel(self.tr("with"))
        label.setProperty("tone", "2")
        label.setBuddy(self.send_key)
        self.send_key.setAccessibleName(self.tr("Send with"))
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.send_key, stretch=1)
        return box

    def _connect(self) -> None:
        self.name.editingFinished.connect(self.offer_typed)
        self.programs.editingFinished.connect(self.offer_typed)
        self.paste_chord.pressed.connect(self._offer_chord)
        self.paste_chord.cleared.connect(lambda: self.chosen.emit("paste_chord", None))
        self.paste_chord.capturing.connect(self.capturing)
        self.plain_only.clicked.connect(lambda on: self.chosen.emit("plain_only", on))
        self.paste_and_send.clicked.connect(lambda on: self.chosen.emit("paste_and_send", on))
        self.send_key.textActivated.connect(lambda key: self.chosen.emit("send_key", key))
        self.emoji_map.activated.connect(self._offer_emoji_map)
        self.platform.activated.connect(self._offer_platform)

    def _offer_chord(self, hotkey: Hotkey) -> None:
        self.chosen.emit("paste_chord", str(hotkey))
        self.paste_chord.clearFocus()

    def _offer_emoji_map(self) -> None:
        self.chosen.emit("emoji_map", EmojiMap(self.emoji_map.currentData()))

    def _offer_platform(self) -> None:
        self.chosen.emit("platform", self.platform.currentData())

    def _say_whether_it_sends(self, profile: ClientProfile) -> None:
        sends = self.tr("On: every paste into {client} goes to the buyer at once, unseen.")
        waits = self.tr("Off: you look at what was pasted and send it yourself.")
        self._warning.setProperty("tone", "warning" if profile.paste_and_send else "3")
        self._warning.style().polish(self._warning)
        self._warning.setText(
            sends.format(client=profile.name) if profile.paste_and_send else waits
        )
