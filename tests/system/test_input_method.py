from pathlib import Path

import pytest

from desktop_app.system.input_method import use_installed


@pytest.mark.parametrize("name", ["QT_IM_MODULE", "XMODIFIERS", "GTK_IM_MODULE"])
def test_a_session_that_names_fcitx_gets_qts_ibus_plugin_through_the_portal(
    name: str, tmp_path: Path
) -> None:
    environ = {name: "@im=fcitx" if name == "XMODIFIERS" else "fcitx"}
    use_installed(environ, tmp_path, "linux")
    assert environ["QT_IM_MODULE"] == "ibus"
    assert environ["IBUS_USE_PORTAL"] == "1"


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_systems_other_than_linux_have_their_own_way(platform: str) -> None:
    environ = {"XMODIFIERS": "@im=fcitx"}
    use_installed(environ, None, platform)
    assert environ == {"XMODIFIERS": "@im=fcitx"}


def test_an_explicit_choice_is_left_alone(tmp_path: Path) -> None:
    environ = {"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"}
    use_installed(environ, tmp_path, "linux")
    assert environ == {"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"}


def test_without_an_input_method_nothing_is_set(tmp_path: Path) -> None:
    environ: dict[str, str] = {}
    use_installed(environ, tmp_path, "linux")
    assert environ == {}


def test_an_ibus_address_of_a_process_that_is_not_fcitx_is_no_sign_of_it(tmp_path: Path) -> None:
    folder = tmp_path / ".config" / "ibus" / "bus"
    folder.mkdir(parents=True)
    (folder / "0-unix-0").write_text("IBUS_ADDRESS=unix:path=/x\nIBUS_DAEMON_PID=1\n")
    environ: dict[str, str] = {}
    use_installed(environ, tmp_path, "linux")
    assert environ == {}
