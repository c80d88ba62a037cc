"""Runs that are killed for good, in a process of their own: `python -m tests.unit.killed_runs FOLDER`.

Every life of a run is a fork of this process (which has one thread and its
imports done), ended by SIGKILL at a delivered message or in the middle of writing
a checkpoint. What the runs came to is printed as one JSON object.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import django

KILLS = 10
# More often than runs do, so that two short hours hold several; near the day the market walks from, to begin quickly.
CHECKPOINT_SECONDS = 1500.0
SHAPE = {"bots": 12, "chats": 1, "hours": 2.0, "start": "2026-01-26T10:00:00+03:00", "seed": 7, "writer": "echo"}


def main(root: Path) -> dict[str, object]:
    from conversations.simulation import loop as loops
    from conversations.simulation import runs
    from conversations.simulation.options import RunOptions
    from conversations.text.writers import build_writer

    runs.CHECKPOINT_SECONDS = CHECKPOINT_SECONDS
    options = RunOptions(**SHAPE)
    whole = runs.start(options, build_writer("echo"), out=root / "whole.jsonl")
    said = whole.messages + whole.reactions

    def dies_at(count: int) -> None:
        deliver, left = loops.Loop._deliver, [count]

        def dying(self: object, *args: object) -> None:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            deliver(self, *args)  # type: ignore[arg-type]

        loops.Loop._deliver = dying  # type: ignore[method-assign]

    def dies_writing_checkpoint(number: int) -> None:
        sync, left = os.fsync, [number]

        def dying(descriptor: int) -> None:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            sync(descriptor)

        os.fsync = dying

    def resumed(folder: runs.RunFolder) -> str:
        runs.resume(folder, build_writer("echo"), out=root / f"{folder.name}.jsonl")
        return hashlib.sha256((root / f"{folder.name}.jsonl").read_bytes()).hexdigest()

    points = sorted(Random(2026).sample(range(1, said), KILLS))
    one_each = []
    for point in points:
        folder = runs.RunFolder(root, f"once-{point}")
        assert _killed(lambda p=point, f=folder: (dies_at(p), runs.start(options, build_writer("echo"), folder=f)))  # type: ignore[misc]
        one_each.append(resumed(folder))

    again_and_again = runs.RunFolder(root, "often")
    again_and_again.register(options)
    rng, kills = Random(7), 0
    for _ in range(KILLS):
        point = rng.randrange(1, said // 2)
        kills += _killed(lambda p=point: (dies_at(p), runs.resume(again_and_again, build_writer("echo"))))  # type: ignore[misc]

    half_written = runs.RunFolder(root, "half")
    # The first file that is synced is run.json, the third the second checkpoint.
    assert _killed(lambda: (dies_writing_checkpoint(2), runs.start(options, build_writer("echo"), folder=half_written)))
    left_of_checkpoint = (half_written.path / ".checkpoint.new").exists()

    out = root / "day.jsonl"
    out.write_text("yesterday", encoding="utf-8")
    assert _killed(lambda: (dies_at(40), runs.start(options, build_writer("echo"), out=out)))
    kept = out.read_text(encoding="utf-8")
    left = [path.name for path in root.glob(".day.jsonl.*.new")]
    another = root / f".day.jsonl.{os.getppid()}.new"  # of a process that lives
    another.touch()
    runs.start(options, build_writer("echo"), out=out)
    return {
        "whole": whole.sha256,
        "one_each": one_each,
        "kills_of_one": kills,
        "often": resumed(again_and_again),
        "left_of_checkpoint": left_of_checkpoint,
        "half": resumed(half_written),
        "kept_by_a_kill": kept,
        "left_by_a_kill": len(left),
        "left_after_the_next": [path.name for path in root.glob(".day.jsonl.*.new")] == [another.name],
        "next": hashlib.sha256(out.read_bytes()).hexdigest(),
    }


def _killed(life: Callable[[], object]) -> bool:
    """Live in a fork; whether it was ended by SIGKILL rather than by coming to its end."""
    child = os.fork()
    if child == 0:
        try:
            life()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


if __name__ == "__main__":
    django.setup()
    json.dump(main(Path(sys.argv[1])), sys.stdout)
