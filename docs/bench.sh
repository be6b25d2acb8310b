#!/usr/bin/env bash
# Measures what docs/PERFORMANCE.md tells, on this machine, in one run: docs/bench.sh [COUNT]
# The output can be given to benchstat. It needs the articles in ../shared/data, which are not part of the project.
set -euo pipefail
cd "$(dirname "$0")/.."

count=${1:-5}
go test ./cmd/slant -run '^$' -bench 'Full|Govader' -cpu 1 -benchtime 5x -count "$count"
go test ./cmd/slant -run '^$' -bench 'Export' -cpu 1,2 -benchtime 2x -count "$count"
go test ./cmd/slant -run '^$' -bench 'StartUp' -count "$count"
go test ./cmd/slant -run '^$' -bench 'Memory/10$|Memory/100$' -benchtime 1x
go test ./analyze/corpus -run '^$' -bench 'Records' -cpu 1
