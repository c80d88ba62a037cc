"""Runs: started, named, checkpointed, resumed after a kill, and forked.

A named run lives in `PIYASA_DATA_DIR/runs/NAME/`: `run.json` (its options,
written before anything else), `transcript.jsonl`, `checkpoint` (written every
simulated six hours, replaced in one step, and of use to this very program only) and `summary.json` once it is over.
A checkpoint is this program's own pickle and is only ever read from that folder.
A run without a name writes beside its target and takes the target's place when it
is over, so that one that is stopped leaves what was there. What a killed one left
beside its target is cleared away by the next run that writes there.
"""

from __future__ import annotations

import json
import os
import pickle
import re
import resource
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from glob import escape
from pathlib import Path
from typing import Any

from conversations.engine.composer import Composed, Desk
from conversations.engine.room import Planned, RoomState, Said
from conversations.market.synthetic import SyntheticFeed
from conversations.simulation.interventions import Scope, parse, parse_news, scripted
from conversations.simulation.loop import Loop, Sink, shocks_of
from conversations.simulation.options import BadRun, RunOptions, parse_time
from conversations.simulation.program import fingerprint
from conversations.simulation.transcript import Transcript
from conversations.simulation.world import World
from conversations.text.brief import Metered, Writer
from piyasa_site.tunables.definitions import BadSetting

CHECKPOINT_SECONDS = 6 * 3600.0
NOTE_SUFFIX = ".run.json"  # day.jsonl is made by what day.run.json says
Progress = Callable[[float, int], None]


@dataclass(slots=True)
class Summary:
    """What a run came to. `peak_mb` is the process's peak resident memory."""

    messages: int
    reactions: int
    senders: int
    wall_seconds: float
    cpu_seconds: float
    peak_mb: float
    messages_per_second: float
    sha256: str
    bots_heard: int
    dropped: dict[str, int]
    blocked: dict[str, int]
    model: dict[str, Any] | None = None  # what a language model came to, where one wrote; see `_model`


class RunFolder:
    """The folder of one named run."""

    def __init__(self, root: Path, name: str) -> None:
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", name):
            raise BadRun(f"--name may hold letters, digits, dot, dash and underscore, at most 64; it is {name!r}.")
        self.name = name
        self.path = root / "runs" / name
        self.transcript = self.path / "transcript.jsonl"

    def register(self, options: RunOptions) -> None:
        """Write the run's options; refuses to take another run's name. What an earlier try came to is forgotten."""
        if (self.path / "run.json").exists():
            if self.options() != options:
                raise BadRun(f"there is already a run named {self.name!r} with other options; choose another name.")
            for name in ("summary.json", "checkpoint", "transcript.jsonl"):
                (self.path / name).unlink(missing_ok=True)
            return
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadRun(f"--name {self.name}: {self.path} cannot be made: {error.strerror}.") from None
        self._write("run.json", json.dumps({"options": asdict(options)}, ensure_ascii=False).encode())

    def options(self) -> RunOptions:
        try:
            data = json.loads((self.path / "run.json").read_text())
        except (OSError, ValueError):
            raise BadRun(f"there is no run named {self.name!r}.") from None
        return RunOptions(**data["options"])

    def save(self, loop: Loop, transcript: Transcript) -> None:
        transcript.flush()
        counters = (transcript.messages, transcript.reactions, transcript.senders, transcript.bots_heard)
        program = fingerprint().encode() + b"\n"
        self._write("checkpoint", program + pickle.dumps((loop, transcript.bytes, counters), pickle.HIGHEST_PROTOCOL))

    def restore(self) -> tuple[Loop, int, tuple[int, int, set[str], set[str]]] | None:
        try:
            data = (self.path / "checkpoint").read_bytes()
            written = self.transcript.stat().st_size
        except OSError:
            return None
        program, _, pickled = data.partition(b"\n")
        if program != fingerprint().encode():
            return None  # of another version: the run begins anew
        try:
            loop, offset, counters = pickle.loads(pickled)
        except (EOFError, ValueError, pickle.UnpicklingError):
            return None
        return (loop, offset, counters) if written >= offset else None

    def finish(self, summary: Summary) -> None:
        self._write("summary.json", json.dumps(asdict(summary)).encode())
        (self.path / "checkpoint").unlink(missing_ok=True)

    def finished(self) -> Summary | None:
        try:
            return Summary(**json.loads((self.path / "summary.json").read_text()))
        except (OSError, ValueError):
            return None

    def _write(self, name: str, data: bytes) -> None:
        """Replace a file in one step, so that a kill leaves the old or the new one."""
        temporary = self.path / f".{name}.new"
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self.path / name)


class _TranscriptSink(Sink):
    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        kind = composed.kind if composed is not None else "message"
        self.transcript.add(room.slug, said, kind, scenario)


class _Sinks(Sink):
    def __init__(self, sinks: tuple[Sink, ...]) -> None:
        self.sinks = sinks

    def add(
        self, room: RoomState, said: Said, planned: Planned | None, composed: Composed | None, scenario: str
    ) -> None:
        for sink in self.sinks:
            sink.add(room, said, planned, composed, scenario)


