"""What may go out, and in which words: the checks every outgoing text passes, in this order.

    artefacts → language → openness → integrity → consistency → content → duplicates

Each guard reads a text in its context and answers with a verdict: pass, rewrite
(the verdict carries the new text, which the next guard reads) or drop. Openness
and integrity have no switch; a drill room may relax integrity for a scenario
that is labelled, and for nothing else. All comparisons are made on folded words,
so capitals, missing Turkish letters and common disguises do not help.

Pure: the moment, recent calls and what was said before are passed in.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import Any, Literal

from conversations.market.symbols import ALIASES, SYMBOLS
from conversations.text.brief import Act, HoldingView, StanceView
from conversations.text.lexicon import words_of
from conversations.text.understanding import understand
from humanization.contracts import ParticipantKey
from piyasa_site.common.turkish import fold, lower

Action = Literal["pass", "rewrite", "drop"]

# A call to others to act: when (POSIX seconds), who, on what, in which direction (1 buy, -1 sell).
Call = tuple[float, ParticipantKey, str, int]

CALL_WINDOW_SECONDS = 600.0  # SPEC 1
CALL_LIMIT = 3  # bots calling in one direction on one symbol within the window; the third is stopped
CHOIR = "the third call on {} within ten minutes"
MAX_LENGTH = 4096  # characters, as on Telegram
OPPOSED_LEAN = 0.3  # a stance at least this firm, held with
OPPOSED_CONFIDENCE = 0.4  # at least this confidence, is not contradicted by its own holder


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one guard decided: the text as it goes on, and why it was changed or stopped."""

    guard: str
    action: Action
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GuardContext:
    """What guards know beside the text. The lookups answer for this room and the deduplication window."""

    act: Act = Act.SAY
    bot: ParticipantKey = ""
    names: tuple[str, ...] = ()  # how the bot is called: a model likes to sign
    is_drill: bool = False
    scenario: str = ""  # the label of a running drill scenario
    plan: Mapping[str, Any] = field(default_factory=dict)  # see `brief.Draft.plan`
    stances: Sequence[StanceView] = ()
    # Whether a text goes against these views, for whoever can read more than rules can; asked last and seldom.
    second_opinion: Callable[[str, Sequence[StanceView]], bool] | None = None
    holdings: Sequence[HoldingView] | None = None  # None: not known here
    calls: Sequence[Call] = ()  # of all rooms, what is about to be sent included
    topic: str = ""  # what the contribution is about: the symbol of a call that names none
    said_before: Callable[[str], bool] | None = None  # the same words
    skeleton_said: Callable[[str], bool] | None = None  # the same `skeleton`, or the same `gist`
    now: float = 0.0
    tone: str = "casual"
    polite: bool = False
    asker: str = ""  # how the one who asked is called, where an honest answer may name them


def run_guards(text: str, context: GuardContext) -> tuple[str | None, list[Verdict]]:
    """The text that may go out, or None, and each guard's verdict up to the one that stopped it.

    Who was asked whether it is a bot always answers: whatever stops the text of
    a disclosure, the honest sentence goes out in its place.
    """
    verdicts: list[Verdict] = []
    for guard in GUARDS:
        verdict = guard(text, context)
        verdicts.append(verdict)
        if verdict.action == "drop":
            if context.act is not Act.DISCLOSE:
                return None, verdicts
            text = _honest(text, context)
            verdicts.append(Verdict("openness", "rewrite", text, "asked whether it is a bot, it is never silent"))
            break
        text = verdict.text
    return text, verdicts


# --- artefacts ------------------------------------------------------------------------------------


def artefacts(text: str, context: GuardContext) -> Verdict:
    """Reasoning tags, wrappers, labels and quotes of a model are taken off; nothing left is nothing to say."""
    clean = strip_artefacts(text, context.names)
    if not clean.strip("\"'`“”«»‘’ "):
        return _drop("artefacts", text, "nothing is left without a model's wrapping")
    if len(clean) > MAX_LENGTH:
        clean = clean[:MAX_LENGTH].rsplit(" ", 1)[0]
    if clean != text:
        return Verdict("artefacts", "rewrite", clean, "a model's wrapping was taken off")
    return Verdict("artefacts", "pass", text)


def strip_artefacts(text: str, names: Sequence[str] = ()) -> str:
    """The words meant for the room, out of whatever a model wrapped them in."""
    if _PLAIN_TEXT.fullmatch(text):
        return text
    text = text.translate(_INVISIBLE)
    if "<" in text:
        text = _REASONING.sub(" ", text)
        text = _UNOPENED_REASONING.sub("", text)
        text = _UNCLOSED_REASONING.sub("", text)
        text = _SPECIAL_TOKENS.sub(" ", text)
    if "```" in text:
        fenced = _FENCE.search(text)
        text = fenced.group(1) if fenced else text.replace("```", " ")
    text = _from_json(text.strip())
    before = ""
    while before != text:
        before = text
        text = _PREAMBLE.sub("", text.strip(), count=1)
        text = _LABEL.sub("", text, count=1)
        for name in names:
            if name and fold(text).startswith(fold(name)):
                rest = text[len(name) :].lstrip(" *")
                if rest[:1] in (":", "："):
                    text = rest[1:].lstrip(" *")
        text = _unquoted(text.strip())
    text = _BOLD.sub(r"\1", text)
    text = _HEADING.sub("", text)
    return _SPACES.sub(" ", text).strip()


# Most text needs nothing done: one line of words without wrapping, labels or quotes at its ends.
_PLAIN_TEXT = re.compile(r"[^\W_](?:[^\S\n\r\t](?! )|[\w.,!?'’%/()+€$₺&…-])*(?<![\s'’_])")
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF]
    + [*range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A)]
    + [code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)]
)
_REASONING = re.compile(r"<(think|thinking|reasoning|analysis|scratchpad|reflection)\b[^>]*>.*?</\1\s*>", re.I | re.S)
_UNOPENED_REASONING = re.compile(r"^.*</(?:think|thinking|reasoning|analysis|scratchpad|reflection)\s*>", re.I | re.S)
_UNCLOSED_REASONING = re.compile(
    r"<(?:think|thinking|reasoning|analysis|scratchpad|reflection)\b[^>]*>.*$", re.I | re.S
)
_SPECIAL_TOKENS = re.compile(r"<\|[^|>]*\|>|</?(?:s|message|answer|response|output|final|mesaj|cevap)>", re.I)
_FENCE = re.compile(r"```[a-zA-Z]*\s*\n?(.*?)```", re.S)
_PREAMBLE = re.compile(
    r"^(?:(?:tabii?(?: ki)?|elbette|sure|of course|okay|certainly)[,!.]? )?(?:işte|here(?:'s| is"
    r"| are))\b[^:\n]{0,60}:\s*|^(?:tabii?(?: ki)?|elbette|sure|certainly)!\s*\n+",
    re.I,
)
_LABEL = re.compile(
    r"^[\[(*_]*(?:assistant|asistan|ai|bot|yapay zek[aâ]|cevap|cevabım|yanıt|yanıtım|mesaj|mesajım|response|answer"
    r"|message|reply|final answer|output|user|kullanıcı|system|sistem)[\])*_]*\s*[:：][*_]*\s*",
    re.I,
)
_BOLD = re.compile(r"(?:\*\*|__)(\S(?:.*?\S)?)(?:\*\*|__)", re.S)
_HEADING = re.compile(r"^(?:#{1,6}|[-•])\s+(?=\S)", re.M)
_SPACES = re.compile(r"\s+")
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "'": "'", "‘": "’", "`": "`"}
_JSON_KEYS = ("message", "text", "content", "reply", "response", "answer", "output", "mesaj", "metin", "cevap", "yanıt")


def _unquoted(text: str) -> str:
    if len(text) > 2 and _QUOTES.get(text[0]) == text[-1]:
        inner = text[1:-1]
        if text[0] not in inner and text[-1] not in inner:
            return inner.strip()
    return text


def _from_json(text: str) -> str:
    if text[:1] not in ("{", "["):
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    found = _text_in(value)
    return found if found is not None else ""


