"""Order notes made and read by other programs."""

from tests.cli.conftest import Liumiao

ORDER = "2748391056120398471"
LINE = "工号789|黄|11-22 14:05|无误可发|快递:申通|赠:袜子1双"
MAKE = (
    "note", "make", "--order", ORDER, "--platform", "taobao", "--flag", "黄", "--tag", "789",
    "--action", "无误可发", "--detail", "快递=申通", "--detail", "赠=袜子1双",
    "--at", "2026-11-22T14:05",
)  # fmt: skip


def test_a_note_is_made_as_the_design_has_it(liumiao: Liumiao) -> None:
    result = liumiao(*MAKE, "--json")
    assert result.code == 0
    note = result.document
    assert (note["line"], note["memo"]) == (LINE, LINE)
    assert note["length"]["used"] > len(LINE)
    assert set(note["length"]) == {"used", "max", "unit"}
    (problem,) = note["problems"]
    assert set(problem) == {"rule", "severity", "message"}
    assert problem["severity"] == "warning"


def test_confirmations_settle_the_warning(liumiao: Liumiao) -> None:
    ticked = [word for each in ("goods", "address", "recipient", "phone")
              for word in ("--confirmed", each)]  # fmt: skip
    assert liumiao(*MAKE, *ticked, "--json").document["problems"] == []


def test_a_new_line_goes_under_the_old_memo(liumiao: Liumiao) -> None:
    result = liumiao(*MAKE, "--old-memo", "老客户", "--json")
    assert result.document["memo"] == f"老客户\n{LINE}"


def test_a_note_made_is_read_back(liumiao: Liumiao) -> None:
    memo = f"老客户\r\n{LINE}\n".encode()
    parsed = liumiao("note", "parse", "--json", stdin=memo).document
    assert parsed["foreign"] == ["老客户"]
    (note,) = parsed["notes"]
    assert (note["tag"], note["time"], note["action"]) == ("789", "11-22 14:05", "无误可发")
    assert note["details"] == {"快递": "申通", "赠": "袜子1双"}


def test_a_detail_that_comes_twice_keeps_both_values(liumiao: Liumiao) -> None:
    memo = "工号789|黄|11-22 14:05|可发|赠:袜子|赠:手套".encode()
    (note,) = liumiao("note", "parse", "--json", stdin=memo).document["notes"]
    assert note["details"] == {"赠": ["袜子", "手套"]}


def test_a_memo_for_a_person_is_told_line_by_line(liumiao: Liumiao) -> None:
    result = liumiao("note", "parse", stdin=f"老客户\n{LINE}".encode())
    assert result.out.splitlines() == [LINE, "Not ours: 老客户"]


def test_a_note_with_an_error_exits_1(liumiao: Liumiao) -> None:
    result = liumiao(
        "note", "make", "--order", ORDER, "--platform", "taobao", "--flag", "黄",
        "--action", "可发", "--json",
    )  # fmt: skip
    assert result.code == 1
    severities = {problem["rule"]: problem["severity"] for problem in result.document["problems"]}
    assert severities["tag-missing"] == "error"
    assert result.err.count("\n") == 1


def test_an_unknown_platform_is_one_sentence(liumiao: Liumiao) -> None:
    result = liumiao(
        "note", "make", "--order", ORDER, "--platform", "moon", "--flag", "黄", "--action", "可发"
    )
    assert (result.code, result.out) == (1, "")
    assert "moon" in result.err


def test_a_memo_that_is_no_text_is_refused(liumiao: Liumiao) -> None:
    for memo in (b"\xff\xfe\x00", b"x" * 2_000_000):
        result = liumiao("note", "parse", "--json", stdin=memo)
        assert (result.code, result.out) == (1, "")
        assert result.err.count("\n") == 1
