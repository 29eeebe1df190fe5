import numpy as np
import onnx
import pytest
import torch
from transformers import BertConfig, MPNetConfig

from standpoint_training.dataset import Example, Pair, Target, collate
from standpoint_training.graph import export_fp32
from standpoint_training.network import StanceNetwork
from standpoint_training.predict import onnx_predictor, torch_predictor
from standpoint_training.quantise import quantise, to_int8
from standpoint_training.restore import restored_state

PAIRS = [Pair((1, 3), (4, 5), 1, 0)]
EXAMPLES = [Example([2, 9, 8, 7, 6, 3], [Target((1, 3), 1, 0)], PAIRS), Example([2, *range(5, 25), 3])]

# Of several sentences: a dimension that is small in all that are seen is rounded coarsely.
OTHERS = [
    Example(
        [2, *range(first, first + 9), 3],
        [Target((i, i + 2), 1, 0) for i in range(1, 8)],
        [Pair((i, i + 2), (i + 3, i + 4), 1, 0) for i in range(1, 6)],
    )
    for first in range(5, 30, 3)
]
FEEDS = [collate([example], 0).feeds for example in (*EXAMPLES, *OTHERS)]


def network(kind: type = BertConfig) -> StanceNetwork:
    torch.manual_seed(0)
    config = kind(
        vocab_size=40,
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        initializer_range=0.2,
        attn_implementation="eager",
    )
    net = StanceNetwork(config).eval()
    for parameter in net.parameters():
        torch.nn.init.normal_(parameter, std=0.2)  # no two alike, so that none is shared in the export
    return net


def test_to_int8_is_exact_at_the_largest_value():
    values, scale = to_int8(np.array([[1.0, -4.0], [0.5, 2.0]], np.float32), axis=0)
    assert values.tolist() == [[127, -127], [64, 64]]
    assert np.allclose(scale, [[1 / 127, 4 / 127]], rtol=1e-3)


@pytest.mark.parametrize("kind", (BertConfig, MPNetConfig))
def test_graphs_follow_the_network_and_ignore_the_batch(tmp_path, kind):
    net = network(kind)
    export_fp32(net, tmp_path / "fp32.onnx")
    quantise(tmp_path / "fp32.onnx", tmp_path / "int8.onnx", FEEDS)
    batch, alone = collate(EXAMPLES, 0).feeds, collate(EXAMPLES[:1], 0).feeds
    expected = torch_predictor(net)(batch)
    fp32, int8 = onnx_predictor(tmp_path / "fp32.onnx"), onnx_predictor(tmp_path / "int8.onnx")
    operators = [node.op_type for node in onnx.load(tmp_path / "int8.onnx").graph.node]
    assert operators.count("QAttention") == (2 if kind is BertConfig else 0)
    assert operators.count("MatMulIntegerToFloat") == 4 + 2 * (3 if kind is BertConfig else 6)  # four heads, two layers
    for want, exact, close in zip(expected, fp32(batch), int8(batch)):
        assert np.allclose(exact, want, atol=1e-5)
        assert np.allclose(close, want, atol=0.05)
    for together, single in zip(int8(batch), int8(alone)):
        assert np.allclose(together[:1], single, atol=1e-5)


def test_fused_graph_computes_what_the_network_does(tmp_path):
    net = network()
    export_fp32(net, tmp_path / "fp32.onnx")
    operators = [node.op_type for node in onnx.load(tmp_path / "fp32.onnx").graph.node]
    assert operators.count("MultiHeadAttention") == 2 and operators.count("SkipLayerNormalization") == 5
    assert "Softmax" not in operators
    feeds = collate(EXAMPLES, 0).feeds
    for actual, expected in zip(onnx_predictor(tmp_path / "fp32.onnx")(feeds), torch_predictor(net)(feeds), strict=True):
        assert np.allclose(actual, expected, atol=1e-5)


def test_constants_that_are_alike_are_fused_too(tmp_path):
    net = network()
    for name, parameter in net.named_parameters():
        if name.endswith("bias"):
            torch.nn.init.zeros_(parameter)
    export_fp32(net, tmp_path / "fp32.onnx")
    feeds = collate(EXAMPLES, 0).feeds
    for actual, expected in zip(onnx_predictor(tmp_path / "fp32.onnx")(feeds), torch_predictor(net)(feeds), strict=True):
        assert np.allclose(actual, expected, atol=1e-5)


@pytest.mark.parametrize("kind", (BertConfig, MPNetConfig))
def test_restored_network_has_the_weights_of_the_graph(tmp_path, kind):
    net = network(kind)
    export_fp32(net, tmp_path / "fp32.onnx")
    quantise(tmp_path / "fp32.onnx", tmp_path / "int8.onnx", FEEDS)
    state = restored_state(onnx.load(tmp_path / "int8.onnx"))
    assert state.keys() == net.state_dict().keys()
    for name, value in net.state_dict().items():
        error = (state[name] - value).abs()
        assert error.mean() < 0.02 * value.std() if value.ndim == 2 else error.max() == 0, name
