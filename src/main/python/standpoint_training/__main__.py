"""python -m standpoint_training STEP: see README.md for the order of the steps."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from .recipes import RECIPES

RESOURCES = Path("src/main/resources/models")
TEST_RESOURCES = Path("src/test/resources/models/tiny")


def main() -> None:
    parser = argparse.ArgumentParser(prog="standpoint_training", description=__doc__)
    parser.add_argument("step", choices=("fetch", "tiny", "restore", "thin", "distil", "train", "average", "export", "calibrate", "check", "speed", "figures"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the labelled data sets")
    parser.add_argument("--work", type=Path, default=Path("../train"), help="folder of encoder and checkpoints")
    parser.add_argument("--recipe", choices=tuple(RECIPES), default="standard", help="which model")
    parser.add_argument("--models", type=Path, default=RESOURCES, help="folder of the exported models")
    parser.add_argument("--tiny-model", type=Path, default=TEST_RESOURCES, help="folder of the test model")
    parser.add_argument("--stage", type=int, help="train this stage only; parts that learn alone do so when their stage is named, after export")
    parser.add_argument("--start", type=Path, help="checkpoint to go on training from, or to take layers from, such as restored.safetensors")
    parser.add_argument("--checkpoint", help="name of the checkpoint to export, such as stage-3/epoch-1-average")
    parser.add_argument("--of", nargs="+", help="names of the checkpoints whose average becomes --checkpoint")
    parser.add_argument("--teachers", nargs="+", help="exported models, such as large, whose answers become the training data of distil")
    parser.add_argument("--opinions", type=Path, help="opinions/ of a run over unlabelled articles, for distil")
    parser.add_argument("--sentences", type=int, default=40_000, help="how many sentences distil takes")
    parser.add_argument("--expected", type=Path, help="what figures must find, such as src/main/python/limit-40.json")
    parser.add_argument("--date", help="date to write into the model's provenance, such as 2026-01-31")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, help="of each stage instead of the recipe's number")
    parser.add_argument("--limit", type=int, help="rows a data file, for a smoke test")
    arguments = parser.parse_args()
    run(arguments, parser)


def run(arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Imports are here so that each step loads only what it needs."""
    if arguments.step in ("tiny", "export") and not arguments.date:
        parser.error("--date is needed: nothing here reads the clock")
    recipe = RECIPES[arguments.recipe]
    folder = arguments.models / arguments.recipe
    checkpoints = arguments.work / arguments.recipe
    if arguments.step == "fetch":
        from .fetch import fetch

        fetch(recipe.encoder, arguments.work)
    elif arguments.step == "tiny":
        from .tiny import make_tiny

        make_tiny(arguments.work / recipe.encoder, arguments.tiny_model, arguments.seed, arguments.date)
    elif arguments.step == "restore":
        from .restore import restore

        restore(folder / "model.onnx", checkpoints / "restored.safetensors")
    elif arguments.step == "thin":
        if not arguments.start:
            parser.error("--start is needed: the checkpoint of a deeper network")
        from .thin import thin

        thin(arguments.start, checkpoints / "thinned.safetensors", arguments.work / recipe.encoder, arguments.data)
    elif arguments.step == "distil":
        if not arguments.teachers or not arguments.opinions:
            parser.error("--teachers and --opinions are needed")
        from .dataset import DISTILLED
        from .distil import distil

        teachers = [arguments.models / name for name in arguments.teachers]
        distil(teachers, arguments.opinions, checkpoints / DISTILLED, arguments.sentences, arguments.threads)
    elif arguments.step == "train":
        from .train import kept, train_stages

        stages = {
            number: replace(settings, seed=arguments.seed, epochs=arguments.epochs or settings.epochs)
            for number, settings in enumerate(recipe.stages, 1)
        }
        start = arguments.start
        if arguments.stage:
            if arguments.stage > 1 and not start:
                start = kept(checkpoints / f"stage-{arguments.stage - 1}", stages[arguments.stage - 1])
            stages = {arguments.stage: stages[arguments.stage]}
        else:
            stages = {number: settings for number, settings in stages.items() if not settings.learns_alone}
        encoder = arguments.work / recipe.encoder
        train_stages(
            arguments.data, checkpoints, encoder, folder / "model.onnx", stages, arguments.threads, start, arguments.limit
        )
    elif arguments.step == "average":
        if not arguments.checkpoint or not arguments.of:
            parser.error("--checkpoint and --of are needed")
        from .soup import average

        average([checkpoints / name for name in arguments.of], checkpoints / arguments.checkpoint)
    elif arguments.step == "export":
        if not arguments.checkpoint:
            parser.error("--checkpoint is needed")
        from .export import export

        checkpoint, fp32 = checkpoints / arguments.checkpoint, checkpoints / "fp32.onnx"
        export(arguments.data, arguments.work, recipe, checkpoint, fp32, folder, arguments.date)
    elif arguments.step == "calibrate":
        from .calibrate import calibrate

        calibrate(arguments.data, recipe.offsets, checkpoints / "fp32.onnx", folder, arguments.threads)
    elif arguments.step == "check":
        from .check import check

        check(folder)
    elif arguments.step == "speed":
        from .speed import speed

        speed(arguments.data, folder)
    else:
        from .figures import figures

        figures(arguments.models, arguments.expected)


if __name__ == "__main__":
    main()
