"""Windows as tensors."""

import torch
from torch import Tensor

from pieces import CLS, PAD, SEP, Pieces
from windows import Window


def pad(batch: list[tuple[Pieces, Window]]) -> tuple[Tensor, Tensor, Tensor]:
    """Piece ids, cases and mask; piece begin + i of a window stands at i + 1, after [CLS]."""
    longest = max(window.end - window.begin for _, window in batch) + 2
    ids = torch.full((len(batch), longest), PAD)
    cases = torch.zeros_like(ids)
    mask = torch.zeros_like(ids)
    for row, (pieces, window) in enumerate(batch):
        size = window.end - window.begin
        ids[row, 0] = CLS
        ids[row, 1 : size + 1] = torch.tensor(pieces.ids[window.begin : window.end])
        ids[row, size + 1] = SEP
        cases[row, 1 : size + 1] = torch.tensor(pieces.cases[window.begin : window.end])
        mask[row, : size + 2] = 1
    return ids, cases, mask
