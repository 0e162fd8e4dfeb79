# The project's commands. Everything lives in .venv; nothing outside the checkout is touched.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: demo test format eval bench lock clean

demo: .venv/installed
	@$(BIN)/zopa demo

test: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/codespell
	$(BIN)/pytest

# Long measurements on data that is not in the repository: make eval SHARED=path
eval: .venv/installed-dev
	$(BIN)/python eval/clauses.py $(SHARED)
	$(BIN)/python eval/attribution.py $(SHARED)
	$(BIN)/python eval/positions.py $(SHARED)

bench: .venv/installed-dev
	$(BIN)/python benchmarks/whole.py $(SHARED)

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "zopa needs Python 3.11 or newer: make demo PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing into .venv (about a minute the first time) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

format:
	$(BIN)/ruff check --fix-only .

# Needs uv, for the one who changes dependencies.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv build dist demo
