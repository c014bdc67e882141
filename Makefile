# Two commands: `make edition` builds the public edition, `make test` passes the tests.
# Each sets everything up by itself; `make help` lists the others.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && echo $$p && exit; done; echo python3)
RUN = .venv/bin/python

# Thousands of starts of Python read what the first one compiled, whatever the caller's environment.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help edition test test-all lint types check site preview demo lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

edition: ## Set up and build the public edition: site, PDF, each chapter alone, manifest
	@$(PYTHON) tools/setup.py book --pango wish
	@$(RUN) -m vademecum build public

# Each worker begins with neighbours (worksteal): what tests of a module share is made once.
test: ## Set up and run the tests (Python, git and Pango; under 5 minutes)
	@$(PYTHON) tools/setup.py test
	@$(RUN) -m pytest -q -n auto --dist worksteal

test-all: ## Every test, the long sets whole
	@$(PYTHON) tools/setup.py all
	@VADEMECUM_WHOLE=1 $(RUN) -m pytest -q -n auto

lint: ## Style and import rules
	@$(PYTHON) tools/setup.py all
	@$(RUN) -m ruff format --check . && $(RUN) -m ruff check . && .venv/bin/lint-imports

types: ## The strict type checker
	@$(PYTHON) tools/setup.py all
	@$(RUN) -m mypy

check: ## Say what is wrong with the book
	@$(PYTHON) tools/setup.py book --pango wish
	@$(RUN) -m vademecum check

preview: ## Show the site while you write
	@$(PYTHON) tools/setup.py book --pango wish
	@$(RUN) -m vademecum preview

demo: ## A small book with an invented history: credit and changes at once
	@$(PYTHON) tools/setup.py book --pango wish
	@$(RUN) -m tools.demo _build/demo
	@$(RUN) -m vademecum -C _build/demo build public --format html
	@$(RUN) -m vademecum -C _build/demo contributors --by chapter
	@$(RUN) -m vademecum -C _build/demo changes v2016.1 v2017.1
	@$(RUN) -m vademecum -C _build/demo changes v2016.1 v2017.1 --format page --out _build/demo/dist/changements.html

lock: ## Lock the dependencies again (needs uv)
	@tools/lock

clean: ## Remove what was built
	rm -rf _build dist
