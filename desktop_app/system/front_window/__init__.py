"""Which foreign window is in front, and giving it the focus back."""
