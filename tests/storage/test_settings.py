"""Settings survive, and an unreadable one costs only itself."""

from dataclasses import fields, replace

import pytest

from desktop_app.domain.clients import ClientChoice, EmojiMap
from desktop_app.domain.fields.values import Definition, FieldType
from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS
from desktop_app.domain.settings import Profile, Settings
from desktop_app.storage.settings import SqliteSettings
from tests.agents import Agent

CHOSEN = Settings(
    profile=Profile("云朵小铺", "小云", "789"),
    language="en",
    theme="dark",
    opacity=0.8,
    hotkeys=DEFAULT_HOTKEYS | {"search": "Ctrl+Alt+F", "note": ""},
    paste_and_send=frozenset({"qianniu", "wechat"}),
    clients={
        "wechat": ClientChoice(paste_chord="Ctrl+Shift+V", plain_only=True, platform=""),
        "own-1": ClientChoice(
            name="店里的客户端", programs=("shop.exe", "shop*"), emoji_map=EmojiMap.NONE
        ),
    },
    note_platform="douyin",
    fields=(Definition("颜色", FieldType.CHOICE, ("红", "蓝"), "红"),),
    typing_speed=80,
)


def test_a_new_database_has_the_defaults(agent: Agent) -> None:
    assert SqliteSettings(agent.connection).load() == Settings()


def test_settings_come_back_as_they_were_saved(agent: Agent) -> None:
    store = SqliteSettings(agent.connection)
    store.save(CHOSEN)
    assert store.load() == CHOSEN
    store.save(Settings())
    assert store.load() == Settings()


@pytest.mark.parametrize("name", [each.name for each in fields(Settings)])
@pytest.mark.parametrize("stored", ["{not json", "[[1]]", '{"shop": 3}', "NaN", "true", "7000"])
def test_an_unreadable_setting_has_its_default_and_the_others_stay(
    agent: Agent, name: str, stored: str
) -> None:
    store = SqliteSettings(agent.connection)
    store.save(CHOSEN)
    agent.connection.run("UPDATE settings SET value = ? WHERE key = ?", [stored, name])
    loaded = store.load()
    assert getattr(loaded, name) == getattr(Settings(), name)
    for other in {each.name for each in fields(Settings)} - {name}:
        assert getattr(loaded, other) == getattr(CHOSEN, other)


def test_an_action_that_came_later_has_its_default_key(agent: Agent) -> None:
    store = SqliteSettings(agent.connection)
    agent.connection.run("INSERT INTO settings VALUES ('hotkeys', '{\"search\": \"F9\"}')")
    assert store.load().hotkeys == DEFAULT_HOTKEYS | {"search": "F9"}


def test_clients_as_the_first_version_saved_them_are_read(agent: Agent) -> None:
    agent.connection.run(
        "INSERT INTO settings VALUES ('clients', ?)",
        ['{"wechat": {"paste_chord": "Shift+Insert", "send_key": null, "plain_only": true}}'],
    )
    loaded = SqliteSettings(agent.connection).load()
    assert loaded.clients == {"wechat": ClientChoice(paste_chord="Shift+Insert", plain_only=True)}


@pytest.mark.parametrize(
    "damaged", ['{"emoji_map": "smoke"}', '{"programs": "qq.exe"}', '{"programs": [1]}']
)
def test_a_damaged_client_costs_only_the_clients(agent: Agent, damaged: str) -> None:
    store = SqliteSettings(agent.connection)
    store.save(CHOSEN)
    agent.connection.run(
        "UPDATE settings SET value = ? WHERE key = 'clients'", [f'{{"wechat": {damaged}}}']
    )
    assert store.load() == replace(CHOSEN, clients={})


def test_a_setting_of_a_later_version_stays(agent: Agent) -> None:
    agent.connection.run("INSERT INTO settings VALUES ('later', '1')")
    SqliteSettings(agent.connection).save(CHOSEN)
    assert agent.connection.rows("SELECT value FROM settings WHERE key = 'later'")[0][0] == "1"


def test_window_state_is_kept(agent: Agent) -> None:
    store = SqliteSettings(agent.connection)
    assert store.state("place") is None
    store.save_state("place", "1,2")
    store.save_state("place", "3,4")
    assert store.state("place") == "3,4"
