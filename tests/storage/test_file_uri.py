"""How SQLite is told which file to open."""

from pathlib import PurePosixPath, PureWindowsPath

from desktop_app.storage.file_uri import file_uri


def test_a_database_on_a_share_has_a_uri_without_an_authority() -> None:
    share = PureWindowsPath(r"\\server\share\六秒\liumiao.db")
    assert file_uri(share, "rw").startswith("file:////server/share/%E5")
    assert file_uri(PureWindowsPath(r"D:\a b\x.db"), "ro") == "file:///D:/a%20b/x.db?mode=ro"
    assert file_uri(PurePosixPath("/data/x.db"), "ro") == "file:///data/x.db?mode=ro"
