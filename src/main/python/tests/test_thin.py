import torch

from standpoint_training.thin import every_second_layer


def test_the_second_layer_of_each_two_is_kept():
    layers = {f"encoder.encoder.layer.{i}.output.dense.bias": torch.full((1,), i) for i in range(12)}
    rest = {"encoder.embeddings.LayerNorm.bias": torch.zeros(1), "stance.1.bias": torch.ones(1)}
    kept = every_second_layer(layers | rest)
    numbers = {name.split(".")[3]: int(value) for name, value in kept.items() if ".layer." in name}
    assert numbers == {"0": 1, "1": 3, "2": 5, "3": 7, "4": 9, "5": 11}
    assert kept.keys() >= rest.keys()
