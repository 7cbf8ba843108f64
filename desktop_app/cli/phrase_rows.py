"""A phrase as the command line prints it."""

from datetime import UTC, datetime

from desktop_app.domain.deleted import DeletedPhrase
from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase

Row = dict[str, object]


def as_row(library: Library, phrase: Phrase, score: float) -> Row:
    """Return the keys that `search --json` promises."""
    return {
        "id": phrase.id,
        "title": phrase.title,
        "text": phrase.text,
        "code": phrase.code,
        "category": list(library.path(phrase.category_id)),
        "scope": phrase.owner.value,
        "score": score,
    }


def as_full_row(library: Library, phrase: Phrase) -> Row:
    """Return the keys that `phrases list --json` promises; nothing was searched, so score is 0."""
    return as_row(library, phrase, 0.0) | {
        "situation": phrase.situation,
        "mood": phrase.mood,
        "favourite": phrase.slot,
        "tags": list(phrase.tags),
        "locked": phrase.locked,
        "next": list(phrase.next_ids),
    }


def as_deleted_row(deleted: DeletedPhrase, now_s: float) -> Row:
    """Return the keys that `phrases list --bin --json` promises."""
    library = Library((), deleted.place)
    return as_full_row(library, deleted.phrase) | {
        "deleted_at": local_time(deleted.at_s),
        "days_left": deleted.days_left(now_s),
        "cause": deleted.cause.value,
    }


def as_line(library: Library, phrase: Phrase) -> str:
    """Return id, code, place, title and text, parted by tabs, on one line."""
    place = "/".join(library.path(phrase.category_id))
    cells = (phrase.id, phrase.code, place, phrase.title, phrase.text)
    return "\t".join(" ".join(cell.split()) for cell in cells)


def local_time(at_s: float) -> str:
    """Return a moment in UTC seconds since 1970 as local ISO time with its offset."""
    return datetime.fromtimestamp(at_s, UTC).astimezone().isoformat(timespec="seconds")
