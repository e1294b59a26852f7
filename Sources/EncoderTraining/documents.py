"""Annotated articles as the encoder learns them: labels and links over word pieces."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpora import Annotations, Attribution, Span, Tagged
from mentions import Mention, mentions
from model import TYPES
from pieces import Pieces, WordPieces, piece_span

IGNORED = -100
NOT_A_QUOTE, SPEECH, TERM = range(3)
MARKS = '"“”'
"""Double marks, those that PolNeAR's articles use for speech."""


@dataclass
class Document:
    """Tags that the article's corpus does not annotate are missing from `tags`.

    Spans of pieces are (first, last). A link is (query, index of its partner or None).
    """

    corpus: str
    name: str
    pieces: Pieces
    tags: dict[str, list[int]] = field(default_factory=dict)
    partners: dict[str, list[Span]] = field(default_factory=dict)
    links: dict[str, list[tuple[Span, int | None]]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)


class Builder:
    def __init__(self, annotations: Annotations) -> None:
        self.word_pieces = WordPieces()
        self.annotations = annotations

    def tagged(self, article: Tagged) -> Document:
        document = self._document("worldwide", article.name, article.text)
        self._add_entities(document, article)
        return document

    def attributed(self, name: str, text: str, events: list[Attribution]) -> Document:
        document = self._document("polnear", name, text)
        pieces = document.pieces
        outer, inner = layers(c for e in events for c in e.content)
        for tag, spans in (
            ("content0", outer),
            ("content1", inner),
            ("source", layers(s for e in events for s in e.source)[0]),
            ("cue", layers(s for e in events for s in e.cue)[0]),
        ):
            document.tags[tag] = bio(pieces, [(s, e, 0) for s, e in spans])
        marks = [m for m in self.annotations.spans(text) if text[m[0]] in MARKS]
        document.tags["mark"] = [IGNORED] * len(pieces)
        for tag in ("source", "cue"):
            document.partners[tag], document.links[tag] = [], []
        for event in events:
            speech = [m for m in marks if covered(m, event.content) * 2 >= m[1] - m[0]]
            for tag in ("source", "cue"):
                queries = event.content + (speech if tag == "source" else [])
                self._add_links(document, tag, queries, getattr(event, tag))
        for mark in marks:
            contents = [c for e in events for c in e.content]
            said = any(covered(mark, e.content) * 2 >= mark[1] - mark[0] for e in events)
            self._add_mark(document, mark, SPEECH if said and contents else TERM)
        return document

    def annotated(self, article: Tagged) -> Document:
        """An article of who said what, which is also a tagged one."""
        text, annotation = article.text, self.annotations.annotation(article.name)
        document = self._document("who", article.name, text)
        self._add_entities(document, article)
        paragraphs, quoted = self.annotations.paragraphs(text), self.annotations.spans(text)

        def place(mention: dict | None, near: list[Span]) -> list[Span]:
            if mention is None:
                return []
            return nearest(text, mention["text"], paragraphs[mention["p"] - 1], near)

        speech = []
        for quote in annotation["quotes"]:
            if quote["kind"] == "speech":
                spans = [quoted[n - 1] for n in quote["q"]]
                speech.append((spans, place(quote["mention"], spans)))
        statements = []
        for statement in annotation["indirect"]:
            spans = place(statement, [])
            statements.append((spans, place(statement["mention"], spans)))
        said = [s for spans, _ in statements for s in spans]
        speakers = [s for _, mention in speech + statements for s in mention]
        document.mentions = mentions(document.pieces, article, annotation, self.annotations)
        nominal = [m.place for m in document.mentions if m.is_nominal]
        for tag, spans in (("said", said), ("speaker", speakers), ("nominal", nominal)):
            labels = bio(document.pieces, [(s, e, 0) for s, e in layers(spans)[0]])
            document.tags[tag] = labels
        document.tags["mark"] = [IGNORED] * len(document.pieces)
        for quote in annotation["quotes"]:
            kind = {"not": NOT_A_QUOTE, "speech": SPEECH, "term": TERM}[quote["kind"]]
            for number in quote["q"]:
                self._add_mark(document, quoted[number - 1], kind)
        document.partners["source"], document.links["source"] = [], []
        for spans, mention in speech + statements:
            self._add_links(document, "source", spans, mention)
        return document

    def _document(self, corpus: str, name: str, text: str) -> Document:
        return Document(corpus, name, self.word_pieces.encode(text))

    @staticmethod
    def _add_entities(document: Document, article: Tagged) -> None:
        spans = [(s, e, TYPES.index(t)) for s, e, t in article.entities]
        labels = bio(document.pieces, spans)
        # What no token was aligned with (a missing line, a URL) is neither right nor wrong.
        starts = [s for s, _ in article.tokens]
        for index, (start, end) in enumerate(document.pieces.offsets):
            token = bisect_right(starts, start) - 1
            if token < 0 or article.tokens[token][1] < end:
                labels[index] = IGNORED
        document.tags["entity"] = labels

    @staticmethod
    def _add_mark(document: Document, mark: Span, kind: int) -> None:
        span = piece_span(document.pieces, [mark])
        if span:
            document.tags["mark"][span[0]] = kind

    @staticmethod
    def _add_links(document: Document, tag: str, queries: list[Span], partner: list[Span]) -> None:
        partners = document.partners[tag]
        # Of a partner in several parts the first stands for it, as it does when tags are decoded.
        found = piece_span(document.pieces, partner[:1])
        if found and found not in partners:
            partners.append(found)
        for query in queries:
            span = piece_span(document.pieces, [query])
            if span:
                document.links[tag].append((span, partners.index(found) if found else None))


def layers(spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """Outermost spans, and those that overlap one of them."""
    outer: list[Span] = []
    inner: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        for layer in (outer, inner):
            if not layer or layer[-1][1] <= span[0]:
                layer.append(span)
                break
    return outer, inner


def nearest(text: str, words: str, paragraph: Span, near: list[Span]) -> list[Span]:
    """Where words stand in a paragraph, whole, outside the spans and close to one of them."""
    found = [
        (m.start(), m.end())
        for m in re.finditer(re.escape(words), text[: paragraph[1]])
        if m.start() >= paragraph[0]
    ]
    whole = [s for s in found if not _cuts_a_word(text, s)]
    found = whole or found

    def distance(span: Span) -> tuple[int, int]:
        gaps = [max(s - span[1], span[0] - e, 0) for s, e in near]
        return covered(span, near), min(gaps, default=span[0])

    return [min(found, key=distance)]


def _cuts_a_word(text: str, span: Span) -> bool:
    return any(0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in span)


def covered(span: Span, many: list[Span]) -> int:
    return sum(max(0, min(span[1], e) - max(span[0], s)) for s, e in many)


def bio(pieces: Pieces, spans: list[tuple[int, int, int]]) -> list[int]:
    """A label for every piece that begins a word; spans are (start, end, class)."""
    labels = [IGNORED if not s else 0 for s in pieces.starts]
    for start, end, kind in spans:
        span = piece_span(pieces, [(start, end)])
        if span is None:
            continue
        first = span[0]
        while first > 0 and not pieces.starts[first]:
            first -= 1
        paragraph = None
        for index in range(first, span[1] + 1):
            if pieces.starts[index]:
                begins = pieces.paragraph[index] != paragraph
                labels[index] = 1 + 2 * kind + (not begins)
                paragraph = pieces.paragraph[index]
    return labels
