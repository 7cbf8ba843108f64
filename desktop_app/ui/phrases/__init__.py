"""The phrase page: search, stages, steps, list, preview, and the form for missing fields."""
