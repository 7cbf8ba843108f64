"""From a keystroke to results, and what they cost, against `fzf --filter` over the same lines."""

import gc
import resource
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
from tests.bench.search_drawing import drawing_rows
from tests.fake_library import FakePhrases, FakeUsage

SIZES = (1_000, 10_000, 100_000, 1_000_000)
MOST_P95_MS = {100_000: 16.0, 1_000_000: 60.0}
NOW_S = 1_800_000_000.0
VISIBLE = 50
DRAWN = 8
"""Rows in sight, whose marks are looked for; drawing them is measured in search_drawing."""

MOST_USED = 2_000
LONG_RUN = 200_000
"""Above so many phrases fzf, which needs two seconds a key there, is asked now and then only."""
FZF_EVERY = 16

TYPED = (
    "hygl", "huanying", "欢迎光临", "nihao", "您好", "tuikuan", "退款", "tk", "kuaidi", "fahuo",
    "发货",
    "chima", "xianhuo", "dingdan", "发票 kj", "cha jia", "sxj", "yushou", "亲", "bwb", "zhengzai",
    "20", "優惠券", "lv", "zhongliang",
)  # fmt: skip

MISTYPED = ("tuikaun", "youhiuquan", "chmia", "xianhou", "qqqqqq")


def keystrokes() -> Iterator[str]:
    """Yield what stands in the search field after each key, an empty field between searches."""
    for query in TYPED:
        yield from (query[:length] for length in range(1, len(query) + 1))
        yield ""


def measure(rounds: int = 2) -> list[Row]:
    """Return the rows of each size: against fzf as one starts it, less its empty run, and more."""
    return [*(row for size in SIZES for row in _measure(size, rounds)), *drawing_rows()]


def _measure(size: int, rounds: int) -> list[Row]:
    before = resident_mb()
    library = phrases(size)
    held = resident_mb() - before
    find = built(library)
    grown = resident_mb() - before - held
    # As the program does once its window is painted.
    gc.freeze()
    ours, peer, empty_runs = [], [], []
    long = size > LONG_RUN
    fzf = shutil.which("fzf")
    with TemporaryDirectory() as folder:
        lines, nothing = Path(folder, "lines"), Path(folder, "nothing")
        lines.write_text("".join(map(_line, library)), encoding="utf-8")
        nothing.touch()
        for number, typed in enumerate([*keystrokes()] * rounds):
            taken = _milliseconds(partial(_search, find, typed))
            if not typed:
                continue
            ours.append(taken)
            if fzf and not (long and number % FZF_EVERY):
                peer.append(_milliseconds(partial(_filter, fzf, typed, lines)))
                empty_runs.append(_milliseconds(partial(_filter, fzf, typed, nothing)))
    return [
        *_rows(size, ours, peer, empty_runs),
        Row(f"memory of the index, {size:,} phrases", "the phrases", [grown], [held], "MB"),
        Row(f"typing mistake → near phrases, {size:,}", "none", _near(find), [],
            note="begins after a pause, in steps of 10 ms"),
    ]  # fmt: skip


def _search(find: FindPhrases, typed: str) -> None:
    for hit in find.search(typed, tab=1, limit=VISIBLE).hits[:DRAWN]:
        assert hit.marks is not None


def _near(find: FindPhrases) -> list[float]:
    samples = []
    for typed in MISTYPED:
        look = find.look_near(typed, find.search(typed, tab=1), tab=1)
        assert look is not None, typed
        samples.append(_milliseconds(look.finish))
        find.search("")
    return samples


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


def built(library: list[Phrase]) -> FindPhrases:
    """Return a search that is ready, as the window makes it once its search field is used."""
    step = max(50, len(library) // MOST_USED)
    used = {phrase.id: Use(1 + n % 7, NOW_S - n * 3600) for n, phrase in enumerate(library[::step])}
    find = FindPhrases(FakePhrases(library, categories()), FakeUsage(used), lambda: NOW_S)
    while find.prepare_next():
        pass
    gc.collect()
    return find


def resident_mb() -> float:
    """Return the memory that this process holds now (Linux)."""
    gc.unfreeze()
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


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
