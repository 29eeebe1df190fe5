"""Runs every notebook top to bottom in a real kernel, and counts its figures again from the Avro files by plain loops.

STANDPOINT_OUTPUT, STANDPOINT_OTHER and STANDPOINT_OWN_OUTPUT name the outputs, EXECUTED the folder for the notebooks
with their charts; .ci/notebooks sets them.
"""

import json
import math
import os
from collections import defaultdict
from pathlib import Path
from statistics import NormalDist

import fastavro
import nbclient
import nbformat
import pytest
from scipy.stats import t as student

HERE = Path(__file__).parent
NOTEBOOKS = sorted(path.name for path in HERE.glob("*.ipynb"))
OUTPUT, OTHER, OWN = (os.environ.get(name, "") for name in ("STANDPOINT_OUTPUT", "STANDPOINT_OTHER", "STANDPOINT_OWN_OUTPUT"))


def rows(output, dataset):
    for file in sorted(Path(output, dataset).glob("*.avro")):
        with file.open("rb") as stream:
            yield from fastavro.reader(stream)


def net(stories, stances=False):
    """Net and 95 % bounds by plain loops, as src/site/decisions/0009-uncertainty.md says; None without a confident opinion.

    stories: for each story its articles and the signs of its confident opinions.
    """
    stories = [(len(articles), [signs.count(sign) for sign in (-1, 0, 1)]) for articles, signs in stories if signs]
    if not stories:
        return None
    pseudo = (0.5, 0, 0.5) if stances else (0.4, 1.2, 0.4)
    total = [sum(counts[i] for _, counts in stories) for i in range(3)]
    n = sum(total)
    squares = sum(articles * sum(counts) for articles, counts in stories)
    story_squares = sum(sum(counts) ** 2 for _, counts in stories)

    def smooth(opinions):
        return [(total[i] / n * opinions + pseudo[i]) / (opinions + sum(pseudo)) for i in range(3)]

    def scores(shares):
        return [sign - (shares[2] - shares[0]) for sign in (-1, 0, 1)]

    def spread(shares):
        return sum(share * score**2 for share, score in zip(shares, scores(shares)))

    first = smooth(n * n / squares)
    expected = spread(first) * (0.9 * squares + 0.1 * story_squares) / n**2
    seen = 0
    if len(stories) > 1:
        sums = [sum(count * score for count, score in zip(counts, scores(first))) for _, counts in stories]
        seen = len(stories) / (len(stories) - 1) * sum(x * x for x in sums) / n**2
    known = n * n / story_squares - 1
    part = known / (8 + known)
    variance = (1 - part) * expected + part * seen
    quantile = NormalDist().inv_cdf(0.975)
    if part * seen > 0 and (degrees := variance**2 * known / (part * seen) ** 2) <= 1000:
        quantile = student.ppf(0.975, max(1, int(degrees)))
    effective = min(spread(first) / variance, n * n / squares)
    after = smooth(effective)
    half = quantile * math.sqrt(spread(after) / (effective + sum(pseudo) + 1))
    value, centre = (total[2] - total[0]) / n, after[2] - after[0]
    return [value, max(-1, min(value, centre - half)), min(1, max(value, centre + half))]


SIGN = {"NEGATIVE": -1, "NEUTRAL": 0, "POSITIVE": 1}


def grouped(opinions, key):
    """For each key: how many opinions, and by story the articles and the signs of the confident opinions."""
    counts, stories = defaultdict(int), defaultdict(lambda: defaultdict(lambda: (set(), [])))
    for opinion in opinions:
        counts[key(opinion)] += 1
        articles, signs = stories[key(opinion)][opinion["story_id"]]
        articles.add(opinion["article_id"])
        if not opinion["abstained"]:
            signs.append(SIGN[opinion["polarity"]])
    return counts, stories


def same(actual, expected):
    """NaN stands for no value in figures."""
    if expected is None:
        return all(math.isnan(value) for value in actual)
    return actual == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_outputs_are_stripped(name):
    for cell in nbformat.read(HERE / name, as_version=4).cells:
        assert not cell.get("outputs") and cell.get("execution_count") is None, f"{name} has outputs: clear them"


