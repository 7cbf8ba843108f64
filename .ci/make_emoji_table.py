"""Makes data/emoji_all.tsv from the npm package `emojibase-data` (Unicode CLDR's Chinese names).

npm pack emojibase-data && tar xzf emojibase-data-*.tgz
.venv/bin/python .ci/make_emoji_table.py package data/emoji_all.tsv
"""

import json
import sys
from pathlib import Path
from typing import Any

import regex
from pypinyin import lazy_pinyin

HEAD = """\
# All emoji, in Unicode's order, with the Chinese and English names and keywords of Unicode CLDR;
# made by .ci/make_emoji_table.py from emojibase-data {version}, without what no shop would send.
# Tab-separated: symbol, name, more words, pinyin of all of these, English words.
# Empty columns at the end are left out; `[group]` begins a group.
"""
GROUPS = {
    0: "all-smileys", 1: "all-people", 3: "all-nature", 4: "all-food", 5: "all-travel",
    6: "all-activities", 7: "all-objects", 8: "all-symbols", 9: "all-flags",
}  # fmt: skip
NEWEST = 14
"""Windows 10 draws what is newer as an empty box."""
RUDE = frozenset("🖕💩🤬😡😠👿😈💀☠🤡🙄😒👎🔪🗡🔫💣🍆🍑💦🔞⚰⚱🪦🚬🥃")
_SELECTOR = "\ufe0f"


def qualified(symbol: str) -> str:
    """Leave out the selector where the character is an emoji by itself, as Unicode's list does."""
    return regex.sub(rf"(?<=\p{{Emoji_Presentation}}){_SELECTOR}", "", symbol)


def reading(word: str) -> str:
    """Return the pinyin of a word, syllables apart; empty when it is of signs alone."""
    return " ".join(lazy_pinyin(regex.sub(r"[^\p{L}\p{N}]", "", word)))


def line(chinese: dict[str, Any], english: dict[str, Any]) -> str:
    """Return one line of the table."""
    name = chinese["label"].replace(": ", "：")
    words = [word.replace(" ", "") for word in chinese.get("tags", ()) if word != name]
    named = [name, *(word for word in dict.fromkeys(words) if reading(word))]
    in_english = ", ".join(dict.fromkeys((english["label"], *english.get("tags", ()))))
    symbol = qualified(chinese["emoji"])
    readings = ", ".join(map(reading, named))
    return "\t".join((symbol, name, " ".join(named[1:]), readings, in_english))


def main(package: Path, target: Path) -> None:
    """Write the table."""
    chinese, english = (
        {
            each["hexcode"]: each
            for each in json.loads((package / language / "data.json").read_text())
        }
        for language in ("zh", "en")
    )
    rows: dict[int, list[str]] = {number: [] for number in GROUPS}
    for code, entry in sorted(chinese.items(), key=lambda pair: pair[1].get("order", 0)):
        if entry.get("group") not in GROUPS or entry["version"] > NEWEST:
            continue
        if not RUDE & set(entry["emoji"]):
            rows[entry["group"]].append(line(entry, english[code]))
    version = json.loads((package / "package.json").read_text())["version"]
    parts = [HEAD.format(version=version)]
    for number, group in GROUPS.items():
        parts.append(f"[{group}]\n" + "\n".join(rows[number]) + "\n")
    target.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
