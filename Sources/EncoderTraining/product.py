"""Findings as the program's JSON, with plain rules in place of its document layer.

Good enough to measure the encoder by; the program gathers people by far better rules.
"""

from corpora import Span
from findings import Findings, Found
from mentions import EQUAL, SHORT_FORM, match
from model import NOMINAL, TYPES

SPEECH = 0.5
PERSON = TYPES.index("person")


def overlap(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


class Clusters:
    """Mentions joined into entities: names by their words, the others by the best antecedent."""

    def __init__(self, found: Findings) -> None:
        self.mentions = found.mentions
        self.of: list[int] = []
        for later, mention in enumerate(self.mentions):
            self.of.append(self._antecedent(found, later, mention))

    def _antecedent(self, found: Findings, later: int, mention) -> int:
        if mention.kind < NOMINAL:
            for earlier in range(later - 1, -1, -1):
                other = self.mentions[earlier]
                if other.kind != mention.kind:
                    continue
                agree = match(mention, other)
                if agree == EQUAL or (agree == SHORT_FORM and mention.kind == PERSON):
                    return self.of[earlier]
            return later
        if not found.scores or not len(found.scores[later]):
            return later
        scores = found.scores[later]
        best = int(scores.argmax())
        if scores[best] <= found.new[later]:
            return later
        return self.of[later - len(scores) + best]

    def at(self, span: Span) -> int | None:
        """The cluster of the mention that a source is: the largest that it covers."""
        inside = [
            (overlap(m.place, span), -m.place[0], c)
            for m, c in zip(self.mentions, self.of)
            if overlap(m.place, span) * 2 > m.place[1] - m.place[0]
        ]
        return max(inside)[2] if inside else None


def as_json(text: str, found: Findings, attribution_only: bool = False) -> dict:
    clusters = Clusters(found)
    entities: dict = {}

    def entity(key, name: str, kind: str) -> dict:
        fresh = {"id": f"e{len(entities)}", "name": name, "type": kind, "mentions": []}
        return entities.setdefault(key, fresh)

    for mention, cluster in zip(clusters.mentions, clusters.of):
        own = text[mention.place[0] : mention.place[1]]
        kind = TYPES[mention.kind] if mention.kind < NOMINAL else "person"
        item = entity(cluster, own, kind)
        form = (
            "name"
            if mention.kind < NOMINAL
            else "description"
            if mention.kind == NOMINAL
            else "pronoun"
        )
        if form == "name" and (not _named(item) or len(own) > len(item["name"])):
            item["name"], item["type"] = own, kind
        item["mentions"].append({"start": mention.place[0], "end": mention.place[1], "kind": form})
    for span in found.spans["entity"]:
        if TYPES[span.kind] in ("date", "money"):
            item = entity(span.place, text[slice(*span.place)], TYPES[span.kind])
            item["mentions"].append({"start": span.place[0], "end": span.place[1], "kind": "name"})

    def speakers(source: Found | None) -> list[dict]:
        if source is None:
            return []
        name = text[slice(*source.place)]
        cluster = None if attribution_only else clusters.at(source.place)
        item = (
            entities[cluster]
            if cluster is not None
            else entity(("source", source.place), name, "person")
        )
        if cluster is None and not item["mentions"]:
            place = {"start": source.place[0], "end": source.place[1], "kind": "description"}
            item["mentions"].append(place)
        mention = {"start": source.place[0], "end": source.place[1]}
        return [{"entity": item["id"], "name": item["name"], "mention": mention}]

    quotes = _quotes(found, speakers)
    return {"entities": list(entities.values()), "quotes": quotes, "paragraphs": []}


def _named(entity: dict) -> bool:
    return any(m["kind"] == "name" for m in entity["mentions"])


def _source(mark: Span, partners: dict, found: Findings) -> Found | None:
    """The best source of the mark's own links and those of the content that it meets."""
    ranked = list(partners["source"])
    content = max(found.contents, key=lambda c: overlap(c.place, mark), default=None)
    if content and overlap(content.place, mark):
        ranked += content.partners["source"]
    sums: dict[int, float] = {}
    for source, probability in ranked:
        sums[id(source)] = sums.get(id(source), 0) + probability
    return max(ranked, key=lambda r: sums[id(r[0])])[0]


def _quotes(found: Findings, speakers) -> list[dict]:
    quotes: list[dict] = []

    def add(kind: str, place: Span, source: Found | None, **more) -> None:
        span = {"start": place[0], "end": place[1]}
        quotes.append(
            {
                "id": f"q{len(quotes)}",
                "kind": kind,
                "spans": [span],
                "speakers": speakers(source),
                **more,
            }
        )

    last = None
    speech = []
    for mark in found.marks:
        if (mark.kinds[1] + mark.content) / 2 < SPEECH:
            continue
        speech.append(mark.place)
        source = _source(mark.place, mark.partners, found) or last
        last = source
        add("direct", mark.place, source)
    for content in found.contents + found.nested:
        if any(overlap(m, content.place) * 2 >= m[1] - m[0] for m in speech):
            continue
        if any(
            overlap(m, content.place) * 2 >= content.place[1] - content.place[0] for m in speech
        ):
            continue
        said = any(overlap(s.place, content.place) for s in found.said)
        add(
            "indirect",
            content.place,
            content.partners["source"][0][0],
            act="said" if said else "thought",
        )
    return quotes
