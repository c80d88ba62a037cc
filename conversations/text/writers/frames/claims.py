"""What a visitor's claim about a price is met with, by the way it points and the manner in which it is made.

`t_up` and `t_down` say which way the claim points, `c_*` how it was said (`conversations.text.remarks`): who says
that gold "will not fall" has not said that it rises, and a possibility is not met like a certainty. Whoever argues
a side argues that of its own stance, and every reason is a figure the speaker sees.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

CLAIM = """
priced,t_up,!c_denies,bull :: {a} için aynı fikirdeyim, {p}, [yolu düz olmaz ama|arada dinlenir ama] yön yukarı bence
priced,t_up,!c_denies,bull :: {a} tarafında ben de yukarı diyenlerdenim, {sup} [durdukça|kırılmadıkça] [fikrim bu|vazgeçmem]
priced,t_up,!c_denies,bull,above50 :: {a} 50 günlüğün ({s50}) üstünde duruyor, [o yüzden katılıyorum|ben de yukarı bekliyorum], [zamanını bilemem ama|acelem yok ama]
priced,t_up,!c_denies,bull,week_up :: {a} haftayı {wk} artıda götürüyor zaten, [ben de yukarı bekliyorum|aynı fikirdeyim], {res} [ilk sınav|ilk durak]
priced,t_up,!c_denies,bull,below50 :: {a} 50 günlüğün ({s50}) altında ama ben de [toparlar diyorum|umutluyum], [orayı geri alınca|üstüne çıkınca] iş kolaylaşır
priced,t_up,!c_denies,bull,rsi_hi :: {a} yukarı gider bence de, yalnız RSI {rsi} olmuş, [biraz soluklansın|araya bir düzeltme girer], sonrası için olumluyum
priced,t_up,!c_denies,neutral :: {a} yükselebilir, olmayacak şey değil, ama önce {res} [geçilsin|aşılsın], [ondan önce söz vermem|ben onu görmek isterim]
priced,t_up,!c_denies,neutral,above50 :: {a} 50 günlüğün üstünde, yani ihtimal var, yine de {res} [geçilmeden taraf tutmam|aşılmadan katılmam]
priced,t_up,!c_denies,neutral,below50 :: {a} 50 günlüğün ({s50}) altındayken [o kadar iddialı olamam|bana erken geliyor], orayı geçerse ben de dönerim
priced,t_up,!c_denies,neutral,rsi_hi :: {a} için RSI {rsi}, [çok koşmuş|fazla ısınmış], yükselir diyene itirazım yok ama [buradan peşine düşmem|ben bir soluklanma beklerim]
priced,t_up,!c_denies,neutral,month_down :: {a} son bir ayda {mo} geriledi, [dönüş için bir işaret görmem lazım|toparlanma başladı demek için erken], {res} üstü beni ikna eder
priced,t_up,!c_denies,bear :: {a} için o kadar umutlu değilim, {res} [geçilmeden inanmam|aşılmadan fikrim değişmez], [yanılırsam yazarım|{haklı çıkarsan/haklı çıkarsanız} yazarım]
priced,t_up,!c_denies,bear,below50 :: {a} 50 günlüğün ({s50}) altında, [yükseliş demek için erken bence|orayı aşmadan katılamam], riski bana büyük geliyor
priced,t_up,!c_denies,bear,rsi_hi :: {a} RSI {rsi} ile kızışmış, [buradan yükseliş beklemem|ben tersini, bir düzeltme bekliyorum], yanılırsam {res} üstünde anlarım
priced,t_up,!c_denies,bear :: {a} {p}, bu fiyat bana [pahalı|şişkin] geliyor, [o yüzden aynı fikirde değilim|yükseliş payı az bence], yine de bol kazançlar
priced,t_up,c_denies,bull :: {a} tarafında ben de olumluyum ama hiç düşmez demem, [arada geri çekilme olur|düzeltmesiz yükseliş olmaz], {sup} altına inerse [ben de yanılmış olurum|fikrim değişir]
priced,t_up,c_denies,bull,rsi_hi :: {a} için yön yukarı bence de, ama düşmez demek zor, RSI {rsi} olmuş, [bir soluklanma|bir düzeltme] [normal olur|şaşırtmaz]
priced,t_up,c_denies,neutral :: {a} düşmez demem, [hiçbir şey tek yöne gitmiyor|her şey düşebilir], şu an {p}, {sup} kırılırsa [aşağısı da konuşulur|tablo değişir]
priced,t_up,c_denies,neutral,rsi_hi :: {a} düşmez diyemem, RSI {rsi}, [böyle koşan dinleniyor|bir düzeltme gayet normal olur], ama çöker de demiyorum
priced,t_up,c_denies,neutral,below50 :: {a} 50 günlüğün ({s50}) altında, [düşmez demek cesaret ister|o yüzden rahat konuşamam], {sup} tutarsa {haklısın/haklısınız}
priced,t_up,c_denies,bear :: {a} düşmez diyene katılamam, {p} bana [pahalı|yüksek] geliyor, {sup} [altına inerse hiç şaşırmam|kırılırsa boşluk var]
priced,t_up,c_denies,bear,rsi_hi :: {a} için tam tersini düşünüyorum, RSI {rsi}, [her yükseliş bir yerde dinlenir|düzeltme kapıda bence], asla düşmez [diye bir varlık yok|denmez]
priced,t_down,!c_denies,bear :: {a} için aynı taraftayım, {res} [geçilmedikçe|altında kaldıkça] [ben de uzak dururum|ben de almam]
priced,t_down,!c_denies,bear,below50 :: {a} 50 günlüğün ({s50}) altında, {katılıyorum sana/katılıyorum size}, [toparladığını görmeden yaklaşmam|bir süre daha böyle bence]
priced,t_down,!c_denies,bear,week_down :: {a} haftayı da {wk} ekside geçiriyor, [ben de zayıf görüyorum|aynı fikirdeyim], {sup} [kırılırsa daha kötü|tutmazsa iş uzar]
priced,t_down,!c_denies,bear,rsi_hi :: {a} RSI {rsi} ile [kızışmış|ısınmış], düzeltme ben de bekliyorum, {sup} [ilk baktığım yer|ilk durak]
priced,t_down,!c_denies,bear :: {a} {p}, bence de yorgun, [yukarısı için sebep göremiyorum|alıcısı iştahsız], {res} üstüne atarsa yanıldık deriz
priced,t_down,!c_denies,neutral :: {a} düşebilir, {sup} kırılırsa [{haklısın/haklısınız} derim|ben de katılırım], ama kırılmadan [hüküm vermem|bu kadar kesin konuşmam]
priced,t_down,!c_denies,neutral,below50 :: {a} 50 günlüğün ({s50}) altında, haklılık payı var, yine de {sup} [durdukça|tutundukça] acele etmem
priced,t_down,!c_denies,neutral,above50 :: {a} 50 günlüğün ({s50}) üstündeyken [düşüş demek|bitti demek] erken bence, {sup} kırılırsa o zaman katılırım
priced,t_down,!c_denies,neutral,rsi_lo :: {a} çok satılmış, RSI {rsi}, [buradan sonrası için düşüş demek riskli|tepki de gelebilir], {sup} önemli
priced,t_down,!c_denies,neutral,rsi_hi :: {a} RSI {rsi}, kızıştığı doğru, [düzeltme gelir de ne kadar olur bilmem|bir geri çekilme şaşırtmaz], {sup} [tutarsa sorun yok|sınav yeri]
priced,t_down,!c_denies,bull :: {a} için o kadar karamsar değilim, {sup} [duruyor|kırılmadı], [orası giderse hak veririm|kırılırsa fikrim değişir]
priced,t_down,!c_denies,bull,above50 :: {a} 50 günlüğün ({s50}) üstünde, [düşüş başladı demek erken bence|ben hâlâ olumluyum], geri çekilme [olur ama yön değişmez|ayrı şey]
priced,t_down,!c_denies,bull,hold :: {a} bende var, maliyetim {cost}, o yüzden katılmam zor, ama {sup} kırılırsa [hak veririm|ben de çıkarım]
priced,t_down,!c_denies,bull,rsi_lo :: {a} RSI {rsi} ile [çok ezildi|fazla satıldı], ben buradan düşüş değil tepki beklerim, [yanılırsam yazarım|{sup} altında yanılmış olurum]
priced,t_down,!c_denies,bull,month_up :: {a} bir ayda {mo} çıktı, [kâr satışı gelir tabii|biraz soluklanır], ama [yön değişti diyemem|bunu düşüş saymam]
priced,t_down,c_denies,bear :: {a} çıkmaz diyene yakınım, {res} [bir türlü geçilmiyor|yukarıda bekliyor], [fikrim orası aşılınca değişir|aşılmadan umutlanmam]
priced,t_down,c_denies,neutral :: {a} çıkmaz demem, {res} aşılırsa [ben de umutlanırım|hava değişir], şimdilik {p}, [beklemedeyim|ortadayım]
priced,t_down,c_denies,bull :: {a} çıkmaz demek bana [fazla kesin|haksızlık gibi] geliyor, {sup} üstünde [ben umutluyum|hâlâ şansı var], {res} geçilince konuşuruz
priced,t_up,!c_denies,neutral :: {a} {p}, RSI {rsi}, yükselebilir de dinlenebilir de, [bu fiyattan söz vermem|ben taraf seçmedim]
priced,t_up,!c_denies,bear :: {a} için ben tersini düşünüyorum, RSI {rsi}, [bu fiyatı yüksek buluyorum|riskini ödülünden büyük görüyorum], yanılırsam söylerim
priced,t_down,!c_denies,bull :: {a} için karamsar değilim, {p}, [düşüşleri geçici görüyorum|vadem uzun olunca dert etmiyorum], haklı {çıkarsan/çıkarsanız} yazarım
priced,t_down,!c_denies,neutral :: {a} {p}, RSI {rsi}, düşer mi emin değilim, [iki taraf da açık bence|tek yöne para koymam]
priced,t_up,c_denies,bear :: {a} düşmez diye bir şey yok bence, RSI {rsi}, [her yükselişin düzeltmesi var|{p} bana yüksek]
priced,t_up,c_denies,bull :: {a} için ben de olumluyum, {p}, ama asla düşmez denince [tedirgin olurum|herkes aynı anda yanılıyor]
"""

# Neither up nor down: "dolar bu sene yerinde sayar".
STAYS = """
priced,bull :: {a} için yatay diyene katılmıyorum, [ben yavaş da olsa yukarı bekliyorum|bence yukarı payı var], {res} geçilirse [iş değişir|görürüz]
priced,bear :: {a} yerinde sayarsa iyi bile, ben aşağı [ihtimali de görüyorum|tarafı daha olası buluyorum], {sup} önemli
priced,neutral :: {a} için ben de yatay görüyorum, {sup} ile {res} arası [oyalar|git gel olur], hangisi kırılırsa [o zaman bakarız|oraya döneriz]
priced,fx,bull :: {a} hiç kıpırdamaz demem, enflasyon farkı kadar [yavaş yavaş çıkar|sürünerek çıkar] bence, sert sıçrama ben de beklemiyorum
priced,fx,neutral :: {a} sakin kalabilir, faiz yüksekken [talep zayıf|herkes TL'de], ama [enflasyon farkı bir gün kapanır|yıl boyu hiç oynamaz demem]
priced,fx,bear :: {a} tarafında ben de hareket beklemiyorum, mevduat faizi bu seviyedeyken [dövizin tadı yok|elde tutması pahalı]
priced,week_up :: {a} bu hafta {wk} çıktı, yani tam yatay değil, ama [bant uzun sürebilir|büyük hareket ben de beklemiyorum]
priced,month_up :: {a} son bir ayda {mo} çıktı, yerinde sayıyor demek için [erken|biraz dinlenmesi lazım], [soluklanırsa olur|bundan sonrası yatay olabilir]
priced :: {a} {p}, yatay giderse [sabreden sıkılır|sabrı olana sorun değil], ben {res} ya da {sup} [kırılana kadar|hangisi kırılırsa oraya kadar] beklerim
"""

# A level that is said, or asked, to be reached. `lv_up` lies above the price, `lv_down` below it.
REACH = """
lv_up,lv_far,bull :: {lvl} için {a} buradan {far} çıkmalı, [yönüm yukarı ama o kadarı zaman ister|yukarı diyorum da bu biraz uzak hedef], önce {res} [geçilsin|aşılsın]
lv_up,lv_far,neutral :: {a} şu an {p}, {lvl} demek {far} yükseliş demek, [olmaz demem ama iddialı|bana biraz iyimser geliyor], {res} geçilmeden [konuşmam|inanmam]
lv_up,lv_far,bear :: {lvl} bana uzak geliyor, {a} {p}, yani {far} lazım, ben [o iştahı göremiyorum|daha {res} geçilmedi diyorum]
lv_up,lv_far,t_span :: {span} {lvl} [zor görünüyor|bana iddialı geliyor], {a} {p}, daha {far} [yol var|gitmesi lazım], önce {res} sınavı var
lv_up,lv_far,t_span,bull :: {span} {lvl} biraz hızlı olur, {a} için olumluyum ama {far} [kısa sürede zor|az yol değil], {res} geçilirse [umudum artar|daha rahat konuşurum]
lv_up,lv_far,t_span,bear :: {span} {lvl} beklemem, {a} {p}, {far} yükseliş için [ortada sebep yok|sebep göremiyorum] bence
lv_up,lv_far,below50 :: {a} 50 günlüğün ({s50}) altında, {lvl} konuşmak için önce [orayı geri alması lazım|orası aşılmalı], arada {far} [var|mesafe var]
lv_up,lv_far,above50 :: {a} 50 günlüğün üstünde, yön fena değil, ama {lvl} {far} yukarıda, [bir çırpıda olmaz|sabır ister]
lv_up,lv_far,month_up :: {a} bir ayda {mo} çıktı, bu hız sürerse {lvl} [konuşulur|olur], ama [böyle hız sürmüyor genelde|dinlenmeden gitmez], kalan yol {far}
lv_up,!lv_far,!lv_near,bull :: {lvl} olur bence, {a} için {far} yol var, {res} [aşılınca|geçilince] [önü açılır|kolaylaşır]
lv_up,!lv_far,!lv_near,neutral :: {a} {p}, {lvl} için {far} lazım, [olabilir|mümkün] ama {res} [takıldığı yer|önünde duruyor]
lv_up,!lv_far,!lv_near,bear :: {a} için {lvl} [zor bence|bana yüksek], {far} çıkması lazım, {res} önünde [satıcı bekliyor|geçilmedi daha]
lv_up,!lv_far,!lv_near,t_span :: {span} {lvl} mümkün ama garanti değil, {a} {p}, {far} yol var, [{res} geçilirse yaklaşır|{sup} kırılmasın yeter]
lv_up,!lv_far,!lv_near,below50 :: {a} 50 günlüğün ({s50}) altında, {lvl} için önce [orayı aşmalı|orası geçilsin], kalan yol {far}
lv_up,!lv_far,!lv_near,rsi_lo :: {a} çok satılmış, RSI {rsi}, {lvl} için {far} tepki lazım, [imkânsız değil|gelirse şaşırmam], ama {sup} kırılmasın
lv_up,lv_near,bull :: {lvl} uzak değil, {a} {p}, {far} yukarısı, [görülür bence|bence oraya bakar]
lv_up,lv_near,neutral :: {a} {p}, {lvl} hemen {far} yukarıda, [görür görmesine de üstünde kalır mı bilmem|asıl soru orada tutunur mu]
lv_up,lv_near,bear :: {lvl} {far} yukarıda, {a} [değip dönebilir|uğrar belki], ama ben kalıcı olacağını sanmıyorum
lv_up,lv_near :: {a} için {lvl} iki güçlü gün uzakta, {far}, [asıl iş orada tutunmak|görülmesi şaşırtmaz], {sup:de} [kırılmasın|unutulmasın]
lv_down,lv_far,bull :: {lvl} bana uzak, {a} oraya inmek için {far} düşmeli, {sup} [durdukça|kırılmadıkça] [o senaryoya bakmam|beklemem]
lv_down,lv_far,neutral :: {a} {p}, {lvl} demek {far} düşüş demek, [olmaz demem ama sert|ağır bir senaryo], önce {sup} kırılsın [sonra konuşuruz|o zaman bakarız]
lv_down,lv_far,bear :: {lvl} biraz uç geliyor ama yön için aşağı diyorum, {a} {p}, {sup} kırılırsa [yolu açılır|sırası gelir]
lv_down,lv_far,t_span :: {span} {lvl} demek {far} düşüş demek, {a} için [o kadarını beklemem|büyük bir kötü haber lazım], {sup} benim çizgim
lv_down,!lv_far,bull :: {a} için {lvl} {far} aşağıda, geri çekilme olur ama [orayı beklemiyorum|oraya kadar inmez bence], {sup} [tutar|duruyor]
lv_down,!lv_far,neutral :: {lvl} olabilir, {a} {p}, {sup} kırılırsa [sıradaki yer orası|yol açılır], kırılmazsa [gerek kalmaz|uğramaz bile]
lv_down,!lv_far,bear :: {a} için {lvl} ben de bekliyorum, {far} aşağısı, {sup} [kırılırsa çabuk olur|giderse kolay]
lv_up,lv_far :: {a} {p}, {lvl} için {far} yol var, [o kadarı kısa sürede zor|bana iddialı geliyor], olursa sevinirim ama beklentim o değil
lv_up,!lv_far,!lv_near :: {a} {p}, {lvl} için {far} lazım, [mümkün ama söz veremem|olabilir, yolu açık sayılır], RSI {rsi}
lv_up,!lv_far,!lv_near,rsi_hi :: {lvl} için {far} daha lazım, {a} RSI {rsi} olmuş, [araya bir soluklanma girer bence|dinlenmeden zor]
lv_up,!lv_far,!lv_near,bull :: {a} için {lvl} bana makul bir hedef, {far} yukarısı, [zamanını bilemem|arada dinlenmesi normal]
lv_up,!lv_far,!lv_near,bear :: {a} {p}, {lvl} demek {far} daha demek, ben o kadar [umutlu değilim|iştah görmüyorum]
lv_up,lv_near :: {a} {p}, {lvl} sadece {far} ötede, [görülmesi şaşırtmaz|olabilir], kalıcılığı ayrı soru
lv_down,lv_far :: {a} {p}, {lvl} için {far} düşmesi gerek, [o kadarı bana uç geliyor|büyük bir sebep ister]
lv_down,!lv_far :: {a} {p}, {lvl} {far} aşağıda, [olmaz demem|uğrayabilir], ama yön için tek başına yetmez
"""

# One thing set above another. {a} is the one that is said to win; its figures are compared with those of {b}.
BEATS = """
a_stronger,bull :: {a} son bir ayda {b:abl} iyi gitti zaten, [bence de önde|ben de o taraftayım], ama [ara her zaman açılmaz|tersine döndüğü de olur]
a_stronger,neutral :: son bir ayın galibi {a}, {b} geride kaldı, [devam eder mi bilmem|bundan sonrası ayrı hikâye], ikisi de aynı haberden oynuyor
a_stronger,bear :: {a} bir aydır {b:abl} önde, doğru, ama [bu fark kapanır bence|ben {b} tarafında daha rahatım]
a_weaker,bull :: {a} son bir ayda {b:gen} gerisinde kaldı, [o fark kapanırsa hak veririm|yetişme payı var], ben {a} için olumluyum
a_weaker,neutral :: son bir ayda {b} {a:abl} iyi gitti, [geçer demek için önce o farkın kapanması lazım|tablo şimdilik tersi], olmaz demem
a_weaker,bear :: {a} {b:acc} geçer demem, bir aydır geride kalıyor, [ben {b} derdim|güç hâlâ {b:loc}]
a_hotter :: {a} RSI {rsi}, {b} {rsi2}, [kızışan taraf {a}|hızlı giden o], üstün gelir mi [ikisinin oranı söyler|zaman gösterir], ben tek tarafa yüklenmem
a_cooler :: {b} daha kızışmış duruyor ({rsi2}), {a} RSI {rsi}, [sıra ona gelebilir|nefesi daha var], ama geçer demek iddialı
other_priced :: {a} ile {b} yarışında oranlarına bakmak lazım, [oran dönmeden geçer diyemem|oran yukarı dönerse katılırım], biri koşarken öteki de boş durmuyor
other_priced,bull :: {a} için olumluyum, {b} ile yarışını da kazanabilir, ama [acele etmeden|tek kâğıda yüklenmeden], ikisini bir arada tutan rahat eder
other_priced,bear :: {a:abl} yana değilim, {b} bana daha [sağlam|güvenli] geliyor, yanılırsam yazarım
other_priced,neutral :: hangisi önde biter bilmem, {a:de} {b:de} aynı haberle oynuyor, [fark vadede çıkar|farkı oranları söyler]
a_wilder :: {a} daha oynak, çıkarken {b:acc} geçer, düşerken de önce o düşer, [ikisi bir arada dengeler|payını küçük tutmak şartıyla]
a_wilder,bull :: {a} hızlı koşar, {b:acc} geçtiği günler oluyor, [bu sefer de şaşırmam|olursa hak ederek olur], ama inişi de hızlı
a_steadier :: {a} sakin gider, {b} oynak, sollaması için {b:gen} düşmesi lazım, [uzun vadede olur|olmaz demem]
"""

# Nothing of it names an asset with a price: what is said of a market or a way of investing, by how it is thought of.
OF_TOPIC: dict[str, str] = {
    "bist_sour": """
:: borsa {sana/size} haklı olarak öyle görünmüş olabilir, [kısa vadede oynayan çok kaybediyor|kulaktan dolma alan çok kaybediyor], planla girip bekleyenin hikâyesi başka
:: borsa her dönem güldürmüyor, o doğru, [ama şirketle ortak olan da var, fiyatla oynayan da|suç biraz da acelecilikte], ikisini ayırırdım
cautious :: borsa için ben de temkinliyim, [o yüzden kaybetsem üzmeyecek kadar giriyorum|o yüzden çoğu param kenarda], ama tümden silmem
bold :: borsa için bu kadar karamsar olmam, [herkes kötüyken ucuzluyor|en iyi alımlar böyle günlerde yapılmış], tabii stopla
blunt :: borsa kimseye para borçlu değil, [plansız giren bedelini ödüyor|hangi hisse, hangi vade, ona göre konuşurum], genel laf bir yere götürmüyor
teacherly :: borsa kısa vadede duyguyla, uzun vadede şirketin kârıyla gider, [{söylediğin/söylediğiniz} daha çok kısa vade için doğru|hayal kırıklığı da çoğu kez vade karışınca oluyor]
""",
    "bist_sweet": """
:: borsa sabredene iyi davranıyor, katılıyorum, [yalnız hangi hisse ve hangi fiyat, o da önemli|ama her dönem aynı kolaylıkta değil]
cautious :: borsa için umut güzel de [kenarda nakit şart|her yükselişin düzeltmesi var], ben yarım gazla gidiyorum
bold :: borsa tarafında ben de iyimserim, [düşüş olursa ekleme yeri ararım|yan hisse değil ana hisseyle], stop yine şart
:: borsa uzun vadede iş görüyor, [kısa vadede kimseye söz vermiyor|arada canı da yakıyor], beklentiyi ona göre kurmak lazım
teacherly :: borsa enflasyona karşı uzun vadede dayanıyor, [bunun şartı sabır ve dağıtmak|tek hisseyle değil sepetle], bir de borçsuz girmek
""",
    "kripto_sour": """
:: kripto için haksız {sayılmazsın/sayılmazsınız}, [orada bir günde %20 giden çok|dalgası mide ister], ben [az tutarla|kaybetsem üzülmeyeceğim kadar] bakıyorum
cautious :: kripto bana da riskli, [portföyün yirmide birini geçmesin derim|spot dışında işim olmaz], tümden kötü demem ama
bold :: kripto için herkes karamsarken ben [biraz daha meraklıyım|alım yeri ararım], BTC ile küçük coinleri de bir tutmam
:: kripto çok kişiyi üzdü, üzmeye de devam eder, [kaldıraçla giren daha çok üzülüyor|projesi olmayan coin daha beter], sabırlı spot başka iş
blunt :: kripto deyince hepsini aynı kefeye koymak olmaz, [BTC başka, adı dün çıkan coin başka|yarısı çöp, o doğru], hangisini {kastediyorsun/kastediyorsunuz}?
teacherly :: kripto dört yıllık döngülerle gidiyor derler, [düşüş yılları ağır geçiyor|tepeden alan yıllarca bekliyor], o yüzden tutar küçük, vade uzun olmalı
""",
    "kripto_sweet": """
:: kripto için umut var bende de, [ama ağırlığı küçük tutuyorum|yolu çok sarsıntılı oluyor], kaldıraçsız olduğu sürece
cautious :: kripto gelecek vadediyor olabilir, [ben yine de uyuyabileceğim kadar alıyorum|düzenleme riski de unutulmasın]
bold :: kripto tarafında ben de iyimserim, [BTC toparlarsa gerisi gelir|düşüşte ekleyenlerdenim], stop ve sabırla
:: kripto kazandırdığı kadar sınıyor da, [ilk sert düşüşte kim kalır ona bakmak lazım|kârı arada cebe koymak şart]
blunt :: kripto kazandırır diyen de var batıran da, [hangi coin, hangi maliyet|spot mu kaldıraç mı], ona göre konuşalım
""",
    "altin_sour": """
:: altın sıkıcıdır ama kara günde aranıyor, [hepsi altın olmasın, hiç de olmasın demem|ben küçük bir payı hep tutarım]
:: altın getirisi bazen yıllarca uyuyor, haklılık payı var, [ama güven için alan kazanç için almıyor|makası da hesaba katmak lazım]
bold :: altın bana da yavaş geliyor, [kazancı hissede ararım|az bir pay yeter], ama sigorta gibi duruyor
cautious :: altın için o kadar sert konuşmam, [kriz yılında bir tek o ayakta kalıyor|ben birikimin bir kısmını orada tutuyorum]
""",
    "altin_sweet": """
:: altın uzun vadede sözünü tutuyor, katılırım, [ama yıllarca yatay kaldığı da oldu|tepeden alan da bekledi], parça parça almak en rahatı
cautious :: altın benim de güvendiğim yer, [yine de hepsini oraya koymam|makas ve işçilik unutulmasın], asla kaybettirmez diyemem
bold :: altın güvenli ama [kazancın hepsi orada değil|hisse kadar koşmaz bence], portföyde bir köşesi olur
teacherly :: altın enflasyondan korur ama temettü vermez, kira getirmez, [o yüzden sepetin bir parçası|tek başına plan sayılmaz], hiç kaybettirmediği de doğru değil
""",
    "doviz_sour": """
:: döviz için ben de hevesli değilim, [mevduat faizi bu seviyedeyken elde tutması pahalı|yıllık getirisi faizin gerisinde kaldı], sigorta kadar tutulur
:: döviz her derde deva değil, doğru, [ama borcu ya da masrafı dövizle olan tutmak zorunda|hiç olmasın da demem]
cautious :: döviz payını küçülttüm ben de, [tümden bırakmam ama|kenarda biraz dursun], ne olacağı belli olmuyor
bold :: döviz beklemek bana göre değil, [o para hissede çalışsın derim|TL faizi bile önde], kur sıçrarsa fikrim değişir
""",
    "doviz_sweet": """
:: döviz için acele etmem, [TL faizi hâlâ güçlü rakip|kur yavaş gidiyor], uzun vadede ama bir payı olmalı
cautious :: döviz güven veriyor, [ben de sepetin bir kısmını orada tutuyorum|ama faizden vazgeçmenin bedeli var]
bold :: döviz tarafında büyük kazanç beklemiyorum, [kur yönetiliyor gibi|faiz baskısı sürüyor], yanılırsam ilk ben yazarım
:: döviz düşünce alınır, korkunca değil, [panikle alan hep yukarıdan alıyor|parça parça girmek daha rahat]
""",
    "temettu_sour": """
:: temettü tek başına zengin etmez, katılıyorum, [ama on yıl üst üste koyanın cebi başka oluyor|düzenli yatan parası da azımsanmaz]
:: temettü küçük parayla çay parası, o doğru, [büyüyen sepetle ve sabırla iş değişir|yeniden yatıran kartopu yapıyor], kısa yol değil
cautious :: temettü bana düzen veriyor, zenginlik değil, [verimi yüksek diye kötü şirkete girmemek lazım|enflasyonu geçerse yeter]
bold :: temettü için beklemek bana da yavaş, [büyüyen şirketi tercih ederim|kâr dağıtan değil büyüten kazandırır], ama rahat uyutur
teacherly :: temettü geliri anaparaya bağlı: yüzde 4 verimle ayda asgari ücret için milyonlar gerek, [o yüzden yavaş iştir|o yüzden önce birikim], ama hayal de değil
""",
    "temettu_sweet": """
:: temettü düzenli veren şirket huzur veriyor, katılırım, [yalnız verime değil sürekliliğe bakmak lazım|kârı düşerse temettüsü de düşer]
cautious :: temettü benim de yolum, [borcu az, kârı düzenli olana bakarım|gelen payı yeniden yatırmak asıl iş]
bold :: temettü güzel ama [fiyatı düşen hissenin temettüsü teselli etmez|ben büyümeyi önde tutarım]
teacherly :: temettü hak gününde fiyattan düşer, [yani bedava para değil|asıl kazanç uzun yıllarda], düzenlisi değerlidir
""",
    "halka_arz_sour": """
:: halka arz konusunda çoğu pahalı geliyor, {haklısın/haklısınız} bir yere kadar, [ama fiyatı makul olanı da çıkıyor|hepsi tuzak diyemem], izahname okunmadan girilmez
:: halka arz bolluğu kaliteyi düşürdü, doğru, [parayı ne için topladığına bakarım|borç kapatmaya geleni elerim], iyisi de var ama
cautious :: halka arz için ben de mesafeliyim, [iki lot için sıraya girmiyorum|ilk gün coşkusuna kapılmam], kazananı anlatılıyor hep
bold :: halka arz hepsi kötü değil, [ucuz fiyatlanana girerim|tavan serisi bozulunca çıkarım], seçmek şart
blunt :: halka arz diye hepsini silmek kolay, [fiyat kazanç oranına bakan ayırıyor|hangisi olduğuna bakarım], kötüsü çok, o doğru
teacherly :: halka arz için üç şeye bakarım: [fiyat, paranın kullanım yeri, ortak satışı|iskonto, borç, halka açıklık], bunlar iyiyse tuzak değildir
""",
    "halka_arz_sweet": """
:: halka arz ilk günlerde kazandırdı, doğru, [lot az düştüğü için cebe giren küçük|son zamanlarda seri kısa sürüyor], yine de izahname okunur
cautious :: halka arz güzel ama [her arz tavan yapmıyor|alamayan tepeden alıp kalıyor], ben seçerek giriyorum
bold :: halka arz fırsatı kaçmaz, [makul fiyatlısına girerim|ilk bozulmada satarım], hepsine değil tabii
:: halka arzda asıl soru sonrası, [iki ay sonra fiyatının altına inen çok|şirket sağlamsa beklenir], ilk gün coşkusu ölçü değil
""",
    "teknik_sour": """
:: teknik analiz kehanet değil, o konuda {haklısın/haklısınız}, [ben nerede yanıldığımı bilmek için kullanıyorum|stop yeri seçmeye yarıyor], geleceği söylemiyor
:: teknik analiz tek başına çok yanıltır, [ama herkes aynı seviyeye bakınca oralar çalışıyor|hacimle birlikte işe yarıyor], fal diyecek kadar değil
blunt :: teknik analiz bilmeyene fal gibi geliyor, [bilen de her seferinde tutturamıyor|ama plan yapmanın bir yolu], ikisi de doğru
cautious :: teknik analiz için ben de şüpheciyim, [bilançosuz grafiğe güvenmem|sadece giriş yeri ararken bakarım]
bold :: teknik analiz olmadan stopu nereye koyarım bilmem, [kazandıran o değil disiplin|yarısı alışkanlık], fal değil bence
teacherly :: teknik analiz olasılık işi: [on işlemin altısı tutsa kazandırır|kesinlik arayana fal gibi gelir], asıl iş zararı küçük tutmak
""",
    "teknik_sweet": """
:: teknik analiz işe yarıyor, [ama bilançoyla birlikte|hacme bakmak şartıyla], tek çizgiye para bağlanmaz
cautious :: teknik analiz yardımcı olur, [kararı yine risk payına göre veririm|çizgi kırılınca inat etmemek şartıyla]
bold :: teknik analiz benim de yolum, [seviyemi girmeden yazarım|stop nerede, onu söyler], gerisi disiplin
""",
    "makro_sour": """
:: ekonomi tarafında insanın cebi başka, rakam başka konuşuyor, [o yüzden haksız {sayılmazsın/sayılmazsınız}|çarşıda hissedilmeyen düzelme kimseyi ikna etmez], piyasa ise önden bakıyor
:: ekonomi yavaş dönen gemi, [kötüleşmesi hızlı, düzelmesi ağır oluyor|rakam düzelse cebe aylar sonra yansıyor], ben enflasyona bakıyorum
cautious :: ekonomi için ben de temkinliyim, [o yüzden kenarda birkaç aylık gider tutuyorum|borcu azaltmak ilk işim], gerisi sonra
bold :: ekonomi kötüyken de fırsat çıkıyor, [herkes korkarken ucuzluyor|borsa önden döner], ama geçim derdi ayrı, ona sözüm yok
teacherly :: ekonomi için tek rakama bakmak yanıltır, [enflasyon, gelir ve kur birlikte düzelirse insan hisseder|ücret enflasyonu geçmeden kimse düzeldi demez], haklı {olduğun/olduğunuz} yer orası
""",
    "makro_sweet": """
:: ekonomi tarafında iyiye giden şeyler var, [enflasyon asıl sınav|cebe yansıması zaman alır], ben temkinli iyimserim
cautious :: ekonomi düzelir inşallah, [ben rakamı birkaç ay üst üste görmek isterim|tek veriyle rahatlamam]
bold :: ekonomi toparlarsa borsa önce alır, [geç kalan pahalı alıyor|ben şimdiden bakıyorum], riski de var tabii
:: ekonomi için umut güzel, [beklenti düzelirse faiz de iner, talep de gelir|asıl iş enflasyonun düşmesi]
""",
}
