"""fp32 graph -> int8 graph whose logits do not depend on the batch, and whose integer sums fit every processor.

The usual dynamic quantisation takes one activation scale per tensor, so that a sentence's logits move with its
neighbours in the batch. Here the hidden states and what attention gives, whose size a norm bounds, have a scale each
that training sentences set; what is larger in some sentence is cut:

    q = round(127 x / M), M = max|x| over training sentences; y = MatMulInteger(q, int8 weights) * weight scale per column * M / 127

What GELU gives differs by piece as much as twenty times, so that each word piece has its own scale. It is never below
GELU's minimum; shifted up by it, all 8 bits are used, and the bias that follows takes the shift back:

    W x = W (x + c) - c W 1, with q = round(255 (x + c) / max(x + c)) per row

Integer sums are exact and everything else works row by row. Processors without VNNI instructions add pairs of 8-bit
products with saturation at 16 bits. Activations, which have outliers, take 8 bits, and weights, which have none, 7:
2 * 255 * 64 still fits.

A few dimensions of the hidden states are tens of times larger than the others, and the rounding of the weights that
they meet would be most of the error. So each input dimension j is divided by s_j, and its weights are multiplied by it
(SmoothQuant, Xiao et al., 2023), s_j = sqrt(max|x_j| / max|w_j|) with the maximum over some training sentences. What
attention gives is a mean of values, which are divided instead, by their weights' scales.

Weights of the encoder and of the heads' first layers are int8 with a scale per column, embeddings with one per word or
position. The heads' last layers, which are small, compute in fp32 from weights stored as int8. What depends on constants
alone is computed by onnxruntime when it loads the graph.
"""

from __future__ import annotations

import re
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
PROJECTION = re.compile(r".*/attention/self/(query|key|value)/MatMul")
FIRST_LAYER = re.compile(rf"/({'|'.join(HEADS)})/\1\.1/Gemm")


class Rows(NamedTuple):
    """The names of an activation's rows in 8 bits, of the constants that go with them, and of each row's own step."""

    values: str
    step: str
    zero: str
    row_step: str | None = None  # None where one step is that of all rows


