"""Images in a pack's document and in the plan of an import."""

import base64
import json
from dataclasses import replace
from types import MappingProxyType

import pytest

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.planning import Here, make_plan
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.packs.risks import Risk
from desktop_app.domain.packs.writing import pack_document
from desktop_app.domain.phrases import Category, Owner, Phrase
from tests.pictures import picture, png

ONE, OTHER = picture(shade=10), picture(shade=20)
TREE = (Category("pre", None, "售前", 0, 0),)
PLAIN = Phrase("a", "pre", "尺码", "尺码表在这里", owner=Owner.SHOP, pack_id="p")
WITH_IMAGE = replace(PLAIN, image=ONE.facts)
PACK = Pack(
    "p", "店", categories=TREE, phrases=(WITH_IMAGE,), images={ONE.facts.hash: ONE.data}
)  # fmt: skip


def test_a_pack_with_an_image_is_read_as_it_was_written() -> None:
    document = json.loads(json.dumps(pack_document(PACK)))
    assert document["phrases"][0]["image"] == {
        "type": "png", "data": base64.b64encode(ONE.data).decode()
    }  # fmt: skip
    assert read_pack(document) == (PACK, ())


def test_what_is_kept_of_a_pack_has_no_bytes() -> None:
    document = json.loads(json.dumps(pack_document(PACK, kept=True)))
    assert "data" not in document["phrases"][0]["image"]
    assert read_pack(document, kept=True) == (replace(PACK, images={}), ())


def test_a_file_can_t_name_an_image_without_bringing_it() -> None:
    pack, problems = read_pack(pack_document(PACK, kept=True))
    assert pack.phrases == (PLAIN,)
    assert [problem.where for problem in problems] == ["phrases[0].image"]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("a.png", "an object"),
        ({"type": "png"}, "an object"),
        ({"type": "png", "data": "%%%"}, "damaged"),
        ({"type": "png", "data": base64.b64encode(b"GIF").decode()}, "isn't a PNG"),
        ({"type": "png", "data": base64.b64encode(png(9000, 1)).decode()}, "9000 × 1"),
        ({"type": "png", "data": "A" * 2_000_000}, "1465 KB; 1024 KB"),
        ({"type": "png", "data": "图"}, "damaged"),
    ],
    ids=range(7),
)
def test_a_bad_image_is_one_problem_and_the_phrase_comes_without_it(
    value: object, sentence: str
) -> None:
    document = pack_document(replace(PACK, phrases=(PLAIN,)))
    phrases = document["phrases"]
    assert isinstance(phrases, list)
    phrases[0]["image"] = value
    pack, problems = read_pack(document)
    assert pack.phrases == (PLAIN,)
    (problem,) = problems
    assert problem.where == "phrases[0].image"
    assert "comes without its image" in str(problem.message)
    assert sentence in str(problem.message)


def _plan(new: Phrase, here: Phrase) -> tuple[tuple[str, ...], tuple[Risk, ...]]:
    pack = replace(PACK, phrases=(new,), images=MappingProxyType({}))
    tree = {node.id: node for node in TREE}
    plan = make_plan("native", pack, (), Here({"a": here}, tree, None))
    (row,) = plan.changed
    assert plan.harmless == (frozenset() if row.risks else {"a"})
    return row.differs, row.risks


def test_another_image_is_a_difference_that_needs_a_look() -> None:
    assert _plan(replace(PLAIN, image=OTHER.facts), WITH_IMAGE) == (("image",), (Risk.IMAGE,))
    assert _plan(WITH_IMAGE, PLAIN) == (("image",), (Risk.IMAGE,))
    assert _plan(PLAIN, WITH_IMAGE) == (("image",), ())
