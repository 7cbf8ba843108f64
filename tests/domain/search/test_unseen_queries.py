"""Queries written by someone who had seen only the titles: the phrase is in the first five."""

import csv
from pathlib import Path

import pytest

from desktop_app.services.find_phrases import FindPhrases
from tests.domain.search.test_wanted_phrases import find

__all__ = ["find"]

WRITTEN = Path(__file__).with_name("unseen_queries.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("query", "title"),
    [(row["query"], row["title"]) for row in csv.DictReader(WRITTEN, delimiter="\t")],
)
def test_what_was_meant_is_in_the_first_five(find: FindPhrases, query: str, title: str) -> None:
    found = find.search(query)
    look = find.look_near(query, found)
    while look is not None and look.go_on():
        pass
    hits = [*found.hits, *(look.hits if look else ())]
    assert title in [hit.phrase.title for hit in hits[:5]]
