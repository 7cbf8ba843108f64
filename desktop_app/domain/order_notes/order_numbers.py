"""Order numbers: cleaned, and checked against what the platform gives out."""

import re
import unicodedata
from datetime import datetime

from desktop_app.domain.platforms import Platform, Platforms
from desktop_app.texts import Text, text

_NOT_IN_A_NUMBER = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_DASHES = re.compile(r"[‐‑‒–—−－]")
_LABEL = re.compile(r"^(?:订单编号|订单号|运单号|快递单号|单号|编号)[:：]?")


def clean_number(written: str, platform: Platform | None = None) -> str:
    """Return the number as the platform writes it.

    Spaces, invisible characters and a label in front go, full-width digits become ASCII, and so
    does a letter that the platform itself drops at the end (抖店: `A`).
    """
    number = unicodedata.normalize("NFKC", _NOT_IN_A_NUMBER.sub("", _DASHES.sub("-", written)))
    number = _LABEL.sub("", number)
    tail = platform.order_tail if platform else ""
    if tail and re.fullmatch(rf"\d+[{tail}{tail.lower()}]", number, re.ASCII):
        return number[:-1]
    return number


def number_problem(number: str, platform: Platform, platforms: Platforms) -> Text | None:
    """Return what is wrong with a clean order number; None when it fits or nothing is known."""
    if not platform.order_patterns:
        return None
    if platform not in platforms.with_order_number(number):
        others = "、".join(p.name for p in platforms.with_order_number(number))
        if others:
            return text(
                "“{number}” isn't an order number of {platform}, but looks like one of {others}.",
                number=number, platform=platform.name, others=others,
            )  # fmt: skip
        return text(
            "“{number}” isn't an order number of {platform}.",
            number=number, platform=platform.name,
        )  # fmt: skip
    if platform.order_date and not _is_date(number[:6]):
        return text("“{number}” doesn't begin with a date, as {platform}'s order numbers do.",
                    number=number, platform=platform.name)  # fmt: skip
    return None


def _is_date(yymmdd: str) -> bool:
    try:
        datetime.strptime(yymmdd, "%y%m%d")  # noqa: DTZ007 - a day, not a moment
    except ValueError:
        return False
    return True
