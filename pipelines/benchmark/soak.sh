#!/usr/bin/env bash
# Speed and memory over a long run: soak.sh [--articles=100000] [--model=fast] ... ('soak.sh --help' lists the options);
# STANDPOINT_HEAP=500m gives it a small heap. Builds what it needs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment"

exec "$python" pipelines/benchmark/soak.py "$@"
