"""The helper on small tables whose answers are known by hand."""

import json
import math

import fastavro
import matplotlib
import pandas as pd
import pytest

matplotlib.use("Agg")
import standpoint_io as sp  # noqa: E402  (after the choice of a backend without a screen)

SCHEMA = {"type": "record", "name": "Row", "fields": [
    {"name": "id", "type": "string", "doc": "who"},
    {"name": "published", "type": ["null", {"type": "long", "logicalType": "timestamp-millis"}], "doc": "when"},
    {"name": "frames", "type": {"type": "array", "items": "string"}, "doc": "how"}]}


def opinion(article, polarity, *, abstained=False, publisher="A", frames=(), p=0.8):
    return {"opinion_id": f"{article}{polarity}{p}", "kind": "PORTRAYAL", "article_id": article, "story_id": article, "polarity": polarity, "abstained": abstained,
            "publisher": publisher, "frames": [{"name": frame, "probability": 0.9} for frame in frames], "p_negative": 1 - p,
            "p_neutral": 0.0, "p_positive": p, "voice": "NARRATOR", "holder_name": None}


def rows(*opinions):
    return pd.DataFrame(list(opinions))


@pytest.fixture
def output(tmp_path):
    folder = tmp_path / "opinions"
    folder.mkdir()
    for part, ids in enumerate((["b"], ["a", "c"])):
        with (folder / f"part-{part}.avro").open("wb") as stream:
            fastavro.writer(stream, SCHEMA, [{"id": key, "published": 0, "frames": []} for key in ids])
    (tmp_path / "manifest.json").write_text('{"counts": {"read": 3}}')
    (tmp_path / "_SUCCESS").touch()
    return tmp_path


def test_all_parts_are_read(output):
    table = sp.load(output, "opinions")
    assert list(table["id"]) == ["b", "a", "c"]
    assert table["published"].iloc[0] == pd.Timestamp("1970-01-01", tz="UTC")
    assert sp.manifest(output)["counts"] == {"read": 3}


def test_schema_is_told(output):
    assert sp.schema(output, "opinions").values.tolist() == [
        ["id", "string", "who"], ["published", "null or timestamp-millis", "when"], ["frames", "list of string", "how"]]


def test_empty_data_sets_keep_their_columns(output):
    (output / "failures").mkdir()
    with (output / "failures" / "part-0.avro").open("wb") as stream:
        fastavro.writer(stream, SCHEMA, [])
    assert list(sp.load(output, "failures").columns) == ["id", "published", "frames"]


def test_unfinished_and_absent_outputs_are_refused(output):
    with pytest.raises(FileNotFoundError, match="has no pairs/"):
        sp.load(output, "pairs")
    (output / "_SUCCESS").unlink()
    with pytest.raises(FileNotFoundError, match="no finished output.*_SUCCESS"):
        sp.load(output, "opinions")


def test_counts_of_a_group():
    table = sp.net_by(rows(opinion("1", "POSITIVE"), opinion("2", "NEGATIVE"), opinion("2", "NEUTRAL"),
                           opinion("2", "POSITIVE", abstained=True)), "publisher")
    assert table.loc["A", ["mentions", "positive", "neutral", "negative", "abstained", "articles", "net"]].tolist() == [4, 1, 1, 1, 1, 2, 0]
    assert table.loc["A", "low"] == pytest.approx(-table.loc["A", "high"])


def stories(number, **counts):
    return pd.DataFrame([{"negative": 0, "neutral": 0, "positive": 0, "articles": 1, **counts}] * number)


def test_intervals_of_agreement_are_those_of_the_decision():
    assert sp.interval(stories(500, positive=1)) == pytest.approx((1, 0.989, 1), abs=5e-4)
    assert sp.interval(stories(1, positive=1)) == pytest.approx((1, -0.35, 1), abs=5e-3)


def test_intervals_shrink_with_stories_not_with_copies():
    low = {articles: sp.interval(stories(5, positive=1, articles=1).assign(articles=articles))[1] for articles in (1, 30)}
    assert low[30] < low[1] < sp.interval(stories(50, positive=1))[1]
    assert sp.interval(stories(5, positive=1), stances=True)[1] != low[1]


def test_a_group_of_abstentions_has_no_net():
    table = sp.net_by(rows(opinion("1", "POSITIVE", abstained=True), opinion("2", "POSITIVE", publisher="B")), "publisher")
    assert table["net"].isna().to_dict() == {"A": True, "B": False}
    assert table.loc["A", "mentions"] == 1


