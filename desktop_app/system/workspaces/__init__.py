"""Having a window on every workspace."""
