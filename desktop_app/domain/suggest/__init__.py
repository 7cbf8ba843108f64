"""Finding the phrases that answer what a buyer wrote."""
