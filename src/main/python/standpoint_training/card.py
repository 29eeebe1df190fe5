"""The model card, from model.json."""

from __future__ import annotations

from pathlib import Path

from .description import GRAPH
from .labels import SENTIMENTS
from .network import HEADS
from .news import LABELS

CARD = "model-card.md"
TEMPLATE = """# Model card: {id}

One encoder with four heads: the sentiment with which a sentence presents a marked entity, the stance of one marked
entity toward another, its stances on policies, and geopolitical frames. {size:.1f} MB, int8, opset 17, for onnxruntime on CPU.

## What it is made of
- Base model: {encoder}, {encoder_licence} licence.{start}{heads}{rewritten}
- Heads: two layers each over mean-pooled hidden states of the marked word pieces and of the sentence.
- Trained together on: {encoder_data}
- Labels and their definitions: negative, neutral, positive; {frame_count} frames. A stance on an issue is
  one toward the policy that a frame names.

| data set | used for | licence |
|---|---|---|
| NewsMTSC (Hamborg and Donnay, 2021) | sentiment | MIT |
| SEntFiN (Sinha et al., 2022) | sentiment | MIT |
| FinEntity (Tang et al., 2023) | sentiment | ODC-By 1.0 |
| Directed sentiment (Park, Pan and Joo, 2021), de-duplicated | stance | use permitted with citation of the paper |
| geopolitics (made for this project) | all heads | labels and written sentences CC0; news sentences are short quotations |
| states.tsv (in the training package) | all heads | the project's |
{news}{distilled}
## Intended use
Counting, over many English news sentences, who is presented how and who takes which stance toward whom. Not for
decisions about persons, and not for judging a single sentence without reading it.

## Figures on development data (int8, calibrated)
Checkpoint, offsets, temperatures and thresholds were chosen on these same sets: expect a little less on unseen text.

{tables}

## Limits
- English only; sentences are cut to {max_pieces} word pieces around the marked entities.
- Stance detection is the weak point: many stances that annotators see are not found, and of those found a part is
  wrong (see precision and recall above). The sign is right more often than the detection.
- Positive portrayals in geopolitical news are rare in the training data; so are technology rivalry, technology
  sovereignty and export controls. The geopolitics labels come from language-model annotators.
- Names carry priors. To weaken them, {masked_share:.0%} of the training sentences had their entities hidden, and sentences
  about states were also told of other states.
- Logits do not depend on the batch (no scale of an activation is taken from other sentences); between processors fp32 rounding
  can move them a little: the golden logits of model.json hold within {golden_tolerance} (another checkpoint moves them by 3).
"""


DISTILLED = """| sentences of news (AllSides, Baly et al., 2020), without labels: {sentences} with the answers of {teachers} | {heads} | Apache-2.0 (the collection) |
"""
NEWS = """| news.tsv (in the training package): labels of sentences in AllSides articles, by language-model annotators | {heads} | the project's; the text stays in the collection (Apache-2.0) |
"""
START = " Training went on from the weights of an earlier model of ours."
UPPER = " The {parts} then went on from the weights of {earlier} and took their places in its graph."
ALONE = " The heads {heads} then learnt alone, on what the 8-bit encoder of {earlier} gives, and took the place of its heads."
REWRITTEN = " The graph of {of} was then written anew: the encoder's weights are the same, the heads' first layers are multiplied in 8 bits."


def card_of(folder: Path, model: dict) -> str:
    """The card of the model in this folder."""
    source = model["provenance"]
    alone = heads_alone(source)
    data = [name for run in (source, *alone) for name in run["data_sha256"]]
    return TEMPLATE.format(
        id=model["id"],
        size=(folder / GRAPH).stat().st_size / 1e6,
        encoder=source["encoder"]["name"],
        encoder_licence=source["encoder"]["licence"],
        distilled="".join(distilled(run) for run in (source, *alone)),
        news=news(source, alone),
        start=START if source["start"] else "",
        heads="".join(map(learnt_alone, alone)),
        rewritten=REWRITTEN.format(of=source["rewritten"]["of"]) if "rewritten" in source else "",
        encoder_data=", ".join(dict.fromkeys(data)) + ".",
        frame_count=len(model["frames"]),
        tables=tables(model),
        max_pieces=model["max_pieces"],
        masked_share=(source["settings"] or {}).get("masked_share", 0),
        golden_tolerance=model["golden_tolerance"],
    )


def heads_alone(source: dict) -> list[dict]:
    """The runs whose heads, or upper layers and heads, learnt alone, the oldest first: where two made the same, the later one's are there."""
    run = source.get("heads")
    return [*heads_alone(run), run] if run else []


def learnt_alone(run: dict) -> str:
    """What a run did that did not change all of the network."""
    if layers_of(run):
        return UPPER.format(parts=heads_of(run), earlier=run["on"])
    return ALONE.format(heads=heads_of(run), earlier=run["on"])


def layers_of(run: dict) -> int:
    """How many layers of the encoder a run changed that did not change all of the network; 0 for one of heads."""
    return sum(part.startswith("encoder.") for part in run.get("of", ()))


def heads_of(run: dict) -> str:
    """Whose weights a run made."""
    if layers := layers_of(run):
        upper = f"upper {layers} layers and all heads"
        return f"scales, biases and norms of the {upper}" if run["settings"].get("scales_alone") else upper
    return ", ".join(run.get("of", ())) or "all heads"


