# The project's commands. Everything lives in .venv; nothing outside the checkout is touched.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: demo test format eval bench peers lock clean

demo: .venv/installed
	@$(BIN)/zopa demo

test: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/codespell *.md docs src/zopa/cli src/zopa/report src/zopa/studies
	$(BIN)/pytest

# Long measurements on data that is not in the repository: make eval SHARED=path
eval: .venv/installed-dev
	@echo "== Clauses of nine layouts, exact"
	@$(BIN)/python eval/clauses.py $(SHARED)
	@echo "== Attribution on PolNeAR dev (tuned on its train split only)"
	@$(BIN)/python eval/attribution.py $(SHARED)
	@echo "== Texts about something else: PolNeAR dev against the 28 points (tuned on its train split only)"
	@$(BIN)/python eval/offtopic.py $(SHARED)
	@echo "== Positions in a real commentary (69 annotations by one person, not exhaustive; seen while the rules were made)"
	@mkdir -p out && $(BIN)/zopa statements $(SHARED)/input/commentary-2025-11-21.txt --plan $(SHARED)/input/plan-2025-11-20.txt --json > out/commentary.jsonl
	@$(BIN)/python $(SHARED)/eval/score_positions.py $(SHARED)/eval/gold/commentary-2025-11-21.json out/commentary.jsonl
	@echo "== An invented world with exhaustive gold (seen)"
	@$(BIN)/python $(SHARED)/eval/worlds.py $(SHARED)/eval/worlds clauses statements verdict swap || true
	@echo "== Our own invented worlds (tests/gold/README.md says which were seen)"
	@$(BIN)/python $(SHARED)/eval/worlds.py tests/gold/worlds clauses statements verdict swap || true
	@echo "== Two more worlds, first read blind (tests/gold/README.md)"
	@$(BIN)/python $(SHARED)/eval/worlds.py tests/gold/blind statements swap || true
	@$(BIN)/python $(SHARED)/eval/worlds.py tests/gold/last statements swap || true
	@echo "== Two worlds by strangers to the rules (tests/gold/README.md has their first score)"
	@$(BIN)/python $(SHARED)/eval/worlds.py tests/gold/strangers clauses statements audit drafts verdict swap || true
	@echo "== What stances and roles are taken for"
	@$(BIN)/python eval/roles.py tests/gold/worlds $(SHARED)/eval/worlds tests/gold/blind
	@echo "== What a confidence is worth: our own worlds and the one above (seen)"
	@$(BIN)/python eval/reliability.py tests/gold/worlds $(SHARED)/eval/worlds -o out/reliability.svg
	@echo "== Rulings and keys until the matrix is what the gold says"
	@$(BIN)/python eval/review_cost.py tests/gold/worlds
	@echo "== Our own drafts and witnesses, frozen before the rules (open half, then the half kept back)"
	@$(BIN)/python eval/readings.py tests/gold/drafts tests/gold/witnesses
	@$(BIN)/python eval/readings.py tests/gold/kept-drafts tests/gold/kept-witnesses
	@$(BIN)/python $(SHARED)/eval/worlds.py tests/gold/drafts drafts || true
	@echo "== Duties and remarks in our own agreements (open half, then the half kept back) and in the world above"
	@$(BIN)/python eval/wording.py tests/gold/agreements || true
	@$(BIN)/python eval/wording.py tests/gold/kept || true
	@$(BIN)/python eval/wording.py $(SHARED)/eval/worlds || true

bench: .venv/installed-dev peers
	$(BIN)/python benchmarks/whole.py $(SHARED)
	$(BIN)/python benchmarks/reading.py $(SHARED)
	$(BIN)/python benchmarks/frontier.py $(SHARED)/data/scenarios
	$(BIN)/python benchmarks/conflicts.py
	$(BIN)/python benchmarks/chance.py
	$(BIN)/python benchmarks/consent.py
	$(BIN)/python benchmarks/copies.py
	$(BIN)/python benchmarks/history.py

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

# What the benchmarks measure against; some of it is under copyleft, so it never meets zopa's own environment.
peers: .venv-peers/installed

.venv-peers/installed: benchmarks/peers.lock
	@test -x .venv-peers/bin/python || $(PYTHON) -m venv .venv-peers
	@.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

format:
	$(BIN)/ruff check --fix-only .

# Needs uv, for the one who changes dependencies.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group dev -c requirements.lock -o requirements-dev.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header benchmarks/peers.in -o benchmarks/peers.lock

clean:
	rm -rf .venv .venv-peers build dist demo
