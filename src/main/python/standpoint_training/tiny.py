"""A very small random model with the same graph and files, for tests of the code that reads models."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from transformers import BertConfig

from .description import DESCRIPTION, GRAPH, TOKENIZER, describe, write_json
from .graph import export_fp32
from .network import StanceNetwork
from .text import MAX_PIECES

VOCABULARY_SIZE = 2000
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def trimmed_tokenizer(source: dict) -> dict:
    """The special pieces first, then the characters and the most frequent words of the full vocabulary."""
    ordered = sorted(source["model"]["vocab"], key=source["model"]["vocab"].get)
    letters = [p for p in ordered if len(p.removeprefix("##")) == 1 and p.isascii()]
    words = [p for p in ordered if p not in SPECIAL and p not in set(letters) and len(p) > 1 and p[0] != "["]
    vocabulary = {piece: i for i, piece in enumerate([*SPECIAL, *letters, *words][:VOCABULARY_SIZE])}
    trimmed = json.loads(json.dumps(source))
    trimmed["model"]["vocab"] = vocabulary
    for token in trimmed["added_tokens"]:
        token["id"] = vocabulary[token["content"]]
    for token in trimmed["post_processor"]["special_tokens"].values():
        token["ids"] = [vocabulary[piece] for piece in token["tokens"]]
    return trimmed


def make_tiny(encoder: Path, folder: Path, seed: int, date: str) -> None:
    """Writes the test model; its weights are random but large enough for logits to differ."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = trimmed_tokenizer(json.loads((encoder / TOKENIZER).read_text(encoding="utf-8")))
    (folder / TOKENIZER).write_text(json.dumps(tokenizer, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=VOCABULARY_SIZE,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=MAX_PIECES,
        initializer_range=0.1,
        attn_implementation="eager",
    )
    network = StanceNetwork(config)
    for head in (network.sentiment, network.stance, network.frames, network.issues):
        torch.nn.init.normal_(head[1].weight, std=0.3)
        torch.nn.init.normal_(head[4].weight, std=0.5)
    export_fp32(network, folder / GRAPH)
    provenance = {"encoder": {"name": "random BERT, 2 x 32"}, "seed": seed, "date": date, "torch": torch.__version__}
    write_json(folder / DESCRIPTION, describe(folder, "tiny-2", 1e-4, provenance))
