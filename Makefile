# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

BIN := .venv/bin

.PHONY: help demo test test-long words data reference sbom benchmark clean

help:
	@echo 'make demo       set up, then make, check, render and rank the sample dossier in demo/'
	@echo 'make test       set up, then run every check of the project'
	@echo 'make test-long  set up, then run what takes hours: 10,000 awards recomputed without tenderkit, mutation testing'
	@echo 'make words      collect the messages, renew and compile the translations'
	@echo 'make data       renew the twins in JSON of the shipped law data, lists and catalogues'
	@echo 'make reference  write the pages of docs/reference that repeat what the program says'
	@echo 'make sbom       write the list of libraries, with every release'
	@echo 'make benchmark  measure start and printing beside what else could be done'
	@echo 'make clean      remove demo/, .venv/ and what tools remember'

demo:
	@tools/set-up
	@tools/demo

test:
	@tools/set-up dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint
	$(BIN)/pytest -n auto --dist loadscope

test-long:
	@tools/set-up dev,long
	TENDERKIT_GENERATED_CASES=10000 $(BIN)/pytest tests/test_verifier.py
	nice $(BIN)/python tools/mutants.py

words:
	@tools/set-up dev
	$(BIN)/python tools/words.py

data:
	@tools/set-up dev
	$(BIN)/python tools/data.py

reference:
	@tools/set-up dev
	$(BIN)/python tools/reference.py

sbom:
	@tools/set-up dev
	$(BIN)/python tools/sbom.py

benchmark:
	@tools/set-up
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/dossier.py
	$(BIN)/python benchmarks/evaluation.py

clean:
	rm -rf demo build dist .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
