"""Texts annotated for coreference only, as documents that have mentions and no tags."""

import re
from dataclasses import replace

from coreference import Ambiguous, Noted, Passage
from corpora import Annotations, Span
from documents import Document
from mentions import PRONOUN_KIND, Mention, mention
from model import NOMINAL, TYPES
from pieces import Pieces, WordPieces

LONGEST, PART = 1650, 1500
"""Pieces of a passage that is kept whole, and of a part of a longer one."""

NAME = re.compile(r"\b[A-Z][\w.’'-]*(?: (?:of |the |de |van |von |al-)?[A-Z][\w.’'-]*)*")
"""What looks like a name, also at the start of a sentence."""

PERSON = TYPES.index("person")


class Passages:
    def __init__(self, word_pieces: WordPieces, annotations: Annotations) -> None:
        self.word_pieces = word_pieces
        self.pronouns = annotations.pronouns

    def documents(self, passage: Passage) -> list[Document]:
        """One document, or several of whole paragraphs for a long passage."""
        text = passage.text
        pieces = self.word_pieces.encode(text)
        if len(pieces) <= LONGEST:
            return [self._document(passage.corpus, passage.name, text, pieces, passage.noted)]
        documents = []
        for number, (start, end) in enumerate(_parts(text, pieces)):
            own = [_moved(n, -start) for n in passage.noted if start <= n.place[0] < end]
            name, text_part = f"{passage.name}/{number}", text[start:end]
            part = self.word_pieces.encode(text_part)
            documents.append(self._document(passage.corpus, name, text_part, part, own))
        return documents

    def _document(
        self, corpus: str, name: str, text: str, pieces: Pieces, noted: list[Noted]
    ) -> Document:
        """The mentions noted; pronouns that the corpus leaves out stand for nothing listed."""
        stand_for = {n.place: n.cluster for n in noted if n.kind > NOMINAL}
        found = [(n.place, n.kind, n.cluster) for n in noted if n.kind <= NOMINAL]
        for place in self.pronouns(text):
            found.append((place, _pronoun_kind(text, place), stand_for.get(place)))
        mentions = [
            mention(pieces, text, place, kind, [cluster] if cluster else [])
            for place, kind, cluster in found
        ]
        return Document(corpus, name, pieces, mentions=_ordered(mentions))

    def ambiguous(self, example: Ambiguous) -> Document | None:
        """The pronoun and the names as mentions, of which the later of a right pair is learned.

        None where neither name is right: whom the pronoun stands for is then unknown. All that
        looks like a name or is a pronoun counts as a mention between, but nobody's choice.
        """
        if True not in example.right:
            return None
        text = example.text
        pieces = self.word_pieces.encode(text)
        right = example.candidates[example.right.index(True)]
        later = max(right, example.pronoun)
        found = []
        for place in (*example.candidates, example.pronoun):
            kind = PERSON
            cluster = f"{place[0]}"
            if place == example.pronoun:
                kind, cluster = _pronoun_kind(text, place), f"{right[0]}"
            marked = mention(pieces, text, place, kind, [cluster])
            if marked is None:
                return None
            found.append(replace(marked, learned=place == later))
        for place, kind in self._between(text, [m.place for m in found]):
            marked = mention(pieces, text, place, kind)
            if marked:
                found.append(replace(marked, clusters=None, learned=False))
        return Document("gap", example.name, pieces, mentions=_ordered(found))

    def _between(self, text: str, known: list[Span]) -> list[tuple[Span, int]]:
        pronouns = [(p, _pronoun_kind(text, p)) for p in self.pronouns(text)]
        taken = known + [p for p, _ in pronouns]
        names = [
            (m.span(), PERSON)
            for m in NAME.finditer(text)
            if not any(s < m.end() and m.start() < e for s, e in taken)
        ]
        return names + [(p, k) for p, k in pronouns if p not in known]


def _pronoun_kind(text: str, place: Span) -> int:
    return PRONOUN_KIND[text[slice(*place)].lower()]


def _ordered(found: list[Mention | None]) -> list[Mention]:
    return sorted((m for m in found if m), key=lambda m: (m.place[0], -m.place[1]))


def _moved(note: Noted, by: int) -> Noted:
    return replace(note, place=(note.place[0] + by, note.place[1] + by))


def _parts(text: str, pieces: Pieces) -> list[Span]:
    """Whole paragraphs, evenly: so many parts that none has much more than PART pieces."""
    size = len(pieces) / -(-len(pieces) // PART)
    starts = [0]
    for index in range(1, len(pieces)):
        begins = pieces.paragraph[index] != pieces.paragraph[index - 1]
        if begins and index >= size * len(starts):
            starts.append(pieces.offsets[index][0])
    return list(zip(starts, [*starts[1:], len(text)]))
