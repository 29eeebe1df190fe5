import numpy as np
import pytest

from standpoint_training.calibrate import cross_fit_scores, fit_offsets, fit_temperature, softmax_loss, steadiest
from standpoint_training.metrics import answers, calibration_error, frame_figures, macro_f1, stance_figures
from standpoint_training.predict import Scored


def test_macro_f1_averages_classes():
    assert macro_f1(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 2]), 3) == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_calibration_error_is_zero_when_confidence_is_accuracy():
    assert calibration_error(np.array([0.75] * 4), np.array([True, True, True, False])) == pytest.approx(0)
    assert calibration_error(np.array([1.0, 1.0]), np.array([True, False])) == pytest.approx(0.5)


def test_answers_below_the_threshold_are_none():
    probabilities = np.array([[0.9, 0.1, 0.0], [0.4, 0.3, 0.3], [0.1, 0.8, 0.1], [0.2, 0.1, 0.7]])
    assert answers(np.array([0, 0, 0, 2]), probabilities, 0.65) == [
        {"negative": 1, "neutral": 1, "positive": 0, "abstained": 1},
        {"negative": 0, "neutral": 0, "positive": 0, "abstained": 0},
        {"negative": 0, "neutral": 0, "positive": 1, "abstained": 0},
    ]


def test_sign_counts_whatever_the_label():
    gold = np.array([[0, 1], [1, 1]])
    probabilities = np.array([[[0.3, 0.6, 0.1], [0.1, 0.8, 0.1]], [[0.1, 0.8, 0.1], [0.1, 0.8, 0.1]]])
    figures = stance_figures(gold, probabilities)
    assert figures["sign_accuracy"] == 1
    assert figures["detection_recall"] == 0
    assert stance_figures(gold, probabilities, 0.3)["detection_f1"] == 1


def test_frames_without_support_do_not_count():
    figures = frame_figures(np.array([[1.0, 0.0]]), np.array([[0.9, 0.1]]), 0.5)
    assert figures["macro_f1"] == 1


def test_temperature_of_overconfident_logits_is_above_one():
    gold = np.array([0, 0, 0, 1])
    logits = np.tile([9.0, 0.0, 0.0], (4, 1))
    assert fit_temperature(gold, logits, softmax_loss) > 1


def test_offsets_are_the_smallest_that_undo_a_shift_of_the_logits():
    gold = np.tile([0, 1, 2], 20)
    logits = np.eye(3)[gold] - np.array([1.25, 0.0, 0.0])
    assert fit_offsets([Scored(gold, logits)]).tolist() == pytest.approx([0.3, 0.0, 0.0])
    assert cross_fit_scores([Scored(gold, logits)]) == pytest.approx([1.0])


def test_offsets_are_fitted_on_other_rows_than_they_are_scored_on():
    gold = np.tile([0, 1, 1, 1, 1], 20)  # the negative rows are one fifth: no other one needs an offset
    logits = np.array([[0.0, 0.25, -9.0], *[[-9.0, 0.25, -9.0]] * 4])[np.arange(100) % 5]
    assert fit_offsets([Scored(gold, logits)])[0] == pytest.approx(0.3)
    assert cross_fit_scores([Scored(gold, logits)]) == pytest.approx([8 / 9 / 3])


def test_a_threshold_is_chosen_for_its_neighbours_too():
    candidates = np.arange(0.1, 1.05, 0.1)
    assert steadiest(candidates, [0.1, 0.9, 0.1, 0.2, 0.6, 0.7, 0.6, 0.5, 0.1, 0.0]) == pytest.approx(0.6)