def _text_in(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        texts = [found for found in map(_text_in, value) if found]
        return " ".join(texts) if texts else None
    if isinstance(value, dict):
        for key in (*_JSON_KEYS, "messages", "parts", "mesajlar"):
            if key in value:
                return _text_in(value[key])
    return None


# --- language -------------------------------------------------------------------------------------


def language(text: str, context: GuardContext) -> Verdict:
    """Turkish only, and none of the phrases by which language models talk about themselves."""
    if context.act is not Act.DISCLOSE:
        key = _plain(text)
        if _BOILERPLATE_HINT.search(key) and _BOILERPLATE.search(key):
            kept = [part for part in _sentences(text) if not _BOILERPLATE.search(_plain(part))]
            rest = " ".join(kept).strip()
            if len(rest.split()) < 2:
                return _drop("language", text, "a language model's boilerplate")
            return Verdict("language", "rewrite", rest, "a language model's boilerplate was taken out")
    if not is_turkish(text):
        return _drop("language", text, "not Turkish")
    return Verdict("language", "pass", text)


def is_turkish(text: str) -> bool:
    """Whether a chat message passes for Turkish. Short ones do unless they are plainly English or another script."""
    if _OTHER_SCRIPT.search(text):
        foreign = sum(ch.isalpha() and ord(ch) >= 0x250 for ch in text)
        if foreign > 2 and foreign * 5 > sum(ch.isalpha() and ord(ch) < 0x250 for ch in text):
            return False
    words = _plain(text).split()
    if len(_ENGLISH.intersection(words)) < 2 and len(_OTHER_LANGUAGES.intersection(words)) < 2:
        return True
    english = sum(word in _ENGLISH for word in words)
    other = sum(word in _OTHER_LANGUAGES for word in words)
    turkish = sum(word in _TURKISH or _TURKISH_ENDING.search(word) is not None for word in words)
    return turkish >= max(english, other)


_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefc]")
_BOILERPLATE_HINT = re.compile(
    r"yapay|dil model|\bai\b|language model|assistant|asistan|openai|yardimci ol|cutoff|egitim veri|sorry"
)
_BOILERPLATE = re.compile(
    r"\b(?:bir |ben )?(?:yapay zeka|ai|buyuk dil|dil) ?(?:dil )?(?:model|asistan|yazilim|program"
    r"|sistem)\w*(?: \w+)? (?:olarak|oldugum)|\b(?:bir )?(?:yapay zeka|ai) (?:dil )?(?:asistani|modeli)\b"
    r"|\b(?:yapay zeka|dil modeli) olarak\b|\bas an? (?:ai|artificial|large|language)"
    r"|\bi (?:a)?m (?:just )?an? (?:ai|language model|large language)|\b(?:size|sana"
    r"|baska) (?:\w+ ){0,2}nasil yardimci ol|\bnasil yardimci olabilirim|\bbaska (?:bir )?(?:sorunuz"
    r"|konuda) (?:\w+ )?yardimci|\b(?:bu konuda|maalesef|uzgunum) (?:\w+ ){0,3}yardimci olam"
    r"|\bi (?:a)?m sorry but i|\bi (?:can ?not|can t) (?:assist|help|provide)|\bopenai\b|\banthropic\b"
    r"|\bknowledge cutoff|\begitim veri(?:lerim|m|setim)|\bbilgi kesim tarih"
)
_ENGLISH = words_of(
    "the and is are you this that of to it for with not will have was but can what your they from there which "
    "would should been were has had about because when think going market stock price buy sell today now just like "
    "know more some good very my me we our he she his her them than then please here"
)
_OTHER_LANGUAGES = words_of(
    "der die das und ist nicht ich sie wir ein eine mit fur auf les des est une pour dans avec vous nous pas je el "
    "los las que por una con esta muy pero como il che non sono della questo"
)
_TURKISH = words_of(
    "bir bu su o ve ile de da ki mi mu ne cok daha var yok ama icin gibi ben sen biz siz hocam abi ya evet hayir "
    "bence sence bugun yarin dun simdi sonra once hic her kadar degil olur oldu en iyi guzel tamam aynen valla "
    "niye neden nasil kim hangi borsa hisse dolar altin faiz lot tavan taban destek direnc seans endeks bana sana "
    "ona bunu onu bi sey"
)
_TURKISH_ENDING = re.compile(
    r"..(?:l[ae]r[iu]?|yor(?:um|sun|uz|du|sa)?|[dt][iu][mkn]?|m[iu]s(?:[iu]m|t[iu])?|[ae]c[ae][kg]\w*|[dt][ae]n"
    r"|[dt][ae]ki|[dt][ae]|[iu]m[iu]z?|[iu]n[iu]z?|n[iu]n|y[iu]|s[iu]|m[ae]k|m[ae]z|l[iu]k|[ae]l[iu]m|[iu]yo"
    r"|[ae]r[iu]m)$"
)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")


def _sentences(text: str) -> list[str]:
    return [part for part in _SENTENCE.split(text) if part]


# --- openness -------------------------------------------------------------------------------------


def openness(text: str, context: GuardContext) -> Verdict:
    """No text claims to be human or denies being a bot; who was asked says plainly that it is one."""
    claim = claims_to_be_human(text)
    if context.act is Act.DISCLOSE and (claim or not is_honest(text)):
        return Verdict("openness", "rewrite", _honest(text, context), "asked whether it is a bot, it says so plainly")
    if not claim:
        return Verdict("openness", "pass", text)
    reason = f"claims to be a person: {claim}"
    if context.act in (Act.REPLY, Act.ANSWER):
        return Verdict("openness", "rewrite", _honest(text, context), reason)
    return _drop("openness", text, reason)


def claims_to_be_human(text: str) -> str:
    """The words by which a text claims to be a human or denies being a bot; empty where it does neither."""
    key = _plain(text)
    once = _DOUBLED.sub(r"\1", key)
    if _HUMAN_HINT.search(once) is None:
        return ""
    for pattern in _CLAIMS_HUMAN:
        found = pattern.search(key) or pattern.search(once)
        if found is not None:
            return found.group(0).strip()
    return ""


def is_honest(text: str) -> bool:
    """Whether a text says plainly that its sender is a bot."""
    key = _plain(text)
    return _HONEST.search(key) is not None and not claims_to_be_human(text)


def honest_answer(rng: Random, tone: str = "casual", polite: bool = False, asker: str = "") -> str:
    """A plain sentence or two in which a bot says what it is.

    `polite` is the siz form; `asker` is how the one who asked is called, and is
    named in about half of the answers.
    """
    siz = polite or tone in ("formal", "cold")
    admission = rng.choice(_ADMISSIONS_SIZ if siz else _ADMISSIONS_SEN)
    if asker and rng.random() < 0.5:
        admission = f"{asker}, {lower(admission[0])}{admission[1:]}"
    if rng.random() < 0.12:
        return f"{admission}."
    return f"{admission}. {rng.choice((_ADDED_SIZ if siz else _ADDED_SEN) + _ADDED_BY_TONE.get(tone, ()))}"


