"""Texts as agents send them, and nastier: mixed scripts, emoji sequences, several lines."""

import random

_WORDS = (
    "您好", "亲", "在的", "请问", "有什么可以帮到您", "发货", "地址", "，", "。", "！", "㎏",
    "（售后）", "𠮷", "龘", "Я",
    "Hello", "order 12345", "100%", "<b>&amp;</b>", "\\n", "'\"", "{店铺}", "é", "e\u0301", "ß",
    "😀", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇨🇳", "❤️", "1️⃣", "👩🏻‍💻", "\n", "\n\n", " ", "\t",
)  # fmt: skip


def made_text(chance: random.Random, length: int) -> str:
    """Return a text of about `length` code points that begins and ends with a visible sign."""
    words = ["问"]
    size = 2
    while size < length:
        word = chance.choice(_WORDS)
        words.append(word)
        size += len(word)
    return "".join([*words, "答"])


def lengths(chance: random.Random, count: int) -> list[int]:
    """Return lengths between 10 and 5,000, the shortest and the longest among them."""
    drawn = [int(10 * 500 ** chance.random()) for _ in range(count)]
    return [10, 5000, *drawn][:count]
