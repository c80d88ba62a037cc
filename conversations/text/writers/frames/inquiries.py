"""Answers to what `conversations.text.inquiries` reads: figures the market state knows, and things that nobody here can know.

What is known is said with its day. What is not known is named with its own noun (`{key}`) together with the place where
it stands (`{that}`, already in its case: "KAP'ta", "mali müşavire"), which is honest and of use; nothing is made up.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

# --- figures of the market state -----------------------------------------------------------------------------------

# {key} is the price of the day asked about, {that} that day as an adjective.
WAS = """
priced :: {a:gen} {that} kapanışı {key}, [şu an {p}|şimdi {p} görüyorum]
priced :: {a} için {that} kapanış {key} görünüyor bende, [güncel {p}|şimdi {p}]
priced :: {that} kapanışta {a} {key} yazmış, [o günden bugüne {p}|şu an {p} civarı]
priced,open :: ekranda {that} {a} kapanışı {key}, [şimdi {p} işlem görüyor|bugün {lo} ile {hi} arasında]
priced :: {key}, {that} {a} kapanışı o, [şimdi {p}|son hâli {p}]
"""

OPENED = """
priced :: {a} {day} {key:abl} açtı, [şimdi {p}|sonrasında {p}]
priced :: açılışı {key}, {a} {day} oradan başladı, [en yüksek {hi}|şimdi {p}]
priced :: {a:gen} {day} açılış fiyatı {key}, [gün içi {lo} - {hi}|şu an {p}]
"""

PEAK = """
priced :: {a} {day} en yüksek {hi}, en düşük {lo}, [son bir yılda {l52} - {h52}|şu an {p}]
priced :: {a:loc} günün zirvesi {hi}, dibi {lo}, [yıllık zirve {h52}|yıllık dip {l52}]
priced :: {a} için yıllık aralık {l52} ile {h52}, [{day} {lo} - {hi} arası|şimdi {p}]
"""

# {key}: how it stands today, {that}: over the week and the month.
CHANGE = """
priced :: {a} {key}, {that}, [fiyatı {p}|şu an {p}]
priced :: {day} {a} {key}, geriye bakınca {that}
priced :: {a} {p}, yani {key}, {that}
priced :: rakamla {a} {key}, {that}, [gerisi yorum|ekranda yazan bu]
"""

VOLUME = """
vol_lo :: {a:loc} hacim normalin altında, [özel bir sebep görmedim, herkes bekliyor gibi|veri ya da haber beklenirken böyle oluyor], tatil yok bugün
vol_lo :: {a} tarafında işlem cılız, [alıcı da satıcı da kenarda|kimse ilk adımı atmıyor], böyle günde fiyat az parayla oynar
vol_hi :: {a:loc} hacim normalin üstünde, yani ilgi var, [haber görmedim|hareketi ciddiye alırım]
asset,!vol_lo,!vol_hi :: {a:loc} hacim bana normal geldi, [saatine göre alışıldık|öğle arası hep biraz düşer], [son saatte toparlar genelde|kapanışa doğru artar]
asset,!vol_lo,!vol_hi :: ekranda {a} hacmi ortalamaya yakın, [çok düşük denmez|öğlen saatlerinde biraz yavaşlar], {senin/sizin} {baktığın/baktığınız} hisse başka olabilir
"""

# {key} is the span and how the first fared, {that} the other.
COMPARED = """
:: {key}, {that}, [rakam bunu söylüyor|bundan sonrası ayrı konu]
:: tablo şöyle: {key}, {that}, [geçmiş getiri söz vermez ama|bundan sonra tersi de olur]
:: {key}, {that}, [ekranda yazan bu|hesap ortada], [hangisi devam eder, o belli değil|devamını kimse bilmez]
:: ekrandaki değişime göre {key}, {that}
"""

CONVERTED = """
priced :: {a} {p}, bugünkü kurla [kabaca|aşağı yukarı] {key}, [kuyumcu ya da banka makası hariç|makas ve işçilik ayrı]
priced :: [kurla bölünce|hesaplayınca] {a} {key} yapıyor, ekran fiyatı {p}, [yerinde makas farkı olur|alış satış makası hariç]
priced :: {key} civarı, {a} {p} üzerinden hesapladım, [kur oynadıkça değişir|{bulunduğun/bulunduğunuz} yerde işçilik farkı olur]
"""

# {key} is how many, {that} what they come to.
TOTAL = """
priced :: {a} {p} üzerinden {key} kabaca {that} eder, [komisyon hariç|makas ve komisyon ayrı]
priced :: hesapladım, {key} için {that}, {a} şu an {p}, [fiyat oynadıkça değişir|komisyonu ayrı]
priced :: {that} civarı, {key} çarpı {p}, [masraf hariç|komisyon eklenir]
"""

BOUGHT = """
priced :: {a} {p} üzerinden {key} ile kabaca {that} geliyor, [komisyon hariç|küsuratı hesapta kalır]
priced :: hesapladım, {key} {that} ediyor, {a} şu an {p}, [fiyat oynadıkça değişir|komisyonu ayrı]
priced :: {that} civarı, {a} {p} olunca, [masraf hariç|küsurat hesapta kalır]
"""

PERCENT = """
c_sweet :: {key} kâr eder, [komisyon hariç|vergi masraf hariç], hayırlı olsun, [bir kısmını cebe koymak da seçenek|güzel iş]
c_sweet :: hesabı {key}, [iyi kazanç|fena değil], komisyonu düşünce biraz eksilir, tebrikler
c_sour :: {key} zarar eder, [geçmiş olsun|{canın/canınız} sağ olsun], [komisyonla biraz daha|komisyon hariç]
c_sour :: hesabı {key} aşağıda, geçmiş olsun, [plan varsa sabır kolay|acele karar olmasın]
"""

# {key} tells the day: the index, the dollar, gold.
DAY_TOLD = """
:: kısaca: {key}, [büyük haber görmedim|gündem sakindi]
:: özet geçeyim, {key}, [gerisi ayrıntı|akılda kalan bu]
:: {key}, [günün özeti bu kadar|kaçırılan büyük bir şey yok], hoş {geldin/geldiniz}
:: iki cümleyle: {key}. [Sert bir haber düşmedi ekranıma|Merak edilen başka şey varsa bakarım]
"""

# {key}: the highest and the lowest of a span that is over, {that} which.
PEAK_PAST = """
priced :: {a} {that} {key} gördü, [şu an {p}|şimdi {p}]
priced :: {a:gen} {that} aralığı şöyle: {key}, [güncel {p}|şimdi {p}]
priced :: {that} {a} için {key}, [sonrası malum, {p}|şu an {p}]
"""

# Of years that are past and whose figures nobody has at hand.
LONG_AGO = """
t_word :: {key} için o yılların rakamı ezberimde değil, [grafiği geriye almak en sağlamı|uydurup yanıltmayayım], bugünden bakınca herkes bilge
t_word :: o kadar geriye gidince {key} tarafında net rakam veremem, [uzun vadeli grafikte görünür|yanlış söylemek istemem], sıralama dönemine göre çok değişiyor
!t_word :: o yılların rakamı aklımda değil, [grafiği geriye almak lazım|uydurmayayım]
"""

# A level asked about by its number: {lvl} and how far off it lies.
LEVEL_ASKED = """
t_level,lv_down,priced :: {a} şu an {p}, {lvl} için {far} düşmesi lazım, [arada {sup} var önce|önce {sup} sınavı var], o kadar aşağısını konuşmak erken
t_level,lv_down,priced :: {lvl} epey aşağıda kalıyor, {a} {p}, [arası {far}|fark {far}], altı boş mu dolu mu oraya gelmeden bilinmez
t_level,lv_up,priced :: {a} şu an {p}, {lvl} için {far} yükselmesi lazım, [önce {res} geçilsin|arada {res} var]
t_level,lv_up,priced :: {lvl} yukarıda {far} ötede, {a} {p}, [ilk sınav {res}|önce {res} aşılmalı]
"""

# Several questions in one breath: {key} is what could be answered, {that} what could not.
SEVERAL = """
t_word :: {key}, {that} için [ise net bilgim yok, KAP'a bakmak lazım|bir şey görmedim, KAP'a düşer], tek tek {sor/sorun} konuşalım
t_word :: {key}, {that} kısmını [bilmiyorum|görmedim], uydurmayayım
t_word :: sırayla: {key}, {that} tarafı bende yok, [duyarsam yazarım|bilen eklesin]
!t_word :: sırayla: {key}, [başka merak edilen varsa onu da {yaz/yazın}|ötesini bilmiyorum]
!t_word :: {key}, [kalanı için tek tek gidelim|gerisini ayrıca {sor/sorun}]
"""

# --- what nobody here can know -------------------------------------------------------------------------------------

DATE = """
t_word,q_place :: {key} için kesin günü ezberden söylemeyeyim, {that} [yazıyor|duyurulur], oradan bakmak en sağlamı
t_word,q_place :: {key:mi}, tarihi aklımda değil, [{that} takvimi var|güncel takvim {that} duruyor]
t_word,q_place :: gününü bilmiyorum, {key} takvimi {that} [yayımlanır|görünür], [yanlış tarih verip yanıltmayayım|bakınca hemen çıkar]
t_word,!q_place :: {key} tarihini ezbere bilmiyorum, [bilen yazsın|bulunca yazarım], yanlış gün söylemek istemem
t_word,!q_place :: {key:mi}, kesin gün duymadım, [açıklanınca görürüz|resmî duyuruya bakmak lazım]
!t_word :: kesin tarih veremem, [ezberimde değil|duymadım], [resmî duyurusuna bakmak lazım|bilen varsa yazsın]
!t_word :: gününü bilmiyorum açıkçası, [uydurup yanıltmayayım|yanlış gün söylemekten iyidir]
"""

AMOUNT = """
t_word,q_place :: {key} için güncel rakamı bilmiyorum, {that} [yazıyor|görünür], eskisini söyleyip yanıltmayayım
t_word,q_place :: {key:mi}, rakam ezberimde değil, en doğrusu {that} [var|duruyor]
t_word,q_place :: {key} sık değişiyor, son hâli {that}, [ben rakam vermeyeyim|ezberden konuşmayayım]
t_word,q_whom :: {key} için rakam veremem, herkesin durumu farklı, {that} [sormak lazım|danışmak en temizi]
t_word,q_whom :: {key:mi}, kişiye göre değişiyor, [kulaktan dolma söylemeyeyim|yanlış rakam can yakar], {that} sormak en doğrusu
t_word,!q_place,!q_whom :: {key} ne kadar, bilmiyorum valla, [yanlış rakam vermeyeyim|bilen varsa yazsın]
t_word,!q_place,!q_whom :: {key:mi}, net rakam bende yok, [tahmin edersem yanıltırım|uydurmak istemem], {sen/siz} bir yerde {gördün/gördünüz} mü?
!t_word :: net rakam bende yok, [uydurmayayım|yanlış söylerim], bilen varsa yazsın
!t_word :: rakamını bilmiyorum açıkçası, [tahminle konuşmak istemem|güncelini bilen yazar]
"""

DURATION = """
t_word,q_place :: {key} ne kadar sürer, kuruma göre değişiyor, [genelde birkaç iş günü|çoğu kez iki üç iş günü], kesini {that} yazıyor
t_word,q_place :: {key:mi}, süreyi ezbere söylemeyeyim, {that} [görünür|yazıyor], [tatil araya girerse uzuyor|yoğunlukta sarkabiliyor]
t_word,q_whom :: {key} süresi kişiye göre değişiyor, {that} sormak en sağlamı
t_word,!q_place,!q_whom :: {key} için süre veremem, [{duruma/duruma} göre değişir|bilen varsa yazsın]
!t_word :: ne kadar süreceğini bilmiyorum, [{duruma/duruma} göre değişir|birkaç iş günü diyen çok], bilen yazsın
"""

HOUR = """
t_word :: {key} için saati bilmiyorum, [yanlış saat vermeyeyim|resmî duyurusuna bakmak lazım]
t_word,q_place :: {key:mi}, saati ezberimde değil, {that} yazar
!t_word :: saatini net bilmiyorum, [yanlış söylemeyeyim|bilen yazsın]
!t_word :: saati aklımda değil, [bir bakmak lazım|resmî sayfasında yazar]
"""

WHERE = """
t_word,q_place :: {key} için {that} bakılır, [aramaya adını yazınca çıkıyor|oradan güncel hâli görünür]
t_word,q_place :: {key:mi}, {that} bulunur, [başka yerden öğrenmeye gerek yok|kaynağı orası]
t_word,q_whom :: {key} için {that} sormak lazım, [ben adres veremem|yer bilmem]
t_word,!q_place,!q_whom :: {key} için yer söyleyecek kadar bilmiyorum, [bilen biri yazsın|yanlış yönlendirmeyeyim]
t_word,!q_place,!q_whom :: {key:mi}, neresi olduğunu bilmiyorum, [bilen çıkar odada|tahmin yürütmeyeyim]
!t_word :: yerini bilmiyorum, [yanlış yönlendirmeyeyim|bilen varsa yazsın]
"""

WHOM = """
t_word,q_whom :: {key} için önce {that} [sormak lazım|yazmak lazım], kaydı onlarda görünür
t_word,q_whom :: {key:mi}, {that} bir mesaj yeter, [dosyaya onlar bakıyor|onlar kontrol edip dönüyor]
t_word,q_whom :: ilk adres {key} için {that} sormak, [olmazsa yazılı başvuru|dönmezlerse şikâyet kaydı açılır]
t_word,!q_whom :: {key} için doğru adresi bilmiyorum, [bilen yazsın|resmî kanaldan sormak en temizi]
!t_word :: doğru adresi bilmiyorum, [bilen yazsın|resmî kanaldan sormak en temizi]
"""

WHO = """
t_word,q_place :: {key} için isim veremem, {that} [yazar|görünür]
t_word,!q_place :: {key} için isim bilmiyorum, [bilen yazsın|yanlış isim vermeyeyim]
t_word,q_place :: isim ezberimde değil, {key} bilgisi {that} [duruyor|var]
!t_word :: kim olduğunu bilmiyorum, [isim vermeyeyim|üstüne alınan yazsın]
!t_word :: isim bende yok, [kendisi okuyorsa yazsın|yukarı doğru bakmak lazım]
"""

HOW = """
t_word,q_place :: {key} işinin adımlarını ezbere bilmiyorum, {that} [tarif ediliyor|anlatılıyor], olmazsa destek hattı
t_word,q_place :: {key} için {that} bir yardım bölümü oluyor, [ben yanlış tarif etmeyeyim|adımlar orada], takılınca destek hattı da yardımcı olur
t_word,q_whom :: {key} işinde yanlış yönlendirmek istemem, {that} [sormak en sağlamı|danışmak lazım]
t_word,!q_place,!q_whom :: {key} için tek doğru yol yok, [ne amaçla olduğuna göre değişir|vadeye ve bütçeye göre değişir], biraz {açarsan/açarsanız} bildiğimi söylerim
t_word,!q_place,!q_whom :: {key} nasıl yapılır, tam bilmiyorum, [yarım bilgiyle anlatmayayım|bilen biri yazar], hangi kısmında {takıldın/takıldınız}?
!t_word :: nasıl olduğunu tam bilmiyorum, [yarım bilgi vermeyeyim|yanıltmak istemem], hangi kısmı {soruyorsun/soruyorsunuz}?
!t_word :: adımlarını bilmiyorum, [bilen biri anlatsın|uydurmayayım], biraz daha {açarsan/açarsanız} bildiğim yeri söylerim
"""

WHICH = """
t_word,q_place :: {key} için isim vermeyeyim, reklam olmasın, [masrafını ve güvenilirliğini {that} karşılaştırmak mümkün|seçenekler {that} listeli]
t_word,q_place :: {key} için tek isim söylemem, [masraf, güven, kolaylık diye üç şeye bakılır|herkesin ihtiyacı başka], {senin/sizin} {önceliğin/önceliğiniz} ne?
t_word,!q_place :: {key} için isim verecek kadar bilmiyorum, [bilen yazsın|yanıltmayayım], {senin/sizin} {aklındaki/aklınızdaki} hangisi?
t_word,!q_place :: {key:mi}, o konuda seçim yapacak bilgim yok, [zevke ve ihtiyaca bakar|herkes başka bir şey söyler]
t_word :: {key} seçiminde isim vermek bana düşmez, [önce ne için lazım, onu {yaz/yazın}|bütçe ve vade belli olunca konuşmak kolay]
!t_word :: isim vermeyeyim, [ne için lazım olduğuna göre değişir|herkesin ihtiyacı başka], biraz daha {açar mısın/açar mısınız}?
!t_word :: tek bir isim söyleyecek kadar bilmiyorum, [bilen yazsın|yanıltmayayım]
"""

# Whether something is allowed, due, needed.
MAY = """
t_word,q_whom :: {key} tarafında net konuşup {başını/başınızı} yakmayayım, kişiye göre değişiyor, {that} sormak en temizi
t_word,q_whom :: {key:mi}, kuralı sık değişiyor, {that} [bir danışmak lazım|sorulmadan karar verilmesin]
t_word,q_place :: {key} için şart neyse {that} yazıyor, [ben kural uydurmayayım|yanlış bilgi vermek istemem]
t_word,q_place :: {key} konusunda kuralı ezbere bilmiyorum, {that} bakmak ya da destek hattına sormak en sağlamı
t_word,!q_whom,!q_place :: {key} için mecbur mu değil mi, emin değilim, [resmî kaynağa sormak lazım|yanlış yönlendirmek istemem]
!t_word :: hukuki tarafını bilmiyorum, [böyle şeyde tahmin olmaz|yanlış söylersem {sana/size} zarar], işin uzmanına sormak en doğrusu
!t_word :: kuralını net bilmiyorum, [resmî kaynaktan bakmak lazım|bilene danışmak en temizi]
"""

WHETHER = """
t_word,q_place :: {key} konusunda kesin bilgi bende yok, varsa {that} [yazar|görünür]
t_word,q_place :: {key:mi}, emin değilim, {that} teyit etmek lazım, [duyumla hareket etmeyelim|kulaktan dolma olmasın]
t_word,q_whom :: {key} için kesin evet hayır demem, {that} sormak en doğrusu
t_word,!q_place,!q_whom :: {key} konusunda emin değilim, [net bir şey söylersem uydurmuş olurum|kesin bilgim yok], {sen/siz} ne {düşünüyorsun/düşünüyorsunuz}?
t_word,!q_place,!q_whom :: {key} için bilmiyorum demek en dürüstü, [bilen varsa yazsın|ben de merak ettim şimdi]
!t_word :: emin değilim, [bildiğim bir konu değil|kesin bilgim yok], bilen varsa yazsın
!t_word :: bilmiyorum açıkçası, [tahmin edip yanıltmayayım|ben de merak ettim], {sana/size} ne söylediler?
!t_word,warm :: keşke bilsem, [yanlış yönlendirmek istemem|bilmediğim yerde susayım], bilen biri mutlaka yazar
"""

WHY = """
t_word :: {key} için tek sebep söyleyemem, [haber görmedim|net bir açıklama duymadım], {senin/sizin} {tahminin/tahmininiz} ne?
t_word :: {key} tarafında sebebini ben de [bilmiyorum|merak ettim], [bilen yazsın|uydurmak istemem]
!t_word :: sebebini bilmiyorum, [net bir haber görmedim|tahmin edersem yanıltırım], {senin/sizin} {fikrin/fikriniz} ne?
!t_word :: niye öyle, ben de [çözemedim|anlamadım], [bilen varsa anlatsın|tek sebebi yoktur]
"""

WHAT = """
t_word,q_place :: {key} {hakkında/hakkınızda} ayrıntıyı bilmiyorum, {that} [yazıyor|bulunur]
t_word :: {key} konusunda bilgim sınırlı, [yanlış anlatmayayım|yarım bilgiyle konuşmayayım], neyi merak {ettin/ettiniz} tam olarak?
t_word :: {key:mi}, [o konuda net konuşamam|derin bilgim yok], bilen biri daha iyi anlatır
!t_word :: tam bilmiyorum, [yarım bilgi vermeyeyim|yanlış anlatmayayım], biraz {açar mısın/açar mısınız}?
!t_word :: o konuda bilgim yok, [uydurmayayım|bilen yazsın]
"""

TABLES: dict[str, str] = {
    "was": WAS, "opened": OPENED, "peak": PEAK, "change": CHANGE, "volume": VOLUME, "compared": COMPARED, "converted": CONVERTED,
    "peak_past": PEAK_PAST, "long_ago": LONG_AGO, "level_asked": LEVEL_ASKED, "percent": PERCENT, "total": TOTAL, "bought": BOUGHT, "day_told": DAY_TOLD, "several": SEVERAL,
    **{f"inq_{name}": table for name, table in {
        "duration": DURATION, "date": DATE, "amount": AMOUNT, "hour": HOUR, "where": WHERE, "whom": WHOM, "who": WHO, "how": HOW, "which": WHICH, "may": MAY,
        "whether": WHETHER, "why": WHY, "what": WHAT,
    }.items()},
}  # fmt: skip
