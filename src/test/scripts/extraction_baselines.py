#!/usr/bin/env python3
"""Scores other extractors like `evaluate --task=extraction`: F1 of 4-grams of words, mean per page, on all pages and on both halves.

usage: extraction_baselines.py GOLD.jsonl                     trafilatura (pip install trafilatura lxml_html_clean)
       extraction_baselines.py GOLD.jsonl PREDICTIONS.jsonl   rows with id and text of any other one
"""

import collections
import gzip
import json
import pathlib
import re
import sys

WORD = re.compile(r"\w+")


def grams(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def f1(gold, found):
    gold, found = grams(gold), grams(found)
    return 2 * (gold & found).total() / (gold.total() + found.total())


def trafilatura_text(path):
    import trafilatura

    return trafilatura.extract(gzip.open(path).read(), include_comments=False) or ""


def main(gold, predictions=None):
    rows = [json.loads(line) for line in open(gold, encoding="utf-8")]
    if predictions:
        texts = {row["id"]: row["text"] for row in map(json.loads, open(predictions, encoding="utf-8"))}
    else:
        texts = {row["id"]: trafilatura_text(pathlib.Path(gold).parent / row["file"]) for row in rows}
    scores = {row["id"]: f1(row["text"], texts.get(row["id"], "")) for row in rows}
    halves = {"all": scores.keys()}
    halves["even"] = [page for page in scores if int(page[-1], 16) % 2 == 0]
    halves["odd"] = [page for page in scores if int(page[-1], 16) % 2 == 1]
    for name, pages in halves.items():
        print(f"{name:5} {sum(scores[page] for page in pages) / len(pages):.4f} n={len(pages)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