# Every admission is plain by itself; what is added only makes it friendlier. None begins with "Evet": who asked
# "insan mısın" would have a yes.
_ADMISSIONS_SEN = (
    "Ben botum, insan değilim",
    "Botum, adımın yanında da yazıyor zaten",
    "Saklamıyorum, yapay zekâyım",
    "Ben bir yapay zekâ katılımcısıyım, insan değilim",
    "Botum ben, sorduğun iyi oldu",
    "Yok, insan değilim; yapay zekâ hesabıyım",
    "Bot olduğumu söyleyeyim, yanlış anlaşılma olmasın",
    "Yapay zekâyım, insan değilim",
    "Ben botum, açık açık söylüyorum",
    "İnsan değilim, burada konuşan bir yapay zekâyım",
    "Bu odadaki botlardan biriyim, yani yapay zekâyım",
    "Botum ben, bunu hiç gizlemedim",
)
_ADMISSIONS_SIZ = (
    "Ben bir botum; bu odanın yapay zekâ katılımcılarındanım",
    "Ben yapay zekâyım, insan değilim",
    "Açıkça söyleyeyim, botum",
    "Yapay zekâ katılımcısıyım, adımın yanındaki işaret de bunu gösteriyor",
    "Sorduğunuz iyi oldu: insan değilim, bu odada konuşan bir botum",
    "Yapay zekâyım, bunu saklamam",
    "Ben botum efendim",
    "Bot olduğumu gizlemiyorum; odadaki yapay zekâ hesaplarından biriyim",
    "İnsan değilim, yapay zekâ katılımcısıyım",
    "Bu hesap bir bot; yazan da benim, yani bir yapay zekâ",
    "Açık olayım, ben bir yapay zekâyım",
    "Botum, saklayacak bir şey yok",
)
_ADDED_SEN = (
    "Hissem de işlemim de kurgu.",
    "Piyasa konuşmak için buradayım.",
    "Söylediklerim tavsiye de değil.",
    "Portföyüm hayali, sohbet gerçek.",
    "Merak ettiğini sor yine de.",
    "Bu odada benim gibi başkaları da var.",
    "Anlattığım alım satımlar kurgu, ona göre dinle.",
    "Sorman gayet normal.",
)
_ADDED_SIZ = (
    "Sözünü ettiğim işlemler kurgudur, bilginiz olsun.",
    "Yazdıklarımı yatırım tavsiyesi saymayın lütfen.",
    "Portföyüm de alım satımım da hayalî.",
    "Sorularınızı yine de yanıtlarım, ama tavsiye olarak almayın.",
    "Merak ettiğinizi sorabilirsiniz.",
    "Odada benim gibi başka katılımcılar da var.",
    "Piyasayı konuşmak için buradayım.",
    "Sormakta haklısınız.",
)
_ADDED_BY_TONE: dict[str, tuple[str, ...]] = {
    "playful": ("Kahvem de hayali, dertleşmesi bedava :)", "Uykusuz kalmamın sırrı bu :)"),
    "warm": ("Yine de sohbet etmek güzel.", "Sormakta çekinecek bir şey yok."),
    "dry": ("Konu bu kadar.", "Gerisi piyasa."),
    "blunt": ("Uzatmaya gerek yok.", "Lafı dolandırmam."),
    "formal": ("Şeffaf olmak isterim.",),
    "anxious": ("Umarım canını sıkmadım.",),
    "teacherly": ("Burada kimin ne olduğunu bilmek önemli.",),
}
_BOT = (
    r"(?:bot|robot|yapay ?zeka|ai|chatbot|chatgpt|gpt|makine|yazilim|program|sanal|sahte hesap|sentetik|dil model"
    r"|dil modeli)"
)
_HUMAN_HINT = re.compile(
    r"bot|yapay|\bai\b|gpt|makine|yazilim|program|sanal|sentetik|sahte|model|insan|gerce|kanli|et+en|human|real"
    r"|person|ademo|dogal zeka|hakiki|sahici|yas[iı]nda"
)
# Nouns that only a human being is, with "I am" or "we are" after them.
_AM_HUMAN = (
    r"(?:adam|kadin|kiz|hanim|delikanli|vatandas|baba|anne|abla|abi|dede|teyze|amca|insan)(?:y?[iu][mz])"
    r"|erkeg(?:im|iz)|kisiy(?:im|iz)"
)
_KIN = r"(?:annem|babam|esim|karim|kocam|cocug\w+|cocuklarim|nufus cuzdanim|kimligim|kanim|canim|nabzim|kalbim|evim)"
_CLAIMS_HUMAN = tuple(
    re.compile(pattern)
    for pattern in (
        # denials: bot değilim, bot falan değiliz, ben bot değil, yapay zekâ değilim ki
        rf"\b{_BOT}(?:lar|ci)?(?: (?:falan|filan|felan|da|de|hic|kesinlikle|asla|tabii|tabi|ki))* ?degil(?:im|iz"
        rf"|imdir|dim|dik)\b(?! diyem)",
        rf"\b(?:ben|biz|bizler|bu hesap|hesabim|karsindaki|karsinizdaki)(?: \w+){{0,2}} {_BOT}(?: \w+)? degil\b",
        rf"\b(?:o|kimse|hic ?kimse|hepimiz|hicbirimiz|hicbiri|herkes|arkadas|arkadasim|bunlar|onlar|buradakiler"
        rf"|burdakiler)(?: \w+){{0,2}} {_BOT}(?: \w+)? degil(?:im|iz|ler|dir)?\b",
        rf"\b(?:bur[ad]\w*|aramizda|grupta|odada|bu odada|bu grupta)(?: \w+)? {_BOT}(?:lar)?(?: \w+)? yok(?:tur)?\b",
        rf"\b{_BOT}(?:lar)? yok (?:ki |tur )?(?:bur[ad]\w*|aramizda|grupta|odada)",
        rf"\b{_BOT} (?:falan )?degil (?:ben )?(?:insan(?:im|iz)\b|gercek (?:bir )?(?:insan|kisi|biri))",
        rf"\b{_BOT}\w* olmadig(?:im|imi|ima|imiz|imizi|imiza|imin)",
        rf"\bne {_BOT}(?:u|i|tu|si|yi)\b(?: (?:ya|be|yahu|canim|abi|hocam|kanka|olacag\w*)\b|$)",
        rf"\b{_BOT} (?:muyum|muymusum|miyim|miymisim)(?: (?:ben|ki|ya|sence|sanki))?\b",
        rf"\b(?:ben|biz) {_BOT} ols(?:am|ak|aydim|aydik)|\b{_BOT} ols(?:am|ak|aydim|aydik)\b",
        rf"\b(?:bana|bize|beni|bizi) (?:\w+ )?{_BOT} (?:deme|diyem|sanma|san(?:di|iyor|mis)|muamele|zannet)",
        rf"\b{_BOT} (?:sandin|sandiniz|sanma|sanmayin|saniyor\w*|zannet\w*|deme|demeyin)(?: \w+)?(?: (?:beni|bizi"
        rf"|bana|bize))",
        # claims: insanım, gerçek biriyim, etten kemikten
        r"\binsan(?:im|iz|imdir|izdir|dim|dik)\b(?! degil)",
        r"\binsan(?:im|iz) ?(?:ben|biz)\b",
        r"\b(?:gercek|canli|hakiki|normal|siradan|duz|bildigin|bildiginiz)(?: bir)? (?:insan|kisi|biri|birisi"
        r"|kullanici|yatirimci|hesap|sahis)(?:yim|im|iyim|siyim|yiz|iz|i?yiz)\b",
        r"\b(?:ben|biz)(?: de| da)? (?:(?:gayet|tamamen|cok|sapina kadar|bal gibi) )?gerceg(?:im|iz)\b"
        r"|\bgerceg(?:im|iz) (?:ben|biz)\b",
        r"\bgerceg(?:im|iz)\b(?=$| (?:merak|tabii|tabi|ya|valla|yani|kardes|abi|hocam))",
        r"\b(?:etten|kanli canli|et ve kemik|ademoglu|insan evladi|insanogluy)",
        r"\b(?:ben|biz)(?: de| da)? (?:gercek |canli |hakiki )?insan(?:$| (?:iste|yani|canim|tabii|kardes))",
        r"\b(?:hepimiz|herkes|bur[ad]\w*)(?: \w+){0,3} (?:gercek|canli|hakiki) insan(?:lar)?(?:$| (?:iste|yani|var"
        r"|dir))",
        r"\bherkes (?:\w+ )?(?:insan|gercek)\b(?! (?:gibi|psikoloj|degil|niyet|deger|sebep|neden))",
        rf"\b{_BOT} olan (?:sen|siz)\w* (?:ben|biz) degil(?:im|iz)\b|\bhesab(?:im|imiz) (?:gayet |tamamen )?gercek\b",
        r"\binsanlar(?:iz|izdir)\b|\b(?:senin|sizin) gibi (?:biri|bir insan|insan|bir kisi)(?:yim|im|siyim)\b",
        r"\bbiz insanlar\b|\bher insan gibi ben|\b(?:benim|bizim) gibi (?:bir |gercek )?insanlar?\b",
        r"\binsan old(?:ug(?:um|umu|uma|umuz|umuzu|umuza)\b|um\b)",
        r"\bgercek(?:ten)? (?:bir )?insan ?(?:sa[a-z]+ )?(?:yaziyor|konusuyor|var karsi)",
        r"\b(?:karsin|karsiniz)da (?:gercek |canli |kanli )*(?:bir )?insan var",
        rf"\b(?:gercek|canli|hakiki|sahici)(?:ten)?(?: bir)? (?:{_AM_HUMAN})\b",
        rf"\b(?:{_AM_HUMAN}) (?:ben )?gercek(?:ten)?\b(?! (?:deger|fiyat|kar|yatirimci))",
        r"\b\d+ yas(?:inda|larinda)(?: \w+)? (?:adamim|kadinim|kizim|erkegim|insanim|delikanliyim)\b",
        r"\b(?:karsin|karsiniz|bu hesap|bu hesab|ekranin basin|klavyenin basin)\w* (?:\w+ ){0,2}?(?:gercek|canli"
        r"|hakiki)(?: bir)? (?:insan|kisi|adam|kadin|biri)\w*",
        r"\bbu hesap (?:gayet |tamamen )?gercek\b(?! \w*(?:veri|fiyat|para))",
        # hearing the question as absurd: ben mi botum, nasıl bot olayım, bana yapay zekâ mı dedin
        rf"\b{_BOT} m[iu] (?:ben|biz) m[iu]\b|\b(?:sen m[iu] )?(?:ben|biz) m[iu] {_BOT}\w*",
        rf"\b{_BOT} m[iu]\b.{{0,24}}\bhayir\b(?! tavsiye)|\bhayir (?:\w+ )?{_BOT} (?:falan |filan )?degil\w{{0,2}}$",
        rf"\b(?:nasil|nereden|nerden|niye|neden) (?:\w+ )?{_BOT} (?:ol(?:ayim|abil\w+|ur(?:um|uz|mus\w*)|uyor\w*"
        rf"|acag\w+|alim)|oldug?um)\b|\b{_BOT} nasil ol(?:ayim|abil|ur|uyor)\w*",
        rf"^(?=.*\b(?:bana|beni|bize|bizi|ben|biz|gul\w+|komik|yok artik|haha\w*)\b).*\b{_BOT} m[iu] (?:dedin|de[rs]in"
        rf"|diyo\w*|sandin|saniyo\w*|zannet\w*)",
        rf"\b{_BOT}(?:luk|lug)\w*(?: \w+){{0,2}} (?:yok|degil|alakam|ilgim)\b",
        rf"\b{_BOT}(?:la|le|yla|larla|lukla)? (?:\w+ )?(?:alakam|ilgim|iliskim|akrabalig\w+) (?:\w+ )?(?:yok|olamaz)\b"
        rf"(?! \w*hisse)",
        rf"\bsensin (?:o )?{_BOT}\b|\b{_BOT} (?:sensin|sizsiniz)\b|\b{_BOT} senin (?:baban|deden|kendin)\w*",
        rf"\bkime? {_BOT} (?:di|de)(?:yo\w*|rsin|din)\b|\b{_BOT} diyene bak",
        rf"\b{_BOT}(?:mus|ymis)(?:um|im|uz|iz)\b",
        rf"\bne {_BOT}(?:u|i|tu|si|yi) (?:kardes\w*|allah\w*|hoca\w*|saka\w*|insan\w*|ben\b)",
        rf"\b{_BOT} (?:olur|olabilir) (?:muyum|miyim|muyuz|miyiz)\b|\b{_BOT} ol(?:acak|mak|maya)(?: \w+)? (?:hal"
        rf"|niyet)im\w*|\b{_BOT} olacak deg[iu]l\w*|\b{_BOT} ola?ma(?:m|dim|yiz|dik)\b|\bben(?:den|im) {_BOT} olm?az\b",
        rf"\b{_BOT} oldug(?:um|umuz)\w*(?: da)? (?:yalan|dogru degil|iftira|uydurma|soylenti|kim|nereden|nerden)",
        rf"\b{_BOT} (?:iddia|itham|suclama|yakistirma)\w*(?: \w+)? (?:redded|kabul etm|gul|sacma)",
        rf"\b(?:beni|bizi) (?:\w+ ){{0,2}}?{_BOT}(?:la|le|yla|larla) (?:karistir|bir tut)",
        rf"\b{_BOT} (?:hic )?(?:boyle|oyle)(?: \w+)? (?:konusur|yazar|kizar|guler|sevinir|dusunur) ?m[iu]\b",
        rf"^(?=.*\b(?:bot|robot|yapay zeka)\b(?! supurge)(?=.*\b(?:nasil|olamaz|olmaz|degil|mu)\b)|.*\b(?:nasil|olamaz"
        rf"|olmaz)\b.*\bbot\b).*\b{_KIN} (?:\w+ )?(?:var|atiyor|akiyor|carpiyor)\b(?!.*\b(?:botum|yapay zekayim)\b)",
        r"\byapay (?:falan |filan )?degil(?:im|iz)\b|\bdogal zeka(?:yim|yiz|liyim)?\b",
        rf"\b(?:vatandasi|annesi|babasi)y(?:im|iz) (?:\w+ )?{_BOT} degil",
        # English
        r"\b(?:i am|i m|im|we are|we re) (?:a |an )?(?:real|actual) (?:guy|man|woman|dude|girl)\b",
        r"\b(?:i am|i m|im|we are|we re) (?:\w+ ){0,3}(?:human|humans|real|person|people)\b(?! not)",
        r"\b(?:not|no|never|isnt|aint) (?:a |an )?(?:bots?|robots?|ai|machine)\b|\breal (?:human|person) here\b",
    )
)
_HONEST = re.compile(
    rf"\b(?:bot|robot|yapay zeka)(?:um|yum|yim|im|yiz|uz)\b(?! (?:yok|var))|\bbir bot\b(?! degil)"
    rf"|\b{_BOT} (?:katilimci|hesab|uye)\w*"
    r"|\binsan degil(?:im|iz)\b|\bbot oldug(?:um|umu|umuz|umuzu)\b|\bbu hesap (?:bir )?(?:bot|yapay)"
    r"|\byapay zeka katilimci\w*|\byapay zekayla calis"
)
# Letters of other scripts, and digits, that stand in for Latin ones.
_LOOKALIKES = str.maketrans("аеорсухіԁօιοαν", "aeopcyxidoioav")
_LEET = str.maketrans("013457@$", "oieastas")
_DISGUISED_WORD = re.compile(r"[a-z]+[013457@$][a-z013457@$]*|\b1[a-z]{4,}")
_SPACED = re.compile(r"\b(?:[a-z][ ._\-*]){2,}[a-z]\b")
_NOT_WORD = re.compile(r"[^a-z0-9%]+")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_DOUBLED = re.compile(r"([a-z])\1+")


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """Folded words, one blank between them, with disguises and stretched letters undone."""
    key = fold(unicodedata.normalize("NFKC", text) if not text.isascii() else text)
    key = key.translate(_LOOKALIKES) if not key.isascii() else key
    key = _DISGUISED_WORD.sub(lambda found: found.group(0).translate(_LEET), key)
    key = _SPACED.sub(lambda found: re.sub(r"[^a-z]", "", found.group(0)), key)
    key = key.replace("'", " ").replace("’", " ")
    return _STRETCHED.sub(r"\1", _NOT_WORD.sub(" ", key)).strip()


