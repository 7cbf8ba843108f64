"""The wording rules: how often each is right, and how long a large library takes."""

from dataclasses import replace
from time import process_time

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.check import Wording
from tests.bench.report import Row
from tests.domain.wording import precision
from tests.shipped_facts import shipped_words

PHRASES = 20_000
MOST_SECONDS = 5.0


def measure(rounds: int = 5) -> list[Row]:
    """Print the precision of every rule; return the row for a check of a large library."""
    wording = Wording(shipped_words())
    print(precision.in_words(precision.measure(wording)), end="\n\n")
    pack = precision.starter()
    phrases = large(pack.phrases)
    seconds = []
    for _ in range(rounds):
        begun = process_time()
        wording.check_pack(phrases, pack.categories)
        seconds.append(process_time() - begun)
    return [
        Row(
            f"wording of {PHRASES:,} phrases",
            "–",
            seconds,
            [],
            "s",
            most_p95=MOST_SECONDS,
            note="processor time",
        )
    ]


def large(phrases: tuple[Phrase, ...]) -> list[Phrase]:
    """Return so many phrases, no two of them the same."""
    copies = range(PHRASES // len(phrases) + 1)
    made = (replace(p, id=f"{n}.{p.id}", text=f"{p.text}{n}") for n in copies for p in phrases)
    return list(made)[:PHRASES]
