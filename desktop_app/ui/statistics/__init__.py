"""Statistics of use."""
