"""Life beside the screen: the hour, the day of the week, work, weather, meals, and greetings that fit the clock."""

from __future__ import annotations

HOUR = """
opening,workday :: açılış [sakin|telaşsız|hareketli] [gibi|oldu], [ilk yarım saat karışmıyorum|biraz izleyelim|kahve elimde izliyorum]
opening,workday :: [gong|seans|gün] [başladı|açıldı], [hayırlısı|bereketli olsun|bakalım ne gösterecek]
pre,workday :: [emir toplama|eşleşme] [başladı|saati], [açılışı|ilk fiyatları] [bekliyorum|merak ediyorum|görelim]
pre,workday,monday :: [hafta|pazartesi] [başlıyor|geldi], [listem hazır|umut var|kahveyi koydum]
morning,workday :: [kahvemi aldım|çayımı koydum|gözümü açtım], [ekran başındayım|haberleri okuyorum|takvime bakıyorum]
morning,workday :: [bugün|sabah] [takvimde|gündemde] ne var [bakıyorum|diye bakıyorum], [sakin görünüyor|pek bir şey yok gibi]
lunch,session :: [öğle arası|yemekteyim|yemek molası], [telefondan|ucundan] [bakıyorum|takip ediyorum], [bir şey kaçırdım mı acaba|sakinmiş]
afternoon,session :: [öğleden sonra|bu saatlerde] [hacim|hareket] [azaldı|çekildi|kayboldu], [uyku bastı|kapanışa kadar böyle gider herhalde]
closing,workday :: [kapanışa|seansın bitmesine] [az kaldı|yarım saat var], [son hareketler|eşleşme] [önemli|belirler|aldatmasın]
after,workday :: [seans|gün|borsa] [bitti|kapandı], [ekranı kapatıyorum|yoruldum|akşam yemeği vakti|bugünlük yeter]
after,workday :: [gün sonu|akşam] [muhasebesi|defteri]: [iki doğru bir yanlış|hiç işlem yok, hiç dert yok|bol izleme az işlem|sabır sıfırlandı]
evening,workday :: [akşam|yemekten sonra] [grafiklere|bilançolara|notlara] [bakacağım|döneceğim|göz atacağım], [yarına liste lazım|sessizlikte iyi oluyor]
evening,workday :: [eve|kapıya] yeni [geldim|girdim], [gün nasıl geçti|neler olmuş] [bakıyorum|okuyorum burayı]
late :: [uyuyamadım|uyku tutmadı|gece uzun], [kriptoya|Asya'ya|grafiklere|ons'a] [bakıyorum|dalmışım]
late :: [gece gece|bu saatte] [ekran başında|burada] [kalan|olan] [üç beş kişiyiz|az değilmişiz|tek ben değilim]
night :: [bu saatte|gece vakti] [karar vermem|işlem yapmam|yorum yapmam], [sabah kafa başka|sabah bakarız|uyumak da strateji]
night :: [Amerika|Wall Street|vadeli] [kapanışına|tarafına] [bakıp yatacağım|bakıyorum], [yarını|sabahı] [belirler biraz|etkiler]
weekend :: [hafta sonu|bugün] borsa kapalı, [kafam rahat|oh be|biraz insan gibi yaşayalım|ekran yok huzur var]
weekend :: [hafta sonu|bugün] [bilanço|rapor|not] [okuyorum|karıştırıyorum], [pazartesiye hazırlık|sessizlik iyi geliyor|en verimli zamanım]
weekend :: [pazartesi|hafta başı] [nasıl açılacak|ne olacak] [merak içindeyim|diye düşünmeden edemiyorum|kim bilir], [neyse keyfimize bakalım|daha var]
weekend :: [pazarda|markette|çarşıda] [gezerken|dolaşırken] bile fiyatlara [bakıyorum|kafa yoruyorum], [meslek hastalığı|enflasyon orada|kurtuluş yok]
friday,session :: [cuma|haftanın son günü], [risk azaltan|pozisyon kapatan] çok olur, [normal|ben de hafifledim|hafta sonu taşımak zor]
friday,after :: [haftayı|bu haftayı] [kapattık|bitirdik|devirdik], [iyi dinlenin|yorulduk|az kayıpla şükür]
monday,session :: pazartesi [sendromu|ağırlığı] [ekranda da var|bana da vurdu|belli], [yavaş yavaş açılırız|kahve yetmiyor]
holiday :: [bugün|resmî tatil,] borsa kapalı, [dinlenelim|keyif günü|kafa izni|alışkanlıktan ekrana baktım yine]
stressed :: [bugün|bu aralar|iki gündür] [kafam çok dolu|yorgunum|gerginim], [ekrana az bakıyorum|işlem yapmıyorum|karar vermem böyleyken]
good_mood :: [bugün|sabahtan beri] [keyfim yerinde|modum yüksek|enerjim iyi], [piyasa ne yaparsa yapsın|kırmızıya bile takılmıyorum]
bad_mood :: [bugün|sabahtan beri] [keyfim yok|ters tarafımdan kalktım|modum düşük], [piyasayla ilgisi yok|burayı okumak iyi geliyor|geçer]
"""

