"""A trained checkpoint -> the files that the product ships, not yet calibrated."""

from __future__ import annotations

import platform
import shutil
from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnx

from .dataset import DISTILLED, TRAINING_FILES, collate, file_sha256, geopolitics_examples, read_rows
from .description import DESCRIPTION, GRAPH, TOKENIZER, describe, read_json, write_json
from .fetch import ENCODERS
from .graph import export_fp32
from .heads import with_parts
from .network import HEADS
from .news import LABELS
from .quantise import quantise
from .recipes import Recipe
from .states import TEMPLATES
from .text import SentenceEncoder
from .train import load_network

GOLDEN_TOLERANCE = 0.75  # last-digit differences of fp32 kernels were seen to move logits by .37; another checkpoint moves them by 3
LIBRARIES = ("torch", "transformers", "onnx", "onnxruntime", "tokenizers", "numpy")


def calibration_feeds(data: Path, folder: Path) -> list[dict[str, np.ndarray]]:
    """Every fifth news sentence of the geopolitics training rows, each alone."""
    encoder = SentenceEncoder.load(folder / TOKENIZER)
    examples = geopolitics_examples(read_rows(data / "geopolitics/train.jsonl")[::5], encoder)
    return [collate([example], encoder.pad_id).feeds for example in examples]


def export(data: Path, work: Path, recipe: Recipe, checkpoint: Path, fp32: Path, folder: Path, date: str) -> None:
    """Writes the graph to `fp32`, and in 8 bits, with the tokenizer and an uncalibrated description, into the folder.

    Parts that learnt alone take their places in the graph of the folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    encoder = work / recipe.encoder
    shutil.copyfile(encoder / TOKENIZER, folder / TOKENIZER)
    network = load_network(encoder, checkpoint.with_suffix(".safetensors")).eval()
    export_fp32(network, fp32)
    run = read_json(checkpoint.with_suffix(".json"))
    made_of = provenance(data, checkpoint, run, date)
    if parts := learnt_alone(run["settings"], network.encoder.config.num_hidden_layers):
        earlier = read_json(folder / DESCRIPTION)
        before = earlier["provenance"].get("heads")
        alone = {"of": list(parts), "on": earlier["id"], **made_of, **({"heads": before} if before else {})}
        made_of = {**earlier["provenance"], "heads": alone}
        onnx.save(with_parts(onnx.load(str(folder / GRAPH)), network.state_dict(), parts), str(folder / GRAPH))
    else:
        source = ENCODERS[recipe.encoder]
        encoder_source = {
            "name": source.description,
            "licence": source.licence,
            "artifact": source.artifact,
            "sha256": source.weights_sha256,
        }
        made_of = {"encoder": encoder_source, **made_of}
        quantise(fp32, folder / GRAPH, calibration_feeds(data, folder))
    size = (folder / GRAPH).stat().st_size
    if size > recipe.size_limit:
        raise ValueError(f"the graph has {size} bytes, more than {recipe.size_limit}")
    write_json(folder / DESCRIPTION, describe(folder, recipe.model_id, GOLDEN_TOLERANCE, made_of))
    print(f"{folder / GRAPH}: {size / 1e6:.1f} MB")


def learnt_alone(settings: dict, layers: int) -> tuple[str, ...]:
    """The modules that a run changed where it did not change all."""
    if upper := settings.get("upper_layers"):
        return *(f"encoder.encoder.layer.{layer}" for layer in range(layers - upper, layers)), *HEADS
    return tuple(settings.get("heads", ()))


def provenance(data: Path, checkpoint: Path, run: dict, date: str) -> dict:
    """Where a checkpoint comes from; `run` is what its training says of it."""
    distilled = (checkpoint.parent.parent / DISTILLED).with_suffix(".json")
    return {
        "data_sha256": {
            **{name: file_sha256(data / name) for name in TRAINING_FILES},
            **{file.name: file_sha256(file) for file in (TEMPLATES, LABELS)},
        },
        "distilled": read_json(distilled) if run["settings"].get("distilled") else None,
        "checkpoint": f"{checkpoint.parent.name}/{checkpoint.name}",
        "epoch": run["epoch"],
        "start": run["start"],
        "settings": run["settings"],
        "averaged": run.get("averaged"),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}},
        "date": date,
    }
