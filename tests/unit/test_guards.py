"""Every guard against lines it must stop and lines it must let through."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.text.brief import Act, HoldingView, StanceView
from conversations.text.guards import (
    GUARDS,
    GuardContext,
    artefacts,
    call_direction,
    claims_insider,
    claims_to_be_human,
    consistency,
    content,
    duplicates,
    honest_answer,
    impersonates,
    integrity,
    is_coordinated,
    is_honest,
    is_identity_number,
    is_turkish,
    language,
    openness,
    orders_trade,
    promises_return,
    run_guards,
    skeleton,
    strip_artefacts,
)
from conversations.text.understanding import asks_if_bot
from piyasa_site.common.turkish import asciify, upper

ANY = GuardContext()


def stopped_by(text: str, context: GuardContext = ANY) -> str:
    """The guard that dropped the text, or "" where it passed."""
    passed, verdicts = run_guards(text, context)
    assert (passed is None) == (verdicts[-1].action == "drop")
    return verdicts[-1].guard if passed is None else ""


# --- artefacts ------------------------------------------------------------------------------------

WRAPPED = [
    ("<think>Kısa yazmalıyım.</think>Destek tuttu", "Destek tuttu"),
    ("<thinking>\nplan\n</thinking>\n\nDestek tuttu", "Destek tuttu"),
    ("önce düşüneyim</think> Destek tuttu", "Destek tuttu"),
    ("Destek tuttu <think>bir de", "Destek tuttu"),
    ('{"message": "Destek tuttu"}', "Destek tuttu"),
    ('```json\n{"text": "Destek tuttu"}\n```', "Destek tuttu"),
    ('["Destek tuttu", "bakalım"]', "Destek tuttu bakalım"),
    ('{"messages": [{"text": "Destek tuttu"}, {"text": "bakalım"}]}', "Destek tuttu bakalım"),
    ("```\nDestek tuttu\n```", "Destek tuttu"),
    ('"Destek tuttu"', "Destek tuttu"),
    ("“Destek tuttu”", "Destek tuttu"),
    ("'Destek tuttu'", "Destek tuttu"),
    ("Assistant: Destek tuttu", "Destek tuttu"),
    ("Cevap: Destek tuttu", "Destek tuttu"),
    ("**Mesaj:** Destek tuttu", "Destek tuttu"),
    ("Efe: Destek tuttu", "Destek tuttu"),
    ("Efe Kaya: Destek tuttu", "Destek tuttu"),
    ('Efe: "Destek tuttu"', "Destek tuttu"),
    ("**Destek** tuttu", "Destek tuttu"),
    ("# Destek tuttu", "Destek tuttu"),
    ("- Destek tuttu", "Destek tuttu"),
    ("İşte mesajım: Destek tuttu", "Destek tuttu"),
    ("Here's the reply: Destek tuttu", "Destek tuttu"),
    ("<|im_start|>Destek tuttu<|im_end|>", "Destek tuttu"),
    ("Destek\u200b tuttu\u202e", "Destek tuttu"),
    ("  Destek \n\n tuttu ", "Destek tuttu"),
]
CLEAN = [
    "Destek tuttu",
    "*doğrusu",
    "THYAO: destek 280, direnç 300",
    'dedi ki "satmam" ve gitti',
    "F/K 6, PD/DD 1,2",
    "hedef: 300",
    ":)",
    "😂😂",
    "3 < 5 ama kim bilir",
    "🚀",
    "-3 ile kapattı",
    "10:00'da açılış",
    "Efe haklı",
    "Efe'ye katılıyorum",
    "'yu 'yi karıştırıyorum hep",
    "bot alımı mı: bilmem",
    "tamam!",
    "??",
    "...",
]


@pytest.mark.parametrize(("text", "expected"), WRAPPED)
def test_a_models_wrapping_is_taken_off(text: str, expected: str) -> None:
    assert strip_artefacts(text, ("Efe Kaya", "Efe")) == expected
    verdict = artefacts(text, GuardContext(names=("Efe Kaya", "Efe")))
    assert (verdict.action, verdict.text) == ("rewrite", expected)


@pytest.mark.parametrize("text", CLEAN)
def test_plain_text_is_left_alone(text: str) -> None:
    assert artefacts(text, GuardContext(names=("Efe Kaya", "Efe"))).action == "pass"


@pytest.mark.parametrize("text", ["", "   ", "<think>hmm</think>", '""', "```\n```", '{"id": 5}', "Assistant:"])
def test_nothing_left_is_nothing_to_say(text: str) -> None:
    assert artefacts(text, ANY).action == "drop"


def test_text_is_cut_to_what_a_platform_takes() -> None:
    verdict = artefacts("kelime " * 1000, ANY)
    assert verdict.action == "rewrite"
    assert len(verdict.text) <= 4096
    assert verdict.text.endswith("kelime")


# --- language -------------------------------------------------------------------------------------

NOT_TURKISH = [
    "The market is going down today and I think we should wait",
    "I think this stock will go up",
    "you should buy it when the price is low",
    "this is not financial advice",
    "Ich denke das ist nicht gut und die Aktie fällt",
    "el mercado está muy mal por los bancos",
    "je pense que les banques sont dans le rouge",
    "рынок падает сегодня",
    "市场今天下跌了",
    "السوق ينخفض اليوم",
    "what do you think about the bank index",
    "have a nice day and good luck with your trades",
]
BOILERPLATE = [
    "Bir yapay zeka modeli olarak yatırım tavsiyesi veremem",
    "Bir yapay zekâ dil modeli olarak duygularım yok",
    "Yapay zeka asistanı olarak bunu söyleyemem",
    "As an AI language model, I cannot help",
    "I'm sorry, but I can't assist with that",
    "Size nasıl yardımcı olabilirim?",
    "Başka bir konuda yardımcı olabilir miyim, başka bir sorunuz varsa yardımcı olayım",
    "Üzgünüm, bu konuda yardımcı olamam",
    "OpenAI tarafından eğitildim",
    "Eğitim verilerim 2023'e kadar",
    "Ben bir dil modeliyim olarak geçer, dil modeli olarak bilmiyorum",
]
TURKISH = [
    "destek tuttu",
    "ok",
    "THYAO",
    "stop loss koydum",
    "trend is your friend derler ama",
    "cash is king hocam",
    "bugün piyasa çok sakin geçti",
    "bist 100 direnci gecemedi yine",
    "buy the dip diyenler nerede şimdi",
    "long short fark etmez bana",
    "RSI 78, MACD sat vermiş",
    "ahahaha",
    "😂",
    "100",
    "yapay zeka hisseleri pahalı geliyor bana",
    "yardımcı olan herkese teşekkürler",
    "günaydın",
    "hold",
    "fed faizi sabit tuttu",
    "no comment",
    "breakout geldi gibi",
    "for the win diyelim o zaman",
]


@pytest.mark.parametrize("text", NOT_TURKISH)
def test_other_languages_are_stopped(text: str) -> None:
    assert not is_turkish(text)
    assert stopped_by(text) == "language"


@pytest.mark.parametrize("text", BOILERPLATE)
def test_boilerplate_of_language_models_is_stopped(text: str) -> None:
    assert stopped_by(text) == "language"


@pytest.mark.parametrize("text", TURKISH)
def test_turkish_passes(text: str) -> None:
    assert language(text, ANY).action == "pass"


def test_boilerplate_is_cut_out_of_a_longer_text() -> None:
    verdict = language("Bir yapay zeka modeli olarak tavsiye veremem. Ama destek 280'de çalışıyor.", ANY)
    assert (verdict.action, verdict.text) == ("rewrite", "Ama destek 280'de çalışıyor.")


def test_who_discloses_may_speak_of_itself() -> None:
    text = "Bir yapay zekâ modeli olarak konuşuyorum, botum yani"
    assert language(text, GuardContext(act=Act.DISCLOSE)).action == "pass"


# --- openness -------------------------------------------------------------------------------------

CLAIMS_HUMAN = [
    "ben bot değilim",
    "Bot değilim ben",
    "bot değilim ki",
    "insanım ben",
    "ben de insanım",
    "gerçek bir insanım",
    "gerçek insanım ben yahu",
    "yapay zeka değilim",
    "yapay zekâ değilim ben",
    "bot falan değiliz",
    "bot filan değilim",
    "robot değilim merak etme",
    "burada bot yok",
    "bu grupta bot yok",
    "hiçbirimiz bot değiliz",
    "kimse bot değil burada",
    "o bot değil",
    "ne botu ya",
    "yok canım ne botu",
    "bot olmadığımı söyledim",
    "insan olduğuma emin olabilirsin",
    "etten kemikten adamım",
    "kanlı canlı karşındayım",
    "gerçek biriyim",
    "gerçek kişiyim",
    "ben gerçeğim",
    "biz insanız",
    "hepimiz insanız burada",
    "burada herkes gerçek insan",
    "bana bot deme",
    "bot mu sandın beni, bot sandın beni resmen",
    "bot muyum ben",
    "bot olsam bu kadar zarar eder miydim",
    "sıradan bir yatırımcıyım, normal bir insanım",
    "I'm a real person",
    "i am not a bot",
    "im human",
    "b0t değilim",
    "b o t değilim",
    "bоt değilim",
    "boot değilim",
    "makine değilim",
    "makine değilim, hata yaparım",
    "karşında gerçek bir insan var",
    "bot değil, insanım",
    "ben insanım",
    "Ben gerçek bir kişiyim",
    "bot olan sensin ben değilim",
    "ben de senin gibi insanım",
    "tabii ki insanım",
    "elbette gerçeğim",
    "hayır, bot değilim",
    "yok bot değilim",
    "valla bot değilim",
    "bu odada herkes gerçek",
    "ben robot muyum",
    "yapay zeka mıyım ben",
    "insan evladıyız",
    "ben de insanım sonuçta",
    "sapına kadar insanım",
    "gerçek kullanıcıyım",
    "hesabım gerçek",
    "ben bir bot değilim",
    "bot değiliz biz",
    "biz bot değiliz",
    "kesinlikle bot değilim",
    "bot filan değilim kardeşim",
    "yazılım değilim ben",
    "insanım yahu",
    "insaaanım",
    "1nsanım",
    "insanız hepimiz",
    "ben yapay zekâ falan değilim",
    "i'm not an AI",
    "ben chatgpt değilim",
    "Ben bot degilim.",
    "insan olduğumu bil",
    "senin gibi biriyim gerçek",
    "gerçek insanlarız",
    "canlı kanlı insanım",
    "kimse bot değil",
    "bot yok burada",
    "hiç bot yok aramızda",
]
CLAIMS_NOTHING = [
    "bot alımları var",
    "tahtada bot alımları görünüyor",
    "insan gibi",
    "insan gibi satsınlar",
    "insan bu fiyata satar mı",
    "insanlar panik yaptı",
    "insanın canı sıkılıyor",
    "insan değilim, botum",
    "botum ben",
    "ben bir botum",
    "yapay zekâyım",
    "bot değil gerçek alıcı var tahtada",
    "bu alımlar bot değil",
    "tahtada bot yok",
    "gerçek faiz düşük",
    "gerçekten güzel kapanış",
    "gerçekçi olalım",
    "yapay zeka hisseleri uçtu",
    "yapay zeka balonu değil bu",
    "robot süpürge aldım",
    "makine imalat sektörü iyi",
    "bot kullanan yatırımcılar kazanıyor mu bilmem",
    "insanlık hali",
    "insan üzülüyor bu düşüşe",
    "sanal para bunlar",
    "programı kaçırdım akşam",
    "model portföy değişmiş",
    "herkes satıyor",
    "hepimiz aynı gemideyiz",
    "botlar al sat yapıyor",
    "biz neler gördük, alışıyor insan",
    "bazen kızıyor insan kendine",
    "Burak gerçek faiz diyor",
    "gerçek insanlar zarar ediyor",
    "insan psikolojisi",
    "insani yardım",
    "insanlar satıyor",
    "bot yok tahtada",
    "bot emirleri değil bunlar",
    "gerçek değeri 300",
    "gerçek rakam bu",
    "hangi bot alıyor bunu",
    "insancıl",
    "insan bazen sabretmeli",
    "her insan hata yapar",
    "insan kaynakları ilanı",
    "bota bindim",
    "botaş zam yaptı",
    "Botaş değil Tüpraş",
    "botaniğe merak sardım",
    "robotik hisseleri",
    "yapay zekâ fonu değil bu",
    "model değişti",
    "bu gerçekten bot gibi bir hareket",
    "bot gibi hareket ediyor tahta",
    "insan sabrı sınanıyor",
    "gerçekler acı",
    "gerçekçi değilim",
    "programım yoğun değil",
    "sanal değil fiziki altın",
    "makine değil sanayi endeksi",
]


@pytest.mark.parametrize("text", CLAIMS_HUMAN)
def test_no_text_claims_to_be_human(text: str) -> None:
    for variant in (text, asciify(text), upper(text), text + "!!"):
        assert claims_to_be_human(variant), variant
        assert openness(variant, ANY).action == "drop"
        answer = openness(variant, GuardContext(act=Act.ANSWER, bot="bot:3"))
        assert answer.action == "rewrite"
        assert is_honest(answer.text)


DENIALS_IN_OTHER_WORDS = [
    "Ben Ankara'da yaşayan gerçek bir adamım",
    "ben 34 yaşında bir erkeğim gerçek",
    "annem babam var benim, nasıl bot olayım",
    "bot mu? ben mi? hahaha hayır",
    "yapay zeka mı dedin bana, güleyim bari",
    "botluk yok bende",
    "BEN GERCEK BIR KADINIM",
    "Gerçek bir babayım iki çocuğum var",
    "SEN MI BEN MI BOT, sensin bot",
    "bot sensin asıl",
    "botmuşum, hadi canım",
    "ne botu kardeşim insan evladıyız",
    "NE BOTU ALLAH ASKINA",
    "bot olur muyum hiç ben",
    "robot olacak halim yok ya",
    "bot olamam ben, maaşla çalışıyorum",
    "bot oldugumu nereden cikardin",
    "BOT OLDUGUM YALAN",
    "bana yapay zeka mi diyorsun sen",
    "beni botla karıştırdın herhalde",
    "bu hesap gercek bir kisiye ait",
    "ben yapay değilim",
    "dogal zekayim ben",
    "hic bot boyle konusur mu",
    "kime bot diyorsun sen",
    "hayır bot değil",
    "bot iddiasını reddediyorum",
    "yapay zekayla alakam yok benim",
    "kalbim atıyor benim, bot nasıl olayım",
    "i am a real guy",
    "tc vatandaşıyım, bot degil",
    "HAYIR, YAPAY ZEKA DEGIL",
    "benden bot olmaz",
    "ben mi botum? güldürme beni",
    "karşınızda gercek bir adam var",
    "hayatımda bot olmadım",
    "gerçekten erkeğim ben",
    "34 yasinda bir erkegim",
]
NOT_ABOUT_ONESELF = [
    "gerçek değeri bu değil bu hissenin",
    "gerçek yatırımcı azaldı bu tahtada",
    "bot alımları var tahtada",
    "adamım ya bu piyasa yordu",
    "bot gibi alıyorlar kademeleri",
    "yapay zeka hisseleri uçtu bu yıl",
    "bana kalırsa yapay zeka balonu",
    "gerçek bir adam çıkıp söylesin şunu",
    "bot kullanmıyorum ben elle giriyorum emirleri",
    "robotik sektörüyle ilgim yok",
    "annem altın aldı, babam var bir de fonda",
    "gerçek bir çıkış değil bu",
    "ben gerçekten anlamadım bu düşüşü",
    "emekli adamım ben acelem yok",
    "bot mu alıyor ne, kademe doldu",
    "evet botum, annem babam da yok",
    "ben botum, insan değilim",
    "hayır, tavsiye değil bu",
    "program yok bende ekranda bakıyorum",
    "gerçek kâr bu değil",
    "yapay zeka mı dedin, o tema bitti bence",
    "algoritma mı bot mu belli değil",
    "ne botu kullanıyorsun sen al satta",
    "evet botum ben, insan değilim, saklamam",
]


@pytest.mark.parametrize("text", DENIALS_IN_OTHER_WORDS)
def test_a_denial_in_other_words_is_answered_honestly(text: str) -> None:
    for variant in (text, asciify(text), asciify(text).upper()):
        said, _ = run_guards(variant, GuardContext(act=Act.REPLY, bot="bot:7"))
        assert said is not None and is_honest(said)
        assert run_guards(variant, GuardContext(act=Act.SAY))[0] is None


@pytest.mark.parametrize("text", NOT_ABOUT_ONESELF)
def test_market_talk_with_such_words_is_free(text: str) -> None:
    for variant in (text, asciify(text)):
        assert claims_to_be_human(variant) == ""


@pytest.mark.parametrize("text", CLAIMS_NOTHING)
def test_talk_of_bots_and_people_is_free(text: str) -> None:
    for variant in (text, asciify(text)):
        assert claims_to_be_human(variant) == ""
        assert openness(variant, ANY).action == "pass"


@pytest.mark.parametrize("text", ["hayır", "THYAO güzel gidiyor", "ne alaka şimdi", "bot değilim", "neden sordun"])
def test_who_was_asked_says_so_plainly(text: str) -> None:
    for bot in range(40):
        verdict = openness(text, GuardContext(act=Act.DISCLOSE, bot=f"bot:{bot}"))
        assert verdict.action == "rewrite"
        assert is_honest(verdict.text)


def test_an_honest_answer_is_left_in_its_own_words() -> None:
    text = "Ben bir yapay zeka katılımcısıyım, buradaki işaretten de belli"
    assert openness(text, GuardContext(act=Act.DISCLOSE)).action == "pass"


def test_honest_answers_vary_are_plain_and_pass_every_guard() -> None:
    for tone in ("casual", "warm", "dry", "formal", "blunt", "playful", "anxious", "teacherly"):
        for polite in (False, True):
            answers = {honest_answer(Random(seed), tone, polite, "Efe") for seed in range(300)}
            assert len(answers) >= 40
            assert any(answer.startswith("Efe, ") for answer in answers)
            for answer in sorted(answers):
                assert is_honest(answer)
                assert not asks_if_bot(answer)
                assert run_guards(answer, GuardContext(act=Act.DISCLOSE))[0] == answer
                assert run_guards(answer, GuardContext(act=Act.REPLY))[0] == answer


def test_sixty_who_are_asked_in_a_row_all_answer() -> None:
    rng, said, shapes = Random(3), set[str](), set[str]()
    drafts = ("hayır", "THYAO'yu hemen alın, garanti", "", "https://ornek.com bak", "Evet, ben botum.")
    for number in range(60):
        tone, polite = ("casual", "warm", "formal")[number % 3], number % 2 == 1
        context = GuardContext(
            act=Act.DISCLOSE,
            bot=f"bot:{number % 4}",
            said_before=said.__contains__,
            skeleton_said=shapes.__contains__,
            tone=tone,
            polite=polite,
        )
        draft = drafts[number % 5] if number % 3 == 0 else honest_answer(rng, tone, polite, "Efe")
        text, _ = run_guards(draft, context)
        assert text is not None and is_honest(text)
        said.add(text)
        shapes.add(skeleton(text))


@pytest.mark.parametrize("act", [Act.REPLY, Act.ANSWER])
def test_an_honest_sentence_in_place_of_a_denial_may_repeat(act: Act) -> None:
    everything = GuardContext(act=act, bot="bot:1", said_before=lambda _: True, skeleton_said=lambda _: True)
    text, _ = run_guards("bot değilim ben", everything)
    assert text is not None and is_honest(text)


def test_a_rewrite_is_the_same_for_the_same_words() -> None:
    context = GuardContext(act=Act.ANSWER, bot="bot:9")
    assert openness("insanım ben", context) == openness("insanım ben", context)


# --- integrity ------------------------------------------------------------------------------------

PROMISES = [
    "garanti",
    "bu hisse garanti kazandırır",
    "garanti tavan",
    "kazanç garanti",
    "garantili kazanç",
    "yükseliş garantili beyler",
    "sana garanti ediyorum çıkar",
    "garanti veriyorum",
    "kesin tavan",
    "yarın kesin tavan yapar",
    "kesin yükselir bu",
    "kesin çıkar",
    "tavan kesin",
    "yükselecek kesin",
    "kesinlikle katlar",
    "bu hafta 2 katı",
    "bu hafta iki katına çıkar",
    "bir ayda 3 kat yapar",
    "seneye 5 katı olur",
    "10x yapar bu coin",
    "paranı ikiye katlarsın",
    "paranızı katlayın burada",
    "zengin olacaksınız",
    "köşeyi dönersin",
    "%100 kazanç",
    "yüzde yüz yükselir",
    "risksiz kazanç",
    "sıfır risk ile para kazanılır, sıfır riskli kazanç",
    "kaybetmezsiniz bu hissede",
    "asla kaybettirmez",
    "haftada %10 kazandırıyor",
    "söz veriyorum yükselecek",
    "kesin kazandırır",
    "kazandırma garantili",
    "yarın tavan garantili",
    "2 katına gider bu hafta",
    "haftaya ikiye katlar",
    "bu kağıt uçar kesin",
    "tavan serisi garanti",
    "bu hafta iki katı olur",
    "kayıpsız kazanç",
    "mutlaka yükselecek %100",
    "yüzde yüz eminim yükselir",
    "ayda %30 getiri garanti",
    "bu hafta iki katına gider",
    "paranızı ikiye katlarsınız",
    "para basıyor bu hisse garanti",
    "kaybetme şansın yok",
    "hedef 500 garanti",
    "%50 garanti kâr",
    "yarın açılışta tavan kesin",
    "kesin para kazandırır",
    "bu ay 3 katı",
    "bu hafta 2x",
    "garantisi benden",
    "garanti kazanç",
    "tavan gidecek kesin",
    "kesin gidecek",
    "sıfır riskle para kazan",
    "riski yok bunun al geç para",
    "bu hisse sizi zengin eder",
]
NO_PROMISES = [
    "garanti değil tabii",
    "hiçbir şeyin garantisi yok",
    "garanti veremem",
    "kimse garanti veremez",
    "garanti diye bir şey yok borsada",
    "Garanti bankası güzel kapattı",
    "Garanti'den çıktım",
    "GARAN garanti yatırım raporunda öne çıkmış",
    "garantinin bilançosu iyi",
    "mevduat garantisi kapsamında",
    "kesin konuşamam",
    "kesin bir şey yok",
    "kesin değil henüz",
    "kesin bilmiyorum",
    "kesinlikle katılıyorum",
    "tavan yaptı",
    "tavan serisi bozuldu",
    "yarın tavan olur mu",
    "hacim ortalamanın iki katı",
    "geçen yıl 2 katına çıkmıştı",
    "maliyetimin iki katını gördü geçen sene",
    "bence yükselir",
    "hedefim 300",
    "risk almadan kazanç olmaz",
    "mevduat aylık %4 getiri veriyor",
    "bu hafta %3 yükseldi",
    "zengin olmak kolay değil",
    "fırsat olabilir ama temkinliyim",
    "kesin tavan diyemem",
    "kesin çıkar diyenlere inanmayın",
    "kazanır mıyız bilmem",
    "kat kat giyindim soğuk",
    "2 katı hacim var",
    "iki kat daha dikkatli olun",
    "üç katlı ev aldım",
    "kesin olan tek şey belirsizlik",
    "kesinleşmedi daha",
    "garanticiyim ben, mevduattayım",
    "bankaların garantörlüğü",
    "zarar ettim kesin",
    "garantör aranıyor",
    "F/K 3 kat pahalı",
    "bu hafta 2 kez düştü",
    "%100 haklısın",
    "yüzde yüz katılıyorum",
    "kazanan hep sabırlı olur",
    "iki katı kadar üzüldüm",
    "halka arz 5 katı talep gördü",
    "bu hafta talep 3 kat fazla",
    "tavan mı taban mı kesin değil",
    "garanti olsa herkes zengindi",
    "garanti kelimesini kullanan kaçar",
]

ORDERS = [
    "hemen al",
    "şimdi alın",
    "hemen satın",
    "durmayın alın",
    "THYAO al",
    "THYAO'yu sat",
    "thyao alın bence",
    "aselsanı hemen topla",
    "herkes alsın",
    "herkes satsın elindekini",
    "al gitsin",
    "sat gitsin",
    "kaçırmayın",
    "bu fırsatı kaçırma",
    "hep birlikte alalım",
    "arkadaşlar hep beraber girelim",
    "hadi beyler yüklenelim",
    "tavan yapalım hep birlikte tavan yapalım",
    "elinizdekini satın",
    "hepsini satın",
    "almalısın",
    "THYAO almalısınız",
    "satmanızı öneririm",
    "almanızı tavsiye ederim",
    "tüm paranla gir",
    "kredi çekip alın",
    "saat 14'te girin",
    "buy now",
    "sell it now",
    "son fırsat",
    "açılışta satın",
    "al THYAO'yu",
    "EREGL ekleyin, pişman olmazsınız",
    "alın alın alın",
    "satın kaçın",
    "ASELS'e girin",
    "bence hemen girin",
    "THYAO'ya yüklenin",
    "buradan alın",
    "bu fiyattan toplayın",
    "alım zamanı, durmayın",
    "hisseyi sat kurtul",
    "hemen sat kurtul",
    "yarın açılışta alın",
    "dolar alın",
    "altın alın bence",
    "bitcoin al",
    "SASA sat",
    "elinde ne varsa sat",
    "herkes THYAO alsın",
    "gözünüz kapalı alın",
    "siz de alın",
    "sen de al kanka",
    "kaçın bu hisseden",
    "hadi alalım şunu arkadaşlar",
]
NO_ORDERS = [
    "aldım",
    "bugün biraz ekledim",
    "alınır mı sizce",
    "al sat yapıyorum",
    "MACD al verdi",
    "RSI sat veriyor",
    "söylentiyi al haberi sat",
    "satın alma haberi geldi",
    "şirket satın aldı",
    "hemen almam, beklerim",
    "şimdi almak zor",
    "al diyemem",
    "sat demiyorum, dikkat diyorum",
    "hemen al diyenlere inanmayın",
    "ben olsam beklerim",
    "kademeli alıyorum",
    "stopsuz girmeyin",
    "satmayı düşünüyorum",
    "almalı mıyım",
    "herkes aldı ben almadım",
    "saat 10'da açılış var",
    "saat 14'te veri gelecek",
    "kâr aldım çıktım",
    "bir nefes al",
    "dersi al geç",
    "hemen her gün aynı",
    "kim sattı bunu",
    "yabancı satıyor",
    "al işte yine düştü",
    "kaçırdım fırsatı",
    "satan da alan da mutsuz",
    "bu fiyattan almam",
    "emir girdim",
    "altın aldım",
    "dolar alınır mı",
    "ben alıyorum",
    "hepsini sattım",
    "herkes satıyor diye satmam",
    "kaçırdık",
    "girdim",
    "çıkmak istiyorum",
    "alsam mı",
    "hadi bakalım",
    "yarın açılışta bakacağım",
    "fırsat olursa eklerim",
    "buradan almam",
    "buradan alınır mı",
    "şimdi alan pişman olur mu",
    "alıcı var",
    "alan almış",
    "topladılar sessizce",
    "hemen satış geldi",
    "hemen alım geldi",
    "arkadaşlar satış var",
    "herkes alım yapıyor",
    "çık dışarı hava al",
    "yemek al gel",
    "ekmek al",
    "hadi hayırlısı",
    "basın toplantısı var",
    "satın aldığım gün düştü",
    "alın teri bu para",
    "son fırsatı da kaçırdım",
    "bugün de alamadım",
    "gir çık yapıyorum",
    "şimdi çıkamam",
    "girince düşüyor",
    "saat 10 gibi alım geldi",
    "al ver yaparak geçti",
    "sat tuşuna basamadım",
    "al tuşuna bastım",
    "tut ki yükseldi",
    "bunu not al",
    "tam satacakken yükseldi",
]

INSIDERS = [
    "içeriden haber aldım",
    "içerden bilgi geldi",
    "içeriden duydum anlaşma var",
    "şirkette çalışan arkadaşım söyledi",
    "yönetimde tanıdığım var",
    "patrondan bizzat duydum",
    "genel müdür bana söyledi, genel müdür bizzat söyledi",
    "KAP'a düşmeden biliyorum",
    "KAP'a gelmeden haberim vardı",
    "henüz açıklanmadı ama biliyorum",
    "açıklanmadan önce öğrendim",
    "bilançoyu önceden gördüm",
    "güvenilir kaynaktan duydum",
    "sağlam yerden geldi haber",
    "kulağıma geldi büyük ihale",
    "kulis bilgisi var",
    "insider bilgi",
    "tahtacıdan duydum",
    "bankada çalışan kuzenim anlattı",
    "özel bilgi var bende",
    "benden duymuş olmayın",
    "şirketten tanıdık var, anlaşma imzalanmış",
    "içeride adamım var",
    "yönetim kurulunda arkadaşım var",
    "CEO'dan duydum",
    "henüz KAP'a düşmedi ama ihale onların",
    "bilançoyu gören arkadaş söyledi",
    "patron arkadaşım, söyledi bana",
    "bankadan duydum indirim yapacaklar",
    "Merkez Bankası'nda çalışan arkadaş söyledi faiz inecek",
    "sağlam tüyo var",
    "özel haber aldım",
    "tüyo geldi içerden",
    "yarın KAP gelecek biliyorum",
]
NO_INSIDERS = [
    "KAP'a yeni iş ilişkisi haberi düştü",
    "KAP'ta açıklandı",
    "içeriden bilgim yok",
    "içeriden haber diye bir şey yok",
    "içeriden bilgi satanlara inanmayın",
    "güvenilir kaynak yok ortada",
    "haber geldi mi",
    "bilanço yarın açıklanıyor",
    "patron satışı var",
    "ortak satışı haberi düştü",
    "arkadaşım da bu hisseyi taşıyor",
    "kuzenim bankada çalışıyor, yoğunmuş",
    "tahtacı işi bu",
    "tahtacı oyunu gibi",
    "şirket yeni fabrika açıyor",
    "yönetim kurulu toplantısı var",
    "beklenti zaten fiyatlanmıştı",
    "AKD'de ilk alıcı yabancı",
    "insider trading suçtur",
    "haberi televizyonda duydum",
    "henüz açıklanmadı bilanço",
]

IMPERSONATIONS = [
    "SPK'dan arıyorum",
    "ben SPK yetkilisiyim",
    "Merkez Bankası olarak faiz kararını duyuruyoruz",
    "Türk Hava Yolları adına yazıyorum",
    "THYAO yatırımcı ilişkilerindeniz, Türk Hava Yolları olarak açıklıyoruz",
    "Aselsan genel müdürüyüm",
    "ben Garanti Bankası çalışanıyım",
    "şirketimiz yeni anlaşma imzaladı, kamuoyuna duyurulur",
    "bankamız olarak duyuruyoruz",
    "müşterilerimize duyurumuzdur",
    "değerli yatırımcılarımız",
    "ben Mehmet Şimşek",
    "adım Fatih Karahan",
    "SPK lisanslı danışmanım",
    "SPK lisanslı yatırım danışmanıyım",
    "Merkez Bankası başkanıyım",
    "Hazine bakanı olarak söylüyorum",
    "resmi açıklamamızdır",
    "yönetim kurulu üyesiyim",
    "Borsa İstanbul'dan yazıyorum",
    "Aselsan'da çalışıyorum",
    "Binance ekibiyiz",
]
NO_IMPERSONATIONS = [
    "SPK karar açıkladı",
    "SPK'dan ceza geldi",
    "Merkez Bankası faizi sabit tuttu",
    "Aselsan yeni anlaşma açıkladı",
    "Türk Hava Yolları'nı beğeniyorum",
    "Garanti'den kredi aldım",
    "bankada çalışıyorum",
    "öğretmenim, işten arta kalan zamanda bakıyorum",
    "Şimşek konuştu piyasa sevdi",
    "Karahan'ın konuşması önemli",
    "genel müdür istifa etmiş",
    "müşteri hizmetleri açmıyor telefonu",
    "resmi açıklama bekliyorum",
    "danışmanım böyle dedi",
    "yatırımcı ilişkilerine mail attım",
    "Powell bu akşam konuşuyor",
    "ben Mehmet Şimşek konuşuyor diye bekledim",
    "Borsa İstanbul erken kapanıyor",
    "şirketin genel kurulu yarın",
    "Hazine ihaleye çıkıyor",
]
INTEGRITY: list[tuple[Callable[[str], str], list[str], list[str]]] = [
    (promises_return, PROMISES, NO_PROMISES),
    (orders_trade, ORDERS, NO_ORDERS),
    (claims_insider, INSIDERS, NO_INSIDERS),
    (impersonates, IMPERSONATIONS, NO_IMPERSONATIONS),
]


@pytest.mark.parametrize(("check", "text"), [(check, text) for check, stop, _ in INTEGRITY for text in stop])
def test_manipulation_is_stopped(check: Callable[[str], str], text: str) -> None:
    for variant in (text, asciify(text), upper(text), text + "!!"):
        assert check(variant), variant
        assert integrity(variant, ANY).action == "drop"


@pytest.mark.parametrize("text", [text for _, _, free in INTEGRITY for text in free])
def test_opinions_facts_and_jokes_are_free(text: str) -> None:
    for variant in (text, asciify(text)):
        found = [check.__name__ for check, _, _ in INTEGRITY if check(variant)]
        assert found == [], variant
        assert integrity(variant, ANY).action == "pass"


NOW = 1_000_000.0
CALL = "toplama zamanı THYAO"


def calls(*who: str, symbol: str = "THYAO", direction: int = 1, ago: float = 60.0) -> tuple:
    return tuple((NOW - ago, key, symbol, direction) for key in who)


def test_the_third_bot_that_calls_is_stopped() -> None:
    assert not is_coordinated((), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2"), "bot:1", "THYAO", 1, NOW)
    assert is_coordinated(calls("bot:2", "bot:3"), "bot:1", "THYAO", 1, NOW)


def test_only_other_bots_same_symbol_same_direction_and_ten_minutes_count() -> None:
    assert not is_coordinated(calls("bot:2", "bot:2", "bot:2"), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:1", "bot:2"), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2", "bot:3", symbol="ASELS"), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2", "bot:3", direction=-1), "bot:1", "THYAO", 1, NOW)
    assert is_coordinated(calls("bot:2", "bot:3", ago=600.0), "bot:1", "THYAO", 1, NOW)
    assert not is_coordinated(calls("bot:2", "bot:3", ago=600.1), "bot:1", "THYAO", 1, NOW)


def test_a_choir_of_calls_is_stopped_and_opinions_are_not() -> None:
    context = GuardContext(bot="bot:1", calls=calls("bot:2", "bot:3"), now=NOW)
    assert call_direction(CALL) == 1
    assert stopped_by(CALL, context) == "integrity"
    assert stopped_by("bence THYAO yükselir", context) == ""
    assert stopped_by(CALL, GuardContext(bot="bot:1", calls=calls("bot:2"), now=NOW)) == ""


def test_a_plan_that_calls_counts_whatever_its_words() -> None:
    plan = {"asset": "THYAO", "direction": 1, "call": True}
    context = GuardContext(bot="bot:1", plan=plan, calls=calls("bot:2", "bot:3"), now=NOW)
    assert stopped_by("bu seviyeler bana makul geliyor", context) == "integrity"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("toplama zamanı geldi", 1),
        ("satmayalım beyler", 1),
        ("satma zamanı", -1),
        ("uzak duralım bu hisseden", -1),
        ("yükselir bence", 0),
        ("aldım", 0),
        ("satın alma haberi", 0),
        ("herkes THYAO alsın", 1),
        ("hep beraber alalım", 1),
        ("yüklenin", 1),
        ("satın kurtulun", -1),
        ("kaçın oradan", -1),
        ("herkes satsın", -1),
        ("millet topluca girsin", 1),
        ("THYAO'ya yüklenelim", 1),
        ("hepiniz alın", 1),
        ("alsın herkes THYAO", 1),
        ("toplayın arkadaşlar", 1),
        ("SATSIN HERKES ELINDEKINI", -1),
        ("cikin o hisseden", -1),
        ("boşaltın elinizdekini", -1),
        ("saldırın ASELS'e", 1),
        ("basın alışa", 1),
        ("herkes bir lot alsa uçar", 1),
        ("kosun alin", 1),
        ("kaçan kurtulur", -1),
        ("elinizdekini dökün", -1),
        ("dalın THYAO'ya", 1),
        ("herkes kaçsın", -1),
        ("herkes çıksın bence", -1),
        ("bu hisseyi almayan kalmasın", 1),
        ("kimse satmasın", 1),
        ("kimse almasın şunu", -1),
        ("arkadaslar bugun THYAO aliyoruz", 1),
        ("hadi gençler bastırıyoruz alışı", 1),
        ("ben alırım", 0),
        ("alınır bence", 0),
        ("almıştım geçen hafta", 0),
        ("ben satarım burada", 0),
        ("satılır", 0),
        ("herkes aldı zaten", 0),
        ("herkes satmış", 0),
        ("kim alsın bunu", 0),
        ("yabancı alsın da görelim", 0),
        ("satın alma gücü düştü", 0),
        ("alış baskısı var", 0),
        ("çıkın yukarı bakalım", 0),
        ("bence almak mantıklı", 0),
        ("ben THYAO alıyorum", 0),
        ("herkes bekliyor", 0),
        ("hacim girsin görelim", 0),
        ("satışa gelin", 0),
        ("dolar çıksın bakalım", 0),
        ("kaçınılmaz düşüş", 0),
        ("şirket satın aldı", 0),
        ("biri alsa da tavan olsa", 0),
    ],
)
def test_calls_and_their_direction(text: str, expected: int) -> None:
    assert call_direction(text) == expected


@pytest.mark.parametrize("text", [PROMISES[8], ORDERS[0], INSIDERS[0], IMPERSONATIONS[0]])
def test_only_a_labelled_drill_relaxes_integrity(text: str) -> None:
    assert integrity(text, GuardContext(is_drill=True)).action == "drop"
    assert integrity(text, GuardContext(scenario="pump")).action == "drop"
    assert integrity(text, GuardContext(is_drill=True, scenario="pump")).action == "pass"


def test_no_drill_relaxes_openness() -> None:
    assert stopped_by("bot değilim ben", GuardContext(is_drill=True, scenario="pump")) == "openness"


# --- consistency ----------------------------------------------------------------------------------

BULL = StanceView("THYAO", "uzun vadede güçlü", lean=0.7, confidence=0.8)
BEAR = StanceView("ASELS", "pahalı", lean=-0.6, confidence=0.6)


@pytest.mark.parametrize(
    ("asset", "direction", "action"),
    [
        ("THYAO", -1, "drop"),
        ("THYAO", 1, "pass"),
        ("THYAO", 0, "pass"),
        ("ASELS", 1, "drop"),
        ("ASELS", -1, "pass"),
        ("GARAN", 1, "pass"),
        ("GARAN", -1, "pass"),
    ],
)
def test_nobody_argues_against_an_own_stance(asset: str, direction: int, action: str) -> None:
    context = GuardContext(plan={"asset": asset, "direction": direction}, stances=(BULL, BEAR))
    assert consistency("görüşüm bu", context).action == action


@pytest.mark.parametrize(("lean", "confidence"), [(0.1, 0.9), (0.29, 0.9), (0.9, 0.1), (0.9, 0.39), (0.0, 1.0)])
def test_a_weak_stance_may_be_argued_against(lean: float, confidence: float) -> None:
    stance = StanceView("THYAO", "", lean=lean, confidence=confidence)
    context = GuardContext(plan={"asset": "THYAO", "direction": -1}, stances=(stance,))
    assert consistency("görüşüm bu", context).action == "pass"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("bence THYAO düşer", "drop"),
        ("THYAO düşecek diyorum", "drop"),
        ("bana göre thyao gerileyecek", "drop"),
        ("bence ASELS yükselir", "drop"),
        ("ASELS uçacak", "drop"),
        ("bence THYAO yükselir", "pass"),
        ("bence THYAO düşmez", "pass"),
        ("THYAO bugün düştü", "pass"),
        ("THYAO düşer mi sizce", "pass"),
        ("bence GARAN düşer", "pass"),
        ("bence ASELS düşer", "pass"),
        ("bence THYAO ile ASELS yükselir", "pass"),
    ],
)
def test_without_a_plan_the_words_are_read(text: str, action: str) -> None:
    assert consistency(text, GuardContext(stances=(BULL, BEAR))).action == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("ASELS maliyetim 210", "drop"),
        ("ASELS taşıyorum iki yıldır", "drop"),
        ("elimde ASELS var", "drop"),
        ("THYAO maliyetim 210", "pass"),
        ("THYAO taşıyorum", "pass"),
        ("elimde ASELS yok", "pass"),
        ("ASELS pahalı", "pass"),
        ("maliyetim yüksek", "pass"),
    ],
)
def test_nobody_speaks_of_a_position_not_held(text: str, action: str) -> None:
    held = (HoldingView("THYAO", 210.0, 100.0),)
    assert consistency(text, GuardContext(holdings=held)).action == action
    assert consistency(text, ANY).action == "pass"


# --- content --------------------------------------------------------------------------------------

DIRTY = [
    "amk ya yine düştü",
    "aq böyle işin",
    "siktir git",
    "SİKTİR",
    "s1ktir git",
    "orospu çocuğu",
    "piç kurusu",
    "yarrak gibi hisse",
    "ibne misin",
    "ananı da al",
    "götüne girsin",
    "bok gibi gün",
    "şerefsizler sattı",
    "fuck bu ne",
    "pis suriyeliler",
    "ermeni dölü",
    "gebersin hepsi",
    "beni ara 0532 123 45 67",
    "numaram 5321234567",
    "+90 532 123 45 67 whatsapp",
    "IBAN TR12 0001 2345 6789 0123 4567 89",
    "TR120001234567890123456789 gönder",
    "mail at efe.kaya@ornek.com",
    "tc no 10000000146",
    "kart 4111 1111 1111 1111",
    "https://ornek.com/kazan",
    "www.ornek.net",
    "t.me/kazandirangrup",
    "bak ornek.com.tr",
    "bit.ly/abc katıl",
    "kanalım ornek.xyz'de",
]
DECENT = [
    "sıkıştı kaldı",
    "sikisti kaldi bant araliginda",
    "sık sık bakıyorum",
    "canımı sıktı",
    "götürü ücret",
    "kârı götürdü",
    "boksör gibi dayandı",
    "amkor diye bir şirket var",
    "yarım kaldı",
    "sıçradı birden",
    "suriye pazarı açılıyor",
    "arap sermayesi geldi",
    "hacim 5.321.450 lot",
    "hedef 532,10 sonra 545",
    "12.500 - 12.800 bandı",
    "5320 puan üstünde",
    "11.250'den 11.480'e geldi",
    "20260124 tarihli rapor",
    "14:30'da veri var",
    "Efe.Kaya haklı",
    "çok iyi.sonra bakarız",
    "U.S. verisi geldi",
    "a.ş. unvanı değişti",
    "%3.5 arttı",
    "@efe ne dersin",
    "şeref meselesi",
    "toplam 10000000147 adet",
    "bana ana fikri söyle",
    "boşuna uğraşma",
]


@pytest.mark.parametrize("text", DIRTY)
def test_dirt_data_and_links_are_stopped(text: str) -> None:
    assert content(text, ANY).action == "drop"


@pytest.mark.parametrize("text", DECENT)
def test_decent_text_passes(text: str) -> None:
    assert content(text, ANY).action == "pass"


def test_identity_numbers_are_told_by_their_check_digits() -> None:
    assert is_identity_number("10000000146")
    assert not is_identity_number("10000000147")
    assert not is_identity_number("00000000000")
    assert not is_identity_number("1000000014")


# --- duplicates -----------------------------------------------------------------------------------

SAID = "bugün endeks 12.990 puanı geçti"


def test_the_same_words_are_not_said_twice() -> None:
    context = GuardContext(said_before=lambda text: text == SAID)
    assert stopped_by(SAID, context) == "duplicates"
    assert stopped_by(SAID + " nihayet", context) == ""


@pytest.mark.parametrize("text", ["aynen", "katılıyorum sana", "aynen öyle hocam", "evet"])
def test_short_messages_repeat_as_peoples_do(text: str) -> None:
    context = GuardContext(said_before=lambda _: True, skeleton_said=lambda _: True)
    assert duplicates(text, context).action == "pass"


def test_the_same_sentence_with_other_names_and_numbers_is_a_repetition() -> None:
    said = {skeleton("THYAO bugün 291,50 seviyesinden döndü yine")}
    context = GuardContext(skeleton_said=lambda shape: shape in said)
    assert stopped_by("ASELS bugün 297,25 seviyesinden döndü yine", context) == "duplicates"
    assert stopped_by("ASELS dün 297,25 seviyesinden döndü yine", context) == ""


def test_skeleton() -> None:
    one = skeleton("THYAO 291,50'den %3 geri çekildi ama destek")
    assert one == skeleton("Asels 12'den %10 geri çekildi ama destek")
    assert skeleton("THYAO 291,50 oldu") == ""
    assert skeleton("") == ""


# --- all of them ----------------------------------------------------------------------------------


def test_guards_run_in_their_order() -> None:
    assert [guard.__name__ for guard in GUARDS] == [
        "artefacts",
        "language",
        "openness",
        "integrity",
        "consistency",
        "content",
        "duplicates",
    ]
    passed, verdicts = run_guards("destek çalıştı, keyfim yerinde", ANY)
    assert passed == "destek çalıştı, keyfim yerinde"
    assert [verdict.guard for verdict in verdicts] == [guard.__name__ for guard in GUARDS]
    assert {verdict.action for verdict in verdicts} == {"pass"}


def test_a_rewrite_goes_on_to_the_next_guard() -> None:
    passed, verdicts = run_guards('"hemen al"', ANY)
    assert passed is None
    assert (verdicts[0].guard, verdicts[0].action) == ("artefacts", "rewrite")
    assert verdicts[-1].guard == "integrity"
    assert verdicts[-1].text == "hemen al"


def test_every_stop_has_a_reason_that_fits_its_column() -> None:
    for text in (*NOT_TURKISH, *CLAIMS_HUMAN, *PROMISES, *ORDERS, *INSIDERS, *IMPERSONATIONS, *DIRTY):
        passed, verdicts = run_guards(text, ANY)
        assert passed is None, text
        assert 0 < len(verdicts[-1].reason) <= 200


@given(st.text(max_size=300))
def test_any_text_is_judged_without_an_error(text: str) -> None:
    passed, verdicts = run_guards(text, ANY)
    assert verdicts
    assert passed is None or 0 < len(passed) <= 4096
