"""A backup takes the place of the present data, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.errors import AppError
from desktop_app.paths import Paths
from desktop_app.storage.data_folder import DataFolder, make_folders
from desktop_app.storage.schema import PHRASES
from tests.agents import TREE, phrase

SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    made = Paths.locate(tmp_path / "data")
    make_folders(made)
    return made


@pytest.fixture
def data(paths: Paths) -> Iterator[DataFolder]:
    """A data folder with one phrase, and a copy from when it had another."""
    data = DataFolder(paths)
    data.phrases.save_categories(TREE)
    data.phrases.save([phrase("old")])
    data.settings.save_state("place", "then")
    data.backups.keep("manual")
    data.phrases.remove(["old"])
    data.phrases.save([phrase("new")])
    data.settings.save_state("place", "now")
    yield data
    data.close()


def ids(data: DataFolder) -> list[str]:
    return [each.id for each in data.phrases.phrases()]


def leftovers(paths: Paths) -> list[str]:
    return [entry.name for entry in paths.data.iterdir() if entry.name.startswith("restore")]


def test_all_is_as_it_was_and_the_present_is_kept(data: DataFolder, paths: Paths) -> None:
    (copy,) = data.backups.copies()
    assert (copy.reason, copy.phrases) == ("manual", 1)
    data.restore(copy.file)
    assert ids(data) == ["old"]
    assert data.settings.state("place") == "then"
    kept = data.backups.copies()
    assert [each.reason for each in kept] == ["restore", "manual"]
    data.restore(kept[0].file)
    assert ids(data) == ["new"]
    assert leftovers(paths) == []


def test_whom_reminders_went_to_is_not_forgotten(data: DataFolder, paths: Paths) -> None:
    data.reminders.add(["小王"], "1", 1_000.0)
    older = paths.backups / "liumiao-20260101-000000-000000-upgrade.db"
    older.write_bytes((SCHEMAS / "v1.db").read_bytes())  # a database with a key of its own
    data.restore(older)
    assert [each.at_s for each in data.reminders.reminded(["小王"], 0.0)] == [1_000.0]
    assert data.reminders.reminded(["小王"], 0.0)[0].item == data.reminders.item_key("1")


def test_looking_at_copies_and_restoring_one_leaves_nothing_beside_them(
    data: DataFolder, paths: Paths
) -> None:
    data.restore(data.backups.copies()[0].file)
    data.backups.copies()
    assert {entry.suffix for entry in paths.backups.iterdir()} == {".db"}


def test_another_connection_sees_it_at_once_and_both_go_on_writing(
    data: DataFolder, paths: Paths
) -> None:
    other = DataFolder(paths)
    data.restore(data.backups.copies()[0].file)
    assert ids(other) == ["old"]
    other.phrases.save([phrase("theirs", position=1)])
    data.phrases.save([phrase("mine", position=2)])
    assert ids(other) == ids(data) == ["old", "theirs", "mine"]
    other.close()


def test_after_closing_it_is_what_the_file_holds(data: DataFolder, paths: Paths) -> None:
    data.restore(data.backups.copies()[0].file)
    data.close()
    again = DataFolder(paths)
    assert ids(again) == ["old"]
    again.close()


def test_a_copy_of_an_older_version_is_upgraded_on_the_way(data: DataFolder, paths: Paths) -> None:
    copy = paths.backups / "liumiao-20260101-000000-000000-upgrade.db"
    copy.write_bytes((SCHEMAS / "v1.db").read_bytes())
    before = copy.read_bytes()
    data.restore(copy)
    assert len(ids(data)) == 162
    data.close()
    again = DataFolder(paths)
    assert len(ids(again)) == 162
    assert again.phrases.bin.entries() == []
    again.close()
    assert copy.read_bytes() == before
    assert PHRASES.version > 1


@pytest.mark.parametrize("content", [b"", b"a letter" * 500])
def test_a_damaged_copy_is_refused_and_nothing_has_changed(
    data: DataFolder, paths: Paths, content: bytes
) -> None:
    copy = paths.backups / "liumiao-20260101-000000-000000-import.db"
    copy.write_bytes(content)
    with pytest.raises(AppError, match=r"liumiao-20260101-000000-000000-import\.db can't be read"):
        data.restore(copy)
    assert ids(data) == ["new"]
    assert [each.reason for each in data.backups.copies()] == ["manual", "import"]
    assert data.backups.copies()[1].phrases is None
    assert leftovers(paths) == []


def test_the_oldest_copy_can_be_restored_though_thinning_takes_it(data: DataFolder) -> None:
    oldest = data.backups.copies()[-1].file
    for _ in range(4):
        data.backups.keep("manual")
    data.restore(oldest)
    assert ids(data) == ["old"]
