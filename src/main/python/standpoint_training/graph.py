"""PyTorch network -> ONNX graph."""

from __future__ import annotations

import warnings
from pathlib import Path

import onnx
import torch

from .dataset import Example, Pair, Target, collate
from .fuse import fuse
from .labels import NEUTRAL
from .network import INPUTS, OUTPUTS, StanceNetwork

OPSET = 17
DYNAMIC_AXES = {
    "input_ids": ("sentences", "pieces"),
    "attention_mask": ("sentences", "pieces"),
    "target_sentence": ("targets",),
    "target_mask": ("targets", "pieces"),
    "pair_sentence": ("pairs",),
    "source_mask": ("pairs", "pieces"),
    "object_mask": ("pairs", "pieces"),
    "sentiment_logits": ("targets",),
    "stance_logits": ("pairs",),
    "frame_logits": ("sentences",),
    "issue_logits": ("targets",),
}


def export_fp32(network: StanceNetwork, path: Path) -> None:
    """Writes the graph, fused where the encoder is a BERT.

    The batch it is traced with has two sentences, three targets and two pairs.
    """
    network.eval()
    example = [
        Example([2, 5, 6, 7, 3], [Target((1, 2), NEUTRAL, 0), Target((2, 4), NEUTRAL, 0)]),
        Example([2, 5, 6, 3], [Target((1, 2), NEUTRAL, 0)], [Pair((1, 2), (2, 3), NEUTRAL, 0)] * 2),
    ]
    feeds = collate(example, pad_id=0).feeds
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            tuple(torch.from_numpy(feeds[name]) for name in INPUTS),
            str(path),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={name: dict(enumerate(axes)) for name, axes in DYNAMIC_AXES.items()},
            opset_version=OPSET,
            dynamo=False,
        )
    config = network.encoder.config
    if config.model_type == "bert":
        onnx.save(fuse(onnx.load(str(path)), config.num_attention_heads), str(path))
    onnx.checker.check_model(str(path))
