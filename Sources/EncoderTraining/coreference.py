"""Readers of corpora that are annotated for coreference only: GUM, LitBank and GAP.

What they mark is brought to the conventions of the hand annotations: names without article, title
and apposition, descriptions of persons and organizations, third-person pronouns.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from corpora import Span, read
from gum import Phrase, phrases
from mentions import PRONOUN_KIND
from model import HE, NOMINAL, SHE, TYPES

LONGEST_DESCRIPTION, LONGEST_SINGLE = 12, 3
"""Words in a description at most, and in one that nothing else stands for."""

PARAGRAPH_SENTENCES = 4
"""LitBank has a sentence a line and no paragraphs: narration is cut after so many of them."""

OPENING, CLOSING = set('“"—'), set('”"')
DEFINITE = {"the", "his", "her", "their", "its", "this", "that", "these", "those"}
SET_OFF = re.compile(r"\s*(?:[,;:(—”\"]|--)")
SET_OFF_OR_RELATIVE = re.compile(
    SET_OFF.pattern + r"|\s+(?:who|whom|whose|which|that|where|when)\b"
)

TITLES = set(
    """mr mrs ms miss mme dr prof professor sir lady lord dame madame monsieur master mistress aunt
    uncle captain capt colonel col general gen major lieutenant sergeant count countess king queen
    prince princess duke duchess baron emperor pope bishop archbishop cardinal father sister saint
    st reverend rev president minister secretary chancellor senator governor judge
    justice""".split()
)
FACILITIES = set(
    """airport bridge building cathedral center centre church hall hospital hotel house inn library
    mosque museum palace park road school square stadium station street temple theater theatre
    tower""".split()
)
GUM_NAMES = {
    "person": "person",
    "organization": "organization",
    "place": "location",
    "object": "product",
    "event": "misc",
    "abstract": "misc",
    "animal": "misc",
}
LITBANK_NAMES = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "location",
    "GPE": "location",
    "FAC": "facility",
    "VEH": "product",
}


@dataclass(frozen=True)
class Noted:
    """A mention: its place, its kind as in `model`, and what it stands for, if anything listed."""

    place: Span
    kind: int
    cluster: str | None


@dataclass
class Passage:
    corpus: str
    name: str
    text: str
    noted: list[Noted]


@dataclass
class Ambiguous:
    """A pronoun of GAP and two names, and which of the names it stands for."""

    name: str
    text: str
    pronoun: Span
    candidates: tuple[Span, Span]
    right: tuple[bool, bool]


def gum(folder: Path) -> Iterator[Passage]:
    for path in sorted((folder / "dependencies").glob("*.conllu")):
        text, marked = phrases(read(path))
        noted = [n for p in marked if (n := _gum_mention(text, p))]
        yield Passage("gum", path.stem, text, listed(text, noted))


def _gum_mention(text: str, phrase: Phrase) -> Noted | None:
    kind = PRONOUN_KIND.get(text[slice(*phrase.place)].lower())
    if kind is not None:
        return Noted(phrase.place, kind, phrase.cluster)
    if phrase.name and phrase.entity in GUM_NAMES:
        name = "nationality" if phrase.people else GUM_NAMES[phrase.entity]
        return _named(text, phrase.name, name, phrase.cluster)
    if phrase.noun and phrase.entity in ("person", "organization"):
        return _described(text, phrase.place, phrase.cluster)
    return None


def litbank(folder: Path) -> Iterator[Passage]:
    for path in sorted((folder / "coref/brat").glob("*.ann")):
        text = _paragraphs(read(path.with_suffix(".txt")))
        clusters: dict[Span, str] = {}
        classes: dict[Span, tuple[str, str]] = {}
        for line in read(path).split("\n"):
            if not line.startswith("T"):
                continue
            label, start, end = line.split("\t")[1].rsplit(" ", 2)
            place = int(start), int(end)
            if marked := re.fullmatch("(PROP|NOM|PRON)_([A-Z]{3})", label):
                classes[place] = marked.groups()
            else:
                clusters[place] = label
        noted = [
            n for p, c in classes.items() if (n := _litbank_mention(text, p, *c, clusters.get(p)))
        ]
        yield Passage("litbank", path.stem, text, listed(text, noted))


def _litbank_mention(
    text: str, place: Span, form: str, entity: str, cluster: str | None
) -> Noted | None:
    kind = PRONOUN_KIND.get(text[slice(*place)].lower())
    if kind is not None:
        return Noted(place, kind, cluster)
    if form == "PROP":
        return _named(text, place, LITBANK_NAMES[entity], cluster)
    if form == "NOM" and entity in ("PER", "ORG"):
        return _described(text, place, cluster)
    return None


def _paragraphs(text: str) -> str:
    """The sentences gathered into paragraphs, and "do n't" closed up; no offset changes."""
    lines = re.sub(r"(\w+) n't\b", r" \1n't", text).split("\n")
    result, sentences = lines[0], 1
    for before, line in zip(lines, lines[1:]):
        speaks = line[:1] in OPENING or before[-1:] in CLOSING and line[:1].isupper()
        if speaks or sentences == PARAGRAPH_SENTENCES:
            result, sentences = result + "\n" + line, 1
        else:
            result, sentences = result + " " + line, sentences + 1
    return result


def _named(text: str, place: Span, kind: str, cluster: str | None) -> Noted | None:
    """A name without what stands before it, what is set off behind it, and possessive s.

    A lone title ("the President") is a description.
    """
    start, end = _cut(text, place, SET_OFF)
    words = list(re.finditer(r"\S+", text[start:end]))
    while words and (
        not words[0].group()[0].isupper()
        or words[0].group().lower() in ("the", "a", "an")
        or (kind == "person" and len(words) > 1 and _is_title(words[0].group()))
    ):
        words.pop(0)
    if not words:
        return None
    if kind == "person" and len(words) == 1 and _is_title(words[0].group()):
        return Noted((start, end), NOMINAL, cluster)
    start += words[0].start()
    if kind == "location" and words[-1].group().lower() in FACILITIES and len(words) > 1:
        kind = "facility"
    return Noted((start, end), TYPES.index(kind), cluster)


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in TITLES


def _described(text: str, place: Span, cluster: str | None) -> Noted | None:
    """A noun phrase without relative clauses and appositions."""
    start, end = _cut(text, place, SET_OFF_OR_RELATIVE)
    if len(text[start:end].split()) > LONGEST_DESCRIPTION:
        return None
    return Noted((start, end), NOMINAL, cluster)


def _cut(text: str, place: Span, before: re.Pattern) -> Span:
    start, end = place
    if found := before.search(text, start + 1, end):
        end = found.start()
    own = re.sub(r"(?:\s*['’]s|\s*['’])?\s*$", "", text[start:end])
    return start, start + len(own)


def listed(text: str, noted: list[Noted]) -> list[Noted]:
    """Mentions in order, no name within another; of what occurs once only short descriptions.

    Pronouns for what has neither name nor description stand for nothing listed, unless they are
    of a person.
    """
    taken: list[Span] = []
    kept: dict[Span, Noted] = {}
    for note in sorted(noted, key=lambda n: n.place[0] - n.place[1]):
        start, end = note.place
        if note.kind < NOMINAL:
            if any(s < end and start < e for s, e in taken):
                continue
            taken.append(note.place)
        kept.setdefault(note.place, note)
    times = Counter(n.cluster for n in kept.values() if n.cluster)
    known = {n.cluster for n in kept.values() if n.kind <= NOMINAL or n.kind in (HE, SHE)}
    result = []
    for note in sorted(kept.values(), key=lambda n: (n.place[0], -n.place[1])):
        once = note.kind == NOMINAL and times[note.cluster] < 2
        if once and not _is_short_and_definite(text[slice(*note.place)].split()):
            continue
        if note.kind == NOMINAL and note.cluster is None:
            continue
        result.append(note if note.cluster in known else replace(note, cluster=None))
    return result


def _is_short_and_definite(words: list[str]) -> bool:
    return len(words) <= LONGEST_SINGLE and words[0].lower() in DEFINITE


def gap(path: Path) -> Iterator[Ambiguous]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            places = []
            for column in ("Pronoun", "A", "B"):
                start = int(row[column + "-offset"])
                places.append((start, start + len(row[column])))
            right = row["A-coref"].upper() == "TRUE", row["B-coref"].upper() == "TRUE"
            yield Ambiguous(row["ID"], row["Text"], places[0], (places[1], places[2]), right)
