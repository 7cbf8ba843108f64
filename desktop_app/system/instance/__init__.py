"""One running program for each data folder; others talk to it."""
