"""What the words of the market mean, for visitors who ask: one short table per term, and the stems it is asked by.

An explanation is plain and general; it names no price, promises nothing and sends nobody to buy.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

import re
from collections.abc import Sequence

# Name: (folded stems that ask for it, frames). The first term whose stem a question has is explained.
TERMS: dict[str, tuple[str, str]] = {
    "iskonto": ("iskonto|primli", """
:: iskontolu demek benzerlerine ya da defter değerine göre daha ucuza işlem görüyor demek, primli tersi, [sebebi borç ya da düşük kâr da olabilir|her iskonto fırsat değil]
:: iskonto, fiyatın hesaplanan değerin altında kalması, [holdinglerde çok konuşulur|yüzde 40 iskontolu denince varlıklarının altında fiyatlanıyor demek], kapanacağının sözü yok
"""),
    "marj": ("(?:kar )?marj", """
:: kâr marjı satışın yüzde kaçının kâra kaldığı, [100 liralık satıştan 15 lira kalıyorsa net marj yüzde 15|sektörüne göre kıyaslanır], daralıyorsa maliyet yiyor demek
:: net kâr marjı, net kâr bölü satış, [perakendede düşük, teknolojide yüksek olur|artması şirketin fiyat gücünü gösterir], geçen yılla karşılaştırılır
"""),
    "aciklik": ("halka acik", """
:: halka açıklık oranı, hissenin yüzde kaçının piyasada döndüğü, [düşükse az parayla oynar, sığdır|yüksekse kolay alınır satılır], manipülasyon riskini görmek için bakılır
:: halka açıklık patronun elinde olmayan kısım, [azsa fiyat sert oynar|çoksa tahta derin olur], yabancı ve fonlar yüksek olanı sever
teacherly :: halka açıklık şunu söyler: alırken satıcı, satarken alıcı bulunur mu, [yüzde 10 ile yüzde 60 bambaşka iki tahta|sığ hissede çıkış kapısı dar], bir de ortak satışı riskini
blunt :: halka açıklık düşükse tahta sığ demek, [iki emirle tavan olur|çıkmak isteyince alıcı bulunmaz], bu oran onu görmeye yarar
"""),
    "trailing": ("iz suren|izleyen stop|trailing", """
