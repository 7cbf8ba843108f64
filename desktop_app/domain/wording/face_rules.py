"""Emoji: where one belongs, where none does."""

from collections.abc import Callable, Iterator

from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.rule_book import SUGGESTIONS, severity_of


def no_smile_in_a_complaint(
    smiles: frozenset[str], moods: frozenset[str]
) -> Callable[[Case], Iterator[Finding]]:
    """Make L32: nobody laughs at a buyer in trouble, by the text or by its mood."""

    def check(case: Case) -> Iterator[Finding]:
        if not case.within("disp", "comp", "gen.emp"):
            return
        for face in case.faces:
            if face.symbol in smiles or face.mood in moods:
                yield from case.at("L32", face.start, face.end)
        if case.mood in moods:
            yield Finding("L32", severity_of("L32"), 0, 0, case.mood, SUGGESTIONS["L32"])

    return check


def smile_missing(case: Case) -> Iterator[Finding]:
    """L31: a greeting or a farewell smiles."""
    if not case.faces and case.within("mid.1", "mid.7"):
        yield from case.whole("L31")


def too_many(case: Case) -> Iterator[Finding]:
    """L33: few emoji, and never alone."""
    faces = case.faces
    if not faces:
        return
    rest = case.reading.text
    for face in faces:
        rest = rest.replace(face.symbol, "")
    if not any(character.isalnum() for character in rest):
        yield from case.whole("L33")
    elif len(faces) > case.style.faces:
        extra = faces[case.style.faces]
        yield from case.at("L33", extra.start, extra.end)
