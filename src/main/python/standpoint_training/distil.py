"""Teachers' answers to unlabelled sentences, for a student to learn from (Hinton et al., 2015)."""

from __future__ import annotations

import hashlib
import json
from itertools import permutations
from multiprocessing import get_context
from pathlib import Path
from typing import Iterator, NamedTuple, Sequence

import numpy as np

from .dataset import Example, Pair, Target, collate, file_sha256
from .description import DESCRIPTION, GRAPH, TOKENIZER, read_json, write_json
from .labels import NEUTRAL, sigmoid, softmax
from .predict import onnx_predictor
from .text import SentenceEncoder, Span

MOST_TARGETS = 6  # of a sentence; a list of names asks for too many pairs
LENGTHS = (30, 400)  # characters
DIGITS = 4


class Sentence(NamedTuple):
    """A sentence of an article with the names in it, by their characters."""

    text: str
    targets: tuple[Span, ...]


class Answers(NamedTuple):
    """Probabilities: sentiment[T,3], stance[P,3] of all ordered pairs, frames[13], issues[T,13,3]."""

    sentiment: np.ndarray
    stance: np.ndarray
    frames: np.ndarray
    issues: np.ndarray


class Teacher:
    """An exported and calibrated model; answers one sentence at a time, so that what it says depends on nothing else."""

    def __init__(self, folder: Path) -> None:
        model = read_json(folder / DESCRIPTION)
        self.temperature, self.offsets = model["temperature"], np.array(model["sentiment_offsets"], np.float32)
        self.encoder = SentenceEncoder.load(folder / TOKENIZER)
        self.predict = onnx_predictor(folder / GRAPH)

    def answer(self, sentence: Sentence) -> Answers | None:
        """None where the teacher's window does not hold all the names."""
        encoded = self.encoder.encode(sentence.text, sentence.targets)
        if None in encoded.spans:
            return None
        targets = [Target(span, NEUTRAL, 0) for span in encoded.spans]
        pairs = [Pair(a, b, NEUTRAL, 0) for a, b in permutations(encoded.spans, 2)]
        feeds = collate([Example(encoded.ids, targets, pairs)], self.encoder.pad_id).feeds
        sentiment, stance, frames, issues = self.predict(feeds)
        return Answers(
            softmax(sentiment + self.offsets, self.temperature["sentiment"]),
            softmax(stance, self.temperature["stance"]),
            sigmoid(frames[0], self.temperature["frames"]),
            softmax(issues, self.temperature["issues"]),
        )


def sentences(opinions: Path) -> Iterator[Sentence]:
    """The sentences that the opinions of a run (`opinions/` of its output) judge, each with its targets."""
    import fastavro

    found: dict[tuple[str, int], tuple[str, set[Span]]] = {}
    for file in sorted(opinions.glob("*.avro")):
        with file.open("rb") as stream:
            for row in fastavro.reader(stream):
                if row["kind"] == "PORTRAYAL":
                    start = row["sentence_start"]
                    _, spans = found.setdefault((row["article_id"], start), (row["evidence"], set()))
                    spans.add((row["target_start"] - start, row["target_end"] - start))
    texts = set()
    for text, spans in found.values():
        if LENGTHS[0] <= len(text) <= LENGTHS[1] and text not in texts:
            texts.add(text)
            yield Sentence(text, tuple(sorted(spans)[:MOST_TARGETS]))


def chosen(candidates: Sequence[Sentence], count: int) -> list[Sentence]:
    """The same ones for any order of the candidates: four of five have several names, since pairs are what is scarce."""

    def rank(sentence: Sentence) -> str:
        return hashlib.sha256(sentence.text.encode()).hexdigest()

    several = sorted((s for s in candidates if len(s.targets) > 1), key=rank)[: count * 4 // 5]
    single = sorted((s for s in candidates if len(s.targets) == 1), key=rank)[: count - len(several)]
    return sorted(several + single, key=rank)


def row_of(sentence: Sentence, answers: Sequence[Answers]) -> dict:
    """The mean of the teachers' probabilities, as dataset.distilled_examples reads it."""
    mean = Answers(*(np.mean(parts, 0).astype(float).round(DIGITS).tolist() for parts in zip(*answers)))
    pairs = permutations(range(len(sentence.targets)), 2)
    return {
        "text": sentence.text,
        "targets": [
            {"start": start, "end": end, "sentiment": sentiment, "issues": issues}
            for (start, end), sentiment, issues in zip(sentence.targets, mean.sentiment, mean.issues)
        ],
        "pairs": [{"source": a, "object": b, "stance": stance} for (a, b), stance in zip(pairs, mean.stance)],
        "frames": mean.frames,
    }


def distil(folders: Sequence[Path], opinions: Path, target: Path, count: int, processes: int) -> None:
    """Writes JSON Lines with the mean answers of the teachers to `count` sentences of a run's opinions.

    Beside them a file of the same name, .json, says what they are.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    # A process each with one thread: on one sentence, more threads wait for one another.
    with target.open("w", encoding="utf-8") as lines, get_context("spawn").Pool(processes, _load, (folders,)) as pool:
        for row in pool.imap(_answer, chosen(list(sentences(opinions)), count), chunksize=64):
            if row is not None:
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
                written += 1
                if written % 1000 == 0:
                    print(f"{written} of {count} sentences", flush=True)
    teachers = {read_json(folder / DESCRIPTION)["id"]: file_sha256(folder / DESCRIPTION) for folder in folders}
    write_json(target.with_suffix(".json"), {"teachers": teachers, "sentences": written, "sha256": file_sha256(target)})
    print(f"{target}: {written} sentences", flush=True)


_teachers: list[Teacher] = []  # of this process


def _load(folders: Sequence[Path]) -> None:
    _teachers.extend(Teacher(folder) for folder in folders)


def _answer(sentence: Sentence) -> dict | None:
    answers = [teacher.answer(sentence) for teacher in _teachers]
    return None if None in answers else row_of(sentence, answers)
