"""What a measurement is, and the one table that shows them all."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from unicodedata import east_asian_width


def p95(samples: Sequence[float]) -> float:
    """Return the 95th percentile; of few samples, the worst but for rounding."""
    return quantiles(samples, n=20, method="inclusive")[-1] if len(samples) > 1 else samples[0]


@dataclass(frozen=True)
class Row:
    """Ours against a peer, measured in turns in one run.

    Attributes:
        ours, peer: the samples; `peer` is empty when it couldn't run, and `note` says why.
        most_ratio: the aim for our median over the peer's; None when there is none.
        most_p95: the aim for our 95th percentile, in `unit`; None when there is none.
    """

    name: str
    peer_name: str
    ours: Sequence[float]
    peer: Sequence[float]
    unit: str = "ms"
    most_ratio: float | None = None
    most_p95: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Our median over the peer's; None where there is none, or it is too small to be told."""
        if not (self.ours and self.peer) or median(self.peer) <= 0:
            return None
        return median(self.ours) / median(self.peer)

    @property
    def met(self) -> bool | None:
        """Whether every aim was met; None when there is none, or nothing to compare."""
        checks = []
        if self.most_ratio is not None and self.ratio is not None:
            checks.append(self.ratio <= self.most_ratio)
        if self.most_p95 is not None and self.ours:
            checks.append(p95(self.ours) <= self.most_p95)
        return all(checks) if checks else None

    @property
    def aim(self) -> str:
        """The aims in a few words."""
        ratio = f"≤{self.most_ratio:g}×" if self.most_ratio is not None else ""
        worst = f"p95 ≤{self.most_p95:g} {self.unit}" if self.most_p95 is not None else ""
        return " ".join(filter(None, (ratio, worst)))


_HEADINGS = ("measured", "ours p50", "p95", "peer", "p50", "p95", "ratio", "aim", "met", "note")


def table(rows: Sequence[Row]) -> str:
    """Return the table as text, its columns aligned also where Chinese is in them."""
    lines = [_HEADINGS, *map(_cells, rows)]
    widths = [max(_width(line[n]) for line in lines) for n in range(len(_HEADINGS))]
    return "\n".join(_aligned(line, widths) for line in lines)


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    pairs = zip(cells, widths, strict=True)
    return "  ".join(cell + " " * (width - _width(cell)) for cell, width in pairs).rstrip()


def write_json(rows: Sequence[Row], file: Path) -> None:
    """Write all samples with what the table shows of them."""
    shown = [asdict(row) | {"ratio": row.ratio, "aim": row.aim, "met": row.met} for row in rows]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(shown, ensure_ascii=False, indent=1), encoding="utf-8")


def _cells(row: Row) -> tuple[str, ...]:
    ratio = "–" if row.ratio is None else f"{row.ratio:.2f}×"
    met = {True: "yes", False: "NO", None: "–"}[row.met]
    return (
        f"{row.name} [{row.unit}]", *_figures(row.ours),
        row.peer_name, *_figures(row.peer), ratio, row.aim or "–", met, row.note,
    )  # fmt: skip


def _figures(samples: Sequence[float]) -> tuple[str, str]:
    return (f"{median(samples):.1f}", f"{p95(samples):.1f}") if samples else ("–", "–")


def _width(cell: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in cell)
