"""How long this process has been running, its start before any Python included."""

import os
import time
from pathlib import Path

_STAT = Path("/proc/self/stat")
_START_TICKS = 19  # of what follows the name in parentheses; field 22 of proc(5)
_LOADED_AT_S = time.monotonic()


def age_ms() -> float:
    """Return the age; where the system doesn't tell, since this module was loaded."""
    try:
        after_name = _STAT.read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
        ticks = int(after_name.split()[_START_TICKS])
        age_s = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError, ValueError):
        age_s = time.monotonic() - _LOADED_AT_S
    return age_s * 1000
