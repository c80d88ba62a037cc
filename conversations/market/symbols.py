"""The catalogue of everything a room can talk about that has a price or a figure.

One row per symbol: how it is written, how it is *read* (the reading decides every
Turkish suffix: THYAO is read "teheyao", so it takes 'yu), under which nicknames
people mean it, and the numbers the seeded feed starts from. Anchor prices are
plausible closes of 2026-01-24; they are an opening state, not data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from piyasa_site.common.turkish import fold

Kind = Literal["share", "index", "fx", "gold", "crypto", "macro", "rate"]

# Topic names as stored, with the label people see.
TOPIC_LABELS: dict[str, str] = {
    "bist": "Borsa İstanbul",
    "doviz": "Döviz",
    "altin": "Altın",
    "kripto": "Kripto",
    "makro": "Makro ve faiz",
    "temettu": "Temettü",
    "halka_arz": "Halka arz",
    "teknik": "Teknik analiz",
    "gunluk": "Günlük hayat",
}
TOPICS: tuple[str, ...] = tuple(TOPIC_LABELS)


class UnknownSymbol(LookupError):
    """A code that the catalogue does not hold."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """One thing with a price.

    `spoken` is the form a sentence uses ("THYAO", "dolar", "gram altın") and
    `reading` how that form sounds; `apostrophe` tells whether suffixes are set
    off from it (proper nouns and codes: THYAO'yu) or not (common nouns:
    doları); `compound` marks third-person compounds, which take a pronominal n
    (politika faizi → politika faizinden).
    """

    code: str
    name: str
    kind: Kind
    reading: str
    aliases: tuple[str, ...]  # folded: lower case, no diacritics; the code itself not repeated
    sector: str
    topic: str
    anchor_price: float  # in `unit`, on ANCHOR_DATE
    daily_vol: float  # standard deviation of a daily return; 0.02 is 2 %
    beta: float  # sensitivity to the factor of its kind
    decimals: int
    unit: str  # "TL" | "$" | "puan" | "%" | ""
    spoken: str
    apostrophe: bool = True
    compound: bool = False

    def tick(self, price: float) -> float:
        """The smallest price step at `price`: Borsa İstanbul's bands for shares, a decimal unit otherwise."""
        if self.kind != "share":
            return float(10.0**-self.decimals)
        for below, step in _SHARE_TICKS:
            if price < below:
                return step
        return 2.5

    def rounded(self, price: float) -> float:
        """`price` on the nearest step, never below one step."""
        step = self.tick(price)
        return max(round(round(price / step) * step, 6), step)


_SHARE_TICKS = (
    (20.0, 0.01),
    (50.0, 0.02),
    (100.0, 0.05),
    (250.0, 0.10),
    (500.0, 0.25),
    (1000.0, 0.50),
    (2500.0, 1.0),
)


