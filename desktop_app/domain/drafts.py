"""A phrase to be, made of a text that was copied."""

import re
from dataclasses import dataclass

from desktop_app.domain.graphemes import first_graphemes
from desktop_app.domain.phrase_rules import MAX_TEXT
from desktop_app.errors import AppError
from desktop_app.texts import text

_TITLE_CHARACTERS = 12
_LEAST_TITLE = 4
_HALVES = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029]")
_GREETING = re.compile(r"^(?:亲爱的|亲|[您你]好|哈[喽啰]|嗨)[\s，,~～!！。]*")
# A number may be somebody's, and a title is read by everybody.
_NUMBER = re.compile(r"[\d-]{5,}.*")
_STOP = re.compile(r"[，。！？；：,!?;:~～…\s]")


@dataclass(frozen=True)
class Draft:
    """How a new phrase begins."""

    title: str = ""
    text: str = ""


NO_DRAFT = Draft()


def draft_of(copied: str) -> Draft:
    """Make a draft of a copied text: it means what it says, so its braces are no fields.

    Raises:
        AppError: there is no text, or far too much of it.
    """
    content = _LINE_ENDS.sub("\n", _HALVES.sub("", copied)).strip()
    if not content:
        raise AppError(
            text("The clipboard holds no text."),
            text("Copy what shall become a phrase, then press again."),
        )
    if len(content) > MAX_TEXT:
        raise AppError(
            text("The copied text has {count} characters; {most} is the most.",
                 count=len(content), most=MAX_TEXT),
            text("Copy a part of it."),
        )  # fmt: skip
    return Draft(proposed_title(content), content.replace("{", "{{").replace("}", "}}"))


def proposed_title(content: str) -> str:
    """Return the first words of a text, without its greeting, as far as they make sense alone."""
    lines = content.strip().splitlines()
    line = " ".join(lines[0].split()) if lines else ""
    said = _GREETING.sub("", line) or line
    stop = _STOP.search(said, _LEAST_TITLE)
    words = said[: stop.start()] if stop else said
    words = _NUMBER.sub("", words) or words
    return first_graphemes(words, _TITLE_CHARACTERS).strip()
