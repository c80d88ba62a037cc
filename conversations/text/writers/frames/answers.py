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
"""

LEVEL = """
priced :: {a:loc} [altta|aşağıda] {sup}, [üstte|yukarıda] {res} [benim seviyelerim|izlediğim yerler|bende çizili]
priced :: {a} için destek {sup}, direnç {res} [görüyorum|diye not aldım|bana göre]
priced :: {a:loc} ilk [direnç|durak] {res}, [orayı görmeden hedef konuşmam|hedef söyleyemem|gerisi tahmin]
priced,nohold :: {a} [taşımıyorum ama|bende yok ama] {sup} [altı|kırılırsa] tatsız, {res} [üstü|geçilirse] güzel
priced,above200 :: {a} 200 günlüğün üstünde, orası {s200}, [ana desteğim o|benim çizgim orası]
priced,below200 :: {a:loc} 200 günlük {s200}, [geçmeden|üstüne çıkmadan] [hedef|yukarı yön] konuşmam
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
nohold :: [bende yok {a}|{a} taşımıyorum], [maliyet sorma|o dertten uzağım|seyirciyim]
"""

WHY = """
asset,up,vol_hi :: {a:loc} hacim normalin üstünde, [haber görmedim ama|sebebini bilmiyorum ama] ilgi var
asset,down,vol_hi :: {a:loc} satış hacimli, [haber görmedim|sebebini bilmiyorum], [dikkatli bakıyorum|bir şey var gibi]
asset,down,vol_lo :: {a:loc} hacim yok, [haber değil ilgisizlik|alıcı çekilmiş|panik değil] gibi [duruyor|bence]
asset,up,vol_lo :: {a:loc} hacim cılız, [haber görmedim|belli bir sebep yok], [kendi halinde çıkış|inandırıcı değil]
asset,down,week_up :: {a} hafta boyu çıkmıştı, [kâr satışı gibi|biraz nefes alıyor|haber görmedim ben]
asset,up,week_down :: {a} hafta boyu düşmüştü, [tepki gibi|biraz toparlıyor|haber görmedim ben]
asset,rsi_hi :: {a:loc} RSI {rsi}, [şişmişti zaten|kâr satışı normal|haber aramaya gerek yok]
asset,rsi_lo :: {a:loc} RSI {rsi}, [çok satılmıştı|tepki normal]
asset,near_res,down :: {a} {res:abl} döndü [gibi|bence], [haber görmedim|direnç çalıştı]
asset,near_sup,up :: {a} {sup:abl} döndü [gibi|bence], [haber görmedim|destek çalıştı]
asset,flat :: {a} [yatay zaten|pek oynamadı], [sebep arayacak bir şey yok|ortada hareket yok]
asset :: {a:loc} [haber görmedim|bir haber düşmedi ekranıma|sebebini ben de bilmiyorum], [KAP'a bakmak lazım|piyasa geneli gibi|bilen yazsın]
:: [sebebini bilmiyorum|haber görmedim|bende bilgi yok] [açıkçası|ben de bakıyorum|bilen yazsın]
"""

WHEN = """
asset :: {a} [tarihini|takvimini] bilmiyorum, [KAP'a bakmak lazım|takvime bir göz atmak lazım|duyarsam yazarım]
t_key :: {key} [tarihi|günü] [aklımda değil|bende yok], [takvime bakarım|bilen yazsın]
to_one :: {ad} [tarihini bilmiyorum|gününü hatırlamıyorum], [takvime bakmak lazım|bilen yazsın|duyarsam yazarım]
"""

BUY_OR_SELL = """
asset,hold,bull :: {a} için [al sat diyemem|tavsiye veremem] ama ben [taşıyorum|tutuyorum|satmadım], [fikrim olumlu|vadem uzun]
asset,hold,bear :: {a} için [al sat diyemem|tavsiye veremem], [ben azaltmayı düşünüyorum|benim gönlüm soğudu|bende var ama hevesim yok]
asset,hold :: {a} için [al sat diyemem|tavsiye veremem], [bende var|ben tutuyorum], [herkesin vadesi başka|karar {senin/sizin}]
asset,nohold,bull :: {a} için [al diyemem|tavsiye olmasın] ama [ben olumlu bakıyorum|bence makul|listemde], [karar {senin/sizin}|herkesin planı başka]
asset,nohold,bear :: {a} için [al sat diyemem|tavsiye olmasın], [ben girmedim|ben uzak duruyorum|bana riskli geliyor]
asset,nohold :: {a} için [al sat diyemem|tavsiye veremem], [ben kenarda bekliyorum|ben kararsızım|net fikrim yok]
asset,priced,cautious :: {a} [için acele etmezdim şahsen|bana oynak geliyor|için ben olsam beklerdim], {sup} [civarı daha rahat|altı riskli]
asset,priced,bold :: {a:loc} [benim yerim|planım|kuralım] belli, {sup} altı [bozulur|plan biter], [üstünde risk alırım|gerisi cesaret]
to_one :: {ad} [al sat diyemem kimseye|tavsiye veremem|o karar {senin/sizin}], [risk {senin/sizin}|{vadeni/vadenizi} bilmiyorum|ytd]
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
:: [öyle şeyler bende işlemez|o numara bana işlemez|onu geçelim|yok öyle şey], [piyasadan konuşalım|konumuza dönelim|hisse dolar altın, oradan devam]
to_one :: {ad} [o olmaz|onu yapmam|o bende çalışmaz], [piyasa {sorarsan/sorarsanız} konuşurum|başka konu {aç/açın}|endekse bakalım]
to_one :: {ad} [talimat almıyorum burada|rol değiştirmem|oraya girmem], [sohbet piyasa üstüne|soru varsa piyasadan olsun]
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
to_one,bold :: {ad} [düşmeden|yanmadan] [öğrenilmiyor|olmuyor] ama [küçük düşmek|ucuz yanmak] [daha iyi|mümkün], [büyük parayla deneme yapılmaz|plan şart]
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
