import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop_app.domain.packs.word_diff import DiffPart, word_diff
from desktop_app.ui.packs.diff_text import DiffLayout, DiffRun, shortened, visible


def test_changes_are_whole_and_what_is_unchanged_is_short() -> None:
    before = "一" * 40 + "旧" + "二" * 40
    after = "一" * 40 + "新" + "二" * 40
    assert shortened(word_diff(before, after)) == (
        DiffRun("same", "…" + "一" * 14),
        DiffRun("removed", "旧"),
        DiffRun("added", "新"),
        DiffRun("same", "二" * 14 + "…"),
    )


def test_a_text_without_a_change_is_whole() -> None:
    assert shortened([DiffPart("same", "字" * 100)]) == (DiffRun("same", "字" * 100),)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\nb", "a↵b"), ("a\u202eb", "a⟨U+202E⟩b"), ("a\u200bb", "a⟨U+200B⟩b"), ("👨‍👩‍👧", "👨‍👩‍👧")],
)
def test_what_cant_be_seen_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_long_change_takes_four_lines_at_most(qapp: QApplication) -> None:
    assert qapp
    layout = DiffLayout([DiffRun("added", "字" * 5000)], QFont(), 300, 4, 18)
    assert layout.lines == 4
    assert layout.cut
