"""Builds the training data from a corpora folder.

    python data.py SHARED --work DIR

SHARED holds corpora/ and who/ as the README describes; DIR takes documents.pickle.
"""

import argparse
import pickle
from pathlib import Path

from coreference import gap, gum, litbank
from corpora import Annotations, polnear, worldwide
from documents import Builder, Document
from passages import Passages


def build(shared: Path) -> list[Document]:
    annotations = Annotations(shared / "who")
    builder = Builder(annotations)
    annotated, held_out = set(annotations.names), set(annotations.held_out())
    documents = []
    for article in worldwide(shared / "corpora/entities/worldwide/train"):
        if article.name in held_out:
            continue
        if article.name in annotated:
            documents.append(builder.annotated(article))
        else:
            documents.append(builder.tagged(article))
    for name, text, events in polnear(shared / "corpora/attribution/polnear/train"):
        documents.append(builder.attributed(name, text, events))
    return documents + coreferent(shared / "corpora/coreference", builder, annotations)


def coreferent(folder: Path, builder: Builder, annotations: Annotations) -> list[Document]:
    """Documents that have mentions only. GAP's validation part is kept to measure by."""
    passages = Passages(builder.word_pieces, annotations)
    documents = []
    for passage in [*gum(folder / "gum/train"), *litbank(folder / "litbank")]:
        documents += passages.documents(passage)
    examples = [passages.ambiguous(e) for e in gap(folder / "gap/gap-development.tsv")]
    return documents + [d for d in examples if d]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    documents = build(options.shared)
    with (options.work / "documents.pickle").open("wb") as file:
        pickle.dump(documents, file)
    for corpus in sorted({d.corpus for d in documents}):
        own = [d for d in documents if d.corpus == corpus]
        print(
            f"{corpus}: {len(own)} documents, {sum(len(d.pieces) for d in own)} pieces,"
            f" {sum(len(v) for d in own for v in d.links.values())} links,"
            f" {sum(len(d.mentions) for d in own)} mentions"
        )


if __name__ == "__main__":
    main()
