"""The rule book of a note."""

from collections.abc import Callable, Iterator

from desktop_app.domain.order_notes import flag_rules, line_rules
from desktop_app.domain.order_notes.case import Case
from desktop_app.domain.order_notes.problems import Problem, Severity

Rule = Callable[[Case], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    line_rules.tag,
    line_rules.action,
    line_rules.order_number,
    line_rules.limit,
    line_rules.private,
    line_rules.repeated,
    flag_rules.flag_of_platform,
    flag_rules.yellow,
    flag_rules.other_agent,
    flag_rules.red,
    flag_rules.green,
    flag_rules.purple,
)


def check(case: Case) -> tuple[Problem, ...]:
    """Return what every rule found, errors first."""
    order = list(Severity)
    found = [problem for rule in RULES for problem in rule(case)]
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))
