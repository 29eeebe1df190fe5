#!/usr/bin/env bash
# How time and memory grow with the number of articles, and how fast opinions are counted: growth.sh [--sizes 130 1300 13000]
# [--opinions=10000000] ... ('growth.sh --help' lists the options). Builds what it needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

python=${STANDPOINT_BENCHMARK_PYTHON:-target/benchmark-venv/bin/python}
if [[ ! -x $python ]]; then
  python3 -m venv target/benchmark-venv
  target/benchmark-venv/bin/pip install -q -r pipelines/benchmark/requirements.txt
fi
if [[ ! -d target/test-classes/io/standpoint/benchmark ]]; then mvn -B -q -DskipTests package; fi
exec "$python" pipelines/benchmark/growth.py "$@"
