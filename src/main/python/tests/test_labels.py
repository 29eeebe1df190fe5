import numpy as np
import pytest

from standpoint_training.labels import (
    DIRECTED_NAMES,
    FRAMES,
    decode_by_threshold,
    decode_jointly,
    frame_vector,
    softmax,
)

NEUTRAL = [0.1, 0.8, 0.1]


def name_of(decoded: np.ndarray) -> str:
    return DIRECTED_NAMES[int(decoded[0])]


@pytest.mark.parametrize(
    ("forward", "backward", "expected"),
    [
        (NEUTRAL, NEUTRAL, "neutral"),
        ([0.7, 0.2, 0.1], NEUTRAL, "negative_p_to_q"),
        (NEUTRAL, [0.1, 0.2, 0.7], "positive_q_to_p"),
        ([0.5, 0.4, 0.1], [0.9, 0.05, 0.05], "negative_q_to_p"),
    ],
)
def test_joint_decoding_lets_one_direction_speak(forward, backward, expected):
    assert name_of(decode_jointly(np.array([[forward, backward]]))) == expected


def test_threshold_decides_what_is_emitted():
    probabilities = np.array([[[0.4, 0.3, 0.3], [0.05, 0.45, 0.5]]])
    assert name_of(decode_by_threshold(probabilities, 0.65)) == "negative_p_to_q"
    assert name_of(decode_by_threshold(probabilities, 0.75)) == "neutral"
    assert name_of(decode_by_threshold(probabilities[:, ::-1], 0.65)) == "negative_q_to_p"


def test_frames_keep_their_order():
    assert frame_vector(["sanctions", "military_security"]).nonzero()[0].tolist() == [0, 3]
    assert len(FRAMES) == 13


def test_temperature_flattens():
    logits = np.array([[2.0, 0.0, 0.0]])
    assert softmax(logits, 2.0).max() < softmax(logits).max()
    assert softmax(logits, 2.0).sum() == pytest.approx(1)
