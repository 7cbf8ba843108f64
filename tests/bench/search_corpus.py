"""Phrases of realistic length and words, as many as one wants, the same every time."""

import random

from desktop_app.domain.phrases import Category, Owner, Phrase

_TREE = {
    "售前": ("自动应答", "商品咨询", "尺码推荐", "催付议价", "活动优惠", "库存现货"),
    "售中": ("改地址", "催发货", "拆单合单", "改价备注", "发票需求", "缺货沟通"),
    "售后": ("物流查询", "退货退款", "换货补发", "质量问题", "价保差价", "好评致谢"),
    "通用": ("欢迎问候", "安抚致歉", "等候告知", "结束道别", "节日祝福", "身份核对"),
    "内部": ("交接模板", "升级工单", "仓库沟通", "备注模板", "排班通知", "异常上报"),
}
_LEAVES = ("首句", "追问", "解释", "致歉", "方案", "确认")
_OPENINGS = (
    "您好，{买家}，", "亲，", "欢迎光临{店铺}，", "在的，", "您稍等，", "抱歉让您久等了，",
    "感谢您的耐心，", "收到，", "您放心，", "这边帮您核实过了，", "理解您的心情，", "",
)  # fmt: skip
_SUBJECTS = (
    "这款连衣裙", "您的订单{订单号}", "包裹", "退款申请", "优惠券", "赠品", "充电器", "这双运动鞋",
    "保温杯", "面霜套装", "快递单号{快递单号}", "发票", "尺码", "现货", "预售款", "蓝牙耳机",
    "四件套", "坚果礼盒", "床垫", "差价", "换货件", "安装师傅", "客服{客服}", "仓库", "收货地址",
)  # fmt: skip
_PREDICATES = (
    "今天下午六点前会发出", "已经揽收，预计{日期+3}送到", "需要您补一张照片", "可以享受满减",
    "支持七天无理由退换", "正在加急处理", "建议拍大一码", "目前库存充足", "三个工作日内原路退回",
    "按实际付款金额开具", "不掉色也不缩水", "请以页面显示为准", "已为您备注优先安排",
    "还差一步核对身份", "重量约2.5kg", "长度是120cm", "会有专人联系您",
    "暂时缺货，到货第一时间通知", "超过48小时未更新，我去催一下快递", "行李箱是20寸可登机的",
)  # fmt: skip
_CLOSINGS = (
    "，还有什么可以帮您？", "，请您放心。", "，麻烦您确认一下地址。", "，祝您生活愉快！",
    "，谢谢理解。", "，有问题随时找我～", "，辛苦您再等等。", "，我会一直跟进到解决。", "",
    "，收到请回复1。",
)  # fmt: skip


def categories() -> list[Category]:
    """Return a tree of stages, steps and leaves."""
    nodes = []
    for tab, (stage, steps) in enumerate(_TREE.items()):
        nodes.append(Category(stage, None, stage, tab, tab))
        for place, step in enumerate(steps):
            nodes.append(Category(f"{stage}/{step}", stage, step, place))
            for order, leaf in enumerate(_LEAVES):
                nodes.append(
                    Category(f"{stage}/{step}/{leaf}", f"{stage}/{step}", step + leaf, order)
                )
    return nodes


def phrases(count: int) -> list[Phrase]:
    """Return so many phrases of about 20–60 characters, spread over the leaves."""
    chance = random.Random(20261122)
    leaves = [node.id for node in categories() if node.id.count("/") == 2]
    return [_phrase(number, chance, leaves[number % len(leaves)]) for number in range(count)]


def _phrase(number: int, chance: random.Random, leaf: str) -> Phrase:
    subject, predicate = chance.choice(_SUBJECTS), chance.choice(_PREDICATES)
    text = chance.choice(_OPENINGS) + subject + predicate
    if chance.random() < 0.6:
        text += "，" + chance.choice(_SUBJECTS) + chance.choice(_PREDICATES)
    code = "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=4))
    return Phrase(
        id=f"{number:032x}",
        category_id=leaf,
        title=(leaf.rsplit("/", 1)[-1] + subject)[:10],
        text=text + chance.choice(_CLOSINGS),
        code=code if chance.random() < 0.3 else "",
        tags=("加急",) if chance.random() < 0.05 else (),
        slot=number + 1 if number < 9 else None,
        owner=Owner.SHOP if chance.random() < 0.7 else Owner.PERSONAL,
        position=number,
    )
