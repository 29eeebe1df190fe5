"""From a sentence and its character spans to word pieces and piece spans."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Sequence

from tokenizers import Tokenizer

MAX_PIECES = 128  # with the two special pieces
BERT_SPECIAL = ("[CLS]", "[SEP]", "[PAD]", "[MASK]")
MPNET_SPECIAL = ("<s>", "</s>", "<pad>", "<mask>")
Span = tuple[int, int]


@dataclass(frozen=True)
class EncodedSentence:
    """Piece ids with special pieces; the piece span of each character span, None where it fell outside the window."""

    ids: list[int]
    spans: list[Span | None]


def align(offsets: Sequence[Span], start: int, end: int) -> Span | None:
    """The half-open range of pieces that overlap the characters [start, end)."""
    hits = [i for i, (first, last) in enumerate(offsets) if last > first and first < end and last > start]
    return (hits[0], hits[-1] + 1) if hits else None


def window(length: int, spans: Sequence[Span], size: int) -> Span:
    """The part of a long sentence to keep: centred on the spans, or its beginning when there are none."""
    if length <= size:
        return 0, length
    if not spans:
        return 0, size
    centre = (min(first for first, _ in spans) + max(last for _, last in spans)) // 2
    start = max(0, min(centre - size // 2, length - size))
    return start, start + size


class SentenceEncoder:
    """A word-piece tokenizer without truncation and padding, and the windowing around it."""

    def __init__(self, tokenizer: Tokenizer, max_pieces: int = MAX_PIECES) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self.tokenizer = tokenizer
        self.max_pieces = max_pieces
        # MPNet's vocabulary also holds BERT's special pieces, as ordinary ones
        special = MPNET_SPECIAL if tokenizer.token_to_id("<mask>") is not None else BERT_SPECIAL
        self.cls_id, self.sep_id, self.pad_id, self.mask_id = map(tokenizer.token_to_id, special)
        self._encode = lru_cache(maxsize=4096)(lambda text: tokenizer.encode(text, add_special_tokens=False))

    @staticmethod
    def load(path: Path) -> SentenceEncoder:
        return SentenceEncoder(Tokenizer.from_file(str(path)))

    def encode(self, text: str, spans: Sequence[Span] = ()) -> EncodedSentence:
        encoding = self._encode(text)
        pieces = [align(encoding.offsets, *span) for span in spans]
        start, end = window(len(encoding.ids), [p for p in pieces if p], self.max_pieces - 2)
        shift = 1 - start  # one for [CLS]
        kept = [
            (p[0] + shift, p[1] + shift) if p and p[0] >= start and p[1] <= end else None for p in pieces
        ]
        return EncodedSentence([self.cls_id, *encoding.ids[start:end], self.sep_id], kept)
