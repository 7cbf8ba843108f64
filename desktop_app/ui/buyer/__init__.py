"""The current buyer, shown above every page."""
