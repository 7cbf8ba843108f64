"""A pack's JSON document, read with care: every value checked, every refusal with its place."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.domain.packs.pack import MAX_DEPTH
from desktop_app.domain.text_hygiene import clean
from desktop_app.errors import AppError
from desktop_app.texts import Text, text


def refused(where: str, reason: Text) -> AppError:
    """Make the error for a document that can't be imported; no `where` means all of it."""
    return AppError(
        text(
            "The pack can't be imported – {where}: {reason}",
            where=where or text("whole file"),
            reason=reason,
        ),
        text("Nothing was changed. Ask whoever made the pack for a sound one."),
    )


def check_shape(document: object) -> None:
    """Make sure that a document can be walked and written back.

    Raises:
        AppError: it is nested too deep, or holds half a character.
    """
    level: list[object] = [document]
    for _ in range(MAX_DEPTH + 1):
        level = [held for value in level for held in _held(value)]
        for value in level:
            if isinstance(value, str) and not value.isascii():
                _check_encodable(value)
    if level:
        raise refused("", text("it is nested deeper than {most} levels.", most=MAX_DEPTH))


def _held(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _check_encodable(value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise refused("", text("it holds half a character.")) from None


@dataclass(frozen=True)
class Part:
    """One JSON object of the document.

    Attributes:
        where: its place, such as `phrases[3]`.
    """

    where: str
    values: Mapping[str, object]

    @classmethod
    def of(cls, where: str, value: object) -> "Part":
        """Take a value that must be an object.

        Raises:
            AppError: it isn't one.
        """
        if not isinstance(value, Mapping):
            raise refused(where, text("an object {…} is expected."))
        return cls(where, value)

    def line(self, key: str, default: str | None = None) -> str:
        """Return a clean string; without a default it must be there and hold something.

        Raises:
            AppError: it is missing, empty, no string, or holds what can't be pasted.
        """
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise refused(self._at(key), text("a text is expected."))
        try:
            cleaned = clean(value)
        except AppError as error:
            raise refused(self._at(key), error.message) from error
        if default is None and not cleaned.strip():
            raise refused(self._at(key), text("a text is expected."))
        return cleaned

    def number(self, key: str, default: int | None, allowed: range) -> int | None:
        """Return a whole number of the allowed ones.

        Raises:
            AppError: it is something else.
        """
        if key not in self.values:
            return default
        value = self.values[key]
        if type(value) is not int or value not in allowed:
            raise refused(
                self._at(key),
                text(
                    "a number from {low} to {high} is expected.", low=allowed[0], high=allowed[-1]
                ),
            )
        return value

    def truth(self, key: str) -> bool:
        """Return true or false; missing means false.

        Raises:
            AppError: it is something else.
        """
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise refused(self._at(key), text("true or false is expected."))
        return value

    def lines(self, key: str) -> tuple[str, ...]:
        """Return a list of clean strings; missing means none.

        Raises:
            AppError: it is something else.
        """
        items = self._list(key)
        row = Part(self._at(key), {str(i): item for i, item in enumerate(items)})
        return tuple(row.line(each) for each in row.values)

    def parts(self, key: str) -> Iterator["Part"]:
        """Yield the objects of a list; missing means none.

        Raises:
            AppError: it isn't a list of objects.
        """
        for i, item in enumerate(self._list(key)):
            yield Part.of(f"{self._at(key)}[{i}]", item)

    def others(self, known: Collection[str]) -> dict[str, object]:
        """Return all keys but the known ones, to be kept."""
        return {key: value for key, value in self.values.items() if key not in known}

    def _list(self, key: str) -> list[object]:
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise refused(self._at(key), text("a list […] is expected."))
        return value

    def _at(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key
