"""Reads the labelled data sets and makes batches with the graph's input names."""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Callable, Iterable, Iterator, NamedTuple, Sequence

import numpy as np

from .labels import DIRECTED, FRAMES, NEUTRAL, SENTIMENTS, frame_vector
from .news import LABELS, labelled_news
from .recipes import Settings
from .states import from_templates, swapped
from .text import SentenceEncoder, Span

TRAINING_FILES = (
    "newsmtsc/train.jsonl",
    "sentfin/train.jsonl",
    "finentity/train.jsonl",
    "dse/train_clean.jsonl",
    "geopolitics/train.jsonl",
    "geopolitics/written.jsonl",
)
SENTIMENT_DEV = {
    "newsmtsc_dev": "newsmtsc/dev.jsonl",
    "newsmtsc_dev_mt": "newsmtsc/dev_mt.jsonl",
    "sentfin_dev": "sentfin/dev.jsonl",
    "finentity_dev": "finentity/dev.jsonl",
    "geopolitics_dev": "geopolitics/dev_sentiment.jsonl",
}
STANCE_DEV = {"dse_dev_unseen": "dse/dev_unseen.jsonl", "geopolitics_dev": "geopolitics/dev_stance.jsonl"}
FRAME_DEV = {"geopolitics_dev": "geopolitics/dev_frames.jsonl"}
ISSUE_DEV = {"geopolitics_dev": "geopolitics/dev.jsonl"}
DISTILLED = "distilled.jsonl"  # in the folder of the checkpoints; made by the step distil
SHARED_TEXT_LIMIT = 450  # characters; longer texts are windowed around each row's own entities


Label = int | tuple[float, ...]  # the index of one of three classes, or a teacher's probabilities of all three
UNLABELLED = (0.0, 0.0, 0.0)  # nothing is learnt from it


class Target(NamedTuple):
    """An entity to judge; `row` is the line of the data file it came from, `issues` its stance on each frame's policy."""

    span: Span
    label: Label
    row: int
    issues: tuple[Label, ...] | None = None


class Pair(NamedTuple):
    """An ordered pair; the two directions of one row follow each other."""

    source: Span
    object: Span
    label: Label
    row: int


@dataclass(frozen=True)
class Example:
    """One sentence (or window of one) with everything that is asked about it."""

    ids: list[int]
    targets: list[Target] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    frames: np.ndarray | None = None

    def masked(self, mask_id: int) -> Example:
        """The same sentence with all its entities hidden."""
        ids = list(self.ids)
        spans = [t.span for t in self.targets] + [s for p in self.pairs for s in (p.source, p.object)]
        for start, end in spans:
            ids[start:end] = [mask_id] * (end - start)
        return replace(self, ids=ids)


@dataclass(frozen=True)
class Batch:
    """`feeds` has the graph's inputs; the labels stand in the same order as the graph's outputs, as probabilities."""

    feeds: dict[str, np.ndarray]
    sentiment: np.ndarray
    sentiment_rows: np.ndarray
    stance: np.ndarray
    stance_rows: np.ndarray
    frames: np.ndarray
    frame_sentences: np.ndarray
    issues: np.ndarray
    issue_targets: np.ndarray


def read_rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def file_sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def normalised(text: str) -> str:
    """The key by which a sentence of a dev set is kept out of training."""
    return "".join(c for c in text.lower() if c.isalnum())


def by_text(rows: Sequence[dict]) -> Iterator[list[tuple[int, dict]]]:
    """Rows of one sentence together, so that it is encoded once; long texts one row at a time."""
    groups: dict[object, list[tuple[int, dict]]] = {}
    for number, row in enumerate(rows):
        text = row["text"]
        groups.setdefault(text if len(text) <= SHARED_TEXT_LIMIT else (text, number), []).append((number, row))
    yield from groups.values()


def sentiment_examples(rows: Sequence[dict], encoder: SentenceEncoder) -> list[Example]:
    """Rows with one marked target each."""
    examples = []
    for group in by_text([row for row in rows if row["start"] is not None]):
        encoded = encoder.encode(group[0][1]["text"], [(row["start"], row["end"]) for _, row in group])
        targets = [
            Target(span, SENTIMENTS.index(row["label"]), number)
            for (number, row), span in zip(group, encoded.spans)
            if span
        ]
        if targets:
            examples.append(Example(encoded.ids, targets=targets))
    return examples


def stance_examples(rows: Sequence[dict], encoder: SentenceEncoder) -> list[Example]:
    """Rows with two marked entities p and q each; both directions are asked."""
    examples = []
    for group in by_text(rows):
        spans = []
        for _, row in group:
            for name in "pq":
                start = row[f"{name}_start"]
                spans.append((start, start + len(row.get(f"{name}_word", row[name]))))
        encoded = encoder.encode(group[0][1]["text"], spans)
        pairs = []
        for (number, row), p, q in zip(group, encoded.spans[::2], encoded.spans[1::2]):
            if p and q:
                forward, backward = DIRECTED[row["label"]]
                pairs += [Pair(p, q, forward, number), Pair(q, p, backward, number)]
        if pairs:
            examples.append(Example(encoded.ids, pairs=pairs))
    return examples


