import numpy as np
import onnx
import pytest
import torch

from standpoint_training.dataset import collate
from standpoint_training.graph import export_fp32
from standpoint_training.heads import NetworkOnGraph, with_parts
from standpoint_training.network import HEADS
from standpoint_training.predict import onnx_predictor, torch_predictor
from standpoint_training.quantise import quantise
from standpoint_training.restore import restored_state
from test_quantise import EXAMPLES, FEEDS, network


def exported(folder):
    net = network()
    export_fp32(net, folder / "fp32.onnx")
    quantise(folder / "fp32.onnx", folder / "int8.onnx", FEEDS)
    return net, folder / "int8.onnx"


def test_heads_on_a_graph_answer_as_the_graph_does(tmp_path):
    net, graph = exported(tmp_path)
    on_graph = NetworkOnGraph(net.encoder.config, graph, ("stance",), threads=1)
    on_graph.load_state_dict(net.state_dict())
    feeds = collate(EXAMPLES, 0).feeds

    for ours, graphs in zip(torch_predictor(on_graph)(feeds), onnx_predictor(graph)(feeds)):
        assert np.allclose(ours, graphs, atol=0.03)  # heads are stored in 8 bits
    learning = {name.split(".")[0] for name, parameter in on_graph.named_parameters() if parameter.requires_grad}
    assert learning == {"stance"}


def test_exchanged_heads_answer_and_the_others_stay_to_the_bit(tmp_path):
    net, graph = exported(tmp_path)
    torch.manual_seed(1)
    for head in (net.stance, net.frames):
        for parameter in head.parameters():
            torch.nn.init.normal_(parameter, std=0.2)
    feeds = collate(EXAMPLES, 0).feeds
    before, wanted = onnx_predictor(graph)(feeds), torch_predictor(net)(feeds)

    onnx.save(with_parts(onnx.load(graph), net.state_dict(), ("stance", "frames")), tmp_path / "new.onnx")

    after = onnx_predictor(tmp_path / "new.onnx")(feeds)
    for head, old, new, exact in zip(HEADS, before, after, wanted):
        if head in ("stance", "frames"):
            assert not np.allclose(old, new, atol=0.1)
            assert np.allclose(new, exact, atol=0.05)
        else:
            assert np.array_equal(old, new)


def test_an_exchanged_layer_is_stored_as_a_new_graph_stores_it(tmp_path):
    net, graph = exported(tmp_path)
    before = restored_state(onnx.load(graph))
    torch.manual_seed(1)
    for parameter in net.encoder.encoder.layer[1].parameters():
        parameter.data *= 1 + torch.rand_like(parameter)

    onnx.save(with_parts(onnx.load(graph), net.state_dict(), ("encoder.encoder.layer.1",)), tmp_path / "new.onnx")

    after = restored_state(onnx.load(tmp_path / "new.onnx"))
    for name, value in net.state_dict().items():
        if name.startswith("encoder.encoder.layer.1."):
            assert torch.allclose(after[name], value, atol=0.04), name
            assert not torch.allclose(after[name], before[name], atol=0.04), name
        elif name in before:
            assert torch.equal(after[name], before[name]), name
    feeds = collate(EXAMPLES, 0).feeds
    for ours, graphs in zip(torch_predictor(net)(feeds), onnx_predictor(tmp_path / "new.onnx")(feeds)):
        assert np.allclose(ours, graphs, atol=0.2)


def test_scales_that_learn_alone_leave_the_integers_of_the_graph(tmp_path):
    net, graph = exported(tmp_path)
    net.load_state_dict(restored_state(onnx.load(graph)), strict=False)
    net.scale_alone(layers=1)
    torch.manual_seed(1)
    for name, parameter in net.named_parameters():
        if name.endswith("output_scale"):
            torch.nn.init.uniform_(parameter, 0.5, 1.5)

    merged = net.merged_state()
    onnx.save(with_parts(onnx.load(graph), merged, ("encoder.encoder.layer.1", *HEADS)), tmp_path / "new.onnx")

    before, after = (
        {i.name: onnx.numpy_helper.to_array(i) for i in onnx.load(file).graph.initializer} for file in (graph, tmp_path / "new.onnx")
    )
    changed = {name for name in before if not np.array_equal(before[name], after[name])}
    assert not [name for name in changed if name.endswith("_int8")]
    assert "encoder.encoder.layer.1.intermediate.dense.bias" not in changed
    assert any(name.endswith("_scale_half") for name in changed)
    feeds = collate(EXAMPLES, 0).feeds
    for ours, graphs in zip(torch_predictor(net)(feeds), onnx_predictor(tmp_path / "new.onnx")(feeds)):
        assert np.allclose(ours, graphs, atol=0.2)


def test_scales_and_biases_of_the_upper_layers_and_of_the_heads_learn():
    net = network()
    before = net.merged_state()
    net.scale_alone(layers=1)

    learning = {name for name, parameter in net.named_parameters() if parameter.requires_grad}
    assert {name for name in learning if name.endswith("weight")} == {
        "encoder.encoder.layer.1.attention.output.LayerNorm.weight",
        "encoder.encoder.layer.1.output.LayerNorm.weight",
        *(f"{head}.4.weight" for head in HEADS),
    }
    assert "encoder.encoder.layer.1.attention.self.query.output_scale" in learning
    assert not [name for name in learning if name.startswith(("encoder.embeddings", "encoder.encoder.layer.0"))]
    assert all(torch.equal(before[name], value) for name, value in net.merged_state().items())


def test_a_head_that_the_graph_lacks_is_named(tmp_path):
    _, graph = exported(tmp_path)
    with pytest.raises(ValueError, match="the graph has no humour.1.bias"):
        with_parts(onnx.load(graph), {"humour.1.bias": torch.zeros(2)}, ("humour",))
