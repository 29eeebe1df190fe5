"""Reads, joins and draws the output of Standpoint in notebooks.

An output is a folder that ``run``, ``aggregate`` or ``merge`` wrote. Tables are pandas data frames with the columns of
the Avro schemas. Net values and their bounds are in [-1, 1], probabilities in [0, 1], times are UTC, offsets are UTF-16
code units into an article's text.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

import fastavro
import matplotlib.pyplot as plt
import networkx
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import Normalize
from scipy.stats import norm
from scipy.stats import t as student

NEGATIVE, NEUTRAL, POSITIVE, UNSURE = "#b35806", "#bdbdbd", "#542788", "#f0f0f0"
"""Orange and purple are told apart by colour-blind readers, and on grey paper by their place."""

COLOURS = plt.get_cmap("PuOr")
SCALE = Normalize(-1, 1)
SIGNS = np.array([-1, 0, 1])
WITHIN_STORY, PRIOR_STORIES = 0.1, 8

plt.rcParams.update({
    "figure.constrained_layout.use": True, "figure.dpi": 110, "font.size": 9, "axes.titlelocation": "left",
    "axes.spines.top": False, "axes.spines.right": False, "axes.axisbelow": True,
})


def manifest(output: str | Path) -> dict:
    """What a run says of itself: inputs, options, versions, checksums, counts, timings in seconds."""
    return json.loads((_finished(output) / "manifest.json").read_text(encoding="utf-8"))


def load(output: str | Path, dataset: str) -> pd.DataFrame:
    """All records of ``opinions``, ``entities``, ``pairs``, ``articles`` or ``failures``, a row each.

    Raises FileNotFoundError if the run has not come to its end or wrote no such data set.
    """
    files = _files(output, dataset)
    rows, columns = [], []
    for file in files:
        with file.open("rb") as stream:
            reader = fastavro.reader(stream)
            columns = [field["name"] for field in reader.writer_schema["fields"]]
            rows += reader
    return pd.DataFrame(rows, columns=columns)


def schema(output: str | Path, dataset: str) -> pd.DataFrame:
    """Name, type and meaning of every field of a data set, as its files say."""
    with _files(output, dataset)[0].open("rb") as stream:
        fields = fastavro.reader(stream).writer_schema["fields"]
    return pd.DataFrame(
        {"field": field["name"], "type": _type(field["type"]), "meaning": field.get("doc", "")} for field in fields)


def window(table: pd.DataFrame, granularity: str) -> pd.DataFrame:
    """Aggregates of one granularity (DAY, WEEK, MONTH, ALL, UNDATED) by time."""
    return table[table["granularity"] == granularity].sort_values("window_start", kind="stable")


def interval(stories: pd.DataFrame, stances: bool = False) -> tuple[float, float, float]:
    """Net value with its 95 % bounds of confident opinions counted by polarity, a row per story.

    ``stories`` has the columns ``negative``, ``neutral``, ``positive`` and ``articles``. Stories are clusters; the steps are
    those of ``net_low`` and ``net_high`` (src/site/decisions/0009-uncertainty.md). ``stances`` are never neutral, which
    other pseudo-opinions suit. Three times NaN if no opinion is confident.
    """
    counts = stories[["negative", "neutral", "positive"]].to_numpy(float)
    articles = stories["articles"].to_numpy(float)[counts.sum(axis=1) > 0]
    counts = counts[counts.sum(axis=1) > 0]
    if not len(counts):
        return math.nan, math.nan, math.nan
    pseudo = np.array([0.5, 0, 0.5] if stances else [0.4, 1.2, 0.4])
    sizes, shares = counts.sum(axis=1), counts.sum(axis=0) / counts.sum()
    weight, squares, story_squares = sizes.sum(), (articles * sizes).sum(), (sizes**2).sum()

    def smooth(opinions: float) -> np.ndarray:
        return (shares * opinions + pseudo) / (opinions + pseudo.sum())

    def slopes(of: np.ndarray) -> np.ndarray:
        return SIGNS - of @ SIGNS

    first = smooth(weight**2 / squares)
    one = first @ slopes(first) ** 2
    expected = one * ((1 - WITHIN_STORY) * squares + WITHIN_STORY * story_squares) / weight**2
    count = len(counts)
    seen = count / (count - 1) * ((counts @ slopes(first)) ** 2).sum() / weight**2 if count > 1 else 0.0
    known = max(0.0, weight**2 / story_squares - 1)
    part = known / (PRIOR_STORIES + known)
    variance = (1 - part) * expected + part * seen
    degrees = variance**2 * known / (part * seen) ** 2 if part * seen > 0 else math.inf
    effective = min(one / variance, weight**2 / squares)
    after = smooth(effective)
    spread = after @ slopes(after) ** 2 / (effective + pseudo.sum() + 1)
    quantile = norm.ppf(0.975) if degrees > 1000 else student.ppf(0.975, max(1, int(degrees)))
    net, centre, half = shares @ SIGNS, after @ SIGNS, quantile * math.sqrt(spread)
    return net, max(-1, min(net, centre - half)), min(1, max(net, centre + half))


def net_by(opinions: pd.DataFrame, by: str | Sequence[str]) -> pd.DataFrame:
    """Counts and the net value of opinions per group, largest ``mentions`` first.

    Columns: mentions = positive + neutral + negative + abstained (opinions), articles (distinct), net, low, high. For
    PORTRAYAL opinions this is net sentiment, for STANCE opinions net stance. Rows without a group are left out.
    """
    by = [by] if isinstance(by, str) else list(by)
    counted = opinions.dropna(subset=by)
    sure = ~counted["abstained"].astype(bool)
    columns = ["mentions", "positive", "neutral", "negative", "abstained"]
    per_article = counted.assign(
        mentions=1,
        abstained=(~sure).astype(int),
        **{name.lower(): (sure & (counted["polarity"] == name)).astype(int) for name in ("POSITIVE", "NEUTRAL", "NEGATIVE")},
    ).groupby([*by, "story_id", "article_id"])[columns].sum().assign(articles=1)
    per_story = per_article.groupby([*by, "story_id"]).sum()
    stances = bool((counted["kind"] == "STANCE").all())
    bounds = pd.DataFrame.from_dict(
        {key: interval(rows, stances) for key, rows in per_story.groupby(by if len(by) > 1 else by[0])},
        orient="index", columns=["net", "low", "high"])
    table = per_story.groupby(by).sum()
    return table.assign(**{name: bounds[name].to_list() for name in bounds}).sort_values("mentions", ascending=False, kind="stable")


def by_frame(opinions: pd.DataFrame) -> pd.DataFrame:
    """A row per opinion and frame, in the column ``frame``; opinions without a frame are left out."""
    rows = opinions.explode("frames").dropna(subset=["frames"])
    return rows.assign(frame=[frame["name"] for frame in rows["frames"]])


def evidence(opinions: pd.DataFrame, articles: pd.DataFrame | None = None, limit: int = 10) -> pd.DataFrame:
    """The sentences behind a number: pass the opinions that were counted, most certain first.

    The words that name the target stand between ⟦ and ⟧. With ``articles`` title and address come along.
    """
    certainty = opinions[["p_negative", "p_neutral", "p_positive"]].max(axis=1)
    rows = opinions.assign(probability=certainty, sentence=[_marked(row) for row in opinions.to_dict("records")])
    rows = rows.sort_values(["probability", "opinion_id"], ascending=[False, True]).head(limit)
    columns = ["polarity", "abstained", "probability", "voice", "holder_name", "sentence", "article_id", "target_start"]
    if articles is None:
        return rows[columns].reset_index(drop=True)
    titles = articles.set_index("article_id")[["title", "url"]]
    return rows[columns].join(titles, on="article_id").reset_index(drop=True)


def join(table: pd.DataFrame, facts: pd.DataFrame, on: str = "entity_id") -> pd.DataFrame:
    """Adds columns of your own by id; ``facts`` has one row per id, in a column of the same name.

    Ids without facts keep their row, with missing values. Raises ValueError for an id that is there twice, or if no id
    of ``facts`` occurs in the table: then it has other ids than ``country:us`` and the like.
    """
    doubled = facts.loc[facts[on].duplicated(), on]
    if len(doubled):
        raise ValueError(f"{on} {doubled.iloc[0]} is there twice in the facts to join")
    if not facts[on].isin(table[on]).any():
        raise ValueError(f"no {on} of the facts, such as {facts[on].iloc[0]}, is in the table, which has {table[on].iloc[0]}")
    return table.merge(facts, on=on, how="left")


def changes(before: pd.DataFrame, after: pd.DataFrame, key: str) -> pd.DataFrame:
    """What changed between two tables with the columns ``key``, ``net``, ``low``, ``high`` and ``n``, a row per key in both.

    ``change`` is in [-2, 2]. Its bounds add those of both nets in quadrature, as for independent stories; of runs over the
    same articles they are too wide. ``beyond`` says whether the bounds leave out 0: a change beyond the uncertainty.
    Largest changes first, those beyond before the others.
    """
    columns = [key, "net", "low", "high", "n"]
    both = before[columns].merge(after[columns], on=key, suffixes=("_before", "_after")).dropna()
    change = both["net_after"] - both["net_before"]
    down = ((both["net_after"] - both["low_after"]) ** 2 + (both["high_before"] - both["net_before"]) ** 2) ** 0.5
    up = ((both["high_after"] - both["net_after"]) ** 2 + (both["net_before"] - both["low_before"]) ** 2) ** 0.5
    both = both.assign(change=change, change_low=change - down, change_high=change + up)
    both["beyond"] = (both["change_low"] > 0) | (both["change_high"] < 0)
    return both.assign(size=change.abs()).sort_values(["beyond", "size"], ascending=False).drop(columns="size").reset_index(drop=True)


def differences(first: dict, second: dict) -> pd.DataFrame:
    """What two manifests say differently of options, versions and counts: part, name, first, second."""
    rows = [
        {"part": part, "name": name, "first": first.get(part, {}).get(name), "second": second.get(part, {}).get(name)}
        for part in ("options", "versions", "counts")
        for name in sorted({*first.get(part, {}), *second.get(part, {})})
    ]
    return pd.DataFrame([row for row in rows if row["first"] != row["second"]], columns=["part", "name", "first", "second"])


def plot_net(table: pd.DataFrame, label: str, title: str, unit: str = "net sentiment", ax: Axes | None = None) -> Axes:
    """A dot and its 95 % interval per row, top row first; n is on the right.

    Wants the columns ``label``, ``net``, ``low``, ``high`` and ``n`` (opinions). A filled dot has an interval without 0.
    """
    rows = table.dropna(subset=["net"]).iloc[::-1]
    if ax is None:
        _, ax = plt.subplots(figsize=(7.2, 0.7 + 0.27 * max(2, len(rows))))
    _dots(ax, rows, range(len(rows)), horizontal=True)
    ax.set_yticks(range(len(rows)), rows[label])
    for y, n in enumerate(rows["n"]):
        ax.text(1.04, y, f"{n:,.0f}", va="center", ha="left", transform=ax.get_yaxis_transform(), fontsize=8)
    ax.text(1.04, len(rows) - 0.4, "n", va="bottom", ha="left", transform=ax.get_yaxis_transform(), fontsize=8, weight="bold")
    ax.set(xlim=(-1.05, 1.05), ylim=(-0.6, len(rows) - 0.4), xlabel=f"{unit}, 95 % interval", title=title)
    ax.axvline(0, color="black", linewidth=0.8, zorder=0)
    return ax


def plot_time(table: pd.DataFrame, title: str, unit: str = "net sentiment", ax: Axes | None = None) -> Axes:
    """A dot with its 95 % interval per window at ``window_start``; n under each. Columns as of plot_net."""
    rows = table.dropna(subset=["net"])
    if ax is None:
        _, ax = plt.subplots(figsize=(7.2, 2.8))
    _dots(ax, rows, rows["window_start"], horizontal=False)
    for time, n in zip(rows["window_start"], rows["n"]):
        ax.text(time, -1.17, f"{n:,.0f}", ha="center", va="top", fontsize=8)
    ax.text(-0.01, -1.17, "n", ha="right", va="top", transform=ax.get_yaxis_transform(), fontsize=8, weight="bold")
    ax.set(ylim=(-1.35, 1.05), yticks=[-1, -0.5, 0, 0.5, 1], ylabel=f"{unit},\n95 % interval", title=title)
    ax.set_xticks(rows["window_start"], [f"{time:%d %b}" for time in rows["window_start"]], rotation=45, ha="right")
    ax.axhline(0, color="black", linewidth=0.8, zorder=0)
    return ax


def plot_mentions(table: pd.DataFrame, label: str, title: str) -> Axes:
    """Opinions per row as a bar of negative, neutral, unsure and positive ones; n is at its end."""
    rows = table.iloc[::-1]
    _, ax = plt.subplots(figsize=(7.2, 0.7 + 0.27 * max(2, len(rows))))
    left = pd.Series(0, index=rows.index)
    parts = (("negative", NEGATIVE), ("neutral", NEUTRAL), ("abstained", UNSURE), ("positive", POSITIVE))
    for name, colour in parts:
        ax.barh(range(len(rows)), rows[name], left=left, color=colour, label=name, edgecolor="#666666", linewidth=0.4)
        left = left + rows[name]
    for y, n in enumerate(left):
        ax.text(n, y, f" {n:,.0f}", va="center", fontsize=8)
    ax.set_yticks(range(len(rows)), rows[label])
    ax.set(xlabel="opinions (n)", title=title)
    ax.legend(frameon=False, fontsize=8, loc="lower right")
    return ax


def plot_matrix(edges: pd.DataFrame, title: str) -> Axes:
    """Who (rows) is how toward whom (columns): net stance by colour, in each cell net, its 95 % interval and n.

    ``edges`` has ``holder``, ``target``, ``net``, ``low``, ``high``, ``n``; an edge without a net is not drawn.
    Pale cells have an interval with 0 in it.
    """
    edges = edges.dropna(subset=["net"])
    holders, targets = (list(edges.groupby(side)["n"].sum().sort_values(ascending=False, kind="stable").index) for side in ("holder", "target"))
    colours = np.ones((len(holders), len(targets), 4))
    _, ax = plt.subplots(figsize=(2.2 + 0.82 * len(targets), 1.2 + 0.45 * len(holders)))
    for row in edges.itertuples():
        unsure = row.low <= 0 <= row.high
        y, x = holders.index(row.holder), targets.index(row.target)
        colours[y, x] = (*COLOURS(SCALE(row.net))[:3], 0.35 if unsure else 1)
        ax.text(x, y, f"{row.net:+.2f}  n={row.n:.0f}\n[{row.low:+.2f}, {row.high:+.2f}]", ha="center", va="center", fontsize=6.5,
                color="black" if unsure or abs(row.net) < 0.6 else "white")
    ax.imshow(colours, aspect="auto")
    ax.set_xticks(np.arange(len(targets) + 1) - 0.5, minor=True)
    ax.set_yticks(np.arange(len(holders) + 1) - 0.5, minor=True)
    ax.grid(which="minor", color="#e0e0e0", linewidth=0.6)
    ax.tick_params(which="both", length=0)
    ax.set_xticks(range(len(targets)), targets, rotation=40, ha="right")
    ax.set_yticks(range(len(holders)), holders)
    ax.set(xlabel="toward", ylabel="holder", title=title)
    ax.spines[:].set_visible(False)
    ax.figure.colorbar(plt.cm.ScalarMappable(SCALE, COLOURS), ax=ax, label="net stance", shrink=0.8)
    return ax


def network(edges: pd.DataFrame) -> networkx.DiGraph:
    """The signed network of edges as plot_matrix takes them; an edge has net, low, high and n."""
    graph = networkx.DiGraph()
    for row in edges.dropna(subset=["net"]).itertuples():
        graph.add_edge(row.holder, row.target, net=row.net, low=row.low, high=row.high, n=int(row.n))
    return graph


def plot_network(graph: networkx.DiGraph, title: str) -> Axes:
    """Arrows from holder to target: colour is net stance, width and figure n; dashed where the 95 % interval holds 0."""
    _, ax = plt.subplots(figsize=(7.2, 6.2))
    places = _circle(sorted(graph, key=lambda node: (-graph.degree(node), node)))
    for node, (x, y) in places.items():
        ax.text(1.08 * x, 1.08 * y, node, ha="left" if x > 0.1 else "right" if x < -0.1 else "center",
                va="bottom" if y > 0.5 else "top" if y < -0.5 else "center", fontsize=8)
    networkx.draw_networkx_nodes(graph, places, ax=ax, node_size=60, node_color="#444444")
    for start, end, edge in graph.edges(data=True):
        networkx.draw_networkx_edges(
            graph, places, [(start, end)], ax=ax, edge_color=[_ink(edge["net"])], width=0.8 + 0.6 * edge["n"],
            style="dashed" if edge["low"] <= 0 <= edge["high"] else "solid", arrowsize=12, node_size=90, connectionstyle="arc3,rad=0.12")
    networkx.draw_networkx_edge_labels(
        graph, places, {(start, end): edge["n"] for start, end, edge in graph.edges(data=True)}, ax=ax, font_size=6.5,
        rotate=False, label_pos=0.6, connectionstyle="arc3,rad=0.12", bbox={"boxstyle": "circle,pad=0.15", "fc": "white", "ec": "none"})
    ax.set(title=title, xlim=(-1.7, 1.7), ylim=(-1.3, 1.3))
    ax.axis("off")
    ax.figure.colorbar(plt.cm.ScalarMappable(SCALE, COLOURS), ax=ax, label="net stance", shrink=0.6)
    return ax


def plot_changes(table: pd.DataFrame, label: str, title: str, names: tuple[str, str] = ("before", "after")) -> Axes:
    """Both nets with their 95 % intervals, a pair per row of ``changes``; bold labels changed beyond the uncertainty."""
    rows = table.iloc[::-1]
    _, ax = plt.subplots(figsize=(7.2, 0.9 + 0.42 * max(2, len(rows))))
    for suffix, shift, marker, name in (("_before", 0.14, "s", names[0]), ("_after", -0.14, "o", names[1])):
        part = pd.DataFrame({column: rows[column + suffix] for column in ("net", "low", "high", "n")})
        _dots(ax, part, [y + shift for y in range(len(rows))], horizontal=True, marker=marker)
        ax.plot([], [], marker, color="#444444", label=name)
    for y, (before, after) in enumerate(zip(rows["n_before"], rows["n_after"])):
        ax.text(1.04, y, f"{before:,.0f} → {after:,.0f}", va="center", ha="left", transform=ax.get_yaxis_transform(), fontsize=8)
    ax.text(1.04, len(rows) - 0.4, "n", va="bottom", ha="left", transform=ax.get_yaxis_transform(), fontsize=8, weight="bold")
    ax.set_yticks(range(len(rows)), rows[label])
    for tick, beyond in zip(ax.get_yticklabels(), rows["beyond"]):
        tick.set_fontweight("bold" if beyond else "normal")
    ax.set(xlim=(-1.05, 1.05), ylim=(-0.6, len(rows) - 0.4), xlabel="net sentiment, 95 % interval", title=title)
    ax.axvline(0, color="black", linewidth=0.8, zorder=0)
    ax.legend(frameon=False, fontsize=8, loc="lower right", bbox_to_anchor=(1, 1), ncols=2)
    return ax


def _dots(ax: Axes, rows: pd.DataFrame, places, horizontal: bool, marker: str = "o") -> None:
    for place, net, low, high in zip(places, rows["net"], rows["low"], rows["high"]):
        colour = NEGATIVE if net < 0 else POSITIVE if net > 0 else "#666666"
        face = "white" if low <= 0 <= high else colour
        line, dot = ((low, high), (place, place)), (net, place)
        if not horizontal:
            line, dot = line[::-1], dot[::-1]
        ax.plot(*line, color=colour, linewidth=1.6, solid_capstyle="butt")
        ax.plot(*dot, marker, color=colour, markerfacecolor=face, markersize=6)


def _circle(nodes: list[str]) -> dict[str, tuple[float, float]]:
    """Neighbours in the list come to stand far from each other, by the golden ratio, so that their edges have room."""
    step = next(step for step in range(max(1, round(0.382 * len(nodes))), 0, -1) if math.gcd(step, len(nodes)) == 1)
    return {
        node: (math.cos(angle), math.sin(angle))
        for node, angle in ((node, math.tau * (i * step % len(nodes)) / len(nodes)) for i, node in enumerate(nodes))
    }


def _ink(net: float):
    """Colour of a line: grey for 0, and no paler than can be seen on white."""
    return "#888888" if net == 0 else COLOURS(SCALE(math.copysign(max(abs(net), 0.45), net)))


def _marked(row: dict) -> str:
    units = row["evidence"].encode("utf-16-le")
    start, end = (2 * (row[side] - row["sentence_start"]) for side in ("target_start", "target_end"))
    return (units[:start] + "⟦".encode("utf-16-le") + units[start:end] + "⟧".encode("utf-16-le") + units[end:]).decode("utf-16-le")


def _type(declared) -> str:
    if isinstance(declared, str):
        return declared
    if isinstance(declared, list):
        return " or ".join(_type(part) for part in declared)
    if declared["type"] == "array":
        return f"list of {_type(declared['items'])}"
    if declared["type"] == "record":
        return "(" + ", ".join(field["name"] for field in declared["fields"]) + ")"
    return declared.get("logicalType", declared["type"])


def _finished(output: str | Path) -> Path:
    folder = Path(output)
    if not (folder / "_SUCCESS").is_file():
        raise FileNotFoundError(f"{folder} is no finished output: it has no _SUCCESS; make one by pipelines/local/standpoint run")
    return folder


def _files(output: str | Path, dataset: str) -> list[Path]:
    files = sorted((_finished(output) / dataset).glob("*.avro"))
    if not files:
        raise FileNotFoundError(f"{output} has no {dataset}/*.avro")
    return files
