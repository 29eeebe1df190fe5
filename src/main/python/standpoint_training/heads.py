"""Parts of a network that learn alone and take their places in an exported 8-bit graph; heads learn on its hidden states."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper
from torch import Tensor
from transformers import PretrainedConfig

from .network import StanceNetwork
from .quantise import excess, to_int8, to_product
from .restore import joined_biases, products_of

LAST_LAYER = "/encoder/encoder/layer.{}/output/LayerNorm/LayerNormalization_output_0"


class NetworkOnGraph(StanceNetwork):
    """Takes its hidden states from a graph instead of from its own encoder, which only travels along."""

    def __init__(self, config: PretrainedConfig, graph: Path, heads: tuple[str, ...], threads: int, dropout: float = 0.1) -> None:
        super().__init__(config, dropout)
        for name, parameter in self.named_parameters():
            parameter.requires_grad_(name.startswith(tuple(f"{head}." for head in heads)))
        self.states = LAST_LAYER.format(config.num_hidden_layers - 1)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        encoder = encoder_of(onnx.load(str(graph)), self.states).SerializeToString()
        self.session = onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])

    def hidden_states(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        feeds = {"input_ids": input_ids.numpy(), "attention_mask": attention_mask.numpy()}
        return torch.from_numpy(self.session.run([self.states], feeds)[0])


def encoder_of(model: onnx.ModelProto, states: str) -> onnx.ModelProto:
    """The part of a graph that its hidden states are made by."""
    nodes, needed = [], {states}
    for node in reversed(model.graph.node):
        if needed & set(node.output):
            needed |= set(node.input)
            nodes.insert(0, node)
    hidden = onnx.helper.make_tensor_value_info(states, onnx.TensorProto.FLOAT, None)
    inputs = [i for i in model.graph.input if i.name in needed]
    constants = [i for i in model.graph.initializer if i.name in needed]
    graph = onnx.helper.make_graph(nodes, model.graph.name, inputs, [hidden], constants)
    return onnx.helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)


def with_parts(model: onnx.ModelProto, state: dict[str, Tensor], parts: tuple[str, ...]) -> onnx.ModelProto:
    """The graph, its modules of these names (`stance`, `encoder.encoder.layer.11`) being those of a checkpoint.

    They are stored as `quantise` stores them; what enters a product is smoothed as before.
    """
    exchanged = onnx.ModelProto()
    exchanged.CopyFrom(model)
    constants = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    matrices = {module: (matrix, factors) for module, matrix, factors in products_of(model)}
    new: dict[str, np.ndarray] = {}
    for name, value in state.items():
        if not name.startswith(tuple(f"{part}." for part in parts)):
            continue
        module, kind = name.rsplit(".", 1)
        if kind == "weight" and module in matrices:
            matrix, factors = matrices[module]
            smoothing = 1 / constants[factors].astype(np.float32)[:, None] if factors in constants else np.float32(1)
            product = matrix.removesuffix("_int8")
            new[matrix], scale = to_product(value.numpy().T, smoothing)
            new[f"{product}_scale_half"] = scale.astype(np.float16)
            if f"{product}_excess" in constants:
                new[f"{product}_excess"] = excess(new[matrix] * scale / smoothing)
        elif value.ndim == 1:
            new[name] = value.numpy()
        else:
            new[f"{name}_int8"], new[f"{name}_scale"] = to_int8(value.numpy(), axis=1)
    for joined, names in joined_biases(constants).items():
        if names[0] in new and names[0] not in constants:
            new[joined] = np.concatenate([new.pop(name) for name in names])
    for constant in exchanged.graph.initializer:
        if constant.name in new:
            constant.CopyFrom(numpy_helper.from_array(new.pop(constant.name), constant.name))
    if new:
        raise ValueError(f"the graph has no {', '.join(sorted(new))}")
    return exchanged
