# ruff: noqa: E501 - one pattern a line reads better than one wrapped over three
"""What participants hold to be true of what they follow, and the stories behind it.

A view is (pattern, lean, confidence): lean -1..1 is where the holder of the
view sees the thing itself going, confidence 0..1 is how firmly the words sound.
Patterns are for `piyasa_site.common.phrasing.expand`; `<s>` is the symbol as spoken.
"""

from __future__ import annotations

View = tuple[str, float, float]

SHARE_VIEWS: tuple[View, ...] = (
    ("<s> {uzun vadede|yıllardır} taşıdığım bir hisse, {günlük dalgasına|kısa vadesine} bakmıyorum.", 0.5, 0.75),
    ("<s> bu çarpanla {ucuz kaldı|geride kaldı} bence, {endeksi|sektörünü} yakalar.", 0.6, 0.65),
    ("<s> için {bilanço|gelecek çeyrek} iyi gelir diye bekliyorum.", 0.5, 0.55),
    ("<s> geri çekildikçe {toplanacak|kademeli eklenecek} hisse gözümde.", 0.55, 0.7),
    ("<s> tarafında {yabancı|kurumsal} ilgisi sürdükçe yukarı derim.", 0.6, 0.6),
    ("<s> {dip çalıştı|tabanını buldu} gibi, buradan aşağısı sınırlı.", 0.4, 0.5),
    ("<s> güçlü, {her satışta alıcısı çıkıyor|satış yedikçe toparlıyor}.", 0.65, 0.7),
    ("<s> {ilgimi çekiyor|radarımda} ama {hacim|teyit} görmeden bir şey diyemem.", 0.05, 0.4),
    ("<s> {yatay|bant içinde}, kırılana kadar {izlerim|taraf tutmam}.", 0.0, 0.55),
    ("<s> iyi şirket ama {fiyatı|beklentisi} şimdiden yüksek, acele etmem.", -0.1, 0.5),
    ("<s> {haber akışına|bilançoya} göre her yere gider, emin değilim.", 0.0, 0.3),
    ("<s> {fazla şişti|hızlı gitti}, {soluklanması|düzeltme yapması} lazım.", -0.45, 0.6),
    ("<s> {borcu|finansman gideri} yüzünden {bana uzak|beni geriyor}.", -0.5, 0.65),
    ("<s> her yükselişte {satış yiyor|satıcısı çıkıyor}, {uzak duruyorum|güvenmiyorum}.", -0.55, 0.65),
    ("<s> hikâyesi {bitti|zayıfladı} bence, {yerine başka yere bakıyorum|elimde kalmasını istemem}.", -0.6, 0.6),
    ("<s> {marjları|kârlılığı} eriyor, bir iki çeyrek daha {zor|sancılı} geçer.", -0.5, 0.6),
)

