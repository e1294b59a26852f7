"""The encoder with its heads."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from pieces import CASES, MINILM

TYPES = [
    "person",
    "organization",
    "location",
    "facility",
    "nationality",
    "date",
    "money",
    "product",
    "misc",
]
"""Entity types in label order: O, B-person, I-person, B-organization …"""

WIDTH = 384
TAGS = {
    "entity": 1 + 2 * len(TYPES),
    "content0": 3,
    "content1": 3,
    "source": 3,
    "cue": 3,
    "said": 3,
    "speaker": 3,
    "nominal": 3,
    "mark": 3,
}
"""Classes of every tagging head. `mark` is not, speech, term; the others are O, B, I."""

GAPS = 32
"""Buckets of the distance between a link's two spans."""

NOMINAL = len(TYPES)
HE, SHE, THEY, IT = range(NOMINAL + 1, NOMINAL + 5)
KINDS = NOMINAL + 5
"""Kinds of mentions for coreference: a name of each type, a description, four pronouns."""

SPAN = 128
DISTANCES, PARAGRAPHS, MATCHES = 16, 8, 7


class Link(nn.Module):
    """Scores candidate spans, and none of them, as the partner of a span."""

    def __init__(self) -> None:
        super().__init__()
        self.q = nn.Sequential(nn.Linear(2 * WIDTH, 192), nn.GELU(), nn.Linear(192, 96))
        self.k = nn.Sequential(nn.Linear(2 * WIDTH, 192), nn.GELU(), nn.Linear(192, 96))
        self.none = nn.Parameter(torch.zeros(96))
        self.dist = nn.Parameter(torch.zeros(GAPS))
        self.gap = nn.Parameter(torch.zeros(GAPS, 96))

    def forward(self, spans: Tensor, candidates: Tensor, gaps: Tensor) -> Tensor:
        """Logits [spans, 1 + candidates]; gaps is [spans, candidates]."""
        query = self.q(spans)
        keys = self.k(candidates)
        none = (query @ self.none)[:, None]
        dots = query @ keys.T + torch.einsum("sd,scd->sc", query, self.gap[gaps])
        return torch.cat([none / 8, dots / 8 + self.dist[gaps]], 1)


class Coreference(nn.Module):
    """Scores earlier mentions, and none of them, as antecedents of a mention."""

    def __init__(self) -> None:
        super().__init__()
        self.span = nn.Linear(2 * WIDTH, SPAN)
        self.kind = nn.Embedding(KINDS, SPAN)
        self.later = nn.Linear(SPAN, SPAN)
        self.earlier = nn.Linear(SPAN, SPAN, bias=False)
        self.product = nn.Linear(SPAN, SPAN, bias=False)
        self.distance = nn.Embedding(DISTANCES, SPAN)
        self.paragraph = nn.Embedding(PARAGRAPHS, SPAN)
        self.match = nn.Embedding(MATCHES, SPAN)
        self.score = nn.Linear(SPAN, 1)
        self.new = nn.Linear(SPAN, 1)
        self.kinds = nn.Parameter(torch.zeros(KINDS, KINDS))
        for table in (self.distance, self.paragraph, self.match):
            nn.init.zeros_(table.weight)
        nn.init.normal_(self.kind.weight, std=0.02)

    def mentions(self, spans: Tensor, kinds: Tensor) -> Tensor:
        return torch.nn.functional.gelu(self.span(spans) + self.kind(kinds))

    def forward(self, later, earlier, kinds, distance, paragraph, match) -> Tensor:
        """Scores of pairs; later and earlier are mention vectors, kinds is [pairs, 2]."""
        hidden = (
            self.later(later)
            + self.earlier(earlier)
            + self.product(later * earlier)
            + self.distance(distance)
            + self.paragraph(paragraph)
            + self.match(match)
        )
        pair = self.score(torch.nn.functional.gelu(hidden))[:, 0]
        return pair + self.kinds[kinds[:, 0], kinds[:, 1]]


class Encoder(nn.Module):
    """MiniLM with a vector per case class added to every piece, and all heads."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        config = BertConfig.from_json_file(str(MINILM / "config.json"))
        # Dropout inside the layers costs a third of the time on a CPU; one at either end stays.
        config.hidden_dropout_prob = 0.0
        config.attention_probs_dropout_prob = 0.0
        self.bert = BertModel(config, add_pooling_layer=False)
        self.bert.embeddings.dropout.p = dropout
        self.bert.load_state_dict(load_file(str(MINILM / "model.safetensors")), strict=False)
        self.case = nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.case.weight)
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.ModuleDict({name: nn.Linear(WIDTH, n) for name, n in TAGS.items()})
        self.link = nn.ModuleDict({"source": Link(), "cue": Link()})
        self.coref = Coreference()

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """Final hidden states [windows, pieces, WIDTH]."""
        embedded = self.bert.embeddings.word_embeddings(ids) + self.case(cases)
        output = self.bert(inputs_embeds=embedded, attention_mask=mask)
        return self.dropout(output.last_hidden_state)


def load(checkpoint: Path) -> Encoder:
    """The averaged weights of a checkpoint, ready for use."""
    net = Encoder()
    if str(checkpoint) != "untrained":
        net.load_state_dict(torch.load(checkpoint, weights_only=True)["averaged"])
    return net.eval()
