"""Scores of labels and probabilities."""

from __future__ import annotations

import numpy as np

from .labels import DIRECTED, DIRECTED_NAMES, NEGATIVE, NEUTRAL, POSITIVE, SENTIMENTS, decode_by_threshold, decode_jointly, either_sign


def f1(gold: np.ndarray, predicted: np.ndarray) -> float:
    """F1 of the true values of two boolean arrays."""
    return float(2 * (gold & predicted).sum() / max(1, gold.sum() + predicted.sum()))


def macro_f1(gold: np.ndarray, predicted: np.ndarray, classes: int) -> float:
    return float(np.mean([f1(gold == c, predicted == c) for c in range(classes)]))


def precision(gold: np.ndarray, predicted: np.ndarray) -> float:
    return float((gold & predicted).sum() / max(1, predicted.sum()))


def recall(gold: np.ndarray, predicted: np.ndarray) -> float:
    return float((gold & predicted).sum() / max(1, gold.sum()))


def calibration_error(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error: the mean gap of confidence and accuracy over equal-width bins."""
    bin_of = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs((confidence - right)[bin_of == b].sum()) for b in range(bins)]
    return float(sum(gaps) / max(1, len(confidence)))


def answers(gold: np.ndarray, probabilities: np.ndarray, threshold: float) -> list[dict[str, int]]:
    """For each gold label how often each label was answered, and how often none: below the threshold."""
    answer = np.where(probabilities.max(-1) >= threshold, probabilities.argmax(-1), len(SENTIMENTS))
    names = (*SENTIMENTS, "abstained")
    return [
        {name: int(((gold == label) & (answer == i)).sum()) for i, name in enumerate(names)}
        for label in range(len(SENTIMENTS))
    ]


def sentiment_figures(gold: np.ndarray, probabilities: np.ndarray) -> dict[str, float]:
    predicted = probabilities.argmax(-1)
    return {
        "macro_f1": macro_f1(gold, predicted, 3),
        "accuracy": float((gold == predicted).mean()),
        "ece": calibration_error(probabilities.max(-1), gold == predicted),
        "n": len(gold),
    }


def directed_gold(pairs: np.ndarray) -> np.ndarray:
    """Rows of [p -> q, q -> p] labels to directed classes."""
    classes = list(DIRECTED.values())
    return np.array([classes.index((first, second)) for first, second in pairs.tolist()])


def stance_figures(gold: np.ndarray, probabilities: np.ndarray, threshold: float | None = None) -> dict[str, float]:
    """Figures of rows of two directions; without a threshold the two are decoded jointly."""
    rows = directed_gold(gold)
    predicted = decode_jointly(probabilities) if threshold is None else decode_by_threshold(probabilities, threshold)
    attitude = gold != NEUTRAL
    lean = probabilities[..., POSITIVE] - probabilities[..., NEGATIVE]
    return {
        "macro_f1": macro_f1(rows, predicted, len(DIRECTED_NAMES)),
        "micro_f1": float((rows == predicted).mean()),
        "sign_accuracy": float((np.sign(lean) == gold - NEUTRAL)[attitude].mean()),
        "detection_f1": f1(rows > 0, predicted > 0),
        "detection_precision": precision(rows > 0, predicted > 0),
        "detection_recall": recall(rows > 0, predicted > 0),
        "exact_precision": float((rows == predicted)[predicted > 0].mean()) if (predicted > 0).any() else 0.0,
        "n": len(rows),
    }


def issue_figures(gold: np.ndarray, probabilities: np.ndarray, threshold: float) -> dict[str, float]:
    """Figures of holders x issues; where the probability of either sign reaches the threshold, there is a stance."""
    found, attitude = either_sign(probabilities) >= threshold, gold != NEUTRAL
    lean = probabilities[..., POSITIVE] - probabilities[..., NEGATIVE]
    right = np.sign(lean) == gold - NEUTRAL
    return {
        "detection_f1": f1(attitude, found),
        "detection_precision": precision(attitude, found),
        "detection_recall": recall(attitude, found),
        "sign_accuracy": float(right[attitude].mean()),
        "exact_f1": float(2 * (found & attitude & right).sum() / max(1, found.sum() + attitude.sum())),
        "n": int(attitude.sum()),
    }


def frame_figures(gold: np.ndarray, probabilities: np.ndarray, thresholds: np.ndarray | float) -> dict[str, float]:
    truth, predicted = gold > 0.5, probabilities >= thresholds
    supported = truth.any(0)
    return {
        "micro_f1": f1(truth, predicted),
        "macro_f1": float(np.mean([f1(truth[:, k], predicted[:, k]) for k in np.flatnonzero(supported)])),
        "precision": precision(truth, predicted),
        "recall": recall(truth, predicted),
        "n": len(gold),
    }
