"""GUM's dependency files: their text, and the phrases that are annotated in it."""

import re
from dataclasses import dataclass

from corpora import Span

BRACKET = re.compile(r"\((?P<opens>[^()]+)(?P<at_once>\))?|(?P<closes>[^()]+)\)")
"""An item of the field Entity: `(3-person-…` opens group 3, `3)` closes it, or both at once."""

JOINS = {"of", "for", "the", "'s", "’s", "&", "-", "and"}
"""Words within names of organizations and places."""


@dataclass
class Token:
    place: Span
    number: int
    form: str
    upos: str
    xpos: str
    head: int
    relation: str

    @property
    def capital(self) -> bool:
        return self.form[:1].isupper() or self.form[:1].isdigit()


@dataclass
class Phrase:
    """An annotated phrase: its entity type, group, and where its head is a name, that name."""

    place: Span
    entity: str
    cluster: str
    noun: bool
    name: Span | None = None
    people: bool = False


def phrases(conllu: str) -> tuple[str, list[Phrase]]:
    """The text, a paragraph a line, and its phrases."""
    text, found = "", []
    for block in conllu.split("\n\n"):
        lines = block.split("\n")
        sentence = next((x[9:] for x in lines if x.startswith("# text = ")), None)
        if sentence is None:
            continue
        if text:
            text += "\n" if any(x.startswith("# newpar") for x in lines) else " "
        tokens, entities = _tokens(lines, sentence, len(text))
        text += sentence
        found += _phrases(tokens, entities)
    return text, found


def _tokens(lines: list[str], sentence: str, base: int) -> tuple[list[Token], list[str]]:
    tokens, entities, at = [], [], 0
    for line in lines:
        fields = line.split("\t")
        if not fields[0].isdigit():
            continue
        start = sentence.find(fields[1], at)
        start = at if start < 0 else start
        at = start + len(fields[1])
        place = (base + start, base + at)
        number, head = int(fields[0]), int(fields[6])
        tokens.append(Token(place, number, fields[1], fields[3], fields[4], head, fields[7]))
        marked = re.search(r"(?:^|\|)Entity=([^|]*)", fields[9])
        entities.append(marked.group(1) if marked else "")
    return tokens, entities


def _phrases(tokens: list[Token], entities: list[str]) -> list[Phrase]:
    """Phrases that begin and end in the sentence, outer before inner."""
    found: list[Phrase] = []
    opened: list[tuple[list[str], int]] = []
    for index, marked in enumerate(entities):
        for item in BRACKET.finditer(marked):
            if item["opens"]:
                opened.append((item["opens"].split("-"), index))
            group = item["closes"]
            if item["at_once"]:
                group = opened[-1][0][0]
            for place in range(len(opened) - 1, -1, -1):
                if group and opened[place][0][0] == group:
                    (cluster, entity, *_), first = opened.pop(place)
                    found.append(_phrase(tokens[first : index + 1], cluster, entity))
                    break
    return sorted(found, key=lambda p: (p.place[0], -p.place[1]))


def _phrase(tokens: list[Token], cluster: str, entity: str) -> Phrase:
    numbers = {t.number for t in tokens}
    at = next(i for i, t in enumerate(tokens) if t.head not in numbers)
    head = tokens[at]
    phrase = Phrase(
        (tokens[0].place[0], tokens[-1].place[1]), entity, cluster, noun=head.upos == "NOUN"
    )
    several = any(t.relation == "conj" and t.head == head.number for t in tokens)
    if head.upos == "PROPN" and (entity == "organization" or not several):
        first, last = _name(tokens, at, entity == "person")
        phrase.name = (tokens[first].place[0], tokens[last].place[1])
        phrase.people = entity == "person" and head.xpos == "NNPS"
    return phrase


def _name(tokens: list[Token], at: int, person: bool) -> tuple[int, int]:
    """First and last token of the name around a head."""
    first = last = at
    while not person and first > 0 and (tokens[first - 1].capital or tokens[first - 1].form == "-"):
        if tokens[first - 1].upos in ("DET", "ADP", "PRON"):
            break
        first -= 1
    while last + 1 < len(tokens):
        end = last + 1
        while end < len(tokens) and tokens[end].form.lower() in JOINS:
            end += 1
        if end == len(tokens) or not tokens[end].capital:
            break
        if person and not (tokens[end].relation.startswith("flat") or tokens[end].form == "-"):
            break
        last = end
    return first, last
