"""A shipped int8 graph -> a PyTorch checkpoint to go on training from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file

PRODUCT = re.compile(r"/(?P<module>encoder/.+)/MatMul_output_0(/unit)?|/\w+/(?P<layer>\w+\.1)/Gemm_output_0")
BIASES = re.compile(r"/(?P<module>encoder/.+/attention/self)/bias")  # of query, key and value, one after the other


def restored_state(model: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """The network's parameters as far as the graph has them; matrices are the int8 values times their scales, without smoothing."""
    constants = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    constants |= {n.removesuffix("_half"): v.astype(np.float32) for n, v in constants.items() if n.endswith("_half")}
    state = {name: value for name, value in constants.items() if "/" not in name and "::" not in name}
    for name in list(state):
        if name.endswith("_int8"):
            matrix = name.removesuffix("_int8")
            values, scale = state.pop(name).astype(np.float32), state.pop(f"{matrix}_scale")
            state[matrix] = values * (scale if scale.ndim == values.ndim else scale[:, None])
    for name, value in constants.items():
        if biases := BIASES.fullmatch(name):
            for part, bias in zip(("query", "key", "value"), np.split(value, 3)):
                state[f"{biases['module'].replace('/', '.')}.{part}.bias"] = bias
    for module, matrix, entering in _products(model):
        weight = constants[matrix] * constants[matrix.removesuffix("_int8") + "_scale"]
        factors = constants.get(entering.removesuffix("/smooth/int8") + "/factors")
        state[f"{module.replace('/', '.')}.weight"] = (weight if factors is None else weight * factors[:, None]).T
    return {name: torch.from_numpy(value.copy(order="C")) for name, value in state.items()}


def _products(model: onnx.ModelProto) -> Iterator[tuple[str, str, str]]:
    """Of each product of integers the network's module, and the names of its matrix and of what enters it."""
    joined = {node.name: node.input for node in model.graph.node if node.op_type == "Concat"}
    for node in model.graph.node:
        if node.op_type == "MatMulIntegerToFloat":
            product = PRODUCT.fullmatch(node.name)
            yield product["module"] or product["layer"], node.input[1], node.input[0]
        elif node.op_type == "QAttention":
            block = node.name.removeprefix("/").removesuffix("/MultiHeadAttention")
            for part, matrix in zip(("query", "key", "value"), joined[node.input[1]]):
                yield f"{block}/{part}", matrix, node.input[0]


def restore(graph: Path, checkpoint: Path) -> None:
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    save_file(restored_state(onnx.load(str(graph))), checkpoint)
    print(f"{checkpoint}: from {graph}")
