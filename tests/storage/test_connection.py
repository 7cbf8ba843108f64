"""The database file is opened safely, or left alone with a sentence."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from desktop_app.errors import AppError
from desktop_app.storage import migrations as released
from desktop_app.storage.connection import Schema
from desktop_app.storage.schema import PHRASES
from tests.agents import TREE, Agent, phrase

SCHEMAS = Path(__file__).parent / "schemas"


def _pragma(agent: Agent, name: str) -> object:
    return agent.connection.rows(f"PRAGMA {name}")[0][0]


def test_a_new_database_is_durable_and_checks_its_references(agent: Agent) -> None:
    assert _pragma(agent, "journal_mode") == "wal"
    assert _pragma(agent, "synchronous") == 2
    assert _pragma(agent, "foreign_keys") == 1
    assert _pragma(agent, "user_version") == PHRASES.version


def test_the_version_counts_the_migrations() -> None:
    with closing(sqlite3.connect(":memory:")) as sqlite:
        assert len(PHRASES.migrations().pending(Database(sqlite))) == PHRASES.version


def test_opening_a_current_database_loads_no_migrations(tmp_path: Path) -> None:
    Agent(tmp_path).close()
    script = (
        "import sys; from pathlib import Path; from tests.agents import Agent\n"
        f"agent = Agent(Path({str(tmp_path)!r})); agent.phrases.phrases()\n"
        "sys.exit('sqlite_utils' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def _later() -> Migrations:
    later = Migrations("liumiao")
    with closing(sqlite3.connect(":memory:")) as sqlite:
        for step in released.migrations.pending(Database(sqlite)):
            later(name=step.name)(step.fn)

    @later()
    def add_a_column(db: Database) -> None:
        db.execute("ALTER TABLE phrases ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'")

    return later


@pytest.mark.parametrize("version", range(1, PHRASES.version))
def test_a_saved_database_of_each_older_version_opens_and_holds_all_it_held(
    tmp_path: Path, version: int
) -> None:
    (tmp_path / "liumiao.db").write_bytes((SCHEMAS / f"v{version}.db").read_bytes())
    agent = Agent(tmp_path)
    phrases = {each.id: each for each in agent.phrases.phrases()}
    assert len(phrases) == 162
    assert phrases["st-pre-auto-busy-01"].text == "您好，请稍等🙏"
    assert phrases["st-pre-auto-busy-01"].shop_text is not None
    linked = {("st-pre-auto-busy-02",)} if version > 1 else set()
    assert {each.next_ids for each in phrases.values()} == {(), *linked}
    assert [name.rpartition("-")[2] for name in agent.backups] == ["upgrade.db"]
    assert {each.image for each in phrases.values()} == {None}
    deleted = [(each.phrase.id, each.phrase.image) for each in agent.phrases.bin.entries()]
    assert deleted == ([("gone", None)] if version > 2 else [])
    agent.close()


def test_a_saved_database_is_backed_up_and_upgraded(tmp_path: Path) -> None:
    (tmp_path / "liumiao.db").write_bytes((SCHEMAS / "v1.db").read_bytes())
    agent = Agent(tmp_path, Schema(PHRASES.version + 1, _later))
    assert {row["colour"] for row in agent.connection.rows("SELECT colour FROM phrases")} == {
        "none"
    }
    assert _pragma(agent, "user_version") == PHRASES.version + 1
    assert [name.rpartition("-")[2] for name in agent.backups] == ["upgrade.db"]
    agent.close()
    with closing(sqlite3.connect(agent.backups_folder / agent.backups[0])) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)


def test_an_upgrade_that_fails_leaves_the_old_version(tmp_path: Path) -> None:
    (tmp_path / "liumiao.db").write_bytes((SCHEMAS / "v1.db").read_bytes())

    def broken() -> Migrations:
        later = _later()

        @later()
        def fail(db: Database) -> None:
            db.execute("DELETE FROM phrases")
            raise RuntimeError

        return later

    with pytest.raises(RuntimeError):
        Agent(tmp_path, Schema(PHRASES.version + 2, broken))
    agent = Agent(tmp_path)
    assert len(agent.phrases.phrases()) == 162
    agent.close()


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    Agent(tmp_path, Schema(PHRASES.version + 1, _later)).close()
    before = (tmp_path / "liumiao.db").read_bytes()
    with pytest.raises(AppError, match="newer version"):
        Agent(tmp_path)
    assert (tmp_path / "liumiao.db").read_bytes() == before


def _foreign_database(file: Path) -> None:
    with closing(sqlite3.connect(file)) as sqlite:
        sqlite.execute("CREATE TABLE theirs (x)")
        sqlite.commit()


def _torn_page(file: Path) -> None:
    content = bytearray((SCHEMAS / "v1.db").read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = os.urandom(4096)
    file.write_bytes(content)


def _truncated(file: Path) -> None:
    content = (SCHEMAS / "v1.db").read_bytes()
    file.write_bytes(content[: len(content) // 2])


def _index_without_its_rows(file: Path) -> None:
    """Damage that `quick_check` doesn't see."""
    file.write_bytes((SCHEMAS / "v1.db").read_bytes())
    with closing(sqlite3.connect(file)) as sqlite:
        sqlite.executescript(
            "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = "
            "replace(sql, 'phrases(category_id)', 'phrases(title)') "
            "WHERE name = 'phrases_by_category'; PRAGMA writable_schema = RESET;"
        )
        assert sqlite.execute("PRAGMA quick_check").fetchone() == ("ok",)


