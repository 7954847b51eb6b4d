# The two commands of the README. Each sets up what is missing, then does its work.
DIR ?= .
RELEASE = swift build --configuration release --product caulk --static-swift-stdlib -Xswiftc -static-executable

.PHONY: lint test build setup

setup:
	@Scripts/setup

build: setup
	@echo "build: the release binary" >&2
	@mkdir -p .build
	@$(RELEASE) --quiet >.build/release.log 2>&1 || { cat .build/release.log >&2; exit 1; }
	@strip -s -o .build/caulk "$$($(RELEASE) --show-bin-path)/caulk"

lint: build
	@.build/caulk check "$(DIR)"

test: build
	@echo "test: every test" >&2
	@swift test --configuration release -Xswiftc -enable-testing
