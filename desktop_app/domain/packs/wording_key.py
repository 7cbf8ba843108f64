"""The `wording` key of a pack: the shop's own words, exceptions, numbers and switches.

```
{"words": [{"word": "包邮", "better": "免运费"}], "allowed": ["第一品牌馆"],
 "style": {"long": 150, "check_intimacy": false}}
```
"""

from dataclasses import replace
from typing import Any, get_args, get_type_hints

from desktop_app.domain.packs.document import Part
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.phrase_rules import one_line
from desktop_app.domain.wording.choice import (
    LEAST,
    MAX_WORD,
    MAX_WORDS,
    MOST,
    NO_CHOICE,
    ShopWord,
    StyleChoice,
    WordingChoice,
    joined,
)
from desktop_app.errors import AppError

KEY = "wording"


def read_wording(value: object) -> WordingChoice:
    """Read the value of the key; keys in it that aren't known are left.

    Raises:
        AppError: something in it isn't what it should be; says where.
    """
    part = Part.of(KEY, value)
    words = [
        ShopWord(_word(each.line("word")), one_line(each.line("better", "")))
        for each in part.parts("words")
    ]
    allowed = tuple(_word(each) for each in part.lines("allowed"))
    style = Part.of(f"{KEY}.style", part.values.get("style", {}))
    return WordingChoice(_style(style), tuple(words[:MAX_WORDS]), allowed[:MAX_WORDS])


def wording_of(value: object) -> WordingChoice:
    """Read the value of the key, or as if there were none."""
    try:
        return read_wording(value)
    except AppError:
        return NO_CHOICE


def wording_document(choice: WordingChoice) -> dict[str, Any]:
    """Return the value of the key: `read_wording` makes the same choice of it."""
    made = {
        "words": [
            {"word": each.word, **({"better": each.better} if each.better else {})}
            for each in choice.words
        ],
        "allowed": list(choice.allowed),
        "style": choice.style.chosen(),
    }
    return {key: value for key, value in made.items() if value}


def with_wording(pack: Pack, choice: WordingChoice) -> Pack:
    """Return the pack with a choice put over what it says itself."""
    if not choice:
        return pack
    both = joined((choice, wording_of(pack.extra.get(KEY, {}))))
    return replace(pack, extra={**pack.extra, KEY: wording_document(both)})


def _word(word: str) -> str:
    return one_line(word)[:MAX_WORD]


def _style(part: Part) -> StyleChoice:
    chosen: dict[str, Any] = {}
    for name, kind in get_type_hints(StyleChoice).items():
        if name not in part.values:
            continue
        if bool in get_args(kind):
            chosen[name] = part.truth(name)
        else:
            chosen[name] = part.number(name, None, range(LEAST[name], MOST[name] + 1))
    return StyleChoice(**chosen)
