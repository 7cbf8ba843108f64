"""The shop's own words: forbidden ones are found, allowed ones hide what stands in them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.choice import ShopWord
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.reading import Reading
from desktop_app.domain.wording.rule_book import SHOP_RULE, shop_finding


def forbidden(words: Sequence[ShopWord]) -> Callable[[Case], Iterator[Finding]]:
    """Make the rule of the shop's own words."""
    better = {_plain(each.word): each.better for each in words}
    pattern = _pattern(better)

    def check(case: Case) -> Iterator[Finding]:
        if pattern is None:
            return
        for found in pattern.finditer(case.reading.compact):
            span = case.reading.span(*found.span())
            yield shop_finding(case.reading.text, *span, better[found.group()])

    return check


class Exceptions:
    """Words in which nothing is found, but for a shop's own forbidden ones."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self._pattern = _pattern({_plain(each) for each in allowed})

    def without(self, found: Iterable[Finding], reading: Reading) -> list[Finding]:
        """Return the findings that don't lie within an allowed word."""
        if self._pattern is None:
            return list(found)
        spans = [reading.span(*each.span()) for each in self._pattern.finditer(reading.compact)]
        return [each for each in found if not _is_allowed(each, spans)]


def _is_allowed(found: Finding, spans: Sequence[tuple[int, int]]) -> bool:
    if found.rule == SHOP_RULE or found.start == found.end:
        return False
    return any(start <= found.start and found.end <= end for start, end in spans)


def _plain(word: str) -> str:
    return Reading(word).compact


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Match any of the words, the longest first, a Latin one not within another."""
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    return re.compile("|".join(map(_whole, longest_first))) if longest_first else None


def _whole(word: str) -> str:
    begin = "(?<![a-z0-9])" if re.match("[a-z0-9]", word) else ""
    end = "(?![a-z0-9])" if re.search("[a-z0-9]$", word) else ""
    return f"{begin}{re.escape(word)}{end}"