def news(source: dict, alone: list[dict]) -> str:
    """The row of our own labels of news; empty where they were not used."""
    users = [run for run in (source, *alone) if LABELS.name in run["data_sha256"]]
    taught = {head for run in users for head in taught_by_news(run)}
    names = "all heads" if taught == {*HEADS} else ", ".join(head for head in HEADS if head in taught)
    return NEWS.format(heads=names) if users else ""


def taught_by_news(run: dict) -> set[str]:
    """The heads that a run taught by our own labels of news."""
    heads = {*HEADS} & {*run.get("of", HEADS)}
    return heads if (run["settings"] or {}).get("news_sentiments", True) else heads - {"sentiment"}


def distilled(run: dict) -> str:
    """The row of what teachers answered; empty where there were none."""
    answers = run.get("distilled")
    if not answers:
        return ""
    return DISTILLED.format(sentences=answers["sentences"], teachers=" and ".join(answers["teachers"]), heads=heads_of(run))


def tables(model: dict) -> str:
    """The dev figures as Markdown tables."""
    figures, dev = model["figures"], model["figures"]["dev"]
    same, fp32, int8 = (figures[k] for k in ("int8_agrees_with_fp32", "uncalibrated_fp32", "uncalibrated_int8"))
    lines = _heading("sentiment", "n", "macro-F1", "accuracy", "ECE", "answered", "accuracy of answers")
    for name, f in _task(dev, "sentiment"):
        cells = [f["macro_f1"], f["accuracy"], f["ece"], f["answered"]["coverage"], f["answered"]["accuracy"]]
        lines.append(_line(name, f["n"], *cells))
    lines += ["", *_heading("stance", "n", "macro-F1 (5 classes)", "sign", "detection F1", "precision", "recall")]
    for name, f in _task(dev, "stance"):
        cells = [f[k] for k in ("macro_f1", "sign_accuracy", "detection_f1", "detection_precision", "detection_recall")]
        lines.append(_line(name, f["n"], *cells))
    lines += ["", *_heading("frames", "n", "micro-F1", "macro-F1", "precision", "recall")]
    for name, f in _task(dev, "frames"):
        lines.append(_line(name, f["n"], *(f[k] for k in ("micro_f1", "macro_f1", "precision", "recall"))))
    lines += ["", *_heading("stances on issues", "n", "exact F1", "sign", "detection F1", "precision", "recall")]
    for name, f in _task(dev, "issues"):
        cells = ("exact_f1", "sign_accuracy", "detection_f1", "detection_precision", "detection_recall")
        lines.append(_line(name, f["n"], *(f[k] for k in cells)))
    lines += ["", *_heading("int8 against fp32", "same decision", "int8 F1", "fp32 F1")]
    for name, share in same.items():
        score = {"frames": "micro_f1", "issues": "exact_f1"}.get(name.split("/")[0], "macro_f1")
        lines.append(_line(name, None, share, int8[name][score], fp32[name][score]))
    abstain = model["abstain_below"]
    ece = figures["ece_news_sentiment"]
    lines += [
        "",
        *_offsets(model),
        f"Temperatures: {', '.join(f'{k} {v}' for k, v in model['temperature'].items())}. "
        f"Not counted, but abstained, below {abstain['sentiment']} (sentiment), {abstain['stance']} (stance) and "
        f"{abstain['issues']} (stance on an issue). "
        f"A stance is emitted where the two signs together have {model['stance_threshold']}, one on an issue from "
        f"{model['issue_threshold']} on, a frame from {model['frame_thresholds'][0]}. "
        f"ECE of news sentiment: {ece['raw']:.3f} raw, {ece['cross_fit']:.3f} with cross-fitted temperature.",
        *_answers(model["reliability"]),
    ]
    return "\n".join(lines)


def _offsets(model: dict) -> list[str]:
    """What is added to logits and what that is worth; nothing where nothing is."""
    negative, _, positive = model["sentiment_offsets"]
    if not negative and not positive:
        return []
    figures = ", ".join(f"{f1:.3f} ({name})" for name, f1 in model["figures"]["offsets_cross_fit"].items())
    return [
        f"Added to the sentiment logits of negative and positive: {negative:+.1f} and {positive:+.1f}. With offsets that the other "
        f"four fifths of each set chose, macro-F1 is {figures}.",
        "",
    ]


def _answers(reliability: dict) -> list[str]:
    """What aggregates are corrected by, as a table."""
    lines = [
        "",
        f"Answers on {', '.join(reliability['sets'])}, by which aggregates are corrected:",
        "",
        *_heading("label", *reliability["on_negative"]),
    ]
    for label in SENTIMENTS:
        lines.append("| " + " | ".join([label, *map(str, reliability[f"on_{label}"].values())]) + " |")
    return lines


def _heading(*names: str) -> list[str]:
    return ["| " + " | ".join(names) + " |", "|---" * len(names) + "|"]


def _task(dev: dict[str, dict], task: str) -> list[tuple[str, dict]]:
    return [(name.removeprefix(f"{task}/"), f) for name, f in dev.items() if name.startswith(f"{task}/")]


def _line(name: str, count: int | None, *values: float) -> str:
    cells = [name, *([str(count)] if count is not None else []), *(f"{v:.3f}" for v in values)]
    return "| " + " | ".join(cells) + " |"
