import json

import pytest

from standpoint_training.figures import TOLERANCE, figures
from standpoint_training.recipes import RECIPES

SETS = {"stance/dse_dev_unseen": {"macro_f1": 0.5, "detection_recall": 0.1, "n": 1052}, "sentiment/sentfin_dev": {"ece": 0.03}}
EXPECTED = {f"{recipe} {name}": value for recipe in RECIPES for name, value in (("stance/dse_dev_unseen macro_f1", 0.5), ("sentiment/sentfin_dev ece", 0.03))}


@pytest.fixture
def check(tmp_path, capsys):
    for recipe in RECIPES:
        (tmp_path / recipe).mkdir()
        (tmp_path / recipe / "model.json").write_text(json.dumps({"figures": {"dev": SETS}}))

    def run(expected):
        path = tmp_path / "expected.json"
        path.write_text(json.dumps(expected))
        figures(tmp_path, path)
        return json.loads(capsys.readouterr().out)

    return run


def test_figures_may_differ_by_the_tolerance_alone(check):
    name = f"{next(iter(RECIPES))} stance/dse_dev_unseen macro_f1"
    assert check(EXPECTED) == EXPECTED
    assert check({**EXPECTED, name: 0.5 - TOLERANCE + 1e-6}) == EXPECTED
    with pytest.raises(ValueError, match=f"1 of 6 .*{name} is 0.5, expected 0.47"):
        check({**EXPECTED, name: 0.47})


def test_a_figure_that_only_one_of_both_has_is_said(check):
    with pytest.raises(ValueError, match="only one of both has .*frames"):
        check({**EXPECTED, "standard frames/geopolitics_dev macro_f1": 0.3})
