"""How warm a phrase is: used often, and lately."""

import math

HALF_LIFE_S = 14 * 86_400
"""After a fortnight without use a phrase counts half."""


def warmth(count: int, last_used_s: float, now_s: float) -> float:
    """Return 0 for a phrase never used, towards 1 for one used very often and just now."""
    weight = count * math.exp2(-max(0.0, now_s - last_used_s) / HALF_LIFE_S)
    return weight / (1 + weight)