def frame_examples(rows: Sequence[dict], encoder: SentenceEncoder) -> list[Example]:
    """Rows with a list of frames each."""
    return [Example(encoder.encode(row["text"]).ids, frames=frame_vector(row["frames"])) for row in rows]


def geopolitics_examples(rows: Sequence[dict], encoder: SentenceEncoder) -> list[Example]:
    """Sentences with entities, their stances on issues, all ordered pairs of them, and frames."""
    examples = []
    for number, row in enumerate(rows):
        encoded = encoder.encode(row["text"], [(e["start"], e["end"]) for e in row["entities"]])
        entities = [(e, span) for e, span in zip(row["entities"], encoded.spans) if span]
        stances = {(s["holder"], s["target"]): s["label"] for s in row["stance"] if not s["issue"]}
        on_issues = {(s["holder"], s["target"]): s["label"] for s in row["stance"] if s["issue"]}
        examples.append(
            Example(
                encoded.ids,
                [
                    Target(
                        span,
                        SENTIMENTS.index(e["sentiment"]),
                        number,
                        tuple(SENTIMENTS.index(on_issues.get((e["text"], f), SENTIMENTS[NEUTRAL])) for f in FRAMES),
                    )
                    for e, span in entities
                ],
                [
                    Pair(p, q, SENTIMENTS.index(stances.get((a["text"], b["text"]), SENTIMENTS[NEUTRAL])), number)
                    for a, p in entities
                    for b, q in entities
                    if a is not b
                ],
                frame_vector(row["frames"]),
            )
        )
    return examples


def issue_examples(rows: Sequence[dict], encoder: SentenceEncoder) -> list[Example]:
    """The entities of geopolitics sentences with their stances on issues, and nothing else."""
    return [replace(e, pairs=[], frames=None) for e in geopolitics_examples(rows, encoder) if e.targets]


def distilled_examples(rows: Sequence[dict], encoder: SentenceEncoder) -> list[Example]:
    """Sentences with a teacher's probabilities for all that can be asked about their entities."""
    examples = []
    for number, row in enumerate(rows):
        encoded = encoder.encode(row["text"], [(t["start"], t["end"]) for t in row["targets"]])
        spans = encoded.spans
        targets = [
            Target(span, tuple(t["sentiment"]), number, tuple(map(tuple, t["issues"])))
            for t, span in zip(row["targets"], spans)
            if span
        ]
        pairs = [
            Pair(source, object_, tuple(p["stance"]), number)
            for p in row["pairs"]
            if (source := spans[p["source"]]) and (object_ := spans[p["object"]])
        ]
        examples.append(Example(encoded.ids, targets, pairs, np.array(row["frames"], np.float32)))
    return examples


def training_examples(
    data: Path, distilled: Path, encoder: SentenceEncoder, settings: Settings, limit: int | None = None
) -> list[Example]:
    """All training sentences but those that also stand in a dev set; `limit` rows a file for a smoke test."""
    dev_files = {*SENTIMENT_DEV.values(), *STANCE_DEV.values(), *FRAME_DEV.values()}
    held_out = {normalised(row["text"]) for name in sorted(dev_files) for row in read_rows(data / name)}
    choose = random.Random(settings.seed)
    examples = geopolitics_examples(from_templates(choose, settings.template_copies, settings.joined_templates)[:limit], encoder)
    for name in (*TRAINING_FILES, LABELS.name):
        make = examples_of(name, settings)
        labelled = labelled_news(data) if name == LABELS.name else read_rows(data / name)
        rows = [row for row in labelled if normalised(row["text"]) not in held_out][:limit]
        told = [told_again for row in rows if worth_swapping(name, row) and (told_again := swapped(row, choose))]
        if name.startswith("dse/"):
            examples += thinned(make(rows, encoder), settings.plain_pairs)
        else:
            made = make(rows, encoder)
            share = settings.news_share if name == LABELS.name else settings.sentiment_share if make is sentiment_examples else 1
            examples += (made if share == 1 else choose.sample(made, round(len(made) * share))) * settings.repeats.get(name, 1)
        examples += make(told, encoder) * settings.swapped_copies
    if settings.distilled:
        rows = [row for row in read_rows(distilled) if normalised(row["text"]) not in held_out][:limit]
        taught = distilled_examples(choose.sample(rows, min(settings.distilled, len(rows))), encoder)
        examples += taught if settings.distilled_stances else [replace(e, pairs=[]) for e in taught]
    return examples


def without_sentiments(example: Example) -> Example:
    """The same sentence, from which nothing is learnt about how it presents its targets."""
    return replace(example, targets=[target._replace(label=UNLABELLED) for target in example.targets])


