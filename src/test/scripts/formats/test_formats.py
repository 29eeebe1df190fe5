"""Outputs of the program, read by the programs that people read them with."""

import datetime
import email.utils
import glob
import json
import logging
import pathlib
import subprocess

import duckdb
import fastavro
import networkx
import pyarrow
import pyarrow.parquet
import pytest
from py_gdelt.models.gkg import GKGRecord
from py_gdelt.parsers.gkg import GKGParser

ROOT = pathlib.Path(__file__).parents[4]
DATASETS = ["opinions", "entities", "pairs", "articles", "failures"]


def standpoint(command, *options):
    subprocess.run([ROOT / "pipelines/local/standpoint", command, *options], cwd=ROOT, check=True)


def avro(folder, dataset):
    rows = []
    for file in sorted(glob.glob(f"{folder}/{dataset}/*.avro")):
        with open(file, "rb") as stream:
            rows.extend(fastavro.reader(stream))
    return rows


def sql(query):
    return duckdb.sql(query).to_arrow_table().to_pylist()


def in_order(rows):
    return sorted(json.dumps(row, default=str, sort_keys=True) for row in rows)


def time(text):
    return datetime.datetime.fromisoformat(text) if text[0].isdigit() else email.utils.parsedate_to_datetime(text)


@pytest.fixture(scope="session")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formats") / "run"
    standpoint("run", "--input=data/articles/*", f"--output={folder}", "--format=both", "--numShards=2")
    return folder


@pytest.mark.parametrize("dataset", DATASETS)
def test_parquet_holds_what_avro_holds(output, dataset):
    duckdb.sql("SET TimeZone = 'UTC'")
    parquet = sql(f"SELECT * FROM '{output}/{dataset}/*.parquet'")
    assert in_order(parquet) == in_order(avro(output, dataset))
    assert parquet or dataset == "failures"


def test_sql_counts_what_the_aggregates_say(output):
    counted = sql(
        f"""SELECT target_id AS entity_id, count(*) AS mentions,
              count(*) FILTER (NOT abstained AND polarity = 'POSITIVE') AS positive,
              count(*) FILTER (NOT abstained AND polarity = 'NEGATIVE') AS negative
            FROM '{output}/opinions/*.parquet' WHERE kind = 'PORTRAYAL' GROUP BY ALL"""
    )
    entities = [row for row in avro(output, "entities") if row["granularity"] == "ALL"]
    names = ["entity_id", "mentions", "positive", "negative"]
    assert in_order(counted) == in_order({name: row[name] for name in names} for row in entities)
    assert len(entities) > 30


def test_merged_parquet_is_that_of_the_run(output, tmp_path):
    standpoint("merge", f"--input={output}", f"--output={tmp_path}/merged", "--format=parquet")
    assert not glob.glob(f"{tmp_path}/merged/*/*.avro")
    for dataset in ["entities", "pairs"]:
        merged = sql(f"SELECT * FROM '{tmp_path}/merged/{dataset}/*.parquet'")
        assert in_order(merged) == in_order(avro(output, dataset))


def test_parquet_is_read_as_json_lines_are(tmp_path):
    lines = ROOT / "data/articles/harbor-wire.jsonl"
    rows = [json.loads(line) for line in lines.read_text().splitlines()]
    for row in rows:
        row["published"] = time(row["published"])
    table = pyarrow.Table.from_pylist(rows)
    place = table.schema.get_field_index("published")
    times = table["published"].cast(pyarrow.timestamp("ns", tz="UTC"))
    pyarrow.parquet.write_table(
        table.set_column(place, "published", times), tmp_path / "harbor-wire.parquet"
    )
    standpoint("run", f"--input={lines}", f"--output={tmp_path}/lines")
    standpoint("run", f"--input={tmp_path}/harbor-wire.parquet", f"--output={tmp_path}/columns")
    assert in_order(avro(f"{tmp_path}/columns", "opinions")) == in_order(avro(f"{tmp_path}/lines", "opinions"))
    assert avro(f"{tmp_path}/columns", "opinions")


def test_networkx_opens_the_network(output, tmp_path):
    standpoint("export", f"--input={output}", "--format=graphml", f"--output={tmp_path}/pairs.graphml")
    graph = networkx.read_graphml(tmp_path / "pairs.graphml")
    pairs = [row for row in avro(output, "pairs") if row["granularity"] == "ALL"]
    assert graph.number_of_edges() == len(pairs) > 20
    for pair in pairs:
        edge = graph.edges[pair["holder_id"], pair["target_id"]]
        for name, value in pair.items():
            if isinstance(value, (int, float)):
                assert edge[name] == value
        assert graph.nodes[pair["target_id"]]["name"] == pair["target_name"]


def test_a_parser_of_gkg_opens_the_articles(output, tmp_path, caplog):
    standpoint("export", f"--input={output}", "--format=gkg", f"--output={tmp_path}/gkg.tsv")
    with caplog.at_level(logging.WARNING):
        raw = list(GKGParser().parse((tmp_path / "gkg.tsv").read_bytes()))
        records = [GKGRecord.from_raw(row) for row in raw]
    assert not caplog.records
    articles = [row for row in avro(output, "articles") if row["status"] == "ANALYSED" and row["published"]]
    by_url = {row["url"] or row["article_id"]: row for row in articles}
    assert sorted(record.source_url for record in records) == sorted(by_url)
    opinions = [row for row in avro(output, "opinions") if row["kind"] == "PORTRAYAL"]
    tones = 0
    for record in records:
        article = by_url[record.source_url]
        own = [row for row in opinions if row["article_id"] == article["article_id"]]
        assert record.date.replace(tzinfo=None) == article["published"].replace(tzinfo=None, microsecond=0)
        assert record.source_name == (article["publisher"] or "")
        people = {(row["target_name"], row["target_start"]) for row in own if row["target_type"] == "PERSON"}
        assert {(person.name, person.offset) for person in record.persons} == people
        countries = {row["target_name"] for row in own if row["target_type"] == "COUNTRY"}
        assert {place.name for place in record.locations if place.geo_type == 1} == countries
        confident = [row["polarity"] for row in own if not row["abstained"]]
        if confident:
            net = confident.count("POSITIVE") - confident.count("NEGATIVE")
            assert record.tone.tone == pytest.approx(100 * net / len(confident), abs=1e-4)
            tones += 1
    assert tones > 20
