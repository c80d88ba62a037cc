"""What the words of the market mean, for visitors who ask: one short table per term, and the stems it is asked by.

An explanation is plain and general; it names no price, promises nothing and sends nobody to buy.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

import re
from collections.abc import Sequence

# Name: (folded stems that ask for it, frames). The first term whose stem a question has is explained.
TERMS: dict[str, tuple[str, str]] = {
    "bedelsiz": ("bedelsiz", """
:: bedelsizde şirket iç kaynağını sermayeye ekler, [lot artar, fiyat aynı oranda bölünür|adet artar fiyat düşer], [cebe para girmez ama hisse ucuz görünür|toplam değer o gün değişmez]
:: bedelsiz sermaye artırımı kâğıt üstünde: 100 lot 200 olur, fiyat yarıya iner, [toplam değişmez|cebe para girmez], faydası [işlem kolaylaşır, ilgi artar|lotun küçülmesi, o kadar]
:: bedelsizde şirket geçmiş kârını sermayeye yazıp bedava lot verir, fiyat o oranda bölünür, [zenginleştirmez|ortağın payı aynı kalır], [haberi fiyatı oynatabilir|beklentisi alım getirir]
:: bedelsiz demek [pastayı daha çok dilime bölmek|parayı cepten cebe koymak], lot sayısı artar ama toplam aynı kalır, [ilgi artarsa fiyata yarar|faydası daha çok psikolojik]
"""),
    "bedelli": ("bedelli", """
:: bedellide şirket ortaktan yeni para ister, [hakkını kullanan pay alır, kullanmayan seyrelir|rüçhan hakkı ya kullanılır ya satılır], [paranın nereye gideceğine bakmak lazım|borç kapatmak içinse hoş karşılanmaz]
"""),
    "temettu": ("temettu|kar pay", """
:: temettü, şirketin kârından ortağa [nakit dağıttığı pay|verdiği pay], [hak gününde fiyattan düşülür|hak kullanım günü fiyat o kadar aşağı başlar], bedava para değil ama düzenlisi güzel
"""),
    "rsi": ("rsi", """
