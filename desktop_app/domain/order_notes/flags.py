"""The colour flags of an order: English key, Chinese word, meaning, who sets it."""

from dataclasses import dataclass

from desktop_app.texts import Text, text


@dataclass(frozen=True)
class Flag:
    """A colour flag.

    Attributes:
        key: colour in English, the same on every platform.
        word: as written into the line.
        name: as the window says it.
        meaning: the default one; a shop may have its own.
    """

    key: str
    word: str
    name: Text
    meaning: Text
    set_by: Text


_FREE = text("free for the shop to define")
_ANYONE = text("anyone")

FLAGS: tuple[Flag, ...] = (
    Flag("yellow", "黄", text("yellow flag"), text("order correct, ship it; marks the sale"),
         text("the selling agent, once goods, address, recipient and phone are confirmed")),
    Flag("red", "红", text("red flag"), text("problem: wait, or don't ship"),
         text("the agent, as soon as it is known")),
    Flag("green", "绿", text("green flag"), text("submitted to audit: the order is locked"),
         text("whoever submitted it")),
    Flag("purple", "紫", text("purple flag"), text("returned goods are back"),
         text("the warehouse only, when the goods have arrived")),
    Flag("blue", "蓝", text("blue flag"), _FREE, _ANYONE),
    Flag("grey", "无旗", text("no flag"), text("no flag"), _ANYONE),
    Flag("cyan", "青", text("cyan flag"), _FREE, _ANYONE),
    Flag("orange", "橙", text("orange flag"), _FREE, _ANYONE),
)  # fmt: skip

_BY_KEY = {flag.key: flag for flag in FLAGS}
_BY_WORD = {flag.word: flag for flag in FLAGS} | {"灰": _BY_KEY["grey"]}


def flag(key: str) -> Flag | None:
    """Return the flag with this key."""
    return _BY_KEY.get(key)


def flag_word(key: str) -> str:
    """Return the word written into the line; a colour beyond the table as it is."""
    known = _BY_KEY.get(key)
    return known.word if known else key


def flag_key(written: str) -> str:
    """Return the key of a word (`黄`, `黄旗`) or key; a colour beyond the table as it is."""
    word = written.strip()
    if word.lower() in _BY_KEY:
        return word.lower()
    known = _BY_WORD.get(word) or _BY_WORD.get(word.removesuffix("旗"))
    return known.key if known else written
