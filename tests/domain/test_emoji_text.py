import pytest
import regex

from desktop_app.domain.emoji_text import EMOJI, TONES, plain, with_tone

DARK = TONES[-1]


@pytest.mark.parametrize(
    ("emoji", "toned"),
    [
        ("👍", "👍🏿"),
        ("👍🏻", "👍🏿"),
        ("✌️", "✌🏿"),
        ("🙇‍♀️", "🙇🏿‍♀️"),
        ("🧑‍⚕️", "🧑🏿‍⚕️"),
        ("🤝", "🤝🏿"),
        ("👩‍❤️‍👨", "👩🏿‍❤️‍👨🏿"),
        ("🧑‍🤝‍🧑", "🧑🏿‍🤝‍🧑🏿"),
    ],
)
def test_a_tone_goes_where_unicode_wants_it(emoji: str, toned: str) -> None:
    assert with_tone(emoji, DARK) == toned
    assert regex.fullmatch(EMOJI, toned)


@pytest.mark.parametrize("emoji", ["😊", "📦", "👨‍👩‍👧", "👪", "🇨🇳", "1️⃣", "❤️", "👨‍👦"])
def test_what_has_no_tone_stays(emoji: str) -> None:
    assert with_tone(emoji, DARK) == emoji


@pytest.mark.parametrize(
    "emoji",
    ["👨‍👩‍👧‍👦", "🏳️‍🌈", "🇨🇳", "#️⃣", "👍🏽", "❤️‍🩹", "☺️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🧑🏿‍🤝‍🧑🏿"],
)
def test_an_emoji_is_found_whole(emoji: str) -> None:
    assert regex.findall(EMOJI, f"好{emoji}的") == [emoji]


@pytest.mark.parametrize("text", ["© ® ™ ↔ ‼ 1 # *", "您好，3 天内 100% 发", "(^_^) ★ ✓"])
def test_signs_of_a_text_are_no_emoji(text: str) -> None:
    assert [found for found in regex.findall(EMOJI, text) if found != "✓"] == []


def test_looks_are_left_out_for_a_comparison() -> None:
    assert plain("👍🏽") == plain("👍")
    assert plain("☺️") == plain("☺")
