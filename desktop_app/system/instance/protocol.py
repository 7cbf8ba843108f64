"""What is said between a running program and a second start: one JSON line each way."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.errors import AppError
from desktop_app.texts import text

REQUEST_BYTES = 4_096
ANSWER_BYTES = 262_144

NO_SUCH_STAGE = "no-such-stage"
NO_COPIED_TEXT = "no-copied-text"
NOT_UNDERSTOOD = "not-understood"

Answer = Mapping[str, object]


@dataclass(frozen=True)
class Request:
    """What a running program is asked to do.

    Attributes:
        verb: `show`, `hide`, `paste`, `paste-id`, `note`, `new-phrase`, `stage`, `reload` or
            `state`.
        argument: what follows the colon in `paste:3`; empty when nothing does.
    """

    verb: str
    argument: str = ""

    @classmethod
    def parse(cls, written: str) -> "Request":
        """Read `paste:3`; the inverse of `str()`."""
        verb, _, argument = written.partition(":")
        return cls(verb, argument)

    def __str__(self) -> str:
        """Write it as `liumiao trigger` takes it."""
        return f"{self.verb}:{self.argument}" if self.argument else self.verb


def encode_request(request: Request) -> bytes:
    """Return the line to send.

    Raises:
        AppError: it is longer than `REQUEST_BYTES`.
    """
    line = _encode({"request": str(request)})
    if len(line) > REQUEST_BYTES:
        raise AppError(text("The request is too long."))
    return line


def decode_request(line: bytes) -> Request:
    """Read a line that anybody of this user may have sent.

    Raises:
        AppError: it isn't a request.
    """
    written = _decode(line, REQUEST_BYTES).get("request")
    if not isinstance(written, str) or not written:
        raise AppError(text("The line has no request."))
    return Request.parse(written)


def encode_answer(answer: Answer) -> bytes:
    """Return the line to send back."""
    return _encode(answer)


def decode_answer(line: bytes) -> Answer:
    """Read what the running program said.

    Raises:
        AppError: it isn't an answer.
    """
    return _decode(line, ANSWER_BYTES)


def refusal(reason: str) -> Answer:
    """Return the answer to a request that isn't carried out."""
    return {"result": "refused", "reason": reason}


def _encode(document: Mapping[str, object]) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _decode(line: bytes, limit: int) -> dict[str, object]:
    if len(line) > limit:
        raise AppError(text("The line is too long."))
    try:
        document = json.loads(line)
    except (ValueError, RecursionError):
        raise AppError(text("The line isn't JSON.")) from None
    if not isinstance(document, dict):
        raise AppError(text("The line isn't a JSON object."))
    return document
