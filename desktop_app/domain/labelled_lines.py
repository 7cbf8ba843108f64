"""Blocks such as `收货人: 张三 手机 138… 地址 浙江省…`, as the sellers' workbenches copy them."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "recipient": ("收货人姓名", "收件人姓名", "收货人", "收件人", "联系人", "姓名"),
    "phone": (
        "收货人手机号", "收货人手机", "收货人电话", "收件人手机", "收件人电话", "收货电话",
        "联系电话", "联系方式", "联系手机", "手机号码", "电话号码", "手机号", "手机", "电话",
    ),
    "region": ("所在地区", "所在区域", "收货地区", "省市区", "地区"),
    "address": (
        "收货人地址", "收件人地址", "收货地址", "收件地址", "配送地址", "详细地址", "邮寄地址",
        "地址",
    ),
    "order": ("订单编号", "订单号", "交易编号"),
    "tracking": ("物流单号", "快递单号", "运单编号", "运单号码", "运单号", "单号"),
    "courier": ("物流公司", "快递公司", "承运商", "物流", "快递"),
    "name": (
        "买家昵称", "买家旺旺", "买家账号", "买家帐号", "买家会员名", "会员名", "用户昵称",
        "旺旺", "昵称", "买家",
    ),
    "item": ("商品名称", "宝贝标题", "宝贝", "商品"),
    "other": (
        "邮政编码", "邮编", "买家留言", "留言", "备注", "付款时间", "下单时间", "创建时间",
        "实付款", "实付", "金额", "数量", "规格", "状态",
    ),
})  # fmt: skip
_KIND_OF = {label: kind for kind, labels in _LABELS.items() for label in labels}
_ANY = "|".join(sorted(_KIND_OF, key=len, reverse=True))
# Without a colon a label stands alone between spaces: `手机 138…`.
_LABEL = re.compile(
    rf"(?:^|(?<=[\s,，;；。|]))[【\[]?({_ANY})[】\]]?(?:\s*[:：]\s*|(?=\s)[^\S\n]+)", re.MULTILINE
)
_ENDS = " \t\r\n,，;；。|"


def labelled(content: str) -> dict[str, str]:
    """Return what stands behind each kind of label, the first of a kind, without its separators.

    The kinds are `recipient`, `phone`, `region`, `address`, `order`, `tracking`, `courier`, `name`
    (the buyer's), `item` and `other`. What stands before the first label is kind ``.
    """
    found = list(_LABEL.finditer(content))
    values: dict[str, str] = {}
    if found and content[: found[0].start()].strip(_ENDS):
        values[""] = content[: found[0].start()].strip(_ENDS)
    ends = [*(label.start() for label in found[1:]), len(content)]
    for label, end in zip(found, ends[: len(found)], strict=True):
        value = content[label.end() : end].strip(_ENDS)
        if value:
            values.setdefault(_KIND_OF[label[1]], value)
    return values
