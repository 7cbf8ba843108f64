import re

import pytest

from desktop_app.domain.clients import ClientChoice, ClientProfile, EmojiMap, profile_for
from desktop_app.domain.pasting import Target
from desktop_app.domain.settings import Settings
from desktop_app.errors import AppError
from desktop_app.services.client_of_window import ClientOfWindow, client_of_window
from desktop_app.services.edit_clients import EditClients
from desktop_app.services.keep_settings import KeepSettings
from tests.fakes import FakeSettingsStore

WECHAT = ClientProfile("wechat", "微信", ("wechat.exe", "weixin.exe"))
QIANNIU = ClientProfile("qianniu", "千牛", ("aliim.exe", "qianniu*"), platform="taobao")


class ClientsDesk:
    def __init__(self) -> None:
        self.store = FakeSettingsStore()
        self.announced: list[Settings] = []
        self.edit = EditClients(KeepSettings(self.store, self.announced.append), (WECHAT, QIANNIU))

    @property
    def kept(self) -> dict[str, ClientChoice]:
        return self.store.load().clients


@pytest.fixture
def desk() -> ClientsDesk:
    return ClientsDesk()


def test_a_value_that_is_as_shipped_is_no_choice(desk: ClientsDesk) -> None:
    desk.edit.change("qianniu", platform="", emoji_map=EmojiMap.NONE)
    assert desk.kept == {"qianniu": ClientChoice(platform="", emoji_map=EmojiMap.NONE)}
    assert desk.edit.differs("qianniu")
    desk.edit.change("qianniu", platform="taobao", emoji_map=EmojiMap.UNICODE)
    assert desk.kept == {}
    assert not desk.edit.differs("qianniu")


@pytest.mark.parametrize("program", ["AliIM.exe", "qianniu", "qian*"])
def test_a_program_of_another_client_is_refused_by_its_name_and_nothing_is_kept(
    desk: ClientsDesk, program: str
) -> None:
    with pytest.raises(AppError, match=re.escape(f"“{program.lower()}” belongs to 千牛")):
        desk.edit.write_programs("wechat", f"new.exe, {program}")
    assert desk.announced == []
    assert desk.edit.profile("wechat") == WECHAT


def test_a_program_taken_out_of_one_client_can_go_to_another(desk: ClientsDesk) -> None:
    desk.edit.write_programs("qianniu", "qianniu*")
    desk.edit.write_programs("wechat", "weixin.exe, aliim.exe")
    assert profile_for("aliim.exe", desk.edit.profiles()).id == "wechat"
    with pytest.raises(AppError, match=r"“aliim.exe” belongs to 微信 already"):
        desk.edit.take_back("qianniu")
    assert desk.edit.profile("qianniu").programs == ("qianniu*",)


def test_as_shipped_takes_everything_back_also_the_sending(desk: ClientsDesk) -> None:
    desk.edit.change("wechat", plain_only=True, programs=("weixin.exe",), send_key="Alt+S")
    desk.edit.send_at_once("wechat", on=True)
    desk.edit.take_back("wechat")
    assert desk.store.load() == Settings()


def test_an_own_client_is_made_renamed_and_removed(desk: ClientsDesk) -> None:
    key = desk.edit.make("店里的")
    desk.edit.write_programs(key, "shop.exe")
    desk.edit.change(key, name=" 新名字 ", platform="jd")
    desk.edit.send_at_once(key, on=True)
    assert desk.edit.profiles()[0] == ClientProfile(
        key, "新名字", ("shop.exe",), platform="jd", paste_and_send=True
    )
    desk.edit.take_back(key)
    assert desk.store.load() == Settings()


def test_a_new_own_client_never_takes_over_a_left_over_sending(desk: ClientsDesk) -> None:
    desk.edit.send_at_once("own-1", on=True)
    assert not desk.edit.profile(desk.edit.make("new")).paste_and_send


def test_names_are_told_apart(desk: ClientsDesk) -> None:
    first, second = desk.edit.make("微信"), desk.edit.make("微信")
    assert [desk.edit.profile(key).name for key in (first, second)] == ["微信 2", "微信 3"]
    with pytest.raises(AppError, match="Another client is called “千牛”"):
        desk.edit.change(first, name="千牛")
    with pytest.raises(AppError, match="needs a name"):
        desk.edit.change(first, name="  ")
    assert desk.edit.profile(first).name == "微信 2"


def test_a_profile_is_made_of_the_window_in_front(desk: ClientsDesk) -> None:
    found = client_of_window(desk.edit, Target(7, "mousepad", "Mousepad"))
    assert found == ClientOfWindow("own-1", "mousepad", made=True)
    assert desk.edit.profile("own-1") == ClientProfile("own-1", "Mousepad", ("mousepad",))
    again = client_of_window(desk.edit, Target(8, "mousepad", "Mousepad"))
    assert again == ClientOfWindow("own-1", "mousepad", made=False)
    assert list(desk.kept) == ["own-1"]


def test_a_window_of_a_known_client_makes_no_second_profile(desk: ClientsDesk) -> None:
    found = client_of_window(desk.edit, Target(7, "qianniu-test", "千牛"))
    assert found == ClientOfWindow("qianniu", "qianniu-test", made=False)
    assert desk.announced == []


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (None, "No window of another program was in front"),
        (Target(7, "", "no name"), "doesn't tell which program “no name” is"),
    ],
)
def test_without_a_window_or_its_program_no_profile_is_made(
    desk: ClientsDesk, target: Target | None, said: str
) -> None:
    with pytest.raises(AppError, match=said):
        client_of_window(desk.edit, target)
    assert desk.announced == []