def start(
    options: RunOptions,
    writer: Writer,
    *,
    out: Path | None = None,
    folder: RunFolder | None = None,
    fallback: Writer | None = None,
    progress: Progress | None = None,
    world: World | None = None,
    further: Sink | None = None,
) -> Summary:
    """Run from the beginning. A named run is registered before its world is built, and after all was checked.

    `world` replaces the one that the options would give, `further` receives every message too.
    """
    options.check()
    if world is None:
        scripted(options)
    if folder is not None:
        folder.register(options)
    return _run(
        options,
        writer,
        out=out,
        folder=folder,
        fallback=fallback,
        progress=progress,
        resumed=None,
        world=world,
        further=further,
    )


def resume(
    folder: RunFolder, writer: Writer, *, out: Path | None = None, fallback: Writer | None = None,
    progress: Progress | None = None,
) -> Summary:  # fmt: skip
    """Continue a named run from its last checkpoint (or its beginning), and write `out` whole."""
    options = folder.options()
    done = folder.finished()
    if done is not None:
        if out is not None:
            _copy(folder.transcript, out)
            _note_options(options, out)
        return done
    return _run(options, writer, out=out, folder=folder, fallback=fallback, progress=progress, resumed=folder.restore())


def options_beside(transcript: Path) -> RunOptions:
    """The options of the run that wrote a transcript: from the note beside it, or from its run's own folder.

    Raises BadRun, in one sentence, where neither is there.
    """
    note = transcript.with_suffix(NOTE_SUFFIX)
    for path in (note, transcript.parent / "run.json"):
        try:
            return RunOptions(**json.loads(path.read_text(encoding="utf-8"))["options"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    raise BadRun(f"no note of the run that wrote it ({note.name}) lies beside the transcript.")


def _note_options(options: RunOptions, out: Path) -> None:
    """Leave beside a transcript what made it: who reads it can build the same world, and check what was said of it."""
    if not out.is_file():
        return  # a device or a pipe
    try:
        note = {"run": options.run_id(), "options": asdict(options)}
        out.with_suffix(NOTE_SUFFIX).write_text(json.dumps(note, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise BadRun(f"--out {out}: the note beside it cannot be written: {error.strerror}.") from None


def fork(
    base: RunOptions,
    at: str,
    settings: dict[str, str],
    interventions: list[dict[str, Any]] | None = None,
    news: list[dict[str, Any]] | None = None,
) -> RunOptions:
    """The options of a branch: `base` up to `at`, then with other settings and with further interventions."""
    moment = parse_time(at, "--at")
    scope = replace(Scope.of(base), after=moment.timestamp())
    if not scope.begin <= moment.timestamp() < scope.end:
        raise BadRun(f"--at must lie within the run that is forked; it is {at}.")
    parse(interventions or [], scope)
    parse_news(news or [], scope)
    branch = RunOptions(**asdict(base))
    branch.interventions += interventions or []
    branch.news += news or []
    if settings:
        try:
            base.tunables().changed(settings)
        except BadSetting as error:
            raise BadRun(f"--set: {error}") from None
        forks = [*base.forks, {"at": moment.isoformat(), "set": settings}]
        branch.forks = sorted(forks, key=_moment_of)
    return branch


def _run(
    options: RunOptions,
    writer: Writer,
    *,
    out: Path | None,
    folder: RunFolder | None,
    fallback: Writer | None,
    progress: Progress | None,
    resumed: tuple[Loop, int, tuple[int, int, set[str], set[str]]] | None,
    world: World | None = None,
    further: Sink | None = None,
) -> Summary:
    """One run in this process; in `world` where one is given, and also into the sink `further`."""
    wall, cpu = time.perf_counter(), time.process_time()
    begin = options.start_time().timestamp()
    end = begin + options.hours * 3600.0
    path = folder.transcript if folder is not None else _beside(out)
    if resumed is not None:
        loop, offset, counters = resumed
        transcript = Transcript(options.run_id(), path, resume_at=offset)
        transcript.messages, transcript.reactions, transcript.senders, transcript.bots_heard = counters
    else:
        transcript = _opened(options, path, out)
        try:
            loop = Loop(World.build(options) if world is None else world, begin, end)
        except BaseException:
            _discard(transcript, path, folder, out)
            raise
    world = loop.world
    if isinstance(writer, Metered):
        # A run has a budget of its own for each of its days, and its settings may change on the way.
        writer.serve(world.spending, lambda: desk.tunables)
    desk = Desk(
        writer=writer,
        fallback=fallback,
        market=SyntheticFeed(options.seed, shocks_of(world.interventions)),
        tunables=world.tunables,
        said_before=world.said_before,
        names=world.names,
    )
    sinks: tuple[Sink, ...] = (_TranscriptSink(transcript), *([further] if further is not None else []))
    sink = sinks[0] if len(sinks) == 1 else _Sinks(sinks)
    try:
        if resumed is None:
            _branch(options, loop, desk, begin)
        for stop in _stops(options, loop.now, end, checkpoints=folder is not None):
            over = loop.run(desk, sink, until=stop, until_messages=options.until_messages, progress=progress)
            if over:
                break
            _branch(options, loop, desk, stop)
            if folder is not None:
                folder.save(loop, transcript)
    except BaseException:
        _discard(transcript, path, folder, out)
        raise
    transcript.close()
    if folder is None and path is not None and out is not None and path != out:
        path.replace(out.resolve())
    if out is not None:
        _note_options(options, out)
    seconds = time.perf_counter() - wall
    summary = Summary(
        messages=transcript.messages,
        reactions=transcript.reactions,
        senders=len(transcript.senders),
        wall_seconds=round(seconds, 3),
        cpu_seconds=round(time.process_time() - cpu, 3),
        peak_mb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0, 1),
        messages_per_second=round(transcript.messages / seconds, 1) if seconds > 0 else 0.0,
        sha256=transcript.digest.hexdigest(),
        bots_heard=len(transcript.bots_heard),
        dropped=dict(sorted(world.dropped.items())),
        blocked=dict(sorted(world.blocked.items())),
        model=_model(world) if isinstance(writer, Metered) else None,
    )
    if folder is not None:
        folder.finish(summary)
        if out is not None:
            _copy(folder.transcript, out)
    return summary


def _model(world: World) -> dict[str, Any]:
    """What was asked of a language model in this run, and why the offline writer wrote in its place."""
    spent = world.spending
    return {
        "calls": spent.calls,
        "tokens_in": spent.tokens_in,
        "tokens_cached": spent.cached,
        "tokens_out": spent.tokens_out,
        "uncached_per_call": round(spent.fresh_per_call, 1),
        "cached_share": round(spent.cached_share, 4),
        "cost_usd": round(spent.usd, 6),
        "fallbacks": dict(sorted(world.fallbacks.items())),
    }


def _stops(options: RunOptions, now: float, end: float, *, checkpoints: bool) -> list[float]:
    """Where the loop pauses: at forks, and every six hours for a checkpoint."""
    stops = {_moment_of(branch) for branch in options.forks}
    if checkpoints:
        at = now + CHECKPOINT_SECONDS
        while at < end:
            stops.add(at)
            at += CHECKPOINT_SECONDS
    return [*sorted(stop for stop in stops if now < stop < end), end]


def _branch(options: RunOptions, loop: Loop, desk: Desk, at: float) -> None:
    """Let the branches at this moment take effect."""
    for branch in options.forks:
        if _moment_of(branch) == at:
            loop.change_settings(desk, loop.world.tunables.changed(branch["set"]))


def _moment_of(branch: dict[str, Any]) -> float:
    return parse_time(branch["at"], "at").timestamp()


def _beside(target: Path | None) -> Path | None:
    """Where to write what will be `target`; a device or a pipe is written to as it is."""
    if target is None or (target.exists() and not target.is_file()):
        return target
    final = target.resolve()
    _clear_left_behind(final)
    return final.with_name(f".{final.name}.{os.getpid()}.new")


def _clear_left_behind(final: Path) -> None:
    """Remove what runs toward this file left when they were killed: the process that each one names is no more."""
    for path in final.parent.glob(f".{escape(final.name)}.*.new"):
        pid = path.name.removesuffix(".new").rpartition(".")[2]
        if not pid.isdecimal() or int(pid) == os.getpid():
            continue
        try:
            os.kill(int(pid), 0)
        except (ProcessLookupError, OverflowError):
            with suppress(OSError):
                path.unlink()
        except OSError:
            continue  # somebody else's process, and alive


def _opened(options: RunOptions, path: Path | None, out: Path | None) -> Transcript:
    try:
        return Transcript(options.run_id(), path)
    except OSError as error:
        raise BadRun(f"--out {out} cannot be written: {error.strerror}.") from None


def _discard(transcript: Transcript, path: Path | None, folder: RunFolder | None, out: Path | None) -> None:
    """A run was stopped: a named one keeps what it has, of another nothing remains."""
    transcript.close()
    if folder is None and path is not None and path != out:
        path.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """`target` whole or not at all."""
    temporary = _beside(target) or target
    try:
        shutil.copyfile(source, temporary)
        if temporary != target:
            temporary.replace(target.resolve())
    except OSError as error:
        if temporary != target:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise BadRun(f"--out {target} cannot be written: {error.strerror}.") from None


def describe(summary: Summary) -> dict[str, Any]:
    """The keys of `--json`, in their order; `model` only where a language model wrote."""
    keys = (
        "messages", "reactions", "senders", "wall_seconds", "cpu_seconds", "peak_mb", "messages_per_second", "sha256",
    )  # fmt: skip
    data = asdict(summary)
    return {key: data[key] for key in keys} | ({"model": data["model"]} if summary.model is not None else {})
