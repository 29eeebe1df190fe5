"""Replaces an encoder's embeddings, attention and residual nodes by onnxruntime's fused operators: the same values from a third of the nodes.

On a sentence of forty pieces a node costs more to start than to compute.
"""

from __future__ import annotations

import re

import numpy as np
import onnx
from onnx import NodeProto, helper, numpy_helper

MICROSOFT = "com.microsoft"  # the domain of onnxruntime's own operators
LAYER = re.compile(r"(?P<layer>/encoder/encoder/layer\.\d+)/")
KEY_MASK = "attention_mask_int32"
EMBEDDINGS = "/encoder/embeddings"


def fuse(model: onnx.ModelProto, heads: int) -> onnx.ModelProto:
    """The model with MultiHeadAttention and SkipLayerNormalization in each layer of its encoder.

    Fails if a layer does not look as torch exports BertModel's.
    """
    _inline_copies(model)
    nodes = {node.name: node for node in model.graph.node}
    constants = {i.name: i for i in model.graph.initializer}
    layers = list(dict.fromkeys(m["layer"] for m in map(LAYER.match, nodes) if m))
    if not layers:
        raise ValueError("the graph has no encoder layers")
    replaced: dict[str, NodeProto] = {}
    for layer in layers:
        attention = _attention(nodes, constants, model, f"{layer}/attention/self", heads)
        replaced[f"{layer}/attention/self/Reshape_3"] = attention
        for block in (f"{layer}/attention/output", f"{layer}/output"):
            replaced[f"{block}/LayerNorm/LayerNormalization"] = _residual(nodes, block)
    *tables, replaced[f"{EMBEDDINGS}/LayerNorm/LayerNormalization"] = _embeddings(nodes, constants, model)
    mask = helper.make_node("Cast", ["attention_mask"], [KEY_MASK], name=KEY_MASK, to=onnx.TensorProto.INT32)
    kept = _needed([mask, *tables, *(replaced.get(n.name, n) for n in model.graph.node)], model)
    del model.graph.node[:], model.graph.value_info[:]
    model.graph.node.extend(kept)
    used = {name for node in kept for name in node.input}
    for constant in [i for i in model.graph.initializer if i.name not in used]:
        model.graph.initializer.remove(constant)
    declare_microsoft(model)
    return model


def declare_microsoft(model: onnx.ModelProto) -> None:
    """Lets a graph hold operators of MICROSOFT."""
    if all(o.domain != MICROSOFT for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid(MICROSOFT, 1))


def _inline_copies(model: onnx.ModelProto) -> None:
    """torch exports equal constants once, with a copying node for each other use."""
    constants = {i.name: i for i in model.graph.initializer}
    for node in [n for n in model.graph.node if n.op_type == "Identity" and n.input[0] in constants]:
        copy = onnx.TensorProto()
        copy.CopyFrom(constants[node.input[0]])
        copy.name = node.output[0]
        model.graph.initializer.append(copy)
        model.graph.node.remove(node)


def _embeddings(
    nodes: dict[str, NodeProto], constants: dict[str, onnx.TensorProto], model: onnx.ModelProto
) -> list[NodeProto]:
    """The first rows of the table of positions, the row of the only type of piece, and the norm of their sum with the words."""

    def table(kind: str) -> str:
        return next(name for name in nodes[f"{EMBEDDINGS}/{kind}_embeddings/Gather"].input if name in constants)

    def node(operator: str, inputs: list[str], name: str, **attributes: object) -> NodeProto:
        return helper.make_node(operator, inputs, [f"{EMBEDDINGS}/{name}"], name=f"{EMBEDDINGS}/{name}", **attributes)

    row, start = f"{EMBEDDINGS}/row", f"{EMBEDDINGS}/start"
    for name, value in ((row, np.int64(0)), (start, np.zeros(1, np.int64))):
        model.graph.initializer.append(numpy_helper.from_array(np.asarray(value), name))
    pieces = node("Shape", ["input_ids"], "pieces", start=1)
    positions = node("Slice", [table("position"), start, pieces.output[0]], "positions")
    only_type = node("Gather", [table("token_type"), row], "type")
    words = nodes[f"{EMBEDDINGS}/word_embeddings/Gather"].output[0]
    norm = nodes[f"{EMBEDDINGS}/LayerNorm/LayerNormalization"]
    return [pieces, positions, only_type, _normed_sum([words, positions.output[0]], norm, only_type.output[0])]


def _attention(
    nodes: dict[str, NodeProto], constants: dict[str, onnx.TensorProto], model: onnx.ModelProto, block: str, heads: int
) -> NodeProto:
    """Query, key and value without their biases go in; they are added inside."""
    projections = [nodes[f"{block}/{part}/MatMul"].output[0] for part in ("query", "key", "value")]
    biases = [
        numpy_helper.to_array(constants[next(n for n in nodes[f"{block}/{part}/Add"].input if n in constants)])
        for part in ("query", "key", "value")
    ]
    bias = f"{block}/bias"
    model.graph.initializer.append(numpy_helper.from_array(np.concatenate(biases), bias))
    output = nodes[f"{block}/Reshape_3"].output[0]
    return helper.make_node(
        "MultiHeadAttention",
        [*projections, bias, KEY_MASK],
        [output],
        name=f"{block}/MultiHeadAttention",
        domain=MICROSOFT,
        num_heads=heads,
    )


def _residual(nodes: dict[str, NodeProto], block: str) -> NodeProto:
    """The product, its bias, the block's input, and the norm of their sum."""
    product = nodes[f"{block}/dense/MatMul"].output[0]
    added = nodes[f"{block}/dense/Add"]
    bias = next(name for name in added.input if name != product)
    skip = next(name for name in nodes[f"{block}/Add"].input if name != added.output[0])
    return _normed_sum([product, skip], nodes[f"{block}/LayerNorm/LayerNormalization"], bias)


def _normed_sum(terms: list[str], norm: NodeProto, bias: str) -> NodeProto:
    epsilon = next(a.f for a in norm.attribute if a.name == "epsilon")
    return helper.make_node(
        "SkipLayerNormalization",
        [*terms, norm.input[1], norm.input[2], bias],
        [norm.output[0]],
        name=norm.name,
        domain=MICROSOFT,
        epsilon=epsilon,
    )


def _needed(nodes: list[NodeProto], model: onnx.ModelProto) -> list[NodeProto]:
    """Those that lead to an output, in their order."""
    wanted = {output.name for output in model.graph.output}
    kept = []
    for node in reversed(nodes):
        if wanted & set(node.output):
            kept.append(node)
            wanted |= set(node.input)
    return kept[::-1]
