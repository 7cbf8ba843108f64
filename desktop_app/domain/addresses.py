"""To whom and where a parcel goes, read from what a workbench or a buyer wrote."""

import re
import unicodedata
from dataclasses import dataclass

from desktop_app.domain.buyers import ADDRESS_MAX
from desktop_app.domain.labelled_lines import labelled
from desktop_app.domain.regions import Region, region_at_start

LONGEST = ADDRESS_MAX
"""A longer text is no address block."""

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_EXTENSION = r"(?:\s*[(（\[]?\s*(?:转接?|分机号?|ext\.?|#|-)\s*(\d{1,6})\s*[)）\]]?)?"
_PHONE = re.compile(
    r"(?<![\dA-Za-z*])(?:\(?\+?(?:00)?86\)?[ \-]?)?"
    r"(1[3-9]\d[ \-]?(?:\d{4}[ \-]?\d{4}|\*{4}[ \-]?\d{4}|\*{4,8})|1\*{6,9}\d{1,4}"
    r"|0\d{2,3}[ \-]?\d{7,8})" + _EXTENSION + r"(?![\dA-Za-z*])",
    re.ASCII | re.IGNORECASE,
)
_POSTCODE = re.compile(r"(?:^|(?<=[\s,，;；(（]))\d{6}(?=$|[\s,，;；)）])", re.ASCII)
_BETWEEN = re.compile(r"[\s,，;；|]+")
_STREET = re.compile(
    r"路|街|道|巷|弄|胡同|村|镇|乡|大厦|花园|小区|社区|公寓|广场|苑|新城|市场|学校|大学|中学|小学|学院|医院"
    r"|中心|园区|工业园|产业园|科技园|驿站|自提点|代收点|超市|里|坊|庭|府|邸|屯|组|队|宿舍|营业厅|写字楼"
)
_NUMBER = re.compile(
    r"[0-9A-Za-z一二三四五六七八九十百]+(?:[-－~之][0-9A-Za-z]+)*"
    r"(?:号楼|号院|号|弄|栋|幢|座|单元|楼|层|室|户|组|队|#)|\d+(?:-\d+){1,3}|\d{3,4}$"
)
_CHATTING = re.compile(
    r"[?？!！~～]|吗|呢|吧|呀|怎么|多久|几天|能不能|可不可以|什么|请问|想|麻烦|谢谢|发到|寄到|送到|到了"
    r"|有货|没货|包邮|今天|明天|昨天|刚才|您好|你好|我们|我在|我是|我的|你们|喜欢|好看|这个|那个|如果|因为"
)
_NO_NAME = re.compile(
    r"[你我您他她的吗呢吧了请打在是有没不和就要给发寄到这那好路街号省市区县0-9。:：]"
)
_NAME = re.compile(
    r"[\u3400-\u9fff·•*]{2,8}(?:先生|女士|小姐|老师)?(?:[\[(（]\d{2,6}[\])）])?"
    r"|[A-Za-z][A-Za-z .·]{1,24}"
)


@dataclass(frozen=True)
class Recipient:
    """Where a parcel goes; empty = not said.

    Attributes:
        phone: digits, perhaps with stars (`138****1234`), and `转1234` for an extension.
        address: whole, from the province on, as it was written but for its spaces.
        province: without 省; city without 市; district with its last sign.
    """

    name: str = ""
    phone: str = ""
    address: str = ""
    province: str = ""
    city: str = ""
    district: str = ""

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return bool(self.name or self.phone or self.address)


def parse_recipient(content: str) -> Recipient | None:
    """Read recipient, phone and address; None when it isn't an address or a name with a phone.

    Labels (`收货人:`, `手机`, `收货地址:`) are believed. Without them, an address must name a place
    that we know and a street or a house; a sentence that only speaks of a place is left alone.
    """
    if len(content) > LONGEST:
        return None
    plain = _plain(content)
    marked = labelled(plain)
    if marked.keys() & {"recipient", "phone", "address", "region"}:
        return _labelled(marked)
    return _unlabelled(plain)


def clean_phone(written: str) -> str:
    """Return a phone number as it is kept; empty when it is none."""
    found = _PHONE.fullmatch(_plain(written).strip())
    return _phone(found) if found else ""


