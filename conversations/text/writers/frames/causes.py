"""What moves what: the mechanism behind "faiz inerse borsa uçar", "petrol çıkınca THY niye düşer", "Fed indirirse?".

Every cause has one table; facts `ef_*` say what the visitor asks it of (`effects_in`), and a frame without one tells
who wins and who loses in general. A mechanism is told as a tendency, never as what will happen.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

import re

# What something may be the cause of: fact, and folded stems.
EFFECTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ef_home", re.compile(r"\b(?:konut|ev fiyat|ev(?:ler)?\b|emlak|kira|insaat|gyo|cimento)")),
    ("ef_bank", re.compile(r"\b(?:banka|garan|akbnk|akbank|isctr|yapi kredi|ykbnk|vakif|halkb)")),
    ("ef_air", re.compile(r"\b(?:thy|thyao|pegasus|pgsus|havacilik|havayol|ucak)")),
    ("ef_gold", re.compile(r"\b(?:altin|ons|gram|ceyrek|gumus)")),
    ("ef_coin", re.compile(r"\b(?:kripto|bitcoin|btc|eth|coin)")),
    ("ef_fx", re.compile(r"\b(?:dolar|euro|doviz|kur\b|sterlin)")),
    ("ef_stock", re.compile(r"\b(?:borsa|endeks|hisse|bist|piyasa|sirket|sektor)")),
)

# Cause: (pattern over the folded words, frames).
_IF = r"(?:(?:[aeiu]r|[dt][iu]|[ae]c[ae]k|iyor|uyor|m[ae]z)?s[ae]\w{0,3}|[iu]nc[ae]|dik[c]?[ae]\w*|duk[c]?[ae]\w*|m[ae]d[ae]n|[iu]rken|[ae]rken|m[ae]s[iu]\w*|[iu]yor\w*|[dt][iu]|[aeiu]r)\b"


def _moves(noun: str, verbs: str) -> str:
    return rf"\b(?:{noun})\w* (?:\w+ ){{0,3}}(?:{verbs}){_IF}"


_FALLS = "dus|in|indir|gerile|azal|gevse|ucuzla"
_RISES = "yuksel|art|artir|cik|firla|ucu?|pahalan|zipla|sert(?:les)?"

CAUSES: dict[str, tuple[re.Pattern[str], str]] = {
    "fed_cut": (
        re.compile(rf"\bfed\b.*\b(?:{_FALLS}|gevset)\w*|\bamerika\w* (?:\w+ )?faiz\w* (?:\w+ )?(?:{_FALLS})\w*"),
        """
:: Fed indirince dolar dünyada gevşer, altın ve gelişen ülkeler nefes alır, [bize de sermaye girişi kolaylaşır|ama çoğu önceden fiyatlanır], asıl mesele indirimin sebebi
ef_gold :: Fed indirirse altın genelde sever, [faizsiz varlığı tutmak ucuzlar|dolar gevşer, ons rahatlar], ama beklenti fiyatta olunca haberi satan da çıkıyor
ef_coin :: Fed indirince risk iştahı artar, kripto [en çok sevinenlerden|ilk kıpırdayanlardan] olur, yine de önceden alındıysa etkisi kısa sürer
ef_stock :: Fed indirirse borsalar genelde sevinir, [bize yansıması yabancı girişiyle olur|bizde iç faiz daha belirleyici], resesyon yüzündense sevinç çabuk geçer
:: Fed için tek bir indirim az, [yolun devamını söylemesi önemli|nokta grafik daha çok oynatır], ben kararın kendisinden çok metne bakarım
""",
    ),
    "faiz_order": (
        re.compile(r"\benflasyon\w* (?:\w+ ){0,2}(?:dus|in|gerile)\w*m[ae]d[ae]n\b|\bfaiz\w* (?:\w+ ){0,4}(?:in|dus|indir)\w*m[ae]mel\w*|\berken (?:faiz )?indirim"),
        """
