"""Headless verbs never load Qt: they run on servers, and start in a fraction of the time."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_PROBE = """
import json, sys
from desktop_app.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    loaded = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
    print(json.dumps({"code": ended.code, "qt": loaded}), file=sys.stderr)
"""
NOTE = ("--order", "2748391056120398471", "--platform", "taobao", "--flag", "黄", "--action", "发")


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        (0, ("--help",)),
        (0, ("search", "hygl")),
        (0, ("suggest", "有货吗")),
        (0, ("phrases", "list")),
        (0, ("setup", "--trade", "服饰", "--shop", "云朵小铺")),
        (0, ("phrases", "add", "--text", "好的")),
        (0, ("phrases", "list", "--bin")),
        (1, ("phrases", "restore", "nobody")),
        (0, ("stats", "--days", "7")),
        (0, ("note", "make", "--tag", "789", *NOTE)),
        (0, ("note", "parse")),
        (0, ("pack", "export", "out.phrasepack")),
        (0, ("check", "--db")),
        (1, ("pack", "import", "missing.phrasepack")),
        (1, ("trigger", "show")),
        (2, ("fly",)),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else "",
)
def test_no_verb_but_run_loads_qt(tmp_path: Path, code: int, arguments: tuple[str, ...]) -> None:
    assert _probed(tmp_path, *arguments)[1] == {"code": code, "qt": []}


def test_doctor_loads_no_qt_and_fails_if_a_check_does(tmp_path: Path) -> None:
    # Without a screen on Linux; whether this Windows has every font isn't ours to say.
    document, end = _probed(tmp_path, "doctor", "--json")
    ok = all(check["ok"] for check in document["checks"])
    assert document["ok"] is ok
    assert end == {"code": int(not ok), "qt": []}
    assert sys.platform == "win32" or not ok


def _probed(tmp_path: Path, *arguments: str) -> tuple[Any, Any]:
    """Run a verb without a screen; return the JSON it printed, if any, and the probe's."""
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, "--data-dir", str(tmp_path / "data"), *arguments],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])},
        input=b"",
        capture_output=True,
        check=False,
        timeout=60,
    )
    printed = json.loads(done.stdout) if "--json" in arguments else None
    return printed, json.loads(done.stderr.splitlines()[-1])
