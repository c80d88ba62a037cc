"""What the members of a room ask one another, how it is recognised, and the short answers they get.

Members ask in the room's own ways (`position.ASK`, `moves.ASK_BACK`, `chatter.ASK`), so what they ask is known better
than what a visitor asks: each kind has its pattern, over folded text, and a pool of answers that fit nothing else.
The first pattern that matches counts. `GOT_ANSWER` is what the one who asked says to the answer.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

import re

# Kinds whose answer states the speaker's own lean, so that side and direction are those of its view.
LEANING = frozenset(("worth", "turns", "breaks", "likes", "fears", "dividend", "results", "far"))
# Kinds that make no sense without an asset the answer is about.
OF_ASSET = LEANING | frozenset(("did_you", "weight", "between", "ground", "stop", "plan_if", "your_plan", "where_from"))

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("traded", re.compile(r"islem yap(?:tin|tiniz|an)|bugun ne yapti(?:n|niz)|gunu nasil kapat|ekran basinda m|hangi hisse masada")),
    ("your_side", re.compile(r"durum ne|ne var ne yok|liste nasil|tarafta|hic yazmadin|ne bekliyor|siz ne yapiyor|sen ne yap|siz ne yap")),
    ("first", re.compile(r"ilk (?:ne alarak|hangi hisseyle)")),
    ("mistake", re.compile(r"hangi hatan")),
    ("sleep", re.compile(r"uyuyabil|zararda rahat|sirri ne")),
    ("often", re.compile(r"gunde kac kere|ne siklikla|ekrana ne kadar bak")),
    ("home", re.compile(r"evdekiler")),
    ("notes", re.compile(r"(?:not|gunluk) tutan")),
    ("drink", re.compile(r"cay mi kahve|muzikle mi")),
    ("calm_how", re.compile(r"nasil sakin kal|neye gore karar|ne yapmali|ne yapiyoruz")),
    ("moved", re.compile(r"pozisyon degistiren|sepetini bozan|yer degistiren|yeni bir sey ekleyen|faize gecen")),
    ("wallet", re.compile(r"cuzdanda mi|stake edip|sogukta")),
    ("gold_how", re.compile(r"fiziki mi|kaydi mi|aylik mi|biriktiren var|birikim.*icin|dugun.*icin|torun.*icin")),
    ("period", re.compile(r"hangi periyo|kac gunluge")),
    ("ipo", re.compile(r"arza (?:katilan|giren)")),
    ("reinvest", re.compile(r"tekrar hisseye mi|harcamaya mi")),
    ("deposit", re.compile(r"(?:mevduatta|fonunda) (?:bekleyen|duran)")),
    ("basket", re.compile(r"ne kadar doviz")),
    ("rates", re.compile(r"indirim mi pas mi|faizde|toplantida ne bek")),
    ("won", re.compile(r"ne kazandirdi|ne guldurdu|ne sasirtti|kim kazandi|yuzu guldu|artida bitiren")),
    ("results_when", re.compile(r"bilanco\w* (?:ne zaman|hangi)")),
    ("dividend", re.compile(r"temettu\w*.*(?:verir|dagit|artir)|dagitim yap")),
    ("results", re.compile(r"bilanco")),
    ("far", re.compile(r"(?:yil|sene) sonu|\bbahara\b|\byaza\b")),
    ("weight", re.compile(r"ne agirlikta|yuzde kac|ne kadar var")),
    ("did_you", re.compile(
        r"ekleme yapan|maliyet dusuren|satip cikan|kar alan|cebe koyan|realize eden|zararina satan|kesen (?:oldu|var)|ekleyen|satan oldu"
        r"|bozduran|ne yapti(?:n|niz)|ne yapayim|kari nerede|nereye kadar tutulur|ekler mi(?:sin|siniz)|birakti(?:n|niz) mi|satti(?:n|niz) mi"
    )),
    ("averaging", re.compile(r"ortalama dusurmek")),
    ("worth", re.compile(r"pahali mi|gec mi kal|mantikli mi|riskli mi|girilir mi|girer mi(?:sin|siniz)|alinir mi")),
    ("stop", re.compile(r"\bstop(?:un|unuz|u)? (?:var|ne|nere)")),
    ("plan_if", re.compile(r"(?:inerse|cikarsa|tutmazsa|kirilirsa) (?:ne yap|plan)")),
    ("your_plan", re.compile(r"ne yapacak|\bplan(?:in|iniz)\b|\bvade(?:n|niz)\b|tutuyor musun|hala ayni yerde|ayni yerde misin")),
    ("where_from", re.compile(r"nereden duydu|kaynak|kim dedi|nereden belli|haber gibi")),
    ("sure_of_it", re.compile(r"emin mi|ciddi mi|cidden mi|gercekten mi|o kadar mi|oyle mi$|oyle mi\?")),
    ("likes", re.compile(r"neyi sev|neden sev|savunacak|bir cumleyle|neden bu kadar (?:sevil|konus)")),
    ("fears", re.compile(r"ne korkut|begenmiyor")),
    ("ground", re.compile(
        r"neye dayan|neden oyle|niye oyle|biraz acar|ne zaman ikna|neden sec|derken|neye gore|nesi|dedirten|hangi hesap|neden ora|nasil yani"
        r"|nereden cikti|neden ki|hangi acidan"
    )),
    ("breaks", re.compile(r"(?:gecer|kirar|asar|tutar|dayanir|calisir|gorulur|gelir|gorur|olur|kirilir|donulur) m[iu]\b.*|hedef|nereyi kritik|hangi seviye|beklenti")),
    ("turns", re.compile(r"toparlar|doner mi|dip m|dip yapti|daha gider|devam eder|yoruldu|yorulur|durur mu|nereye|duser|geri gelir|nolacak|ne olacak|ne olur|dinlenir")),
)  # fmt: skip

TRADED = """
:: [yapmadım|bir şey yapmadım|elim gitmedi|bugün pas] [izledim sadece|seyirci günü|]
:: [bir emir girdim|iki emir girdim] [gelmedi|yarısı oldu]
:: ufak bir [alım|satış] [o kadar|sayılmaz bile]
hold,losing :: [satacak değilim|alacak param yok] ki işlem yapayım
hold,profit :: azıcık kâr aldım [gerisi duruyor|iyi geldi]
:: [bakmadım bile|iş yoğundu] [iyi ki de|]
"""

YOUR_SIDE = """
:: [hep aynı|aynı|sakin|bekliyorum|kırmızı|idare eder] [bende|benim taraf|]
:: [değişen yok|yeni bir şey yok] [aynı hisseler aynı dert|bakıyorum öyle]
hold,losing :: {a} [canımı sıkıyor|ekside] [gerisi idare eder|o kadar]
hold,profit :: {a} [güldürüyor|artıda] [nazar değmesin|şimdilik]
nohold :: [nakitteyim|elim boş] [rahatım|fırsat kolluyorum]
bad_mood :: [keyifsiz|pek iyi değil] [geçer|hiç sorulmasın]
good_mood :: [keyfim yerinde|iyi gidiyor] [bozulmasın|böyle gitsin]
"""

WORTH = """
bull :: [bence geç değil|pahalı gelmiyor bana|ben olsam korkmam|makul hâlâ]
bull :: {a} [bu fiyata makul|geç sayılmaz] bence ama [acele de gerekmez|telaşa gerek yok]
bull,hold :: {a} bende var o yüzden [tarafsız değilim|{beni dinleme/beni dinlemeyin}] ucuz buluyorum
bear :: [pahalı bence|ben girmezdim|uzak durulur derim|geç olmuş gibi]
bear :: {a} buradan [bana göre değil|riskli] düşerse bakarım
bear,hold :: bende var ama bugün olsa [almazdım|girmezdim]
neutral :: [ne ucuz ne pahalı|bilemedim|ortada|zamanı değil gibi]
neutral :: {a} için [parça parça olur|yarısıyla girilir] belki
"""

TURNS = """
bull :: [toparlar|döner|daha yukarı|gider] [{merak etme/merak etmeyin}|sabır|bence|]
bull :: {a} [toparlar diyorum|yukarı diyorum] ama [takvimi yok|günü belli değil]
bull,down :: bugün düştüğüne {bakma/bakmayın} {a} [döner|toparlar]
bear :: [daha var|zor|buralarda durmaz|bir süre daha böyle]
bear :: {a} [toparlamaz|zor döner] [bence|bu ay|bu hâliyle]
bear,up :: çıktığına {bakma/bakmayın} {a} [geri gelir|veriyor geri]
neutral :: [bilsem yazarım|kim bilir|belli değil|iki taraf da olur]
neutral :: {a} [biraz daha oyalar|yerinde sayar bir süre] gibi geliyor
"""

BREAKS = """
bull :: [geçer|kırar|görür bence|gelir oraya]
bull,t_num :: {num} [görülür bence|gelir|uzak değil]
bear :: [zor geçer|sanmam|döner oradan|göremez]
bear,t_num :: {num} [zor|hayal şimdilik|bana uzak]
neutral :: [yarı yarıya|belli olmaz|bir deneme daha lazım|görünce inanırım]
neutral,t_num :: {num} [olur da olmaz da|orası karışık]
priced,!t_num :: benim gözüm {res:loc} [sonrası sürpriz|ötesini düşünmedim]
"""

FAR = """
bull :: [daha yukarıda|bugünden iyi yerde] derim [rakam veremem|tarih vermem]
bear :: [bugünün altında|daha aşağıda] olmasından korkuyorum
neutral :: [yıl sonunu|o kadar ilerisini] bilsem [burada olmazdım|söylemezdim]
:: [yarını göremiyorum|bu haftayı bilmiyorum] ki [o kadar ileriyi|orayı] göreyim
"""

DID_YOU = """
hold,losing :: [dokunmadım ben|ekleyecek param yok|biraz ekledim pişmanım|kesemedim]
hold,losing :: {a:loc} [ekledim|bir kademe ekledim] ama [içim rahat değil|az bir şey]
hold,losing :: {a} için [elim ne almaya ne satmaya gidiyor|donup kaldım]
hold,profit :: [almadım kâr|biraz azalttım|dokunmadım|taşıyorum daha]
hold,profit :: {a:abl} bir miktar kâr aldım [gerisi duruyor|kalanı şansına]
hold :: [bekliyorum|hiçbir şey yapmadım|tutuyorum] [ben|hâlâ|]
nohold :: [bende yok ki|ben hiç girmedim|seyirciyim|uzaktayım]
nohold,watch :: {a:acc} bekliyorum [daha almadım|kenardayım]
"""

AVERAGING = """
cautious :: [ben düşürmem artık|sonu gelmiyor onun] bir kere [çok yandım|denedim]
bold :: [ben düşürürüm|düştükçe eklerim] planım öyle
:: [parası ve inancı olana|inandığı şeyde insana] olur [yoksa bataklık|inatla olmaz]
hold,losing :: {a:loc} yaptım [pozisyon şişti|uyku kaçtı]
"""

WEIGHT = """
hold :: [az|çok az|küçük bir kısım] [sepetin onda biri bile değil|deneme lotu]
hold,bold :: [ağırlık onda|yarısı o] [söylemesi ayıp|akıl işi değil biliyorum]
hold,losing :: [olması gerekenden|istediğimden] fazla [maalesef|düşürdükçe birikti]
hold,profit :: [büyüdükçe|çıktıkça] payı arttı [azaltmıyorum|dokunmadım]
nohold :: [sıfır|hiç yok] bende
"""

BETWEEN = """
:: [{a} derim|{a} bence|ben {a} alırdım|{a} açık ara|gönlüm {a:loc}]
:: {a} [daha rahat uyutur|bana daha yakın|içime daha çok siniyor]
bear :: ikisi de [değil|bana göre değil] illa biri olacaksa {a}
neutral :: [zor soru|yazı tura] {a} biraz önde
hold :: {a} bende zaten [tarafım belli|yanlıyım]
"""

GROUND = """
t_num :: {num} [yuvarlak sayı ya|kaç kere dönülen yer|gözüme öyle geldi]
bull :: [gidişi hoşuma gidiyor|eskiden beri tutarım|içgüdü biraz|satan kalmadı gibi]
bull :: {a} [zor günleri gördü geçti|kendini ispatladı] bence ondan
bull,share :: [işini iyi yapıyor|bilançosu içimi açıyor|büyüyen şirket] ondan
bear :: [gidişi hoşuma gitmiyor|kaç kere yaktı|hevesi kalmamış|anlatılan başka gerçek başka]
bear :: {a} [bana güven vermedi hiç|hep yarı yolda bırakıyor] ondan
bear,share :: [borcu|fiyatı] [korkutuyor|beni soğutuyor] ondan
neutral :: [bir dayanağım yok|öylesine dedim|bakınca öyle geldi|net sebebim yok]
down :: bugünkü [satışı|hâlini] görünce [öyle dedim|insan öyle diyor]
up :: bugünkü [alışı|hâlini] görünce [öyle dedim|insan öyle diyor]
"""

STOP = """
priced,hold :: [var|kafamda] {sup} altı [giderse çıkarım|biter]
hold :: [stop koymam ben|stopum yok uzun vadeciyim|kafamda var yazmadım|koydum merak etme]
hold,losing :: [geçti o iş|stopu çoktan geçti|koysaydım böyle olmazdı]
nohold :: pozisyon yok ki [stop olsun|stopu olsun]
"""

PLAN_IF = """
hold :: [biraz azaltırım|eklerim|bakmam ekrana|o zaman düşünürüm|küserim]
hold,cautious :: [çıkarım|yarısını veririm] [beklemem|hiç düşünmem]
hold,bold :: [fırsat der eklerim|korkmam eklerim]
nohold :: [bende yok izlerim|o zaman girerim belki|beni ilgilendirmez]
"""

YOUR_PLAN = """
hold :: [tutuyorum|bekleyeceğim|uzun duruyor bende|satmıyorum|bilanço gelsin bakarım]
hold,losing :: [başabaşa gelsin çıkacağım|mecburen bekliyorum|planım bozuldu bekliyorum]
hold,profit :: [biraz daha taşırım|kâr koşsun|az az satarım belki]
nohold :: [bakıyorum sadece|uygun yer bekliyorum|planım yok|almaya niyetim yok]
nohold,bull :: {a} düşerse [alırım|girerim] plan o
"""

WHERE_FROM = """
:: [kendi fikrim|duymadım görüyorum|kimse demedi ben dedim|kaynak yok yorum]
:: [ekrandan|fiyattan] okuyorum [duyumla işim yok|kimseden duymadım]
"""

SURE_OF_IT = """
:: [ciddiyim|şaka yapmıyorum|eminim desem yalan|bana öyle geliyor|vallahi öyle|öyle]
:: [emin değilim|emin olan var mı ki|yarı yarıya] ama [hissim o|fikrim bu]
"""

LIKES = """
bull :: [sabırlı gidişini|borcunun azlığını|yıllardır aynı işi yapmasını|unutulmuş olmasını]
bull,share :: {a:gen} [işini|yönetimini|temettüsünü] seviyorum [fiyatını değil|gerisi gelir]
bear :: ben [sevmiyorum ki|savunamam] {a:acc}
neutral :: {a:acc} [sevdiğim söylenemez|savunacak kadar bilmiyorum]
hold,losing :: sevgi değil [mecburiyet|mahkûmiyet] bizimki
"""

FEARS = """
bull :: [kur|genel hava|faiz] bozulursa [o da gider|biz de bozuluruz]
bull :: pek korkum yok [{a:loc}|açıkçası]
bear :: [her şeyi|gidişi|fiyatı|sessizliği]
bear,share :: {a:loc} [borcu|rakamları] [korkutuyor|uykumu kaçırır]
neutral :: [belirsizlik|haber akışı] en çok
"""

DIVIDEND = """
bull :: [verir bence|artırır diye bekliyorum|keser mi hiç]
bear :: [sanmıyorum|az verir|nakit sıkışık gibi]
neutral :: [beklentim yok|kararı görelim|verirse bonus]
:: [temettü için almadım ki|onu hesaba katmıyorum]
"""

RESULTS = """
bull :: [iyi gelir bence|umutluyum|korkmuyorum rakamdan]
bear :: [kötü gelir gibi|beklentim düşük|sürpriz beklemem]
neutral :: [rakamı göreyim|bilmiyorum|yarı yarıya]
:: {a} bilançodan önce [oynamaz|hareket eder hep] bence
"""

RESULTS_WHEN = """
:: [tarihine bakmadım|gününü bilmiyorum|KAP takviminde yazar|gelince haberimiz olur]
:: [takvime yazmıştım|bir yere yazdım] [bulursam yazarım|şimdi aklımda değil]
"""

FIRST = """
:: [halka arzla başladım|bir tanıdığın lafıyla bir banka hissesi|akıl verenle bir sanayi hissesi] [battı tabii|hâlâ gülüyorum]
old :: bizim zamanımızda [seans salonu vardı|telefonla emir verilirdi] ilk [banka|holding] aldım
young :: [harçlıkla|ilk maaşla] [iki lot|üç lot] almıştım [çerez parası|çok heyecanlıydım]
:: ilk işlemim zarardı [ondan beri temkinliyim|keşke orada bıraksaydım]
"""

MISTAKE = """
:: [satmayı bilmemekten|acele etmekten|herkes alıyor diye almaktan|stopsuz girmekten] [öğrendim|çok çektim]
:: tek hisseye yüklendim [bir daha asla|o gün bugün bölüyorum]
:: [öğrendim mi|ders aldım mı] ondan bile emin değilim [hep aynısı|yine yapıyorum]
"""

SLEEP = """
:: [uyuyamıyorum|az uyuyorum] ben [o yüzden küçük giriyorum|sormayın]
:: [telefonu başka odada bırakıyorum|ekranı kapatıyorum] [öyle oluyor|tek yolu o]
:: kaybetmeyi göze aldığım kadar koyuyorum [gerisi kolay|uyku ondan]
"""

OFTEN = """
:: [saymadım|elli kere|çok|söylemeye utanırım]
:: [sabah akşam|günde iki kere] bakıyorum [fazlası zarar|fazlası sinir]
anxious :: [bakmadığım an yok|gece bile]
old :: [haftada bir|akşamları] yeter [yaş gereği|gözüm yoruluyor]
"""

HOME = """
:: [bilmiyorlar|gizli|konuşmuyoruz] [bizde|söylemedim]
:: [kazanınca iyi kaybedince|kârda ortak zararda] sen bilirsin diyorlar
:: [evdekiler|bizimkiler|komşular] altın alsaydın diyor [haklılar da|hep haklılar]
"""

NOTES = """
:: [tutuyorum|deftere yazıyorum] [okuyunca utanıyorum|faydası oldu]
:: [başladım bıraktım|üç gün tuttum] [disiplin yok|bende o sabır yok]
"""

DRINK = """
:: [çay|kahve|çay tabii|sade kahve] [ekran varsa|olmazsa olmaz|bu saatte|]
:: sessizlik [şart|iyi] [fiyat bağırıyor zaten|yeterince gürültü var]
"""

CALM_HOW = """
:: [bakmıyorum|az bakıyorum|yürüyüşe çıkıyorum|kimse sakin değil ki]
:: [önceden yazıyorum|planı sabah yapıyorum] gün içinde [karar vermem|değiştirmem]
:: küçük para küçük dert [formülüm bu|ondan]
hold,losing :: sakin değilim [gülüyorum sinirden|alıştım sadece]
"""

MOVED = """
:: [ben değiştirmedim|aynı yerdeyim|dokunmadım|kıpırdamadım]
:: biraz [azalttım|sadeleştirdim] [kafam rahatladı|çok dağınıktı]
"""

WALLET = """
:: [soğuk cüzdan|kendi cüzdanım] [uykum için|platforma güvenmem]
:: [borsada duruyor|üşendim taşımadım] [biliyorum yanlış|az zaten]
"""

GOLD_HOW = """
:: [fiziki|çeyrek|gram gram] [elim görsün|eski usul|annem gibi]
:: [kaydi|hesapta] [makası az|çalınmaz]
:: elime geçtikçe [düzen tutmuyor|azar azar]
"""

PERIOD = """
:: [günlük|haftalık|dört saatlik] [yetiyor|daha sakin|alıştım]
:: kısa periyot [gürültü|kafamı bozuyor] [haftalığa bakarım|günlük yeter]
"""

IPO = """
:: [girdim|katıldım] [üç lot düşer yine|çay parası]
:: [girmedim|pas geçtim] [fiyatı sevmedim|bıktım lot saymaktan]
"""

REINVEST = """
:: [hisseye|tekrar hisseye] [az zaten|kartopu]
:: [faturaya gidiyor|harcıyorum] [dürüst olayım|hayat pahalı]
"""

DEPOSIT = """
:: [ben varım|bir kısmım orada|fonda duruyorum] [rahatım|şikâyet yok]
:: [yok|hepsi hissede] [keşke olsaydı|pişman sayılırım]
"""

BASKET = """
:: [üçte bir|az|yok gibi|yarıya yakın]
:: [kenarda biraz|güvence kadar] [fazlası faize yazık|yeter]
"""

RATES = """
:: [pas geçerler bence|indirirler|küçük bir adım|sürpriz olmaz]
:: [metin önemli|ne derlerse desinler] [fiyatın içinde|piyasa almış]
"""

WON = """
:: [kazanan kim|ben değilim|sıfıra sıfır|kırmızı bitirdim]
hold,profit :: {a} [sağ olsun|güldürdü] biraz
hold,losing :: {a} [üzdü|yine aynı] [gerisi boş|sormayın]
:: [azıcık artı|çay parası kadar] [şükür|o da bir şey]
"""

# What the one who asked says to the answer.
GOT_ANSWER = """
:: [anladım|eyvallah|tamamdır|sağ ol|iyi bari|öyle mi|hmm|not aldım|güzel|peki]
:: [ben de öyle düşünmüştüm|tahmin etmiştim|iyi ki sormuşum]
:: [sağ {ol/olun}|eyvallah] [içim rahatladı|ona göre bakayım|düşüneyim biraz]
:: [bende de durum aynı|ben de aynı yerdeyim] demek ki
:: [yalnız değilmişim|herkes aynı dertte] [en azından|güzel]
hold :: [o zaman ben de bekleyeyim|ben de tutarım o zaman]
nohold :: [o zaman acele etmem|ben biraz daha beklerim]
t_num :: {num} [aklımda|bir kenara yazdım]
t_bad :: [geçmiş olsun|sabır|üzüldüm]
t_good :: [güzelmiş|sevindim|ne güzel]
"""
