"""The models that ship: which encoder, which settings, how large a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Settings:
    """What a run is made of; all of it goes into the model's provenance."""

    seed: int = 0
    epochs: int = 3
    batch_size: int = 32
    encoder_rate: float = 8e-5
    head_rate: float = 5e-4
    weight_decay: float = 0.01
    warm_up: float = 0.1
    clip: float = 1.0
    dropout: float = 0.1
    masked_share: float = 0.15
    frozen_layers: int = 0  # lowest layers of the encoder that keep their pre-trained weights, with the embeddings
    repeats: dict[str, int] = field(default_factory=lambda: {"geopolitics/train.jsonl": 3})  # of a file in an epoch; else 1
    swapped_copies: int = 1  # of a sentence about states, told of other states
    template_copies: int = 5  # of each template about states
    joined_templates: int = 800  # sentences of two templates
    sentiment_share: float = 1.0  # of the sentences of newsmtsc, sentfin and finentity
    news_share: float = 1.0  # of the sentences of news.tsv; what ships had a tenth of them until late
    news_sentiments: bool = True  # whether how these present their targets is learnt, too
    plain_pairs: float = 1.0  # of the sentences of dse in which nobody takes a stance, for one in which somebody does
    distilled: int = 0  # sentences with a teacher's probabilities
    distilled_stances: bool = True  # whether what the teacher says of pairs in them is learnt, too
    stance_loss: float = 0.7
    issue_loss: float = 0.7
    frame_loss: float = 3.0
    attitude_weight: float = 2.0  # of a stance that is not neutral, against 1 for a neutral one
    average_every: int = 10
    average_decay: float = 0.97
    bf16: bool = False  # where the processor has instructions for it; fp32 elsewhere
    heads: tuple[str, ...] = ()  # those that learn alone, on what the exported encoder gives in 8 bits; none: all of the network learns
    upper_layers: int = 0  # of the encoder: those alone learn, with all heads, and take their places in the exported graph; 0: all learn
    scales_alone: bool = False  # whether of these layers' and the heads' matrices the scales of their outputs learn, not the weights

    @property
    def learns_alone(self) -> bool:
        """Whether a part of the network learns, to take its place in the exported graph."""
        return bool(self.heads or self.upper_layers)


@dataclass(frozen=True)
class Recipe:
    """A model's name, its encoder (a key of fetch.ENCODERS) and the stages of its training, each going on from the last."""

    model_id: str
    encoder: str
    stages: tuple[Settings, ...]
    size_limit: int  # bytes of the int8 graph
    offsets: bool = True  # whether calibration may favour a side; False where names alone would then change too many answers


# a network's judgement of news comes from teachers and stays; the other heads learn from our own labels, too
HEADS_ALONE = Settings(
    epochs=2,
    head_rate=1e-4,
    repeats={"geopolitics/train.jsonl": 2},
    sentiment_share=0,
    news_share=0.1,
    plain_pairs=2,
    template_copies=6,
    joined_templates=1200,
    heads=("stance", "frames", "issues"),
)

