#!/usr/bin/env python3
"""Other ways of telling an article's sentiment toward its main person from opinions: which voices, positions and titles count.

usage: article_sentiment_variants.py GOLD.jsonl PREDICTIONS.jsonl OUTPUT [TITLED]      (pip install numpy fastavro)

GOLD has id, title, target, label. PREDICTIONS are those of `evaluate --task=article-sentiment --output=...`: they say which entity the target is.
OUTPUT is what `run --copies=analyse` makes of GOLD, TITLED the same with the title and an empty line before each text. Two thresholds make a score a
label; they are chosen on all rows ("dev"), or for each tenth on the other nine ("cross-fitted", mean of five ways to split).
"""

import collections
import glob
import json
import sys

import fastavro
import numpy as np

LABELS = {"negative": 0, "neutral": 1, "positive": 2}
SIGNS = {"NEGATIVE": -1, "NEUTRAL": 0, "POSITIVE": 1}


def jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def portrayals(output):
    """Opinions on entities by article, each with its place in the article from 0 to 1."""
    of = collections.defaultdict(list)
    for file in sorted(glob.glob(f"{output}/opinions/*.avro")):
        with open(file, "rb") as stream:
            for row in fastavro.reader(stream):
                if row["kind"] == "PORTRAYAL":
                    of[row["article_id"]].append(row)
    for rows in of.values():
        end = max(row["sentence_end"] for row in rows)
        for row in rows:
            row["place"] = row["sentence_start"] / end
    return of


def macro_f1(gold, predicted):
    def f1(label):
        return 2 * ((gold == label) & (predicted == label)).sum() / max(1, (gold == label).sum() + (predicted == label).sum())

    return float(np.mean([f1(label) for label in range(3)]))


def labels(scores, low, high):
    return np.where(scores < low, 0, np.where(scores > high, 2, 1))


def thresholds(scores, gold):
    cuts = np.quantile(scores, np.linspace(0, 1, 60))
    return max(((low, high) for low in cuts for high in cuts if low <= high), key=lambda c: macro_f1(gold, labels(scores, *c)))


def cross_fitted(scores, gold):
    results = []
    for seed in range(5):
        fold = np.random.default_rng(seed).integers(0, 10, len(gold))
        predicted = np.empty(len(gold), int)
        for f in range(10):
            predicted[fold == f] = labels(scores[fold == f], *thresholds(scores[fold != f], gold[fold != f]))
        results.append(macro_f1(gold, predicted))
    return float(np.mean(results))


def scores(rows, entities, opinions, weight, counted):
    """The weighted mean of the signs of confident opinions, or of p_positive - p_negative of all."""
    means = []
    for row in rows:
        top = bottom = 0.0
        for opinion in opinions[row["id"]]:
            if opinion["target_id"] == entities.get(row["id"]) and not (counted and opinion["abstained"]):
                w = weight(opinion, row)
                top += w * (SIGNS[opinion["polarity"]] if counted else opinion["p_positive"] - opinion["p_negative"])
                bottom += w
        means.append(top / bottom if bottom else 0.0)
    return np.array(means)


VARIANTS = {
    "all voices": lambda o, row: 1,
    "narrator only": lambda o, row: o["voice"] == "NARRATOR",
    "quoted and reported speech weighs half": lambda o, row: 1 if o["voice"] == "NARRATOR" else 0.5,
    "names only, no pronouns": lambda o, row: not o["resolution_rule"].startswith("reference"),
    "weight falls with position, exp(-2 x)": lambda o, row: np.exp(-2 * o["place"]),
    "first 30 % only": lambda o, row: o["place"] < 0.3,
}
TITLES = {
    f"title read as well, weight {weight}": lambda o, row, weight=weight: weight if o["sentence_start"] < len(row["title"]) else 1
    for weight in (0, 1, 2, 5)
}


def main(gold_file, predictions, output, titled=None):
    rows = jsonl(gold_file)
    gold = np.array([LABELS[row["label"]] for row in rows])
    entities = {row["id"]: row.get("entity") for row in jsonl(predictions)}
    print("| what counts | confident opinions: dev | cross-fitted | probabilities of all: dev | cross-fitted |\n|---|---|---|---|---|")
    for variants, folder in ((VARIANTS, output), (TITLES, titled)):
        opinions = portrayals(folder) if folder else {}
        for name, weight in variants.items() if folder else ():
            cells = []
            for counted in (True, False):
                of = scores(rows, entities, opinions, weight, counted)
                cells += [macro_f1(gold, labels(of, *thresholds(of, gold))), cross_fitted(of, gold)]
            print(f"| {name} | " + " | ".join(f"{cell:.3f}" for cell in cells) + " |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
