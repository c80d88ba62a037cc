"""The catalogue of everything a room can talk about that has a price or a figure.

One row per symbol: how it is written, how it is *read* (the reading decides every
Turkish suffix: THYAO is read "teheyao", so it takes 'yu), under which nicknames
people mean it, and the numbers the seeded feed starts from. Anchor prices are
plausible closes of 2026-01-24; they are an opening state, not data.

Everything here is understood and has a price. The demo's personas live on a part
of it (`followed`): a room whose people know a hundred shares each knows none well.
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
    followed: bool = True  # personas watch it, and its moves are told unasked

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
        return max(round(round(price / step) * step, max(6, self.decimals)), step)


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
    code: str,
    name: str,
    reading: str,
    sector: str,
    price: float,
    vol: float,
    beta: float,
    aliases: tuple[str, ...],
    followed: bool = True,
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
        followed=followed,
    )


def _also(
    code: str, name: str, reading: str, sector: str, price: float, vol: float, beta: float, *aliases: str
) -> Symbol:
    """A share that is understood and priced, and that no persona follows."""
    return _share(code, name, reading, sector, price, vol, beta, aliases, followed=False)


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
    followed: bool = True,
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
        followed=followed,
    )


def _coin(code: str, name: str, reading: str, price: float, vol: float, decimals: int, *aliases: str) -> Symbol:
    """A coin that is understood and priced, and that no persona follows."""
    return _other(code, name, "crypto", reading, "kripto", price, vol, 1.2, decimals, "$", aliases, followed=False)


_CATALOGUE: tuple[Symbol, ...] = (
    # --- Borsa İstanbul shares ------------------------------------------------
    _share("THYAO", "Türk Hava Yolları", "teheyao", "havacılık", 291.50, 0.020, 1.10, ("thy", "türk hava yolları")),
    _share("PGSUS", "Pegasus", "pegasus", "havacılık", 204.50, 0.023, 1.15, ("pegasus", "pegasus hava")),
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
    _share("ISCTR", "İş Bankası (C)", "iş ce", "banka", 15.62, 0.022, 1.30, ("iş c", "iş bankası", "işbank", "işc")),
    _share("YKBNK", "Yapı Kredi", "yapı kredi", "banka", 39.12, 0.023, 1.35, ("yapı kredi", "ykb")),
    _share("HALKB", "Halkbank", "halkbank", "banka", 41.26, 0.025, 1.20, ("halkbank", "halk bankası", "halk bank")),
    _share("VAKBN", "VakıfBank", "vakıfbank", "banka", 32.84, 0.024, 1.25, ("vakıfbank", "vakıf bankası")),
    _share("TSKB", "TSKB", "te se ke be", "banka", 13.85, 0.021, 1.05, ("sınai kalkınma",)),
    _share("TUPRS", "Tüpraş", "tüpraş", "petrokimya", 216.80, 0.020, 0.90, ("tüpraş",)),
    _share("PETKM", "Petkim", "petkim", "petrokimya", 18.32, 0.023, 0.95, ("petkim",)),
    _share("SASA", "Sasa Polyester", "sasa", "petrokimya", 2.86, 0.026, 1.05, ("sasa polyester",)),
    _share("SISE", "Şişecam", "şişe", "cam", 42.38, 0.020, 0.95, ("şişe", "şişecam", "şişe cam")),
    _share("BIMAS", "BİM", "bimas", "perakende", 618.00, 0.018, 0.75, ("bim", "bim mağazaları")),
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
    _share("EKGYO", "Emlak Konut", "e ka ge ye o", "gayrimenkul", 22.14, 0.023, 1.15, ("emlak konut", "emlak gyo")),
    _share("ENKAI", "Enka İnşaat", "enka", "inşaat", 87.65, 0.018, 0.70, ("enka", "enka inşaat")),
    _share("OYAKC", "Oyak Çimento", "oyak çimento", "çimento", 24.06, 0.021, 0.85, ("oyak çimento", "oyak")),
    _share("GUBRF", "Gübretaş", "gübretaş", "kimya", 382.50, 0.024, 0.95, ("gübretaş", "gübre fabrikaları")),
    _share("HEKTS", "Hektaş", "hektaş", "kimya", 3.34, 0.025, 0.95, ("hektaş",)),
    _share("KONTR", "Kontrolmatik", "kontrolmatik", "teknoloji", 11.28, 0.030, 1.10, ("kontrolmatik",)),
    _share("KOZAL", "Koza Altın", "koza altın", "maden", 38.26, 0.026, 0.85, ("koza altın", "koza")),
    # --- further shares: understood and priced ----------------------------------
    _also("CLEBI", "Çelebi Hava Servisi", "çelebi", "havacılık", 1784.0, 0.024, 0.90, "çelebi hava"),
    _also("OTKAR", "Otokar", "otkar", "savunma", 441.00, 0.025, 0.95, "otokar"),
    _also("KATMR", "Katmerciler", "katmer", "savunma", 3.12, 0.030, 1.05, "katmerciler"),
    _also("SDTTR", "SDT Uzay ve Savunma", "se de te", "savunma", 188.40, 0.030, 1.00, "sdt", "sdt savunma"),
    _also("ALTNY", "Altınay Savunma", "altınay", "savunma", 15.86, 0.031, 1.00, "altınay savunma"),
    _also("PATEK", "Pasifik Teknoloji", "patek", "savunma", 26.74, 0.030, 1.00, "pasifik teknoloji"),
    _also("ISDMR", "İskenderun Demir Çelik", "isdemir", "demir çelik", 41.02, 0.020, 0.85, "isdemir"),
    _also("BRSAN", "Borusan Boru", "borusan", "demir çelik", 512.50, 0.030, 1.05, "borusan", "borusan boru"),
    _also("KCAER", "Kocaer Çelik", "kocaer", "demir çelik", 13.42, 0.028, 1.00, "kocaer çelik"),
    _also("AGHOL", "Anadolu Grubu Holding", "anadolu grubu", "holding", 29.10, 0.021, 0.95, "anadolu grubu"),
    _also("TKFEN", "Tekfen Holding", "tekfen", "holding", 78.25, 0.026, 0.95, "tekfen", "tekfen holding"),
    _also("GLYHO", "Global Yatırım Holding", "global", "holding", 12.34, 0.024, 0.95, "global yatırım"),
    _also("BERA", "Bera Holding", "bera", "holding", 17.28, 0.026, 0.95, "bera holding"),
    _also("IEYHO", "Işıklar Enerji ve Yapı", "ışıklar", "holding", 38.64, 0.034, 0.95, "ışıklar enerji"),
    _also("ALBRK", "Albaraka Türk", "albaraka", "banka", 8.74, 0.024, 1.10, "albaraka"),
    _also("SKBNK", "Şekerbank", "şekerbank", "banka", 9.12, 0.028, 1.10, "şekerbank"),
    _also("QNBTR", "QNB Türkiye", "ku en be", "banka", 318.00, 0.026, 0.70, "qnb", "finansbank"),
    _also("ISMEN", "İş Yatırım", "ismen", "aracı kurum", 46.86, 0.023, 1.00, "iş yatırım menkul"),
    _also("INVEO", "Inveo Yatırım", "inveo", "aracı kurum", 8.16, 0.028, 1.00, "inveo yatırım"),
    _also("ANSGR", "Anadolu Sigorta", "anadolu sigorta", "sigorta", 24.38, 0.023, 0.90, "anadolu sigorta"),
    _also("TURSG", "Türkiye Sigorta", "türkiye sigorta", "sigorta", 11.46, 0.023, 0.90, "türkiye sigorta"),
    _also("AGESA", "AgeSA Hayat ve Emeklilik", "agesa", "sigorta", 217.30, 0.024, 0.85, "agesa hayat"),
    _also("ANHYT", "Anadolu Hayat Emeklilik", "anadolu hayat", "sigorta", 104.80, 0.022, 0.85, "anadolu hayat"),
    _also("AKSA", "Aksa Akrilik", "aksa", "petrokimya", 10.94, 0.023, 0.90, "aksa akrilik"),
    _also("AYGAZ", "Aygaz", "aygaz", "petrokimya", 226.50, 0.019, 0.75),
    _also("KORDS", "Kordsa", "kordsa", "petrokimya", 54.30, 0.022, 0.85, "kordsa"),
    _also("BRISA", "Brisa", "brisa", "otomotiv", 86.90, 0.021, 0.80, "brisa lastik"),
    _also("BAGFS", "Bagfaş", "bagfaş", "kimya", 31.72, 0.028, 0.90, "bagfaş"),
    _also("ALKIM", "Alkim Kimya", "alkim", "kimya", 18.90, 0.022, 0.80, "alkim kimya"),
    _also("TRILC", "Turk İlaç", "türk ilaç", "ilaç", 14.62, 0.030, 0.90, "turk ilaç"),
    _also("CIMSA", "Çimsa", "çimsa", "çimento", 49.74, 0.023, 1.00, "çimsa", "çimsa çimento"),
    _also("AKCNS", "Akçansa", "akçansa", "çimento", 168.30, 0.021, 0.90, "akçansa"),
    _also("BTCIM", "Batıçim", "batıçim", "çimento", 4.06, 0.030, 0.95, "batıçim"),
    _also("NUHCM", "Nuh Çimento", "nuh çimento", "çimento", 246.20, 0.020, 0.75, "nuh çimento"),
    _also("LMKDC", "Limak Doğu Anadolu Çimento", "limak", "çimento", 32.46, 0.026, 0.95, "limak çimento", "limak doğu"),
    _also("MAVI", "Mavi Giyim", "mavi", "perakende", 43.88, 0.024, 0.90, "mavi giyim", "mavi hisse", "mavi jeans"),
    _also("TABGD", "TAB Gıda", "tab gıda", "gıda", 248.10, 0.023, 0.85, "tab gıda"),
    _also("BIGCH", "BigChefs", "big çefs", "gıda", 53.20, 0.028, 0.85, "big chefs", "bigchefs"),
    _also("TUKAS", "Tukaş", "tukaş", "gıda", 2.64, 0.027, 0.90, "tukaş"),
    _also("OBAMS", "Oba Makarna", "oba makarna", "gıda", 8.22, 0.030, 0.90, "oba makarna"),
    _also("BALSU", "Balsu Gıda", "balsu", "gıda", 19.34, 0.031, 0.90, "balsu gıda"),
    _also("SELEC", "Selçuk Ecza", "selek", "ilaç", 84.60, 0.023, 0.80, "selçuk ecza", "selçuk ecza deposu"),
    _also("DEVA", "Deva Holding", "deva", "ilaç", 68.40, 0.022, 0.80, "deva holding", "deva ilaç"),
    _also("ECILC", "Eczacıbaşı İlaç", "eczacıbaşı", "ilaç", 88.15, 0.022, 0.85, "eczacıbaşı", "eczacıbaşı ilaç"),
    _also("GENIL", "Gen İlaç", "gen ilaç", "ilaç", 192.40, 0.027, 0.85, "gen ilaç"),
    _also("MPARK", "MLP Sağlık", "em park", "sağlık", 408.25, 0.022, 0.80, "mlp sağlık", "medical park"),
    _also("LKMNH", "Lokman Hekim", "lokman hekim", "sağlık", 18.74, 0.025, 0.80, "lokman hekim"),
    _also("AKSEN", "Aksa Enerji", "aksen", "enerji", 66.35, 0.022, 0.90, "aksa enerji"),
    _also("ZOREN", "Zorlu Enerji", "zoren", "enerji", 3.18, 0.024, 1.00, "zorlu enerji"),
    _also("GESAN", "Girişim Elektrik", "gesan", "enerji", 48.92, 0.028, 1.05, "girişim elektrik"),
    _also("EUPWR", "Europower Enerji", "yuropavır", "enerji", 36.18, 0.029, 1.05, "europower"),
    _also("CWENE", "CW Enerji", "ce ve enerji", "enerji", 28.44, 0.028, 1.05, "cw enerji"),
    _also("ALFAS", "Alfa Solar", "alfas", "enerji", 44.70, 0.029, 1.05, "alfa solar"),
    _also("YEOTK", "YEO Teknoloji", "yeo teknoloji", "enerji", 41.36, 0.029, 1.05, "yeo teknoloji"),
    _also("GWIND", "Galata Wind", "galata vind", "enerji", 25.02, 0.023, 0.85, "galata wind"),
    _also("AKFYE", "Akfen Yenilenebilir", "akfen", "enerji", 18.16, 0.025, 0.90, "akfen yenilenebilir", "akfen"),
    _also("AYDEM", "Aydem Enerji", "aydem", "enerji", 21.08, 0.026, 0.95, "aydem enerji"),
    _also("ENERY", "Enerya", "enerya", "enerji", 9.66, 0.028, 0.90, "enerya"),
    _also("MAGEN", "Margün Enerji", "margün", "enerji", 42.30, 0.030, 0.95, "margün"),
    _also("NATEN", "Naturel Enerji", "naturel", "enerji", 118.60, 0.030, 0.95, "naturel enerji"),
    _also("CANTE", "Çan2 Termik", "çan iki", "enerji", 2.12, 0.030, 1.00, "çan2 termik", "çan termik"),
    _also("IPEKE", "İpek Enerji", "ipek enerji", "enerji", 74.85, 0.027, 0.90, "ipek enerji"),
    _also("KOZAA", "Koza Anadolu", "koza anadolu", "maden", 98.70, 0.027, 0.90, "koza anadolu"),
    _also("CVKMD", "CVK Maden", "ce ve ka", "maden", 31.54, 0.032, 0.90, "cvk maden", "cvk"),
    _also("LOGO", "Logo Yazılım", "logo", "teknoloji", 162.70, 0.022, 0.90, "logo yazılım", "logo hisse"),
    _also("MIATK", "Mia Teknoloji", "mia teknoloji", "teknoloji", 38.16, 0.032, 1.05, "mia teknoloji", "mia"),
    _also("REEDR", "Reeder Teknoloji", "rider", "teknoloji", 8.48, 0.033, 1.05, "reeder"),
    _also("NETAS", "Netaş", "netaş", "teknoloji", 58.35, 0.028, 0.95, "netaş"),
    _also("PENTA", "Penta Teknoloji", "penta", "teknoloji", 14.90, 0.026, 0.95, "penta teknoloji"),
    _also("ARDYZ", "ARD Grup Bilişim", "ard grup", "teknoloji", 33.12, 0.029, 1.00, "ard grup", "ard bilişim"),
    _also("HTTBT", "Hitit Bilgisayar", "hitit", "teknoloji", 44.16, 0.026, 0.90, "hitit bilgisayar"),
    _also("INDES", "İndeks Bilgisayar", "indeks bilgisayar", "teknoloji", 8.62, 0.024, 0.90, "indeks bilgisayar"),
    _also("KAREL", "Karel Elektronik", "karel", "teknoloji", 9.38, 0.026, 0.95, "karel elektronik"),
    _also("VBTYZ", "VBT Yazılım", "ve be te", "teknoloji", 21.70, 0.028, 0.95, "vbt yazılım"),
    _also("KARSN", "Karsan", "karsan", "otomotiv", 9.54, 0.026, 0.95, "karsan"),
    _also("EGEEN", "Ege Endüstri", "ege endüstri", "otomotiv", 7890.0, 0.023, 0.80, "ege endüstri"),
    _also("TMSN", "Tümosan", "tümosan", "otomotiv", 112.60, 0.026, 0.90, "tümosan"),
    _also("VESBE", "Vestel Beyaz Eşya", "vestel beyaz", "beyaz eşya", 9.96, 0.024, 0.95, "vestel beyaz"),
    _also("GSRAY", "Galatasaray Sportif", "galatasaray", "spor", 1.38, 0.028, 0.75, "galatasaray hisse"),
    _also("FENER", "Fenerbahçe Futbol", "fener", "spor", 3.46, 0.030, 0.75, "fenerbahçe hisse", "fener hisse"),
    _also("BJKAS", "Beşiktaş Futbol", "be je ka", "spor", 1.92, 0.030, 0.75, "beşiktaş hisse", "bjk hisse"),
    _also("TSPOR", "Trabzonspor Sportif", "trabzonspor", "spor", 1.06, 0.028, 0.75, "trabzonspor hisse"),
    _also("TRGYO", "Torunlar GYO", "torunlar", "gayrimenkul", 78.20, 0.022, 0.85, "torunlar gyo"),
    _also("ISGYO", "İş GYO", "iş ge ye o", "gayrimenkul", 21.46, 0.023, 0.95, "iş gyo"),
    _also("SNGYO", "Sinpaş GYO", "sinpaş", "gayrimenkul", 3.86, 0.026, 0.95, "sinpaş", "sinpaş gyo"),
    _also("ZRGYO", "Ziraat GYO", "ziraat ge ye o", "gayrimenkul", 22.60, 0.023, 0.90, "ziraat gyo"),
    _also("KTLEV", "Katılımevim", "katılımevim", "finans", 14.32, 0.030, 0.90, "katılımevim"),
    _also("DSTKF", "Destek Finans Faktoring", "destek finans", "finans", 812.00, 0.030, 0.70, "destek finans"),
    _also("BINHO", "1000 Yatırımlar Holding", "binho", "holding", 9.88, 0.031, 0.90, "1000 yatırımlar"),
    _also("KBORU", "Kuzey Boru", "kuzey boru", "inşaat", 15.44, 0.031, 0.90, "kuzey boru"),
    _also("EFORC", "Efor Çay", "efor", "gıda", 22.86, 0.032, 0.90, "efor çay"),
    _also("TUREX", "Tureks Turizm", "tureks", "turizm", 6.92, 0.030, 0.90, "tureks turizm"),
    _also("GRSEL", "Gür-Sel Turizm", "gürsel", "turizm", 318.50, 0.026, 0.85, "gürsel turizm"),
    # --- indices --------------------------------------------------------------
    _other(
        "XU030", "BIST 30", "index", "iks u otuz", "bist", 14210.0, 0.0140, 1.02, 0, "puan",
        ("bist 30", "bist30", "otuz endeksi", "viop 30"), followed=False,
    ),
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
        ("dolar", "usd", "usd/try", "dolar kuru", "dolar/tl", "dolartl", "usdtl"), spoken="dolar", apostrophe=False,
    ),
    _other(
        "EURTRY", "Euro", "fx", "yuro", "doviz", 51.30, 0.0048, 1.0, 2, "TL",
        ("euro", "eur", "avro", "yuro", "eur/try", "eurotl", "eurtl", "euro/tl"), spoken="euro", apostrophe=False,
    ),
    _other(
        "GBPTRY", "İngiliz sterlini", "fx", "sterlin", "doviz", 59.12, 0.0050, 1.0, 2, "TL",
        ("sterlin", "gbp", "pound", "gbp/try", "ingiliz sterlini"), spoken="sterlin", apostrophe=False,
    ),
    _other(
        "EURUSD", "Euro/dolar paritesi", "fx", "parite", "doviz", 1.1831, 0.0045, 1.0, 4, "",
        ("parite", "eur/usd", "euro dolar paritesi"), spoken="parite", apostrophe=False,
    ),
    _other(
        "CHFTRY", "İsviçre frangı", "fx", "frank", "doviz", 55.60, 0.0048, 1.0, 2, "TL",
        ("frank", "frang", "chf", "isviçre frangı"), spoken="frank", apostrophe=False, followed=False,
    ),
    _other(
        "JPYTRY", "Japon yeni (100)", "fx", "yen", "doviz", 27.80, 0.0050, 1.0, 2, "TL",
        ("japon yeni", "jpy"), spoken="Japon yeni", apostrophe=False, compound=True, followed=False,
    ),
    _other(
        "DXY", "Dolar endeksi", "fx", "dolar endeksi", "doviz", 98.60, 0.0042, 1.0, 2, "puan",
        ("dolar endeksi",), spoken="dolar endeksi", apostrophe=False, compound=True, followed=False,
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
    _other(
        "YARIM", "Yarım altın", "gold", "yarım altın", "altin", 22770.0, 0.0115, 1.0, 0, "TL",
        ("yarım altın",), spoken="yarım altın", apostrophe=False, followed=False,
    ),
    _other(
        "CUMHURIYET", "Cumhuriyet altını", "gold", "cumhuriyet altını", "altin", 46303.0, 0.0115, 1.0, 0, "TL",
        ("cumhuriyet altını", "tam altın", "tam altını"), spoken="cumhuriyet altını", apostrophe=False, compound=True,
        followed=False,
    ),
    _other(
        "ATA", "Ata altın", "gold", "ata altın", "altin", 46487.0, 0.0115, 1.0, 0, "TL",
        ("ata altın", "ata lira"), spoken="ata altın", apostrophe=False, followed=False,
    ),
    _other(
        "BILEZIK", "22 ayar bilezik (gram)", "gold", "yirmi iki ayar bilezik", "altin", 6362.0, 0.0115, 1.0, 0, "TL",
        ("bilezik", "22 ayar bilezik", "bilezik gramı", "22 ayar bilezik gramı", "22 ayar"), spoken="22 ayar bilezik",
        apostrophe=False, followed=False,
    ),
    _other(
        "GUMUS", "Gram gümüş", "gold", "gümüş", "altin", 143.50, 0.0210, 1.0, 2, "TL",
        ("gümüş", "gram gümüş", "xag", "xagusd", "ons gümüş"), spoken="gümüş", apostrophe=False, followed=False,
    ),
    # --- crypto ---------------------------------------------------------------
    _other(
        "BTC", "Bitcoin", "crypto", "betece", "kripto", 89400.0, 0.025, 1.0, 0, "$",
        ("bitcoin", "bitkoin", "bitcoyn", "btcusdt", "bitko"),
    ),
    _other(
        "ETH", "Ethereum", "crypto", "itieyç", "kripto", 2955.0, 0.034, 1.15, 0, "$",
        ("ether", "ethereum", "eter", "etherium", "ethusdt"),
    ),
    _other("SOL", "Solana", "crypto", "sol", "kripto", 127.30, 0.042, 1.25, 1, "$", ("solana",)),
    _other("AVAX", "Avalanche", "crypto", "avaks", "kripto", 12.15, 0.046, 1.30, 2, "$", ("avalanche",)),
    _other("XRP", "Ripple", "crypto", "iks ar pi", "kripto", 1.91, 0.042, 1.20, 2, "$", ("ripple",)),
    _coin("BNB", "BNB", "bi en bi", 889.0, 0.032, 0, "binance coin"),
    _coin("DOGE", "Dogecoin", "doc", 0.124, 0.048, 4, "dogecoin", "doge coin"),
    _coin("ADA", "Cardano", "ada", 0.360, 0.045, 4, "cardano", "ada coin"),
    _coin("TRX", "Tron", "te re iks", 0.297, 0.028, 4, "tron"),
    _coin("LINK", "Chainlink", "link", 12.20, 0.045, 2, "chainlink", "link coin"),
    _coin("DOT", "Polkadot", "dot", 1.92, 0.047, 3, "polkadot", "dot coin"),
    _coin("LTC", "Litecoin", "le te ce", 68.40, 0.040, 1, "litecoin", "lite coin"),
    _coin("SHIB", "Shiba Inu", "şib", 0.0000078, 0.050, 8, "shiba", "shiba inu", "şiba"),
    _coin("PEPE", "Pepe", "pepe", 0.0000049, 0.058, 8, "pepe coin", "pepecoin"),
    _coin("SUI", "Sui", "sui", 1.49, 0.052, 3, "sui coin"),
    _coin("TON", "Toncoin", "ton", 1.53, 0.045, 3, "toncoin", "ton coin"),
    _coin("ATOM", "Cosmos", "atom", 2.32, 0.046, 3, "atom coin"),
    _coin("NEAR", "Near Protocol", "niır", 1.50, 0.052, 3, "near protocol", "near coin"),
    _coin("UNI", "Uniswap", "yuni", 4.85, 0.050, 2, "uniswap"),
    _coin("ARB", "Arbitrum", "arb", 0.172, 0.052, 4, "arbitrum"),
    _coin("APT", "Aptos", "apt", 1.56, 0.052, 3, "aptos"),
    _coin("FET", "Artificial Superintelligence Alliance", "fet", 0.225, 0.056, 4, "fet coin"),
    _coin("USDT", "Tether", "u es de te", 1.0, 0.0004, 4, "tether"),
    # --- the wider economy ----------------------------------------------------
    _other(
        "SPX", "S&P 500", "macro", "es en pi", "makro", 6915.0, 0.0095, 1.0, 0, "puan",
        ("sp500", "s p 500", "sp 500", "spx500"), followed=False,
    ),
    _other(
        "NDX", "Nasdaq 100", "macro", "nasdak", "makro", 25600.0, 0.0125, 1.0, 0, "puan",
        ("nasdaq", "nasdak", "nasdaq 100"), followed=False,
    ),
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

# What personas live on, in catalogue order.
FOLLOWED: tuple[Symbol, ...] = tuple(symbol for symbol in _CATALOGUE if symbol.followed)

# Codes that are everyday words when written in lower case, or begin some (akşam); they count only in capitals.
EVERYDAY_WORDS: frozenset[str] = frozenset(
    (
        "sol", "ada", "link", "dot", "ton", "atom", "near", "uni", "apt", "arb", "fet", "sui", "ata", "yarim",
        "cumhuriyet", "mavi", "logo", "deva", "bera", "fener", "aksa",
    )
)  # fmt: skip

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
