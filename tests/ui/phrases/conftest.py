"""A desk with a small shop's phrases, shown and active."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Category, Owner, Phrase
from tests.ui.phrases.desk import Desk

TREE = (
    Category("pre", None, "售前", 0, 0),
    Category("pre.ask", "pre", "接待咨询", 0),
    Category("mid", None, "售中", 1, 1),
    Category("greet", "mid", "进门问好", 0),
    Category("usual", "greet", "常规问好", 0),
    Category("unusual", "greet", "非常规接起", 1),
    Category("empty", "mid", "礼貌告别", 1),
    Category("after", None, "售后", 2, 2),
    Category("after.send", "after", "发货通知", 0),
    Category("quarrel", None, "纠纷", 3, 2),
    Category("quarrel.thing", "quarrel", "产品纠纷", 0),
)
PHRASES = (
    Phrase("new", "usual", "新客首句",
           "您好，欢迎光临{店铺}，我是客服{客服}，请问想看哪一款呢？😊",
           "hygl", slot=1, owner=Owner.SHOP, position=0),
    Phrase("old", "usual", "老客再来", "{买家}您好，又见到您啦", "lk", position=1),
    Phrase("there", "usual", "买家只说在吗", "您好，我在的，请问有什么可以帮您？", "zm",
           position=2),
    Phrase("late", "unusual", "回慢了先致歉", "抱歉让您久等了，我是客服{客服}", "hm", position=3),
    Phrase("send", "after.send", "告知发货时间", "我们{日期+1}前用{快递}发出{商品}", "fh",
           position=4),
    Phrase("ask", "pre.ask", "怎么称呼", "请问怎么称呼您？", "ch1", position=5),
)  # fmt: skip


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """The page at 360×468, on the stage 售中."""
    desk = Desk(tmp_path, qapp, TREE, PHRASES)
    desk.page.resize(360, 468)
    with qtbot.waitExposed(desk.page):
        desk.page.show()
    desk.page.show_tab(1)
    yield desk
    desk.close()
