from desktop_app.domain.clients import (
    DEFAULT_CLIENT,
    ClientChoice,
    ClientProfile,
    EmojiMap,
    chosen_profiles,
    is_own,
    named_already,
    own_id,
    profile_for,
)

QIANNIU = ClientProfile("qianniu", "千牛", ("aliworkbench", "aliim*"), plain_only=True)
XTERM = ClientProfile("xterm", "xterm", ("xterm",), paste_chord="Shift+Insert", primary=True)


def test_a_program_is_known_by_its_name_or_the_beginning_of_it() -> None:
    assert profile_for("AliWorkbench", (QIANNIU, XTERM)) is QIANNIU
    assert profile_for("aliim.exe", (QIANNIU, XTERM)) is QIANNIU
    assert profile_for("xterm-256", (QIANNIU, XTERM)) is DEFAULT_CLIENT


def test_what_the_agent_chose_replaces_only_that() -> None:
    choices = {"xterm": ClientChoice(paste_chord="Ctrl+Shift+V")}
    qianniu, xterm = chosen_profiles((QIANNIU, XTERM), choices, frozenset())
    assert qianniu == QIANNIU
    assert (xterm.paste_chord, xterm.send_key, xterm.primary) == ("Ctrl+Shift+V", "Return", True)


def test_a_choice_of_no_is_a_choice() -> None:
    choices = {"qianniu": ClientChoice(plain_only=False)}
    assert chosen_profiles((QIANNIU,), choices, frozenset())[0].plain_only is False


def test_nothing_is_sent_unless_this_agent_switched_it_on() -> None:
    from_a_file = ClientProfile("odd", "odd", ("odd",), paste_and_send=True)
    qianniu, odd = chosen_profiles((QIANNIU, from_a_file), {}, frozenset({"qianniu"}))
    assert qianniu.paste_and_send
    assert not odd.paste_and_send


def test_an_own_profile_comes_before_a_shipped_one_that_names_its_program() -> None:
    choices = {"own-1": ClientChoice(name="mine", programs=("xterm",), platform="jd")}
    profiles = chosen_profiles((QIANNIU, XTERM), choices, frozenset({"own-1"}))
    assert [profile.id for profile in profiles] == ["own-1", "qianniu", "xterm"]
    mine = profile_for("xterm", profiles)
    assert mine == ClientProfile("own-1", "mine", ("xterm",), platform="jd", paste_and_send=True)


def test_programs_emoji_and_platform_can_be_chosen_and_none_is_a_choice() -> None:
    jd = ClientProfile("jd", "京麦", ("jingmai.exe",), platform="jd")
    choice = ClientChoice(programs=("jm.exe",), emoji_map=EmojiMap.NONE, platform="")
    chosen = chosen_profiles((jd,), {"jd": choice}, frozenset())[0]
    assert chosen == ClientProfile("jd", "京麦", ("jm.exe",), emoji_map=EmojiMap.NONE)


def test_choices_for_a_profile_that_is_no_longer_shipped_make_none() -> None:
    choices = {"gone": ClientChoice(paste_chord="Ctrl+Y")}
    assert chosen_profiles((XTERM,), choices, frozenset()) == (XTERM,)


def test_a_program_of_another_profile_is_found_with_its_holder() -> None:
    assert named_already(("new", "aliworkbench"), (XTERM, QIANNIU)) == ("aliworkbench", QIANNIU)
    assert named_already(("aliimbuyer",), (XTERM, QIANNIU)) == ("aliimbuyer", QIANNIU)
    assert named_already(("x*",), (XTERM, QIANNIU)) == ("x*", XTERM)
    assert named_already(("ali", "xterm2"), (XTERM, QIANNIU)) is None


def test_an_own_id_is_a_new_one() -> None:
    assert own_id({"own-1", "qianniu"}) == "own-2"
    assert is_own(own_id(()))
    assert not is_own("qianniu")
