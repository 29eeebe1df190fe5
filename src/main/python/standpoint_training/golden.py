"""Sentences whose logits travel with the model, so that a reader can prove that it computes the same."""

from __future__ import annotations

from itertools import permutations

from .dataset import Example, Pair, Target, collate
from .labels import NEUTRAL
from .predict import Predictor
from .text import SentenceEncoder

# Invented sentences and the entities in them.
SENTENCES = (
    ("Beijing condemned Washington's new export controls on Nvidia chips.", ("Beijing", "Washington", "Nvidia")),
    (
        "Analysts praised DeepSeek’s “remarkable” model, but São Paulo’s regulator has opened an inquiry.",
        ("DeepSeek", "São Paulo"),
    ),
    ("The committee met on Tuesday.", ()),
)


def golden_rows(predict: Predictor, encoder: SentenceEncoder) -> list[dict]:
    """Each sentence alone, without padding: character spans, piece ids and the logits that belong to them."""
    rows = []
    for text, names in SENTENCES:
        spans = [(text.index(name), text.index(name) + len(name)) for name in names]
        ordered = list(permutations(range(len(spans)), 2))
        encoded = encoder.encode(text, spans)
        example = Example(
            encoded.ids,
            [Target(span, NEUTRAL, 0) for span in encoded.spans],
            [Pair(encoded.spans[i], encoded.spans[j], NEUTRAL, 0) for i, j in ordered],
        )
        sentiment, stance, frames, issues = predict(collate([example], encoder.pad_id).feeds)
        rows.append(
            {
                "text": text,
                "input_ids": encoded.ids,
                "targets": [{"start": start, "end": end} for start, end in spans],
                "pairs": [{"source": i, "object": j} for i, j in ordered],
                "sentiment_logits": _rounded(sentiment),
                "stance_logits": _rounded(stance),
                "frame_logits": _rounded(frames)[0],
                "issue_logits": [_rounded(target) for target in issues],
            }
        )
    return rows


def _rounded(logits) -> list[list[float]]:
    return [[round(float(value), 5) for value in row] for row in logits]
