"""What agents type, and the phrase that they want: in the first five."""

import json

import pytest

from desktop_app.domain.phrases import Category, Owner, Phrase
from desktop_app.paths import shipped
from desktop_app.services.find_phrases import FindPhrases
from tests.fake_library import FakePhrases, FakeUsage

WANTED = {
    "hygl": "新客首句",
    "HYGL": "新客首句",
    "/hygl": "新客首句",
    "新客": "新客首句",
    "xksj": "新客首句",
    "xinke": "新客首句",
    "lk": "老客再来",
    "laoke": "老客再来",
    "在吗": "买家只说“在吗”",
    "yeban": "夜班问好",
    "fangpian": "防骗提醒",
    "fptx": "防骗提醒",
    "yhq": "优惠券怎么用",
    "youhuiquan": "优惠券怎么用",
    "优惠 抵扣": "优惠券怎么用",
    "改地址": "下单后改地址",
    "gaidizhi": "下单后改地址",
    "fahuosj": "发货时间总则",
    "运费": "运费与包邮",
    "yunfei": "运费与包邮",
    "满减": "满减活动",
    "manj": "满减活动",
    "chima tuijian": "尺码推荐附依据",
    "cmtj": "尺码推荐附依据",
    "尺码tj": "尺码推荐附依据",
    "secha": "色差说明",
    "xianhuo": "有现货",
    "开发票": "开发票与抬头",
    "kfp": "开发票与抬头",
    "fukuan shibai": "付款失败",
    "fksb": "付款失败",
    "凑单": "凑单包邮",
    "tuihuan guize": "退换货规则",
    "xihu": "洗护保养",
    "yijia": "议价一：讲品质",
    "议价 xiaoli": "议价三：送小礼",
    "bunengbaoyou": "不能包邮给替代",
    "weifukuan": "首次提醒未付款",
    "hedui": "四项一次核对",
    "menpai": "地址不完整请补",
    "ycfh": "延迟发货致歉",
    "zhongzhuan": "中转延误主动告知",
    "qianshou mei": "显示签收没收到",
    "po'sun": "请拍破损照片",
    "fhcs": "发货超时",
    "tuihuodizhi": "退货地址与注意",
    "jieri": "节日问候",
    "zhuguan": "主管接手自我介绍",
    "ｊｄｘ": "比预期久报进度",
    "zhaoji": "安抚：着急",
    "lanjie": "给仓库：拦截改单",
    "優惠券": "优惠券怎么用",
    "開發票": "开发票与抬头",
    "發貨時間": "发货时间总则",
    "尺碼tj": "尺码推荐附依据",
    "lüzhi": "绿植收货养护",
    "lvzhi": "绿植收货养护",
    "luzhi": "绿植收货养护",
    "xinghao": "型号核对",
    "chongxin": "重新寄出",
    "zhongliang": "重量与体积",
    "changdu": "长度与尺寸",
    "hangye": "行业标准说明",
    "yinyue": "音乐播放设置",
    "afsw": "安抚：失望",
    "anfushiwang": "安抚：失望",
    "店长pt": "给店长：平台通知",
}

# What shops add of their own; the starter pack has no such characters in its titles.
OWN = ("绿植收货养护", "重新寄出", "重量与体积", "长度与尺寸", "行业标准说明", "银行卡退回",
       "音乐播放设置", "快乐购物", "女款尺码", "型号核对", "優惠疊加說明")  # fmt: skip

WANTED |= {
    "nvkuan": "女款尺码",
    "nukuan": "女款尺码",
    "nükuan": "女款尺码",
    "yinhang": "银行卡退回",
    "kuaile": "快乐购物",
    "优惠叠加": "優惠疊加說明",
    "youhuidiejia": "優惠疊加說明",
    "yhdj": "優惠疊加說明",
}

MISTYPED = {
    "anfushiwagn": "安抚：失望",
    "xinkw": "新客首句",
    "xinek": "新客首句",
    "youhiuquan": "优惠券怎么用",
    "youhuqiuan": "优惠券怎么用",
    "youhuiqaun": "优惠券怎么用",
    "ouhuiquan": "优惠券怎么用",
    "gaidizi": "下单后改地址",
    "fahuoshijain": "发货时间总则",
    "fhsjx": "发货时间总则",
    "yunfie": "运费与包邮",
    "chimatiujian": "尺码推荐附依据",
    "cmth": "尺码推荐附依据",
    "tuihuanhuoguzie": "退换货规则",
    "hygk": "新客首句",
    "yhgl": "新客首句",
    "hyygl": "新客首句",
}

HALF_REMEMBERED = {
    "声音小": "电话声音太小",
    "投诉同事": "投诉的是同事",
    "yd打折": "引导看打折款",
    "告別留言": "告别并说发货留言",
}


@pytest.fixture(scope="module")
def find() -> FindPhrases:
    pack = json.loads(shipped("data", "starter.phrasepack").read_text(encoding="utf-8"))
    tree = []
    for order, stage in enumerate(pack["stages"]):
        tree.append(Category(stage["id"], None, stage["name"], order, stage["tab"]))
        for place, step in enumerate(stage["steps"]):
            tree.append(Category(step["id"], stage["id"], step["name"], place))
            for number, leaf in enumerate(step["categories"]):
                tree.append(Category(leaf["id"], step["id"], leaf["name"], number))
    phrases = [
        Phrase(
            p["id"], p["category"], p["title"], p["text"], p["code"], owner=Owner.SHOP, position=n
        )
        for n, p in enumerate(pack["phrases"])
    ]
    phrases += [
        Phrase(title, tree[-1].id, title, "好的", position=1000 + n) for n, title in enumerate(OWN)
    ]
    return FindPhrases(FakePhrases(phrases, tree), FakeUsage(), lambda: 0.0)


@pytest.mark.parametrize(("typed", "title"), WANTED.items())
def test_it_is_among_the_first_five(find: FindPhrases, typed: str, title: str) -> None:
    assert title in [hit.phrase.title for hit in find.search(typed).hits[:5]]


@pytest.mark.parametrize(("typed", "title"), [*MISTYPED.items(), *HALF_REMEMBERED.items()])
def test_a_typing_mistake_or_a_character_left_out_is_forgiven(
    find: FindPhrases, typed: str, title: str
) -> None:
    exact = find.search(typed)
    assert title not in [hit.phrase.title for hit in exact.hits]
    look = find.look_near(typed, exact)
    assert look is not None
    while look.go_on():
        pass
    assert title in [hit.phrase.title for hit in look.hits[:5]]


@pytest.mark.parametrize("typed", WANTED)
def test_what_is_typed_right_has_no_near_phrase_above_it(find: FindPhrases, typed: str) -> None:
    exact = find.search(typed)
    look = find.look_near(typed, exact)
    if look is not None:
        while look.go_on():
            pass
        assert not {hit.phrase.id for hit in look.hits} & {hit.phrase.id for hit in exact.hits}


def test_characters_that_only_a_text_has_are_no_title_half_remembered(find: FindPhrases) -> None:
    exact = find.search("的了不")
    look = find.look_near("的了不", exact)
    while look is not None and look.go_on():
        pass
    assert look is None or look.hits == ()
