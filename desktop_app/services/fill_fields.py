"""Fill the fields of a phrase from the profile, the clock and given values."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from desktop_app.domain.fields import Filled, Rules, fill, parse
from desktop_app.domain.fields.filling import no_mood
from desktop_app.domain.fields.pieces import CLIPBOARD
from desktop_app.domain.fields.questions import Question, questions
from desktop_app.domain.fields.values import MAX_VALUE, Definition, Numbers, UnknownNumbers
from desktop_app.domain.settings import Settings
from desktop_app.domain.text_hygiene import clean, suspicious
from desktop_app.errors import AppError

NO_VALUES: Mapping[str, str] = MappingProxyType({})


def _no_text() -> str:
    return ""


@dataclass(frozen=True)
class FieldSources:
    """Where fields come from beside profile and clock; each is asked when a field needs it.

    Attributes:
        clipboard: its text now.
        definitions: the fields that shop and agent defined, by name.
        numbers: knows order and tracking numbers.
        mood: returns the emoji of a mood, empty where it has none; None for an unknown name.
        mood_names: those that `mood` knows.
        seed: another one picks other texts for random fields.
    """

    clipboard: Callable[[], str] = _no_text
    definitions: Callable[[], Mapping[str, Definition]] = dict
    numbers: Callable[[], Numbers] = UnknownNumbers
    mood: Callable[[str], str | None] = no_mood
    mood_names: Callable[[], tuple[str, ...]] = tuple
    seed: str = ""


class FillFields:
    """Puts into a phrase what is known now."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        sources: FieldSources | None = None,
    ) -> None:
        self._settings = settings
        self._now = now
        self._sources = sources or FieldSources()
        self._uses: Counter[str] = Counter()

    def prepare(
        self,
        template: str,
        values: Mapping[str, str] = NO_VALUES,
    ) -> Filled:
        """Fill what the clock, `values` and the profile know, the first of them first.

        Random fields are the same at each call until `note_use`: what is shown is pasted.

        Raises:
            AppError: the template can't be read; says where.
        """
        given = {name: value for name, value in values.items() if value.strip()}
        known = {**self._settings().profile.fields(), **given}
        sources = self._sources
        seed = f"{sources.seed}/{template}/{self._uses[template]}"
        rules = Rules(self._now(), seed, sources.mood, sources.definitions, sources.numbers)
        return fill(parse(template), known, rules)

    def note_use(self, template: str) -> None:
        """Have the random fields of a template picked anew from now on."""
        self._uses[template] += 1

    def questions(self, template: str, names: tuple[str, ...]) -> tuple[Question, ...]:
        """Return how to ask for these fields of a template that can be read."""
        return questions(parse(template), names, self._sources.definitions)

    @property
    def mood_names(self) -> tuple[str, ...]:
        """The moods that `{表情:…}` can name."""
        return self._sources.mood_names()

    @property
    def defined_names(self) -> tuple[str, ...]:
        """The fields that shop and agent defined."""
        return tuple(self._sources.definitions())

    def proposals(self, asked: tuple[Question, ...]) -> dict[str, str]:
        """Return what the form proposes: defaults, and the clipboard's text for `{剪贴板}`."""
        found = {question.name: question.default for question in asked if question.default}
        if any(question.name == CLIPBOARD for question in asked):
            found[CLIPBOARD] = _one_line(self._sources.clipboard())
        return found


def _one_line(content: str) -> str:
    """Return a copied text as one line; nothing where it is too long, or holds hidden things."""
    if len(content) > MAX_VALUE:
        return ""
    try:
        line = " ".join(clean(content).split())
    except AppError:
        return ""
    return "" if suspicious(line) else line
