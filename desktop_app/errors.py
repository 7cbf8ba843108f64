"""The one exception that speaks to the user; everything else is a bug."""

from desktop_app.texts import Text


class AppError(Exception):
    """Something the user can understand and act on.

    Args:
        message: one sentence that says what is wrong.
        advice: one sentence that says what to do next, where the message doesn't already.
    """

    def __init__(self, message: Text, advice: Text | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.advice = advice
