"""What the rules of Turkish cannot know: readings, irregular nouns and verbs, compounds.

Keys of `READINGS` are search keys (`piyasa_site.common.turkish.fold`); keys of
the noun and verb tables are Turkish lower case. A reading is what is *said*:
suffixes follow the pronunciation, not the spelling ("THYAO'yu", "KAP'ta",
"Apple'ı"). Only the end of a reading matters.
"""

from __future__ import annotations


def words_of(text: str, separator: str | None = None) -> frozenset[str]:
    """A set of words written as running text."""
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
    "bnb": "bi en bi",
    "kap": "kap", "tufe": "tüfe", "ufe": "üfe", "viop": "viop", "bist": "bist", "bist100": "bist yüz",
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
FRONT: frozenset[str] = words_of(
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
SOFTENING: frozenset[str] = words_of(
    """
    dip cep kap grup harp kalp borç genç güç uç taç renk denk ahenk gök çok
    kâğıt kağıt bant senet umut ümit tat kurt yurt dert art cilt kilit geçit simit armut yoğurt standart
    tehdit kanat söğüt öğüt likit vücut hudut maksat inat mevcut taahhüt cellat evlat ecdat icat tezat fert adet
    metot periyot dört
    """
)

# p, ç, k that stay although the word is long (loans mostly): hukuku, teşviki, laptopu.
NOT_SOFTENING: frozenset[str] = words_of(
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
COMPOUNDS: frozenset[str] = words_of(
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
AORIST_HIGH: frozenset[str] = words_of("al bil bul dur gel gör kal ol öl san var ver vur")

# t becomes d before a vowel: git → gidiyor; and verbs fused with et-: kaybet → kaybediyor.
VERB_SOFTENING: frozenset[str] = words_of(
    """
    git et tat güt dit kaybet sabret hisset reddet bahset affet seyret emret zannet keşfet hallet hükmet
    şükret mahvet defet nakşet farzet azmet katlet sevket zikret vadet fethet raptet resmet hapset kahret lütfet
    """
)

# --- what words mean, for reading messages ------------------------------------------------------
#
# Keys from here on are search keys (folded) and stems: a word matches the longest stem it begins with.

# How a noun, adjective or adverb colours a message, -1..1, and the direction it speaks of.
TONE: dict[str, tuple[float, int]] = {
    "tavan": (0.8, 1), "ralli": (0.6, 1), "rekor": (0.5, 1), "zirve": (0.2, 0), "yukselis": (0.5, 1),
    "cikis": (0.2, 0), "yukari": (0.3, 1), "artida": (0.4, 1), "primli": (0.4, 1), "yesil": (0.3, 1),
    "alicili": (0.4, 1), "boga": (0.4, 1), "toparlanma": (0.5, 1), "sicrama": (0.4, 1), "artis": (0.3, 1),
    "pozitif": (0.4, 1), "guclu": (0.4, 1), "talepli": (0.4, 1), "roket": (0.5, 1),
    "taban": (-0.8, -1), "dusus": (-0.5, -1), "cokus": (-0.8, -1), "asagi": (-0.3, -1), "ekside": (-0.4, -1),
    "eksiye": (-0.4, -1), "kirmizi": (-0.3, -1), "saticili": (-0.4, -1), "satici": (-0.3, -1), "dibe": (-0.4, -1),
    "ayisi": (-0.3, -1), "negatif": (-0.4, -1), "zayif": (-0.3, -1), "duzeltme": (-0.2, -1), "gevsek": (-0.3, -1),
    "karda": (0.5, 0), "karli": (0.4, 0), "kazanc": (0.5, 0), "firsat": (0.4, 0), "ucuz": (0.3, 0), "umut": (0.4, 0),
    "umid": (0.4, 0), "sukur": (0.5, 0), "keyif": (0.5, 0), "keyfim": (0.4, 0), "keyifli": (0.5, 0), "mutlu": (0.6, 0),
    "temettu": (0.2, 0), "helal": (0.5, 0), "bravo": (0.5, 0), "super": (0.6, 0), "harika": (0.7, 0),
    "mukemmel": (0.7, 0), "guzel": (0.4, 0), "iyi": (0.3, 0), "saglam": (0.4, 0), "sevin": (0.5, 0),
    "tesekkur": (0.4, 0),
    "sagol": (0.4, 0), "hayirli": (0.3, 0), "maliyetsiz": (0.1, 0), "oley": (0.6, 0), "yasasin": (0.6, 0),
    "zarar": (-0.6, 0), "ters": (-0.4, 0), "stop": (-0.2, 0), "panik": (-0.6, 0), "korku": (-0.5, 0),
    "korkut": (-0.5, 0), "iflas": (-0.8, 0), "konkordato": (-0.8, 0), "batik": (-0.7, 0), "pisman": (-0.5, 0),
    "tedbir": (-0.4, 0), "manipulasyon": (-0.5, 0), "bedelli": (-0.3, 0), "kayip": (-0.5, 0), "kayb": (-0.5, 0),
    "kotu": (-0.5, 0), "berbat": (-0.7, 0), "rezalet": (-0.7, 0), "rezil": (-0.6, 0), "fena": (-0.4, 0),
    "sinir": (-0.3, 0), "uzgun": (-0.5, 0), "moralim": (-0.2, 0), "pahali": (-0.3, 0), "sisti": (-0.2, 0),
    "sismis": (-0.2, 0), "risk": (-0.2, 0), "kriz": (-0.6, 0), "savas": (-0.5, 0), "felaket": (-0.8, 0),
    "maalesef": (-0.4, 0), "yazik": (-0.4, 0), "keske": (-0.2, 0), "illallah": (-0.6, 0), "bikt": (-0.5, 0),
    "yeter": (-0.3, 0), "dolandiric": (-0.7, 0), "kandir": (-0.5, 0), "aptal": (-0.6, 0), "sorun": (-0.3, 0),
    "kahrol": (-0.7, 0), "uzdu": (-0.5, 0), "uzuyor": (-0.4, 0), "uzuldu": (-0.4, 0), "erittim": (-0.6, 0),
    "delir": (-0.4, 0), "cildir": (-0.5, 0), "aglat": (-0.5, 0), "unuttu": (-0.3, 0), "kavga": (-0.5, 0),
    "kaza": (-0.5, 0), "hastane": (-0.5, 0), "bozuldu": (-0.4, 0), "calindi": (-0.6, 0), "yandim": (-0.5, 0),
    "bikti": (-0.5, 0), "zorlan": (-0.4, 0), "yoruldu": (-0.3, 0), "gurur": (0.5, 0), "kavustu": (0.5, 0),
    "basard": (0.6, 0), "kurtul": (0.3, 0), "iyiles": (0.5, 0), "odul": (0.5, 0), "tebrik": (0.5, 0),
    "endise": (-0.5, 0), "kaygi": (-0.5, 0), "tatsiz": (-0.4, 0), "keyifsiz": (-0.4, 0), "isteksiz": (-0.3, -1),
    "hacimsiz": (-0.2, 0), "silkeleme": (-0.2, -1), "belirsiz": (-0.2, 0), "gecmis olsun": (-0.2, 0),
}  # fmt: skip

# Verb stems that say where a price goes; the rest of the word tells negation and person.
MOVES: dict[str, tuple[float, int]] = {
    "yuksel": (0.5, 1), "cik": (0.3, 1), "art": (0.3, 1), "firla": (0.6, 1), "tirman": (0.4, 1), "topar": (0.5, 1),
    "zipla": (0.5, 1), "sicra": (0.4, 1), "kos": (0.4, 1), "cos": (0.6, 1), "guclen": (0.4, 1), "canlan": (0.4, 1),
    "hareketlen": (0.2, 1), "uc": (0.7, 1), "degerlen": (0.4, 1), "isin": (0.2, 1),
    "dus": (-0.4, -1), "gerile": (-0.4, -1), "eri": (-0.5, -1), "cakil": (-0.8, -1), "gevse": (-0.3, -1),
    "sark": (-0.3, -1), "dokul": (-0.6, -1), "in": (-0.3, -1), "cok": (-0.8, -1), "bat": (-0.7, -1),
    "satil": (-0.4, -1), "zayifla": (-0.3, -1), "bayil": (-0.2, -1), "ez": (-0.3, -1), "coz": (-0.4, -1),
}  # fmt: skip
# Words that begin like one of these verbs and are something else.
NOT_MOVES: tuple[str, ...] = (
    "artik", "arti", "dusun", "dusur", "dusman", "dusuk", "kosul", "kose", "inan", "insa", "insan", "inat", "ince",
    "incele", "inter", "indir", "ingil", "info", "cokca", "coktan", "batak", "bati", "eril", "erim", "eris", "erit",
    "cikar", "cikarc", "ucret", "ucus", "ucak", "ucgen", "ucuncu", "ucuz", "cosku", "cozum", "cozul", "ezber",
    "satilik", "kosar", "dusey", "artir", "cikinti", "isinma", "inis",
)  # fmt: skip
