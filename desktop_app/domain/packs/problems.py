"""What the reader of a plan must know about a file, though it can be imported."""

from dataclasses import dataclass

from desktop_app.texts import Text


@dataclass(frozen=True)
class PlanProblem:
    """One finding.

    Attributes:
        where: the place in the file, such as `phrases[3]`.
    """

    where: str
    message: Text
