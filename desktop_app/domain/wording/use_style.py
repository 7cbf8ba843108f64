"""How careful a shop is when a phrase is used."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UseStyle:
    """The numbers of the rules at use; all of them are a shop's choice.

    Attributes:
        reminders: so many to one buyer within `reminder_hours` (L40).
        reminders_an_item: so many about one order or product within 30 days (L40).
        follow_up_days: a note that goods were sent is followed up after so many days (L10).
        long_review: a bad review of more characters wants a full answer (L44) …
        answer_share: … of at least this part of its length.
    """

    reminders: int = 1
    reminder_hours: int = 24
    reminders_an_item: int = 2
    follow_up_days: int = 5
    long_review: int = 60
    answer_share: float = 0.5
