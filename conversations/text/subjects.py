"""What a message is about: the symbols it names, and the topic its words speak of.

Works on folded words (see `understanding`, which reads the rest of a message). Most names are found by table; what
takes rules are words that name a symbol only sometimes: altında (below), garanti (a promise), 100 gram of cheese,
60 dolar as the price of something else, sol (left), a supermarket one has been to. Where a message names nothing,
its topic comes from its words, and from a level that is spoken of. How well this works is printed by
`manage.py measure_topics`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from conversations.market.symbols import ALIASES, EVERYDAY_WORDS, SYMBOLS
from conversations.text.lexicon import words_of

# --- suffixes -------------------------------------------------------------------------------------

# What may follow a name in one word: plural, possessive, case, -ki, copula.
_TAIL = re.compile(
    r"(?:c[iu])?(?:l[ae]r)?(?:[iu]?m|s?[iu]n?|[iu]?m[iu]z|[iu]?n[iu]z)?(?:y?[iu]|n[iu]|y?[ae]|n[ae]|n?[dt][ae]n?"
    r"|n?[iu]n|y?l[ae])?(?:ki(?:l[ae]r)?(?:[dt][ae]n?|[iaeu]|n[iu]n)?)?(?:y?[dt][iu][mkn]?)?(?:d[ae])?"
)


def has_tail(word: str, stem_length: int) -> bool:
    """Whether what follows the first `stem_length` letters of a folded word is made of suffixes of nouns."""
    tail = word[stem_length:]
    if tail[:1] == "'":
        return True
    return _TAIL.fullmatch(tail) is not None


# --- symbols --------------------------------------------------------------------------------------


def _single_and_joined() -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    single: dict[str, str] = {}
    several: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for alias, code in ALIASES.items():
        parts = tuple(re.split(r"[ /]", alias))
        if len(parts) == 1:
            single[alias] = code
            continue
        several.setdefault(parts[0], []).append((parts, code))
        together = "".join(parts)
        if len(together) >= 7:  # "isbankasi", "yapikredi"
            single.setdefault(together, code)
    for phrases in several.values():
        phrases.sort(key=lambda item: -len(item[0]))
    return single, several


_SINGLE, _SEVERAL = _single_and_joined()
# The stem before a vowel, where it softens: Arçelik → arceligi, çeyrek → ceyregi.
for _alias, _code in list(_SINGLE.items()):
    if _alias.endswith("k") and len(_alias) > 5:
        _SINGLE.setdefault(_alias[:-1] + "g", _code)
_STARTS = frozenset(alias[:3] for alias in _SINGLE)
_CAPITALS_ONLY = {code: code for code in SYMBOLS if code.lower() not in ALIASES}
# Everyday words that a nickname plus a suffix would otherwise swallow (oda + sı, koca, kontra, tava).
_NOT_SYMBOLS = words_of(
    "odasi odasina odasinda odasindan odasini koca kocan kocam kocasi kontra tava tavi tavada onsuz garantisi "
    "garantili garantiler altinci altincisi"
)
_GUARANTEE_BEFORE = words_of("kesin yuzde hic sey %100 100 neyin ne bunun getiri kazanc")
_GUARANTEE_AFTER = words_of(
    "degil kesin tavan veriyor veren veremem veremez verir verebilir var yok olmaz gibi kar kazanc getiri para "
    "ederim ediyorum eder edemem edemez edilmez gozuyle diyorum diyen artik olsa bu verilmez vermiyor"
)
_GUARANTEE_STEMS = ("kazan", "getir", "veren", "mi", "olan", "yuksel")
_BANK_AFTER = ("banka", "bbva", "hisse", "kagid", "kagit", "tahta")
_SHARE_WORDS = (
    "banka", "hisse", "lot", "bilanco", "temettu", "maliyet", "alinir", "satilir", "aldim", "sattim", "tasiyan",
    "hedef", "destek", "direnc",
)  # fmt: skip
# Currencies are units where a figure stands before them and the line is about something else.
_UNITS = {"USDTRY": ("dolar", "usd"), "EURTRY": ("euro", "avro", "eur")}
_MAGNITUDES = words_of("bin k milyon milyar yuz")
# Between things that are weighed against each other.
_BETWEEN = words_of("mi mu ve ile ya veya yoksa da de hem coin token")
# What something can be under besides a noun in the genitive.
_ABOVE = words_of(
    "bunun onun yuzde k bin milyon lira tl dolar puan seviye ortalama maliyet destek direnc beklenti baski kontrol "
    "tehdit ates stres risk masa su ayak el yastik koltuk gunes yagmur hemen biraz tam cok az nominal defter hala"
)
# What is bought by the gram.
_WEIGHED_OUT = (
    "peynir", "et", "kiyma", "kahve", "seker", "un", "yag", "tereyag", "cikolata", "zeytin", "domates", "pirinc",
    "cay", "findik", "fistik", "ceviz", "ekmek", "protein", "badem", "kuruyemis", "somon", "tavuk", "sucuk", "pastirma",
)  # fmt: skip
# Companies that one also shops at, flies with, eats and drinks: named by brand in such a line they are no symbol.
_BRANDS = frozenset(
    (
        "BIMAS", "MGROS", "SOKM", "AEFES", "ULKER", "CCOLA", "THYAO", "PGSUS", "TAVHL", "ARCLK", "VESTL", "FROTO",
        "TOASO", "MAVI", "TCELL", "TTKOM", "TABGD", "BIGCH", "AYGAZ", "ENJSA", "MPARK", "REEDR", "OTKAR", "KARSN",
    )
)  # fmt: skip
_SHOPPING = re.compile(
    r"\b(?:alisveris|poset|ugra[rdy]?\w*|icti[kmn]|iciyor\w*|icelim|yedi[kmn]|yiyelim|bilet (?:al|bak)\w*|rotar\w*"
    r"|gitti[km]|geldi[km]|ucuyor\w*|uctu[km]|servis[ie]?|tamir\w*|bozuldu|fatura\w*|cekmiyor|kasiyer\w*|sut|ekmek"
    r"|pilsen|bira\w*|kampanyada|indirimde|kurye|siparis verdi\w*|reyon\w*|raf\w*|manav\w*|valiz\w*|bavul\w*|kasada"
    r"|kuyruk\w*|tup\w*|araba\w*|buzdolab\w*|camasir\w*|muayene\w*|randevu\w*)\b"
)
_INVESTING = re.compile(
    r"hisse|bilanco|\blot|tahta|temettu|maliyet|direnc|destek|hedef|borsa|kagi[dt]|tavan|taban|yolcu|\bkap\b|ciro|\bpay"
)
_BANKING = re.compile(r"mevduat|kredi|faiz|sube|\bkart|\batm|masraf|musteri|\bhesap|mesai|kapali|komisyon")
# Interest that is not the policy rate: of deposits, loans and bonds, and of other countries' central banks.
_OTHER_INTEREST = re.compile(
    r"mevduat|kredi|tahvil|bono|ihtiyac|konut|tasit|gosterge|\bfed\b|\bfed'|\bfedin|\becb|\bboj|\babd|japon|avrupa"
    r"|hos ?geldin|bankalar|repo"
)
_QUARTER_BEFORE = frozenset({"ilk", "ikinci", "ucuncu", "dorduncu", "son", "gecen", "bu", "1", "2", "3", "4"})
_QUARTER_AFTER = ("bilanco", "kar", "rakam", "sonuc", "buyume", "gecti", "saat", "final")


def symbols_in(tokens: Sequence[str], words: Sequence[str], joined: str) -> tuple[tuple[str, ...], set[int]]:
    """Codes in order of mention, and the positions of the words that name them.

    `tokens` are the words as written, `words` the same ones folded, `joined` these with single spaces between.
    """
    found: dict[str, int] = {}
    used: set[int] = set()
    shouted = len(tokens) > 1 and all(token.isupper() for token in tokens if token[0].isalpha())
    position, count = 0, len(words)
    while position < count:
        word = words[position]
        phrases = _SEVERAL.get(word)
        length, code = 0, ""
        if phrases:
            for parts, meant in phrases:
                if _phrase_at(words, position, parts):
                    code, length = meant, len(parts)
                    break
        if not length and len(word) >= 3:
            code, token = _single_symbol(word) or "", tokens[position]
            if not code and not shouted and token.isupper():
                code = _CAPITALS_ONLY.get(token.split("'")[0], "") or _swapped(word)
            elif not code and "'" in word and token[:3].isupper():
                code = _CAPITALS_ONLY.get(word.split("'")[0].upper(), "")
            elif not code and word in EVERYDAY_WORDS and _is_weighed(word.upper(), words, position):
                code = word.upper()
            if code and _is_meant(code, word, words, position, token, joined):
                length = 1
        if length:
            found.setdefault(code, position)
        used.update(range(position, position + length))
        position += length or 1
    if "yesil" in joined and "USDTRY" not in found:
        _note_greens(found, words, joined)
    if found:
        _drop_not_meant(found, used, words, joined)
    return tuple(found), used


def _drop_not_meant(found: dict[str, int], used: set[int], words: Sequence[str], joined: str) -> None:
    """Take out what only the whole line tells: prices in dollars, shops, banks as places, other people's interest."""
    for code in tuple(found):
        position = found[code]
        if code in _UNITS and len(found) > 1 and _counts(words, position):
            as_itself = (at for at, word in enumerate(words) if word.startswith(_UNITS[code]))
            no_symbol = all(_counts(words, at) for at in as_itself)
        elif code in _BRANDS and not words[position].startswith(code.lower()):
            no_symbol = _SHOPPING.search(joined) is not None and _INVESTING.search(joined) is None
        elif code == "XBANK":
            no_symbol = _BANKING.search(joined) is not None
        elif code == "FAIZ" and words[position].startswith("faiz"):
            no_symbol = _OTHER_INTEREST.search(joined) is not None
        else:
            no_symbol = False
        if no_symbol:
            del found[code]
            used.discard(position)


