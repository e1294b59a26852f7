"""Trains the encoder with all heads.

    python train.py --work DIR [--phase first|second] [--steps N]

Reads documents.pickle in DIR, writes PHASE-checkpoint.pt there every few minutes, PHASEn.pt after
each epoch and PHASE.pt at the end, and goes on from the checkpoint where there is one. The second
phase begins with the averaged weights of the first and warms up again.
"""

import argparse
import pickle
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import torch

from documents import Document
from losses import Example, loss
from model import Encoder
from windows import Size, Window, windows

SEED = 1
BATCH = 2048
"""Pieces in a batch, padding included."""

WARM_UP = 0.06
AVERAGE_EVERY, DECAY = 8, 0.984
"""The running average of the weights that is kept is renewed every so many steps."""


@dataclass(frozen=True)
class Phase:
    """A part of the training with a warm-up and a decay of its own.

    `passes` are the shares of each corpus that an epoch sees.
    """

    epochs: int
    body_rate: float
    head_rate: float
    passes: dict[str, list[float]]
    before: str | None = None


PHASES = {
    "first": Phase(
        epochs=3,
        body_rate=1e-4,
        head_rate=1e-3,
        passes={"worldwide": [1.0], "polnear": [0.65], "who": [1.0, 1.0]},
    ),
    "second": Phase(
        epochs=4,
        body_rate=8e-5,
        head_rate=5e-4,
        passes={
            "worldwide": [0.7],
            "polnear": [1.0],
            "who": [1.0],
            "gum": [1.0],
            "litbank": [0.3],
            "gap": [0.33],
        },
        before="first",
    ),
}
"""`who` is small and has the product's conventions: the first phase sees it twice an epoch. The
second is for attribution, whose loss was still falling at the end of the first, and coreference."""

WHOLE = {"who", "gum", "litbank", "gap"}
"""Corpora whose articles stay whole in a batch, for coreference."""

SIZES = [Size(126, 0), Size(190, 0)]
"""Windows are of mixed sizes, so that inference may choose: larger is better, smaller faster."""

CHUNK = 400
"""Windows that are sorted by length together."""

SAVE_EVERY = 180
"""Seconds between checkpoints."""


def batches(documents: list[Document], phase: Phase, epoch: int) -> list[list[Example]]:
    """The batches of an epoch, each from one corpus."""
    shuffle = random.Random(SEED * 1000 + epoch)
    result: list[list[Example]] = []
    for corpus, passes in phase.passes.items():
        own = [d for d in documents if d.corpus == corpus]
        for share in passes:
            shuffle.shuffle(own)
            part = own[: round(len(own) * share)]
            articles = [[(d, w) for w in windows(d.pieces, shuffle.choice(SIZES))] for d in part]
            if corpus in WHOLE:
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
    def __init__(self, work: Path, phase: str, steps: int | None) -> None:
        torch.manual_seed(SEED)
        with (work / "documents.pickle").open("rb") as file:
            self.documents = pickle.load(file)
        self.work = work
        self.name = phase
        self.phase = PHASES[phase]
        self.limit = steps
        self.net = Encoder()
        if self.phase.before:
            before = torch.load(work / f"{self.phase.before}.pt", weights_only=True)
            self.net.load_state_dict(before["averaged"])
        self.averaged = {k: v.clone() for k, v in self.net.state_dict().items()}
        body = list(self.net.bert.parameters())
        heads = [p for n, p in self.net.named_parameters() if not n.startswith("bert.")]
        self.optimizer = torch.optim.AdamW(
            [{"params": body, "lr": 0.0}, {"params": heads, "lr": 0.0}],
            weight_decay=0.01,
            fused=True,
        )
        self.epoch = self.within = self.step = self.steps = 0

    @property
    def checkpoint(self) -> Path:
        return self.work / f"{self.name}-checkpoint.pt"

    def resume(self) -> None:
        """Goes on from the checkpoint, if there is one, and plans the steps that are left."""
        if self.checkpoint.exists():
            self._load()
        left = range(self.epoch, self.phase.epochs)
        planned = sum(len(batches(self.documents, self.phase, e)) for e in left)
        planned += self.step - self.within
        self.steps = min(self.limit or planned, planned)

    def _load(self) -> None:
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
        rates = self.phase.body_rate, self.phase.head_rate
        for group, full in zip(self.optimizer.param_groups, rates):
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
        while self.epoch < self.phase.epochs:
            plan = batches(self.documents, self.phase, self.epoch)
            for batch in plan[self.within :]:
                if self.step == self.steps:
                    self.save(self.work / f"{self.name}.pt")
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
            self.save(self.work / f"{self.name}{self.epoch}.pt")
        self.save(self.work / f"{self.name}.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--phase", choices=PHASES, default="first")
    parser.add_argument("--steps", type=int, help="end after so many steps")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    training = Training(options.work, options.phase, options.steps)
    training.resume()
    training.run()


if __name__ == "__main__":
    main()
