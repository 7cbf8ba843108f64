import json

import pytest

from desktop_app.domain.order_notes.flags import FLAGS
from desktop_app.domain.order_notes.suggestions import MOST_FLAGS, offered_flags, suggestions
from desktop_app.domain.platforms import Platform, Platforms
from desktop_app.paths import shipped

PLATFORMS = Platforms.read(
    json.loads(shipped("data", "platforms.json").read_text(encoding="utf-8"))
)


@pytest.mark.parametrize("platform", PLATFORMS.platforms, ids=lambda platform: platform.key)
def test_only_flags_of_the_platform_are_offered(platform: Platform) -> None:
    offered = offered_flags(platform)
    assert 0 < len(offered) <= MOST_FLAGS
    if platform.flag_codes:
        assert {flag.key for flag in offered} <= set(platform.flag_codes)


def test_where_flags_are_unknown_the_usual_ones_are_offered() -> None:
    kuaishou = PLATFORMS.get("kuaishou")
    assert kuaishou is not None
    assert [flag.word for flag in offered_flags(kuaishou)] == ["黄", "红", "绿", "紫", "蓝", "无旗"]


@pytest.mark.parametrize("key", [flag.key for flag in FLAGS])
def test_suggested_words_need_no_escaping(key: str) -> None:
    words = (*suggestions(key).actions, *suggestions(key).details)
    assert [word for word in words if set(word) & set("|:：｜\\")] == []
