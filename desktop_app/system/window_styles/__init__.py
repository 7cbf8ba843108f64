"""What the system itself must know of our window, where Qt doesn't tell it."""
