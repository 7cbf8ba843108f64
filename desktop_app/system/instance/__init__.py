"""One running program a data folder, and how others talk to it."""
