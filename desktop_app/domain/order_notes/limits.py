"""How long a memo may be on its platform, counted in the platform's own unit."""

from dataclasses import dataclass

from desktop_app.domain.platforms import NoteLimit


@dataclass(frozen=True)
class Length:
    """What a memo takes of what there is.

    Attributes:
        max: None = the platform's limit isn't known.
        unit: `bytes` or `characters` (code points).
    """

    used: int
    max: int | None
    unit: str

    @property
    def over(self) -> int:
        """How much the platform would cut off."""
        return 0 if self.max is None else max(0, self.used - self.max)


def measure(memo: str, limit: NoteLimit | None) -> Length:
    """Count a whole memo: old lines and new."""
    if limit is None:
        return Length(len(memo), None, "characters")
    used = len(memo.encode(limit.encoding, "replace")) if limit.unit == "bytes" else len(memo)
    return Length(used, limit.max, limit.unit)