def _note_greens(found: dict[str, int], words: Sequence[str], joined: str) -> None:
    if _GREENS.search(joined) and not _NOT_GREENS.search(joined):
        position = next(at for at, word in enumerate(words) if word.startswith("yesil"))
        found["USDTRY"] = position
        ordered = sorted(found.items(), key=lambda item: item[1])
        found.clear()
        found.update(ordered)


def _counts(words: Sequence[str], position: int) -> bool:
    """Whether the word is a unit: a figure stands right before it (5.000 dolar, 90 bin dolar)."""
    before = words[position - 1] if position else ""
    if before == "kac":  # "bitcoin kaç dolar"
        return True
    if before in _MAGNITUDES and position > 1:
        before = words[position - 2]
    return before[:1].isdigit()


def _is_weighed(code: str, words: Sequence[str], position: int) -> bool:
    """Whether an everyday word stands for its coin or share: weighed against others of its kind (eth mi sol mu)."""
    around = (words[position - 1 : position] or ("",))[0], (words[position + 1 : position + 2] or ("",))[0]
    if not any(word in _BETWEEN for word in around):
        return False
    kind = SYMBOLS[code].kind
    others = (_single_symbol(word) for at, word in enumerate(words) if at != position and len(word) >= 3)
    return any(other is not None and SYMBOLS[other].kind == kind for other in others)