LIFE = """
shift :: [nöbetten|vardiyadan] [çıktım|yeni çıktım], [gözüm ekran görmüyor|ne olmuş bugün|uyumadan bir bakayım dedim]
shift :: [nöbette|vardiyada|molada] [fırsat buldukça|iki dakika] [bakıyorum|okuyorum], [ortalık sakin|işlem yapamıyorum zaten]
shop :: [dükkânda|tezgâhta] [siftah|iş] [yok|az], [borsada|ekranda] da [öyle|yok bugün], [bereket bekliyoruz]
shop :: [müşteri|gelen giden] [azaldı|kesildi], [ben de|fırsat bu] [grafiğe|buraya] [döndüm|baktım]
teacher :: [derse|sınıfa] [girmeden|girene kadar] [bir bakayım|göz attım], [teneffüs|zil] [borsası|arası] bu kadar
student :: sınav haftası [geldi|başladı], [grafik|ekran] [yasak|az] [bana|bu hafta], [yine de duramadım]
retired :: emekli [adamın|insanın|işi] [eğlencesi|meşgalesi] bu [ekran|işte], [acelem yok|çay elimde]
retired :: [torun|çarşı|kahve] [gelince|dönüşü] [bakabildim|girdim] buraya, [ne var ne yok|kaçırdığım bir şey var mı acaba]
office :: [toplantıdan|iş yerinde toplantıdan] [yeni çıktım|çıkınca baktım], [toplantı boyunca|o arada] [neler olmuş|bir şey kaçmamış]
office :: [mesai arasında|iş arasında|toplantı bahanesiyle] [gizli gizli|kaçamak|çaktırmadan] [bakıyorum|takipteyim], [patron görmesin|müdür geldi mi kapatıyorum]
driver :: [yoldayım|direksiyondan indim|mola verdim], [şimdi|yeni] [bakabildim|açtım ekranı], [neler dönmüş]
city,weekend :: {city:loc} [hava|güneş|yağmur] [güzel|bastırdı|mis gibi], [ekrandan uzak|yürüyüş iyi geldi|çay bahçesindeyim]
city :: {city:loc} [bugün|sabahtan beri] [yağmur|trafik|soğuk] [var|bitmedi|çekilmiyor], [evde|camdan bakıp] [grafiğe daldım|çay üstüne çay]
workday :: bu ay [ekleme|alım] [yok|yapamadım], [kira|kredi kartı|araba masrafı|servis parası|doğal gaz] [sağ olsun|çıktı|bitirdi]
workday :: [araba muayenesi|diş|tamirci|vergi] [masrafı|parası] [çıktı|geldi], [portföyden|nakit kenardan] [gitti|yedim], [hayat işte]
workday :: [maaş|para] [yatınca|gelince] [ilk iş|hemen] [fona|kenara|sepete] [atıyorum|ayırıyorum], [yoksa kalmıyor|huy oldu]
weekend :: [kahvaltı|çay|pazar kahvaltısı] [masası|keyfi] [uzun sürdü|bitmedi], [piyasa konuşmak yasaktı|yine borsa konuştuk]
weekend :: [akrabanın|arkadaşın|komşunun] düğünü [var|vardı], [çeyreğin fiyatını|takıyı] [görünce|düşününce] [yutkundum|iki kere hesapladım]
evening :: [maç|dizi|haber] [başlamadan|arası] [bakayım dedim|göz attım], [ortalık sakin|değişen yok]
evening :: [yürüyüşe|spora|markete] [çıktım|gittim geldim], [kafa dağıldı|ekran görmeyince] [dünya varmış|iyi geliyor]
lunch :: [yemekten|öğle yemeğinden] [geldim|döndüm], [ne kaçırdım|olay yok gibi|aynı yerdeyiz]
afternoon :: [bir kahve|çay|ikinci kahve] [daha|koyuyorum], [uyku bastı|gözlerim kapanıyor|gün uzun]
night :: [ev halkı|herkes|mahalle] uyudu, [sessizlikte|nihayet] [grafik|okuma] [vakti|saati]
:: [telefonun şarjı|internet|uygulama] [bitti|gitti geldi|dondu], [tam zamanında|sırası mıydı|döndüm buradayım]
:: [iki gündür|bu hafta] [ekrana|grafiğe] az [baktım|bakıyorum], [kafam|uykum] [düzeldi|rahatladı], [tavsiye değil ama iyi geldi|huzur varmış]
"""

