"""fp32 graph -> int8 graph whose logits do not depend on the batch, and whose integer sums fit every processor.

The usual dynamic quantisation takes one activation scale per tensor, so that a sentence's logits move with its
neighbours in the batch and a single huge activation spoils all the others. Here each word piece has its own scale:

    q = round(63 x / max|x|) per row; y = MatMulInteger(q, int8 weights) * weight scale per column * max|x| / 63

Integer sums are exact and everything else works row by row. Activations take 7 bits, because processors without VNNI
instructions add pairs of 8-bit products with saturation at 16 bits: 2 * 127 * 127 still fits. The input of a
feed-forward down-projection is never below GELU's minimum; shifted up by it, all its 7 bits are used:

    W x = W (x + c) - c W 1, with q = round(127 (x + c) / max(x + c))

Weights of the encoder and word embeddings are int8 with a scale per column and per word. The heads compute in fp32
from weights stored as int8.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
from onnx import NodeProto, helper, numpy_helper

from .network import HEADS

MICROSOFT = "com.microsoft"  # the domain of onnxruntime's MatMulIntegerToFloat
WEIGHT_LEVELS = 127
SIGNED_LEVELS, UNSIGNED_LEVELS = 63, 127
GELU_MINIMUM = 0.17  # GELU(x) > -0.17 for all x
SMALLEST = 1e-9  # keeps a row of zeros from dividing by zero


class Rows(NamedTuple):
    """The names of an activation's rows in 7 bits, of their scales, and of the constants that go with them."""

    values: str
    peak: str
    step: str
    zero: str


class Rewriter:
    """Replaces a graph's nodes one by one and collects its new constants."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.model = model
        self.weights = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        self.weights |= {
            "int8/signed_step": np.float32(1 / SIGNED_LEVELS),
            "int8/signed_zero": np.uint8(SIGNED_LEVELS + 1),
            "int8/unsigned_step": np.float32(1 / UNSIGNED_LEVELS),
            "int8/unsigned_zero": np.uint8(0),
            "int8/shift": np.float32(GELU_MINIMUM),
            "int8/smallest": np.float32(SMALLEST),
        }
        self.nodes: list[NodeProto] = []
        self.quantised: dict[str, Rows] = {}

    def rewrite(self) -> None:
        graph = self.model.graph
        for node in graph.node:
            self.replace(node)
        del graph.node[:], graph.initializer[:], graph.value_info[:], self.model.metadata_props[:]
        graph.node.extend(self.nodes)
        used = {name for node in self.nodes for name in node.input}
        graph.initializer.extend(
            numpy_helper.from_array(np.asarray(value), name) for name, value in self.weights.items() if name in used
        )
        self.model.opset_import.append(helper.make_opsetid(MICROSOFT, 1))

    def replace(self, node: NodeProto) -> None:
        constant = next((name for name in node.input if name in self.weights), "")
        if node.op_type == "Gather" and constant.endswith("word_embeddings.weight"):
            self.look_up(node, constant)
        elif node.op_type in ("MatMul", "Gemm") and constant:
            if node.name.startswith(tuple(f"/{head}/" for head in HEADS)):
                self.store_small(node, node.input[1])
            else:
                self.multiply(node, node.input[1])
        else:
            self.nodes.append(node)

    def add(self, operator: str, inputs: list[str], output: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def constant(self, name: str, value: np.ndarray) -> str:
        self.weights[name] = value
        return name

    def look_up(self, node: NodeProto, table: str) -> None:
        """Word embeddings: int8 rows, each with its scale."""
        rows, scale = to_int8(self.weights[table], axis=1)
        ids = node.input[1]
        raw = self.add("Gather", [self.constant(f"{table}_int8", rows), ids], f"{table}/rows")
        scales = self.add("Gather", [self.constant(f"{table}_scale", scale), ids], f"{table}/scales")
        self.add("Mul", [self.add("Cast", [raw], f"{table}/float", to=onnx.TensorProto.FLOAT), scales], node.output[0])

    def store_small(self, node: NodeProto, matrix: str) -> None:
        """A head's matrix: restored to fp32 before its product."""
        axis = 1 if any(a.name == "transB" and a.i for a in node.attribute) else 0
        weight, scale = to_int8(self.weights[matrix], axis)
        stored = [self.constant(f"{matrix}_int8", weight), self.constant(f"{matrix}_scale", scale.ravel())]
        node.input[1] = self.add("DequantizeLinear", stored, f"{matrix}_restored", axis=1 - axis)
        self.nodes.append(node)

    def multiply(self, node: NodeProto, matrix: str) -> None:
        """An encoder's product: integers inside."""
        shifted = is_down_projection(node.name)
        rows = self.shifted_rows(node.input[0]) if shifted else self.signed_rows(node.input[0])
        weight, scale = to_int8(self.weights[matrix], axis=0)
        inputs = [
            rows.values,
            self.constant(f"{matrix}_int8", weight),
            rows.step,
            self.constant(f"{matrix}_scale", scale.ravel()),
            rows.zero,
        ]
        output = node.output[0]
        product = self.add("MatMulIntegerToFloat", inputs, f"{output}/unit", domain=MICROSOFT)
        scaled = self.add("Mul", [product, rows.peak], f"{output}/scaled" if shifted else output)
        if shifted:
            excess = (weight * scale).sum(0).astype(np.float32) * np.float32(GELU_MINIMUM)
            self.add("Sub", [scaled, self.constant(f"{matrix}_excess", excess)], output)

    def signed_rows(self, name: str) -> Rows:
        """Quantised once for all products that use the same input."""
        if name not in self.quantised:
            magnitude = self.add("Abs", [name], f"{name}/magnitude")
            self.quantised[name] = self.unit_rows(name, magnitude, "signed")
        return self.quantised[name]

    def shifted_rows(self, name: str) -> Rows:
        shifted = self.add("Add", [name, "int8/shift"], f"{name}/shifted")
        return self.unit_rows(shifted, shifted, "unsigned")

    def unit_rows(self, name: str, magnitude: str, kind: str) -> Rows:
        """Rows divided by their largest magnitude, then rounded."""
        largest = self.add("ReduceMax", [magnitude], f"{name}/largest", axes=[-1], keepdims=1)
        peak = self.add("Max", [largest, "int8/smallest"], f"{name}/peak")
        unit = self.add("Div", [name, peak], f"{name}/unit")
        step, zero = f"int8/{kind}_step", f"int8/{kind}_zero"
        return Rows(self.add("QuantizeLinear", [unit, step, zero], f"{name}/int8"), peak, step, zero)


def is_down_projection(node: str) -> bool:
    return node.endswith("/output/dense/MatMul") and "/attention/" not in node


def to_int8(weight: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric int8 values and fp32 scales, one scale for each line along the axis."""
    scale = np.maximum(np.abs(weight).max(axis, keepdims=True), SMALLEST).astype(np.float32) / WEIGHT_LEVELS
    return np.rint(weight / scale).astype(np.int8), scale.astype(np.float32)


def quantise(source: Path, target: Path) -> None:
    """Reads the fp32 graph and writes the int8 one."""
    model = onnx.load(str(source))
    Rewriter(model).rewrite()
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
