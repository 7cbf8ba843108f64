"""What a phrase or category must be to be kept."""

from dataclasses import replace

from desktop_app.domain.fields import parse
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.domain.text_hygiene import clean
from desktop_app.errors import AppError
from desktop_app.texts import text

MAX_TEXT = 8_000
MAX_NAME = 100
MAX_CODE = 32


def checked(phrase: Phrase) -> Phrase:
    """Return the phrase as it is kept: clean, its title made of the text where it has none.

    Raises:
        AppError: the text is empty or too long, a field in it is broken, the code holds spaces,
            or a value holds what can't be pasted.
    """
    content = clean(phrase.text)
    if len(content) > MAX_TEXT:
        raise AppError(
            text("The text has {count} characters; {most} is the most.",
                 count=len(content), most=MAX_TEXT),
            text("Make two phrases of it."),
        )  # fmt: skip
    if not content.strip():
        raise AppError(
            text("The text of the phrase is empty."),
            text("An image alone isn't pasted: write what it shows.") if phrase.image else None,
        )
    parse(content)
    code = phrase.code.strip()
    if any(character.isspace() for character in code) or len(code) > MAX_CODE:
        raise AppError(
            text("A code has no spaces in it and at most {most} characters.", most=MAX_CODE)
        )
    tags = (one_line(tag) for tag in phrase.tags)
    return replace(
        phrase,
        text=content,
        title=checked_name(phrase.title) if phrase.title.strip() else title_of(content),
        code=clean(code),
        mood=one_line(phrase.mood),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
    )


def title_of(content: str) -> str:
    """Make a title of a text: its first line, or as much of it as a row shows."""
    first = next(line for line in content.splitlines() if line.strip())
    return one_line(first)[:20]


def checked_name(name: str) -> str:
    """Return a name or title as it is kept: on one line.

    Raises:
        AppError: it is empty, longer than 100 characters, or holds what can't be shown.
    """
    kept = one_line(name)
    if not kept:
        raise AppError(text("The name is empty."))
    if len(kept) > MAX_NAME:
        raise AppError(text("The name is longer than {most} characters.", most=MAX_NAME))
    return kept


def one_line(content: str) -> str:
    """Return clean text with every run of spaces and newlines as one space.

    Raises:
        AppError: it holds what can't be shown.
    """
    return " ".join(clean(content).split())


def require_unlocked(phrase: Phrase) -> None:
    """Make sure that the agent may change a phrase.

    Raises:
        AppError: the shop locked it.
    """
    if phrase.locked and phrase.owner is Owner.SHOP:
        raise AppError(
            text("“{title}” is locked by the shop.", title=phrase.title),
            text("Make a phrase of your own, or ask the lead to change it."),
        )


def with_shop_text_underneath(edited: Phrase, present: Phrase) -> Phrase:
    """Return an edited phrase with its fixed parts as they are, and the shop's text underneath.

    Giving a shop phrase the shop's text again ends the own version.
    """
    kept = replace(
        edited, owner=present.owner, locked=present.locked, pack_id=present.pack_id,
        situation=present.situation, extra=present.extra, shop_text=present.shop_text,
        next_ids=present.next_ids,
    )  # fmt: skip
    if present.owner is not Owner.SHOP or kept == present:
        return kept
    shop_text = present.text if present.shop_text is None else present.shop_text
    is_shops_again = kept.text != present.text and kept.text == shop_text
    return replace(kept, shop_text=None if is_shops_again else shop_text)