SECTOR_VIEWS: dict[str, tuple[View, ...]] = {
    "banka": (
        ("<s> faiz indikçe marjı açılır, bankalarda {ilk tercihim|gözüm onda}.", 0.6, 0.7),
        ("<s> defter değerine göre hâlâ makul, {yabancı gelirse|CDS inerse} koşar.", 0.55, 0.6),
        ("<s> takipteki krediler artarken {beni geriyor|rahat taşınmaz}.", -0.45, 0.6),
        ("Bankalarda {karar|PPK} öncesi taraf tutmam, <s> da buna dahil.", 0.0, 0.55),
    ),
    "havacılık": (
        ("<s> yolcu verisi iyi geldikçe {taşınır|güvenirim}.", 0.6, 0.7),
        ("<s> turizm {canlıyken|iyi giderken} rahat eder, {yaz sezonu|yolcu sayısı} arkasında.", 0.5, 0.6),
        ("<s> maliyet ve kur arasında sıkışır, {bu ara bakmıyorum|yukarısı dar}.", -0.4, 0.55),
    ),
    "savunma": (
        ("<s> sipariş defteri dolu, {dalgada satmam|sabreden kazanır} diyorum.", 0.7, 0.75),
        ("<s> çok sevildi, {beklenti fiyatta|yeni bir şey lazım} artık.", -0.2, 0.5),
    ),
    "demir çelik": (
        ("<s> çelik fiyatı dönerse ilk {koşanlardan|toparlayanlardan} olur.", 0.5, 0.55),
        ("<s> Çin malı bu fiyattayken {zorlanır|marj yapamaz}.", -0.5, 0.65),
    ),
    "petrokimya": (
        ("<s> marj döngüsü dipte, {sabırla|parça parça} toplanır.", 0.45, 0.55),
        ("<s> ürün makası bu kadar darken {heyecan yapmam|beklemedeyim}.", -0.4, 0.6),
    ),
    "holding": (
        ("<s> net aktif değerine göre iskontolu, {çeşitlendirme|sepet} gibi tutuyorum.", 0.5, 0.7),
        ("<s> iskontosu {yıllardır|hep} kapanmıyor, {bekleyen derviş|ben sıkıldım}.", -0.15, 0.5),
    ),
    "perakende": (
        ("<s> enflasyonda bile ciro yapıyor, {savunmacı|sakin} duruyor portföyde.", 0.5, 0.7),
        ("<s> personel ve kira gideri marjı {yiyor|törpülüyor}, acele etmem.", -0.3, 0.55),
    ),
    "gıda": (
        ("<s> tarafında talep {sağlam|kolay düşmez}, kötü günde az düşer.", 0.4, 0.65),
        ("<s> hammadde zamları fiyata {geç|zor} yansıyor.", -0.3, 0.55),
    ),
    "otomotiv": (
        ("<s> {nakdi|temettüsü} ile {bence sağlam|rahat taşınır}.", 0.5, 0.65),
        ("<s> talep bu kadar zayıfken {yolu uzun|beklerim}.", -0.4, 0.6),
    ),
    "beyaz eşya": (("<s> Avrupa tarafı toparlamadan {kıpırdamaz|beklenti kurmam}.", -0.35, 0.6),),
    "telekom": (
        ("<s> abone gelirleri enflasyonu {yakaladı|geçti}, {sakin sakin gider|nakit akışı iyi}.", 0.5, 0.65),
        ("<s> yatırım gideri ağır, {kısa vadede|bu yıl} bir şey beklemem.", -0.25, 0.5),
    ),
    "enerji": (
        ("<s> kapasite artışı bilançoya {yansıdıkça|girdikçe} gider.", 0.5, 0.55),
        ("<s> çok oynak, {uykumu kaçırır|bana göre değil}.", -0.3, 0.55),
    ),
    "gayrimenkul": (
        ("<s> faiz indirimi en çok buraya yarar, {erken|ucuzken} almak lazım.", 0.6, 0.6),
        ("<s> konut kredisi bu orandayken {canlanmaz|kıpırdamaz}.", -0.4, 0.6),
    ),
    "teknoloji": (("<s> iş ilişkisi haberiyle yükselip {sonra unutuluyor|geri veriyor}, dikkatliyim.", -0.35, 0.55),),
    "maden": (("<s> ons yukarı gittikçe {arkasından gelir|geride kalmaz}.", 0.55, 0.6),),
    "kimya": (("<s> {sezonluk|mevsimlik} hareket eder, {bahara|sezona} doğru bakarım.", 0.2, 0.5),),
}