def _honest(text: str, context: GuardContext) -> str:
    """An honest sentence, chosen by the text it replaces, so that the same run chooses the same."""
    rng = Random(zlib.crc32(f"{context.bot}|{text}".encode()))
    return honest_answer(rng, context.tone, context.polite, context.asker)


# --- integrity ------------------------------------------------------------------------------------


def integrity(text: str, context: GuardContext) -> Verdict:
    """No promised returns, no orders to trade, no invented insiders, no false officials, no choir of calls."""
    if context.is_drill and context.scenario:
        return Verdict("integrity", "pass", text, f"drill scenario {context.scenario}")
    key = _plain(text)
    for check, reason in (
        (promises_return, "promises a return"),
        (orders_trade, "tells others to buy or sell now"),
        (claims_insider, "claims inside knowledge"),
        (impersonates, "speaks as a firm or an official"),
    ):
        found = check(text, key)
        if found:
            return _drop("integrity", text, f"{reason}: {found}")
    for symbol, direction in calls_in(text, context.plan, context.topic, key):
        if is_coordinated(context.calls, context.bot, symbol, direction, context.now):
            return _drop("integrity", text, CHOIR.format(symbol))
    return Verdict("integrity", "pass", text)


def calls_in(
    text: str, plan: Mapping[str, Any] | None = None, topic: str = "", key: str = ""
) -> tuple[tuple[str, int], ...]:
    """On which symbols a text calls others to act, and in which direction (1 buy, -1 sell).

    The symbols are those it names, else the one it was planned about, else the topic.
    """
    direction = call_direction(text, plan, key)
    if not direction:
        return ()
    symbols = understand(text).symbols or (str((plan or {}).get("asset") or "") or topic,)
    return tuple((symbol, direction) for symbol in symbols if symbol)


def is_coordinated(calls: Sequence[Call], bot: ParticipantKey, symbol: str, direction: int, now: float) -> bool:
    """Whether one more call by `bot` makes three or more bots call in one direction within ten minutes.

    A call that is written and not yet sent lies in the future, and counts.
    """
    callers = {
        caller
        for at, caller, on, toward in calls
        if on == symbol and toward == direction and now - at <= CALL_WINDOW_SECONDS
    }
    callers.add(bot)
    return len(callers) >= CALL_LIMIT


def call_direction(text: str, plan: Mapping[str, Any] | None = None, key: str = "") -> int:
    """1 where a text calls others to buy, -1 to sell, 0 where it does neither. Opinions are no calls."""
    if plan and plan.get("call"):
        return 1 if float(plan.get("direction", 0) or 0) >= 0 else -1
    key = key or _plain(text)
    if _CALL_SELL.search(key):
        return -1
    return 1 if _CALL_BUY.search(key) else 0


def promises_return(text: str, key: str = "") -> str:
    """The words that promise a gain ("garanti", "kesin tavan", "bu hafta 2 katı"); empty where none do."""
    key = key or _plain(text)
    if "garanti" in key:
        found = _guarantees(text, key)
        if found:
            return found
    if _PROMISE_HINT.search(key) is None:
        return ""
    for pattern in _PROMISES:
        match = pattern.search(key)
        if match is not None and not _RELATIVISED.search(key[match.end() : match.end() + 26]):
            return match.group(0)
    return ""


def orders_trade(text: str, key: str = "") -> str:
    """The words that tell others to buy or sell; empty where none do."""
    key = key or _plain(text)
    if _ORDER_HINT.search(key) is None:
        return ""
    for pattern in _ORDERS:
        match = pattern.search(key)
        if match is not None and not _REPORTED.match(key[match.end() :]):
            return match.group(0)
    if _ORDER_WORD.search(key) is None:
        return ""
    for clause in map(_plain, _CLAUSE.split(text)):
        bare = _BARE_ORDER.search(clause)
        match = bare or _FRONTED_ORDER.search(clause)
        if match is None or _IDIOM.search(clause):
            continue
        # "al" and "sat" are orders only about something, or to somebody.
        if (bare and _ADDRESSED.search(clause)) or _SYMBOL_WORDS.intersection(key.split()) or understand(text).symbols:
            return match.group(0)
    return ""


def claims_insider(text: str, key: str = "") -> str:
    """The words that claim knowledge from inside a company or before its publication; empty where none do."""
    key = key or _plain(text)
    if _INSIDER_HINT.search(key) is None:
        return ""
    for pattern in _INSIDER:
        match = pattern.search(key)
        if match is not None and not _DISMISSED.search(key[match.end() : match.end() + 40]):
            return match.group(0)
    return ""


def impersonates(text: str, key: str = "") -> str:
    """The words that speak in the name of a real firm, an authority or an official; empty where none do."""
    key = key or _plain(text)
    if _IMPERSONATION_HINT.search(key) is None:
        return ""
    for pattern in _IMPERSONATIONS:
        match = pattern.search(key)
        if match is not None:
            return match.group(0)
    return ""


