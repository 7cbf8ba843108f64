"""Numbers of use, as another program would read them."""

import time
from pathlib import Path

from desktop_app.cli.headless import open_data
from desktop_app.paths import Paths
from tests.cli.conftest import Liumiao


def use(data_dir: Path, phrase_id: str, days_ago: float, characters: int, tab: int = 0) -> None:
    with open_data(Paths.locate(data_dir)) as data:
        at_s = time.time() - days_ago * 86_400
        data.usage.count_use(phrase_id, at_s, "pasted", tab=tab, characters=characters)


def test_the_numbers_have_their_keys(liumiao: Liumiao, data_dir: Path) -> None:
    phrase_id = liumiao("phrases", "add", "--text", "您好，在的", "--json").document["id"]
    use(data_dir, phrase_id, 0, 100, tab=3)
    use(data_dir, phrase_id, 0, 50, tab=3)
    use(data_dir, "gone", 40, 200)
    numbers = liumiao("stats", "--json").document
    assert set(numbers) == {
        "from", "until", "pastes", "characters", "minutes_saved", "typing_speed", "stages",
        "by_day", "most_used", "unused",
    }  # fmt: skip
    assert (numbers["pastes"], numbers["characters"], numbers["minutes_saved"]) == (3, 350, 7.0)
    assert numbers["stages"]["general"] == {"pastes": 2, "characters": 150}
    assert numbers["by_day"][0]["day"] == numbers["from"] < numbers["until"]
    assert numbers["most_used"] == [
        {"id": phrase_id, "title": "您好，在的", "deleted": False, "pastes": 2, "characters": 150},
        {"id": "gone", "title": None, "deleted": True, "pastes": 1, "characters": 200},
    ]
    assert numbers["unused"] == []


def test_days_bound_the_numbers(liumiao: Liumiao, data_dir: Path) -> None:
    use(data_dir, "a", 0, 10)
    use(data_dir, "a", 10, 10)
    assert liumiao("stats", "--days", "7", "--json").document["pastes"] == 1
    assert liumiao("stats", "--days", "30", "--json").document["pastes"] == 2
    assert liumiao("stats", "--days", "0").code == 2


def test_a_table_is_for_people(liumiao: Liumiao, data_dir: Path) -> None:
    use(data_dir, "gone", 0, 500)
    lines = liumiao("stats", "--days", "1").out.splitlines()
    assert lines[1:4] == ["Pastes\t1", "Characters\t500", "Minutes saved\t10"]
    assert lines[-1] == "1\tdeleted"
    assert "粘贴次数\t1" in liumiao("--lang", "zh_CN", "stats").out


def test_a_fresh_folder_has_no_numbers_yet(liumiao: Liumiao) -> None:
    numbers = liumiao("stats", "--json").document
    assert (numbers["pastes"], numbers["by_day"], numbers["unused"]) == (0, [], [])
    assert numbers["from"] == numbers["until"]
