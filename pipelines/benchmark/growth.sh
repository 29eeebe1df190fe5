#!/usr/bin/env bash
# How time and memory grow with the number of articles, and how fast opinions are counted: growth.sh [--sizes 130 1300 13000]
# [--opinions=10000000] ... ('growth.sh --help' lists the options). Builds what it needs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment"

exec "$python" pipelines/benchmark/growth.py "$@"
