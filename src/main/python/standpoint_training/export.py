"""A trained checkpoint -> the files that the product ships, not yet calibrated."""

from __future__ import annotations

import platform
import shutil
from importlib.metadata import version
from pathlib import Path

from .dataset import TRAINING_FILES, file_sha256
from .description import DESCRIPTION, GRAPH, TOKENIZER, describe, read_json, write_json
from .fetch import ARTIFACT, ENCODER_NAME, ENCODER_SHA256
from .graph import export_fp32
from .quantise import quantise
from .train import load_network

MODEL_ID = "standard-1"
SIZE_LIMIT = 35_000_000
GOLDEN_TOLERANCE = 0.75  # last-digit differences of fp32 kernels were seen to move logits by .37; another checkpoint moves them by 3
LIBRARIES = ("torch", "transformers", "onnx", "onnxruntime", "tokenizers", "numpy")


def export(data: Path, work: Path, checkpoint: str, folder: Path, date: str) -> None:
    """Writes WORK/fp32.onnx and the int8 graph, the tokenizer and an uncalibrated description into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(work / "encoder" / TOKENIZER, folder / TOKENIZER)
    network = load_network(work / "encoder", work / f"{checkpoint}.safetensors").eval()
    export_fp32(network, work / "fp32.onnx")
    quantise(work / "fp32.onnx", folder / GRAPH)
    size = (folder / GRAPH).stat().st_size
    if size > SIZE_LIMIT:
        raise ValueError(f"the graph has {size} bytes, more than {SIZE_LIMIT}")
    run = read_json(work / f"{checkpoint}.json") if (work / f"{checkpoint}.json").exists() else {}
    provenance = {
        "encoder": {"name": ENCODER_NAME, "artifact": ARTIFACT, "sha256": ENCODER_SHA256},
        "data_sha256": {name: file_sha256(data / name) for name in TRAINING_FILES},
        "checkpoint": checkpoint,
        "epoch": run.get("epoch"),
        "settings": run.get("settings"),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}},
        "date": date,
    }
    write_json(folder / DESCRIPTION, describe(folder, MODEL_ID, GOLDEN_TOLERANCE, provenance))
    print(f"{folder / GRAPH}: {size / 1e6:.1f} MB")
