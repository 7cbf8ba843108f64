"""The page on which an order note is made."""
