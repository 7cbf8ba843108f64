import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.program_patterns import overlap, read_programs, write_programs
from desktop_app.errors import AppError


@pytest.mark.parametrize(
    ("written", "programs"),
    [
        ("", ()),
        (" , ;", ()),
        ("AliIM.exe", ("aliim.exe",)),
        ("a.exe, B.EXE;c，d；e、f\ng", ("a.exe", "b.exe", "c", "d", "e", "f", "g")),
        ("a.exe, A.exe", ("a.exe",)),
        ("qianniu*", ("qianniu*",)),
        (r"C:\Program Files (x86)\AliWangWang\AliIM.exe", ("aliim.exe",)),
        ("spark desktop.exe", ("spark desktop.exe",)),
    ],
)
def test_programs_are_read_as_an_agent_writes_them(written: str, programs: tuple[str, ...]) -> None:
    assert read_programs(written) == programs


@pytest.mark.parametrize("written", ["ali*.exe", "*im", "a, b*c"])
def test_a_star_elsewhere_than_at_the_end_is_refused(written: str) -> None:
    with pytest.raises(AppError, match="can't be looked for"):
        read_programs(written)


@given(st.lists(st.from_regex(r"[a-z0-9._-]{1,8}\*?", fullmatch=True), unique=True))
def test_written_programs_are_read_again(programs: list[str]) -> None:
    assert read_programs(write_programs(tuple(programs))) == tuple(programs)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("qq.exe", "qq.exe", True),
        ("qq", "qq.exe", False),
        ("qq*", "qq.exe", True),
        ("qq*", "q*", True),
        ("qq*", "qr*", False),
        ("*", "anything", True),
        ("qq*", "q", False),
    ],
)
def test_patterns_overlap_when_one_program_fits_both(one: str, other: str, both: bool) -> None:
    assert overlap(one, other) is both
    assert overlap(other, one) is both
