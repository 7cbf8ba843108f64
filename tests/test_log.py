import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import log
from desktop_app.errors import AppError

CANARY = "四件套1.8米·13812345678"


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    handler = log.start(tmp_path)
    hooks = sys.excepthook, threading.excepthook
    yield tmp_path / log.FILE_NAME
    sys.excepthook, threading.excepthook = hooks
    log.stop(handler)


def _fail() -> None:
    try:
        dict[str, str]()[CANARY]
    except KeyError as error:
        raise ValueError(CANARY) from error


def test_an_exception_is_logged_by_type_and_place_without_what_it_says(written: Path) -> None:
    try:
        _fail()
    except ValueError:
        logging.getLogger("x").exception("request %d", 7)
    said = written.read_text(encoding="utf-8")
    assert CANARY not in said
    assert "request 7" in said
    assert "ValueError" in said
    assert "KeyError" in said
    assert "test_log.py" in said


def test_a_bug_is_logged_and_the_agent_is_told(written: Path) -> None:
    told: list[bool] = []
    log.catch_bugs(lambda: told.append(True))
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told == [True]
    assert "ValueError" in written.read_text(encoding="utf-8")


def test_the_end_of_a_thread_is_logged_but_no_dialog_is_opened_from_it(written: Path) -> None:
    told: list[bool] = []
    log.catch_bugs(lambda: told.append(True))
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    assert told == []
    said = written.read_text(encoding="utf-8")
    assert "a bug in a thread" in said
    assert CANARY not in said


def test_the_log_turns_over_before_it_grows_without_bound(written: Path) -> None:
    logger = logging.getLogger("x")
    for number in range(30_000):
        logger.info("line %06d %s", number, "x" * 80)
    files = list(written.parent.iterdir())
    assert 2 <= len(files) <= 4
    assert all(file.stat().st_size <= 512 * 1024 for file in files)


def test_a_log_that_can_t_be_written_is_told_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / log.FILE_NAME).mkdir()
    with pytest.raises(AppError) as told:
        log.start(tmp_path)
    assert str(tmp_path) in str(told.value)