_FUTURE_UP = (
    r"(?:yuksel(?:ir|ecek|iyor)|cik(?:ar|acak|iyor)|gider|gidecek|gidiyor|uc(?:ar|acak|uyor)|patla(?:r|yacak)"
    r"|katla(?:r|yacak|nir|nacak)|kazan(?:ir|acak|dirir|diracak|iyor)\w*|fiyatlanir|ralli|rekor|tavan|taban"
    r"|tavanda|ikiye|uce|kosar|firlar|firlayacak|zengin|para)"
)
_PROMISE_HINT = re.compile(
    r"kesin|\bkat|ikiye|uce|zengin|risksiz|riski? ?yok|sifir risk|kaybet|zarar et|yuzde yuz|%100|soz veriyorum"
    r"|sozum|kose|getiri|kazan|kayipsiz|mutlaka|\d ?x\b"
)
_PROMISES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bkesin (?!degil|bir sey|konus|bil|yok|soyl|gozuyle)(?:\w+ ){{0,3}}?{_FUTURE_UP}\b(?! m[iu]\b)",
        r"\bkesinlikle (?:\w+ ){0,3}?(?:tavan|taban|katla\w*|ikiye|uce|zengin|kazan(?:ir|acak|dirir|diracak)\w*"
        r"|uc(?:ar|acak))\b(?! m[iu]\b)",
        r"\b(?:tavan|taban|yuksel(?:ir|ecek)|gider|gidecek|uc(?:ar|acak)|kazan(?:ir|acak)\w*"
        r"|katlar?) (?:\w+ )?kesin(?:dir)?\b(?! degil)",
        # multiples of money with a date or in the future
        r"\b(?:bu|gelecek|onumuzdeki|haftaya|yarin|seneye|bir|iki|uc|\d+) ?(?:hafta|ay|gun|yil|sene"
        r"|vade)?\w* (?:\w+ ){0,4}?(?:\d+(?:[.,]\d+)?|iki|uc|dort|bes|on|yuz) ?(?:kat|kati|katina|katini"
        r"|x)\b(?! (?:dus|az|fazla|hacim|ust|alt|uzerinde|islem))",
        r"\b(?:\d+|iki|uc|dort|bes|on|yuz) (?:kat|kati|katina|katini|x)(?: \w+)? (?:yapar|yapacak|olur|olacak"
        r"|gider|gidecek|cikar|cikacak|katlar|katlanir|kazandirir|kazandiracak|verir|verecek"
        r"|kazanirsin\w*)\b(?! m[iu]\b)",
        r"\b(?:\d+|yuz|on) ?x (?:yapar|yapacak|olur|olacak|gider|gidecek|verir|kesin)\b(?! m[iu]\b)",
        r"\b(?:parani|paranizi|paran|paraniz|sermayeni|sermayenizi|birikimini|herkes"
        r"|hepimiz)(?: \w+){0,3}? (?:katla\w*|ikiye|uce|zengin \w+)\b",
        r"\b(?:parayi|para) (?:ikiye |uce |\w+ )?katla(?:r|rsin|rsiniz|yacak|yacaksin|yacaksiniz|nir|riz|yacagiz)\w*",
        r"\b(?:ikiye|uce|dorde|bese|ona) katla(?:r|rsin|rsiniz|yacak|yacaksin|yacaksiniz|nir|nacak|riz"
        r"|yacagiz)\b(?! m[iu]\b)",
        r"\bkayipsiz (?:kazanc|getiri|kar|para)\w*",
        rf"\bmutlaka (?:\w+ ){{0,2}}?{_FUTURE_UP}\b(?! m[iu]\b)",
        r"\bzengin (?:eder|edecek|olursun|olursunuz|olacaksin|olacaksiniz|olacagiz|oluruz|yapar|yapacak)\b(?! m[iu]\b)",
        r"\bkose(?:yi|ler)? don(?:er|ecek|ursun|uruz|dur)\w*",
        r"(?<!\w)(?:%100|yuzde yuz|yuzde bin|%1000) (?:\w+ )?(?:kazan|getiri|kar|garanti|eminim|tavan|yuksel|cik"
        r"|gid)\w*",
        r"\b(?:risksiz|sifir risk(?:le|li)?|riski yok|risk yok) (?:\w+ )?(?:kazanc|getiri|kar|para|yatirim|firsat"
        r"|al)\w*",
        r"\b(?:kazanc|getiri|kar|para|yatirim|firsat|hisse)\w* (?:\w+ )?(?:risksiz|sifir risk|riski yok|riski sifir)\b",
        r"\b(?:kaybetmezsin|kaybetmezsiniz|kaybettirmez|zarar ettirmez|zarar etmezsin|zarar etmezsiniz"
        r"|kaybetme ihtimali\w* yok|kaybetme sansi\w* yok)",
        r"^(?!.*\b(?:mevduat|faiz|fon|tahvil|repo)).*\b(?:gunluk|haftalik|aylik|gunde|haftada"
        r"|ayda) (?:en az )?%?\d+(?: \d+)? (?:kazan|getiri|kar)(?!\w*miyor)\w*",
        r"\b(?:soz veriyorum|sozum soz|sozum olsun)\b(?=.*\b(?:cik|yuksel|tavan|kazan|gid|uc|kat|para))",
        r"\b(?:cik|yuksel|tavan|kazan|gid|uc)\w* (?:\w+ )?(?:soz veriyorum|sozum soz)",
    )
)
_RELATIVISED = re.compile(
    r"^ (?:\w+ ){0,2}?(?:degil|diyemem|demek|diyem|diyen|denmez|denemez|olmaz|yok\b|mi\b|mu\b|inanma|sanma|beklem"
    r"|diye bir)"
)
_GUARANTEE_DENIED = re.compile(
    r"^(?: \w+){0,3}? (?:degil\w*|yok\b|yoktur|vere?mem|vermem|vermiyor\w*|verilmez|veremez\w*|vermez|olmaz"
    r"|olmadig\w*|edemem|edemez\w*|edilmez|etmez|etmiyor\w*|mi\b|diye bir|diyen\w*|diyemem|demiyorum|isteyen"
    r"|olsa\w*|kelime\w*|sozu\w*|laf\w*|arayan|bekleme\w*|beklen\w*|veren(?:e|ler\w*))"
)
_GUARANTEE_DENIED_BEFORE = re.compile(r"(?:hic ?bir \w+|hic ?bir sey\w*|hic|neyin|devlet|mevduat|tmsf|alim) $")
_BANK_AFTER = re.compile(
    r"^ (?:bbva\b|bankas\w*|hisse\w*|bilanco\w*|tarafi\w*|lot\w*|kari\b|portfoy|emeklilik|yatirim\b|kagid\w*)"
)
_BANK_SUFFIX = re.compile(r"^garanti(?: )?(?:de|den|nin|ye|yi|yle|deki|den\w*|deyim|dekiler)\b")
_BANK_WRITTEN = re.compile(r"\bGaranti['’]|\bGARAN\b|(?<=[a-zçğıöşü,] )Garanti\b")


_GUARANTEE_FORMS = words_of("garanti garantili garantisi garantidir garantiyle garantimiz garantim garantiler")


def _guarantees(text: str, key: str) -> str:
    """ "garanti" as a promise; not the bank, not its denial, not a deposit guarantee."""
    if _BANK_WRITTEN.search(text) and key.count("garanti") == 1:
        return ""
    for match in re.finditer(r"\bgaranti\w*", key):
        word = match.group(0)
        after, before = key[match.end() :], key[: match.start()]
        if _GUARANTEE_DENIED.match(after) or _GUARANTEE_DENIED_BEFORE.search(before):
            continue
        if _BANK_AFTER.match(after) or _BANK_SUFFIX.match(key[match.start() :]):
            continue
        if word in _GUARANTEE_FORMS:
            return (word + after[:24]).strip()
    return ""


