"""The dev figures of exported models, and whether the same steps gave the same ones before."""

from __future__ import annotations

import json
from pathlib import Path

from .description import DESCRIPTION, read_json
from .recipes import RECIPES

COMPARED = ("macro_f1", "micro_f1", "accuracy", "sign_accuracy", "detection_f1", "ece")
"""Those that no few rows decide, as they do precision and recall of rare answers."""

TOLERANCE = 0.02
"""Between two machines; see README.md, Recipe."""


def figures(models: Path, expected: Path | None) -> None:
    """Prints one JSON object, by "recipe task/set figure". Raises ValueError where EXPECTED, such an object, says otherwise."""
    found = dev_figures(models)
    print(json.dumps(found, indent=1))
    if expected:
        check_figures(found, read_json(expected))


def dev_figures(models: Path) -> dict[str, float]:
    described = {recipe: read_json(models / recipe / DESCRIPTION)["figures"]["dev"] for recipe in RECIPES}
    return {
        f"{recipe} {data_set} {name}": values[name]
        for recipe, sets in described.items()
        for data_set, values in sets.items()
        for name in COMPARED
        if name in values
    }


def check_figures(found: dict[str, float], expected: dict[str, float]) -> None:
    if found.keys() != expected.keys():
        raise ValueError(f"only one of both has {sorted(found.keys() ^ expected.keys())}")
    wrong = [f"{name} is {found[name]}, expected {value}" for name, value in expected.items() if abs(found[name] - value) > TOLERANCE]
    if wrong:
        raise ValueError(f"{len(wrong)} of {len(found)} figures differ by more than {TOLERANCE}: " + "; ".join(wrong))