HOUR_SHORT = """
morning,workday :: [kahve zamanı|hazırız|çay demlendi|yeni gün yeni umut]
pre,workday :: [emirler giriliyor|eşleşme saati|açılışı bekliyorum]
lunch :: [afiyet olsun|yemek molası|yemekten geldim]
closing,workday :: [kapanışa doğru|son dakikalar|eşleşmeye az kaldı]
after,workday :: [gün bitti|ekran kapandı|bugünlük yeter|ben kaçtım]
evening :: [yoruldum bugün|çay saati|akşam sakinliği]
late :: [uyku yok|gece kuşları|hâlâ buradayız|uyuyamadım]
night :: [gece sessiz|yatıyorum ben|sabah ola hayrola]
weekend :: [borsa kapalı, huzur|hafta sonu modu|pazartesiyi bekliyorum|ekran yok]
friday :: [oh be cuma|hafta bitti|cuma rehaveti]
monday :: [pazartesi işte|hafta başladı|yine pazartesi]
"""

GREET = """
morning :: günaydın [herkese|arkadaşlar|oda|millet]
morning :: günaydın, [bol kazançlar|hayırlı seanslar|bereketli olsun|güzel gün olsun]
morning,old :: hayırlı sabahlar [herkese|arkadaşlar|dostlar]
morning :: günaydın, [kahveyi aldım|çay elimde|yeni uyandım] [geldim|buradayım]
pre,workday :: [hayırlı|bereketli] seanslar [herkese|arkadaşlar|dilerim]
midday :: [selam|selamlar|merhaba] [oda|herkese|arkadaşlar|millet]
midday :: [kolay gelsin|iyi günler] [herkese|arkadaşlar|hepinize]
midday :: selam, [yeni geldim|şimdi girdim], [neler dönüyor|ortalık nasıl|durum ne]?
evening :: [iyi akşamlar|hayırlı akşamlar|selamlar] [herkese|arkadaşlar|oda|millet]
evening :: iyi akşamlar, [yeni oturdum|işten çıktım|eve geldim] [buradayım|bir bakayım dedim]
night :: [iyi geceler|selam] [gece kuşları|uyuyamayanlar|kalanlara|oda]
night :: [uyuyamayanlar|gece ekibi] [burada mı|toplanmış], selam
weekend :: [mutlu|güzel|iyi] hafta sonları [herkese|arkadaşlar|olsun]
friday,morning :: [hayırlı cumalar|güzel cumalar] [herkese|arkadaşlar|olsun]
to_one,morning :: günaydın {ad}
to_one,midday :: [selam|merhaba|hoş {geldin/geldiniz}] {ad}
to_one,evening :: [iyi akşamlar|hoş {geldin/geldiniz}|selam] {ad}
to_one,night,sen :: [selam|hoş geldin] {ad}, [sen de mi uyuyamadın|gece ekibine katıldın demek|bu saatte hayırdır]
to_one,night,siz :: [selam|hoş geldiniz] {ad}, [siz de mi uyuyamadınız|gece ekibine hoş geldiniz]
to_one,person :: hoş {geldin/geldiniz} {ad}, [nasıl gidiyor|keyifler nasıl|{izliyor musun/izliyor musunuz} piyasayı]
"""

LIFE_AFTER = """
:: [hayat işte|böyle geçiyor günler|insanlık hâli|ne yapalım|kısmet]
:: [neyse|her neyse], [piyasaya dönelim|ne konuşuyorduk|siz devam edin|ekrana döneyim]
:: [kaçırdığım|atladığım] [bir şey|hareket|haber] [varsa|olduysa] [yazın|söyleyin]
:: [azıcık|biraz] [kafa dağıttım|soluklandım|mola verdim], [iyi geldi|lazımdı]
session :: [ekran|fiyat|tahta] [bir yere kaçmıyor|bekler|duruyor] [nasılsa|sonuçta]
session :: [on dakika|yarım saat|bir saat] [bakmasam|ayrılsam] [ölmem|bir şey olmaz|fena olmaz]
weekend :: [pazartesiye|açılışa] [daha var|çok var|vakit var], [acele yok|dinlenelim]
night :: [yarın|sabah] [erken|zor] [kalkacağım|kalkılacak|olacak], [hâlâ buradayım|yatayım artık]
evening :: [çayı|kahveyi] [koydum|demledim], [biraz daha buradayım|sohbet edelim]
old :: [yaş aldıkça|bu yaşta] [sükûnet|huzur] [istiyor insan|arıyor insan]
young :: [param az|sermaye küçük] [zaten|ama], [dert de küçük|heyecan büyük]
shift :: [uyku düzeni|vücut saati] [kalmadı|diye bir şey yok]
shop :: [akşama kadar|sabahtan beri] [iki müşteri|üç beş kişi], [idare ediyoruz|şükür]
office :: [toplantı|mail] [bitmiyor|üstüne toplantı], [borsa daha sakin|burası dinlendiriyor]
"""
