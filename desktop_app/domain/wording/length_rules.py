"""How much a phrase says."""

import re
from collections.abc import Iterator

from desktop_app.domain.fields.pieces import BETWEEN_PARTS
from desktop_app.domain.graphemes import count_graphemes
from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.reading import FIELD

_PARTICLES = re.compile("[的了啊呀哦喔呢吧哈嗯噢啦嘛哟]")
_LATIN_ONLY = re.compile(r"[\x00-\x7f]*")
_FIELD_CHARACTERS = 4
_ANSWERS = (
    "pre", "mid.2", "mid.3", "mid.4", "mid.5", "mid.6",
    "aft.ship", "aft.track", "aft.care", "aft.use", "disp", "comp.3", "comp.5", "comp.6",
)  # fmt: skip
_ENDS = re.compile(r"[哦喔呢呀哈啦吧吗嘛哒哟噢啊]\W*$|[~～]\W*$")


def one_word(case: Case) -> Iterator[Finding]:
    """L01: an answer is a sentence."""
    letters = case.reading.letters
    said = _PARTICLES.sub("", letters)
    if letters and len(said) <= case.style.one_word and FIELD not in said:
        yield from case.whole("L01")


def curt(case: Case) -> Iterator[Finding]:
    """L02: an answer says what happens next."""
    letters = case.reading.letters
    length = len(letters) + letters.count(FIELD) * (_FIELD_CHARACTERS - 1)
    one_word_long = len(_PARTICLES.sub("", letters)) <= case.style.one_word
    if letters and not one_word_long and length < case.style.short and case.within(*_ANSWERS):
        yield from case.whole("L02")


def long(case: Case) -> Iterator[Finding]:
    """L03: a part has so many characters at most, as one sees them."""
    if len(case.reading.text) <= case.style.long:
        return
    content, start = case.reading.text, 0
    for end, after in (*(at.span() for at in BETWEEN_PARTS.finditer(content)), (len(content), 0)):
        if end - start > case.style.long and count_graphemes(content[start:end]) > case.style.long:
            yield from case.at("L03", start, end)
        start = after


def bare_end(case: Case) -> Iterator[Finding]:
    """L47: a pre-sale answer ends with a particle; a question of taste."""
    content = case.reading.compact
    wanted = case.style.check_particles and case.within("pre", "mid")
    if wanted and case.reading.letters and not _ENDS.search(content):
        yield from case.whole("L47")
