"""A coherent demo population out of a seed: bots with lives, rooms with themes, people for the lists.

Pure: `simulate` plays it in memory, `seed` writes it to the database, and both
see the same world. Bot N and its rooms depend on the seed, on N and on the
number of rooms; more bots never change the ones that were there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bots.names import FIRST_NAMES, KNOWN_PEOPLE, SURNAMES
from bots.personas import Asset, PersonaSpec, generate_personas
from conversations.market.symbols import FOLLOWED, SYMBOLS
from piyasa_site.common.randomness import stream
from piyasa_site.common.turkish import lower


@dataclass(frozen=True, slots=True)
class Theme:
    """What a room is about. `draws` weighs which interests of a persona lead there."""

    slug: str
    title: str
    description: str
    topics: tuple[str, ...]
    draws: dict[str, float]
    focus: tuple[str, ...]  # symbol codes, the dearest first; variants start further on


@dataclass(slots=True)
class ChatSpec:
    slug: str
    title: str
    description: str
    topics: tuple[str, ...]
    symbols: tuple[str, ...]
    members: list[int] = field(default_factory=list)  # places in Population.bots, from 0
    is_public: bool = True


@dataclass(frozen=True, slots=True)
class PersonSpec:
    """A demo person: data for load and lists, always marked synthetic, never speaking live."""

    number: int
    platform_id: str
    display_name: str


@dataclass(slots=True)
class Population:
    seed: int
    bots: list[PersonaSpec]  # the bot at place N - 1 is "bot:N"
    chats: list[ChatSpec]
    people_count: int = 0

    def people(self, count: int | None = None) -> Iterator[PersonSpec]:
        """Demo people one at a time; person N is the same whatever the count."""
        return demo_people(self.seed, self.people_count if count is None else count)


def build_population(seed: int, bots: int, chats: int, people: int = 0) -> Population:
    """The population of these numbers. `bots` and `chats` are at least 1, `people` at least 0."""
    if bots < 1:
        raise ValueError(f"bots must be 1 or more, not {bots}.")
    if chats < 1:
        raise ValueError(f"chats must be 1 or more, not {chats}.")
    if people < 0:
        raise ValueError(f"people must be 0 or more, not {people}.")
    personas = generate_personas(bots, seed, universe())
    rooms = [chat_spec(number) for number in range(chats)]
    _assign(personas, rooms, seed)
    return Population(seed, personas, rooms, people)


@lru_cache(maxsize=1)
def universe() -> tuple[Asset, ...]:
    """What personas know of the market's catalogue."""
    return tuple(
        Asset(s.code, s.spoken, s.topic, s.kind, s.sector, s.anchor_price, s.unit, s.daily_vol)
        for s in FOLLOWED
    )


def chat_spec(number: int) -> ChatSpec:
    """Room `number` (from 0): ten themes, then numbered variants that look at other symbols."""
    round_, place = divmod(number, len(THEMES))
    theme = THEMES[place]
    shift = (round_ * 3) % len(theme.focus)
    focus = (theme.focus[shift:] + theme.focus[:shift])[:8]
    if round_ == 0:
        return ChatSpec(theme.slug, theme.title, theme.description, theme.topics, focus)
    return ChatSpec(
        f"{theme.slug}-{round_ + 1}",
        f"{theme.title} {round_ + 1}",
        f"{theme.description} Bu odada en çok {', '.join(SYMBOLS[code].spoken for code in focus[:3])} konuşulur.",
        theme.topics,
        focus,
    )


def demo_people(seed: int, count: int) -> Iterator[PersonSpec]:
    rng = stream(seed, "people")
    first_names = [name for lists in FIRST_NAMES.values() for names in lists for name in names]
    for number in range(1, count + 1):
        first, surname, form = rng.choice(first_names), rng.choice(SURNAMES), rng.random()
        if form < 0.45 and f"{first} {surname}" not in KNOWN_PEOPLE:
            shown = f"{first} {surname}"
        elif form < 0.7:
            shown = f"{first} {surname[0]}."
        elif form < 0.85:
            shown = f"{lower(first)}{rng.randint(1, 99):02d}"
        else:
            shown = first
        yield PersonSpec(number, f"demo-{seed}-{number}", shown)


