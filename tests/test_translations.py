"""Every sentence has its Chinese, with the same places to fill; the compiled file is current."""

import ast
import json
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.texts import Catalogue, text
from tests.marks import not_on_windows

of_the_source_tree = not_on_windows("tools of the source tree")

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
MESSAGES = FOLDER / "messages_zh_CN.json"
LABELS = FOLDER / "liumiao_zh_CN.ts"

_MAKERS = {"text", "words"}


def _tool(name: str) -> str:
    found = Path(sys.executable).with_name(name)
    if not found.exists():
        pytest.skip(f"{name} is missing: it comes with PySide6-Essentials")
    return str(found)


def _sources() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "desktop_app").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            # `words` is its name where a phrase's own text is called `text`.
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in _MAKERS
            if isinstance(node, ast.Call) and named and node.args:
                where = f"{file.relative_to(ROOT)}:{node.lineno}"
                literal = node.args[0]
                assert isinstance(literal, ast.Constant), f"{where}: text() wants a literal"
                yield str(literal.value), where


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_text_has_its_chinese_and_nothing_is_left_over() -> None:
    chinese = json.loads(MESSAGES.read_text(encoding="utf-8"))
    used = dict(_sources())
    missing = {source: where for source, where in used.items() if source not in chinese}
    assert missing == {}
    assert set(chinese) - set(used) == set()


def test_texts_fill_the_same_places_in_both_languages() -> None:
    chinese = json.loads(MESSAGES.read_text(encoding="utf-8"))
    wrong = [en for en, zh in chinese.items() if _places(en) != _places(zh)]
    assert wrong == []


@of_the_source_tree
def test_every_label_has_its_chinese(tmp_path: Path) -> None:
    fresh = tmp_path / LABELS.name
    shutil.copy(LABELS, fresh)
    files = [str(f) for f in sorted((ROOT / "desktop_app").rglob("*.py"))]
    subprocess.run(
        [_tool("pyside6-lupdate"), "-no-obsolete", "-locations", "none", *files, "-ts", str(fresh)],
        check=True, capture_output=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    messages = list(ET.parse(fresh).iter("message"))
    assert len(messages) > 50
    unfinished = [
        message.findtext("source")
        for message in messages
        for translation in [message.find("translation")]
        if translation is None or translation.get("type") or not "".join(translation.itertext())
    ]
    assert unfinished == []
    assert fresh.read_text(encoding="utf-8") == LABELS.read_text(encoding="utf-8")


def test_labels_fill_the_same_places_in_both_languages() -> None:
    wrong = [
        source
        for message in ET.parse(LABELS).iter("message")
        for source in [message.findtext("source") or ""]
        if _places(source) != _places(message.findtext("translation") or "")
    ]
    assert wrong == []


@of_the_source_tree
def test_the_compiled_labels_are_current(tmp_path: Path) -> None:
    compiled = tmp_path / "labels.qm"
    subprocess.run(
        [_tool("pyside6-lrelease"), str(LABELS), "-qm", str(compiled)],
        check=True, capture_output=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert compiled.read_bytes() == LABELS.with_suffix(".qm").read_bytes()


def test_a_brace_that_is_written_twice_is_shown_once() -> None:
    catalogue = Catalogue({"“{{” is open": "“{{”没有结束"})
    assert str(text("“{{” is open")) == "“{” is open"
    assert catalogue.render(text("Line {n}: {what}", n=1, what=text("“{{” is open"))) == (
        "Line 1: “{”没有结束"
    )
