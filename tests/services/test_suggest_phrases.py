"""Suggesting keeps up with the library, and counts use among equals."""

from dataclasses import replace

import pytest

from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.suggest.buyer_words import BuyerWords
from desktop_app.errors import AppError
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.suggest_phrases import SuggestPhrases
from desktop_app.storage.protocols import Use
from tests.fake_library import FakePhrases, FakeUsage

NOW_S = 1_800_000_000.0
TREE = [Category("mid", None, "售中", tab=1), Category("ask", "mid", "咨询")]
STOCK = Phrase("s", "ask", "有现货", "您要的有现货", situation="stock")
AGAIN = replace(STOCK, id="t", position=1)
WORDS = BuyerWords((), (), {"stock": ("还有货吗",)})


class Words:
    """Reads the words, and counts how often."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self) -> BuyerWords:
        self.read += 1
        return WORDS


@pytest.fixture
def store() -> FakePhrases:
    return FakePhrases([STOCK, AGAIN], TREE)


@pytest.fixture
def usage() -> FakeUsage:
    return FakeUsage()


@pytest.fixture
def words() -> Words:
    return Words()


@pytest.fixture
def find(store: FakePhrases, usage: FakeUsage) -> FindPhrases:
    return FindPhrases(store, usage, lambda: NOW_S)


@pytest.fixture
def suggest(find: FindPhrases, usage: FakeUsage, words: Words) -> SuggestPhrases:
    return SuggestPhrases(lambda: find.library, words, usage, lambda: NOW_S)


def ids(suggest: SuggestPhrases, said: str) -> list[str]:
    return [hit.phrase.id for hit in suggest.suggest(said).hits]


def test_nothing_is_read_before_the_first_question_and_once_after(
    suggest: SuggestPhrases, words: Words
) -> None:
    assert words.read == 0
    assert ids(suggest, "还有货吗") == ids(suggest, "还有货吗") == ["s", "t"]
    assert words.read == 1


@pytest.mark.parametrize("copied", ["", " \n\u3000\t"])
def test_without_text_it_says_what_to_do(suggest: SuggestPhrases, copied: str) -> None:
    with pytest.raises(AppError) as refused:
        suggest.message_in(copied)
    assert str(refused.value) == "The clipboard holds no text."
    assert str(refused.value.advice) == "Copy what the buyer wrote, then press again."


def test_the_buyers_words_are_taken_out_of_what_was_copied(suggest: SuggestPhrases) -> None:
    assert suggest.message_in("小木 2026-11-22 10:05:31\n还有货吗\n") == "还有货吗"


def test_among_equals_the_phrase_used_lately_comes_first(
    suggest: SuggestPhrases, store: FakePhrases, usage: FakeUsage, find: FindPhrases
) -> None:
    store.save([replace(AGAIN, situation="", title="还有货"), replace(STOCK, situation="")])
    store.save([replace(AGAIN, situation="", title="有现货")])
    find.refresh()
    assert ids(suggest, "有现货吗") == ["s", "t"]
    usage.used = {"t": Use(5, NOW_S)}
    assert ids(suggest, "有现货吗") == ["t", "s"]


def test_changes_are_suggested_after_a_refresh(
    suggest: SuggestPhrases, store: FakePhrases, find: FindPhrases
) -> None:
    assert ids(suggest, "灯泡怎么换") == []
    store.save([Phrase("n", "ask", "换灯泡", "灯泡这样换")])
    store.remove(["s"])
    find.refresh(frozenset({"n", "s"}))
    assert ids(suggest, "灯泡怎么换") == ["n"]
    assert ids(suggest, "还有货吗") == ["t"]
    store.remove(["n"])
    find.refresh()
    assert ids(suggest, "灯泡怎么换") == []
