"""Proves that the shipped files belong together and give the golden logits."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .dataset import Example, Pair, Target, collate, file_sha256
from .description import DESCRIPTION, GRAPH, TOKENIZER, read_json
from .golden import golden_rows
from .labels import FRAMES, NEUTRAL, SENTIMENTS
from .network import OUTPUTS
from .predict import Predictor, onnx_predictor
from .text import SentenceEncoder


def check(folder: Path) -> None:
    """Raises ValueError at the first thing that is wrong."""
    model = read_json(folder / DESCRIPTION)
    for name, expected in model["sha256"].items():
        if file_sha256(folder / name) != expected:
            raise ValueError(f"{name} is not the file that {DESCRIPTION} describes")
    predict = onnx_predictor(folder / GRAPH)
    encoder = SentenceEncoder.load(folder / TOKENIZER)
    for actual, expected in zip(golden_rows(predict, encoder), model["golden"], strict=True):
        for key, value in expected.items():
            if key in OUTPUTS:
                if not np.allclose(actual[key], value, atol=model["golden_tolerance"], rtol=0):
                    raise ValueError(f"{key} of {expected['text']!r} is {actual[key]}, expected {value}")
            elif actual[key] != value:
                raise ValueError(f"{key} of {expected['text']!r} is {actual[key]!r}, expected {value!r}")
    check_shapes(predict, encoder)
    print(f"{folder / GRAPH}: {(folder / GRAPH).stat().st_size / 1e6:.1f} MB, golden logits and shapes are right")


def check_shapes(predict: Predictor, encoder: SentenceEncoder) -> None:
    """Batches without targets, without pairs and of the longest sentences must run."""
    word = encoder.mask_id
    short, long = [encoder.cls_id, word, word, encoder.sep_id], [word] * encoder.max_pieces
    target, pair = Target((1, 2), NEUTRAL, 0), Pair((1, 2), (2, 3), NEUTRAL, 0)
    for examples in (
        [Example(short)],
        [Example(short, [target]), Example(long)],
        [Example(long, pairs=[pair, pair]), Example(short)],
    ):
        targets, pairs = sum(len(e.targets) for e in examples), sum(len(e.pairs) for e in examples)
        expected = [(targets, 3), (pairs, 3), (len(examples), len(FRAMES)), (targets, len(FRAMES), len(SENTIMENTS))]
        shapes = [output.shape for output in predict(collate(examples, encoder.pad_id).feeds)]
        if shapes != expected:
            raise ValueError(f"{OUTPUTS} have shapes {shapes}, expected {expected}")
