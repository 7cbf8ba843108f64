"""The types of asked fields: what a value must look like, and how it is then written."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from desktop_app.domain.text_hygiene import clean
from desktop_app.errors import AppError
from desktop_app.texts import text

MAX_VALUE = 1000
"""Characters of one answer."""


class FieldType(StrEnum):
    """What a field asks for; the value stands in packs and settings."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    PHONE = "phone"
    ORDER = "order"
    TRACKING = "tracking"


@dataclass(frozen=True)
class Definition:
    """A field that the shop or the agent defined.

    Attributes:
        choices: of a choice; empty for the other types.
        default: proposed in the form, never pasted unseen.
    """

    name: str
    type: FieldType = FieldType.TEXT
    choices: tuple[str, ...] = ()
    default: str = ""


NO_DEFINITIONS: Mapping[str, Definition] = MappingProxyType({})


class Numbers(Protocol):
    """Knows the numbers of platforms and couriers; `Platforms` is one."""

    def with_order_number(self, number: str) -> tuple[object, ...]:
        """Return every platform whose order numbers look like this."""

    def couriers_of(self, number: str) -> tuple[object, ...]:
        """Return every courier whose tracking numbers look like this."""


class UnknownNumbers:
    """Where no platform is known, every number may be right."""

    def with_order_number(self, number: str) -> tuple[object, ...]:
        """Answer that it fits."""
        return (number,)

    def couriers_of(self, number: str) -> tuple[object, ...]:
        """Answer that it fits."""
        return (number,)


def checked_value(
    kind: FieldType,
    choices: tuple[str, ...],
    value: str,
    today: date,
    numbers: Callable[[], Numbers],
) -> str:
    """Return a value as it is pasted.

    A text may be anything.

    Raises:
        AppError: it isn't one of this type, too long, or holds what can't be pasted.
    """
    if kind is FieldType.TEXT:
        return value  # cleaned with the text around it, when it is pasted
    if len(value) > MAX_VALUE:
        raise AppError(text("The answer is longer than {most} characters.", most=MAX_VALUE))
    value = clean(value)
    match kind:
        case FieldType.CHOICE:
            return _one_of(choices, value)
        case FieldType.DATE:
            return written_day(read_day(value, today), today)
        case FieldType.NUMBER:
            return _number(value)
        case FieldType.PHONE:
            return _phone(value)
        case FieldType.ORDER | FieldType.TRACKING:
            return _long_number(kind, value, numbers())


def _one_of(choices: tuple[str, ...], value: str) -> str:
    if value not in choices:
        raise AppError(text("Choose one of these: {choices}", choices="、".join(choices)))
    return value


_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,6})?", re.ASCII)
_FULL_WIDTH = {0xFF01 + n: 0x21 + n for n in range(94)}


def _number(value: str) -> str:
    narrow = value.translate(_FULL_WIDTH).replace(",", "")
    if not _NUMBER.fullmatch(narrow):
        raise AppError(text("“{value}” is no number.", value=value))
    return narrow


# Mobile, landline with its area code, 400 and 800 numbers, service numbers such as 95311.
_PHONE = re.compile(
    r"(?:\+?86)?1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4}"
    r"|9\d{4,5}|1\d{4}|12\d{3}",
    re.ASCII,
)


def _phone(value: str) -> str:
    narrow = re.sub(r"[\s()]", "", value.translate(_FULL_WIDTH))
    plain = narrow.replace("-", "")
    if re.fullmatch(r"(?:\+?86)?1[3-9]\d{9}", plain, re.ASCII):
        return plain
    if not _PHONE.fullmatch(narrow):
        raise AppError(text("“{value}” is no phone number.", value=value))
    return narrow


def _long_number(kind: FieldType, value: str, numbers: Numbers) -> str:
    # Its patterns take 4 ms to compile, and no start needs them.
    from desktop_app.domain.order_notes.order_numbers import clean_number  # noqa: PLC0415

    number = clean_number(value)
    if kind is FieldType.ORDER and not numbers.with_order_number(number):
        raise AppError(text("“{value}” is no order number that we know.", value=value))
    if kind is FieldType.TRACKING and not numbers.couriers_of(number):
        raise AppError(text("“{value}” is no tracking number that we know.", value=value))
    return number


