"""How the clipboard tells who the buyer is."""

import re
import string
from typing import TYPE_CHECKING

from desktop_app.domain.buyers import NAME_MAX, CurrentBuyer
from desktop_app.errors import AppError
from desktop_app.texts import Text, text

if TYPE_CHECKING:
    from desktop_app.domain.platforms import Courier, Platforms

# What a web page adds around a name that is copied from it.
_AROUND = f"{string.whitespace}\u00a0\u3000\u200b\u200e\u200f\u2060\ufeff"
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}", re.ASCII)
_NUMBER = re.compile(r"[A-Za-z]{0,4}[\d\-]{6,}[A-Za-z]{0,2}", re.ASCII)
# A courier's name and a number: `顺丰速运 SF1234567890123`.
_WITH_COURIER = re.compile(
    r"([\u4e00-\u9fff]{2,4}(?:EMS)?|EMS)(?:速递|速运|快递|物流|快运)*[\s:：,，]*([A-Za-z]{0,4}\d{9,20})",
    re.ASCII,
)
_SENTENCE = re.compile(r"[。，,？?！!；;…]")
_ADVICE = text("Copy one of them, then press again.")
_BY_HAND = text("Type it where it belongs.")


def recognise(content: str, platforms: "Platforms", platform: str = "") -> CurrentBuyer:
    """Read what was copied: a number, an address, a whole block of both, or a buyer's name.

    Args:
        content: the clipboard's text.
        platforms: the known shapes of numbers.
        platform: key of the platform that the agent works on; its order numbers come first.

    Raises:
        AppError: it could be two things, or is none of them.
    """
    copied = content.strip(_AROUND)
    block = _block(copied, platforms, platform) if copied else None
    if block:
        return block
    if not copied or "\n" in copied or len(copied) > NAME_MAX:
        raise AppError(
            text("The clipboard holds no buyer's name, number or address."), advice=_ADVICE
        )
    numbered = _numbered(copied, platforms, platform)
    if numbered is None and _SENTENCE.search(copied):
        raise AppError(
            text("What was copied reads like a message, not like a buyer's name."), advice=_ADVICE
        )
    return numbered or CurrentBuyer(name=copied)


def _numbered(line: str, platforms: "Platforms", platform: str) -> CurrentBuyer | None:
    # Its patterns take 4 ms to compile, and no buyer is recognised at start.
    from desktop_app.domain.order_notes.order_numbers import clean_number  # noqa: PLC0415

    own = platforms.get(platform)
    number = clean_number(line, own)
    orders = platforms.with_order_number(number)
    couriers = platforms.couriers_of(number)
    mobile = bool(_MOBILE.fullmatch(number))
    # 11 digits are an order number of 京东 only where the agent works for 京东, or we can't tell.
    if mobile and own is not None and own not in orders:
        orders = ()
    if orders and (couriers or mobile):
        raise AppError(
            text("“{number}” could be an order number or another number.", number=number),
            advice=_BY_HAND,
        )
    if mobile:
        return CurrentBuyer(phone=number[-11:])
    if orders:
        return CurrentBuyer(order=number)
    if couriers:
        return _parcel(number, couriers)
    with_courier = _WITH_COURIER.fullmatch(line)
    if with_courier:
        return _named_parcel(with_courier[1], with_courier[2], platforms)
    if _NUMBER.fullmatch(number):
        raise AppError(_unknown_number(number), advice=_BY_HAND)
    return None


def _parcel(number: str, couriers: "tuple[Courier, ...]") -> CurrentBuyer:
    """Return the parcel; the courier only when no other one has such numbers."""
    return CurrentBuyer(tracking=number, courier=couriers[0].name if len(couriers) == 1 else "")


def _named_parcel(word: str, number: str, platforms: "Platforms") -> CurrentBuyer | None:
    named = [courier for courier in platforms.couriers if _is_called(courier, word)]
    if not named:
        return None
    fitting = platforms.couriers_of(number)
    if fitting and named[0] not in fitting:
        raise AppError(
            text("“{number}” is no tracking number of {courier}.",
                 number=number, courier=named[0].name),
            advice=_BY_HAND,
        )  # fmt: skip
    return CurrentBuyer(tracking=number, courier=named[0].name)


def _is_called(courier: "Courier", word: str) -> bool:
    return word in courier.name or courier.name.startswith(word[:2])


def _block(copied: str, platforms: "Platforms", platform: str) -> CurrentBuyer | None:
    from desktop_app.domain.addresses import parse_recipient  # noqa: PLC0415 - as clean_number
    from desktop_app.domain.labelled_lines import labelled  # noqa: PLC0415

    marked = labelled(copied)
    recipient = parse_recipient(copied)
    known = CurrentBuyer(name=marked.get("name", ""))
    if len(known.name) > NAME_MAX:
        known = CurrentBuyer()
    # One label alone is a number with its name before it, which is recognised as such.
    if recipient or len(marked) > 1:
        known = known.joined(_numbers(marked, platforms, platform))
    if recipient is not None:
        known = known.joined(
            CurrentBuyer(recipient=recipient.name, phone=recipient.phone, address=recipient.address)
        )
    return known or None


def _numbers(marked: dict[str, str], platforms: "Platforms", platform: str) -> CurrentBuyer:
    from desktop_app.domain.order_notes.order_numbers import clean_number  # noqa: PLC0415

    order = clean_number(marked.get("order", ""), platforms.get(platform))
    if order and not platforms.with_order_number(order):
        raise AppError(_unknown_number(order), advice=_BY_HAND)
    tracking = clean_number(marked.get("tracking", ""))
    courier = marked.get("courier", "")
    parcel = CurrentBuyer()
    if tracking and courier:
        parcel = _named_parcel(courier[:4], tracking, platforms) or CurrentBuyer(tracking=tracking)
    elif tracking:
        parcel = _parcel(tracking, platforms.couriers_of(tracking))
    elif courier:
        numbered = _WITH_COURIER.fullmatch(courier)
        parcel = (numbered and _named_parcel(numbered[1], numbered[2], platforms)) or parcel
    return CurrentBuyer(order=order).joined(parcel)


def _unknown_number(number: str) -> Text:
    return text("“{number}” is no order or tracking number that we know.", number=number)
