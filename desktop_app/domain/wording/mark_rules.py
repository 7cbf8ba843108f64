"""Punctuation, markup and slips of the keyboard."""

import re
from collections.abc import Iterator

from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.finding import Finding

_BANG = re.compile(r"[!！]")
_LOUD = re.compile(r"[!！]{2,}|[!！][?？]|[?？][!！]")
_MARKUP = re.compile(
    r"</?(?:font|span|b|i|u|strong|p|div|br|h\d|a)\b[^<>\n]*>|\b(?:color|font-size)\s*[:=]",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?<![A-Za-z])(?:[A-Z]{2,}(?:[ ,!]+[A-Z]{2,})+|[A-Z]{8,})(?![A-Za-z])")

_DOUBLED = re.compile(
    r"(?<!目)的的(?!确|士)|(?<![小明])了了(?!解|却|事|结|然)|(?<![但还可总真要只若])是是(?!非)|我我|您您|我们我们|您好您好"
    r"|(?<!和)和和(?![睦气])|就就|请请|把把(?!手|关)|不不|在在|这这|会会(?!员|计|议|场)"
    r"|[，,]{2,}|、{2,}|(?<!。)。。(?!。)|[；;]{2,}|：："
)
_HAN = "[\u3400-\u9fff]"
_HALF = re.compile(rf"(?<={_HAN})[,?!:;(](?!\d)|[)](?={_HAN})")
_FULL_OF = {",": "，", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）"}
# No field: the buyer would read its name.
_FULL_BRACE = re.compile(r"｛[^｛｝{}\n]*[｝}]?|｝")
_FIELD = re.compile(r"\{[^{}\n]*\}")
_SPACES = re.compile(r"(?<=\S)(?: {2,}|\u3000{2,})(?=\S)")
_PAIRS = {"）": "（", ")": "(", "】": "【", "》": "《", "”": "“", "’": "‘", "」": "「", "]": "["}
_OPENERS = frozenset(_PAIRS.values())
# `1)` and `a）` count things.
_COUNTING = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z一二三四五六七八九十]{1,2}[)）]")


def loud(case: Case) -> Iterator[Finding]:
    """L15: few exclamation marks, and none in a complaint."""
    if not case.style.check_exclamations:
        return
    content = case.reading.text
    marks = [found.start() for found in _BANG.finditer(content)]
    if not marks:
        return
    most = 0 if case.within("disp", "comp") else case.style.exclamations
    found = _LOUD.search(content)
    if found:
        yield from case.at("L15", *found.span())
    elif len(marks) > most:
        yield from case.at("L15", marks[most], marks[most] + 1)


def shouted(case: Case) -> Iterator[Finding]:
    """L16: plain text without markup or words in capitals."""
    for pattern in (_MARKUP, _CAPITALS):
        for found in pattern.finditer(case.reading.text):
            yield from case.at("L16", *found.span())


def slips(case: Case) -> Iterator[Finding]:
    """L48: doubled words, mixed widths, double spaces, full-width braces, lone brackets."""
    content = case.reading.text
    for pattern in (_DOUBLED, _SPACES):
        for found in pattern.finditer(content):
            yield from case.at("L48", *found.span())
    for found in _HALF.finditer(content):
        place = found.start()
        if _FULL_OF[found.group()] in content and not (
            _in_a_face(case, place) or _in_a_field(content, place)
        ):
            yield from case.at("L48", *found.span())
    for found in _FULL_BRACE.finditer(content):
        yield from case.at("L48", *found.span())
    yield from _brackets(case)


def _brackets(case: Case) -> Iterator[Finding]:
    content = case.reading.text
    if not any(mark in content for mark in (*_PAIRS, *_OPENERS)):
        return
    counting = {found.end() - 1 for found in _COUNTING.finditer(content)}
    waiting: list[int] = []
    for position, character in enumerate(content):
        if character not in _OPENERS and character not in _PAIRS:
            continue
        if _in_a_face(case, position):
            continue
        if character in _OPENERS:
            waiting.append(position)
        elif waiting and content[waiting[-1]] == _PAIRS[character]:
            waiting.pop()
        elif position not in counting:
            yield from case.at("L48", position, position + 1)
    for position in waiting:
        yield from case.at("L48", position, position + 1)


def _in_a_face(case: Case, position: int) -> bool:
    return any(face.start <= position < face.end for face in case.faces)


def _in_a_field(content: str, position: int) -> bool:
    return any(field.start() < position < field.end() for field in _FIELD.finditer(content))
