"""The loose half of the talk: opinions without a chart, grumbling, jokes, half sentences, and what one does meanwhile.

Most of what a room says of an asset names no level and argues nothing: it likes or dislikes, remembers, complains,
laughs. These lines are said in one breath and mostly without a comma, as people type them. Each table joins the pool
of the same name; `QUIP` and `ASIDE` are pools of their own.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

VIEW = """
#pro,bull :: {a} bende [biraz daha|bir süre daha] gider hissi uyandırıyor
#pro,bull :: {a:acc} gözden çıkaranlar [pişman olur gibi|erken etti bence]
#pro,bull :: {a} [hak ettiği yerde değil|daha iyisini hak ediyor] bence
#pro,bull :: bana sorarsanız {a} [ucuz kalmış|geride kalmış]
#pro,bull :: {a} için içimde [iyi bir his|garip bir umut] var [nedense|bu ara]
#pro,bull :: {a} er ya da geç [döner|yüzünü gösterir] diye bakıyorum
#pro,bull :: {a} konuşulmuyor pek ama ben [seviyorum|beğeniyorum]
#pro,bull :: {a} bu fiyattan [beni korkutmuyor|gözümü korkutmuyor]
#pro,bull :: {a:abl} umudu kesmedim daha
#pro,bull,sure :: {a:loc} çok konuştuk ama benim tarafım belli [yukarı|olumlu]
#pro,bull,sure :: {a} için [ısrarcıyım|inatçıyım] biliyorsunuz
#pro,bull,unsure :: {a} [olur gibi|gider gibi] ama benim sözüme güven olmaz
#pro,bull,unsure :: {a:acc} sevdiğim için mi iyi görüyorum emin değilim
#pro,bull,down :: {a} düştükçe [ben daha çok seviyorum|herkes kaçıyor ben bakıyorum]
#pro,bull,down :: {a:loc} bu kadar karamsarlık [fazla|abartı] geldi bana
#pro,bull,up :: {a} sonunda [beni haklı çıkarıyor|yüzümü kara çıkarmadı]
#pro,bull,share :: {a} iyi yönetiliyor bence gerisi [zaman|teferruat]
#pro,bull,share :: {a} [ne yaptığını|yaptığı işi] anladığım bir şirket o yüzden rahatım
#pro,bull,share,!bank :: adını bildiğim şirket {a} [kolay batmaz gibi geliyor|insan güveniyor]
#pro,bull,share :: {a} borcunu toparladıkça [bakışım düzeldi|gözüm tutmaya başladı]
#pro,bull,crypto :: {a} her öldü dendiğinde [geri geldi|daha güçlü döndü]
#pro,bull,gold :: {a} konusunda annem kadar [inatçıyım|sabırlıyım]
#pro,bull,gold :: {a} bozdurup pişman olmayan görmedim [ben|daha]
#pro,bull,fx :: {a} burada uzun süre [durmaz|uslu durmaz] gibime geliyor
#pro,bull,index :: endeksten umudum var [kim ne derse desin|hâlâ]
#pro,bull,index :: endeks böyle günleri [çok atlattı|yutar geçer] bence
#con,bear :: {a} benim kalemim değil [hiç olmadı|bir türlü ısınamadım]
#con,bear :: {a} etrafında [fazla gürültü|çok heves] var
#con,bear :: {a} güzel anlatılıyor ama [cebe bir şey koymuyor|ben göremiyorum]
#con,bear :: {a:acc} bedava verseler düşünürüm
#con,bear :: {a} bu fiyata [bana fazla|çok iddialı]
#con,bear :: bana sorarsanız {a} [daha oyalar|uzun süre toparlamaz]
#con,bear :: {a} için içimde hep bir [şüphe|kurt] var
#con,bear :: {a} görünce kanal değiştiriyorum
#con,bear :: {a:dat} para bağlamak [içimden gelmiyor|bana göre değil]
#con,bear,sure :: {a} beni ikna edemedi [edemez de bu gidişle|yıllardır]
#con,bear,sure :: {a} konusunda inadım inat [aşağı diyorum|sevmiyorum]
#con,bear,unsure :: {a:acc} sevmiyorum ama belki [haksızlık ediyorum|ben göremiyorum]
#con,bear,up :: {a} çıkıyor diye [fikir değiştirmem|peşine takılmam]
#con,bear,up :: {a} bu çıkışı [taşıyamaz gibi|nasıl sürdürecek merak ediyorum]
#con,bear,down :: {a} için [ucuzladı diyene|dip diyene] selam olsun
#con,bear,down :: {a} düşüşünü [hak etti|çok önce hak etmişti] bence
#con,bear,share :: {a} bilançosunu açınca [iştahım kaçıyor|kapatıyorum geri]
#con,bear,share :: {a} [her çeyrek aynı sözü veriyor|söz verip duruyor]
#con,bear,share :: {a} büyüyor da [kime yarıyor|kâr nerede] belli değil
#con,bear,crypto :: {a} tarafında herkes çok [emin|rahat] bu beni ürkütüyor
#con,bear,gold :: {a} bu kadar dillere düşünce [geri çekilirim|uzak dururum] ben
#con,bear,fx :: {a} tutup faizden olmak [istemem|akıl işi değil] bence
#con,bear,index :: endeks [bu moralle|bu hevesle] zor toparlar
#mid,neutral :: {a} [düşünmek istemediğim|kafamı yormadığım|kafa yormayı bıraktığım] bir konu [oldu artık|oldu|artık]
#mid,neutral :: {a} için bir gün öyle bir gün böyle düşünüyorum
#mid,neutral :: {a:acc} ne [savunurum ne kötülerim|överim ne gömerim|kovalarım ne kötülerim]
#mid,neutral :: {a} konusunda herkesin bir [bildiği|fikri|sözü] var [benim yok|bir benim yok|bana laf kalmadı]
#mid,neutral :: {a} bana [hiçbir şey ifade etmiyor|uzak] bu ara
#mid,neutral :: {a} nereye giderse [oraya kadar|alkışlarım]
#mid,neutral :: {a} için yazı tura [atsam|atmaktan] farkı yok
#mid,neutral :: {a} sorulunca [lafı değiştiriyorum|susuyorum]
#mid,neutral,sure :: {a:loc} acele eden [pişman oluyor|yoruluyor] o yüzden bekliyorum
#mid,neutral,unsure :: {a} aklımı karıştırıyor [doğrusu|iyice]
#mid,neutral,up :: {a} gidiyor da [sevinsem mi bilemedim|bana bir şey demiyor]
#mid,neutral,down :: {a} düşüyor da [üzülsem mi bilemedim|bana dokunmuyor]
#mid,neutral,share :: {a} bilançosunu [üç kere|iki kere] okudum çıkamadım işin içinden
"""

EVIDENCE = """
#pro,bull :: [içime doğdu|hissim o] diyelim
#pro,bull :: kötü haber de [kalmadı sanki|işlemiyor artık]
#pro,bull :: satan [satmıştır|çoktan sattı] bence
#pro,bull :: [panikleyecek|korkacak] bir şey göremiyorum
#pro,bull :: herkes kötümserken [ben tersine bakarım|hoşuma gidiyor]
#pro,bull,nohold :: beklemenin zararını [görmedim bunda|görmedim|gören olmadı bunda]
#pro,bull,hold,profit :: beklemenin [zararını görmedim|ekmeğini yedim] bunda
#pro,bull,share :: ekibi [düzgün|aklı başında|ağırbaşlı]
#pro,bull,share :: rakipleri [çoktan gitti|daha pahalı]
#pro,bull,share :: sipariş tarafı [fena değil|iyi] diye okudum
#pro,bull,share :: temettüsünü de [kesmedi|unutmayalım]
#pro,bull,down :: bu düşüşte [suç onun değil|bir şey değişmedi]
#pro,bull,up :: geç kaldı bile [diyebiliriz|bu hareket]
#pro,up :: [tren|otobüs] kalkmış gibi
#pro,up,open :: satıcı [ortada yok|çekilmiş]
#pro,hold :: yoksa [niye tutayım|çoktan satmıştım]
#pro,hold,profit :: kâr konuşuyor [zaten|bende]
#con,bear :: [içime sinmiyor|gözüm tutmuyor] işin özü bu
#con,bear :: iyi haber de [işlemiyor artık|işe yaramadı]
#con,bear :: alan [almıştır|çoktan aldı] bence
#con,bear :: her çıkışı [satış fırsatı sayıyorlar|törpüleniyor]
#con,bear :: ağzı yanan [çok oldu|biri olarak söylüyorum|biri olarak konuşuyorum|çok gördüm]
#con,bear :: hevesle girilecek [yer değil|hâli yok]
#con,bear,share :: [borcu|faiz gideri] boyunu aşmış
#con,bear,share :: rakipleri [daha iyi|daha ucuz] çalışıyor
#con,bear,share :: her sene [aynı bahane|başka bahane]
#con,bear,up :: bu çıkışın [altı boş|ömrü kısa] gibi
#con,bear,down :: [daha bunun|bunun daha] yarını var
#con,down :: [alıcı|isteyen] bulamıyor
#con,down,open :: kimse önünde [durmak istemiyor|durmuyor]
#con,hold,losing :: benim gibi [takılıp kalan|bekleyen] çok
#mid :: [göreceğiz|bekleyeceğiz] artık başka yolu yok
#mid :: kim ne derse [desin|inansın] ortada bir şey yok
#mid :: bugünden [hüküm vermem|laf etmem]
#mid :: bir kahve içimlik [mesele|konu] bu
#mid :: ne [evet|olur] diyebiliyorum ne [hayır|olmaz]
#mid :: bir yanım [koş|hadi] diyor bir yanım dur diyor
#mid,neutral :: tarafım yok [rahatım|kafam rahat]
#mid,nohold :: benim param [yok içinde|başka yerde]
#mid,share :: şirketten [ses yok|bir açıklama yok]
#mid,flat :: bu kadar sessizlik [hayra alamet mi bilmem|ürkütüyor]
#mid,flat :: [uykum|esnemem] geldi bakarken
"""

OBSERVE = """
up,open :: {a} bugün [ayağa kalktı|keyifli] maşallah
up,open :: {a:loc} biri [düğmeye bastı|gaza bastı] sanki
up,open :: {a} [tıkır tıkır|pıtır pıtır] çıkıyor
up,open :: {a:dat} bakın [hele|bir] [uyanmış|gidiyor]
up,open :: {a} bugün [şaşırttı|güzel]
up,open :: sabah {a} bu yeşil olacak deseler [inanmazdım|gülerdim]
up,open,nohold :: {a} ben bakmayınca [çıkıyor|gidiyor] hep
up,open,big :: {a} [coştu|uçuşa geçti] bugün ne içti bu
up,open,big :: {a} ekranı [yeşile boyadı|ısıttı]
up,open,share :: {a:loc} alan eli [kuvvetli|sabırlı] birinin
up,open,crypto :: {a} gece ne yediyse [yaramış|iyi gelmiş]
up,open,index :: endeks [sırıtıyor|gülüyor] bugün bize gülen yok
up,open,index :: endeks çıkıyor benim liste [uyuyor|yerinde sayıyor]
up,closed,today :: {a} günü [gülerek|iyi] kapattı
down,open :: {a} bugün [yatağın ters tarafından kalkmış|keyifsiz]
down,open :: {a:acc} biri [boşaltıyor|satıp kaçıyor] gibi
down,open :: {a} yine [dizlerinin üstünde|yere bakıyor]
down,open :: {a:dat} bakasım gelmiyor [bugün|iyice]
down,open :: {a} bugün [can sıkıyor|tatsız tuzsuz]
down,open :: {a} sabahtan beri [vur aşağı|aşağı bakıyor]
down,open,nohold :: {a:loc} olan [olmayana|bize] ders
down,open,big :: {a} [yere yapıştı|dağıldı] bugün
down,open,big :: {a} bugün [kimseye acımadı|ortalığı yıktı]
down,open,share :: {a:loc} [alıcı küsmüş|alıcı izinde] galiba
down,open,crypto :: {a} [yine tepetaklak|yine bildiğimiz gibi]
down,open,index :: endeks [suratı asık|kötü] bizimkiler ondan kötü
down,open,index :: endeks düşünce hepsi düşüyor çıkınca [seçiyor|üç tanesi çıkıyor]
down,closed,today :: {a} günü [suratı asık|tatsız] kapattı
flat,open :: {a} [taş gibi|kazık gibi] yerinde
flat,open :: {a} bugün [izinde|raporlu] galiba
flat,open :: {a:dat} bakıp bakıp [kapatıyorum|esniyorum]
flat,open :: {a:loc} [yaprak kımıldamıyor|çıt yok]
flat,open :: {a} nefes alıyor mu [bir bakın|emin olamadım]
flat,open,share :: {a} tahtasında [sinek avlıyorlar|iki kişi kaldı]
flat,open,index :: endeks [iki adım ileri iki adım geri|bekleme salonu gibi]
week_up :: {a} bu hafta [sözünü tuttu|yüz ağarttı]
week_down :: {a} bu hafta [yüzümüzü güldürmedi|hep boynu bükük]
month_down :: {a} bu ay [herkesi sınadı|defteri kapattı]
month_up :: {a} bu ay [şımardı|iyi iş yaptı]
"""

POSITION = """
losing :: {a} yüzünden portföye [bakmıyorum|bakasım yok] artık
losing :: {a} bende [hatıra|çeyiz] oldu [satılmıyor|duruyor]
losing :: {a} [başabaşa|maliyetime] bir gelse [bir daha ağzıma almam|hemen vedalaşırım]
losing :: {a:acc} alırken [aklım neredeydi|ne düşünüyordum] bilmiyorum
losing :: {a} benim en pahalı dersim [oldu|bu sene]
losing :: {a:loc} [eksideyim|zarardayım] [söylemesi ayıp|saklamıyorum]
losing :: {a:loc} ortalama düşüre düşüre [en büyük pozisyonum oldu|elimde dağ oldu]
losing :: {a:dat} ekleme yapmayacağım dedim [yaptım|yine yaptım]
losing,cautious :: {a:abl} bir kısmını zararına verdim [kafam rahatladı|oh dedim]
losing,cautious :: {a} için sınırım var [oraya gelirse keserim|inmezse beklerim]
losing,bear :: {a:acc} kessem [mi kesmesem mi|şurada] diye düşünüyorum kaç gündür
losing,bear :: {a:acc} azar azar azaltıyorum zararına [da olsa|bile]
losing,bull :: {a:loc} ekledim [yine|biraz daha] [ortalama {cost}|maliyet {cost} oldu]
losing,bull :: {a} [kırmızı|ekside] ama [atmam|satmam] inadına
losing,deep :: {a} bende yüzde kaç ekside [bakmaya|hesaplamaya] korkuyorum
losing,deep :: {a:loc} {pnl} ekside [kimse bana hisse sormasın|bayrak gibi taşıyorum]
losing,deep :: {a} düzelirse [kurban keserim|adak adadım]
losing,up :: {a} bugün çıktı [yaramıza merhem oldu|bana damla]
losing,down :: {a} [her gün biraz daha|damla damla] canımdan götürüyor
losing,playful :: {a} ile evlendik [boşanamıyoruz|mal rejimi belli]
profit :: {a} yüzümü [kara çıkarmadı|güldürdü] şimdilik
profit :: {a:loc} [kâra|artıya] geçeli [dokunmuyorum|sesimi çıkarmıyorum]
profit :: {a:abl} biraz kâr aldım [kalanı dursun|gerisi şansına]
profit,fat :: {a} beni [bu yıl|tek başına] kurtardı
profit,up :: {a} gidiyor ben de [keyifle|kenardan] sayıyorum
even :: {a:loc} [ne kârım var ne zararım|sıfıra sıfır] elde var sabır
hold :: {a} bende [köşede|kenarda] [unutuldu|duruyor]
hold :: {a:acc} [sattım satacağım|bıraktım bırakacağım] derken hâlâ bende
hold :: {a:acc} satsam yerine ne alacağımı bilmiyorum
hold :: {a} çocukların [eğitim|düğün] parası niyetine duruyor
hold :: {a:loc} lotum [az|üç beş tane] ama [gönlüm büyük|varım diyebileyim diye]
hold,share :: {a} temettüsü için [duruyor|tutuyorum] bende
nohold :: {a} [hiç almadım|hiç nasip olmadı] [üzülmüyorum da|dert de değil]
nohold :: {a:acc} [sattığım günden beri|satalı beri] bakmıyorum
nohold :: {a} bende yok [kısmet|olanlara bakıp duruyorum]
nohold :: {a:acc} zamanında [erken sattım|ucuza verdim] konuşmak istemiyorum
nohold :: {a:acc} almaya [niyetlendim|kalktım] eşim vazgeçirdi
nohold,bull :: {a:acc} [maaş yatınca|ay başında] alacağım [söz verdim kendime|inşallah]
nohold,bull :: {a} alamadım [hep bir fatura çıktı|nakit yoktu]
nohold,bear :: {a:acc} sattım [arkama bakmadım|kurtuldum]
nohold,watch :: {a:acc} izleyip almamak [hobim oldu|sanat oldu]
nohold,up :: {a:acc} almadığım [her gün|için] çıkıyor
"""

FEELING = """
hold,up :: {a} bugün [gönlümü aldı|barıştık]
hold,up :: {a:dat} [sabah sabah|bugün] dua ettim tuttu
hold,up :: {a} yeşil ya [yemek bile güzel geldi|patrona bile güldüm]
hold,down :: {a:dat} küstüm [konuşmuyorum|barışmam]
hold,down :: {a} yine [yaktı bizi|yaptı yapacağını]
hold,down :: {a} bana [inat|garez] gidiyor sanki
hold,down,losing :: {a} [ocağıma incir ağacı dikti|belimi büktü]
hold,down,losing :: {a} bu gidişle [torunlara kalacak|beni emekli edecek]
hold,flat :: {a} [öldürmüyor da oldurmuyor da|sabrımı ölçüyor]
hold :: {a} için kaç gece [uykusuz kaldım|gözümü kırpmadım] bir bilseniz
nohold,up :: {a:acc} alanlara [imreniyorum|gıpta ediyorum] doğrusu
nohold,up :: {a:acc} [ben hariç herkes|herkes] almış galiba
nohold,down :: {a:acc} almadığıma [şükrettim|sevindim] bugün
nohold,down :: {a} sahiplerine [kolay gelsin|sabır]
nohold,flat :: {a} [beni açmıyor|heyecan yapmıyor]
"""

AFTER = """
:: [bir şey demedim|demedi demeyin]
:: [içimi döktüm|rahatladım]
:: gerisi [hikâye|boş laf|yarına]
:: [nazar değmesin|tahtaya vurun]
:: [takdir sizin|söylemesi benden]
:: kafam [karıştı|davul gibi] iyice
:: uzatmayayım [canınız sıkılmasın|neyse]
!to_one :: [var mı itirazı olan|yanlışsam söyleyin]
hold :: [batacaksak beraber|aynı gemideyiz]
hold,losing :: [beter olsun|müstahak bana]
hold,losing :: bu da [geçer|bir gün biter] inşallah
hold,profit :: [sessiz ol da nazar değmesin|maşallah deyin]
nohold :: [benden uzak|kenardan izlemek güzel]
up :: [hep böyle|keşke her gün böyle]
down :: [bir bitmedi|bitse de gitsek]
flat :: [çay koyayım ben|iş yapayım bari]
bad_mood :: [bugün benden hayır yok|sinirim tepemde]
good_mood :: [keyfim yerinde ya ondan|bugün herkese katılırım]
playful :: [sponsorumuz stres|bu mesaj kendini imha edecek]
old :: [gençler dinlemez ama|biz söyleyelim de]
young :: [toyum daha|acemiliğime verin]
"""

SHORT = """
:: [hmm|hadi bakalım|vay anam|eh işte|hadi ya|öff|off|ah be|ne diyelim|var bir şeyler]
:: [kısmet|nasip|sabır taşı|yine mi|gene mi|ne güzel|çok güzel|boş ver]
hold,losing :: [benimki de kırmızı|battık|yandık|kanıyoruz|ağlıyorum|ah {a}]
hold,profit :: [maşallah {a:dat}|nazar değmesin|{a} candır]
hold,down :: [{a} yaktın beni|bu ne ya|kırmızı nereye]
hold,up :: [koş {a}|{a} bi tane|yürü aslanım]
nohold,up :: [kaçtı|kaçırdık|gitti tren|yetişemedim]
nohold,down :: [ucuz atlattım|iyi ki yokum]
down,open :: [her yer kırmızı|kan gölü|satış var|eriyor]
up,open :: [yeşillik güzel|baharlar geldi|oh be|çiçek açtı]
flat,open :: [tık yok|ses yok|uykuda yine|çıt yok]
priced,open :: [{p}|{p} {a}|{a} {p}]
"""

# Said to make the others laugh, or oneself.
QUIP = """
:: portföyü [soranlara|merak edenlere] [dekoratif|minimalist] diyorum
:: uzun vadeci [değildim|olmayı düşünmemiştim] piyasa yaptı
:: ben alınca düşen satınca çıkan [her şeyi|hisseyi] satın almışım
:: [evdekiler|bizimkiler] bugün kaç [kazandın|kâr ettin|getirdin] dedi [yemeği övdüm|konuyu değiştirdim|çayımı içtim]
:: stop koydum [patladı|tam ucundan aldı] stop koymadım [battı|daha kötü] ne yapsam
:: kazandığım gün [mühendisim|ekonomistim] kaybettiğim gün kısmet
:: dipten alan [arkadaşı tanıyan|kim] varsa tanıştırsın
:: indikatörlerim [hep bir ağızdan|oybirliğiyle] bilmiyoruz diyor
:: grafik okumayı öğrendim artık [neden battığımı|zararımı] biliyorum
:: portföyün [rengi|yarısı] kırmızı [bayrak gibi|bayramlık gibi]
:: borsada [para kazanmanın|zengin olmanın] yolunu buldum [çıkmak|girmemek]
:: yarın [zenginiz|köşeyi dönüyoruz] [bugün makarna|bugünlük çay simit]
:: [telefonun|ekranın] parlaklığını kıstım zarar az görünüyor
:: bugün hiç işlem yapmadım [en kârlı günüm|rekor kırdım]
:: yatırımcı mıyım [koleksiyoncu muyum|hobi mi] belli değil
:: analizim şu [çıkmazsa düşer|ya çıkar ya düşer]
:: para kazanmak için değil [burayı okumak|sizi okumak] için geliyorum zaten
:: stratejim [dua|umut] ve [biraz kahve|bolca çay]
:: [rüyamda|gece rüyamda] zengin olmuştum [uyandım fatura|kalktım iş]
:: benim portföyü [müzeye|ibret diye] koysunlar
hold,losing :: {a} bana söz vermişti [unutmuş|mesajı görüldüde bıraktı]
hold,losing :: {a:acc} uzun vadeye [attım|taşıdım] mecburiyetten
hold,losing :: {a} için vade [sordular|soran oldu] mahşere kadar dedim
hold,losing :: {a} bana küs ben ona [küs|borçlu]
hold,down :: {a} düşünce hep [telefonum bozuluyor|internet kesiliyor bende]
hold,profit :: {a:loc} kârdayım [diye|dedim] bir anda [akrabalar aradı|kuzenim çoğaldı]
nohold,up :: {a} ben almadım ya [çıkar tabii|ondan]
nohold,up :: {a} çıksın diye almıyorum [bilerek|fedakârlık yapıyorum]
nohold,down :: {a} düşüyor [ben masumum|bu sefer ben değilim]
flat,open :: {a} grafiğini [cetvelle|uyurken] çizmişler
down,open,index :: endeksi [gören|bulan] olursa [haber versin|evine yollasın]
weekend :: borsa kapalı [elim ayağım|ne yapacağımı] şaşırdım
friday,session :: [bugün cuma|cuma bugün] hisseler de [izne çıkmış|kaçak]
monday,session :: pazartesiyi [kim icat ettiyse|sevmeyenler] hisseyle de tanışmış
student :: kantinde tost mu hisse mi [ikilemi|dersi] [yaşıyorum|zor]
retired :: emekli maaşıyla [fon yöneticisi oldum|yatırım uzmanı kesildim] [kendi çapımda|mahallede]
"""

# Half a thought, a link that is not given, a word on the way.
ASIDE = """
:: [bir şey yazacaktım|aklımda bir şey vardı] [unuttum|uçtu gitti]
:: [uzun uzun yazıp sildim|iki satır yazdım sildim] [boş ver|gerek yok]
:: neyse [ben sustum|konu kapansın]
:: o değil de [karnım acıktı|saat kaç olmuş]
:: [yukarıyı|eski mesajları] okuyorum [ne çok yazmışsınız|yetişemedim size]
:: [geldim|döndüm] [ne var ne yok|kaldığınız yerden devam]
:: [bir yazı|uzun bir yazı] okudum bugün [sabırla ilgili|riskle ilgili] [bana yazılmış gibi|iyi geldi]
:: [bir video|bir yayın] izledim [yarısı reklam|sonunda bir şey demedi]
:: [az önce|sabah] bir podcast dinledim [aynı şeyler|yeni bir şey yok]
:: grafiği [atardım da|koyacaktım] [telefondan beceremedim|ekran görüntüsü bulanık çıktı]
:: [şarjım bitiyor|toplantıya giriyorum] [yazın siz|sonra okurum]
:: [patron geldi|kapı çaldı] [birazdan dönerim|kaçtım]
:: [yanlış odaya|yanlış yere] yazmışım [pardon|kusura bakmayın]
:: elim [çarptı|kaydı] [pardon|bir şey demedim]
:: [sesli mesaj|emoji] atsam [daha kolay|daha iyi anlatırdım]
:: klavye [kaydı|takılıyor] [kusura bakmayın|idare edin]
:: [burası|bu oda] [ısındı|hareketlendi] [güzel|iyi oldu]
:: [kim demişti|biri demişti] sabreden derviş diye
:: [eski defterleri|geçen senenin notlarını] [karıştırdım|açtım] [hep aynı hatalar|gülünecek hâldeyim]
:: [uygulama|ekran] [yine dondu|geç açılıyor] bende [sizde var mı|bir tek ben mi]
:: [gözlük|lens] takmadan okudum [yanlış anladım|ters okumuşum]
:: [şimdi anladım|jeton yeni düştü] [boş verin|geç de olsa]
:: size de [hep aynı şeyleri konuşuyoruz gibi|günler birbirine karıştı gibi] gelmiyor mu
asset :: {a} grafiğini [tersten|uzaktan] tuttum [daha iyi|öyle güzel]
asset :: {a} dedim de [aklıma geldi|şimdi baktım]
asset :: bir de {a} vardı [onu unuttuk|ne oldu ona]
asset :: {a} konusunu [kim açtıysa|açan arkadaş] [kaçtı|nerede]
asset :: {a} yazacağım diye başka şey yazmışım
session :: [ekranı|uygulamayı] kapattım [iki dakika durabildim|beş dakika sonra açtım]
session :: [emir|alış emri] girdim [gelmedi|üstünden geçti]
session :: [kahve almaya|çay koymaya] gittim [bir şey kaçırmamışım|dünya değişmemiş]
evening :: [bugünü|günü] [kapatalım|silip geçelim] artık
evening :: [yemekte|sofrada] borsa konuşmak [yasaklandı|yasak] bizde
night :: [yatıyorum|kaçtım ben] [siz devam edin|iyi geceler]
weekend :: [hafta sonu|cumartesi pazar] da buradayız [hastalık bu|ne diyeyim]
morning :: [afyonum|gözüm] daha [patlamadı|açılmadı]
"""

HOUR = """
midday,session :: [yarım saattir|bir saattir] ekrana bakıyorum [bir şey anlamadım|nafile]
midday,session :: bugün [elim armut topluyor|iş yapasım yok]
midday,session :: [iş yerinde|masada] herkes borsa konuşuyor [tepe sinyali mi|hayra alamet değil]
midday,session :: [iki emir|üç emir] girdim [ikisi de|hepsi] [geri döndü|olmadı]
afternoon,session :: öğleden sonra [çöktü|geçmiyor]
afternoon,session :: [dördüncü|beşinci] çay [bitti|geldi] gün bitmedi
lunch :: karnım [zil çalıyor|acıktı] [ekranı bırakamıyorum|piyasa dursun]
evening :: [bugünkü|günün] yorgunluğu [omzumda|üstümde] kaldı
evening :: [yemek yedim|karnım doydu] [dünyaya bakışım değişti|daha iyimserim]
night :: [uyumak lazım|uyuyacağım] diyorum [bir bakayım diyorum|olmuyor]
weekend,!late :: [çarşıya|pazara] çıktım [cüzdan ekside|enflasyon elden geçti]
"""

LIFE = """
:: [bizim oğlan|kızım|yeğenim] [harçlığını|bayram harçlığını] hisseye yatıralım dedi [nereden duyduysa|çekirdekten yetişiyor]
:: [kayınpeder|komşu|kuaför|taksici] hisse sordu bugün [ne diyeceğimi bilemedim|bilmiyorum dedim inanmadı]
:: [evde|bizde] kombi bozuldu [bu ay nakit oraya|kâr oraya]
:: [spora başladım|diyete girdim] [stres böyle atılıyor|üç gün oldu bakalım]
:: [çocuk hasta|kedi hasta] [gözüm ekranda değil|aklım evde]
:: [market|pazar] fişine baktım [en kötü grafik o|direnç kalmamış]
:: [arabaya|telefona] zam gelmiş [hayaller kaldı|bir sene daha eskisi]
workday,midday :: [mesai|iş] bitmiyor bugün
workday :: [kartın|kredi kartının] ekstresi geldi [borsa tatlı kaldı|keyif kaçtı]
workday,!late,!night :: [otobüste|metroda] yanımdaki de grafik bakıyordu [selamlaştık|gülüştük]
evening :: [diziyi|maçı] [izlerken|açtım ama] [grafik bakıyorum|aklım burada]
city,workday :: {city:loc} [kira|ev] fiyatını duydum [oturdum|hisse kurtarmaz]
"""

ASK = """
ownable :: {a} [alınca|aldıktan sonra] siz de [pişman oldunuz mu|rahat uyuyor musunuz]?
ownable :: {a} [sevenler|tutanlar|savunanlar] [nerede|niye sessiz|neden susuyor] [bugün|bu ara]?
ownable,hold :: {a} bende [ne yapayım|nereye kadar tutulur] diye soruyorum herkese?
ownable,hold,losing :: {a} zararına [satan|kesen] oldu mu hiç [pişman mısınız|rahatladınız mı]?
ownable,hold,losing :: {a} için ortalama düşürmek [mantıklı mı|akıl kârı mı] sizce?
ownable,hold,profit :: {a:loc} kârı [nerede alıyorsunuz|nasıl koruyorsunuz]?
ownable,nohold :: {a:acc} [bana|bize|burada] [bir cümleyle anlatacak var mı|bir cümleyle özetleyen olur mu|savunacak var mı|savunacak biri çıkar mı]?
ownable,nohold :: {a} neden bu kadar [seviliyor|konuşuluyor|konuşulur oldu] [anlatır mısınız|bilen var mı|söyler misiniz]?
share :: {a} hakkında [en çok neyi|neyi] beğenmiyorsunuz?
share :: {a} [çalışanı|müşterisi|bayisi] olan var mı aranızda [içeriden değil dışarıdan nasıl|hizmeti nasıl|memnun mu]?
asset,down,open :: {a} [neye küstü|kimden kaçıyor] bugün?
asset,up,open :: {a} neye [sevindi|koşuyor] böyle?
asset,flat,open :: {a} [ölmüş mü|yaşıyor mu] bir bakar mısınız?
crypto :: {a:acc} cüzdanda mı [borsada mı|platformda mı] tutuyorsunuz?
gold :: {a} biriktirirken [aylık mı|elinize geçtikçe mi] alıyorsunuz?
fx :: {a} bozdurup [hisseye|faize] geçen oldu mu?
index :: endeksi [kurtaracak|taşıyacak] bir şey görüyor musunuz?
*0.4,!to_one :: [en çok|bugüne kadar|şimdiye kadar|geçen yıl] hangi hatanızdan [öğrendiniz|ders aldınız|çektiniz] [bu işte|]?
*0.4,!to_one :: zararda [uyuyabilen|rahat olan] var mı [nasıl yapıyorsunuz|sırrı ne]?
*0.4,!to_one :: [borsaya|bu işe] ilk [ne alarak|hangi hisseyle] [girmiştiniz|başlamıştınız|bulaştınız] [hatırlayan var mı|]?
*0.4,!to_one :: [portföyü|hesabı|ekranı] [günde kaç kere|ne sıklıkla] [açıyorsunuz|yokluyorsunuz]?
*0.4,!to_one :: evdekiler [borsaya|bu işe|bu merakınıza] ne diyor [sizde|kızan var mı|merak ettim]?
*0.4,!to_one :: [not tutan|günlük tutan] var mı işlemlerine?
*0.4,!to_one,!late :: [bu saatte çay mı kahve mi|ekran başında çay mı kahve mi|müzikle mi sessiz mi bakıyorsunuz ekrana]?
"""

ASK_SHORT = """
:: [ne oldu|ne kaçırdım|var mı bir şey|ne diyorsunuz|ses var mı|kimler burada|nasılız|durum ne]?
hold,losing :: [ekleyen oldu mu|kesen var mı|kim ekside]?
asset :: {a} [ne olmuş|ne yaptı|ne durumda|kaç|nerede]?
asset,open,down :: [neden düşüyor bu|kim satıyor|dibi gören var mı]?
asset,open,up :: [kim alıyor|bu ne hız|nereye böyle]?
"""

AGREE = """
t_asset :: {a} için [{ağzımdan aldın lafı/ağzımdan aldınız lafı}|ben de yazacaktım]
t_asset :: {a:acc} [ben de öyle görüyorum|{doğru yakalamışsın/doğru yakalamışsınız}]
t_asset,t_up :: {a} yukarı diyenlere [ben de varım|yaz beni de]
t_asset,t_up :: {a:dat} [güvenen bir ben değilmişim|inanan başkaları da varmış]
t_asset,t_down :: {a} zayıf diyenlerdenim [ben de|bende]
t_asset,t_down :: {a:acc} [ben de sevmiyorum|ben de tutmuyorum] artık
t_key :: {key} [aynen öyle|işte mesele o|tam da bu]
t_key :: {key} kısmına [şapka çıkarırım|diyecek lafım yok]
t_num :: {num} [bende de aynı|kafamdaki yer de orası]
t_how :: {how} [tam kelimesi|ben de öyle derdim]
t_bad :: [hepimizin hâli bu|aynı dertteyiz|{içimi okudun/içimi okudunuz}]
t_good :: [oh ne güzel|yüzümüz gülsün|çok şükür]
"""

SOFT = """
t_asset,t_up :: {a} için [o kadar acele etmezdim|daha var derim]
t_asset,t_up :: {a} çıkar da [ne zaman|bizi görür mü] orası muamma
t_asset,t_down :: {a} için [{o kadar da karartma/o kadar da karartmayın}|bir şans daha verilir derim]
t_asset,t_down :: {a} [hemen bitmez|bu kadarla bitmez] {merak etme/merak etmeyin}
t_key :: {key} [bence o kadar etkili değil|konusunda {sana/size} uymuyorum]
t_num :: {num} [bana erken geldi|biraz uçuk]
t_how :: {how} [lafı ağır oldu|denmez ya]
t_asset :: {a:loc} [{sen öyle bak/siz öyle bakın} ben böyle|yolumuz ayrılıyor]
"""

PARTIAL = """
t_asset :: {a} [hem öyle hem değil|belki de ikisi]
t_asset,t_up :: {a} çıkar [ama düz yol beklemem|ama ben sabırsızım]
t_asset,t_down :: {a} düşer [ama sonra döner|de ne kadar]
t_key :: {key} [önemli ama yetmez|doğru da hepsi o değil]
t_num :: {num} [olur da zaman ister|görülür belki]
t_how :: {how} [biraz öyle|yarı yarıya]
"""

BUILD = """
t_asset :: {a:acc} [ben de soracaktım|ben de merak ediyordum]
t_asset :: {a} [{konusunu açtın/konusunu açtınız}|{dedin/dediniz}] [elim grafiğe gitti|şimdi baktım]
t_asset :: {a} yazınca [herkes uyanıyor|oda canlandı]
t_asset,hold :: {a} bende de [dert|var merak ettim]
t_asset,nohold :: {a} [ilgimi çekti şimdi|bende yok ama okuyorum]
t_asset,t_down :: {a} [çok kişiyi üzdü|can yakmaya devam]
t_asset,t_up :: {a} [güldürmeye devam|çok kişiyi sevindirdi]
t_asset,profit :: {a} bende [artıda|kârda] [sesimi çıkarmıyorum|şimdilik]
t_asset,losing :: {a} bende [ekside|kırmızı] [ben de doluyum|içim yanıyor]
t_key :: {key} [işi|meselesi] [uzar|daha çok konuşulur]
t_key :: {key} [{deme bana/demeyin bana}|diye diye] [yaralıyım|büyüdük]
t_num :: {num} [kulağa hoş geliyor|hayali bile güzel]
t_num :: {num} [orayı|o seviyeyi] [görürsek ısmarlarım|unutmayın bu lafı]
t_how :: {how} [olması normal|bir hâli var evet]
t_bad :: [oda bugün dertli|kime dokunsan ah]
t_good :: [güzel haber duymayalı olmuş|keyifler yerinde bugün]
"""

CONSOLE = """
!person :: [sabır|geçer|{canın/canınız} sağ olsun|{boş ver gitsin/boş verin gitsin}|sağlık olsun be]
!person :: [o yoldan|o kuyudan] [hepimiz geçtik|ben de geçtim] geçmiş olsun
:: zarar [hepimizin|herkesin] kapısını çalıyor {üzülme/üzülmeyin}
t_asset :: {a} [az can yakmadı|kimleri üzdü {bir bilsen/bir bilseniz}] geçmiş olsun
t_asset,losing :: {a} bende de ekside [ağlaşalım|beraber bekleriz]
!person,t_asset,nohold :: {a:loc} ben de [yanmıştım|ders almıştım] geçer
"""

ACK_AGREE = """
:: [+1|aynn|aynen ya|doğru söze ne denir|ben de|bende de öyle|kesin|imza|{hay yaşa/hay yaşayın}]
"""

ACK_DOUBT = """
:: [e bilmem ki|yani belki|muamma|şüpheliyim|hadi bakalım|zor soru|kim bilir]
"""

ACK_DENY = """
:: [ı ıh|yo|olmaz|hayır ya|{geç/geçin} onu|ne alaka|inanmam]
"""

ACK_HEARD = """
:: [he|hee|tamam|ok|anlaşıldı|vay be|peki|öyleymiş|ilginç|güzel|not aldım]
"""

ACK_CONSOLE = """
:: [ah be|yazık olmuş|{canın/canınız} sağ olsun|{boş ver/boş verin}|geçer|hay Allah]
"""

ACK_QUESTION = """
:: [?|nasıl|niye ki|neden peki|hangi açıdan|{emin misin/emin misiniz} ya|ee|ee sonra|hadi ya]?
t_asset :: [ne zamana|nereye kadar|vade|kaç gün|{sende/sizde} kaç|{ekler misin/ekler misiniz}]?
"""

LAST_WORD = """
:: [neyse|hadi bakalım|öyle|kısmet|bakacağız|görürüz|zaman|amin|inşallah|maşallah|oldu|tamamdır]
"""

CHIME = """
!person :: [hahaha|ahahah|güldüm|eyvallah|helal|çok iyi|doğru|amin|aynen|haklı|he ya|vay]
!person :: [olur böyle|güzel laf|lafın kısası|ne denir ki|hadi hayırlısı]
t_bad,!person :: [sabır|geçer|ah be|{yapma/yapmayın} ya|kötü olmuş]
t_good,!person :: [güzel|oh|sevindim|maşallah|darısı bize]
"""
