"""Inputs and outputs of an encoder, for a test that another implementation agrees."""

import torch

from batches import pad
from model import GAPS, KINDS, TAGS, Encoder
from pieces import WordPieces
from windows import Window

TEXTS = [
    "“We will rebuild the bridge,” said Mayor Ana Kovač of Velgrad on Monday.",
    "The ministry denied that it had paid $2.5 million to Orvex Ltd., which Dr. O’Neill's "
    'report called “a gift”.\nHe told reporters at the NAÏVE café: "It isn\'t over".\n'
    "\tAccording to Li Wei, 李伟, the iPhone-makers' talks 😀 will go on until 12 March 2021.",
]
POSITIONS = 3
PAIRS = 4


@torch.no_grad()
def fixtures(net: Encoder, pieces: WordPieces) -> list[dict]:
    return [_fixture(net, pieces, text) for text in TEXTS]


def _fixture(net: Encoder, pieces: WordPieces, text: str) -> dict:
    encoded = pieces.encode(text)
    window = Window(0, 0, len(encoded))
    hidden = net(*pad([(encoded, window)]))[0, 1 : len(encoded) + 1]
    shown = torch.linspace(0, len(encoded) - 1, POSITIONS).long().tolist()

    # Spans of one and two pieces stand for findings in the link and coreference scorers.
    firsts = torch.linspace(0, len(encoded) - 2, PAIRS).long().tolist()
    spans = torch.stack([torch.cat([hidden[f], hidden[f + i % 2]]) for i, f in enumerate(firsts)])
    gaps = torch.arange(PAIRS * PAIRS).reshape(PAIRS, PAIRS) * 7 % GAPS
    kinds = torch.arange(PAIRS) * 4 % KINDS
    mentions = net.coref.mentions(spans, kinds)
    later, earlier = mentions[1:], mentions[:-1]
    features = [torch.arange(PAIRS - 1) * 3 % n for n in (16, 8, 7)]
    scores = net.coref(later, earlier, torch.stack([kinds[1:], kinds[:-1]], 1), *features)
    return {
        "text": text,
        "ids": encoded.ids,
        "cases": encoded.cases,
        "offsets": encoded.offsets,
        "starts": encoded.starts,
        "positions": shown,
        "spans": [[f, f + i % 2] for i, f in enumerate(firsts)],
        "gaps": gaps.tolist(),
        "kinds": kinds.tolist(),
        "distance": features[0].tolist(),
        "paragraph": features[1].tolist(),
        "match": features[2].tolist(),
        "result": {
            "hidden": _rounded(hidden[shown]),
            "heads": {name: _rounded(net.tags[name](hidden[shown])) for name in TAGS},
            "link": {name: _rounded(net.link[name](spans, spans, gaps)) for name in net.link},
            "coref": _rounded(scores),
            "new": _rounded(net.coref.new(mentions)[:, 0]),
        },
    }


def _rounded(tensor: torch.Tensor):
    return (
        [_rounded(t) for t in tensor] if tensor.ndim > 1 else [round(v, 5) for v in tensor.tolist()]
    )
