"""Runs the sample articles again and again, and prints speed and resident memory of each tenth of the run."""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmark import ENVIRONMENT, JAVA, ROOT, classes, dated, jvm_flags, words

PROGRESS = re.compile(r"([\d,]+) of [\d,]+ articles")


def main() -> None:
    options = parse()
    folder = Path(options.output).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    texts = sample()
    source = folder / "articles.jsonl"
    with source.open("w", encoding="utf-8") as stream:
        stream.writelines(dated(texts[i % len(texts)] for i in range(options.articles)))
    print(f"{options.articles:,} articles, {words(texts) / len(texts):.0f} words each, {' '.join(jvm_flags('run'))}", flush=True)
    tenths = run(source, folder / "out", options)
    (folder / "soak.json").write_text(json.dumps(tenths, indent=1) + "\n", encoding="utf-8")
    counts = json.loads((folder / "out/manifest.json").read_text(encoding="utf-8"))["counts"]
    print(json.dumps(counts))
    if counts["analysed"] != options.articles:
        sys.exit("not every article was analysed")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="soak.sh", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, help="of the run")
    parser.add_argument("--model", default="fast", help="model of Standpoint, or a folder with one")
    parser.add_argument("--output", default=str(ROOT / "target/soak"), help="folder of the report; replaced")
    return parser.parse_args()


def sample() -> list[str]:
    """The texts of the sample that are in JSON Lines, in the order of their files."""
    texts = []
    for file in sorted((ROOT / "data/articles").glob("*.jsonl*")):
        with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        texts += [row["text"] for row in rows if row.get("text") and row.get("language", "en") == "en"]
    return texts


def run(source: Path, out: Path, options: argparse.Namespace) -> list[dict]:
    """Articles/s and resident MB at the end of each tenth, by what the program says of its progress."""
    arguments = ["run", f"--input={source}", f"--output={out}", f"--model={options.model}", "--copies=analyse"]
    program = [JAVA, *jvm_flags("run"), "-Dstandpoint.progress=lines", "-cp", classes(), "io.standpoint.Main", *arguments]
    process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
    tenths: list[dict] = []
    begun, before = time.monotonic(), 0
    for line in process.stderr:
        done = int(match[1].replace(",", "")) if (match := PROGRESS.search(line)) else 0
        if done == 0:
            begun = time.monotonic() if before == 0 else begun
        elif done - before >= options.articles / 10 or done == options.articles > before:
            now = time.monotonic()
            tenths.append({"articles": done, "articles_a_second": (done - before) / (now - begun), "resident_mb": resident(process.pid)})
            print("{articles:,} articles: {articles_a_second:.1f}/s, {resident_mb:.0f} MB resident".format(**tenths[-1]), flush=True)
            begun, before = now, done
    if process.wait():
        sys.exit(f"{' '.join(program)} ended with {process.returncode}")
    return tenths


def resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


if __name__ == "__main__":
    main()
