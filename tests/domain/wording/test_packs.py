"""What a pack must not hold, and what it lacks."""

import pytest

from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.wording.check import Wording
from tests.shipped_facts import shipped_words

WORDING = Wording(shipped_words())
TREE = (
    Category("comp", None, "投诉"),
    Category("comp.1", "comp", "确认"),
    Category("f00d", "comp.1", "自建"),
    Category("abcd", None, "其他"),
)


def _rules(*texts: str, category: str = "abcd") -> list[tuple[str, str]]:
    phrases = [Phrase(str(i), category, "标题", text) for i, text in enumerate(texts)]
    found = WORDING.check_pack(phrases, TREE)
    return [(each.finding.rule, each.finding.words) for each in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("请拨打13812345678联系我", "13812345678"),
        ("电话138 1234 5678可以联系", "138 1234 5678"),
        ("座机0571-86003344可以联系", "0571-86003344"),
        ("订单2748391056120398471已经发出", "2748391056120398471"),
        ("身份信息11010519491231002X已核对", "11010519491231002X"),
        ("退货请寄：西湖区文三路138号3幢201室", "西湖区文三路138号3幢201室"),
        ("来信请发service@example.com收", "service@example.com"),
    ],
)
def test_personal_data_is_found(text: str, words: str) -> None:
    assert ("L27", words) in _rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "退货请寄：{地址}，{收件人}，{电话}",
        "订单{订单号}已经发出",
        "货号20261126和12345678都有现货",
        "3号楼的自提点可以取件",
        "2026年11月26日前发出",
    ],
)
def test_numbers_that_are_nobodys_are_left(text: str) -> None:
    assert "L27" not in {rule for rule, _ in _rules(text)}


def test_complaints_need_an_apology_and_a_restating() -> None:
    asked, sorry, restated = "您慢慢说，我记下来", "很抱歉给您添麻烦", "您遇到的是这个情况，对吗？"
    assert _rules(asked, category="comp.1") == [("L42", "")]
    assert _rules(asked, sorry, category="comp.1") == [("L42", "")]
    assert _rules(asked, sorry, restated, category="comp.1") == []
    assert _rules(asked) == []


def test_a_category_of_ones_own_counts_as_the_step_above_it() -> None:
    assert ("L43", "一定赔") in _rules("您放心，一定赔给您，很抱歉", category="f00d")
    assert "L43" not in dict(_rules("您放心，一定赔给您，很抱歉"))
