import random

import pytest

from standpoint_training.labels import FRAMES
from standpoint_training.states import STATES, from_templates, swapped

CHOOSE_FIRST_OTHER = type("First", (), {"sample": lambda self, others, count: others[:count]})()


def sentence(text, *names):
    entities = [
        {"text": n, "start": text.index(n), "end": text.index(n) + len(n), "type": "GPE", "sentiment": "neutral"}
        for n in names
    ]
    stance = [{"holder": names[0], "target": names[-1], "issue": False, "label": "negative"}]
    return {"id": "x", "text": text, "entities": entities, "frames": [], "stance": stance}


def test_names_adjectives_and_capitals_change_together():
    row = sentence("Iran and Iranian hackers, says Tehran, left Japan alone.", "Iran", "Iranian", "Tehran", "Japan")
    told = swapped(row, CHOOSE_FIRST_OTHER)
    assert told["text"] == "The United States and American hackers, says Washington, left China alone."
    assert [e["text"] for e in told["entities"]] == ["United States", "American", "Washington", "China"]
    assert all(told["text"][e["start"] : e["end"]] == e["text"] for e in told["entities"])
    assert told["stance"] == [{"holder": "United States", "target": "China", "issue": False, "label": "negative"}]


def test_articles_come_and_go():
    row = sentence("Exports from the Netherlands fell, and the U.S. was hit; the U.S. economy shrank.", "Netherlands")
    assert swapped(row, CHOOSE_FIRST_OTHER)["text"] == (
        "Exports from China fell, and Russia was hit; the Russian economy shrank."
    )


def test_rows_with_one_target_and_with_pairs_keep_their_labels():
    text = "Berlin thanked Ann."
    told = swapped({"text": text, "target": "Berlin", "start": 0, "end": 6, "label": "positive"}, CHOOSE_FIRST_OTHER)
    assert (told["text"], told["start"], told["end"], told["label"]) == ("Washington thanked Ann.", 0, 10, "positive")
    pair = {"text": text, "p": "Berli", "p_word": "Berlin", "p_start": 0, "q": "Ann", "q_start": 15, "label": "neutral"}
    told = swapped(pair, CHOOSE_FIRST_OTHER)
    assert told["text"][told["p_start"] :].startswith(told["p_word"]) and told["p_word"] == "Washington"
    assert told["text"][told["q_start"] :] == "Ann." and told["label"] == "neutral"


@pytest.mark.parametrize(
    "text, name",
    [
        ("The Bank of China opened a branch.", "Bank of China"),
        ("Denzel Washington smiled.", "Washington"),
        ("The Washington Post left Iran out.", "Iran"),
        ("Nobody spoke of Anna.", "Anna"),
    ],
)
def test_what_is_no_state_is_left_alone(text, name):
    assert swapped(sentence(text, name), CHOOSE_FIRST_OTHER) is None


def test_templates_are_well_formed():
    rows = from_templates(random.Random(0), 3, 300)
    labels = set()
    for row in rows:
        names = [e["text"] for e in row["entities"]]
        assert len(set(names)) == len(names) and names and "{" not in row["text"]
        assert all(row["text"][e["start"] : e["end"]] == e["text"] for e in row["entities"])
        assert set(row["frames"]) <= set(FRAMES)
        for s in row["stance"]:
            assert s["holder"] in names
            assert s["target"] in (FRAMES if s["issue"] else names)
            labels.add(s["label"])
    assert labels == {"negative", "positive"}
    assert len({r["text"] for r in rows}) > len(rows) * 0.9


def test_no_form_names_two_states():
    forms = [f for s in STATES for f in {*s.names, *s.adjectives, s.capital}]
    assert len(set(forms)) == len(forms)
