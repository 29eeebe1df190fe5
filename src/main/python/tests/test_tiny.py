from standpoint_training.tiny import SPECIAL, VOCABULARY_SIZE, trimmed_tokenizer


def test_trimmed_vocabulary_is_dense_and_starts_with_the_special_pieces():
    words = [f"word{i}" for i in range(3000)]
    full = {piece: i for i, piece in enumerate([*SPECIAL, "[unused0]", *"abc", "##a", *words])}
    source = {
        "model": {"vocab": full},
        "added_tokens": [{"id": full["[MASK]"], "content": "[MASK]"}],
        "post_processor": {"special_tokens": {"[CLS]": {"ids": [9], "tokens": ["[CLS]"]}}},
    }
    trimmed = trimmed_tokenizer(source)
    vocabulary = trimmed["model"]["vocab"]
    assert list(vocabulary.values()) == list(range(VOCABULARY_SIZE))
    assert list(vocabulary)[:9] == [*SPECIAL, "a", "b", "c", "##a"]
    assert "[unused0]" not in vocabulary
    assert trimmed["post_processor"]["special_tokens"]["[CLS]"]["ids"] == [2]
