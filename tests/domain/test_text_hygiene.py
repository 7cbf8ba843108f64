"""What may go into a buyer's chat, and what is pointed out first."""

import unicodedata
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text_hygiene import clean, suspicious
from desktop_app.errors import AppError

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.mark.parametrize(
    ("written", "pasted"),
    [
        ("您好\r\n在的\r请讲\n", "您好\n在的\n请讲"),
        ("一\n\n二\n\n\n", "一\n\n二"),
        ("\t缩进 ", "\t缩进 "),
        ("１２：３４，ＡＢＣ～①㎏", "１２：３４，ＡＢＣ～①㎏"),
        ("👨‍👩‍👧‍👦❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨‍👩‍👧‍👦❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        ("", ""),
    ],
)
def test_only_line_ends_are_changed(written: str, pasted: str) -> None:
    assert clean(written) == pasted


@pytest.mark.parametrize(
    "character",
    [
        *(chr(code) for code in range(0x20) if chr(code) not in "\t\n\r"),
        *(chr(code) for code in range(0x7F, 0xA0)),
        "\u2028", "\u2029", chr(0xD83D), chr(0xDFFF),
    ],
)  # fmt: skip
def test_what_would_do_harm_is_blocked_and_its_place_named(character: str) -> None:
    with pytest.raises(AppError, match=rf"U\+{ord(character):04X}, line 2, column 3"):
        clean(f"您好\n在的{character}啊")


@given(st.text())
def test_a_clean_text_is_clean_and_stays_as_it_is(content: str) -> None:
    try:
        once = clean(content)
    except AppError:
        assert any(unicodedata.category(c) in {"Cc", "Zl", "Zp", "Cs"} for c in content)
        return
    assert clean(once) == once
    assert not once.endswith("\n")
    assert "\r" not in once


@pytest.mark.parametrize(
    ("content", "positions"),
    [
        ("退款\u202e001", [(2, True)]),
        ("a\u200bb\u200cc\u2060d\ufeff", [(1, False), (3, False), (5, False), (7, False)]),
        ("\u2066x\u2069\u061c\u200e", [(0, True), (2, True), (3, True), (4, True)]),
        ("在\u200d吗", [(1, False)]),
        ("👍\u200d", [(1, False)]),
        ("👍\u200d吗", [(1, False)]),
        ("x\U000e0061\U000e0062", [(1, False), (2, False)]),
        ("好\ufe0f", [(1, False)]),
    ],
)
def test_what_cannot_be_seen_is_pointed_out(
    content: str, positions: list[tuple[int, bool]]
) -> None:
    assert [(s.position, s.bidi) for s in suspicious(content)] == positions


@pytest.mark.parametrize(
    "content",
    [
        "👨‍👩‍👧‍👦",
        "👩🏽‍⚕️",
        "🏳️‍🌈",
        "❤️‍🔥",
        "1️⃣#️⃣",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "☺️☎︎",
        "葛\U000e0100城",
        "🐦‍⬛🧑🏿‍🤝‍🧑🏻",
        "您好，欢迎光临～",
    ],
)
def test_emoji_sequences_and_glyph_variants_are_nothing_unusual(content: str) -> None:
    assert suspicious(content) == ()


def test_every_picture_of_unicode_may_be_joined() -> None:
    pictures = regex.compile(r"\p{Extended_Pictographic}")
    held = [
        f"U+{code:04X}"
        for code in range(0x110000)
        if pictures.match(chr(code)) and suspicious(f"👩\u200d{chr(code)}\ufe0f")
    ]
    assert held == []


@pytest.mark.parametrize("name", ["emoji.tsv", "starter.phrasepack"])
def test_what_we_ship_holds_nothing_unusual(name: str) -> None:
    content = (DATA / name).read_text(encoding="utf-8")
    assert [hex(ord(s.character)) for s in suspicious(clean(content))] == []
