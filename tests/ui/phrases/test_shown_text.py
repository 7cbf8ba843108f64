"""The text shown is the text that would be pasted, with the search's marks moved along."""

from collections.abc import Mapping

import pytest

from desktop_app.domain.phrases import Phrase
from desktop_app.services.fill_fields import FillFields
from desktop_app.ui.phrases.marked_text import Mark, MarkedText
from desktop_app.ui.phrases.shown_text import ShownText, field_places
from tests.ui.phrases.desk import NOW, SETTINGS


def _shown(
    text: str, found: tuple[tuple[int, int], ...] = (), known: Mapping[str, str] | None = None
) -> MarkedText:
    show = ShownText(FillFields(lambda: SETTINGS, lambda: NOW), lambda: known or {})
    return show(Phrase("id", "c", "t", text), found)


def _marked(text: MarkedText, mark: Mark) -> list[str]:
    return [text.text[span.start : span.end] for span in text.spans if span.mark is mark]


def test_filled_and_missing_fields_are_marked_apart() -> None:
    shown = _shown("{店铺}的{商品}，{日期+1}到", known={"买家": "小雨"})
    assert shown.text == "木棉家居的{商品}，11月23日到"
    assert _marked(shown, Mark.FILLED) == ["木棉家居", "11月23日"]
    assert _marked(shown, Mark.MISSING) == ["{商品}"]


@pytest.mark.parametrize("written", ["欢迎光临", "光临"])
def test_a_match_behind_a_filled_field_is_marked_on_its_own_characters(written: str) -> None:
    template = "{买家}您好{{，欢迎光临{店铺}"
    start = template.index(written)
    shown = _shown(template, ((start, start + len(written)),), {"买家": "一位名字很长的买家"})
    assert _marked(shown, Mark.MATCH) == [written]


def test_a_match_in_a_field_marks_what_stands_for_it() -> None:
    assert _marked(_shown("找{店铺}吧", ((2, 4),)), Mark.MATCH) == ["木棉家居"]


def test_a_text_that_cannot_be_read_is_shown_as_it_is() -> None:
    shown = _shown("您好{买家", ((0, 2),))
    assert shown.text == "您好{买家"
    assert _marked(shown, Mark.MATCH) == ["您好"]


def test_fields_are_found_behind_doubled_braces() -> None:
    text = "{{a}}{买家}好{日期+1}"
    assert [text[a:b] for a, b in field_places(text)] == ["{买家}", "{日期+1}"]
    assert field_places("没有{关") == []