class Rewriter:
    """Replaces a graph's nodes one by one and collects its new constants."""

    def __init__(self, model: onnx.ModelProto, peaks: dict[str, np.ndarray]) -> None:
        self.model = model
        self.peaks = peaks
        self.weights = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        self.products = products(model)
        self.weights |= {
            "int8/signed_zero": np.uint8(SIGNED_LEVELS + 1),
            "int8/unsigned_step": np.float32(1 / UNSIGNED_LEVELS),
            "int8/unsigned_zero": np.uint8(0),
            "int8/one": np.float32(1),
            "int8/last": np.array([-1]),
            "int8/shift": np.float32(GELU_MINIMUM),
        }
        self.nodes: list[NodeProto] = []
        self.quantised: dict[str, Rows] = {}
        self.projections: dict[str, NodeProto] = {}
        self.excess: dict[str, str] = {}

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
        elif node.op_type == "Slice" and constant.endswith("position_embeddings.weight"):
            self.store_small(node, 0, axis=1)
        elif node.op_type == "MultiHeadAttention":
            self.attend(node)
        elif node.name in self.products:
            if PROJECTION.fullmatch(node.name):
                self.projections[node.output[0]] = node
            else:
                self.multiply(node)
        elif node.op_type == "Gemm":
            self.store_small(node, 1, axis=1)
        else:
            for name in {*node.input} & {*self.excess}:
                self.take_back(node, name)
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
        """Embeddings: int8 rows, each with its scale."""
        rows, scale = to_int8(self.weights[table], axis=1)
        ids = node.input[1]
        raw = self.add("Gather", [self.constant(f"{table}_int8", rows), ids], f"{table}/rows")
        scales = self.add("Gather", [self.constant(f"{table}_scale", scale), ids], f"{table}/scales")
        self.add("Mul", [self.add("Cast", [raw], f"{table}/float", to=onnx.TensorProto.FLOAT), scales], node.output[0])

    def store_small(self, node: NodeProto, place: int, axis: int) -> None:
        """A table or a matrix: restored to fp32, which onnxruntime does once, when it loads the graph."""
        name = node.input[place]
        weight, scale = to_int8(self.weights[name], axis)
        whole = self.add("Cast", [self.constant(f"{name}_int8", weight)], f"{name}_whole", to=onnx.TensorProto.FLOAT)
        node.input[place] = self.add("Mul", [whole, self.constant(f"{name}_scale", scale)], f"{name}_restored")
        self.nodes.append(node)

    def multiply(self, node: NodeProto) -> None:
        """A product of integers."""
        entering, output = node.input[0], node.output[0]
        rows = (self.shifted_rows if is_down_projection(node.name) else self.signed_rows)(entering)
        weight, scale = self.store_product(node)
        inputs = [rows.values, weight, rows.step, scale, rows.zero]
        if rows.row_step is None:
            self.add("MatMulIntegerToFloat", inputs + ["", *node.input[2:]], output, domain=MICROSOFT)
            return
        unit = self.add("MatMulIntegerToFloat", inputs, f"{output}/unit", domain=MICROSOFT)
        restored = self.weights[weight] * self.weights[f"{scale}_half"].astype(np.float32) / self.smoothing(entering)
        self.to_states(self.add("Mul", [unit, rows.row_step], f"{output}/scaled"), restored.shape[1], output)
        self.excess[output] = self.constant(f"{node.input[1]}_excess", excess(restored))

    def take_back(self, node: NodeProto, product: str) -> None:
        """The bias that is added to a down projection, without what the shift of its input added."""
        bias = 4 if node.op_type == "SkipLayerNormalization" else 1 - list(node.input).index(product)
        if node.input[bias] not in self.weights:
            raise ValueError(f"{node.name} adds no bias to {product}")
        node.input[bias] = self.add("Sub", [node.input[bias], self.excess[product]], f"{product}/bias")

    def store_product(self, node: NodeProto) -> tuple[str, str]:
        """The names of a product's int8 matrix and of its scales."""
        name = f"{node.name.removesuffix('/Gemm')}/weight" if node.op_type == "Gemm" else node.input[1]
        weight, scale = to_product(self.matrix(node), self.smoothing(node.input[0]))
        return self.constant(f"{name}_int8", weight), self.half(f"{name}_scale", scale)

    def matrix(self, node: NodeProto) -> np.ndarray:
        """Of shape (entering, leaving)."""
        weight = self.weights[node.input[1]]
        return weight.T if node.op_type == "Gemm" else weight

    def attend(self, node: NodeProto) -> None:
        """Query, key and value are one product of integers, and are not written out; values come divided by their smoothing."""
        name, output = node.name, node.output[0]
        parts = [self.projections[part] for part in node.input[:3]]
        rows = self.signed_rows(parts[0].input[0])
        weights, scales = zip(*map(self.store_product, parts))
        factors = self.factors(output)
        ones = self.constant(f"{name}/ones", np.ones(2 * len(self.peaks[output]), np.float32))
        gain = self.add("Concat", [ones, factors], f"{name}/gain", axis=0)
        scale = self.add("Mul", [self.add("Concat", [*scales], f"{name}/scales", axis=0), gain], f"{name}/scale")
        bias = self.add("Mul", [node.input[3], gain], f"{name}/bias")
        weight = self.add("Concat", [*weights], f"{name}/weight", axis=1)
        inputs = [rows.values, weight, bias, rows.step, scale, node.input[4], rows.zero]
        heads = next(a.i for a in node.attribute if a.name == "num_heads")
        self.nodes.append(helper.make_node("QAttention", inputs, [output], name=name, domain=MICROSOFT, num_heads=heads))
        self.quantised[output] = self.in_steps(output, output)

    def to_states(self, rows: str, width: int, output: str) -> None:
        """Rows of all sentences -> hidden states of shape (sentences, pieces, width)."""
        shape = "int8/states_shape"
        if not self.excess:
            sizes = [self.add("Shape", ["input_ids"], "int8/ids_shape"), self.constant("int8/width", np.array([width]))]
            self.add("Concat", sizes, shape, axis=0)
        self.add("Reshape", [rows, shape], output)

    def smoothing(self, name: str) -> np.ndarray:
        """s of an activation, a column; the same for all products that use it."""
        weights = np.max([np.abs(self.matrix(n)).max(1) for n in self.products.values() if n.input[0] == name], axis=0)
        ratio = np.sqrt(np.maximum(self.peaks[name], SMALLEST) / np.maximum(weights, SMALLEST))
        return 1 / in_half(1 / ratio)[:, None]

    def factors(self, name: str) -> str:
        return self.half(f"{name}/factors", (1 / self.smoothing(name)).ravel())

    def signed_rows(self, name: str) -> Rows:
        """Quantised once for all products that use the same input, by the largest magnitude that training sentences have."""
        if name not in self.quantised:
            smooth = self.add("Mul", [name, self.factors(name)], f"{name}/smooth")
            self.quantised[name] = self.in_steps(name, smooth)
        return self.quantised[name]

    def in_steps(self, name: str, smooth: str) -> Rows:
        largest = (self.peaks[name] / self.smoothing(name).ravel()).max()
        step = self.constant(f"{name}/step", np.float32(largest / SIGNED_LEVELS))
        values = self.add("QuantizeLinear", [smooth, step, "int8/signed_zero"], f"{name}/smooth/int8")
        return Rows(values, step, "int8/signed_zero")

    def shifted_rows(self, name: str) -> Rows:
        """Rows in steps of their own, each the row's largest value by the number of levels."""
        width = self.constant(f"{name}/width", np.array([-1, len(self.peaks[name])]))
        shifted = self.add("Add", [self.add("Reshape", [name, width], f"{name}/rows"), "int8/shift"], f"{name}/shifted")
        smooth = self.add("Mul", [shifted, self.factors(name)], f"{name}/smooth")
        peak = self.add("ReduceMax", [smooth], f"{name}/peak", axes=[-1], keepdims=1)
        row_step = self.add("Mul", [peak, "int8/unsigned_step"], f"{name}/row_step")
        steps = self.add("Squeeze", [row_step, "int8/last"], f"{name}/steps")
        values = self.add("QuantizeLinear", [smooth, steps], f"{name}/smooth/int8", axis=0)
        return Rows(values, "int8/one", "int8/unsigned_zero", row_step)


