"""What every note needs, whatever its flag."""

from collections.abc import Iterator

from desktop_app.domain.order_notes.case import Case
from desktop_app.domain.order_notes.order_numbers import number_problem
from desktop_app.domain.order_notes.problems import Problem, error, notice, warning
from desktop_app.texts import text


def tag(case: Case) -> Iterator[Problem]:
    """The line names the agent who sold."""
    if not case.note.tag.strip():
        yield error("tag-missing", text("The agent tag is missing: the sale would not be yours."))


def action(case: Case) -> Iterator[Problem]:
    """The line says what to do."""
    if not case.note.action.strip():
        yield error("action-missing", text("The note doesn't say what to do."))


def order_number(case: Case) -> Iterator[Problem]:
    """The order number fits the platform."""
    if not case.number:
        yield error("order-missing", text("The order number is missing."))
        return
    wrong = number_problem(case.number, case.platform, case.platforms)
    if wrong is not None:
        yield warning("order-number", wrong)
    elif not case.platform.order_patterns:
        yield notice(
            "order-unchecked",
            text("The order numbers of {platform} aren't known, so this one wasn't checked.",
                 platform=case.platform.name),
        )  # fmt: skip


def limit(case: Case) -> Iterator[Problem]:
    """The platform keeps the whole memo."""
    if case.length.max is None:
        yield notice("limit-unknown", text("The note limit of {platform} isn't known.",
                                            platform=case.platform.name))  # fmt: skip
    elif case.length.over and case.length.unit == "bytes":
        yield error("over-limit", text("{over} bytes over: would be cut off.",
                                        over=case.length.over))  # fmt: skip
    elif case.length.over:
        yield error("over-limit", text("{over} characters over: would be cut off.",
                                        over=case.length.over))  # fmt: skip


def private(case: Case) -> Iterator[Problem]:
    """No full phone, identity number or address stands in a memo."""
    if case.masked.phones:
        yield notice("phone-masked", text("A phone number was masked: the memo is read by many."))
    if case.masked.identities:
        yield notice("identity-masked",
                      text("An identity number was masked: the memo is read by many."))  # fmt: skip
    if case.masked.addresses:
        yield notice("address-masked", text("An address was masked: the memo is read by many."))


def repeated(case: Case) -> Iterator[Problem]:
    """The same note stands there once."""
    if case.repeats:
        yield notice("repeated", text("The memo ends with this note already; no line was added."))
