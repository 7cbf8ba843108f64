"""Wrong usage, help and languages."""

import pytest

from desktop_app.cli.language import catalogue_for
from desktop_app.texts import text
from tests.cli.conftest import Liumiao


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["fly"], "There is no command “fly”."),
        (["search"], "QUERY is missing."),
        (["search", "x", "--limit", "none"], "--limit can't have this value."),
        (["search", "x", "--limit", "0"], "--limit can't have this value."),
        (["search", "x", "--scope", "moon"], "--scope takes one of: all, "),
        (["search", "x", "--fast"], "There is no option --fast."),
        (["search", "x", "y"], "a part too many or too few"),
        (["phrases", "add"], "--text is missing."),
        (["note", "make", "--order", "1", "--detail", "x"], "--detail can't have this value."),
        (["note", "make", "--order", "1", "--at", "noon"], "--at can't have this value."),
        (["trigger", "fly"], "WHAT can't have this value."),
        (["trigger", "paste:x"], "WHAT can't have this value."),
        (["trigger", "show:x"], "WHAT can't have this value."),
        (["--lang", "fr", "doctor"], "--lang takes one of: zh_CN, en."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(
    liumiao: Liumiao, arguments: list[str], sentence: str
) -> None:
    result = liumiao(*arguments)
    assert result.code == 2
    assert sentence in result.err
    assert "--help" in result.err
    assert result.err.count("\n") == 1
    assert result.out == ""


def test_a_group_without_a_verb_shows_its_verbs(liumiao: Liumiao) -> None:
    result = liumiao("phrases")
    assert result.code == 2
    assert "remove" in result.err


@pytest.mark.parametrize("asking", [["--lang", "zh_CN"], ["--lang=zh_CN"]])
def test_help_speaks_chinese_when_asked(liumiao: Liumiao, asking: list[str]) -> None:
    result = liumiao("search", *asking, "--help")
    assert result.code == 0
    assert "用法" in result.out
    assert "选项" in result.out
    assert "Find phrases" not in result.out


def test_a_mistake_is_told_in_chinese_too(liumiao: Liumiao) -> None:
    result = liumiao("--lang", "zh_CN", "fly")
    assert result.code == 2
    assert "没有" in result.err


@pytest.mark.parametrize(
    ("environment", "usage"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "用法"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "Usage"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "用法"),
        ({"LANG": "de_DE.UTF-8"}, "Usage"),
        ({}, "Usage"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], usage: str) -> None:
    assert catalogue_for([], environment).render(text("Usage")) == usage
