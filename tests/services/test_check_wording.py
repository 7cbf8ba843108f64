"""One answer about a phrase: from the rules, the packs' words and the agent's settings."""

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.wording.choice import ShopWord, StyleChoice, WordingChoice
from desktop_app.domain.wording.words_file import Words
from desktop_app.services.check_wording import CheckWording
from tests.shipped_facts import shipped_words

TREE = (
    Category("comp", None, "投诉"),
    Category("own", "comp", "自建"),
    Category("x", None, "其他"),
)


class Shop:
    """What the agent set, what the packs say, and how often the tables were read."""

    def __init__(self) -> None:
        self.chosen = WordingChoice()
        self.packs: list[WordingChoice] = []
        self.read = 0
        self.check = CheckWording(
            self._words, lambda: self.chosen, lambda: self.packs, lambda: Library((), TREE)
        )

    def _words(self) -> Words:
        self.read += 1
        return shipped_words()

    def rules(self, text: str, category: str = "x", situation: str = "") -> list[str]:
        phrase = Phrase("1", category, "题", text, situation=situation)
        return [found.rule for found in self.check.check(phrase)]


def test_nothing_is_loaded_before_it_is_needed_and_then_in_parts() -> None:
    shop = Shop()
    phrase = Phrase("1", "x", "题", "加微信")
    assert shop.check.known(phrase) is None
    assert shop.read == 0
    while shop.check.load_next():
        pass
    assert shop.read == 1
    assert shop.check.known(phrase) is None
    found = shop.check.learn(phrase)
    assert shop.check.known(phrase) == found != ()
    assert shop.read == 1


def test_the_place_in_the_tree_counts() -> None:
    shop = Shop()
    assert "L15" in shop.rules("很抱歉给您添麻烦！", "own")
    assert "L15" not in shop.rules("很抱歉给您添麻烦！", "x")
    assert "L15" in shop.rules("很抱歉给您添麻烦！", "x", situation="disp.log.01")


def test_words_of_agent_and_packs_hold_and_a_change_is_seen() -> None:
    shop = Shop()
    assert shop.rules("今天包邮秒杀开始") == []
    shop.chosen = WordingChoice(words=(ShopWord("包邮"),))
    shop.packs = [WordingChoice(words=(ShopWord("秒杀"),))]
    assert shop.rules("今天包邮秒杀开始") == []
    assert shop.check.settings_changed()
    assert shop.rules("今天包邮秒杀开始") == ["S01", "S01"]
    assert not shop.check.settings_changed()


def test_numbers_of_the_agent_hold_over_those_of_a_pack() -> None:
    shop = Shop()
    shop.packs = [WordingChoice(StyleChoice(long=50, faces=9))]
    shop.chosen = WordingChoice(StyleChoice(long=60))
    assert (shop.check.style.long, shop.check.style.faces) == (60, 9)
    assert (shop.check.pack_style.long, shop.check.pack_style.faces) == (50, 9)


def test_a_personal_number_has_its_field_as_better_words() -> None:
    shop = Shop()
    text = "请拨打13812345678联系"
    (found,) = shop.check.check(Phrase("1", "x", "题", text))
    edit = shop.check.better(text, found)
    assert edit is not None
    assert edit.applied(text) == "请拨打{电话}联系"