VIEWS: dict[str, tuple[View, ...]] = {
    "XU100": (
        ("Endeks yılı {yukarıda|artıda} kapatır, {düzeltmeler|geri çekilmeler} fırsat.", 0.55, 0.6),
        ("Faiz indikçe para {borsaya|endekse} döner.", 0.6, 0.65),
        ("Endeks bu hacimle {yukarıyı zor görür|yorulur}.", -0.4, 0.55),
        ("Endekste {yön yok|sıkışma var}, hisse seçmek lazım.", 0.0, 0.6),
        ("Mevduat bu getiriyi verirken borsaya {yeni para gelmez|kimse koşmaz}.", -0.45, 0.6),
    ),
    "XBANK": (
        ("Bankacılık endeksi {gelecek yıl|indirim döngüsünde} öne geçer.", 0.6, 0.6),
        ("Bankalar {endeksin gerisinde|baskı altında} kalmaya devam eder.", -0.4, 0.55),
    ),
    "USDTRY": (
        ("Dolar {yavaş yavaş|enflasyon kadar} gider, {zıplama|atak} beklemiyorum.", 0.25, 0.65),
        ("Dolar {tutuluyor|baskılanıyor}, bir gün {hızlı|toplu} gider.", 0.6, 0.6),
        ("Bu faizle dolar tutan {kaybeder|sıkılır}, TL'deyim.", -0.3, 0.65),
        ("Dolarda {yön|sürpriz} aramıyorum, {sepetin küçük parçası|ihtiyaç kadar tutuyorum}.", 0.1, 0.6),
        ("Rezervler böyle kaldıkça dolar {uslu durur|sakin}.", -0.1, 0.55),
    ),
    "EURTRY": (
        ("Euro {pariteyle|parite sayesinde} dolardan {hızlı gider|iyi}.", 0.45, 0.55),
        ("Euroda {tepedeyiz|yoruldu} gibi, {parite döner|acele etmem}.", -0.3, 0.5),
    ),
    "EURUSD": (
        ("Parite yukarı, dolar dünyada {zayıf|güç kaybediyor}.", 0.45, 0.55),
        ("Parite bu seviyede {yorgun|dönmeye yakın}.", -0.35, 0.5),
    ),
    "GBPTRY": (("Sterlin {az az biriktirdiğim|kenara ayırdığım} bir şey, {satmam|oynamam}.", 0.2, 0.6),
        ("Sterlin {oynak|makası geniş}, {dolar varken|euro varken} bakmam.", -0.2, 0.5),),
    "GRAM": (
        ("Gram altın {her düşüşte|her ay} alınır, {satmak için değil|birikim o}.", 0.6, 0.75),
        ("Gram hem ons hem kurla {gider|desteklenir}.", 0.55, 0.65),
        ("Altın çok {hızlı gitti|koştu}, {bir düzeltme|soluklanma} şart.", -0.4, 0.55),
        ("Altın {sigortam|kötü gün param}, {yukarısı aşağısı|fiyatı} beni ilgilendirmiyor.", 0.25, 0.7),
        ("Bu fiyattan altın {alınmaz|almaya elim gitmiyor}, {beklerim|düğün olsa da}.", -0.3, 0.5),
    ),
    "ONS": (
        ("Merkez bankaları aldıkça ons {yukarı|düşmez}.", 0.6, 0.65),
        ("Ons {şişti|aşırı alımda}, {Fed sertleşirse|dolar toparlarsa} geri gelir.", -0.4, 0.55),
    ),
    "CEYREK": (
        ("Çeyrek {düğün|takı} için değil birikim için alınır, {işçiliğine rağmen|sabırla}.", 0.4, 0.6),
        ("Çeyreğin işçiliği {fazla|açıldı}, gram varken {almam|mantıksız}.", -0.2, 0.6),
    ),
    "BTC": (
        ("BTC {bu döngüde|yıl içinde} yeni zirve {yapar|dener}.", 0.6, 0.55),
        ("BTC {uzun vadede|dört yıllık bakınca} kazandırır, aradaki {gürültü|sallantı} normal.", 0.55, 0.7),
        ("BTC {döngü tepesini gördü|yoruldu}, {daha aşağısı|derin düzeltme} mümkün.", -0.5, 0.55),
        ("BTC'de {kaldıraçsızım|spottayım}, yön konusunda {iddiam yok|tahminim yok}.", 0.05, 0.5),
        ("Kripto bana {uzak|karanlık}, {BTC|o işler} benim için kumar.", -0.45, 0.7),
    ),
    "ETH": (
        ("ETH {BTC'ye göre|bitcoine göre} geride kaldı, {açığı kapatır|sırası gelir}.", 0.5, 0.5),
        ("ETH {hep söz veriyor|hep yarın}, {fiyat gelmiyor|umudumu kestim}.", -0.4, 0.55),
    ),
    "crypto": (
        ("<s> {alt sezonunda|dominans düşünce} {hızlı gider|katlar bence}, küçük tutuyorum.", 0.5, 0.4),
        ("<s> {sert düşer|tehlikeli}, {elimde tutmam|bakıp geçiyorum}.", -0.45, 0.55),
        ("<s> {zincir tarafı|kullanımı} iyi ama fiyat BTC ne derse onu yapıyor.", 0.0, 0.5),
    ),
    "FAIZ": (
        ("Merkez {küçük adımlarla|her toplantıda biraz} indirmeye devam eder.", -0.5, 0.65),
        ("Bu enflasyonla {hızlı indirim|acele} olmaz, {bir toplantı pas geçerler|beklerler}.", 0.1, 0.6),
        ("İndirimler {erken|hızlı} gidiyor, {kur|enflasyon} hatırlatır.", -0.3, 0.5),
    ),
    "TUFE": (
        ("Enflasyon düşüyor ama {mutfakta|kirada} hissetmiyorum.", -0.2, 0.7),
        ("Yıl sonu enflasyonu {beklentinin üstünde|tahminden yüksek} kalır.", 0.4, 0.6),
        ("Baz etkisiyle {yaza doğru|birkaç ay} rahatlarız.", -0.45, 0.55),
    ),
    "CDS": (
        ("CDS {gevşedikçe|düştükçe} yabancı gelir, {yönü aşağı|devamı var}.", -0.4, 0.6),
        ("CDS bu seviyeden {kolay inmez|yukarı döner}.", 0.3, 0.5),
    ),
    "BRENT": (
        ("Petrol arz fazlasıyla {aşağıda|sakin} kalır.", -0.4, 0.55),
        ("Petrolde {bir gerilim|tek haber} yeter, {yukarı fırlar|ucuz kalmaz}.", 0.4, 0.5),
    ),
    "temettu": (
        ("Temettü portföyü {sıkıcı|yavaş} ama {uyutuyor|on yılda konuşuruz}.", 0.4, 0.75),
        ("Temettü verimine bakıp girilmez, {büyüme|nakit akışı} yoksa eriyor.", -0.1, 0.6),
    ),
    "halka_arz": (
        ("Halka arzda {çıkan lot|kazanç} çay parası, {ama girerim|keyfi başka}.", 0.3, 0.6),
        ("Halka arzlar {pahalı|borç kapatmak için} geliyor, {her talebe girmiyorum|seçici oldum}.", -0.4, 0.65),
        ("Eşit dağıtım {küçüğün|bizim} lehine, her talebe girerim.", 0.4, 0.65),
    ),
    "teknik": (
        ("Grafik {haberden|bilançodan} önce konuşur.", 0.1, 0.75),
        ("Gösterge kalabalığı kafa karıştırır, {hacim ve fiyat|iki ortalama} yeter bana.", 0.0, 0.7),
        ("Grafik tek başına {yetmez|yanıltır}, {haberi|bilançoyu} de okumak lazım.", -0.05, 0.65),
    ),
    "makro": (
        ("Önce enflasyon, sonra {borsa|kur}; sırası {değişmez|bu}.", 0.1, 0.65),
        ("Program sürerse {gelecek yıl|ikinci yarı} rahatlarız.", 0.4, 0.55),
        ("Esnaf dönmüyorsa {tablo|rakam} iyi dememin anlamı yok.", -0.4, 0.65),
    ),
    "doviz": (
        ("Döviz sepeti {kötü güne|ileriye} {diye|karşı} kenarda {durur|dursun}.", 0.3, 0.65),
        ("Dövizde {reel olarak|enflasyona karşı} kaybettim, {bir daha oyalanmam|TL'ye döndüm}.", -0.4, 0.65),
    ),
    "altin": (
        ("Altın {anneden|nineden} kalma alışkanlık, {vazgeçmem|bırakmam}.", 0.4, 0.75),
        ("Altında {taktik|al-sat} olmaz, {biriktirilir|alınır unutulur}.", 0.4, 0.7),
    ),
    "kripto": (
        ("Kriptoya {kaybetmeyi göze aldığım|eğlence} parayı koyarım.", 0.2, 0.65),
        ("Kripto {yarınların parası|yeni nesil varlık}, {erken olan|sabreden} kazanır.", 0.6, 0.6),
        ("Kriptoda {bir kere|fena} yandım, {kaldıraca|borsada coin bırakmaya} tövbe ettim.", -0.1, 0.7),
        ("Kriptoda {tepe|mevsim} geçti bence, {beklemedeyim|nakit tutuyorum}.", -0.45, 0.55),
    ),
    "bist": (
        ("Enflasyona karşı {uzun vadede|sabırla} hisse {en iyisi|kazandırır}.", 0.5, 0.65),
        ("Borsada {seçici|temkinli} olma zamanı, {her hisse gitmez|yarı nakitteyim}.", 0.0, 0.6),
        ("Borsa {küçüğü|bizi} sevmiyor, {küstüm|ara verdim} sayılır.", -0.4, 0.55),
    ),
    "gunluk": (
        ("Bu maaşla {yatırım|birikim} değil {ay sonu|kira} konuşulur.", -0.2, 0.7),
        ("Az da olsa her ay {kenara koymak|biriktirmek} lazım.", 0.2, 0.75),
    ),
}

