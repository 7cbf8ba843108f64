"""The data folder is tried out before anything is opened in it."""

import errno
from pathlib import Path

import pytest

from desktop_app.errors import AppError
from desktop_app.paths import Paths
from desktop_app.storage.data_folder import make_folders


def _refuse_writes(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def touch(self: Path) -> None:
        raise OSError(number, "no", str(self))

    monkeypatch.setattr(Path, "touch", touch)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_is_there_but_can_t_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    paths = Paths.locate(tmp_path / "data")
    make_folders(paths)
    _refuse_writes(monkeypatch, number)
    with pytest.raises(AppError, match="can't be used") as refused:
        make_folders(paths)
    assert "--data-dir" in str(refused.value.advice)


def test_portable_the_way_out_is_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "portable").touch()
    _refuse_writes(monkeypatch, errno.EROFS)
    with pytest.raises(AppError) as refused:
        make_folders(Paths.locate(program=tmp_path / "六秒.exe"))
    assert "delete the file “portable”" in str(refused.value.advice)


def test_a_full_disk_is_left_to_its_own_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _refuse_writes(monkeypatch, errno.ENOSPC)
    make_folders(Paths.locate(tmp_path / "data"))


def test_the_trial_leaves_nothing(tmp_path: Path) -> None:
    make_folders(Paths.locate(tmp_path / "data"))
    assert [entry.name for entry in (tmp_path / "data").iterdir()] == ["logs"]
