"""Chooses offsets, temperatures and thresholds on the dev sets and writes them, with all figures, into model.json."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import numpy as np

from .card import CARD, card_of
from .dataset import dev_examples
from .description import DESCRIPTION, GRAPH, TOKENIZER, read_json, write_json
from .labels import FRAMES, NEGATIVE, POSITIVE, SENTIMENTS, sigmoid, softmax
from .metrics import (
    answers,
    calibration_error,
    frame_figures,
    issue_figures,
    macro_f1,
    sentiment_figures,
    stance_figures,
)
from .predict import Scored, onnx_predictor, raw_figures, score_all
from .text import SentenceEncoder

NEWS = ("newsmtsc_dev", "newsmtsc_dev_mt", "geopolitics_dev")  # what the temperature of the sentiment is fitted on
STANCE = ("dse_dev_unseen", "geopolitics_dev")
OFFSETS = np.round(np.arange(-6, 7) / 10, 1)
LOGIT_COST = 0.001  # macro-F1 that an offset of 1 must bring, so that chance does not make large ones
FOLDS = 5
TEMPERATURES = np.geomspace(0.3, 5, 200)
NEIGHBOURS = 2  # hundredths to each side of a threshold over which its F1 is averaged: the dev sets have 168 and 251 stances

Scores = dict[tuple[str, str], Scored]
Likelihood = Callable[[np.ndarray, np.ndarray, float], float]


def softmax_loss(gold: np.ndarray, logits: np.ndarray, temperature: float) -> float:
    """Mean negative log-likelihood of the gold class."""
    chosen = softmax(logits, temperature)[np.arange(len(gold)), gold]
    return float(-np.log(np.maximum(chosen, 1e-12)).mean())


def sigmoid_loss(gold: np.ndarray, logits: np.ndarray, temperature: float) -> float:
    """Mean negative log-likelihood of independent yes/no labels."""
    yes = np.clip(sigmoid(logits, temperature), 1e-12, 1 - 1e-12)
    return float(-(gold * np.log(yes) + (1 - gold) * np.log(1 - yes)).mean())


def fit_temperature(gold: np.ndarray, logits: np.ndarray, loss: Likelihood) -> float:
    return float(min(TEMPERATURES, key=lambda t: loss(gold, logits, t)))


def sentiment_scores(sets: list[Scored], offset: np.ndarray) -> list[float]:
    return [macro_f1(s.gold, (s.logits + offset).argmax(-1), len(SENTIMENTS)) for s in sets]


def fit_offsets(sets: list[Scored]) -> np.ndarray:
    """
    What is added to the logits of the sides, that of neutral staying as it is, for the highest macro-F1, all sets counting the
    same: temperature scaling with a bias for each class (Alexandari et al. 2020), which corrects for the mix of labels in training.
    """
    candidates = [np.array([negative, 0.0, positive]) for negative in OFFSETS for positive in OFFSETS]
    return max(candidates, key=lambda c: np.mean(sentiment_scores(sets, c)) - LOGIT_COST * np.abs(c).sum())


def cross_fit_scores(sets: list[Scored]) -> list[float]:
    """Macro-F1 of each set when each fifth takes the offsets of the others."""
    moved = [s.logits.copy() for s in sets]
    for fold in range(FOLDS):
        inside = [np.arange(len(s.gold)) % FOLDS == fold for s in sets]
        offset = fit_offsets([Scored(s.gold[~i], s.logits[~i]) for s, i in zip(sets, inside)])
        for logits, i in zip(moved, inside):
            logits[i] += offset
    return sentiment_scores([Scored(s.gold, logits) for s, logits in zip(sets, moved)], np.zeros(len(SENTIMENTS)))


def shifted(scored: Scores, offset: np.ndarray) -> Scores:
    return {k: Scored(s.gold, s.logits + offset) if k[0] == "sentiment" else s for k, s in scored.items()}


def cross_fit_error(gold: np.ndarray, logits: np.ndarray) -> float:
    """Calibration error when each half takes the temperature of the other half."""
    half = np.arange(len(gold)) % 2 == 0
    confidence, right = np.empty(len(gold)), np.empty(len(gold), bool)
    for part in (half, ~half):
        temperature = fit_temperature(gold[~part], logits[~part], softmax_loss)
        probabilities = softmax(logits[part], temperature)
        confidence[part], right[part] = probabilities.max(-1), probabilities.argmax(-1) == gold[part]
    return calibration_error(confidence, right)


def abstention_threshold(gold: np.ndarray, probabilities: np.ndarray) -> float:
    """The lowest confidence at which the answers that remain have at most two thirds of the overall error rate."""
    confidence, wrong = probabilities.max(-1), probabilities.argmax(-1) != gold
    for threshold in np.arange(0.34, 0.95, 0.01):
        answered = confidence >= threshold
        if answered.any() and wrong[answered].mean() <= wrong.mean() * 2 / 3:
            return round(float(threshold), 2)
    return 0.95


def steadiest(candidates: np.ndarray, scores: list[float]) -> float:
    """The candidate about which the scores are highest on average."""
    means = [np.mean(scores[max(0, i - NEIGHBOURS) : i + NEIGHBOURS + 1]) for i in range(len(scores))]
    return round(float(candidates[int(np.argmax(means))]), 2)


def stance_threshold(scored: Scores, temperature: float) -> float:
    """Maximises detection F1, both sets counting the same."""
    candidates = np.arange(0.2, 0.9, 0.01)
    probabilities = {name: softmax(scored["stance", name].logits, temperature) for name in STANCE}
    scores = [
        np.mean([stance_figures(scored["stance", n].gold, p, c)["detection_f1"] for n, p in probabilities.items()])
        for c in candidates
    ]
    return steadiest(candidates, scores)


def counted_threshold(golds: list[np.ndarray], probabilities: list[np.ndarray]) -> float:
    """The lowest probability of a side at which four fifths of what is said are right, sign included; all sets count the same."""
    for threshold in np.arange(0.4, 0.99, 0.01):
        precisions = []
        for gold, p in zip(golds, probabilities):
            side = np.where(p[:, NEGATIVE] >= p[:, POSITIVE], NEGATIVE, POSITIVE)
            said = p[np.arange(len(p)), side] >= threshold
            precisions.append((side == gold)[said].mean() if said.any() else 1.0)
        if np.mean(precisions) >= 4 / 5:
            return round(float(threshold), 2)
    return 0.99


def stance_curve(scored: Scored, temperature: float) -> list[list[float]]:
    """Threshold, detection precision, recall and F1, for whoever wants another trade-off."""
    probabilities = softmax(scored.logits, temperature)
    curve = []
    for threshold in np.arange(0.3, 0.95, 0.05):
        figures = stance_figures(scored.gold, probabilities, threshold)
        kinds = (figures[f"detection_{kind}"] for kind in ("precision", "recall", "f1"))
        curve.append([round(float(value), 3) for value in (threshold, *kinds)])
    return curve


def issue_threshold(scored: Scored, temperature: float) -> float:
    """Maximises detection F1."""
    candidates = np.arange(0.2, 0.9, 0.01)
    probabilities = softmax(scored.logits, temperature)
    return steadiest(candidates, [issue_figures(scored.gold, probabilities, c)["detection_f1"] for c in candidates])


def frame_threshold(scored: Scored, temperature: float) -> float:
    """One threshold for all frames: the dev set is too small for thirteen."""
    candidates = np.arange(0.2, 0.7, 0.01)
    probabilities = sigmoid(scored.logits, temperature)
    scores = [frame_figures(scored.gold, probabilities, c)["micro_f1"] for c in candidates]
    return round(float(candidates[int(np.argmax(scores))]), 2)


def answered_figures(gold: np.ndarray, probabilities: np.ndarray, threshold: float) -> dict[str, float]:
    """Coverage and accuracy of the answers that are not abstained from."""
    kept = probabilities.max(-1) >= threshold
    return {
        "coverage": float(kept.mean()),
        "accuracy": float((probabilities.argmax(-1) == gold)[kept].mean()) if kept.any() else 0.0,
    }


def figures_of(scored: Scores, model: dict) -> dict[str, dict]:
    """The dev figures of calibrated probabilities."""
    temperature, abstain = model["temperature"], model["abstain_below"]
    figures: dict[str, dict] = {}
    for (task, name), s in scored.items():
        key = f"{task}/{name}"
        if task == "sentiment":
            p = softmax(s.logits, temperature["sentiment"])
            figures[key] = sentiment_figures(s.gold, p)
            figures[key]["answered"] = answered_figures(s.gold, p, abstain["sentiment"])
        elif task == "stance":
            p = softmax(s.logits, temperature["stance"])
            figures[key] = stance_figures(s.gold, p, model["stance_threshold"])
            figures[key]["macro_f1_joint"] = stance_figures(s.gold, p)["macro_f1"]
            figures[key]["ece"] = calibration_error(p.max(-1).ravel(), (p.argmax(-1) == s.gold).ravel())
        elif task == "issues":
            p = softmax(s.logits, temperature["issues"])
            figures[key] = issue_figures(s.gold, p, model["issue_threshold"])
        else:
            p = sigmoid(s.logits, temperature["frames"])
            figures[key] = frame_figures(s.gold, p, np.array(model["frame_thresholds"]))
            figures[key]["ece"] = calibration_error(p.ravel(), s.gold.ravel())
    return figures


def reliability(gold: np.ndarray, logits: np.ndarray, temperature: float, threshold: float) -> dict:
    """What aggregates are corrected by: the answers on news at the threshold, and how far probabilities are off."""
    rows = answers(gold, softmax(logits, temperature), threshold)
    return {
        "calibration_error": round(cross_fit_error(gold, logits), 4),
        **{f"on_{label}": row for label, row in zip(SENTIMENTS, rows)},
        "sets": list(NEWS),
    }


def agreement(one: Scores, other: Scores) -> dict[str, float]:
    """Share of equal decisions of two models: argmax, or sides of one half."""
    shares = {}
    for (task, name), s in one.items():
        first, second = s.logits, other[task, name].logits
        same = (first > 0) == (second > 0) if task == "frames" else first.argmax(-1) == second.argmax(-1)
        shares[f"{task}/{name}"] = float(same.mean())
    return shares


def rounded(value: object) -> object:
    """Floats to four places, all the way down."""
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def calibrate(data: Path, with_offsets: bool, fp32_graph: Path, folder: Path, threads: int) -> None:
    """
    Completes FOLDER/model.json and writes the model card. The fp32 graph is what the int8 one is compared with; where it is no
    longer there, the figures of an earlier comparison stay.
    """
    model = read_json(folder / DESCRIPTION)
    encoder = SentenceEncoder.load(folder / TOKENIZER)
    dev = dev_examples(data, encoder)
    raw = score_all(onnx_predictor(folder / GRAPH, threads), dev, encoder.pad_id)
    if fp32_graph.exists():
        fp32 = score_all(onnx_predictor(fp32_graph, threads), dev, encoder.pad_id)
        compared = {"uncalibrated_fp32": raw_figures(fp32), "int8_agrees_with_fp32": agreement(raw, fp32)}
    else:
        compared = {key: model["figures"][key] for key in ("uncalibrated_fp32", "int8_agrees_with_fp32")}

    sentiment = {name: scored for (task, name), scored in raw.items() if task == "sentiment"}
    offsets = fit_offsets(list(sentiment.values())) if with_offsets else np.zeros(len(SENTIMENTS))
    model["sentiment_offsets"] = [float(offset) for offset in offsets]
    int8 = shifted(raw, offsets)
    news_gold = np.concatenate([int8["sentiment", name].gold for name in NEWS])
    news_logits = np.concatenate([int8["sentiment", name].logits for name in NEWS])
    pair_gold = np.concatenate([int8["stance", name].gold.ravel() for name in STANCE])
    pair_logits = np.concatenate([int8["stance", name].logits.reshape(-1, 3) for name in STANCE])
    frames, issues = int8["frames", "geopolitics_dev"], int8["issues", "geopolitics_dev"]
    temperature = {
        "sentiment": round(fit_temperature(news_gold, news_logits, softmax_loss), 3),
        "stance": round(fit_temperature(pair_gold, pair_logits, softmax_loss), 3),
        "frames": round(fit_temperature(frames.gold, frames.logits, sigmoid_loss), 3),
        "issues": round(fit_temperature(issues.gold.ravel(), issues.logits.reshape(-1, 3), softmax_loss), 3),
    }
    model["temperature"] = temperature
    model["stance_threshold"] = stance_threshold(int8, temperature["stance"])
    model["issue_threshold"] = issue_threshold(issues, temperature["issues"])
    sentiment_floor = abstention_threshold(news_gold, softmax(news_logits, temperature["sentiment"]))
    stance_floor = counted_threshold(
        [int8["stance", name].gold.ravel() for name in STANCE],
        [softmax(int8["stance", name].logits.reshape(-1, 3), temperature["stance"]) for name in STANCE],
    )
    issue_floor = counted_threshold([issues.gold.ravel()], [softmax(issues.logits.reshape(-1, 3), temperature["issues"])])
    model["abstain_below"] = {"sentiment": sentiment_floor, "stance": stance_floor, "issues": issue_floor}
    model["frame_thresholds"] = [frame_threshold(frames, temperature["frames"])] * len(FRAMES)
    model["reliability"] = reliability(news_gold, news_logits, temperature["sentiment"], sentiment_floor)
    model["figures"] = rounded(
        {
            "dev": figures_of(int8, model),
            **({"offsets_cross_fit": dict(zip(sentiment, cross_fit_scores(list(sentiment.values()))))} if with_offsets else {}),
            "ece_news_sentiment": {
                "raw": calibration_error(softmax(news_logits).max(-1), news_logits.argmax(-1) == news_gold),
                "cross_fit": cross_fit_error(news_gold, news_logits),
            },
            "ece_stance": {
                "raw": calibration_error(softmax(pair_logits).max(-1), pair_logits.argmax(-1) == pair_gold),
                "cross_fit": cross_fit_error(pair_gold, pair_logits),
            },
            "stance_curve": {name: stance_curve(int8["stance", name], temperature["stance"]) for name in STANCE},
            "uncalibrated_int8": raw_figures(raw),
            **compared,
        }
    )
    write_json(folder / DESCRIPTION, model)
    (folder / CARD).write_text(card_of(folder, model), encoding="utf-8")