:: enflasyon düşmeden faiz inerse kur ve fiyatlar oynar, [katılıyorum|ben de öyle görüyorum], [sıra önce enflasyonda|erken indirimin bedelini geçmişte gördük]
:: katılırım, enflasyon inmeden gelen indirim kalıcı olmuyor, [kur kıpırdar, iki adım geri gidilir|mevduattaki para dövize kaçar], ama çok geç kalmak da sanayiyi boğar
teacherly :: faiz enflasyonun altında kalırsa para mala ve dövize kaçar, [o yüzden sıra bellidir: önce enflasyon, sonra faiz|o yüzden erken indirim pahalıya patlıyor], {haklısın/haklısınız}
cautious :: faizde acele edilmesin ben de derim, [erken indirim kuru oynatır|beklenti bozulursa toparlaması uzun], mevduattan ben hemen kalkmam
bold :: faiz için o kadar katı değilim, küçük adımlarla inebilir, [sanayi bu maliyetle zor dönüyor|beklenti düzeldikçe yer açılıyor], ama sert indirime ben de karşıyım
blunt :: enflasyon bu seviyedeyken faiz indirimi makyaj olur, [kur ertesi gün hesabını sorar|bedelini cebimiz öder], aynı fikirdeyim
""",
    ),
    "faiz_down": (
        re.compile(rf"{_moves('faiz', _FALLS)}|\bfaiz\w* indirim\w*"),
        """