THEMES: tuple[Theme, ...] = (
    Theme(
        "borsa-meydani", "Borsa Meydanı", "Endeks, hisseler ve günün haberleri; herkesin uğradığı oda.",
        ("bist", "makro", "gunluk"), {"bist": 3.0, "gun_ici": 1.0, "makro": 0.6, "temettu": 0.5},
        ("XU100", "THYAO", "ASELS", "EREGL", "TUPRS", "SISE", "BIMAS", "KCHOL", "FROTO", "SAHOL", "TCELL", "PGSUS"),
    ),
    Theme(
        "banka-masasi", "Banka Masası", "Banka hisseleri, marjlar, faiz kararları ve CDS.",
        ("bist", "makro"), {"banka": 3.0, "makro": 1.2, "bist": 0.6},
        ("XBANK", "GARAN", "AKBNK", "YKBNK", "ISCTR", "HALKB", "VAKBN", "TSKB", "FAIZ", "CDS"),
    ),
    Theme(
        "mumlar-direncler", "Mumlar ve Dirençler", "Grafik, destek, direnç ve hacim konuşulan teknik analiz odası.",
        ("teknik", "bist"), {"teknik": 3.0, "gun_ici": 1.2, "kripto": 0.4},
        ("XU100", "ASELS", "THYAO", "SASA", "EREGL", "PETKM", "KRDMD", "BTC", "GRAM", "ASTOR", "KONTR"),
    ),
    Theme(
        "doviz-altin-carsisi", "Döviz ve Altın Çarşısı",
        "Dolar, euro, gram, çeyrek ve ons; çarşı ile ekran arasındaki fark.",
        ("doviz", "altin", "gunluk"), {"altin": 3.0, "doviz": 3.0, "makro": 0.6},
        ("USDTRY", "GRAM", "EURTRY", "CEYREK", "ONS", "EURUSD", "GBPTRY", "KOZAL"),
    ),
    Theme(
        "kripto-kahvesi", "Kripto Kahvesi", "Bitcoin ve diğerleri; hafta sonu da açık.",
        ("kripto", "doviz"), {"kripto": 3.0, "kuresel": 0.6, "teknik": 0.4},
        ("BTC", "ETH", "SOL", "AVAX", "XRP", "USDTRY"),
    ),
    Theme(
        "faiz-enflasyon", "Faiz ve Enflasyon", "Merkez kararları, veriler ve mutfağa yansıyan kısmı.",
        ("makro", "doviz", "gunluk"), {"makro": 3.0, "doviz": 1.4, "banka": 0.8, "kuresel": 0.6},
        ("FAIZ", "TUFE", "USDTRY", "CDS", "BRENT", "XBANK", "EURTRY", "GRAM"),
    ),
    Theme(
        "temettu-bahcesi", "Temettü Bahçesi", "Uzun vadeliler, temettü takvimi ve sabır.",
        ("temettu", "bist", "gunluk"), {"temettu": 3.0, "bist": 0.8, "altin": 0.6},
        ("FROTO", "TUPRS", "TTRAK", "BIMAS", "ENKAI", "TCELL", "DOAS", "EREGL", "KCHOL", "ISCTR", "SISE"),
    ),
    Theme(
        "halka-arz-sirasi", "Halka Arz Sırası", "Talep toplayanlar, lot sayanlar ve tavan serisi bekleyenler.",
        ("halka_arz", "bist"), {"halka_arz": 3.0, "yan_tahta": 0.9, "bist": 0.5},
        ("XU100", "ASTOR", "SMRTG", "KONTR", "ENJSA", "EKGYO", "SOKM", "ODAS", "GUBRF"),
    ),
    Theme(
        "yan-tahta", "Yan Tahta ve Gün İçi", "Hızlı tahtalar, kademeler, al-sat ve pişmanlıklar.",
        ("bist", "teknik"), {"yan_tahta": 3.0, "gun_ici": 3.0, "halka_arz": 0.6, "teknik": 0.6},
        ("SASA", "HEKTS", "ODAS", "KONTR", "SMRTG", "VESTL", "PETKM", "GUBRF", "ASTOR", "KRDMD", "DOHOL"),
    ),
    Theme(
        "gece-kuslari", "Gece Kuşları", "Amerika kapanışı, Asya açılışı, uykusuzlar ve nöbetçiler.",
        ("makro", "kripto", "altin", "gunluk"), {"kuresel": 3.0, "kripto": 0.9, "altin": 0.4},
        ("ONS", "BTC", "BRENT", "EURUSD", "ETH", "THYAO", "XU100"),
    ),
)  # fmt: skip

_ROOMS_EACH = ((2, 0.42), (3, 0.42), (4, 0.16))
_NIGHT_ROOMS = 4  # who is up at night is spread over as many rooms as a bot may be in


def _assign(personas: Sequence[PersonaSpec], rooms: Sequence[ChatSpec], seed: int) -> None:
    """Two to four rooms each, by interest, in rooms of like size that all have somebody up at night."""
    themes = min(len(rooms), len(THEMES))
    shelves = [[number for number in range(len(rooms)) if number % len(THEMES) == place] for place in range(themes)]
    sizes = [0] * len(rooms)
    late = [0] * len(rooms)  # members who are awake after midnight
    members_by_theme = [0] * themes
    for place, persona in enumerate(personas):
        rng = stream(seed, "rooms", persona.number)
        night = persona.chronotype == "night"
        wanted = _NIGHT_ROOMS if night else rng.choices([n for n, _ in _ROOMS_EACH], [w for _, w in _ROOMS_EACH])[0]
        counted = late if night else sizes
        mean = (sum(members_by_theme) + 1.0) / themes
        scores = []
        for theme in range(themes):
            affinity = sum(
                THEMES[theme].draws.get(interest, 0.0) * weight
                for interest, weight in zip(persona.interests, (1.0, 0.75, 0.6, 0.5), strict=False)
            )
            crowd = members_by_theme[theme] / mean if not night else 0.0
            lack = sum(counted[number] for number in shelves[theme]) / len(shelves[theme]) if night else 0.0
            scores.append((affinity - 2.2 * crowd - 4.0 * lack + 0.4 * rng.random(), theme))
        scores.sort(reverse=True)
        for _, theme in scores[:wanted]:
            number = min(shelves[theme], key=lambda room: (counted[room], room))
            rooms[number].members.append(place)
            sizes[number] += 1
            members_by_theme[theme] += 1
            if night:
                late[number] += 1
    for number, room in enumerate(rooms):
        if not room.members:
            room.members.append(number % len(personas))
