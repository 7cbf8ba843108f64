"""A portable program: everything is in its folder, which may be moved, and nothing elsewhere."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from desktop_app.cli.demo.processes import started
from desktop_app.cli.demo.waiting import becomes_so

ROOT = Path(__file__).parents[2]
_START_SECONDS = 60.0
_HOMES_OF_WINDOWS = ("USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP")


class Folder:
    """A portable folder, and the home of an agent who never had the program."""

    def __init__(self, tmp_path: Path) -> None:
        self.home = tmp_path / "home"
        self.place = tmp_path / "六秒 便携"
        self.runtime = tmp_path / "runtime"
        for folder in (self.home, self.place, self.runtime):
            folder.mkdir(mode=0o700)
        (self.place / "portable").touch()
        (self.place / "liumiao").write_text("from desktop_app.cli import main\nmain()\n")
        self.env = {
            "PATH": os.environ["PATH"], "HOME": str(self.home), "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": str(self.runtime),
            "QT_QPA_PLATFORM": "offscreen",
        }  # fmt: skip
        if sys.platform == "win32":
            self.env |= {name: str(self.home) for name in _HOMES_OF_WINDOWS}
            self.env["SYSTEMROOT"] = os.environ["SYSTEMROOT"]

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(self.place / "liumiao"), *words]

    def call(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words), env=self.env, capture_output=True, check=False,
            encoding="utf-8", timeout=60, cwd=self.home,
        )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def _files_of_ours_at_windows() -> dict[Path, int]:
    """Return their times; Windows names the places itself, whatever the variables say."""
    dirs = [PlatformDirs("liumiao", appauthor=False, roaming=roaming) for roaming in (False, True)]
    places = [place.user_data_path for place in dirs if sys.platform == "win32"]
    files = [file for place in places for file in place.rglob("*") if file.is_file()]
    return {file: file.stat().st_mtime_ns for file in files}


def test_nothing_is_written_outside_of_the_folder(folder: Folder, tmp_path: Path) -> None:
    before = _files_of_ours_at_windows()
    assert folder.call("phrases", "add", "--text", "您好", "--title", "新").returncode == 0
    assert folder.call("pack", "export", str(folder.place / "all.phrasepack")).returncode == 0
    ready = folder.place / "ready.json"
    command = folder.command("run", "--ready-file", str(ready))
    with started(command, folder.env, silent=False):
        assert becomes_so(ready.exists, _START_SECONDS)
        assert folder.call("trigger", "note").returncode == 0
        assert "Portable, beside the program" in folder.call("doctor").stdout
    # fontconfig's own cache is the system's, and only of fonts.
    shutil.rmtree(folder.home / ".cache" / "fontconfig", ignore_errors=True)
    left = [file for file in folder.home.rglob("*") if file.is_file()]
    assert left == []
    assert _files_of_ours_at_windows() == before
    assert (folder.place / "liumiao-data" / "logs" / "liumiao.log").is_file()
    names = {entry.name for entry in tmp_path.iterdir()}
    assert names == {folder.home.name, folder.place.name, folder.runtime.name}


def test_a_moved_folder_works_and_knows_nothing_of_its_old_place(
    folder: Folder, tmp_path: Path
) -> None:
    assert folder.call("phrases", "add", "--text", "您好", "--title", "搬家").returncode == 0
    old, folder.place = folder.place, folder.place.rename(tmp_path / "moved")
    assert "搬家" in folder.call("phrases", "list").stdout
    assert str(folder.place / "liumiao-data") in folder.call("doctor").stdout
    data = folder.place / "liumiao-data"
    written = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    assert os.fsencode(old.name) not in written
    assert not old.exists()


@pytest.mark.parametrize("verb", [["run"], ["phrases", "list"]])
def test_a_folder_that_can_t_be_written_is_told_in_one_sentence(
    folder: Folder, verb: list[str]
) -> None:
    # Root may write anywhere: a file where the folder belongs stops root, too.
    data = folder.place / "liumiao-data"
    data.touch()
    ended = folder.call(*verb)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        f"The folder of 六秒 can't be written: its data belongs into {data}. "
        "Copy the whole folder to where it can be, or delete the file “portable” in it.\n"
    )
