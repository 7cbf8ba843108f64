"""Keep full phones, identity numbers and addresses out of a memo that many people read."""

import re
from dataclasses import dataclass
from datetime import datetime

# A number inside a longer one (an order or tracking number) is not a phone or an identity number.
PHONE = re.compile(r"(?<![\dA-Za-z])(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?![\dA-Za-z])", re.ASCII)
IDENTITY = re.compile(r"(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])", re.ASCII)

_HAN = "[\u4e00-\u9fff]"
_UNIT = "(?:号楼|号|弄|栋|幢|座|单元|楼|层|室|户)"
# From the town or district to the house number; the words after it are for the warehouse.
ADDRESS = re.compile(
    rf"({_HAN}{{1,8}}(?:区|县|市|镇|乡))"
    rf"{_HAN}{{1,12}}(?:路|街|道|巷|弄|村|里|小区|花园|苑|大厦){_HAN}{{0,8}}"
    rf"(?:[0-9０-９A-Za-z-]{{1,6}}{_UNIT}){{1,5}}[0-9０-９]{{0,5}}"
)

# GB 11643-1999: the last sign checks the first seventeen.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_SIGNS = "10X98765432"


@dataclass(frozen=True)
class Masked:
    """A text with its private numbers starred out, and how many of each there were."""

    text: str
    phones: int
    identities: int
    addresses: int

    @classmethod
    def of(cls, *parts: "Masked") -> "Masked":
        """Join the parts of one note."""
        return cls(
            " ".join(part.text for part in parts),
            sum(part.phones for part in parts),
            sum(part.identities for part in parts),
            sum(part.addresses for part in parts),
        )


def mask(content: str, keep: str = "") -> Masked:
    """Star out phones (`138****1234`), identity numbers and the street of an address.

    Args:
        content: what is about to be written into a memo.
        keep: a number that stays whole: the order's own, which can look like either.
    """
    phones = identities = 0

    def identity(found: re.Match[str]) -> str:
        nonlocal identities
        number = found.group()
        if number == keep or not _is_identity(number):
            return number
        identities += 1
        return f"{number[:3]}{'*' * 11}{number[-4:]}"

    def phone(found: re.Match[str]) -> str:
        nonlocal phones
        if found.group() == keep:
            return found.group()
        phones += 1
        return f"{found[1]}****{found[3]}"

    starred = PHONE.sub(phone, IDENTITY.sub(identity, content))
    starred, addresses = ADDRESS.subn(r"\1****", starred)
    return Masked(starred, phones, identities, addresses)


def _is_identity(number: str) -> bool:
    try:
        datetime.strptime(number[6:14], "%Y%m%d")  # noqa: DTZ007 - a birthday, not a moment
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK_SIGNS[total % 11] == number[-1].upper()