def _phrase_at(words: Sequence[str], position: int, parts: tuple[str, ...]) -> bool:
    if position + len(parts) > len(words):
        return False
    for offset in range(1, len(parts) - 1):
        if words[position + offset] != parts[offset]:
            return False
    last, wanted = words[position + len(parts) - 1], parts[-1]
    return last == wanted or (last.startswith(wanted) and len(wanted) > 1 and has_tail(last, len(wanted)))


@lru_cache(maxsize=16384)
def _single_symbol(word: str) -> str | None:
    if word[:3] not in _STARTS or word in _NOT_SYMBOLS:
        return None
    stem = word.split("'", 1)[0]
    if stem in _SINGLE:
        return _SINGLE[stem]
    for length in range(len(stem) - 1, 2, -1):
        code = _SINGLE.get(stem[:length])
        if code is not None:
            return code if has_tail(stem, length) else None
    return None


def _swapped_codes() -> dict[str, str]:
    """Tickers with two neighbouring letters swapped, where that is no other ticker."""
    out: dict[str, str] = {}
    for code, symbol in SYMBOLS.items():
        if symbol.kind == "share" and len(code) == 5:
            for i in range(4):
                out.setdefault((code[:i] + code[i + 1] + code[i] + code[i + 2 :]).lower(), code)
    return out


