"""model.json: everything a reader of the graph must know, and where the model comes from."""

from __future__ import annotations

import json
from pathlib import Path

from .dataset import file_sha256
from .golden import golden_rows
from .labels import FRAMES, SENTIMENTS
from .predict import onnx_predictor
from .text import SentenceEncoder

GRAPH, TOKENIZER, DESCRIPTION = "model.onnx", "tokenizer.json", "model.json"


def describe(folder: Path, model_id: str, tolerance: float, provenance: dict) -> dict:
    """The description of an uncalibrated model: no offsets, temperatures of 1, thresholds of one half."""
    encoder = SentenceEncoder.load(folder / TOKENIZER)
    return {
        "id": model_id,
        "max_pieces": encoder.max_pieces,
        "cls_id": encoder.cls_id,
        "sep_id": encoder.sep_id,
        "pad_id": encoder.pad_id,
        "mask_id": encoder.mask_id,
        "sentiment_labels": list(SENTIMENTS),
        "stance_labels": list(SENTIMENTS),
        "frames": list(FRAMES),
        "sentiment_offsets": [0.0] * len(SENTIMENTS),
        "temperature": {"sentiment": 1.0, "stance": 1.0, "frames": 1.0, "issues": 1.0},
        "abstain_below": {"sentiment": 0.4, "stance": 0.4, "issues": 0.4},
        "stance_threshold": 0.5,
        "issue_threshold": 0.5,
        "frame_thresholds": [0.5] * len(FRAMES),
        "sha256": {name: file_sha256(folder / name) for name in (GRAPH, TOKENIZER)},
        "golden_tolerance": tolerance,
        "golden": golden_rows(onnx_predictor(folder / GRAPH), encoder),
        "provenance": provenance,
        "figures": {},
    }


def write_json(path: Path, value: dict) -> None:
    """JSON with short arrays on one line, so that a change can be read in a diff."""
    path.write_text(_format(value, "") + "\n", encoding="utf-8")


def read_json(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def _format(value: object, indent: str) -> str:
    flat = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(flat) <= 110 or not isinstance(value, (dict, list)) or not value:
        return flat
    inner = indent + "  "
    if isinstance(value, dict):
        parts = [f"{json.dumps(k, ensure_ascii=False)}: {_format(v, inner)}" for k, v in value.items()]
        opening, closing = "{", "}"
    elif all(not isinstance(v, (dict, list)) for v in value):
        return flat
    else:
        parts = [_format(v, inner) for v in value]
        opening, closing = "[", "]"
    return opening + "\n" + ",\n".join(inner + part for part in parts) + "\n" + indent + closing
