# Everything is set up by itself: a virtual environment in .venv, with the versions of constraints.txt.
# Another Python: make test PYTHON=python3.13

FIND = for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	$$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$name; break; }; done
PYTHON ?= $(shell $(FIND))
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check lint types bench clean

demo: $(READY)
	$(BIN)/kg build seeds -o output
	@echo "The page is output/index.html: open it in a browser."

test: $(READY)
	$(BIN)/python -m pytest

check: lint types test

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m kg.bench

clean:
	rm -rf $(VENV) output build dist .mypy_cache .ruff_cache .pytest_cache

$(READY): pyproject.toml constraints.txt
	@$(if $(PYTHON),,echo "kg needs Python 3.11 or later with its venv package (Debian, Ubuntu: apt install python3 python3-venv);" \
		"if it stands elsewhere: make PYTHON=/path/to/python3" >&2; exit 1)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) hatchling editables
	$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $(READY)
