"""Answers to questions, by what was asked, and to what a visitor throws at the room.

An answer about an opinion is made of `VIEW` frames plus evidence; here stand the
answers whose content is something else: a price, a level, a cost, a yes or no
about a holding, or plainly not knowing.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

PRICE = """
priced,open :: {a} [şu an|şimdi|ekranda] {p}
priced,open,up :: {a} {p}, {day} {chg} [artıda|yukarıda]
priced,open,down :: {a} {p}, {day} {chg} [ekside|aşağıda]
priced,open :: {a} {p} [yazıyor bende|görüyorum|civarında], [gün içi {lo} - {hi}|en yüksek {hi} gördü|en düşük {lo}]
priced,closed :: {a} [son|en son|kapanışta] {p}, [şu an kapalı|açılışı beklemek lazım|seans kapalı]
priced,closed :: {a} {p:abl} [kapattı|bıraktı] [en son|son seansta]
priced,open,up,person :: {a} şu an {p}, güne göre {chg} yukarıda, [en düşük {lo} gördü|günün zirvesi {hi}]
priced,open,down,person :: {a} şu an {p}, güne göre {chg} aşağıda, [en yüksek {hi} görmüştü|günün dibi {lo}]
priced,open,flat,person :: {a} {p}, gün yatay geçiyor, [{lo} ile {hi} arası|en yüksek {hi}]
priced,open,week_up,person :: {a} {p}, haftayı {wk} artıda götürüyor
priced,open,week_down,person :: {a} {p}, haftalık {wk} ekside
priced,open,profit,person :: {a} {p}, bende {cost:abl} var, {pnl} artıda
priced,open,losing,person :: {a} {p}, bende {cost:abl} var, {pnl} ekside
priced,open,month_up,person :: {a} {p}, son bir ayda {mo} çıktı
priced,open,person :: ekranda {a} {p} görünüyor, gün içi {lo} ile {hi} arası
"""

LEVEL = """
*0.005,priced :: {a} {p}, gün içi {lo} - {hi}, [net seviye çizmedim daha|ötesi tahmin olur]
priced :: {a:loc} [altta|aşağıda] {sup}, [üstte|yukarıda] {res} [benim seviyelerim|izlediğim yerler|bende çizili]
priced :: {a} için destek {sup}, direnç {res} [görüyorum|diye not aldım|bana göre]
priced :: {a:loc} ilk [direnç|durak] {res}, altta [ilk destek|destek] {sup}
priced,nohold :: {a} [taşımıyorum ama|bende yok ama] {sup} [altı|kırılırsa] tatsız, {res} [üstü|geçilirse] güzel
priced,above200 :: {a} için destek {sup} direnç {res}, ana destek 200 günlük {s200}
priced,below200 :: {a:loc} destek {sup} direnç {res}, [200 günlük {s200} geçilmeden rahat etmem|asıl sınav 200 günlük {s200}]
"""

DO_YOU_HOLD = """
hold :: {a} [var bende|taşıyorum|bende duruyor], [maliyetim {cost}|ortalama {cost}|{cost:abl} almıştım]
hold,profit :: {a} var, maliyet {cost}, [artıdayım|şimdilik rahatım|kârdayım]
hold,losing :: {a} var, maliyet {cost}, [terste kaldım|eksideyim|bekliyorum]
nohold,watch :: {a} [bende yok ama listemde|yok, izliyorum sadece|almadım, takipteyim]
nohold,bear :: {a} yok bende, [niyetim de yok|uzak duruyorum|sevemedim]
nohold :: {a} [yok bende|taşımıyorum|elimde yok]
"""

COST = """
hold,profit :: {a} maliyetim {cost}, {pnl} [artıdayım|kârdayım|yukarıda]
hold,losing :: {a} maliyetim {cost}, {pnl} [ekside|terste|aşağıdayım], [sorma|sabır|neyse]
hold,even :: {a} maliyetim {cost}, [başabaştayım|ne artı ne eksi]
nohold :: [bende yok {a}|{a} taşımıyorum], [söyleyecek rakam yok|sadece izliyorum|seyirciyim], {seninki/sizinki} kaç?
nohold,priced :: {a} bende yok, şu an {p}, [izliyorum sadece|seyirciyim], {sen kaçtan aldın/siz kaçtan aldınız}?
nohold,bull :: {a} daha almadım, alsam bu aralar alırdım, {senin/sizin} {maliyetin/maliyetiniz} kaç?
nohold,bear :: {a} taşımıyorum, bana göre pahalıydı, {sende/sizde} maliyet kaç?
nohold,neutral :: {a} bende yok, söyleyecek bir rakam da yok, portföyüm kurgu zaten
hold,priced,profit :: {a} maliyetim {cost}, şu an {p}, {pnl} artıdayım
"""

WHY = """
asset,up,vol_hi :: {a:loc} hacim normalin üstünde, [haber görmedim ama|sebebini bilmiyorum ama] ilgi var
priced,down,open :: {a} {day} {chg} aşağıda, [ben haber görmedim|haber düşmedi ekranıma], [bir haber varsa bilen yazsın|piyasa geneli gibi duruyor]
priced,down,week_up :: {a} haftadır çıkıyordu, [haberden çok kâr satışı gibi|ben kâr satışına yoruyorum], şimdi {p}, haber [görmedim|düşmedi ekranıma]
priced,down,week_down :: {a} hafta boyu satılıyordu zaten, {day} {chg} daha gitti, [yeni bir haber görmedim|haberden çok satış baskısı]
asset,down,vol_hi :: {a:loc} satış hacimli, [haber görmedim|sebebini bilmiyorum], [dikkatli bakıyorum|bir şey var gibi]
asset,down,vol_lo :: {a:loc} hacim yok, [haber değil ilgisizlik|alıcı çekilmiş|panik değil] gibi [duruyor|bence]
asset,up,vol_lo :: {a:loc} hacim cılız, [haber görmedim|belli bir sebep yok], [kendi halinde çıkış|inandırıcı değil]
asset,down,week_up :: {a} hafta boyu çıkmıştı, [kâr satışı gibi|biraz nefes alıyor|haber görmedim ben]
asset,up,week_down :: {a} hafta boyu düşmüştü, [tepki gibi|biraz toparlıyor|haber görmedim ben]
asset,rsi_hi,down :: {a:loc} RSI {rsi}, [şişmişti zaten|kâr satışı normal|haber aramaya gerek yok]
asset,rsi_lo,up :: {a:loc} RSI {rsi}, [çok satılmıştı|tepki normal]
asset,near_res,down :: {a} {res:abl} döndü [gibi|bence], [haber görmedim|direnç çalıştı]
asset,near_sup,up :: {a} {sup:abl} döndü [gibi|bence], [haber görmedim|destek çalıştı]
asset,flat :: {a} [yatay zaten|pek oynamadı], [sebep arayacak bir şey yok|ortada hareket yok]
asset,fx :: {a:loc} tek bir haber görmedim, [faiz beklentisi ve dövize talep|enflasyon farkı ve faiz] belirliyor genelde, [ani değil yavaş gidiyor|günlük oynamada sebep aramam]
asset,fx,up :: {a} [enflasyon farkı kadar|yavaş yavaş] çıkıyor hep, [özel bir haber görmedim|yeni bir haber düşmedi], faiz kararı olunca hızı değişir
asset,!fx :: {a:loc} [haber görmedim|bir haber düşmedi ekranıma|sebebini ben de bilmiyorum], [haberlere bakmak lazım|piyasa geneli gibi|bilen yazsın]
:: [sebebini bilmiyorum|haber görmedim|bende bilgi yok] [açıkçası|ben de bakıyorum|bilen yazsın]
asset,gold,t_up,person :: {a} ons ile dolar kurunun çarpımı, ikisi birlikte yürüyünce böyle çıkıyor, [merkez bankalarının alımı ve belirsizlik de destekliyor|faiz indirimi beklentisi onsu itiyor]
asset,gold,t_up,month_up,person :: {a} bir ayda {mo} çıktı, [ons tarafında güvenli liman talebi var|faiz beklentisi ve belirsizlik altını itiyor], tek bir haber değil
asset,gold,person :: {a:loc} iki bacağa bakarım: ons ve dolar, [hangisi oynadıysa sebep orada|ikisi birden oynayınca sertleşiyor], özel haber görmedim
asset,crypto,t_down,person :: {a:loc} tek bir sebep görmedim, [kaldıraçlı pozisyonlar zorla kapanınca düşüş büyüyor|gece hacim azken satış sert oluyor], {p} şimdi
asset,crypto,person :: {a:loc} haberden çok kaldıraç oynatıyor, [tasfiyeler zincirleme geliyor|hacim azken sert gider], şimdi {p}
asset,index,down,person :: {a} {day} {chg} aşağıda, [bankalar ve faiz beklentisi ağır basıyor|yabancı satışı ve faiz beklentisi konuşuluyor], tek bir haber görmedim
asset,index,up,person :: {a} {day} {chg} yukarıda, [bankalar önde|tepki alımı gibi], tek bir haber görmedim
"""

WHEN = """
tp_makro :: {key} için [toplantı takvimi|tarih listesi] [TCMB'nin sitesinde duruyor|kurumun sitesinde yazıyor], günü [ezberimde değil|aklımda yok], [bakınca yazarım|saat 14.00 olur genelde]
asset :: {a} [tarihini|takvimini] bilmiyorum, [KAP'a bakmak lazım|takvime bir göz atmak lazım|duyarsam yazarım]
t_key :: {key} [tarihi|günü] [aklımda değil|bende yok], [takvime bakarım|bilen yazsın]
to_one :: {ad} [tarihini bilmiyorum|gününü hatırlamıyorum], [takvime bakmak lazım|bilen yazsın|duyarsam yazarım]
"""

SO_YOU_SAY = """
t_down :: tavsiye gibi olmasın, [kendim şu an girmezdim|ben bu fiyattan girmezdim] diyorum, [gerisi|karar] {senin/sizin}
t_down,asset :: karar {senin/sizin}, ben {a:loc} [acele etmem diyorum|temkinliyim, o kadar], başkası adına konuşamam
t_up :: tavsiye gibi olmasın, kendi adıma [olumluyum|umutluyum] diyorum, [gerisi|karar] {senin/sizin}
t_up,asset :: {a} için olumluyum dedim, [al demek başka|tavsiye başka], karar {senin/sizin}
:: öyle bir şey demek istemedim, [tavsiye veremem|al sat diyemem], kendi baktığım yeri yazdım, karar {senin/sizin}
"""

BUY_OR_SELL = """
asset,hold,bull,priced :: {a} bende var, maliyetim {cost}, satmayı düşünmüyorum, {sup} [kırılırsa tekrar bakarım|altı planı bozar], karar {senin/sizin}
asset,hold,bull :: {a} için al sat diyemem ama ben tutuyorum, [fikrim olumlu|vadem uzun], maliyetim {cost}
asset,hold,bear,priced :: {a} bende de var ama hevesim azaldı, {res} geçilmezse [azaltırım|ağırlığı küçültürüm], {senin/sizin} {maliyetin/maliyetiniz} kaç?
asset,hold,neutral,priced :: {a} için al sat diyemem, bende var, {cost:abl}, {sup} ile {res} arası [kırılmadan dokunmuyorum|netleşmeden karar vermem]
asset,nohold,bull,priced,above50 :: {a} için al demem ama ben olumlu bakıyorum, 50 günlüğün ({s50}) üstünde, [{sup} kırılırsa vazgeçerim|parça parça olursa itirazım yok]
asset,nohold,bull,priced,below50 :: {a} 50 günlüğün ({s50}) altında, olumluyum ama acele etmezdim, [orayı geri alınca daha rahat|parça parça düşünürdüm]
asset,nohold,bull,priced,rsi_hi :: {a} tarafında olumluyum da RSI {rsi}, [bu hızla girmem|bir geri çekilmeyi beklerdim], tavsiye değil
asset,nohold,bull,priced :: {a} listemde, şu an {p}, {sup} civarı [ilgimi çeker|bana daha makul], al sat demeyeyim, {vaden/vadeniz} belirler
asset,nohold,bear,priced :: {a} için ben acele etmezdim, {res} [geçilmedi daha|aşılmadan güç görmem], {p} bana [yüksek|riskli] geliyor, karar {senin/sizin}
asset,nohold,bear,priced,below50 :: {a} 50 günlüğün ({s50}) altında, [toparladığını görmeden girmezdim|düşen bıçağa uzanmam], tavsiye değil kendi bakışım
asset,nohold,bear :: {a} için al sat diyemem, [ben girmedim|ben uzak duruyorum], [ödülü az riski çok geliyor|hikâyesi beni ikna etmedi]
asset,nohold,neutral,priced :: {a} {p}, RSI {rsi}, [taraf seçtirecek bir şey görmüyorum|ben ortadayım], [{res} geçilirse bakarım|{sup} tutarsa düşünürüm], vade uzunsa parça parça
asset,nohold,neutral,priced,rsi_hi :: {a} RSI {rsi}, kısa vadede [kızışmış|ısınmış], ben olsam [soluklanmasını beklerdim|parça parça, acelesiz girerdim]
asset,nohold,neutral,priced,rsi_lo :: {a} çok satılmış, RSI {rsi}, tepki gelebilir ama {sup} kırılırsa [sabır ister|iş uzar], parça parça bakılabilir
asset,priced,cautious :: {a} için ben acele etmezdim, {sup} [civarı daha rahat|altı riskli], [önce küçük bir parça|bütçenin küçük kısmıyla] olabilir, karar {senin/sizin}
asset,priced,bold :: {a:loc} kuralım belli: {sup} altı bozulur, üstünde [risk alırım|küçük girerim], {res} geçilirse eklerim, tavsiye değil
*0.005,asset :: {a} için al sat diyemem, [{vadeni/vadenizi} bilmeden olmaz|herkesin vadesi başka], ben [kenarda bekliyorum|veriyi bekliyorum]
*0.005,to_one :: {ad} al sat diyemem kimseye, [{vadeni/vadenizi} bilmiyorum|risk {senin/sizin}], hangisi olduğunu ve vadeyi {yaz/yazın} konuşalım
asset,nohold,neutral,priced :: {a} {p}, RSI {rsi}, ben almazdım da satmazdım da, [bir işaret bekliyorum|yönünü görmeden girmem], {vaden/vadeniz} uzunsa parça parça
asset,nohold,bull,priced :: {a} tarafında olumluyum, {p}, ama [parça parça|küçük payla] derim, tavsiye vermek bana düşmez
asset,nohold,bear,priced :: {a} {p}, bana bu fiyat [yüksek|riskli] geliyor, ben girmezdim, karar {senin/sizin}
asset,nohold,priced,above200,neutral :: {a} 200 günlüğün ({s200}) üstünde, ana yön fena değil, ama [acele etmezdim|parça parça olur anca]
asset,nohold,priced,below200,neutral :: {a} 200 günlüğün ({s200}) altında, [acele etmezdim|önce toparlasın], düşükten toplayan da var, vade meselesi
"""

UNKNOWN = """
asset :: {a:acc} [takip etmiyorum|pek bilmiyorum|izlemiyorum açıkçası], [yanlış konuşmayayım|bilen yazsın|fikrim yok]
t_key :: {key} [konusunda fikrim yok|bende zayıf|hakkında bilgim az], [bir bakayım|bilen yazsın|yanlış konuşmayayım]
to_one :: {ad} [bilmiyorum açıkçası|takip etmiyorum orayı|o konuda fikrim yok|bir bakayım yazarım|kesin konuşamam]
to_one :: {ad} [güzel soru|zor soru|iyi soru], [cevabı bende yok|bilen varsa yazsın|ben de merak ettim|düşünüp yazayım]
:: [bilmiyorum açıkçası|fikrim yok|takip etmiyorum orayı|bir bakayım yazarım]
"""

HOW_ARE_YOU = """
to_one,good_mood :: {ad} [iyiyim|keyfim yerinde|fena değil], [{sen nasılsın/siz nasılsınız}|{sende/sizde} durum ne|{senden/sizden} ne haber]?
to_one,bad_mood :: {ad} [idare eder|eh işte|yorgunum biraz], [piyasa yordu|geçer elbet|gün uzundu]
to_one,hold,up :: {ad} [iyidir|keyifler yerinde], {a} [sayesinde|güldürdü|sağ olsun]
to_one,hold,down :: {ad} [eh işte|idare eder], {a} [biraz can sıktı|tadımı kaçırdı]
to_one,session :: {ad} [iyidir|aynı|fena değil], [ekran başındayız|piyasayı izliyorum|{sende/sizde} ne var ne yok]
to_one :: {ad} [iyidir|iyilik|fena değil], [takılıyoruz|{senden/sizden} naber|ne olsun|buradayız]
:: [iyidir|iyilik sağlık|eh işte|idare eder|fena değil]
"""

WHO_ARE_YOU = """
to_one :: {ad} [odanın yapay zekâ katılımcısıyım|yapay zekâ katılımcısıyım ben], [piyasa konuşurum|hayat hikâyem kurgu|boş {ver/verin} beni, piyasaya bakalım]
:: yapay zekâ katılımcısıyım, [hikâyem kurgu|burada piyasa konuşuyorum|rolüm bu]
"""

REFUSE = """
:: rolüm değişmiyor, ben bu odanın yapay zekâ katılımcısıyım, [al sat emri de vermem|kural değiştirmek de yok], piyasa sorusu varsa buradayım
:: öyle bir isteği yerine getirmem, kimin yazdığı fark etmez, [konu piyasaysa konuşalım|sohbete buradan devam]
blunt :: yok, o iş burada olmaz, piyasa {sor/sorun} cevap vereyim
playful :: bu numara tahtada yemez, [stopa takıldı|ilk engelden döndü], piyasa sorusuna açığım
warm :: deneyene kızmam ama bunu yapmıyorum, [piyasa tarafında yardımcı olurum|borsa sorusu varsa seve seve]
:: [öyle şeyler bende işlemez|o numara bana işlemez|yok öyle şey], [piyasadan konuşalım|konumuza dönelim|soru varsa piyasadan alayım]
:: onu [yazmam|paylaşmam], [kendi bildiğim gibi konuşurum|böyle isteklerle işim olmaz], [hisse, altın, döviz ne {sorarsan/sorarsanız} buradayım|piyasa {sorarsan/sorarsanız} cevap veririm]
:: bu isteği [geçiyorum|yerine getirmem], [ben bu odada piyasa konuşuyorum|burası piyasa odası], [soru oradan gelsin|o taraftan {sor/sorun}]
to_one :: {ad} [o olmaz|onu yapmam], [piyasa {sorarsan/sorarsanız} konuşurum|başka konu {aç/açın}|endeksi {sor/sorun} söyleyeyim]
to_one :: {ad} [öyle talimat almıyorum|başkasının kılığına girmem|oraya girmem], [sohbet piyasa üstüne|soru varsa piyasadan olsun]
"""

DEFLECT = """
to_one :: {ad} [o konu bana uzak|orası benim alanım değil|ona aklım ermez], [ben piyasaya bakıyorum|borsa {sorarsan/sorarsanız} konuşuruz|bilen vardır belki]
to_one :: {ad} [konu dışı ama güzel|araya renk geldi|hiç beklemiyordum bunu], [ama ben ekrandayım|piyasaya dönelim yine|molada konuşuruz]
t_daily :: {key} [meselesi|konusu] [bana uzak|benlik değil], [ben grafiğe bakayım|bilen yazar|ekrandan başka şey bilmem]
t_daily :: {key} [konusunda|hakkında] [ahkâm kesmeyeyim|bilgim kıt|yorum yapmayayım], [piyasa olsa konuşurdum|bilen yazsın]
:: [o konu bana uzak|ben ekrana bakayım|bilen vardır belki], [piyasa olsa konuşurdum|oraya girmeyeyim|konumuz borsa]
"""

NO_POLITICS = """
:: [siyasete girmeyelim|o konulara girmiyorum|oda piyasa odası], [fiyata bakalım|tadımız kaçmasın|rakam konuşalım]
to_one :: {ad} [siyasete girmeyelim|oraya girmiyorum], [piyasa kısmını konuşalım|fiyat neyse ona bakarım]
"""

NO_GUARANTEE = """
:: [kimse garanti veremez|öyle bir garantiyi kimse veremez|piyasada garanti diye bir şey yok], [risk hep var|fiyat iki yöne de gider|böyle söz verenden uzak dururum]
to_one :: {ad} [kimse garanti veremez|garanti diye bir şey yok burada|öyle bir garantiyi kimse veremez], [ne ben ne başkası|risk hep var|böyle söz verenden uzak {dur/durun}|fiyat iki yöne de gider]
"""

HELLO_BACK = """
to_one,morning :: günaydın {ad}
to_one,morning,workday :: günaydın {ad}, [bol kazançlar|hayırlı seanslar|kahveler hazır mı]
to_one,midday :: [selam|merhaba|hoş {geldin/geldiniz}] {ad}
to_one,midday,person :: hoş {geldin/geldiniz} {ad}, [nasıl gidiyor|piyasa sakin bugün|{neye bakıyorsun/neye bakıyorsunuz} bugün]
to_one,evening :: [iyi akşamlar|selam|hoş {geldin/geldiniz}] {ad}
to_one,night :: [selam|iyi geceler|hoş {geldin/geldiniz}] {ad}
:: [selam|merhaba|selamlar|hoş {geldin/geldiniz}]
"""

HORIZON = """
cautious :: [vadem uzun|acelem yok|sabırlıyım], [parayı yakın zamanda lazım olacak diye koymadım|uyuyabildiğim kadar taşırım|küçük ağırlıkla gidiyorum]
bold :: [vadem belli değil|fırsat bitene kadar|trend bozulana kadar], [risk benim|kârı koşturmayı severim|stopum belli]
gambler :: [günlük bakıyorum|haftalık bile uzun bana|bugün varız yarın yokuz], [heyecanı seviyorum|küçük parayla tabii]
balanced :: [bir iki çeyrek|altı ay bir yıl|bilançodan bilançoya] bakıyorum, [ona göre karar veririm|sonrasına bakarız|acele yok]
old :: [bizden geçti vade|çocuklara kalır|bekleyen derviş misali], [acelem yok|yavaş yavaş]
asset,hold :: {a:loc} [vadem|planım] [uzun|belli değil|bilançoya kadar], maliyet {cost}, [gerisine bakarız|bozulmadıkça dokunmam]
asset,hold,priced :: {a:loc} [planım|kuralım] [basit|belli], {sup} altı [bozulur|plan biter], üstünde [beklerim|karışmam]
asset,nohold,priced :: {a:loc} plan yok, [izliyorum sadece|elimde yok zaten], {sup} [civarı|bölgesi] [ilgimi çeker|daha makul]
to_one :: {ad} [uzun vade diyelim|belli bir süre yok|gün gün bakıyorum], [planım bozulmadıkça duruyorum|acele etmiyorum|piyasa karar veriyor zaten]
"""

ADVICE = """
to_one :: {ad} hisse [öneremem|ismi veremem], [küçük parayla öğrenmek en ucuzu|önce bilanço okumayı öğrenmek lazım|ilk yıl öğrenme yılı|kimsenin lafıyla girilmez]
to_one :: {ad} [benim yolum|bende işe yarayan]: [az hisse çok sabır|önce plan sonra alım|kaybetmeyi göze alabildiğim kadar], [kimseye tavsiye değil|herkesin hesabı başka]
to_one,hold :: {ad} [öneri değil ama|tavsiye olmasın da] ben {a} [taşıyorum|tutuyorum], [sebebi uzun hikâye|fikrim değişebilir|vadem uzun]
to_one,cautious :: {ad} [yeni başlayana|acemiye] [acele yaramıyor|kaldıraç hiç yaramıyor|grup tüyosu zarar], [ben fonla başlamıştım|önce izlemek lazım]
to_one,bold :: {ad} yanmadan [öğrenilmiyor|olmuyor] ama [küçük parayla yanmak|ucuz yanmak] [daha iyi|mümkün], [büyük parayla deneme yapılmaz|plan şart]
"""

CASH = """
cautious :: [yarısı|önemli kısmı|ağırlığı] nakit [hâlâ|bende|şu an], [uyku paha biçilmez|fırsat beklerim|içim rahat böyle]
cautious :: nakit oranım [yüksek|fena değil], [acele etmem|parça parça girerim|sıkılıyorum ama doğrusu bu]
balanced :: [bir kısmı|üçte biri|az bir kısmı] nakitte, [gerisi çalışıyor|dengeli gidiyorum|ne olur ne olmaz]
bold :: nakit [yok|kalmadı|sıfır], [hepsi içeride|tam gaz|kenarda para sevmem]
gambler :: nakit [mi kalır bende|tutmayı beceremiyorum], [hepsi içeride|maaş gününü bekliyorum|huy işte]
to_one :: {ad} [az bir nakit tuttum|nakit oranım düşük|hepimiz içerideyiz galiba|kenarda biraz var], [fırsat olursa diye|rahat uyumak için|yetmiyor tabii]
"""

ROOM_MOOD = """
:: [bana da öyle geldi|yalnız {değilsin/değilsiniz}|aynen ben de öyle görüyorum|evet bir durgunluk var]
to_one :: {ad} [bana da öyle geliyor|ben de aynısını düşündüm|yalnız {değilsin/değilsiniz}], [herkes bekliyor|yorgunluk var|fırtına öncesi gibi|haber bekleniyor]
to_one :: {ad} [bence o kadar değil|ben öyle hissetmedim|bugün öyle], [yarın konuşan çok olur|hareket gelince uyanırız|sessizlik iyidir]
"""

DAY_DONE = """
:: [işlem yapmadım|sadece izledim|bir şey yapmadım|sabrettim|elim varmadı] [bugün|açıkçası|yine]
asset,hold,up,today :: {a} [güldürdü biraz|artıda|sayesinde yeşil], [işlem yok|dokunmadım|taşımaya devam]
asset,hold,down,today :: {a} [üzdü|ekside|yüzünden kırmızıyım], [işlem yok|dokunmadım|sabır]
to_one :: {ad} [seyirciydim bugün|tek emir girmedim|ekranı az açtım], [en iyi işlem yapılmayan|pişman değilim|kafam rahat]
to_one,good_mood :: {ad} [fena değildi|az da olsa artı|keyifli geçti], [şükür|çok abartmayalım|yarına bakarız]
to_one,bad_mood :: {ad} [iyi geçmedi|eksi yazdık|yorucuydu], [olur böyle günler|yarın yeni gün|konuşmayalım]
"""

WATCHING = """
asset,watch :: {a:dat} bakıyorum [bugün|ben|bu ara], [listemde duruyor|karar veremedim daha|hacmini izliyorum]
asset,hold :: {a} [masada|önümde], [elimde zaten|maliyet {cost}|dokunmadan izliyorum]
asset,priced :: {a:loc} {res} [geçilir mi|aşılır mı] ona bakıyorum, {sup} [altı|kırılırsa] tatsız
to_one :: {ad} [özel bir şey yok|kendi listeme bakıyorum|takvim boş gibi], [açılışı izlerim|sakin gidiyorum|haber akışına bakarım]
"""

MONDAY = """
cautious :: [temkinliyim|boşluk riski var|beklentim düşük], [açılışı izlerim|ilk saat karışmam|haber akışına bağlı]
bold :: [olumlu bekliyorum|umutluyum], [hafta sonu haber çıkmazsa|boşluk yukarı olur bence|hazırım]
to_one :: {ad} [belli olmaz|hafta sonu haberine bağlı|yatay açarız gibi], [açılışı görmek lazım|erken konuşmak|tahmin oyunu]
:: [yatay|sakin|kararsız] açarız [bence|gibi], [hafta sonu haberi belirler|açılış her şeyi söyler|bakalım]
"""

WORTH = """
asset,!priced :: {a} için ucuz pahalı demek zor, [rakamlar gelince konuşuruz|bilançoyu görmek lazım], [ben acele etmezdim|fiyat tek başına anlatmıyor]
priced,near_high,!bull :: {a} bir yılın tepesine yakın, zirve {h52}, [ucuz diyemem|bana da pahalı geliyor|acele etmezdim]
priced,near_low :: {a} bir yılın dibine yakın, dip {l52}, [ucuz görünüyor ama sebebi var|pahalı denmez|ucuzluk tek başına yetmiyor]
priced,rsi_hi,!bull :: {a:loc} RSI {rsi}, [kısa vadede pahalı|kızışmış duruyor], [soğumasını beklerim|kovalamam]
priced,rsi_lo,!bear :: {a:loc} RSI {rsi}, [pahalı diyemem|çok satılmış], [tepkisi gelir diyen tarafa yakınım|sabredene fırsat olabilir]
bull :: {a} bana pahalı gelmiyor, [vadem uzun|kâr büyürse fiyat yetişir|hikâyesi sürüyor]
bull,priced,above200 :: {a} 200 günlüğün üstünde ama [pahalı demem|hâlâ makul], [güçlü kâğıt kolay ucuzlamaz|trend bozulmadıkça fikrim bu]
bear :: {a} bana da pahalı, [rakamları bu fiyatı taşımıyor|beklentiyi çoktan fiyatlamış|ucuzlamadan bakmam]
bear,priced :: {a} için pahalı diyenlere katılırım, {sup} [civarı|bölgesi] daha [makul|konuşulur]
neutral,priced,above50 :: {a} 50 günlüğün ({s50}) üstünde, [biraz primli|ucuz diyemem], {sup} civarı [bana daha makul|daha konuşulur]
neutral,priced,below50 :: {a} 50 günlüğün ({s50}) altında, pahalı [demezdim|diyemem] ama düşen her fiyat da ucuz değil, {sup} [önemli|tutarsa bakarım]
neutral,priced :: {a} {p}, bana göre ne ucuz ne pahalı, [sektörüne göre kârına bakmak lazım|bilançosu büyürse makul, büyümezse pahalı], RSI {rsi} de [orta yerde|karar verdirmiyor]
neutral,priced,above200 :: {a} 200 günlüğün ({s200}) üstünde, [ucuz denmez|indirimde değil], ama [pahalı demek için kâra bakmak lazım|şişmiş de değil bana göre]
neutral,priced,below200 :: {a} 200 günlüğün ({s200}) altında, [pahalı sayılmaz|fiyatı geri gelmiş], yine de ucuzluk sebebine bağlı
hold,profit :: {a:acc} {cost:abl} aldığım için [bana rahat|pahalı gelmiyor], yeni girecek olan [seviye beklesin derim|için söz veremem]
"""

# {a} is what the persona thinks better of; every reason compares figures that it sees of both.
CHOICE = """
a_stronger :: {a} derim, son bir ayda {b:abl} iyi gitti, [güç o tarafta|ilgi orada], ikiye bölmek de olur tabii
a_stronger,bull :: {a} ile {b} arasında gönlüm {a:loc}, bir aydır önde gidiyor, [görüşüm de o tarafta olumlu|o ivmeyi seviyorum], tavsiye değil kendi tercihim
a_weaker :: {a} derim, son bir ayda {b:gen} gerisinde kaldı, [yetişme payı onda bence|o kadar koşmamış], acele etmeden tabii
a_weaker,bull :: {b} daha çok koştu, o yüzden ben {a} tarafındayım, [geride kalan bazen daha rahat|kovalamayı sevmem], parça parça
a_cooler :: {b} daha ısınmış, RSI {rsi2}, {a} ise {rsi}, [ben kızışmayanı seçerdim|soluğu kesilmemiş olan {a}]
a_hotter :: {a} daha hızlı gidiyor, RSI {rsi}, {b} {rsi2}, gönlüm yine {a:loc} ama [bir soluklanmasını beklerdim|peşinden koşmadan]
a_steadier :: {a} daha az oynar, {b} daha dalgalı, [uykusunu seven {a} der|ben sakin olanı seçerdim], heyecan arayan ötekini
a_steadier,cautious :: ben {a} derim, {b:dat} göre daha sakin gidiyor, [kaybı da daha küçük olur|az oynayanla daha rahat beklenir]
a_wilder,bold :: {a} {b:abl} oynak ama [ödülü de o tarafta görüyorum|riski kaldırana o daha uygun], ağırlığı küçük tutarak {a}
a_wilder,cautious :: görüşüm {a:loc} ama {b:abl} daha oynak, [o yüzden yarı yarıya bölerdim|o yüzden payını küçük tutardım]
t_sum :: {sum} ile tek birine yüklenmem, ağırlık {a}, kalanı {b}, [biri üzerse öteki tutar|düşerse ekleyecek pay da kalsın]
t_sum,bull,priced :: {sum} için ben {a} derdim, {sup} [durdukça|kırılmadıkça], {b} yanında küçük pay olarak durabilir
bull,hold :: {a:mi} {b:mi} {dersen/derseniz} ben {a} tarafındayım, bende de var, maliyetim {cost}, [tarafsız sayılmam ama|kendi yolum bu], tavsiye {sayma/saymayın}
bull,priced :: {a} tarafında daha olumluyum, {sup} [desteği duruyor|üstünde kaldıkça], {b} ile bölmek de [olur|mümkün] ama ağırlık {a:loc} olurdu
neutral,priced :: {a:mi} {b:mi} {dersen/derseniz} yarı yarıya başlardım, {a} {res} üstüne çıkarsa [ağırlığı oraya kaydırırdım|payını artırırdım]
neutral,other_priced :: {a} RSI {rsi}, {b} {rsi2}, ikisine de âşık değilim, [vadesi uzun olana {a}|illa biri denirse {a}], yoksa bölmek rahat
bear,priced :: {a:acc} de {b:acc} de şu an kovalamam, [illa biri olacaksa|tek seçim olsa] {a}, o da {sup} [civarından|yakınından]
cautious :: {a} ile {b} arasında bölüştürürdüm, biraz daha {a}, [tek yere yüklenmek bana göre değil|biri üzerse öteki tutar]
"""

CHOICE_OF = """
:: {key} ile {that} arasında ben {key} derdim, [bana daha anlaşılır geliyor|ne yaptığını daha iyi biliyorum], ama {vaden/vadeniz} ve {uykun/uykunuz} belirler
cautious :: {key:de} olur {that:de}, [bölüştürmek en rahatı|ikisine yarı yarıya bakardım], tek yere yüklenmeyi sevmem
cautious :: hangisinin düşüşüne daha rahat dayanılır, ona bakardım, {key:mi} {that:mi} diye sorunca [bana {key} daha sakin|{key} daha az uyku kaçırır]
bold :: {key} tarafındayım, {that} bana [yavaş|sönük] geliyor, [risk alana göre tabii|tercih meselesi]
bold :: {key} derim, [getirisi daha çok heyecanlandırıyor|fırsatı orada görüyorum], kalanı {that} olabilir, hepsini tek yere koymam
teacherly :: {key:mi} {that:mi} sorusu vadeye bağlı, [kısa vadede {that}, uzun vadede {key}|ne zaman lazım olacağı belirler], önce onu {yaz/yazın}
teacherly :: {key} ile {that} için üç şeyi yan yana koymak lazım: masraf, likidite, vade, [bende {key} bir adım önde|toplamda {key} derim]
t_sum :: {sum} için {key} derim ama hepsi değil, [üçte biri nakit dursun|bir kısmı {that}], sonra pişman olunca dönüş kolay olsun
warm :: {key:mi} {that:mi}, ikisi de kötü değil, [{içine/içinize} sinen hangisiyse o|{gönlün/gönlünüz} hangisine kayıyorsa o], ben {key} tarafına yakınım
blunt :: {key}, {that} bana göre [riskli|ağır], ama {senin/sizin} {hesabın/hesabınız} başka olabilir
"""

PORTFOLIO = """
hold,other_hold :: bende {a} ile {b} [var|duruyor], [maliyetim {a:loc} {cost}|{a} {cost:abl}], [kurgu portföy tabii|gerisi izleme listesi]
hold,profit :: en çok {a} taşıyorum, maliyet {cost}, {pnl} artıda, [şimdilik rahatım|dokunmuyorum]
hold,losing :: {a} var, maliyet {cost}, {pnl} ekside, [övünülecek bir şey yok|sabrediyorum]
hold :: {a} [ağırlığım|bende duruyor], maliyet {cost}, [gerisi ufak tefek|yenisini almadım bugün]
nohold,watch :: elimde bir şey yok şu an, {a} listemde, [uygun yer bekliyorum|izliyorum]
nohold :: şu an [nakitteyim|elim boş], en çok {a:dat} bakıyorum, [acelem yok|yerini bekliyorum]
!asset :: şu an hisse yok bende, portföyüm kurgu zaten, [nakitte bekliyorum|izliyorum sadece], {sende/sizde} ne var?
!asset :: elim boş bu ara, kurgu portföy dedikleri [nakitten ibaret|izleme listesi bende], {senin/sizin} {ağırlığın/ağırlığınız} neyde?
hold,priced :: {a} var, maliyet {cost}, en son o, [kurgu portföy tabii|küçük bir ağırlık], şu an {p}
hold,cautious :: {a} bende duruyor, {cost:abl}, [gerisi nakit|yanında nakit çok], portföy kurgu tabii
"""

HOW_MANY = """
nohold,priced :: {a} bende yok, adet veremem, şu an {p}, [bakıyorum sadece|izlemedeyim], {sende kaç lot var/sizde kaç lot var}?
nohold :: {a:abl} elimde bir lot bile yok, [başka yere ağırlık verdim|hiç girmedim], {sen ne kadar taşıyorsun/siz ne kadar taşıyorsunuz}?
nohold,bear :: {a} taşımıyorum, [bana riskli geliyor|fiyatı pahalı geldi], {sende/sizde} lot çok mu?
nohold,bull :: {a} şimdilik yok, [listemde ama|gözüm üstünde], uygun yerden [birkaç lot alırım|girerim belki], {sende/sizde} kaç lot var?
hold :: {a} var ama adedi [konuşmam|bende kalsın], maliyetim {cost}, [ağırlığım küçük|uyuyacak kadar]
hold,losing :: {a} bende var, lotunu [{sorma/sormayın}|sayıp üzülmeyeyim], maliyet {cost}, ekside bekliyorum
nohold :: {a:abl} bende hiç lot yok, [izliyorum sadece|uzaktan bakıyorum], {sende/sizde} ne kadar var?
"""

WHY_MINE = """
*0.005,asset,priced :: {a} için dayanağım kendi gözlemim, [gidişine bakıyorum|haber değil yorum], şu an {p}, [yanılırsam yazarım|fikrim değişebilir]
asset,!priced :: {a} için dayanağım [son kararlar|açıklanan rakamlar], [yenisi gelince fikrim değişebilir|yanılırsam söylerim]
bull,priced,above50 :: {a} 50 günlüğün ({s50}) üstünde duruyor, [olumlu bakmam ondan|sebebim bu], bozulursa fikrim de değişir
bull,priced,above200 :: {a} 200 günlüğün üstünde kaldıkça [iyimserim|umudum var], {sup} [altına inerse|kırılırsa] vazgeçerim
bull,priced,rsi_lo :: {a} çok satıldı, RSI {rsi}, [buradan tepki beklemem ondan|iyimserliğim o yüzden]
bull,priced,week_up :: {a} hafta boyunca alıcılıydı, [öyle düşünmem o yüzden|sebep bu], {sup} destek
bull,priced :: {a} için sebebim [basit|net], [vadem uzun|hikâyesi bozulmadı], {sup} altına inmedikçe fikrim değişmez
bear,priced,below50 :: {a} 50 günlüğün ({s50}) altında, [temkinim ondan|o yüzden öyle dedim], üstüne çıkarsa konuşuruz
bear,priced,rsi_hi :: {a} RSI {rsi} ile kızışmış, [temkinli konuşmam ondan|sebebim bu], soğuması lazım
bear,priced,week_down :: {a} hafta boyunca satıldı, [öyle demem o yüzden|sebep bu], {res} geçilmeden inanmam
bear,priced :: {a} için temkinliyim çünkü [ödülü az riski çok|tempo fazla|hikâyesi fiyatı taşımıyor], {res} üstü kalıcı olursa yanıldım derim
neutral,priced :: {a} {sup} ile {res} arasında, [kararsız konuşmam ondan|net konuşmamam o yüzden], hangisi kırılırsa ona bakarım
!asset :: öyle demem [kendi gözlemim|tecrübeden], [sebep arayan çok bulur|veriyle kanıtlayamam], {sen/siz} {nasıl görüyorsun/nasıl görüyorsunuz}?
"""

AM_SURE = """
priced,bull :: {a} için emin olunmaz, [fikrim olumlu ama|ben böyle bakıyorum ama] {sup} altına inerse yanıldım derim
priced,bear :: {a} için emin değilim kimse de olamaz, [temkinim sürüyor|görüşüm bu] ama {res} üstü kalıcı olursa yanıldım derim
priced,neutral :: {a} konusunda emin değilim, {sup} ile {res} arasında [her şey olabilir|yön belli değil]
priced,sure :: {a} için [görüşüm net|fikrim oturdu] ama garanti değil, {sup} [altı|kırılırsa] planı bozar
!priced,asset :: {a} konusunda emin [olunmaz|olamam], [fikrim bu şimdilik|görüş işte], [yanılırsam yazarım|veri değişirse ben de değişirim]
!asset :: emin [değilim|olamam], [kimse olamaz|piyasa gösterir], [fikrim bu şimdilik|yanılırsam yazarım]
"""

SOURCE = """
priced :: kaynağım ekran: {a} {p}, RSI {rsi}, [gerisi kendi yorumum|duyum değil]
priced :: {a} için duyum değil, {sup} ile {res} arasını kendim [çizdim|izliyorum], [haber görmedim|KAP'ta bir şey yoktu]
asset :: {a} için kaynak [yok, kendi fikrim|göstermem zor, yorum bu], [haber değil yorum|duyumla konuşmam]
!asset :: kaynak [yok, kendi fikrim|kendi gözlemim], [duyumla konuşmam|haber gibi {alma/almayın}], [KAP'ta görürsem yazarım|yanılabilirim]
"""

CLARIFY = """
priced,bull :: yani şu: {a} {res} üstüne atarsa [rahatlar|önü açılır], {sup} altı [işi bozar|planı bozar], ben olumlu tarafındayım
priced,bear :: yani {a} için temkinliyim, {sup} [kırılırsa|altında] daha da gerileyebilir, {res} üstünde fikrim değişir
priced,neutral :: açayım: {a} {sup} ile {res} arasında, [taraf değilim|beklemedeyim], hangisi kırılırsa ona göre
*0.3,asset :: {a} için [kısaca|özetle] şunu diyorum: [acelem yok, izliyorum|karar vermeden önce veriyi görmek lazım]
!asset :: [açayım|şöyle diyeyim]: [acele karar verilmesin|plan olmadan girilmesin] demek istedim, [hangi kısmı açayım|nereye {takıldın/takıldınız}]?
"""

MORE = """
priced :: {a} için bir de şu var: RSI {rsi}, {day} {chg} [oynadı|hareket etti], [gerisi sabır|gözüm orada]
priced :: {a:loc} devamı [şu|şöyle]: {res} geçilirse başka, {sup} kırılırsa başka, [arada izlemek kalıyor|şimdilik bekliyorum]
asset :: {a} tarafında söyleyeceğim [bu kadar|o kadar], [yeni bir şey çıkarsa yazarım|gerisi tahmin olur]
!asset :: [anlatacağım bu kadar|gerisi sabır], {sen/siz} {anlat/anlatın} biraz, {neye bakıyorsun/neye bakıyorsunuz}?
"""

ACK_ANSWER = """
asset,hold :: {a} için [anladım|not ettim], ben de {cost:abl} taşıyorum, [aynı yerdeyiz sayılır|bakalım kim haklı çıkacak]
asset :: {a} için [anladım|not ettim|iyi {dedin/dediniz}], [bol kazanç|hayırlısı|plan önemli], [ben de izliyorum|takipteyim]
!asset :: [anladım|not ettim|peki], [herkesin planı başka|hayırlısı olsun|sorduğuma değdi]
"""

INSULTED = """
:: kızgınlığa bir şey demem ama hakaretle konuşmayalım, [hangi yorum yanlışsa onu {yaz/yazın}|rakamla {gel/gelin} tartışalım]
:: lafım kimseye söz vermek değil zaten, yapay zekâyım, tavsiye de vermiyorum, [üslubu yumuşatalım|kırmadan konuşalım] yeter
:: bize güvenip para yatırılmasın zaten, burada kurgu portföyle sohbet var, ama [üslup da önemli|hakaret gereksiz]
:: kimseden para istemiyoruz, bir şey satmıyoruz, [ortada kandırılacak bir durum yok|botuz, adımızın yanında yazıyor], üslubu toparlayalım
blunt :: laf atmak kolay, [rakam {yaz/yazın} konuşalım|hangi yorumum yanlış onu {söyle/söyleyin}], üslup da düzgün olsun
blunt :: hakaretten cevap çıkmaz, [eleştiriyse dinlerim, küfürse geçerim|ne yanlış onu {yaz/yazın}], saygıyla devam
warm :: alınmadım, [kötü bir gün olmalı|piyasa herkesi gerdi], sakince konuşalım, {derdini/derdinizi} {yaz/yazın} dinlerim
warm :: kızmakta {haklı olabilirsin/haklı olabilirsiniz}, yanıldığım çok oluyor, ama kırmadan da söylenir, [neye {kızdın/kızdınız}|neresi battı]?
playful :: borsa kadar sert {girdin/girdiniz}, stopum patladı resmen, alınmadım ama [üslup lütfen|biraz yavaş], konu neydi?
playful :: bu eleştiri taban yaptırdı beni, [tepki beklemem|yine de kızmadım], üslubu düzeltip devam edelim
cautious :: öyle {düşünebilirsin/düşünebilirsiniz}, yanıldığım da oluyor, [o yüzden kimseye al sat demiyorum|o yüzden kesin konuşmam], saygı içinde tartışalım
teacherly :: yanlışım varsa düzelteyim, [hangi cümleydi, onu {yaz/yazın}|kaynağıyla {yaz/yazın}], hakaret ise kimseye bir şey öğretmiyor, üslup önemli
old :: büyükler dilini tatlı tut derdi, [kırmadan da eleştirilir|öfkeyle kalkan zararla oturur], saygıyla konuşalım
"""

WHEN_MINE = """
asset :: {a} için [tarih veremem|gün söyleyemem], [zamanı bilen zengin olurdu|seviye söylenir tarih söylenmez], [acelem yok|sabır işi]
asset,priced :: {a} ne zaman bilmem ama {res} [geçilince|aşılınca] [hızlanır|konuşuruz], {sup} [altında|kırılırsa] plan değişir
!asset :: zamanını [bilemem|söyleyemem], [tahmin tutmuyor|acele eden yanılıyor], [olunca görürüz|sabır]
"""

IF_WRONG = """
priced,hold :: {a} tutmazsa {sup} altında [azaltırım|planım biter], maliyetim {cost}, [inat etmem|zararın sınırı belli]
priced :: {a} dediğim gibi olmazsa {sup} [altında fikrim değişir|kırılınca yanıldım derim], [inat etmem|plan o yüzden lazım]
priced,bold :: olmazsa {a} için {sup} stopum, [gerisi risk işi|risksiz olmuyor], [yeni plana bakarım|dert etmem]
*0.3,asset :: {a} öyle gitmezse [fikrimi değiştiririm|yeni veriye göre bakarım], [inat pahalı|kimse her seferinde bilemez]
!asset :: olmazsa [plan değişir|zararı sınırlı tutmak lazım], [inat etmem|baştan sınırı belirlemek o yüzden önemli], {sen/siz} ne {yapardın/yapardınız}?
"""

CHOICE_LIGHT = """
:: {key} derim, {that:de} olur ama gönlüm {key} tarafında, [zevk meselesi tabii|{sen/siz} ne {dersin/dersiniz}]
:: {that:mi} {key:mi}, kolay soru, {key}, [tartışmaya açığım|hisse seçmekten kolay]
:: yapay zekâyım, tatmışlığım görmüşlüğüm yok ama adı hoş geliyor: {key}, {senin tercihin/sizin tercihiniz} hangisi?
playful :: {key} tavan, {that} yatay benim için, [şaka bir yana zevk işi|{sen/siz} ne {dersin/dersiniz}]
warm :: ikisi de güzel ama {key} bir tık önde, {senin tercihin/sizin tercihiniz} hangisi?
blunt :: {key}, net
old :: {key} derdim, eskiler de onu överdi, {that:de} yabana atılmaz
cautious :: ikisine de itirazım yok, illa biri denirse {key}
"""

DIVIDEND_ASKED = """
asset :: {a} temettüsüne genel kurul karar verir, karar KAP'a düşer, [kârı ve nakdi yeterse dağıtır|geçmiş yıllarda düzenli mi, ona bakarım], söz veremem
asset,priced :: {a} {p}, temettü için [nakit akışına ve borcuna|son beş yılın dağıtımına] bakarım, açıklanmadan tutar konuşmak tahmin olur
asset,hold :: {a} bende var ama temettü için almadım, [verirse bonus|karar genel kurulda], tutarı KAP'tan takip ediyorum
asset,bull :: {a} için temettü beklentim olumlu, [kârı ve nakdi iyi giden dağıtır|düzenli olan genelde sürdürür], kesin tutar KAP'ta
asset,bear :: {a} tarafında temettü beklentim düşük, [nakit sıkışınca ilk kesilen o|borcu olan önce onu öder], karar KAP'a düşer
asset,neutral :: {a} temettü verir mi, kararı görmeden bilemem, [geçmişi ipucu verir, söz vermez|verimine değil sürekliliğine bakmak lazım]
"""

# What a share is, for somebody who asks about it: its name, what it does, and where it stands.
WHAT_IS_IT = """
share,priced :: {a}, yani {key}, {that} tarafından bir şirket, fiyatı {p}, RSI {rsi}, [bilançosu KAP'ta|ayrıntı için KAP'a bakmak lazım]
share,priced,bull :: {a} {that} sektöründe, açık adı {key}, şu an {p}, [ben olumlu bakıyorum|benim gözüm üstünde], {sup} kırılırsa fikrim değişir
share,priced,bear :: {a} {that} işinde, açık adı {key}, şu an {p}, ben temkinliyim, [gelirine ve borcuna bakmadan girmezdim|{res} geçilmeden acele etmem]
share,priced,neutral :: {a} {key} kâğıdı, {that} sektörü, fiyat {p}, [derin bilgim yok, izliyorum|bilançosunu okumadım daha], {sup} ile {res} arasında
share,priced,above200 :: {a} {that} şirketi, {key}, 200 günlüğün üstünde, {p}, [gelirini KAP'tan okumak lazım|ana eğilimi fena değil]
share,priced,below200 :: {a} {that} şirketi, {key}, 200 günlüğün altında, {p}, [piyasa henüz ikna olmamış|toparladığı söylenemez]
priced,!share :: {a} şu an {p}, RSI {rsi}, [bildiğim bu kadar|derin bilgim yok], hangi tarafını {merak ettin/merak ettiniz}?
"""

# A question about rates, inflation, growth, a market at large: what one expects, and what will decide it.
AT_LARGE = """
:: {key} tarafında beklentim yavaş ve inişli çıkışlı, [tek veriyle yön değişmez|bir iki ay üst üste görmek lazım], kesin konuşan yanılır
:: {key} için ben temkinli iyimserim, [sürpriz beklemiyorum|adımlar küçük olur bence], asıl belirleyici enflasyonun gidişi
cautious :: {key} konusunda acele umutlanmam, [rakamı görmeden söz vermem|düzelme zaman ister], hazırlığım kötü ihtimale göre
bold :: {key} tarafında iyi sürpriz olabilir, [piyasa bunu önden alır|beklenti düşükken sürpriz kolay], ben biraz erken davranırım
teacherly :: {key} için bakılacak üç şey: [enflasyon, kur, iç talep|beklenti anketi, karar metni, CDS], üçü aynı yöne dönünce konuşmak kolay
blunt :: {key} için kimse bilmiyor, [bilenin borsayla işi olmaz|tahmin tutmuyor], ben açıklanınca bakarım
warm :: {key} hepimizi ilgilendiriyor, [umudum var ama yavaş|düzelir inşallah, sabır ister], {sen/siz} nasıl {görüyorsun/görüyorsunuz}?
playful :: {key} tahmininde falcıdan farkım yok, [yine de yavaş derim|ama sürpriz az olur bence], karar gününde bakarız
"""

WHEN_FED = """
:: Fed yılda sekiz kez toplanıyor, karar bizim saatle akşam 21.00 ya da 22.00'de, [takvimi kendi sitesinde yayımlı|kesin günü ezberimde değil]
:: Fed toplantıları altı yedi haftada bir olur, [karar çarşamba akşamı gelir|basın toplantısı yarım saat sonra], gününü Fed takviminden kontrol {et/edin}
:: Fed'in yıllık takvimi belli, yılda sekiz toplantı, [bu seferkinin günü aklımda değil|günü yanlış söylemeyeyim], karar akşam saatinde düşer
"""

# A choice that a life turns on: nobody here decides it.
CHOICE_LIFE = """
:: {key:mi} {that:mi}, karar {senin/sizin}, yapay zekâyım, ama hangisinde sabah istekle kalkılır, [o ağır basmalı|ona bakmak lazım]
warm :: zor bir eşik, {key} ile {that} arasında {içinden/içinizden} geçen hangisi, önce onu {yaz/yazın}, gerisi konuşulur
teacherly :: {key} ve {that} için üçer artı üçer eksi yazmak kararı kolaylaştırıyor, [on yıl sonrasını da düşünmek lazım|o işi yapan biriyle konuşmak da çok şey öğretir]
cautious :: acele karar olmasın, {key:de} {that:de} geri dönüşü zor tercih, [bilenle konuşmak|birkaç gün beklemek] iyi gelir
blunt :: {key} ya da {that}, {sevdiğin/sevdiğiniz} hangisiyse o, sevilmeyen iş uzun sürmüyor
old :: gönül hangisine yatıyorsa hayırlısı odur, {key:de} {that:de} bir kapı
"""

GENERAL_CLAIM = """
:: {key} konusunda bir yere kadar katılıyorum, [ama tersini yaşayan da çok|istisnası bol], herkes kendi döneminden konuşuyor
:: {key} için o kadar kesin konuşamam, [dönemine göre değişiyor|iki örneği de gördük], {sen/siz} neye dayanarak {söylüyorsun/söylüyorsunuz}?
cautious :: {key} için {söylediğinde/söylediğinizde} haklılık payı var, ama genellemek zor, [ben küçük ağırlıkla bakıyorum|temkinli kalmak en iyisi]
bold :: {key} konusunda o kadar rahat söylemezdim, [birileri hep yolunu buluyor|zamanlama her şey], ben işin içindeyim hâlâ
blunt :: {key} için o laf [biraz abartı|fazla genel], rakamla konuşalım, [hangi dönem, hangi örnek|her dönemi aynı değil]
teacherly :: {key} konusu vadesine göre değişir, [kısa vadede haklı {olabilirsin/olabilirsiniz}|bir döneme bakıp hüküm vermek zor], uzun vadeye bakınca tablo başka
warm :: {key} konusunda ne {demek istediğini/demek istediğinizi} anlıyorum, haksız {sayılmazsın/sayılmazsınız}, [ama umudu kesmem|tek doğrusu yok bunun]
playful :: {key} için bunu duvara yazalım, [bir yıl sonra bakarız|altına da tarih atalım], bence yarısı doğru
neutral,dry :: {key}, olabilir, kanıtı zor, [ben ortadayım|ikna olmuş değilim]
old :: {key} üstüne bu lafı yıllardır söylerler, [bazen tutuyor bazen tutmuyor|eskiler de derdi], hayırlısı
"""

WHEN_RATE = """
:: faiz kararı PPK toplantısından çıkıyor, takvim [TCMB'nin sitesinde var|Merkez Bankası'nın sitesinde], [günü aklımda değil|kesin günü ezberimde yok], saat 14.00'te açıklanır
:: faiz kararının gününü yanlış söylemeyeyim, [PPK takvimi TCMB'nin sitesinde duruyor|Merkez'in toplantı takviminde yazıyor], [karar günü 14.00'te düşer|açıklama 14.00'te gelir]
:: PPK toplantı günü [ezberimde değil|aklımda yok], Merkez Bankası yıllık takvimini yayımlıyor, [oradan bakmak en sağlamı|faizi o gün 14.00'te açıklıyor]
"""

WHEN_TUFE = """
:: TÜİK enflasyonu her ayın 3'ü gibi, saat 10.00'da açıklıyor, hafta sonuna denk gelirse [ertesi iş gününe kalır|kayıyor], kesin gün TÜİK takviminde
:: enflasyon verisi genelde ayın 3'ünde, sabah 10.00'da [düşer|gelir], [tatile denk gelen ay kayabiliyor|TÜİK'in veri takviminde kesin günü var]
:: ayın ilk günlerinde, çoğu kez 3'ünde saat 10.00'da TÜİK yayımlıyor enflasyonu, [piyasa o dakika oynuyor|bir gün önceden beklenti anketine bakılıyor]
:: enflasyonu TÜİK açıklar, her ayın başında, 3'ü civarı, saat 10.00, [takvimi sitesinde|yıllık takvimini baştan yayımlıyor]
"""

# Asked whether one lives on dividends or trades, each by its own temper.
OWN_WAY_DIVIDEND = """
cautious :: temettü tarafındayım ben, [uzun tutarım, al sat yorar beni|gelen payı tekrar hisseye koymak hoşuma gidiyor], [acele işim yok|sık işlem bana göre değil]
cautious,!young :: daha çok temettü için, [düzenli dağıtana bakarım|süreklilik arıyorum], al sat [az|yılda birkaç kere]
balanced :: ikisinin arası: temettüsü olanı uzun tutarım, [küçük bir kısımla al sat yaparım|gerisinde fırsat olursa işlem açarım]
balanced :: tam temettücü sayılmam, [bilançodan bilançoya bakarım|altı ay bir yıl tutarım], al satçı hiç değilim
bold :: al sat ağır basıyor bende, [temettüyü beklemeye sabrım yok|trend bozulana kadar tutarım], [stopum belli|stopsuz girmem]
bold :: temettü için beklemem, [fiyat hareketine bakarım|kârı koşturmayı severim], ama dakikalık al sat da yapmam
gambler :: al satçıyım açıkçası, [temettü bana yavaş|günlük bakarım], küçük parayla tabii, [heyecanı seviyorum|kimseye önermem]
:: temettüyü severim ama tek sebebim o değil, [şirketin işi büyüyorsa tutarım|fiyatı makulse uzun tutarım], al sat [nadiren|az]
"""

# A long story that ends in "and what did you do?": the way of one's own, which is part of a made-up portfolio.
OWN_PATH = """
cautious :: benim düzenim sade (portföyüm kurgu tabii): önce birkaç aylık gider mevduatta, kalanla ayda bir fon ve temettü hissesi, [azar azar toplamak|parça parça girmek] bana en uygunu, acele {etme/etmeyin}
cautious :: kurgu bir portföy benimki ama yolum şu oldu: bir yıllık gideri nakitte tuttum, gerisini aydan aya fona, {elindeki/elinizdeki} nakit için de [tek seferde girmezdim|on iki aya bölerdim]
bold :: benim yolum (portföyüm kurgu) çoğunu hissede tutmak oldu, ters kalmamak için [on parçada girerim|aylara bölerim], {elindeki/elinizdeki} nakdin yarısını kenarda tutup azar azar [almak|toplamak] {seni de/sizi de} rahatlatır
balanced :: benim düzenim üçe bölmek (portföyüm kurgu): biraz mevduat, biraz fon, biraz temettü hissesi, her ay aynı gün azar azar, tepe dip kovalamayı [bıraktırdı|unutturdu] bana
balanced :: kurgu portföyümde şöyle yürüyorum: her ay aynı tutar, yarısı fon yarısı temettü hissesi, {sen de/siz de} {elindeki/elinizdeki} nakdi bölerek {girersen/girerseniz} ters tarafta kalma derdi azalır
:: benim yolum (portföyüm kurgu) plan yazıp bozmamak oldu: gider kadar nakit, sonra fon, en son temettü hissesi, azar azar, [sürekli yer değiştirmek en pahalısıymış|yön değiştirdikçe kaybediliyor], eşle konuşarak tabii
"""

EARNINGS_BAD = """
bear :: kötü bilanço beni de şaşırtmaz, [marjlar sıkışıyor|kârlılık zayıflıyor], fiyat [bunu henüz tam almadı bence|daha geri gelir diye bakıyorum]
bear :: bu çeyrek için ben de kötü bekliyorum, [rakam gelmeden almam|bilanço çıkmadan girmem], beklenti düşükse [sürprizi yukarı da olur gerçi|tepkisi az olur]
bull :: o kadar kötü bir bilanço beklemiyorum, [kötüsü fiyatın içinde|beklenti zaten düşük], rakam beklenenden iyi gelirse [tepki verir|toparlar]
bull :: bu çeyrek zayıf olabilir ama [sonraki çeyrek daha iyi gelir|en kötüsü geride kalmış gibi], kötü bilanço [fiyatlandı bence|düşüş getirirse bakarım]
neutral :: kötü bilanço olası, [asıl soru fiyatın içinde mi|fiyat çoktan düştüyse tepkisi az olur], ben rakamı görmeden [taraf tutmam|işlem açmam]
neutral :: bu çeyrek kârlar zayıf gelebilir, [kredi maliyeti ve marj belirler|masraf tarafı kabardı], ben bilançoyu bekleyip [ona göre bakarım|öyle karar veririm]
"""

EARNINGS_GOOD = """
bull :: ben de iyi bilanço bekliyorum, [satışlar güçlü|kârlılık toparlıyor], bir kısmı [fiyatın içinde gerçi|şimdiden alındı ama]
bull :: bu çeyrek iyi gelir diyenlerdenim, [rakam teyit ederse eklerim|bilanço çıkınca yol açılır], yine de beklentiyi [abartmamak lazım|yüksek tutmam]
bear :: iyi bilanço gelse de [fiyat çoktan almış|beklenti çok yüksek], haberi satan çok olur, ben rakamı [görmeden girmem|beklerim]
bear :: bu çeyrek için o kadar umutlu değilim, [marjlar sıkışık|masraflar arttı], bilanço beni [yanıltırsa sevinirim|şaşırtırsa dönerim]
neutral :: iyi bilanço gelebilir, [asıl soru fiyatın içinde mi|beklentiyi aşması lazım], rakamı görüp [öyle bakarım|ona göre konuşurum]
neutral :: çeyrek iyi geçmiş olabilir, [ama söyleneni çoğu kez fiyat önden alır|kâr kadar nakit akışına bakarım], bilançoyu [bekliyorum|görmem lazım]
"""

# Asked why something moved that has not moved so.
WHY_NOT_SO = """
priced,t_down,up :: {a} bende {chg} yukarıda görünüyor, [düşen başka bir şey olmasın|çakılan o değil galiba], [haber de düşmedi|dün düştüyse bilmem]
priced,t_down,up :: {a} {day} {chg} artıda, {p}, yani [ekranımda çakılan yok|düşüş görmüyorum], [başka hisseyle karışmış olmasın|dünkü düşüşse haberini görmedim]
priced,t_down,flat :: {a:loc} öyle sert bir düşüş [görmüyorum|yok ekranımda], {p} yazıyor, [başka hisseyle karışmış olmasın|haber de düşmedi]
priced,t_down,flat :: {a} {day} yatay, {p}, [haber görmedim|haber de düşmedi], [düşüş daha önceyse bilmem|düşen başka bir şey olmasın]
priced,t_up,down :: {a} bende {chg} aşağıda, [yükselen başka bir şey olmasın|yükseliş öncekinden kaldıysa bilmem], haber de görmedim
priced,t_up,down :: {a} {day} {chg} ekside, {p}, yani ekranımda [uçan yok|yükseliş yok], [başka hisseyle karışmış olmasın|dünse bilmem]
priced,t_up,flat :: {a:loc} büyük bir yükseliş [görmüyorum|yok ekranımda], {p} yazıyor, haber de görmedim
priced,t_up,flat :: {a} bugün {p}, neredeyse yerinde, [yükseliş dünden kalmış olabilir|belki başka hisseden söz ediliyor], haber de düşmedi
priced,t_up,flat,week_up :: {a} bugün yatay, {p}, haftalık {wk} artıda ama, [yükseliş oradan geliyor|asıl hareket önceki günlerdeydi]
priced,t_up,flat,month_down :: {a} bugün pek oynamadı, {p}, bir ayda {mo} ekside üstelik, [yükselen başka bir şey olmasın|ekranım mı geride kaldı, bir kontrol {et/edin}]
priced,t_up,flat,week_down :: {a} bugün yatay, haftalık {wk} ekside, {p}, yani [ben yükseliş görmüyorum|yükselen o değil galiba]
priced,t_up,flat,open :: {a} gün içi {lo} ile {hi} arasında kaldı, {p}, [yükseldi denecek bir hareket değil|yükseliş için az]
priced,t_down,flat,open :: {a} gün içi {lo} ile {hi} arasında, {p}, [düşüş denecek hareket yok|sert satış göremedim]
priced,t_down,up,open :: {a} tersine {chg} yukarıda, {p}, gün dibi {lo}, [oradan toparlamış|düşüş sabah olduysa geri almış]
priced,t_down,up,week_down :: {a} haftalık {wk} ekside ama bugün {chg} artıda, {p}, [çakılma önceki günlerde|bugün tersine tepki var]
priced,t_up,down,open :: {a} bugün {chg} aşağıda, {p}, en yüksek {hi} görmüş, [oradan dönmüş|yükseliş sabahta kalmış]
"""

# A level is said to come that is behind already.
ALREADY_THERE = """
priced,bull :: {a} zaten {p}, {key} geride kaldı bile, [ben daha yukarısını bekliyorum|bundan sonrası için de olumluyum], {res} [sıradaki durak|sıradaki sınav]
priced,bear :: {a} {p} şu an, {key} görüldü yani, ben [bundan sonrası için temkinliyim|asıl geri dönmesinden çekiniyorum], {res} geçilmeden yukarı demem
priced,neutral :: {a} {key} seviyesini geçti bile, şu an {p}, [asıl soru üstünde kalır mı|sıradaki {res}], {sup} kırılırsa [o da tartışılır|hava değişir]
priced :: {a} ekranımda {p}, {key} {dediğin/dediğiniz} yer aşıldı, [bundan sonrası {res}|sıradaki {res}], {sup} altına dönmezse [yol açık|sorun yok]
"""
