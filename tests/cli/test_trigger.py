"""`liumiao trigger` against something that answers on the socket of this data folder."""

import json
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.cli.trigger import SENTENCES
from desktop_app.domain.pasting import Reason
from desktop_app.paths import Paths
from tests.cli.conftest import Liumiao
from tests.marks import not_on_windows

on_a_unix_socket = not_on_windows("sockets of Unix")

Answering = Callable[[object], list[str]]


@pytest.fixture
def answering(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Answering]:
    """Return a call that makes a "running program" answer the next request and note it down."""
    runtime = tmp_path_factory.mktemp("r")
    monkeypatch.setattr("desktop_app.paths._runtime_folder", lambda: runtime)
    with socket.socket(socket.AF_UNIX) as program, ThreadPoolExecutor(1) as others:
        program.settimeout(10)
        program.bind(str(Paths.locate(data_dir).socket))
        program.listen()

        def answer_next(answer: object) -> list[str]:
            asked: list[str] = []

            def take_one() -> None:
                connection, _ = program.accept()
                with connection, connection.makefile("rb") as lines:
                    asked.append(json.loads(lines.readline())["request"])
                    connection.sendall(json.dumps(answer).encode() + b"\n")

            others.submit(take_one)
            return asked

        yield answer_next


def test_nothing_runs(liumiao: Liumiao) -> None:
    result = liumiao("trigger", "show", "--json")
    assert result.code == 1
    assert result.document == {"result": "not-running", "reason": ""}
    assert "isn't running" in result.err


@on_a_unix_socket
@pytest.mark.parametrize("what", ["show", "paste:3", "paste-id:a:b", "stage:售后"])
def test_the_request_is_passed_on_and_the_answer_printed(
    liumiao: Liumiao, answering: Answering, what: str
) -> None:
    asked = answering({"result": "pasted", "reason": ""})
    result = liumiao("trigger", what, "--json")
    assert (result.code, result.err) == (0, "")
    assert result.document == {"result": "pasted", "reason": ""}
    assert asked == [what]


@on_a_unix_socket
@pytest.mark.parametrize("outcome", ["refused", "not-confirmed"])
def test_what_wasn_t_done_exits_1_with_a_sentence(
    liumiao: Liumiao, answering: Answering, outcome: str
) -> None:
    answering({"result": outcome, "reason": Reason.OTHER_WINDOW.value})
    result = liumiao("trigger", "paste:1")
    assert (result.code, result.out) == (1, "")
    assert result.err == "Not pasted: another window came to the front.\n"


@on_a_unix_socket
def test_an_answer_that_is_none_is_one_sentence(liumiao: Liumiao, answering: Answering) -> None:
    answering(["what?"])
    result = liumiao("trigger", "show", "--json")
    assert (result.code, result.out) == (1, "")
    assert result.err.count("\n") == 1


@on_a_unix_socket
def test_a_written_phrase_is_told_to_the_running_program(
    liumiao: Liumiao, answering: Answering
) -> None:
    asked = answering({"result": "reloaded", "reason": ""})
    assert liumiao("phrases", "add", "--text", "好的").code == 0
    assert asked == ["reload"]


@on_a_unix_socket
def test_a_second_start_hands_over_to_the_first(
    liumiao: Liumiao, answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":64999")
    asked = answering({"result": "shown", "reason": ""})
    result = liumiao("run")
    assert result.code == 0
    assert "running already" in result.out
    assert asked == ["show"]


@on_a_unix_socket
def test_doctor_passes_on_what_the_running_program_says(
    liumiao: Liumiao, answering: Answering
) -> None:
    fine = {"name": "x11", "reason": ""}
    failed = [{"key": "Ctrl+Alt+Q", "reason": "taken"}]
    asked = answering({"hotkeys": {**fine, "failed": failed}, "paster": fine, "front_window": fine})
    document = liumiao("doctor", "--json").document
    checks = {check["name"]: check for check in document["checks"]}
    assert asked == ["state"]
    assert document["ok"] is False
    assert checks["paster"]["ok"]
    assert not checks["hotkeys"]["ok"]
    assert "Ctrl+Alt+Q: taken" in checks["hotkeys"]["detail"]
    assert all(set(check) == {"name", "ok", "detail"} for check in document["checks"])


def test_doctor_tells_a_damaged_database(liumiao: Liumiao, data_dir: Path) -> None:
    liumiao("phrases", "list")
    database = data_dir / "liumiao.db"
    content = bytearray(database.read_bytes())
    content[8_192:] = b"\xff" * (len(content) - 8_192)
    database.write_bytes(content)
    before = database.read_bytes()
    result = liumiao("doctor", "--json")
    checks = {check["name"]: check["ok"] for check in result.document["checks"]}
    assert result.code == 1
    assert not checks["phrases"]
    assert database.read_bytes() == before


def test_every_reason_has_a_sentence() -> None:
    assert set(Reason) <= set(SENTENCES)


@on_a_unix_socket
def test_an_image_that_wasn_t_pasted_is_told_beside_the_text_that_was(
    liumiao: Liumiao, answering: Answering
) -> None:
    answering({"result": "pasted", "reason": "", "image": "takes-no-images"})
    result = liumiao("trigger", "paste:1")
    assert result.code == 0
    assert "not the image: the window took none" in result.err