@pytest.fixture(scope="module")
def figures():
    """The figures that a notebook prints in its last cell, by the notebook's name."""
    done = {}

    def run(name):
        if name not in done:
            notebook = nbformat.read(HERE / name, as_version=4)
            nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
            if folder := os.environ.get("EXECUTED"):
                nbformat.write(notebook, Path(folder, name))
            printed = "".join(o.get("text", "") for o in notebook.cells[-1].outputs)
            done[name] = json.loads(printed.removeprefix("FIGURES "))
        return done[name]

    return run


def test_explore(figures):
    shown = figures("01-explore.ipynb")
    counted = [row for row in rows(OUTPUT, "opinions") if row["kind"] == "PORTRAYAL"]
    counts, signs = grouped(counted, lambda row: row["target_id"])
    # Largest first, then by id, as the notebook sorts.
    entity = min(counts, key=lambda key: (-counts[key], key))
    assert (shown["entity"], shown["mentions"]) == (entity, counts[entity])
    assert shown["net"] == pytest.approx(net(signs[entity].values())[0])

    about = [row for row in counted if row["target_id"] == entity]
    told = [row for row in about if row["voice"] == "NARRATOR" and row["publisher"]]
    counts, signs = grouped(told, lambda row: row["publisher"])
    assert set(shown["publishers"]) == set(counts) and len(counts) > 3
    for publisher, (mentions, *bounds) in shown["publishers"].items():
        assert mentions == counts[publisher]
        assert same(bounds, net(signs[publisher].values())), publisher
    lowest = min((value[0], name) for name in counts if (value := net(signs[name].values())))[1]
    assert shown["behind"] == counts[lowest]

    frames = defaultdict(lambda: [0, 0, 0])
    for row in about:
        for frame in row["frames"]:
            frames[frame["name"]]
            if not row["abstained"]:
                frames[frame["name"]][1 - SIGN[row["polarity"]]] += 1
    assert shown["frames"] == dict(frames) and len(frames) > 3
    assert shown["voices"] == dict(grouped(about, lambda row: row["voice"])[0])
    weeks = [row for row in rows(OUTPUT, "entities") if (row["entity_id"], row["granularity"]) == (entity, "WEEK")]
    assert shown["weeks"] == len(weeks) > 3


def test_aggregates_are_the_counts_of_opinions():
    """What lets the notebooks go from a number to its sentences: all entities, not only the ones that are drawn."""
    counts, signs = grouped((row for row in rows(OUTPUT, "opinions") if row["kind"] == "PORTRAYAL"), lambda row: row["target_id"])
    seen = 0
    for row in rows(OUTPUT, "entities"):
        if row["granularity"] == "ALL":
            seen += 1
            assert row["mentions"] == counts[row["entity_id"]], row["entity_id"]
            expected = net(signs[row["entity_id"]].values())
            bounds = [row["net_sentiment"], row["net_low"], row["net_high"]]
            assert bounds == ([None] * 3 if expected is None else pytest.approx(expected, abs=1e-9)), row["entity_id"]
    assert seen == len(counts) > 100


