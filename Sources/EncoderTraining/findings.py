"""What the encoder finds in a text: the rules by which its outputs are read."""

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from batches import pad
from corpora import Span
from losses import coreference_scores, gap, span_vectors
from mentions import PRONOUN_KIND, UNLISTED, Mention, mention, words_of
from model import NOMINAL, TYPES, Encoder
from pieces import Pieces, WordPieces, piece_span
from windows import SHIPPED, Size, Window, windows

BATCH = 16
SPAN_TAGS = ("entity", "content0", "content1", "source", "cue", "said", "speaker", "nominal")


@dataclass
class Found:
    """A tagged span: code points, first and last piece, class, and the mean probabilities."""

    place: Span
    pieces: Span
    kind: int
    probabilities: np.ndarray


@dataclass
class Linked:
    """A span with its most likely partners, best first; None stands for no partner."""

    place: Span
    partners: dict[str, list[tuple[Found | None, float]]]


@dataclass
class Mark:
    """A span in quotation marks: probabilities of not, speech, term; share that is content."""

    place: Span
    kinds: np.ndarray
    content: float
    partners: dict[str, list[tuple[Found | None, float]]]


@dataclass
class Findings:
    spans: dict[str, list[Found]] = field(default_factory=dict)
    contents: list[Linked] = field(default_factory=list)
    nested: list[Linked] = field(default_factory=list)
    said: list[Linked] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    scores: list[np.ndarray] = field(default_factory=list)
    new: np.ndarray | None = None


def viterbi(scores: np.ndarray) -> list[int]:
    """The best labels O, B-0, I-0, B-1 …, where I follows B or I of its class alone."""
    labels = scores.shape[1]
    allowed = np.zeros((labels, labels), np.float32)
    for inside in range(2, labels, 2):
        allowed[:, inside] = -1e4
        allowed[inside - 1, inside] = allowed[inside, inside] = 0
    best = scores[0].copy()
    best[2::2] -= 1e4
    back = np.zeros(scores.shape, int)
    for step in range(1, len(scores)):
        paths = best[:, None] + allowed
        back[step] = paths.argmax(0)
        best = paths.max(0) + scores[step]
    path = [int(best.argmax())]
    for step in range(len(scores) - 1, 0, -1):
        path.append(int(back[step, path[-1]]))
    return path[::-1]


def tagged(pieces: Pieces, window: Window, scores: np.ndarray) -> list[Found]:
    """Spans in a window's own part, paragraph by paragraph; scores are log probabilities."""
    found = []
    start = window.own
    while start < window.end:
        end = start
        while end < window.end and pieces.paragraph[end] == pieces.paragraph[start]:
            end += 1
        words = [i for i in range(start, end) if pieces.starts[i]]
        if words:
            found += _spans(pieces, window, scores, words, end)
        start = end
    return found


def _spans(
    pieces: Pieces, window: Window, scores: np.ndarray, words: list[int], end: int
) -> list[Found]:
    rows = scores[[w - window.begin for w in words]]
    path = viterbi(rows)
    spans: list[list[int]] = []
    for index, label in enumerate(path):
        if label % 2 == 1:
            spans.append([index, index])
        elif label > 0:
            spans[-1][1] = index
    found = []
    for first, last in spans:
        stop = words[last + 1] if last + 1 < len(words) else end
        place = (pieces.offsets[words[first]][0], pieces.offsets[stop - 1][1])
        labels = np.exp(rows[first : last + 1]).mean(0)
        kind = (path[first] - 1) // 2
        found.append(Found(place, (words[first], stop - 1), kind, labels[1::2] + labels[2::2]))
    return found


def vote(text: str, names: list[Found]) -> None:
    """Gives the same name the same type everywhere: the one most probable over all of them."""
    same: dict[tuple[str, ...], list[Found]] = {}
    for name in names:
        if TYPES[name.kind] not in UNLISTED:
            same.setdefault(tuple(words_of(text[slice(*name.place)])), []).append(name)
    for group in same.values():
        kind = int(sum(n.probabilities for n in group).argmax())
        if TYPES[kind] not in UNLISTED:
            for name in group:
                name.kind = kind


