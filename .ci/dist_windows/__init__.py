"""Builds the portable Windows folder on Linux: `python -m dist_windows`, with .ci on the path."""
