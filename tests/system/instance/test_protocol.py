"""The lines between two processes: any request comes back, nothing else gets through."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import AppError
from desktop_app.system.instance.protocol import (
    ANSWER_BYTES,
    REQUEST_BYTES,
    Request,
    decode_answer,
    decode_request,
    encode_answer,
    encode_request,
)

_words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)


@given(st.sampled_from(["show", "paste", "stage"]), st.one_of(st.just(""), _words))
def test_a_request_comes_back_as_it_was_sent(verb: str, argument: str) -> None:
    line = encode_request(Request(verb, argument))
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode_request(line) == Request(verb, argument)


@given(st.dictionaries(_words, st.one_of(_words, st.integers(), st.lists(_words)), max_size=5))
def test_an_answer_comes_back_as_it_was_sent(answer: dict[str, object]) -> None:
    assert decode_answer(encode_answer(answer)) == answer


def test_a_lone_surrogate_doesn_t_stop_an_answer() -> None:
    assert b"\\udcff" in encode_answer({"result": "\udcff"})


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"", "The line isn't JSON."),
        (b"show\n", "The line isn't JSON."),
        (b"\xff\xfe\n", "The line isn't JSON."),
        (b"[" * 4_000, "The line isn't JSON."),
        (b"[1]\n", "The line isn't a JSON object."),
        (b"{}\n", "The line has no request."),
        (b'{"request": 7}\n', "The line has no request."),
        (b'{"request": ""}\n', "The line has no request."),
        (json.dumps({"request": "x" * REQUEST_BYTES}).encode(), "The line is too long."),
    ],
)
def test_anything_else_is_refused_with_a_sentence(line: bytes, sentence: str) -> None:
    with pytest.raises(AppError) as refused:
        decode_request(line)
    assert str(refused.value) == sentence


def test_a_request_too_long_to_be_read_isn_t_sent() -> None:
    with pytest.raises(AppError, match="too long"):
        encode_request(Request("stage", "长" * REQUEST_BYTES))


def test_an_answer_is_bounded() -> None:
    with pytest.raises(AppError, match="too long"):
        decode_answer(b" " * (ANSWER_BYTES + 1))