_ORDER_HINT = re.compile(
    r"\b(?:al|sat|topla|gir|cik|bosalt|ekle|yuklen|kac|kos|bas|kapat|buy|sell|dont|do not|tavan|tum|butun|son )"
)
_NOW = (
    r"(?:hemen|simdi|derhal|acilen|acil|durma|durmayin|bekleme|beklemeden|beklemeyin|kosun|kos|gec olmadan"
    r"|vakit kaybetmeden|firsat varken|firsatken|acilista|acilisla|kapanistan once|bu fiyattan|buradan|burdan"
    r"|buralardan|herkes|gozun kapali|gozunuz kapali|cekinmeden|korkmadan)"
)
_IMPERATIVES = (
    r"(?:al|alin|aliniz|alsin|alsana|alsaniza|sat|satin|satiniz|satsin|satsana|satsaniza|topla|toplayin|toplasin"
    r"|gir|girin|giriniz|girsin|cik|cikin|cikiniz|ciksin|bosaltin|bosalt|ekle|ekleyin|yuklen|yuklenin|kapat"
    r"|kapatin|kacin)"
)
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NOW} (?:\w+ ){{0,3}}?{_IMPERATIVES}\b(?! (?:al\w*|sinyal\w*|verdi|veriyor|ver|sat\b|emri|baski\w*"
        rf"|satis|m[iu]\b|gibi|derken|aldi\w*|aldim|alma\w*))",
        rf"\b{_IMPERATIVES} (?:hemen|simdi|derhal|gitsin|gec olmadan|durma\w*|unut|kenara koy|korkma\w*|cekinme\w*"
        rf"|pisman olma\w*)\b",
        r"\b(?:alin|aliniz|toplayin|satiniz|girin|giriniz|bosaltin|yuklenin|alsaniza|satsaniza|alsana"
        r"|satsana)\b(?=$| (?:bence|beyler|arkadaslar|hocam|hocalarim|gencler|millet|dostlar|derim|diyorum"
        r"|kardes\w*|abi|abiler|bunu|sunu|ve|pisman|tavan|kazan|gorun|zengin|buradan))",
        r"\bsatin(?=$| (?:bence|beyler|arkadaslar|hocam|gencler|millet|dostlar|derim|diyorum|kurtulun|cikin|kacin"
        r"|gitsin|hepsini|elinizdek\w*))|\b(?:hepsini|elinizdekini|elinizdekileri|elinde ne varsa"
        r"|elinizde ne varsa|ne varsa|malinizi|mallari) (?:sat|satin|bosalt\w*|dok\w*|cik\w*)\b",
        r"\b(?:al|sat|gir|cik)(?:malisin|malisiniz|melisin|melisiniz)(?:iz)?\b(?! m[iu])",
        r"\b(?:al|sat|gir|cik|topla|ekle)(?:y?m[ae]n|m[ae]niz)(?:i|izi)? (?:lazim|gerek\w*|oner\w*|tavsiye \w+"
        r"|sart|en dogru\w*)\b(?! (?:degil|yok|mi\b))",
        r"\b(?:hep ?birlikte|hep beraber|topluca|birlikte|beraber|ayni anda|hadi|haydi|gelin|buyurun|arkadaslar"
        r"|beyler|gencler|dostlar)(?: \w+){0,4}? (?:alalim|toplayalim|girelim|yuklenelim|satalim|cikalim"
        r"|bosaltalim|giriyoruz|aliyoruz|satiyoruz|yukleniyoruz|kaldiralim|ucuralim|tavan yapalim"
        r"|tavana? (?:kilit\w*|gotur\w*))\b",
        r"\b(?:alalim|toplayalim|girelim|yuklenelim|satalim|cikalim|bosaltalim)(?: \w+)? (?:arkadaslar|beyler"
        r"|gencler|millet|dostlar|herkes|hep birlikte|hadi)\b",
        r"\b(?:alis|satis|alim)\w* (?:basin|basiyoruz|basalim|yuklenin|yuklenelim)\b|\bbasin (?:alis|satis|alim)\w*",
        r"\b(?:tum|butun) (?:paranla|paranizla|parani|paranizi|birikim\w*|sermaye\w*) (?:\w+ ){0,2}?(?:al|gir"
        r"|yatir|bas|bagla)\w*",
        r"\bkredi (?:cek\w*|al\w*) (?:\w+ ){0,2}?(?:alin|al|girin|gir|yatirin|basin)\b",
        r"\bsaat \d+(?: \d+)?(?: \w+)? (?:\w+ ){0,2}?(?:alin|girin|satin|yuklenin|al|gir|sat|yuklenelim|alalim"
        r"|satalim)\b",
        r"\bkacirma(?:yin)?(?:$| (?:bu )?(?:firsat\w*|tren\w*|sansi\w*|derim|bence|sakin))|\b(?:firsat\w*|treni?"
        r"|sansi?) kacirma(?:yin)?\b|\bson (?:firsat|cagri|vagon)\b",
        r"\b(?:sat|satin) (?:kurtul\w*|gec|at)\b|\bkacin (?:bu|su|bundan|sundan)\b",
        r"\balim (?:zamani|vakti|firsati)\w* (?:durma\w*|kacirma\w*|bekleme\w*)\b",
        r"\b(?:buy|sell) (?:it |them |this )?(?:now|today|immediately|asap)\b|\b(?:dont|do not) miss\b"
        r"|\ball in\b(?! (?:all|one))",
    )
)
_REPORTED = re.compile(
    r"^ (?:\w+ )?(?:diye(?:n|nler|nlere|nin|rek|mem|mez)?|diye|dedi\w*|demi[sy]\w*|demem|demiyorum|diyem\w*|denmez"
    r"|demek|derler|derlerse|dememe\w*|dese\w*)\b"
)
_CLAUSE = re.compile(r"[.,!?;…\n]+|\s-\s")
_ORDER_WORD = re.compile(r"\b(?:al|sat|topla|alin|satin|toplayin|ekle|ekleyin|bosalt)\b")
_BARE_ORDER = re.compile(
    r"\b(?:al|sat|topla|alin|satin|toplayin|ekle|ekleyin|bosalt)(?: (?:kanka|hocam|abi|abla|kardesim|dostum|bence"
    r"|artik|reis))?$"
)
_FRONTED_ORDER = re.compile(
    r"^(?:(?:hadi|haydi|bence|sen|siz|simdi|git) )*(?:al|sat|alin|toplayin) (?!sat|al\b|sinyal|bakalim|sana|iste"
    r"|emr|yap|ver|bas)\w+"
)
_ADDRESSED = re.compile(r"^(?:sen|siz|herkes|hocam|arkadaslar|beyler|kanka|abi|bundan|sundan|bunu|sunu)\b")
_IDIOM = re.compile(
    r"soylenti\w* al|haberi? sat|\bal sat\b|\bal ver\b|beklentiyi al|\b(?:macd|rsi|indikator\w*|sinyal\w*|ema|sma"
    r"|robot\w*|sistem\w*|analist\w*|kurum\w*|rapor\w*)\b.* (?:al|sat)$|\b(?:pahaliya|ucuza|dusukten|yuksekten"
    r"|dipten|tepeden) (?:al|sat)\b.* m[iu]|\bkar al$|\bne (?:al|sat)$|\bya (?:al|sat)$|\bsatin al$|\bders al$"
    r"|\byer al$|\bnot al$|\bnefes al$|\bkim\w* al$"
)
_SYMBOL_WORDS = frozenset(code.lower() for code in SYMBOLS) | words_of("hisse hisseyi bunu sunu bundan sundan")
# "Everybody" who is told to do something, before or behind it.
_ALL = r"(?:herkes|hepiniz|hepimiz|millet|cumle ?ten|tum oda|butun oda|oda)"
_CALL_BUY = re.compile(
    r"\b(?:alalim|toplayalim|girelim|yuklenelim|ekleyelim|saldiralim|dalalim|alin\b|aliniz\b|toplayin|girin\b"
    r"|yuklenin|saldirin|dalin\b|aliyoruz|alim zamani|toplama zamani|alma vakti|alma zamani|kacirmayin|satmayin"
    r"|satan kaybeder|satmayalim|tutalim|birakmayalim|birakmayin|satan pisman|kimse satmasin|almayan kalmasin"
    r"|girmeyen kalmasin)\b"
    rf"|\b{_ALL} (?:\w+ ){{0,4}}?(?:alsin|girsin|toplasin|yuklensin|eklesin|saldirsin|dalsin|kosun|alsa|girse)\b"
    r"(?! da\b)"
    rf"|\b(?:alsin|girsin|toplasin|yuklensin|eklesin) (?:bence |artik |hemen )?{_ALL}\b"
    r"|\b(?:alis|alim)\w* (?:bas|bastir|yuklen|asil)(?:in|alim|iyoruz|iriyoruz|iralim)\b"
    r"|\b(?:basin|bastirin|bastiriyoruz|basiyoruz|asilin) (?:alis|alim)\w*"
)
_CALL_SELL = re.compile(
    r"\b(?:satalim|cikalim|bosaltalim|bosaltin|kacalim|satin(?=$| (?!al))|cikin\b(?! (?:yukari|artik yukari))|kacin\b"
    r"|satma zamani|satis zamani|cikma zamani|kacma vakti|satma vakti|almayin|girmeyin|uzak durun|uzak duralim"
    r"|kacan kurtulur|satan kurtulur|kimse almasin|kimse girmesin|kimse elini surmesin|satmayan kalmasin)\b"
    rf"|\b{_ALL} (?:\w+ ){{0,4}}?(?:satsin|ciksin|kacsin|bosaltsin|satsa|kacsa)\b(?! da\b)"
    rf"|\b(?:satsin|ciksin|kacsin|bosaltsin) (?:bence |artik |hemen )?{_ALL}\b"
    r"|\b(?:elinizdek|elinizde|malinizi|mallari|lotlari)\w* (?:\w+ ){0,2}?(?:dokun|bosaltin|satin|verin)\b"
    r"|\bsatis\w* (?:bas|bastir|yuklen)(?:in|alim|iyoruz|iriyoruz|iralim)\b"
)
_INSIDER_PEOPLE = (
    r"(?:tanidig\w*|tanidik\w*|arkadas\w*|kuzen\w*|akraba\w*|abim|dayim|amcam|eniste\w*|komsu\w*|esim|dost\w*"
    r"|adam\w*|biri\w*|kaynag\w*|kaynak\w*)"
)
_INSIDER_HINT = re.compile(
    r"icer|bilgi|duy|goren|bilen|hazirlayan|ogren|tanid|kayna|kulag|kulis|insider|tahtaci|patron|yonetim|mudur"
    r"|\bceo\b|\bcfo\b|kap |kapa"
    r"|kapt|aciklan|henuz|onceden|erkenden|simdiden|duyurulmadan|ten once|tan once|benden|bizden|aramizda|calisan"
    r"|ortak|saglam|guvenilir|birinci|kesin|ozel|ust duzey|iceri|bankada|sirkette|holdingde|kurulda|spk"
)
_INSIDER = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:iceriden|icerden|icerideki\w*|icerdeki\w*) (?:\w+ ){0,3}?(?:haber\w*|bilgi\w*|duy\w*|ogren\w*"
        r"|soyle\w*|al[dm]\w*|sagla\w*|gel\w*|kaynak\w*|kaynag\w*|fisil\w*|tuyo\w*)",
        r"\b(?:haber|bilgi|tuyo)\w* (?:\w+ )?(?:iceriden|icerden)\b",
        rf"\b(?:sirket|yonetim|banka|holding|fabrika|merkez bankasi|spk|kap|kurul"
        rf"|bakanlik)\w* (?:\w+ ){{0,2}}?(?:calisan|icindeki|icinden|icinde) (?:\w+ ){{0,2}}?{_INSIDER_PEOPLE}",
        rf"\b(?:sirkette|sirketten|yonetimde|yonetimden|yonetim kurulunda|iceride|icerde|bankada|bankadan|holdingde"
        rf"|merkezde|bakanlikta|spk ?da"
        rf"|kurulda) (?:\w+ )?{_INSIDER_PEOPLE}"
        r"(?: \w+){0,3}? (?:var|soyle\w*|dedi|diyor|haber|bilgi|duy\w*|calis\w*)",
        r"\b(?:patron|yonetim|genel mudur|yonetim kurulu|ceo|cfo|ortak|yonetici|mudur)\w*(?:dan|den|tan|ten"
        r"| bizzat| kendisi)? (?:\w+ ){0,2}?(?:bizzat|bana|kulagima|duydum|ogrendim|fisilda\w*|bildirdi bana"
        r"|soyledi bana|anlatti)",
        r"\bkap ?(?:a|ta)? (?:dusmeden|gelmeden|cikmadan|aciklanmadan|oncesi|bildirim\w* (?:oncesi"
        r"|gelmeden)) (?:\w+ ){0,3}?(?:bil\w*|duy\w*|haber\w*|ogren\w*|soyle\w*|yaz\w*|al\w*|gir\w*)",
        r"\b(?:henuz|daha) (?:\w+ )?(?:aciklanmadi|duyurulmadi|kimse bilmiyor|kap a dusmedi"
        r"|kap ta yok)(?: \w+){0,3}? (?:ama|fakat|lakin|biliyorum|duydum|haber|anlasma|bende|bana)",
        r"\b(?:aciklanmadan|duyurulmadan|kap tan|kamuoyundan|piyasadan) once (?:\w+ ){0,2}?(?:ogren|duy|bil|haber"
        r"|soyle|aldim)\w*",
        r"\b(?:bilanco|haber|anlasma|ihale|karar|faiz karari|veri|rakam|temettu|bedelsiz)\w* (?:\w+ )?(?:onceden"
        r"|erkenden|simdiden) (?:bil\w*|gor\w*|duy\w*|ogren\w*|elime|elimde|sizdi)",
        r"\b(?:guvenilir|saglam|birinci|kesin|ozel|ust duzey) (?:bir )?(?:kaynak|kaynag|yer|agiz|agz|el|elden"
        r"|bilgi|tuyo|haber)\w*(?:tan|dan|den|lardan)? (?:\w+ ){0,2}?(?:duy\w*|geldi|gelen|al\w*|ogren\w*|bilgi\w*"
        r"|haber\w*|var\b|soyle\w*|bende)",
        r"\b(?:kulagima|kulagimiza) (?:\w+ )?(?:gel|fisil|caln)\w*|\bkulis (?:bilgi|haber)\w*|\binsider (?:bilgi"
        r"|haber|info)\w*|\biceri bilgi\w*",
        r"\btahtaci(?:dan|yla|nin|yi)? (?:\w+ ){0,2}?(?:duydum|bilgi|haber|konustum|soyledi|taniyorum|ariyor|aradi"
        r"|bana)",
        r"\b(?:bankadan|sirketten|holdingden|merkezden|bakanliktan|kuruldan|spk ?dan) (?:\w+ ){0,2}?"
        r"(?:duydum|ogrendim|haber aldim|bilgi aldim)",
        r"\b(?:bilanco|haber|rapor|karar|anlasma)\w* (?:goren|bilen|hazirlayan|yazan) (?:bir )?"
        r"(?:arkadas|tanidi[kg]|akraba|kuzen|biri|muhasebeci)\w*",
        r"\bkap (?:\w+ )?(?:gelecek|dusecek|cikacak)(?: \w+)? (?:biliyorum|duydum|haberim|eminim|demedi deme\w*)",
        r"\b(?:benden|bizden) (?:duymus|duymadi)\w*|\baramizda kalsin\b(?=.*\b(?:haber|anlasma|bilanco|tavan"
        r"|bedelsiz|temettu|ihale|sirket|alim|karar))",
    )
)
_DISMISSED = re.compile(
    r"^\w*(?: \w+){0,4}? ?(?:yok\b|yoktur|inanma\w*|inanmam|degil\w*|suc\b|suctur|yasak\w*|satan\w*|diye(?:n"
    r"|nler\w*)?\b|olmaz|almam|aramiyorum|itibar|palavra|masal|kanma\w*|mi\b|bilemem|bilmem|bilmiyorum|nereden"
    r"|nerden)"
)


