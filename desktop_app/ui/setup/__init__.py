"""The first setup: trades, shop, name and tag."""