class Reader:
    """Runs an encoder over texts."""

    def __init__(self, net: Encoder, quotation_spans, pronouns, size: Size = SHIPPED) -> None:
        self.size = size
        self.net = net.eval()
        self.word_pieces = WordPieces()
        self.quotation_spans = quotation_spans
        self.pronouns = pronouns

    @torch.no_grad()
    def read(self, text: str) -> Findings:
        pieces = self.word_pieces.encode(text)
        found = Findings({tag: [] for tag in SPAN_TAGS})
        plan = windows(pieces, self.size)
        hidden: list[Tensor] = []
        for start in range(0, len(plan), BATCH):
            part = plan[start : start + BATCH]
            hidden += self.net(*pad([(pieces, w) for w in part])).unbind()
        content = np.zeros(len(pieces))
        marks = np.zeros((len(pieces), 3))
        for window, states in zip(plan, hidden):
            own = states[1 : window.end - window.begin + 1]
            for tag in SPAN_TAGS:
                scores = torch.log_softmax(self.net.tags[tag](own), -1).numpy()
                found.spans[tag] += tagged(pieces, window, scores)
                if tag == "content0":
                    inside = 1 - np.exp(scores[window.own - window.begin :, 0])
                    content[window.own : window.end] = inside
            scores = torch.softmax(self.net.tags["mark"](own), -1).numpy()
            marks[window.own : window.end] = scores[window.own - window.begin :]
        vote(text, found.spans["entity"])
        starts = np.array(pieces.starts)
        for place in self.quotation_spans(text):
            span = piece_span(pieces, [place])
            if span is None:
                continue
            inner = [i for i in range(span[0] + 1, span[1] + 1) if starts[i]] or [span[0]]
            found.marks.append(Mark(place, marks[span[0]], float(content[inner].mean()), {}))
        self._link(pieces, plan, hidden, found)
        self._corefer(text, pieces, plan, hidden, found)
        return found

    def _link(
        self, pieces: Pieces, plan: list[Window], hidden: list[Tensor], found: Findings
    ) -> None:
        queries: list[tuple[Span, dict]] = []
        for tag, target in (
            ("content0", found.contents),
            ("content1", found.nested),
            ("said", found.said),
        ):
            for span in found.spans[tag]:
                target.append(Linked(span.place, {}))
                queries.append((span.pieces, target[-1].partners))
        queries += [(piece_span(pieces, [m.place]), m.partners) for m in found.marks]
        sources = list(found.spans["source"])
        for span in found.spans["speaker"]:
            if not any(_overlap(span.place, s.place) for s in sources):
                sources.append(span)
        candidates = {"source": sources, "cue": found.spans["cue"]}
        for window, states in zip(plan, hidden):
            own = [(s, p) for s, p in queries if window.own <= s[0] < window.end]
            if not own:
                continue
            for name, spans in candidates.items():
                inside = [
                    c for c in spans if window.begin <= c.pieces[0] and c.pieces[1] < window.end
                ]
                logits = self._logits(name, window, states, [s for s, _ in own], inside)
                for (_, partners), row in zip(own, torch.softmax(logits, 1).numpy()):
                    ranked = sorted(zip([None, *inside], row.tolist()), key=lambda x: -x[1])
                    partners[name] = ranked

    def _logits(self, name, window, states, queries: list[Span], candidates: list[Found]) -> Tensor:
        if not candidates:
            return torch.zeros(len(queries), 1)
        spans = [c.pieces for c in candidates]
        return self.net.link[name](
            span_vectors(states, window, queries),
            span_vectors(states, window, spans),
            torch.tensor([[gap(q, c) for c in spans] for q in queries]),
        )

    def _corefer(self, text: str, pieces: Pieces, plan, hidden, found: Findings) -> None:
        listed = [
            mention(pieces, text, e.place, e.kind)
            for e in found.spans["entity"]
            if TYPES[e.kind] not in UNLISTED
        ]
        listed += [mention(pieces, text, n.place, NOMINAL) for n in found.spans["nominal"]]
        listed += [
            mention(pieces, text, p, PRONOUN_KIND[text[p[0] : p[1]].lower()])
            for p in self.pronouns(text)
        ]
        ordered = sorted((m for m in listed if m), key=lambda m: (m.place[0], -m.place[1]))
        vectors = []
        for window, states in zip(plan, hidden):
            own = [m for m in ordered if window.own <= m.pieces[0] < window.end]
            if own:
                found.mentions += own
                vectors.append(span_vectors(states, window, [m.pieces for m in own]))
        if len(found.mentions) > 1:
            scores, new = coreference_scores(self.net, found.mentions, torch.cat(vectors))
            found.scores = [s.numpy() for s in scores]
            found.new = new.numpy()


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
