"""Scores a checkpoint with the scripts of a corpora folder.

    python evaluate.py CHECKPOINT SHARED --work DIR [--only PARTS] [--int8 BITS]

Parts are entities, attribution, tuning and who, separated by commas: `tuning` is the held-out
tenth of who/train, `who` is who/dev (look at it rarely).
"""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

import torch

from corpora import Annotations, read
from findings import Reader
from model import load
from product import as_json
from quantised import quantise_activations, quantise_weights
from windows import SHIPPED, Size


class Evaluation:
    def __init__(self, options: argparse.Namespace) -> None:
        self.shared, self.work = options.shared, options.work / "scored"
        self.annotations = Annotations(self.shared / "who")
        net = load(options.checkpoint)
        if options.layers:
            kept = [net.bert.encoder.layer[int(i)] for i in options.layers.split(",")]
            net.bert.encoder.layer = torch.nn.ModuleList(kept)
        if options.int8:
            quantise_weights(net)
            quantise_activations(net, options.int8)
        size = Size(*map(int, options.size.split(",")))
        self.reader = Reader(net, self.annotations.spans, self.annotations.pronouns, size)

    def write(self, articles: list[Path], name: str, stem: bool = True, **how) -> Path:
        folder = self.work / name
        folder.mkdir(parents=True, exist_ok=True)
        for path in articles:
            text = read(path)
            found = as_json(text, self.reader.read(text), **how)
            target = folder / ((path.stem if stem else path.name) + ".json")
            target.write_text(json.dumps(found))
        return folder

    def score(self, script: str, *arguments: str | Path) -> None:
        command = [sys.executable, str(self.shared / "score" / script), *map(str, arguments)]
        print(
            subprocess.run(command, check=True, capture_output=True, text=True).stdout, flush=True
        )

    def entities(self) -> None:
        corpus = self.shared / "corpora/entities/worldwide/dev"
        articles = [
            p
            for p in sorted((corpus / "text").iterdir())
            if (corpus / "tags" / (p.name + ".tsv")).exists()
        ]
        self.score("entities.py", corpus, "--json", self.write(articles, "entities", stem=False))

    def attribution(self) -> None:
        corpus = self.shared / "corpora/attribution/polnear"
        articles = sorted((corpus / "dev/text").glob("*.txt"))
        found = self.write(articles, "attribution", attribution_only=True)
        self.score("attribution.py", corpus, "--split", "dev", "--json", found)

    def tuning(self) -> None:
        gold = self.work / "gold"
        gold.mkdir(parents=True, exist_ok=True)
        folder = self.shared / "corpora/entities/worldwide/train/text"
        names = self.annotations.held_out()
        for name in names:
            shutil.copy(self.annotations.folder / (name + ".json"), gold)
        found = self.write([folder / (n + ".txt") for n in names], "tuning")
        self.score("who.py", "--articles", folder, "--gold", gold, "--json", found)

    def who(self) -> None:
        folder = self.shared / "articles/dev"
        found = self.write(sorted(folder.glob("*.txt")), "who")
        gold = self.shared / "who/dev"
        self.score("who.py", "--articles", folder, "--gold", gold, "--json", found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--only", default="entities,attribution,tuning")
    parser.add_argument(
        "--int8", type=int, metavar="BITS", help="int8 weights, activations of BITS"
    )
    parser.add_argument(
        "--layers", help="numbers of the layers to keep, from 0, separated by commas; else all"
    )
    shipped = f"{SHIPPED.room},{SHIPPED.context}"
    parser.add_argument("--size", default=shipped, help="room and context of windows")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    evaluation = Evaluation(options)
    for part in options.only.split(","):
        print(part, end=": ", flush=True)
        getattr(evaluation, part)()


if __name__ == "__main__":
    main()
