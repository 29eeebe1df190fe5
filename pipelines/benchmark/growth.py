"""Runs more and more articles, then counts many opinions: time, resident memory, size of what is written.

The opinions that `aggregate` counts are those of the last run, repeated as those of other articles and days; `merge` reads
what `aggregate` wrote. Start-up, that of a run over one article, or of a count of few opinions, is subtracted from the times.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmark import ENVIRONMENT, JAVA, ROOT, articles, dated, jvm_flags, test_classes

FEW = 1000  # opinions


def main() -> None:
    options = parse()
    folder = Path(options.output).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rows = []
    texts = articles(max(options.sizes))
    start_up = run_articles(folder, texts[:1], options.model)[0]
    for size in sorted(options.sizes):
        some = [texts[i * len(texts) // size] for i in range(min(size, len(texts)))]
        seconds, resident = run_articles(folder, some, options.model)
        counts = json.loads((folder / "out/manifest.json").read_text(encoding="utf-8"))["counts"]
        rows.append(row(f"run, {len(some)} articles", seconds - start_up, len(some), resident, size_of(folder / "out"), counts["opinions"]))
    if options.opinions:
        rows += counted(folder, options.opinions)
    (folder / "growth.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="growth.sh", description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[130, 1300, 13000], help="of the runs, in articles")
    parser.add_argument("--opinions", type=int, default=10_000_000, help="that aggregate counts; 0 leaves that out")
    parser.add_argument("--model", default="standard", help="model of Standpoint")
    parser.add_argument("--output", default=str(ROOT / "target/growth"), help="folder of the report; replaced")
    return parser.parse_args()


def run_articles(folder: Path, texts: list[str], model: str) -> tuple[float, int]:
    source = folder / "articles.jsonl"
    source.write_text("".join(dated(texts)), encoding="utf-8")
    return standpoint("run", f"--input={source}", f"--output={folder / 'out'}", f"--model={model}", "--overwrite")


def counted(folder: Path, opinions: int) -> list[dict]:
    rows = []
    for name, count in (("few", FEW), ("many", opinions)):
        timed("io.standpoint.benchmark.RepeatedOpinions", [], str(folder / "out"), str(folder / name), str(count))
    aggregate_few = standpoint("aggregate", f"--input={folder / 'few'}", f"--output={folder / 'few-sums'}")[0]
    seconds, resident = standpoint("aggregate", f"--input={folder / 'many'}", f"--output={folder / 'sums'}")
    rows.append(row("aggregate, opinions", seconds - aggregate_few, opinions, resident, size_of(folder / "sums"), opinions))
    counts = json.loads((folder / "sums/manifest.json").read_text(encoding="utf-8"))["counts"]
    records = counts["entities"] + counts["pairs"]
    merge_few = standpoint("merge", f"--input={folder / 'few-sums'}", f"--output={folder / 'few-merged'}")[0]
    seconds, resident = standpoint("merge", f"--input={folder / 'sums'}", f"--output={folder / 'merged'}")
    rows.append(row("merge, records", seconds - merge_few, records, resident, size_of(folder / "merged"), opinions))
    return rows


def row(name: str, seconds: float, items: int, resident: int, size: int, opinions: int) -> dict:
    print(f"{name}: {items:,} in {seconds:.1f} s after start-up, {items / seconds:,.1f}/s, {resident / 2**20:.0f} MiB resident, {size / 1e6:.0f} MB written, {opinions:,} opinions", flush=True)
    return {"what": name, "items": items, "seconds": seconds, "resident": resident, "written": size, "opinions": opinions}


def standpoint(command: str, *arguments: str) -> tuple[float, int]:
    return timed("io.standpoint.Main", [*jvm_flags(command), "-Dstandpoint.progress=none"], command, *arguments)


def timed(main_class: str, flags: list[str], *arguments: str) -> tuple[float, int]:
    """Wall seconds and resident bytes at most of a program of ours."""
    start = time.monotonic()
    program = [JAVA, *flags, "-cp", test_classes(), main_class, *arguments]
    process = subprocess.Popen(program, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{main_class} {' '.join(arguments)} ended with {process.returncode}")
    return time.monotonic() - start, usage.ru_maxrss * 1024


def size_of(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    main()