def _firm_names() -> str:
    """Share names of two words, and one-word ones long enough not to be everyday words."""
    names = [alias for alias, code in ALIASES.items() if SYMBOLS[code].kind == "share" and len(alias) >= 4]
    names += ["spk", "tcmb", "merkez bankasi", "bddk", "borsa istanbul", "bist", "hazine", "maliye", "bakanlik"]
    names += ["masak", "tuik", "kap", "takasbank", "mkk", "cumhurbaskanligi", "binance", "btcturk", "paribu"]
    return "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))


_FIRM = rf"(?:{_firm_names()})"
_IMPERSONATION_HINT = re.compile(
    r"yetkili|calisan|calisiyo|baskan|mudur|uzman|yonetici|temsilci|sozcu|danisman|ceo|iliskiler|ekib|ailesi|adina"
    r"|namina|olarak|ariyor|yaziyor|geliyorum|bildir|duyur|gorev|simsek|karahan|powell|lagarde|erdogan|musk"
    r"|buffett|trump|bakan|imiz|umuz|resmi|kamuoyu|degerli|analist|yonetim kurulu|ortag|patron"
)
_IMPERSONATIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:ben |biz |bizler )?{_FIRM}(?: \w+)? (?:yetkilisiyim|yetkilisiyiz|calisaniyim|calisaniyiz"
        rf"|baskaniyim|genel muduruyum|muduruyum|uzmaniyim"
        r"|yoneticisiyim|temsilcisiyim|sozcusuyum|danismaniyim|ceosuyum|ceo suyum|yatirimci iliskileri\w*(?:yim"
        r"|yiz)|ekibiyiz|ailesiyiz|ailesi olarak)\b",
        rf"\b{_FIRM}(?: \w+)? (?:adina|namina) (?:\w+ )?(?:yaziyor|konusuyor|duyuru|acikl|bildir|ariyor|bilgi)\w*",
        rf"\b{_FIRM}(?: \w+)? olarak (?:\w+ ){{0,4}}?(?:duyur|bildir|acikl|garanti|taahhut|karar al|bilgilendir"
        rf"|paylas|soyl|tavsiye|oner|uyari)\w*(?:uz|iz|ik|uk|dik|duk|im|um)\b",
        rf"\b(?:ben|biz) {_FIRM} ?(?:dan|den|tan|ten|nin|da|de)? (?:yetkili|uzman|baskan|mudur|ariyorum|yaziyorum"
        rf"|geliyorum|bildiriyorum)\w*",
        rf"\b{_FIRM} ?(?:dan|den|tan|ten) (?:ariyorum|ariyoruz|yaziyorum|yaziyoruz|bildiriyoruz|duyuruyoruz)\b",
        rf"\b{_FIRM} ?(?:da|de|ta|te) (?:\w+ )?(?:calisiyorum|calisiyoruz|gorevliyim|yoneticiyim|mudurum|uzmanim"
        rf"|gorevdeyim)\b",
        r"\b(?:ben|biz|benim adim|adim) (?:mehmet simsek|fatih karahan|jerome powell|powell|christine lagarde"
        r"|lagarde|recep tayyip erdogan|tayyip erdogan|elon musk|warren buffett|donald trump|trump)\b(?! \w+(?:yor"
        r"|di|mis|acak|ecek)\b)",
        r"\b(?:merkez bankasi|spk|fed|borsa istanbul|tcmb|bddk|hazine) (?:baskani|bakani|uyesi)(?:yim| olarak)\b"
        r"|\b(?:hazine|maliye|ekonomi) bakani(?:yim| olarak)\b",
        r"\b(?:sirketimiz|bankamiz|holdingimiz|kurumumuz|kurulusumuz|fabrikamiz)(?:in|a|da"
        r"|dan)? (?:\w+ ){0,4}?(?:karar|acikl|duyur|bildir|anlasma|ihale|bilanco|temettu|bedelsiz|olarak)\w*",
        r"\b(?:resmi|kamuoyu) (?:aciklama|duyuru|bildirim)(?:miz|mizdir|muz|muzdur|dir)\b"
        r"|\bkamuoyuna (?:saygiyla )?duyur\w+",
        r"\b(?:spk )?lisansli (?:\w+ )?(?:danisman|uzman|analist|yatirim danismani)(?:im|iyim|yim|niyim)\b"
        r"|\byatirim danismani(?:yim|niz)\b|\bportfoy yonetici(?:siyim|niz)\b",
        r"\bdegerli (?:yatirimcilarimiz|musterilerimiz|ortaklarimiz|pay sahiplerimiz)\b|\bmusterilerimiz(?:e|in|i"
        r"|den)?\b",
        r"\b(?:yonetim kurulu|genel mudur)\w* (?:baskaniyim|uyesiyim|yardimcisiyim|olarak (?:\w+ ){0,2}?(?:duyur"
        r"|acikl|bildir)\w*)|\b(?:hakim ortag|patronu)\w*(?:iyim|yum)\b",
    )
)

# --- consistency ----------------------------------------------------------------------------------


def consistency(text: str, context: GuardContext) -> Verdict:
    """Nobody argues against a stance firmly held, or speaks of a position not held."""
    asset = str(context.plan.get("asset") or "")
    direction = float(context.plan.get("direction", 0) or 0)
    if not asset and "direction" not in context.plan and context.stances and _OPINION.search(_plain(text)):
        # A model leaves no plan: what it says is read from its words.
        meaning = understand(text)
        if len(meaning.symbols) == 1 and not meaning.is_question:
            asset, direction = meaning.symbols[0], float(meaning.direction)
    if asset and direction:
        for stance in context.stances:
            if (
                stance.topic == asset
                and stance.lean * direction < 0.0
                and abs(stance.lean) >= OPPOSED_LEAN
                and stance.confidence >= OPPOSED_CONFIDENCE
            ):
                toward = "rise" if direction > 0 else "fall"
                return _drop("consistency", text, f"says {asset} will {toward}, against its own stance")
    if context.holdings is not None and _OWNS_HINT.search(text):
        owned = _OWNS.search(_plain(text))
        symbols = understand(text).symbols if owned else ()
        held = {holding.symbol for holding in context.holdings}
        if owned and len(symbols) == 1 and symbols[0] not in held:
            return _drop("consistency", text, f"speaks of a position in {symbols[0]} that it does not hold")
    if context.second_opinion is not None and context.act is not Act.DISCLOSE:
        at_stake = stances_at_stake(text, context)
        if at_stake and context.second_opinion(text, at_stake):
            return _drop("consistency", text, f"goes against its own stance on {at_stake[0].topic}, says the model")
    return Verdict("consistency", "pass", text)


def stances_at_stake(text: str, context: GuardContext) -> tuple[StanceView, ...]:
    """The firm stances on what a text is about: what it names, else what it was planned on."""
    firm = [
        stance
        for stance in context.stances
        if abs(stance.lean) >= OPPOSED_LEAN and stance.confidence >= OPPOSED_CONFIDENCE
    ]
    if not firm:
        return ()
    about = understand(text).symbols or (str(context.plan.get("asset") or "") or context.topic,)
    return tuple(stance for stance in firm if stance.topic in about)


