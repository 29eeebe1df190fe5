#!/usr/bin/env bash
# The same articles on every engine of this machine, one after the other: engines.sh [--articles=1648] [--slots 1 2 4] ...
# ('engines.sh --help' lists the options). Says whether all values are equal, and how fast each engine is. Builds what it needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

python=${STANDPOINT_BENCHMARK_PYTHON:-target/benchmark-venv/bin/python}
if [[ ! -x $python ]]; then
  python3 -m venv target/benchmark-venv
  target/benchmark-venv/bin/pip install -q -r pipelines/benchmark/requirements.txt
fi
if [[ ! -f target/bundle/standpoint-flink.jar ]]; then mvn -B -q -Pflink -DskipTests package; fi
exec "$python" pipelines/benchmark/engines.py "$@"
