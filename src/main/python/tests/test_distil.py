import numpy as np
import torch
from torch.nn import functional

from standpoint_training.dataset import collate, distilled_examples
from standpoint_training.distil import Answers, Sentence, chosen, row_of
from standpoint_training.labels import NEGATIVE, POSITIVE
from standpoint_training.train import cross_entropy

TWO = Sentence("Beijing blames Washington.", ((0, 7), (15, 25)))


class Words:
    """Stands in for the word pieces: one piece a character."""

    def encode(self, text, spans):
        from standpoint_training.text import EncodedSentence

        return EncodedSentence([2, *range(10, 10 + len(text)), 3], [(start + 1, end + 1) for start, end in spans])


def answers(share: float) -> Answers:
    row = np.array([share, 1 - share, 0], np.float32)
    return Answers(np.stack([row, row]), np.stack([row, row[::-1]]), np.full(13, share), np.tile(row, (2, 13, 1)))


def test_a_row_has_the_mean_of_the_teachers():
    row = row_of(TWO, [answers(0.2), answers(0.4)])
    assert row["targets"][1]["sentiment"] == [0.3, 0.7, 0.0]
    assert row["pairs"] == [
        {"source": 0, "object": 1, "stance": [0.3, 0.7, 0.0]},
        {"source": 1, "object": 0, "stance": [0.0, 0.7, 0.3]},
    ]
    assert row["frames"] == [0.3] * 13


def test_a_row_becomes_an_example_with_probabilities():
    batch = collate(distilled_examples([row_of(TWO, [answers(0.25)])], Words()), pad_id=0)
    assert batch.sentiment.tolist() == [[0.25, 0.75, 0.0]] * 2
    assert batch.stance.tolist() == [[0.25, 0.75, 0.0], [0.0, 0.75, 0.25]]
    assert batch.issues.shape == (2, 13, 3)
    assert batch.feeds["source_mask"][1].argmax() == 16


def test_the_choice_does_not_depend_on_the_order():
    candidates = [Sentence(f"Sentence {i}.", ((0, 8),) * (1 + i % 3)) for i in range(60)]
    assert chosen(candidates, 20) == chosen(candidates[::-1], 20)
    assert sum(len(s.targets) > 1 for s in chosen(candidates, 20)) == 16


def test_sure_labels_cost_what_classes_cost():
    logits, classes = torch.tensor([[1.0, 0, -1], [0.5, 2, 0], [0, 0, 3]]), torch.tensor([0, 1, 2])
    weights = torch.ones(3)
    weights[[NEGATIVE, POSITIVE]] = 2
    expected = functional.cross_entropy(logits, classes, weights)
    assert torch.allclose(cross_entropy(logits, np.eye(3, dtype=np.float32)[classes], weights), expected)
