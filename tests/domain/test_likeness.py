"""Nearly the same text is found among many, and another text isn't."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.field_names import matching, used_names
from desktop_app.domain.likeness import NEAR, LikenessIndex
from desktop_app.domain.phrases import Phrase

TEXTS = (
    "您好，欢迎光临，请问有什么可以帮您？", "这款面料柔软透气，适合春秋两季穿着",
    "已经为您安排{快递}发出", "好的",
)  # fmt: skip


def built(texts: tuple[str, ...]) -> LikenessIndex:
    index = LikenessIndex(Phrase(str(i), "c", "题", text) for i, text in enumerate(texts))
    while index.build_next():
        pass
    return index


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TEXTS[0], "0"),
        ("您好!欢迎光临 请问有什么可以帮您", "0"),
        ("您好呀，欢迎光临，请问有什么可以帮您的？", "0"),
        ("这款面料柔软透气，很适合春秋两季穿着哦", "1"),
        ("已经为您安排{物流}发出", None),
        ("您好，请问想看哪一款？", None),
        ("好的", None),
        ("", None),
    ],
)
def test_nearly_the_same(text: str, found: str | None) -> None:
    nearest = built(TEXTS).nearest(text)
    assert (nearest[0].id if nearest else None) == found


def test_punctuation_and_width_alone_make_no_other_text() -> None:
    nearest = built(TEXTS).nearest("您好 欢迎光临 请问有什么可以帮您")
    assert nearest is not None
    assert nearest[1] == 1


@given(st.integers(0, 1_999), st.integers(0, 29), st.sampled_from("哦呢啊"))
def test_one_other_letter_among_thousands(which: int, at: int, letter: str) -> None:
    text = MANY[which]
    nearest = INDEX.nearest(text[:at] + letter + text[at + 1 :])
    assert nearest is not None
    assert nearest[1] >= NEAR
    assert SequenceMatcher(None, nearest[0].text, text).ratio() > 0.7


MANY = tuple(
    "".join(chr(0x4E00 + (i * 7919 + k * k * 31 + k * i) % 3000) for k in range(30))
    for i in range(2_000)
)
INDEX = built(MANY)


def test_names_in_use_are_told_by_how_often() -> None:
    texts = ("{胸围}和{ 胸围 }", "{腰围}{买家}", "没有字段", "{店铺")
    phrases = [Phrase(str(i), "c", "题", text) for i, text in enumerate(texts)]
    assert used_names(phrases) == ("胸围", "腰围")


def test_names_that_begin_so_come_first() -> None:
    assert matching(("快递单号", "单号", "商品"), "单") == ("单号", "快递单号")
