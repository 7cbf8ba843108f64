"""Better words for what a rule found, as one edit of the text that the agent may accept."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.domain.graphemes import count_graphemes
from desktop_app.domain.order_notes.masking import IDENTITY, PHONE
from desktop_app.domain.wording.faces import faces_in
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.reading import Reading
from desktop_app.domain.wording.rule_book import SHOP_RULE
from desktop_app.domain.wording.stage_rules import CONTACT
from desktop_app.domain.wording.style import WordingStyle

_CLAUSE_ENDS = "，。！？；,!?;\n"
_SENTENCE_ENDS = "。！？；!?;~～"
_FULL_WIDTH = str.maketrans(",?!:;()", "，？！：；（）")
_HELLO = re.compile(
    r"(?:[您你]好|亲|欢迎光临|(?:早上|上午|中午|下午|晚上)好|\{问候\})[，,~～!！。]?"
)
_COURTESY = re.compile(r"[您你]好|欢迎|(?:早上|上午|中午|下午|晚上)好|\{\s*问候")
_TAIL = re.compile(r"[\s。！？!?~～…]*$")


@dataclass(frozen=True)
class Edit:
    """Put `better` in place of `[start, end)` of a text."""

    start: int
    end: int
    better: str

    def applied(self, text: str) -> str:
        """Return the text with it."""
        return f"{text[: self.start]}{self.better}{text[self.end :]}"


@dataclass(frozen=True)
class MendingTables:
    """The tables that ship with the word tables.

    Attributes:
        words: by rule, folded words found → what stands there instead; empty = nothing.
        clauses: by rule, what is said instead of the whole clause.
    """

    words: Mapping[str, Mapping[str, str]]
    clauses: Mapping[str, str]

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "MendingTables":
        """Build from `mending` in `data/wording.json`."""
        return cls(words=dict(data["words"]), clauses=dict(data["clauses"]))


class Mending:
    """Knows better words for the rules where words can be known."""

    def __init__(self, tables: MendingTables, style: WordingStyle) -> None:
        """Take the tables, whose words are looked up as a `Reading` reads them."""
        self._tables = tables
        self._style = style
        self._own: Mapping[str, Callable[[str, Finding], Edit | None]] = {
            "L03": self._split, "L15": _calm, "L16": _plain, "L17": self._respectful,
            "L27": _field, "L30": _greeted, "L31": _smiling, "L32": _dropped, "L33": _dropped,
            "L34": _polite, "L45": _dropped, "L41": _complete, "L43": _checked_first, "L46": _hello,
            "L47": _particle, "L48": _slip, "L50": _asking,
        }  # fmt: skip

    def edit(self, text: str, found: Finding) -> Edit | None:
        """Return the edit that mends a finding; None where only the agent knows the words."""
        edit = self._edit(text, found)
        if edit is None or not edit.applied(text).strip() or edit.applied(text) == text:
            return None
        return edit

    def _edit(self, text: str, found: Finding) -> Edit | None:
        better = dict(found.suggestion.values).get("better")
        if found.rule in ("L11", SHOP_RULE) and isinstance(better, str):
            return _in_clause(text, found, better) if found.rule == "L11" else _here(found, better)
        if found.rule in self._own:
            return self._own[found.rule](text, found)
        if found.rule in self._tables.clauses:
            return _in_clause(text, found, self._tables.clauses[found.rule])
        return self._from_table(text, found)

    def _from_table(self, text: str, found: Finding) -> Edit | None:
        words = Reading(found.words).compact
        better = self._tables.words.get(found.rule, {}).get(words)
        if better == "":
            return _dropped(text, found)
        return None if better is None else _here(found, better)

    def _respectful(self, text: str, found: Finding) -> Edit | None:
        """Call the buyer 亲 once, and not by any other name."""
        if len(found.words) > 1 and found.words[0] == found.words[-1] == "亲":
            return _dropped(text, replace(found, start=found.end - 1))
        name = self._from_table(text, found)
        if name is not None and name.better == "亲" and "亲" in text.replace(found.words, ""):
            return _dropped(text, found)
        return name

    def _split(self, text: str, found: Finding) -> Edit | None:
        """Break a long part after the last sentence that fits."""
        most = self._style.long
        fitting = 0
        for place in range(found.start, found.end - 1):
            if text[place] not in f"{_SENTENCE_ENDS}，,":
                continue
            if count_graphemes(text[found.start : place + 1]) > most:
                break
            better = text[place] in _SENTENCE_ENDS or not fitting
            if better or text[fitting - 1] not in _SENTENCE_ENDS:
                fitting = place + 1
        return Edit(fitting, fitting, "\n") if fitting else None


def _here(found: Finding, better: str) -> Edit | None:
    return Edit(found.start, found.end, better) if found.end > found.start else None


def _dropped(text: str, found: Finding) -> Edit | None:
    """Leave the words out, with a comma that would then stand alone."""
    if found.start == found.end:
        return None
    start, end = found.start, found.end
    at_begin = start == 0 or text[start - 1] in _CLAUSE_ENDS
    if at_begin and end < len(text) and text[end] in "，,、~～":
        end += 1
    elif end == len(text) and start and text[start - 1] in "，,、":
        start -= 1
    return Edit(start, end, "")


def _in_clause(text: str, found: Finding, better: str) -> Edit:
    """Say `better` instead of the whole clause that was found."""
    start = max(text.rfind(mark, 0, found.start) for mark in _CLAUSE_ENDS) + 1
    ends = [at for mark in _CLAUSE_ENDS if (at := text.find(mark, found.end)) >= 0]
    end = min(ends, default=len(text))
    face = next(
        (face for face in faces_in(text[start:end]) if start + face.start >= found.end), None
    )
    if face is not None:
        end = start + face.start
    followed = end < len(text) and text[end] in _CLAUSE_ENDS
    return Edit(start, end, better.rstrip("。！？") if followed else better)


def _calm(text: str, found: Finding) -> Edit:
    asks = any(mark in "?？" for mark in found.words)
    if asks:
        return Edit(found.start, found.end, "？")
    ends = found.end == len(text) or not text[found.end :].strip()
    return Edit(found.start, found.end, "。" if ends or "，" not in found.words else "，")


def _plain(_text: str, found: Finding) -> Edit:
    markup = any(mark in found.words for mark in "<:=")
    return Edit(found.start, found.end, "" if markup else found.words.capitalize())


def _field(_text: str, found: Finding) -> Edit:
    """Put the field in place of personal data."""
    words = found.words
    if PHONE.fullmatch(words) or re.fullmatch(r"0\d{2,3}[ -]?\d{7,8}", words):
        name = "电话"
    elif "@" in words:
        name = "邮箱"
    elif IDENTITY.fullmatch(words) and not words.isdecimal():
        name = "身份证号"
    elif re.fullmatch(r"[\d-]+", words):
        name = "订单号"
    else:
        name = "地址"
    return Edit(found.start, found.end, "{" + name + "}")


def _greeted(text: str, _found: Finding) -> Edit:
    hello = _HELLO.match(text)
    at = hello.end() if hello else 0
    courtesy = "" if _COURTESY.search(text) else "您好，"
    comma = "，" if hello and hello.group()[-1] not in "，,~～!！。" else ""
    return Edit(at, at, f"{comma}{courtesy}我是{{店铺}}客服{{客服}}，")


def _smiling(text: str, _found: Finding) -> Edit:
    at = len(text.rstrip())
    return Edit(at, at, "😊")


def _polite(text: str, found: Finding) -> Edit:
    end = found.end + 1 if text[found.end : found.end + 1] == "们" else found.end
    return Edit(found.start, end, "您")


def _complete(text: str, _found: Finding) -> Edit:
    """Add the thanks or the way back that a farewell lacks."""
    thanks = "" if "谢" in text else "，感谢您的惠顾"
    contact = "" if CONTACT.search(text) else "，有问题随时联系我们"
    return _before_tail(text, f"{thanks}{contact}")


def _checked_first(_text: str, found: Finding) -> Edit:
    return Edit(found.start, found.start, "核实后")


def _hello(text: str, found: Finding) -> Edit:
    rest = text[found.end :].lstrip("，,。 ")
    begin = "" if rest.startswith(("您好", "你好")) else "您好，"
    return Edit(0, len(text) - len(rest), begin)


def _particle(text: str, _found: Finding) -> Edit:
    return _before_tail(text, "哦")


def _asking(text: str, _found: Finding) -> Edit:
    content = text.rstrip()
    face = next((f for f in reversed(faces_in(content)) if f.end == len(content)), None)
    end = face.start if face else len(content)
    start = len(content[:end].rstrip(_SENTENCE_ENDS))
    return Edit(start, end, "，您看可以吗？")


def _slip(text: str, found: Finding) -> Edit | None:
    words = found.words
    half = len(words) // 2
    if len(set(words)) == 1 and len(words) > 1:
        return _here(found, words[0])
    if len(words) % 2 == 0 and words[:half] == words[half:]:
        return _here(found, words[:half])
    opens = text.count("(") + text.count("（") == text.count(")") + text.count("）")
    if words in "()" and not opens:
        return _here(found, "")
    full = words.translate(_FULL_WIDTH)
    return _here(found, full if full != words else "")


def _before_tail(text: str, words: str) -> Edit:
    """Add words before the emoji and the full stop at the end."""
    end = len(text)
    for face in reversed(faces_in(text)):
        if not text[face.end : end].strip():
            end = face.start
    tail = _TAIL.search(text, 0, end)
    at = tail.start() if tail else end
    return Edit(at, at, words)
