# Each target is one plain command; README.md gives the same without make.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-virtualenv

LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11.0 --generate-hashes \
	--no-header pyproject.toml --extra install

.DEFAULT_GOAL := help
.PHONY: help serve build offline booklet check test test-all links html bench lock sbom clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

serve: .venv/site ## Build and show the site on this machine; every edit shows at once (PORT=8000)
	@$(BIN)/python -m guide serve --port $(PORT)

build: .venv/site ## Build the site into site/
	@$(BIN)/python -m guide build

offline: build ## Pack the site as a folder that opens without a host: offline-guide.zip
	@$(BIN)/python -m guide offline

booklet: .venv/booklet ## Make the booklets from the built site, as PDF; the next build offers them (needs Pango)
	@$(BIN)/python -m guide booklet

check: .venv/site ## Say what is wrong with pages and data, where, and how to mend it
	@$(BIN)/python -m guide check

test: .venv/test ## Run the tests, in a browser too
	@$(BIN)/python tests/browser.py
	@$(BIN)/python -m pytest

test-all: .venv/test ## Run every test, on every page in every look, and behind a real server
	@$(BIN)/python tests/browser.py
	@$(BIN)/python -m pytest -m "all or not all"

links: build ## Check that the addresses of others still answer
	@$(BIN)/python -m guide links

html: build ## Hold the built pages to the HTML standard (needs Node and a package registry; CI does it too)
	@npx --yes html-validate@9 --config .htmlvalidate.mjs 'site/**/*.html'

bench: .venv/test ## Measure pages and builds beside those of others (an hour; needs Node, nginx, wrk and a package registry)
	@$(BIN)/python scripts/bench

lock: .venv/lock ## Take newer versions of everything we depend on
	@$(LOCK) -o requirements/site.txt
	@$(LOCK) --extra booklet -o requirements/booklet.txt
	@$(LOCK) --extra booklet --extra test -o requirements/test.txt
	@$(LOCK) --extra lock -o requirements/lock.txt

sbom: .venv/lock ## List what the site is built with, its licences, and what brings what: sbom.json (CycloneDX)
	@$(PYTHON) -m venv --clear .sbom
	@.sbom/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/booklet.txt
	@.sbom/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --output-file sbom.json .sbom

clean: ## Remove everything that can be made again
	rm -rf .venv .sbom sbom.json site offline-guide.zip downloads .site-* .guide.lock .lychee .mypy_cache .pytest_cache .ruff_cache .rumdl_cache .cache scripts/*.egg-info

# The stamps say which set of versions is installed; pip runs only when a list has changed.
.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "error: Python 3.11 or newer is needed; $(PYTHON) is older. Run: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv .venv \
	  || { echo "error: Python cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

.venv/site: .venv/python requirements/site.txt pyproject.toml
	@echo "Installing what the site is built with ..."
	@$(INSTALL) --require-hashes -r requirements/site.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/booklet: .venv/site requirements/booklet.txt
	@echo "Installing what sets the booklets ..."
	@$(INSTALL) --require-hashes -r requirements/booklet.txt
	@touch $@

.venv/test: .venv/site requirements/test.txt
	@echo "Installing what the tests need ..."
	@$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

.venv/lock: .venv/site requirements/lock.txt
	@$(INSTALL) --require-hashes -r requirements/lock.txt
	@touch $@
