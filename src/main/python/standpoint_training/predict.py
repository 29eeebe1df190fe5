"""Runs a PyTorch network or an exported graph over the dev sets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Sequence

import numpy as np
import torch

from .dataset import Example, collate, sorted_batches
from .labels import sigmoid, softmax
from .metrics import frame_figures, issue_figures, sentiment_figures, stance_figures
from .network import OUTPUTS, StanceNetwork

Feeds = dict[str, np.ndarray]
Predictor = Callable[[Feeds], tuple[np.ndarray, ...]]


@dataclass(frozen=True)
class Scored:
    """Gold labels and logits, in the order of the data file's rows."""

    gold: np.ndarray
    logits: np.ndarray


def torch_predictor(network: StanceNetwork, bf16: bool = False) -> Predictor:
    def predict(feeds: Feeds) -> tuple[np.ndarray, ...]:
        network.eval()
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            outputs = network(**{name: torch.from_numpy(value) for name, value in feeds.items()})
        return tuple(output.float().numpy() for output in outputs)

    return predict


def onnx_predictor(path: Path, threads: int = 1) -> Predictor:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return lambda feeds: tuple(session.run(list(OUTPUTS), feeds))


def score(predict: Predictor, task: str, examples: Sequence[Example], pad_id: int, batch_size: int = 16) -> Scored:
    """Gold and logits of one dev set; for stance one row holds both directions."""
    gold, logits, rows = [], [], []
    for group in sorted_batches(examples, batch_size):
        batch = collate(group, pad_id)
        sentiment, stance, frames, issues = predict(batch.feeds)
        if task == "sentiment":
            gold.append(batch.sentiment.argmax(-1)), logits.append(sentiment), rows.append(batch.sentiment_rows)
        elif task == "stance":
            gold.append(batch.stance.argmax(-1).reshape(-1, 2))
            logits.append(stance.reshape(-1, 2, 3))
            rows.append(batch.stance_rows[::2])
        elif task == "issues":
            gold.append(batch.issues.argmax(-1)), logits.append(issues[batch.issue_targets])
        else:
            gold.append(batch.frames), logits.append(frames[batch.frame_sentences])
    if task in ("frames", "issues"):
        return Scored(np.concatenate(gold), np.concatenate(logits))
    order = np.concatenate(rows).argsort(kind="stable")
    return Scored(np.concatenate(gold)[order], np.concatenate(logits)[order])


def score_all(
    predict: Predictor, dev: dict[tuple[str, str], list[Example]], pad_id: int
) -> dict[tuple[str, str], Scored]:
    return {key: score(predict, key[0], examples, pad_id) for key, examples in dev.items()}


def raw_figures(scored: dict[tuple[str, str], Scored]) -> dict[str, dict[str, float]]:
    """Figures before calibration: argmax, joint decoding, frames at one half."""
    figures = {}
    for (task, name), s in scored.items():
        if task == "sentiment":
            figures[f"{task}/{name}"] = sentiment_figures(s.gold, softmax(s.logits))
        elif task == "stance":
            figures[f"{task}/{name}"] = stance_figures(s.gold, softmax(s.logits))
        elif task == "issues":
            figures[f"{task}/{name}"] = issue_figures(s.gold, softmax(s.logits), 0.5)
        else:
            figures[f"{task}/{name}"] = frame_figures(s.gold, sigmoid(s.logits), 0.5)
    return figures


def selection_score(figures: dict[str, dict[str, float]]) -> float:
    """What a checkpoint is chosen by: half news sentiment, half the geopolitical tasks."""
    news = [figures[f"sentiment/{name}"]["macro_f1"] for name in ("newsmtsc_dev", "newsmtsc_dev_mt")]
    geopolitics = [
        figures["sentiment/geopolitics_dev"]["macro_f1"],
        figures["stance/dse_dev_unseen"]["macro_f1"],
        figures["stance/geopolitics_dev"]["macro_f1"],
        figures["frames/geopolitics_dev"]["micro_f1"],
    ]
    return float((np.mean(news) + np.mean(geopolitics)) / 2)
