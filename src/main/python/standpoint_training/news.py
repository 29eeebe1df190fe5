"""Our own labels of sentences in AllSides articles: news.tsv says where a sentence stands, its text stays with the data."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from .labels import FRAMES, SIGNS, read_table

LABELS = Path(__file__).with_name("news.tsv")
ARTICLES = "allsides_raw/articles-*.jsonl.gz"
STANCE = re.compile(r"(\d+)>(\w+)([-+])")


def labelled_news(data: Path, labels: Path = LABELS) -> list[dict]:
    """The labelled sentences in the form of the geopolitics rows.

    A line has the article's id, the characters [start, end) of the sentence in its text, those of the entities in the
    sentence, the frames, and, of entities by their number from 1, the sentiments (`2-`) and stances (`1>2-`, `1>sanctions+`)
    that are not neutral.
    """
    rows = read_table(labels)
    wanted = {row["article"] for row in rows}
    texts = {}
    for file in sorted(data.glob(ARTICLES)):
        with gzip.open(file, "rt", encoding="utf-8") as articles:
            texts |= {a["id"]: a["text"] for a in map(json.loads, articles) if a["id"] in wanted}
    if missing := wanted - texts.keys():
        raise ValueError(f"{data / ARTICLES}: {len(missing)} articles of {labels.name} are not there, such as {min(missing)}")
    return [_row(row, texts[row["article"]][int(row["start"]) : int(row["end"])]) for row in rows]


def _row(row: dict, text: str) -> dict:
    spans = [tuple(map(int, span.split("-"))) for span in row["entities"].split()]
    names = [text[start:end] for start, end in spans]
    signs = {int(part[:-1]): SIGNS[part[-1]] for part in row["sentiments"].split()}
    entities = [
        {"text": name, "start": start, "end": end, "sentiment": signs.get(number, "neutral")}
        for number, (name, (start, end)) in enumerate(zip(names, spans), 1)
    ]
    stance = [
        {
            "holder": names[int(holder) - 1],
            "target": target if target in FRAMES else names[int(target) - 1],
            "issue": target in FRAMES,
            "label": SIGNS[sign],
        }
        for holder, target, sign in STANCE.findall(row["stances"])
    ]
    return {"article": row["article"], "text": text, "entities": entities, "frames": row["frames"].split(), "stance": stance}
