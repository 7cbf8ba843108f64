"""The images of phrases in the database."""

from dataclasses import replace
from pathlib import Path

from tests.agents import TREE, Agent, phrase
from tests.pictures import picture

ONE, OTHER = picture(shade=10), picture(shade=20)


def test_a_phrase_keeps_what_is_known_of_its_image_and_its_bytes_are_read_apart(
    tmp_path: Path,
) -> None:
    first = Agent(tmp_path)
    first.phrases.save_categories(TREE)
    first.phrases.save_images({ONE.facts.hash: ONE.data})
    first.phrases.save([phrase("a", image=ONE.facts), phrase("b")])
    first.close()
    again = Agent(tmp_path)
    assert [each.image for each in again.phrases.phrases()] == [ONE.facts, None]
    assert again.phrases.image(ONE.facts.hash) == ONE.data
    assert again.phrases.image(OTHER.facts.hash) is None
    again.close()


def test_only_images_that_no_phrase_has_are_pruned(agent: Agent) -> None:
    agent.phrases.save_images({each.facts.hash: each.data for each in (ONE, OTHER)})
    kept = [phrase("a", image=ONE.facts), phrase("b", image=ONE.facts)]
    agent.phrases.save(kept)
    assert agent.phrases.prune_images() == 1
    assert agent.phrases.image(OTHER.facts.hash) is None
    agent.phrases.save([replace(kept[0], image=None)])
    assert agent.phrases.prune_images() == 0
    agent.phrases.remove(["b"])
    assert agent.phrases.prune_images() == 1
    assert agent.phrases.image(ONE.facts.hash) is None


def test_saving_an_image_again_changes_nothing(agent: Agent) -> None:
    for _ in range(2):
        agent.phrases.save_images({ONE.facts.hash: ONE.data})
    assert agent.connection.rows("SELECT count(*) FROM images")[0][0] == 1


def test_an_image_in_the_bin_is_kept_until_the_phrase_goes_for_good(agent: Agent) -> None:
    added = agent.edit.add("尺码", "尺码表", "hello", picture=ONE)
    agent.edit.add("无图", "没有图", "hello")
    agent.edit.delete(each.id for each in agent.phrases.phrases())
    assert [each.phrase.image for each in agent.phrases.bin.entries([added.id])] == [ONE.facts]
    assert agent.phrases.prune_images() == 0
    assert agent.phrases.image(ONE.facts.hash) == ONE.data
    agent.phrases.bin.drop([added.id])
    assert agent.phrases.prune_images() == 1
