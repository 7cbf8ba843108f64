"""Fill the fields of a phrase from the profile, the clock and given values."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from desktop_app.domain.fields import Filled, fill, parse
from desktop_app.domain.settings import Settings

NO_VALUES: Mapping[str, str] = MappingProxyType({})


class FillFields:
    """Puts into a phrase what is known now."""

    def __init__(self, settings: Callable[[], Settings], now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._now = now

    def prepare(self, template: str, values: Mapping[str, str] = NO_VALUES) -> Filled:
        """Fill what the clock, `values` and the profile know, the first of them first.

        Raises:
            AppError: the template can't be read; says where.
        """
        given = {name: value for name, value in values.items() if value.strip()}
        known = {**self._settings().profile.fields(), **given}
        return fill(parse(template), known, self._now())
