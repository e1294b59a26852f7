"""The encoder with the numbers that inference computes with, to measure what they cost."""

import numpy as np
import torch
from torch import Tensor, nn

import container
from model import Encoder


def matrices(net: Encoder) -> list[nn.Linear]:
    """All matrices inside the layers."""
    result = []
    for layer in net.bert.encoder.layer:
        attention = layer.attention
        result += [attention.self.query, attention.self.key, attention.self.value]
        result += [attention.output.dense, layer.intermediate.dense, layer.output.dense]
    return result


@torch.no_grad()
def quantise_weights(net: Encoder) -> None:
    """Gives the encoder the values that the model file holds: int8 times scale."""
    weights = [net.bert.embeddings.word_embeddings.weight]
    for weight in weights + [m.weight for m in matrices(net)]:
        values, scales = container.quantise(weight.numpy())
        weight.copy_(torch.from_numpy(values.astype(np.float32) * scales[:, None]))


def quantise_activations(net: Encoder, bits: int) -> None:
    """Rounds what goes into each matrix to so many bits between a row's least and largest."""
    steps = 2**bits - 1

    def rounded(_: nn.Module, arguments: tuple[Tensor]) -> tuple[Tensor]:
        (rows,) = arguments
        least = rows.amin(-1, keepdim=True).clamp(max=0)
        scale = ((rows.amax(-1, keepdim=True).clamp(min=0) - least) / steps).clamp(min=1e-12)
        zero = (-least / scale).round()
        return ((((rows / scale).round() + zero).clamp(0, steps) - zero) * scale,)

    for matrix in matrices(net):
        matrix.register_forward_pre_hook(rounded)
