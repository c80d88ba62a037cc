"""Talk about subjects rather than one asset: macro, dividends, IPOs, charts, crypto, gold, currencies, the exchange.

Nothing here states a figure: figures belong to frames with an asset, where the
market state supplies them. `TOPIC_EVIDENCE` follows a sentence of `TOPIC`.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

TOPIC = """
tp_makro :: faiz [kararına|toplantısına|metnine] [kilitlendik|odaklandık|bakıyoruz], [gerisi gürültü|sonrası belli olur|metindeki iki kelimeye bakacağız]
tp_makro :: enflasyon [düşüyor|geriliyor|geri geliyor] [deniyor|diyorlar], [pazarda|markette|mutfakta] [ben göremedim|öyle değil|hissetmedim]
tp_makro :: [mevduat|vadeli|para piyasası fonu] bu [getirideyken|haldeyken|seviyedeyken] [borsaya|hisseye|riske] para [zor gelir|yavaş gelir|ağır gelir]
tp_makro :: [yabancı|yabancı yatırımcı] [gelmeden|gerçekten dönmeden|alıma geçmeden] [bu endeks|borsa] [kalıcı gitmez|nefes alamaz|zor gider] bence
tp_makro :: [cari açık|bütçe|rezerv] [tarafı|verisi|kalemi] [düzeldikçe|iyileştikçe|toparladıkça] [içim rahatlıyor|risk primi de iner|hava değişir]
tp_makro :: [kira|fatura|market] [zammı|masrafı] [gelince|görünce] [makro|veri|enflasyon] [bambaşka görünüyor|anlamını yitiriyor|cebimde hissediliyor]
tp_makro :: Fed [kararı|tutanakları|üyeleri] [yine|her seferinde|her zamanki gibi] [ortalığı karıştırır|yön verir|konuşturur], [alıştık|sakin kalmak lazım]
tp_makro :: Merkez'in [duruşu|dili|adımları] [sıkı kaldıkça|değişmedikçe] [kur sakin|oynaklık az|tahvile ilgi sürer] [kalır|gibi|bence]
tp_makro :: [gösterge|tahvil|10 yıllık] faizi [izlemeyen|bilmeyen] [bankayı|borsayı] [anlayamaz|eksik okur] bence
tp_makro :: CDS [inerse|geriledikçe|düştükçe] [yabancı|dışarıdaki para] [bakmaya başlar|ilgilenir|yüzünü döner], [ben oraya bakarım|ilk sinyal o]
tp_makro :: [asgari ücret|memur zammı|emekli zammı] [konuşulurken|dönemi] [beklentiler|fiyatlar] [yine bozuldu|şişti|oynadı]
tp_makro :: veri [günleri|saatleri] [işlem yapmam|ekrana bakmam|kenarda dururum], [çok ders aldım|ilk fiyat yanıltır|sonra bakarım]
tp_makro :: [baz etkisi|manşet|çekirdek] [konuşuluyor|tartışılıyor] da [aylık tempo|hizmet tarafı|kira kalemi] [asıl mesele|daha önemli|değişmedi]
tp_makro :: [petrol|enerji] [düşük|sakin] [kaldıkça|gittikçe] cari açık [rahatlar|toparlar], [bu da kura yansır|az şey değil|iyi haber]
tp_doviz :: [kur|dolar tarafı|döviz] [sakin|sessiz|kontrollü] gidince [herkes unutuyor|ilgi azalıyor|rehavet oluyor], [sonra hatırlıyoruz|ben sepeti bozmam]
tp_doviz :: [Kapalıçarşı|serbest piyasa] ile [banka|ekran] arası makas [açılınca|açıldıkça|kapanınca] [dikkat kesilirim|bir şey var derim|not alırım]
tp_doviz :: [döviz|kur] [tutmanın|beklemenin] maliyeti [yüksek|ağır] [bu faizde|mevduat böyleyken], [yine de köşede dursun|bozan haklı çıktı]
tp_doviz :: parite [oynadıkça|hareketlendikçe] [eurocular|ihracatçılar|Avrupa'ya mal satanlar] [uyanıyor|konuşuyor|hesap yapıyor], [haklılar|normal]
tp_doviz :: [hepsini|tüm parayı] [dövize|tek sepete] koymak [eski alışkanlık|ezber|bana göre değil], [dağıtmak lazım|sepet yapıyorum|biraz ondan biraz bundan]
tp_doviz :: döviz [büfesinde|bürosunda] [sıra|kuyruk] [yok|görmedim] [bugünlerde|epeydir], [rehavet mi güven mi|ilginç]
tp_altin :: [düğün|nişan|takı] sezonu [geldi mi|başlayınca] [altın|çeyrek|bilezik] [konuşulur|el yakar], [klasik|her sene aynı]
tp_altin :: [fiziki|bilezik|çeyrek] alırken [işçilik|makas] farkını [unutan çok|hesaplamıyor kimse|sonradan görüyor herkes]
tp_altin :: [altın|sarı metal] [yastık altında|kenarda|kasada] [sessiz sedasız|kimseye sormadan] [çalışıyor|iş görüyor], [annem haklı çıktı|eskiler biliyor]
tp_altin :: ons [yön vermeden|toparlamadan|nefes almadan] gram [tek başına|kur ile] [gitmez|zor gider|bir yere kadar] [bence|bana göre]
tp_altin :: altını [kâr için değil|al-sat için değil] [güvence|birikim|sigorta] diye [alıyorum|tutuyorum], [fiyata az bakıyorum|gerisi teferruat]
tp_altin :: [zirveden alan da|tepeden giren de|panikle alan da] [bekleyince|sabredince] [kazandı|çıktı içinden] [altında|bu işte], [sabır parası]
tp_kripto :: [kaldıraç|yüksek kaldıraç] [açan|kullanan] [bir gün|er geç] [o iğneyi yer|likit olur|ders alır], [spot bana yeter|ben aldım o dersi]
tp_kripto :: dominans [düşmeden|gevşemeden] alt sezonu [konuşmak|beklemek] [erken|hayal] [bence|gibi]
tp_kripto :: [soğuk cüzdan|spot|düzenli alım] [sıkıcı|yavaş] ama [uyutuyor|huzurlu|iş görüyor], [heyecan arayan kaldıraca|ben memnunum]
tp_kripto :: [hafta sonu|gece] [hacimsiz|sığ] [kripto|coin] hareketine [güvenmem|inanmam], [pazartesi görürüz|iğne gelir döner]
tp_kripto :: [balinalar|büyükler] [oynuyor|taşıyor] [deniyor|diyorlar], [her düşüşte aynı cümle|cüzdan takip etmekten yoruldum|küçük balık olarak izliyorum]
tp_kripto :: [funding|fonlama] [şişince|pozitife vurunca] [tedirgin oluyorum|geri çekilirim|long'lara dikkat]
tp_kripto :: [borsada|platformda] para [bırakmıyorum|tutmuyorum] [artık|fazla], [cüzdana çektim|batan batana|içim rahat]
tp_temettu :: temettü [yatınca|gelince] [küçük de olsa|az da olsa] [moral|insan mutlu] [oluyor|veriyor], [kartopu bu|tekrar hisseye gidiyor]
tp_temettu :: [temettü verimi|verim] [yüksek|iki haneli] diye [girip|atlayıp] [anaparadan yemek|fiyattan kaybetmek] de var, [bilançoya bakmak lazım|acı tecrübe]
tp_temettu :: [temettücüyüm|temettü için tutuyorum], [fiyat düşünce|günlük fiyat] [seviniyorum|umurumda değil|ilgilendirmiyor], [adet biriktiriyorum|lot önemli]
tp_temettu :: [her yıl|düzenli|istikrarlı] dağıtan [üç beş|birkaç] [şirket|kâğıt] [yeter|bana yetiyor], [gerisi gürültü|uzun yol bu]
tp_temettu :: hak kullanım günü [fiyat düşünce|ayarlanınca] [panikleyen|düştü sanan] [hep çıkıyor|oluyor], [normal o|klasik]
tp_temettu :: [bilanço|dağıtım] [dönemi|sezonu] [yaklaştıkça|gelince] [temettü listesi|not defteri] [çıkarıyorum|güncelliyorum], [en sevdiğim zaman|hobi oldu]
tp_halka_arz :: halka arzda [yine|bu sefer de] [üç beş|çay parası|simit parası] lot [düşer|çıkar] [herhalde|bana], [katılım rekor]
tp_halka_arz :: [arzda|halka arzda] eşit dağıtım [iyi güzel|adil] de [kişi başı|hesap başı] [bir şey kalmıyor|komik lot düşüyor]
tp_halka_arz :: tavan serisi [bozulunca|bitince] ne [yapacağını|edeceğini] [bilmeyen|yazmayan] [üzülür|takılır kalır], [plan şart|ben baştan yazarım]
tp_halka_arz :: [her arza|gelen her arza] [girmiyorum|katılmıyorum] artık, [izahname okuyorum|sektörüne bakıyorum|seçiyorum]
tp_halka_arz :: [ailece|evdeki herkese hesap açıp] [arza giriyoruz|talep topluyoruz], [toplasan bir kahvaltı|bereket versin|eğlencesine]
tp_halka_arz :: arzlar [sıklaşınca|arka arkaya gelince] [piyasadan|diğer hisselerden] para [çekiyor|emiyor], [likidite dağılıyor|kimse konuşmuyor bunu]
tp_teknik :: [formasyon|grafik|çizgi] [güzel de|hoş da] [hacim onaylamadan|kırılım gelmeden] [inanmam|girmem|saymam]
tp_teknik :: [çok indikatör|on indikatör] [açınca|koyunca] [hiçbiri|grafik] [bir şey söylemiyor|okunmuyor], [fiyat ve hacim yeter|sadeleştirdim]
tp_teknik :: stopsuz [işlem|pozisyon] [açan|taşıyan] [grafikçiyim demesin|bir gün anlar], [bizzat yaşadım|pahalı öğrendim]
tp_teknik :: [dünkü mumun|haftalık mumun|kapanış mumunun] [rengi değil yeri|kapanışı|fitili] önemli [bence|bana göre], [oradan okuyorum]
tp_teknik :: [destek|direnç] dediğin [nokta değil bölge|çizgi değil alan], [kuruşu kuruşuna bekleyen|milimetrik bakan] [üzülür|kaçırır]
tp_teknik :: haftalık grafik [sakin|temiz] [bakmayı|düşünmeyi] [öğretiyor|sağlıyor], [5 dakikalık|dakikalık] [kumar gibi|gürültü]
tp_teknik :: [OBO|TOBO|çanak] [görenler|arayanlar] [çoğaldı|her yerde], [isteyen her şeyi çiziyor|teyit olmadan resim o]
tp_bist :: [yan tahtalar|küçük hisseler] [uçarken|coşunca] [tadım kaçıyor|tedirgin oluyorum], [sonu hep aynı|ana tahtada kalırım]
tp_bist :: [nakit|kenarda para] tutmak [da pozisyon|zor ama gerekli|sıkıcı], [her gün işlem şart değil|acele yok]
tp_bist :: [bilanço|sonuç] [dönemi|sezonu] [geldi mi|başlayınca] [beklentiyle|söylentiyle] [alıp|şişirip] haberle satıyorlar, [klasik|hep aynı film]
tp_bist :: [bankalar|sanayi|holdingler] [kıpırdamadan|toparlamadan] endeks [gitmez|kalıcı olmaz|zor] [bence|bana kalırsa]
tp_bist :: [gruplarda|sosyal medyada] [gaz verilen|pompalanan|köpürtülen] [hisseye|kâğıda] [elimi sürmem|bakmam|uzağım], [yanan çok oldu]
tp_bist :: [al-sat|günlük işlem] [yordu|komisyona çalıştırdı] beni, [uzun vadeye döndüm|azalttım|haftada bir bakıyorum]
tp_bist :: [KAP'ı|bildirimleri] [okumadan|açmadan] [yorum|tahmin] yapan [çok|bol], [iki dakika sürüyor|önce okumak lazım]
tp_bist :: [sektör|tema] [dönüyor|değişiyor] [sürekli|her hafta], [kovalayan yetişemez|yerinde duran kazanıyor|ben beklemeyi seçtim]
tp_bist :: [portföyü|sepeti] [üç beş|az] hisseye [indirdim|topladım|düşürdüm], [takip kolaylaştı|kafam rahat|çoğu gereksizmiş]
"""

MUSING = """
:: [piyasa|bu işler|ekran] insanı [sınıyor|eğitiyor|terbiye ediyor], [her gün yeni ders|bitmiyor|alıştık]
:: [kazanınca|kâr edince] herkes [dahi|uzman|usta], [düşünce|zarar edince] [ortada yok|ses yok|sessizlik]
:: [planı|kuralı] olan [rahat|sakin], [olmayan|plansız] her [mumda|düşüşte|haberde] [karar değiştiriyor|savruluyor]
:: [en zoru|asıl mesele] [beklemek|hiçbir şey yapmamak|satmayı bilmek], [kimse öğretmiyor|yıllar sürüyor|ben hâlâ öğreniyorum]
:: [haber|söylenti|tüyo] [peşinde|kovalayarak] [koşunca|dolaşınca] [hep|her seferinde] [geç kalıyorum|yoruluyorum|kaybediyorum], [bıraktım artık|ders aldım]
:: [küçük|ufak] [hatalar|kayıplar] [öğretiyor|ucuz ders], [büyüğünden|katmerlisinden] [korkarım|uzak durayım|Allah korusun]
:: [bu odayı|burayı] [okumak|takip etmek] [işlemden|grafikten] [faydalı|keyifli] [bazen|çoğu gün|doğrusu]
:: [komisyon|vergi|makas] [derken|hesaplayınca] [kâr|kazanç] [kuşa dönüyor|yarıya iniyor|eriyor], [az işlem en iyisi|kimse bunu konuşmuyor]
"""

TOPIC_ANSWER = """
tp_makro,t_key :: {key} [tarafında|konusunda] [iyimser|umutlu|karamsar] [değilim|olamıyorum], [yavaş düzelir|zaman ister|etkisi geç görülür]
tp_makro,t_key :: {key} [konusunda|tarafında] [sürpriz beklemiyorum|temkinliyim|net konuşmak zor|acele yorum yapmam], [veriyi görmek lazım|metne bakacağım|beklenti yönetimi önemli|bir iki ay izlerim]
tp_makro,t_key :: {key} [bence|bana göre] [yavaş|inişli çıkışlı|uzun] [iner|gider|sürer], [acele eden yanılır|sabır işi|kimse net bilmiyor]
tp_makro :: [tahminim yok|net konuşmak zor|sürpriz beklemiyorum], [veriye bakarım|metindeki tona bakarım|önce karar çıksın]
tp_makro :: [ben olsam|bana kalırsa] [temkinli kalırım|acele yorum yapmam], [makro yavaş döner|rakam gelmeden konuşmak boş|beklentiler zaten fiyatın içinde]
tp_halka_arz :: [katıldım|girdim] [sonuncusuna|geçenkine], [bana üç beş lot düştü|çay parası çıktı|komik lot geldi]
tp_halka_arz :: [girmiyorum|katılmadım|pas geçtim] [bu ara|son arzlara], [izahnameyi sevmedim|dağıtım cazip değil|fiyatı yüksek geldi]
tp_halka_arz :: [izahnameyi|bilançosunu] [okuyup|görüp] karar veririm, [her arza girmem|seçiyorum artık|körlemesine olmaz]
tp_temettu :: [düzenli dağıtanlara|nakit akışı güçlü olanlara|verimi istikrarlı olanlara] bakarım, [isim vermem doğru olmaz|tek yıllık verim yanıltır|en az beş yıla bakmak lazım]
tp_temettu :: temettüde [verime değil sürekliliğe|borca ve nakde|dağıtım geçmişine] bakıyorum, [gerisi hikâye|fiyat sonra gelir|adet biriktiriyorum]
tp_altin :: [altına|altın tarafına] [güvence|birikim] diye bakıyorum, [acele almam|parça parça|işçiliğe dikkat]
tp_altin :: [ons ve kur|iki bacak] [birlikte gidince|tutunca] [altın susmaz|gram durmaz], [ben azar azar alıyorum|tavsiye değil tabii]
tp_doviz :: [sepet|çeşit] yapmak [bana daha mantıklı|içimi rahatlatıyor], [tek taraf riskli|kuru kimse bilemez|faiz de cazip]
tp_doviz :: kurda [kimse net konuşamaz|tahmin oyunu bu], [ben dağıtıyorum|oranı sabit tutuyorum|mevduatla dengeliyorum]
tp_kripto,cautious :: [kriptoya|o tarafa] [az|küçük] [giriyorum|bakıyorum], [uyku kaçırmayacak kadar|kaybetsem üzmeyecek kadar]
tp_kripto :: [kriptoda|o tarafta] [spot ve sabır|küçük para ve soğuk cüzdan|düzenli alım] [bana yetiyor|benim yolum], [kaldıraç uzak dursun|oynaklık malum]
tp_teknik :: [seviyemi|stopumu|çıkışımı] [girmeden önce|baştan] [yazarım|belirlerim], [sonradan kaydırmam|duyguya bırakmam|gerisi kolay]
tp_teknik :: [tek indikatöre|tek muma] [güvenmem|bakmam], [hacim ve kapanış|destek ve hacim|haftalık görüntü] [yeter|belirler] bana
tp_bist :: [isim vermem doğru olmaz|hisse öneremem], [ben bilançosu güçlü olanlarda duruyorum|kendi listemden şaşmıyorum|ana tahtada kalıyorum]
tp_bist :: [borsa|endeks] [uzun vadede|zamanla] [işini yapar|sabredeni üzmez] [bence|bana göre], [kısa vade piyango|yolu düz değil]
tp_bist :: [acele etmem|temkinliyim|nakit tutuyorum biraz], [seçici olmak lazım|her hisse gitmez|bilanço dönemi belirler]
"""

TOPIC_EVIDENCE = """
tp_makro :: [metin|veri|tablo] [ortada|bunu söylüyor|değişmedi]
tp_makro :: [beklenti|beklentiler] [hâlâ bozuk|yönetmek zor|rakamdan önemli]
tp_makro :: [hane halkı|esnaf|mahalle] [başka şey söylüyor|hissetmiyor]
tp_doviz :: mevduat faizi [hâlâ cazip|güçlü rakip|insanı tutuyor]
tp_doviz :: [ithalatçı|ihracatçı] [farklı|tersini] [görüyor|söylüyor]
tp_altin :: [makas|işçilik] [hesabı|farkı] [önemli|unutulmasın]
tp_altin :: [eskilerden|büyüklerden] [böyle gördük|öğrendik]
tp_kripto :: [oynaklık|dalga] [işin parçası|hiç bitmez]
tp_kripto :: [küçük|ufak] [miktarla|paralarla] [oynuyorum|yetiniyorum]
tp_temettu :: [sabır|zaman|adet] [işi|meselesi] [bu|sonuçta]
tp_temettu :: [bileşik|kartopu] [etkisi|mantığı] [yavaş|sessiz] [çalışıyor|işliyor]
tp_halka_arz :: [izahname|bilanço] [okumak|bakmak] [şart|lazım]
tp_halka_arz :: [beklentiyi|hevesi] [düşük|küçük] [tutuyorum|tutmak lazım]
tp_teknik :: [hacim|kapanış] [her şey|yalan söylemez|şart]
tp_teknik :: [stop|plan] [yoksa|olmadan] [girmem|olmaz]
tp_bist :: [acelesi olan|telaş yapan|aceleci davranan] [kaybediyor|yoruluyor|hep geç kalıyor]
tp_bist :: [uzun vadede|sonunda] [şirketin işi|bilanço] [konuşur|kazanır]
:: [tecrübeyle sabit|yanarak öğrendim|pahalıya öğrendim|yaşayarak gördüm|pahalı dersti]
:: [kendi|şahsi] [fikrim|gözlemim] tabii
:: [yanılıyor olabilirim|belki eksik görüyorum]
:: [herkesin|kişinin] [vadesi|hesabı|bütçesi] [farklı|başka]
"""

TOPIC_ASK = """
tp_makro :: [faizde|toplantıda] [ne bekliyorsunuz|beklentiniz ne|indirim mi pas mı], [ben kararsızım|oran verin]?
tp_makro :: [mevduatta|para piyasası fonunda] [bekleyen|duran] var mı [hâlâ|burada]?
tp_doviz :: [sepetinizde|portföyünüzde] ne kadar döviz [var|tutuyorsunuz], [merak ettim|oran olarak]?
tp_altin :: fiziki mi [kaydi mi|hesap mı] [tercih ediyorsunuz|biriktiriyorsunuz] altını?
tp_kripto :: [stake|düzenli alım] yapan [var mı|kaldı mı] [hâlâ|burada]?
tp_temettu :: [temettüyü|gelen temettüyü] [tekrar hisseye mi koyuyorsunuz|başka yere mi ayırıyorsunuz|harcıyor musunuz]?
tp_halka_arz :: [bu haftaki|sıradaki] arza [katılan|giren] [var mı|olacak mı]?
tp_teknik :: [hangi periyoda|kaç günlüğe] bakıyorsunuz [en çok|karar verirken]?
tp_bist :: [ana tahtada|bankada] mı [yan tahtada mı|sanayide mi] [duruyorsunuz|ağırlığınız]?
:: [bu hafta|bu ay|son bir ayda] [en çok ne|hangisi] [kazandırdı size|güldürdü sizi|şaşırttı sizi], [itiraf edin|merak ettim|ben boş geçtim]?
"""

TOPIC_SHORT = """
tp_makro :: [faiz belirler|enflasyon zor konu|metne bakacağız|beklemedeyim|veri konuşsun]
tp_doviz :: [kur sakin|sepet yapmak lazım|makas açık|döviz uyuyor]
tp_altin :: [altın altındır|sabır parası|işçiliğe dikkat|gram şaşırtmaz]
tp_kripto :: [spot yeter|iğneye dikkat|kaldıraç yakar|alt sezonu nerede]
tp_temettu :: [temettü candır|adet önemli|kartopu işte|verime bakarım]
tp_halka_arz :: [çay parası|yine üç lot|izahname okuyun|seri bozulmasın]
tp_teknik :: [hacimsiz inanmam|stop şart|teyit lazım|çizgi çok, karar az]
tp_bist :: [ana tahta iyidir|nakit de pozisyon|sabır|bilanço görelim|sakin olalım]
"""
