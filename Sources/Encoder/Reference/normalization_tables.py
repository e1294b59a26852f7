"""Writes ../Tokenizing/NormalizationTables.swift out of the reference tokenizer.

    python normalization_tables.py TOKENIZER.JSON > ../Tokenizing/NormalizationTables.swift

Every Unicode scalar is sent through the normalizer and the pre-tokenizer of MiniLM's
tokenizer.json; what they do to it is written down in runs. Needs `tokenizers`.
"""
import sys
from tokenizers import Tokenizer

tokenizer = Tokenizer.from_file(sys.argv[1])
normalize = tokenizer.normalizer.normalize_str
split = tokenizer.pre_tokenizer.pre_tokenize_str
alphabet = {c for piece in tokenizer.get_vocab() for c in piece}

removed, spaces, ideographs, mapped, results = [], [], [], {}, set()
for value in range(0x110000):
    if 0xD800 <= value < 0xE000:
        continue
    scalar = chr(value)
    result = normalize(scalar)
    if result == "":
        removed.append(value)
    elif result == " ":
        spaces.append(value)
    elif len(result) > 1 and result[0] == " ":
        ideographs.append(value)
        # A compatibility ideograph whose plain form the vocabulary lacks is unknown either way.
        if result[1:-1] != scalar and result[1:-1] in alphabet:
            mapped[value] = result[1:-1]
    else:
        results.update(result)
        if result != scalar and not 0xAC00 <= value <= 0xD7A3:  # syllables: by arithmetic
            mapped[value] = result
marks = [ord(c) for c in sorted(results) if len(split("a" + c + "b")) == 3]


def ranges(values):
    out = []
    for value in values:
        if out and out[-1][1] == value:
            out[-1][1] = value + 1
        else:
            out.append([value, value + 1])
    return out


def runs(mapping):
    """[first source, count, step of the source, first target, step of the target]"""
    out = []
    for source in sorted(mapping):
        target = ord(mapping[source])
        for run in reversed(out[-2:]):
            first, count, step, start, stride = run
            gap = source - (first + (count - 1) * step)
            rise = target - (start + (count - 1) * stride)
            if count == 1 and gap <= 2 and rise in (0, gap):
                run[1:] = [2, gap, start, rise]
                break
            if count > 1 and gap == step and rise == stride:
                run[1] += 1
                break
        else:
            out.append([source, 1, 1, target, 0])
    return out


def table(name, comment, numbers):
    print("\n  /// " + "\n  /// ".join(comment.split("\n")))
    print("  static let %s: [UInt32] = [" % name)
    line = "   "
    for number in numbers:
        word = " 0x%X," % number if number > 9 else " %d," % number
        if len(line) + len(word) > 100:
            print(line)
            line = "   "
        line += word
    print(line + "\n  ]")


flat = lambda rows: [number for row in rows for number in row]
print("// Written by Reference/normalization_tables.py; not to be edited by hand.\n")
print("/// What BERT's uncased normalizer and pre-tokenizer do to Unicode scalars, taken from the")
print("/// reference tokenizer scalar by scalar.")
print("enum NormalizationTables {", end="")
table("removed", "Dropped: controls, formats, private use, accents. Pairs of bounds, the upper one exclusive.",
      flat(ranges(removed)))
table("spaces", "Ends a word and is dropped. Pairs of bounds.", flat(ranges(spaces)))
table("ideographs", "A word of its own: CJK ideographs. Pairs of bounds.", flat(ranges(ideographs)))
table("punctuation", "A word of its own: punctuation. Pairs of bounds.", flat(ranges(marks)))
table("mappings", "Lower-cased and without accents, in runs: first source, count, step of the source,\n"
      "first target, step of the target.", flat(runs({s: r for s, r in mapped.items() if len(r) == 1})))
table("expansions", "Decomposed into two or three scalars that stay: source, targets, 0 where there are two.",
      flat([s] + [ord(c) for c in r] + [0] * (3 - len(r)) for s, r in mapped.items() if len(r) > 1))
print("}")
assert max(len(r) for r in mapped.values()) <= 3
