"""What the rules of Turkish cannot know: readings, irregular nouns and verbs, compounds.

Keys of `READINGS` are search keys (`piyasa_site.common.turkish.fold`); keys of
the noun and verb tables are Turkish lower case. A reading is what is *said*:
suffixes follow the pronunciation, not the spelling ("THYAO'yu", "KAP'ta",
"Apple'ı"). Only the end of a reading matters.
"""

from __future__ import annotations


def _words(text: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(separator))


# --- readings ---------------------------------------------------------------------------------

# How a letter is called inside an abbreviation. K is "ka", as it is said in SPK, PPK and BDDK.
LETTER_NAMES: dict[str, str] = {
    "a": "a", "b": "be", "c": "ce", "ç": "çe", "d": "de", "e": "e", "f": "fe", "g": "ge", "ğ": "ge",
    "h": "he", "ı": "ı", "i": "i", "j": "je", "k": "ka", "l": "le", "m": "me", "n": "ne", "o": "o",
    "ö": "ö", "p": "pe", "q": "kü", "r": "re", "s": "se", "ş": "şe", "t": "te", "u": "u", "ü": "ü",
    "v": "ve", "w": "ve", "x": "iks", "y": "ye", "z": "ze",
}  # fmt: skip

# Institutions, terms and foreign names that are not tradable symbols (those carry their own reading in
# `conversations.market.symbols`). An abbreviation with a vowel is read as a word unless it stands here.
READINGS: dict[str, str] = {
    "tl": "te le", "try": "te le", "usd": "u es de", "eur": "e u re", "usdtry": "te re ye", "eurtry": "te re ye",
    "gbptry": "te re ye", "eurusd": "u es de", "xau": "iks a u", "usdt": "u es de te", "usdc": "u es de ce",
    "bnb": "bi en bi", "kap": "kap", "tufe": "tüfe", "ufe": "üfe", "viop": "viop", "bist": "bist", "bist100": "bist yüz",
    "bist30": "bist otuz", "xu030": "iks u otuz", "bes": "bes", "fed": "fed", "opec": "opek", "imf": "i me fe",
    "cds": "si di es", "rsi": "ar es ay", "macd": "makd", "ecb": "i si bi", "ema": "ema", "sma": "es em ey",
    "abd": "a be de", "ab": "a be", "tuik": "tüik", "masak": "masak", "spk": "se pe ka", "ppk": "pe pe ka",
    "bddk": "be de de ka", "tcmb": "te ce me be", "kkm": "ka ka me", "dth": "de te he", "akd": "a ka de",
    "gsyh": "ge se ye he", "pmi": "pe me i", "nfp": "en ef pi", "cpi": "si pi ay", "favok": "favök",
    "roe": "ar o i", "etf": "i ti ef", "ipo": "ay pi o", "ath": "ey ti eyç", "atl": "ey ti el", "ai": "ey ay",
    "dca": "di si ey", "fud": "fad", "nft": "en ef ti", "otc": "o ti si", "ceo": "si i o", "cfo": "si ef o",
    # Written one way, said another.
    "apple": "epıl", "google": "gugıl", "powell": "pavıl", "lagarde": "lagard", "ripple": "ripıl",
    "whatsapp": "vatsap", "youtube": "yutub", "twitter": "tvitır", "fitch": "fiç", "moody's": "mudis",
    "sachs": "saks", "iphone": "ayfon", "dow": "dov", "stake": "steyk", "hype": "hayp", "trade": "treyd",
    "spike": "spayk", "trump": "tramp", "musk": "mask", "biden": "baydın", "yellen": "yelın", "chase": "çeys",
    "update": "apdeyt", "breakeven": "breykivın",
    "$": "dolar", "€": "yuro", "₺": "lira", "£": "sterlin",
}  # fmt: skip

# --- nouns ------------------------------------------------------------------------------------

# A back last vowel that nevertheless takes front suffixes (thin l, Arabic -at): petrolü, saatte.
FRONT: frozenset[str] = _words(
    """
    petrol rol kontrol gol alkol kolesterol protokol sembol idol mentol kabul usul mahsul meşgul mesul makul meçhul
    sinyal ihtimal hayal terminal normal moral final global lokal festival metal mineral kristal kapital liberal
    ideal iptal ithal ikmal ihmal istiklal istikbal işgal meal misal hâl hal ahval emsal
    saat dikkat seyahat hakikat kanaat menfaat sadakat itaat kabahat şefkat tabiat feragat liyakat ziraat cemaat
    beraat sürat takat sıhhat kalp harp harf iştirak idrak emlak infilak
    kemal cemal celal bilal hilal nihal iclal ikbal zuhal meral resul
    """
)

# A final t, or a p, ç, k after a single vowel, that softens before a vowel.
SOFTENING: frozenset[str] = _words(
    """
    dip cep kap grup harp kalp borç genç güç uç taç renk denk ahenk gök çok
    kâğıt kağıt bant senet umut ümit tat kurt yurt dert art cilt kilit geçit simit armut yoğurt standart
    tehdit kanat söğüt öğüt likit vücut hudut maksat inat mevcut taahhüt cellat evlat ecdat icat tezat fert adet
    metot periyot dört
    """
)

# p, ç, k that stay although the word is long (loans mostly): hukuku, teşviki, laptopu.
NOT_SOFTENING: frozenset[str] = _words(
    """
    hukuk ahlak emlak evrak erzak iştirak ittifak merak teşvik tebrik tasdik tetkik tahkik idrak infilak
    sandviç laptop startup setup airdrop feedback ketçap otostop breakout pullback rollback
    """
)

