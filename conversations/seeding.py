"""Writing a demo population to the database: whole stages, in bulk, and safe to repeat.

What is there stays as staff left it: bots are found again by their place in the
seed, rooms and people by their platform id, and nothing found is changed. A
larger number adds; memberships are made only where the bot or the room is new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from django.db import transaction
from django.db.models.functions import Lower

from bots.models import Bot, Holding, Stance
from bots.personas import PersonaSpec
from conversations.bonds import seeded_bonds, settler, sides
from conversations.casting import facts_of_bot
from conversations.models import Chat, Membership, Person, Platform
from conversations.population import ChatSpec, Population, build_population, demo_people
from humanization.contracts import bot_key
from humanization.registry import keep_up, stores, subsystems
from piyasa_site.common import clock, randomness

# A later room takes an earlier bot only up to here (SPEC 3: two to four rooms each).
MOST_ROOMS = 4
_BATCH = 1000
_BOT_BATCH = 200

# (stage, done, of)
Progress = Callable[[str, int, int], None]
Item = TypeVar("Item")


@dataclass(slots=True)
class SeedReport:
    """What a seeding made and what it found."""

    bots: int = 0
    bots_found: int = 0
    chats: int = 0
    chats_found: int = 0
    memberships: int = 0
    people: int = 0
    people_found: int = 0


def seed_demo(seed: int, bots: int, chats: int, people: int, progress: Progress) -> SeedReport:
    """Bring the demo of `seed` up to these numbers. Each stage is written whole or not at all."""
    report = SeedReport()
    population = build_population(seed, bots, chats, people)
    with transaction.atomic():
        numbers, new_bots = _write_bots(population, report, progress)
    with transaction.atomic():
        _write_chats(population, numbers, new_bots, report, progress)
    with transaction.atomic():
        _write_bonds(population, numbers, new_bots)
    with transaction.atomic():
        _write_people(seed, people, report, progress)
    return report


# --- bots ------------------------------------------------------------------------


def _write_bots(population: Population, report: SeedReport, progress: Progress) -> tuple[list[int], frozenset[int]]:
    """Every bot of the population by its place, and which of them were made now (both as primary keys)."""
    total = len(population.bots)
    known = dict(Bot.objects.filter(demo_key__startswith=f"{population.seed}:").values_list("demo_key", "pk"))
    missing = [spec for spec in population.bots if _demo_key(population.seed, spec) not in known]
    report.bots_found = total - len(missing)
    taken = dict.fromkeys(Bot.objects.annotate(folded=Lower("username")).values_list("folded", flat=True))
    done = report.bots_found
    progress("bots", done, total)
    for batch in _batches(missing, _BOT_BATCH):
        made = Bot.objects.bulk_create([_bot(population.seed, spec, taken) for spec in batch])
        rows = list(zip(made, batch, strict=True))
        Stance.objects.bulk_create(
            Stance(bot=bot, topic=s.topic, text=s.text, lean=s.lean, confidence=s.confidence)
            for bot, spec in rows
            for s in spec.stances
        )
        Holding.objects.bulk_create(
            Holding(bot=bot, symbol=h.symbol, avg_price=h.avg_price, size=h.size, note=h.note)
            for bot, spec in rows
            for h in spec.holdings
        )
        _write_minds(made)
        known.update((bot.demo_key, bot.pk) for bot in made)
        done += len(made)
        report.bots += len(made)
        progress("bots", done, total)
    numbers = [known[_demo_key(population.seed, spec)] for spec in population.bots]
    new = frozenset(known[_demo_key(population.seed, spec)] for spec in missing)
    return numbers, new


def _write_minds(made: Sequence[Bot]) -> None:
    """The state each bot is born with, in every subsystem: what reading an unwritten state would give."""
    now = clock.now()
    kept = stores()
    facts = {bot.pk: facts_of_bot(bot) for bot in made}
    for part in subsystems():
        kept[part.name].save_states(
            {pk: part.fresh(who, randomness.stream("fresh", part.name, who.key), now) for pk, who in facts.items()}
        )
    keep_up(facts, now, now)


def _demo_key(seed: int, spec: PersonaSpec) -> str:
    return f"{seed}:{spec.number}"


def _bot(seed: int, spec: PersonaSpec, taken: dict[str, None]) -> Bot:
    username = spec.username
    if username in taken:  # somebody else's bot, or another seed's
        username = f"{username.removesuffix('_bot')[:16]}_{seed % 10_000}_{spec.number}_bot"
    taken[username] = None
    return Bot(
        name=spec.name,
        username=username,
        speed_profile=dict(spec.speed),
        active_hours=[{"start": start, "end": end} for start, end in spec.active_hours],
        persona_hint=spec.hint,
        persona_profile=spec.persona_profile,
        emotion_profile=spec.emotion_profile,
        birthday=spec.birthday,
        home_city=spec.home_city,
        gender=spec.gender,
        job=spec.job,
        chronotype=spec.chronotype,
        traits=dict(spec.traits),
        sample_lines=list(spec.sample_lines),
        is_demo=True,
        demo_key=_demo_key(seed, spec),
    )


# --- rooms -----------------------------------------------------------------------


def _write_chats(
    population: Population,
    numbers: Sequence[int],
    new_bots: frozenset[int],
    report: SeedReport,
    progress: Progress,
) -> None:
    prefix = f"demo-{population.seed}-"
    total = len(population.chats)
    progress("chats", 0, total)
    known = dict(
        Chat.objects.filter(platform=Platform.ROOM, platform_id__startswith=prefix).values_list("platform_id", "pk")
    )
    missing = [spec for spec in population.chats if prefix + spec.slug not in known]
    report.chats_found = total - len(missing)
    slugs = dict.fromkeys(Chat.objects.values_list("slug", flat=True))
    made = Chat.objects.bulk_create([_chat(population.seed, spec, slugs) for spec in missing])
    known.update((chat.platform_id, chat.pk) for chat in made)
    report.chats = len(made)
    new_chats = {chat.pk for chat in made}
    rooms_of = _rooms_of(numbers) if new_chats else {}
    memberships: list[Membership] = []
    for spec in population.chats:
        chat = known[prefix + spec.slug]
        added = 0
        for bot in (numbers[place] for place in spec.members):
            old = bot not in new_bots
            if old and (chat not in new_chats or rooms_of.get(bot, 0) >= MOST_ROOMS):
                continue
            memberships.append(Membership(chat_id=chat, bot_id=bot))
            rooms_of[bot] = rooms_of.get(bot, 0) + 1
            added += 1
        if chat in new_chats and not added:  # a room always has somebody in it
            memberships.append(Membership(chat_id=chat, bot_id=numbers[spec.members[0]]))
    report.memberships = len(Membership.objects.bulk_create(memberships, batch_size=_BATCH))
    progress("chats", total, total)


def _write_bonds(population: Population, numbers: Sequence[int], new_bots: frozenset[int]) -> None:
    """Friendships and rivalries already under way, between bots of which at least one was made now."""
    keeper = settler()
    if keeper is None or not new_bots:
        return
    part, settles = keeper
    now = clock.now()
    facts = {pk: facts_of_bot(bot) for pk, bot in Bot.objects.defer("token").in_bulk(numbers).items()}
    states = {pk: part.fresh(who, randomness.stream("fresh", part.name, who.key), now) for pk, who in facts.items()}
    for bond in seeded_bonds(population):
        if numbers[bond.first] not in new_bots and numbers[bond.second] not in new_bots:
            continue
        for whose, toward, tie in sides(bond, now):
            settles.settle(states[numbers[whose]], bot_key(numbers[toward]), tie)
    stores()[part.name].save_states(states)


def _rooms_of(numbers: Iterable[int]) -> dict[int, int]:
    """In how many rooms each of these bots is already."""
    wanted = dict.fromkeys(numbers)
    counts: dict[int, int] = {}
    for bot in Membership.objects.filter(bot__is_demo=True).values_list("bot_id", flat=True):
        if bot in wanted:
            counts[bot] = counts.get(bot, 0) + 1
    return counts


def _chat(seed: int, spec: ChatSpec, taken: dict[str, None]) -> Chat:
    slug = spec.slug
    if slug in taken:
        slug = f"{slug}-{seed}"
        while slug in taken:
            slug += "-demo"
    taken[slug] = None
    return Chat(
        title=spec.title,
        slug=slug,
        description=spec.description,
        platform=Platform.ROOM,
        platform_id=f"demo-{seed}-{spec.slug}",
        topics=list(spec.topics),
        symbols=list(spec.symbols),
        is_public=spec.is_public,
        is_demo=True,
    )


# --- people ----------------------------------------------------------------------


def _write_people(seed: int, count: int, report: SeedReport, progress: Progress) -> None:
    """Demo people: synthetic, badged, and never speaking live."""
    known = dict.fromkeys(
        Person.objects.filter(platform=Platform.ROOM, platform_id__startswith=f"demo-{seed}-").values_list(
            "platform_id", flat=True
        )
    )
    done = 0
    progress("people", 0, count)
    for batch in _batches(demo_people(seed, count), _BATCH):
        rows = [
            Person(
                platform=Platform.ROOM,
                platform_id=person.platform_id,
                display_name=person.display_name,
                synthetic=True,
            )
            for person in batch
            if person.platform_id not in known
        ]
        Person.objects.bulk_create(rows)
        done += len(batch)
        report.people += len(rows)
        report.people_found += len(batch) - len(rows)
        progress("people", done, count)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    walk = iter(items)
    while batch := list(islice(walk, size)):
        yield batch


def describe(report: SeedReport) -> Mapping[str, tuple[int, int]]:
    """(made, found) per kind, in the order of the stages."""
    return {
        "bots": (report.bots, report.bots_found),
        "chats": (report.chats, report.chats_found),
        "people": (report.people, report.people_found),
    }
