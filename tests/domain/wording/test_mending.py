"""Better words are one edit that removes what was found and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.wording.check import Wording
from desktop_app.domain.wording.choice import ShopWord, WordingChoice
from desktop_app.domain.wording.mending import Mending
from tests.domain.wording.rule_examples import HITS
from tests.shipped_facts import shipped_words

WORDS = shipped_words()
WORDING = Wording(WORDS)
MENDING = Mending(WORDS.mending, WORDING.style)


def mended(text: str, rule: str, place: str = "") -> str | None:
    found = next(f for f in WORDING.check_for_others(text, place) if f.rule == rule)
    edit = MENDING.edit(text, found)
    return None if edit is None else edit.applied(text)


@pytest.mark.parametrize(("rule", "place", "text"), HITS)
def test_where_words_are_known_they_remove_the_breach(rule: str, place: str, text: str) -> None:
    before = [f for f in WORDING.check_phrase(text, place) if f.rule == rule]
    edit = MENDING.edit(text, before[0])
    if edit is not None:
        after = WORDING.check_phrase(edit.applied(text), place)
        assert len([f for f in after if f.rule == rule]) < len(before)
        assert edit.applied(text).strip()


@pytest.mark.parametrize(
    ("rule", "place", "text", "better"),
    [
        ("L03", "", "一" * 70 + "。" + "二" * 70, "一" * 70 + "。\n" + "二" * 70),
        ("L11", "", "亲，我怎么知道快递到哪了。😊", "亲，我来为您查一下，查到马上告诉您。😊"),
        ("L15", "", "今天有活动！！", "今天有活动。"),
        ("L16", "", "FREE SHIPPING 今天包邮", "Free shipping 今天包邮"),
        ("L17", "", "亲爱的，收到了吗", "亲，收到了吗"),
        ("L17", "", "亲，已经发出了，亲请留意收货", "亲，已经发出了，请留意收货"),
        ("L22", "", "这是最 好的面料", "这是很好的面料"),
        ("L22", "", "國家級品质", "优质品质"),
        ("L27", "", "请拨打138 1234 5678联系我", "请拨打{电话}联系我"),
        ("L27", "", "订单2748391056120398471已经发出", "订单{订单号}已经发出"),
        ("L27", "", "来信请发service@example.com收", "来信请发{邮箱}收"),
        ("L27", "", "退货请寄：西湖区文三路138号3幢201室", "退货请寄：{地址}"),
        ("L34", "", "你们看这款可以吗", "您看这款可以吗"),
        ("L41", "mid.7.deal", "有任何问题随时找我们😊", "有任何问题随时找我们，感谢您的惠顾😊"),
        ("L45", "aft.rate.bad", "{收件人}，谢谢您的认可", "谢谢您的认可"),
        ("L46", "gen.tel.all", "喂，您好，我是客服", "您好，我是客服"),
        ("L48", "", "好的的，马上为您处理", "好的，马上为您处理"),
        ("L50", "comp.4.up", "我帮您转接给售后😊", "我帮您转接给售后，您看可以吗？😊"),
        ("L52", "", "您好，不知道什么时候到", "您好，我先帮您核实，查到马上告诉您"),
    ],
)
def test_the_better_words(rule: str, place: str, text: str, better: str) -> None:
    assert mended(text, rule, place) == better


@pytest.mark.parametrize("text", ["在", "爱买不买", "加微信聊", "五星好评返现3元"])
def test_where_only_the_agent_knows_no_words_are_put_in_their_mouth(text: str) -> None:
    found = WORDING.check_phrase(text)
    assert found
    assert [MENDING.edit(text, each) for each in found if each.rule != "L34"] == [None] * len(found)


def test_a_word_of_the_shop_becomes_what_the_shop_says() -> None:
    choice = WordingChoice(words=(ShopWord("包邮", "免运费"), ShopWord("秒杀")))
    found = Wording(WORDS, choice=choice).check_phrase("今天包邮，秒杀开始")
    assert [each.rule for each in found] == ["S01", "S01"]
    edits = [MENDING.edit("今天包邮，秒杀开始", each) for each in found]
    assert edits[1] is None
    assert edits[0] is not None
    assert edits[0].applied("今天包邮，秒杀开始") == "今天免运费，秒杀开始"


@given(
    st.text(alphabet="亲薇你们最好的的不知道！!，。（{买家}😊是您的错138123456789 \n", max_size=50)
)
def test_an_edit_fits_its_text(text: str) -> None:
    for found in WORDING.check_for_others(text, "comp.1"):
        edit = MENDING.edit(text, found)
        if edit is not None:
            assert 0 <= edit.start <= edit.end <= len(text)
            assert edit.applied(text) != text
