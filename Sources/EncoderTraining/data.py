"""Builds the training data from a corpora folder.

    python data.py SHARED --work DIR

SHARED holds corpora/ and who/ as the README describes; DIR takes documents.pickle.
"""

import argparse
import pickle
from pathlib import Path

from corpora import Annotations, polnear, worldwide
from documents import Builder


def build(shared: Path) -> list:
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
    return documents


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    documents = build(options.shared)
    with (options.work / "documents.pickle").open("wb") as file:
        pickle.dump(documents, file)
    for corpus in ("worldwide", "polnear", "who"):
        own = [d for d in documents if d.corpus == corpus]
        print(
            f"{corpus}: {len(own)} articles, {sum(len(d.pieces) for d in own)} pieces,"
            f" {sum(len(v) for d in own for v in d.links.values())} links,"
            f" {sum(len(d.mentions) for d in own)} mentions"
        )


if __name__ == "__main__":
    main()
