"""The fields that a pack defines: read with care, written back, taken along."""

from desktop_app.domain.fields.values import Definition, FieldType
from desktop_app.domain.packs.definitions import definitions_in, problems_in, with_definitions
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.packs.writing import pack_document
from desktop_app.domain.phrases import Category, Phrase

COLOUR = Definition("颜色", FieldType.CHOICE, ("红", "蓝"), "红")
DAY = Definition("到货日", FieldType.DATE)
WRITTEN = [
    {"name": "颜色", "type": "choice", "choices": ["红", "蓝"], "default": "红", "later": 1},
    {"name": "买家"},
    {"name": "坏", "type": "colour"},
    7,
]


def test_usable_definitions_are_read_and_the_others_named_with_their_place() -> None:
    assert definitions_in(WRITTEN) == {"颜色": COLOUR}
    assert [problem.where for problem in problems_in(WRITTEN)] == [
        "fields[1]", "fields[2]", "fields[3]",
    ]  # fmt: skip
    assert definitions_in("颜色") == {}
    assert [problem.where for problem in problems_in("颜色")] == ["fields"]
    assert problems_in(None) == []


def test_definitions_may_stand_under_their_names() -> None:
    fields = {"运费": "8元", "到货日": {"type": "date"}, "坏 的": "x"}
    assert definitions_in(fields) == {"运费": Definition("运费", default="8元"), "到货日": DAY}
    assert [problem.where for problem in problems_in(fields)] == ["fields.坏 的"]


def test_a_pack_keeps_what_it_says_of_fields_as_written() -> None:
    document = {"format": 1, "id": "p", "name": "包", "fields": WRITTEN}
    pack, problems = read_pack(document)
    assert len(problems) == 3
    assert pack_document(pack)["fields"] == WRITTEN


def test_an_export_takes_along_what_its_phrases_use_and_nothing_else() -> None:
    phrases = (Phrase("a", "c", "题", "{颜色}款{到货日}到"), Phrase("b", "c", "坏", "{"))
    pack = Pack("p", "包", categories=(Category("c", None, "类"),), phrases=phrases,
                extra={"fields": [{"name": "仓库"}, {"name": "颜色"}], "flags": 1})  # fmt: skip
    known = {one.name: one for one in (COLOUR, DAY, Definition("别的"))}
    extra = with_definitions(pack, known).extra
    assert extra["fields"] == [
        {"name": "仓库"},
        {"name": "到货日", "type": "date"},
        {"name": "颜色", "type": "choice", "choices": ["红", "蓝"], "default": "红"},
    ]
    assert extra["flags"] == 1
    assert with_definitions(pack, {}) == pack
