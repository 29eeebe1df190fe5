"""python -m standpoint_training STEP: see README.md for the order of the steps."""

from __future__ import annotations

import argparse
from pathlib import Path

RESOURCES = Path("src/main/resources/models/standard")
TEST_RESOURCES = Path("src/test/resources/models/tiny")


def main() -> None:
    parser = argparse.ArgumentParser(prog="standpoint_training", description=__doc__)
    parser.add_argument("step", choices=("fetch", "tiny", "train", "export", "calibrate", "check"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the labelled data sets")
    parser.add_argument("--work", type=Path, default=Path("../train"), help="folder of encoder and checkpoints")
    parser.add_argument("--model", type=Path, default=RESOURCES, help="folder of the exported model")
    parser.add_argument("--tiny-model", type=Path, default=TEST_RESOURCES, help="folder of the test model")
    parser.add_argument("--checkpoint", help="name of the checkpoint to export, such as epoch-3-average")
    parser.add_argument("--date", help="date to write into the model's provenance, such as 2026-01-31")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--limit", type=int, help="rows a data file, for a smoke test")
    arguments = parser.parse_args()
    run(arguments, parser)


def run(arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Imports are here so that each step loads only what it needs."""
    if arguments.step in ("tiny", "export") and not arguments.date:
        parser.error("--date is needed: nothing here reads the clock")
    if arguments.step == "fetch":
        from .fetch import fetch

        fetch(arguments.work)
    elif arguments.step == "tiny":
        from .tiny import make_tiny

        make_tiny(arguments.work, arguments.tiny_model, arguments.seed, arguments.date)
    elif arguments.step == "train":
        from .train import Settings, train

        settings = Settings(seed=arguments.seed, epochs=arguments.epochs)
        train(arguments.data, arguments.work, settings, arguments.threads, arguments.limit)
    elif arguments.step == "export":
        if not arguments.checkpoint:
            parser.error("--checkpoint is needed")
        from .export import export

        export(arguments.data, arguments.work, arguments.checkpoint, arguments.model, arguments.date)
    elif arguments.step == "calibrate":
        from .calibrate import calibrate

        calibrate(arguments.data, arguments.work, arguments.model, arguments.threads)
    else:
        from .check import check

        check(arguments.model)


if __name__ == "__main__":
    main()