# A vowel falls out before a vowel: hacim → hacmi. The value is the stem before a vowel.
VOWEL_DROP: dict[str, str] = {
    "hacim": "hacm", "emir": "emr", "seyir": "seyr", "nakit": "nakd", "sabır": "sabr", "kayıp": "kayb",
    "fikir": "fikr", "akıl": "akl", "kısım": "kısm", "izin": "izn", "vakit": "vakt", "şehir": "şehr",
    "ağız": "ağz", "burun": "burn", "boyun": "boyn", "omuz": "omz", "gönül": "gönl", "karın": "karn",
    "oğul": "oğl", "isim": "ism", "resim": "resm", "cisim": "cism", "nehir": "nehr", "ömür": "ömr",
    "metin": "metn", "zehir": "zehr", "şekil": "şekl", "nesil": "nesl", "asıl": "asl", "kayıt": "kayd",
    "şükür": "şükr", "hapis": "haps", "keşif": "keşf", "hüküm": "hükm", "zulüm": "zulm", "beyin": "beyn",
    "devir": "devr", "ritim": "ritm", "akit": "akd", "bahis": "bahs", "azim": "azm", "lütuf": "lutf",
    "alın": "aln", "göğüs": "göğs", "ilim": "ilm", "kasıt": "kasd", "keyif": "keyf", "tavır": "tavr",
    "zihin": "zihn", "vasıf": "vasf",
}  # fmt: skip

# The last consonant doubles before a vowel: hak → hakkı.
DOUBLING: dict[str, str] = {
    "hak": "hakk", "zam": "zamm", "hat": "hatt", "his": "hiss", "sır": "sırr", "zan": "zann", "ret": "redd",
    "af": "aff", "had": "hadd", "tıp": "tıbb", "şık": "şıkk", "zıt": "zıdd", "hac": "hacc",
}  # fmt: skip

# Personal pronouns and a few words whose cases are lexical.
IRREGULAR: dict[str, dict[str, str]] = {
    "ben": {"dat": "bana", "gen": "benim", "ins": "benimle"},
    "sen": {"dat": "sana", "gen": "senin", "ins": "seninle"},
    "biz": {"gen": "bizim", "ins": "bizimle"},
    "siz": {"gen": "sizin", "ins": "sizinle"},
    "o": {"acc": "onu", "dat": "ona", "loc": "onda", "abl": "ondan", "gen": "onun", "ins": "onunla", "pl": "onlar"},
    "bu": {"acc": "bunu", "dat": "buna", "loc": "bunda", "abl": "bundan", "gen": "bunun", "ins": "bununla",
           "pl": "bunlar"},
    "şu": {"acc": "şunu", "dat": "şuna", "loc": "şunda", "abl": "şundan", "gen": "şunun", "ins": "şununla",
           "pl": "şunlar"},
    "su": {"gen": "suyun", "poss1sg": "suyum", "poss2sg": "suyun", "poss3sg": "suyu", "poss1pl": "suyumuz",
           "poss2pl": "suyunuz"},
    "ne": {"gen": "neyin", "poss1sg": "neyim", "poss2sg": "neyin", "poss3sg": "neyi"},
    "kim": {"gen": "kimin", "ins": "kiminle"},
}  # fmt: skip

# Already in the third person possessive: their cases take the pronominal n (kararından).
COMPOUNDS: frozenset[str] = _words(
    """
    faiz kararı, fed kararı, ppk kararı, ppk toplantısı, fed toplantısı, merkez bankası, iş bankası, ziraat bankası,
    dolar kuru, euro kuru, dolar endeksi, banka endeksi, teknoloji endeksi, sanayi endeksi, gram altını,
    kâr marjı, kar marjı, kâr satışı, kar satışı, kâr realizasyonu, satış baskısı, alım baskısı, ortak satışı,
    faiz oranı, politika faizi, mevduat faizi, gösterge faizi, tahvil faizi, fonlama faizi, faiz artışı, faiz indirimi,
    risk primi, enflasyon verisi, enflasyon raporu, büyüme verisi, veri akışı, haber akışı, işsizlik oranı,
    altın fiyatı, petrol fiyatı, hisse fiyatı, işlem hacmi, takas oranı, yabancı oranı, yabancı takası,
    konut kredisi, emekli maaşı, kira artışı, kira zammı, emekli zammı, kredi notu, not artışı, kur farkı,
    alış emri, satış emri, emir paketi, sanayi üretimi, bütçe açığı, bilanço dönemi, bilanço beklentisi,
    temettü verimi, bedelsiz beklentisi, para girişi, para çıkışı, hacim artışı, direnç bölgesi, destek bölgesi,
    tavan serisi, taban serisi, altın hesabı, altın sertifikası,
    yıl sonu, hafta sonu, ay sonu, gün sonu, seans sonu, yıl başı, hafta başı, ay başı, gün ortası, yaz ayları,
    biri, birisi, hepsi, hangisi, kimisi, kimileri, bazısı, bazıları, çoğu, birçoğu, diğeri, öbürü, tümü, tamamı,
    yarısı, birkaçı, hiçbiri, her biri, geneli, kendisi
    """,
    separator=",",
)

# --- verbs ------------------------------------------------------------------------------------

# One-syllable verbs whose aorist is -Ir; all others of one syllable take -Ar.
AORIST_HIGH: frozenset[str] = _words("al bil bul dur gel gör kal ol öl san var ver vur")

# t becomes d before a vowel: git → gidiyor; and verbs fused with et-: kaybet → kaybediyor.
VERB_SOFTENING: frozenset[str] = _words(
    """
    git et tat güt dit kaybet sabret hisset reddet bahset affet seyret emret zannet keşfet hallet hükmet
    şükret mahvet defet nakşet farzet azmet katlet sevket zikret vadet fethet raptet resmet hapset kahret lütfet
    """
)
