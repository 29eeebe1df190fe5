"""Heads that learn alone, on the hidden states of an exported 8-bit graph, and take the place of that graph's heads."""

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
from .quantise import to_int8, to_product

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


def with_heads(model: onnx.ModelProto, state: dict[str, Tensor], heads: tuple[str, ...]) -> onnx.ModelProto:
    """The graph, its heads of these names being those of a checkpoint, stored as `quantise` stores them."""
    exchanged = onnx.ModelProto()
    exchanged.CopyFrom(model)
    first_layers = {n.input[1]: n for n in model.graph.node if n.op_type == "MatMulIntegerToFloat"}
    factors = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer if i.name.endswith("/factors_half")}
    new: dict[str, np.ndarray] = {}
    for name, value in state.items():
        head, layer, kind = name.split(".", 2)
        if head not in heads:
            continue
        product = first_layers.get(f"/{head}/{head}.{layer}/{kind}_int8")
        if product:
            smoothing = 1 / factors[product.input[0].removesuffix("/smooth/int8") + "/factors_half"].astype(np.float32)[:, None]
            new[product.input[1]], scale = to_product(value.numpy().T, smoothing)
            new[f"{product.input[3]}_half"] = scale.astype(np.float16)
        elif kind == "bias":
            new[name] = value.numpy()
        else:
            new[f"{name}_int8"], new[f"{name}_scale"] = to_int8(value.numpy(), axis=1)
    for constant in exchanged.graph.initializer:
        if constant.name in new:
            constant.CopyFrom(numpy_helper.from_array(new.pop(constant.name), constant.name))
    if new:
        raise ValueError(f"the graph has no {', '.join(sorted(new))}")
    return exchanged
