import numpy as np
import pytest
import torch
from transformers import BertConfig

from standpoint_training.dataset import Example, Target, collate
from standpoint_training.network import StanceNetwork
from standpoint_training.thin import inner_sizes, narrow, spread

LAYERS = {f"encoder.encoder.layer.{i}.output.dense.bias": torch.full((1,), i) for i in range(12)}


@pytest.mark.parametrize("layers, of_teacher", [(6, [1, 3, 5, 7, 9, 11]), (4, [2, 5, 8, 11])])
def test_layers_are_spread_up_to_the_last(layers, of_teacher):
    rest = {"encoder.embeddings.LayerNorm.bias": torch.zeros(1), "stance.1.bias": torch.ones(1)}
    kept = spread(LAYERS | rest, layers)
    numbers = {name.split(".")[3]: int(value) for name, value in kept.items() if ".layer." in name}
    assert numbers == {str(i): number for i, number in enumerate(of_teacher)}
    assert kept.keys() >= rest.keys()


@pytest.mark.parametrize("layers", [5, 13])
def test_layers_that_do_not_divide_the_depth_are_refused(layers):
    with pytest.raises(ValueError, match=f"{layers} layers .* from 12"):
        spread(LAYERS, layers)


def config(inner: int) -> BertConfig:
    return BertConfig(
        vocab_size=40,
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=inner,
        attn_implementation="eager",
    )


def test_a_network_without_the_inner_values_that_do_nothing_says_the_same():
    torch.manual_seed(0)
    network = StanceNetwork(config(8)).eval()
    for layer in network.encoder.encoder.layer:
        for idle in (0, 3):
            layer.output.dense.weight.data[:, idle] = 0
        for silent in (5, 6):
            layer.intermediate.dense.weight.data[silent] = 0
            layer.intermediate.dense.bias.data[silent] = 0
    feeds = [collate([Example([2, 9, 8, 7, 3], [Target((1, 3), 1, 0)])], 0).feeds]
    state = network.state_dict()
    smaller = StanceNetwork(config(4)).eval()
    smaller.load_state_dict(narrow(state, inner_sizes(state, config(4), feeds), 4))
    inputs = {name: torch.from_numpy(value) for name, value in feeds[0].items()}
    with torch.no_grad():
        for actual, expected in zip(smaller(**inputs), network(**inputs), strict=True):
            assert np.allclose(actual, expected, atol=1e-6)


def test_the_size_of_an_inner_value_is_its_mean_magnitude():
    network = StanceNetwork(config(8)).eval()
    for layer in network.encoder.encoder.layer:
        torch.nn.init.zeros_(layer.intermediate.dense.weight)
        layer.intermediate.dense.bias.data = torch.arange(8.0) - 4
    feeds = [collate([Example([2, *range(5, 5 + n), 3])], 0).feeds for n in (3, 9)]
    sizes = inner_sizes(network.state_dict(), config(8), feeds)
    expected = torch.nn.functional.gelu(torch.arange(8.0) - 4).abs()
    assert len(sizes) == 2 and all(torch.allclose(size, expected, atol=1e-5) for size in sizes)
