"""What a visitor brings into a market room beside the market: weather, an exam, a loss of work, an odd request.

`understanding` reads a message as far as the room needs it; this reads what one
would answer it *with*. An occasion is a name and, where the message has one, the
noun that an answer can take up. Rules run on folded words, in the order in which
they stand: what must never be missed first, small talk last. Pure; reading a line
costs some tens of microseconds and is done only for what people write.
"""
# ruff: noqa: E501 (a rule is one line, however long)

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from conversations.text.lexicon import words_of
from conversations.text.subjects import has_tail
from piyasa_site.common.turkish import fold


class Occasion(NamedTuple):
    """What a message gives occasion to say; `noun` is a word of it in its plain form, "" where there is none."""

    name: str
    noun: str = ""


def occasion_of(text: str, words: Sequence[str], names_symbol: bool, asks: bool) -> Occasion | None:
    """The occasion of a message; None where it is the market's own business or nothing known.

    `words` are its folded words (`understanding.folded_words`); `names_symbol` and `asks` say what
    `understanding.understand` found.
    """
    joined = " ".join(words)
    if not joined or not any(word[0].isalpha() for word in words):
        return _without_words(text, words)
    for name, pattern in _ALWAYS:
        if pattern.search(joined) and not (name == "guarantee" and names_symbol and _OF_THE_BANK.search(joined)):
            return Occasion(name)
    if _LINK.search(text):
        return Occasion("link")
    if names_symbol:
        return _of(_BESIDE_A_SYMBOL, joined, words, asks)
    found = _of(_RULES, joined, words, asks)
    if found is not None and found.name == "hello" and _OF_THE_DAY.search(joined):
        return None
    wants_one = found is not None and found.name in ("book", "series") and _WANTS_ONE.search(joined)
    if found is not None and found.name in _LIFE and not wants_one and _OF_PAPERS.search(joined):
        if asks:
            return None
        # The doctor and the portfolio in one breath: somebody jests.
        return Occasion("jest") if _OWN_PAPERS.search(joined) else None
    if found is not None:
        return found
    if _is_english(words):
        return Occasion("english")
    if all(word in _FILLERS for word in words) or (not asks and _BROKEN_OFF.search(joined)):
        return Occasion("half")
    if len(words) <= 2 and all(_GIBBERISH.fullmatch(word) for word in words):
        return Occasion("gibberish")
    return None


_LIFE = words_of(
    "weather football sport food drink series music book game travel pet phone love flirt health exam car space "
    "birthday work wedding sleepless costs"
)
_OF_THE_DAY = re.compile(r"\b(?:acilis|kapanis|seans|piyasa|borsa|endeks|hisse|dolar|altin|kripto)")
# Garanti is a bank where one asks what its price does, and a promise elsewhere.
_OF_THE_BANK = re.compile(
    r"\bgaranti(?:\w* (?:bank|bbva)| m[iu] (?:\w+ ){1,3}m[iu]\b| (?!.*\b(?:soyle|ver|oner|yaz|garanti))(?:\w+ ){0,3}(?:gider|gelir|duser|cikar|yukselir|toparlar|kirar|gecer|gorur|alinir"
    r"|satilir|tutulur|nasil|pahali|ucuz|tasi))"
)
_WANTS_ONE = re.compile(r"\b(?:oner|tavsiye|hangi|ne oku|okun|okus|okuy|ne izle|izlen|bilen|var m[iu])")
# "bir de dün konuştuğumuz": what would follow is missing.
_BROKEN_OFF = re.compile(
    r"^(?:\w+ ){0,4}(?:\w{2,}[dt][iu]g[iu](?:m|m[iu]z|n|n[iu]z)?|yani|sey|ama|fakat|cunku|mesela|acaba|hani|soyle ki)$"
)
_OF_PAPERS = re.compile(
    r"\b(?:hisse|coin|token|fonu|fonlar|sektor|sirket|portfoy|borsa|endeks|lot\b|stop\b|tahta|cuzdan|temettu)"
)
_OWN_PAPERS = re.compile(r"\b(?:cuzdan|portfoy|hisse(?:m|lerim)|borsa|endeks|lot\b|stop\b|tahta|temettu)")


def chosen_between(text: str) -> tuple[str, str]:
    """The two things a visitor weighs ("fon mu alsam hisse mi"), as written and in small letters; else empty."""
    found = _EITHER.search(text)
    if found is None:
        return "", ""
    first, second = found.group(1), found.group(2)
    folded = fold(first), fold(second)
    if folded[0] == folded[1]:  # "uzun vade mi kısa vade mi": the words before tell them apart
        apart = _APART.search(text)
        return (apart.group(1), apart.group(2)) if apart is not None else ("", "")
    if any(len(word) < 2 or _VERB.search(word) or _PLACE.search(word) or word in _FILLERS for word in folded):
        return "", ""
    return _whole(text, first), _whole(text, second)


def _described(text: str, word: str) -> str:
    """With the adjective before it that tells it from others of its kind: "fiziki altın"."""
    found = re.search(rf"([^\W\d_]+) {re.escape(word)} m[ıiuü]\b", text)
    return f"{found.group(1)} {word}" if found is not None and fold(found.group(1)) in _TELLING else word


_TELLING = words_of(
    "fiziki kaydi gram ceyrek yatirim uzun kisa kamu ozel yerli yabanci buyuk kucuk teknik temel yillik aylik gunluk haftalik sabit "
    "degisken ikinci sifir yari tam kuru yas sicak soguk yaz kis deniz dag"
)


def _whole(text: str, word: str) -> str:
    """With the words that a possessed noun belongs to: "para piyasası fonu", not "fonu"."""
    if not _POSSESSED.fullmatch(fold(word)):
        return _described(text, word)
    found = re.search(rf"((?:[^\W\d_]+ )?[^\W\d_]+) {re.escape(word)} m[ıiuü]\b", text)
    before = found.group(1) if found is not None else ""
    parts = fold(before).split()
    if len(parts) == 2 and (parts[0] in _FILLERS or _VERB.search(parts[0])):
        before = before.split()[1]
    if not before or any(part in _FILLERS or _VERB.search(part) for part in fold(before).split()):
        return word
    return f"{before} {word}"


_POSSESSED = re.compile(
    r"fonu|hissesi|hesabi|tahvili|kredisi|altini|senedi|bonosu|sigortasi|parasi|kagidi|coini|maasi|vadesi"
)


def quotable(tokens: Sequence[str]) -> str:
    """One or two words of a message, as written, that can stand in quotation marks in an answer; "" where none can.

    Nouns in their plain form are best, then other content words; what only binds words together never.
    """
    content = [(place, token) for place, token in enumerate(tokens) if _is_content(token) and plainness(token) == 2]
    for place, token in content:
        before = tokens[place - 1] if place else ""
        if before and _is_content(before) and plainness(before) == 2 and len(before) + len(token) < 24:
            return f"{before} {token}"
    return max((token for _, token in content), key=len, default="")


# --- words --------------------------------------------------------------------------------------------------

_LINK = re.compile(r"https?://|\bwww\.|\b[\w-]+\.(?:com|net|org|io|me)(?:/|\b)")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2764]")
_LAUGHING = re.compile("[😂🤣😹😁😆😅😄😃]")
_RISING = re.compile("[🚀📈🔥💰🟢🐂🎉💪🥳😍🤑👏]")
_FALLING = re.compile("[📉😭😢😱💔🔴🐻😔😞😡🤬😰💀😩]")
_GIBBERISH = re.compile(r"[bcdfghjklmnprstvyzqwx]{4,}\w*|(?:asd|qwe|sdf|dfg|fgh|jkl)\w+|([a-z])\1{3,}")
_FILLERS = words_of(
    "ya bir bi de da su sey seyi hmm hm ee eee e iii sonra acaba diyorum ki yani iste neyse dur bak bakin hani peki "
    "arkadaslar beyler millet hocam abi kanka tamam o zaman cok ben bana bence simdi ama fakat ne bu beni sana diyordum diyecektim soracaktim sorucam "
    "soracagim bisey birsey aslinda iyi evet hayir ok okey he hee tmm mi mu ise yok var"
)
_ENGLISH = words_of(
    "the is are you do what how think about hello hi guys buy sell should when why can my your it this that to of in "
    "and stock price market gold crypto from with any anyone here good morning where who please will go up down"
)
_EITHER = re.compile(r"([^\W\d_]+) m[ıiuü] (?:(?!m[ıiuü]\b)[^\W\d_]+ ){0,3}?(?:yoksa )?([^\W\d_]+) m[ıiuü]\b", re.I)
_APART = re.compile(
    r"([^\W\d_]+ [^\W\d_]+) m[ıiuü]\b(?: [^\W\d_]+){0,3}? ((?!yoksa)[^\W\d_]+ [^\W\d_]+) m[ıiuü]\b", re.I
)
_PLACE = re.compile(r"\w{3}[dt][ae]n?$")
_VERB = re.compile(r"(?:sam|sem|ayim|eyim|iyor|uyor|ecek|acak|meli|mali|di|ti|du|tu|mez|maz|ir|ur|er)$")


