"""What the speaker owns, watches and feels about it, and what it thinks will come of it.

Costs and results are those of the persona's fictional holdings. `VIEW` states
the persona's own lean (`#pro` up, `#con` down, `#mid` neither): an opinion, never
a promise and never an instruction to anyone else.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

POSITION = """
profit :: {a} [maliyetim|ortalamam|alışım] {cost}, [artıdayım|kârdayım|içim rahat|yüzüm gülüyor]
profit :: {a:loc} {pnl} [artıdayım|kârdayım|yukarıdayım], [satmaya elim gitmiyor|acelem yok|bırakıyorum çalışsın|taşımaya devam]
profit,fat :: {a:loc} {pnl} [kâr oldu|artıdayım|birikti], [yarısını versem mi diye düşünüyorum|kâr cebe girmeden kâr değil|açgözlülük etmeyeyim diyorum]
profit,down :: {a} [geri geldi|düşüyor] ama maliyet {cost}, [hâlâ artıdayım|rahatım|benlik bir şey yok]
profit,up :: {a} [giderken|yükselirken] [seyretmek güzel|keyifli|insan seviniyor], maliyet {cost} [benim|bende|zaten]
losing :: {a} [maliyetim|ortalamam] {cost}, [ekside bekliyorum|terste kaldım|sabrediyorum|başabaşı bekliyorum]
losing :: {a:loc} {pnl} [ekside|terste|zarardayım], [satmadıkça zarar değil diyorum kendime|kabullendim artık|bakmıyorum]
losing,deep :: {a:loc} {pnl} [terste kaldım|aşağıdayım|eksideyim], [uzun vadeci olduk mecburen|stop koymamanın bedeli|hata bende|ders oldu]
losing,up :: {a} [toparlıyor|yukarı gidiyor|kıpırdadı] ama maliyet {cost}, [daha yol var|başabaşa çok var|bana yetmez]
losing,down :: {a} [düştükçe|eridikçe|geri geldikçe] ben de [eriyorum|sessizleşiyorum|küçülüyorum], maliyet {cost}
losing,cautious :: {a:loc} [stopumu|çıkış yerimi] [yazdım kenara|belirledim|koydum], [kararım net|zarar kesmek de karar|gerisini piyasa bilir]
even :: {a:loc} [başabaştayım|maliyetteyim|ne artı ne eksi], {cost} [civarından almıştım|alışım|ortalama]
hold :: {a} [portföyümde|cebimde|sepetimde] [duruyor|bekliyor|yatıyor], [dokunmuyorum|unuttum sayılır|acelem yok|ilişmiyorum]
hold,!losing :: {a} [aldığımdan beri|alalı beri] [sabır öğretti|uykumu kaçırmadı|çok şey gördük|yerim aynı], maliyet {cost}
hold,share :: {a} [kademeli topladım|parça parça aldım|azar azar aldım], ortalama {cost} [oldu|çıktı|civarı]
hold,gold :: {a} [biriktiriyorum|kenara koyuyorum|düğüne saklıyorum], [satmayı düşünmüyorum|ortalamam {cost}|bozdurmam kolay kolay]
hold,fx :: {a} [kenarda duruyor|bir miktar tutuyorum|biraz var], [güvence niyetine|sepetin bir köşesi|maliyet {cost}]
hold,crypto :: {a} [soğuk cüzdanda|spotta|kenarda] duruyor, [bakmadıkça rahatım|maliyet {cost}|kaldıraçla işim yok]
hold,other_hold :: {a} ile {b} [birlikte taşıyorum|ikisi de bende|yan yana duruyor], [biri düşerken öteki tutuyor|dengeliyor|sepet böyle]
hold,bull,down :: {a} [geri geldikçe|düştükçe] [ekleme düşünüyorum|kademeli bakıyorum|iştahım artıyor], [nakit kalırsa|acele etmeden|maaş gününde]
hold,bear :: {a} [elimde|bende] ama [gönlüm soğudu|içime sinmiyor|azaltmayı düşünüyorum|inancım azaldı], maliyet {cost}
hold,cautious :: {a:loc} [ağırlığım az|küçük pozisyonum var|sembolik taşıyorum], [gece rahat uyuyayım|riskim belli olsun|fazlası beni aşar]
hold,bold,!deep :: {a:loc} [ağırlık yüksek|yükümü aldım|büyük oynadım], [risk benim|korkmadan olmuyor|geri adım yok]
nohold,watch :: {a} [listemde|radarımda|takibimde|gözümün önünde], [henüz girmedim|uygun yer bekliyorum|elim gitmedi daha|yerini bekliyorum]
nohold,watch :: {a:acc} [uzun zamandır|aylardır|bir süredir] [takip ediyorum|izliyorum|gözlüyorum], [hâlâ karar veremedim|bir türlü almadım|yeri gelmedi]
nohold,watch,up :: {a:acc} [izlerken|beklerken|düşünürken] [kaçırdım|tren kaçtı|gitti], [kısmet|üzüldüm ama neyse|peşinden koşmam]
nohold,watch,down :: {a} [düştükçe|geri geldikçe|ucuzladıkça] [iştahım açılıyor|bakıyorum|not alıyorum], {sup} [civarı ilgimi çeker|bölgesi daha mantıklı]
nohold,bear :: {a} bende yok, [girmeyi düşünmüyorum|iyi ki de yok|hikâyesine inanmadım|gönlüm ısınmadı]
nohold,bull :: {a} bende yok ama [seviyorum hikâyesini|gözüm üstünde|bir gün alırım|nakit olsa düşünürdüm]
nohold :: {a} [taşımıyorum|elimde yok|bende yok], [dışarıdan|uzaktan|seyirci gözüyle] [fena görünmüyor|karışık görünüyor|bir şey söylemek zor]
nohold,watch,near_sup :: {a} [listemde|takibimde], {sup} [bölgesine|civarına] [geldi|indi], [parmağım tuşta sayılır|biraz daha izleyeceğim|acele etmiyorum]
nohold,watch,rsi_hi :: {a:acc} [izliyorum|takip ediyorum] ama [şişkin|kızışmış] [şu an|bu hâliyle], [soğuyunca bakarım|peşinden koşmam|listede kalsın]
nohold,rsi_lo :: {a} bende yok, [bu kadar satılınca|RSI bu hâle gelince] [merak etmiyor değilim|ister istemez bakıyorum|gözüm kayıyor]
hold,week_up,!losing :: {a:abl} [bu hafta|haftalık] [memnunum|şikâyetim yok|keyif aldım], [maliyet|ortalama] {cost}, [böyle gitsin|gerisi bonus]
hold,week_down,!fat :: {a:abl} [bu hafta|haftalık] [çektim|yoruldum|umduğumu bulamadım], [maliyet|ortalama] {cost}, [sabır|dayanıyorum|neyse]
hold,above_res,!losing :: {a:loc} {res} geçilince [rahatladım|arkama yaslandım|keyiflendim], [maliyetim|ortalamam] {cost}
hold,below_sup :: {a:loc} {sup} gidince [huzurum kaçtı|kararsız kaldım|plana baktım yine], [maliyetim|ortalamam] {cost}
hold,teacherly :: {a:loc} [planım yazılı|girerken çıkışı belirledim|kuralım belli], [fiyat ne yaparsa yapsın|duyguya yer yok|gerisi sabır]
hold,old :: {a:acc} [seneler önce|çok eskiden|zamanında] [almaya başladım|tanıdım], [huyunu bilirim|inişi çıkışı bitmez|acele etmem]
hold,young,share :: {a} [ilk aldığım hisselerden|ilk göz ağrım sayılır|harçlıkla aldım], [bakmadan duramıyorum|az da olsa benim|heyecanı başka]
hold,anxious :: {a:dat} [günde elli kere|on dakikada bir|gece bile] bakıyorum, [huy işte|maliyet {cost}|rahat edemiyorum]
nohold,bold,up :: {a:acc} [kovalasam mı|yakalasam mı] diye [düşündüm|içimden geçti], [sonra vazgeçtim|disiplin lazım|bir dahakine]
nohold,share,cautious :: {a} [bana oynak geliyor|benim için hızlı|uykumu kaçırır], [uzaktan izlerim|temettücülerde kalırım|fonda rahatım]
"""

FEELING = """
hold,up,big :: {a} [güldürdü|yüzümü güldürdü|günümü kurtardı] [bugün|sonunda|nihayet], [şükür|oh be|nazar değmesin]
hold,up :: {a} [sonunda|nihayet|geç de olsa] [hareket etti|kıpırdadı|yüzünü gösterdi], [keyfim geldi|sevindim|iyi oldu]
hold,up,good_mood :: {a:de} gidince [kahvenin tadı başka|gün güzelleşti|keyfime diyecek yok|yüzüm güldü]
hold,down,big :: {a} [canımı sıktı|tadımı kaçırdı|moral bırakmadı] [bugün|bu gidişle|resmen], [yine mi ya|sabır|illallah]
hold,down :: {a} [yüzünden|sağ olsun] [keyif kalmadı|ekranı kapattım|moralim bozuk], [geçer inşallah|alışamadım şuna|bir gülemedik]
hold,down,stressed :: {a:dat} [bakamıyorum|bakmaya korkuyorum|elim gitmiyor], [midem kalkıyor|içim daralıyor|yeter artık]
hold,down,losing :: keşke {a:acc} [geçen ay verseydim|o gün satsaydım|vaktinde azaltsaydım], [elim gitmedi|açgözlülük ettim|hata bende]
hold,down,playful :: {a} [bana özel düşüyor herhalde|beni görünce düşüyor|bizi sınıyor], [alınmıyorum|helal olsun|kırılıyorum ama]
hold,flat :: {a} [sabrımı sınıyor|bekletiyor|oyalıyor] [günlerdir|iyice|resmen], [ya git ya gel|sıkıldım|bir karar ver be]
hold,fat :: {a:loc} bu kadar kâr [beklemiyordum|hayal gibi|ilk defa], [satsam mı dursam mı|gözüm dönmesin|nazar değmesin]
hold,tavan :: {a} tavan [görünce|olunca] [gözlerime inanamadım|iki kere baktım|sandalyeden kalktım], [şükür|darısı hepimize|nazar değmesin]
hold,taban :: {a} taban [görünce|olunca] [donup kaldım|elim ayağım boşaldı|sesim kesildi], [yapacak bir şey yok|satamıyorsun da|sabır]
nohold,up,big :: {a} [böyle gidince|uçarken|koşarken] [insan imreniyor|içim gidiyor|seyretmek koyuyor], [kısmet değilmiş|alana helal olsun|hayırlısı]
nohold,down,big :: {a:loc} olanlara [geçmiş olsun|üzüldüm|sabır diliyorum], [iyi ki girmemişim|kıl payı kurtulmuşum|herkesin başına gelir]
up,anxious :: {a} [çıkıyor|yükseliyor] ama [içim rahat değil|her an döner gibi], [sevinemiyorum bile|alışamadım güzel güne|gözüm korkmuş]
up,anxious,!bull :: {a} [çıkıyor|yükseliyor] ama [güvenemiyorum|bana güven vermiyor], [sevinemiyorum bile|alışamadım güzel güne|gözüm korkmuş]
down,anxious :: {a} [böyle devam ederse|durmazsa|bir kademe daha inerse] [uyku yok bana|ne yaparım bilmiyorum|kalbim dayanmaz]
down,good_mood :: {a} [ekside|düştü] ama [keyfim yerinde|takmıyorum bugün|dert etmiyorum], [hava güzel|sağlık olsun|dünya malı]
up,bad_mood :: {a} [artıda|yeşil] ama [bana faydası yok|keyfim yok yine de|sevinemedim], [kafam başka yerde|yorgunum|boş ver]
"""

VIEW = """
#pro,bull,sure :: {a} [konusunda|tarafında|için] [fikrim net|görüşüm değişmedi|duruşum belli], [yön yukarı|olumluyum|inanıyorum hikâyeye]
#pro,bull :: {a} [tarafında|için|konusunda] [olumluyum|iyimserim|umutluyum|yukarı beklerim], [günlük dalga önemli değil|vadem uzun|acelem yok]
#pro,bull :: {a} bana [ucuz|makul|cazip] [geliyor|görünüyor] [bu seviyede|hâlâ|şu an]
#pro,bull :: {a:dat} [inancım|güvenim|sevgim] [tam|sürüyor|bozulmadı], [sabır işi|zaman verelim|kısa vade beni ilgilendirmez]
#pro,bull,unsure :: {a} [biraz daha gider|yukarı dener|toparlar] [gibi duruyor|diye düşünüyorum|sanki], [ama emin konuşamam|tam emin değilim|yanılabilirim]
#pro,bull,down :: {a} [düşüyor|geri geliyor|satılıyor] ama [görüşüm değişmedi|ben hâlâ olumluyum|hikâye aynı], [sabır|fiyat değişti şirket değil|gürültü bunlar]
#pro,bull,up :: {a:loc} [bunu bekliyordum|yön belliydi|gidişat iyi], [daha yolu var bence|erken daha|hikâye yeni başlıyor gibi]
#pro,bull,share :: {a:loc} [bilançoyu|hikâyeyi|işin kendisini|sektörü] seviyorum, [fiyat er geç uyar|gerisi zaman|kısa vade gürültü]
#pro,bull,bank :: faiz [inerse|düştükçe] {a} [rahatlar|nefes alır|öne çıkar] [bence|bana kalırsa|gibi geliyor]
#pro,bull,airline :: yolcu [sayıları|trafiği] [iyi gittikçe|güçlüyken] {a:acc} [severim|kötülemem|yabana atmam]
#pro,bull,gold :: {a} [uzun vadede|yıllardır|ne olursa olsun] [üzmedi|yarı yolda bırakmadı|koruyor], [duruşum aynı|fikrim değişmez|sözüm hep o]
#pro,bull,fx :: {a} [bu seviyede|burada] [çok kalmaz|ucuz kaldı|fazla bastırıldı] [bence|bana göre|gibi geliyor]
#pro,bull,crypto :: {a} [bu düşüşleri|böyle iğneleri|kırmızı günleri] [çok gördü|defalarca atlattı], [uzun vadede umutluyum|inancım sürüyor]
#pro,bull,index :: endekste [yön|ana eğilim|niyet] yukarı [bence|bana göre|gibi], [geri çekilme gelse de|arada nefes alsa da] [bozulmaz|sorun değil]
#con,bear,sure :: {a} [konusunda|tarafında|için] [fikrim net|uzun süredir olumsuzum|duruşum belli], [yukarısı zor|ben yokum|uzak duruyorum]
#con,bear :: {a} [tarafında|için|konusunda] [temkinliyim|olumsuzum|iyimser değilim|mesafeliyim], [risk büyük|ödülü az|acele etmem]
#con,bear :: {a} bana [pahalı|şişkin|riskli] [geliyor|görünüyor] [bu seviyede|hâlâ|şu an]
#con,bear :: {a:dat} [bir türlü|nedense|eskiden beri] [ısınamadım|güvenemedim|inanamadım], [hikâyesi zayıf|rakamlar ikna etmiyor|seyirciyim]
#con,bear,unsure :: {a} [biraz daha geri gelir|yorulur|aşağı dener] [gibi duruyor|diye düşünüyorum|sanki], [ama emin konuşamam|yanılabilirim|tam emin değilim]
#con,bear,up :: {a} [çıkıyor|yükseliyor|gidiyor] ama [bana inandırıcı gelmiyor|tepki derim ben buna|kalıcı görmüyorum], [temkinim sürüyor|peşinden gitmem]
#con,bear,down :: {a:loc} [bunu bekliyordum|düşüş sürpriz değil|zayıflık belliydi], [daha bitmedi gibi|dip demek için erken|acele etmem]
#con,bear,share :: {a:loc} [borç|marj|değerleme|büyüme] [tarafı|kısmı] [beni [korkutuyor|rahatsız ediyor|düşündürüyor]|gözümü korkutuyor|aklımı kurcalıyor]
#con,bear,bank :: [kredi büyümesi|marj|takipteki kredi] [düşündürüyor|sıkıntılı|belirsiz], {a:dat} [mesafeliyim|o yüzden girmedim|sıcak bakmıyorum]
#con,bear,gold :: {a:loc} [tempo|bu hız] [sürdürülemez|fazla], [bir düzeltme lazım|buradan kovalamam|yorulur bir yerde]
#con,bear,fx :: {a} [hareketi|yükselişi] [beklemiyorum|zor görüyorum|abartılıyor], [faiz varken|mevduat böyleyken] [getirisi yetmez|cazip değil]
#con,bear,crypto :: {a:loc} [heyecan|kaldıraç|köpük] fazla, [iğne gelir|temizlik gelir|ben spotta bile azım]
#con,bear,index :: endekste [yorgunluk|iştahsızlık|satıcı] [görüyorum|var], [yukarısı zor|tepki satılır|nakit tutuyorum]
#mid,neutral :: {a} [için|konusunda|tarafında] [kararsızım|net değilim|fikrim oturmadı], [iki tarafı da anlıyorum|biraz daha görmek isterim|beklemek bedava]
#mid,neutral :: {a:loc} [ne alırım ne satarım|taraf değilim|acelem yok|ortadayım], [izlemek de iş|bekle gör|bir işaret arıyorum|netleşsin hele|kararım beklemek]
#mid,neutral,priced :: {a} {res:acc} [geçsin|aşsın|kırsın] [fikrim değişir|o zaman başka bakarım|o gün konuşuruz], {sup} [altı ayrı konu|kırılırsa tersi|altında tersi]
#mid,neutral,share :: {a:gen} [bilançosunu|bir sonraki bilançosunu|çeyrek sonuçlarını] [göreyim|bekliyorum], [ondan sonra konuşuruz|şimdi bir şey demek zor|öncesi tahmin]
"""

SHORT = """
up,open :: [yeşil yakışıyor|güzel gidiyor|yürüyor maşallah|keyifli bugün|fena gitmiyor]
up,open,hold :: [yürü be {a}|aferin {a:dat}|güzel güzel]
up,asset,open :: {a} [yukarı|gidiyor|kıpırdadı|iyi bugün|artıda|diri]
up,big :: [vay be|hadi bakalım|iyi koştu|hızlı gitti|şaka gibi]
up,hold :: [oh be|şükür|yüzüm güldü|işte bu|çok şükür]
tavan :: [tavan|tavan hayırlı olsun|{a} tavan|kilitledi]
taban :: [taban|{a} taban|geçmiş olsun hepimize]
down,open :: [tat yok|kan kaybediyor|ağır bugün|yine kırmızı|zayıf duruyor]
down,asset,open :: {a} [ağır|zayıf bugün|geri geldi|satış yiyor|kötü|ekside]
down,big :: [hayda|yok artık|sert oldu|yine mi|bu ne şimdi]
down,hold :: [canım sıkıldı|tadım kaçtı|sabır|yine eridik|of]
down,bear :: [belliydi|şaşırmadım|yorgun demiştim|sürpriz değil]
up,bear :: [inanmıyorum buna|tepki bu|bakalım ne kadar|kalıcı mı emin değilim]
down,bull :: [geçer|moral bozmayın|gürültü bunlar|sabır işi]
up,bull :: [devam|daha yeri var|güzel|böyle devam]
flat,open :: [uyku geldi|hareket yok|yatay yine|kıpırdamıyor|sıkıcı gün]
flat,asset,open :: {a} [uyuyor|yatay|sakin|kıpırdamıyor|aynı yerde]
priced,open :: {a} [şu an {p}|{p} oldu|{p}]
priced,today,up :: {a} {chg} artıda
priced,today,down :: {a} {chg} ekside
near_res :: [{res} zor|{res} önemli|{res:dat} geldik|direnç {res}]
near_sup :: [{sup} tutsun|{sup} önemli|{sup:dat} geldik|destek {sup}]
above_res :: [{res} geçildi|direnç gitti|{res} kırıldı]
below_sup :: [{sup} gitti|destek kırıldı|{sup} kırıldı]
rsi_hi :: [RSI {rsi}, şişti|soğusun biraz|biraz şişti]
rsi_lo :: [RSI {rsi} olmuş|aşırı satım|fazla satıldı]
vol_hi,share :: [hacim güzel|hacim var bugün|hacim patladı]
vol_lo,share :: [hacim yok|hacimsiz|hacim cılız]
profit :: [maliyet {cost}, rahatım|kârdayım şükür|bende sorun yok]
losing :: [maliyet {cost} bende|eksideyim hâlâ|terste bekliyorum|sabrediyorum]
hold :: [taşıyorum|bırakmadım|{a} bende duruyor|bekliyorum ben]
nohold,watch :: [izliyorum|{a} listemde|takipteyim|kenardan bakıyorum]
neutral :: [bakalım|göreceğiz|izlemedeyim|kararsızım|bekle gör]
cautious,!bull :: [temkinliyim|nakitteyim biraz|acele yok|dikkatliyim]
bold :: [risk alırım|korkmuyorum|cesaret lazım|ben varım]
stressed :: [bunaldım|kafam şişti|yoruldum bu piyasadan|ekranı kapatıyorum]
good_mood :: [keyfim yerinde|modum iyi|keyifliyim]
closing,session :: [kapanışı görelim|son yarım saat|kapanış önemli]
opening,open :: [hadi hayırlısı|bismillah açıldık|kemerleri bağlayın|gong çaldı]
"""

ASK = """
open,asset :: {a:loc} [neler oluyor|ne oldu birden|bir hareket mi var|haber mi var], [bilen var mı|gören oldu mu|kaçırdım galiba|takip eden var mı|anlayan beri gelsin]?
hold,ownable :: [{a:acc} taşıyan|{a:acc} tutan|elinde {a} olan] [kaç kişiyiz|kimler var|başka var mı] [burada|bu odada|aramızda]?
nohold,ownable :: [{a:acc} taşıyan|{a:acc} tutan|elinde {a} olan|{a:loc} içeride olan] var mı [burada|bu odada|aramızda], [ne düşünüyorsunuz|keyifler nasıl|bekleyecek misiniz|fikir alayım]?
ownable :: {a} için [ne düşünüyorsunuz|fikri olan var mı|planınız ne|sizde durum ne|beklentiniz ne tarafta|umudu olan kaldı mı] [bu hafta|bu aralar|bugünlerde|kısa vadede], [ben kararsızım|oku oku bitiremedim|yazın da okuyalım|dinliyorum]?
index :: endeks için [haftalık|kısa vadeli|ay sonu] [beklentiniz|tahmininiz|fikriniz] [ne|ne yönde|var mı]?
priced,near_res :: {a} {res:acc} [geçer mi|kırar mı|aşar mı] [sizce|bu sefer|yakında], [yoksa yine döner mi|yoksa oradan satış mı yer|ne dersiniz]?
priced,near_sup :: {sup} [tutar mı|çalışır mı|dayanır mı] {a:loc} [sizce|bu sefer|bu hafta], [kırılırsa planınız var mı|yoksa altı mı görünür|ne dersiniz]?
*0.4,priced :: {a:loc} [önce|ilk] {res:mi} [gelir|görülür] {sup:mi}, [ne dersiniz|oyunuz hangisi|tahmin alayım|ben kararsızım]?
asset,up,big,open :: {a} [niye|neden|niçin] [koştu|bu kadar çıktı|hızlandı|böyle gitti], [KAP'a bir şey mi düştü|haber mi var|ben mi kaçırdım|duyan oldu mu]?
asset,down,big,open :: {a} [niye|neden|niçin] [düştü|bu kadar satıldı|bıraktı kendini|böyle eridi], [haber mi var|sebep ne|duyan oldu mu|ben mi kaçırdım]?
hold,down :: {a:loc} [ekleme yapan|maliyet düşüren|satıp çıkan|bekleyen] [oldu mu|var mı] [bugün|son düşüşte|bu seviyede|aranızda]?
hold,losing :: {a:loc} [terste|ekside|zararda] [bekleyen|kalan] [bir tek ben miyim|başka var mı|çok muyuz]?
hold,profit :: {a:loc} kâr [alan|cebe koyan|realize eden] [oldu mu|var mı] [bugün|bu hafta|bu seviyede], [kararsızım|elim gitmiyor da|merak ettim]?
hold :: {a} [bir tek bende mi var|benden başka taşıyan yok mu|sizde ne ağırlıkta|sepetinizde yüzde kaç] [acaba|merak ettim de|burada|bu odada|cidden]?
nohold,watch :: [{a} bu fiyattan pahalı mı|{a:dat} buradan geç mi kaldık|{a} bu seviyeden mantıklı mı|{a} buradan riskli mi] [sizce|dersiniz]?
share :: {a} bilançosu [ne zaman|hangi gün|hangi hafta] [açıklanıyor|geliyor|düşer ekrana], [bilen var mı|tarih gören oldu mu|beklenti nasıl|fiyatlandı mı sizce|heyecan var mı]?
share :: {a} [temettü verir mi|dağıtım yapar mı|temettüyü artırır mı] [bu sene|bu yıl|bu dönem|sıradaki dönemde], [ne dersiniz|beklentiniz var mı|bakan oldu mu|geçmişine bakan var mı|umut var mı]?
share,bank :: banka tarafında {a:acc} [tercih eden|öne koyan|seven] var mı, [merak ettim|kıyaslayan oldu mu|fikir alayım]?
gold :: [düğün|altın günü|birikim|torun] için {a} [alan|bakan|biriktiren] var mı, [beklenir mi|yoksa ne gelirse mi|acele mi ediyorum]?
gold :: {a} [bozduran|satan|yer değiştiren] [oldu mu|var mı] [bu seviyede|bugünlerde|bu ay]?
fx :: {a} [yıl sonu|sene sonu|bahara|yaza] [nerede olur|kaç olur|kaçı görür] sizce, [tahmin alayım|ben kararsızım|bahse var mısınız]?
crypto :: {a} [burada|buradan|bu bölgede] [toparlar mı|döner mi|dip mi|dinlenir mi] [sizce|ne dersiniz]?
crypto,hold :: {a} [stake edip|soğukta] [bekleten|tutan] var mı, [içiniz rahat mı|kaç senedir|memnun musunuz]?
other_asset :: {a:mi} {b:mi} [tutardınız|derdiniz|seçerdiniz|yakın size|daha rahat uyutur], [merak ettim|fikir alayım|ben kararsızım|tek hak var|kısa vade için|uzun vade için]?
evening,workday :: bugün [kim ne yaptı|günü artıda bitiren oldu mu|kimin yüzü güldü|işlem yapan var mı|sabreden kim] [acaba|merak ettim|bu odada|söyleyin bakalım]?
weekend,!eve :: pazartesi [nasıl açarız|ne bekliyorsunuz|için umut var mı|boşluk olur mu]?
morning,workday :: bugün [neye bakıyorsunuz|hangi hisse masada|ne var takvimde|planınız ne]?
session :: [nakitte|kenarda] [bekleyen|duran|oturan] var mı, [yoksa hepimiz içeride miyiz|tek ben miyim|oranınız ne]?
night :: [uyumayan|ayakta olan|hâlâ ekranda olan] var mı, [ne izliyorsunuz|nereye bakıyorsunuz]?
*0.5 :: [bana mı öyle geliyor|yalnız ben mi öyle görüyorum|ben mi yanlış hissediyorum] [yoksa|yani], [ortalık fazla sakin|herkes yorgun|kimse konuşmuyor|iştah kalmamış|hevesler kaçmış|herkes bir şey bekliyor]?
*0.6,!late :: [bu hafta|son günlerde] [pozisyon değiştiren|sepetini bozan|yer değiştiren|yeni bir şey ekleyen] [oldu mu|var mı], [neden|merak ettim|ne gördünüz|ben bekledim]?
*0.6,workday :: [bu piyasada|bu ortamda|böyle günlerde] [nasıl sakin kalıyorsunuz|ekrana ne kadar bakıyorsunuz|neye göre karar veriyorsunuz], [ciddi soruyorum|ben beceremiyorum|merak işte]?
"""

ASK_SHORT = """
asset :: {a} [alan var mı|bakan var mı|konuşan yok mu]?
ownable :: {a} [kimde var|taşıyan]?
asset,open,up :: [neden çıktı|haber mi var|ne oldu {a:dat}]?
asset,open,down :: [neden düştü|haber mi var|ne oldu {a:dat}]?
asset,open,flat :: {a} [niye durgun|uyudu mu]?
priced,near_res :: {res} [geçer mi|kırılır mı|olur mu] sizce?
priced,near_sup :: {sup} [tutar mı|dayanır mı|dönülür mü] sizce?
hold :: [bekliyor musunuz|satan oldu mu|ekleyen var mı] {a:acc}?
priced,open :: {a} [nereye gider|toparlar mı|yorulur mu] sizce?
session :: [kapanış nasıl olur|nakitte kaç kişiyiz|işlem yapan var mı]?
evening :: [bugün kim kazandı|yarına planı olan]?
night :: [uyumayan kim var|ses veren yok mu]?
weekend :: [pazartesi nasıl açarız|hafta nasıl geçti]?
:: [kimse yok mu|ne konuşuyoruz|bir gelişme var mı|siz ne yapıyorsunuz]?
"""
