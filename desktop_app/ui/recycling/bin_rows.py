"""What the recycle bin shows of each phrase, and which of them a search finds."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.deleted import Cause, DeletedPhrase
from desktop_app.domain.search.folding import fold
from desktop_app.domain.search.places import spelt_in
from desktop_app.domain.search.queries import parse_query
from desktop_app.domain.search.spellings import Spell, Spellings
from desktop_app.ui.local_words import moment
from desktop_app.ui.phrases.place_list import PATH_SIGN
from desktop_app.ui.two_line_list import TwoLines


def row_of(deleted: DeletedPhrase, now_s: float) -> TwoLines:
    """Return title, place and text, and how long it is still kept."""
    place = PATH_SIGN.join(deleted.path)
    content = " ".join(deleted.phrase.text.split())
    when = moment(datetime.fromtimestamp(deleted.at_s, UTC).astimezone())
    kept = QCoreApplication.translate("RecycleBin", "{when} · {days} days left").format(
        when=when, days=deleted.days_left(now_s)
    )
    if deleted.cause is Cause.IMPORT:
        kept = QCoreApplication.translate("RecycleBin", "by an import") + " · " + kept
    return TwoLines(deleted.phrase.id, deleted.phrase.title, f"{place}　{content}", kept)


def found(entries: Sequence[DeletedPhrase], query: str, spell: Spell) -> Sequence[DeletedPhrase]:
    """Return those in which every word is: in title, text, code or place, or spells the title."""
    words = parse_query(query).words
    if not words:
        return entries
    spellings = spell({each for entry in entries for each in fold(entry.phrase.title)})
    return [entry for entry in entries if all(_has(entry, word, spellings) for word in words)]


def _has(entry: DeletedPhrase, word: str, spellings: Spellings) -> bool:
    phrase = entry.phrase
    texts = (phrase.title, phrase.text, phrase.code, *phrase.tags, *entry.path)
    return any(word in fold(each) for each in texts) or spelt_in(
        word, fold(phrase.title), spellings
    )
