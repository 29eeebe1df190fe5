"""The mean of the weights of checkpoints that went on from the same one (model soups, Wortsman et al., 2022)."""

from __future__ import annotations

import json
from pathlib import Path

from safetensors.torch import load_file, save_file


def average(checkpoints: list[Path], target: Path) -> None:
    """Writes TARGET.safetensors, and TARGET.json with what the first checkpoint's says and the names of all."""
    states = [load_file(c.with_suffix(".safetensors")) for c in checkpoints]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    target.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: value.contiguous() for name, value in mean.items()}, target.with_suffix(".safetensors"))
    run = json.loads(checkpoints[0].with_suffix(".json").read_text(encoding="utf-8"))
    summary = {key: run[key] for key in ("epoch", "start", "settings")}
    summary["averaged"] = [f"{c.parent.name}/{c.name}" for c in checkpoints]
    target.with_suffix(".json").write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")