def examples_of(name: str, settings: Settings) -> Callable[[Sequence[dict], SentenceEncoder], list[Example]]:
    """How the rows of a training file become examples."""
    if name == LABELS.name and not settings.news_sentiments:
        return lambda rows, encoder: [without_sentiments(e) for e in geopolitics_examples(rows, encoder)]
    if name.startswith("geopolitics/") or name == LABELS.name:
        return geopolitics_examples
    return stance_examples if name.startswith("dse/") else sentiment_examples


def worth_swapping(name: str, row: dict) -> bool:
    """Pairs without a stance are many, and headlines drop the articles that other names of states would need."""
    return not name.startswith("sentfin/") and not (name.startswith("dse/") and row["label"] == SENTIMENTS[NEUTRAL])


def thinned(examples: list[Example], plain_pairs: float) -> list[Example]:
    """All sentences with a stance, and for each of them at most so many without one, evenly spaced."""
    plain = [e for e in examples if all(p.label == NEUTRAL for p in e.pairs)]
    keep = round((len(examples) - len(plain)) * plain_pairs)
    if keep >= len(plain):
        return examples
    kept = {id(plain[i * len(plain) // keep]) for i in range(keep)}
    return [e for e in examples if id(e) in kept or any(p.label != NEUTRAL for p in e.pairs)]


def dev_examples(
    data: Path, encoder: SentenceEncoder, limit: int | None = None
) -> dict[tuple[str, str], list[Example]]:
    """The dev sets by (task, name)."""
    tasks = (
        ("sentiment", SENTIMENT_DEV, sentiment_examples),
        ("stance", STANCE_DEV, stance_examples),
        ("frames", FRAME_DEV, frame_examples),
        ("issues", ISSUE_DEV, issue_examples),
    )
    return {
        (task, name): make(read_rows(data / path)[:limit], encoder)
        for task, paths, make in tasks
        for name, path in paths.items()
    }


def length_pooled(
    examples: Sequence[Example], batch_size: int, shuffle: random.Random, pool: int = 40
) -> list[list[Example]]:
    """One epoch of shuffled batches whose sentences have similar lengths."""
    order = list(range(len(examples)))
    shuffle.shuffle(order)
    batches = []
    for start in range(0, len(order), batch_size * pool):
        part = sorted(order[start : start + batch_size * pool], key=lambda i: len(examples[i].ids))
        batches += [part[i : i + batch_size] for i in range(0, len(part), batch_size)]
    shuffle.shuffle(batches)
    return [[examples[i] for i in batch] for batch in batches]


def sorted_batches(examples: Sequence[Example], batch_size: int) -> Iterator[list[Example]]:
    """Batches by length, for evaluation."""
    ordered = sorted(examples, key=lambda e: len(e.ids))
    for start in range(0, len(ordered), batch_size):
        yield ordered[start : start + batch_size]


def collate(examples: Sequence[Example], pad_id: int) -> Batch:
    """Pads the sentences and turns piece spans into 0/1 masks."""
    width = max(len(e.ids) for e in examples)
    ids = np.full((len(examples), width), pad_id, np.int64)
    attention = np.zeros((len(examples), width), np.int64)
    for i, example in enumerate(examples):
        ids[i, : len(example.ids)] = example.ids
        attention[i, : len(example.ids)] = 1
    targets = [(i, t) for i, e in enumerate(examples) for t in e.targets]
    pairs = [(i, p) for i, e in enumerate(examples) for p in e.pairs]
    with_frames = [i for i, e in enumerate(examples) if e.frames is not None]
    with_issues = [i for i, (_, t) in enumerate(targets) if t.issues is not None]
    return Batch(
        {
            "input_ids": ids,
            "attention_mask": attention,
            "target_sentence": _integers(i for i, _ in targets),
            "target_mask": _masks([t.span for _, t in targets], width),
            "pair_sentence": _integers(i for i, _ in pairs),
            "source_mask": _masks([p.source for _, p in pairs], width),
            "object_mask": _masks([p.object for _, p in pairs], width),
        },
        _shares([t.label for _, t in targets]),
        _integers(t.row for _, t in targets),
        _shares([p.label for _, p in pairs]),
        _integers(p.row for _, p in pairs),
        np.array([examples[i].frames for i in with_frames], np.float32).reshape(-1, len(FRAMES)),
        _integers(with_frames),
        _shares([label for i in with_issues for label in targets[i][1].issues]).reshape(-1, len(FRAMES), len(SENTIMENTS)),
        _integers(with_issues),
    )


def _integers(values: Iterable[int]) -> np.ndarray:
    return np.fromiter(values, np.int64)


def _shares(labels: Sequence[Label]) -> np.ndarray:
    """float32[N,3]."""
    sure = np.eye(len(SENTIMENTS), dtype=np.float32)
    rows = [sure[label] if isinstance(label, int) else label for label in labels]
    return np.array(rows, np.float32).reshape(-1, len(SENTIMENTS))


def _masks(spans: Sequence[Span], width: int) -> np.ndarray:
    masks = np.zeros((len(spans), width), np.float32)
    for mask, (start, end) in zip(masks, spans):
        mask[start:end] = 1
    return masks
