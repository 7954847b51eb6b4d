# Each command sets up what is missing, then does its work.
DIR ?= .
PREFIX ?= /usr/local
RELEASE = swift build --configuration release --product caulk --static-swift-stdlib -Xswiftc -static-executable

# `--no-install` leaves the system as it is and says what it lacks.
SETUP ?=

.PHONY: lint test build setup wheel install docs

setup:
	@Scripts/setup $(SETUP)

build: setup
	@echo "build: the release binary" >&2
	@mkdir -p .build
	@$(RELEASE) --quiet >.build/release.log 2>&1 || { cat .build/release.log >&2; exit 1; }
	@strip -s -o .build/caulk "$$($(RELEASE) --show-bin-path)/caulk"

lint: build
	@.build/caulk check "$(DIR)"

test: build
	@echo "test: every test" >&2
	@CAULK_BINARY="$(CURDIR)/.build/caulk" \
	  swift test --configuration release -Xswiftc -enable-testing

wheel: build
	@CAULK_BINARY="$(CURDIR)/.build/caulk" \
	  python3 -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .

docs: build
	@Scripts/write-docs .build/caulk

install: build
	@install -D .build/caulk "$(DESTDIR)$(PREFIX)/bin/caulk"
	@Packaging/write-share .build/caulk "$(DESTDIR)$(PREFIX)"