ef_home :: faiz düşünce konut talebi artar, fiyat da kıpırdar, ama uçması için [gelirin de artması lazım|kredinin ucuzlaması yetmez], bir kısmı [şimdiden fiyatın içinde|beklentiyle alındı]
ef_home :: konut faize duyarlı, düşerse [kredili alıcı geri gelir|bekleyen alıcı harekete geçer], fiyat yükselir bence, uçar mı emin değilim, [arz ve bölge de belirler|enflasyonu geçmesi zor]
ef_home :: faiz inince konut tarafı canlanır ama yavaş, [önce satış adedi artar sonra fiyat|önce kredi hacmi sonra fiyat], uçuş için sert indirim [gerekir|lazım]
ef_home :: düşen faiz konut fiyatını yukarı iter, [ilk aylarda hızlı olur|talep sıkışmıştı çünkü], ama uçar demek iddialı, [maaşlar o fiyatı kaldırmıyor|herkesin krediye gücü yetmiyor]
ef_home :: konutta faiz kadar kredi vadesi ve maaş da önemli, [faiz düşse de taksit ödenebilir değilse talep gelmez|yarım puanlık indirim fark ettirmez], ciddi düşüşte fiyat oynar
ef_home :: faiz düşüşü önce kiracıyı alıcıya çevirir, [konut fiyatı oradan kıpırdar|talep öyle gelir], büyük şehirde arz az olduğu için [etkisi sert olur|yukarı iter], taşrada yavaş
ef_stock :: faiz inerse mevduattan çıkan para borsaya bakar, katılırım, [yalnız indirimin bir kısmı şimdiden fiyatta|ama enflasyon düşmeden inerse kur oynar], önce borçlu şirketler sevinir
ef_stock :: faiz düşünce borsa genelde iyi karşılar, [bankalar ve gayrimenkul öne geçer|kredi maliyeti düşen şirket rahatlar], uçar demek için [kârların da artması lazım|yabancının da gelmesi lazım]
ef_stock,cautious :: faiz inince borsa kıpırdar bence de, ama [beklenti önden alınıyor, inince satış gelebiliyor|erken indirim kuru bozar, o da borsayı bozar], ben kademeli bakarım
ef_stock,bold :: faiz inerse borsanın önü açılır, [mevduattaki para bir yere gidecek|en çok bankalar koşar], ben o beklentiyle [şimdiden pay aldım|yer arıyorum], yine de tek yön değil
ef_stock,teacherly :: faiz ile borsa ters çalışır: [kazancın bugünkü değeri artar, mevduat rakip olmaktan çıkar|şirketin borcu ucuzlar, mevduatın tadı kaçar], ama piyasa bunu aylar önceden alır
ef_bank :: faiz inince bankanın topladığı mevduat ucuzlar, kredi marjı açılır, [o yüzden önce banka hisseleri kıpırdar|ilk iki çeyrek en iyisi], takipteki krediye de bakmak lazım
ef_gold :: faiz düşünce altını elde tutmanın bedeli azalır, [gram için bir de kur var|ons da severse gram koşar], yönü genelde yukarı ama düz çizgi değil
ef_fx :: faiz inince TL'nin cazibesi azalır, kur [hareketlenebilir|baskı görür], enflasyon da düşüyorsa sorun olmaz, erken inerse döviz talebi gelir
ef_coin :: faiz düşünce riskli varlığa para kayar, kripto da payını alır, [ama Fed'in faizi bizimkinden daha çok etkiler|dolar bazında bizim faiz pek bir şey değiştirmez]
:: faiz inince kazanan: [bankalar, gayrimenkul, borçlu şirketler|borçlu şirket, konut ve otomobil talebi], kaybeden mevduatta bekleyen, [ama çoğu beklentiyle önceden fiyatlanır|zamanlaması her şey]
:: faiz indirimi için ben enflasyona bakıyorum, [o düşmeden inerse kur kıpırdar|o düşüyorsa indirim kalıcı olur], aceleye gelmemeli bence
""",
    ),
    "faiz_up": (
        re.compile(rf"{_moves('faiz', _RISES)}|\bfaiz\w* art[iı]r\w*"),
        """
ef_stock :: faiz artınca mevduat güçlü rakip olur, borsadan para çıkar, [en çok borçlu şirketi yakar|nakdi bol şirket rahat eder], ama kötü haber bitince dönüş de oradan başlar
ef_home :: faiz artınca kredi pahalanır, konut satışı yavaşlar, [fiyat inmese de yerinde sayar|reel olarak geriler], peşin parası olanın pazarlık gücü artar
ef_bank :: faiz artınca bankanın mevduat maliyeti hemen artar, kredileri yavaş yenilenir, [marj daralır|ilk çeyrekler zor geçer], sonra dengelenir
ef_gold :: faiz artınca altın tutmanın bedeli artar, [ons zorlanır|onsa baskı gelir], gram için kur sakin kalırsa o da durur
ef_fx :: faiz artınca TL cazip olur, kur sakinleşir, [etkisi güvene bağlı|enflasyon beklentisi bozuksa kısa sürer], sıcak para da gelir ama çabuk döner
:: faiz artışı kısa vadede borsaya ve konuta fren, mevduata destek, [uzun sürerse şirket kârı da düşer|enflasyonu indirirse sonra herkese yarar], bedeli baştan ödenir
""",
    ),
    "faiz_high": (
        re.compile(r"\bfaiz\w* (?:\w+ ){0,3}(?:boyle|bu seviye|yuksek|buradayken|bu kadar|burada|durdukca|kaldikca)\w*|\bmevduat\w* (?:\w+ ){0,3}(?:varken|boyle|yuksek|yuzde|%\d+|verirken)\w*"),
        """
:: faiz bu seviyedeyken borsaya para zor geliyor, doğru, [mevduat rahat rakip|riskin karşılığı az kalıyor], yine de borcu az, nakdi bol şirket ayrışıyor
:: faiz yüksekken herkes mevduatta, katılırım, [ama borsa dönüşü faiz inmeden önce fiyatlıyor|o yüzden ucuz kalanlar da var], hepsini bir tarafa koymam
bold :: faiz yüksekken de kazandıran hisse oldu, [beklenti dönünce geç kalınıyor|herkes mevduattayken toplamak da bir yol], riski sevene tabii
cautious :: faiz böyleyken [ben de ağırlığı mevduata verdim|acelem yok], [uyurken kazandırıyor|riskin karşılığı az], dönünce bakarız
teacherly :: faiz yüksekken hissenin çarpanı düşer, [aynı kâra daha az para ödenir|o yüzden ucuz görünürler], faiz dönünce çarpan geri gelir, işin özü bu
:: faiz borsadan ekmeği tümden kesmez, [seçici olana yine çıkıyor|bankası başka, borçsuzu başka], ama rahat bir dönem de değil, ona katılırım
""",
    ),
    "dolar_up": (
        re.compile(_moves("dolar|kur|doviz|usd", _RISES)),
        """
ef_stock :: dolar yükselince ihracatçı sevinir, döviz borcu olan üzülür, [endeks TL bazında çıkar gibi görünür|o yüzden her hisse aynı tepki vermez], gelirin kuruna bakmak lazım
ef_gold :: gram altın ons çarpı dolar, [dolar çıkınca ons düşmedikçe gram da çıkar|iki bacağın biri bu], ons ters giderse yerinde sayar
ef_bank :: dolar hızlı çıkınca bankayı sevmezler, [takipteki kredi ve sermaye yeterliliği akla gelir|yabancı önce oradan çıkar], sakin yükselişte sorun olmaz
ef_home :: dolar çıkınca inşaat maliyeti artar, konut fiyatı arkadan gelir, [ama talep aynı hızda gelmez|aylar sonra yansır]
:: dolar yükselince ithalat pahalanır, enflasyon arkadan gelir, [ihracatçı ve turizm nefes alır|döviz geliri olan rahat eder], borcu dövizle olan zorlanır
:: dolar artışı cebe üç ay içinde yansıyor: önce akaryakıt, sonra market, [maaş en son|ücret en sona kalıyor], şirketlerde ise döviz geliri olan kazanır
""",
    ),
    "dolar_down": (
        re.compile(_moves("dolar|kur|doviz|usd", _FALLS)),
        """
:: dolar gerilerse ithalatçı ve döviz borçlusu rahatlar, ihracatçının kârı daralır, [fiyatlar geri gelmez ama artışı yavaşlar|enflasyona iyi gelir]
ef_gold :: dolar düşünce gram altının bir bacağı zayıflar, [ons çıkmıyorsa gram geriler|onsun yükselişini yer], ikisine birden bakmak lazım
ef_stock :: dolar sakinleyince yabancı daha rahat girer, [bankalar önce tepki verir|endekse iyi gelir], ihracatçı hissede beklenti düşer
""",
    ),
    "petrol_up": (
        re.compile(_moves("petrol|brent|akaryakit|benzin", _RISES) + r"|\b(?:petrol|brent)\w* (?:\w+ ){0,2}\d+ (?:dolar )?(?:olursa|gorurse|olunca)"),
        """
ef_air :: petrol çıkınca uçak yakıtı pahalanır, o da havayolunun en büyük gideri, [kârı daralır diye satılıyor|o yüzden ters gidiyorlar], bilet fiyatına yansıtması zaman alır
ef_air :: havayolunda giderin üçte birine yakını yakıt, petrol yükselince [marj daralır|piyasa hemen kârdan düşer], bir kısmını sigortalıyorlar ama hepsini değil
ef_air :: yakıt masrafı havayolunun bel kemiği, petrol artınca kâr beklentisi düşer, [hisse ondan geriliyor|satış oradan gelir], doluluk iyiyse toparlar
ef_air,teacherly :: petrol ile havayolu hissesi genelde ters: [yakıt gider kalemi, bilet ise yavaş zamlanır|gider hemen artar, gelir sonra], rafinericide tam tersi olur
ef_stock :: petrol yükselirse rafineri ve enerji sevinir, havayolu, lastik, kimya üzülür, [cari açık büyür, kur baskı görür|bizim için genelde kötü haber], etkisi hissesine göre
:: petrol artarsa bize önce akaryakıt ve cari açık olarak yansır, [sonra enflasyon|oradan enflasyona], havayolu ve sanayi üzülür, rafinerici sevinir
:: petrolü dışarıdan aldığımız için yükselişi bize yük, [cari açık ve enflasyon bozulur|kurda baskı olur], borsada Tüpraş gibi rafineri ayrışabilir, tavsiye değil
:: petrol yükselince nakliye, plastik, gıda hepsi zamlanır, [üç ay içinde mutfağa gelir|enflasyonu aşağı çekmek zorlaşır], kazananı az olur bizde
""",
    ),
    "petrol_down": (
        re.compile(_moves("petrol|brent|akaryakit|benzin", _FALLS)),
        """
ef_air :: petrol düşünce yakıt gideri azalır, havayolu [rahat eder|kârını artırır], bilet fiyatı hemen inmediği için marj açılır
:: petrol gerilerse bize yarar: cari açık ve enflasyon nefes alır, [havayolu ve sanayi sevinir|ulaşım ucuzlar], rafinerinin stok zararı olabilir
:: petrolün düşüşü ithalatçı ülke için iyi, [yalnız sebebi talep zayıflığıysa ihracat da zorlanır|sebebine bakmak lazım], havayolu genelde sevinir
""",
    ),
    "enflasyon_down": (
        re.compile(_moves("enflasyon|tufe", _FALLS)),
        """
:: enflasyon düşerse faiz indiriminin önü açılır, [borsa ve tahvil sever|bankalar önden kıpırdar], mevduat cazibesini yavaş yavaş kaybeder
ef_gold :: enflasyon düşünce altının korunma sebebi azalır, [ama faiz de ineceği için denge olur|ons daha çok Fed'e bakar], gram için kur belirler
ef_fx :: enflasyon düşerse kurun da yükselme sebebi azalır, [fark kapanınca sakinleşir|yavaş bir gidiş olur]
cautious :: enflasyon düşse de fiyatlar inmez, artışı yavaşlar, [cepte hissetmek zaman alır|önce kira ve gıdada görmek isterim], ben birkaç ay üst üste görmek isterim
""",
    ),
    "enflasyon_up": (
        re.compile(_moves("enflasyon|tufe", _RISES)),
        """
:: enflasyon yüksek gelirse faiz indirimi ertelenir, [borsa ilk gün üzülür|tahvil satılır], fiyatını zamla geçirebilen şirket ayakta kalır
ef_gold :: enflasyon çıkınca altına talep gelir, [ama faiz de artarsa denge bozulur|uzun vadede korur], gram bir de kura bakar
ef_stock :: enflasyon artınca şirketin cirosu şişer ama kârı gerçek olmayabilir, [zam gücü olan ayrışır|market ve gıda daha dayanıklı], faiz tarafı ise baskı yapar
""",
    ),
    "war": (
        re.compile(r"\b(?:savas|catisma|ateskes|gerilim)\w* (?:\w+ ){0,3}(?:cik|ol|basla|buyu|bit|art|ger)\w*"),
        """
:: savaş ihtimalinde para önce altına ve dolara koşar, borsa ilk gün sert tepki verir, [sonra yönü sebebe göre değişir|panikle satan çoğu kez dipten satar], dilerim olmaz
cautious :: öyle bir durumda nakit payımı artırırım, [altın biraz tutarım|borçsuz olmak en önemlisi], gerisi can güvenliği zaten
bold :: ilk şokta satmam, [kötü haber en çok o an fiyatlanır|panik bitince bakarım], ama kaldıraçla da durmam, dilerim hiç yaşamayız
:: savaş çıkarsa portföyden önce insan gelir, piyasa tarafında ise [petrol ve altın yukarı, havayolu ve turizm aşağı gider genelde|savunma hariç her yer baskı görür]
""",
    ),
    "wage": (
        re.compile(r"\b(?:asgari ucret|maas|emekli|ucret)\w* (?:\w+ ){0,2}(?:zam|artis|art)\w*.*\b(?:gel|ol|yap|art|cos|et|yansi|mark)\w*"),
        """
ef_stock :: ücret zammı market hissesinin cirosunu artırır, [ama personel gideri de aynı gün artar|kârı marjına bağlı], ilk tepki sevinç, bilançoda ise denk gelebilir
:: ücret artınca tüketim canlanır, market ve giyim sevinir, [maliyeti işçilik olan üzülür|enflasyon da arkadan gelir], etkisi birkaç ay sürer
:: zam cebe girer girmez raflara da yansıyor, [o yüzden kazanç kısa ömürlü|fark çabuk kapanıyor], perakende hisseleri ilk sevinen olur, bilançoya bakmak lazım
""",
    ),
    "banks_together": (
        re.compile(r"\bbanka\w* (?:\w+ ){0,5}(?:ayni anda|hep (?:beraber|birlikte)|birlikte|topluca|hepsi birden|beraber)"),
        """
:: bankaların kaderi ortak: hepsi aynı faize, aynı kredi riskine bakıyor, [yabancı da sepet olarak alıp satıyor|o yüzden tahtaları birlikte oynar], bilançosu iyi olan sonradan ayrışır
:: banka hisselerini büyük fonlar sepet hâlinde alıp satıyor, [biri düşünce hepsi düşüyor|endekste ağırlıkları yüksek], asıl sebep faiz ve CDS beklentisi
:: aynı haber hepsini vuruyor da ondan, [faiz, zorunlu karşılık, CDS ortak|Merkez'in bir kararı hepsinin marjını değiştiriyor], fark bilanço gününde çıkıyor
teacherly :: bankacılık tek işlem gibi fiyatlanır: [mevduat maliyeti ve kredi getirisi hepsinde benzer|faiz beklentisi değişince hepsinin kârı birden değişir], o yüzden beraber iner çıkarlar
blunt :: çünkü yabancı “banka” diye alıp satıyor, [tek tek bakmıyor|adına değil sektörüne], içlerinden ayrışan az çıkar
""",
    ),
    "dollar_vs_gold": (
        re.compile(r"\bons\w* (?:\w+ ){0,4}gram|gram\w* (?:\w+ ){0,4}ons"),
        """
:: gram altın onsun 31'de biri çarpı dolar kuru, [ons düşse bile kur çıkarsa gram düşmeyebilir|ikisinden hangisi baskınsa o yöne gider], o yüzden ayrışıyorlar
:: ons dolarla ölçülür, gram TL ile, [aradaki fark kur|kur sakinse ikisi aynı yöne gider], bir de kuyumcunun makası var
""",
    ),
}  # fmt: skip


def cause_in(joined: str) -> str:
    """The name of the cause that folded words speak of; "" where they speak of none."""
    return next((name for name, (pattern, _) in CAUSES.items() if pattern.search(joined)), "")


def effects_in(joined: str) -> tuple[str, ...]:
    """Facts for what it is asked of, the first named only; the cause's own noun is none."""
    return tuple(fact for fact, pattern in EFFECTS if pattern.search(joined))[:1]


def tables() -> tuple[tuple[str, str], ...]:
    """(pool, frames) of every cause."""
    return tuple((f"cause_{name}", table) for name, (_, table) in CAUSES.items())