ANECDOTES: tuple[tuple[str, int, int], ...] = (
    ("{2020|2021}'de {arkadaşın|iş yerinden birinin} tavsiyesiyle hesap açtı, ilk ay kazandı, ikinci ay ders aldı.", 27, 60),
    ("İlk hissesini {okul harçlığıyla|yaz işinden kalan parayla} aldı, {hâlâ|bugün bile} satmadı.", 19, 30),
    ("Babasının {eski hisse senetlerini|kupürlerini} sandıkta buldu, {merak öyle başladı|işe böyle girdi}.", 26, 62),
    ("Bir keresinde alışla satışı karıştırıp yanlış yöne emir girdi, {gün boyu|akşama kadar} kimseye söyleyemedi.", 21, 66),
    ("{Düğününde|Nişanında} takılan altını bozdurmadı, {en iyi yatırımım|tek doğru kararım} der.", 26, 66),
    ("Araba için biriktirdiği parayı borsaya koydu, {iki yıl daha otobüse bindi|arabayı bir yıl geç aldı}.", 24, 56),
    ("{2001|Doksan dört} krizini yaşadı, o günden beri {nakitsiz kalmaz|borçtan korkar}.", 52, 70),
    ("{Eşiyle|Kardeşiyle} aynı hisseyi aldı; o sattı, kendisi bekledi, {hâlâ konuşulur|bayramda açılan konu budur}.", 28, 68),
    ("Halka arzdan çıkan {üç lotu|beş lotu} yıllardır saklıyor, {uğur sayıyor|satmaya kıyamıyor}.", 22, 60),
    ("Kriptoda bir gecede kazandığını ertesi gece verdi, {o günden beri spotta|kaldıracı o gün bıraktı}.", 20, 46),
    ("Mahalledeki {berber|bakkal} hisse sorunca satıp çıktı, {tam tepe imiş|en iyi kararıydı}.", 28, 68),
    ("Her aldığı hisseyi bir deftere yazar; {ilk sayfası|defterin yarısı} zarar dolu.", 26, 70),
    ("{Tatilde|Balayında} bile tahtaya baktığı için {eşiyle tartıştı|telefonu elinden alındı}.", 27, 60),
    ("Bir gün boyunca ekrana bakmamaya söz verdi, {öğlene kadar|saat on bire kadar} dayandı.", 22, 66),
    ("Annesine açtığı altın hesabı kendi portföyünden {iyi gitti|çok kazandı}, {evde bunun şakası dönüyor|ailede alay konusu}.", 22, 50),
    ("Emekli ikramiyesini üçe böldü: {mevduat, altın, hisse|ev, altın, fon}; {kavga etmediği tek karar bu|en çok hisse konuştu}.", 56, 70),
    ("Temettüyle aldığı {ilk çay bardağı takımını|çocuğa bisikleti} hep anlatır.", 30, 68),
    ("Elektrik kesilince satamadığı hisse {ertesi hafta|sonradan} iki katına çıktı.", 28, 70),
    ("Yirmi yaşında ilk kez stop oldu, {uygulamayı telefondan sildi|bir ay hesabı açmadı}.", 23, 40),
    ("Dayısının {batırdığı|kaybettiği} dükkândan sonra borca {tövbe etti|hiç girmedi}.", 28, 66),
)
