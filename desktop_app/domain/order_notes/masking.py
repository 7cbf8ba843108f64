"""Keep full phone and identity numbers out of a memo that warehouse and couriers read."""

import re
from dataclasses import dataclass
from datetime import datetime

# A number inside a longer one (an order or tracking number) is not a phone or an identity number.
_PHONE = re.compile(r"(?<![\dA-Za-z])(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?![\dA-Za-z])", re.ASCII)
_IDENTITY = re.compile(r"(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])", re.ASCII)

# GB 11643-1999: the last sign checks the first seventeen.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_SIGNS = "10X98765432"


@dataclass(frozen=True)
class Masked:
    """A text with its private numbers starred out, and how many of each there were."""

    text: str
    phones: int
    identities: int

    @classmethod
    def of(cls, *parts: "Masked") -> "Masked":
        """Join the parts of one note."""
        return cls(
            " ".join(part.text for part in parts),
            sum(part.phones for part in parts),
            sum(part.identities for part in parts),
        )


def mask(content: str, keep: str = "") -> Masked:
    """Star out phone numbers (`138****1234`) and identity numbers (`110***********123X`).

    Args:
        content: what is about to be written into a memo.
        keep: a number that stays whole: the order's own, which can look like either.
    """
    counts = {"phones": 0, "identities": 0}

    def identity(found: re.Match[str]) -> str:
        number = found.group()
        if number == keep or not _is_identity(number):
            return number
        counts["identities"] += 1
        return f"{number[:3]}{'*' * 11}{number[-4:]}"

    def phone(found: re.Match[str]) -> str:
        if found.group() == keep:
            return found.group()
        counts["phones"] += 1
        return f"{found[1]}****{found[3]}"

    return Masked(_PHONE.sub(phone, _IDENTITY.sub(identity, content)), **counts)


def _is_identity(number: str) -> bool:
    try:
        datetime.strptime(number[6:14], "%Y%m%d")  # noqa: DTZ007 - a birthday, not a moment
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK_SIGNS[total % 11] == number[-1].upper()