RECIPES = {
    "standard": Recipe(
        "standard-4.1",
        "e5-small-v2",
        (
            Settings(news_share=0.1, plain_pairs=10, swapped_copies=0, template_copies=0, joined_templates=0, bf16=True),
            # the stages about states: all of what is about them, a little of the rest so that it is not forgotten; our own
            # labels' sentiments, neutral where those of the public sets are not, would outweigh that little
            Settings(
                epochs=1,
                encoder_rate=4e-5,
                head_rate=3e-4,
                repeats={"geopolitics/train.jsonl": 2},
                sentiment_share=0.3,
                news_share=0.1,
                news_sentiments=False,
                plain_pairs=1,
                joined_templates=800,
                bf16=True,
            ),
            Settings(
                epochs=1,
                encoder_rate=3e-5,
                head_rate=2e-4,
                repeats={},
                sentiment_share=0.1,
                news_share=0.1,
                news_sentiments=False,
                plain_pairs=0.5,
                template_copies=6,
                joined_templates=1600,
                bf16=True,
            ),
            # stances on policies, and sentences in which two names stand without one taking a stance
            Settings(
                epochs=1,
                encoder_rate=3e-5,
                head_rate=2e-4,
                repeats={},
                sentiment_share=0.3,
                news_share=0.1,
                news_sentiments=False,
                plain_pairs=1,
                template_copies=6,
                joined_templates=1200,
                bf16=True,
            ),
            # unlabelled sentences with the answers of large and of the stages before, beside all that people labelled
            Settings(
                epochs=1,
                encoder_rate=5e-5,
                head_rate=3e-4,
                repeats={"geopolitics/train.jsonl": 2},
                news_share=0.1,
                plain_pairs=2,
                template_copies=6,
                joined_templates=1200,
                distilled=36_000,
                bf16=True,
            ),
            HEADS_ALONE,
            # frames and policies once more, with what large answers since it learnt its own heads alone
            replace(HEADS_ALONE, heads=("frames", "issues"), distilled=42_000),
            # the upper half of the encoder, on all of our own labels
            Settings(
                epochs=1,
                encoder_rate=6e-5,
                head_rate=2e-4,
                upper_layers=6,
                repeats={"geopolitics/train.jsonl": 2},
                sentiment_share=0.3,
                plain_pairs=1.5,
                swapped_copies=0,
                template_copies=3,
                joined_templates=800,
                distilled=8_000,
                distilled_stances=False,
            ),
            # sentiment on what that encoder gives: our own labels are neutral where those of the public sets are not
            Settings(
                epochs=2,
                head_rate=2e-4,
                heads=("sentiment",),
                news_share=0,
                plain_pairs=0,
                swapped_copies=0,
                template_copies=3,
                joined_templates=800,
                distilled=14_000,
            ),
            replace(HEADS_ALONE, epochs=1, news_share=1),
        ),
        35_000_000,
    ),
    # begins with every second layer of standard, narrower (thin), learns from what standard and large answer (distil)
    "fast": Recipe(
        "fast-2.3",
        "e5-small-6-narrow",
        (
            Settings(
                epochs=2,
                encoder_rate=1e-4,
                repeats={"geopolitics/train.jsonl": 2},
                news_share=0,
                plain_pairs=3,
                distilled=42_000,
                bf16=True,
            ),
            # at a low rate, more of what people labelled, and more hidden names: without them masking a name flipped more answers
            Settings(
                epochs=1,
                encoder_rate=4e-5,
                head_rate=3e-4,
                repeats={"geopolitics/train.jsonl": 2},
                sentiment_share=0.4,
                news_share=0,
                plain_pairs=1,
                distilled=8_000,
                masked_share=0.3,
                bf16=True,
            ),
            HEADS_ALONE,
        ),
        25_000_000,
        offsets=False,
    ),
    "large": Recipe(
        "large-3",
        "mpnet-9",
        (
            Settings(
                epochs=1,
                encoder_rate=5e-5,
                head_rate=3e-4,
                frozen_layers=3,
                repeats={"geopolitics/train.jsonl": 2},
                news_share=0.1,
                plain_pairs=2,
                bf16=True,
            ),
            # to a low rate, on all that is about states and a little of the rest
            Settings(
                epochs=1,
                encoder_rate=2e-5,
                head_rate=1e-4,
                frozen_layers=3,
                repeats={},
                swapped_copies=0,
                template_copies=2,
                joined_templates=300,
                sentiment_share=0.15,
                news_share=0.1,
                news_sentiments=False,
                plain_pairs=0.5,
                bf16=True,
            ),
            # unlabelled sentences with the answers of the stages before and of standard, beside all that people labelled
            Settings(
                epochs=1,
                encoder_rate=4e-5,
                head_rate=3e-4,
                frozen_layers=3,
                repeats={"geopolitics/train.jsonl": 2},
                news_share=0.1,
                plain_pairs=2,
                template_copies=6,
                joined_templates=1200,
                distilled=30_000,
                bf16=True,
            ),
            HEADS_ALONE,
            # scales, biases and norms, on all our own labels but those of sentiment: they weigh next to nothing in the file
            Settings(
                epochs=1,
                encoder_rate=1e-3,
                head_rate=3e-4,
                upper_layers=6,
                scales_alone=True,
                repeats={},
                sentiment_share=0.25,
                news_share=0.3,
                news_sentiments=False,
                plain_pairs=1.5,
                swapped_copies=0,
                template_copies=2,
                joined_templates=300,
                distilled=2_500,
                distilled_stances=False,
            ),
        ),
        95_000_000,
    ),
}
