PYTHON := .venv/bin/python

.PHONY: lint
lint:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