def _folded(code: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Search keys of `names`; "şişe" folds to the code SISE itself and need not be listed twice."""
    return tuple(key for key in (fold(name) for name in names) if key != code.lower())


def _share(
    code: str, name: str, reading: str, sector: str, price: float, vol: float, beta: float, aliases: tuple[str, ...]
) -> Symbol:
    return Symbol(
        code=code,
        name=name,
        kind="share",
        reading=reading,
        aliases=_folded(code, aliases),
        sector=sector,
        topic="bist",
        anchor_price=price,
        daily_vol=vol,
        beta=beta,
        decimals=2,
        unit="TL",
        spoken=code,
    )


def _other(
    code: str,
    name: str,
    kind: Kind,
    reading: str,
    topic: str,
    price: float,
    vol: float,
    beta: float,
    decimals: int,
    unit: str,
    aliases: tuple[str, ...],
    spoken: str = "",
    apostrophe: bool = True,
    compound: bool = False,
) -> Symbol:
    return Symbol(
        code=code,
        name=name,
        kind=kind,
        reading=reading,
        aliases=_folded(code, aliases),
        sector=kind,
        topic=topic,
        anchor_price=price,
        daily_vol=vol,
        beta=beta,
        decimals=decimals,
        unit=unit,
        spoken=spoken or code,
        apostrophe=apostrophe,
        compound=compound,
    )


_CATALOGUE: tuple[Symbol, ...] = (
    # --- Borsa İstanbul shares ------------------------------------------------
    _share("THYAO", "Türk Hava Yolları", "teheyao", "havacılık", 291.50, 0.020, 1.10, ("thy", "türk hava yolları")),
    _share("PGSUS", "Pegasus", "pegasus", "havacılık", 204.50, 0.023, 1.15, ("pegasus",)),
    _share("TAVHL", "TAV Havalimanları", "tav holding", "havacılık", 331.00, 0.021, 1.00, ("tav", "tav holding")),
    _share("ASELS", "Aselsan", "asels", "savunma", 297.25, 0.023, 1.00, ("aselsan",)),
    _share("EREGL", "Ereğli Demir Çelik", "ereğli", "demir çelik", 26.10, 0.020, 0.95, ("ereğli", "erdemir")),
    _share("KRDMD", "Kardemir", "kardemir", "demir çelik", 29.94, 0.024, 1.05, ("kardemir",)),
    _share("KCHOL", "Koç Holding", "koç holding", "holding", 191.20, 0.019, 1.05, ("koç", "koç holding")),
    _share("SAHOL", "Sabancı Holding", "sabancı holding", "holding", 98.40, 0.019, 1.10, ("sabancı",)),
    _share("DOHOL", "Doğan Holding", "doğan holding", "holding", 19.46, 0.020, 0.85, ("doğan holding",)),
    _share("ALARK", "Alarko Holding", "alark", "holding", 104.30, 0.021, 0.95, ("alarko", "alarko holding")),
    _share("GARAN", "Garanti BBVA", "garan", "banka", 151.40, 0.022, 1.25, ("garanti", "garanti bankası")),
    _share("AKBNK", "Akbank", "akbank", "banka", 78.35, 0.022, 1.30, ("akbank",)),
    _share("ISCTR", "İş Bankası (C)", "iş ce", "banka", 15.62, 0.022, 1.30, ("iş c", "iş bankası", "işbank")),
    _share("YKBNK", "Yapı Kredi", "yapı kredi", "banka", 39.12, 0.023, 1.35, ("yapı kredi", "ykb")),
    _share("HALKB", "Halkbank", "halkbank", "banka", 41.26, 0.025, 1.20, ("halkbank", "halk bankası")),
    _share("VAKBN", "VakıfBank", "vakıfbank", "banka", 32.84, 0.024, 1.25, ("vakıfbank", "vakıf bankası")),
    _share("TSKB", "TSKB", "te se ke be", "banka", 13.85, 0.021, 1.05, ("sınai kalkınma",)),
    _share("TUPRS", "Tüpraş", "tüpraş", "petrokimya", 216.80, 0.020, 0.90, ("tüpraş",)),
    _share("PETKM", "Petkim", "petkim", "petrokimya", 18.32, 0.023, 0.95, ("petkim",)),
    _share("SASA", "Sasa Polyester", "sasa", "petrokimya", 2.86, 0.026, 1.05, ("sasa polyester",)),
    _share("SISE", "Şişecam", "şişe", "cam", 42.38, 0.020, 0.95, ("şişe", "şişecam", "şişe cam")),
    _share("BIMAS", "BİM", "bimas", "perakende", 618.00, 0.018, 0.75, ("bim",)),
    _share("MGROS", "Migros", "migros", "perakende", 588.50, 0.020, 0.85, ("migros",)),
    _share("SOKM", "Şok Marketler", "şok market", "perakende", 52.10, 0.022, 0.85, ("şok market", "şok marketler")),
    _share("ULKER", "Ülker", "ülker", "gıda", 118.60, 0.021, 0.85, ("ülker",)),
    _share("CCOLA", "Coca-Cola İçecek", "koka kola", "gıda", 64.55, 0.020, 0.80, ("coca cola", "koka kola")),
    _share("AEFES", "Anadolu Efes", "efes", "gıda", 17.94, 0.022, 0.90, ("efes", "anadolu efes")),
    _share("FROTO", "Ford Otosan", "froto", "otomotiv", 104.70, 0.020, 0.90, ("ford otosan", "ford")),
    _share("TOASO", "Tofaş", "toaso", "otomotiv", 281.25, 0.023, 1.00, ("tofaş",)),
    _share("DOAS", "Doğuş Otomotiv", "doas", "otomotiv", 198.30, 0.020, 0.90, ("doğuş otomotiv",)),
    _share("TTRAK", "Türk Traktör", "türk traktör", "otomotiv", 563.50, 0.021, 0.80, ("türk traktör",)),
    _share("ARCLK", "Arçelik", "arçelik", "beyaz eşya", 112.40, 0.020, 0.95, ("arçelik",)),
    _share("VESTL", "Vestel", "vestel", "beyaz eşya", 31.46, 0.025, 1.00, ("vestel",)),
    _share("TCELL", "Turkcell", "turkcell", "telekom", 104.90, 0.018, 0.85, ("turkcell", "türksel")),
    _share("TTKOM", "Türk Telekom", "türk telekom", "telekom", 62.35, 0.021, 0.95, ("türk telekom", "telekom")),
    _share("ASTOR", "Astor Enerji", "astor", "enerji", 129.80, 0.027, 1.05, ("astor enerji",)),
    _share("ODAS", "Odaş", "odaş", "enerji", 5.64, 0.026, 1.05, ("odaş",)),
    _share("SMRTG", "Smart Güneş", "smart güneş", "enerji", 24.88, 0.027, 1.05, ("smart güneş",)),
    _share("ENJSA", "Enerjisa", "enerjisa", "enerji", 98.15, 0.019, 0.75, ("enerjisa",)),
    _share("EKGYO", "Emlak Konut", "e ka ge ye o", "gayrimenkul", 22.14, 0.023, 1.15, ("emlak konut",)),
    _share("ENKAI", "Enka İnşaat", "enka", "inşaat", 87.65, 0.018, 0.70, ("enka",)),
    _share("OYAKC", "Oyak Çimento", "oyak çimento", "çimento", 24.06, 0.021, 0.85, ("oyak çimento", "oyak")),
    _share("GUBRF", "Gübretaş", "gübretaş", "kimya", 382.50, 0.024, 0.95, ("gübretaş", "gübre fabrikaları")),
    _share("HEKTS", "Hektaş", "hektaş", "kimya", 3.34, 0.025, 0.95, ("hektaş",)),
    _share("KONTR", "Kontrolmatik", "kontrolmatik", "teknoloji", 11.28, 0.030, 1.10, ("kontrolmatik",)),
    _share("KOZAL", "Koza Altın", "koza altın", "maden", 38.26, 0.026, 0.85, ("koza altın", "koza")),
    # --- indices --------------------------------------------------------------
    _other(
        "XU100", "BIST 100", "index", "iks u yüz", "bist", 12990.0, 0.0135, 1.0, 0, "puan",
        ("bist 100", "bist100", "bist", "endeks", "yüz endeksi"),
    ),
    _other(
        "XBANK", "Banka endeksi", "index", "iks bank", "bist", 17640.0, 0.019, 1.30, 0, "puan",
        ("banka endeksi", "bankalar", "bankacılık endeksi"),
    ),
    # --- currencies -----------------------------------------------------------
    _other(
        "USDTRY", "Amerikan doları", "fx", "dolar", "doviz", 43.36, 0.0016, 1.0, 2, "TL",
        ("dolar", "usd", "usd/try", "dolar kuru", "dolar/tl"), spoken="dolar", apostrophe=False,
    ),
    _other(
        "EURTRY", "Euro", "fx", "yuro", "doviz", 51.30, 0.0048, 1.0, 2, "TL",
        ("euro", "eur", "avro", "yuro", "eur/try"), spoken="euro", apostrophe=False,
    ),
    _other(
        "GBPTRY", "İngiliz sterlini", "fx", "sterlin", "doviz", 59.12, 0.0050, 1.0, 2, "TL",
        ("sterlin", "gbp", "pound"), spoken="sterlin", apostrophe=False,
    ),
    _other(
        "EURUSD", "Euro/dolar paritesi", "fx", "parite", "doviz", 1.1831, 0.0045, 1.0, 4, "",
        ("parite", "eur/usd", "euro dolar paritesi"), spoken="parite", apostrophe=False,
    ),
    # --- gold -----------------------------------------------------------------
    _other(
        "GRAM", "Gram altın", "gold", "gram altın", "altin", 6945.0, 0.0115, 1.0, 0, "TL",
        ("gram altın", "altın", "gr altın"), spoken="gram altın", apostrophe=False,
    ),
    _other(
        "ONS", "Ons altın", "gold", "ons", "altin", 4982.0, 0.0112, 1.0, 0, "$",
        ("ons altın", "xau", "xauusd", "altın ons"), spoken="ons", apostrophe=False,
    ),
    _other(
        "CEYREK", "Çeyrek altın", "gold", "çeyrek", "altin", 11385.0, 0.0115, 1.0, 0, "TL",
        ("çeyrek altın",), spoken="çeyrek", apostrophe=False,
    ),
    # --- crypto ---------------------------------------------------------------
    _other(
        "BTC", "Bitcoin", "crypto", "betece", "kripto", 89400.0, 0.025, 1.0, 0, "$",
        ("bitcoin", "bitkoin", "bitcoyn", "btcusdt"),
    ),
    _other(
        "ETH", "Ethereum", "crypto", "itieyç", "kripto", 2955.0, 0.034, 1.15, 0, "$",
        ("ether", "ethereum", "eter", "etherium", "ethusdt"),
    ),
    _other("SOL", "Solana", "crypto", "sol", "kripto", 127.30, 0.042, 1.25, 1, "$", ("solana",)),
    _other("AVAX", "Avalanche", "crypto", "avaks", "kripto", 12.15, 0.046, 1.30, 2, "$", ("avalanche",)),
    _other("XRP", "Ripple", "crypto", "iks ar pi", "kripto", 1.91, 0.042, 1.20, 2, "$", ("ripple",)),
    # --- the wider economy ----------------------------------------------------
    _other(
        "BRENT", "Brent petrol", "macro", "brent", "makro", 65.40, 0.019, 1.0, 2, "$",
        ("brent petrol", "petrol", "ham petrol"),
    ),
    _other(
        "CDS", "Türkiye 5 yıllık CDS", "macro", "siidiies", "makro", 218.0, 0.017, 1.0, 0, "puan",
        ("risk primi",),
    ),
    _other(
        "FAIZ", "Politika faizi", "rate", "politika faizi", "makro", 37.0, 0.0, 0.0, 2, "%",
        ("politika faizi", "faiz kararı"), spoken="politika faizi", apostrophe=False, compound=True,
    ),
    _other(
        "TUFE", "Yıllık enflasyon (TÜFE)", "rate", "enflasyon", "makro", 30.89, 0.0, 0.0, 2, "%",
        ("enflasyon", "yıllık enflasyon"), spoken="enflasyon", apostrophe=False,
    ),
)

SYMBOLS: dict[str, Symbol] = {symbol.code: symbol for symbol in _CATALOGUE}

SHARES: tuple[str, ...] = tuple(symbol.code for symbol in _CATALOGUE if symbol.kind == "share")

# Codes that are everyday words when written in lower case; they count only in capitals.
EVERYDAY_WORDS: frozenset[str] = frozenset({"sol"})

# Every folded name a text may use, codes included, to the code it means.
ALIASES: dict[str, str] = {
    name: symbol.code
    for symbol in _CATALOGUE
    for name in (symbol.code.lower(), *symbol.aliases)
    if name not in EVERYDAY_WORDS
}


def symbols_of(topic: str) -> tuple[Symbol, ...]:
    """The symbols whose home topic is `topic`, in catalogue order."""
    return tuple(symbol for symbol in _CATALOGUE if symbol.topic == topic)
