"""The table of traditional characters says what OpenCC says."""

import pytest

from desktop_app.domain.simplified import ADDED, NOT_FOLLOWED, simplified
from tests.marks import not_on_windows

pytestmark = not_on_windows("compared with OpenCC once, on Linux")

IDEOGRAPHS = [chr(code) for start, end in ((0x3400, 0xA000), (0xF900, 0xFB00))
              for code in range(start, end)]  # fmt: skip


def _basic(character: str) -> bool:
    return len(character) == 1 and character <= "\uffff"


def test_every_character_is_as_in_opencc() -> None:
    wanted = dict(zip(ADDED[::2], ADDED[1::2], strict=True))
    opencc = pytest.importorskip("opencc", reason="OpenCC is not installed")
    for name in ("t2s", "hk2s", "tw2s"):
        convert = opencc.OpenCC(name).convert
        for character in IDEOGRAPHS:
            made = convert(character)
            if made != character and _basic(made) and character not in NOT_FOLLOWED:
                wanted.setdefault(character, made)
    for character in IDEOGRAPHS:
        made = wanted.get(character, character)
        assert simplified(character) == wanted.get(made, made)


def test_no_position_moves_and_nothing_changes_twice() -> None:
    everything = "".join(IDEOGRAPHS)
    once = simplified(everything)
    assert len(once) == len(everything)
    assert simplified(once) == once


def test_other_text_is_left_alone() -> None:
    assert simplified("abc 优惠券 😊 \ud800") == "abc 优惠券 😊 \ud800"
