"""GAP's published F1 on its validation part, as a second opinion on pronouns.

    python gap.py CHECKPOINT SHARED

For each of the two names of an example it is asked whether the pronoun stands for it: F1 over
these, overall and by the pronoun's gender, and the bias (feminine by masculine). Twice: among all
that is found in the text, as the program would (a name whose cluster is the pronoun's is an
answer), and with the two names given and nothing else to choose.
"""

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from batches import pad
from coreference import Ambiguous, gap
from corpora import Annotations
from findings import Reader
from losses import coreference_scores, span_vectors
from mentions import PRONOUN_KIND
from model import SHE, Encoder, load
from passages import Passages
from product import Clusters
from windows import windows

Answer = tuple[bool, bool]


def found_in_text(reader: Reader, example: Ambiguous) -> Answer:
    clusters = Clusters(reader.read(example.text))
    own = clusters.at(example.pronoun)
    first, second = (own is not None and clusters.at(c) == own for c in example.candidates)
    return first, second


@torch.no_grad()
def given_names(net: Encoder, passages: Passages, example: Ambiguous) -> Answer:
    """The name with the largest score above that of no antecedent, if any is above it.

    Of a name after the pronoun it is the name that chooses the pronoun.
    """
    # What is right matters to training alone: with one of the names right there is a document.
    document = passages.ambiguous(replace(example, right=(True, False)))
    kept, vectors = [], []
    plan = windows(document.pieces)
    for window, states in zip(plan, net(*pad([(document.pieces, w) for w in plan]))):
        own = [m for m in document.mentions if window.own <= m.pieces[0] < window.end]
        if own:
            kept += own
            vectors.append(span_vectors(states, window, [m.pieces for m in own]))
    scores, new = coreference_scores(net, kept, torch.cat(vectors))
    places = [m.place for m in kept]
    pronoun = places.index(example.pronoun)
    margins = []
    for candidate in example.candidates:
        earlier, later = sorted((pronoun, places.index(candidate)))
        margins.append((scores[later][earlier - later] - new[later]).item())
    best = margins.index(max(margins))
    return margins[best] > 0 and best == 0, margins[best] > 0 and best == 1


def f1(answers: list[Answer], examples: list[Ambiguous]) -> float:
    pairs = [p for a, e in zip(answers, examples) for p in zip(a, e.right)]
    hits = sum(a and r for a, r in pairs)
    return 2 * hits / max(1, sum(a for a, _ in pairs) + sum(r for _, r in pairs))


def report(name: str, answers: list[Answer], examples: list[Ambiguous]) -> None:
    by_gender: dict[bool, tuple[list[Answer], list[Ambiguous]]] = {}
    for answer, example in zip(answers, examples):
        word = example.text[slice(*example.pronoun)].lower()
        own = by_gender.setdefault(PRONOUN_KIND[word] == SHE, ([], []))
        own[0].append(answer)
        own[1].append(example)
    masculine, feminine = f1(*by_gender[False]), f1(*by_gender[True])
    print(
        f"{name}: F1 {f1(answers, examples):.3f}, masculine {masculine:.3f},"
        f" feminine {feminine:.3f}, bias {feminine / masculine:.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    annotations = Annotations(options.shared / "who")
    net = load(options.checkpoint)
    reader = Reader(net, annotations.spans, annotations.pronouns)
    passages = Passages(reader.word_pieces, annotations)
    examples = list(gap(options.shared / "corpora/coreference/gap/gap-validation.tsv"))
    report("found in the text", [found_in_text(reader, e) for e in examples], examples)
    report("names given", [given_names(net, passages, e) for e in examples], examples)


if __name__ == "__main__":
    main()
