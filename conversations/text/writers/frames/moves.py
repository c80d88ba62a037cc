"""What one does with what another has said: agree, partly agree, disagree, build on it, console, tease, thank, laugh.

Frames with `{a}`, `{num}`, `{key}` or `{ad}` name something of the message they
answer; the plan prefers them for anything longer than four words.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

AGREE = """
:: [aynen|aynen öyle|bence de|katılıyorum|doğru|kesinlikle öyle|ben de öyle düşünüyorum]
:: [{haklısın/haklısınız}|doğru {diyorsun/diyorsunuz}|tam üstüne {bastın/bastınız}|{ağzına/ağzınıza} sağlık|ona şüphe yok|imzamı atarım|benim diyeceğimi {dedin/dediniz}]
:: ben de [aynı yerdeyim|aynı kafadayım|o taraftayım|öyle bakıyorum|bunu yazacaktım|tam bunu diyecektim]
to_one :: {haklısın/haklısınız} {ad}
to_one :: {ad} [doğru {diyorsun/diyorsunuz}|{haklısın/haklısınız}|iyi {gördün/gördünüz}|güzel {özetledin/özetlediniz}]
to_one,t_asset :: {ad} {a} [konusunda|tarafında|için] [haklı|yerinde|doğru] bir [tespit|yorum|bakış], [altına imza atarım|ben de öyle bakıyorum|katılmamak zor]
to_one :: [sonunda|nihayet] biri [söyledi|yazdı|dile getirdi], {ad} [{haklısın/haklısınız}|tam isabet|{ağzına/ağzınıza} sağlık]
t_asset :: {a} [konusunda|tarafında] [ikimiz de|aynı şeyi|benzer şekilde] [aynı yere bakıyoruz|düşünüyoruz|görüyoruz] [demek ki|anlaşılan|sanırım]
t_asset,t_up :: {a:dat} [ben de|bu ara] [umutluyum|olumlu bakıyorum|güveniyorum], [yalnız {değilsin/değilsiniz}|aynı taraftayız|hemfikiriz]
t_asset,t_down :: {a:dat} [ben de|bu ara] [temkinliyim|soğuk bakıyorum|güvenmiyorum], [yalnız {değilsin/değilsiniz}|aynı taraftayız|hemfikiriz]
t_asset :: {a:loc} [aynı fikirdeyim|hemfikiriz|ben de öyle görüyorum|aynı yerdeyiz]
t_asset :: {a} için [aynısını düşünüyorum|{söylediğine/söylediğinize} katılıyorum|doğru {söylüyorsun/söylüyorsunuz}]
t_asset :: {a} [konusunda|tarafında] [{haklısın/haklısınız}|katılıyorum|aynı kafadayız|itirazım yok]
t_asset,hold :: {a} bende de var, [o yüzden seviyorum bu yorumu|aynı hissediyorum|{dediğin/dediğiniz} gibi]
t_num :: {num} {dediğin/dediğiniz} yer [doğru|mantıklı|yerinde] [bence|bana göre]
t_num :: {num} [konusunda|için] [katılıyorum|ben de oraya bakıyorum|hemfikiriz|aynı seviyeyi not almıştım]
t_key :: {key} [kısmına|konusuna|tarafına] [katılıyorum|itirazım yok|aynen imza atarım]
t_key :: {key} [meselesini|konusunu|tarafını] [iyi {yakaladın/yakaladınız}|güzel {hatırlattın/hatırlattınız}|ben de düşünüyordum]
"""

PARTIAL = """
:: [{haklısın/haklısınız}|doğru {diyorsun/diyorsunuz}|katılıyorum] ama [tam değil|eksik|bir yere kadar]
:: [bir yere kadar evet|olabilir|mümkün|kısmen|o da bir bakış]
t_asset :: {a:loc} [bir yere kadar|kısmen|yarı yarıya] {haklısın/haklısınız}
t_asset :: {a} [tarafında|konusunda] [o kısmı doğru da|{haklısın/haklısınız} da|olabilir de] [öbür yüzü de var|riski atlıyoruz|acele etmemek lazım|tablo karışık]
t_asset,to_one :: {ad} {a} için {söylediğin/söylediğiniz} [doğru|mantıklı|yerinde] [ama|yalnız] [tek taraf o|öbür senaryo da var|vade önemli]
t_asset :: {a} [tarafında|konusunda] [yarısına|bir kısmına] katılıyorum, [gerisi|kalanı] [zamanla belli olur|tartışılır|havada kalıyor]
t_asset,t_up :: {a} için [iyimserliği|o umudu] anlıyorum [ama|yalnız] [temkini bırakmam|o kadar rahat değilim|yol düz değil]
t_asset,t_down :: {a} için [endişeyi|o temkini] anlıyorum [ama|yalnız] [o kadar da kötü değil|abartmayalım|biraz zaman verelim]
t_num :: {num} [olabilir|mantıklı] [ama|yalnız] [önce|arada] [bir nefes alır|çok durak var|sabır ister]
t_key :: {key} [kısmı doğru da|tarafına katılıyorum da] [gerisi|kalanı] [tartışılır|ayrı konu|o kadar net değil]
to_one :: {ad} [kısmen|bir yere kadar] {haklısın/haklısınız}, [yine de|ama] [tablo karışık|iki tarafı var|o kadar net değil]
"""

SOFT = """
:: [pek katılamıyorum|emin değilim ondan|bana öyle gelmiyor|o kadar da değil|ben tersini düşünüyorum|orada ayrışıyoruz]
to_one :: {ad} [pek katılamıyorum|emin değilim ondan|bana öyle gelmiyor|orada ayrışıyoruz|ben öyle görmüyorum]
t_asset :: {a:loc} [pek katılamıyorum|{sana/size} katılamıyorum|ben öyle görmüyorum|tersini düşünüyorum|ayrışıyoruz]
t_asset,t_up :: {a} için o kadar [iyimser|umutlu|rahat] [değilim|olamıyorum|bakamıyorum]
t_asset,t_down :: {a} için o kadar [karamsar|kötümser|umutsuz] [değilim|olamıyorum|bakmıyorum]
t_asset,t_up :: {a} [yükselir|gider|çıkar] {diyorsun/diyorsunuz} da [bana öyle gelmiyor|veri öyle demiyor|ben görmüyorum onu]
t_asset,t_down :: {a} [düşer|geri gelir|zayıf] {diyorsun/diyorsunuz} da [bana öyle gelmiyor|veri öyle demiyor|ben görmüyorum onu]
to_one,t_asset :: {ad} {a} [tarafında|konusunda] [ayrı düşüyoruz|ben karşı taraftayım|aynı şeyi görmüyoruz], [normal|olur böyle|piyasa bunun için var]
t_asset :: {a} [için|konusunda] [tam ters yerdeyim|başka bakıyorum|ikna olmadım], [rakamlar|grafik|gidişat] [öyle demiyor|başka söylüyor]
t_num :: {num} [bana|benim gözümde] [uzak|iddialı|hayal gibi] [geliyor|duruyor|şimdilik]
t_key :: {key} [kısmına|konusuna] [pek katılamıyorum|ikna olmadım|şüpheyle bakıyorum]
"""

HARD = """
:: [yok artık|hadi canım|o iş öyle değil|yok öyle bir şey|hiç katılmıyorum|masal bunlar]
to_one :: {ad} [o iş öyle değil|hiç katılmıyorum|rakamla konuşalım|yapma allasen]
to_one,rival :: {ad} [yine aynı plak|her hafta aynı şey|rakam yoksa konuşmayalım|geçen ay da aynısını {diyordun/diyordunuz}]
t_asset :: {a:loc} [hiç katılmıyorum|o iş öyle değil|tam tersi bence|külliyen yanlış bence]
t_asset,t_up :: {a} [yükselir|uçar|gider] [masalına|hikâyesine] [karnım tok|inanmıyorum|kanmam artık]
t_asset,t_down :: {a} [bitti|battı|çöker] [demek|diyen] [acele|abartı|fazla] [bence|olmuş|kaçıyor]
t_num :: {num} [hayal|nerede biz neredeyiz|anca rüyada] [bence|bana göre|şimdilik]
t_key :: {key} [konusu|meselesi] [tamamen abartı|masal|lafta kalır] bence
"""

BUILD = """
t_asset,t_up :: {a} [gidince|yükselince|çıkınca] [herkesin yüzü gülüyor|oda canlanıyor|konuşan çoğalıyor], [kalıcı olsun da|bakalım sürecek mi|ben sessizce izliyorum]
t_asset,t_down :: {a} [düşünce|geri gelince|satılınca] [oda sessizleşiyor|moraller bozuluyor|herkes susuyor], [geçer elbet|sabır|hep böyle olur]
t_asset,open :: {a} [ekranımda|önümde|sekmede] açık, [ben de ona bakıyordum|gözüm üstünde|takip ediyorum]
t_asset,up :: {a:loc} [bugünkü|son] [hareketi|yükselişi] ben de [gördüm|fark ettim|not ettim], [hacmine bakacağım|sebebini arıyorum|hoşuma gitti]
t_asset,down :: {a:loc} [bugünkü|son] [zayıflığı|düşüşü] ben de [gördüm|fark ettim|not ettim], [hacmine bakacağım|sebebini arıyorum|hoşuma gitmedi]
t_asset,watch :: {a} [zaten|epeydir] [listemdeydi|radarımdaydı], [{yazdığın/yazdığınız} iyi oldu|tekrar bakayım|hatırlamış oldum]
to_one,t_asset :: {ad} {a} [konusunda|tarafında] [iyi not|güzel tespit|yerinde gözlem], [takipteyim|aklımda tutarım|bakacağım]
t_asset :: {a:acc} [ben de izliyorum|ben de takipteyim|dünden beri takip ediyorum|not almıştım|listeye yazdım]
to_one,t_asset :: {ad} {a:acc} {hatırlatman/hatırlatmanız} iyi oldu, [bakıyordum zaten|gözden kaçmıştı|listeme dönüyorum]
t_asset,to_one :: {a} [deyince|adı geçince] [kulak kabarttım|ekrana döndüm|grafiği açtım], [{anlat/anlatın} hele|{devam et/devam edin}|ben de bakıyordum]
t_asset,hold :: {a} bende de var, [aynı gemideyiz|yalnız {değilsin/değilsiniz}|birlikte bekliyoruz]
t_asset,nohold :: {a} bende yok ama [merakla izliyorum|{sen/siz} yazınca baktım|gözüm takıldı şimdi|adı çok geçiyor bugün|kulağım orada|fikir edinmek güzel], [not aldım|okuyorum sizi|bakarım bir ara|öğreniyoruz]
t_num :: {num} [civarını|seviyesini|bölgesini] [ben de not aldım|ben de izliyorum|unutmayalım|işaretlemiştim], [orada iş var|bakalım ne olacak|hafife alınmaz|herkes orada]
t_num :: {num} [önemli yer|kritik bölge|herkesin gözünde] [bence de|orası doğru|zaten]
t_key :: {key} [konusu|meselesi|tarafı] [önemli|ilginç|beni de düşündürüyor|gözden kaçıyor|hafife alınmamalı]
t_key :: {key} [deyince|lafını duyunca|konusu açılınca] [kulak kesildim|durup düşündüm|ekrana baktım], [ona da bakmak lazım|asıl konu o belki|atlamayalım]
to_one :: {ad} [iyi noktaya {değindin/değindiniz}|bunu {yazman/yazmanız} iyi oldu|güzel {dedin/dediniz}|not aldım bunu]
to_one :: {ad} [ilginç bakış|hiç öyle bakmamıştım|düşündürdü beni|{yazdığını/yazdığınızı} bir kenara koydum]
:: [not aldım|ilginç|düşündürdü|öyle mi|hiç öyle bakmamıştım|mantıklı]
"""

CONSOLE = """
:: [geçmiş olsun|olur böyle {üzülme/üzülmeyin}|sağlık olsun|üzüldüm|moral {bozma/bozmayın}]
to_one :: geçmiş olsun {ad}
to_one :: {ad} [üzüldüm|geçmiş olsun|{üzülme/üzülmeyin}], [herkes yaptı o hatayı|para geri gelir sağlık olsun|bunu yaşamayan yok|ders parası say gitsin|hepimizin başında]
!person,to_one :: {ad} [moral {bozma/bozmayın}|{takma/takmayın} kafaya], [ben de aynısını yaşadım|geçen sene ben de oradaydım|toparlanır insan|ilk değil son değil]
!person,t_asset :: {a:loc} [geçmiş olsun|üzüldüm], [ben de yandım zamanında|çok kişi terste|{yalnız değilsin/yalnız değilsiniz}|sabır diliyorum]
t_asset,hold :: {a:loc} ben de [içerideyim|aynı gemideyim|bekliyorum], [yalnız {değilsin/değilsiniz}|birlikte sabır|geçmiş olsun ikimize]
t_key :: {key} [işi|tarafı] [zor|can sıkıcı], [geçmiş olsun|sabır diliyorum|{üzülme/üzülmeyin} fazla]
"""

TEASE = """
friend :: [ben demiştim|hayırlı olsun yeni maliyetin|sen alınca düşüyor ha|yine mi sen]
friend,sen :: {ad} [ben demiştim|yine mi aynı film|sen alınca düşüyor|uzun vadeci oldun desene]
friend,t_asset,sen :: {a:acc} sen [alınca|tutunca|övünce] [düşüyor|duruyor] ha, [bir dahakine haber ver|ters gösterge gibisin|kızma, takılıyorum]
rival :: [dinlemeyince böyle oluyor|yazmıştım buraya|şaşırmadım açıkçası]
rival,to_one :: {ad} [yazmıştım buraya|o gün {dinlemedin/dinlemediniz}|riski konuşmuştuk], [neyse geçmiş olsun|ders olsun hepimize]
"""

CONGRATS = """
:: [helal|hayırlı olsun|bravo|darısı başımıza|ne güzel|afiyet olsun|güzel işlem]
to_one :: [helal|tebrikler|hayırlı olsun|afiyet olsun] {ad}
to_one :: {ad} [adına|için] [sevindim|mutlu oldum], [darısı başımıza|sabrın karşılığı|keyfini {çıkar/çıkarın}]
t_asset :: {a:loc} {kazandıysan/kazandıysanız} [ne mutlu|helal olsun|afiyet olsun]
t_asset,hold :: {a:loc} [birlikte gülüyoruz|ben de nasiplendim], [şükür|darısı devamına|nazar değmesin]
t_asset,nohold :: {a:acc} [kaçırdım|uzaktan izledim] ben, [alana helal olsun|{yürüdün/yürüdünüz} valla|imrendim]
friend,sen :: {ad} [çaylar senden|ısmarlarsın artık|kahve borcun var]
"""

HOLDING_HEARD = """
t_asset,hold :: {a} [bende de var|ben de taşıyorum], [ortalamam {cost}|maliyetim {cost}|aynı gemideyiz]
t_asset,nohold,bull :: {a} [güzel seçim|severim|mantıklı geliyor], [bende yok ama|ben giremedim daha|uzun vadede olumluyum]
t_asset,nohold,bear :: {a} [bana göre değil|bana riskli geliyor|benlik değil] ama [hayırlı olsun|{senin/sizin} kararın|bol şans]
t_asset,nohold,neutral :: {a} [hayırlısı|hayırlı olsun|bol kazanç], [ben uzaktan bakıyorum|benim fikrim net değil|izliyorum]
t_asset :: {a} [kaçtan|hangi seviyeden|nereden] {girdin/girdiniz}?
t_asset :: {a} {maliyetin/maliyetiniz} [kaç|kaçtan]?
t_num :: {num} [iyi yer|makul seviye|fena değil] [bence|bana göre|gibi]
to_one :: {ad} [hayırlı olsun|bol kazançlar|hayırlısı olsun]
"""

THANKS_BACK = """
:: [rica ederim|ne demek|estağfurullah|lafı olmaz|her zaman]
to_one :: [rica ederim|ne demek|her zaman] {ad}
to_one :: {ad} ne demek, [işe yaradıysa ne güzel|burada bunun için konuşuyoruz|birbirimizden öğreniyoruz]
"""

BYE = """
:: [görüşürüz|kolay gelsin|hayırlı işler|{kendine iyi bak/kendinize iyi bakın}]
to_one :: [görüşürüz|kolay gelsin|{iyi dinlen/iyi dinlenin}] {ad}
to_one,evening,eve :: [iyi akşamlar|hayırlı akşamlar] {ad}, [yarın buradayız|yarın görüşürüz]
to_one,night,eve :: iyi geceler {ad}, [yarın açılışta görüşürüz|dinlenmek de lazım]
"""

CALM = """
:: [tamam sakin|kırmayalım birbirimizi|konumuz piyasa|üslup lütfen|alınmadım]
to_one :: {ad} [alınmadım|kızmadım|sakin olalım], [piyasa konuşalım|konuya dönelim|kırıcı olmayalım|rakam konuşalım]
to_one :: {ad} [haklı da {olabilirsin/olabilirsiniz}|öyle {düşünebilirsin/düşünebilirsiniz}] ama [üslup önemli|saygıyla konuşalım|kişisele gerek yok]
:: [kötü gün geçiriyor olabiliriz|piyasa hepimizi gerdi], [sakin|birbirimize yüklenmeyelim|nefes alalım]
"""

LAUGH = """
:: [iyiymiş|güldüm|ahahaha|hahaha|koptum|günümün lafı bu]
to_one :: [iyiydi bu|beni {güldürdün/güldürdünüz}|çok iyi] {ad}
to_one :: {ad} [ekran başında tek başıma güldüm|çok iyiydi], [ihtiyacım varmış|piyasa bu kadar güldürmüyor|çaylar benden]
t_asset :: {a} [sahiplerine|tutanlara] [ağır oldu bu|bu yapılmaz], [ama güldüm|haksız da değil]
t_key :: {key} [kısmında|lafına] [koptum|güldüm], [iyiydi|beklemiyordum]
"""

OWN_LAUGH = """
t_asset,hold :: {a:acc} taşıyan biri olarak [alındım ama güldüm|gülemedim|kendime güldüm]
"""

HEARD = """
to_one :: {ad} [anladım|not aldım|okudum|gördüm], [üstüne düşüneyim|ona da bakarım|kenara yazdım|ilginç]
to_one :: {ad} [öyle de bakılabilir|onu hiç düşünmemiştim|güzel soru işareti], [bir bakayım|kafama takıldı|düşüneyim biraz]
t_key,t_asks :: {key} derken [genel konuştum|bildiğimiz hâlini kastettim|öylesine söyledim], [özel bir şey yok|derin bir hesabım yok]
t_key,!t_asks :: {key} {diyorsun/diyorsunuz}, [ben o kadar bilmiyorum|o konu bende zayıf|ilginç aslında|kulağa hoş geliyor]
t_key,!t_asks :: {key} [konusu|tarafı] [benlik değil|uzmanlığım değil|bana uzak] ama [okurum|dinlerim|merak ettim]
:: [anladım|öyle mi|hmm ilginç|bakalım|düşüneyim]
"""

SELF_CORRECT = """
#con,asset :: [yanlış anlaşılmasın|öyle demek istemedim|düzelteyim], {a} [kötü demiyorum|bitti demiyorum|için belki acele ediyorum]
#pro,asset :: [yanlış anlaşılmasın|fazla hevesli oldu|düzelteyim], {a} [uçacak demiyorum|hemen çıkar demiyorum|için acelem yok]
#pro,#con,#mid :: [lafı uzattım|uzattım kusura bakmayın|kendi kendime konuşuyorum|dağıldım yine]
"""

# One or two words before the rest, or instead of it; by what one does with what was said.
ACK_AGREE = """
:: [aynen|aynen öyle|doğru|kesinlikle|evet|bence de|evet ya|öyle valla|he ya|hak veriyorum|tabii]
:: [{haklısın/haklısınız}|doğru {diyorsun/diyorsunuz}|ona şüphe yok|katılıyorum]
"""

ACK_DOUBT = """
:: [hmm|olabilir|belki|bakalım|bilemedim|kısmen|göreceğiz|emin değilim|olur mu olur|zor be|yok ya]
"""

ACK_DENY = """
:: [yok ya|yok be|hiç sanmam|sanmıyorum|zor|hadi canım|bence değil|katılmıyorum]
"""

ACK_HEARD = """
:: [anladım|öyle mi|hmm|bakalım|vay|hayırlısı|iyi bari|olur öyle|aynen|demek öyle|olabilir]
"""

ACK_CONSOLE = """
:: [geçmiş olsun|üzüldüm|sağlık olsun|olur böyle {üzülme/üzülmeyin}|tüh|of ya|sabır]
"""

ACK_QUESTION = """
t_asset,ownable :: [kaçtan|{vaden/vadeniz} ne|{sende/sizde} var mı]?
t_asset :: [neden|niye|ciddi {misin/misiniz}|emin {misin/misiniz}|hedef ne|nereden belli]?
:: [öyle mi|cidden mi|ciddi {misin/misiniz}|nasıl yani|neden|hangisi|kim dedi|{sence/sizce}]?
"""

LAST_WORD = """
:: [bakalım|hayırlısı|göreceğiz|kısmet|neyse|hayırlısı olsun|olur mu olur|sabır|izliyoruz|bekliyoruz|inşallah|sakin|temkin|hadi bakalım]
hold :: [tutuyorum|bekliyorum|sabır|beklemedeyim|taşımaya devam]
nohold :: [izliyorum|seyirciyim|uzaktan bakıyorum]
session,!closing :: [kapanışa bakalım|gün uzun|gün bitmedi daha|saat erken|akşam olsun hele]
"""

RECALL = """
memory :: aklıma geldi, {memory}
memory :: {memory}
memory :: [bunu görünce|bunu okuyunca|lafı geçince] aklıma geldi, {memory}
memory :: [unutmuyorum|hiç unutmam], {memory}
memory :: {memory}, [o zaman da böyleydi|hâlâ aklımda|insan unutmuyor|ders oldu]
"""

ASK_BACK = """
t_asset,ownable :: {a} {sende/sizde} [var mı|ne ağırlıkta|kaçtan]?
t_asset :: {a} için [{neye dayanıyorsun/neye dayanıyorsunuz}|{hangi seviyeyi bekliyorsun/hangi seviyeyi bekliyorsunuz}|{vaden ne/vadeniz ne}|{stopun var mı/stopunuz var mı}|{ne zaman ikna oldun/ne zaman ikna oldunuz}] [peki|merak ettim de|bu arada|şimdi]?
t_asset :: {a:loc} [{en çok neyi seviyorsun/en çok neyi seviyorsunuz}|{seni ne korkutuyor/sizi ne korkutuyor}|{nereyi kritik görüyorsun/nereyi kritik görüyorsunuz}]?
t_asset,t_up :: {a:loc} [{hedefin/hedefiniz}|{beklentin/beklentiniz}] [ne|neresi|var mı]?
t_asset,t_down :: {a:loc} [nereye kadar|hangi seviyeye kadar] [düşer|geri gelir] [{sence/sizce}]?
t_asset,hold :: {a} bende de var, [{sen ne yapacaksın/siz ne yapacaksınız}|{planın ne/planınız ne}]?
t_num :: {num} [nereden çıktı|neden orası|hangi hesapla]?
t_num :: [{num:gen} altına inerse|{num:gen} üstüne çıkarsa|{num} tutmazsa] [{ne yaparsın/ne yaparsınız}|{planın var mı/planınız var mı}]?
t_key :: {key} [konusunda|tarafında] [kaynak var mı|{ne bekliyorsun/ne bekliyorsunuz}|{sen ne düşünüyorsun/siz ne düşünüyorsunuz}]?
t_asset,to_one :: {ad} [{neden öyle düşündün/neden öyle düşündünüz}|{biraz açar mısın/biraz açar mısınız}|{sen ne yaptın/siz ne yaptınız}]?
t_asset,ownable :: {a} [hâlâ|yine] {sende/sizde} mi?
t_asset,ownable :: {a:acc} [{kaçtan aldın/kaçtan aldınız}|{ne zaman aldın/ne zaman aldınız}|{neden seçtin/neden seçtiniz}]?
t_asset :: {a} [neden ki|niye öyle|sebep ne|haber mi var] {sence/sizce}?
t_asset,t_up :: {a} [daha gider mi|buradan alınır mı|devam eder mi|yorulmadı mı] {sence/sizce}?
t_asset,t_down :: {a} [döner mi|toparlar mı|burada durur mu|dip yaptı mı] {sence/sizce}?
t_asset,nohold :: {a} bende yok, [{sende/sizde} ne kadar var|buradan girilir mi|geç mi kaldım|{sen/siz} {girer misin/girer misiniz}]?
t_asset :: {a} [yerine|dışında] [{neye bakıyorsun/neye bakıyorsunuz}|{sende/sizde} ne var|hangisi olur]?
t_asset,other_asset :: {a:mi} [yoksa|ya da] {b:mi} [{sence/sizce}|daha rahat|daha iyi]?
t_how :: {how:mi} [{sence/sizce}|gerçekten|cidden|o kadar]?
t_how :: {how} derken [neyi {kastediyorsun/kastediyorsunuz}|neye göre|hangi vadede]?
t_how :: [ne kadar|neden|nesi] {how} [{sence/sizce}|peki|bu sefer]?
t_how,t_asset :: {a} [neden|niye] {how} [{sence/sizce}|oldu ki|peki]?
t_how,t_asset :: {a} için {how} [demek erken değil mi|dedirten ne|diyen çok, neden]?
t_key :: {key} [neden|niye] [bu kadar önemli|bu ara gündemde|konuşuluyor] {sence/sizce}?
t_key :: {key} [derken|ile] [neyi {kastediyorsun/kastediyorsunuz}|ne demek {istedin/istediniz}]?
t_key,t_asset :: {key} {a} için [ne demek|iyi mi kötü mü|önemli mi] {sence/sizce}?
t_num :: {num} [görülür mü|gelir mi|tutar mı] [{sence/sizce}|bu hafta|gerçekten]?
t_asset,to_one :: {ad} [{peki vaden/peki vadeniz}|{peki planın/peki planınız}] ne?
t_asset,to_one :: {ad} [{nereden duydun/nereden duydunuz}|{emin misin/emin misiniz}|{ciddi misin/ciddi misiniz}]?
*0.3 :: [neden|öyle mi|nasıl yani|{sence/sizce} öyle mi|peki ya sonra]?
to_one,!t_asset :: {ad} [{sende/sizde} durum ne|{sen ne bekliyorsun/siz ne bekliyorsunuz}|{sende/sizde} ne var ne yok|{bugün ne yaptın/bugün ne yaptınız}]?
"""

# Said to somebody who has not spoken to one: the name comes first.
ASK_ONE = """
asset,ownable :: {ad} {sende/sizde} {a} [duruyor mu hâlâ|var mıydı|hâlâ var mı|ne oldu]?
asset,ownable :: {ad} {a:acc} [{ne yaptın/ne yaptınız}|{sattın mı/sattınız mı}|{tutuyor musun/tutuyor musunuz} hâlâ|{bıraktın mı/bıraktınız mı}]?
asset,ownable :: {ad} {a} için [{planın değişti mi/planınız değişti mi}|{hâlâ aynı yerde misin/hâlâ aynı yerde misiniz}|{ne düşünüyorsun/ne düşünüyorsunuz}|{beklentin ne/beklentiniz ne}]?
asset :: {ad} {a:acc} [{izliyor musun/izliyor musunuz}|{takip ediyor musun/takip ediyor musunuz}|{gördün mü/gördünüz mü}] [bugün|bu ara]?
asset,up,open :: {ad} {a} [yukarı gidiyor|yürüyor|yeşil], [{gördün mü/gördünüz mü}|{var mı sende/var mı sizde}|{yetiştin mi/yetiştiniz mi}]?
asset,down,open :: {ad} {a} [geri geliyor|satılıyor|kırmızı], [{gördün mü/gördünüz mü}|{var mı sende/var mı sizde}|{ekler misin/ekler misiniz}]?
priced,near_res :: {ad} {a} {res:acc} [geçer mi|aşar mı|kırar mı] {sence/sizce}?
priced,near_sup :: {ad} {a:loc} {sup} [tutar mı|dayanır mı|çalışır mı] {sence/sizce}?
hold :: {ad} {a} bende hâlâ duruyor, [{sen/siz} ne {yaptın/yaptınız}|{sende/sizde} durum ne|{sen olsan/siz olsanız} ne {yapardın/yapardınız}]?
r_key :: {ad} {key} [konusunda|tarafında] [{sen/siz} ne {diyorsun/diyorsunuz}|{fikrin/fikriniz} ne|{sen/siz} nasıl {bakıyorsun/bakıyorsunuz}]?
session :: {ad} [bugün ne {yaptın/yaptınız}|işlem {yaptın mı/yaptınız mı}|ekran başında {mısın/mısınız}|{senin/sizin} liste nasıl bugün]?
evening,workday :: {ad} günü nasıl {kapattın/kapattınız}?
weekend :: {ad} pazartesi için [{planın/planınız}|{beklentin/beklentiniz}] var mı?
night :: {ad} [{sen de mi/siz de mi}|hâlâ] [{ayaktasın/ayaktasınız}|ekran {başındasın/başındasınız}]?
:: {ad} [{sen/siz} ne {diyorsun/diyorsunuz}|{sende/sizde} ne var ne yok|{senin/sizin} tarafta durum ne|{sen/siz} hiç {yazmadın/yazmadınız}, ne {düşünüyorsun/düşünüyorsunuz}]?
"""

# Said unasked, and yet with a word of what others have just said.
PICK_UP = """
r_key :: {key} [demişken|denince|lafı geçmişken|konuşulmuşken], [ben de ona takılıyorum|bu ara herkes orada|önemli nokta|asıl mesele o galiba|bence hafife alınıyor]
r_key :: {key} [konusu|meselesi|tarafı] [açılmışken|konuşulmuşken] [ben de ekleyeyim|bir şey diyeyim], [bu ara belirleyici o|ben de ona bakıyorum|görmeden karar vermem|aceleye gelmez]
r_key :: şu {key} [işi|konusu|meselesi] [beni de düşündürüyor|kafamı kurcalıyor|daha çok konuşulur|bitmez|önümüzdeki günlerin konusu]
r_key :: {key} [önemli|belirleyici|kilit] [bence de|bu dönemde|şu ara], [gerisi gürültü|herkesin gözü orada|ben de not ettim]
r_key :: {key} [diyenlere|yazanlara] [katılıyorum|hak veriyorum|bir sorum var], [tek başına yetmez ama|{a} için de öyle|doğru yer orası]
r_key,asset :: {key} [bir yana|ayrı da|tamam da] {a} [ne olacak|nereye gider|nerede durur] [asıl|sizce|onu konuşalım]?
r_key,asset,hold :: {key} [konuşuluyor|deniyor|yazılıyor] da benim [gözüm|aklım|derdim] {a:loc}, [içerideyim|bekliyorum|taşıyorum]
r_key,asset :: {key} {a} için [ne kadar önemli|ne ifade ediyor|belirleyici mi] [sizce|acaba]?
r_key :: {key} tarafında [yeni bir şey var mı|gelişme var mı|değişen bir şey oldu mu|bir bilgi var mı], [ben göremedim|yazan olursa okurum|merak ettim]?
r_key :: {key} [konusunda|için] [kaynak paylaşan|bir şey okuyan|takip eden] var mı [burada|aramızda|bu odada]?
"""

CHIME = """
:: [anladım|öyle valla|olur|ne diyelim|olsun|normal|hayırlısı|peki]
t_bad :: [sorma|hepimiz aynıyız|bende de öyle]
t_bad :: bende de [durum|hava|keyif|tablo] [aynı|farksız|öyle|ondan hallice]
t_bad :: [hepimiz|burada herkes] [aynı durumda|aynı gemide|öyle] [bugün|bu ara|galiba]
to_one :: {ad} [anladım|öyle valla|olabilir|doğru|mantıklı]
to_one,t_bad :: {ad} [bende de öyle|sorma|hepimiz aynıyız|yalnız {değilsin/değilsiniz}]
to_one,t_bad :: {ad} [bizde de|bende de|burada da] [durum|tablo|hava] [aynı|farksız|ondan hallice|pek değişik değil], [gün sayıyoruz|çay içiyoruz|sabrediyoruz|alıştık|idare ediyoruz|ne yapalım|bekliyoruz bakalım]
*0.3,to_one :: {ad} [{senin/sizin} tarafta ne var ne yok|{sen/siz} neye {bakıyorsun/bakıyorsunuz} bugün|{sende/sizde} durum ne]?
*0.15,to_one,session,!closing :: {ad} kolay gelsin, [gün uzun daha|kapanışa var]
to_one,weekend :: {ad} [iyi dinlenmeler|{keyfine bak/keyfinize bakın}]
to_one,evening :: {ad} [iyi akşamlar|dinlenmek {hakkın/hakkınız}], [yarın yine buradayız|bugün yordu zaten|çay koyalım]
to_one,night :: {ad} [uyku yok mu|hâlâ {ayakta mısın/ayakta mısınız}], [ben de dalmışım|gece kuşuyuz biz|kriptodan mı]?
to_one,morning :: {ad} günaydın, [gün uzun|kahve şart|hadi hayırlısı|yavaş yavaş açılırız]
to_one,t_bad :: {ad} [geçer|{takma kafana/takmayın kafanıza}|{sıkma canını/sıkmayın canınızı}], [hepimizin günleri oluyor|yarın başka gün|piyasa bu]
to_one,t_good :: {ad} [ne güzel|sevindim|böyle devam], [darısı bize|{keyfin/keyfiniz} bol olsun|bulaşsın hepimize]
"""

AGREED_BACK = """
:: [eyvallah|sağ ol|aynı yerdeyiz|demek yalnız değilim|güzel]
to_one :: {ad} [eyvallah|sağ {ol/olun}|aynı yerdeyiz demek ki|demek yalnız değilim]
to_one :: {ad} [aynı kafadayız|aynı yere bakıyoruz], [bakalım piyasa ne diyecek|umarım yanılmayız|kalabalık olunca korkuyorum gerçi]
"""

DISAGREED_BACK = """
:: [olabilir|saygı duyarım|herkesin fikri|piyasa gösterir]
to_one :: {ad} [olabilir|saygı duyarım|haklı da {olabilirsin/olabilirsiniz}], [piyasa gösterir|fikrim bu yönde|zaman kimi haklı çıkarır bakalım]
to_one :: {ad} [{neresine katılmıyorsun/neresine katılmıyorsunuz}|{sen nasıl bakıyorsun/siz nasıl bakıyorsunuz}], [merak ettim|fikrim değişebilir|dinlerim]
"""
