"""A few phrases show what shop, name and tag are for."""

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.profile_examples import profile_examples

PROFILE = ("店铺", "客服", "工号")


def _examples(*texts: str) -> list[str]:
    phrases = [Phrase(str(number), "c", "t", text) for number, text in enumerate(texts)]
    return [each.text for each in profile_examples(phrases, PROFILE)]


def test_as_few_as_show_all_three() -> None:
    assert _examples("我是{客服}", "{店铺}的{客服}", "{店铺}欢迎您", "工号{工号}") == [
        "{店铺}的{客服}", "工号{工号}",
    ]  # fmt: skip


def test_one_that_would_ask_for_more_is_none() -> None:
    assert _examples("{店铺}发{快递}", "您好", "我是{客服}") == ["我是{客服}"]


def test_one_that_can_not_be_read_is_none() -> None:
    assert _examples("{店铺}{客服}{工号", "我是{客服}") == ["我是{客服}"]
    assert _examples() == []
