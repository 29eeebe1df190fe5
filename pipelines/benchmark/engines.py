"""Runs the same articles on every engine, one after the other; compares all values and prints articles/s.

The DirectRunner with one thread, with as many as there are processors, and with twice as many on shuffled articles in
several files and output shards; Flink inside one process; session clusters on loopback with one slot per task manager.
A cluster's first job, on a few articles, is not measured: it loads the models.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

import fastavro

from benchmark import ROOT, articles, embedded, local

DATASETS = ("opinions", "entities", "pairs", "articles", "failures")
VERSIONS = ("1.19.3", "1.20.5")
REST, RPC = 18081, 16123
WARM_UP = 8  # articles
PLACES = ("source_file", "location")  # of an article, which shuffling moves


def main() -> None:
    options = parse()
    folder = Path(options.output).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = [json.dumps({"id": f"a{i}", "text": text}) + "\n" for i, text in enumerate(articles(options.articles))]
    source, warm = written(folder / "articles.jsonl", lines), written(folder / "warm.jsonl", lines[:WARM_UP])
    random.Random(7).shuffle(lines)
    shuffled = [written(folder / f"shuffled-{i}.jsonl", lines[i::3]) for i in range(3)]
    print(f"{len(lines)} articles, {os.cpu_count()} processors", flush=True)
    rows: list[tuple[str, float, str]] = []

    def run(command: list[str], inputs: list[Path], out: Path, environment: dict[str, str]) -> None:
        options_of_run = [f"--input={','.join(map(str, inputs))}", f"--model={options.model}", "--overwrite", f"--output={out}"]
        log = out.with_suffix(".log")
        with log.open("wb") as stream:
            process = subprocess.run([*command, *options_of_run], stdout=stream, stderr=stream, cwd=ROOT, env={**os.environ, **environment})
        if process.returncode:
            sys.exit(f"{command} ended with {process.returncode}; see {log}")

    def measure(name: str, command: list[str], environment: dict[str, str] | None = None, inputs: list[Path] | None = None) -> None:
        out = folder / f"out-{len(rows)}"
        start = time.monotonic()
        run(command, inputs or [source], out, environment or {})
        seconds = time.monotonic() - start
        rows.append((name, seconds, digest(out)))
        shutil.rmtree(out)
        print(f"{name}: {seconds:.0f} s, {len(lines) / seconds:.2f} articles/s with start-up, values {rows[-1][2][:12]}", flush=True)

    for threads in dict.fromkeys((1, os.cpu_count())):
        measure(f"DirectRunner, {threads} threads", local("run", f"--targetParallelism={threads}"))
    more = 2 * os.cpu_count()
    measure(f"DirectRunner, {more} threads, shuffled", local("run", f"--targetParallelism={more}", "--numShards=3"), inputs=shuffled)
    for version in options.versions:
        for number, slots in enumerate(options.slots):
            with cluster(folder / f"flink-{version}-{slots}", version, slots) as environment:
                if version == options.versions[0] and number == 0:
                    measure(f"Flink {version} in one process", embedded(environment["FLINK_HOME"], "run", f"--parallelism={os.cpu_count()}"))
                submit = [str(ROOT / "pipelines/flink/standpoint-flink"), "run", f"--parallelism={slots}"]
                run(submit, [warm], folder / "warm", environment)
                measure(f"Flink {version}, {slots} slots", submit, environment)
            if version != options.versions[0]:
                break  # the other versions are there for their values
    equal = len({values for _, _, values in rows}) == 1
    report = {"articles": len(lines), "equal": equal, "rows": [{"engine": n, "seconds": s, "values": v} for n, s, v in rows]}
    (folder / "engines.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print("All values are equal." if equal else "The values DIFFER.")
    sys.exit(0 if equal else 1)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="engines.sh", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1648, help="of AllSides, or repetitions of the sample where that is absent")
    parser.add_argument("--slots", type=int, nargs="+", default=[1, 2, 4], help="of the session clusters")
    parser.add_argument("--versions", nargs="+", default=list(VERSIONS), help="of Flink; the first one with every number of slots")
    parser.add_argument("--model", default="standard", help="model of Standpoint")
    parser.add_argument("--output", default=str(ROOT / "target/engines"), help="folder of the report; replaced")
    return parser.parse_args()


@contextmanager
def cluster(home: Path, version: str, slots: int) -> Iterator[dict[str, str]]:
    """A session cluster with so many task managers of one slot; ended and removed at the end."""
    environment = {"FLINK_HOME": str(home), "FLINK_REST_PORT": str(REST), "FLINK_RPC_PORT": str(RPC)}

    def control(*arguments: str) -> None:
        # Its processes outlive the script, so its output must not be a pipe that they keep open.
        script = str(ROOT / "pipelines/flink/session-cluster")
        subprocess.run([script, *arguments], env={**os.environ, **environment}, check=True, stdout=subprocess.DEVNULL)

    control("install", version)
    try:
        control("start")
        for _ in range(slots):
            control("taskmanager")
        await_slots(slots)
        yield environment
    finally:
        control("stop")
        shutil.rmtree(home)


def await_slots(slots: int, patience: float = 300) -> None:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{REST}/overview", timeout=5) as answer:
                if json.load(answer)["slots-available"] == slots:
                    return
        except OSError:
            pass  # it does not listen yet
        time.sleep(1)
    sys.exit(f"no {slots} slots within {patience:.0f} s")


def digest(out: Path) -> str:
    """One hash of all records of all data sets, whatever their order and files."""
    total = hashlib.sha256()
    for dataset in DATASETS:
        total.update(dataset.encode())
        hashes = []
        for file in (out / dataset).glob("*.avro"):
            with file.open("rb") as stream:
                hashes += [hash_of(row) for row in fastavro.reader(stream)]
        for one in sorted(hashes):
            total.update(one)
    return total.hexdigest()


def hash_of(row: dict) -> bytes:
    return hashlib.sha256(repr([(k, v) for k, v in row.items() if k not in PLACES]).encode()).digest()


def written(file: Path, lines: list[str]) -> Path:
    file.write_text("".join(lines), encoding="utf-8")
    return file


if __name__ == "__main__":
    main()
