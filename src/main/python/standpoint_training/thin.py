"""Every second layer of a trained network, for a student of half its depth to begin with (DistilBERT, Sanh et al., 2019)."""

from __future__ import annotations

import re
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor

LAYER = re.compile(r"(?P<before>encoder\.encoder\.layer\.)(?P<number>\d+)(?P<after>\..+)")


def every_second_layer(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The second, fourth, ... layer, renumbered, and all that is in no layer: the last one is what the heads know."""
    kept = {}
    for name, value in state.items():
        layer = LAYER.fullmatch(name)
        if not layer:
            kept[name] = value
        elif int(layer["number"]) % 2:
            kept[f"{layer['before']}{int(layer['number']) // 2}{layer['after']}"] = value
    return kept


def thin(teacher: Path, student: Path) -> None:
    """Reads a checkpoint and writes another one."""
    student.parent.mkdir(parents=True, exist_ok=True)
    save_file(every_second_layer(load_file(teacher)), student)
    print(f"{student}: every second layer of {teacher}")
