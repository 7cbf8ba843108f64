"""Why Wine can't be had on this machine."""


class UnavailableError(Exception):
    """One sentence: what is missing, and what to do about it."""
