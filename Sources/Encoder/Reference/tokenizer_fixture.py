"""Writes the strings that hold the tokenizer to the reference implementation.

    python tokenizer_fixture.py TOKENIZER.JSON FOLDER

makes FOLDER/tokenizer.json (2500 generated strings with their pieces) and FOLDER/scalars.json
(hashes over what becomes of Unicode scalars: all of the first two planes, some of the others). Needs `tokenizers`.
"""
import json
import random
import sys
from pathlib import Path

from tokenizers import Tokenizer

tokenizer = Tokenizer.from_file(sys.argv[1])
tokenizer.no_truncation()
tokenizer.no_padding()
folder = Path(sys.argv[2])
random.seed(1)

WORDS = """The minister said that it isn't over naïve café Łódź Ångström İstanbul straße ﬁnal Zoë
resumé coöperate O’Neill re-elected 12,5 $3.7m 50% AT&T U.S. www.example.org/a?b=c iPhone McDonald
unbelievableness antidisestablishmentarianism xqzvw Путин Йод Ёлка Ελλάδα Ώρα שלום مُحَمَّد हिन्दी
বাংলা தமிழ் ไทย 日本 中文字 한국어 각 ＡＢＣ １２３ ① ½ ² €5 £9 № ™ © … — – ‘quote’ “said” «oui» [CLS] [SEP] [PAD]
[UNK] [MASK] [cls] ## ##ing #tag @name e\u0301 a\u0308\u0323 \u200b\u200d\ufeff \u00ad 👍🏽 👩‍👩‍👧 🇫🇷 😀 ✈️""".split()
RANGES = [
    (0x20, 0x7F), (0x20, 0x7F), (0xA0, 0x180), (0x180, 0x250), (0x300, 0x370), (0x370, 0x400),
    (0x400, 0x530), (0x590, 0x700), (0x900, 0xE00), (0x1100, 0x1200), (0x1E00, 0x2000),
    (0x2000, 0x2100), (0x2100, 0x2C00), (0x3000, 0x3100), (0x4E00, 0x9FFF), (0xAC00, 0xD7A4),
    (0xF900, 0xFFFE), (0x1D100, 0x1D800), (0x1F300, 0x1FA00), (0x20000, 0x2FA20), (0x0, 0x110000),
]


def scalar():
    low, high = random.choice(RANGES)
    while True:
        value = random.randrange(low, high)
        # Line ends divide texts, and the accents of the newest versions of Unicode are only put
        # in order by the reference, in words that are unknown to both.
        if not 0xD800 <= value < 0xE000 and chr(value) not in "\n\r\u2028\u2029":
            return chr(value)


def word():
    kind = random.random()
    if kind < 0.5:
        return random.choice(WORDS)
    if kind < 0.6:
        return random.choice(WORDS) + random.choice(WORDS)
    if kind < 0.62:
        return "".join(random.choice("abcé") for _ in range(random.randrange(95, 106)))
    return "".join(scalar() for _ in range(random.randrange(1, 9)))


def string():
    gaps = [" ", " ", " ", "", "  ", "\t", "\u00a0", "\u3000", "\u200b"]
    return "".join(word() + random.choice(gaps) for _ in range(random.randrange(1, 12)))


def words_of(encoding):
    """For each piece whether a word begins with it."""
    ids = encoding.word_ids
    return "".join("1" if i == 0 or ids[i] != ids[i - 1] else "0" for i in range(len(ids)))


rows = []
for _ in range(2500):
    text = string()
    encoding = tokenizer.encode(text, add_special_tokens=False)
    flat = [offset for pair in encoding.offsets for offset in pair]
    rows.append([text, encoding.ids, flat, words_of(encoding)])
(folder / "tokenizer.json").write_text(
    "[\n" + ",\n".join(json.dumps(r, separators=(",", ":"), ensure_ascii=False) for r in rows) + "\n]\n")

# A hash for each block of scalars: over the pieces of the scalar between two letters. With a step
# of 1 everywhere it holds too, but takes too long for a test.
BLOCK = 0x1000
hashes = []
for block in range(0, 0x110000, BLOCK):
    value = 0xCBF29CE484222325
    for number in range(block, block + BLOCK, 1 if block < 0x20000 else 61):
        if 0xD800 <= number < 0xE000 or chr(number) in "\n\r\u2028\u2029":
            continue
        encoding = tokenizer.encode("a" + chr(number) + "b", add_special_tokens=False)
        for id, (start, end) in zip(encoding.ids, encoding.offsets):
            for item in (id, start, end):
                value = ((value ^ item) * 0x100000001B3) % 2**64
    hashes.append("%016x" % value)
(folder / "scalars.json").write_text(json.dumps(hashes, indent=0) + "\n")