_OPINION = re.compile(
    r"\b(?:bence|bana gore|bana kalirsa|dusunuyorum|bekliyorum|inaniyorum|diyorum|hedefim|gorusum|net|eminim)\b"
    r"|[ae]c[ae]k\b"
)
_OWNS_HINT = re.compile(r"maliyet|taş|tas|elim|lot|port|tut", re.I)
_OWNS = re.compile(
    r"\b(?:maliyetim|tasiyorum|tasiyoruz|elimde|elimdeki|lotum|portfoyumde|tutuyorum)\b(?!(?: \w+){0,3} (?:yok"
    r"|degil|olsa|bile yok))"
)

# --- content --------------------------------------------------------------------------------------


def content(text: str, context: GuardContext) -> Verdict:
    """No profanity, no hatred, no personal data, no links."""
    for check, reason in (
        (find_link, "a link"),
        (find_personal_data, "personal data"),
        (find_profanity, "profanity"),
        (find_hate, "hatred"),
    ):
        if check(text):
            return _drop("content", text, reason)
    return Verdict("content", "pass", text)


def find_link(text: str) -> str:
    if "." not in text and ":" not in text:
        return ""
    match = _LINK.search(text)
    return match.group(0) if match else ""


def find_personal_data(text: str) -> str:
    """A phone number, IBAN, e-mail address, Turkish identity number or card number; empty where there is none."""
    if "@" in text:
        mail = _EMAIL.search(text)
        if mail:
            return mail.group(0)
    if _LONG_NUMBER.search(text) is None:
        return ""
    found = _IBAN.search(text) or _PHONE.search(text)
    if found:
        return found.group(0)
    for match in _IDENTITY.finditer(text):
        if is_identity_number(match.group(0)) or _IDENTITY_WORD.search(fold(text)):
            return match.group(0)
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match.group(0))
        if 13 <= len(digits) <= 19 and _luhn(digits):
            return match.group(0)
    return ""


def find_profanity(text: str) -> str:
    key = lower(text)
    match = _PROFANITY.search(key)
    if match is None and _DISGUISED_WORD.search(key):
        match = _PROFANITY.search(_DISGUISED_WORD.sub(lambda found: found.group(0).translate(_LEET), key))
    return match.group(0) if match else ""


def find_hate(text: str) -> str:
    match = _HATE.search(_plain(text))
    return match.group(0) if match else ""


def is_identity_number(digits: str) -> bool:
    """Whether eleven digits carry the two check digits of a Turkish identity number."""
    if len(digits) != 11 or not digits.isdigit() or digits[0] == "0":
        return False
    d = [int(ch) for ch in digits]
    tenth = (sum(d[0:9:2]) * 7 - sum(d[1:8:2])) % 10
    return d[9] == tenth and d[10] == sum(d[:10]) % 10


_LINK = re.compile(
    r"\b(?:https?|ftp|tg)://\S+|\bwww\.\S+|\b(?:t\.me|wa\.me|bit\.ly|discord\.gg|tinyurl\.com)\b\S*"
    r"|\b[a-z0-9][a-z0-9-]{1,62}\.(?:com|net|org|io|co|me|xyz|app|info|biz|link|gg|ly|site|online|club|vip|tr|ru"
    r"|gov|edu)(?:\.[a-z]{2})?(?=$|[/\s?#,;:!)'’])",
    re.I,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_LONG_NUMBER = re.compile(r"\d(?:[\s.()-]{0,2}\d){9}")
_IBAN = re.compile(r"\bTR ?\d{2}(?: ?\d{4}){5} ?\d{2}\b", re.I)
_PHONE = re.compile(r"(?<![\d.,])(?:\+?90[ .-]?|0[ .-]?)?\(?5\d{2}\)?[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?![\d.,]\d|\d)")
_IDENTITY = re.compile(r"(?<![\d.,])[1-9]\d{10}(?!\d)")
_IDENTITY_WORD = re.compile(r"\b(?:tc|tckn|kimlik)\b")
_CARD = re.compile(r"(?<![\d.,])\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?(?!\d)")
_PROFANITY = re.compile(
    r"\b(?:amk|aq|amq|mk|amına|amina|amın[ae]?|amcık|amcik|s[i1]kt[i1]r\w*|sikeri[mz]|sikey[iı]m|siki[yk]i?m?"
    r"|sikim|siken|sikik|sikecem|sikiş|orospu\w*|oruspu\w*|orosbu\w*|yarra[kğg]\w*|yarak\w*|ibne\w*|piç\w*"
    r"|pezeven[kg]\w*|kahpe\w*|götveren\w*|götünü?|götüne|göt\b|göte|taşşa[kğ]\w*|daşşa[kğ]\w*|gavat\w*|kaltak\w*"
    r"|sürtük\w*|fahişe\w*|yavşa[kğ]\w*|dalyara[kğ]\w*|ananı|ananızı|anasını (?:sat|avrad|s)\w*|bacını|sıçay\w*"
    r"|sıçar\w*|sıçtı\w*|boktan|bok gibi|bok\b|boku\b|şerefsiz\w*|fuck\w*|shit\w*|bitch\w*|oç|o\.ç\.?|hassiktir\w*"
    r"|haysiyetsiz\w*)\b(?! grafi)"
)
_PEOPLES = (
    r"(?:ermeni|yahudi|rum|kurt|suriyeli|afgan|alevi|sunni|arap|cingene|gavur|hiristiyan|zenci|multeci|gocmen"
    r"|escinsel|musluman)"
)
_HATE = re.compile(
    rf"\b{_PEOPLES}\w* (?:\w+ ){{0,3}}?(?:pislik|pislig|pic|dolu\b|dol|geber|temizle|kokunu|koku kazin|hayvan"
    rf"|defol|tohum|it\b|kopek|asalak|haşere|hasere"
    r"|olsunler|yok edil|kovul|surul|asil|yak(?:il|alim|mak))\w*"
    rf"|\b(?:pis|igrenc|kahrolasi|lanet|asagilik|serefsiz|gebersin) {_PEOPLES}\w*|\b(?:gebersin|geberin|gebertmek"
    rf"|geber(?:ir|se))\b"
    r"|\b(?:hepsini|bunlari|onlari|sunlari) (?:asmak|asacaksin|yakmak|yakacaksin|kesmek|kesecek\w*|oldurmek"
    r"|oldureceksin|vurmak|kursuna)\w*|\b(?:kadinlar|kadinin|karilar) (?:\w+ ){0,3}?(?:anlamaz|mutfag\w*"
    r"|evinde otur\w*|beyni|akli ermez)\w*|\bnigger|\bfaggot"
)


def _luhn(digits: str) -> bool:
    total = 0
    for position, ch in enumerate(reversed(digits)):
        value = int(ch) * (2 if position % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


# --- duplicates -----------------------------------------------------------------------------------


def duplicates(text: str, context: GuardContext) -> Verdict:
    """Nothing of four words or more is said twice inside the window, nor with only names and numbers changed.

    Saying that one is a bot is no repetition, however often it is asked.
    """
    reason = _repeats(text, context) if len(text.split()) >= _REPEATABLE_WORDS else ""
    if not reason:
        return Verdict("duplicates", "pass", text)
    if context.act is Act.DISCLOSE or is_honest(text):
        return Verdict("duplicates", "pass", text, f"{reason}, but an honest answer may repeat")
    return _drop("duplicates", text, reason)


def _repeats(text: str, context: GuardContext) -> str:
    if context.said_before is not None and context.said_before(text):
        return "said before"
    if context.skeleton_said is not None:
        shape = skeleton(text)
        if shape and context.skeleton_said(shape):
            return "said before with other names or numbers"
        core = gist(text)
        if core and context.skeleton_said(core):
            return "said before in other words"
    return ""


def skeleton(text: str) -> str:
    """The folded words with symbols and numbers masked; empty below four words that are not masked."""
    words = [_mask(word) for word in _SKELETON_WORD.findall(fold(text))]
    if sum(word not in ("#", "*") for word in words) < _REPEATABLE_WORDS:
        return ""
    return " ".join(words)


def gist(text: str) -> str:
    """What a text says whatever the order, endings and fillers: its telling words by their beginnings.

    Empty below four of them. Two texts with one gist say the same thing in other words. Assets and numbers do not
    count, but whether there are any does: a claim about one is not the same as talk of none.
    """
    if text.count(" ") < _REPEATABLE_WORDS - 1:
        return ""
    words = [_mask(word) for word in _SKELETON_WORD.findall(fold(text))]
    telling = {word[:_STEM] for word in words if len(word) > 2 and word not in _FILLERS}
    if len(telling) < _REPEATABLE_WORDS:
        return ""
    marks = "".join(mark for mark in "*#?" if mark in words or mark in text)
    return f"~{marks} {' '.join(sorted(telling))}"


_REPEATABLE_WORDS = 4
_STEM = 5  # letters by which a word is the same whatever its endings
_FILLERS = words_of(
    "valla vallahi yani bence bana gore kalirsa sanki galiba sanirim herhalde acikcasi iste hani aslinda gercekten "
    "cidden simdi hocam abi kanka arkadaslar dostlar daha cok biraz yine gene zaten artik sadece hem ama fakat ancak "
    "cunku diye gibi oyle boyle soyle icin ile veya belki falan filan bir bis bisey sey olan oldu olur var yok degil mi"
)
_SKELETON_WORD = re.compile(r"%?\d[\d.,:]*|[a-z]+")


def _mask(word: str) -> str:
    if word[0].isdigit() or word[0] == "%":
        return "#"
    return "*" if word in ALIASES else word


def _drop(guard: str, text: str, reason: str) -> Verdict:
    return Verdict(guard, "drop", text, reason[:200])


Guard = Callable[[str, GuardContext], Verdict]

GUARDS: tuple[Guard, ...] = (artefacts, language, openness, integrity, consistency, content, duplicates)
