"""Windows of a text: runs of pieces that the encoder sees at once.

Every piece is owned by exactly one window; a window may begin with context, pieces that an
earlier window owns. Findings are read only where a window owns the piece.
"""

from bisect import bisect_left
from dataclasses import dataclass

from pieces import Pieces

LARGEST = 254
"""Pieces in any window at most, without [CLS] and [SEP]."""


@dataclass(frozen=True)
class Size:
    """Pieces in a window without [CLS] and [SEP], and how many of them may be context."""

    room: int
    context: int


SHIPPED = Size(190, 0)
"""What inference uses."""


@dataclass(frozen=True)
class Window:
    """Pieces begin..<end of the text, of which own..<end are the window's own."""

    begin: int
    own: int
    end: int


def windows(pieces: Pieces, size: Size = SHIPPED) -> list[Window]:
    """Packs whole paragraphs; one longer than a window is cut before a word."""
    bounds = _cuts(pieces, size.room)
    result = []
    own = 0
    for index, end in enumerate(bounds):
        following = bounds[index + 1] if index + 1 < len(bounds) else None
        if following is None or following - own > size.room:
            result.append(Window(_context(pieces, size, own, end), own, end))
            own = end
    return result


def _cuts(pieces: Pieces, room: int) -> list[int]:
    """Ends of the parts that are never divided: paragraphs, or parts of a long one."""
    ends = []
    start = 0
    while start < len(pieces):
        end = bisect_left(pieces.paragraph, pieces.paragraph[start] + 1)
        while end - start > room:
            cut = start + room
            while cut > start and not pieces.starts[cut]:
                cut -= 1
            start = cut if cut > start else start + room
            ends.append(start)
        ends.append(end)
        start = end
    return ends


def _context(pieces: Pieces, size: Size, own: int, end: int) -> int:
    """Where the context begins: at a word, as far back as there is room."""
    begin = max(0, own - min(size.context, size.room - (end - own)))
    while begin < own and not pieces.starts[begin]:
        begin += 1
    return begin
