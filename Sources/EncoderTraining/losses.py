"""What the encoder is trained to lower, over a batch of windows."""

import math

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from batches import pad
from documents import IGNORED, Document
from mentions import distance, match, paragraphs_apart
from model import Encoder
from windows import Window

WEIGHTS = {"entity": 3.0, "link": 0.5, "coref": 0.5}
"""Weights of the losses other than 1: entity tags are few, and would count for little."""

COREFERENCE_REACH = 150
"""Earlier mentions that are looked at."""

Example = tuple[Document, Window]


def loss(net: Encoder, batch: list[Example]) -> dict[str, Tensor]:
    """The weighted losses by name; what a corpus does not annotate has none."""
    ids, cases, mask = pad([(d.pieces, w) for d, w in batch])
    hidden = net(ids, cases, mask)
    losses = _tag_losses(net, batch, hidden)
    for name in net.link:
        value = _link_loss(net, name, batch, hidden)
        if value is not None:
            losses["link." + name] = value * WEIGHTS["link"]
    value = _coreference_loss(net, batch, hidden)
    if value is not None:
        losses["coref"] = value * WEIGHTS["coref"]
    return losses


def _tag_losses(net: Encoder, batch: list[Example], hidden: Tensor) -> dict[str, Tensor]:
    losses = {}
    for name, head in net.tags.items():
        labels = torch.full(hidden.shape[:2], IGNORED)
        for row, (document, window) in enumerate(batch):
            if name in document.tags:
                own = torch.tensor(document.tags[name][window.own : window.end])
                start = window.own - window.begin + 1
                labels[row, start : start + len(own)] = own
        known = labels != IGNORED
        if known.any():
            value = cross_entropy(head(hidden[known]), labels[known])
            losses[name] = value * WEIGHTS.get(name, 1.0)
    return losses


def gap(query: tuple[int, int], candidate: tuple[int, int]) -> int:
    """Bucket of the pieces between a link's query and a candidate; 16 on are after it."""
    if candidate[0] > query[1]:
        between = candidate[0] - query[1]
    elif candidate[1] < query[0]:
        between = candidate[1] - query[0]
    else:
        between = 0
    bucket = min(15, int(math.log2(abs(between) + 1) * 2))
    return bucket + 16 if between > 0 else bucket


def span_vectors(hidden: Tensor, window: Window, spans: list[tuple[int, int]]) -> Tensor:
    """First and last piece of spans that begin in the window, cut at its end."""
    first = [s - window.begin + 1 for s, _ in spans]
    last = [min(e, window.end - 1) - window.begin + 1 for _, e in spans]
    return torch.cat([hidden[first], hidden[last]], -1)


def _link_loss(net: Encoder, name: str, batch: list[Example], hidden: Tensor) -> Tensor | None:
    total, count = 0, 0
    for row, (document, window) in enumerate(batch):
        partners = document.partners.get(name, [])
        inside = [i for i, (s, e) in enumerate(partners) if window.begin <= s and e < window.end]
        links = [
            (query, inside.index(partner) + 1 if partner in inside else 0)
            for query, partner in document.links.get(name, [])
            if window.own <= query[0] < window.end
        ]
        if not inside or not links:
            continue
        queries, candidates = [q for q, _ in links], [partners[i] for i in inside]
        logits = net.link[name](
            span_vectors(hidden[row], window, queries),
            span_vectors(hidden[row], window, candidates),
            torch.tensor([[gap(q, c) for c in candidates] for q in queries]),
        )
        total = total + cross_entropy(logits, torch.tensor([t for _, t in links]), reduction="sum")
        count += len(links)
    return total / count if count else None


def _coreference_loss(net: Encoder, batch: list[Example], hidden: Tensor) -> Tensor | None:
    """Each mention should choose one of its earlier mentions, or none where it has none."""
    total, count = 0, 0
    rows: dict[str, list[int]] = {}
    for row, (document, _) in enumerate(batch):
        if document.mentions:
            rows.setdefault(document.name, []).append(row)
    for own_rows in rows.values():
        document = batch[own_rows[0]][0]
        kept, vectors = [], []
        for row in own_rows:
            window = batch[row][1]
            here = [m for m in document.mentions if window.own <= m.pieces[0] < window.end]
            if here:
                kept += here
                vectors.append(span_vectors(hidden[row], window, [m.pieces for m in here]))
        if len(kept) < 2:
            continue
        scores, new = coreference_scores(net, kept, torch.cat(vectors))
        for later in range(len(kept)):
            start = max(0, later - COREFERENCE_REACH)
            if not kept[later].learned:
                continue
            earlier = [e for e in range(start, later) if kept[e].clusters is not None]
            right = [bool(kept[later].clusters & kept[e].clusters) for e in earlier]
            known = scores[later][[e - start for e in earlier]]
            choices = torch.cat([new[later : later + 1], known])
            good = torch.tensor([not any(right), *right])
            total = total + choices.logsumexp(0) - choices[good].logsumexp(0)
            count += 1
    return total / count if count else None


def coreference_scores(net: Encoder, mentions: list, spans: Tensor) -> tuple[list[Tensor], Tensor]:
    """For every mention the scores of those within reach before it, and that of none of them."""
    kinds = torch.tensor([m.kind for m in mentions])
    vectors = net.coref.mentions(spans, kinds)
    pairs = [
        (later, earlier)
        for later in range(len(mentions))
        for earlier in range(max(0, later - COREFERENCE_REACH), later)
    ]
    left = torch.tensor([p[0] for p in pairs])
    right = torch.tensor([p[1] for p in pairs])
    features = torch.tensor(
        [
            (
                distance(later - earlier),
                paragraphs_apart(mentions[later].paragraph - mentions[earlier].paragraph),
                match(mentions[later], mentions[earlier]),
            )
            for later, earlier in pairs
        ]
    )
    scores = net.coref(
        vectors[left], vectors[right], torch.stack([kinds[left], kinds[right]], 1), *features.T
    )
    sizes = [min(later, COREFERENCE_REACH) for later in range(len(mentions))]
    return list(scores.split(sizes)), net.coref.new(vectors)[:, 0]