def test_who_against_whom(figures):
    shown = figures("02-who-against-whom.ipynb")
    stances = [row for row in rows(OUTPUT, "opinions") if row["kind"] == "STANCE" and row["target_kind"] == "ENTITY"]
    counts, signs = grouped(stances, lambda row: f"{row['holder_id']} {row['target_id']}")
    expected = {}
    for pair in counts:
        flat = [sign for _, story in signs[pair].values() for sign in story]
        if flat:
            expected[pair] = [flat.count(1), flat.count(-1), *net(signs[pair].values(), stances=True)]
    assert set(shown["edges"]) == set(expected) and len(expected) > 20
    for pair, values in shown["edges"].items():
        assert values == pytest.approx(expected[pair], abs=1e-9), pair
    counted = {f"{row['holder_id']} {row['target_id']}": [row["positive"], row["negative"], row["net_stance"], row["net_low"], row["net_high"]]
               for row in rows(OUTPUT, "pairs")
               if row["granularity"] == "ALL" and row["target_kind"] == "ENTITY" and row["net_stance"] is not None}
    assert counted.keys() == expected.keys() and shown["pairs"] == len(counted)
    for pair, values in counted.items():
        assert values == pytest.approx(expected[pair], abs=1e-9), pair
    framed = [row for row in stances if any(frame["name"] == "export_controls" for frame in row["frames"])]
    assert shown["under_export_controls"] == sum(not row["abstained"] for row in framed) > 0
    assert shown["direct"] == sum(row["voice"] == "DIRECT" and not row["abstained"] for row in stances) > 0
    first = min(expected, key=lambda pair: (-sum(expected[pair][:2]), -len({row["article_id"] for row in stances
                if f"{row['holder_id']} {row['target_id']}" == pair}), pair))
    assert shown["behind"] == counts[first]


def test_compare_runs(figures):
    shown = figures("03-compare-runs.ipynb")
    months = defaultdict(dict)
    for row in rows(OUTPUT, "entities"):
        if row["granularity"] == "MONTH" and row["net_sentiment"] is not None:
            months[str(row["window_start"].date())][row["name"]] = row
    sure = lambda row: row["positive"] + row["neutral"] + row["negative"]
    assert len(months) > 2
    last = sorted(sorted(months, key=lambda month: -sum(map(sure, months[month].values())))[:2])
    assert shown["windows"] == last
    before, after = (months[month] for month in last)
    expected = {}
    for name in before.keys() & after.keys():
        old, new = before[name], after[name]
        if min(sure(old), sure(new)) >= 2:
            change = new["net_sentiment"] - old["net_sentiment"]
            low = change - math.hypot(new["net_sentiment"] - new["net_low"], old["net_high"] - old["net_sentiment"])
            high = change + math.hypot(new["net_high"] - new["net_sentiment"], old["net_sentiment"] - old["net_low"])
            expected[name] = [old["net_sentiment"], new["net_sentiment"], change, low > 0 or high < 0]
    assert shown["changes"].keys() == expected.keys() and len(expected) > 3
    for name, values in shown["changes"].items():
        assert values == pytest.approx(expected[name], abs=1e-9), name
    first, second = (json.loads(Path(output, "manifest.json").read_text()) for output in (OUTPUT, OTHER))
    assert shown["differing"]["versions.gazetteer"] == [first["versions"]["gazetteer"], second["versions"]["gazetteer"]]
    assert shown["differing"]["options.coref"] == ["rules", "none"]
    assert "versions.model" not in shown["differing"]
    ids = [{row["entity_id"] for row in rows(output, "entities")} for output in (OUTPUT, OTHER)]
    assert shown["only"] == {**{key: "first" for key in ids[0] - ids[1]}, **{key: "second" for key in ids[1] - ids[0]}} != {}


def test_bring_your_own(figures):
    shown = figures("04-bring-your-own.ipynb")
    assert shown["read"] == sum(1 for _ in rows(OWN, "articles")) == json.loads(Path(OWN, "manifest.json").read_text())["counts"]["read"] > 0
    opinions = list(rows(OWN, "opinions"))
    assert shown["voices"] == dict(grouped(opinions, lambda row: row["voice"])[0])
    source = next(cell.source for cell in nbformat.read(HERE / "04-bring-your-own.ipynb", as_version=4).cells if "FACTS =" in cell.source)
    facts = dict(line.split(",") for line in source.splitlines() if line.startswith("country:"))
    about = [row for row in opinions if row["kind"] == "PORTRAYAL" and row["target_id"] in facts]
    counts, signs = grouped(about, lambda row: facts[row["target_id"]])
    assert set(shown["groups"]) == set(counts) and len(counts) == 3
    for bloc, (mentions, *bounds) in shown["groups"].items():
        assert mentions == counts[bloc]
        assert same(bounds, net(signs[bloc].values())), bloc
