"""Use cases: they join domain, storage and system, and answer with data."""
