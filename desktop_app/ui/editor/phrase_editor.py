"""The dialog in which a phrase is written; nothing is lost when saving is refused."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMessageBox, QVBoxLayout, QWidget

from desktop_app.domain.drafts import NO_DRAFT, Draft
from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.errors import AppError
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.find_duplicates import FindDuplicates
from desktop_app.texts import Text
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.editor.duplicate_line import DuplicateLine
from desktop_app.ui.editor.fields import EditorFields
from desktop_app.ui.editor.footer import EditorFooter
from desktop_app.ui.editor.given_image import holds_image
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.thumbnails import Thumbnails

_SIZE_PX = QSize(520, 524)


class PhraseEditor(QDialog):
    """Edits one phrase, or writes a new one.

    Args:
        phrase: to be edited; None = a new one, in `category_id`, which begins as `draft`.
        duplicates: looks for a new phrase in what is there.
        known: the current buyer's values, for the preview.
        say: renders a sentence in the language in force.

    Attributes:
        saved: `(Phrase)`, as it was kept.
        show_wanted: `(Phrase)`: one that is there already.
    """

    saved = Signal(object)
    show_wanted = Signal(object)

    def __init__(
        self,
        phrase: Phrase | None,
        edit: EditPhrases,
        fill: FillFields,
        library: Library,
        check: CheckWording,
        *,
        category_id: str,
        duplicates: FindDuplicates,
        draft: Draft | None = None,
        known: Mapping[str, str],
        say: Callable[[Text], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._edit = edit
        self._phrase = phrase
        self._say = say
        start = phrase or _begun(draft or NO_DRAFT, category_id)
        self.fields = EditorFields(
            start, library, fill, check, known=known, say=say, theme=theme,
            thumbnails=Thumbnails(edit.image), parent=self,
        )  # fmt: skip
        self.footer = EditorFooter(theme, self)
        self._untouched = self.fields.written(start)
        self._start = start
        if phrase is None:
            self._look_for_duplicates(duplicates, theme)
        self._add_keys()
        self.setWindowTitle(self.tr("New phrase") if phrase is None else self.tr("Edit phrase"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.fields, 1)
        parts.addWidget(self.footer)
        open_as_large_as(self, _SIZE_PX)
        self.footer.save_wanted.connect(self.save)
        self.footer.cancel_wanted.connect(self.reject)
        self.fields.changed.connect(self._see_change)
        self.fields.refused.connect(self._show_error)
        self.setAcceptDrops(True)
        self._see_change()

    def _look_for_duplicates(self, duplicates: FindDuplicates, theme: Theme) -> None:
        line = DuplicateLine(duplicates, lambda: self.fields.written(self._start), theme, self)
        line.show_wanted.connect(self.show_wanted)
        self.fields.add_below(line)
        self.fields.changed.connect(line.look_soon)
        line.look_soon()

    def _add_keys(self) -> None:
        wording = self.fields.wording
        for keys, act in {
            "Alt+Return": wording.apply, "Alt+Enter": wording.apply,
            "F8": lambda: wording.go(1), "Shift+F8": lambda: wording.go(-1),
        }.items():  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    @property
    def edited(self) -> bool:
        """Whether something would be lost."""
        return self.fields.written(self._start) != self._untouched

    def save(self) -> None:
        """Keep the phrase and close; say why not in the footer."""
        if not self.footer.can_save:
            return
        try:
            kept = self._kept(self.fields.written(self._start))
        except AppError as error:
            self._show_error(error)
            return
        self.saved.emit(kept)
        super().accept()

    def _kept(self, written: Phrase) -> Phrase:
        self.fields.check_text()
        if self._phrase is None:
            return self._edit.add(
                written.title, written.text, written.category_id, code=written.code,
                mood=written.mood, tags=written.tags, slot=written.slot,
                picture=self.fields.image.picture,
            )  # fmt: skip
        if not self.edited:
            return self._phrase
        return self._edit.change(written, self.fields.image.picture)

    def _show_error(self, error: AppError) -> None:
        advice = self._say(error.advice) if error.advice else ""
        self.footer.show_error(self._say(error.message), advice)

    def _see_change(self) -> None:
        self.footer.show_error("")
        locked = self._start.locked and self._start.owner is Owner.SHOP
        written = bool(self.fields.text.strip()) or self.fields.image.facts is not None
        self.footer.allow_save(allowed=not locked and written)

    def reject(self) -> None:
        """Close; ask first if something would be lost."""
        if not self.edited:
            super().reject()
            return
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(self.windowTitle())
        question.setText(self.tr("Discard the changes?"))
        discard = question.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        keep = question.addButton(self.tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        discard.clicked.connect(self._discard)
        question.open()

    def _discard(self) -> None:
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an image anywhere."""
        if holds_image(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have it as the phrase's."""
        event.acceptProposedAction()
        self.fields.image.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Ctrl+S; let Enter be Enter."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.save()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or self.fields.composing:
            event.accept()
        else:
            super().keyPressEvent(event)


def _begun(draft: Draft, category_id: str) -> Phrase:
    return Phrase("", category_id, draft.title, draft.text)
