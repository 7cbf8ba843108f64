"""The image of a phrase: chosen, pasted, dropped, seen and taken away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from desktop_app.domain.images import MAX_BYTES, ImageType
from desktop_app.ui.editor.phrase_editor import PhraseEditor
from tests.pictures import gif, jpeg, noisy_png, picture, png
from tests.ui.editor.test_phrase_editor import desk, line, opened, phrase, text_box
from tests.ui.phrases.desk import Desk

__all__ = ["desk"]

SIZES = picture(640, 480)


def _of_file(file: Path) -> QMimeData:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(file))])
    return given


def _of_image(image: QImage) -> QMimeData:
    given = QMimeData()
    given.setImageData(image)
    return given


def _words(editor: PhraseEditor) -> str:
    words = [label.text() for label in editor.fields.image.findChildren(QLabel)]
    return "".join(words) if editor.fields.image.isVisible() else ""


def _kept(desk: Desk, phrase_id: str) -> bytes | None:
    facts = phrase(desk, phrase_id).image
    return desk.store.image(facts.hash) if facts else None


@pytest.mark.parametrize("data", [png(30, 20), jpeg(30, 20), gif(30, 20)], ids=list(ImageType))
def test_an_image_of_a_file_is_kept_whatever_the_file_is_called(
    desk: Desk, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "尺码.txt"
    file.write_bytes(data)
    editor = opened(desk, "old")
    assert not editor.fields.image.isVisible()
    editor.fields.image.take_file(str(file))
    assert "30 × 20, 1 KB" in _words(editor)
    assert editor.edited
    editor.save()
    assert _kept(desk, "old") == data
    again = opened(desk, "old")
    assert "30 × 20, 1 KB" in _words(again)
    assert not again.edited


def test_a_new_phrase_is_kept_with_its_image(desk: Desk) -> None:
    editor = opened(desk)
    text_box(editor).setPlainText("尺码表")
    given = QMimeData()
    given.setData("image/png", SIZES.data)
    editor.fields.image.take(given)
    editor.save()
    assert _kept(desk, "new1") == SIZES.data
    desk.edit.undo()
    assert desk.find.library.phrase("new1") is None


def test_an_image_can_be_taken_away_and_brought_back(desk: Desk) -> None:
    desk.edit.change(phrase(desk, "old"))
    editor = opened(desk, "old")
    given = QMimeData()
    given.setData("image/png", SIZES.data)
    editor.fields.image.take(given)
    editor.save()
    editor = opened(desk, "old")
    remove = next(b for b in editor.fields.image.findChildren(QPushButton) if b.text() == "Remove")
    remove.click()
    assert not editor.fields.image.isVisible()
    editor.save()
    assert phrase(desk, "old").image is None
    desk.edit.undo()
    assert _kept(desk, "old") == SIZES.data


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"GIF, honestly", "It isn't a PNG, JPEG or GIF image."),
        (png() + bytes(MAX_BYTES), "The image has 1025 KB; 1024 KB is the most."),
        (png(30, 20)[:60], "The image is damaged."),
        (png(9000, 2), "The image has 9000 × 2 pixels"),
    ],
    ids=range(4),
)
def test_what_can_t_be_an_image_is_said_and_the_one_before_stays(
    desk: Desk, tmp_path: Path, data: bytes, sentence: str
) -> None:
    editor = opened(desk, "old")
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(SIZES.data)
    bad.write_bytes(data)
    editor.fields.image.take_file(str(good))
    editor.fields.image.take_file(str(bad))
    assert editor.footer.error.startswith(sentence)
    assert editor.fields.image.facts == SIZES.facts
    editor.fields.image.take_file(str(tmp_path))
    assert "is no file" in editor.footer.error


def test_an_image_dropped_anywhere_on_the_editor_is_taken(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(SIZES.data)
    editor = opened(desk, "old")
    given = _of_file(file)
    copy, button, no_key = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = QDragEnterEvent(QPoint(9, 9), copy, given, button, no_key)
    QApplication.sendEvent(editor, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(editor, QDropEvent(QPointF(9, 9), copy, given, button, no_key))
    assert editor.fields.image.facts == SIZES.facts


def test_a_copied_image_pasted_into_the_text_is_the_phrase_s(desk: Desk, tmp_path: Path) -> None:
    editor = opened(desk, "old")
    box = text_box(editor)
    before = box.toPlainText()
    image = QImage.fromData(SIZES.data)
    QApplication.clipboard().setMimeData(_of_image(image))
    box.paste()
    facts = editor.fields.image.facts
    assert facts is not None
    assert (facts.type, facts.width, facts.height) == (ImageType.PNG, 640, 480)
    file = tmp_path / "a.png"
    file.write_bytes(png(7, 7))
    QApplication.clipboard().setMimeData(_of_file(file))
    box.paste()
    assert editor.fields.image.facts is not None
    assert editor.fields.image.facts.width == 7
    assert box.toPlainText() == before


def test_text_with_a_picture_of_it_is_pasted_as_text(desk: Desk) -> None:
    editor = opened(desk)
    given = _of_image(QImage.fromData(SIZES.data))
    given.setText("来自表格")
    QApplication.clipboard().setMimeData(given)
    text_box(editor).paste()
    assert (editor.fields.text, editor.fields.image.facts) == ("来自表格", None)


def test_a_screenshot_too_large_as_png_becomes_a_jpeg(desk: Desk) -> None:
    editor = opened(desk, "old")
    image = QImage.fromData(noisy_png(1200, 900))
    editor.fields.image.take(_of_image(image))
    facts = editor.fields.image.facts
    assert facts is not None
    assert (facts.type, facts.width, facts.height) == (ImageType.JPEG, 1200, 900)


def test_an_image_without_a_text_can_t_be_saved_and_why_is_said(desk: Desk) -> None:
    editor = opened(desk)
    given = QMimeData()
    given.setData("image/png", SIZES.data)
    editor.fields.image.take(given)
    line(editor, "Title").setText("尺码")
    editor.save()
    assert editor.isVisible()
    assert "text of the phrase is empty" in editor.footer.error


def test_the_menu_offers_the_clipboard_only_when_it_holds_an_image(desk: Desk) -> None:
    editor = opened(desk)
    QApplication.clipboard().setText("字")
    assert _enabled(editor.fields.image.menu(editor)) == [True, False]
    QApplication.clipboard().setMimeData(_of_image(QImage.fromData(SIZES.data)))
    menu = editor.fields.image.menu(editor)
    assert _enabled(menu) == [True, True]
    menu.actions()[1].trigger()
    assert editor.fields.image.facts is not None


def _enabled(menu: QMenu) -> list[bool]:
    return [action.isEnabled() for action in menu.actions()]
