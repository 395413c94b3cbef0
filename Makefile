# Thin on purpose: each target is a line or two, and `make lint` and `make test` are exactly what CI runs.
.DEFAULT_GOAL := demo
.PHONY: demo test lint bench bench-full

CENTRE ?= examples/one-queue
OUT ?= target/demo

demo: ## builds Organico, plans the example centre and prints where the report lies
	@scripts/need rust cc
	cargo build --release --locked --package organico-cli
	./target/release/organico plan $(CENTRE) --out $(OUT)
	@echo "The report: $(CURDIR)/$(OUT)/report.html"

test: ## runs every test there is
	@scripts/need rust cc
	cargo test --workspace --locked --no-fail-fast

lint: ## checks everything that is not a test: format, lints, layers, shape, documents, licences
	@scripts/need rust cc
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo xtask all
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items --locked --quiet
	scripts/deny

bench: ## measures the promised figures on a sample, in under 20 minutes
	@scripts/need rust cc python-venv
	python3 bench/run.py

bench-full: ## measures one figure in full, for example: make bench-full ID=S1
	@scripts/need rust cc python-venv
	@test -n "$(ID)" || { echo "say which: make bench-full ID=S1"; exit 2; }
	python3 bench/run.py --full $(ID)
