from desktop_app.domain.clients import (
    DEFAULT_CLIENT,
    ClientChoice,
    ClientProfile,
    chosen_profiles,
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
