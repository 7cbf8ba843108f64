"""The image of a phrase in the editor: small, with its size, and what can be done with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QWidget

from desktop_app.domain.images import ImageFacts, Picture
from desktop_app.errors import AppError
from desktop_app.services.read_image import read_image
from desktop_app.ui.editor.given_image import holds_image, image_in, whole
from desktop_app.ui.shell.file_memory import keep_no_record
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.thumbnails import Thumbnails, decoded, small

_BOX = QSize(72, 40)


class ImageRow(QWidget):
    """Takes no room without an image.

    Attributes:
        changed: there is another image, or none.
        refused: `(AppError)`: what was given isn't one.
        facts: of the image; None without one.
        picture: the image itself where it was given here.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, facts: ImageFacts | None, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.facts = facts
        self.picture: Picture | None = None
        self._thumbnails = thumbnails
        self._small = QLabel(self)
        self._small.setAccessibleName(self.tr("Image"))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("tone", "2")
        remove = link(self.tr("Remove"), self)
        remove.clicked.connect(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._small)
        row.addWidget(self._words, 1)
        row.addWidget(remove)
        self.setFixedHeight(_BOX.height())
        self._show()

    def menu(self, parent: QWidget) -> QMenu:
        """Return the ways to an image."""
        menu = QMenu(parent)
        choose = menu.addAction(self.tr("Choose a file…"))
        choose.triggered.connect(self._choose)
        paste = menu.addAction(self.tr("Paste from the clipboard"))
        paste.triggered.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        paste.setEnabled(holds_image(QGuiApplication.clipboard().mimeData()))
        return menu

    def take(self, given: QMimeData) -> None:
        """Have what was pasted or dropped as the image."""
        self._take(lambda: image_in(given))

    def take_file(self, name: str) -> None:
        """Have a file as the image."""
        self._take(lambda: whole(read_image(Path(name))))

    def remove(self) -> None:
        """Have none."""
        self._put(None, None)

    def _take(self, read: Callable[[], Picture]) -> None:
        try:
            picture = read()
        except AppError as error:
            self.refused.emit(error)
        else:
            self._put(picture.facts, picture)

    def _put(self, facts: ImageFacts | None, picture: Picture | None) -> None:
        self.facts, self.picture = facts, picture
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        facts = self.facts
        self.setVisible(facts is not None)
        if facts is None:
            return
        scale = self.devicePixelRatioF()
        image = decoded(self.picture.data) if self.picture else None
        if image is not None:
            self._small.setPixmap(small(image, _BOX, scale))
        else:
            kept = self._thumbnails.of(facts, _BOX, scale)
            if kept is not None:
                self._small.setPixmap(kept)
        words = self.tr("{width} × {height}, {size} KB; pasted after the text")
        self._words.setText(words.format(width=facts.width, height=facts.height, size=facts.kib))

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Image for the phrase"), str(Path.home()))
        keep_no_record(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Images (*.png *.jpg *.jpeg *.gif)"), "*"])
        # Qt's own dialog, where the desktop has none, lacks these two in Chinese.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind:"))
        dialog.fileSelected.connect(self.take_file, Qt.ConnectionType.QueuedConnection)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
