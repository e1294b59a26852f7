"""Trains the encoder with all heads.

    python train.py --work DIR [--epochs 3] [--steps N]

Reads documents.pickle in DIR, writes checkpoint.pt there every few minutes, epochN.pt after each
epoch and final.pt at the end, and goes on from checkpoint.pt where there is one.
"""

import argparse
import pickle
import random
import time
from collections import Counter
from pathlib import Path

import torch

from documents import Document
from losses import Example, loss
from model import Encoder
from windows import Size, Window, windows

SEED = 1
BATCH = 2048
"""Pieces in a batch, padding included."""

BODY_RATE, HEAD_RATE = 1e-4, 1e-3
WARM_UP = 0.06
AVERAGE_EVERY, DECAY = 8, 0.984
"""The running average of the weights that is kept is renewed every so many steps."""

PASSES = {"worldwide": [1.0], "polnear": [0.65], "who": [1.0, 1.0]}
"""Shares of each corpus that an epoch sees; `who` is small and has the product's conventions."""

SIZES = [Size(126, 0), Size(190, 0)]
"""Windows are of mixed sizes, so that inference may choose: larger is better, smaller faster."""

CHUNK = 400
"""Windows that are sorted by length together."""

SAVE_EVERY = 180
"""Seconds between checkpoints."""


def batches(documents: list[Document], epoch: int) -> list[list[Example]]:
    """The batches of an epoch, each from one corpus; `who` keeps articles whole."""
    shuffle = random.Random(SEED * 1000 + epoch)
    result: list[list[Example]] = []
    for corpus, passes in PASSES.items():
        own = [d for d in documents if d.corpus == corpus]
        for share in passes:
            shuffle.shuffle(own)
            part = own[: round(len(own) * share)]
            articles = [[(d, w) for w in windows(d.pieces, shuffle.choice(SIZES))] for d in part]
            if corpus == "who":
                result += _packed(articles)
            else:
                examples = [[example] for article in articles for example in article]
                shuffle.shuffle(examples)
                # Windows of like length together: less padding.
                for start in range(0, len(examples), CHUNK):
                    chunk = sorted(examples[start : start + CHUNK], key=lambda e: _size(e[0][1]))
                    result += _packed(chunk)
    shuffle.shuffle(result)
    return result


def _size(window: Window) -> int:
    return window.end - window.begin + 2


def _packed(groups: list[list[Example]]) -> list[list[Example]]:
    """Consecutive groups joined while they fit; a group that is too large is cut short."""
    result: list[list[Example]] = []
    current: list[Example] = []
    for group in groups:
        joined = current + group
        if current and len(joined) * max(_size(w) for _, w in joined) > BATCH:
            result.append(current)
            joined = group
        current = joined[: 2 * BATCH // max(_size(w) for _, w in joined)]
    return result + [current] if current else result


class Training:
    def __init__(self, work: Path, epochs: int, steps: int | None) -> None:
        torch.manual_seed(SEED)
        with (work / "documents.pickle").open("rb") as file:
            self.documents = pickle.load(file)
        self.work = work
        self.epochs = epochs
        planned = sum(len(batches(self.documents, e)) for e in range(epochs))
        self.steps = min(steps or planned, planned)
        self.net = Encoder()
        self.averaged = {k: v.clone() for k, v in self.net.state_dict().items()}
        body = list(self.net.bert.parameters())
        heads = [p for n, p in self.net.named_parameters() if not n.startswith("bert.")]
        self.optimizer = torch.optim.AdamW(
            [{"params": body, "lr": BODY_RATE}, {"params": heads, "lr": HEAD_RATE}],
            weight_decay=0.01,
            fused=True,
        )
        self.epoch = self.within = self.step = 0

    @property
    def checkpoint(self) -> Path:
        return self.work / "checkpoint.pt"

    def resume(self) -> None:
        if not self.checkpoint.exists():
            return
        state = torch.load(self.checkpoint, weights_only=True)
        self.net.load_state_dict(state["model"])
        self.averaged = state["averaged"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.within, self.step = state["epoch"], state["within"], state["step"]
        torch.set_rng_state(state["random"])
        print(f"goes on after step {self.step}", flush=True)

    def save(self, path: Path) -> None:
        state = {
            "model": self.net.state_dict(),
            "averaged": self.averaged,
            "optimizer": self.optimizer.state_dict(),
            "epoch": self.epoch,
            "within": self.within,
            "step": self.step,
            "random": torch.get_rng_state(),
        }
        unfinished = path.with_suffix(".part")
        torch.save(state, unfinished)
        unfinished.rename(path)

    def rate(self) -> float:
        """Share of the full learning rate: a ramp up, then down to nothing."""
        done = (self.step + 1) / self.steps
        return min(done / WARM_UP, (1 - done) / (1 - WARM_UP))

    def advance(self, batch: list[Example]) -> dict[str, float]:
        for group, full in zip(self.optimizer.param_groups, (BODY_RATE, HEAD_RATE)):
            group["lr"] = full * self.rate()
        losses = loss(self.net, batch)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            self._average()
        return {name: value.item() for name, value in losses.items()}

    @torch.no_grad()
    def _average(self) -> None:
        keep = min(DECAY, self.step / (10 * AVERAGE_EVERY + self.step))
        state = self.net.state_dict()
        floats = [k for k, v in state.items() if v.is_floating_point()]
        torch._foreach_lerp_(
            [self.averaged[k] for k in floats], [state[k] for k in floats], 1 - keep
        )

    def run(self) -> None:
        self.net.train()
        began, saved, at_start = time.time(), time.time(), self.step
        sums: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        while self.epoch < self.epochs:
            plan = batches(self.documents, self.epoch)
            for batch in plan[self.within :]:
                if self.step == self.steps:
                    self.save(self.work / "final.pt")
                    return
                losses = self.advance(batch)
                self.within += 1
                sums.update(losses)
                counts.update(losses.keys())
                if self.step % 50 == 0 or self.step - at_start == 5:
                    pace = (time.time() - began) / (self.step - at_start)
                    means = " ".join(f"{n} {sums[n] / counts[n]:.3f}" for n in sorted(sums))
                    print(f"step {self.step}/{self.steps} {pace:.2f} s/step {means}", flush=True)
                    sums.clear()
                    counts.clear()
                if time.time() - saved > SAVE_EVERY:
                    self.save(self.checkpoint)
                    saved = time.time()
            self.epoch += 1
            self.within = 0
            self.save(self.checkpoint)
            self.save(self.work / f"epoch{self.epoch}.pt")
        self.save(self.work / "final.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--steps", type=int, help="end after so many steps")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    training = Training(options.work, options.epochs, options.steps)
    training.resume()
    training.run()


if __name__ == "__main__":
    main()
