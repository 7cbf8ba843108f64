"""Every kind of wrong file given to `pack import`: one sentence, exit 1, nothing changed."""

from pathlib import Path

import pytest

from tests.bad_packs import BAD_PACKS, MISLEADING, BadPack
from tests.cli.conftest import Liumiao


@pytest.mark.parametrize("bad", [*BAD_PACKS, MISLEADING], ids=lambda bad: bad.name)
@pytest.mark.parametrize("options", [[], ["--yes"], ["--yes", "--json"]])
def test_a_wrong_file_is_a_sentence_and_leaves_the_database_byte_identical(
    liumiao: Liumiao, data_dir: Path, tmp_path: Path, bad: BadPack, options: list[str]
) -> None:
    liumiao("phrases", "list")
    before = (data_dir / "liumiao.db").read_bytes()
    file = tmp_path / "bad.phrasepack"
    bad.make(file)
    result = liumiao("pack", "import", file, *options)
    assert (result.code, result.out) == (1, "")
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err
    assert (data_dir / "liumiao.db").read_bytes() == before