:: iz süren stop fiyat çıktıkça yukarı gelen stop emri, [düşüş belli oranı geçince satar|kârı korur, kazancı da yarıda kesmez], yüzde 5-10 mesafe en sık kullanılan
:: iz süren stopta seviye sabit değil, tepeden mesafe sabit, [hisse 100'e çıkınca stop 95, 120 olunca 114 gibi|düşerken yerinde durur], trendde işe yarar
teacherly :: normal stop durduğu yerde kalır, iz süren stop yükselişi takip eder, [geri çekilme belirlenen yüzdeyi aşınca satar|kâr kilitlenir], dar konursa erken çıkarır
"""),
    "oynaklik": ("volatilite|oynaklik|beta\\b", """
:: oynaklık fiyatın ne kadar sert inip çıktığı, [yükseği heyecan, düşüğü sıkıntı|stop mesafesi ona göre seçilir], beta ise endekse göre ne kadar oynadığı
teacherly :: betası 1,5 olan hisse endeks yüzde 2 oynarken yüzde 3 oynar gibi düşünülür, [sakinlik isteyen 1'in altına bakar|oynaklığı yüksek olanın lotu küçük tutulur]
"""),
    "likidite": ("likidite", """
:: likidite istenen an fiyatı bozmadan alıp satabilmek, [hacimli hissede yüksek, sığ tahtada düşük|mevduatta vade bozulur, fonda ertesi gün gelir], acil para likit yerde durmalı
"""),
    "portfoy": ("portfoy (?:nedir|ne demek)|portfoyu? ne (?:demek|oluyor)", """
:: portföy elde tutulan yatırımların tümü, [hisse, altın, fon, nakit hepsi|sepet gibi düşünmek kolay], oranları önemli
"""),
    "dominans": ("dominans", """
:: dominans Bitcoin'in tüm kripto değerindeki payı, [yükselince altcoinler geride kalır|düşünce para küçüklere akıyor denir], altcoin sezonu konuşanlar ona bakar
"""),
    "blok": ("zincir ustu|blokzincir|blockchain", """
:: blokzincir kayıtların herkesin gördüğü ortak bir deftere yazılması, [sonradan silinmiyor|tek merkezi yok], kriptonun altyapısı o
"""),
    "bedelsiz": ("bedelsiz|sermaye artir", """
:: bedelsizde şirket iç kaynağını sermayeye ekler, [lot artar, fiyat aynı oranda bölünür|adet artar fiyat düşer], [cebe para girmez ama hisse ucuz görünür|toplam değer o gün değişmez]
:: bedelsiz sermaye artırımı kâğıt üstünde: 100 lot 200 olur, fiyat yarıya iner, [toplam değişmez|cebe para girmez], faydası [işlem kolaylaşır, ilgi artar|lotun küçülmesi, o kadar]
:: bedelsizde şirket geçmiş kârını sermayeye yazıp bedava lot verir, fiyat o oranda bölünür, [zenginleştirmez|ortağın payı aynı kalır], [haberi fiyatı oynatabilir|beklentisi alım getirir]
:: bedelsiz demek [pastayı daha çok dilime bölmek|parayı cepten cebe koymak], lot sayısı artar ama toplam aynı kalır, [ilgi artarsa fiyata yarar|faydası daha çok psikolojik]
"""),
    "bedelli": ("bedelli", """
:: bedellide şirket ortaktan yeni para ister, [hakkını kullanan pay alır, kullanmayan seyrelir|rüçhan hakkı ya kullanılır ya satılır], [paranın nereye gideceğine bakmak lazım|borç kapatmak içinse hoş karşılanmaz]
:: bedelli, şirketin kasasına para girmesi için ortağa yeni pay satması, [istemeyen rüçhanını borsada satabilir|katılmayanın payı küçülür], fiyat o gün ayarlanır
teacherly :: bedellide üç soru: [para nereye gidecek, fiyatı ne, ortak katılıyor mu|borç mu kapanacak, yatırım mı yapılacak, patron giriyor mu], cevabı iyiyse korkulmaz
"""),
    "verim": ("temettu verim", """
:: temettü verimi yıllık hisse başı temettü bölü hisse fiyatı, [100 liralık hisse 6 lira dağıtıyorsa verim yüzde 6|sonuç yüzdeyle okunur], fiyat düşünce verim yüksek görünür
:: hesabı kolay: hisse başına dağıtılan temettü, bölü fiyat, çarpı yüz, [brüt mü net mi ona bakmak lazım|son on iki ayın toplamı alınır], tek yıla bakan yanılır
teacherly :: örnekle: fiyat 50, temettü 2,5 lira ise verim yüzde 5, [stopajdan sonra net biraz düşer|mevduat faiziyle kıyaslanır], sürekliliği oranından önemli
blunt :: temettü bölü fiyat, [yüzdesi verim|100'le çarp], gerisi süreklilik
"""),
    "temettu": ("temettu|kar pay", """
:: temettü, şirketin kârından ortağa [nakit dağıttığı pay|verdiği pay], [hak gününde fiyattan düşülür|hak kullanım günü fiyat o kadar aşağı başlar], bedava para değil ama düzenlisi güzel
:: temettü şirketin kârını ortaklarına bölüştürmesi, [hesaba nakit yatar|lot başına şu kadar lira diye açıklanır], o gün fiyat da o kadar düşer
teacherly :: temettüde tarih sırası: açıklama, genel kurul onayı, hak kullanımı, ödeme, [hak gününden bir gün önce elinde olan alır|sonradan alan bu seferkini kaçırır]
"""),
    "rsi": ("rsi", """
:: RSI 70 üstü aşırı alım, 30 altı aşırı satım [diye bakılır|kabul edilir], [tek başına al sat demez|trend güçlüyse 70 üstünde haftalarca kalır], ben hacimle birlikte bakarım
:: genelde RSI 70'i geçince aşırı alım denir, 30'un altı aşırı satım, [80'i bekleyen de var|güçlü trendde 70 üstünde uzun kalabilir], [hemen sat demek değil|başka veriyle bakmak lazım]
:: aşırı alım sınırı RSI için 70, aşırı satım 30, [14 günlük hâline bakılır|çoğu ekranda 14 günlüktür], üstünde diye [satılmaz, dikkat edilir|dönmesi şart değil]
:: RSI son günlerin alım gücünü 0-100 arası gösterir, [70 üstü kızışmış, 30 altı çok satılmış|70 ve 30 eşik], [sat demek değil, dikkat demek|yalnız ona bakan çok yanılır]
"""),
    "gap": ("gap", """
:: gap, hissenin önceki kapanıştan boşlukla açılması, [sonra o boşluğa dönerse gap kapandı denir|çoğu gap er geç kapanır derler], [şart değil, kapanmayan da çok|haberle açılanı zor kapanır]
:: gap boşluk demek: dünkü kapanışla bugünkü açılış arasında işlem olmayan aralık, [fiyat oraya geri gelirse kapanmış sayılır|haberle açılanlar uzun süre açık kalabilir]
"""),
    "macd": ("macd", """
:: MACD iki hareketli ortalamanın farkı, [sinyal çizgisini yukarı keserse güçlenme|kesişimler yön değişimi] sayılır, [yatay piyasada çok yanıltır|geç haber verir]
:: MACD kısa ve uzun ortalamanın farkını izler, [çizgiler kesişince yön değişiyor denir|sıfırın üstü güçlü sayılır], tek başına bakan geç kalır
"""),
    "destek": ("destek|direnc", """
:: destek fiyatın düşerken tutunduğu yer, direnç yükselirken takıldığı yer, [kırılınca rolleri değişir|hacimsiz kırılıma güvenilmez], çizgi değil bölge gibi düşünmek lazım
:: destek alıcının, direnç satıcının çoğaldığı fiyat bölgesi, [eski dip ve tepelere bakılarak bulunur|yuvarlak sayılar da çok çalışır], hacimle kırılırsa inandırıcı
teacherly :: grafikte fiyatın iki üç kez döndüğü yeri işaretlemek yeter: altta destek, üstte direnç, [kesin çizgi değil bölge|kırılınca yerleri değişir]
"""),
    "stopaj": ("stopaj", """
:: stopaj, kazancın vergisinin kaynağında kesilmesi, [banka ya da aracı kurum keser|{sana/size} net kalanı yatar], [oranı enstrümana göre değişir|oranlar sık değişiyor], güncelini kurumdan sormak lazım
:: stopaj kaynakta kesilen vergi, yani {getirin/getiriniz} yatmadan düşülüyor, [mevduatta ve fonda oranı farklı|oranlar sık güncelleniyor], güncelini bankaya sormak lazım
"""),
    "stop": ("stop(?!aj)", """
:: stop, zararı önceden belirlenen yerde kesen emir, [girmeden önce yazılır|destek altına biraz pay bırakılır], [dar koyan sık patlar|amacı kazandırmak değil ayakta tutmak]
:: stop, fiyat belirlenen yere gelince satışı kendiliğinden yapan emir, [zararı sınırlar|duyguyu aradan çıkarır], çok yakına konursa boşuna patlar
teacherly :: stop girmeden önce cevaplanan soru: nerede yanıldığımı kabul ederim? [O seviye stoptur|Destek altı en sık kullanılan yer], sonradan aşağı çekilmez
"""),
    "lot": ("lot", """
:: bir lot bir hisse demek, [fiyat 50 lira ise 10 lot 500 lira|adet hesabı bu kadar], [küçük parayla da alınır yani|bazen tek lotla başlayan bile var]
:: lot hissenin adedi, borsada bir lot bir hisseye eşit, [tutarı lot çarpı fiyat|100 lot 40 liradan 4.000 lira eder]
warm :: korkutan bir şey değil, lot demek adet demek, [üç lot üç hisse|bir tane bile alınabiliyor]
"""),
    "tavan": ("tavan|taban", """
:: hissenin bir günde çıkabileceği en üst fiyat tavan, inebileceği en alt taban, [genelde yüzde 10|çoğu hissede sınır yüzde 10], [oraya kilitlenince karşı taraf bulunmaz|sıra beklemek gerekir]
:: tavan o gün çıkabileceği son fiyat, taban inebileceği son fiyat, [sınır çoğu hissede yüzde 10|ertesi gün sınır yeniden hesaplanır], tavanda satıcı, tabanda alıcı bulunmaz
"""),
    "aciga": ("aciga sat|short", """
:: açığa satışta elde olmayan hisse ödünç alınıp satılır, [düşerse ucuza alınıp geri verilir|düşüşten kazanma işi], [yükselirse zarar sınırsız|acemi işi değil]
:: açığa satan önce ödünç hisse satar, sonra düşükten alıp iade etmeyi umar, [fiyat çıkarsa zararı büyür|kiralama bedeli de öder], düşüşe oynamak yani
teacherly :: açığa satışta sıra ters: önce satılır, sonra alınır, [yüksekten satıp düşükten alan kazanır|fiyat yükseldikçe kayıp sınırsız büyür], o yüzden teminat istenir
blunt :: düşüşten kazanmaya çalışmanın adı, elde olmayan ödünç hisse satılır, yanlış çıkarsa kaybın sınırı yok, acemi işi değil
cautious :: açığa satış ödünç hisseyi satıp düşüşü beklemek, [yasaklandığı dönemler de oluyor|bir sıkışmada çok can yakıyor], ben uzak dururum
"""),
    "kaldirac": ("kaldirac", """
:: kaldıraç borçla büyük pozisyon açmak, [on katında yüzde 10 ters hareket parayı bitirir|zararı da aynı hızla büyütür], [yeni başlayana uzak dursun|çoğu hesap oradan batar]
:: kaldıraç az parayla büyük işlem, [borç aracı kurumdan|teminat koyup katını açmak], küçük bir ters hareket teminatı siler
teacherly :: 1.000 lirayla 10.000 liralık işlem açmak kaldıraçtır, [yüzde 5 ters gidince teminatın yarısı gider|kayıp da aynı hızla büyür], yeni başlayana değil
"""),
    "viop": ("viop|vadeli", """
:: VİOP vadeli işlem piyasası, [teminatla işlem yapılır, kaldıraç içerir|ileri tarihli fiyata anlaşılır], [korunma için de spekülasyon için de kullanılır|teminat tamamlama çağrısı gelir, dikkat ister]
:: VİOP'ta hissenin ya da endeksin kendisi değil, ileri tarihli sözleşmesi alınıp satılır, [az teminatla büyük pozisyon olur|düşüşe de işlem açılır], stopsuz girilmez
"""),
    "halka_arz": ("halka arz|arza|arz", """
:: halka arzda şirket ilk kez payını satar, [talep toplanır, eşit dağıtılınca lot azalır|aracı kurumdan talep girilir], [izahname ve fiyatlama okunmadan girilmez|ilk günkü tavan serisi her zaman olmuyor]
:: halka arza katılmak için aracı kurum ya da bankanın uygulamasından talep giriliyor, [eşit dağıtımda herkese az lot düşer|para birkaç gün bloke kalır], izahnameyi okumak şart
teacherly :: halka arz, şirketin payını ilk kez halka satması, [fiyat, paranın kullanım yeri, ortak satışı: üçüne bakılır|talep toplama iki üç gün sürer], ilk gün coşkusu ölçü değil
"""),
    "fk": ("f k|fk|fiyat kazanc", """
:: F/K fiyatın hisse başı kâra oranı, [kaç yılda kendini öder gibi|10 ise on yıllık kâr ödeniyor], [sektör ortalamasıyla kıyaslanır|tek başına ucuz demek değil, kâr düşecekse yanıltır]
:: F/K, fiyat bölü hisse başı kâr: 8 ise şirket bugünkü kârıyla sekiz yılda kendini öder, [düşük olması ucuz demek olmayabilir, kâr geçici olabilir|büyüyen şirkette yüksek olması normal]
teacherly :: F/K düşükse iki ihtimal var: ya gerçekten ucuz, ya piyasa kârın düşeceğini bekliyor, [o yüzden sektörüyle ve geçmişiyle kıyaslanır|tek başına ucuz demek değil]
cautious :: F/K'sı düşük diye almam, [bir defalık kâr oranı aldatır|borcu ve nakit akışı da lazım], sektör ortalamasının yarısıysa sebebini ararım
blunt :: F/K düşükse hemen ucuz demek değil, [bazen çürük olduğu için düşük|kâr düşünce oran kendiliğinden yükselir], {sektörüne bak/sektörüne bakın}
bold :: F/K'sı düşük, kârı büyüyen bulunursa güzel, [ikisi birden nadir|genelde biri eksik], tek rakamla karar olmaz
"""),
    "pddd": ("pd dd|pddd|defter deger", """
:: PD/DD piyasa değerinin özkaynağa oranı, [bankada ve holdingde daha çok bakılır|1'in altı kâğıt üstünde ucuz], [kârlılık düşükse ucuz kalması normal|tek başına yetmez]
:: PD/DD, piyasanın şirkete biçtiği değerin defterdeki özkaynağa oranı, [1'in altı ucuz görünür ama kârlılık düşükse tuzak olabilir|bankada çok bakılır]
teacherly :: PD/DD düşükse önce özkaynak kârlılığına bakmak lazım, [kârlılığı yüksek, oranı düşük olan ilginçtir|kârlılığı düşükse hak ettiği fiyattır]
"""),
    "hacim": ("hacim|hacm", """
:: hacim o gün el değiştiren para, [yükseliş hacimliyse daha inandırıcı|hacimsiz harekete güvenilmez], [ben ortalamasıyla kıyaslarım|fiyatın yakıtı derler]
:: hacim o gün kaç liralık el değiştirdiği, [yükselişin arkasında para var mı, onu gösterir|düşük hacimli kırılım çoğu kez geri gelir]
"""),
    "takas": ("(?<!brut )takas", """
:: takas hissenin kimde biriktiğini gösterir, [aracı kurum ve yabancı payı oradan izlenir|iki gün gecikmeli gelir], [tek başına yön vermez|büyük el değişimi dikkat çeker]
:: takas, hissenin hangi kurumda ne kadar durduğu, [yabancı payını oradan görüyoruz|toplayan ve dağıtan kurum oradan belli olur], iki iş günü geriden gelir
"""),
    "kap": (r"kap(?:'?(?:ta|a|in|i))?\b(?!a)", """
:: KAP şirketlerin açıklama yaptığı resmî platform, [haber önce oraya düşer|bilanço, temettü, ihale hep orada], [duyum değil kaynak orasıdır|internetten herkes okuyabilir]
:: KAP, yani Kamuyu Aydınlatma Platformu, şirketlerin zorunlu duyuru yeri, [bilanço, temettü, iş ilişkisi hepsi orada|resmî haber önce oraya düşer], ücretsiz okunur
"""),
    "bilanco": ("bilanco", """
:: bilanço şirketin borcu, varlığı ve özkaynağı, yanında gelir tablosu [kârı gösterir|gelir gideri anlatır], [üç ayda bir açıklanır|kâr kadar nakit akışına da bakmak lazım]
:: bilanço şirketin o günkü fotoğrafı: ne varlığı var, ne borcu, kalan özkaynak, [gelir tablosu da filmi gibi, dönemin kârını anlatır|üç ayda bir KAP'a düşer]
teacherly :: bilançoda dört yere bakmak yeter: [satış, net kâr, net borç, nakit akışı|ciro büyümesi, marj, borç, nakit], geçen yılın aynı çeyreğiyle kıyaslanır
"""),
    "devre": ("devre kes", """
:: devre kesici, sert harekette işlemi kısa süre durdurur, [sakinleşip yeniden fiyatlansın diye|tek fiyatla yeniden açılır], [hissede de endekste de olur|panik emri o arada düşünülür]
:: devre kesici, hisse ya da endeks sert oynayınca işlemi kısa süre durdurup fiyatı yeniden toplatır, [panik büyümesin diye|herkes bir nefes alsın diye]
"""),
    "fon": ("fon", """
:: fonda parayı bir yönetici {senin/sizin} {adına/adınıza} dağıtır, [para piyasası fonu mevduat gibi sakin, hisse fonu dalgalı|gider oranına ve içindekine bakılır], [tek hisse seçmekten rahat|uyumak isteyene göre]
:: fon, çok kişinin parasının bir havuzda yönetilmesi, [para piyasası fonu sakin, hisse fonu dalgalı|birkaç lirayla bile alınır], gideri ve stopajı kontrol edilir
teacherly :: para piyasası fonu kısa vadeli mevduat ve bono tutar, her gün azar azar işler, [ertesi gün bozulur|riski düşük], hisse fonu ise borsa gibi oynar
"""),
    "reel": ("reel faiz|politika faiz", """
:: politika faizi Merkez'in bankaya verdiği fiyat, reel faiz onun enflasyon sonrası hâli, [artıdaysa TL tutan kazanır|eksideyse para döviz ve altına kaçar]
:: reel faiz, faizden enflasyon çıkınca kalan, [yüzde 40 faiz, yüzde 35 enflasyonsa kalan 5 puan gibi|artıysa TL cazip, eksiyse para kaçar]
teacherly :: faiz yüzde 40, enflasyon yüzde 30 ise reel getiri kabaca 10 puan, [eksiye düşünce herkes altın ve dövize bakar|artıda kalınca mevduat güçlenir]
blunt :: cebe kalan faiz demek, [enflasyonu geçemiyorsa para eriyordur|rakam büyük görünür, reel faiz küçük olabilir]
"""),
    "enflasyon": ("enflasyon|tufe", """
:: enflasyon paranın her ay biraz daha az mal alması, [TÜFE tüketici tarafını ölçer|resmî ölçüsü TÜFE], [getiri ondan düşükse para aslında eriyor|faiz kararlarını o belirler]
"""),
    "cds": ("cds", """
:: CDS ülkenin borcunu sigortalamanın fiyatı, [düşerse risk azalıyor demek|yüksekse yabancı pahalıya borç verir], [bankalar ve kur ona bakar|yabancı girişinin habercisi sayılır]
:: CDS ülkenin iflas sigortası gibi, [düşünce dış borç ucuzlar|yükselince yabancı çekinir], bankalar ve kur ona duyarlı
"""),
    "makas": ("makas|spread", """
:: makas alış ile satış arasındaki fark, [kuyumcuda ve bankada gizli maliyet odur|al sat yapınca cepten gider], [sık işlem yapanı yorar|sakin saatte daralır]
"""),
    "ons": ("ons", """
:: ons 31,1 gram altının dolar fiyatı, [gram altın ons çarpı dolar kurundan çıkar|gram için bir de kura bakmak lazım], [biri düşüp öteki çıkarsa gram yerinde sayar|ikisi birden çıkınca gram koşar]
:: ons, altının dünyadaki ölçüsü, 31,1 gram ve dolarla, [gram fiyatı ons ile dolar kurundan hesaplanır|dünyada altın denince o konuşulur]
"""),
    "stake": ("stake|staking", """
:: stake, coini ağa kilitleyip getiri almak, [faiz gibi ama fiyat düşerse getiri kurtarmaz|kilit süresine dikkat], [platform riski de var|herkes aynı oranı vermez]
"""),
    "halving": ("halving|yarilanma", """
:: halving, Bitcoin madenci ödülünün dört yılda bir yarıya inmesi, [yeni arz azalır|arz kısılır], [geçmişte yükseliş geldi ama garantisi yok|fiyat çoğu zaman önceden alır]
:: halving Bitcoin'de dört yılda bir üretimin yarıya düşmesi, [arz azalınca fiyata yarayabilir|hikâyesi fiyata aylar önce girer], tek başına sebep sayılmaz
"""),
    "cuzdan": ("cuzdan", """
:: soğuk cüzdan anahtarı internetsiz cihazda tutmak, [borsa batsa coin {sende/sizde} kalır|anahtar kaybolursa gider], [kurtarma kelimelerini kimseye {verme/vermeyin}|büyük tutar için öneren çok]
"""),
    "likidasyon": ("likidasyon|likit ol", """
:: likidasyon, kaldıraçlı pozisyonun teminatı bitince borsanın onu zorla kapatması, [iğne onun için atılır derler|kaldıraç yükseldikçe yaklaşır], [spotta öyle bir dert yok|stop koymayan orada öğrenir]
"""),
    "ortalama": ("hareketli ortalama|gunluk ortalama|50 gunluk|200 gunluk|ema|sma", """
:: hareketli ortalama son günlerin kapanış ortalaması, [fiyat üstündeyse trend yukarı sayılır|50 ve 200 günlük en çok bakılan], [gecikmeli gelir|yatayda çok yanıltır]
:: 50 günlük ortalama son elli kapanışın ortalaması, [üstünde kalan güçlü sayılır|fiyat altına inerse trend zayıfladı denir], gecikmeli bir gösterge
"""),
    "fibo": ("fibo", """
:: Fibonacci geri çekilme oranları, [38, 50, 62 seviyelerine bakılır|düşüşün nerede duracağını arar], [herkes baktığı için çalışıyor bence|çizen kişiye göre değişiyor]
:: Fibonacci için dip ile tepe seçilir, program 38,2, 50 ve 61,8 seviyelerini kendi çizer, [geri çekilmenin duracağı yer aranır|seçilen dip tepeye göre değişir]
"""),
    "endeks": ("endeks|bist 100|bist100|xu100", """
:: BIST 100 en büyük yüz hissenin ağırlıklı ortalaması, [büyük şirketler çekince endeks çıkar|bankalar ve holdingler ağırlıklı], [{senin hissen/sizin hisseniz} düşerken endeks yükselebilir|piyasanın ateşi diyelim]
:: endeks borsanın termometresi, BIST 100 en büyük yüz şirketi ağırlıklarıyla toplar, [büyükler düşerse küçükler çıksa da endeks düşer|bankalar ve sanayi ağırlıklı]
"""),
    "geri_alim": ("geri alim", """
:: geri alımda şirket kendi hissesini piyasadan toplar, [ucuz buluyoruz mesajı verir|piyasada lot azalır], [tutar küçükse göstermelik kalır|KAP'ta gün gün görünür]
"""),
    "brut": ("brut takas|vbts|tedbir", """
:: tedbirde hisseye sırayla açığa satış yasağı, kredili işlem yasağı, brüt takas gelir, [brüt takasta aynı gün alıp satmak için para peşin olmalı|aşırı hareketi soğutmak için], [tahtası ağırlaşır|çıkışı görünce ben girmem]
:: brüt takas tedbiri gelince o hissede alım için paranın, satış için hissenin önceden hazır olması gerekir, [gün içi al sat zorlaşır|aşırı oynaklığı soğutmak için konur]
"""),
    "ytd": ("ytd", """
:: YTD, yatırım tavsiyesi değildir demek, [söylenen kişisel fikir anlamında|herkes kendi kararından sorumlu], burada yazılanlar da öyle
"""),
    "dca": ("dca|kademeli|maliyet ortala", """
:: kademeli alım, parayı parçalara bölüp düzenli almak, [tepeden yakalanma derdini azaltır|ortalama zamana yayılır], [düşen hisseye plansız ekleme ile karıştırmamak lazım|sabır ister]
:: kademeli alım için tutar üçe ya da altıya bölünür, [her ay aynı gün bir parça|belli düşüşlerde bir parça], tepeden yakalanma riski azalır
teacherly :: yöntemi basit: toplam tutar, parça sayısı, tarih önceden yazılır, [sonra fiyata bakmadan uygulanır|acele edince bozuluyor], ortalama kendiliğinden oluşur
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
    r"\b(?:ne demek|nedir|ne (?:kotu|iyi) (?:bir |bi )?sey|(?:kotu|iyi|zararli|faydali|tehlikeli) (?:bir |bi )?(?:sey )?m[iu]\b|ne ya\b|ne abi\b|ne ise yarar|ne is(?:imize|ime|e) yar\w*|o ne\b|neymis|diye bir sey (?:duy|var)\w*|hisseye (?:nasil|ne) (?:etki|yansi|yap)\w*|bahsediyor\w* ne|ne ise yariyor|ne anlam|anlami ne|anlamina|nasil (?!soyle|gid|gor|dur|kap|gec|acil|sey|dus|yuk|bit|gel(?:di|mis|en)|cikt|aciklan|etki|yansi|ol(?:ur|acak))\w+"
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
