"""A shipped int8 graph -> a PyTorch checkpoint to go on training from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterable, Iterator

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file

PRODUCT = re.compile(r"/(?P<module>encoder/.+)/MatMul_output_0(/unit)?|/\w+/(?P<layer>\w+\.1)/Gemm_output_0")
PROJECTIONS = ("query", "key", "value")
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
    for joined, names in joined_biases(constants).items():
        state |= dict(zip(names, np.split(constants[joined], len(names))))
    for module, matrix, factors in products_of(model):
        weight = constants[matrix] * constants[matrix.removesuffix("_int8") + "_scale"]
        factors = constants.get(factors.removesuffix("_half"))
        state[f"{module}.weight"] = (weight if factors is None else weight * factors[:, None]).T
    return {name: torch.from_numpy(value.copy(order="C")) for name, value in state.items()}


def joined_biases(names: Iterable[str]) -> dict[str, list[str]]:
    """The constants that hold an attention's three biases, with the parameters they are made of."""
    found = {name: biases["module"].replace("/", ".") for name in names if (biases := BIASES.fullmatch(name))}
    return {name: [f"{module}.{part}.bias" for part in PROJECTIONS] for name, module in found.items()}


def products_of(model: onnx.ModelProto) -> Iterator[tuple[str, str, str]]:
    """Of each product of integers the network's module, and the names of its matrix and of the factors that smooth what enters it."""
    joined = {node.name: node.input for node in model.graph.node if node.op_type == "Concat"}
    for node in model.graph.node:
        factors = node.input[0].removesuffix("/smooth/int8") + "/factors_half" if node.input else ""
        if node.op_type == "MatMulIntegerToFloat":
            product = PRODUCT.fullmatch(node.name)
            yield (product["module"] or product["layer"]).replace("/", "."), node.input[1], factors
        elif node.op_type == "QAttention":
            block = node.name.removeprefix("/").removesuffix("/MultiHeadAttention").replace("/", ".")
            for part, matrix in zip(PROJECTIONS, joined[node.input[1]]):
                yield f"{block}.{part}", matrix, factors


def restore(graph: Path, checkpoint: Path) -> None:
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    save_file(restored_state(onnx.load(str(graph))), checkpoint)
    print(f"{checkpoint}: from {graph}")
