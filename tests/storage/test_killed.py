"""`kill -9` at any moment: the database opens, and nothing acknowledged is lost.

`LIUMIAO_FULL=1` kills 200 times instead of 20.
"""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from desktop_app.storage.note_ledger import SqliteNoteLedger
from tests.agents import Agent
from tests.storage.busy_agent import SHOPS, open_notes

ROUNDS = 200 if os.environ.get("LIUMIAO_FULL") else 20
ROUNDS_A_FOLDER = 10
"""After so many a new folder is begun, so that first starts are killed too."""

State = dict[str, dict[str, object]]


def _killed(folder: Path, seed: int, chance: random.Random) -> list[list[object]]:
    """Run a busy agent, kill it at a random moment; return what it told."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.busy_agent", str(folder), str(seed)],
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process.stdout as told:
        first = b""
        if chance.random() < 0.8:  # the others are killed while they start
            first = told.readline()
        time.sleep(chance.uniform(0, 0.3))
        assert process.poll() is None, "it ended by itself"
        process.kill()
        lines = first + told.read()
    process.wait()
    return [json.loads(line) for line in lines.splitlines()]


def _found(folder: Path) -> State:
    agent, notes = Agent(folder), open_notes(folder)
    phrases = {each.id: each.text for each in agent.phrases.phrases()}
    lines = {each.line: each.line for each in SqliteNoteLedger(notes).notes()}
    agent.connection.close()
    notes.close()
    editions = {text for id_, text in phrases.items() if id_.startswith("shop")}
    assert len(editions) <= 1, "half an import"
    assert sum(id_.startswith("shop") for id_ in phrases) in {0, SHOPS}
    return {
        "phrase": {id_: text for id_, text in phrases.items() if id_.startswith("own")},
        "note": dict(lines),
        "pack": {"shop": int(editions.pop().split()[1])} if editions else {},
    }


def _after(state: State, kind: str, key: str, value: object) -> State:
    kept = {other: held for other, held in state[kind].items() if other != key}
    return state | {kind: kept if value is None else kept | {key: value}}


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    acknowledged = cut_short = 0
    state: State = {}
    for number in range(ROUNDS):
        folder = tmp_path / str(number // ROUNDS_A_FOLDER)
        if not folder.exists():
            folder.mkdir()
            state = {"phrase": {}, "note": {}, "pack": {}}
        told = _killed(folder, number, chance)
        for when, kind, key, value in told:
            if when == "done":
                state = _after(state, str(kind), str(key), value)
                acknowledged += 1
        allowed = [state]
        if told and told[-1][0] == "try":
            _, kind, key, value = told[-1]
            allowed.append(_after(state, str(kind), str(key), value))
            cut_short += 1
        found = _found(folder)
        assert found in allowed, f"after kill {number}"
        state = found
    print(f"{ROUNDS} kills, {acknowledged} acknowledged, {cut_short} in the middle of a write")
    assert acknowledged > 10 * ROUNDS
    assert cut_short > ROUNDS / 4