_NAMED_DAYS = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1}
_IN_DAYS = re.compile(r"([+-]\d{1,3})(?:天|日)?|(\d{1,3})天(?:后|之后|以后)", re.ASCII)
_FULL_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?", re.ASCII)
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})[日号]?", re.ASCII)
_DAY = re.compile(r"(\d{1,2})[日号]", re.ASCII)
_LONG_AGO = timedelta(days=180)


def read_day(value: str, today: date) -> date:
    """Read a day as agents write it: 明天, +3, 3天后, 11-29, 11月29日, 29号, 2027-01-05.

    Without a year it is the nearest such day, without a month the next one.

    Raises:
        AppError: it is no day.
    """
    narrow = re.sub(r"\s", "", value.translate(_FULL_WIDTH))
    try:
        day = _day(narrow, today)
    except (ValueError, OverflowError):
        day = None
    if day is None:
        raise AppError(text("“{value}” is no day: write 明天, +3 or 11-29.", value=value))
    return day


def _day(narrow: str, today: date) -> date | None:
    if narrow in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[narrow])
    if found := _IN_DAYS.fullmatch(narrow):
        return today + timedelta(days=int(found[1] or found[2]))
    if found := _FULL_DAY.fullmatch(narrow):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_DAY.fullmatch(narrow):
        return _nearest(int(found[1]), int(found[2]), today)
    if found := _DAY.fullmatch(narrow):
        return _next_with(int(found[1]), today)
    return None


def _nearest(month: int, day: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year.replace(year=today.year + 1) if today - this_year > _LONG_AGO else this_year


def _next_with(day: int, today: date) -> date:
    month = today if today.day <= day else (today.replace(day=1) + timedelta(days=31))
    return month.replace(day=day)


def written_day(day: date, today: date) -> str:
    """Write a day for a buyer: 11月29日, with its year when that is far."""
    near = abs(day - today) <= _LONG_AGO
    short = f"{day.month}月{day.day}日"
    return short if near else f"{day.year}年{short}"


def read_definition(entry: object) -> Definition:
    """Read a definition from a pack's `fields`.

    Raises:
        AppError: it has no name, an unknown type, or a choice without choices.
    """
    if not isinstance(entry, Mapping):
        raise AppError(text("A field of the pack is no object."))
    choices = entry.get("choices") or []
    if not isinstance(choices, list):
        raise AppError(text("A field of the pack has choices that are no list."))
    return checked_definition(
        Definition(
            str(entry.get("name") or ""),
            _type(entry.get("type") or FieldType.TEXT.value),
            tuple(str(choice) for choice in choices),
            str(entry.get("default") or ""),
        )
    )


def _type(written: object) -> FieldType:
    try:
        return FieldType(str(written))
    except ValueError:
        raise AppError(text("“{type}” is no type of field.", type=str(written))) from None


MAX_NAME = 20
MAX_CHOICES = 20
_NAME = re.compile(r"[^\s+\-＋－:：|｜{}｛｝]+")


def checked_definition(definition: Definition) -> Definition:
    """Return a definition as it is kept.

    Raises:
        AppError: its name can't stand in braces, or a choice has fewer than two choices.
    """
    name = clean(definition.name).strip()
    if not _NAME.fullmatch(name) or len(name) > MAX_NAME:
        raise AppError(
            text("A name has at most {most} characters, no spaces and none of + - : | {{ }}.",
                 most=MAX_NAME)
        )  # fmt: skip
    choices: tuple[str, ...] = ()
    if definition.type is FieldType.CHOICE:
        trimmed = (clean(choice).strip() for choice in definition.choices)
        choices = tuple(dict.fromkeys(choice for choice in trimmed if choice))
        if not 2 <= len(choices) <= MAX_CHOICES:  # noqa: PLR2004 - one choice is none
            raise AppError(
                text("“{name}” needs two to {most} choices.", name=name, most=MAX_CHOICES)
            )
    return Definition(name, definition.type, choices, clean(definition.default).strip())
