import random

import numpy as np

import torch

from standpoint_training.dataset import Example, Pair, Target, collate, length_pooled, normalised, without_sentiments
from standpoint_training.train import cross_entropy

SENTENCE = Example([2, 7, 8, 9, 3], [Target((1, 2), 0, 4)], [Pair((1, 2), (3, 4), 2, 4), Pair((3, 4), (1, 2), 1, 4)])
SHORT = Example([2, 7, 3], frames=np.ones(13, np.float32))


def test_collate_pads_and_points_to_sentences():
    batch = collate([SHORT, SENTENCE], pad_id=0)
    assert batch.feeds["input_ids"].tolist() == [[2, 7, 3, 0, 0], [2, 7, 8, 9, 3]]
    assert batch.feeds["attention_mask"].sum(1).tolist() == [3, 5]
    assert batch.feeds["target_sentence"].tolist() == [1]
    assert batch.feeds["object_mask"].tolist() == [[0, 0, 0, 1, 0], [0, 1, 0, 0, 0]]
    assert batch.stance.argmax(-1).tolist() == [2, 1]
    assert batch.frame_sentences.tolist() == [0]


def test_collate_without_targets_and_pairs():
    feeds = collate([SHORT], pad_id=0).feeds
    assert feeds["target_mask"].shape == (0, 3)
    assert feeds["pair_sentence"].shape == (0,)


def test_masking_hides_entities_only():
    assert SENTENCE.masked(99).ids == [2, 99, 8, 99, 3]
    assert SENTENCE.ids == [2, 7, 8, 9, 3]


def test_an_epoch_has_every_sentence_once():
    examples = [Example([i] * (1 + i % 7)) for i in range(100)]
    batches = length_pooled(examples, 8, random.Random(0), pool=3)
    assert sorted(e.ids[0] for batch in batches for e in batch) == list(range(100))


def test_normalised_ignores_spacing_and_case():
    assert normalised("“Beijing” said: no.") == normalised("beijing  said no")


def test_nothing_is_learnt_from_a_target_without_a_label():
    both = collate([without_sentiments(SENTENCE), SENTENCE], pad_id=0)
    logits = torch.tensor([[5.0, 1.0, 0.0], [2.0, 1.0, 0.0]])
    assert both.sentiment.tolist() == [[0, 0, 0], [1, 0, 0]]
    assert torch.isclose(cross_entropy(logits, both.sentiment), cross_entropy(logits[1:], both.sentiment[1:]))
    assert cross_entropy(logits[:1], both.sentiment[:1]) == 0
