"""What the note page offers to choose from: flags of a platform, actions and details of a flag."""

from dataclasses import dataclass

from desktop_app.domain.order_notes.flags import FLAGS, Flag
from desktop_app.domain.platforms import Platform

MOST_FLAGS = 6
"""As many flags are offered at once as have a key, Alt+1 … Alt+6."""

_USUAL = ("yellow", "red", "green", "purple", "blue", "grey")


@dataclass(frozen=True)
class Suggestions:
    """What is usually written under a flag; the agent may write anything else.

    Attributes:
        actions: the first is taken until the agent chooses.
        details: keys that are asked for.
    """

    actions: tuple[str, ...] = ()
    details: tuple[str, ...] = ("快递", "赠")


_BY_FLAG = {
    "yellow": Suggestions(("无误可发", "核对无误，今天发出", "改好地址，可发"), ("快递", "赠")),
    "red": Suggestions(("延后发货", "暂不发货", "不发货，已退款", "等买家确认"), ("到", "原因")),
    "green": Suggestions(("已提交审核", "仓库已答复"), ("仓库", "原因")),
    "purple": Suggestions(("退货已到仓", "换货已到仓"), ("单号", "原因")),
    "blue": Suggestions(("待跟进", "已联系买家"), ("原因", "到")),
    "grey": Suggestions(("备忘",), ("原因", "到")),
}


def suggestions(flag: str) -> Suggestions:
    """Return what is offered under a flag, by its key; for an unknown one the key alone."""
    return _BY_FLAG.get(flag, Suggestions())


def offered_flags(platform: Platform) -> tuple[Flag, ...]:
    """Return the flags that this platform has, the usual ones where that isn't known."""
    known = platform.flag_codes or dict.fromkeys(_USUAL)
    return tuple(flag for flag in FLAGS if flag.key in known)[:MOST_FLAGS]
