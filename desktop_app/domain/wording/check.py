"""The rule book of wording, over a phrase or a whole pack."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.wording import (
    face_rules,
    length_rules,
    mark_rules,
    pack_rules,
    privacy,
    stage_rules,
)
from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.choice import NO_CHOICE, WordingChoice
from desktop_app.domain.wording.faces import faces_in
from desktop_app.domain.wording.finding import Finding, Severity
from desktop_app.domain.wording.places import place_of
from desktop_app.domain.wording.reading import Reading
from desktop_app.domain.wording.shop_words import Exceptions, forbidden
from desktop_app.domain.wording.style import WordingStyle
from desktop_app.domain.wording.words_file import Words

Rule = Callable[[Case], Iterator[Finding]]

_SEVERITIES = list(Severity)
_INTIMACY = ("L17", "L18")


@dataclass(frozen=True)
class PackFinding:
    """A finding and whose it is; no phrase means the pack as a whole."""

    phrase: Phrase | None
    finding: Finding


class Wording:
    """The rules, with a shop's words and style.

    Attributes:
        style: the numbers and switches in force.
    """

    def __init__(
        self, words: Words, style: WordingStyle | None = None, choice: WordingChoice = NO_CHOICE
    ) -> None:
        """Take what a shop chose over `style`, and its own words."""
        self._words = words
        self.style = choice.style.over(style or WordingStyle())
        self._exceptions = Exceptions(choice.allowed)
        skipped = () if self.style.check_intimacy else _INTIMACY
        self._everywhere: tuple[Rule, ...] = (mark_rules.slips, mark_rules.shouted)
        self._to_buyers: tuple[Rule, ...] = (
            *(rule.check for rule in words.rules if rule.rule not in skipped),
            length_rules.one_word,
            length_rules.curt,
            length_rules.long,
            length_rules.bare_end,
            mark_rules.loud,
            face_rules.no_smile_in_a_complaint(words.smiles, words.smiling_moods),
            face_rules.smile_missing,
            face_rules.too_many,
            stage_rules.greeting,
            stage_rules.closed_question,
            stage_rules.farewell,
            stage_rules.public_reply,
            privacy.foreign_link(words.shop_domains),
            forbidden(choice.words),
        )

    def check_phrase(self, text: str, place: str = "", mood: str = "") -> tuple[Finding, ...]:
        """Return what is wrong with a text by itself, the worst first, then from its beginning.

        Args:
            text: with its fields, as it is kept.
            place: its situation or category id; notes within the shop (`int`) may be terse.
            mood: the emoji mood of the phrase.
        """
        return _ordered(self._of_text(self._case(text, place, mood)))

    def check_for_others(self, text: str, place: str = "", mood: str = "") -> tuple[Finding, ...]:
        """Return what is wrong with a text that others will read, too: personal data as well."""
        case = self._case(text, place, mood)
        return _ordered((*self._of_text(case), *self._personal(case)))

    def check_pack(
        self, phrases: Iterable[Phrase], categories: Iterable[Category]
    ) -> tuple[PackFinding, ...]:
        """Return what is wrong with phrases that others will use, phrase by phrase."""
        library = Library(phrases, categories)
        found: list[PackFinding] = []
        cases: list[Case] = []
        for phrase in library.phrases.values():
            case = self._case(phrase.text, place_of(phrase, library), phrase.mood)
            cases.append(case)
            of_phrase = (*self._of_text(case), *self._personal(case))
            found += [PackFinding(phrase, each) for each in _ordered(of_phrase)]
        whole = pack_rules.complaint_sequence(cases)
        return (*found, *(PackFinding(None, each) for each in whole))

    def _case(self, text: str, place: str, mood: str) -> Case:
        reading = Reading(text)
        return Case(reading, place, mood, faces_in(text), self.style)

    def _of_text(self, case: Case) -> list[Finding]:
        rules = self._everywhere
        if not case.within("int"):
            rules += self._to_buyers
        found = (each for rule in rules for each in rule(case))
        return self._exceptions.without(found, case.reading)

    def _personal(self, case: Case) -> list[Finding]:
        return self._exceptions.without(privacy.personal_data(case), case.reading)


def _ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort, and tell a rule's breach once where two of its patterns find it."""
    kept: dict[str, list[Finding]] = {}
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        of_rule = kept.setdefault(each.rule, [])
        if not of_rule or each.start >= of_rule[-1].end:
            of_rule.append(each)
    return tuple(
        sorted(
            (each for of_rule in kept.values() for each in of_rule),
            key=lambda each: (_SEVERITIES.index(each.severity), each.start, each.rule),
        )
    )