def products(model: onnx.ModelProto) -> dict[str, NodeProto]:
    """The nodes that integers compute, by name: the encoder's products and the heads' first layers."""
    constants = {i.name for i in model.graph.initializer}
    return {
        node.name: node
        for node in model.graph.node
        if node.op_type == "MatMul" and node.input[1] in constants or FIRST_LAYER.fullmatch(node.name)
    }


def is_down_projection(node: str) -> bool:
    return node.endswith("/output/dense/MatMul") and "/attention/" not in node


def to_int8(weight: np.ndarray, axis: int, levels: int = STORED_LEVELS) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric int8 values and fp32 scales, one scale for each line along the axis."""
    scale = in_half(np.maximum(np.abs(weight).max(axis, keepdims=True) / levels, SMALLEST_HALF))
    return np.rint(weight / scale).clip(-levels, levels).astype(np.int8), scale


def to_product(matrix: np.ndarray, smoothing: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The int8 matrix of a product, entering by leaving, and the scales of its columns; what enters was divided by the smoothing."""
    weight, scale = to_int8(matrix * smoothing, axis=0, levels=MULTIPLIED_LEVELS)
    return weight, scale.ravel()


def excess(matrix: np.ndarray) -> np.ndarray:
    """What the shift of GELU's values adds to a product with a matrix, entering by leaving."""
    return matrix.sum(0).astype(np.float32) * np.float32(GELU_MINIMUM)


def in_half(values: np.ndarray) -> np.ndarray:
    """fp32 values that 16 bits hold exactly."""
    return values.astype(np.float16).astype(np.float32)


def activation_peaks(source: Path, feeds: Sequence[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """The largest magnitude of each dimension of what enters the products."""
    import onnxruntime

    model = onnx.load(str(source))
    names = list(dict.fromkeys(node.input[0] for node in products(model).values()))
    for name in names:
        model.graph.output.append(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    peaks = {name: np.float32(0) for name in names}
    for feed in feeds:
        for name, value in zip(names, session.run(names, feed)):
            peaks[name] = np.maximum(peaks[name], np.abs(value).reshape(-1, value.shape[-1]).max(0, initial=0))
    return peaks


def quantise(source: Path, target: Path, feeds: Sequence[dict[str, np.ndarray]]) -> None:
    """Reads the fp32 graph and writes the int8 one; `feeds` are training sentences, each alone."""
    model = onnx.load(str(source))
    Rewriter(model, activation_peaks(source, feeds)).rewrite()
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
