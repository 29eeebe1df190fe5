"""Trains all heads together and leaves a checkpoint and its dev figures after each epoch."""

from __future__ import annotations

import json
import math
import random
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Iterator

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoConfig, AutoModel

from .dataset import DISTILLED, Batch, Example, collate, dev_examples, file_sha256, length_pooled, training_examples
from .heads import NetworkOnGraph
from .labels import NEGATIVE, POSITIVE
from .network import StanceNetwork
from .predict import raw_figures, score_all, selection_score, torch_predictor
from .recipes import Settings
from .text import SentenceEncoder


SMALLEST = 1e-9  # keeps a batch without labels from dividing by zero


class RunningAverage:
    """Exponential moving average of a network's weights."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.decay = decay
        self.updates = 0
        self.weights = {name: value.detach().clone() for name, value in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        self.updates += 1
        decay = min(self.decay, self.updates / (self.updates + 10))
        for name, value in network.state_dict().items():
            if value.is_floating_point():
                self.weights[name].lerp_(value, 1 - decay)


class Progress:
    """Everything that a run needs to go on after it was stopped; a finished epoch is not done again."""

    def __init__(self, file: Path, settings: Settings, network: nn.Module, optimizer, schedule, average: RunningAverage) -> None:
        self.file = file
        self.settings = asdict(settings)
        self.parts = {"network": network, "optimizer": optimizer, "schedule": schedule}
        self.average = average

    def save(self, epoch: int, step: int) -> None:
        state = {name: part.state_dict() for name, part in self.parts.items()}
        state |= {"average": self.average.weights, "updates": self.average.updates, "random": torch.get_rng_state()}
        torch.save(state | {"settings": self.settings, "done": (epoch, step)}, self.file.with_suffix(".new"))
        self.file.with_suffix(".new").replace(self.file)

    def load(self) -> tuple[int, int]:
        """Puts back what was saved under these settings; the epoch and step that are done, (0, 0) where nothing was."""
        if not self.file.exists():
            return 0, 0
        state = torch.load(self.file, weights_only=True)
        if state["settings"] != self.settings:
            raise ValueError(f"{self.file} is of a run with other settings: remove it or train in another folder")
        for name, part in self.parts.items():
            part.load_state_dict(state[name])
        self.average.weights, self.average.updates = state["average"], state["updates"]
        torch.set_rng_state(state["random"])
        return tuple(state["done"])


def parameter_groups(network: StanceNetwork, settings: Settings) -> list[dict]:
    """Heads learn faster than the encoder; biases, norms and scales do not decay."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = settings.encoder_rate if name.startswith("encoder.") else settings.head_rate
        decay = 0.0 if name.endswith(("bias", "output_scale")) or "LayerNorm" in name else settings.weight_decay
        groups.setdefault((rate, decay), []).append(parameter)
    return [{"params": p, "lr": rate, "weight_decay": decay} for (rate, decay), p in groups.items()]


def learning_rate_factor(step: int, steps: int, warm_up: float) -> float:
    """Linear warm-up, then linear decay to zero."""
    warm = max(1, int(warm_up * steps))
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))


def cross_entropy(logits: Tensor, shares: np.ndarray, weights: Tensor | None = None) -> Tensor:
    """Mean over the rows, each class weighing as much as `weights` says; `shares` are probabilities, or 0 and 1, or all 0 where there is no label."""
    wanted = torch.from_numpy(shares)
    if weights is not None:
        wanted = wanted * weights
    return -(wanted * functional.log_softmax(logits, -1)).sum() / wanted.sum().clamp(min=SMALLEST)


def loss_of(outputs: tuple[Tensor, ...], batch: Batch, settings: Settings) -> Tensor:
    """The weighted sum of the losses of the heads that the batch has labels for."""
    sentiment, stance, frames, issues = (output.float() for output in outputs)
    loss = sentiment.sum() * 0
    weights = torch.ones(3)
    weights[[NEGATIVE, POSITIVE]] = settings.attitude_weight
    if len(batch.sentiment):
        loss = loss + cross_entropy(sentiment, batch.sentiment)
    if len(batch.stance):
        loss = loss + settings.stance_loss * cross_entropy(stance, batch.stance, weights)
    if len(batch.frames):
        chosen = frames[torch.from_numpy(batch.frame_sentences)]
        gold = torch.from_numpy(batch.frames)
        loss = loss + settings.frame_loss * functional.binary_cross_entropy_with_logits(chosen, gold)
    if len(batch.issues):
        chosen = issues[torch.from_numpy(batch.issue_targets)]
        loss = loss + settings.issue_loss * cross_entropy(chosen, batch.issues, weights)
    return loss


def load_network(encoder: Path, checkpoint: Path | None = None, dropout: float = 0.1) -> StanceNetwork:
    """The pre-trained encoder with fresh heads, or a trained checkpoint."""
    config = AutoConfig.from_pretrained(encoder, attn_implementation="eager")
    network = StanceNetwork(config, dropout)
    if checkpoint:
        network.load_state_dict(load_file(checkpoint))
    else:
        pretrained = AutoModel.from_pretrained(encoder, add_pooling_layer=False)
        network.encoder.load_state_dict(pretrained.state_dict())
    return network


def network_of(encoder: Path, settings: Settings, graph: Path, threads: int) -> StanceNetwork:
    """What a stage trains: the pre-trained encoder, or a part of it, with fresh heads, or heads on the exported graph."""
    if settings.heads:
        return NetworkOnGraph(AutoConfig.from_pretrained(encoder), graph, settings.heads, threads, settings.dropout)
    network = load_network(encoder, dropout=settings.dropout)
    if settings.scales_alone:
        network.scale_alone(settings.upper_layers)
    elif settings.upper_layers:
        network.freeze_below(settings.upper_layers)
    elif settings.frozen_layers:
        network.freeze(settings.frozen_layers)
    return network


