"""`make bench`: measure everything, ours and the peers in turns; print one table.

The exit code says whether the measuring worked, not whether the aims were met.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from tests.bench.report import Row, table, write_json

JSON = Path(__file__).resolve().parents[2] / "build" / "bench.json"
PARTS: Mapping[str, str] = {
    "start": "tests.bench.start_cost",
    "paste": "tests.bench.paste_cost",
    "search": "tests.bench.search_speed",
    "wording": "tests.bench.wording",
    "suggest": "tests.bench.suggest_speed",
}


def main() -> int:
    """Measure the parts asked for."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("part", nargs="*", choices=[[], *PARTS], help="only these (all)")
    rows: list[Row] = []
    for part in asked.parse_args().part or PARTS:
        print(f"measuring: {part} …", file=sys.stderr, flush=True)
        measure: Callable[[], list[Row]] = import_module(PARTS[part]).measure
        rows += measure()
    write_json(rows, JSON)
    print(table(rows))
    print(f"\nall samples: {JSON}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
