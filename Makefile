# Piyasa. `make run` opens the house, `make test` tries everything, `make setup` only makes the environment.

SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
# Its file name carries a digest of the requirements, so that it is up to date exactly as long as they are.
STAMP = $(VENV)/.ready-$(shell cat requirements.txt | cksum | cut -d' ' -f1)
STAMP_DEV = $(VENV)/.ready-dev-$(shell cat requirements.txt requirements-dev.txt | cksum | cut -d' ' -f1)
# pip would compile every module of every library, which takes longer than unpacking them, and most of the large
# ones is never imported. WARM imports once what the service imports, also where writing bytecode is switched off.
WARM = import piyasa_site.asgi, conversations.tasks, daphne.cli, celery.bin.worker, celery.bin.beat, \
	celery.concurrency.thread, django_celery_beat.schedulers, channels_redis.pubsub, openai, telegram, telegram.ext
PIP = $(PY) -m pip --disable-pip-version-check install -qq --no-input --no-compile

.PHONY: run setup test clean help
.DEFAULT_GOAL := help

help:
	@echo "make run    open the house: rooms at http://127.0.0.1:8000/ (PORT=8001 for another port, DEMO=0 for an empty one)"
	@echo "make test   install what is needed and run the whole suite"
	@echo "make setup  make the environment in $(VENV)/ only"
	@echo "make clean  remove the environment; data in var/ stays"

run: setup
	@exec $(PY) -m piyasa_site.house.launcher

setup: $(STAMP)

test: $(STAMP_DEV)
	@exec $(PY) -m tests.suite

# The first interpreter that runs and is of a version the libraries are pinned for. A name on the PATH may be
# a shim that runs nothing, so each is asked.
$(PY):
	@found=""; for candidate in python3.11 python3.12 python3 python; do \
	  if $$candidate -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 12))' >/dev/null 2>&1; then \
	    found=$$candidate; break; \
	  fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "piyasa: Python 3.11 or 3.12 is needed, and neither is on the PATH." >&2; exit 1; \
	fi; \
	echo "Making $(VENV) with $$($$found --version) …"; \
	if ! $$found -m venv --clear $(VENV); then \
	  echo "piyasa: $$found cannot make a virtual environment; on Debian and Ubuntu install its -venv package." >&2; \
	  rm -rf $(VENV); exit 1; \
	fi

$(STAMP): | $(PY)
	@echo "Installing the libraries …"
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null  # an interrupted start leaves no pip
	@$(PIP) -r requirements.txt || { echo "piyasa: the libraries of requirements.txt could not be installed." >&2; exit 1; }
	@env -u PYTHONDONTWRITEBYTECODE DJANGO_SETTINGS_MODULE=piyasa_site.settings PIYASA_DATA_DIR=$(VENV)/.warm \
	  $(PY) -c '$(WARM)' >/dev/null 2>&1 || true
	@rm -rf $(VENV)/.warm; rm -f $(VENV)/.ready-[0-9]*; touch $@

$(STAMP_DEV): | $(STAMP)
	@echo "Installing the libraries of the tests …"
	@$(PIP) -r requirements-dev.txt || { echo "piyasa: the libraries of requirements-dev.txt could not be installed." >&2; exit 1; }
	@rm -f $(VENV)/.ready-dev-*; touch $@

clean:
	rm -rf $(VENV)
