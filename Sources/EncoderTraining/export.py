"""Writes a trained encoder as `encoder.pqmodel`, and the fixtures that hold Swift to it.

python export.py CHECKPOINT --model FILE [--fixtures FILE]
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import container
from fixtures import fixtures
from model import TAGS, TYPES, Encoder, load
from pieces import CASES, WordPieces
from quantised import quantise_weights
from windows import LARGEST, SHIPPED


def numpy(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().float().numpy()


def layer_matrices(net: Encoder) -> dict[str, tuple[torch.Tensor, torch.Tensor]]:
    """Weight and bias of every matrix in the layers, by its name in the file."""
    out = {}
    for index, layer in enumerate(net.bert.encoder.layer):
        at = f"layer.{index}."
        attention = layer.attention.self
        parts = [attention.query, attention.key, attention.value]
        out[at + "qkv"] = (torch.cat([p.weight for p in parts]), torch.cat([p.bias for p in parts]))
        for name, linear in (
            ("out", layer.attention.output.dense),
            ("up", layer.intermediate.dense),
            ("down", layer.output.dense),
        ):
            out[at + name] = (linear.weight, linear.bias)
    return out


def contain(net: Encoder, vocabulary: list[str], settings: dict[str, str]) -> container.Container:
    config = net.bert.config
    file = container.Container()
    file.config = {
        "format": "1",
        "name": "pullquote-encoder",
        "layers": str(config.num_hidden_layers),
        "hidden": str(config.hidden_size),
        "heads": str(config.num_attention_heads),
        "intermediate": str(config.intermediate_size),
        "vocab": str(config.vocab_size),
        "window": str(SHIPPED.room + 2),
        "context": str(SHIPPED.context),
        "cases": str(CASES),
        "layerNormEps": repr(config.layer_norm_eps),
        "entityTypes": ",".join(TYPES),
        **settings,
    }
    file.add_raw("vocab", "\n".join(vocabulary).encode())
    embeddings = net.bert.embeddings
    file.add_quantised("embeddings.word", numpy(embeddings.word_embeddings.weight))
    # Only the positions of a window were trained, and there is one type: it is folded in.
    positions = embeddings.position_embeddings.weight[: LARGEST + 2]
    file.add("embeddings.position", numpy(positions + embeddings.token_type_embeddings.weight[0]))
    file.add("embeddings.case", numpy(net.case.weight))
    file.add("embeddings.norm.weight", numpy(embeddings.LayerNorm.weight))
    file.add("embeddings.norm.bias", numpy(embeddings.LayerNorm.bias))
    for name, (weight, bias) in layer_matrices(net).items():
        file.add_quantised(name + ".weight", numpy(weight))
        file.add(name + ".bias", numpy(bias))
    for index, layer in enumerate(net.bert.encoder.layer):
        for name, norm in (
            ("attnNorm", layer.attention.output.LayerNorm),
            ("ffnNorm", layer.output.LayerNorm),
        ):
            file.add(f"layer.{index}.{name}.weight", numpy(norm.weight))
            file.add(f"layer.{index}.{name}.bias", numpy(norm.bias))
    for name in TAGS:
        file.add(f"head.{name}.weight", numpy(net.tags[name].weight))
        file.add(f"head.{name}.bias", numpy(net.tags[name].bias))
    for prefix, module in (("link", net.link), ("coref", net.coref)):
        for name, value in module.state_dict().items():
            file.add(f"{prefix}.{name}", numpy(value))
    return file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path)
    parser.add_argument("--setting", action="append", default=[], metavar="KEY=VALUE")
    options = parser.parse_args()
    torch.manual_seed(1)
    net = load(options.checkpoint)
    pieces = WordPieces()
    settings = dict(s.split("=", 1) for s in options.setting)
    contain(net, pieces.vocabulary(), settings).write(options.model)
    print(f"{options.model}: {options.model.stat().st_size} bytes")
    if options.fixtures:
        exact = fixtures(net, pieces)
        quantise_weights(net)
        rounded = fixtures(net, pieces)
        both = [
            {**a, "exact": a.pop("result"), "int8": b["result"]} for a, b in zip(exact, rounded)
        ]
        options.fixtures.write_text(json.dumps(both, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
