#!/usr/bin/env bash
# The same articles on every engine of this machine, one after the other: engines.sh [--articles=1648] [--slots 1 2 4] ...
# ('engines.sh --help' lists the options). Says whether all values are equal, and how fast each engine is. Builds what it needs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment"

mvn -B -q -Pflink -DskipTests package
exec "$python" pipelines/benchmark/engines.py "$@"
