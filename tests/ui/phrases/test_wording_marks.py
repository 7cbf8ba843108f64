"""The mark of a row: found out in idle moments, told by shape, tooltip and accessible name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.choice import ShopWord, WordingChoice
from desktop_app.domain.wording.finding import Finding, Severity
from desktop_app.ui.phrases.rows import PhraseRow
from tests.ui.phrases.desk import Desk

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
TOOLTIP = Qt.ItemDataRole.ToolTipRole


def write(desk: Desk, phrase_id: str, text: str) -> Phrase:
    """Change a phrase behind the window's back, and have it shown."""
    found = desk.find.library.phrase(phrase_id)
    assert found is not None
    changed = replace(found, text=text)
    desk.store.save([changed])
    desk.find.refresh(None)
    desk.page.library_changed(None)
    return changed


def row(desk: Desk, phrase_id: str) -> QModelIndex:
    model = desk.page.finder.rows.model()
    places = (model.index(i, 0) for i in range(model.rowCount()))
    return next(
        place
        for place in places
        if isinstance(found := place.data(Qt.ItemDataRole.UserRole), PhraseRow)
        and found.phrase.id == phrase_id
    )


def settled(desk: Desk, qtbot: QtBot) -> None:
    desk.page.finder.rows.viewport().repaint()
    qtbot.waitUntil(lambda: desk.page.marks.settled)


def watch(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the ids of the phrases that are checked from now on."""
    asked: set[str] = set()
    learn = desk.check.learn

    def watched(phrase: Phrase) -> tuple[Finding, ...]:
        asked.add(phrase.id)
        return learn(phrase)

    monkeypatch.setattr(desk.check, "learn", watched)
    return asked


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("您好，加微信聊吧", Severity.ERROR),
        ("你好，请问想看哪款", Severity.WARNING),
        ("您好，跟您开玩笑的", None),
        ("您好，请问想看哪款", None),
    ],
)
def test_errors_and_warnings_have_a_mark_hints_none(
    desk: Desk, qtbot: QtBot, text: str, mark: Severity | None
) -> None:
    changed = write(desk, "there", text)
    settled(desk, qtbot)
    assert desk.page.marks.mark(changed) is mark


def test_it_is_painted_in_its_colour_and_changes_nothing_else(desk: Desk, qtbot: QtBot) -> None:
    write(desk, "there", "您好，加微信聊吧")
    settled(desk, qtbot)
    rows = desk.page.finder.rows
    box = rows.visualRect(row(desk, "there"))
    picture = rows.viewport().grab(box).toImage()
    ratio = picture.devicePixelRatio()
    right_of_title = range(round((box.width() - 60) * ratio), round((box.width() - 12) * ratio))
    reddish = [
        x
        for x in right_of_title
        for y in range(round(22 * ratio))
        if (colour := picture.pixelColor(x, y)).red() > colour.green() + 60
    ]
    assert reddish


def test_tooltip_and_accessible_name_say_what_it_is(desk: Desk, qtbot: QtBot) -> None:
    write(desk, "there", "您好，加微信聊吧")
    settled(desk, qtbot)
    place = row(desk, "there")
    assert place.data(TOOLTIP).startswith("Must change L25 “微信”")
    assert "wording: Must change L25 “微信”" in place.data(ACCESSIBLE)
    assert not row(desk, "old").data(TOOLTIP)
    assert "wording" not in row(desk, "old").data(ACCESSIBLE)


def test_painting_checks_nothing_itself(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = watch(desk, monkeypatch)
    write(desk, "there", "您好，加微信聊吧")
    desk.page.finder.rows.viewport().repaint()
    assert asked == set()
    settled(desk, qtbot)
    assert "there" in asked


def test_only_rows_in_sight_are_checked(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = watch(desk, monkeypatch)
    desk.store.save([Phrase(f"n{i}", "usual", f"题{i}", f"您好，第{i}条") for i in range(3_000)])
    desk.find.refresh(None)
    desk.page.library_changed(None)
    settled(desk, qtbot)
    assert 0 < len(asked) < 100


def test_another_word_of_the_shop_is_seen_at_once(desk: Desk, qtbot: QtBot) -> None:
    settled(desk, qtbot)
    phrase = desk.find.library.phrase("there")
    assert phrase is not None
    assert desk.page.marks.mark(phrase) is None
    desk.chosen = WordingChoice(words=(ShopWord("帮您"),))
    desk.page.settings_changed()
    settled(desk, qtbot)
    assert desk.page.marks.mark(phrase) is Severity.ERROR
