# Every target installs what it needs first, and only what is missing.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed
SYSTEM := .ci/install-system-packages
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)

.PHONY: setup run demo test test-windows lint bench dist-windows

setup: $(INSTALLED)

run: $(INSTALLED)
	@$(SYSTEM) run $(if $(SCREEN),,demo)
	$(BIN)/liumiao

demo: $(INSTALLED)
	@$(SYSTEM) run demo
	$(BIN)/liumiao demo --out build/demo

test: $(INSTALLED)
	@$(SYSTEM) run demo test
	$(BIN)/python -m pytest -m "not bench and not wine" $(TEST_OPTIONS)

# In real Windows Python and in the portable folder, under a Wine 10 kept in ~/.cache; WINDOWS
# names a part, as pytest's -k.
test-windows: $(INSTALLED)
	@$(SYSTEM) run demo test windows
	$(BIN)/python -m pytest -m wine $(if $(WINDOWS),-k "$(WINDOWS)") tests/windows $(TEST_OPTIONS)

lint: $(INSTALLED)
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

bench: $(INSTALLED)
	@$(SYSTEM) run demo test bench
	$(BIN)/python -m tests.bench

# The folder for Windows and its .zip, in build/dist; needs no Windows and no Wine.
dist-windows: $(INSTALLED)
	@$(SYSTEM) run
	PYTHONPATH=.ci $(BIN)/python -m dist_windows

# Built anew after a change of either list; --no-build-isolation keeps the build's own packages
# within constraints.txt too.
$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "六秒 needs Python 3.11 or newer; name one with make PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(SYSTEM) venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q -c constraints.txt hatchling editables
	$(BIN)/python -m pip install -q -c constraints.txt --no-build-isolation -e '.[dev]'
	@touch $@
