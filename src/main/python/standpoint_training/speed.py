"""How fast the shipped graph is, and what it takes in memory."""

from __future__ import annotations

import resource
import time
from pathlib import Path

from .dataset import dev_examples
from .description import DESCRIPTION, GRAPH, TOKENIZER, read_json
from .predict import onnx_predictor, score
from .text import SentenceEncoder

NEWS = ("newsmtsc_dev", "newsmtsc_dev_mt")
KIB_A_MB = 1e6 / 1024


def speed(data: Path, folder: Path) -> None:
    """Prints sentences a second on one and on two threads, in batches of 16 of similar length, after a first pass."""
    encoder = SentenceEncoder.load(folder / TOKENIZER)
    dev = dev_examples(data, encoder)
    examples = [example for name in NEWS for example in dev["sentiment", name]]
    for threads in (1, 2):
        before = resident()
        start = time.perf_counter()
        predict = onnx_predictor(folder / GRAPH, threads)
        loaded = time.perf_counter() - start
        score(predict, "sentiment", examples, encoder.pad_id)
        start = time.perf_counter()
        score(predict, "sentiment", examples, encoder.pad_id)
        rate = len(examples) / (time.perf_counter() - start)
        print(
            f"{read_json(folder / DESCRIPTION)['id']}: {(folder / GRAPH).stat().st_size / 1e6:.1f} MB, {threads} thread(s):"
            f" {rate:.0f} sentences/s, loaded in {loaded:.2f} s, {resident() - before:.0f} MB more resident",
            flush=True,
        )
        del predict


def resident() -> float:
    """Resident megabytes of this process at most so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_A_MB
