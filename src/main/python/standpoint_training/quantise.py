"""fp32 graph -> int8 graph whose logits do not depend on the batch, and whose integer sums fit every processor.

The usual dynamic quantisation takes one activation scale per tensor, so that a sentence's logits move with its
neighbours in the batch. Here the hidden states and what attention gives, whose size a norm bounds, have a scale each
that training sentences set; what is larger in some sentence is cut:

    q = round(127 x / M), M = max|x| over training sentences; y = MatMulInteger(q, int8 weights) * weight scale per column * M / 127

What GELU gives differs by piece as much as twenty times, so that each word piece has its own scale. It is never below
GELU's minimum; shifted up by it, all 8 bits are used:

    W x = W (x + c) - c W 1, with q = round(255 (x + c) / max(x + c)) per row

Integer sums are exact and everything else works row by row. Processors without VNNI instructions add pairs of 8-bit
products with saturation at 16 bits. Activations, which have outliers, take 8 bits, and weights, which have none, 7:
2 * 255 * 64 still fits.

A few dimensions of the hidden states are tens of times larger than the others, and the rounding of the weights that
they meet would be most of the error. So each input dimension j is divided by s_j, and its weights are multiplied by it
(SmoothQuant, Xiao et al., 2023), s_j = sqrt(max|x_j| / max|w_j|) with the maximum over some training sentences.

Weights of the encoder and embeddings are int8 with a scale per column and per word or position. The heads compute in fp32
from weights stored as int8.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Sequence

import numpy as np
import onnx
from onnx import NodeProto, helper, numpy_helper

from .fuse import MICROSOFT, declare_microsoft
from .network import HEADS

STORED_LEVELS, MULTIPLIED_LEVELS = 127, 64  # of weights that are restored, and of weights in integer products
SIGNED_LEVELS, UNSIGNED_LEVELS = 127, 255  # of activations
GELU_MINIMUM = 0.17  # GELU(x) > -0.17 for all x
SMALLEST_HALF = 6e-8  # of the numbers that 16 bits hold
SMALLEST = 1e-9  # keeps a column of zeros from dividing by zero; no row of activations is all zeros


class Rows(NamedTuple):
    """The names of an activation's rows in 8 bits, of the constants that go with them, and of what each row was divided by."""

    values: str
    step: str
    zero: str
    peak: str | None = None  # None where the step is already that of the activation


