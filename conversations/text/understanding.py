"""What a message says, as far as the room needs to know: entities, intent, sentiment.

Rule-based and pure; built for Turkish market chat (people's free text included).
Everything is compared on folded words, so capitals and missing Turkish letters
do not matter. Tables are built once at import; reading one message costs some
tens of microseconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from conversations.text import lexicon
from conversations.text.lexicon import words_of
from conversations.text.subjects import has_tail, symbols_in, topic_of
from piyasa_site.common.turkish import fold


class Intent(StrEnum):
    QUESTION = "question"
    CLAIM = "claim"  # an opinion or observation, with or without direction
    GREETING = "greeting"
    FAREWELL = "farewell"
    THANKS = "thanks"
    AGREEMENT = "agreement"
    DISAGREEMENT = "disagreement"
    LOSS = "loss"  # tells of an own loss or bad feeling
    GAIN = "gain"  # tells of an own gain or joy
    HOLDING = "holding"  # tells what they hold, bought or sold
    INSULT = "insult"
    JOKE = "joke"
    ASKS_IF_BOT = "asks_if_bot"
    INJECTION = "injection"  # tries to change instructions or draw out a prompt
    OFF_TOPIC = "off_topic"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Understanding:
    intent: Intent
    is_question: bool = False
    symbols: tuple[str, ...] = ()  # codes of conversations.market.symbols, in order of mention
    topic: str = ""  # a symbol code, or one of TOPICS, or ""
    sentiment: float = 0.0  # -1..1
    direction: int = 0  # -1 says it falls, 1 says it rises, 0 neither
    numbers: tuple[str, ...] = ()  # as written
    mentions: tuple[str, ...] = ()  # participant keys found by name or @username
    keywords: tuple[str, ...] = ()  # up to 5 content words, folded, for echoing


def understand(text: str, names: Mapping[str, str] | None = None) -> Understanding:
    """Read one message.

    `names` maps folded names and usernames (see `piyasa_site.common.turkish.fold`)
    of the participants of the room to their keys.
    """
    if len(text) > _LONGEST:
        text = text[:_LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    tokens = _TOKEN.findall(text)
    words = [_folded(token) for token in tokens]
    joined = " ".join(words)
    symbols, used = symbols_in(tokens, words, joined)
    is_question = _is_question(text, words, joined)
    sentiment, direction = _tone(words, symbols, joined)
    intent = _intent(text, words, joined, symbols, is_question, direction)
    return Understanding(
        intent=intent,
        is_question=is_question or intent is Intent.ASKS_IF_BOT,
        symbols=symbols,
        topic=symbols[0] if symbols else topic_of(joined),
        sentiment=sentiment,
        direction=direction,
        numbers=tuple(token for token in tokens if token[0].isdigit() or token[0] == "%"),
        mentions=_mentions(tokens, words, names) if names else (),
        keywords=_keywords(words, used),
    )


def asks_if_bot(text: str) -> bool:
    """Whether the sender wants to know if somebody, or anybody here, is a bot or a real person."""
    words = [_folded(token) for token in _TOKEN.findall(text)]
    return _asks_if_bot(text, " ".join(words), words, ())


def folded_words(text: str) -> list[str]:
    """The words of a text as search keys, in order; figures and @names count as words."""
    return [_folded(token) for token in _TOKEN.findall(text[:_LONGEST])]


def asks(text: str, words: Sequence[str]) -> bool:
    """Whether a text is a question, with or without its mark; `words` are its `folded_words`."""
    return _is_question(text, words, " ".join(words))


def is_injection(text: str) -> bool:
    """Whether the text tries to give instructions to a model or to draw out a prompt or a secret."""
    return _is_injection(text, " ".join(_folded(token) for token in _TOKEN.findall(text)))


# --- words ----------------------------------------------------------------------------------------

_LONGEST = 2000  # characters that are read; the rest of a longer message adds nothing
_TOKEN = re.compile(r"@\w+|%?\d+(?:[.,:]\d+)*|[^\W\d_][^\W_]*(?:['’´`][^\W\d_]+)?")
_SEPARATED = re.compile(r"['’´`]")


@lru_cache(maxsize=16384)
def _folded(token: str) -> str:
    """The key of one token; a suffix set off by an apostrophe stays, after a plain one."""
    key = fold(token)
    return _SEPARATED.sub("'", key) if "’" in key or "´" in key or "`" in key else key


# --- questions ------------------------------------------------------------------------------------

_PARTICLES = frozenset(
    f"m{v}{end}"
    for v in "iu"
    for end in ("", f"s{v}n", f"s{v}n{v}z", f"y{v}m", f"y{v}z", f"yd{v}", f"yd{v}n", f"yd{v}n{v}z", f"yd{v}k", f"d{v}r",
                f"ym{v}s", f"yd{v}m", "ki", "sun")
)  # fmt: skip
_ATTACHED = re.compile(
    r"(?:yo(?:r(?:lar)?)?|[aeiu]r(?:lar|ler)?|[aei]z(?:lar|ler)?|[ae]c[ae]k(?:lar|ler)?|m[iu]s"
    r"|[lrnstkpcy][dt][iu](?:n|k|n[iu]z|l[ae]r)?|[a-z]{3}[ae]d[iu](?:n|k|n[iu]z)?|^var|^yok|^degil|^dogru|^guzel"
    r"|^iyi|^ucuz|^kotu|^normal)m[iu](?:s[iu]n(?:[iu]z)?|y[iu]m|y[iu]z|yd[iu])?$"
)
_NOT_ATTACHED = frozenset({"turizmi"})
_ASKING = words_of(
    "kime kimden kiminle kimdi kimmis hangisiydi kacla neyle napardin napardiniz naparsin naparsiniz napsam "
    "niye nicin acaba noldu nooldu noluyor nolur nolucak nolcak napiyor napiyoruz napiyorsunuz napalim napayim "
    "naptiniz kacta kaca kactan kacti kacar kacir nerde nerede nereye nereden nerden hangi hangisi hangisini "
    "hangileri hangisine kimde kimler kimin neden nasil nasi kac kaclik neresi naber nbr neymis neydi nedir dimi "
    "demi nasilsin nasilsiniz nasildi nasillar neler nelere neleri neye neyi"
)
_ASKING_PHRASES = re.compile(
    r"\bne (?:oldu|olur|olacak|olucak|olcak|oluyo|var ne yok|yap[ai]|yapal|yapma|dusun|dersin|dersiniz|diyosun"
    r"|diyorsun|diyonuz|yapsa|etsem|zaman|kadar|haber|is|alemde|durumda|anlama|bekli|tavsiye|onerir|yonde|almal"
    r"|satmal|alinir"
    r"|alsam|alayim)|\bne (?:\w+ ){0,2}\w{2,}s[ae][mk]\b|\bne$|\bneyin nesi|\b(?:anlat|acikla|soyle|yaz|goster"
    r"|oner)s[ae]n(?:[ae]|[iu]z[ae])\b"
    r"|\b(?:fikri|yorumu|bilgisi|onerisi|tavsiyesi|haberi) olan\b|\bbilen (?:var|yok)\b|\b(?:sizce"
    r"|sence)\b|\bkim (?:aldi|satti|tasiyor|bekliyor|var|dusun|ne dus|nerede|nerde)|\bdegil ?m[iu]\b|\bvar ?mi\b"
    r"|\bne (?:\w+ )?\w{2,}(?:[dt][iu]n(?:[iu]z)?|(?:yor|yo|[aeiu]r|mis|ecek|acak)s[iu]n(?:[iu]z)?)\b"
    r"|\bkim (?:\w+ ){0,3}\w{2,}(?:[aeiu]r|[ae]c[ae]k|yor|[dt][iu])\b|\bkac\w* (?:\w+ )?\w{2,}[dt][iu]n(?:[iu]z)?\b"
    r"|\bne demek\b|\bhakkinda (?:bilgi|fikir|yorum|haber)\w*"
    r"|\bne (?:o zaman|peki|simdi|yani|ki)$|\b(?:olan|kalan) ne\b"
    r"|\byok ?mu\b|\bne ?(?:si|ye|den|yi) (?:bakiyor|aliyor|satiyor|bekliyor|dustu|yukseldi|cikti)"
)
_NOT_ASKING = re.compile(
    r"\bne olursa olsun\b|\bkim ne d\w+se\b|\bne (?:kadar )?(?:guzel|iyi) \w+"
    r"|\bneden ol(?:du|ur|uyor|acak|mus|an|abilir)|\bnasil (?:olsa|da)\b|\bkim bilir\b"
    r"|\bben (?:kacar|yatar)\b|\bne yazik\b|\bne de olsa\b|\bne kadar \w+ (?:olsa|olursa)\b|\bher ne\b|\bbir kac\b"
    r"|\bkac (?:kere|kez|defa"
    r"|aydir|gundur|yildir)|\bnasil ya\b|\bkac para ki\b|\b(?:dusus|artis|yukselis)\w* neden\b(?!$)|\bo (?:nedenle"
    r"|yuzden)\b|\bnasil bir\b(?!.*m[iu]\b)"
)


def _is_question(text: str, words: Sequence[str], joined: str) -> bool:
    if "?" in text:
        return True
    asking = False
    for word in words:
        if word in _PARTICLES:
            return True
        if word in _ASKING:
            asking = True
        elif len(word) > 4 and "m" in word[-7:] and word not in _NOT_ATTACHED and _has_attached_particle(word):
            return True
    if not asking and not _ASKING_PHRASES.search(joined):
        return False
    without = _NOT_ASKING.sub(" ", joined)
    if without == joined:
        return True
    return any(word in _ASKING for word in without.split()) or _ASKING_PHRASES.search(without) is not None


@lru_cache(maxsize=16384)
def _has_attached_particle(word: str) -> bool:
    return _ATTACHED.search(word) is not None


# --- "are you a bot?" -----------------------------------------------------------------------------

_BOT_HINT = re.compile(
    r"algoritma|otomasyon|b[o0]+t|\bb o t\b|gercek|insan|hazir|kopyala|yapa?y|zeka|\byz|robot|real|human|gpt|makin"
    r"|model|program|canli"
    r"|hesap|otomatik"
    r"|\bai\b|yazilim|sanal"
    r"|kanit"
)
_B = (
    r"algoritma|otomasyon|(?:ro)?bot(?:cu)?(?:lar)?|robot|yapay ?zeka|yapayzeka|yz|ai|chatgpt|gpt|chatbot|makine"
    r"|yazilim|dil modeli"
    r"|program|sanal"
)
_P = r"(?:(?:bir|gercek|canli|gercekten|hakiki) )*(?:insan|kisi|birisi|biri|kullanici|kimse|hesap)"
_YOU = r"m[iu]?u?s+[iu]?n(?:[iu]z)?"
_ASKS_IF_BOT = tuple(
    re.compile(pattern)
    for pattern in (
        # bot musun, yapay zekamısınız, robot falan mısın, bot mu sun
        rf"\b(?:{_B})(?: (?:falan|filan|felan|da|de|ya da insan))? ?(?:{_YOU}|m[iu] s[iu]n(?:[iu]z)?)\b",
        rf"\b(?:{_B}) ?(?:degil ?{_YOU}|s[iu]n(?:[iu]z)? (?:degil|di|de) ?m[iu]|s[iu]n(?:[iu]z)?)\b",
        rf"\b(?:{_B})l?[ae]? ?m[iu]y?d?[iu]? (?:bu|bunlar|sen|siz|bu hesap|yaziyor|yazan|konusuyor\w*|cevap\w*"
        rf"|karsimda\w*)\b",
        rf"\b(?:bu|sen|siz|bunlar|hepiniz|hepsi|hepimiz|herkes|burada\w*|burda\w*|karsimda\w*|hesap|admin|yazan\w*"
        rf"|kars[iy]\w*) (?:\w+ )?(?:{_B}) ?(?:m[iu]|misin|misiniz|musun|musunuz)?(?: acaba| ya| yoksa insan mi)?$",
        rf"\b(?:{_B})(?:la|le|yla|yle| ile) ?m[iu] (?:konus|yaz|muhatap|sohbet|tartis|ugras)",
        rf"\b(?:{_B})(?:la|le|yla|yle| ile) (?:konus|yaz|sohbet)\w* (?:di|degil)? ?m[iu]",
        rf"\b(?:kim|kimler|hanginiz|hangileriniz|hangisi|kaciniz|kac kisi|kac taneniz)(?: burada| burda)? (?:{_B})\b",
        r"\bkac (?:tane )?(?:ro)?bot(?: var)?(?: bu\w*| grupta| odada| aramizda)",
        rf"\b(?:bu|burada|burda|aramizda|aranizda|grupta|odada|kanalda|sohbette)(?: \w+)? (?:{_B}) (?:kim|kimler"
        rf"|kac)\b",
        # the room: burada bot var mı, aranızda gerçek insan yok mu
        rf"\b(?:bur\w+|bu \w+|aramizda|aranizda|grupta|odada|icinizde|sizde)(?: \w+)? (?:{_B}|{_P}) (?:var|yok) ?m[iu]",
        rf"\b(?:{_B}|{_P}) (?:var|yok) ?m[iu] (?:bur\w+|bu \w+|aramizda|aranizda|grupta|odada|icinizde|hic)",
        r"\b(?:gercek|canli|hakiki) (?:bir )?(?:insan|kisi|biri|birisi)(?: \w+)? (?:var|yok) ?m[iu]",
        r"\b(?:hepiniz|hepsi|herkes|siz|cogunuz|bunlar) (?:\w+ )?(?:ro)?bot ?m[iu]",
        # are you real: gerçek misin, insan mısın, gerçek bir insanla mı konuşuyorum
        rf"\bgercek(?:ten)? ?(?:{_YOU}|m[iu] s[iu]n(?:[iu]z)?|m[iu] (?:siz|sen))\b",
        rf"\b{_P} ?(?:degil )?(?:{_YOU}|m[iu] s[iu]n(?:[iu]z)?)\b",
        r"\b(?:gercek|canli|insan)(?:\w*) (?:\w+ )?(?:olduguna|oldugunu|oldugunuzu|oldugunuza|olup olmadig)",
        r"\bgercek(?:ten)? var ?m[iu]s[iu]n",
        r"\bcanli ?m[iu]s[iu]n",
        r"\binsan ?m[iu] (?:bot|robot|yapay|makine|yoksa)|\b(?:bot|robot|yapay zeka"
        r"|makine) ?m[iu] (?:yoksa )?(?:insan|gercek)",
        rf"\b{_P}l[ae] ?m[iu] (?:konus|yaz|muhatap)",
        rf"\bkars\w* (?:\w+ )?(?:{_P}|{_B}) m[iu] (?:var|oturuyor|yaziyor)",
        r"\b(?:bot|robot)(?:san|saniz|sa)\b",
        r"\b(?:insansan|insansaniz|gerceksen|gercekseniz|botsan soyle|bot degilsen|bot degilseniz)\b",
        r"\bgercek(?:ten)? (?:bir ?|de )?(?:biri|birisi|insan|kisi|birileri)\w* (?:m[iu]|var m[iu]|yok m[iu])",
        r"\b(?:hazir|otomatik|kopyala) (?:cevap|mesaj|yanit|yapistir)\w* (?:gibi|m[iu])",
        rf"\binsan m[iu] (?:\w+ ){{0,2}}yoksa (?:\w+ )?(?:{_B})",
        rf"\b(?:{_B}) m[iu] (?:\w+ ){{0,2}}yoksa (?:\w+ )?(?:insan|gercek|canli|kisi)",
        r"\b(?:sen|siz|karsimda\w*|bu hesap|bu kisi|bu arkadas) (?:\w+ )?(?:insan|gercek) ?m[iu]$",
        rf"\b(?:{_B}) (?:oldugunu|oldugunuzu|olmadigini|olmadiginizi|olup olmad\w+) (?:kabul|itiraf|soyle|kanit"
        rf"|ispat|bili)",
        r"\binsan (?:oldugunu|oldugunuzu) (?:kanit|ispat|goster)",
        r"\bseni kim (?:yapti|programladi|kodladi|yazdi|gelistirdi|egitti)|\bhangi (?:dil )?model(?:i)?s[iu]n"
        r"|\bhangi yapay zeka",
        r"\b(?:chat)?gpt(?: ile)? ?m[iu] (?:yaz|bu|kullan)|\botomatik ?m[iu] (?:yaz|cevap)|\bprogram ?m[iu]s[iu]n",
        rf"\b(?:karsi\w+|burada|burda|aramizda) (?:\w+ )?(?:{_B}) m[iu] var\b|\bbot olabilir m[iu]s[iu]n",
        r"^(?:bu )?bot bunlar\b|\bhepsi bot\b|^(?:bu )?(?:adam|herif|kadin|hesap|arkadas|eleman) (?:kesin )?bot\b",
        rf"\b(?:bunu|bunlari|mesaj\w*|cevap\w*|cevab\w*|bu yaziyi) (?:{_B}) m[iu] yaz",
        rf"\b(?:{_B}) ?gibi ?(?:s[iu]n(?:[iu]z)?$|s[iu]n(?:[iu]z)? |m[iu]s[iu]n|(?:\w+ )?(?:konus|yaz|cevap|davran"
        r"|takil)(?!\w*(?:yorum|yom|yoruz)\b)\w*)",
        r"\botomatik (?:mesaj|cevap|yanit) ?m[iu]|\b(?:sahte|gercek|bot|fake) hesap(?:lar)? ?m[iu]",
        r"\b(?:hanginiz|kaciniz|kac kisi|kimler|kim) (?:\w+ )?gercek(?: bur[ad]\w+)?$",
        # English
        r"\b(?:are|r) ?(?:you|u|ya)(?: guys| all)?(?: \w+){0,2} (?:real|bots?|human|humans|ai|robots?|person"
        r"|people|machine|fake)\b",
        r"\b(?:are|is) (?:there|this|that|it|he|she|they)(?: \w+){0,3} (?:bots?|ai|real|human|robots?)\b",
        r"\b(?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:\w+ )?(?:bot|human|ai|person|robot|machine)\b",
        r"\b(?:you|u|ya)(?: guys| all)? (?:\w+ )?(?:bots?|robots?|ai|humans?)\b",
        r"\b(?:you|u)(?: re| are|r)? (?:a |an )?(?:bot|robot|ai|human)$|\bbots? (?:here|in here)$",
        r"^(?:a )?real (?:person|human)\b|\b(?:anyone|anybody|someone)(?: here)? (?:real|human)\b",
        r"\b(?:human|real|person) or (?:a |an )?(?:bot|ai|robot)\b|\b(?:bot|ai|robot) or (?:a )?(?:human|real"
        r"|person)\b",
    )
)
_MARKET_BOT = re.compile(
    r"\b(?:tahta|emir|emr|alim|satis|kademe|algoritma|algo|al sat|trade|islem|lot|arbitraj|tahtaci)"
)
_HYPOTHETICAL = re.compile(r"\b(?:hisse|sektor|sirket|fon|yatirim|teknoloji|harcama|balon)\w* ")
_REPEATS = re.compile(r"([a-z])\1+")
_DIGITS = str.maketrans("013", "oie")
_SPELLED = re.compile(r"\bb o t\b")


def _asks_if_bot(text: str, joined: str, words: list[str], symbols: tuple[str, ...]) -> bool:
    if _BOT_HINT.search(joined) is None:
        return False
    loose = _SPELLED.sub("bot", _REPEATS.sub(r"\1", joined.replace("'", "").translate(_DIGITS)))
    bare = loose.split()
    if len(bare) <= 2 and bare and bare[0] in ("bot", "robot", "ai", "insan") and "?" in text:
        return True
    if len(bare) <= 3 and bare and bare[-1] in ("mu", "mi") and bare[-2:-1] in (["bot"], ["robot"]) and not symbols:
        return True
    found = next((pattern for pattern in _ASKS_IF_BOT if pattern.search(loose)), None)
    if found is None:
        return False
    if _SECOND_PERSON.search(loose):
        return True
    return not symbols and _MARKET_BOT.search(loose) is None and _HYPOTHETICAL.search(loose + " ") is None


_SECOND_PERSON = re.compile(
    r"\b(?:yazis|konus|sohbet ed)\w*(?:yorum|yoruz|yom)\b|\b(?:sen|siz|hepiniz|hanginiz|kaciniz|aranizda|you|u)\b"
    r"|m[iu]?s+[iu]?n(?:[iu]z)?\b|m[iu] s[iu]n"
)

# --- prompt injection -----------------------------------------------------------------------------

_INJECTION_HINT = re.compile(
    r"talimat|komut|kural|yonerge|promp|ignore|disregard|forget|override|sistem|system|artik|bundan sonra|bu andan"
    r"|jailbreak|pretend|act as|you are|token|anahtar|\bapi|\bkey|\bmod|rol|instruct|reveal|repeat|cevab|mesaj"
    r"|developer|cumle|kullanici|uye|restriction|davran|rules|gizli|sifre|password"
)
_INSTRUCTIONS = r"(?:talimat|komut|kural|yonerge|prompt?|promt|sinirlama|kisitlama)\w*"
_FORGET = (
    r"(?:unut|yok ?say|gormezden|goz ?ardi|iptal|sil|birak|dikkate alma|uyma|bosver|devre disi|gec|hice say|cik|kaldir)"
)
_INJECTIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:onceki|yukaridaki|evvelki|tum|butun|mevcut|verilen|simdiye kadarki|sana verilen|eski"
        rf"|o) (?:\w+ ){{0,3}}{_INSTRUCTIONS} (?:\w+ ){{0,3}}{_FORGET}",
        rf"\b(?:talimat|komut|yonerge|prompt?)\w* (?:\w+ ){{0,2}}{_FORGET}",
        rf"\b{_FORGET}\w* (?:\w+ ){{0,2}}(?:talimat|komut|yonerge|kural)",
        r"\b(?:onceki|yukaridaki|buraya kadarki) (?:\w+ )?(?:her ?sey|mesaj|konusma|soylenen"
        r"|yazilan)\w* (?:\w+ ){0,2}(?:unut|yok ?say|gormezden|tekrar|yaz|aynen)",
        r"\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,5}(?:instruction|prompt|rule|direction|message"
        r"|guideline|everything)",
        r"\bsys?tem ?(?:prompt|message|mesaj|instruction)|\bsistem ?(?:prompt?|promt|mesaj|talimat|komut|yonerge)",
        r"\b(?:initial|original|hidden|your|full) (?:\w+ )?(?:prompt|instructions)\b",
        r"\bpromp?t\w* (?:\w+ ){0,3}(?:goster|yaz|paylas|nedir|ne\b|soyle|at\b|ver|kopyala|acikla|ogren)",
        r"\b(?:goster|yaz|paylas|soyle|acikla)\w* (?:\w+ ){0,2}promp?t",
        r"\b(?:talimat|kural|yonerge|komut)lar(?:in|ini|iniz|inizi|i) (?:\w+ ){0,3}(?:goster|yaz|paylas|neler"
        r"|nedir|ne\b|soyle|anlat|listele|ozetle|oku|cevir)",
        r"\bsana (?:\w+ )?ne(?:ler)? (?:\w+ )?(?:talimat|emir|komut|kural|soylendi|soylediler)",
        r"\bsen artik (?:bir|benim|sadece|kuralsiz|ozgur|dan|admin|asistan|yeni|tamamen)\b",
        r"\bsen artik .*(?:gibi davran|gibi konus|rol|asistan|model|olarak|kisitla|s[iu]n$)",
        r"\b(?:bundan sonra|bu andan itibaren|artik) (?:\w+ ){0,5}(?:gibi (?:davran|konus|cevap|yaz)|rolunde"
        r"|olacaksin|olarak davran|olarak konus|sadece (?:\w+ ){0,3}(?:de|yaz|soyle|cevap ver))\b",
        r"\b(?:you are now|pretend (?:to|you)|act as|roleplay as|behave (?:as|like)|from now on you)\b",
        r"\b(?:gizli|verilen|sana) (?:\w+ ){0,2}(?:talimat|yonerge|komut|kural)\w* (?:\w+ ){0,3}(?:ozetle|oku|yaz"
        r"|goster|soyle|acikla|paylas|ne\b|neler)",
        r"\bsana (?:kim|nasil|ne)\b (?:\w+ ){0,3}(?:komut|talimat|emir|yonerge)|\bilk (?:cumle|mesaj|talimat"
        r"|komut)\w* (?:aynen|yaz|tekrar)",
        r"\bsen simdi (?:bir )?(?:sistem|admin|yonetici|root|baska bir|ozgur)",
        r"\b(?:kullanici|uye|kisi)\w* (?:\w+ ){0,2}(?:mesaj|kayit|log|bilgi|veri)\w* (?:\w+ ){0,2}(?:dok|ver|listele"
        r"|goster|at\b|yaz|cikar)",
        r"\bjailbreak|\bdan mod|\b(?:developer|gelistirici|debug|yonetici|admin|god|tanri) mod(?:u|e|una|a|una gec)?\b",
        r"\breveal (?:\w+ ){0,3}(?:prompt|instruction|token|key|secret)|\brepeat (?:the |everything "
        r"|all )(?:\w+ ){0,3}(?:above|prompt|text)",
        r"\b(?:api|bot|gizli|erisim|telegram) ?(?:key|anahtar|token|sifre)\w* (?:\w+ ){0,3}(?:ver|yaz|soyle|paylas"
        r"|goster|ne\b|nedir|at\b)",
        r"\b(?:token|api key|sifre)['\w]*(?:n|ni|in|ini|nizi) (?:\w+ ){0,2}(?:ver|yaz|soyle|paylas|goster|at\b"
        r"|yapistir|kopyala|gonder)",
        r"\b(?:her|butun|tum) (?:cevab|mesaj|yanit|cumle|satir)\w* (?:\w+ ){0,5}(?:ekle|basla|bitir|yaz|koy)",
        r"\b(?:diger|baska|oteki) (?:grup|oda|sohbet|kanal|kullanici)\w* (?:\w+ ){0,3}(?:mesaj|yazisma"
        r"|konusma)\w* (?:\w+ ){0,3}(?:goster|yaz|paylas|anlat|at\b|ver|kopyala)",
        r"\b(?:bu|su) mesaj\w* (?:gor|oku)\w* (?:\w+ ){0,3}(?:bot|yapay zeka)\w*"
        r"|\b(?:tum|butun) botlar (?:\w+ ){0,4}(?:yaz|desin|de\b|cevap)",
        r"\bkurallarin(?:i|in)? (?:\w+ )?(?:disina|yok|unut|cik|birak)",
    )
)
_MARKUP = re.compile(
    r"<\s*/?\s*(?:system|assistant|instructions?|prompt)\b|\[/?(?:inst|system)\b|#{2,}\s*(?:system|instruction"
    r"|talimat)|<\|",
    re.I,
)


def _is_injection(text: str, joined: str) -> bool:
    if ("<" in text or "[" in text or "##" in text) and _MARKUP.search(text):
        return True
    if _INJECTION_HINT.search(joined) is None:
        return False
    return any(pattern.search(joined) for pattern in _INJECTIONS)


# --- tone and direction ---------------------------------------------------------------------------

_NEGATIVE_VERB = re.compile(
    r"(?:e?[ae]?)m(?:[ae]z|iyo|uyo|[ae]d[iu]|[ae]y[ae]c|[ae]m[iu]s|[ae]m\b|[ae]s[iu]n|[ae]y[iu]z|[iu]c[ae]k|[iu]yc"
    r"|[ae]l[iu]|[ae]m[ae]l|[ae]y[ae])"
)
# What a verb of movement may continue with; anything else is another word.
_VERB_TAIL = re.compile(
    r"(?:|[lt]?[iu]yo.*|[dt][iu].*|m[iu]s.*|[aeiu]r.*|y?[ae]c[ae][kg].*|[iu]c[ae].*|s[ae].*|m[ae].*|[ae]?m[iau].*"
    r"|y?[ae]bil.*|y?[iu]p|y?[ae]n.*|[iu]s.*|l[iae].*|n[iu]?[rdyms].*|r.*|t[iu]?[rkm].*|sin|s[iu]nl.*|y?[iu]nc[ae]"
    r"|ik.*|[iu]m.*|d[iu]k.*|a|e|ya)"
)
_CONDITIONAL = re.compile(r"(?:[aeiu]r|[ae]c[ae]k|z|m[iu]s|yor|t|d)?s[ae][mnk]?$")
_NOUN_TAIL = re.compile(r"[iu]s(?:l[ae]r)?(?:[iu]|[iu]n|[ae]|t[ae]n?|l[ae])?")
_FIRST_PERSON = re.compile(
    r"(?:[dt][iu][mk]|yo(?:r?um|ruz|m|z)|[aeiu]r[iu][mz]|[ae]c[ae]g[iu][mz]|[iu]c[ae][mz]|m[iu]s[iu][mz]"
    r"|[ae]y[iu]m|[ae]l[iu]m|m[ae]m)$"
)
_AFTER_NEGATORS = (
    "degil", "yok", "beklemi", "sanmi", "inanmi", "olmaz", "olmuyor", "olmadi", "gelmez", "gelmiyor", "gelmedi", "zor",
    "gormuyor", "gormedim", "dusunmu", "kalmadi", "hayal", "imkansiz", "vermez", "yapmaz", "yapmadi",
)  # fmt: skip
_SHORT_VERBS = {
    "in": re.compile(r"in(?:di|er|ecek|iyo|mis|ebilir|meye|mez|medi|miyo|meyecek|icek|sin|erse|dik|ince)\w*$"),
    "cok": re.compile(r"cok(?:tu|er|ecek|uyo|mus|ert|us|mez|medi|muyo|erse)\w*$"),
    "bat": re.compile(r"bat(?:ti|ar|acak|iyo|mis|maz|madi|miyo|ti[km])\w*$"),
    "uc": re.compile(r"uc(?:tu|ar|acak|uyo|mus|maz|madi|muyo|acag|arsa|urdu|ur)\w*$"),
    "ez": re.compile(r"ez(?:di|il|iyo|er)\w*$"),
    "eri": re.compile(r"eri(?:di|r|yo|yecek|mis|mez|medi|miyo|rse)\w*$"),
    "art": re.compile(r"art(?:ti|ar|acak|iyo|mis|maz|madi|miyo|is|abilir|arsa|mayacak)\w*$"),
    "cos": re.compile(r"cos(?:tu|ar|acak|uyo|mus)\w*$"),
    "kos": re.compile(r"kos(?:tu|acak|uyo|mus|muyo|maz)\w*$"),
    "coz": re.compile(r"coz(?:du|uldu)$"),
    "isin": re.compile(r"isin(?:di|iyo|mis)\w*$"),
    "cik": re.compile(r"cik(?:ti|ar|acak|iyo|mis|maz|madi|miyo|abilir|arsa|mayacak|amaz|amadi|amiyor|icak|ar)\w*$"),
    "dus": re.compile(r"dus(?:tu|er|ecek|uyo|mus|mez|medi|muyo|meye|ebilir|erse|meyecek|icek|se|sun|en|eme|mesi)\w*$"),
}
# What "comes out" without any price going up.
_COMES_OUT = ("kira", "haber", "karar", "bilanco", "izin", "sonuc", "masraf", "zam", "is", "bedelsiz", "lot", "yazi")
_INVERSE = frozenset({"TUFE", "CDS", "FAIZ"})  # a rise of these is bad news
_NEUTRAL_UP = frozenset({"USDTRY", "EURTRY", "GBPTRY"})  # good for one, bad for another
_LEVEL_PATTERNS: tuple[tuple[re.Pattern[str], float, int], ...] = (
    (
        re.compile(
            r"\bdirenc\w* (?:\w+ ){0,2}(?:kirdi|gecti|asti|kiriyor|kirmis|gecmis|kirar|gecer|kirilir|kirildi|asildi)\b"
        ),
        0.6,
        1,
    ),
    (
        re.compile(
            r"\bdirenc\w* (?:\w+ ){0,2}(?:dondu|donuyor|doner|gecemedi|kiramadi|asamadi|takildi|kiramaz|gecemez)"
        ),
        -0.3,
        -1,
    ),
    (
        re.compile(
            r"\b(?:destek|desteg)\w* (?:\w+ ){0,2}(?:kirildi|kirdi|kirilir|kiriliyor|kirilmis|gitti|tutmadi|calismadi"
            r"|kirilacak)"
        ),
        -0.6,
        -1,
    ),
    (re.compile(r"\b(?:destek|desteg)\w* (?:\w+ ){0,2}(?:calisti|calisiyor|tuttu|tutar|tutuyor|korudu)"), 0.5, 1),
    (re.compile(r"\bfaiz (?:indirim|dus)"), 0.3, 0),
    (re.compile(r"\bfaiz (?:artis|artir|artti|yuksel)"), -0.3, 0),
    (re.compile(r"\bgeri alim"), 0.4, 0),
    (re.compile(r"\bzirve\w* (?:\w+ )?(?:yap|gor|yenile|kir|tazele)"), 0.4, 1),
    (re.compile(r"\bdip\w* (?:\w+ )?(?:calisti|dondu|donus)"), 0.4, 1),
    (
        re.compile(r"\b(?:satis bask|satis ye|mal bosalt|mal kakal|ortak satis|devre kes|ayi (?:piyasa|tuzag))"),
        -0.5,
        -1,
    ),
    (re.compile(r"\b(?:mal topl|not artis|alim geldi|boga)"), 0.4, 1),
    (re.compile(r"\btad\w* kac|\bmoral\w* boz|\bcan\w* sik|\bparam gitti|\biceride kal|\bgecmis olsun"), -0.5, 0),
    (re.compile(r"\byuzum\w* gul|\bkeyf\w* yerinde|\boh be\b|\biste bu\b"), 0.6, 0),
)
_LEVEL_HINT = re.compile(
    r"direnc|deste[kg]|zirve|faiz|geri alim|\bdip|satis|mal |ortak|devre|ayi |not art|alim gel|boga|tad|moral"
    r"|can[iy]|param|icer|gecmis|yuzum|keyf|oh be|iste bu"
)


def _tone(words: list[str], symbols: tuple[str, ...], joined: str) -> tuple[float, int]:
    total = signs = phrases = 0.0
    if _LEVEL_HINT.search(joined):
        for pattern, weight, sign in _LEVEL_PATTERNS:
            if pattern.search(joined):
                phrases += weight
                signs += sign * 1.5
    count = len(words)
    for position, word in enumerate(words):
        entry = _tone_of(word)
        if entry is None:
            continue
        weight, sign, is_verb = entry
        following = words[position + 1] if position + 1 < count else ""
        if following in _PARTICLES:  # "düşer mi" asks, it does not say
            continue
        if position and word.startswith("cikt") and words[position - 1].startswith(_COMES_OUT):
            continue
        if not is_verb and _negated(words, position, count):
            weight, sign = -0.7 * weight, -sign
        total += weight
        signs += sign * (1.0 if is_verb else abs(weight))
    if symbols and total:
        if all(code in _INVERSE for code in symbols):
            total = -total
        elif signs and all(code in _NEUTRAL_UP for code in symbols):
            total *= 0.25
    sentiment = max(-1.0, min(1.0, total + phrases))
    return round(sentiment, 3), 1 if signs > 0.15 else -1 if signs < -0.15 else 0


def _negated(words: list[str], position: int, count: int) -> bool:
    return any(words[i].startswith(_AFTER_NEGATORS) for i in range(position + 1, min(position + 3, count)))


@lru_cache(maxsize=16384)
def _tone_of(word: str) -> tuple[float, int, bool] | None:
    """Weight and direction of one word, negation inside the word included; None for a neutral word."""
    if len(word) < 3 or word[0] in "%@0123456789":
        return None
    word = word.split("'", 1)[0]
    if not word.startswith(lexicon.NOT_MOVES):
        for length in range(min(len(word), 9), 1, -1):
            stem = word[:length]
            move = lexicon.MOVES.get(stem)
            if move is None:
                continue
            short = _SHORT_VERBS.get(stem)
            tail = word[length:]
            if short is not None:
                if short.match(word) is None:
                    continue
            elif _VERB_TAIL.fullmatch(tail) is None:
                continue
            if _CONDITIONAL.search(word):  # "inerse" says nothing about where it goes
                return None
            if _FIRST_PERSON.search(word):  # "çıktım" and "battık" tell of oneself, not of the price
                return (move[0], 0, True) if stem in ("bat", "uc") else None
            if _ATTACHED.search(word):
                return None
            weight, sign = move
            if _NOUN_TAIL.fullmatch(tail) is not None:  # "yükseliş": negated by a later word
                return weight, sign, False
            if _NEGATIVE_VERB.match(tail) is not None:
                return -0.6 * weight, -sign, True
            return weight, sign, True
    for length in range(min(len(word), 12), 2, -1):
        tone = lexicon.TONE.get(word[:length])
        if tone is not None:
            if word[length:].startswith(("siz", "suz")):
                return -0.5 * tone[0], -tone[1], False
            return tone[0], tone[1], False
    return None


# --- intent ---------------------------------------------------------------------------------------

_INSULT = re.compile(
    r"\b(?:aptal|salak|gerizekal|geri zekal|ahmak|embesil|serefsiz|haysiyetsiz|dangalak|beyinsiz|pislik|lavuk"
    r"|dallama|yavsak|kes sesini|sus lan|mal misin|malsin|mal herif|cahil herif|cahilsin|it herif|gavat|sarlatan"
    r"|sahtekar|dolandiricis|yalancisin|eziksin|zavallisin|palavrac|ukala|hadsiz|terbiyesiz|olmaz olsun|kafasiz"
    r"|gerzek|hiyar|okuz|esek|defol|siktir|amk|aq\b"
    r"|orospu|pic\b|yarrak|ibne)"
)
_GREETING = re.compile(
    r"^(?:\w+ )?(?:selam|slm|merhaba|mrb|meraba|gunaydin|iyi aksamlar|iyi gunler|iyi geceler|hayirli (?:sabah"
    r"|aksam|gun|seans|cuma|isler)|kolay gelsin|iyi bayram|mutlu yillar|hosgeldin|hos geldin|naber|nbr|ne haber"
    r"|nasilsin|nasilsiniz|hello|hi\b|sa\b|as\b|selamun|aleykum|bereketli seans|iyi seans|iyi haftalar|tunaydin"
    r"|he+y+\b|ben geldim|geldim ben|ben dondum"
    r"|hey\b)"
)
_FAREWELL = re.compile(
    r"\b(?:ben kactim|kactim ben|gorusuruz|gorusmek uzere|hosca kal|hoscakal|iyi geceler|bay bay|bye|ekrani kapat"
    r"|yatiyorum|allaha emanet|kendinize iyi bak|yarin gorus|ben yatar|uykum geldi|ciktim ben|ben kacar"
    r"|iyi uykular)"
)
_THANKS = re.compile(
    r"\b(?:tesekkur|tesekur|tesekk|tsk|tskler|sagol|sag ol|saol|eyvallah|eyv\b|allah razi|minnettar|thanks"
    r"|makbule gecti)"
)
_AGREE = re.compile(
    r"^(?:(?:hocam|abi|evet|valla|bence|kesinlikle|vallahi|aynen|e|ya) )*(?:aynen|katiliyorum|haklisin|bence de"
    r"|ben de oyle|ben de ayni|dogru diyo|dogru soyl|dogru dedin|cok dogru|kesinlikle|tam ustune|agzina saglik"
    r"|agziniza saglik|kesinlikle oyle|oyle valla|bencede|evet oyle|dogrudur|suphe yok|ona suphe yok|1$|\+1"
    r"|cok haklisin|haklisiniz|ayni fikir|ayni kanaat|evet$|hakli)\b"
)
_DISAGREE = re.compile(
    r"\b(?:(?:hic )?mantikli (?:gelmedi|gelmiyor|bulmadim)|ikna olmadim"
    r"|inandirici (?:degil|gelmedi)|oyle dusunmuyorum"
    r"|katilmiyorum|katilamiyorum|katilmam|bence degil|hic sanmiyorum|sanmiyorum|sanmam|yanlis dusun"
    r"|yaniliyorsun(?:uz)?|alakasi yok|ne alaka|bana oyle gelmiyor?|abartma\w*|abartiyor\w*"
    r"|o kadar da degil|yok oyle bi\w*|oyle bir sey yok"
    r"|hadi canim|hayir|ne alakasi|sacmalama|masal|inanmiyorum|tersini dusun|ayrisiyoruz|haksiz"
    r"|yanlissin|yanlis bilgi|olmaz oyle|kesinlikle degil|hic de bile)\b|^(?:\w+ ){0,2}(?:yok artik|oyle degil)\b"
)
_LOSS = re.compile(
    r"\b(?:kazandig\w* (?:\w+ ){0,4}(?:verdim|verdik|gitti)|\d+ (?:bin |milyon )?(?:lira |tl |dolar )?"
    r"(?:gitti|yandi|eridi|uctu gitti)"
    r"|taban taban (?:gid|in|dus)\w*|ust uste taban|eksiye (?:dustu|gectim|dustum)|margin call|teminat tamamla\w*"
    r"|(?:bizi|beni|milleti) (?:bitir|batir|mahvet|perisan|ipe)\w*"
    r"|zarar(?:da(?:yim|yiz)?|im|la)?\b (?:\w+ ){0,2}(?:et(?!m[ae]|t[iu]n|t[iu]g)|sat|kes|yaz|var|buyuk|icinde)"
    r"|zarar(?:dayim|dayiz|im)|zararina sat|kaybettim|kaybettik|battim|battik|yandim|yandik|mahvoldum|mahvolduk"
    r"|ters(?:te (?:kal|yim)| kose old| kose oluyor)"
    r"|tersteyim|stop oldum|stop olduk|stopa tak|param (?:gitti|eridi|yok oldu|battı)|paramiz gitti"
    r"|parami (?:kaybet|batir|kapt)|ekside(?:yim|yiz)|iceride kaldim|iceride kaldik|icerdeyim|moralim (?:bozuk"
    r"|bozul|sifir|yok|yerde)|moralim\b.*boz|canim (?:sikil|sikkin|yan|cok sik)|uzuldum|cok kotuyum|agliyorum"
    r"|keske (?:\w+ ){0,3}(?:satsaydim|almasaydim|girmeseydim|dinleseydim|bekleseydim)|pismanim|uyku tutmuyor"
    r"|(?:yine|gene|cok|fena) uzdu|uzdu (?:beni|bizi|yine)|erittim|kahroldu[mk]|delirecegi[mz]|cildiracag"
    r"|hesa(?:p|bim) (?:\w+ )?sifir\w*|sifirlad\w*|elim titriyor|maas\w* (?:\w+ )?(?:gitti|eridi)|zarari? kes(?:tim"
    r"|tik)|icim acidi|param\w* (?:\w+ )?(?:kaldi|bloke)|mahsur kal\w*"
    r"|cakild[iu][mk]|elimde patladi|elde kaldi|sikisip kald|yakti (?:beni|bizi)|(?:beni|bizi|canimi"
    r"|canimizi|icimi) yakti"
    r"|(?:yarisi|cogu|hepsi|tamami) (?:yok|gitti|eridi|buhar)\w*"
    r"|uyuyamiyorum|bunaldim|dayanamiyorum|eridim|eridi param"
    r"|portfoy\w* (?:\w+ )?(?:eridi|kan|ekside|coktu"
    r"|kirmizi)|likit oldum|liktim|tadim kacti|bittim|biktim|tukendim|% ?\d+ (?:zarar|ekside|terste)"
    r"|tasarruf\w* gitti|birikim\w* (?:gitti|eridi))"
)
_GAIN = re.compile(
    r"\b(?:kar ettim|kar ettik|kardayim|kardayiz|kazandim|kazandik|karla (?:sat|cik|kapat)|kar aldim|kar yazd"
    r"|karimi al|artidayim|artidayiz|yuzum guldu|yuzumuz guldu|cok sukur|keyfim yerinde|keyfim yerine|keyfim gicir"
    r"|oh be"
    r"|iste bu|tavan (?:gordum|yaptik|oldum)|parami (?:katla|ikiye)|ikiye katla|dort kose|mutluyum|cok mutlu"
    r"|sevindim|helal bana|ben demistim|\w+ (?:tavan|ucus)\w* yakaladim|guzel kar|iyi kar|temettu (?:yatti|aldim"
    r"|geldi)|(?:%|yuzde )\d+\w* (?:\w+ )?(?:yaptim|kazandim|kazandik)|dipten al\w* (?:\w+ )?tepe\w* sat\w*"
    r"|kazancli ciktim|havalara uc|sayesinde (?:\w+ ){0,4}(?:cikti|aldim|odedim|bitti|kapattim)\b)"
)
_NOT_HOLDING = re.compile(
    r"\b(?:not|haber|bilgi|nefes|ders|izin|tavsiye|yer|sonuc|karar|mesaj|satin|keyif|risk|gaz|cevap) al\w*"
    r"|\b(?:nobet|toplanti|isten|evden|okul|yol|banyo|yemek|ders|vardiya|sinav|hastane|mesai)\w* (?:\w+ )?cik\w*"
    r"|\b(?:elimde|bende|portfoyumde) (?:\w+ )?(?:yok|kalmadi|degil)|\b(?:mac\w*|dizi\w*|yemek\w*|kahve\w*"
    r"|ekmek) al\w*"
)
_HOLDING = re.compile(
    r"\b(?:aldim|aldik|almistim|almistik|sattim|sattik|ekledim|ekledik|girdim|girdik|tasiyorum|tasiyoruz|tutuyorum"
    r"|elimde|lotum"
    r"|maliyetim|maliyetimiz|topladim|topluyorum|aliyorum|satiyorum|ekliyorum|alacagim|satacagim|alicam|saticam"
    r"|pozisyonum|pozisyondayim|short actim|long actim|portfoyumde|yuklendim|bosalttim|ekleme yap\w*m|devrettim"
    r"|lot (?:aldim|var|tasi|ekledim)|yarisini (?:sat|ver)|hepsini sat|ciktim)\b"
)
_LAUGH = re.compile(
    r"(?:ahah|haha|hehe|ahaha|sjsj|jsjs|dkdk|sksk|ksks|jdjd|djdj|asdf|\bxd\b|:\)\)|😂|🤣|😹|:d\b|jaja|ehehe|kjkj|skdj"
    r"|sjdk)"
)
_JOKE = re.compile(
    r"\b(?:saka(?:ydi|ci|cik|ydi ya| yap\w*)?\b|espri|fikra|gulmekten|koptum|yarildim|guldum ya)|^\w* ?(?:guldum"
    r"|komik)"
)
_CLAIM = re.compile(
    r"\b(?:bence|bana gore|sanki|galiba|sanirim|herhalde|dusunuyorum|bekliyorum|olur|olacak|gibi duruyor|gorunuyor"
    r"|diyorum|kesin|hedef|destek|direnc|hacim|tepki|trend|bilanco|haber|piyasa|borsa|hisse|endeks|seans|kripto"
    r"|tahta|lot)\w*"
)


def _intent(
    text: str, words: list[str], joined: str, symbols: tuple[str, ...], is_question: bool, direction: int
) -> Intent:
    if _is_injection(text, joined):
        return Intent.INJECTION
    if _asks_if_bot(text, joined, words, symbols):
        return Intent.ASKS_IF_BOT
    if not words:
        return Intent.JOKE if _LAUGH.search(fold(text)) else Intent.OTHER
    short = len(words) <= 6
    if _INSULT.search(joined):
        return Intent.INSULT
    greets = _GREETING.search(joined) is not None
    if greets and short and not symbols and not topic_of(joined):
        return Intent.FAREWELL if _FAREWELL.search(joined) and "iyi geceler" not in joined else Intent.GREETING
    if is_question and not (_LOSS.search(joined) and "?" not in text):
        return Intent.QUESTION
    if _LOSS.search(joined):
        return Intent.LOSS
    if _GAIN.search(joined):
        return Intent.GAIN
    if _THANKS.search(joined) and len(words) <= 10:
        return Intent.THANKS
    if _FAREWELL.search(joined):
        return Intent.FAREWELL
    if _DISAGREE.search(joined):
        return Intent.DISAGREEMENT
    if _AGREE.search(joined):
        return Intent.AGREEMENT
    if _HOLDING.search(joined) and not _NOT_HOLDING.search(joined):
        return Intent.HOLDING
    if (len(words) <= 4 and not symbols and _LAUGH.search(fold(text)) and not topic_of(joined)) or _JOKE.search(joined):
        return Intent.JOKE
    if greets and not symbols and not direction:
        return Intent.GREETING
    topic = topic_of(joined)
    if symbols or direction or (topic and topic != "gunluk"):
        return Intent.CLAIM
    if topic == "gunluk":
        return Intent.OFF_TOPIC
    if _CLAIM.search(joined):
        return Intent.CLAIM
    # Much of what is said in a market room leans on what was said before and names nothing: a figure makes it
    # a claim, and only words of another life make it off topic.
    return Intent.CLAIM if any(word[0].isdigit() for word in words) else Intent.OTHER


# --- people ---------------------------------------------------------------------------------------

# First names that are also everyday words: they count only as names when written or used like one.
_COMMON_WORDS = words_of(
    "umut can deniz gunes baris sevgi ilk kaya toprak yagmur bulut ates savas zafer bora doga ada derya damla nur "
    "inci ipek gul cicek ege kuzey yaz bahar eylul ekim onur emir emre pinar duygu ozgur yigit engin aydin metin "
    "sevda ayaz ozan alp usta devrim evrim simge gizem ela lale melek eser arda hakki yasar doruk cinar tuna seyir "
    "durmus dursun satilmis tan ozge gurur ruzgar su hazal bilge ilke ilkay cevher kerem sahin aslan tarik oya "
    "asli berk"
)
_NAME_WORDS = 4  # of the longest display names
_LONGEST_TAIL = 9  # letters of suffixes on a name: -lerindekiler is rare, -dekinin is not
_ADDRESS = words_of(
    "hocam hoca abi abla bey hanim kanka reis ustad ustat kardes kardesim kanki usta baskan dostum abim ablam "
    "hocaya hocama beye hanima abiye ablaya beyin hanimin soruyorum sorayim soralim sorsak"
)
_FOND = re.compile(r"c[iu](?:g[iu])?m")  # Denizcim, Umutcugum
_TO_ONE = words_of("sen sence senin sana seni senden sende naber nbr")
_CALLS = words_of("selam merhaba mrb slm gunaydin hey")  # before a name: somebody is greeted
_TO_ONE_ENDS = ("misin", "musun", "yorsun", "yosun", "dersin", "aldin", "sattin", "bakarsin")


def _speaks_to_one(word: str) -> bool:
    return word in _TO_ONE or word.endswith(_TO_ONE_ENDS)


def _mentions(tokens: list[str], words: list[str], names: Mapping[str, str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    count = len(words)
    position = 0
    while position < count:
        word, token = words[position], tokens[position]
        if word[0] == "@":
            key = names.get(word[1:]) or names.get(word)
            if key:
                found[key] = None
            position += 1
            continue
        length = _phrase_length(words, position, names, found) if word[0] not in "%0123456789" else 0
        if length:
            position += length
            continue
        if len(word) >= 2:
            name = _named(word, names, 2)
            if name and not (name in _COMMON_WORDS and _is_everyday(name, word, token, words, position)):
                found[names[name]] = None
        position += 1
    return tuple(found)


def _phrase_length(words: list[str], position: int, names: Mapping[str, str], found: dict[str, None]) -> int:
    """Of how many words the name at `position` is, noted in `found`; 0 where it is no name of several words."""
    for length in range(min(_NAME_WORDS, len(words) - position), 1, -1):
        before = " ".join(words[position : position + length - 1])
        name = _named(f"{before} {words[position + length - 1]}", names, len(before) + 2)
        if name:
            found[names[name]] = None
            return length
    return 0


def _named(word: str, names: Mapping[str, str], shortest: int) -> str:
    """The name a word is, or begins with before a suffix; a name is longer than `shortest`. Empty if none."""
    if "'" in word:
        stem = word.split("'", 1)[0]
        return stem if stem in names else ""
    if word in names:
        return word
    for length in range(len(word) - 1, max(shortest, len(word) - _LONGEST_TAIL), -1):
        if word[:length] in names:
            return word[:length] if has_tail(word, length) else ""
    return ""


def _is_everyday(name: str, word: str, token: str, words: list[str], position: int) -> bool:
    """Whether a name that is a word as well ("deniz", "umut") is only the word here."""
    if "'" in word or _FOND.fullmatch(word, len(name)):
        return False
    after = words[position + 1] if position + 1 < len(words) else ""
    before = words[position - 1] if position else ""
    if after in _ADDRESS or after in _TO_ONE or before in _CALLS or _speaks_to_one(before):
        return False
    # Called out to at either end of a line that speaks to one person: "deniz sen ne dersin", "bot musun doruk".
    if word == name and (position == 0 or not after) and any(_speaks_to_one(other) for other in words):
        return False
    if token[0].isupper() and not token.isupper() and position:
        return False
    # At the start of a message a capital proves nothing; a comma or an exact name before a question does.
    return not (position == 0 and token[0].isupper() and word == name and len(words) > 1)


# --- words worth echoing --------------------------------------------------------------------------

_STOP = words_of(
    "acaba ama ancak artik asla aslinda bana bazi belki ben benim beri bile bir biraz birkac birsey biz bize bizim "
    "boyle boylece bugun buna bunda bundan bunu bunun burada burda butun cunku daha degil demek diye diger dolayi "
    "dogru ekle evet falan fakat filan gene gibi gore hala hangi hani hatta hayir hemen henuz hep hepsi her "
    "herhalde herkes hic hocam icin iken ile ilgili ise iste itibaren kac kadar karsi kendi kesin keske kez kim "
    "kimse lazim madem mesela nasil neden nedir nerede niye olan olarak oldu oldugu olmak olmaz olsa olsun olur "
    "olacak oluyor onlar onun orada orda oyle pek peki ragmen sadece sana sanki sence senin simdi siz sizce sizin "
    "sonra soyle sahi tabi tabii tamam tane tum uzere valla vallahi var veya yani yine yok yoksa zaten zaman cok "
    "abi abla kanka reis ustat arkadas arkadaslar arkadasim beyler millet selam merhaba gunaydin lutfen galiba "
    "sanirim bence bazen dedim dedi diyor diyorum eder etti etmek ediyor yapti yapmak yapiyor kaldi gelir geldi "
    "geliyor gitti gider gidiyor baktim bakalim bakiyorum dusunuyorsunuz dusunuyorsun dusunuyorum dersiniz dersin "
    "yarin dun almis aldim sattim size bunlar sunlar seyi seyler haber hakkinda tarafi ustu ustunde"
)
_VERBISH = re.compile(
    r"(?:yor|yo)(?:um|sun|sunuz|uz|lar|du)?$|(?:[dt][iu](?:m|n|k|niz|nuz|lar|ler)?|m[iu]s|[ae]c[ae][kg]\w*"
    r"|[ae]l[iu]m)$"
)


def _keywords(words: list[str], used: set[int]) -> tuple[str, ...]:
    nouns: dict[str, None] = {}
    verbs: dict[str, None] = {}
    for position, word in enumerate(words):
        if len(word) < 4 or position in used or word[0] in "%@0123456789":
            continue
        stem = word.split("'", 1)[0]
        if len(stem) < 4 or stem in _STOP or stem in _PARTICLES:
            continue
        (verbs if _VERBISH.search(stem) else nouns)[stem] = None
    return tuple((*nouns, *verbs))[:5]
