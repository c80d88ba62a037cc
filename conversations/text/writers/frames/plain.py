"""The plain half of the talk: what is said with the few words everybody uses all day.

The other tables know the trade's vocabulary; these lean on `bu`, `ne`, `bir şey`, `böyle`, `daha`, `var` and `yok`, as
people at a keyboard do. Each table joins the pool of the same name.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

OBSERVE = """
up,open :: {a} [bugün iyi|iyi gidiyor|güzel gidiyor|bugün gene iyi], [bakalım ne kadar gidecek|böyle giderse iyi|daha var gibi|bir şey var ama ne|hadi bakalım]
up,open,big :: {a} [çok çıktı|iyi çıktı] bugün, [ne var ne oldu bilmiyorum|bu kadarını ben de beklemiyordum|bir şey mi var|yarın da böyle olsun]
up,open,week_up :: {a} [kaç gündür|bu hafta hep] [çıkıyor|gidiyor], [bir gün de dursun|ben bakıyorum sadece|çok iyi ya|daha ne olsun]
up,open,week_down :: {a} [bugün biraz|bugün] [iyi|toparladı] ama [daha dün böyle değildi|hafta kötü|bu yetmez], [bir gün daha görelim|bakalım yarın ne olacak]
up,open :: {a} [{p} olmuş|{p} oldu|şu an {p}], [daha iyi olur mu|bu iyi|buradan sonra zor gibi|bence daha var|bakıyorum bakalım]
down,open :: {a} [bugün gene iyi değil|bugün kötü|iyi gitmiyor|bugün olmadı], [bakalım ne kadar düşecek|böyle giderse kötü|bir şey var ama ne|canı sağ olsun]
down,open,big :: {a} [çok düştü|iyi düştü] bugün, [ne var ne oldu bilmiyorum|bu kadarını ben de beklemiyordum|bir şey mi var|yarın da böyle olmasın]
down,open,week_down :: {a} [kaç gündür|bu hafta hep] [düşüyor|aşağı], [bir gün de çıksın ya|ne olacak bu|bakmak istemiyorum|bunun sonu yok mu]
down,open,week_up :: {a} bugün [biraz düştü|biraz kötü] ama [hafta iyiydi|kaç gündür çıkıyordu|olur o kadar], [bir gün daha görelim|bir şey demem|normal bence]
down,open :: {a} [{p} olmuş|{p} oldu|şu an {p}], [daha düşer mi|bu iyi değil|buradan döner belki|bence daha var|bakıyorum bakalım]
flat,open :: {a} [bugün gene bir şey yapmadı|ne çıkıyor ne düşüyor|aynı yerde duruyor|olduğu yerde], [ne olacak böyle|bakıp bakıp duruyoruz|yarın da böyle olursa bakmam|bir şey olacak ama ne zaman|iyi mi kötü mü bilmiyorum]
flat,open :: {a} [{p}|hâlâ {p}|şu an {p}], [değişen bir şey yok|dün neyse bugün o|bir şey olduğu yok|bu da böyle bir gün|kimse bakmıyor galiba]
closed,today,up :: {a} bugün iyiydi, [yarın da böyle olsun|{p} ile bitti|yarın ne olur bakalım|ben memnunum]
closed,today,down :: {a} bugün iyi değildi, [yarın daha iyi olur belki|{p} ile bitti|yarın ne olur bakalım|olur böyle günler]
closed,!today :: {a} en son {p} [idi|olmuştu], [açılınca ne olur bakalım|bir şey demek zor şimdi|bakalım nasıl açılacak|o gün bugün bakmadım]
month_up :: {a} bir ayda {mo} [çıkmış|olmuş], [ben ne yapıyordum o zaman|çok iyi ya|kimse de bir şey demedi|daha gider mi bilmem]
month_down :: {a} bir ayda {mo} [düşmüş|gitmiş], [çok değil mi bu|kimse de bir şey demiyor|daha ne kadar böyle|bakınca insan üzülüyor]
"""

EVIDENCE = """
!to_one,#pro,up,open :: bugün gene [iyi|çıkıyor] [işte|zaten|baksana]
#pro,up :: [böyle giderse|bu hızla] [daha çok konuşuruz bunu|daha iyi olur|çok kişi bakar buna]
#pro,week_up :: bu hafta [iyi|hep iyi|güzel] [gitti|gidiyor] [zaten|işte|sonuçta]
#pro,bull :: [bence|bana göre] [daha çok var|daha iyi olacak|daha bir şey görmedik|burası iyi yer]
!person,#pro,bull :: [ben bunu|bunu] [çok önce de söyledim|hep söylüyorum|iyi biliyorum], [değişen bir şey yok|aynı yerdeyim|o gün bugün aynı]
#pro,hold :: [bende de var|ben de tutuyorum] [zaten|o yüzden|yani], [öyle boş konuşmuyorum|ne olursa benim de olur|iyi olmasını isterim tabii]
!to_one,#con,down,open :: bugün gene [iyi değil|düşüyor] [işte|zaten|baksana]
#con,down :: [böyle giderse|bu gidişle] [daha çok konuşuruz bunu|daha kötü olur|kimse bakmaz buna]
#con,week_down :: bu hafta [kötü|hep kötü] [gitti|gidiyor] [zaten|işte|sonuçta]
#con,bear :: [bence|bana göre] [daha var|iyi olmayacak|daha bir şey görmedik|burası iyi yer değil]
!person,#con,bear :: [ben bunu|bunu] [çok önce de söyledim|hep söylüyorum], [değişen bir şey yok|aynı yerdeyim|kimse dinlemedi o ayrı]
#con,hold,losing :: bende de var [zaten|o yüzden|yani], [ne çektiğimi ben bilirim|ne olacak bilmiyorum|iyi olsun isterdim]
#mid :: [ne olacak|yarın ne olur] [ben de bilmiyorum|kimse bilmiyor|belli değil], [bakıp göreceğiz|o gün gelsin de|bilen varsa söylesin]
#mid :: [iyi de olabilir kötü de|olur da olmaz da|çıkar da düşer de], [bir şey diyemiyorum|ben bir şey yapmıyorum|kim bilir]
#mid :: [bir şey|daha bir şey] [olduğu yok|yok ortada|değişmedi], [böyle bakıyoruz|ne desek boş|bekle bekle]
"""

AFTER = """
:: [öyle işte|böyle işte|ne bileyim|ne diyeyim|o kadar|bu kadar|öyle bir şey|bence böyle]
:: [bakalım ne olacak|ne olacak göreceğiz|ne olursa olsun artık|olan olur]
!to_one :: [ben böyle|ben öyle] [düşünüyorum|görüyorum], [siz bilirsiniz|yanlışım varsa söyleyin|doğru mu bilmem]
hold :: bende var [diye demiyorum|ya ondan|işte ne yapayım]
!to_one,nohold :: bende yok [ne de olsa|o yüzden rahatım|ben rahat konuşuyorum tabii|sizin kadar bakmıyorum]
"""

FEELING = """
hold,up :: {a} [iyi ki var|iyi ki almışım], [bugün yüzüm güldü|insan mutlu oluyor|bir iyi şey oldu|çok şükür]
hold,up,profit :: {a} [iyi gidince|böyle olunca] [ben de iyiyim|her şey güzel|çok mutlu oluyorum], [hep böyle olsa|bozulmasın|daha ne isterim]
hold,down :: {a} [beni|bizi] [çok üzdü|üzüyor] [bugün|ya|bu ara], [ne yapacağım bilmiyorum|bir gün de güldür|böyle olmaz ki]
hold,down,losing :: {a} [almasaydım|hiç almasaydım] [keşke|iyiydi], [şimdi ne satılır ne tutulur|olan oldu|her gün aynı şey]
hold,flat :: {a} [çıkmıyor da düşmüyor da|bir şey yapmıyor], [ben de bakmıyorum|alıştım artık|bu da iyi|ne zaman gidecek bu]
nohold,up :: {a} [çıktı çıktı|gitti gitti] ben baktım, [bu da bana ders olsun|hep böyle oluyor|ne zaman almasam çıkıyor|olmayınca olmuyor]
nohold,down :: {a} [düşünce|böyle olunca] [iyi ki yok diyorum|almak isteyen çok olur|insan bir bakıyor], [ben bakıyorum sadece|bir şey yapmam|daha ucuz olur belki]
"""

VIEW = """
#pro,bull :: {a} [iyi olacak|iyi olur|daha iyi olur] [bence|bana göre|diyorum ben], [ne zaman bilmem|bugün değilse yarın|acelem yok|bekliyorum]
#pro,bull :: {a} için [kötü bir şey|kötü] [demem|diyemem|duymadım], [ben hep sevdim|iyi şeyler var|bana güven veriyor]
#con,bear :: {a} [iyi olmaz|zor|buradan zor] [bence|bana göre|gibi geliyor], [ben bakmıyorum|ben yokum|olanlara bir şey demem]
#con,bear :: {a} için [iyi bir şey|çok iyi] [demem|diyemem|duymadım], [bana göre değil|bana bir şey demiyor|ben almam]
#mid,neutral :: {a} [ne iyi ne kötü|iyi mi kötü mü bilmiyorum|olur mu olmaz mı bilmem], [bakıyorum işte|bir şey demiyorum|biraz daha bakalım|ben karışmam]
"""

POSITION = """
hold :: {a} bende de var, [çok değil ama var|ne zaman aldım unuttum|duruyor öyle|bir şey yapmıyorum]
hold,profit :: {a} bende {cost:abl} [var|duruyor], [bu iyi|şimdilik iyi|çok şükür|satmam daha]
hold,losing :: {a} bende {cost:abl} [var|duruyor], [iyi değil yani|ne yapayım|bekliyorum işte|olan oldu]
nohold :: {a} [bende yok|bende yok ki|hiç yok bende|bende olmadı], [hiç olmadı|bir ara alacaktım|olsun isterdim|almadım bir türlü|bakıyorum sadece|bakıyorum öyle|ne desem boş]
nohold,watch :: {a} [alacağım alacağım|bir gün alacağım] diyorum, [bir türlü olmuyor|hep bir şey çıkıyor|daha alamadım|o gün gelmedi]
"""

BUILD = """
t_asset :: {a} [çok konuşuluyor|hep konuşuluyor] [burada|bugün], [bir şey var demek|ben de bakayım]
t_asset,open :: {a:dat} ben de [baktım|bakıyorum] [şimdi|az önce], [{dediğin/dediğiniz} gibi|bir şey göremedim|öyle görünüyor]
t_asset,hold :: {a} bende de var, [ben de öyle bakıyorum|ne olacak bilmiyorum|iyi olsun hepimize]
t_key :: {key} [işte bu|o iş|konusu] [bende de var|beni de düşündürüyor|hep konuşuluyor], [ne olacak bilmiyorum|kimse bir şey bilmiyor|öyle bakıyoruz]
t_num :: {num} [olur mu|gelir mi] [bilmem ama|belli değil ama] [ben de oraya bakıyorum|iyi yer|görürsek güzel]
t_how :: {how} [demek doğru|iyi kelime|diyen çok], [ben de öyle görüyorum|bugün öyle|bakalım ne kadar sürecek]
to_one :: {ad} [ben de öyle|ben de aynı], [ne yapacağız bilmiyorum|böyle bakıyoruz işte|bir şey diyemiyorum]
"""

AGREE = """
t_asset :: {a} [için|konusunda] [ben de öyle düşünüyorum|ben de aynı şeyi diyorum|doğru], [bugün değil kaç gündür|başka bir şey yok zaten|bu kadar]
t_how :: {how} [evet|aynen|doğru], [ben de öyle diyorum|bence de öyle|başka bir şey denmez]
t_key :: {key} [evet|aynen|doğru], [ben de onu diyecektim|bence de o|hep öyle oluyor]
t_num :: {num} [evet|doğru|aynen], [ben de oraya bakıyorum|bende de öyle|orası önemli]
"""

SOFT = """
t_asset :: {a} [için|konusunda] [ben öyle düşünmüyorum|ben öyle görmüyorum], [olur da olmaz da|belki ben yanlış bakıyorum|daha var gibi]
t_how :: {how} [demezdim ben|mi bilmem|değil bence], [bana öyle gelmiyor|daha belli değil|belki {sen haklısın/siz haklısınız}]
t_key :: {key} [o kadar da değil|öyle değil bence], [başka şeyler de var|bana öyle gelmiyor]
"""

ASK = """
!to_one,asset :: {a} [ne olacak|ne olur] [bundan sonra|sizce|bu hafta|böyle], [bilen var mı|ben bilmiyorum|bir şey diyen yok mu]?
asset,open :: {a} [bugün neden böyle|ne oldu bugün|bir şey mi oldu], [var mı bilen|ben bir şey görmedim|haber mi var]?
!to_one,hold :: {a} [bende var da|bende de var], [siz ne yapıyorsunuz|tutan var mı|ne yapmalı sizce|satan oldu mu]?
nohold,ownable :: {a} [alan var mı|olan var mı] [burada|bugün|aranızda], [nasıl gidiyor|memnun musunuz|ne düşünüyorsunuz]?
!to_one :: [siz ne yapıyorsunuz|ne yapıyoruz|ne yapmalı] [bugün|böyle günlerde|bu ara], [ben bir şey yapmadım|ben bilmiyorum|var mı bir fikri olan]?
"""

TOPIC = """
tp_makro :: [faiz|enflasyon|bu faiz işi|bu enflasyon] [ne olacak|böyle] [belli değil|bilmiyorum|zor], [kimse bir şey bilmiyor|biz böyle bakıyoruz|ne olursa bize oluyor]
tp_doviz :: [kur|döviz] [böyle|şimdilik böyle], [yarın ne olur bilmem|bir şey olmaz diyen çok|ben bir şey yapmıyorum|biraz olsun yeter]
tp_altin :: altın [iyi|iyi de|her zaman iyi], [alan da var satan da|bende biraz var|çok çıktı ama|ne zaman alsam geç]
tp_kripto :: [bu kripto|kripto] [böyle işte|hep böyle], [bir gün çıkar bir gün düşer|gece başka sabah başka|ben az yapıyorum]
tp_temettu :: temettü [iyi şey|güzel] [de|ama], [bekleyene|sabır ister|herkese göre değil|az da olsa var]
tp_halka_arz :: [arzlar|bu arzlar] [çok oldu|yine çok], [hepsine giren var|ben hepsine girmem|iyi olan da var kötü olan da]
tp_teknik :: [grafik|çizgi] [bir şey diyor|ne derse desin], [fiyat başka yerde|sonunda başka oluyor|ben gene de bakıyorum]
tp_bist :: [borsa|bu borsa] [böyle|böyle işte], [bir gün iyi bir gün kötü|kazanan da var kaybeden de|ben az yapıyorum artık|ne olacağı belli olmuyor]
"""

CHIME = """
:: [öyle|öyle işte|olur öyle|ne yapalım|bir şey olmaz|iyi iyi|evet ya|doğru ya|belli olmaz]
to_one :: {ad} [öyle işte|ne yapalım|olur öyle|iyi iyi|belli olmaz|evet ya]
"""