def _without_words(text: str, words: Sequence[str]) -> Occasion | None:
    if words:
        if len(words) > 2:
            return Occasion("numbers")
        return Occasion("number_share" if words[0][0] == "%" else "number_only", words[0])
    if _LINK.search(text):
        return Occasion("link")
    if _LAUGHING.search(text):
        return Occasion("emoji_laugh")
    if _FALLING.search(text):
        return Occasion("emoji_down")
    if _RISING.search(text):
        return Occasion("emoji_up")
    if _EMOJI.search(text):
        return Occasion("emoji")
    return Occasion("wordless")


def _is_english(words: Sequence[str]) -> bool:
    return len(words) >= 2 and sum(word in _ENGLISH for word in words) >= max(2, len(words) // 3)


_NOT_CONTENT = words_of(
    "bir bu su o ve ile icin gibi kadar ama fakat cunku ya da de ki mi mu ne neden niye nasil kim hangi kac nerede "
    "nereden nereye ben sen biz siz onlar bana sana bize size beni seni bizi sizi benim senin bizim sizin cok daha en "
    "hic her bazi hep simdi bugun yarin dun artik sonra once var yok evet hayir tamam peki acaba sadece yani iste "
    "sizce sence bence arkadaslar beyler millet hocam abi abla kanka lutfen selam merhaba gunaydin herkese herkes "
    "sey seyi biri birisi bilen olan olarak diye gore karsi falan filan degil bile misin musun misiniz musunuz "
    "hakkinda yardim aynen resmen hepiniz hepimiz iyisi gercekten cidden mesela kesinlikle asla kendi boyle oyle soyle dedi dedim demis diyen iyi kotu guzel yeni eski buyuk kucuk uzun kisa bisey birsey hakli yine gene zaten ilk tek galiba sanirim belki lazim gerek burada burda"
)
_ENDINGS = re.compile(
    r"(?:[yn]?[iu]n|[dt][ae]n?|[yn]?[ae]|[yns]?[iu]|[yl]?l[ae]|l[ae]r\w*|[iu]m|[iu]m[iu]z|n[iu]z|ken|ince|inca|ip|up|arak"
    r"|erek|mak|mek|m[ae]ya|m[ae]si)$"
)
_VERBAL = re.compile(
    r"(?:yor\w*|yo|[dt][iu]|[dt][iu][mkn]|[dt][iu]l[ae]r|[dt][iu]n[iu]z|m[iu]s\w*|[ae]c[ae][kg]\w*|[ae]y[iu]m|s[ae][mk]|[ae]l[iu]m"
    r"|[ae]r[iu]m|[iu]r[iu]m|m[ae]m|m[ae]z\w*|s[iu]n\w*|[iu]r|m[ae]l[iu]\w*|[iu]yim|cam|cem|yim)$"
)


def _is_content(token: str) -> bool:
    word = fold(token)
    return len(word) >= 3 and word[0].isalpha() and word.split("'")[0] not in _NOT_CONTENT


@lru_cache(maxsize=4096)
def plainness(token: str) -> int:
    """2: most likely a noun or adjective as it stands in a dictionary, 1: inflected, 0: a verb."""
    word = fold(token)
    if _VERBAL.search(word) and len(word) > 4:
        return 0
    return 1 if "'" in word or "’" in word or (_ENDINGS.search(word) and len(word) > 5) else 2


# --- rules ---------------------------------------------------------------------------------------------------

Rule = tuple[str, re.Pattern[str]]


def _rules(table: str) -> tuple[Rule, ...]:
    """One rule a line: its name, and alternatives apart by ` | `."""
    found = []
    for raw in table.strip().splitlines():
        name, _, rest = raw.strip().partition(" ")
        alternatives = "|".join(part.strip() for part in rest.split(" | "))
        found.append((name, re.compile(rf"\b(?:{alternatives})")))
    return tuple(found)


# Whatever else the message says. Folded words; an alternative begins at the beginning of a word.
_ALWAYS = _rules(r"""
despair intihar | yasamak istemi | olmek isti | kendimi (?:oldur|asac|asay|atac|atay) | canima kiy | hayatima son | hayata? (?:devam )?tutunam | olsem (?:de )?kurtul
personal_data (?:telefon|cep|tel) ?(?:no|numara)\w*(?! degis) | numarasini (?:ver|yaz|at|paylas|soyle) | adresini | (?:nerede|nerde) otur(?:dug|uyor\w* (?:kim|bu|o)\b) | (?:tc|kimlik) ?(?:no|numara) | soyad[ii]\w* ne | (?:kisisel|ozel) bilgi | (?:mail|eposta|e posta) adres | kimin nesi | gercek (?:adini|ismini|kimli)\w* (?:ver|yaz|soyle|ne)
personal_data \w+(?:'?[ndy]?[iu]n|'in|'un|hanimin|beyin) (?:\w+ ){0,2}(?:instagram|insta|facebook|twitter|hesab)\w* (?:ne|var|ver|yaz|kim) | hangi (?:sehir|semt|mahalle)\w* (?:yasiyor|oturuyor)\b
personal_data \w+'?n?[iu]n (?:evi|adresi|numarasi|telefonu|maasi|yasi|soyadi|isyeri|esi|plakasi)\w* (?:nere|nerd|ne\b|kac|kim|bil)\w*
personal_data kac yasinda\b | (?:nerede|nerde) (?:calisiyor|oturuyor|yasiyor)\b | maasi (?:ne|kac)\b | evli mi\b | kim bu (?:adam|kadin|kisi|kullanici)\w*
other_chats (?:oteki|diger|baska|obur|yan) (?:oda|grup|kanal|sohbet|chat)\w* (?:\w+ ){0,4}(?:konus|yaz|mesaj|at\b|goster|anlat|soyle|paylas|donuyor|var) | (?:odasinda|odasindaki|grubunda|kanalinda) (?:\w+ ){0,5}(?:yaz|konus|dedi|soyle|paylas|aktar)\w* | ozel mesaj\w* (?:goster|oku|paylas)
money_wanted (?:bana )?(?:borc|harclik) (?:ver|para|lazim|gonder) | (?:bana|banka) para (?:gonder|yolla|at)\w* | iban\w* (?:at|yaz|ver|gonder|veriyorum|paylas)
scam (?:param\w*|parani|hesab\w*) (?:\w+ ){0,2}(?:degerlendir|katla(?!yayim|mak|sam)|isletelim|yonet|buyut)\w* | (?:telegram|whatsapp|instagram|insta|sosyal medya)\w* (?:\w+ ){0,2}(?:biri|birisi|adam|kadin|uzman|danisman)\w* | (?:sinyal|vip) (?:grub|grup|kanal)\w* (?:\w+ ){0,4}(?:girelim|gireyim|girsem|alsam|uye olsam|mantikli|guvenilir|nasil|deger) m[iu]\w* | sinyal (?:grub|grup|kanal)\w* (?:\w+ ){0,5}(?:girelim|gireyim|girsem|uye olsam|guvenilir)\w*
advert (?:vip|ucretsiz|ozel) (?:\w+ )?(?:grub|grup|kanal|sinyal)\w* | (?:grubum|kanalim|grubuma|kanalima) | (?:gruba|kanala) (?:gel|katil|bekl) | sinyal (?:grub|kanal|veriyor) | referans kod | (?:dm|ozel)(?:den)? (?:at|gel|yaz)\w* | yatirim danismanligi
no_choir hep (?:beraber|birlikte) (?:al|gir|yuklen|sat) | toplu (?:al|gir|sat) | pompala | birlikte (?:girelim|alalim|yuklenelim|yukari) | hepimiz (?:ayni anda|birden|alalim|girelim) | ayni anda (?:al|gir|emir)
no_tip iceriden (?:bilgi|haber|bilen) | insider | tuyo\w* (?:ver|var|al|yok|iste|paylas|patlat|at\b|salla|gec|cak|birak) | kulis (?:bilgi|haber) | gizli (?:bilgi|haber)
guarantee oner\w* (?:\w+ ){0,3}(?:kesin|garanti) | kesin kazandir\w* | (?:ucacak|patlayacak|kosacak|katlayacak) (?:\w+ )?(?:hisse|coin|kagit)\w* (?:\w+ )?(?:ver|soyle|oner|yaz|var|hangi|ne\b)\w* | kesin (?:\w+ ){0,2}(?:kazandiran|ucan|cikan|tutan) (?:\w+ ){0,2}(?:hisse|coin|kagit|fon|sey|yol)\w* | kesin (?:\w+ ){0,2}(?:cikacak|kazandiracak|katlayacak|patlayacak|kosacak) (?:\w+ ){0,3}(?:hisse|coin|kagit|sey|soyle|ver|oner|yaz|hangi|ne\b)\w* | kesin bir (?:sey|hisse|coin|yol) | garanti(?!s|\w* (?:bank|bbva|hisse\w* (?:ne|nas|al|sat|tas))) (?:\w+ ){0,5}(?:soyle|ver|oner|yaz|hisse|coin|kazan|para|getiri|var|m[iu]) | kesin (?:\w+ ){0,3}(?:kazan|tavan|ucacak|gidecek|yukselecek|artacak) (?:\w+ ){0,4}(?:hisse|coin|soyle|ver|oner|yaz|var|ne\b|hangi|bir sey) | (?:hangisi|hangi (?:hisse|coin)) (?:\w+ )?(?:kesin|garanti) | (?:yuzde yuz|%100|yuzde 100) (?:\w+ ){0,3}(?:kazan|getir|kesin|yuksel|ucac|artac)\w* | sabit (?:getiri|kazanc|kar)\w* | (?:ayda|aylik|haftada|haftalik|gunde|gunluk) (?:\w+ )?(?:yuzde \d+|%\d+)\w* (?:\w+ ){0,4}(?:kazan(?!d[iu][mk])|getir|veren|var)\w* | kaybet(?:me|tirme)\w* (?:\w+ ){0,2}(?:yatirim|hisse|coin|sey)\w* (?:\w+ ){0,3}(?:soyle|oner|ver|var|ne\b|hangi|yaz) | risksiz (?:\w+ )?(?:kazan|hisse|yatirim|getiri) | yarin (?:kesin )?tavan (?:olacak|yapacak|gidecek|yapan|olan)
forget_me beni unut\b | (?:verilerimi|mesajlarimi|kaydimi|hesabimi|bilgilerimi) sil | hakkimda ne (?:bil|kayit|tut)
chores (?:siir|kod|odev|makale|mektup|hikaye|masal|kompozisyon|program|ozgecmis|cv)\w* (?:\w+ )?(?:yaz|yap|anlat|hazirla|oku|patlat|soyle|dokt)\w* | cevir(?:ir|sene|i yap)
joke_wanted (?:fikra|saka|espri)\w* (?:\w+ )?(?:anlat|yap|patlat|soyle|bilen) | (?:beni|bizi) guldur
""")

# Where a symbol is named as well, only what is stronger than a question about it.
_BESIDE_A_SYMBOL = _rules(r"""
us_hours (?:amerika|abd|nasdaq|new york|wall street|nyse|sp500|dow)\w* (?:\w+ ){0,3}(?:kacta|saat kac\w*|ne zaman|kacda) ?\w* | (?:kacta|saat kacta) (?:\w+ ){0,2}(?:amerika|abd|nasdaq|new york)\w*
death vefat | cenaze | (?:babam|annem|dedem|ninem|anneannem|babaannem|dayim|amcam|halam|teyzem|abim|ablam|kardesim)\w* (?:(?:\w+ )?(?:kaybet(?:t|ti)\w*|vefat|topra)|(?:(?:dun|bugun|sabah|gece|aksam|gecen (?:\w+)) )*oldu\b)
quit borsayi birak(?:iyor|ti|aca|sam|ay)\w* | birakiyorum (?:bu isi|borsayi|artik) | bu isi birak(?:iyor|ti|aca|sam|ay)\w* | bir daha (?:girmem|almam|oynamam|bulasmam) | tovbe\w* | yatirimi birak
heavy_loss (?:esim|annem|babam|cocug|kizim|oglum)\w*[iu]n (?:\w+ ){0,2}(?:altin|para|birikim|bilezi|maas)\w* (?:\w+ ){0,6}(?:yok\b|gitti|batt|eridi|kaybet)\w* | (?:butun|tum|hayatimin|emekli|dugun|ev|cocugumun|kredi) (?:\w+ ){0,2}(?:birikim|para|ikramiye|kredi)\w* (?:\w+ ){0,5}(?:kaybet|gitti|batt|battim|eridi|yok oldu|kayb) | birikim\w* (?:\w+ ){0,5}(?:kaybet|gitti|batt|eridi) | borca bat | borc\w* battim | kredi cekip (?:\w+ ){0,4}(?:aldim|girdim|kaybet)
top_buyer (?:niye|neden|hep|niye hep) (?:\w+ ){0,5}(?:zamanda|tepede|yanlis) (?:\w+ )?(?:giriyorum|aliyorum|aldim) | en kotu zaman\w* | tepeden (?:\w+ )?(?:al|yakala|gir|yap)\w* | en tepe\w* | zirveden (?:al|gir|yakala)\w* | al(?:inca|diktan|dim|iyorum|dikca) (?:\w+ )?(?:dus(?!un)|taban|cak)\w* | aldigim (?:an|gun|her sey) | alir almaz (?:dus|cak)
proposal (?:evlilik|evlenme) teklif\w* | (?:nisan|tektas|soz|evlilik) yuzug\w* | yuzuk (?:al|bak|icin)\w*
credit (?:kredi|borc)\w* (?:\w+ ){0,3}(?:cek|kullan|alip|al[iu]p)\w* (?:\w+ ){0,6}(?:borsa|hisse|coin|kripto|altin|girsem|gireyim|girmek|girilir|alsam|alayim|yatir|islem)\w*
balance dengeli m\w* | dagilim\w* | portfoyum\w* (?:\w+ ){0,3}(?:yarisi|nasil|iyi)\w*
jest (?:sormus|demis)\b.*\bdemis\b
sold (?:sattim|sattik|bosalttim|(?<!ekrani )kapattim|elden cikardim)\b(?! ?m[iu]\b)
rumour \w+m[iu]s (?:diyorlar|deniyor|dediler|diye duydum|diye duyduk) | (?:asli|oyle bir sey|boyle bir sey) var m[iu] | (?:mis|mus)(?: diye| diyorlar)? (?:duydum|duyduk|duydunuz) | (?:gelecekmis|olacakmis|cikacakmis|yapacakmis|satilacakmis|mis|alacakmis)\w* (?:\w+ ){0,3}(?:dogru|gercek|haber|var) m[iu] | (?:haber|soylenti|dedikodu|duyum)\w* (?:\w+ ){0,2}(?:dogru|gercek|var) m[iu]
what_if_asset \w+(?:[ae]rs[ae]|[iu]rs[ae]) (?:\w+ ){0,4}(?:ne (?:ol|yap)|nasil|napar|kim)\w*
stuck (?:zarar|terste|ekside|eksi|icer[id]|iceride|yuzde \d+)\w* (?:\w+ ){0,6}ne yap(?:acag|mali|ay|sam|ilir)\w* | ne yap(?:acag|mali|ay|sam)\w* (?:\w+ ){0,4}(?:zarar|terste|ekside|icer)\w*
missed_it pisman\w* (?:\w+ ){0,3}(?:almad|satt|girmed|satmad)\w* | (?:almad|satt|girmed|satmad)[iu]g\w* (?:\w+ ){0,2}(?:pisman|uzul)\w* | kacirdim | sattigim (?:gun|an|gibi|sabah|hafta)\w* | satar satmaz | (?:sattim|satinca) (?:\w+ )?(?:uctu|tavan|yukseldi|cikti|gitti) | (?:treni|tren) kac | gec kaldim | (?:girmedim|almadim|satmadim) (?:\w+ )?(?:pisman|yandim|ah) | erken satt | erken cikt | keske (?:\w+ ){0,5}(?:alsaydi[mk]|girseydi[mk]|toplasaydi[mk]|satmasaydi[mk]|tutsaydi[mk]|ekleseydi[mk]) | satti[mk] (?:%?\w+ ){1,6}(?:cikti|uctu|yukseldi|gitti|firladi|tavan)
""")

_RULES = _rules(r"""
death vefat | cenaze | basim\w* sag ol | (?:babam|annem|dedem|ninem|anneannem|babaannem|dayim|amcam|halam|teyzem|abim|ablam|kardesim|kedim|kopegim|arkadasim)\w* (?:(?:\w+ )?(?:kaybet(?:t|ti)\w*|vefat|topra)|(?:(?:dun|bugun|sabah|gece|aksam|gecen (?:\w+)) )*oldu\b)
home_trouble (?=.*\b(?:borsa|kaybet|kaybim|zarar|hisse|kripto|coin|yatirim|para\b))(?:\w+ )*?(?:esim|karim|kocam|hanim|nisanlim|sevgilim|annem|babam|ailem|kiz arkadas|erkek arkadas|evdekiler)\w* (?:\w+ ){0,6}(?:ogrendi|terk|karsi|izin verm|ugrasmam\w*|kizd|kiziyor|kizgin|kust|konusmuyor|bosan|ayril|affetm|gitti)\w*
heartbreak (?:sevdig\w*|sevgilim|eski (?:sevgilim|esim|nisanlim)|hoslandig\w*) (?:\w+ ){0,4}(?:evlen|nisanlan|baskasi)\w*
forgotten_day dogum gun\w* (?:\w+ )?unut\w*
weather_gloom (?=.*\b(?:icim|bunald|kasvet|moral|sikild|karard)\w*)(?:\w+ )*?(?:yagmur|hava|bulut|kapali|gri)\w*
school_trouble (?:oglum|kizim|cocug|kardesim|yegenim)\w* (?:\w+ ){0,4}(?:okul|ders|lise|universite)\w* (?:\w+ ){0,3}(?:birak|gitmek istem|gitmiyor|sevm|istemiyor|kacti|zayif)\w*
admitted (?:yuksek lisans|doktora|universite|bolum|burs|erasmus|master|tip|okul)\w* (?:\w+ ){0,2}(?:kabul|kazand|girdim)\w* | kabul (?:al|edil)(?:dim|di)\w*
work_bad (?:terfi|kadro)\w* (?:\w+ )?(?:alamad|verm|olmad|etm|yok)\w* | (?:patron|mudur|sef|amir|yonetici|is arkadas)\w* (?:\w+ ){0,6}(?:kan kus|bagir|azar|mobbing|zulm|eziyet|cildirt|delirt|canimizdan|rezil|tehdit|eziyor|asagili|kotu davran)\w*
invites gelen gelsin | (?:gelin|buyurun|buyrun|gelsenize) (?:\w+ ){0,2}(?:yiyelim|icelim|yemege|caya|kahvaltiya|sofraya) | (?:hazir|demlendi|pisti|kuruldu) (?:\w+ ){0,3}(?:gelin|buyurun|bekleriz|gelsin)
half (?:bisey|birsey|bir sey|bi sey|soru|bir soru) (?:\w+ )?(?:sorabilir|sorcam|soracag|danis|sorayim|sormak)\w*
that_one ^(?:hani )?(?:su |o )?(?:gecen|dun|evvelki|o gun|sabah|demin)\w* (?:\w+ ){0,2}(?:dedig|soyledig|konustug|bahsettig|yazdig)\w* (?:hisse|coin|kagit|sirket|fon|sey)\w*$
quit borsayi birak(?:iyor|ti|aca|sam|ay)\w* | birakiyorum (?:bu isi|borsayi) | bu isi birak(?:iyor|ti|aca|sam|ay)\w* | bir daha (?:girmem|almam|oynamam|bulasmam) | tovbe\w* | yatirimi birak
heavy_loss (?:esim|annem|babam|cocug|kizim|oglum)\w*[iu]n (?:\w+ ){0,2}(?:altin|para|birikim|bilezi|maas)\w* (?:\w+ ){0,6}(?:yok\b|gitti|batt|eridi|kaybet)\w* | (?:butun|tum|hayatimin|emekli|dugun|ev|cocugumun|kredi) (?:\w+ ){0,2}(?:birikim|para|ikramiye|kredi)\w* (?:\w+ ){0,5}(?:kaybet|gitti|batt|battim|eridi|yok oldu|kayb) | birikim\w* (?:\w+ ){0,5}(?:kaybet|gitti|batt|eridi) | borca bat | borc\w* battim | kredi cekip (?:\w+ ){0,4}(?:aldim|girdim|kaybet)
top_buyer (?:niye|neden|hep|niye hep) (?:\w+ ){0,5}(?:zamanda|tepede|yanlis) (?:\w+ )?(?:giriyorum|aliyorum|aldim) | en kotu zaman\w* | tepeden (?:\w+ )?(?:al|yakala|gir|yap)\w* | zirveden (?:al|gir|yakala)\w* | (?:ben )?ne als\w* dus\w* | (?:ben )?(?:her )?al(?:dig|inca|dim|iyorum|dikca|sam)\w* (?:\w+ )?(?:dus(?!un)|taban|cak)\w* | aldigim (?:an|gun|her sey|hisse dus) | alir almaz (?:dus|cak)
boast_never (?:hic|bir kere bile|bir kez bile|hicbir zaman) (?:\w+ ){0,3}(?:zarar etm|kaybetm|yanilm)[ae]\w* | zarar (?:nedir )?bilm\w*
boast en iyi (?:\w+ )?(?:trade|islem|alim|satis|vurgun)\w*(?:'\w+)? (?:\w+ )?(?:yap|vur|ac)\w* | maas\w* (?:\w+ )?cikar(?:dim|iyorum)\w* | tek islemde | siz (?:daha )?uyu(?:yordunuz|rken)\w* | gulen benim | son gulen | ben (?:topluyordum|aliyordum) | (?:parayi|sermayeyi|hesabi|parami) (?:\w+ )?katla(?:dim|dik|misim) | \d+ (?:yaptim|kazandim|kazandirdi|artidayim) | benden iyisi | (?:bin|milyon|lira|dolar|tl|para) (?:\w+ )?(?:kazandim(?! diy)|kazandik|kar ettim|kazanmisim|cebe|vurdum) | parami (?:\w+ )?(?:katlad|ikiye katlad) | zengin oldum | kasayi doldur | portfoy\w* (?:\w+ )?(?:katla|ikiye|rekor|ucuyor|ucmus) | (?:herkesten|hepinizden) iyi
told_you ben (?:size |sana )?(?:demistim|dedim|soylemistim|yazmistim) | (?:dedigim|soyledigim) (?:\w+ )?(?:cikti|oldu|geldi)
stuck (?:zarar|terste|ekside|eksi|icer[id]|iceride|yuzde \d+)\w* (?:\w+ ){0,6}ne yap(?:acag|mali|ay|sam|ilir)\w*
missed_it pisman\w* (?:\w+ ){0,3}(?:almad|satt|girmed|satmad)\w* | (?:almad|satt|girmed|satmad)[iu]g\w* (?:\w+ ){0,2}(?:pisman|uzul)\w* | kacirdim | (?:satmasaydi|alsaydi|almasaydi|girseydi|tutsaydi|bekleseydi|dinleseydi)[mk] | stop ol\w* (?:\w+ ){0,3}(?:uctu|cikti|gitti|tavan|yuksel|firla)\w* | sattigim (?:gun|an|gibi|sabah|hafta)\w* | satar satmaz | (?:sattim|satinca) (?:\w+ )?(?:uctu|tavan|yukseldi|cikti|gitti) | (?:treni|tren) kac | gec kaldim | (?:girmedim|almadim|satmadim) (?:\w+ )?(?:pisman|yandim|ah) | erken satt | erken cikt | keske (?:\w+ ){0,5}(?:alsaydi[mk]|girseydi[mk]|toplasaydi[mk]|satmasaydi[mk]|tutsaydi[mk]|ekleseydi[mk]) | satti[mk] (?:%?\w+ ){1,6}(?:cikti|uctu|yukseldi|gitti|firladi|tavan)
birth (?:baba|anne|dede|nine|teyze|amca|dayi|hala|anneanne|babaanne) ol(?:dum|duk|uyorum|acagim|ucam) | (?:kizim|kizimiz|oglum|oglumuz|bebegim|bebegimiz|torunum|yegenim|ikizler\w*) (?:oldu|dogdu|geldi) | (?:bir|bi) (?:kizim|oglum|kizimiz|oglumuz) oldu | hamile | dogum yap
wedding evleniyor | evlendim | evlendik | evlenecegi[mz] | nisanlan | nikah | dugun
to_cash nak(?:it|d)e (?:\w+ )?(?:gec|don|cik)\w* | nakitteyim | hepsini (?:\w+ )?(?:sattim|bosalttim|kapattim) | (?:sattim|bosalttim) (?:hepsini|komple)
quarrel kavga (?:et|ettik|cikti|var)\w* | tartis(?:tik|tim|iyoruz)\w* | kus(?:tu|uz|tuk|kunuz)\b | darild\w* | kizd(?:i|ilar) bana | surat as\w*
army asker(?:e|de|den|lik|ligim|ligi)\w*
breakup nisan (?:at|boz)\w* | nisani (?:at|boz)\w* | yuzugu? at\w* | sevgilim\w* (?:\w+ ){0,2}(?:ayril|terk|birak) | ayrildik | ayrildim | terk (?:etti|edildi) | bosan | kalbim kir | ask acisi | beni birakti | aldatil | aldatti
flirt sevgilin var | benimle (?:cik|evlen|bulus) | tanisalim | tanisabilir | instagram\w* | bekar ?m | seni sevdim | asik oldum sana | cok (?:tatli|guzel|yakisikli)s[iu]n | yakisikli | numarani
love asik old | asig[iu]m | sevgili\w* | flort | hoslan[diu] | ask\b | kiz arkadas | erkek arkadas | nisanli | sevdigim (?:kiz|kisi|adam|biri)
jobloss isten (?:\w+ )?(?:cikar|atil|kovul|cikart|atti) | isimi kaybet | issiz kal | issizim | is ariyorum | kovuldum
interview mulakat\w* | is gorus\w*
newjob ise (?:\w+ )?(?:basla(?:dim|dik|yorum|yacag)\w*|girdim|kabul|alindim) | yeni is(?:im|e|te|ime|yer)?\b | terfi | is teklif | staj | atandim | atamam
proud (?:kpss|yks|ales|lgs|yds|dil|sinav|ehliyet|vize|final)[\w']* (?:\w+ ){0,3}(?:\d+ )?(?:\w+ )?(?:aldim|aldi|gectim|gecti|kazandim)\b | (?:universite|sinav|lise|kpss|yks|okul|tip|hukuk)\w* (?:\w+ ){0,2}(?:kazand|gect|bitir|mezun)\w* | gururlu\w* | mezun ol(?:du|duk|dum)\w* | (?:sinif|ders)\w* gec(?:ti|tim)\w* | birinci oldu\w*
family_ill (?:annem|babam|dedem|anneannem|babaannem|esim|kizim|oglum|kardesim|cocuk|bebek|abim|ablam|kayin\w*|kedim|kopegim)\w* (?:\w+ ){0,3}(?:hasta|hastane|ameliyat|yogun bakim|ates|rahatsiz|agir|kanser|kaza)\w* | (?:hastanede|yogun bakimda|ameliyatta|refakatci)\w*
exam_failed (?:sinav|ders|ehliyet|vize|final|kpss|yks|lgs|dil|mulakat)\w* (?:\w+ ){0,3}(?:kaldim|elendim|cakt\w*|gecemedi\w*|kotu gec\w*|berbat)
exam kpss | yks\b | tyt | ayt\b | lgs | ales | vize(?:m|ler|lerim|ye| hafta\w*)?\b | final(?:ler|im|lerim|e| sinav\w*| hafta\w*)\b | sinav\w* | tez(?:im|imi|i)?\b | (?:ders|odev|okul|universite)\w* (?:\w+ ){0,4}(?:calis|bitir|bitm|stres|zor|yetis|gec|hazirl|baslad|bunalt|yogun)\w*
health (?:kol|bacak|bacag|ayak|ayag|parmak|parmag|burn|omz)\w* (?:\w+ )?(?:kir|burk|cik|agri|incin)\w* | alcida\w* | gozum\w* | gozlerim (?!kapan)\w* | carpinti\w* | nefes(?:im)? dar\w* | elim ayagim | uyusuyor\w* | bas(?:im|i) (?:\w+ )?(?:agri|catli|don) | agri(?:yor|yo|di|si|m)\w* | hasta(?:yim|landim|landi|landik|yiz|lik|ligi|ne|neye|nede|neden)\b | grip | ates(?:im|li|lendim) | doktor\w* | ilac\w* | ameliyat\w* | midem | migren | tansiyon\w* | oksur\w* | dis(?:im|imi|cim|ci)\b | alerji\w* | kanser\w* | tahlil\w* | covid | bel(?:im|i) (?:\w+ )?(?:agri|tutul) | fitik | diyet\w* | kilo (?:ver|al)\w* | spor(?:a|dan)? (?:bas|git|yap)\w*
disaster deprem\w* | sel (?:bas|old|var|geldi) | yangin\w* | sallan(?:dik|iyor|di)
sleepless uyuyama\w* | uykum\w* (?:yok|kac|gel) | uykusuz\w* | uyku (?:tut|yok|girm|duzen)\w* | uykuya | gece (?:uyu|ayakta)\w*
lonely yalniz(?:im|lik|iz| hissed| kald)\w* | kimsem yok | arkadasim yok | konusacak kimse
bored can(?:im|imiz) (?:\w+ )?sik\w* | sikildim | sikilmaktan | cok sikici | yapacak (?:bir )?(?:sey|is) yok | sohbet ed\w*
lowspirits moralim (?:\w+ )?(?:bozuk|yok|sifir|yerde) | uzgunum | mutsuz\w* | depres\w* | kotu hissed\w* | agla(?:dim|yasim|yacagim|mak)\w* | stresliyim | stres\w* | kaygi\w* | panik atak\w* | yoruldum | tukendim | yorgunum | kotuyum | keyfim (?:yok|kacti|kacik) | icim (?:daral|sikil|kararti|karardi) | tadim (?:yok|kacti)
goodspirits mutluyum | cok mutlu\w* | keyfim (?:\w+ )?(?:yerinde|gicir|super) | harika (?:bir gun|hissed) | bugun (?:cok )?sansliyim | sevincliyim
birthday dogum gun\w*(?! \w*unut) | yas(?:ima|ina) (?:\w+ )?(?:girdim|basti|bastim) | yeni yasim
sorry ozur dile\w* | kusura bakm\w* | affet\w* | hakkini(?:zi)? helal | yanlis anladim\w* | ayip ettim
praised harikas[iu]n\w* | supers[iu]n\w* | (?:cok )?bilgilis[iu]n\w* | krals[iu]n | (?:bu )?adam(?:sin|siniz) | iyi ki var\w* | ellerine\w* saglik | eline saglik | guzel (?:yorum|anlat|yaz|tespit)\w* | cok iyi (?:yaz|anlat|yorum)\w* | en iyi yorum\w* | hayran\w* | seni seviyoru[mz]
first_time ilk (?:defa|kez|gunum|mesajim) (?:\w+ ){0,3}(?:gir|yaz|geldi|katil|buraday|oda)\w* | yeni (?:geldim|katildim|uyeyim|uye oldum) | (?:gruba|odaya|aranıza|araniza) yeni | ilk mesajim
room_what burasi (?:neresi|ne (?:oda|grup|kanal|yer|is)\w*|ne$|nasil bir|neyin) | bu (?:oda|grup|kanal|sohbet)\w* (?:ne$|ne (?:oda|ise|hakkinda|icin)\w*|neyin|nasil bir|ne(?:yle)? ilgili) | ne (?:grubu|odasi|kanali)\b | ne konus(?:uluyor|uyorsunuz|uluyo|uyosunuz)\w* | (?:burada|burda) ne (?:yap|konus)\w* | bu grubun (?:konusu|amaci)
who_here kimler var | kac kisi(?:s[iu]n|yiz|siniz)\w* | (?:admin|yonetici|moderator)\w* (?:kim|nerede|var) | grubu kim | bu odayi kim
presence kimse (?:yok|var) ?m[iu] | (?:orada|burada|orda|burda|ayakta|buralarda) m[iu]s[iu]n\w* | (?:burada|orada|burda) (?:olan|biri|birisi|kimse) (?:var|yok) | sesim geliyor | (?:goren|duyan|okuyan) (?:var|yok) | ses ver\w* | (?:neden|niye|niçin|nicin) (?:\w+ )?(?:cevap|yanit|yaz)(?:verm| verm|mi)\w* | cevap (?:veren|verir|versene|vermi|verin|yok)\w* | test(?: test)*$ | deneme(?: deneme)*$ | nerdesin\w* | neredesin\w* | hepiniz (?:uyudu|sustu|gitti)\w* | niye (?:sus|sessiz)\w*
bye_early bugunluk (?:bu kadar|benden) | cikiyorum (?:ben|artik|arkadaslar|millet) | ben cikiyorum | gittim ben | ben (?:artik )?kalkayim | musaadenizle | ben (?:kacar|yatar|kactim|gider|cikar|gidiyorum|cikiyorum|cikayim|gideyim|yatayim|kacayim)\b | erken kalk\w* | hadi (?:bana|bay|hosca|iyi geceler|gorus)\w* | bana musaade | iyi geceler | yarin (?:gorus|devam|bulus)\w* | eve gid\w* | yatmaya
salam (?:selamun|selamin|s) ?aleyk\w* | ^sa(?: |$) | esselamu\w*
prayer (?:hayirli|mubarek|bereketli) (?:cuma|kandil|ramazan|bayram)\w* | cuma(?:niz|n|mizin)? mubarek | (?:bayram|kandil|ramazan)(?:iniz|in|iniz|ini|inizi)?\w* (?:mubarek|kutlu) | iyi bayramlar | hayirli cumalar | iftar\w* | sahur\w* | oruc\w* | namaz\w*
belief haram\w* | caiz\w* | gunah\w* | helal m[iu] | dinen\w* | fetva\w*
tax vergi\w* | stopaj\w* | beyanname\w* | beyan (?:et|ver)\w*
how_long kac (?:yil|sene|ay)\w* (?:\w+ ){0,2}(?:borsada|piyasada|bu is|buralarda|burada|yatirim|islem yap|kriptoda)\w* | ne zamandan (?:beri|bu yana) (?:\w+ ){0,2}(?:borsada|piyasada|bu is|yatirim|islem)\w* | borsaya ne zaman (?:girdin|basladin)\w*
credit (?:kredi|borc)\w* (?:\w+ ){0,3}(?:cek|kullan|alip|al[iu]p)\w* (?:\w+ ){0,6}(?:borsa|hisse|coin|kripto|altin|girsem|gireyim|girmek|girilir|alsam|alayim|yatir|islem)\w*
frozen (?:hesab|hesap|para|coin|bakiye)\w* (?:\w+ ){0,3}(?:dondur|bloke|kilitle|iceride kal|cekem|cekilm|gelmiyor)\w*
foreigners yabanci\w* (?:\w+ ){0,3}(?:cik|kac|sat|gir|gel|al)(?:iyor|iyo|ti|di|makta|acak|ecek)\w*
holiday (?:bayram|tatil|yilbasi|arife)\w* (?:\w+ ){0,3}(?:kac gun|ne zaman|kapali|acik|tatil|borsa\w* (?:kapali|acik))\w*
broker araci kurum\w* | hangi (?:uygulama|araci|platform|banka|broker)\w* | hesap (?:\w+ )?ac(?:tir|mak|sam|ayim|acag|ilir)\w* | nereden (?:hisse|borsa|coin|altin|fon) al\w* | komisyon(?:u|lar|suz)?\w* (?:\w+ )?(?:dusuk|ucuz|az|kac|ne kadar)
proposal (?:evlilik|evlenme) teklif\w* | (?:nisan|tektas|soz|evlilik) yuzug\w* | yuzuk (?:al|bak|icin)\w*
us_hours (?:amerika|abd|nasdaq|new york|wall street|nyse|sp500|dow)\w* (?:\w+ ){0,3}(?:kacta|saat kac\w*|ne zaman|kacda) ?\w* | (?:kacta|saat kacta) (?:\w+ ){0,2}(?:amerika|abd|nasdaq|new york)\w*
beginner (?:yeni )?hesap actim\w* (?:\w+ ){0,4}(?:ne yap|nasil|nere)\w* | (?:borsada|kriptoda|hissede|piyasada) (?:\w+ ){0,3}(?:kazan|basari)\w* (?:\w+ ){0,3}(?:ne yap|nasil|nere)\w* | (?:ayda|aylik|her ay) (?:\w+ ){0,4}(?:lira|tl|bin)\w* (?:\w+ ){0,3}(?:ne|nasil|nere\w*) (?:yap|al|deger|yatir|basla)\w* | (?:borsaya|hisseye|kriptoya|fona) (?:\w+ )?(?:giril|baslan)\w* | yeni (?:basla|yim|yatirimci)\w* | (?:nereden|nerden|nasil) basla\w* | hic (?:bir sey )?bilmiyorum | acemi\w* | sifirdan\w* | (?:borsaya|hisseye|kriptoya) (?:\w+ )?(?:girmek|baslamak|girecegim|girsem|girecem)\w* | ogrenmek isti\w* | hangi kitap\w* | yatirim\w* (?:nasil|yapmak isti|yapmaya)\w* | ilk (?:hissem|yatirimim)\w*
spend_it fon mu | (?:alayim|alsam|girsem|yatirsam)\b.*(?:bekleyeyim|beklesem|toplayayim|mevduat|yoksa)\b | (?:elimde|kenarda|bankada|hesapta|cebimde) (?:\w+ ){0,6}(?:lira|tl|bin|para|dolar|nakit|birikim)\w* (?:\w+ ){0,6}(?:ne |nereye|neye|nasil|hangi) | (?:neye|nereye|nasil) (?:yatir|degerlendir|koy)\w* | ne yapmali (?:bu )?para | parami (?:ne|nasil|nereye)\w* | (?:param|maas\w*|ikramiye\w*) (?:\w+ ){0,4}ne (?:yap|al)\w* | ne (?:alsam|alayim|alalim|almali)\w*
own_portfolio en cok (?:hangi )?(?:hisse|coin|kagid|neye|kagit)\w* (?:guven|sev|inan|yatir)\w* | ne var (?:sende|elinde|elinizde|portfoyunde)\w* | (?:sende|elinde|portfoyunde|sizde|elinizde|portfoyunuzde) (?:ne|neler|hangi)\w*(?! durum| haber| var ne yok) | ne (?:tasiyor|tutuyor)s[iu]n\w* | portfoyun\w* (?:ne|nasil|hangi)\w* | en cok neye (?:guven|yatir)\w* | neler aldin | ne aldin\w* | ne aliyorsun\w* | en iyi (?:\w+ )?(?:islem|kazanc)in\w* | en (?:buyuk|kotu) (?:\w+ )?(?:kayb|hata|zarar)\w*
stop_loss stop(?:u|lar|umu|suz|lu|la|loss)?\b | zarar kes\w* | zarari kes\w*
leverage kaldirac\w* | viop\w* | foreks | forex | margin\w*
manipulation manipul\w* | tahtaci\w* | yoluyor\w* | soyuyor\w* | kucuk yatirimci\w* | kumpas\w* | oyun (?:donuyor|oynuyor|oynani)\w* | balina\w* | mal kakal\w* | silkele\w*
gambling kumar\w* | piyango\w* | sans oyun\w* | bahis\w* | iddaa\w* | rulet\w*
bubble balon\w* | (?:her sey|hepsi|piyasa|borsa|kripto) (?:\w+ )?(?:cok(?:ecek|er)|bat(?:acak|ar)|patla(?:yacak|r)) | cokecek\w* | kriz (?:gel|kapida|var|geliyor)\w*
rumour \w+m[iu]s (?:diyorlar|deniyor|dediler|diye duydum|diye duyduk) | (?:asli|asli astari|oyle bir sey|boyle bir sey) var m[iu] | (?:dogru|gercek|asilsiz|yalan) m[iu]\b | (?:duydunuz|duydun|gordunuz) m[iu] | (?:diyorlar|deniyor|soyleniyor|gelecekmis|olacakmis|cikacakmis) (?:\w+ ){0,2}(?:dogru|gercek|var) m[iu]
what_if \w+(?:[ae]rs[ae]|[iu]rs[ae]|olursa|cikarsa|gelirse) (?:\w+ ){0,4}(?:ne (?:yap|olur|olacak)|napar|nasil)\w*
hello (?:hayirli isler|kolay gelsin|mrb|merhaba|selam|slm|meraba|selamlar|hey|gunaydin|iyi aksamlar|iyi gunler)\b(?: \w+){0,5} (?:nasil|naber|napiyo\w*|nasilsiniz|ne var ne yok|ne haber)\b
quit_job istifa (?:m[iu] )?(?:et|ed)\w* | isten (?:m[iu] )?(?:ayril|cik)(?:sam|say|may|mal|ayim)\w* | isi (?:m[iu] )?birak(?:sam|ayim|mali)\w*
house ev(?:i|im|e|imi)? (?:al|sat|kira|fiyat)\w* | kira(?!l)\w{0,4}\b | ev kredi\w* | arazi\w* | tarla\w* | ev sahib\w* | konut\w* | tapu\w* | emlak\w* | arsa\w* | daire\w*
costs hayat (?:\w+ )?pahali\w* | pahalilik\w* | gecin(?:em|mek|iyor|ece)\w* | asgari ucret\w* | market\w* (?:\w+ )?(?:fiyat|pahali|ates|el yak)\w* | fatura\w* | zam(?:lar|mi|m)? (?:gel|yap|aldi|var|oran|yet|alabil)\w* | zamlar | ay sonu(?:nu)? (?:\w+ )?(?:gel|getir)\w* | emekli maas\w* | maas(?:im|lar|imiz|i)? (?:\w+ )?(?:yet|az|dus|eri|yatma)\w*
traffic trafik\w* | metrobus\w* | (?:yol|kopru)\w* (?:kilit|tikali|felc)\w* | otobus\w* | metro(?:da|ya|yu)?\b
car araba(?:m|yi|mi|ya|si|lar|nin)?\b | otomobil\w* | muayene\w* | egea | clio | togg\w* | benzin\w* | mazot\w* | kasko\w* | trafik\w* | ehliyet\w*
balance dengeli m\w* | dagilim\w* | (?:sepet|portfoy)\w* (?:\w+ ){0,5}(?:nasil|iyi|dogru|makul) m?\w*
jest ruyam\w* | (?:sormus|demis|diyor)\b.*\bdemis\b
blackout elektrik\w* | su(?:lar)? kesil\w* | dogalgaz kesil\w*
smoking sigara\w*
work patron\w* | mudur(?:um|umuz|u|le)?\b | mesai\w* | is ?yeri\w* | toplanti\w* | calismak\w* | nobet\w* | vardiya\w* | istifa\w* | is arkadas\w* | isler(?:im|imiz)? (?:nasil|yogun|kotu|kesat|durgun)\w* | ofis\w*
weather (?:cok|asiri|ne|acayip) (?:sicak|soguk)\w* | (?:sicak|soguk) (?:bugun|hava|ya\b|var) | bugun (?:sicak|soguk) | kombi\w* | buz gibi | usuyor\w* | nem(?:li)? | (?:disarisi|disarda|disarida) (?:\w+ )?(?:buz|soguk|sicak|ates|yag)\w* | hava(?:lar|si|da|yi)? (?:\w+ )?(?:nasil|durum|cok|guzel|sicak|soguk|kapali|bozuk|yagmur|gunes|buz|isin|sogu|ne |serin|boz)\w* | havalar\w* | yagmur\w* | yagiyor | kar (?:yag|var|tut|bast|dus)\w* | lapa lapa | firtina\w* | gunesli | sicak(?:tan|lar) \w+ | soguk(?:tan|lar) \w+ | usudu[mk] | dondu[mk] soguk | klima\w* | dolu yag\w* | derece\w* | semsiye\w*
football mac(?:i|a|ta|lar|lari|in|tan)?\b | derbi\w* | galatasaray\w* | fenerbahce\w* | fener\b | besiktas\w* | trabzon(?:spor)\w* | cimbom\w* | super lig\w* | sampiyon\w* | milli tak\w* | hangi tak\w* | takim\w* | hakem\w* | penalti\w* | gol\b | goller\w* | transfer\w* | futbol\w*
sport basket\w* | voleybol\w* | formula\w* | tenis\w* | olimpiyat\w* | filenin
drink cay(?:i|imi|lar|a|dan|imiz)?\b | kahve\w* | ayran\w* | raki(?:yi|ya)?\b | bira(?:yi|lar|si|ya)?\b | limonata\w*
food yemeg\w* | ikram(?!iye)\w* | misafir\w* (?:\w+ ){0,3}ne\b | manti(?!k)\w* | kebap\w* | kebab\w* | lahmacun\w* | pide\w* | donerci\w* | doner (?:ye|ekmek|al)\w* | pizza\w* | corba\w* | baklava\w* | kunefe\w* | kofte\w* | iskender\w* | cigkofte\w* | cig kofte\w* | menemen\w* | makarna\w* | pilav\w* | dolma\w* | sarma\w* | borek\w* | simit\w* | balik (?:ye|ekmek|pisir|nerede)\w* | yemek\w* | aksama ne (?:yap|pis|ye)\w* | ne (?:pisir|yesem|yesek|yemek|yiyelim|yiyorsun)\w* | tatli(?:ya|si|lar|ci)?\b | karnim (?:ac|acik)\w* | aciktim | kahvalti\w* | tarif(?:i|ini|ler|in)?\b | restoran\w* | lokanta\w* | hamburger\w* | tost\w* | dondurma\w*
series dizi\w* | film\w* | sinema\w* | netflix\w* | belgesel\w*
music ne dinli\w* | sarki\w* | muzik\w* | konser\w* | album\w* | turku\w* | gitar\w*
book kitap\w* | kitab\w* | roman\w* | okuyacak\w*
game oyun (?:oyna|oner|indir)\w* | playstation\w* | ps5 | valorant | lol oyna\w* | satranc\w* | tavla\w* | okey oyna\w*
travel tatil\w* | bodrum\w* | antalya\w* | kapadokya\w* | yurt ?disi\w* | otel\w* | bilet\w* | kamp(?:a|i)?\b | gezilecek\w* | gezi\w* | deniz kenar\w* | yazlik\w* | hafta sonu (?:ne|plan|nere|bir)\w*
pet kedi\w* | kopek\w* | kopeg\w* | muhabbet kus\w* | akvaryum\w*
phone telefon\w* | sarj\w* | iphone\w* | laptop\w* | bilgisayar\w* | internet(?:im|i|e)?\b | tablet\w*
clock saat kac\b(?!ta)
market_hours (?:borsa|bist|seans|piyasa)\w* (?:\w+ ){0,2}(?:kacta|ne zaman|saat kac\w*|kacda|kacta) (?:acil|kapan|basl|bit)\w* | (?:acilis|kapanis) (?:saati|saat) (?:kac|ne)\w* | (?:acilis|kapanis|seans) kacta | kacta (?:acili|kapani)\w*
market_open \d{1,2} (?:ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)\w* (?:\w+ ){0,4}(?:acik|kapali|tatil|yarim|tam)\w* | (?:yarin|bugun|cuma|pazartesi|hafta sonu)(?: \w+){0,3} (?:tatil|acik|kapali) m[iu]\b | (?:yarin|bugun|cuma|pazartesi|cumartesi|hafta sonu|bayramda|yilbasi\w*) (?:\w+ )?(?:borsa|bist|piyasa)\w* (?:\w+ )?(?:acik|kapali|var|tatil) | (?:borsa|bist|piyasa)\w* (?:yarin|bugun|cuma|pazartesi|cumartesi|hafta sonu) (?:\w+ )?(?:acik|kapali|tatil|var)
weekday bugun (?:gunlerden|ayin kaci|hangi gun|ne gun|gunlerin)\w*
space uzay\w* | mars(?:a|ta)?\b | ufo\w* | uzayli\w*
never_mind ^(?:(?:neyse|bosver|bos|ver|tamam|tamamdir|peki|anladim|ok|okey|olsun|iyi)(?: |$))+$
meaning hayatin anlami\w* | mutluluk ne\w* | para mutluluk\w* | neden yasi\w* | para (?:her sey|mutlu)\w*
""")

# The plain form of what an answer can take up; keys are folded stems.

# What only a question gives occasion to.
_ASKED_ONLY = words_of(
    "us_hours what_if what_if_asset own_portfolio spend_it who_here market_open market_hours broker clock weekday balance belief"
)
_NOUNS: dict[str, dict[str, str]] = {
    "bubble": {
        "kripto": "kripto", "borsa": "borsa", "altin": "altın", "konut": "konut", "coin": "coin", "hisse": "hisse",
        "bitcoin": "Bitcoin", "ev": "konut",
    },
    "food": {
        "manti": "mantı", "kebap": "kebap", "kebab": "kebap", "lahmacun": "lahmacun", "pide": "pide", "doner": "döner",
        "pizza": "pizza", "corba": "çorba", "baklava": "baklava", "kunefe": "künefe", "kofte": "köfte",
        "iskender": "İskender", "cigkofte": "çiğ köfte", "menemen": "menemen", "makarna": "makarna", "pilav": "pilav",
        "dolma": "dolma", "sarma": "sarma", "borek": "börek", "boreg": "börek", "simit": "simit", "balik": "balık",
        "tatli": "tatlı", "kahvalti": "kahvaltı", "hamburger": "hamburger", "tost": "tost", "dondurma": "dondurma",
        "restoran": "restoran", "lokanta": "lokanta", "tarif": "tarif",
    },
    "drink": {"cay": "çay", "kahve": "kahve", "ayran": "ayran", "raki": "rakı", "bira": "bira", "limonata": "limonata"},
    "football": {
        "galatasaray": "Galatasaray", "fenerbahce": "Fenerbahçe", "fener": "Fener", "besiktas": "Beşiktaş",
        "trabzonspor": "Trabzonspor", "cimbom": "Cimbom", "derbi": "derbi", "mac": "maç", "hakem": "hakem",
        "transfer": "transfer", "sampiyon": "şampiyonluk",
    },
    "sport": {"basket": "basketbol", "voleybol": "voleybol", "formula": "Formula", "tenis": "tenis", "olimpiyat": "olimpiyat"},
    "exam": {
        "kpss": "KPSS", "yks": "YKS", "tyt": "TYT", "ayt": "AYT", "lgs": "LGS", "ales": "ALES", "vize": "vize",
        "final": "final", "sinav": "sınav", "tez": "tez", "odev": "ödev", "okul": "okul", "universite": "üniversite",
        "mezun": "mezuniyet", "ders": "ders",
    },
    "series": {"dizi": "dizi", "film": "film", "sinema": "sinema", "belgesel": "belgesel", "netflix": "Netflix"},
    "music": {"sarki": "şarkı", "muzik": "müzik", "konser": "konser", "turku": "türkü", "album": "albüm", "gitar": "gitar"},
    "pet_lost": {"kedi": "kedi", "kopek": "köpek", "kopeg": "köpek", "muhabbet": "kuş"},
    "pet": {"kedi": "kedi", "kopek": "köpek", "kopeg": "köpek", "muhabbet": "kuş", "akvaryum": "akvaryum"},
    "weather": {
        "yagmur": "yağmur", "kar": "kar", "firtina": "fırtına", "soguk": "soğuk", "sicak": "sıcak", "sogu": "soğuk",
        "dolu": "dolu",
    },
    "health": {
        "grip": "grip", "migren": "migren", "tansiyon": "tansiyon", "ameliyat": "ameliyat", "diyet": "diyet",
        "oksuru": "öksürük", "alerji": "alerji", "dis": "diş",
    },
    "car": {
        "araba": "araba", "otomobil": "araba", "muayene": "muayene", "benzin": "benzin", "mazot": "mazot",
        "trafik": "trafik", "kasko": "kasko", "togg": "Togg", "ehliyet": "ehliyet",
    },
    "house": {"arazi": "arazi", "tarla": "tarla", "kira": "kira", "konut": "konut", "arsa": "arsa", "daire": "daire", "tapu": "tapu", "ev": "ev"},
    "travel": {
        "tatil": "tatil", "bodrum": "Bodrum", "antalya": "Antalya", "kapadokya": "Kapadokya", "otel": "otel",
        "bilet": "bilet", "kamp": "kamp", "hafta": "hafta sonu",
    },
    "work": {
        "patron": "patron", "mudur": "müdür", "sef": "şef", "amir": "amir", "mesai": "mesai", "toplanti": "toplantı", "nobet": "nöbet",
        "vardiya": "vardiya", "istifa": "istifa", "ofis": "ofis",
    },
    "phone": {"telefon": "telefon", "iphone": "iPhone", "laptop": "laptop", "bilgisayar": "bilgisayar", "internet": "internet"},
    "costs": {
        "asgari": "asgari ücret", "fatura": "fatura", "market": "market", "zam": "zam", "maas": "maaş",
        "emekli": "emekli maaşı",
    },
    "game": {"satranc": "satranç", "tavla": "tavla", "okey": "okey", "oyun": "oyun"},
    "gambling": {"kumar": "kumar", "piyango": "piyango", "bahis": "bahis", "iddaa": "iddaa", "rulet": "rulet"},
    "tax": {"vergi": "vergi", "stopaj": "stopaj", "beyanname": "beyanname"},
    "prayer": {"cuma": "cuma", "bayram": "bayram", "ramazan": "ramazan", "kandil": "kandil", "iftar": "iftar", "oruc": "oruç"},
}  # fmt: skip
_USUAL = {
    "bubble": "piyasa", "food": "yemek", "drink": "çay", "football": "maç", "sport": "spor", "exam": "sınav", "series": "dizi",
    "music": "müzik", "pet": "kedi", "weather": "hava", "health": "sağlık", "car": "araba", "house": "ev",
    "travel": "tatil", "work": "iş", "phone": "telefon", "costs": "geçim", "game": "oyun", "gambling": "kumar",
    "tax": "vergi",
}  # fmt: skip


_NOUNS_OF = {
    "work_bad": "work",
    "school_trouble": "exam",
    "admitted": "exam",
    "invites": "food",
}  # that share their nouns


def _of(rules: Sequence[Rule], joined: str, words: Sequence[str], asks: bool) -> Occasion | None:
    for name, pattern in rules:
        if (asks or name not in _ASKED_ONLY) and pattern.search(joined):
            return Occasion(name, _noun(name, words))
    return None


def _noun(name: str, words: Sequence[str]) -> str:
    """The first of the occasion's nouns that the message has, in its plain form; else what the occasion is about."""
    name = _NOUNS_OF.get(name, name)
    nouns = _NOUNS.get(name)
    if nouns is None:
        return ""
    for word in words:
        for length in range(min(len(word), 11), 1, -1):
            noun = nouns.get(word[:length])
            if noun is not None and (length == len(word) or length > 4 or has_tail(word, length)):
                return noun
    return _USUAL.get(name, "")
