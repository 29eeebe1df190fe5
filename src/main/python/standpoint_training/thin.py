"""A part of a trained network, for a smaller student to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from transformers import AutoConfig, PretrainedConfig

from .export import calibration_feeds
from .network import StanceNetwork

LAYER = re.compile(r"(?P<before>encoder\.encoder\.layer\.)(?P<number>\d+)(?P<after>\..+)")


def spread(state: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """So many layers at equal distances up to the last one, which is what the heads know, renumbered; and all that is in no layer.

    That is how DistilBERT begins (Sanh et al., 2019). Fails where the layers of the state are not a multiple of that.
    """
    depth = depth_of(state)
    step, rest = divmod(depth, layers)
    if rest or not step:
        raise ValueError(f"{layers} layers are not to be had at equal distances from {depth}")
    kept = {}
    for name, value in state.items():
        layer = LAYER.fullmatch(name)
        if not layer:
            kept[name] = value
        elif (int(layer["number"]) + 1) % step == 0:
            kept[f"{layer['before']}{int(layer['number']) // step}{layer['after']}"] = value
    return kept


def depth_of(state: dict[str, Tensor]) -> int:
    return 1 + max(int(layer["number"]) for layer in map(LAYER.fullmatch, state) if layer)


def inner_sizes(state: dict[str, Tensor], config: PretrainedConfig, feeds: list[dict[str, np.ndarray]]) -> list[Tensor]:
    """For each layer the mean magnitude of each inner value of its feed-forward block."""
    config.num_hidden_layers = depth_of(state)
    config.intermediate_size = len(state["encoder.encoder.layer.0.intermediate.dense.bias"])
    network = StanceNetwork(config).eval()
    network.load_state_dict(state)
    sums = [torch.zeros(config.intermediate_size) for _ in range(config.num_hidden_layers)]

    def add_to(total: Tensor):
        return lambda module, inputs, output: total.add_(output.abs().sum((0, 1)))

    for layer, total in zip(network.encoder.encoder.layer, sums):
        layer.intermediate.register_forward_hook(add_to(total))
    with torch.no_grad():
        for feed in feeds:
            network(**{name: torch.from_numpy(value) for name, value in feed.items()})
    pieces = sum(feed["input_ids"].size for feed in feeds)
    return [total / pieces for total in sums]


def narrow(state: dict[str, Tensor], sizes: list[Tensor], inner: int) -> dict[str, Tensor]:
    """So many inner values of each feed-forward block: those that move its output most, by mean magnitude and length of weights.

    That is the measure of Wanda (Sun et al., 2023), summed over an inner value's weights.
    """
    kept = dict(state)
    for number, size in enumerate(sizes):
        into, out = (f"encoder.encoder.layer.{number}.{part}.dense." for part in ("intermediate", "output"))
        moved = size * state[f"{out}weight"].norm(dim=0)
        chosen = moved.topk(inner).indices.sort().values
        for name in (f"{into}weight", f"{into}bias"):
            kept[name] = state[name][chosen].clone()
        kept[f"{out}weight"] = state[f"{out}weight"][:, chosen].clone()
    return kept


def thin(teacher: Path, student: Path, encoder: Path, data: Path) -> None:
    """Reads a checkpoint and writes one of the size of the encoder."""
    config = AutoConfig.from_pretrained(encoder, attn_implementation="eager")
    layers, inner = config.num_hidden_layers, config.intermediate_size
    state = load_file(teacher)
    sizes = inner_sizes(state, config, calibration_feeds(data, encoder))
    student.parent.mkdir(parents=True, exist_ok=True)
    save_file(spread(narrow(state, sizes, inner), layers), student)
    print(f"{student}: {layers} layers with {inner} inner values of {teacher}")
