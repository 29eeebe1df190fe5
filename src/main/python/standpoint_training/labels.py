"""The label sets, in the order of the graph's outputs, and how rows of logits become labels."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

SENTIMENTS = ("negative", "neutral", "positive")
NEGATIVE, NEUTRAL, POSITIVE = range(3)
SIGNS = {"-": "negative", "+": "positive"}  # in our own tables

FRAMES = (
    "military_security",
    "espionage_cyber",
    "export_controls",
    "sanctions",
    "trade_tariffs",
    "investment_market",
    "technology_rivalry",
    "technology_sovereignty",
    "supply_chain",
    "diplomacy_cooperation",
    "sovereignty_territory",
    "rights_governance",
    "regulation_safety",
)

# The five classes of a row with two marked entities p and q, each with its sentiment p -> q and q -> p.
DIRECTED = {
    "neutral": (NEUTRAL, NEUTRAL),
    "negative_p_to_q": (NEGATIVE, NEUTRAL),
    "positive_p_to_q": (POSITIVE, NEUTRAL),
    "negative_q_to_p": (NEUTRAL, NEGATIVE),
    "positive_q_to_p": (NEUTRAL, POSITIVE),
}
DIRECTED_NAMES = tuple(DIRECTED)


def read_table(file: Path) -> list[dict[str, str]]:
    """The lines of one of our own tables by column; quotation marks in them mean nothing."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def frame_vector(names: list[str]) -> np.ndarray:
    """One 0/1 value per frame."""
    vector = np.zeros(len(FRAMES), np.float32)
    vector[[FRAMES.index(name) for name in names]] = 1
    return vector


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    """Probabilities over the last axis."""
    scaled = logits / temperature
    scaled = np.exp(scaled - scaled.max(-1, keepdims=True))
    return scaled / scaled.sum(-1, keepdims=True)


def sigmoid(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    """Independent probabilities."""
    return 1 / (1 + np.exp(-logits / temperature))


def either_sign(probabilities: np.ndarray) -> np.ndarray:
    """The probability of a stance, whichever its sign is."""
    return probabilities[..., NEGATIVE] + probabilities[..., POSITIVE]


def decode_jointly(probabilities: np.ndarray) -> np.ndarray:
    """Rows of [p -> q, q -> p] x 3 probabilities to directed classes: at most one direction is not neutral."""
    logs = np.log(np.maximum(probabilities, 1e-12))
    scores = np.stack([logs[:, 0, first] + logs[:, 1, second] for first, second in DIRECTED.values()], -1)
    return scores.argmax(-1)


def decode_by_threshold(probabilities: np.ndarray, threshold: float) -> np.ndarray:
    """Directed classes as the product emits them: the likelier sign of the direction with the likelier stance, if that reaches the threshold."""
    stance = either_sign(probabilities)
    direction = stance.argmax(-1)
    chosen = probabilities[np.arange(len(probabilities)), direction]
    positive = chosen[:, POSITIVE] > chosen[:, NEGATIVE]
    return np.where(stance.max(-1) >= threshold, 1 + 2 * direction + positive, 0)
