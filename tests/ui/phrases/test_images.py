"""The image of a phrase in list and preview."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from desktop_app.domain.images import ImageFacts, read_picture
from desktop_app.ui.thumbnails import Thumbnails
from tests.pictures import picture, png
from tests.ui.phrases.desk import Desk

SIZES = picture(640, 320)


def _with_image(desk: Desk, facts: ImageFacts) -> QLabel:
    """Give a phrase an image, choose it, and return what of the preview shows it."""
    old = desk.find.library.phrase("old")
    assert old is not None
    desk.edit.change(replace(old, image=facts))
    finder = desk.page.finder
    finder.rows.choose(finder.rows._rows.index_of("old"))
    return finder.preview._image


def test_the_preview_shows_the_image_small(desk: Desk) -> None:
    desk.store.save_images({SIZES.facts.hash: SIZES.data})
    shown = _with_image(desk, SIZES.facts)
    assert shown.isVisible()
    pixmap = shown.pixmap()
    assert pixmap.deviceIndependentSize().toSize() == QSize(72, 36)
    assert "640 × 320" in shown.toolTip()
    finder = desk.page.finder
    finder.rows.choose(finder.rows._rows.index_of("there"))
    assert not shown.isVisible()


def test_an_image_that_can_t_be_drawn_is_said(desk: Desk) -> None:
    damaged = read_picture(png(640, 320)[:60])
    desk.store.save_images({damaged.facts.hash: damaged.data})
    assert _with_image(desk, damaged.facts).text() == "damaged image"


def test_the_row_tells_of_the_image(desk: Desk) -> None:
    _with_image(desk, SIZES.facts)
    rows = desk.page.finder.rows._rows
    role = Qt.ItemDataRole.AccessibleTextRole
    assert "with an image" in rows.index_of("old").data(role)
    assert "with an image" not in rows.index_of("there").data(role)


def test_an_image_is_read_once(desk: Desk) -> None:  # noqa: ARG001 - pixmaps need the application
    asked: list[str] = []

    def read(key: str) -> bytes:
        asked.append(key)
        return SIZES.data

    thumbnails = Thumbnails(read)
    for _ in range(3):
        assert thumbnails.of(SIZES.facts, QSize(72, 54), 1.0) is not None
    assert asked == [SIZES.facts.hash]