def _plain(content: str) -> str:
    """Make letters and digits half width and drop what can't be seen; Chinese marks stay."""
    kept = (
        unicodedata.normalize("NFKC", sign) if "０" <= sign <= "ｚ" or sign.isspace() else sign
        for sign in _INVISIBLE.sub("", content)
    )
    return "".join("\n" if sign == "\r" else sign for sign in kept)


def _labelled(marked: dict[str, str]) -> Recipient | None:
    phone = _PHONE.search(marked.get("phone", ""))
    name = marked.get("recipient", "")
    rest = ""
    # `收货人: 张三, 138…, 浙江省…` holds all three behind one label.
    if name and len(name) > 1 and not _NAME.fullmatch(name):
        inside = _unlabelled(name, believed=True)
        if inside is not None and inside.name:
            name, rest = inside.name, inside.address
            phone = phone or _PHONE.search(marked["recipient"])
    written = _joined([marked.get("region", ""), marked.get("address", "")]) or rest
    own = _PHONE.search(written)
    if own is not None:
        inside = _unlabelled(written, believed=True)
        written = inside.address if inside else written
        name = name or (inside.name if inside else "")
        phone = phone or own
    found = _recipient(name, _phone(phone) if phone else "", _tidy(written))
    return found or None


def _unlabelled(content: str, *, believed: bool = False) -> Recipient | None:
    phones = list(_PHONE.finditer(content))
    if len({_phone(each) for each in phones}) > 1 or (not believed and _CHATTING.search(content)):
        return None
    rest = _POSTCODE.sub("\n", _PHONE.sub("\n", content))
    tokens = [token for token in _BETWEEN.split(rest) if token]
    phone = _phone(phones[0]) if phones else ""
    start = next((i for i, token in enumerate(tokens) if region_at_start(token)), None)
    if start is None and (phone or believed):
        start = next(
            (i for i, t in enumerate(tokens) if _STREET.search(t) and _NUMBER.search(t)), None
        )
    if start is None:
        return _only_a_name(tokens, phone)
    return _with_address(tokens, start, phone, believed=believed)


def _only_a_name(tokens: list[str], phone: str) -> Recipient | None:
    name = " ".join(tokens)
    return Recipient(name, phone) if phone and _is_name(name) else None


def _with_address(tokens: list[str], start: int, phone: str, *, believed: bool) -> Recipient | None:
    before, street = tokens[:start], tokens[start:]
    name = " ".join(before)
    if not before and len(street) > 1 and _is_name(street[-1]) and not _is_place(street[-1]):
        name = street.pop()
    if name and not _is_name(name):
        return None
    address = _joined(street)
    region = region_at_start(address)
    if not believed and not _is_whole(address, region, known_phone=bool(phone)):
        return None
    return _recipient(name, phone, address)


def _is_whole(address: str, region: Region, *, known_phone: bool) -> bool:
    street = address[region.end :]
    has_street, has_number = bool(_STREET.search(street)), bool(_NUMBER.search(street))
    if not region:
        return known_phone and has_street and has_number
    if region.district:
        return has_street or has_number
    return has_street and has_number


def _is_name(words: str) -> bool:
    bare = re.sub(r"[\[(（]\d{2,6}[\])）]$", "", words)
    return bool(_NAME.fullmatch(words)) and not _NO_NAME.search(bare)


def _is_place(words: str) -> bool:
    return bool(_STREET.search(words)) or bool(region_at_start(words))


def _recipient(name: str, phone: str, address: str) -> Recipient:
    region = region_at_start(address)
    return Recipient(name, phone, address, region.province, region.city, region.district)


def _phone(found: re.Match[str]) -> str:
    number = re.sub(r"[ \-]", "", found[1])
    if number.startswith("0"):
        area = 3 if number[1] in "12" else 4
        number = f"{number[:area]}-{number[area:]}"
    return f"{number}转{found[2]}" if found[2] else number


def _tidy(written: str) -> str:
    return _joined(_BETWEEN.split(_POSTCODE.sub(" ", written)))


def _joined(parts: list[str]) -> str:
    """Join parts of an address; a space stays between Latin words and numbers."""
    address = ""
    for part in filter(None, parts):
        gap = " " if address and address[-1].isascii() and part[0].isascii() else ""
        address += gap + part
    return address
