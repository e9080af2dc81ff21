# make check    the main job on seeds/, on a machine that has nothing but Python and make
# make test     all tests
# make lint     ruff and mypy
# make reports  approve what the checker says of seeds/ (then review the diff)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable
PACKAGING := pyproject.toml constraints.txt

.PHONY: check test lint reports clean

check: $(VENV)/installed
	$(BIN)/validator check seeds --fail-on never

test: $(VENV)/installed-test
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy

reports: $(VENV)/installed
	$(BIN)/python -m tests.approve

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(BIN)/python $(PACKAGING)
	$(INSTALL) .
	touch $@

$(VENV)/installed-test: $(BIN)/python $(PACKAGING)
	$(INSTALL) ".[test]"
	touch $@ $(VENV)/installed

$(VENV)/installed-dev: $(BIN)/python $(PACKAGING)
	$(INSTALL) ".[dev]"
	touch $@ $(VENV)/installed-test $(VENV)/installed