def epoch_batches(
    examples: list[Example], encoder: SentenceEncoder, settings: Settings, shuffle: random.Random
) -> Iterator[Batch]:
    """One epoch; in some sentences the entities are hidden, so that names alone decide nothing."""
    for group in length_pooled(examples, settings.batch_size, shuffle):
        hidden = [shuffle.random() < settings.masked_share for _ in group]
        yield collate([e.masked(encoder.mask_id) if h else e for e, h in zip(group, hidden)], encoder.pad_id)


def kept(folder: Path, settings: Settings) -> Path:
    """The checkpoint of a stage that the next one goes on from."""
    return folder / f"epoch-{settings.epochs}-average.safetensors"


def train_stages(
    data: Path,
    folder: Path,
    encoder_folder: Path,
    graph: Path,
    stages: dict[int, Settings],
    threads: int,
    start: Path | None,
    limit: int | None,
) -> None:
    """Trains in FOLDER/stage-N, each stage from what the one before kept, the first of them from `start`."""
    for number, settings in stages.items():
        train(data, folder / f"stage-{number}", encoder_folder, graph, settings, threads, start, limit)
        start = kept(folder / f"stage-{number}", settings)


def train(
    data: Path,
    folder: Path,
    encoder_folder: Path,
    graph: Path,
    settings: Settings,
    threads: int,
    start: Path | None = None,
    limit: int | None = None,
) -> None:
    """Writes FOLDER/epoch-N[-average].safetensors with epoch-N[-average].json, and FOLDER/progress.pt on the way.

    Training goes on from the checkpoint `start`, where there is one; heads that it lacks begin anew. Heads that learn alone
    do so on the exported graph. A run that was stopped goes on from its progress, with the same result as if it had not been.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # Emulated, bf16 takes twenty times as long as fp32.
    settings = replace(settings, bf16=settings.bf16 and torch.cpu._is_avx512_bf16_supported())
    torch.set_num_threads(threads)
    torch.manual_seed(settings.seed)
    shuffle = random.Random(settings.seed)
    encoder = SentenceEncoder.load(encoder_folder / "tokenizer.json")
    examples = training_examples(data, folder.parent / DISTILLED, encoder, settings, limit)
    dev = dev_examples(data, encoder, limit)
    network = network_of(encoder_folder, settings, graph, threads)
    if start:
        unknown = network.load_state_dict(load_file(start), strict=False).unexpected_keys
        if unknown:
            raise ValueError(f"{start} has parameters that the network lacks: {unknown}")
    average = RunningAverage(network, settings.average_decay)
    optimizer = torch.optim.AdamW(parameter_groups(network, settings), betas=(0.9, 0.98), fused=True)
    steps_an_epoch = math.ceil(len(examples) / settings.batch_size)
    steps = steps_an_epoch * settings.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: learning_rate_factor(step, steps, settings.warm_up)
    )
    print(f"{len(examples)} sentences, {steps_an_epoch} batches an epoch", flush=True)
    progress = Progress(folder / "progress.pt", settings, network, optimizer, schedule, average)
    done = progress.load()
    for epoch in range(1, settings.epochs + 1):
        total, sentences, started = 0.0, 0, time.perf_counter()
        for step, batch in enumerate(epoch_batches(examples, encoder, settings, shuffle), 1):
            if (epoch, step) <= done:
                continue
            network.train()
            with torch.autocast("cpu", torch.bfloat16, enabled=settings.bf16):
                outputs = network(**{name: torch.from_numpy(value) for name, value in batch.feeds.items()})
            loss = loss_of(outputs, batch, settings)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), settings.clip)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            total += loss.item()
            sentences += len(batch.feeds["input_ids"])
            if step % settings.average_every == 0:
                average.update(network)
            if step % 50 == 0:
                speed = sentences / (time.perf_counter() - started)
                mean = total / (step - done[1] if epoch == done[0] else step)
                print(f"epoch {epoch} step {step}/{steps_an_epoch} loss {mean:.4f} {speed:.1f}/s", flush=True)
            if step % 250 == 0:
                progress.save(epoch, step)
        if (epoch, steps_an_epoch) <= done:
            continue
        run = {"epoch": epoch, "start": file_sha256(start) if start else None, "settings": asdict(settings)}
        report(network, dev, encoder.pad_id, folder / f"epoch-{epoch}", run)
        averaged = network_of(encoder_folder, settings, graph, threads)
        averaged.load_state_dict(average.weights)
        report(averaged, dev, encoder.pad_id, folder / f"epoch-{epoch}-average", run)


def report(
    network: StanceNetwork, dev: dict[tuple[str, str], list[Example]], pad_id: int, stem: Path, run: dict
) -> None:
    """Saves the network, scores it and prints the scores."""
    save_file({name: value.contiguous() for name, value in network.merged_state().items()}, f"{stem}.safetensors")
    figures = raw_figures(score_all(torch_predictor(network, run["settings"]["bf16"]), dev, pad_id))
    summary = {**run, "selection": selection_score(figures), "figures": figures}
    stem.with_name(stem.name + ".json").write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")
    print(f"{stem.name} selection {summary['selection']:.4f}", flush=True)
    for name, values in figures.items():
        print(f"  {name} " + " ".join(f"{k} {v:.4f}" for k, v in values.items() if k != "n"), flush=True)
