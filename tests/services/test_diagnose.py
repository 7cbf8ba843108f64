"""What the running program tells becomes checks; what it doesn't tell is no good news."""

from collections.abc import Mapping

from desktop_app.domain.checks import Check
from desktop_app.errors import AppError
from desktop_app.services.diagnose import Diagnose
from desktop_app.texts import Text, text

WELL = {"name": "x11", "reason": ""}


def _checks(state: Mapping[str, object] | None) -> dict[str, Check]:
    return {check.name: check for check in Diagnose(lambda: state, ()).checks()}


def test_a_program_that_works_passes() -> None:
    checks = _checks({"hotkeys": {**WELL, "failed": []}, "paster": WELL, "front_window": WELL})
    assert set(checks) == {"program", "hotkeys", "paster", "front_window"}
    assert all(check.ok for check in checks.values())


def test_a_refused_hotkey_is_named_with_its_reason() -> None:
    failed = [{"key": "Ctrl+Alt+Q", "reason": "another program holds it"}]
    checks = _checks({"hotkeys": {**WELL, "failed": failed}, "paster": WELL, "front_window": WELL})
    assert not checks["hotkeys"].ok
    assert "Ctrl+Alt+Q: another program holds it" in str(checks["hotkeys"].detail)


def test_a_capability_that_is_off_fails_with_its_reason() -> None:
    off = {"name": "unavailable", "reason": "no desktop session"}
    checks = _checks({"hotkeys": WELL, "paster": off, "front_window": WELL})
    assert not checks["paster"].ok
    assert str(checks["paster"].detail) == "no desktop session"


def test_what_isn_t_told_fails() -> None:
    checks = _checks({"hotkeys": "fine"})
    assert not checks["hotkeys"].ok
    assert not checks["front_window"].ok


def test_no_running_program_is_no_failure() -> None:
    checks = _checks(None)
    assert set(checks) == {"program"}
    assert checks["program"].ok


def test_a_program_that_hangs_fails_and_the_rest_is_still_looked_at() -> None:
    def hangs() -> Mapping[str, object]:
        raise AppError(text("It hangs."))

    fonts = Check("fonts", ok=True, detail=Text("there"))
    program, last = Diagnose(hangs, (lambda: fonts,)).checks()
    assert (program.ok, str(program.detail)) == (False, "It hangs.")
    assert last == fonts