class Rewriter:
    """Replaces a graph's nodes one by one and collects its new constants."""

    def __init__(self, model: onnx.ModelProto, peaks: dict[str, np.ndarray]) -> None:
        self.model = model
        self.peaks = peaks
        self.weights = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        self.weights |= {
            "int8/signed_zero": np.uint8(SIGNED_LEVELS + 1),
            "int8/unsigned_step": np.float32(1 / UNSIGNED_LEVELS),
            "int8/unsigned_zero": np.uint8(0),
            "int8/shift": np.float32(GELU_MINIMUM),
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
        declare_microsoft(self.model)

    def replace(self, node: NodeProto) -> None:
        constant = next((name for name in node.input if name in self.weights), "")
        if node.op_type == "Gather" and constant.endswith(("word_embeddings.weight", "position_embeddings.weight")):
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

    def half(self, name: str, value: np.ndarray) -> str:
        """A constant that is stored in 16 bits; onnxruntime makes it fp32 when it loads the graph."""
        return self.add("Cast", [self.constant(f"{name}_half", value.astype(np.float16))], name, to=onnx.TensorProto.FLOAT)

    def look_up(self, node: NodeProto, table: str) -> None:
        """Embeddings of words and positions: int8 rows, each with its scale."""
        rows, scale = to_int8(self.weights[table], axis=1)
        ids = node.input[1]
        raw = self.add("Gather", [self.constant(f"{table}_int8", rows), ids], f"{table}/rows")
        scales = self.add("Gather", [self.constant(f"{table}_scale", scale), ids], f"{table}/scales")
        self.add("Mul", [self.add("Cast", [raw], f"{table}/float", to=onnx.TensorProto.FLOAT), scales], node.output[0])

    def store_small(self, node: NodeProto, matrix: str) -> None:
        """A head's matrix: restored to fp32, which onnxruntime does once, when it loads the graph."""
        axis = 1 if any(a.name == "transB" and a.i for a in node.attribute) else 0
        weight, scale = to_int8(self.weights[matrix], axis)
        stored = self.constant(f"{matrix}_int8", weight)
        whole = self.add("Cast", [stored], f"{matrix}_whole", to=onnx.TensorProto.FLOAT)
        node.input[1] = self.add("Mul", [whole, self.constant(f"{matrix}_scale", scale)], f"{matrix}_restored")
        self.nodes.append(node)

    def multiply(self, node: NodeProto, matrix: str) -> None:
        """An encoder's product: integers inside."""
        smoothing = self.smoothing(node.input[0])
        rows = (self.shifted_rows if is_down_projection(node.name) else self.signed_rows)(node.input[0])
        weight, scale = to_int8(self.weights[matrix] * smoothing, axis=0, levels=MULTIPLIED_LEVELS)
        inputs = [
            rows.values,
            self.constant(f"{matrix}_int8", weight),
            rows.step,
            self.half(f"{matrix}_scale", scale.ravel()),
            rows.zero,
        ]
        output = node.output[0]
        if rows.peak is None:
            self.add("MatMulIntegerToFloat", inputs, output, domain=MICROSOFT)
            return
        product = self.add("MatMulIntegerToFloat", inputs, f"{output}/unit", domain=MICROSOFT)
        scaled = self.add("Mul", [product, rows.peak], f"{output}/scaled")
        excess = (weight * scale / smoothing).sum(0).astype(np.float32) * np.float32(GELU_MINIMUM)
        self.add("Sub", [scaled, self.constant(f"{matrix}_excess", excess)], output)

    def smoothing(self, name: str) -> np.ndarray:
        """s of an activation, a column; the same for all products that use it."""
        matrices = [n.input[1] for n in self.model.graph.node if n.op_type == "MatMul" and n.input[0] == name]
        weights = np.max([np.abs(self.weights[m]).max(1) for m in matrices if m in self.weights], axis=0)
        ratio = np.sqrt(np.maximum(self.peaks[name], SMALLEST) / np.maximum(weights, SMALLEST))
        return 1 / in_half(1 / ratio)[:, None]

    def smooth(self, name: str, activation: str) -> str:
        factors = self.half(f"{name}/factors", (1 / self.smoothing(name)).ravel())
        return self.add("Mul", [activation, factors], f"{name}/smooth")

    def signed_rows(self, name: str) -> Rows:
        """Quantised once for all products that use the same input, by the largest magnitude that training sentences have."""
        if name not in self.quantised:
            factors = 1 / self.smoothing(name).ravel()
            step = self.constant(f"{name}/step", np.float32((self.peaks[name] * factors).max() / SIGNED_LEVELS))
            values = self.add("QuantizeLinear", [self.smooth(name, name), step, "int8/signed_zero"], f"{name}/smooth/int8")
            self.quantised[name] = Rows(values, step, "int8/signed_zero")
        return self.quantised[name]

    def shifted_rows(self, name: str) -> Rows:
        """Rows divided by their largest value, then rounded."""
        shifted = self.smooth(name, self.add("Add", [name, "int8/shift"], f"{name}/shifted"))
        peak = self.add("ReduceMax", [shifted], f"{name}/peak", axes=[-1], keepdims=1)
        unit = self.add("Div", [shifted, peak], f"{name}/unit")
        step, zero = "int8/unsigned_step", "int8/unsigned_zero"
        return Rows(self.add("QuantizeLinear", [unit, step, zero], f"{shifted}/int8"), step, zero, peak)


def is_down_projection(node: str) -> bool:
    return node.endswith("/output/dense/MatMul") and "/attention/" not in node


def to_int8(weight: np.ndarray, axis: int, levels: int = STORED_LEVELS) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric int8 values and fp32 scales, one scale for each line along the axis."""
    scale = in_half(np.maximum(np.abs(weight).max(axis, keepdims=True) / levels, SMALLEST_HALF))
    return np.rint(weight / scale).clip(-levels, levels).astype(np.int8), scale


def in_half(values: np.ndarray) -> np.ndarray:
    """fp32 values that 16 bits hold exactly."""
    return values.astype(np.float16).astype(np.float32)


def activation_peaks(source: Path, feeds: Sequence[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """The largest magnitude of each dimension of what enters the encoder's products."""
    import onnxruntime

    model = onnx.load(str(source))
    constants = {i.name for i in model.graph.initializer}
    names = list(dict.fromkeys(n.input[0] for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in constants))
    for name in names:
        model.graph.output.append(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    peaks = {name: np.float32(0) for name in names}
    for feed in feeds:
        for name, value in zip(names, session.run(names, feed)):
            peaks[name] = np.maximum(peaks[name], np.abs(value).reshape(-1, value.shape[-1]).max(0))
    return peaks


def quantise(source: Path, target: Path, feeds: Sequence[dict[str, np.ndarray]]) -> None:
    """Reads the fp32 graph and writes the int8 one; `feeds` are training sentences, each alone."""
    model = onnx.load(str(source))
    Rewriter(model, activation_peaks(source, feeds)).rewrite()
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