_SWAPPED = _swapped_codes()


def _swapped(word: str) -> str:
    return _SWAPPED.get(word, "")


def _is_meant(code: str, word: str, words: Sequence[str], position: int, token: str, joined: str) -> bool:
    """Whether an ambiguous word names the symbol here: altında (below), garanti (a promise), çeyrek (a quarter)."""
    before = words[position - 1] if position else ""
    after = words[position + 1] if position + 1 < len(words) else ""
    if code == "GRAM" and word.startswith("alti"):
        if word in ("altin", "altini", "altinin", "altinlar", "altincilar", "altinla"):
            return not after.startswith("maden")
        # "72,50 altında", "desteğin altına", "90 bin altında", "baskı altında" speak of what is below.
        return not (before[:1].isdigit() or before in _ABOVE or before.endswith(("in", "un")))
    if code == "GRAM" and word.startswith("gram"):
        return not (before[:1].isdigit() and after.startswith(_WEIGHED_OUT))
    if code == "USDTRY" and after == "gibi":
        return "gibi yesil" not in joined
    if code == "FAIZ" and word.startswith("faiz"):
        return word.startswith("faizler") or not word.startswith(("faizle", "faizci", "faizde", "faizsiz"))
    if code == "GARAN" and word.startswith("garanti"):
        if "'" in word or after.startswith(_BANK_AFTER) or (token[:1].isupper() and position and not token.isupper()):
            return True
        weighed = after in ("mi", "mu") and not {"mi", "mu"}.isdisjoint(words[position + 2 :])
        if weighed and _speaks_of_shares(words, position):
            return True
        if before in _GUARANTEE_BEFORE or after in _GUARANTEE_AFTER or after.startswith(_GUARANTEE_STEMS):
            return False
        # A capital at the start proves little; in small letters only other shares, or talk of shares, tell the bank.
        return len(words) > 1 and (token[:1].isupper() or _speaks_of_shares(words, position))
    if code == "CEYREK":
        return before not in _QUARTER_BEFORE and not after.startswith(_QUARTER_AFTER)
    return True


def _speaks_of_shares(words: Sequence[str], position: int) -> bool:
    """Whether the words around `position` name another share or what one does with shares."""
    for place, word in enumerate(words):
        if place == position:
            continue
        if word.startswith(_SHARE_WORDS):
            return True
        code = _single_symbol(word) if len(word) >= 3 else None
        if code is not None and code != "GARAN" and SYMBOLS[code].kind == "share":
            return True
    return False


# Green is the dollar where somebody buys, holds or changes it, and not a colour of screens, eyes and lights.
_GREENS = re.compile(
    r"\byesil(?:i|e|de|den|in)? (?:\w+ )?(?:al|sat|bozdur|tut|topla|biriktir|gectim|gectik|donsem|kac|lira)\w*"
)
_NOT_GREENS = re.compile(r"\byesil(?:e|de|den)? (?:\w+ )?(?:alici|alim\b|tuttu|satir|satic|kapat|kapan|yan)")
# --- topics ---------------------------------------------------------------------------------------

