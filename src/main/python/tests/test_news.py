import gzip
import json

import pytest

from standpoint_training.labels import FRAMES
from standpoint_training.news import LABELS, STANCE, labelled_news

HEADER = "article\tstart\tend\tentities\tframes\tsentiments\tstances\n"


def written(tmp_path, line):
    (tmp_path / "allsides_raw").mkdir()
    with gzip.open(tmp_path / "allsides_raw/articles-00000-of-00001.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"id": "x1", "text": "Intro. Oslo sued Acme over exports."}) + "\n")
    (tmp_path / "news.tsv").write_text(HEADER + line, encoding="utf-8")
    return labelled_news(tmp_path, tmp_path / "news.tsv")


def test_a_line_becomes_a_row_with_the_text_of_the_article(tmp_path):
    line = "x1\t7\t35\t0-4 10-14\texport_controls\t2-\t1>2- 1>export_controls+\n"
    assert written(tmp_path, line) == [
        {
            "article": "x1",
            "text": "Oslo sued Acme over exports.",
            "entities": [
                {"text": "Oslo", "start": 0, "end": 4, "sentiment": "neutral"},
                {"text": "Acme", "start": 10, "end": 14, "sentiment": "negative"},
            ],
            "frames": ["export_controls"],
            "stance": [
                {"holder": "Oslo", "target": "Acme", "issue": False, "label": "negative"},
                {"holder": "Oslo", "target": "export_controls", "issue": True, "label": "positive"},
            ],
        }
    ]


def test_an_article_that_is_missing_is_named(tmp_path):
    with pytest.raises(ValueError, match="1 articles of news.tsv are not there, such as x2"):
        written(tmp_path, "x2\t0\t5\t0-4\t\t\t\n")


def test_labels_are_well_formed():
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    assert lines[0] + "\n" == HEADER
    for line in lines[1:]:
        article, start, end, entities, frames, sentiments, stances = line.split("\t")
        spans = [tuple(map(int, span.split("-"))) for span in entities.split()]
        assert 0 <= int(start) and spans and all(0 <= a < b <= int(end) - int(start) for a, b in spans)
        assert set(frames.split()) <= set(FRAMES)
        assert all(1 <= int(part[:-1]) <= len(spans) and part[-1] in "+-" for part in sentiments.split())
        for stance in stances.split():
            holder, target, _ = STANCE.fullmatch(stance).groups()
            assert 1 <= int(holder) <= len(spans) and holder != target
            assert target in FRAMES or 1 <= int(target) <= len(spans)
