"""Readers of the corpora: texts with annotated spans, offsets in code points."""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from model import TYPES

Span = tuple[int, int]

LOST_TOKENS = 0.1
"""Share of tokens not found in the text from which on an article's tags are not used."""

HELD_OUT_EVERY, HELD_OUT = 10, 4
"""Of every ten annotated articles, in order of name, the fifth is kept for tuning."""

WORLDWIDE_TYPES = dict(
    zip(
        [
            "Person",
            "Organization",
            "Location",
            "Facility",
            "NORP",
            "Date",
            "Money",
            "Product",
            "Misc",
        ],
        TYPES,
    )
)


@dataclass
class Tagged:
    """A Worldwide article: entities as (start, end, type), and the spans of aligned tokens."""

    name: str
    text: str
    entities: list[tuple[int, int, str]]
    tokens: list[Span]


@dataclass
class Attribution:
    content: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)


def read(path: Path) -> str:
    text = path.read_bytes().decode("utf-8", errors="replace")
    return text.removeprefix("\ufeff")


def worldwide(folder: Path) -> Iterator[Tagged]:
    """Articles whose tags can be aligned with their text."""
    for path in sorted((folder / "text").iterdir()):
        tags = folder / "tags" / (path.name + ".tsv")
        if not tags.exists():
            continue
        article, lost = _align(path.stem, read(path), read(tags).split("\n"))
        if lost <= LOST_TOKENS:
            yield article
        else:
            print(f"{path.name}: {lost:.0%} of the tokens are not in the text, left out")


def _align(name: str, text: str, lines: list[str]) -> tuple[Tagged, float]:
    entities: list[list] = []
    tokens: list[Span] = []
    current, at, lost = None, 0, 0
    for line in lines:
        parts = line.rstrip("\r").split("\t")
        token = parts[0].strip()
        tag = parts[1].strip() if len(parts) > 1 else "O"
        if not token:
            continue
        start = text.find(token, at, at + 400 + len(token))
        if start < 0:
            lost += 1
            current = None
            continue
        at = start + len(token)
        tokens.append((start, at))
        kind = WORLDWIDE_TYPES.get(tag[2:])
        if kind is None:
            current = None
        elif tag.startswith("B-") or current is None or current[2] != kind:
            current = [start, at, kind]
            entities.append(current)
        else:
            current[1] = at
    article = Tagged(name, text, [tuple(e) for e in entities], tokens)
    return article, lost / max(1, lost + len(tokens))


def polnear(folder: Path) -> Iterator[tuple[str, str, list[Attribution]]]:
    """(name, text, attributions) by each article's first annotator."""
    files = defaultdict(list)
    for path in sorted((folder / "attributions").iterdir()):
        files[path.name.rsplit("_", 1)[0]].append(path)
    for name in sorted(files):
        text = (folder / "text" / (name + ".txt")).read_bytes().decode("utf-8")
        yield name, text, _attributions(read(files[name][0]))


def _attributions(brat: str) -> list[Attribution]:
    spots: dict[str, list[Span]] = {}
    result = []
    for line in brat.split("\n"):
        parts = line.split("\t")
        if len(parts) < 2:
            continue
        if re.fullmatch(r"T\d+", parts[0]):
            _, places = parts[1].split(" ", 1)
            spots[parts[0]] = [tuple(map(int, p.split())) for p in places.split(";")]
        elif re.fullmatch(r"E\d+", parts[0]):
            attribution = Attribution()
            for argument in parts[1].split()[1:]:
                role, spot = argument.split(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in ("content", "source", "cue"):
                    getattr(attribution, role).extend(spots.get(spot, []))
            if attribution.content:
                result.append(attribution)
    return result


class Annotations:
    """The hand annotations of who said what, with the helpers that number their spans."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "train"
        sys.path.insert(0, str(folder))
        import prep

        self.paragraphs, self.spans, self.pronouns = prep.paragraphs, prep.spans, prep.pronouns
        self.names = sorted(p.stem for p in self.folder.glob("*.json"))

    def annotation(self, name: str) -> dict:
        return json.loads((self.folder / (name + ".json")).read_text(encoding="utf-8"))

    def held_out(self) -> list[str]:
        return [n for i, n in enumerate(self.names) if i % HELD_OUT_EVERY == HELD_OUT]