def test_a_sentence_counts_under_each_of_its_frames():
    table = sp.net_by(sp.by_frame(rows(opinion("1", "POSITIVE", frames=["x", "y"]), opinion("2", "NEGATIVE", frames=["x"]),
                                       opinion("3", "NEGATIVE"))), "frame")
    assert table[["mentions", "net"]].to_dict("index") == {"x": {"mentions": 2, "net": 0}, "y": {"mentions": 1, "net": 1}}


def test_evidence_marks_the_target_by_utf16_offsets():
    sentence = "🙂 Rome won."
    row = {**opinion("1", "POSITIVE"), "evidence": sentence, "sentence_start": 10, "target_start": 13, "target_end": 17}
    shown = sp.evidence(rows(row), pd.DataFrame([{"article_id": "1", "title": "T", "url": None}]))
    assert shown.loc[0, "sentence"] == "🙂 ⟦Rome⟧ won."
    assert shown.loc[0, "title"] == "T"


def test_evidence_is_most_certain_first_and_limited():
    given = [{**opinion(str(i), "POSITIVE", p=p), "evidence": "Rome", "sentence_start": 0, "target_start": 0, "target_end": 4}
             for i, p in enumerate((0.6, 0.9, 0.7))]
    assert sp.evidence(rows(*given), limit=2)["article_id"].tolist() == ["1", "2"]


def test_join_keeps_rows_without_facts_and_refuses_wrong_ids():
    table = pd.DataFrame({"entity_id": ["country:us", "org:x"]})
    facts = pd.DataFrame({"entity_id": ["country:us"], "bloc": ["NATO"]})
    assert sp.join(table, facts)["bloc"].fillna("-").tolist() == ["NATO", "-"]
    with pytest.raises(ValueError, match="country:us is there twice"):
        sp.join(table, pd.concat([facts, facts]))
    with pytest.raises(ValueError, match="such as US, is in the table, which has country:us"):
        sp.join(table, pd.DataFrame({"entity_id": ["US"], "bloc": ["NATO"]}))


def test_changes_beyond_uncertainty():
    before = pd.DataFrame({"key": ["a", "b", "c"], "net": [0.0, 0.0, 0.0], "low": [-0.3] * 3, "high": [0.3] * 3, "n": [9] * 3})
    after = pd.DataFrame({"key": ["a", "b", "d"], "net": [0.4, 0.6, 0.0], "low": [0.0, 0.2, 0.0], "high": [0.8, 1.0, 0.0], "n": [9] * 3})
    table = sp.changes(before, after, "key")
    assert table["key"].tolist() == ["b", "a"]
    assert table["beyond"].tolist() == [True, False]
    assert table.loc[0, ["change", "change_low", "change_high"]].tolist() == pytest.approx([0.6, 0.1, 1.1])


def test_differences_of_manifests():
    first = {"options": {"coref": "rules", "copies": "count"}, "versions": {"model": "m1"}, "counts": {"read": 1}}
    second = {"options": {"copies": "count"}, "versions": {"model": "m2"}, "counts": {"read": 1}}
    assert json.loads(sp.differences(first, second).to_json(orient="values")) == [
        ["options", "coref", "rules", None], ["versions", "model", "m1", "m2"]]


def test_every_drawn_net_has_its_interval_and_n():
    table = pd.DataFrame({"name": ["a", "b", "c"], "net": [0.5, -0.5, math.nan], "low": [0.1, -0.9, math.nan], "high": [0.9, 0.2, math.nan],
                          "n": [12, 1234, 0]})
    ax = sp.plot_net(table, "name", "t")
    lines = [line.get_xdata() for line in ax.lines if len(line.get_xdata()) == 2 and tuple(line.get_xdata()) != (0, 0)]
    assert sorted(tuple(line) for line in lines) == [(-0.9, 0.2), (0.1, 0.9)]
    assert [text.get_text() for text in ax.texts] == ["1,234", "12", "n"]
    assert [tick.get_text() for tick in ax.get_yticklabels()] == ["b", "a"]
    filled = {line.get_xdata()[0]: line.get_markerfacecolor() for line in ax.lines if len(line.get_xdata()) == 1}
    assert filled == {0.5: sp.POSITIVE, -0.5: "white"}


def test_network_leaves_out_edges_without_a_net():
    edges = pd.DataFrame({"holder": ["a", "b"], "target": ["b", "a"], "net": [1.0, math.nan], "low": [-0.5, math.nan], "high": [1, math.nan], "n": [2, 0]})
    graph = sp.network(edges)
    assert list(graph.edges(data=True)) == [("a", "b", {"net": 1.0, "low": -0.5, "high": 1, "n": 2})]
    sp.plot_network(graph, "t")
    texts = [text.get_text() for text in sp.plot_matrix(edges, "t").texts]
    assert texts == ["+1.00  n=2\n[-0.50, +1.00]"]