_TOPIC_STEMS: tuple[tuple[str, str], ...] = (
    ("halka arz", "halka_arz"), ("talep topla", "halka_arz"), ("esit dagitim", "halka_arz"),
    ("temettu", "temettu"), ("bedelsiz", "temettu"), ("kar pay", "temettu"),
    ("bitcoin", "kripto"), ("kripto", "kripto"), ("coin", "kripto"), ("altcoin", "kripto"), ("airdrop", "kripto"),
    ("halving", "kripto"), ("token", "kripto"), ("binance", "kripto"), ("stabil", "kripto"),
    ("kuyumcu", "altin"), ("ziynet", "altin"),
    ("enflasyon", "makro"), ("faiz", "makro"), ("merkez", "makro"), ("tcmb", "makro"), ("ppk", "makro"),
    ("fed", "makro"), ("tuik", "makro"), ("asgari", "makro"), ("cari", "makro"), ("mevduat", "makro"),
    ("tahvil", "makro"), ("emekli", "makro"), ("zamm", "makro"), ("zam", "makro"), ("issizlik", "makro"),
    ("buyume", "makro"), ("repo", "makro"), ("powell", "makro"), ("kredi", "makro"),
    ("doviz", "doviz"), ("kur", "doviz"), ("kuru", "doviz"), ("kurlar", "doviz"), ("kapalicarsi", "doviz"),
    ("rsi", "teknik"), ("macd", "teknik"), ("direnc", "teknik"), ("destek", "teknik"), ("desteg", "teknik"),
    ("formasyon", "teknik"), ("fibo", "teknik"), ("grafik", "teknik"), ("grafig", "teknik"), ("trend", "teknik"),
    ("indikator", "teknik"), ("teknik", "teknik"), ("kirilim", "teknik"), ("tobo", "teknik"), ("fitil", "teknik"),
    ("borsa", "bist"), ("hisse", "bist"), ("endeks", "bist"), ("seans", "bist"), ("tahta", "bist"), ("lot", "bist"),
    ("tavan", "bist"), ("taban", "bist"), ("bilanco", "bist"), ("viop", "bist"), ("takas", "bist"),
    ("kap", "bist"), ("kagit", "bist"), ("kagid", "bist"), ("spk", "bist"),
    ("yemek", "gunluk"), ("kahve", "gunluk"), ("hava", "gunluk"), ("mac", "gunluk"), ("cocuk", "gunluk"),
    ("cocug", "gunluk"), ("dizi", "gunluk"), ("film", "gunluk"), ("futbol", "gunluk"), ("galatasaray", "gunluk"),
    ("fenerbahce", "gunluk"), ("besiktas", "gunluk"), ("tatil", "gunluk"), ("bayram", "gunluk"), ("yagmur", "gunluk"),
    ("kar yag", "gunluk"), ("trafik", "gunluk"), ("okul", "gunluk"), ("dugun", "gunluk"), ("uyku", "gunluk"),
    ("araba", "gunluk"), ("kedi", "gunluk"), ("kopek", "gunluk"), ("corba", "gunluk"), ("kira", "gunluk"),
    ("hafta sonu", "gunluk"), ("yagiyor", "gunluk"), ("muzik", "gunluk"), ("pizza", "gunluk"), ("tarif", "gunluk"),
    ("kebap", "gunluk"), ("corab", "gunluk"), ("pilav", "gunluk"), ("mutfak", "gunluk"), ("ekmek", "gunluk"),
    ("annem", "gunluk"), ("babam", "gunluk"), ("esim", "gunluk"), ("kizim", "gunluk"), ("oglum", "gunluk"),
    ("oglan", "gunluk"), ("torun", "gunluk"), ("komsu", "gunluk"), ("misafir", "gunluk"), ("bahce", "gunluk"),
    ("sinema", "gunluk"), ("konser", "gunluk"), ("spor salon", "gunluk"), ("yuruyus", "gunluk"),
    ("kitap", "gunluk"), ("uyudum", "gunluk"), ("uyand", "gunluk"),
    ("grip", "gunluk"), ("dis agri", "gunluk"), ("dogum gun", "gunluk"),
    ("otobus", "gunluk"), ("metro", "gunluk"), ("ucagi kac", "gunluk"), ("tatl", "gunluk"), ("bulasik", "gunluk"),
    ("temizlik", "gunluk"), ("spagetti", "gunluk"), ("makarna", "gunluk"),
    ("evlen", "gunluk"), ("bebek", "gunluk"), ("bebeg", "gunluk"), ("askerlik", "gunluk"), ("siyaset", "gunluk"),
 ("kahvalti", "gunluk"), ("doktor", "gunluk"), ("sinav", "gunluk"),
    ("dominans", "kripto"), ("altlar", "kripto"), ("alt sezon", "kripto"), ("likit ol", "kripto"),
    ("likidasyon", "kripto"), ("kaldirac", "kripto"), ("soguk cuzdan", "kripto"), ("zincir ustu", "kripto"),
    ("fartcoin", "kripto"), ("metamask", "kripto"), ("ledger", "kripto"), ("btcturk", "kripto"), ("paribu", "kripto"),
    ("altinci teyze", "altin"), ("gram ziynet", "altin"), ("yastik alti", "altin"), ("iscilik", "altin"),
    ("iscilig", "altin"), ("tarim disi", "makro"), ("veri gun", "makro"), ("veri akis", "makro"), ("butce", "makro"),
    ("fitch", "makro"), ("moody", "makro"), ("kredi not", "makro"), ("not artis", "makro"), ("rezerv", "makro"),
    ("swap", "makro"), ("baz puan", "makro"), ("resesyon", "makro"), ("pmi", "makro"), ("ecb", "makro"),
    ("lagarde", "makro"), ("sanayi uretim", "makro"), ("ufe", "makro"), ("eurobond", "makro"), ("gsyh", "makro"),
    ("sikilastirma", "makro"), ("gevseme", "makro"), ("zorunlu karsilik", "makro"), ("akaryakit", "makro"),
    ("kurd", ""), ("kurar", ""), ("kurul", ""), ("kurm", ""), ("kuruyor", ""), ("kuruyo", ""), ("kurtar", ""),
    ("hava don", "teknik"), ("efektif", "doviz"), ("kur atag", "doviz"), ("dth", "doviz"), ("dolarizasyon", "doviz"),
    ("canak", "teknik"), ("kulp", "teknik"), ("obo", "teknik"), ("ucgen", "teknik"), ("flama", "teknik"),
    ("doji", "teknik"), ("golden", "teknik"), ("pivot", "teknik"), ("momentum", "teknik"), ("hacim", "teknik"),
    ("hacm", "teknik"), ("gunlugun", "teknik"), ("gunluk ortalama", "teknik"), ("ortalamalar", "teknik"),
    ("ortalamanin", "teknik"), ("uzun fitil", "teknik"), ("cift dip", "teknik"), ("cift tepe", "teknik"),
    ("asiri alim", "teknik"), ("asiri satim", "teknik"), ("uyumsuzluk", "teknik"), ("gap", "teknik"),
    ("yatay bant", "teknik"), ("kanal", "teknik"), ("mumlar", "teknik"),
    ("acilis", "bist"), ("kapanis", "bist"), ("aciga satis", "bist"), ("devre kes", "bist"), ("ilk ceyrek", "bist"),
    ("ikinci ceyrek", "bist"), ("ucuncu ceyrek", "bist"), ("dorduncu ceyrek", "bist"), ("ceyrek bilanco", "bist"),
    ("konsensus", "bist"), ("favok", "bist"), ("bedelli", "bist"), ("geri alim", "bist"), ("vbts", "bist"),
    ("alisveris", "gunluk"), ("market", "gunluk"), ("yumurta", "gunluk"), ("peynir", "gunluk"), ("pilsen", "gunluk"),
    ("bira", "gunluk"), ("kurban", "gunluk"), ("disci", "gunluk"), ("cay", "gunluk"), ("evde", "gunluk"),
    ("eve", "gunluk"), ("dogal gaz", "gunluk"), ("dogalgaz", "gunluk"), ("vergi paras", "gunluk"),
    ("fatura", "gunluk"), ("taksit", "gunluk"), ("taksid", "gunluk"), ("servis paras", "gunluk"),
    ("mesai", "gunluk"), ("vardiya", "gunluk"), ("nobet", "gunluk"), ("diyet", "gunluk"), ("sabah alarm", "gunluk"),
    ("alarmi duy", "gunluk"), ("agriyor", "gunluk"), ("rotar", "gunluk"), ("derbi", "gunluk"), ("gol", "gunluk"),
    ("plaj", "gunluk"), ("yuzme", "gunluk"), ("deniz suyu", "gunluk"), ("denize", "gunluk"), ("kuzen", "gunluk"),
    ("uyuya", "gunluk"), ("transfer bit", "gunluk"), ("gozleri", "gunluk"), ("hava", "gunluk"),
    ("donerci", "gunluk"), ("doner ye", "gunluk"), ("doner ekmek", "gunluk"),
    ("yagdi", "gunluk"), ("servisi cagir", "gunluk"), ("buzdolab", "gunluk"), ("camasir", "gunluk"),
    ("sut", "gunluk"), ("poset", "gunluk"), ("uyku", "gunluk"), ("gokyuzu", "gunluk"), ("kolum", "gunluk"),
    ("basim agri", "gunluk"), ("dis agri", "gunluk"), ("ramazan", "gunluk"), ("iftar", "gunluk"), ("oruc", "gunluk"),
    ("cumhuriyet bayram", "gunluk"), ("maas", "gunluk"), ("televizyon", "gunluk"), ("balkon", "gunluk"),
    ("berber", "gunluk"), ("kuafor", "gunluk"), ("muayene", "gunluk"), ("anneanne", "gunluk"),
    ("kayinvalide", "gunluk"),
)  # fmt: skip
# Words that decide only where no other does: a wallet is also what one loses in the bus.
_WEAK_STEMS: tuple[tuple[str, str], ...] = (
    ("cuzdan", "kripto"), ("telefon", "gunluk"), ("makas", "doviz"), ("banka", "bist"), ("hastane", "gunluk"),
    ("kuyruk", "gunluk"), ("hasta", "gunluk"),
)  # fmt: skip
_TOPIC_WORDS = {stem: topic for stem, topic in _TOPIC_STEMS if " " not in stem}
_TOPIC_PHRASES = {stem: topic for stem, topic in _TOPIC_STEMS if " " in stem}
_PHRASE = re.compile(rf"\b(?:{'|'.join(sorted(_TOPIC_PHRASES, key=len, reverse=True))})")
_WEAK_WORDS = dict(_WEAK_STEMS)
# Stems that other words begin with: only with suffixes of nouns after them.
_TOPIC_EXACT = words_of(
    "kur zam mac kap lot fed cari hava rsi kira repo kedi cay gol gap obo eve evde sut bira pmi ecb ufe dth doner "
    "kanal market tepsi hasta"
)
_SUFFIX = r"(?: (?:[iueao]|[yn]?[iu]n?|y[ea]|[dt][ea]n?|n[iu]n|l[iu][kg]\w*))?"
_LEVEL = re.compile(
    rf"(?<![\d:%])\d+(?:[.,]\d+)*(?![\d:]){_SUFFIX} (?:\w+ )?(?:alt[iu]\w*|ust[iu]\w*|kir[aidms]\w*|kirarsa"
    r"|gec(?:er|il|se|me|emi|ti)\w*|don(?:d|er|se|us|me)\w*|kaybe\w*|gor(?:d|ur|se|mus)\w*|as(?:ar|ti|il|mas)\w*"
    r"|civar\w*|bolge\w*|seviye\w*|gelirse|gelsin|inerse|cikarsa|tutun\w*|topar\w*|test|bosluk|bombos)\b"
    rf"|\b(?:engel|durak|basamak|duvar|esik|cizgi|tepe|dip|once|onunde\w*) (?<![\d:%])\d+(?:[.,]\d+)*(?![\d:])"
    rf"|\b\d+ gunlu[gk]\w*|(?<![\d:%])\d+(?:[.,]\d+)*{_SUFFIX} izle\w*"
)
_NO_LEVEL = re.compile(r"\bsaat\w* \d|\byas|\bkilo|\byil\b|\bkisi|\bkere|\bdakika")
_LEVERAGE = re.compile(r"\b\d+ x\b")


@lru_cache(maxsize=2048)  # asked twice while a message is read, and again by whoever answers it
def topic_of(joined: str) -> str:
    """The topic that the folded words of a line without symbols speak of; "" where they speak of none."""
    phrase = _PHRASE.search(joined)
    if phrase:
        return _TOPIC_PHRASES[phrase.group()]
    words = joined.split()
    for word in words:
        topic = _topic_of_word(word)
        if topic:
            return topic
    if any(word[0].isdigit() for word in words):
        if _LEVERAGE.search(joined):
            return "kripto"
        if _LEVEL.search(joined) and not _NO_LEVEL.search(joined):
            return "teknik"
    for word in words:
        topic = _longest(word, _WEAK_WORDS)
        if topic:
            return topic
    return ""


@lru_cache(maxsize=16384)
def _topic_of_word(word: str) -> str:
    return _longest(word, _TOPIC_WORDS)


def _longest(word: str, topics: dict[str, str]) -> str:
    for length in range(len(word), 2, -1):
        topic = topics.get(word[:length])
        if topic is not None:
            if word[:length] in _TOPIC_EXACT and not has_tail(word, length):
                return ""
            return topic
    return ""