@pytest.mark.parametrize(
    "make",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"this is a letter, not a database" * 200),
        lambda file: file.write_bytes(bytes(100_000)),
        lambda file: file.mkdir(),
        _foreign_database,
        _torn_page,
        _truncated,
        _index_without_its_rows,
    ],
    ids=["empty", "text", "zeros", "folder", "foreign", "torn", "truncated", "index"],
)
def test_a_damaged_file_gets_a_sentence_and_is_left_alone(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    file = tmp_path / "liumiao.db"
    make(file)
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(AppError, match="is damaged or isn't a database") as refused:
        Agent(tmp_path)
    assert refused.value.advice is not None
    assert (file.read_bytes() if file.is_file() else None) == before


def test_a_folder_that_isnt_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="can't be opened or written"):
        Agent(tmp_path / "gone")


def test_two_processes_that_start_at_once_get_one_database(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from tests.agents import Agent\n"
        f"agent = Agent(Path({str(tmp_path)!r})); agent.exchange.install_starter()\n"
        "print(len(agent.phrases.phrases()))"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [process.communicate(timeout=60)[0].strip() for process in started] == ["561"] * 4
    assert [entry.name for entry in tmp_path.glob("*.new")] == []


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    first = Agent(tmp_path)
    place = first.edit.ensure_category(("通用",))
    script = (
        "import sys, uuid; from pathlib import Path; from tests.agents import Agent\n"
        "from desktop_app.services.edit_phrases import EditPhrases\n"
        f"agent = Agent(Path({str(tmp_path)!r}))\n"
        "edit = EditPhrases(agent.phrases, lambda: uuid.uuid4().hex, agent.announced.append)\n"
        f"for i in range(50): edit.add('', f'{{sys.argv[1]}}-{{i}}', {place.id!r}, slot=i % 3 + 1)"
    )
    started = [subprocess.Popen([sys.executable, "-c", script, str(n)]) for n in range(4)]
    assert [process.wait(timeout=60) for process in started] == [0] * 4
    texts = [each.text for each in first.phrases.phrases()]
    assert sorted(texts) == sorted(f"{n}-{i}" for n in range(4) for i in range(50))
    assert len({each.position for each in first.phrases.phrases()}) == 200
    assert [each.slot for each in first.phrases.favourites()] == [1, 2, 3]
    first.connection.close()


def test_another_process_s_write_is_noticed(agent: Agent) -> None:
    assert not agent.connection.changed_elsewhere()
    agent.phrases.save([phrase("mine")])
    assert not agent.connection.changed_elsewhere()
    other = Agent(agent.file.parent)
    other.phrases.save([phrase("theirs")])
    other.connection.close()
    assert agent.connection.changed_elsewhere()
    assert not agent.connection.changed_elsewhere()
    assert {each.id for each in agent.phrases.phrases()} == {"mine", "theirs"}


def test_a_full_disk_is_a_sentence_and_nothing_is_half_saved(agent: Agent) -> None:
    agent.phrases.save([phrase("a")])
    pages = agent.connection.rows("PRAGMA page_count")[0][0]
    agent.connection.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(AppError, match="is full; nothing was saved"):
        agent.phrases.save([phrase(f"p{i}", text="长" * 8000) for i in range(20)])
    assert [each.id for each in agent.phrases.phrases()] == ["a"]


def test_a_busy_database_is_a_sentence(agent: Agent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.storage.connection.BUSY_MS", 50)
    other = Agent(agent.file.parent)
    with agent.phrases.transaction():
        agent.phrases.save([phrase("a")])
        with pytest.raises(AppError, match="nothing was saved"):
            other.phrases.save([phrase("b")])
    other.phrases.save([phrase("c")])
    other.connection.close()
    assert {each.id for each in agent.phrases.phrases()} == {"a", "c"}


def test_a_read_only_file_is_a_sentence(tmp_path: Path) -> None:
    Agent(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "liumiao.db")) as sqlite:
        sqlite.execute("PRAGMA journal_mode = DELETE")
    agent = Agent(tmp_path)
    agent.connection.rows("PRAGMA query_only = ON")
    with pytest.raises(AppError, match="can't be opened or written"):
        agent.phrases.save_categories(TREE)
    agent.connection.close()
