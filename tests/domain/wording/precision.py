"""How often each rule is right: over known breaches, near misses, harmless and shipped phrases."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.wording.check import Wording
from desktop_app.domain.wording.rule_book import SUGGESTIONS
from desktop_app.paths import shipped
from tests.domain.wording.rule_examples import HITS, NEAR_MISSES

HARMLESS = tuple(Path(__file__).with_name("harmless.txt").read_text("utf-8").splitlines())
PLACES = ("", "mid.2.attr", "mid.4.price", "disp.prod", "comp.1.ask")
"""Where harmless sentences are tried: some rules hold in some places only."""


@dataclass(frozen=True)
class Precision:
    """How one rule did.

    Attributes:
        breaches: sentences known to break it, and how many of them it found.
        false_alarms: texts without a breach that it found one in.
    """

    rule: str
    breaches: int
    found: int
    false_alarms: tuple[str, ...]

    @property
    def share(self) -> float:
        """Of what it reported, how much was right (0–1)."""
        reported = self.found + len(self.false_alarms)
        return self.found / reported if reported else 1.0


def starter() -> Pack:
    """Return the shipped phrases."""
    return read_pack(json.loads(shipped("data", "starter.phrasepack").read_text("utf-8")))[0]


def measure(wording: Wording) -> list[Precision]:
    """Return how every rule did that looks at a phrase by itself."""
    alarms = list(_alarms(wording))
    return [_of_rule(wording, rule, alarms) for rule in sorted({rule for rule, *_ in HITS})]


def _of_rule(wording: Wording, rule: str, alarms: Sequence[tuple[str, str]]) -> Precision:
    breaches = [(place, text) for known, place, text in HITS if known == rule]
    found = [text for place, text in breaches if rule in _rules(wording, text, place)]
    false = dict.fromkeys(text for broken, text in alarms if broken == rule)
    return Precision(rule, len(breaches), len(found), tuple(false))


def _alarms(wording: Wording) -> Iterator[tuple[str, str]]:
    """Yield rule and text of what is found where nothing is wrong."""
    for text in HARMLESS:
        for place in PLACES:
            yield from ((rule, text) for rule in _rules(wording, text, place))
    for rule, place, text in NEAR_MISSES:
        if rule in _rules(wording, text, place):
            yield rule, text
    pack = starter()
    for each in wording.check_pack(pack.phrases, pack.categories):
        if each.phrase is not None:
            yield each.finding.rule, each.phrase.text


def _rules(wording: Wording, text: str, place: str) -> set[str]:
    return {found.rule for found in wording.check_phrase(text, place)} & set(SUGGESTIONS)


def in_words(measured: Iterable[Precision]) -> str:
    """Return a table, the rules with false alarms in full and the others in one line."""
    rows = list(measured)
    lines = ["rule  breaches found  false alarms  precision"]
    lines += [
        f"{row.rule}   {row.found:>3} of {row.breaches:<3}      {len(row.false_alarms):>3}"
        f"           {row.share:.0%}" + "".join(f"\n      {text}" for text in row.false_alarms)
        for row in rows
    ]
    found, false = sum(r.found for r in rows), sum(len(r.false_alarms) for r in rows)
    lines.append(f"all   {found:>3} of {sum(r.breaches for r in rows):<3}      {false:>3}"
                 f"           {found / (found + false):.0%}")  # fmt: skip
    return "\n".join(lines)
