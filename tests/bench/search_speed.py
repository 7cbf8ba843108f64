"""From a keystroke to results, against `fzf --filter` over the same lines."""

import gc
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.domain.phrases import Phrase
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.storage.protocols import Use
from tests.bench.report import Row
from tests.bench.search_corpus import categories, phrases
from tests.fake_library import FakePhrases, FakeUsage

SIZES = (1_000, 10_000, 100_000)
MOST_P95_MS = {100_000: 16.0}
NOW_S = 1_800_000_000.0
VISIBLE = 50

TYPED = (
    "hygl", "huanying", "欢迎光临", "nihao", "您好", "tuikuan", "退款", "tk", "kuaidi", "fahuo",
    "发货",
    "chima", "xianhuo", "dingdan", "发票 kj", "cha jia", "sxj", "yushou", "亲", "bwb", "zhengzai",
    "20",
)  # fmt: skip


def keystrokes() -> Iterator[str]:
    """Yield what stands in the search field after each key, an empty field between searches."""
    for query in TYPED:
        yield from (query[:length] for length in range(1, len(query) + 1))
        yield ""


def measure(rounds: int = 2) -> list[Row]:
    """Return two rows for each size: against fzf as one starts it, and less its empty run."""
    return [row for size in SIZES for row in _measure(size, rounds)]


def _measure(size: int, rounds: int) -> list[Row]:
    library = phrases(size)
    find = _built(library)
    ours, peer, empty_runs = [], [], []
    fzf = shutil.which("fzf")
    with TemporaryDirectory() as folder:
        lines, nothing = Path(folder, "lines"), Path(folder, "nothing")
        lines.write_text("".join(map(_line, library)), encoding="utf-8")
        nothing.touch()
        for typed in [key for _ in range(rounds) for key in keystrokes()]:
            taken = _milliseconds(partial(find.search, typed, tab=1, limit=VISIBLE))
            if not typed:
                continue
            ours.append(taken)
            if fzf:
                peer.append(_milliseconds(partial(_filter, fzf, typed, lines)))
                empty_runs.append(_milliseconds(partial(_filter, fzf, typed, nothing)))
    return _rows(size, ours, peer, empty_runs)


def _rows(
    size: int, ours: Sequence[float], peer: Sequence[float], empty_runs: Sequence[float]
) -> list[Row]:
    name = f"keystroke → results, {size:,} phrases"
    missing = "" if peer else "fzf is not installed"
    matching = [max(whole - empty, 0.01) for whole, empty in zip(peer, empty_runs, strict=True)]
    return [
        Row(name, "fzf --filter", ours, peer, most_p95=MOST_P95_MS.get(size),
            note=missing or "fzf with its start and reading the lines"),
        Row(name, "fzf, less an empty run", ours, matching, note=missing),
    ]  # fmt: skip


def _built(library: list[Phrase]) -> FindPhrases:
    used = {phrase.id: Use(1 + n % 7, NOW_S - n * 3600) for n, phrase in enumerate(library[::50])}
    find = FindPhrases(FakePhrases(library, categories()), FakeUsage(used), lambda: NOW_S)
    # As the window does once its search field has the focus, before the first key.
    while find.prepare_next():
        pass
    gc.collect()
    return find


def _line(phrase: Phrase) -> str:
    return f"{phrase.code}\t{phrase.title}\t{phrase.text}\n"


def _filter(fzf: str, typed: str, lines: Path) -> None:
    with lines.open("rb") as given:
        # 1 says that no line matched.
        subprocess.run([fzf, "--filter", typed], stdin=given, capture_output=True, check=False)


def _milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000
