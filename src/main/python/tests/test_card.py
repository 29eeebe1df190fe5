"""What a model card says of heads that learnt alone, once and again, and that those that ship are up to date."""

import pytest

from standpoint_training.__main__ import RESOURCES
from standpoint_training.card import CARD, card_of, distilled, heads_alone, learnt_alone, news
from standpoint_training.description import DESCRIPTION, read_json
from standpoint_training.network import HEADS
from standpoint_training.recipes import RECIPES

FIRST = {"of": ["stance", "frames"], "on": "small-1", "settings": {}, "data_sha256": {"news.tsv": "00"}, "distilled": None}
ANSWERS = {"sentences": 40, "teachers": {"big-1": "11"}}
AGAIN = {"of": ["frames"], "on": "small-2", "settings": {}, "data_sha256": {}, "distilled": ANSWERS}
LAYERS = ["encoder.encoder.layer.4", "encoder.encoder.layer.5"]
UPPER = {"of": [*LAYERS, *HEADS], "on": "small-3", "settings": {}, "data_sha256": {"news.tsv": "33"}}
SCALES = {**UPPER, "settings": {"scales_alone": True, "news_sentiments": False}}
ENCODER = {"settings": None, "data_sha256": {"dse.jsonl": "22"}, "distilled": None}


def test_heads_that_learnt_twice_are_told_in_the_order_of_their_learning():
    assert heads_alone({**ENCODER, "heads": {**AGAIN, "heads": FIRST}}) == [FIRST, {**AGAIN, "heads": FIRST}]
    assert heads_alone({**ENCODER, "heads": FIRST}) == [FIRST]
    assert heads_alone(ENCODER) == []


def test_a_row_of_data_names_the_heads_that_learnt_from_it():
    assert distilled(FIRST) == ""
    assert "40 with the answers of big-1 | frames |" in distilled(AGAIN)
    assert "| stance, frames |" in news(ENCODER, [FIRST, AGAIN])
    assert "| all heads |" in news(ENCODER, [FIRST, UPPER])
    assert "| stance, frames, issues |" in news(ENCODER, [FIRST, SCALES])
    assert news(ENCODER, [AGAIN]) == ""
    assert "| all heads |" in news({**ENCODER, "data_sha256": {"news.tsv": "00"}}, [])


def test_a_run_of_upper_layers_is_told_apart_from_one_of_heads():
    assert "The upper 2 layers and all heads then went on from the weights of small-3" in learnt_alone(UPPER)
    assert "The scales, biases and norms of the upper 2 layers and all heads then went on" in learnt_alone(SCALES)
    assert "The heads frames then learnt alone, on what the 8-bit encoder of small-2 gives" in learnt_alone(AGAIN)


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_card_that_ships_is_what_its_model_says(recipe):
    folder = RESOURCES / recipe
    assert (folder / CARD).read_text(encoding="utf-8") == card_of(folder, read_json(folder / DESCRIPTION))