:: RSI 70 üstü aşırı alım, 30 altı aşırı satım [diye bakılır|kabul edilir], [tek başına al sat demez|trend güçlüyse 70 üstünde haftalarca kalır], ben hacimle birlikte bakarım
:: genelde RSI 70'i geçince aşırı alım denir, 30'un altı aşırı satım, [80'i bekleyen de var|güçlü trendde 70 üstünde uzun kalabilir], [hemen sat demek değil|başka veriyle bakmak lazım]
:: aşırı alım sınırı RSI için 70, aşırı satım 30, [14 günlük hâline bakılır|çoğu ekranda 14 günlüktür], üstünde diye [satılmaz, dikkat edilir|dönmesi şart değil]
:: RSI son günlerin alım gücünü 0-100 arası gösterir, [70 üstü kızışmış, 30 altı çok satılmış|70 ve 30 eşik], [sat demek değil, dikkat demek|yalnız ona bakan çok yanılır]
"""),
    "gap": ("gap", """
:: gap, hissenin önceki kapanıştan boşlukla açılması, [sonra o boşluğa dönerse gap kapandı denir|çoğu gap er geç kapanır derler], [şart değil, kapanmayan da çok|haberle açılanı zor kapanır]
"""),
    "macd": ("macd", """
:: MACD iki hareketli ortalamanın farkı, [sinyal çizgisini yukarı keserse güçlenme|kesişimler yön değişimi] sayılır, [yatay piyasada çok yanıltır|geç haber verir]
"""),
    "destek": ("destek|direnc", """
:: destek fiyatın düşerken tutunduğu yer, direnç yükselirken takıldığı yer, [kırılınca rolleri değişir|hacimsiz kırılıma güvenilmez], çizgi değil bölge gibi düşünmek lazım
"""),
    "stopaj": ("stopaj", """
:: stopaj, kazancın vergisinin kaynağında kesilmesi, [banka ya da aracı kurum keser|{sana/size} net kalanı yatar], [oranı enstrümana göre değişir|oranlar sık değişiyor], güncelini kurumdan sormak lazım
"""),
    "stop": ("stop(?!aj)", """
:: stop, zararı önceden belirlenen yerde kesen emir, [girmeden önce yazılır|destek altına biraz pay bırakılır], [dar koyan sık patlar|amacı kazandırmak değil ayakta tutmak]
"""),
    "lot": ("lot", """
:: bir lot bir hisse demek, [fiyat 50 lira ise 10 lot 500 lira|adet hesabı bu kadar], [küçük parayla da alınır yani|bazen tek lotla başlayan bile var]
"""),
    "tavan": ("tavan|taban", """
:: hissenin bir günde çıkabileceği en üst fiyat tavan, inebileceği en alt taban, [genelde yüzde 10|çoğu hissede sınır yüzde 10], [oraya kilitlenince karşı taraf bulunmaz|sıra beklemek gerekir]
"""),
    "aciga": ("aciga sat|short", """
:: açığa satışta elde olmayan hisse ödünç alınıp satılır, [düşerse ucuza alınıp geri verilir|düşüşten kazanma işi], [yükselirse zarar sınırsız|acemi işi değil]
"""),
    "kaldirac": ("kaldirac", """
:: kaldıraç borçla büyük pozisyon açmak, [10 kat kaldıraçta yüzde 10 ters hareket parayı bitirir|kazancı da zararı da katlar], [yeni başlayana uzak dursun|çoğu hesap oradan batar]
"""),
    "viop": ("viop|vadeli", """
:: VİOP vadeli işlem piyasası, [teminatla işlem yapılır, kaldıraç içerir|ileri tarihli fiyata anlaşılır], [korunma için de spekülasyon için de kullanılır|teminat tamamlama çağrısı gelir, dikkat ister]
"""),
    "halka_arz": ("halka arz|arza|arz", """
:: halka arzda şirket ilk kez payını satar, [talep toplanır, eşit dağıtılınca lot azalır|aracı kurumdan talep girilir], [izahname ve fiyatlama okunmadan girilmez|ilk günkü tavan serisi her zaman olmuyor]
"""),
    "fk": ("f k|fk|fiyat kazanc", """
:: F/K fiyatın hisse başı kâra oranı, [kaç yılda kendini öder gibi|10 ise on yıllık kâr ödeniyor], [sektör ortalamasıyla kıyaslanır|tek başına ucuz demez, kâr düşecekse yanıltır]
"""),
    "pddd": ("pd dd|pddd|defter deger", """
:: PD/DD piyasa değerinin özkaynağa oranı, [bankada ve holdingde daha çok bakılır|1'in altı kâğıt üstünde ucuz], [kârlılık düşükse ucuz kalması normal|tek başına yetmez]
"""),
    "hacim": ("hacim|hacm", """
:: hacim o gün el değiştiren para, [yükseliş hacimliyse daha inandırıcı|hacimsiz harekete güvenilmez], [ben ortalamasıyla kıyaslarım|fiyatın yakıtı derler]
"""),
    "takas": ("(?<!brut )takas", """
:: takas hissenin kimde biriktiğini gösterir, [aracı kurum ve yabancı payı oradan izlenir|iki gün gecikmeli gelir], [tek başına yön vermez|büyük el değişimi dikkat çeker]
"""),
    "kap": (r"kap(?:'?(?:ta|a|in|i))?\b(?!a)", """
:: KAP şirketlerin açıklama yaptığı resmî platform, [haber önce oraya düşer|bilanço, temettü, ihale hep orada], [duyum değil kaynak orasıdır|internetten herkes okuyabilir]
"""),
    "bilanco": ("bilanco", """
:: bilanço şirketin borcu, varlığı ve özkaynağı, yanında gelir tablosu [kârı gösterir|gelir gideri anlatır], [üç ayda bir açıklanır|kâr kadar nakit akışına da bakmak lazım]
"""),
    "devre": ("devre kes", """
:: devre kesici, sert harekette işlemi kısa süre durdurur, [sakinleşip yeniden fiyatlansın diye|tek fiyatla yeniden açılır], [hissede de endekste de olur|panik emri o arada düşünülür]
"""),
    "fon": ("fon", """
:: fonda parayı bir yönetici {senin/sizin} {adına/adınıza} dağıtır, [para piyasası fonu mevduat gibi sakin, hisse fonu dalgalı|gider oranına ve içindekine bakılır], [tek hisse seçmekten rahat|uyumak isteyene göre]
"""),
    "reel": ("reel faiz|politika faiz", """
:: politika faizi Merkez'in bankaya verdiği fiyat, reel faiz onun enflasyon sonrası hâli, [artıdaysa TL tutan kazanır|eksideyse para döviz ve altına kaçar]
"""),
    "enflasyon": ("enflasyon|tufe", """
:: enflasyon paranın her ay biraz daha az mal alması, [TÜFE tüketici tarafını ölçer|resmî ölçüsü TÜFE], [getiri ondan düşükse para aslında eriyor|faiz kararlarını o belirler]
"""),
    "cds": ("cds", """
:: CDS ülkenin borcunu sigortalamanın fiyatı, [düşerse risk azalıyor demek|yüksekse yabancı pahalıya borç verir], [bankalar ve kur ona bakar|yabancı girişinin habercisi sayılır]
"""),
    "makas": ("makas|spread", """
:: makas alış ile satış arasındaki fark, [kuyumcuda ve bankada gizli maliyet odur|al sat yapınca cepten gider], [sık işlem yapanı yorar|sakin saatte daralır]
"""),
    "ons": ("ons", """
:: ons 31,1 gram altının dolar fiyatı, [gram altın ons çarpı dolar kurundan çıkar|gram için bir de kura bakmak lazım], [biri düşüp öteki çıkarsa gram yerinde sayar|ikisi birden çıkınca gram koşar]
"""),
    "stake": ("stake|staking", """
:: stake, coini ağa kilitleyip getiri almak, [faiz gibi ama fiyat düşerse getiri kurtarmaz|kilit süresine dikkat], [platform riski de var|herkes aynı oranı vermez]
"""),
    "halving": ("halving|yarilanma", """
:: halving, Bitcoin madenci ödülünün dört yılda bir yarıya inmesi, [yeni arz azalır|arz kısılır], [geçmişte yükseliş geldi ama garantisi yok|fiyat çoğu zaman önceden alır]
"""),
    "cuzdan": ("cuzdan", """
:: soğuk cüzdan anahtarı internetsiz cihazda tutmak, [borsa batsa coin {sende/sizde} kalır|anahtar kaybolursa gider], [kurtarma kelimelerini kimseye {verme/vermeyin}|büyük tutar için öneren çok]
"""),
    "likidasyon": ("likidasyon|likit ol", """
:: likidasyon, kaldıraçlı pozisyonun teminatı bitince borsanın onu zorla kapatması, [iğne onun için atılır derler|kaldıraç yükseldikçe yaklaşır], [spotta öyle bir dert yok|stop koymayan orada öğrenir]
"""),
    "ortalama": ("hareketli ortalama|gunluk ortalama|50 gunluk|200 gunluk|ema|sma", """
:: hareketli ortalama son günlerin kapanış ortalaması, [fiyat üstündeyse trend yukarı sayılır|50 ve 200 günlük en çok bakılan], [gecikmeli gelir|yatayda çok yanıltır]
"""),
    "fibo": ("fibo", """
:: Fibonacci geri çekilme oranları, [38, 50, 62 seviyelerine bakılır|düşüşün nerede duracağını arar], [herkes baktığı için çalışıyor bence|çizen kişiye göre değişiyor]
"""),
    "endeks": ("endeks|bist 100|bist100|xu100", """
:: BIST 100 en büyük yüz hissenin ağırlıklı ortalaması, [büyük şirketler çekince endeks çıkar|bankalar ve holdingler ağırlıklı], [{senin hissen/sizin hisseniz} düşerken endeks yükselebilir|piyasanın ateşi diyelim]
"""),
    "geri_alim": ("geri alim", """
:: geri alımda şirket kendi hissesini piyasadan toplar, [ucuz buluyoruz mesajı verir|piyasada lot azalır], [tutar küçükse göstermelik kalır|KAP'ta gün gün görünür]
"""),
    "brut": ("brut takas|vbts|tedbir", """
:: tedbirde hisseye sırayla açığa satış yasağı, kredili işlem yasağı, brüt takas gelir, [brüt takasta aynı gün alıp satmak için para peşin olmalı|aşırı hareketi soğutmak için], [tahtası ağırlaşır|çıkışı görünce ben girmem]
"""),
    "ytd": ("ytd", """
:: YTD, yatırım tavsiyesi değildir demek, [söylenen kişisel fikir anlamında|herkes kendi kararından sorumlu], burada yazılanlar da öyle
"""),
    "dca": ("dca|kademeli|maliyet ortala", """
:: kademeli alım, parayı parçalara bölüp düzenli almak, [tepeden yakalanma derdini azaltır|ortalama zamana yayılır], [düşen hisseye plansız ekleme ile karıştırmamak lazım|sabır ister]
"""),
    "serbest": ("carry", """
:: carry, ucuz faizli parayla yüksek faizli TL'ye girmek, [kur sakin kaldıkça kazandırır|kur kıpırdarsa kapı daralır], [sıcak para dediğimiz bu|çıkarken hep beraber çıkarlar]
"""),
    "cesit": ("cesitlend|sepet yap", """
:: çeşitlendirme parayı birbirine benzemeyen yerlere bölmek, [biri düşerken öteki tutar|altın, hisse, mevduat gibi], [getiri biraz azalır uyku artar|hepsi banka hissesiyse çeşit sayılmaz]
"""),
    "tahta": ("tahta", """
:: tahta hissenin alış satış emir defteri, [sığsa küçük para oynatır|derinse zor oynar], [ben kademelere bakmadan girmem|tahtacı lafı da oradan]
"""),
}  # fmt: skip

_ASKS_MEANING = re.compile(
    r"\b(?:ne demek|nedir|ne ise yarar|ne ise yariyor|ne anlam|anlami ne|anlamina|nasil (?!soyle|gid|gor|dur|kap|gec|acil|sey|dus|yuk|bit|etki|yansi|ol(?:ur|acak))\w+"
    r"|nasil (?:bir sey|oluyor)|aciklar m\w*|aciklayabil\w*|anlatir m\w*|anlatabil\w*|(?:kac|kacta|kacin) (?:\w+ ){0,2}(?:olunca|ustu|alti|sayil)\w*"
    r"|(?:dusuk|yuksek)s[ae] (?:\w+ ){0,3}(?:m[iu]\b|demek)|kacta olunca|farki ne\w*|faydasi (?:ne|var)|ne fayda\w*|ne oluyor|(?:niye|neden) (?:calis|var\b|devreye|konul)\w*|ne oluyo|nasil oluyor|bilmeyen\w*|ne ki\b|neye yarar|neydi|(?:dusuk|yuksek) (?:olunca|olmasi|ise|olan) (?:\w+ )?(?:iyi|kotu) m[iu])"
)
_TERMS = tuple((name, re.compile(rf"\b(?:{stems})")) for name, (stems, _) in TERMS.items())


def term_asked(joined: str) -> str:
    """The term of `TERMS` whose meaning the folded words ask for; "" where none is asked."""
    if not _ASKS_MEANING.search(joined):
        return ""
    return next((name for name, pattern in _TERMS if pattern.search(joined)), "")


def tables() -> Sequence[tuple[str, str]]:
    """(pool, frames) of every term."""
    return tuple((f"term_{name}", table) for name, (_, table) in TERMS.items())
