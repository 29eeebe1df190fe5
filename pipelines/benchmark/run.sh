#!/usr/bin/env bash
# Speed and memory of Standpoint beside what else could be taken, in one run: run.sh [--articles=1800] [--output=target/benchmark] ...
# ('run.sh --help' lists the options). Makes a virtual environment under target/ and builds what it needs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment"

if [[ ! -f target/bundle/standpoint-flink.jar ]]; then mvn -B -q -Pflink -DskipTests package; fi
flink=target/benchmark-flink
if [[ ! -d $flink/lib ]]; then FLINK_HOME=$flink pipelines/flink/session-cluster install 1.19.3; fi

exec "$python" pipelines/benchmark/benchmark.py --flink-home="$flink" "$@"
