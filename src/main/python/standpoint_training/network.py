"""The network: one encoder, four heads that read the same hidden states."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, PretrainedConfig

from .labels import FRAMES, SENTIMENTS

INPUTS = (
    "input_ids",
    "attention_mask",
    "target_sentence",
    "target_mask",
    "pair_sentence",
    "source_mask",
    "object_mask",
)
OUTPUTS = ("sentiment_logits", "stance_logits", "frame_logits", "issue_logits")
HEADS = ("sentiment", "stance", "frames", "issues")


class ScaledLinear(nn.Linear):
    """A layer whose matrix stays while its bias and a scale for each of its outputs learn (after (IA)^3, Liu et al., 2022)."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__(layer.in_features, layer.out_features)
        self.load_state_dict(layer.state_dict())
        self.weight.requires_grad_(False)
        self.output_scale = nn.Parameter(torch.ones(layer.out_features))

    def forward(self, states: Tensor) -> Tensor:
        return functional.linear(states, self.weight) * self.output_scale + self.bias


class Head(nn.Sequential):
    """Two layers over concatenated vectors."""

    def __init__(self, vectors: int, width: int, labels: int, dropout: float) -> None:
        super().__init__(
            nn.Dropout(dropout),
            nn.Linear(vectors * width, width),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(width, labels),
        )


def mean_over(hidden: Tensor, mask: Tensor) -> Tensor:
    """The mean hidden state of the pieces that the mask marks."""
    return torch.bmm(mask.unsqueeze(1), hidden).squeeze(1) / mask.sum(1, keepdim=True).clamp(min=1)


class StanceNetwork(nn.Module):
    """Inputs and outputs as in INPUTS and OUTPUTS; there may be no targets and no pairs."""

    def __init__(self, config: PretrainedConfig, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = AutoModel.from_config(config, add_pooling_layer=False)
        width = config.hidden_size
        self.sentiment = Head(2, width, len(SENTIMENTS), dropout)
        self.stance = Head(3, width, len(SENTIMENTS), dropout)
        self.frames = Head(1, width, len(FRAMES), dropout)
        self.issues = Head(2, width, len(FRAMES) * len(SENTIMENTS), dropout)

    def freeze(self, layers: int) -> None:
        """The embeddings and the lowest layers keep their weights."""
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:layers]):
            part.requires_grad_(False)

    def freeze_below(self, layers: int) -> None:
        """All of the encoder but so many upper layers keeps its weights."""
        self.encoder.requires_grad_(False)
        self.encoder.encoder.layer[-layers:].requires_grad_(True)

    def scale_alone(self, layers: int) -> None:
        """As freeze_below; besides, matrices of the upper layers and of the heads' first layers keep their weights, and scales of their outputs learn."""
        self.freeze_below(layers)
        for part in [*self.encoder.encoder.layer[-layers:].modules()]:
            for name, child in part.named_children():
                if isinstance(child, nn.Linear):
                    setattr(part, name, ScaledLinear(child))
        for head in HEADS:
            stack = getattr(self, head)
            stack[1] = ScaledLinear(stack[1])

    def merged_state(self) -> dict[str, Tensor]:
        """The network's parameters, scales of outputs being part of the matrices."""
        state = self.state_dict()
        for scale in [name for name in state if name.endswith(".output_scale")]:
            matrix = scale.removesuffix("output_scale") + "weight"
            state[matrix] = state[matrix] * state.pop(scale)[:, None]
        return state

    def hidden_states(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state.float()

    def forward(
        self,
        input_ids: Tensor,
        attention_mask: Tensor,
        target_sentence: Tensor,
        target_mask: Tensor,
        pair_sentence: Tensor,
        source_mask: Tensor,
        object_mask: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        hidden = self.hidden_states(input_ids, attention_mask)
        sentence = mean_over(hidden, attention_mask.float())
        target = mean_over(hidden[target_sentence], target_mask)
        in_pairs = hidden[pair_sentence]
        source, obj = mean_over(in_pairs, source_mask), mean_over(in_pairs, object_mask)
        alone = torch.cat([target, sentence[target_sentence]], -1)
        return (
            self.sentiment(alone),
            self.stance(torch.cat([source, obj, sentence[pair_sentence]], -1)),
            self.frames(sentence),
            self.issues(alone).view(-1, len(FRAMES), len(SENTIMENTS)),
        )
