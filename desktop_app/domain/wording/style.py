"""How strict a shop is with its wording."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WordingStyle:
    """The numbers and switches of the rules; all of them are a shop's choice.

    Attributes:
        one_word: a text of so many characters is no sentence (L01).
        short: an answer of fewer characters is curt (L02).
        long: a part of more characters is split (L03).
        exclamations: so many exclamation marks may stand in one message (L15).
        faces: so many emoji may stand in one message (L33).
        check_exclamations: L15.
        check_intimacy: L17 and L18.
        check_particles: L47.
    """

    one_word: int = 2
    short: int = 8
    long: int = 120
    exclamations: int = 1
    faces: int = 2
    check_exclamations: bool = True
    check_intimacy: bool = True
    check_particles: bool = False
