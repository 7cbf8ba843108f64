"""The native file is read whatever it is, and written whole or not at all."""

import os
import socket
import stat
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.packs.pack import Pack
from desktop_app.errors import AppError
from desktop_app.interchange import native_pack
from desktop_app.paths import shipped
from tests.bad_packs import BAD_PACKS, BadPack
from tests.marks import not_on_windows

of_posix = not_on_windows("files of POSIX")

PACK = Pack("shop", "云朵小铺", extra={"later": [1, 2.5, "汉"]})


def test_a_pack_written_and_read_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "云朵.phrasepack"
    native_pack.write(PACK, file)
    assert native_pack.read(file) == (PACK, ())


def test_it_is_plain_utf8_with_a_newline_at_its_end(tmp_path: Path) -> None:
    file = tmp_path / "a.phrasepack"
    native_pack.write(PACK, file)
    content = file.read_bytes()
    assert "云朵小铺".encode() in content
    assert content.startswith(b"{\n")
    assert content.endswith(b"}\n")
    assert b"\r" not in content


def test_a_byte_order_mark_doesnt_matter(tmp_path: Path) -> None:
    file = tmp_path / "a.phrasepack"
    native_pack.write(PACK, file)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert native_pack.read(file)[0] == PACK


def test_the_shipped_starter_is_a_sound_pack() -> None:
    pack, problems = native_pack.read(shipped("data", "starter.phrasepack"))
    assert len(pack.phrases) > 80
    assert problems == ()


@pytest.mark.parametrize("bad", BAD_PACKS, ids=lambda bad: bad.name)
def test_a_bad_file_is_one_sentence(tmp_path: Path, bad: BadPack) -> None:
    file = tmp_path / "bad.phrasepack"
    bad.make(file)
    with pytest.raises(AppError, match=bad.sentence) as refused:
        native_pack.read(file)
    assert "\n" not in str(refused.value)


def test_a_gigabyte_of_zeros_is_never_read_into_memory(tmp_path: Path) -> None:
    file = tmp_path / "zeros.phrasepack"
    with file.open("wb") as stream:
        stream.truncate(1 << 30)
    tracemalloc.start()
    try:
        with pytest.raises(AppError, match="larger than 5 MiB"):
            native_pack.read(file)
        _, most_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most_bytes < 30 * 1024 * 1024


@of_posix
def test_a_file_without_the_right_to_read_it_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.phrasepack"
    native_pack.write(PACK, file)
    file.chmod(0)
    with _as_nobody(), pytest.raises(AppError, match="access was refused"):
        native_pack.read(file)


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Step down from root, to whom every file is open."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(mine)


@of_posix
def test_a_socket_and_a_device_are_no_packs(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        with pytest.raises(AppError, match="can't be read"):
            native_pack.read(path)
    with pytest.raises(AppError, match="device or pipe"):
        native_pack.read(Path("/dev/zero"))


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.phrasepack"
    native_pack.write(PACK, file)
    before = file.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AppError, match="can't be written"):
        native_pack.write(Pack("other", "别的"), file)
    assert file.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.phrasepack"]


def test_a_folder_that_isnt_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="can't be written"):
        native_pack.write(PACK, tmp_path / "gone" / "a.phrasepack")


@of_posix
def test_an_exported_pack_can_be_read_by_the_team(tmp_path: Path) -> None:
    file = tmp_path / "a.phrasepack"
    native_pack.write(PACK, file)
    assert stat.S_IMODE(file.stat().st_mode) & 0o044 == 0o044
