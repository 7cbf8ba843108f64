"""The names that a field can have: what fills them, and which ones are in use."""

import re
from collections import Counter
from collections.abc import Iterable

from desktop_app.domain.fields.computed import COMPUTED_NAMES, takes_offset
from desktop_app.domain.fields.questions import KNOWN_NAMES
from desktop_app.domain.phrases import Phrase

ASKED_NAMES = ("买家", "订单号", "单号", "快递", "商品")
"""Filled by the buyer and the parcel, or asked for."""

PROFILE_NAMES = ("店铺", "客服", "工号")
"""Filled by the agent's profile."""

WRITTEN_OUT = {
    "选择": "选择 快递:圆通|中通",
    "随机": "随机:好的|收到",
    "表情": "表情:笑脸",
    "剪贴板": "剪贴板",
    "光标": "光标",
    "分段": "分段",
}
"""The fields that do something of their own, each as one begins to write it."""

_NAME = re.compile(r"\{\s*([^\s+\-:：{}]+)\s*[^{}\n]*\}")


def known_names() -> tuple[str, ...]:
    """Return the names that the program itself knows."""
    computed = (
        name
        for each in COMPUTED_NAMES
        for name in ((each, f"{each}+1") if takes_offset(each) else (each,))
    )
    return (*ASKED_NAMES, *PROFILE_NAMES, *computed, *WRITTEN_OUT.values())


def used_names(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    """Return the other names that phrases use, the most used first."""
    used = Counter(
        name for phrase in phrases if "{" in phrase.text for name in _NAME.findall(phrase.text)
    )
    known = {*known_names(), *KNOWN_NAMES}
    return tuple(name for name, _ in used.most_common() if name not in known)


def matching(names: Iterable[str], typed: str) -> tuple[str, ...]:
    """Return the names that have what was typed in them, those that begin with it first."""
    found = [name for name in names if typed in name]
    return tuple(sorted(found, key=lambda name: not name.startswith(typed)))
