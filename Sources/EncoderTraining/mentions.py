"""Mentions of an annotated article's entities, for coreference."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from corpora import Annotations, Span, Tagged
from model import HE, IT, NOMINAL, SHE, THEY, TYPES
from pieces import Pieces, piece_span

UNLISTED = {"date", "money"}
PRONOUNS = {
    HE: "he him his himself",
    SHE: "she her hers herself",
    THEY: "they them their theirs themselves",
    IT: "it its itself",
}
PRONOUN_KIND = {word: kind for kind, words in PRONOUNS.items() for word in words.split()}

NO_MATCH, EQUAL, SHORT_FORM, SAME_LAST, SUBSET, ACRONYM, SAME_HEAD = range(7)


@dataclass
class Mention:
    """`clusters` are the entities that it may stand for; none for a name nobody listed.

    Clusters None: unknown, so that nobody learns to choose it or not to. `learned` tells whether
    its own choice is learned.
    """

    place: Span
    pieces: Span
    paragraph: int
    kind: int
    words: tuple[str, ...]
    initials: str
    clusters: frozenset[str] | None
    learned: bool = True

    @property
    def is_nominal(self) -> bool:
        return self.kind == NOMINAL


def mention(
    pieces: Pieces, text: str, place: Span, kind: int, clusters: Iterable[str] = ()
) -> Mention | None:
    span = piece_span(pieces, [place])
    if span is None:
        return None
    own = text[place[0] : place[1]]
    words = tuple(words_of(own))
    return Mention(
        place, span, pieces.paragraph[span[0]], kind, words, acronym_of(own), frozenset(clusters)
    )


def words_of(text: str) -> list[str]:
    """Words as names are compared: folded, without article and possessive."""
    folded = unicodedata.normalize("NFKD", text).replace("’", "'")
    folded = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    words = re.findall(r"[\w&]+", re.sub(r"'s\b|'$", "", folded))
    return words[1:] if words and words[0] in ("the", "a", "an") else words


def acronym_of(text: str) -> str:
    """A lone word in capitals as it stands, else the initials of the capitalised words."""
    words = re.findall(r"\w+", text)
    if len(words) == 1:
        return words[0].lower() if words[0].isupper() and len(words[0]) > 1 else ""
    return "".join(w[0] for w in words if w[0].isupper()).lower()


def match(later: Mention, earlier: Mention) -> int:
    """How the words of two mentions agree."""
    if later.kind > NOMINAL or earlier.kind > NOMINAL or not later.words or not earlier.words:
        return NO_MATCH
    if later.words == earlier.words:
        return EQUAL
    same_last = later.words[-1] == earlier.words[-1]
    if NOMINAL in (later.kind, earlier.kind):
        return SAME_HEAD if same_last else NO_MATCH
    if same_last:
        return SHORT_FORM if 1 in (len(later.words), len(earlier.words)) else SAME_LAST
    if set(later.words) <= set(earlier.words) or set(earlier.words) <= set(later.words):
        return SUBSET
    lone = 1 in (len(later.words), len(earlier.words)) and len(later.words) != len(earlier.words)
    if lone and len(later.initials) > 1 and later.initials == earlier.initials:
        return ACRONYM
    return NO_MATCH


def distance(mentions_between: int) -> int:
    """Bucket of how many mentions back an antecedent lies (1 is the one just before)."""
    return min(15, int(mentions_between**2).bit_length() - 1)


def paragraphs_apart(count: int) -> int:
    """Bucket of how many paragraphs back: 0 1 2 3 4 5–7 8–15 16…"""
    return count if count < 5 else 5 if count < 8 else 6 if count < 16 else 7


def mentions(
    pieces: Pieces, article: Tagged, annotation: dict, annotations: Annotations
) -> list[Mention]:
    """Names where the tagged entities are, descriptions where they occur, and pronouns."""
    text = article.text
    listed = annotation["entities"]
    found = []
    named = _occurrences(text, [(a, e["id"]) for e in listed for a in e["aliases"]])
    for start, end, kind in article.entities:
        if kind in UNLISTED:
            continue
        clusters = {c for s, e, ids in named if s < end and start < e for c in ids}
        found.append(mention(pieces, text, (start, end), TYPES.index(kind), clusters))
    described = [(d, e["id"]) for e in listed for d in e["descriptions"]]
    for start, end, ids in _occurrences(text, described):
        found.append(mention(pieces, text, (start, end), NOMINAL, ids))
    for number, place in enumerate(annotations.pronouns(text), 1):
        stands_for = annotation["pronouns"].get(str(number)) or []
        clusters = [stands_for] if isinstance(stands_for, str) else stands_for
        kind = PRONOUN_KIND[text[place[0] : place[1]].lower()]
        found.append(mention(pieces, text, place, kind, clusters))
    return sorted((m for m in found if m), key=lambda m: (m.place[0], -m.place[1]))


def _occurrences(text: str, names: list[tuple[str, str]]) -> list[tuple[int, int, set[str]]]:
    """Where names stand in the text, the longest first and none inside another."""
    owners: dict[str, set[str]] = {}
    for name, owner in names:
        owners.setdefault(name, set()).add(owner)
    taken: list[tuple[int, int, set[str]]] = []
    for name in sorted(owners, key=len, reverse=True):
        for hit in re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", text):
            if not any(s < hit.end() and hit.start() < e for s, e, _ in taken):
                taken.append((hit.start(), hit.end(), owners[name]))
    return sorted(taken, key=lambda t: t[:2])
