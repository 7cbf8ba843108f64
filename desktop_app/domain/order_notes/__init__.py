"""The order note: what an agent writes into the seller memo of an order."""
