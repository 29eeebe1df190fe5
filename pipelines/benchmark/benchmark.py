"""Runs each system on the same articles, in turns, and prints articles/s, CPU seconds, memory and ratios.

Every system runs as a program of its own three times: on one article, which is its start-up; on a sixth of its articles,
which is its warm-up, as a just-in-time compiler takes a processor for most of a minute; and on all. Its speed is that on the
articles after the warm-up, the difference of the last two; "from cold" is that after the first article. CPU seconds and peak
resident memory are those that the system accounts to the process and its children. Slow systems get fewer articles, the
first ones of the same list.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Callable, Iterable, Iterator

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared/data/allsides_raw"
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"
WARM_UP = 6  # a system warms up on the sixth part of its articles
ENVIRONMENT = {**os.environ, "MALLOC_ARENA_MAX": os.environ.get("MALLOC_ARENA_MAX", "2")}  # as the launcher's


@dataclass(frozen=True)
class System:
    """A program to measure: its command for a JSON Lines file of articles and a folder for what it writes."""

    key: str
    name: str
    command: Callable[[Path, Path], list[str]]
    targets: Callable[[Path, str], int | None]
    share: float = 1.0  # of the articles; slow systems get fewer

    def part(self, texts: list[str]) -> list[str]:
        return texts[: max(2 * WARM_UP, round(len(texts) * self.share))]


def warm_up(articles: int) -> int:
    """How many of so many articles a system warms up on."""
    return max(1, articles // WARM_UP)


@dataclass
class Measurement:
    wall: float
    cpu: float
    resident: int  # bytes at most
    targets: int | None


@dataclass
class Round:
    """What one system took for one article, for its warm-up and for all of its articles."""

    one: Measurement
    warm: Measurement
    all: Measurement

    @property
    def seconds(self) -> float:
        """For the articles after the warm-up."""
        return self.all.wall - self.warm.wall


@dataclass
class Result:
    key: str
    name: str
    articles: int
    warm_up: int  # articles
    start_up: float  # seconds
    articles_a_second: float
    articles_a_second_from_cold: float
    words_a_second: float
    targets_a_second: float | None
    cpu_an_article: float  # seconds
    resident: int  # bytes at most
    rounds: list[float] = field(default_factory=list)  # articles/s of each


def main() -> None:
    options = parse()
    folder = Path(options.output)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    texts = articles(options.articles, range(options.words[0], options.words[1] + 1))
    print(f"{len(texts)} articles, {words(texts) / len(texts):.0f} words each, {options.threads} threads", flush=True)
    wanted = [s for s in systems(options) if not options.only or s.key in options.only]
    measured = rounds(wanted, texts, options.rounds, folder)
    results = [result(s, s.part(texts), measured[s.key]) for s in wanted]
    report = {
        "articles": len(texts),
        "words": words(texts),
        "threads": options.threads,
        "processor": processor(),
        "results": [asdict(r) for r in results],
    }
    (folder / "benchmark.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(table(results))
    chart(results, folder / "benchmark.svg")
    print(f"\nFiles: {folder}/benchmark.json, {folder}/benchmark.svg")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.sh", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1800, help="of AllSides, or repetitions of the sample where that is absent")
    parser.add_argument("--words", type=int, nargs=2, metavar=("LEAST", "MOST"), default=[450, 600], help="of an AllSides article; about 600 tokens")
    parser.add_argument("--rounds", type=int, default=1, help="times that each system runs, in turns")
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="of each system")
    parser.add_argument("--model", default="standard", help="model of Standpoint")
    parser.add_argument("--only", nargs="+", metavar="KEY", help="letters of the systems to run, all of them by default")
    parser.add_argument("--output", default=str(ROOT / "target/benchmark"), help="folder of the report; replaced")
    parser.add_argument("--flink-home", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def articles(count: int, lengths: range = range(sys.maxsize)) -> list[str]:
    """Texts of AllSides with so many words, evenly spaced; the sample's where the public data is absent."""
    files = sorted(SHARED.glob("articles-*.jsonl.gz"))
    if not files:
        print("No AllSides articles: the sample's are repeated", file=sys.stderr)
        own = [f.read_text(encoding="utf-8") for f in sorted((ROOT / "data/articles").glob("*.txt"))]
        return [f"Edition {i}.\n{own[i % len(own)]}" for i in range(count)]
    texts = []
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            texts += [text for text in (json.loads(line)["text"] for line in lines) if len(text.split()) in lengths]
    return [texts[i * len(texts) // count] for i in range(min(count, len(texts)))]


def dated(texts: Iterable[str]) -> Iterator[str]:
    """Lines of JSON, dated, so that there is a window for each day, as in news."""
    for i, text in enumerate(texts):
        yield json.dumps({"id": f"a{i}", "published": f"2026-01-{1 + i % 28:02d}", "text": text}) + "\n"


def words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def systems(options: argparse.Namespace) -> list[System]:
    threads = str(options.threads)

    def run(source: Path, out: Path) -> list[str]:
        return ["run", f"--input={source}", f"--output={out}", f"--model={options.model}"]

    def direct(source: Path, out: Path) -> list[str]:
        return local(*run(source, out), f"--targetParallelism={threads}")

    def flink(source: Path, out: Path) -> list[str]:
        return embedded(options.flink_home, *run(source, out), f"--parallelism={threads}")

    def loop(source: Path, out: Path) -> list[str]:
        return [JAVA, *jvm_flags("run"), "-cp", test_classes(), "io.standpoint.benchmark.PlainLoop", str(source), threads, options.model]

    def corenlp(annotators: str) -> Callable[[Path, Path], list[str]]:
        def command(source: Path, out: Path) -> list[str]:
            files = out.with_suffix(".files")
            files.mkdir()
            for number, line in enumerate(source.read_text(encoding="utf-8").splitlines()):
                (files / f"{number}.txt").write_text(json.loads(line)["text"], encoding="utf-8")
            arguments = ["-annotators", annotators, "-fileList", str(file_list(files)), "-outputDirectory", str(out), "-outputFormat", "json"]
            return [JAVA, "-Xmx6g", "-cp", classes(), "edu.stanford.nlp.pipeline.StanfordCoreNLP", *arguments, "-threads", threads]

        return command

    def script(name: str) -> Callable[[Path, Path], list[str]]:
        return lambda source, out: [sys.executable, str(HERE / name), str(source), threads]

    default = "tokenize,pos,lemma,ner,parse,sentiment"
    return [
        System("a", "Standpoint, DirectRunner", direct, mentions),
        System("b", "Standpoint, embedded Flink", flink, mentions),
        System("c", "plain loop, same annotators and model", loop, printed),
        System("d", "CoreNLP, default pipeline", corenlp(default), unknown, 0.014),
        System("d2", "CoreNLP, default pipeline and coreference", corenlp(default + ",coref"), unknown, 0.007),
        System("e", "spaCy small, VADER", script("spacy_vader.py"), printed),
        System("f", "RoBERTa-base, a pass for each target", script("transformer_per_target.py"), printed, 0.017),
    ]


def jvm_flags(command: str) -> list[str]:
    """As the launcher's."""
    collector = "parallel" if command in ("aggregate", "merge") else "serial"
    files = [f"@{ROOT / 'pipelines/local'}/{name}.options" for name in ("jvm", collector)]
    return [*files, f"-Xmx{os.environ.get('STANDPOINT_HEAP', '1200m')}"]


def classes() -> str:
    """The class path of the program."""
    return f"{newest(ROOT / 'target', 'standpoint-*.jar')}:{ROOT / 'target/lib'}/*"


def test_classes() -> str:
    """The class path of the program and of what measures it."""
    return f"{ROOT / 'target/test-classes'}:{classes()}"


def local(*arguments: str) -> list[str]:
    """The program on this machine's own runner."""
    return [JAVA, *jvm_flags(arguments[0]), "-Dstandpoint.progress=none", "-cp", classes(), "io.standpoint.Main", *arguments]


def embedded(flink_home: str, *arguments: str) -> list[str]:
    """The program with Flink inside its own process."""
    opens = [f"--add-opens=java.base/java.{package}=ALL-UNNAMED" for package in ("lang", "util")]
    bundle = f"{ROOT / 'target/bundle/standpoint-flink.jar'}:{Path(flink_home).resolve() / 'lib'}/*"
    return [JAVA, "-Xmx1500m", *compiler_flags(), *opens, "-cp", bundle, "io.standpoint.Main", *arguments, "--runner=FlinkRunner", "--flinkMaster=[local]"]


def compiler_flags() -> list[str]:
    """As task managers have them."""
    lines = (ROOT / "pipelines/flink/flink-conf.yaml").read_text(encoding="utf-8").splitlines()
    key = "env.java.opts.taskmanager:"
    return next(line.removeprefix(key).split() for line in lines if line.startswith(key))


def newest(folder: Path, pattern: str) -> Path:
    return max(folder.glob(pattern), key=lambda f: f.stat().st_mtime)


def file_list(folder: Path) -> Path:
    names = folder.with_suffix(".list")
    names.write_text("".join(f"{f}\n" for f in sorted(folder.iterdir())), encoding="utf-8")
    return names


def mentions(out: Path, printed_text: str) -> int:
    return json.loads((out / "manifest.json").read_text(encoding="utf-8"))["counts"]["mentions"]


def printed(out: Path, printed_text: str) -> int:
    return json.loads(printed_text.strip().splitlines()[-1])["targets"]


def unknown(out: Path, printed_text: str) -> None:
    """CoreNLP's default pipeline judges sentences, not targets."""


def rounds(wanted: list[System], texts: list[str], count: int, folder: Path) -> dict[str, list[Round]]:
    """What each system took, in turns."""
    measured: dict[str, list[Round]] = {s.key: [] for s in wanted}
    for number in range(count):
        for system in wanted:
            part = system.part(texts)
            of = [measure(system, part[:size], folder) for size in (1, warm_up(len(part)), len(part))]
            measured[system.key].append(Round(*of))
            print(f"round {number + 1}: {system.name}: " + ", ".join(f"{m.wall:.1f}" for m in of) + " s", flush=True)
    return measured


def measure(system: System, texts: list[str], folder: Path) -> Measurement:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        source, out, log = Path(place) / "articles.jsonl", Path(place) / "out", folder / f"{system.key}.log"
        rows = (json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
        source.write_text("".join(rows), encoding="utf-8")
        command = system.command(source, out)
        start = time.monotonic()
        with log.open("wb") as errors:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=ENVIRONMENT)
            text = process.stdout.read().decode()
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - start
        if process.returncode:
            sys.exit(f"{system.name} ended with {process.returncode}; see {log}")
        cpu, kilobytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss
        return Measurement(wall, cpu, kilobytes * 1024, system.targets(out, text))


def result(system: System, texts: list[str], measured: list[Round]) -> Result:
    warm = warm_up(len(texts))
    more = len(texts) - warm
    typical = statistics.median(r.seconds for r in measured)
    targets = [r.all.targets - r.warm.targets for r in measured if r.all.targets is not None]
    return Result(
        system.key,
        system.name,
        len(texts),
        warm,
        statistics.median(r.one.wall for r in measured),
        more / typical,
        (len(texts) - 1) / statistics.median(r.all.wall - r.one.wall for r in measured),
        words(texts[warm:]) / typical,
        statistics.median(targets) / typical if targets else None,
        statistics.median(r.all.cpu - r.warm.cpu for r in measured) / more,
        max(r.all.resident for r in measured),
        [more / r.seconds for r in measured],
    )


def table(results: list[Result]) -> str:
    first = results[0]
    lines = ["| | system | articles | start-up s | articles/s | from cold | words/s | targets/s | CPU s an article | resident MB | (a) is x times as fast |", "|---|---|---|---|---|---|---|---|---|---|---|"]
    for r in results:
        targets = "" if r.targets_a_second is None else f"{r.targets_a_second:.0f}"
        speed = first.words_a_second / r.words_a_second
        lines.append(
            f"| {r.key} | {r.name} | {r.articles} | {r.start_up:.1f} | {r.articles_a_second:.2f} | {r.articles_a_second_from_cold:.2f} | {r.words_a_second:.0f} "
            f"| {targets} | {r.cpu_an_article:.3f} | {r.resident / 1e6:.0f} | {speed:.2f} |"
        )
    return "\n".join(lines)


def processor() -> str:
    """The model's name and the vector instructions that matter to 8-bit arithmetic."""
    info = Path("/proc/cpuinfo")
    if not info.exists():
        return "unknown"
    lines = dict(map(str.strip, line.split(":", 1)) for line in info.read_text().splitlines() if ":" in line)
    known = [flag for flag in ("avx2", "avx512f", "avx512_vnni", "amx_int8") if flag in lines.get("flags", "").split()]
    return f"{lines.get('model name', 'unknown')} ({', '.join(known)})"


def chart(results: list[Result], file: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "standpoint"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 0.5 * len(results) + 1.2))
    bars = axes.barh([r.name for r in results], [r.words_a_second for r in results], color="#2166ac")
    axes.bar_label(bars, [f"{r.articles_a_second:.2g} articles/s" for r in results], padding=4)
    axes.set_xscale("log")
    axes.margins(x=0.25)
    axes.invert_yaxis()
    axes.set_xlabel("words a second, logarithmic")
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(file)


if __name__ == "__main__":
    main()
