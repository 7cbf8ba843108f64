"""`liumiao trigger`: asks the running program to do something, for a compositor's shortcuts."""

import click

from desktop_app.cli.grammar import json_option, verb
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.domain.pasting import Outcome, Reason
from desktop_app.system.instance.client import ask
from desktop_app.system.instance.protocol import (
    NO_COPIED_TEXT,
    NO_SUCH_STAGE,
    NOT_UNDERSTOOD,
    Answer,
    Request,
)
from desktop_app.texts import Text, text

_ALONE = ("show", "hide", "note", "new-phrase", "suggest")
_WITH_ARGUMENT = ("paste", "paste-id", "stage")
_NOT_DONE = (Outcome.REFUSED, Outcome.NOT_CONFIRMED)
NOT_RUNNING = "not-running"

_RESULTS = {
    "pasted": text("Pasted."),
    "shown": text("The window is shown."),
    "hidden": text("The window is hidden."),
}
_WITHOUT_IMAGE: dict[str, Text] = {
    Reason.PLAIN_CLIENT: text("The text is pasted, not the image: this client shows none."),
    Reason.TAKES_NO_IMAGES: text("The text is pasted, not the image: the window took none."),
    Reason.STILL_READING: text("The text is pasted, not the image: the window was still busy."),
    Reason.BAD_IMAGE: text("The text is pasted, not the image: it is damaged or gone."),
}

SENTENCES: dict[str, Text] = {
    **_WITHOUT_IMAGE,
    Reason.LOOK_AT_IMAGE: text("Pasted, but not sent: look at the image first."),
    Reason.OTHER_WINDOW: text("Not pasted: another window came to the front."),
    Reason.NO_WINDOW: text("Not pasted: no window is in front."),
    Reason.OWN_WINDOW: text("Not pasted: our own window is in front."),
    Reason.LOCKED: text("Not pasted: the screen is locked."),
    Reason.KEYS_HELD: text("Not pasted: Ctrl, Alt or Shift is held down."),
    Reason.KEYBOARD_TAKEN: text("Not pasted: another program holds the keyboard."),
    Reason.NO_KEY: text("Not pasted: the keyboard has no key for the paste chord."),
    Reason.NO_RECEIPT: text("Not confirmed: the window didn't take the text."),
    Reason.CLIPBOARD_BUSY: text("Not pasted: another program holds the clipboard."),
    Reason.ELEVATED: text(
        "Not pasted: the window runs as administrator. The text is on the clipboard; press Ctrl+V."
    ),
    Reason.UNAVAILABLE: text("Not pasted: pasting doesn't work in this session."),
    Reason.FIELDS_MISSING: text("Not pasted: the phrase has fields; fill them in the window."),
    Reason.BAD_TEXT: text("Not pasted: the text holds characters that can't be pasted."),
    Reason.INTERNAL: text("Not pasted: it is an internal phrase; confirm it in the window."),
    Reason.BUYER_CHANGED: text("Not pasted: the buyer has changed."),
    Reason.HIDDEN_CHARACTERS: text(
        "Not pasted: the text holds characters that nobody sees; confirm it in the window."
    ),
    Reason.PART_UNDER_WAY: text("Not pasted: the part before it is still under way."),
    Reason.PARTS_ELSEWHERE: text("Not pasted: its parts go into another window."),
    Reason.CARET_UNSURE: text("The cursor stays at the end of the text."),
    Reason.STILL_OPEN: text("Not pasted: something in the text is still open."),
    Reason.OTHER_BUYER: text(
        "Not pasted: the text holds data of another buyer; confirm it in the window."
    ),
    Reason.REMINDED: text(
        "Not pasted: this buyer was reminded often enough; confirm it in the window."
    ),
    Reason.NO_PHRASE: text("Not pasted: there is no such phrase."),
    NO_COPIED_TEXT: text("The clipboard holds no text."),
    NO_SUCH_STAGE: text("There is no such stage."),
    NOT_UNDERSTOOD: text("The running program doesn't know this request."),
}


@verb(
    "trigger",
    text(
        "Ask the running program to do something.\n\n"
        "WHAT is show, hide, note, suggest, new-phrase, stage:NAME, paste:SLOT or paste-id:ID."
    ),
)
@click.argument("what")
@json_option
@click.pass_obj
def trigger(invocation: Invocation, what: str, as_json: bool) -> int:
    """Print what became of it.

    Raises:
        AppError: none runs, or it can't be asked.
    """
    request = Request.parse(what)
    if not _asks_for_something(request):
        raise click.BadParameter(what, param_hint="WHAT")
    answer = ask(invocation.paths.socket, request)
    if answer is None:
        answer = {"result": NOT_RUNNING, "reason": ""}
    if as_json:
        print_json(answer)
    return _end(invocation, answer, as_json=as_json)


def _asks_for_something(request: Request) -> bool:
    if request.verb == "paste":
        return request.argument.isdecimal()
    return request.verb in (_WITH_ARGUMENT if request.argument else _ALONE)


def _end(invocation: Invocation, answer: Answer, *, as_json: bool) -> int:
    result, reason = str(answer.get("result", "")), str(answer.get("reason", ""))
    if result == NOT_RUNNING:
        invocation.complain(text("六秒 isn't running on this data."), text("Start it: liumiao"))
        return 1
    if result in _NOT_DONE:
        invocation.complain(SENTENCES.get(reason, Text(reason)))
        return 1
    image = str(answer.get("image", ""))
    if image:
        invocation.complain(_WITHOUT_IMAGE.get(image, text("The text is pasted, not the image.")))
    if not as_json:
        invocation.say(_RESULTS.get(result, Text(result)))
    return 0
