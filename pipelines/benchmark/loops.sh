#!/usr/bin/env bash
# What each step costs on one article, measured by JMH: loops.sh [JMH options]. Writes target/benchmark-loops.json.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mvn -B -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/test.classpath
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
  org.openjdk.jmh.Main InnerLoops -rf json -rff target/benchmark-loops.json "$@"
