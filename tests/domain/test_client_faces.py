import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.clients import ClientProfile, EmojiMap
from desktop_app.paths import shipped
from desktop_app.services.draw_faces import DrawFaces

U, W, X, P, J, N = EmojiMap
DRAW = DrawFaces(shipped("data"))


def _drawn(text: str, emoji_map: EmojiMap) -> str:
    return DRAW(text, ClientProfile("chat", "chat", (), emoji_map=emoji_map))


@pytest.mark.parametrize(
    ("written", "emoji_map", "drawn"),
    [
        ("您好😊", U, "您好😊"),
        ("您好😊", W, "您好/:^_^"),
        ("您好😊", X, "您好😊"),
        ("您好😊", N, "您好"),
        ("您好/:^_^", U, "您好😊"),
        ("您好/:^_^", W, "您好/:^_^"),
        ("您好/:^_^", X, "您好[愉快]"),
        ("您好/:^_^", P, "您好😊"),
        ("您好/:^_^", J, "您好😊"),
        ("您好/:^_^", N, "您好"),
        ("谢谢[玫瑰]", X, "谢谢[玫瑰]"),
        ("谢谢[玫瑰]", P, "谢谢[玫瑰]"),
        ("谢谢[玫瑰]", W, "谢谢/:-F"),
        ("谢谢[玫瑰]", U, "谢谢🌹"),
        ("谢谢[点赞]", X, "谢谢[强]"),
        ("好#E-s07的", J, "好#E-s07的"),
        ("好#E-s07的", U, "好的"),
        ("好#E-s73的", U, "好#E-s73的"),
        ("/:O=O", U, "😎"),
        ("/:O", U, "😯"),
        ("/:O=O", W, "/:O=O"),
        ("👍🏽真棒", W, "/:b真棒"),
        ("1️⃣拆包 2️⃣检查", N, "1拆包 2检查"),
        ("👨‍👩‍👧一家", W, "👨‍👩‍👧一家"),
        ("👨‍👩‍👧一家", N, "一家"),
    ],
)
def test_each_client_gets_the_faces_that_it_draws(
    written: str, emoji_map: EmojiMap, drawn: str
) -> None:
    assert _drawn(written, emoji_map) == drawn


@pytest.mark.parametrize("emoji_map", list(EmojiMap))
@pytest.mark.parametrize(
    "written",
    ["颜色：[雾霾蓝] 尺码[L]", "https://detail.tmall.com/item.htm?id=1", "(^_^) 谢谢", "#E-shop",
     "a/b：c", "© 2026 店铺™ ★"],
)  # fmt: skip
def test_what_is_no_face_stays(written: str, emoji_map: EmojiMap) -> None:
    assert _drawn(written, emoji_map) == written


@given(st.text(), st.sampled_from(EmojiMap))
def test_a_second_pass_changes_nothing_and_the_shortcut_misses_nothing(
    written: str, emoji_map: EmojiMap
) -> None:
    drawn = _drawn(written, emoji_map)
    assert _drawn(drawn, emoji_map) == drawn
    assert DRAW._faces.drawn(written, emoji_map) == drawn


@pytest.mark.parametrize(
    ("mood", "emoji_map", "face"),
    [("微笑", U, "😊"), ("微笑", W, "/:^_^"), ("微笑", X, "[愉快]"), ("微笑", N, ""),
     ("玫瑰", P, "[玫瑰]"), ("无表情", U, ""), ("歉意", W, "/:819"), ("没有这个", U, None)],
)  # fmt: skip
def test_a_mood_is_shown_as_the_client_shows_it(
    mood: str, emoji_map: EmojiMap, face: str | None
) -> None:
    client = ClientProfile("chat", "chat", (), emoji_map=emoji_map)
    assert DRAW.mood(mood, client) == face


def test_moods_of_phrases_are_offered_first() -> None:
    assert DRAW.mood_names()[:3] == ("微笑", "笑脸", "热情")
    assert "玫瑰" in DRAW.mood_names()
