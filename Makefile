# Everything but starting (script/run) and testing (script/test). Set up first with script/test.

PYTHON = .venv/bin/python

.PHONY: help check bench screenshots translations lock upgrade wheel bundle clean

help:            ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*## */	/'

check:           ## every check and test, as the server runs them
	script/test

bench:           ## the benchmarks, which print ratios
	$(PYTHON) -m tests.bench

screenshots:     ## every screen in every look, into screenshots/
	$(PYTHON) -m tests.screenshots

translations:    ## bring resources/i18n in step with the words of the program
	$(PYTHON) script/translations update

lock:            ## requirements.lock from pyproject.toml; keeps the versions it has
	script/lock

upgrade:         ## the same, with the newest versions that pyproject.toml allows
	script/lock --upgrade

wheel:           ## a wheel, in dist/
	$(PYTHON) -m hatchling build -t wheel

bundle:          ## a folder that runs without Python, in dist/Companion/
	script/bundle

clean:           ## what was built
	rm -rf build dist screenshots .mypy_cache .ruff_cache .import_linter_cache
