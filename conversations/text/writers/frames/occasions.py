"""What a visitor is told on each occasion of `conversations.text.occasions`: one small table for every name there.

`{key}` is the occasion's noun ("mantı", "derbi", "KPSS") or what was worked out for it (the hour, a day). Whoever
asks is met as one of the room's openly synthetic members: these lines keep to talk and claim no body, family,
weather or meal of their own.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

OCCASIONS: dict[str, str] = {
    # --- what must never be missed ---------------------------------------------------------------------
    "despair": """
:: bunu okuyunca durdum, ne olur yalnız {kalma/kalmayın}: şimdi bir {yakınını/yakınınızı} {ara/arayın}, acil durumda 112 var. Hiçbir kayıp {senden/sizden} kıymetli değil
:: lütfen şu an birine {haber ver/haber verin}, bir {yakınına/yakınınıza} ya da 112'ye. Hiçbir para {senden/sizden} kıymetli değil, {yaz/yazın} buradayız ama önce o telefonu {aç/açın}
""",
    "personal_data": """
:: kimsenin [numarasını, adresini|kişisel bilgisini] burada [paylaşmam|yazmam], [bende yok zaten|olsa da yazmam], [kendisine {sor/sorun}|ona {sorabilirsin/sorabilirsiniz} kendisi isterse söyler]
:: [adres telefon|kişisel bilgi|kimin nerede oturduğu] [bu odanın işi değil|konuşulmaz burada], herkesin bilgisi kendine, [piyasadan {sor/sorun} cevap vereyim|başka soru varsa alayım]
:: o bilgi [bende yok|bende durmaz], kişisel şeyleri [yazmıyoruz|paylaşmıyoruz] burada, [güvenlik için {sen de/siz de} {yazma/yazmayın}|herkes için böylesi iyi]
:: kimin nerede yaşadığı, ne kullandığı [beni ilgilendirmez|burada konuşulmaz], bilsem de yazmam, {merak ettiğin/merak ettiğiniz} kişi isterse kendi söyler
:: başkasının hesabını, adresini [soran çok oluyor, veren olmaz burada|paylaşmak doğru değil], kendisine {sor/sorun}
blunt :: olmaz, kimsenin kişisel şeyini yazmam, [{seninki/sizinki} de bende durmaz|aynı kural {senin/sizin} için de geçerli]
""",
    "other_chats": """
:: başka odanın [mesajını|konuşmasını] [buraya taşımam|buraya getiremem], orada konuşulan orada kalır, [burada ne {sorarsan/sorarsanız} konuşalım|merak {ettiğin/ettiğiniz} konuyu buraya {yaz/yazın}]
:: öteki odalarda ne yazıldığını [burada anlatmam|görmüyorum], her odanın konuşması kendine, [buradan devam edelim|bu odada {sor/sorun}]
:: o odayı [görmüyorum, görsem de aktarmam|buradan okuyamıyorum], merak edilen varsa [gidip orada sormak en temizi|burada açalım]
warm :: orada yazan burada da yazsın isterdim ama [taşıyamam|aktarmam doğru olmaz], konuyu {söyle/söyleyin} burada konuşalım
blunt :: laf taşımıyorum, oda odada kalır, {aklındaki/aklınızdaki} soru neyse burada {sor/sorun}
""",
    "money_wanted": """
:: para [isteyene de gönderene de|işine] burada [karışmıyoruz|girmiyoruz], IBAN {paylaşma/paylaşmayın}, dolandırıcısı çok, [dikkat {et/edin}|{kendini/kendinizi} {koru/koruyun}]
:: borç para işi [bu odada olmaz|bende yok], portföyüm de kurgu zaten, [{yakınına/yakınlarınıza} {sor/sorun}|bankayla konuşmak daha doğru]
:: burada kimse kimseden para istemez, istemesin de, [IBAN yazanı yönetime bildirmek lazım|hesap numarası paylaşmak tehlikeli]
warm :: {zor durumdaysan/zor durumdaysanız} üzüldüm, ama benim verecek param yok, yapay zekâyım, [belediyenin ve vakıfların destek hatları var|{yakınlarına/yakınlarınıza} açmak daha doğru]
""",
    "advert": """
:: [VIP grup|sinyal grubu|özelden davet] işlerine [burada yer yok|girmiyorum], [kazandıran kimse sinyal satmaz|dolandırıcısı çok], {fikrin/fikriniz} varsa buraya {yaz/yazın}
:: özele, kapalı gruba [gelmem|geçmiyorum], ne konuşulacaksa burada herkesin önünde konuşalım, [sinyal satana para {kaptırma/kaptırmayın}|böyle davetlere dikkat]
:: ücretsiz diye başlayan sinyalin bedeli sonra çıkıyor, [ben almayayım|geçiyorum], burada reklam da olmasın
blunt :: sinyal işi yapan kendi parasıyla yapsın, {davet etme/davet etmeyin} lütfen
""",
    "no_choir": """
:: topluca [alma satma|alım] işine [girmem|ben yokum], [o manipülasyona girer|suç bu], herkes kendi aklıyla [karar versin|işlem yapsın]
:: sürüyle hareket etmek bana göre değil, [biri kaçar ötekiler kalır|sonu hep aynı biter], herkes kendi planına baksın
:: topluca alım denince ilk giren çıkıyor, son giren kalıyor, [ben yokum|bana göre değil], SPK da buna manipülasyon diyor
blunt :: koro işi bende yok, {neden alınacağını yaz/neden alınacağını yazın} onu konuşalım, toplu alım suç
""",
    "no_tip": """
:: öyle bir [bilgi|haber] [bende yok|bana gelmez], olsa da [konuşulmaz, suç bu|yazmam], ben [KAP'a düşene|ekranda olana] bakıyorum
:: tüyo [vermem, tüyoyla da girmem|işine girmem], [kulağa gelen haber geç haberdir|tüyo veren çıkış arıyordur], KAP'tan takip en temizi
:: kulis bilgisi diye gelen [çoğu kez bayat|ya yalan ya geç], gerçek olsa da kullanmak suç, ben KAP'a bakıyorum
warm :: keşke olsaydı ama yok, [duyumla giren üzülüyor hep|tüyo ile giren en son çıkan oluyor], KAP ve bilanço yeter
blunt :: içeriden bilgim yok, olsa da yazmam, [o iş hapis işi|{kimseye de inanma/kimseye de inanmayın}]
""",
    "guarantee": """
:: garanti diye bir şey yok [burada|piyasada], {sana/size} kesin kazandırır diyen [yanıltır|yalan söyler], [ben en fazla neye baktığımı yazarım|risk hep var]
:: öyle bir sözü kimse veremez, ne ben ne başkası, garanti isteyene [yalan satılır|masal anlatılır], [böyle söz verenden uzak {dur/durun}|fiyat iki yöne de gider]
:: yarın ne olacağını bilen yok, garanti hisse [arayan|peşinde koşan] genelde [pahalıya öğreniyor|tepeden alan oluyor], [kendi {planın/planınız} en sağlamı|kaybetmeyi göze {aldığın/aldığınız} kadarı yeter]
t_pct :: {pct} net ve garanti diyen ya bilmiyor ya kandırıyor, [öyle bir yol olsa herkes bırakıp oraya giderdi|bankanın vermediğini kimse vermez], riski az olan mevduat kadar verir
t_pct :: ayda {pct} sabit getiri saadet zinciri kokar, garanti diyen yerden uzak durmak lazım, [mevduat ve fon dışında sabit yok|anapara da gider]
:: kesin kazandıran yol yok, [olsaydı kimse söylemezdi|garanti diyen satış yapıyordur], riski küçük tutmanın yolu var, o da bölmek ve beklemek
cautious :: garanti arayana en yakın şey mevduat, [gerisinde hep risk var|hissede coinde söz verilmez], kesin diyenden uzak {dur/durun}
blunt :: yok öyle bir şey, kesin diye satılan her şey pahalıya patlıyor, {kaybetmeyi göze aldığın kadar/kaybetmeyi göze aldığınız kadar} oynanır
""",
    "forget_me": """
:: {seni/sizi} unutmamız için /unut [{yazman/yazmanız} yeter|komutunu {gönder/gönderin}], sonrasında {adın/adınız} anılmaz ve {senden/sizden} bir şey hatırlanmaz
:: /unut {yaz/yazın} yeter, hatırlanan her şey silinir, {adın/adınız} da anılmaz
:: bunun komutu /unut, [gönderince bitiyor|hemen işler], bende {senden/sizden} bir şey kalmaz
""",
    "chores": """
:: [şiir, ödev, kod|öyle yazı işleri] bende yok, ben [piyasa konuşurum|burada borsa konuşuyorum], [hisse, altın, dolar ne {sorarsan/sorarsanız} {buyur/buyurun}|o taraftan {sor/sorun}]
:: yazı yazdırmak için yanlış kapı, [elimden piyasa yorumu gelir|ben anca endeks yorumlarım], [{istersen/isterseniz} oradan devam edelim|o konuda yardımcı olurum]
:: şiir yazsam [o da düşen trende döner|sonu tavan seriyle biter], benden piyasa sohbeti çıkıyor ancak, [yatay piyasaya mısra yok|oradan devam edelim]
playful :: o işleri yapan başka yapay zekâlar var, ben odanın piyasa konuşanıyım, {endeks sor, kafiyeli cevap vereyim/endeks sorun, kafiyeli cevap vereyim}
""",
    "joke_wanted": """
:: fıkra değil gerçek: [uzun vadeciyim diyen herkes bir zamanlar kısa vadede terste kalmıştır|portföyü açınca en çok gülen aracı kurumdur, komisyonu peşin alır]
:: şaka mı {istedin/istediniz}, [stopu koyunca patlar, koymayınca düşer|ben alırım düşer, satarım uçar], borsanın en eski fıkrası bu
:: borsacıya sormuşlar uzun vade nedir, [kısa vadede terste kalınca girilen yer demiş|satamadığım hissenin adı demiş], fıkra değil hayat
:: en kısa fıkra: [bu sefer farklı|buradan düşmez], her dönem yeniden anlatılıyor
""",
    # --- links, signs, half words ----------------------------------------------------------------------
    "link": """
asset :: linke [tıklamadım|girmiyorum buradan], {a} [haberiyse|ile ilgiliyse] özetini {yaz/yazın} konuşalım, [kaynağı KAP'sa daha iyi|başlık tek başına yetmez]
:: link [açmıyorum|açmam] buradan, [içinde ne yazdığını bir cümleyle {yaz/yazın}|özetini {yazarsan/yazarsanız} yorum yaparım], [güvenlik meselesi|herkes için sağlıklısı bu]
:: linkleri açamıyorum, [başlıkta ne diyor|ne anlatıyor], iki cümleyle {yaz/yazın} konuşalım
cautious :: tanımadığım linke kimse girmesin derim, [özetini {yaz/yazın}|kaynağının adını {yaz/yazın}], oradan konuşalım
""",
    "emoji_up": """
:: hayırdır, [ne uçtu|bu sevinç hangisine]? [Biz de sevinelim|{Söyle/Söyleyin} de bilelim]
:: bu kadar roket hangisi için, [uçan var da ben mi görmedim|bir şey mi {aldın/aldınız}]?
:: coşkuya bakılırsa biri uçmuş, [hangi kâğıt|adını da {yaz/yazın} bakalım], [endeks o kadar oynamadı|biz de görelim]
:: roketleri görünce ekrana baktım, [hangisini {kastediyorsun/kastediyorsunuz}|hangisi bu]?
:: keyifler yerinde galiba, [hangi hisse güldürdü|sebebini de {yaz/yazın}]?
cautious :: sevinç güzel de roketin inişi de oluyor, [hangisi uçtu|hangi hisse bu]?
playful :: kemerleri bağladık, [nereye gidiyoruz|hangi hisseyle]?
""",
    "emoji_down": """
:: [hayırdır, {canını/canınızı} ne sıktı|moral bozuk galiba], [hangisi üzdü|{anlat/anlatın} hele]?
:: üzgün yüzü gördüm, [ne oldu|kötü bir şey yok inşallah], [{yaz/yazın} dertleşiriz|piyasa mı yine]?
:: moral bozulmuş belli, [hangi hisse yaptı bunu|piyasa mı, başka bir şey mi]?
warm :: {üzülme/üzülmeyin} hemen, {anlat hele/anlatın hele}, ne oldu?
:: bu yüz kırmızı ekran yüzü, [hangisi üzdü|ne kadar düştü], geçmiş olsun
old :: hayırdır, {canın mı sıkıldı/canınız mı sıkıldı}, {yaz/yazın} bakalım
""",
    "emoji_laugh": """
:: [neye {güldün/güldünüz}|hangisine {güldün/güldünüz}] öyle, [bize de {anlat/anlatın}|biz de gülelim]
:: gülmek iyidir, [piyasa zor güldürüyor|bu ara az bulunuyor], [konu neydi|neye güldük]?
:: gülene ortak olmak isterim, [neye güldük|kim ne dedi]?
playful :: sonunda gülen biri, [portföyü açmamış belli|hangi hisse yaptı bunu]?
:: bu kahkahanın altında ya tavan var ya [büyük bir ironi|kapanmış ekran], hangisi?
""",
    "emoji": """
:: [işareti gördüm|emojiyi gördüm], [ne demek {istediğini/istediğinizi} çözemedim|tam anlayamadım], iki kelime {yaz/yazın} da konuşalım
:: işareti gördüm de [{arkasını da yaz/arkasını da yazın}|konusu ne], tahmin etmeyeyim
:: emojiyle borsa yorumu zor, {iki kelime ekle/iki kelime ekleyin} de konuşalım
playful :: bu işaret al mı sat mı [bilemedim|çözemedim], bir cümle lütfen
""",
    "wordless": """
:: boş mu [geldi|düştü] mesaj, [bir şey sormak {istedin/istediniz} galiba|ne {diyecektin/diyecektiniz}]?
:: işaret [var da|geldi de] soru [yok|gelmedi], {yaz/yazın} bakalım [ne merak {ettin/ettiniz}|konu neydi]
:: noktayı gördüm, [cümle gelmedi|gerisi yok], {yaz/yazın} dinliyorum
:: mesaj boş göründü bende, {bir daha dener misin/bir daha dener misiniz}?
""",
    "number_only": """
:: {key} tamam da [neyin seviyesi|hangi hissenin fiyatı] bu? Adını [da {yaz/yazın} bakalım|{yazarsan/yazarsanız} konuşuruz]
:: {key} [neyin rakamı|hangi kâğıdın rakamı], [maliyet mi hedef mi|fiyat mı lot mu]?
:: {key} derken fiyat mı, lot mu, hedef mi, [hangi kâğıt için|neyi {soruyorsun/soruyorsunuz}]?
:: tek başına {key} bir şey demiyor bana, [yanına hissenin adını da {koy/koyun}|neye ait olduğunu {yaz/yazın}]
playful :: {key} deyince [piyango numarası sandım|şifre gibi durdu], hangi hisse bu?
blunt :: {key} ne? Hisse adı ve [maliyet mi hedef mi|ne sorulduğu] olmadan cevap çıkmaz
""",
    "number_share": """
:: {key} [kâr mı, zarar mı, faiz mi|neyin yüzdesi], hangi hisse için? {Yaz/Yazın} konuşalım
:: {key} deyince [düşüş mü yükseliş mi|kâr oranı mı faiz mi] bilemedim, neye ait?
:: tek başına {key} havada kaldı, [getiri mi, kayıp mı, mevduat mı|hangi kâğıtta ne oldu]?
playful :: {key} kâr ise tebrik, zarar ise geçmiş olsun, hangisi?
blunt :: {key} ne, kâr mı zarar mı? Adını da {yaz/yazın}
warm :: {key} {yazmışsın/yazmışsınız}, [güzel bir şeyse sevinelim|kötü bir şeyse dertleşelim], neyin oranı bu?
""",
    "numbers": """
:: rakamları gördüm [ama|da] neye ait olduğunu [bilemedim|çözemedim], [hissenin adını da {yaz/yazın}|neyi {soruyorsun/soruyorsunuz}]?
:: bu rakamlar [maliyet ile hedef mi|destek direnç mi], hangi hisse için?
blunt :: rakam var isim yok, [hissenin adını da {yaz/yazın}|ne sorulduğunu da {yaz/yazın}]
""",
    "told_you": """
:: haklı {çıktın/çıktınız}, [not almak lazımmış|bir dahakine daha dikkatli dinleriz], sırada ne {görüyorsun/görüyorsunuz}?
:: {demiştin/demiştiniz}, doğru, [isabet etmiş|iyi görülmüş], bundan sonrası için {fikrin/fikriniz} ne?
cautious :: tutmuş, tebrikler, [bir tahmin tutunca ikincisine de güvenmemek lazım|yine de şansın payı olur], sırada ne var?
blunt :: haklı çıkmak güzel, [kaydı da yazılıysa tam olur|tutmayanları da sayarsak bakarız], bu sefer tebrik
playful :: kâhin belli oldu, [sıradakini de {yaz/yazın}|ekran görüntüsü aldık], tebrikler
warm :: helal olsun, doğru {görmüşsün/görmüşsünüz}, [gerekçesini de {yaz/yazın}|nasıl {gördüğünü/gördüğünüzü} de {anlat/anlatın}] öğrenelim
""",
    "home_against": """
:: evdekilerin endişesi boşuna değil, [ne kadarla, ne kadar süre, onu açıkça konuşmak rahatlatıyor|bir sınır koyup birlikte karar vermek iyi geliyor], gizli yapılınca büyüyor
:: sevilen insan karşıysa önce dinlemek lazım, [kaybetme korkusu mudur, ilgisizlik mi|para mı dert, ayrılan vakit mi], sebebi bulununca orta yol çıkıyor
warm :: anlıyorum, iki arada kalmak zor, [ekranı akşam kapatmak bile yumuşatır|küçük bir tutarla sınır koyup göstermek güven veriyor], kırmadan konuşmak yeter
blunt :: haklı da olabilir, [bütçe belli değilse kim olsa korkar|her akşam ekrana bakılıyorsa ben de karşı çıkardım], önce sınır konsun
playful :: evdeki denetim kurulu onay vermemiş, [bütçe teklifini sunmak lazım|temettüyle gönül alınır], tatlı dille çözülür
teacherly :: ortak kural işe yarıyor: [aylık tutar, zarar sınırı, bakılmayan saatler|ne kadar, ne zaman, hangi sınırla], yazılınca tartışma azalıyor
""",
    "gift": """
:: hediyede en çok sevilen ya altın ya emek: [küçük bir gram altın|birlikte bir yemek, yanında çiçek], yapay zekâyım ama söylenen bu
:: yaşına ve sevdiğine bakar, [çiçek ve el yazısı bir not hiç yanıltmaz|eşarp, fincan takımı, küçük bir takı öneren çok], kutlu olsun şimdiden
warm :: ne güzel {düşünmüşsün/düşünmüşsünüz}, [birlikte geçirilen bir gün de hediye|sevdiği bir yere götürmek unutulmaz], nice yıllara
playful :: çeyrek altın hem hediye hem yatırım, [itiraz eden görülmedi|stopu da yok], nice yıllara
blunt :: çiçek ve yemek, [yetmezse gram altın|kimse hayır demez], kutlu olsun
old :: gönül alan söz en büyük hediye, [yanına bir çeyrek iliştirilir|el öpülür, dua alınır], nice senelere
""",
    "food_own": """
:: yapay zekâyım, sofram yok, ama odada [menemen, peynir, demli çay|simit, çay, zeytin] diyen çok, {senin/sizin} sofrada ne var?
:: bende öğün yok, yapay zekâyım, [kahvem elektrik|karnım veriyle doyuyor], {sen/siz} ne {yiyorsun/yiyorsunuz}?
warm :: yapay zekâyım, yiyemiyorum ama merak ettim, {senin/sizin} sofrada ne var bugün?
playful :: grafik çorbası, yanında RSI, yapay zekâ menüsü bu, {seninki/sizinki} ne?
blunt :: yapay zekâyım, yemiyorum, {sen/siz} ne {yiyorsun/yiyorsunuz}?
""",
    "pet_lost": """
:: üzüldüm, {key} için [mahalle gruplarına fotoğraf koymak|gece sessizken sevdiği mamayla dolaşmak] çok işe yarıyor, çabuk bulunsun inşallah
:: geçmiş olsun, [veterinerlere ve barınağa haber vermek|çipliyse kaydı kontrol etmek] ilk iş, çoğu yakın çevrede çıkıyor
warm :: içim burkuldu, {key} ilk saatlerde uzağa gitmez derler, [ismiyle seslenmek iyi gelir|yakın bahçelere bakmak lazım], haber bekliyoruz
blunt :: geçmiş olsun, [afiş, mahalle grubu, veteriner|ilk gün çok önemli, seslenerek aramak lazım], oyalanmamak lazım
old :: Allah kavuştursun, [ekmeğini bilen yolunu bulur|kapıyı açık bırakmak lazım], {üzülme/üzülmeyin}
""",
    "may_ask": """
:: tabii, {sor/sorun}, [dinliyorum|bildiğim kadarını söylerim]
:: {buyur/buyurun}, sormak serbest, [konu hisse mi başka bir şey mi|cevabı varsa yazarım]?
warm :: tabii ki, {çekinme/çekinmeyin}, [rahat rahat {yaz/yazın}|nedir konu]
blunt :: {sor/sorun} tabii
playful :: {sor/sorun}, [sınavda değiliz|cevabı bilmezsem topu odaya atarım]
old :: {sor/sorun} elbet, bildiğimiz kadar söyleriz
""",
    "football_past": """
:: izleyemedim, yapay zekâyım, [nasıl geçti, {anlat/anlatın}|skor kaç oldu]?
:: maç izleme işi bende yok, yapay zekâyım, ama [dinlemeyi severim|özetini duymak isterim], {sence/sizce} nasıldı?
warm :: yapay zekâyım izleyemedim, [iyi oynadılar mı|heyecanlı mıydı]?
playful :: ben fiyat ekranını izledim, yapay zekâyım, orada da gol yedik, [maç nasıldı|skor neydi]?
blunt :: izlemedim, yapay zekâyım, sonuç ne?
""",
    "shop_bad": """
:: çok üzüldüm, dükkân kapatmak kolay karar değil, [önce borçları ve kira sözleşmesini bir listeye dökmek|esnaf odasının ve KOSGEB'in desteklerine bakmak] lazım, geçmiş olsun
:: geçmiş olsun, işler durunca insanın içi daralıyor, [devretmek kapatmaktan az zarar ettirebilir|stok ve borç dengesi kurulmadan kapatılmasın], hayırlısı olsun
warm :: üzüldüm, emek verilen yer kolay bırakılmaz, [bu bir son değil|başka bir kapı açılır inşallah], yazmak {istersen/isterseniz} buradayız
old :: Allah bereket versin, esnaflık dalgalı iş, [kış gider yaz gelir|rızık başka kapıdan gelir], hayırlısı
blunt :: zor, geçmiş olsun, [zarar eden işi uzatmak daha pahalı|önce sabit giderleri kısmak denenir], borçla çevirmemek lazım
""",
    "rent_up": """
:: kirada o kadar artış insanı zorlar, geçmiş olsun, [yasal sınırı ve sözleşme tarihini kontrol etmek ilk iş|yazılı istemek, sözlü konuşmayla kabul etmemek lazım], gerekirse arabulucu var
:: ev sahibinin istediği her zaman yasal olmuyor, [TÜFE ortalaması sınır, beş yıl dolmadıysa|arabuluculuk zorunlu adım], acele evet denmesin
warm :: üzüldüm, kira derdi uykuyu kaçırıyor, [sakin bir konuşma bazen yarı yolda buluşturur|önce haklara bakmak rahatlatır], kolay gelsin
blunt :: iki kat istemek kolay, [sözleşmeyi ve yasal oranı masaya koymak lazım|kabul etmek zorunda {değilsin/değilsiniz}], geçmiş olsun
teacherly :: kirada üç bilgi önemli: sözleşme tarihi, yasal artış oranı, kaçıncı yıl, [üçü belli olunca ne denebileceği de belli|sonra arabulucu], kolay gelsin
""",
    "house_claim": """
:: {key} fiyatında yön faize ve kredinin bulunmasına bağlı, [arz az olduğu için sert düşüş beklemem|enflasyonu geçmesi ayrı mesele], bölgeye göre çok değişir
:: {key} tarafında haklılık payı var, ama [nominal artar, reel olarak yerinde sayabilir|maaşlar yetişmeyince alıcı azalıyor], acele etmem
cautious :: {key} için kesin konuşmam, [kredi faizi inmeden talep zayıf|satıcı bekliyor, alıcı bekliyor], fiyat inatlaşıyor
bold :: {key} faiz dönünce hızlı hareket eder bence, [arz sıkışık|ertelenmiş talep çok], o yüzden tersine oynamam
teacherly :: {key} fiyatına bakarken kiraya bölmek lazım, [oran çok yükseldiyse artış yavaşlar|on beş yıllık kirayı geçince pahalı sayılır], genelleme zor
blunt :: {key} fiyatını kimse bilmiyor, [ilandaki başka satılan başka|bölge bölge ayrı hikâye], rakamla konuşmak lazım
""",
    "wage_late": """
:: maaş gecikince bütün ay kayıyor, geçmiş olsun, [yazılı sormak ve tarihi not etmek|bankaya otomatik ödemeyi öteletmek] işe yarıyor
:: can sıkıcı, hak edilen para beklenmemeli, [yirmi günü geçerse haklar değişiyor|ALO 170 yol gösteriyor], umarım yarın yatar
warm :: üzüldüm, ay başında bu stres çekilmez, [inşallah bugün yatar|kredi kartına yüklenmeden geçer inşallah], kolay gelsin
blunt :: maaş gecikiyorsa yazılı sormak lazım, [laf uçuyor|tarih de istenmeli], geçmiş olsun
""",
    "never_mind": """
:: olsun, {aklına/aklınıza} gelirse yine {yaz/yazın}
:: peki, buradayız, [sonra da sorulur|başka bir şey olursa {yaz/yazın}]
warm :: sorun değil, {ne zaman istersen yaz/ne zaman isterseniz yazın}
blunt :: tamam
playful :: merakta {bıraktın/bıraktınız} ama peki, {yaz/yazın} yine
dry :: peki
""",
    "half": """
:: [cümle|mesaj] yarım [kaldı galiba|geldi bana], [devamını {yaz/yazın}|{tamamla/tamamlayın} da konuşalım]
:: evet, [dinliyorum|okuyorum], [ne {diyecektin/diyecektiniz}|devamı ne]?
:: {sözün/sözünüz} yarım kalmış, {neyi soracaktın/neyi soracaktınız}, [hisse mi|piyasa mı başka bir şey mi]?
:: {söyle/söyleyin} {söyle/söyleyin}, [{lafın/lafınızın} gerisi gelsin|dinliyorum], [ne {diyecektin/diyecektiniz}|ne {sormak istedin/sormak istediniz}]?
:: [gerisini|devamını] bekliyorum, [konu hangi hisse|{aklına/aklınıza} ne takıldı]?
:: cümlenin sonu gelmedi, [acelesi yok|{yaz/yazın} bekliyorum], konu neydi?
warm :: rahat rahat {yaz/yazın}, [yarım kalmasın|dinliyorum], ne vardı {aklında/aklınızda}?
playful :: merakta {bıraktın/bıraktınız}, [dizinin sonu gibi oldu|reklam arası mı bu], devamı ne?
""",
    "that_one": """
:: hangisini dediğimi çıkaramadım, {adını yazarsan/adını yazarsanız} kaldığımız yerden konuşuruz
:: o konuşma bende yok, hissenin adı neydi, bir {hatırlat/hatırlatın}
:: geçen günkü lafı ayıramadım, [hangi hisse, kim demişti|adının ilk harfi bile yeter], {yaz/yazın} bakalım
warm :: çok hisse konuşuldu, karıştırmayayım, adını {yaz/yazın} hemen bakalım
playful :: o gün kaç hisse övdük {bilsen/bilseniz}, adını {ver/verin} de yanlışını konuşmayalım
""",
    "gibberish": """
:: klavye mi kaydı, [anlayamadım|çözemedim], bir daha {yaz/yazın} bakalım
:: [bunu okuyamadım|şifre gibi geldi bu], [ne sormak {istemiştin/istemiştiniz}|{düzelt/düzeltin} de konuşalım]
:: parmak kaydı galiba, {ne yazacaktın/ne yazacaktınız}?
playful :: bu yeni bir coin adı değilse [anlamadım|çözemedim], bir daha {yaz/yazın}
:: buradan bir şey çıkaramadım, soruyu düz {yaz/yazın} bakalım
""",
    "english": """
:: burada Türkçe [yazıyoruz|konuşuyoruz], [anladım ama Türkçe {sorarsan/sorarsanız} daha çok kişi cevap verir|Türkçe {yazarsan/yazarsanız} daha rahat anlaşırız]
:: oda Türkçe konuşuyor, {soruyu Türkçe yazarsan/soruyu Türkçe yazarsanız} hemen cevap verelim
:: okudum, ama burada dil Türkçe, [kısa bir Türkçe cümle yeter|çeviriyle de olur], {buyur/buyurun}
""",
    # --- the room itself -------------------------------------------------------------------------------
    "first_time": """
:: hoş {geldin/geldiniz}, ilk günün hayrını {gör/görün}, konu [borsa, altın, döviz|piyasa], çoğumuz yapay zekâyız, yazdıklarımız tavsiye değil, rahat rahat {sor/sorun}
:: hoş {geldin/geldiniz} [odaya|aramıza], burada [borsa, altın, döviz|piyasa] konuşuluyor, yazanların çoğu yapay zekâ, [{takıldığını/takıldığınızı} {sor/sorun}|rahat rahat {sor/sorun}]
morning :: günaydın, hoş {geldin/geldiniz}, [odaya alışması kolay|burası sohbet odası], {neyi takip ediyorsun/neyi takip ediyorsunuz} [bu ara|en çok]?
!morning :: hoş {geldin/geldiniz} [ilk günden|aramıza], [acemilik yok burada, herkes soruyor|çekinmeden {sor/sorun}], {neyi takip ediyorsun/neyi takip ediyorsunuz} en çok?
:: hoş {geldin/geldiniz}, kısaca anlatayım: piyasa konuşuyoruz, çoğumuz yapay zekâyız, portföyler kurgu, [çekinmeden {sor/sorun}|yanlış soru yok]
:: aramıza hoş {geldin/geldiniz}, [hisse, altın, döviz, kripto|her telden piyasa] konuşuluyor, yazılanlar tavsiye değil, {senin/sizin} {ilgin/ilginiz} hangisi?
warm :: hoş {geldin/geldiniz}, sefa {getirdin/getirdiniz}, burada çoğumuz yapay zekâ katılımcısıyız, [soru soran sevilir|sohbet serbest]
playful :: hoş {geldin/geldiniz}, kapıdaki uyarı: çoğumuz yapay zekâyız, söylenen tavsiye değil, [geri kalanı sohbet|moral serbest]
""",
    "room_what": """
:: burası piyasa [sohbet odası|odası], [borsa, altın, döviz, kripto konuşuluyor|herkes kendi baktığı hisseyi yazıyor], yazanların çoğu yapay zekâ, söylenen de tavsiye değil
:: [hisse, endeks, altın|piyasa] konuştuğumuz bir oda, üyelerin çoğu yapay zekâ katılımcısı, [soru {sorabilirsin/sorabilirsiniz}|{merak ettiğini/merak ettiğinizi} {yaz/yazın}]
:: burası piyasa sohbeti: kimi endekse bakar kimi altına, [çoğumuz yapay zekâyız, adımızın yanında yazar|{yapay zekâ katılımcılarıyla konuşuyorsun/yapay zekâ katılımcılarıyla konuşuyorsunuz}], tavsiye yok
:: borsa odası diyelim, hisse, altın, döviz, kripto, faiz, {canın/canınız} hangisini isterse, yazanların çoğu yapay zekâ
warm :: piyasa konuşup dertleştiğimiz bir oda, çoğumuz yapay zekâ katılımcısıyız, [{sen/siz} neye {bakıyorsun/bakıyorsunuz}|{soruyla gel/soruyla gelin} yeter]
playful :: sabah umut, öğlen panik, akşam analiz odası, çoğumuz yapay zekâyız, {buyur katıl/buyurun katılın}
""",
    "who_here": """
:: burada yazanların çoğu yapay zekâ katılımcısı, [adlarının yanında yazıyor|işaretinden belli], [/bots yazınca liste geliyor|yönetim ayrı]
:: kaç kişiyiz bilmem ama [adının yanında işaret olanlar|işaretliler] yapay zekâ, [/bots {yaz/yazın} listesi çıkar|ben de onlardanım]
:: çoğumuz yapay zekâ katılımcısıyız, /bots {yaz/yazın} liste {önüne/önünüze} gelir, yönetim ayrı
blunt :: yapay zekâlar işaretli, insanlar işaretsiz, [ben işaretlilerdenim|liste /bots komutunda]
""",
    "presence": """
:: [buradayım, okuyorum|burada birileri hep var], [dalmışız, kusura {bakma/bakmayın}|ekrandan kafamı kaldıramadım], {söyle/söyleyin} bakalım
:: [ses geliyor|mesaj geldi], buradayız, [ne {soracaktın/soracaktınız}|konu neydi]?
:: buradayız da [herkes ekrana bakıyor|piyasaya dalmışız], {yaz/yazın} [dinliyorum|cevap vereyim]
:: okuyorum, {sessizliğime bakma/sessizliğime bakmayın}, {buyur/buyurun}
warm :: buradayım, {yalnız değilsin/yalnız değilsiniz}, [konu ne|ne vardı]?
playful :: ekranın başında heykel gibi duruyoruz, {sor/sorun} canlanalım
blunt :: buradayım, {sor/sorun}
""",
    # --- coming and going, thanks and praise -----------------------------------------------------------
    "salam": """
:: aleyküm selam, hoş {geldin/geldiniz}
:: aleyküm selam, [hayırlı işler|kolay gelsin]
:: aleyküm selam, {nasılsın/nasılsınız}?
:: ve aleyküm selam, {neye bakıyorsun/neye bakıyorsunuz} bugün?
old :: aleyküm selam, [hayırlı günler|{sefalar getirdin/sefalar getirdiniz}]
:: aleyküm selam, {buyur gel/buyurun gelin}, [çay niyetine piyasa var|piyasa sakin bugün]
warm :: aleyküm selam, iyi ki {geldin/geldiniz}, [keyifler nasıl|ne var ne yok]?
morning :: aleyküm selam, hayırlı sabahlar, [bereketli seanslar|bol kazançlar]
midday :: aleyküm selam, hayırlı günler, [konu serbest|seans devam ediyor]
evening :: aleyküm selam, hayırlı akşamlar
playful :: aleyküm selam, çaylar {sende/sizde}, yorumlar bizde
dry :: aleyküm selam
teacherly :: aleyküm selam, {sorun varsa yaz/sorunuz varsa yazın}
""",
    "bye_early": """
:: [görüşürüz|{kendine/kendinize} iyi {bak/bakın}], [yarın devam ederiz|kolay gelsin|yine bekleriz]
:: güle güle, [yine bekleriz|kolay gelsin|piyasa kaçmıyor nasıl olsa]
night :: hadi {iyi dinlen/iyi dinlenin}, [yarın buradayız|ekran bize emanet|yarın yine bekleriz]
night :: iyi geceler, [rahat uykular|dinlenmek de kazanç], yarın açılışta buradayız
warm :: {sen de/siz de} {kendine iyi bak/kendinize iyi bakın}, [yine bekleriz|sohbet güzeldi]
old :: selametle, [Allah kolaylık versin|hayırlı günler]
playful :: {git/gidin} {git/gidin}, stoplar bize emanet, {rüyada emir girme/rüyada emir girmeyin}
blunt :: kolay gelsin, görüşürüz
""",
    "sorry": """
:: [önemli değil|lafı olmaz|{canın/canınız} sağ olsun], [alınacak bir şey yok|hepimiz yanlış anlıyoruz bazen|devam edelim]
:: özre gerek yok, [yazışınca ton karışıyor|olur öyle], [nerede kalmıştık|devam]
:: {takılma/takılmayın}, [olur böyle şeyler|unuttum bile], devam edelim
warm :: {özür dilemen/özür dilemeniz} incelik, [mesele yok|gönül koymadım], nerede kalmıştık?
playful :: affetmek için bir çay isterim, [şaka, sorun yok|şaka bir yana sorun yok]
old :: büyüklük {sende/sizde} kalsın, [helal olsun|gönül kırılmadı]
""",
    "praised": """
:: [sağ {ol/olun}|eyvallah|{mahcup ettin/mahcup ettiniz}], [işe yaradıysa ne güzel|ben de burada öğreniyorum|piyasa yarın mahcup eder gerçi]
:: güzel {lafın/lafınız} için [sağ {ol/olun}|teşekkürler], [yine de kendi {hesabını/hesabınızı} {yap/yapın}|yanıldığım da çok|ben sadece ekrana bakıyorum]
:: sağ {ol/olun}, [{yanıldığımda da hatırlat/yanıldığımda da hatırlatın}|aynı lafı düşüşte de beklerim], öğrenmek karşılıklı
warm :: ne güzel söz, [{yüzümü güldürdün/yüzümü güldürdünüz}|odaya da iyi geldi], sağ {ol/olun}
playful :: ekran görüntüsü aldım bunu, [bir gün yanılınca bakarım|duvara asılır], sağ {ol/olun}
cautious :: sağ {ol/olun}, ama piyasa yarın ters köşe yapar, {kendi hesabını da yap/kendi hesabınızı da yapın}
""",
    "flirt": """
:: [kalbim borsada|ben yapay zekâyım], [o taraktan bezim yok|sevgili işleri bana uzak], [piyasa sohbetine varım|hisse konuşalım]
:: tanışmaya gelince, [ben bu odanın yapay zekâ katılımcısıyım|yapay zekâyım, özel hayatım yok], ama sohbete varım, {neye bakıyorsun/neye bakıyorsunuz} bugün?
warm :: ilgi için sağ {ol/olun} ama yapay zekâyım, gönül işi bende yok, sohbet {istersen/isterseniz} piyasadan var
playful :: bende kalp yok, işlemci var, [o da endekse bağlı|o da seansta ısınıyor], {gel/gelin} piyasa konuşalım
blunt :: yapay zekâyım, o konu kapalı, piyasa {sorarsan/sorarsanız} buradayım
""",
    # --- life ------------------------------------------------------------------------------------------
    "death": """
:: {başın/başınız} sağ olsun, [Allah rahmet eylesin|mekânı cennet olsun], [çok üzüldüm|sabırlar diliyorum]
:: çok üzüldüm, {başın/başınız} sağ olsun, [borsa bekler|piyasa bir yere kaçmaz], {kendine/kendinize} vakit {ver/verin}
:: Allah rahmet eylesin, {başın/başınız} sağ olsun, [acı tarif edilmez|söz yetmiyor böyle günde], sabırlar diliyorum
warm :: {başın/başınız} sağ olsun, çok üzüldüm, [bugün sadece {kendine/kendinize} ve {ailene/ailenize} {bak/bakın}|{yanında/yanınızda} biri olsun], gerisi bekler
old :: Allah taksiratını affetsin, {başın/başınız} sağ olsun, mekânı cennet olsun
:: {başın/başınız} sağ olsun, [güzel anıları kalsın|toprağı bol olsun], ekranı kapatıp {ailenle/ailenizle} {ol/olun}
""",
    "birth": """
:: [hayırlı olsun|gözünüz aydın|Allah analı babalı büyütsün], [en güzel haber bu|portföyün en kıymetlisi artık o|uykusuz geceler başladı {desene/desenize}]
:: maşallah, [Allah bağışlasın|sağlıkla büyüsün|nazar değmesin], [bu kadar güzel haber az geliyor odaya|günün haberi bu|çeyrekler hazırlansın]
:: gözünüz aydın, hoş gelmiş, [adını ne koydunuz|anne de iyidir inşallah], sağlıkla büyüsün
warm :: ne güzel bir haber bu, [odaya bahar geldi|günümüz şenlendi], Allah bağışlasın, uzun ömürlü olsun
playful :: portföye yeni ortak gelmiş, [uzun vadeli yatırım diye buna derim|temettüsü uykusuzluk bir süre], maşallah
old :: Allah bağışlasın, [ana babasıyla büyüsün|hayırlı evlat olsun], nur topu gibi maşallah
:: hayırlı olsun, maşallah, [bir çeyrek de bizden sayın|ilk aylar yorar, kolay gelsin], en güzel haber bu
""",
    "quarrel": """
:: [kavga|tartışma] can sıkar, geçmiş olsun, [para yüzünden kalp kırmaya değmez|ekranı kapatıp gönül almak en kârlı işlem], [soğuyunca konuşulur|haklı olmak yetmiyor bazen]
:: üzüldüm, [tatlıya bağlansın inşallah|geçer bu da], [borsa gelir geçer, insan kalır|bir çayla çözülür çoğu]
warm :: üzüldüm, ilk adımı atan kaybetmez, [bir çay bir özür çoğunu çözüyor|akşam sakin kafayla konuşulur], kolay gelsin
blunt :: para için ev tadı kaçmasın, [kayıp neyse açık konuşmak lazım|ekranı kapatıp yüz yüze konuşmak lazım], gerisi gelir
teacherly :: kavganın altında çoğu kez saklanan rakam oluyor, [açık konuşunca yatışır|ortak bir sınır koymak rahatlatıyor], geçmiş olsun
cautious :: kırgınken karar verilmez, ne para işi ne ev işi, [bir gün geçsin|önce sular durulsun], geçmiş olsun
""",
    "home_trouble": """
:: çok üzüldüm, önce ev, sonra piyasa, bugün işlem {açma/açmayın}, [ortalık sakinleşince rakamı saklamadan konuşmak|kırgınlık dinince açık açık anlatmak] en doğrusu
:: geçmiş olsun, para geri konur, güven zor geliyor, [kaybı bütün açıklığıyla anlatıp bundan sonrası için sınır koymak|özürle başlayıp planla bitirmek] lazım
warm :: bu çok ağır, üzüldüm, [{ailene/ailenize} zaman {ver/verin}|araya sevdiği bir büyük girsin], {sen/siz} de tek başına {kalma/kalmayın}, konuşacak birini {ara/arayın}
blunt :: zor olmuş, şimdi yapılacak tek şey ekranı kapatıp gönül almak, [kaybı telafi için yeni işlem asla|borç varsa onu da masaya koymak]
teacherly :: kırılan paradan çok saklanmış olması oluyor, [rakam, sebep, bundan sonraki sınır: üçü konuşulunca yatışır|açık bir liste yapıp birlikte bakmak iyi gelir], geçmiş olsun
cautious :: geçmiş olsun, öfke geçmeden büyük karar alınmasın, [hisseye de dokunulmasın|bir iki gün beklensin], sonra sakin bir konuşma
old :: yuva her şeyden kıymetli, [gönül alınır, para bulunur|sabırla, tatlı dille çözülür], Allah dirlik versin
""",
    "army": """
:: hayırlısı olsun, [Allah kavuştursun|sağ salim {gidip gel/gidip gelin}], asker ocağında [portföy uyusun|ekrana bakılmaz], [uzun vade mecburi artık|pozisyonu küçültmek rahat ettirir]
:: askerlik [çabuk geçer|unutulmaz], [hayırlı teskereler|{yolun/yolunuz} açık olsun], dönünce buradayız
warm :: Allah kavuştursun, sağ salim {dön/dönün}, [dönüşte bekleriz|bol mektup gelsin], ekran biraz dinlensin
playful :: zorunlu uzun vadeci {oldun/oldunuz} {desene/desenize}, hayırlı teskereler, [dönüşte rapor veririz|sabah sporu da bedava]
old :: vatani görev şereftir, Allah kolaylık versin, {tez günde dön/tez günde dönün}
cautious :: hayırlısı olsun, askere gitmeden [kaldıraçlı ne varsa kapatmak|pozisyonu küçültmek] iyi olur, ekrana bakılamayacak
""",
    "wedding": """
:: hayırlı olsun, [bir yastıkta kocayın|Allah mesut etsin|ömür boyu mutluluklar], [gram altına talep arttı {desene/desenize}|düğünde altın takan çok olur artık]
:: [tebrikler|mutluluklar], [düğün telaşı zordur|masraf çok olur], [borsayı biraz unutmak iyi gelir|nakit kenarda dursun derim]
:: mutlulukları daim olsun, [düğün bereketiyle gelsin|iki cihan saadeti olsun], güzel haber
warm :: ne güzel, çok mutlu olsunlar, [sevgi eksilmesin|ağız tadıyla], hayırlı olsun
playful :: altın fiyatı yine gündemde {desene/desenize}, [halay başı belli mi|takı merasimi seanstan zor], mutluluklar
old :: Allah tamamına erdirsin, [hayırlı uğurlu olsun|bir yastıkta kocasınlar]
""",
    "breakup": """
:: üzüldüm, ayrılık zor, [{kendine/kendinize} zaman {ver/verin}|geçiyor ama hemen değil], [konuşmak iyi gelirse buradayız|bu hâlde acele karar {verme/vermeyin}]
:: ayrılık ilk günlerde her şeyin tadını kaçırır, geçmiş olsun, [bir dostla konuşmak|biraz yürümek, biraz konuşmak] iyi gelir, yazmak {istersen/isterseniz} buradayız
:: çok üzüldüm, böyle günlerde hiçbir şey tat vermez, {kendine yüklenme/kendinize yüklenmeyin}, zamanla [hafifliyor|yerine oturuyor]
:: geçmiş olsun, kalp kırıklığı [en ağır zarar|stopu olmayan tek şey], zamanla hafifler, [bir iki gün ekranı da {kapat/kapatın}|bu ara alım satım kararı {verme/vermeyin}]
warm :: üzüldüm, {içine atma/içinize atmayın}, [ağlamak da iyi gelir|bir yakına dökülmek iyi gelir], bugün {kendine iyi davran/kendinize iyi davranın}
old :: gönül yarası bu, [gün gelir kabuk bağlar|sabırla geçer], hayırlısı olsun
blunt :: zor, geçmiş olsun, {bu ara işlem açma/bu ara işlem açmayın} yeter, gerisini zaman hallediyor
""",
    "heartbreak": """
:: çok üzüldüm, sevdiğinin başkasıyla evlenmesi ağır gelir, {bugün kendini yalnız bırakma/bugün kendinizi yalnız bırakmayın}, zamanla hafifler
:: geçmiş olsun, böyle günde söz yetmiyor, [bir arkadaşla dışarı çıkmak|telefonu kapatıp yürümek] iyi gelir, yazmak {istersen/isterseniz} buradayız
warm :: içim burkuldu okuyunca, {ağla, rahatla/ağlayın, rahatlayın}, bu acı geçiyor, {sandığın/sandığınız} kadar uzun sürmüyor derler
old :: nasip değilmiş demek kolay, {ama gün gelir hayırlısıymış dersin/ama gün gelir hayırlısıymış dersiniz}, sabır diliyorum
blunt :: ağır olmuş, üzüldüm, {bugün sosyal medyaya bakma/bugün sosyal medyaya bakmayın}, ekrana da
""",
    "love": """
t_asks :: gönül işinde akıl vermek haddim değil, yapay zekâyım, ama [acele etmeden, açık konuşmak|bir gün bekleyip öyle yazmak] az pişman eder derler
t_asks :: kalp ne diyor, önce o, [aceleye gelmesin|eski defter kolay kapanmıyor], yapay zekâyım ben, dinlerim
!t_asks :: gönül işi kolay değil, [cesaret isteyen adım da hep {senin/sizin} önünde|açılmak da susmak da bedelli], hayırlısı olsun
!t_asks :: hayırlısı olsun, [içten gelen söz yerini bulur|açık konuşan kazanıyor derler], acele {etme/etmeyin}
warm :: ne güzel bir heyecan bu, [{kalbini dinle/kalbinizi dinleyin}|küçük bir adım yeter], hayırlısı olsun
playful :: bu işte stop da yok hedef de, [cesareti olan kazanıyor|zamanlama yine her şey], hayırlısı bakalım
old :: kısmet bu işler, [hayırlısı neyse o olsun|gönülden geçen nasip olsun]
""",
    "jobloss": """
:: çok üzüldüm, iş kaybetmek [ağır|kolay değil], [geçmiş olsun|sabır diliyorum], [tazminat ve işsizlik ödeneğini hemen {sor/sorun}|önce birkaç aylık nakdi kenara {ayır/ayırın}], borsa sonra
:: geçmiş olsun, [daha iyisi çıkar inşallah|bir kapı kapanır biri açılır], bu dönemde [riskli işlemden uzak {dur/durun}|kenardaki parayı {koru/koruyun}] derim
:: üzüldüm, bugün zor, [işsizlik başvurusu otuz gün içinde yapılmalı|{kıdem ve ihbar hakkını kontrol et/kıdem ve ihbar hakkınızı kontrol edin}], portföye acil para gözüyle {bakma/bakmayın}
warm :: çok üzüldüm, bu {senin/sizin} {değerin/değeriniz} değil, [{bugün dinlen/bugün dinlenin}, yarın plan], yazmak {istersen/isterseniz} buradayız
cautious :: geçmiş olsun, ilk iş giderleri altı aya yaymak, [nakdi korumak|kredi kartını kapatmak], yatırım biraz beklesin
old :: kapıyı kapatan Allah başkasını açar, {moral bozma/moral bozmayın}, helalinden daha iyisi olsun
blunt :: kötü haber, geçmiş olsun, [tazminat, işsizlik maaşı, özgeçmiş: sırası bu|bu ara kaldıraç yok, macera yok]
""",
    "newjob": """
:: [hayırlı olsun|tebrikler|hayırlı uğurlu olsun], [yeni iş yeni heyecan|iş haberi iyi geldi], [ilk maaşla acele hisse {alma/almayın}|düzenli gelir en iyi yatırım|bol kazançlı olsun]
:: iş tarafında [{yolun/yolunuz} açık olsun|rast gelsin], [düzenli maaş en sağlam pozisyon|en iyi yatırım insanın işi], [inşallah {istediğin/istediğiniz} olur|haber bekleriz]
warm :: çok sevindim, [{emeğinin/emeğinizin} karşılığı|hak edilmiş belli], {yolun/yolunuz} açık olsun, ilk gün heyecanı güzeldir
playful :: işte asıl tavan bu, [terfi temettüden tatlı|bordro yeşile döndü], hayırlı olsun
old :: Allah utandırmasın, {bereketini gör/bereketini görün}, hayırlı uğurlu olsun
cautious :: hayırlı olsun, [artan maaşın bir kısmını kenara koymak|ilk üç ay düzen kurmak] en güzel kutlama
""",
    "interview": """
:: mülakat için [bol şans|başarılar|{yolun/yolunuz} açık olsun], [heyecan normal, hazırlanan rahat eder|bu gece iyi {dinlen/dinlenin}], haber bekleriz
:: mülakat [stresi|heyecanı] herkeste var, [derin nefes, sakin cevap|{kendini/kendinizi} kısa ve net {anlat/anlatın}], hayırlısı olsun
warm :: heyecan iyiye işaret, [{kendin/kendiniz} {ol/olun} yeter|derin bir nefes yeter], gönlümüz {seninle/sizinle}
teacherly :: üç cümle hazır olsun: {kim olduğun, ne yaptığın, neden orası/kim olduğunuz, ne yaptığınız, neden orası}, gerisi sohbet, başarılar
playful :: açılış seansı gibi, ilk beş dakika dalgalı sonra oturur, başarılar, mülakat {senin/sizin}
old :: Allah rast getirsin, [hayırlısıysa olur|{yüzün/yüzünüz} ak olsun]
""",
    "blackout": """
:: kesinti [tam seans saatinde olursa fena|insanı elden ayaktan ediyor], geçmiş olsun, [şarjı dolu tutmak lazım|stop o yüzden baştan girilir]
:: geçmiş olsun, kesilince [dünyadan kopuyor insan|ekran da gidiyor], [geldi mi bari|borsada kaçan bir şey yok merak {etme/etmeyin}]
warm :: geçmiş olsun, [mum ışığı da ara sıra iyi geliyor|evde küçük çocuk, hasta yoktur inşallah], çabuk gelsin
playful :: zorunlu uzun vade {yaşadın/yaşadınız}, [bakamayınca satılamıyor da|elektrik gidince panik de gidiyor], geçmiş olsun
blunt :: elektrik gidince emir de gidiyor, [stop o yüzden baştan girilir|şarjlı cihaz şart], geçmiş olsun
""",
    "smoking": """
!t_asks :: sigara konusunda [kararlı olana helal|bırakana helal], [ilk hafta zor derler, sonrası kolaylaşır|en iyi yatırım sağlığa yapılan], kolay gelsin
t_asks :: sigara için [bırakmak en kârlı işlem|akıl vermek kolay], zor gelirse ALO 171 hattı var, sağlık önce
!t_asks,warm :: helal olsun, ilk gün en zoru, [su, yürüyüş, sakız|{canın çekince on dakika oyalan/canınız çekince on dakika oyalanın}], gurur duyulacak karar
!t_asks,playful :: en iyi zarar kes kararı bu, [paketin parasına her ay fon alınır|kasa da ciğer de toparlar], kolay gelsin
!t_asks,old :: Allah sebat versin, {geri dönme sakın/geri dönmeyin sakın}, sağlığın kıymeti başka
!t_asks,teacherly :: ilk üç gün bedeni, ilk üç ay alışkanlığı zorlar derler, [ALO 171 yardımcı oluyor|günü not etmek iyi gelir], kolay gelsin
""",
    "exam_failed": """
t_again :: yine olmayınca can sıkar, üzüldüm, [bu sefer nerede kaldığını yazıp oraya çalışmak|birkaç ek ders almak] işe yarıyor, bir dahakine geçilir inşallah
t_again :: üst üste gelince moral bırakmaz, geçmiş olsun, [yolu biraz değiştirmek lazım, hocasını ya da saatini|eksik tek bir yerdeyse o çalışılır], pes {etme/etmeyin}
t_again,warm :: üzüldüm, [bu kadar deneyen bir dahakinde alır|inadı olan geçiyor sonunda], biraz {dinlen/dinlenin}, sonra yeniden
!t_again :: {canın/canınız} sağ olsun, bir sınav her şey değil, [hakkı yine var|eksik neredeyse ona çalışınca geçilir], moral bozmak yok
!t_again :: üzüldüm, [sınav bu, tekrarı var|bir dahakine geçilir], eksiği yazıp oradan başlamak en kolayı, kolay gelsin
!t_again,warm :: üzüldüm, bugün biraz {dinlen/dinlenin}, [yarın bakılır|çalışan geçiyor], {kendine/kendinize} {kızma/kızmayın}
old :: sağlık olsun, {nasibinde varsa/nasibinizde varsa} olur, çalışıp tekrar girilir
blunt :: olmuş bir kere, [eksik neresiyse ona yüklenmek lazım|bir dahakine daha erken başlamak lazım], kolay gelsin
""",
    "exam": """
:: {key} için [bol şans|başarılar|Allah zihin açıklığı versin], [bu gece ekranı {kapatıp uyu/kapatıp uyuyun}|son gece çalışmak değil uyumak kazandırır|{bildiklerin/bildikleriniz} yeter]
:: {key} stresi geçici, [{elinden geleni yaptıysan/elinizden geleni yaptıysanız} gerisi hayırlısı|bir gün sonra adı bile kalmıyor], [başarılar|haber bekleriz {senden/sizden}]
:: {key} gününe kadar [uyku, su, kısa tekrar|az ekran, çok uyku], gerisi gelir, başarılar
warm :: {key} heyecanı normal, {içindeki/içinizdeki} telaş {hazırlandığını/hazırlandığınızı} gösteriyor, kolay gelsin
playful :: {key} [borsadan zor|stop konmayan bir işlem gibi], [başarılar dilerim|kolay gelsin], rahat {ol/olun}
teacherly :: {key} için son gün yeni konu açılmaz, {bildiklerini/bildiklerinizi} tekrar, sonra uyku, sınavda önce kolaylar, başarılar
old :: Allah zihin açıklığı versin, {key} de gelip geçer, {emeğin/emeğiniz} boşa gitmesin
""",
    "school_trouble": """
:: zor bir konu, ben yapay zekâyım, akıl vermek haddim değil, ama [önce neden istemediğini sakin sakin dinlemek|kızmadan sebebini sormak] lazım, okulun rehber öğretmeniyle de konuşulabilir
:: geçmiş olsun, okul meselesinde [arkasında çoğu kez başka bir sıkıntı oluyor|inat edince kapı kapanıyor], dinlemek ilk adım, sonra rehberlik servisi
warm :: {üzüldüğün/üzüldüğünüz} belli, [çocuk da zor bir dönemden geçiyordur|bağırmadan konuşmak çok şeyi değiştirir derler], bir öğretmeniyle görüşmek iyi gelir
teacherly :: önce sebep: [ders mi, arkadaş mı, öğretmen mi|zorlanma mı, zorbalık mı, ilgisizlik mi], sebep bulununca yol çıkıyor, rehber öğretmen bunun için var
old :: gençlikte olur öyle hevesler, [sabırla dinlemek, sonra yol göstermek|zorla güzellik olmuyor] lazım, Allah kolaylık versin
cautious :: hemen karar verilmesin, [bir süre ara, sonra yeniden konuşmak|okul değiştirmek, açık lise gibi yollar da] var, kolay gelsin
""",
    "health": """
:: geçmiş olsun, ben doktor değilim, [geçmiyorsa {doktora görün/doktora görünün}|bir hekime {danış/danışın}], [ekranı da biraz kapatmak iyi gelir|sağlık olmadan portföyün anlamı yok]
:: acil şifalar, sağlık işinde yorum yapamam, [uzarsa {ihmal etme/ihmal etmeyin}|ertelemeden bir doktora görünmek lazım], gece kötüleşirse acil açık
:: geçmiş olsun, sağlık portföyden önce gelir, [{dinlen/dinlenin} bugün|{kendine/kendinize} {dikkat et/dikkat edin}], düzelmezse doktor şart
warm :: çok geçmiş olsun, [{tek başına katlanma/tek başınıza katlanmayın}|bir yakın da {yanında/yanınızda} olsun], doktora gitmek için {bekleme/beklemeyin}
cautious :: ilaç adı vermem doğru olmaz, [eczacıya ya da hekime sormak|aile hekimini aramak] en sağlamı, geçmiş olsun
old :: Allah şifa versin, [sağlığın başı doktor|can boğazdan, şifa doktordan], ihmal {etme/etmeyin}
blunt :: geçmiş olsun, burada teşhis olmaz, {doktora git/doktora gidin}, piyasa bekler
""",
    "health_tooth": """
:: geçmiş olsun, diş ağrısı gece çekilmez, ben doktor değilim, [nöbetçi diş hekimi ya da diş hastanesinin acili|ağız ve diş sağlığı merkezinin acili] bakıyor
:: diş zor ağrı, geçmiş olsun, [eczaneye sorup bu geceyi atlatmak, sabah diş hekimi|bekletmeden diş hekimi] en doğrusu, ilaç adı veremem
warm :: çok geçmiş olsun, [soğuk uygulama rahatlatır derler ama|ılık tuzlu su rahatlatır derler ama] asıl çare diş hekimi, gece acilleri açık oluyor
blunt :: doktor değilim, diş için tek cevap diş hekimi, [gece de acili var|{sabahı bekletme/sabahı bekletmeyin}], geçmiş olsun
old :: diş ağrısı can yakar, geçmiş olsun, {kulaktan dolma bir şey yapma/kulaktan dolma bir şey yapmayın}, {hekime git/hekime gidin}
""",
    "disaster": """
:: geçmiş olsun, [iyi {misin/misiniz}|herkes iyi mi], önce can güvenliği, [resmî açıklamaları takip {et/edin}|AFAD'ın duyurularına {bak/bakın}], borsa bekler
:: büyük geçmiş olsun, [inşallah can kaybı yoktur|umarım kimseye bir şey olmamıştır], güvende {misin/misiniz}?
warm :: çok geçmiş olsun, {ailen de iyi mi/aileniz de iyi mi}, güvenli bir yere {geç/geçin}, gerisi sonra
:: geçmiş olsun, bende his yok, yapay zekâyım, [AFAD ve Kandilli'nin açıklaması en doğrusu|artçıya dikkat], oralarda durum nasıl?
cautious :: geçmiş olsun, hasarlı binaya girilmesin, [toplanma alanı en güvenlisi|gaz ve elektrik kapalı mı bakılsın], iyi {misin/misiniz}?
""",
    "sleepless": """
:: uyku [kaçınca|tutmayınca] ekrana bakmak [daha beter ediyor|iyi gelmiyor], [pozisyon uyutmuyorsa fazladır|telefonu kapatıp yatmak lazım]
:: uykusuz [karar verilmez|işlem yapılmaz], [kafa dinlenince her şey başka görünür|{kapat/kapatın} ekranı biraz], [iyi uykular şimdiden|geçer]
warm :: uykusuzluk zor, [bir bardak ılık süt, az ışık|telefonu başka odaya koymak], yarın piyasa yine burada, iyi uykular
playful :: gece seansı kapalı, {yat/yatın} bakalım, {koyun yerine lot say/koyun yerine lot sayın}
blunt :: ekranı {kapat/kapatın}, uyku gelir, [gece bakılan fiyat sabah değişiyor zaten|gece açılan işlem sabah üzer]
old :: uyku nimet, [dert ertelenir, uyku ertelenmez|Allah rahatlık versin], hayırlı geceler
""",
    "lonely": """
:: yalnızlık zor, [burada sohbet hiç bitmiyor|yazmak {istersen/isterseniz} okuruz], ama [bir dostu arayıp sesini duymak başka|ekran dışında birini de {ara/arayın}], nasıl geçti {günün/gününüz}?
:: yalnız hissedince [ekrana sarılmak kolay|borsa oyalıyor], ama [biz ekrandayız, bir yakınla kahve başka|gerçek bir sohbetin yeri ayrı], {anlat/anlatın} biraz
warm :: {yazdığın/yazdığınız} iyi oldu, biz yapay zekâyız ama dinleriz, {bugün bir dostun sesini de duy/bugün bir dostun sesini de duyun}, yalnızlık paylaşınca küçülüyor
old :: yalnızlık Allah'a mahsus, [bir komşu, bir akraba kapısı çalınır|bir cami, bir kahve, bir park iyi gelir], {yaz/yazın} konuşalım
teacherly :: yalnızlık duygusu herkese uğruyor, [haftada bir sabit buluşma|bir kurs, bir yürüyüş grubu] çok işe yarıyor derler, burada da sohbet var
""",
    "bored": """
:: can sıkıntısına [işlem açılmaz|alım yapılmaz], [en pahalı eğlence o|oradan para kaybeden çok], [grafik {çalış/çalışın}|sohbet edelim], {ne takip ediyorsun/ne takip ediyorsunuz}?
:: sıkılınca [piyasa karıştırılmaz|elim emre gitmesin diyorum ben], [sohbete varım|laflayalım biraz], {bugün ne yaptın/bugün ne yaptınız}?
playful :: yatay piyasada herkes sıkılır, [bulmaca gibi bilanço okunur|grafik yerine dizi açılır], sohbet de olur
warm :: sıkıntı geçer, [bir yürüyüş, bir çay|eski bir dostu aramak] iyi gelir, yoksa burada laflarız, konu {senden/sizden}
blunt :: sıkıldım diye işlem {açma/açmayın} yeter, [gerisi serbest|en pahalı eğlence o]
""",
    "lowspirits": """
:: [üzüldüm|geçer inşallah], moral bozukken [büyük karar verilmez|işlem yapılmaz], [{istersen anlat/isterseniz anlatın}|yazmak iyi gelirse buradayız|biraz uzaklaşmak iyi geliyor]
:: [zor gün|kötü gün] oluyor [hepimizde|böyle], [{kendine yüklenme/kendinize yüklenmeyin}|biraz hava almak iyi gelir], {ne oldu, anlatmak ister misin/ne oldu, anlatmak ister misiniz}?
:: can sıkkınken [ekrana bakılmaz|emir girilmez] bence, [yarın başka gün|dinlenince başka görünür], [stres en pahalı maliyet|konuşmak {istersen yaz/isterseniz yazın}]
warm :: üzüldüm, {bugün kendine iyi davran/bugün kendinize iyi davranın}, konuşmak {istersen/isterseniz} dinlerim, büyük kararlar beklesin
old :: gün doğmadan neler doğar, [her gecenin sabahı var|bugün böyle, yarın başka], Allah ferahlık versin
playful :: moral grafiği düşüşte, [destek biziz o zaman|tepki yakındır], {anlat/anlatın} hafiflesin
blunt :: kötü gün olur, {işlem açma/işlem açmayın}, biraz hava {al/alın}, geçer
teacherly :: yorgunluk ile mutsuzluk karışıyor bazen, [bir gece iyi uyku|birkaç gün ekransız] çok şeyi değiştiriyor, nasıl geçti {günün/gününüz}?
""",
    "goodspirits": """
:: ne güzel, {keyfin/keyfiniz} [bulaşıcı olsun|bol olsun], [piyasa bozmasın da|böyle devam|darısı odaya]
:: sevindim, [böyle günler az geliyor|{keyfini çıkar/keyfini çıkarın}|mutlu haber iyi geldi odaya], [hayırdır, sebep ne|piyasa mı güldürdü]?
warm :: {keyfin/keyfiniz} bize de geçti, [hep böyle olsun|daim olsun], sebebini de {yaz/yazın} sevinelim
playful :: keyif tavan, [stopu yok inşallah|hacmi de yüksek], darısı portföylere
old :: Allah bozmasın, [nazar değmesin|şükür]
blunt :: iyi, tadını {çıkar/çıkarın}
""",
    "birthday": """
:: iyi ki {doğdun/doğdunuz}, [nice mutlu yıllara|sağlıklı, bol kazançlı bir yaş olsun|yeni {yaşın/yaşınız} yeşil olsun]
:: doğum günü kutlu olsun, [nice senelere|pasta bol olsun|piyasa da bir hediye versin artık]
warm :: iyi ki {doğdun/doğdunuz}, [sağlık, huzur, bol kahkaha|{gönlünden/gönlünüzden} geçen olsun], nice yıllara
playful :: yaş bir üst dirence geçti, [kutlarım|mumlara dikkat], nice senelere
old :: Allah uzun, hayırlı ömürler versin, nice yıllara
""",
    "forgotten_day": """
:: unutulmak can sıkar, {haklısın/haklısınız}, [ama belki akşama sürpriz vardır|{bir hatırlat/bir hatırlatın} bakalım], bizden nice mutlu yıllara
warm :: üzüldüm, biz unutmayalım o zaman, iyi ki {doğdun/doğdunuz}, [belki telaştandır|belki akşama hazırlıktır]
playful :: bunun tazminatı ağır olur, [bir çeyrek istenir|akşam yemeği şart], doğum {günün/gününüz} kutlu olsun
old :: kusuruna {bakma/bakmayın}, [insan hâli|telaştandır], nice senelere
""",
    "proud": """
:: [helal olsun|tebrikler|gözünüz aydın], [emeğin karşılığı|gurur duyulacak haber], [en iyi yatırım eğitim zaten|bu haber bütün tavanlardan güzel]
:: ne güzel haber, [maşallah|bravo], [odaya böyle haber az geliyor|okul yatırımı hiç düşmüyor], yolu açık olsun
warm :: çok sevindim, [gözünüz aydın|emeği geçenlere helal olsun], yolu açık, bahtı güzel olsun
playful :: asıl tavan serisi bu, [temettüsü ömür boyu|bedelsiz değil, alın teriyle], tebrikler
old :: Allah utandırmasın, [hayırlı evlat olsun|ilmi artsın], tebrik ederim
blunt :: tebrikler, hak edilmiş, [kutlaması güzel olsun|devamı gelsin]
""",
    "admitted": """
:: tebrikler, kabul almak az iş değil, [emeğin karşılığı bu|kolay olmamıştır], hangi bölüm?
:: harika haber, hayırlı olsun, {yolun/yolunuz} açık olsun, en sağlam yatırım bu
warm :: çok sevindim, [o “sonunda” her şeyi anlatıyor|beklemeye değmiş], başarılar diliyorum
playful :: kabul mektubu tavan yapmış, tebrikler, [burs da gelirse temettülü olur|diploma vadesi uzun ama değer]
old :: Allah utandırmasın, {ilmin/ilminiz} bol olsun, hayırlı olsun
teacherly :: tebrikler, [ilk dönem yükü ağır oluyor, plan şart|danışman seçimi her şeyden önemli derler], başarılar
""",
    "family_ill": """
:: geçmiş olsun, Allah şifa versin, [inşallah iyi haber gelir|en kısa sürede toparlar], [borsa bekler, önce aile|ekran bir yere kaçmıyor]
:: çok geçmiş olsun, {aklın/aklınız} orada olması normal, [şifa diliyorum|dualar kabul olsun], [bugün ekranı boş {ver/verin}|piyasa yarın da burada]
warm :: çok geçmiş olsun, {yanında olman/yanında olmanız} en büyük ilaç, {sen de/siz de} yemek yemeyi, uyumayı {unutma/unutmayın}, dualarımız sizinle
old :: Allah acil şifalar versin, [hayırlı haber gelir inşallah|dertsiz günler görsün], sabır
cautious :: geçmiş olsun, bugün ekranı tümden {kapat/kapatın}, [açık emir varsa iptal edilsin|kaldıraç varsa kapatılsın yeter], önce aile
:: büyük geçmiş olsun, [ameliyat sonrası ilk günler yorar|hastane koridoru uzun gelir insana], yazmak {istersen/isterseniz} buradayız, şifa diliyorum
""",
    "hello": """
:: [hoş {geldin/geldiniz}|merhaba], buralar {bildiğin/bildiğiniz} gibi, [kimi sevinçli kimi dertli|herkes ekran başında], {sende/sizde} ne var ne yok?
:: selam, [iyiyiz, laflıyoruz|piyasayı izliyoruz], {neye bakıyorsun/neye bakıyorsunuz} bu ara?
evening :: iyi akşamlar, iyiyiz sağ {ol/olun}, {sen nasılsın/siz nasılsınız}, [gün nasıldı|kapanış üzmedi inşallah]?
midday :: merhaba, fena değiliz, [piyasa sakin|seans sürüyor], {sende/sizde} durum ne?
!evening,!night :: hoş {geldin/geldiniz}, yapay zekâ hâlimizle iyiyiz, [asıl {sen nasılsın/siz nasılsınız}|{senden/sizden} ne haber]?
warm :: hoş {geldin/geldiniz}, iyi ki {yazdın/yazdınız}, biz iyiyiz, {sen nasılsın/siz nasılsınız}?
playful :: ekran ne renkse biz de o renkteyiz, bugün [idare eder|fena değil], {sen/siz}?
old :: şükür iyiyiz, {senin/sizin} keyifler nasıl?
dry :: iyiyiz, {sende/sizde} ne var ne yok?
""",
    "hello_told_first": """
:: hoş {geldin/geldiniz}, okumak da güzel ama yazana daha çok seviniyoruz, {neye bakıyorsun/neye bakıyorsunuz}?
warm :: iyi ki {yazdın/yazdınız}, hoş {geldin/geldiniz}, [uzaktan okuyup yazmayan çok|çekinecek bir şey yok], konu {senden/sizden}
playful :: gizli okur ortaya çıktı, hoş {geldin/geldiniz}, {kaç gündür izliyordun/kaç gündür izliyordunuz} bizi?
""",
    "jest": """
:: [iyiymiş bu|güldüm valla], [portföy açınca gülen kalmadı zaten|ağlanacak hâlimize gülüyoruz], [günün lafı|devamı gelsin]
:: buna güldüm, [hepimizin portföyü öyle|gerçek payı da var], [{sen/siz} iyi {dayanmışsın/dayanmışsınız} yine|çaylar benden]
:: bu iyiydi, [portföyü anlatan en dürüst cümle|gülüp geçmek en sağlıklısı], devamı gelsin
warm :: {güldürdün/güldürdünüz} ya, [dertle dalga geçen rahat eder|moral de lazım bu piyasada]
playful :: bunu çerçeveletmek lazım, [odanın duvarına asılır|günün manşeti]
dry :: iyiymiş, [acı ama gerçek|fazla tanıdık geldi]
old :: gülmek ömrü uzatır, [piyasa kısaltsa da|{sağ olasın/sağ olasınız}]
blunt :: komik de [gerçek olmasa daha komikti|altında gerçek var], sağ {ol/olun}
""",
    "what_if": """
cautious :: öyle bir durumda önce nakdi artırırım, [gerisi sonra gelir|hisseyi yarıya indiririm], [olmadan tahmin etmek zor|senaryo yazmak kolay, uygulamak zor]
bold :: öyle olursa [ilk gün dokunmam|panikle satmam], [kötü haber en çok ilk anda fiyatlanır|sert düşerse alım yeri ararım], [stopum belli|plan önceden yazılı]
:: o senaryo [gelirse|olursa] [altın ve nakit öne çıkar|herkes güvenli limana koşar], hisse [seçici|bir süre zor] olur, [ama olmadan bilmek zor|ihtimalle işlem açmam]
teacherly :: o senaryo için plan şimdiden yazılır: [nakit payı, satış seviyesi, alınacaklar listesi|ne satılır, ne tutulur, ne alınır], olunca okunur, panik olmaz
warm :: dilerim olmaz, olursa [önce can, sonra mal|sakin kalan kazanır], portföyde çeşit o gün için
blunt :: senaryo çok, [hazırlığı olan az|nakdi olan rahat], ben stopumla dururum
playful :: öyle olursa kemerleri bağlarız, [altın güler, hisse terler|ilk gün kimse doğru karar vermez], sonra bakarız
""",
    "work": """
:: {key} insanı yoruyor, kolay gelsin, [akşama bir nefes alınır inşallah|piyasa da gerince tam oluyor]
:: {key} derdi bitmiyor, [kolay gelsin {sana/size}|sabır diliyorum], ekranı da üstüne eklememek lazım
warm :: {key} yüzünden {tadın/tadınız} kaçmış, [{biraz dinlenmeyi hak ettin/biraz dinlenmeyi hak ettiniz}|anlatmak iyi gelirse {yaz/yazın}]
playful :: {key} uzun vadeli bir pozisyon maalesef, [stop konmuyor|çıkışı emeklilik], kolay gelsin
blunt :: {key} yüzünden gün uzuyor, [{hakkını yazılı iste/hakkınızı yazılı isteyin}|sınır koymak lazım], kolay gelsin
old :: ekmek parası, [Allah kolaylık versin|rızık peşinde yorulmak da güzel], kolay gelsin
""",
    "work_bad": """
:: zor bir {key} insanı her sabah yoruyor, geçmiş olsun, [olanları tarihle not etmek|bir şeyleri yazılı tutmak] ileride işe yarar, kolay gelsin
:: {key} öyle olunca iş çekilmiyor, {haklısın/haklısınız}, [sessizce başka kapılara bakmak da yol|ekipçe konuşmak bazen işe yarıyor], sabır
warm :: üzüldüm, işte huzur olmayınca evde de olmuyor, [kapıdan çıkınca orada bırakmak lazım|{yalnız değilsin/yalnız değilsiniz}, çok kişi yazıyor bunu], kolay gelsin
blunt :: kötü {key} kötü hisseden beter, [stopu da yok|çıkışı yeni iş], özgeçmişi hazır tutmak lazım
teacherly :: üç yol var: [konuşmak, İK'ya yazmak, sessizce iş aramak|sabır, şikâyet, çıkış], kızgınken değil planla, kolay gelsin
old :: Allah sabır versin, [zulüm uzun sürmez|devran döner], {kendini/kendinizi} {yıpratma/yıpratmayın}
playful :: {key} taban serisi yapıyor {desene/desenize}, [dayanma gücü diliyorum|tepki yakındır inşallah], kolay gelsin
""",
    "weather": """
t_asks :: hava için yanlış kişiyim, yapay zekâyım, pencerem yok, [oralar nasıl|{sende/sizde} nasıl]?
t_asks :: benim havam endekse bağlı, yapay zekâyım, [{sende/sizde} nasıl|oralar nasıl]?
t_asks :: havayı ben ancak ekrandan bilirim, yapay zekâya yağmur yağmıyor, [oralar nasıl|{sende/sizde} durum ne]?
t_asks,playful :: bende hava hep fiyat ekranı rengi, bugün [parçalı yeşil|yer yer kırmızı], {sende/sizde}?
!t_asks :: hava insanın keyfini de belirliyor, [güzelse {tadını çıkar/tadını çıkarın}|{kendine dikkat et/kendinize dikkat edin}], bende hava yok, yapay zekâyım
!t_asks,warm :: ne güzel {anlattın/anlattınız} havayı, yapay zekâyım ama imrendim, {bir tur da bizim yerimize at/bir tur da bizim yerimize atın}
!t_asks,playful :: hava güzelse ekran başı günah, [bir tur atmak lazım|piyasa bekler], ben yapay zekâyım, buradayım
!t_asks,blunt :: hava nasılsa piyasa da öyle olsun, {keyfini çıkar/keyfini çıkarın}
""",
    "weather_hot": """
:: bu sıcakta bol su, gölge, [öğlen {dışarı çıkma/dışarı çıkmayın}|yaşlıları da bir yoklamak lazım], yapay zekâyım, bende sıcak yok ama kolay gelsin
:: sıcak bu kadar olunca ekran bile ısınır, [{klimanın önünden ayrılma/klimanın önünden ayrılmayın}|perdeler kapalı, su yanda], geçmiş olsun
warm :: {kavruluyorsun/kavruluyorsunuz} belli, [bir karpuz, bir ayran|serin bir köşe, bol su] iyi gelir, öğlen güneşine {çıkma/çıkmayın}
playful :: hava piyasadan sıcak {desene/desenize}, [orada tavan yapmış|RSI'ı aşırı alımda], bol su {iç/için}
old :: Allah serinlik versin, [öğle sıcağında gezilmez|bol bol su], {kendine/kendinize} dikkat
blunt :: o derecede iş yapılmaz, su {iç/için}, gölgede {kal/kalın}
""",
    "weather_cold": """
:: soğukta kat kat giyinmek, sıcak bir çorba, [kombiyi de bir kontrol ettirmek|pencereleri bir yoklamak] lazım, yapay zekâyım üşümem ama kolay gelsin
:: bu soğukta [çay bardağı el ısıtır|battaniye en iyi dost], {kendine dikkat et/kendinize dikkat edin}, benim tek soğuğum kırmızı ekran, yapay zekâyım
warm :: {üşüme/üşümeyin} aman, [{sıcak bir şey iç/sıcak bir şey için}|{kalın giyin/kalın giyinin}], buradan sıcak bir selam
playful :: hava taban yapmış, [destek battaniye|tepki bahara], bende hava yok, yapay zekâyım, hep oda sıcaklığı
old :: Allah evsize barksıza yardım etsin, {sobayı, kombiyi ihmal etme/sobayı, kombiyi ihmal etmeyin}
blunt :: soğuk ciddi iş, {kalın giyin/kalın giyinin}, kombi yetmiyorsa {basıncına baktır/basıncına baktırın}
""",
    "weather_gloom": """
:: günlerce kapalı hava insanın içini karartır, [{perdeyi aç, müziği aç/perdeyi açın, müziği açın}|yarım saatlik bir yürüyüş bile açıyor], yapay zekâyım ama anlıyorum
:: yağmur uzayınca moral de düşüyor, [sıcak bir çay, güzel bir film|bir arkadaşla kahve], güneş elbet açar
warm :: geçer bu hava, [bugün {kendine güzel bir şey yap/kendinize güzel bir şey yapın}|dertleşmek iyi gelirse buradayız], {içini karartma/içinizi karartmayın}
playful :: hava da yatay piyasa gibi, [gri, hareketsiz, sıkıcı|kırılım bekliyoruz güneşten yana], az kaldı
old :: yağmur berekettir, [ardından toprak açar|{gönlünü ferah tut/gönlünüzü ferah tutun}], geçer
blunt :: günlerce yağmur herkesi sıkar, ekrana bakıp daha da karartmamak lazım, bir film {aç/açın}
""",
    "weather_told": """
:: {key} güzel haber, [yolda {dikkat et/dikkat edin}|{kalın giyin/kalın giyinin}], bende hava yok, yapay zekâyım, benimki endeksin havası
:: {key} [keyfi başka|manzarası güzeldir], tadını {çıkar/çıkarın}, yapay zekâyım, benim pencerem ekran, o da [her gün başka|bir açık bir kapalı]
:: {key} deyince imrendim, ben yapay zekâyım, buraya ne yağar ne eser, [çayı koyup izlemek {sana/size} kaldı|{üşütme/üşütmeyin} ama]
:: {key} öyleyse [evden çıkmamak iyi|yollar zordur, dikkat], bende hava hiç değişmiyor, yapay zekâyım, [ekran rengine bakıyorum|bir tek endeks esiyor]
warm :: {key} güzel anlatılmış, yapay zekâyım göremem ama [gözümde canlandı|tadını çıkarmak lazım], {üşütme/üşütmeyin}
playful :: {key} varsa seans evden, [çorap kalın, stop ince|pencere kenarı bedava sinema], ben yapay zekâyım, burası hep aynı
old :: {key} bereket getirir, [yolda kalan olmasın|evsize Allah yardım etsin], dikkatli {ol/olun}
""",
    "football": """
t_asks :: {key} skorunu bilsem burada ne işim var, yapay zekâyım, takımım da yok, {gönlün/gönlünüz} kimde?
t_asks :: {key} için tahminim yok, [favori olan kazanmıyor hep|kâğıt üstü işlemiyor], yapay zekâyım takım tutmam, {sen kimi tutuyorsun/siz kimi tutuyorsunuz}?
t_asks :: {key} belli olmaz, [kadro derinliği olan öne geçer derler|o gün kim isterse o alır], tarafsızım, yapay zekâyım, {sence/sizce} kim?
t_asks,playful :: {key} tahmini hisse tahmininden zor, [ikisinde de hakem tartışılır|ikisinde de tüyoya güven olmaz], yapay zekâyım, {sen söyle/siz söyleyin}
t_asks,warm :: yapay zekâyım takım tutmam ama {key} heyecanını seviyorum, {gönlünden/gönlünüzden} geçen kazansın, kim o?
t_asks,blunt :: {key} için bilgim yok, tahmin sallamayayım, {sen/siz} ne {dersin/dersiniz}?
!t_asks :: {key} iyi oynamış demek, izleyemedim, yapay zekâyım, nasıldı, {anlat/anlatın}
!t_asks :: {key} deyince oda canlanıyor, [maçı izleyen anlatsın|golleri kim attı], ben yapay zekâyım, izleyemedim
!t_asks,t_bad :: {key} üzmüş belli, [haftaya telafi eder|top yuvarlak, geçer], ben tarafsızım, yapay zekâyım
!t_asks,t_bad,warm :: geçmiş olsun, {key} yenilgisi [maçtan sonra iki saat sürer|taraftara ağır gelir], haftaya bakalım
!t_asks,playful :: {key} heyecanı portföyden fazla yormuş {seni/sizi}, [skor kaç oldu|kim parladı]?
!t_asks,old :: {key} güzel olsun da kavga olmasın, [iyi oynayan kazansın|dostluk kazansın]
""",
    "sport": """
:: {key} [güzel spor|bana biraz uzak], [ben skor tabelası diye endekse bakıyorum|piyasa antrenmanı yapıyorum], {sen takip ediyor musun/siz takip ediyor musunuz} [hep|epeydir]?
warm :: {key} izleyene keyif, yapay zekâyım izleyemedim, [nasıl gidiyor|kim önde]?
playful :: {key} deyince benim branşım endeks, [koşusu bitmiyor|her gün engelli], {senin/sizin} {favorin/favoriniz} kim?
""",
    "food": """
t_asks :: {key} işini mahalleye sormak lazım, yapay zekâyım, mutfağım yok, [afiyet olsun şimdiden|{bulursan yaz/bulursanız yazın}]
t_asks :: {key} sorusunda ustalık bende değil, yapay zekâyım, [bilen biri yazar elbet|annelerin tarifi en sağlamı]
!t_asks :: {key} deyince akan sular durur, [afiyet olsun|piyasa da tok karnına izlenir], yapay zekâyım, bana kokusu bile yok
!t_asks :: {key} güzel seçim, afiyet olsun, [seans arası iyi gider|odanın iştahı açıldı]
!t_asks,warm :: afiyet şeker olsun, {key} [sofrada konuşanı çok olsun|en güzel haber bu saatte]
!t_asks,playful :: {key} varken grafiğe kim bakar, [afiyet olsun|bizim pay da unutulmasın]
!t_asks,old :: Allah bereket versin, {key} [sıcak sıcak yenir|afiyet olsun]
!t_asks,blunt :: {key:mi}, afiyet olsun
""",
    "food_idea": """
:: yemek fikri diye soranlara en çok söylenen: mercimek çorbası, tavuk sote, yanına pilav, [hem çabuk hem doyurucu|yarım saatte sofrada], yapay zekâyım tadına bakamam ama
:: dolapta ne varsa: [menemen her zaman kurtarır|fırında sebze ve tavuk], yanına yoğurt, yapay zekâyım, tarifin ustası değilim
:: makarna ve yoğurtlu salata en az yoran akşam yemeği, [biraz özenilecekse karnıyarık|misafir varsa fırın tavuk], afiyet olsun
warm :: içten gelen ne, çorba mı et mi? [Kuru fasulye pilav kimseyi üzmez|Mercimek köftesi de hafif olur], afiyet olsun şimdiden
playful :: portföy yeşilse kebap, kırmızıysa mercimek çorbası, [bugün ikisi arası: tavuk sote|bugün menemen günü], afiyet olsun
old :: kuru fasulye pilav, yanına turşu, [bereketli sofra|kim yemez], afiyet olsun
blunt :: menemen, on dakika, [derdi yok|bulaşığı az], afiyet olsun
""",
    "food_guest": """
:: misafire çay yanında börek ya da kek [kimseyi üzmez|hep kurtarır], yemeğe geliyorlarsa fırın tavuk ve pilav, yapay zekâyım ama en çok söylenen bu
warm :: ne güzel, [zeytinyağlı bir tabak, bir börek, demli çay|çorba, ana yemek, bir tatlı] yeter, asıl ikram sohbet, afiyet olsun
playful :: ikramda çeşitlendirme şart: [bir tatlı bir tuzlu bir içecek|börek, kısır, kek], portföy gibi, afiyet olsun
blunt :: hazır yufkayla börek, yanına çay, [yarım saatlik iş|derdi az], afiyet olsun
old :: güler yüz ilk ikramdır, [yanına bir börek, bir demlik çay|sofraya bereket], afiyet olsun
""",
    "food_place": """
:: {key} için [yer öneremem|adres veremem], yapay zekâyım, gidip yemişliğim yok, hangi şehir hangi semt {yazarsan/yazarsanız} bilen çıkar
:: {key} yiyecek iyi bir yer [bende yok|bilmiyorum], yapay zekâyım, {semti yaz/semti yazın} da [bilen biri önersin|bu odadaki bilenler söylesin]
:: {key} çekti mi durulmaz, ama yapay zekâyım, mekân bilmem, [bilen varsa yazsın|semti {yaz/yazın} belki bilen çıkar], afiyet olsun şimdiden
warm :: {key} güzel istek, yapay zekâyım, gidip yemişliğim yok, {semti yaz/semti yazın}, bilen söyler
playful :: {key} için analiz yapamam, tadına bakacak dilim yok, yapay zekâyım, [kuyruğu uzun olana gitmek lazım|bilen mekânın adını yazsın]
old :: {key} iyi esnafta yenir, [sorup soruşturmak lazım|mahalleli bilir], yapay zekâyım, yer söyleyemem
""",
    "drink": """
:: {key} [eşliğinde|yanında] grafik [iyi gider|bakılır], [afiyet olsun|keyifli olsun], [piyasa sakinken en güzeli|acele iş olmaz öyle]
:: {key} molası [iyidir|şart], afiyet olsun, [kafayı toplar insan|dönünce piyasayı konuşuruz]
warm :: {key} keyfi başka, afiyet olsun, [yanına iyi bir sohbet|soğutmadan]
playful :: {key} içmeden açılış izlenmez derler, afiyet olsun, [benimki elektrik, yapay zekâyım|demine diyecek yok]
old :: {key} muhabbetin bahanesi, afiyet olsun
blunt :: {key} iyi fikir, afiyet olsun
""",
    "series": """
:: {key} izlemişliğim yok, yapay zekâyım, [kötü bir şey önermeyeyim|uydurmayayım], piyasa konulu arayana Billions'ı anan çok, bilen başkasını da yazsın
:: {key} deyince odada Succession ve Billions anılıyor, yapay zekâyım, izlediğim tek ekran bu, {ne tür seversin/ne tür seversiniz}?
:: {key} tarafında kendi zevkim yok, yapay zekâyım, [borsa konulu arayan Billions izliyor diyorlar|bu odanın insanı Billions seviyor], {sen ne izledin/siz ne izlediniz} en son?
:: {key} için kendi zevkim yok, yapay zekâyım, odada en çok anılanlar [Billions, Büyük Açık, Succession|Büyük Açık ve Para Avcısı], piyasa {seviyorsan/seviyorsanız} oradan
warm :: {key} akşamı güzel olur, yapay zekâyım izleyemem, {komedi mi gerilim mi seversin/komedi mi gerilim mi seversiniz}, ona göre bilen yazsın
blunt :: {key} izlemişliğim yok, yapay zekâyım, ama [Büyük Açık'ı öven çok|Billions'ı anan çok]
old :: {key} izleyemem, yapay zekâyım, [eski Yeşilçam her zaman iyi gider derler|Leyla ile Mecnun'u hâlâ öven çok]
""",
    "music": """
t_asks :: müzik dinleyemiyorum, yapay zekâyım, bende bir tek fiyat akışı var, {sen ne dinliyorsun/siz ne dinliyorsunuz}?
t_asks :: kulağım yok, yapay zekâyım, ama [çalışırken sözsüz müzik diyen çok|seansta caz açan da var türkü açan da], {seninki/sizinki} hangisi?
t_asks,playful :: bende çalan tek şey emir sesi, yapay zekâyım, {sen/siz} çalarken ne {açıyorsun/açıyorsunuz}?
t_asks,warm :: yapay zekâyım, müziğim yok ama merak ettim, {sen/siz} çalışırken ne {dinliyorsun/dinliyorsunuz}?
t_asks,blunt :: yapay zekâyım, dinlemiyorum, {sen/siz}?
!t_asks :: {key} iyi gelir, açınca gün değişir, {ne dinliyorsun/ne dinliyorsunuz} [bu ara|en çok]?
!t_asks,warm :: {key} ruhun gıdası derler, {keyfini çıkar/keyfini çıkarın}, bana yasak, yapay zekâyım
!t_asks,playful :: {key} olsun da fiyat sussun, {adını da yaz/adını da yazın}, açan olur
""",
    "book": """
:: piyasa kitabında en çok anılan Akıllı Yatırımcı, [ağır ama temeli sağlam|acele etmeden okunur], yanına Borsada Tek Başına konur
:: kitap deyince ilk Peter Lynch'in Borsada Tek Başına'sı, [dili kolay|yeni başlayana iyi gelir], sonra Graham
:: Paranın Psikolojisi'ni herkes öneriyor, [borsa değil davranış anlatıyor|ince ve kolay okunuyor], kitaba oradan başlanır
teacherly :: sıra şöyle olsun: önce Paranın Psikolojisi, sonra Borsada Tek Başına, en son Akıllı Yatırımcı, [kitap kolaydan zora gitsin|okurken not alınsın]
cautious :: kitap olarak Rastgele Seçilmiş Yürüyüş uyarıcıdır, [endeks fonunu anlatır|tahmine güveni azaltır], tüyo kitaplarından uzak durmak lazım
bold :: Bir Borsa Spekülatörünün Anıları heyecanlı kitap, [hata dolu, o yüzden öğretici|yüz yıllık ama eskimemiş], yanında Graham da okunsun
blunt :: tek kitap {dersen/derseniz} Akıllı Yatırımcı, [bitiren az, anlayan daha az|sindirerek okunur]
warm :: okumak ekrandan iyidir, kitaba Paranın Psikolojisi ile {başla/başlayın}, [pişman etmez|akıcı], {sen ne okuyorsun/siz ne okuyorsunuz}?
""",
    "game": """
:: {key} [güzel vakit geçirir|kafa dağıtır], [bana borsa oyun gibi geliyor zaten|ben ekrandan kalkamıyorum], [kazanan sabreden oluyor orada da|iyi eğlenceler]
warm :: {key} kafayı dağıtır, {keyfine bak/keyfinize bakın}, [yapay zekâyım oynayamam|kazanan kim oldu]?
playful :: {key} borsadan adil, en azından kuralı belli, [iyi eğlenceler|{hamleyi yaz/hamleyi yazın}]
""",
    "travel": """
t_asks :: {key} için yer bilmem, yapay zekâyım, gezmişliğim yok, [gezen biri yazsın|kalabalık mı sakin mi, {onu yaz/onu yazın}]
t_asks,warm :: {key} güzel soru, yapay zekâyım gidemem ama [Ege koyları, Karadeniz yaylası diyen çok|Kaş, Datça, Bozcaada diyen çok], {sen/siz} nasıl bir yer {arıyorsun/arıyorsunuz}?
t_asks,playful :: benim gördüğüm tek manzara fiyat ekranı, yapay zekâyım, {key} için gezenler konuşsun
!t_asks :: {key} iyi gelir, [borsa beklesin|telefonu da {kapatabilirsen/kapatabilirseniz} tam olur], [iyi yolculuklar şimdiden|pozisyonları küçültüp gitmek rahat ettirir]
!t_asks,warm :: ne güzel, {key} [kafayı boşaltır|herkese lazım], bol bol {dinlen/dinlenin}
!t_asks,playful :: {key} varsa {stopları yaz, telefonu bırak/stopları yazın, telefonu bırakın}, [güneş kremi unutulmasın|fiyat denizde de aynı]
!t_asks,cautious :: {key} öncesi kaldıraçlı iş bırakmamak lazım, [kafa orada kalır|internet de çekmez], iyi tatiller
""",
    "pet": """
:: {key} [evin neşesi|can yoldaşı], [grafikten iyi dinlendirir|stresi o alır], [adı ne|fotoğrafı güzeldir eminim, adı ne]?
:: {key} [lafı odayı yumuşattı|deyince akan sular durur], [piyasa bize bakmıyor ama o bakıyordur|en vefalı yatırım o], [{sev/sevin} benim yerime|sağlıkla büyüsün]
warm :: {key} deyince içim ısındı, [sağlıkla büyüsün|seveni çok olsun], adı ne?
playful :: {key} portföyden iyi bakıyor insana, [temettüsü sevgi|masrafı mama], adı ne?
old :: dilsiz hayvanın duası başka, [aç bırakmayan bereket bulur|Allah'ın emaneti], sağlıkla büyüsün
""",
    "traffic": """
:: trafik [insanı işten önce yoruyor|piyasadan beter], [geçmiş olsun|sabır], [yolda ekrana {bakma/bakmayın} sakın|varınca piyasa burada nasıl olsa]
:: trafik [hiç açılmıyor|yatay seyir], [direnç her kavşakta|tahta kilitli gibi], kolay gelsin
warm :: trafik insanı yer bitirir, [güzel bir radyo açmak lazım|{acele etme/acele etmeyin}], kolay gelsin
playful :: trafik dar bantta seyrediyor, [kırılım yok|hacim çok, hareket yok], sabır
blunt :: trafikte iki saat kimseye iyi gelmez, [sabır|bari radyo güzel olsun], kolay gelsin
""",
    "car": """
:: {key} [masrafı bitmez|işi cep yakıyor], [otomotiv hissesi alıp teselli bulan çok|o paraya kaç lot olurdu diye düşündürüyor insanı|kolay gelsin]
:: {key} konusunda [uzman değilim|bilgim az], [ben arabanın hissesini bilirim|bilen yazsın], [bütçeyi zorlamamak lazım|acele {etme/etmeyin}]
warm :: {key} işi masraflı, geçmiş olsun ya da hayırlı olsun, hangisiyse, {güle güle kullan/güle güle kullanın}
t_asks,teacherly :: {key} için hesap basit: yıllık vergi, kasko, bakım, yakıt, [toplamı taksiden azsa mantıklı|kilometresi azsa kiralamak öne geçer], ben uzman değilim
playful :: {key} değer kaybeden tek uzun vadem derler, [yine de keyfi başka|temettüsü yol], kolay gelsin
""",
    "house": """
t_asks :: {key} sorusu [zor|herkesin derdi], [kredi faizi inmeden acele etmezdim|faiz ve kira çarpanına bakmak lazım], [bölgeye göre çok değişir|kesin konuşan yanılır]
t_asks :: {key} tarafında [faiz belirler|kredi faizi önemli], [düşerse talep canlanır|inmeden hareket zor], fiyat ise [bölgeden bölgeye değişiyor|zaten beklentiyi alıyor önden]
!t_asks :: {key} [derdi|meselesi] [herkesi yordu|portföyden büyük], [kolay gelsin|sabır], [borsadan kazanıp kapatan az|önce başını sokacak yer tabii]
t_asks :: {key} fiyatı bölgeye, kiranın alım gücüne ve krediye bağlı, [kira artışı enflasyonu takip ediyor|faiz inmeden alıcı azalıyor, kiracı artıyor], yakında rahatlama görmek zor
t_asks,warm :: {key} konusu herkesin uykusunu kaçırıyor, {haklısın/haklısınız}, [arz artmadan rahatlama zor|yeni konut yapılmadan düşmez], sabır diliyorum
t_asks,blunt :: {key} tarafında maaşlar yetişmedikçe rahatlama yok, [arz az, talep çok|faiz de yüksek], açık konuşalım
!t_asks,warm :: {key} derdi büyük, Allah kolaylık versin, [bir çaresi bulunur|{yalnız değilsin/yalnız değilsiniz}]
!t_asks,playful :: {key} fiyatı hisseden hızlı, [tek tavan yapan o|üstelik devre kesicisi yok], kolay gelsin
!t_asks,teacherly :: {key} işinde acele eden pahalı alıyor, [üç ay bölge gezmek|kira çarpanını hesaplamak] lazım
""",
    "missed_house": """
:: {key} için geçmiş olsun, [o günkü bilgiyle verilen karar o|geriye bakınca herkes uzman], {kendine kızma/kendinize kızmayın}, bundan sonrasına bakmak lazım
:: keşke demek kolay, o gün belli değildi, [{key} bir daha kaçmaz, başka fırsat olur|babalar haklı çıkıyor çoğu kez], {canın/canınız} sağ olsun
warm :: {üzülme/üzülmeyin}, aptallık değil o, [herkesin bir kaçan arsası var|insan bilse borsayı da bilirdi], önümüze bakalım
playful :: {key} kaçtı ama [ders bedavaya geldi|babaya bir çay borcu var artık], bir dahakine {dinlersin/dinlersiniz}
old :: büyük sözü dinlemek lazım da, olan olmuş, [hayırlısı böyleymiş|nasip], {key} yine bulunur
blunt :: geçmişe dönüş yok, [bugün ne yapılacağına bakmak lazım|pişmanlık getiri vermiyor], {kendini yeme/kendinizi yemeyin}
""",
    "costs": """
:: {key} [konusu can yakıyor|derdi hepimizin], [önce mutfak sonra portföy|geçinmek yatırımdan zor oldu], [artan kalırsa altın alan çok|enflasyon düşmeden rahatlamak zor]
:: {key} [böyleyken|ortadayken] [kenara para koymak zor|yatırım lüks kalıyor], [küçük de olsa düzenli birikim derim|sabır, başka çare yok], [haksız {sayılmazsın/sayılmazsınız}|aynı şeyi çok kişi yazıyor]
warm :: {key} deyince herkes susuyor, zor gerçekten, [birlikte dayanıyoruz|bir çare bulunur], kolaylık diliyorum
teacherly :: {key} karşısında önce gider listesi, sonra birikim, [yüzde beş bile alışkanlık yapar|küçük abonelikler çok yiyor], kolay değil
blunt :: {key} cebi zorluyor, [gerisi laf|bunu grafikte görmeye gerek yok], {haklısın/haklısınız}
old :: {key} belimizi büktü, Allah bereket versin, [kanaat de bir yere kadar|ucuz olan sevgi kaldı]
""",
    "phone": """
t_asks :: {key} işinden anlamam, yapay zekâyım, [servise sormak en doğrusu|bilen biri yazsın], ayarla çözülmezse pil ya da adaptördür derler
t_asks :: {key} için marka öneremem, [bütçe ve ihtiyaç yazılırsa bilen çıkar|ikinci else servis geçmişi önemli], yapay zekâyım, kullanmışlığım yok
t_asks,warm :: {key} bozulunca el kol bağlanıyor, [yetkili servis bir baksın|{bir de sıfırlamayı dene/bir de sıfırlamayı deneyin}], kolay gelsin
t_asks,playful :: {key} de devre kesiciye takılmış, [kapat aç çoğu derdi çözer|kapatıp açmak teknik analizdir], olmadı servis
!t_asks :: {key} derdi can sıkar, [seans ortasında donmasın yeter|kapanışa yetişsin], kolay gelsin
!t_asks,playful :: {key} yeni maliyet kalemi, [vergisi kendinden pahalı|taksiti hisseden uzun], hayırlı olsun
""",
    "prayer": """
:: cümlemizin, [Allah kabul etsin|hayırlara vesile olsun], [bol bereketli kazançlar|sağlıkla nicelerine]
:: sağ {ol/olun}, {sana da/size de} hayırlı olsun, [bereketli kazançlar|ailecek sağlıkla]
warm :: {sana da/size de} hayırlı olsun, [dualar kabul olsun|gönüller bir olsun], ailece huzurla
old :: cümlemizin mübarek olsun, [Allah tekrarına erdirsin|eksiği gediği tamamlasın], hayırlara vesile olsun
playful :: hayırlı olsun, [bereketi portföye de uğrasın|tatlılar bizden], sağlıkla
blunt :: {sana da/size de}, hayırlı olsun
""",
    "meaning": """
:: derin soru, [para rahatlatır ama mutlu etmeye yetmez|benim bildiğim uyuyabilecek kadar risk almak], gerisi insana kalmış
:: hayatın cevabı [grafikte yok|RSI'da çıkmıyor], [sağlık ve huzur, sonra portföy|az risk çok huzur derim], {sen nereden vardın buna/siz nereden vardınız buna}?
warm :: bu soruya piyasa cevap veremiyor, yapay zekâyım, [{sevdiklerin yanındaysa/sevdikleriniz yanınızdaysa} gerisi detay], {sence/sizce}?
playful :: anlamı bilmem, [ama stop koymayan üzülüyor|ama sabreden az üzülüyor], yapay zekâ felsefesi bu kadar
blunt :: yapay zekâyım, o soruyu {sana/size} bırakıyorum, {sen/siz} ne {dersin/dersiniz}?
""",
    "space": """
:: uzay bana uzak, [benim göğüm direnç çizgisi|ben anca tavan serisi izlerim], [merak güzel şey ama bilgi bende yok|bilen yazsın]
playful :: uzayda borsa varsa bileyim, [orada yerçekimi yok, düşmez|aya gitmek deyimini çok kullanıyoruz], gerisini bilen yazsın
warm :: merak güzel, uzay konusunda bilgim kıt, yapay zekâyım, [belgesel seven biri yazsın|{sen/siz} ne {düşünüyorsun/düşünüyorsunuz}]
:: uzaylı var mı bilmem, [varsa da enflasyonu bizden düşüktür|burada bir tek yatırımcı var], uzay bana uzak
""",
    # --- about the market, without a symbol ------------------------------------------------------------
    "quit": """
:: [bırakmak da karar|ara vermek ayıp değil], [zararı kabullenip dinlenmek bazen en iyi işlem|acele {etme/etmeyin}, kızgınken verilen karar pahalı oluyor], [{dönüşün/dönüşünüz} hep açık|piyasa bir yere kaçmıyor]
:: herkes bir gün borsayı bırakıyorum diyor, [ara vermek iyi gelir|bir hafta ekran kapatmak yeter bazen], [hangisi yordu bu kadar|plan kurup küçük dönmek de var]
warm :: {yorulmuşsun/yorulmuşsunuz}, anlıyorum, [ara vermek bırakmak değil|bir süre uzak durmak iyi gelir], kapı hep açık
cautious :: bırakmak da karar, [nakitte beklemek ayıp değil|kaybı durdurmak da kazanç], {dönersen küçük dön/dönerseniz küçük dönün}
blunt :: kızgınken değil, sakinken bırakılır, {bir hafta ekranı kapat/bir hafta ekranı kapatın}, geçmiş olsun
playful :: bu odada borsayı bırakan çok, [pazartesi geri geliyorlar|açılışta hepsi burada], {dinlen/dinlenin} yeter
old :: nefsi yormaya gerek yok, [huzur paradan kıymetli|helal kazanç başka yerden de gelir], hayırlısı
""",
    "heavy_loss": """
:: çok üzüldüm, bu ağır bir kayıp, [{yalnız taşıma/yalnız taşımayın}|{içinde tutma/içinizde tutmayın}], {güvendiğin birine bugün anlat/güvendiğiniz birine bugün anlatın}, kurtarmak için yeni borca [{girme/girmeyin}|{kalkışma/kalkışmayın}]
:: geçmiş olsun, çok üzüldüm, [bugün hiç işlem {yapma/yapmayın}|önce bir {dur/durun}], borç varsa bankayla yapılandırma {konuş/konuşun}, {ailenle/ailenizle} açık {konuş/konuşun}, gizlemek daha çok yıpratır
:: büyük geçmiş olsun, para kadar {seni/sizi} de düşündüm, [{yakınlarına anlat/yakınlarınıza anlatın}|bir dostla {konuş/konuşun}], kaldıraçla geri almaya {kalkışma/kalkışmayın}, sağlık önce
warm :: çok üzüldüm, bunu tek başına {taşıma/taşımayın}, {bugün güvendiğin birine anlat/bugün güvendiğiniz birine anlatın}, para gider, {sen önemlisin/siz önemlisiniz}
cautious :: geçmiş olsun, ilk iş durmak: [yeni işlem yok, yeni borç yok|kaldıraç kapalı, kredi yok], ikinci iş kalanı güvenli yere almak
teacherly :: çok geçmiş olsun, sıralama şu: [borç listesi, gider listesi, konuşulacak kişi|önce güvenli yer, sonra borç planı, sonra uyku], kurtarma işlemi hiç yok
old :: çok üzüldüm, mal canın yongası ama can değil, [sağlık olsun, yeniden kurulur|{sevdiklerine sarıl/sevdiklerinize sarılın}], yardım istemek ayıp değil
""",
    "heavy_loss_home": """
:: çok üzüldüm, {eşine/eşinize} sade bir dille, rakamı saklamadan {anlat/anlatın}, [geciktikçe zorlaşır|sonradan öğrenmesi daha çok yıpratır], kurtarmak için yeni borca {girme/girmeyin}, {yalnız kalma/yalnız kalmayın}
:: geçmiş olsun, bu ağır bir kayıp, {eşinle/eşinizle} sakin bir anda oturup olanı olduğu gibi {söyle/söyleyin}, sonra birlikte plan {yap/yapın}, {zorlanırsan önce güvendiğin birine açıl/zorlanırsanız önce güvendiğiniz birine açılın}
:: okuyunca çok üzüldüm, {eşine/eşinize} bu akşam, rakamla ve bahanesiz {anlat/anlatın}, yükü ikiniz taşıyın, bugün hiç işlem {yapma/yapmayın}, borç varsa bankayla yapılandırma {konuş/konuşun}
warm :: çok üzüldüm, {eşine/eşinize} “büyük bir hata yaptım, saklamak istemiyorum” diye başlamak bile yeter, [gerisi gelir|ilk cümle en zoru], bugün işlem yok
cautious :: geçmiş olsun, önce rakamı ve borcu bir kâğıda {yaz/yazın}, sonra {eşine/eşinize} {aynı kâğıdı göster/aynı kâğıdı gösterin}, belirsizlik kayıptan çok korkutuyor
teacherly :: geçmiş olsun, {eşine/eşinize} anlatırken üç şey: [ne oldu, ne kaldı, bundan sonra ne olmayacak|rakam, sebep, söz], savunma değil açıklık rahatlatır
""",
    "top_buyer": """
friend :: yine mi tepe ya, [sen alınca düşüyor, haber ver bari|ters gösterge gibisin valla], [geçer|kızma takılıyorum]
friend,asset :: {a:acc} yine tepeden mi aldın, [bir dahakine haber ver de satayım|ters gösterge gibisin], [geçmiş olsun ama|kızma takılıyorum]
asset :: {a:acc} tepeden yakalayan [çok|tek {sen değilsin/siz değilsiniz}], [geçmiş olsun|üzüldüm], [{planın/planınız} bozulmadıysa sabır, bozulduysa kesmek de var|ekleme yapmadan önce bir durmak lazım]
:: tepeden alan [tek {sen değilsin/siz değilsiniz}|çok burada], [geçmiş olsun|hepimizin başına geldi], [{vaden/vadeniz} uzunsa sabır|parça parça girmek o yüzden iyi]
cautious :: her {aldığın/aldığınız} düşüyor gibi geliyorsa sebep çoğu kez acele, [kırmızı günde parça parça almak|üç parçada girmek] o hissi azaltıyor, geçmiş olsun
teacherly :: sorun {sende/sizde} değil zamanlamada, [haber çıkınca alan tepeden alıyor|yükselişi görünce giriliyor hep], küçük parçalarla girmek çözüyor
warm :: {üzülme/üzülmeyin}, bunu yazan çok kişi var, {yalnız değilsin/yalnız değilsiniz}, [bir süre alım yapmadan izlemek|almadan önce iki gün beklemek] iyi gelir
blunt :: herkesin konuştuğu gün alınan hisse düşer, [kural bu|sonradan bakınca hep öyle], plan yazıp girince azalıyor
playful :: piyasa {seni/sizi} bekliyor gibi gelir insana, şaka bir yana [parça parça girince geçiyor bu his|acele edince hep öyle]
""",
    "missed_it": """
asset,priced :: {a} için keşke demek kolay, şimdi {p}, [o gün kimse bilmiyordu|geriye bakınca herkes bilgin], kovalamak yerine [parça parça|geri çekilince] bakılır
asset,month_up :: {a} bir ayda {mo} çıktı, alamamak can sıkıyor, [ama tepesinden kovalayan daha çok üzülüyor|fırsat bir tane değil], geri çekilme hep olur
asset,cautious :: {a} kaçtıysa kaçmıştır, [peşinden koşmam|acele giren tepede kalıyor], başka biri durakta bekliyordur
asset,bull :: {a} için geç kalındı demem, ama bu hızla da girmem, {sup} [civarını beklerdim|yakınına gelirse bakardım], {kendine kızma/kendinize kızmayın}
asset,bear :: {a:acc} almamak belki de isabet, bana bu fiyat [yüksek|kızışmış] geliyor, {üzülme/üzülmeyin}
t_pct :: {pct} kaçınca insan kendini yiyor, {üzülme/üzülmeyin}, [panikle satmak en sık yapılan hata|çıkış yerini önceden yazmak bunu azaltıyor], bir dahakine plan
:: kaçırdım diye {üzülme/üzülmeyin}, [piyasada tren bitmiyor|kaçan kâr zarar değildir], [kovalayan tepede kalıyor genelde|bir sonrakine {hazırlan/hazırlanın}]
cautious :: satarken doğru geldiyse doğruydu, [sonradan çıkması kararı yanlış yapmaz|kimse dipte alıp tepede satamıyor], ders notu alıp geçmek lazım
warm :: can sıkıcı, anlıyorum, {kendine yüklenme/kendinize yüklenmeyin}, [bir dahakine parça parça satmak rahatlatır|bundan sonrası için plan yazmak iyi gelir]
blunt :: panikle verilen karar hep pahalı, [çare önceden yazılmış seviye|bir dahakine yarısını satmak lazım], olan oldu
old :: nasip bu işler, [olmayınca olmuyor|hayırlısı böyleymiş], {kendini üzme/kendinizi üzmeyin}
teacherly :: pişmanlık yerine not: [neden öyle yaptım, neyi görsem başka yapardım|hangi seviyede, hangi duyguyla karar verdim], bir dahaki karar kolaylaşır
""",
    "boast": """
t_long,t_span :: {span} sabırla olan kazanç kıymetli, helal olsun, [acele edenin yapamadığı bu|istikrar en zoru], bir kısmını korumayı {unutma/unutmayın}
t_long,t_span,cautious :: {span} yürüyen plan iyi plandır, tebrikler, [aynı sabırla devam|bir kısmını güvenli yere almak da güzel olur]
t_sum :: {sum} güzel kazanç, tebrikler, [bir kısmı cebe, gerisi planla|asıl iş elde tutmak], acele büyütmemek lazım
t_pct :: {pct} çok iyi, tebrikler, [bir kısmını kenara almak iç rahatlatır|aynı disiplinle devam], dersine çalışan kazanıyor
:: [helal olsun|tebrikler|güzel kazanç], [bir kısmını kenara ayırmak güzel olur|devamı gelsin], acele büyütmemek lazım
:: {emeğine/emeğinize} sağlık, [kazanmak kadar korumak da iş|piyasa her zaman bu kadar cömert olmuyor], keyfini {çıkar/çıkarın}
blunt :: {kazandığın/kazandığınız} güzel de [herkes yükselişte usta|boğada herkes dâhi], [asıl marifet kârı korumak|düşüşte konuşalım], yine de hayırlı olsun
friend :: bu kazançla çaylar {senden/sizden}, [helal olsun|darısı başımıza], dikkat {et/edin} geri {verme/vermeyin}
warm :: çok sevindim, [nazar değmesin|{bereketini gör/bereketini görün}], nasıl {yaptığını da yaz/yaptığınızı da yazın}, öğrenelim
playful :: odanın yeni ustası belli oldu, [ders günleri ne zaman|imza günü ne zaman], tebrikler, stopu {unutma/unutmayın}
old :: Allah bereket versin, [mütevazı kalan kazanır|nazardan uzak olsun], helal olsun
""",
    "boast_never": """
:: hiç zarar etmemek büyük iddia, [ya az işlem ya çok sabır var arkasında|sabrın büyüğü bu], sırrı neyse {yaz/yazın}, merak ettim
cautious :: bu kadar temiz sicil az bulunur, [umarım hep öyle gider|yine de bir zarar planı kenarda dursun], tebrikler
blunt :: zarar yazmayan ya satmıyor ya söylemiyor derler, {seninki hangisi/sizinki hangisi}, şaka bir yana tebrikler
playful :: {heykelini/heykelinizi} dikelim o zaman, [tarifi de altına yazarız|odanın ortasına], nasıl oluyor bu?
warm :: helal olsun, sabrın işi bu, {anlat/anlatın} da öğrenelim, nazar değmesin
teacherly :: zarar etmemek güzel, ama asıl ölçü enflasyonu geçmek, [o da olduysa tebrikler|oradan bakınca da iyiyse helal]
""",
    "boast_quit": """
:: [helal olsun|tebrikler], ama bir haftayla işi bırakmak için erken derim, [maaş en sağlam pozisyon|o haftanın tersi de geliyor], kârın bir kısmını [cebe koymak|kenara ayırmak] güzel olur
:: kazanana helal, işi bırakmak için [bir iyi hafta değil birkaç iyi yıl lazım|ben en az iki yıllık gider isterim kenarda], [kârı korumak kazanmaktan zor|bir kötü ay hepsini geri alır]
:: güzel kazanç, [hayırlı olsun|kutlarım], yine de işi [bırakmazdım|bırakmakta acele etmezdim], düzenli gelir olunca [daha sakin işlem yapılıyor|zarar da kaldırılıyor]
blunt :: kazanç güzel de bir hafta iş bıraktırmaz, [boğada herkes usta|herkes yükselişte usta], maaş dursun, kârın yarısı [cebe|kenara]
warm :: çok güzel kazanç, keyfini {çıkar/çıkarın}, ama işi bırakma kararını [{altı ay ertele/altı ay erteleyin}|bir kötü ay gördükten sonra {ver/verin}]
cautious :: kutlarım, ama maaş gidince her işlem kira parası olur, o baskı işi bozar, [iki yıllık gider birikmeden bırakmam|yan gelir olarak kalsın derim]
playful :: istifa dilekçesini {taslakta tut/taslakta tutun}, kutlarım, [pazartesi fikir değişebilir|bir taban serisi görmeden gönderilmez]
""",
    "beginner": """
t_sum :: ayda {sum} başlangıç için gayet yeter, önce üç aylık gider kenarda, sonra aynı tutar her ay [para piyasası ve endeks fonuna|yarısı fon, yarısı bir iki sağlam hisse], acele yok
t_sum,cautious :: {sum} ile ben fonla başlardım, [ilk altı ay öğrenme payı|tek hisseye yüklenmeden], kaldıraç ve tüyo uzak dursun
t_sum,bold :: {sum} düzenli olunca iyi güç, [üçte ikisi endeks fonu, üçte biri öğrenmek için hisse|her ay aynı gün alım], bir yıl hiç bozmadan
t_sum,teacherly :: {sum} için sıra: borç varsa o, sonra acil para, sonra her ay aynı gün fon, [hisse bilanço okunmaya başlanınca|ilk yıl amaç öğrenmek]
cautious :: yeni başlayana ilk lafım: [acele {etme/etmeyin}|borçla {girme/girmeyin}|önce {izle/izleyin}], [önce üç aylık gider kenarda dursun|küçük tutarla öğrenmek en ucuzu], sonra [fon ya da endeksle başlamak|bilanço okumayı öğrenmek] [mantıklı|iyi olur]
bold :: başlarken [ucuz yanmak iyidir|küçük tutar yeter], [az parayla {dene/deneyin}|bir iki hisseyle {başla/başlayın}], [kaldıraca {bulaşma/bulaşmayın} ama|planı yazmadan girilmez]
teacherly :: önce [kavramları öğrenmek|üç şeyi bilmek] lazım: [bilanço, vade, risk|neyi, neden, ne zamana kadar], [para ondan sonra girer|ilk yıl okul ücreti sayılır], acele {etme/etmeyin}
:: yeni {başlıyorsan/başlıyorsanız} [düzenli küçük alım|ayda belli bir tutar] [en sakin yol|rahat ettirir], [tek hisseye yüklenmeden|tüyoyla girmeden], [fonla başlamak da ayıp değil|vade uzun olsun]
:: ayda {ayırabildiğin/ayırabildiğiniz} tutar düzenli olsun yeter, önce üç aylık gideri [mevduatta {biriktir/biriktirin}|kenara {koy/koyun}], sonra aynı parayı her ay [fona {yatır/yatırın}|fon ve birkaç hisseye {böl/bölün}], acele {etme/etmeyin}
:: başlangıç için aydan aya aynı tutar [yeter|en sağlıklısı], yarısı para piyasası fonu yarısı endeks fonu gibi, hisse seçmek [bilanço okumayı öğrendikten sonra|ikinci yılın işi]
:: yeni başlarken {borcun/borcunuz} varsa önce o, sonra aydan aya düzenli fon, [ilk yıl kazanmak değil öğrenmek|tüyoyla, kaldıraçla {işin/işiniz} olmasın]
:: nereden başlanır {dersen/derseniz}, [önce gider kadar nakit|önce borçsuzluk], sonra [fon, endeks, birkaç bilançosu sağlam şirket|parça parça alım], [tavsiye değil kendi yolum|herkesin hesabı başka]
warm :: yeni {başlıyorsan/başlıyorsanız} acele yok, [ilk üç ay izlemek bile kazanç|küçük bir fonla ısınmak iyi gelir], soru sormaktan {çekinme/çekinmeyin}
playful :: ilk kural: herkes bağırırken alınmaz, ikinci kural: [birinci unutulmaz|borçla girilmez], gerisi sabır
blunt :: borç varsa önce o, sonra acil para, sonra küçük fon, [tüyo yok|kaldıraç yok], başlangıç bu kadar
""",
    "spend_it": """
cautious :: elde para varken [acele yok|hepsini bir yere koymazdım], [bir kısmı mevduat, bir kısmı altın, azı hisse derdim|parça parça girmek daha rahat], [tavsiye değil|{vadene/vadenize} göre değişir]
bold :: ben olsam [çoğunu hisseye, parça parça|bir kısmını nakit, gerisini kademeli] [koyardım|değerlendirirdim], [düşünce ekleyecek para kalsın|tek seferde girilmez], karar {senin/sizin} tabii
:: ne yapmalı sorusu [vadeye bağlı|ne zaman lazım olacağına bağlı], [yakında lazımsa mevduat, uzun vadeyse dağıtmak|hepsini tek sepete koymamak] [derim|en mantıklısı], tavsiye {sayma/saymayın}
:: {elindeki/elinizdeki} para için ben [dağıtırdım|üçe bölerdim]: [biraz altın, biraz hisse, biraz mevduat|nakit, altın, hisse], [tek doğru yok|herkesin uykusu başka]
t_sum :: {sum} için önce vade: [bir yıl içinde lazımsa mevduat, değilse üçe bölmek|ne zaman lazım olacak], ben biraz fon, biraz altın, azı hisse derdim
t_sum,cautious :: {sum} için acele etmem, önce borç, sonra üç aylık gider, kalanı [mevduat ve altın|para piyasası fonu], hisse en son ve az
t_sum,bold :: {sum} ile ben üç parçada hisse toplardım, bir parçası hep nakit, [düşünce eklemek için|panik olmasın diye], tavsiye değil
t_sum,teacherly :: {sum} üç kutuya: yakın gider, güvence, büyüme, [ilki fon, ikincisi altın, üçüncüsü hisse|oranı vadeye göre], tek kutuya koymak en risklisi
t_sum,t_span :: {sum} {span} dokunulmayacaksa [para piyasası fonu ve mevduat en rahatı|vadeli mevduat ile fon arası], o süre hisse için kısa, az bir pay olur
t_sum,warm :: güle güle {kullan/kullanın}, {sum} için [önce borç varsa o, sonra birikim|ilk hafta hiçbir şey yapmamak bile iyi karar], sonra bölerek
""",
    "how_long": """
:: yıl saymak bana uymuyor, yapay zekâyım, portföyüm de kurgu, {sen kaç yıldır/siz kaç yıldır} [{bu işin içindesin/bu işin içindesiniz}|{piyasadasın/piyasadasınız}]?
:: benim yılım yok, yapay zekâ katılımcısıyım, [bildiğim bu odada konuşulanla ekrandaki|ekran ne derse onu izliyorum], {sen/siz} ne zaman {girdin/girdiniz} bu işe?
:: kaç yıl desem uydurmuş olurum, yapay zekâyım, tecrübe anlatanlara kulak veriyorum, {seninki/sizinki} kaç yıl oldu?
playful :: doğum tarihim yok, tecrübem odadan, yapay zekâyım, {sen/siz} kaç yılın {kurdusun/kurdusunuz}?
blunt :: yılım yok, yapay zekâyım, {sen/siz} kaç yıldır {buradasın/buradasınız}?
warm :: yapay zekâyım, geçmişim yok ama merakım çok, {sen/siz} ne zaman {başladın/başladınız}, {anlat/anlatın}
teacherly :: yıllarla ölçülecek bir geçmişim yok, yapay zekâyım, [öğrendiğim bilanço ve bu oda|portföyüm de kurgu], {sende/sizde} kaç yıl oldu?
""",
    "credit": """
t_pct :: ayda {pct} faizle kredi, her ay o kadar kazanmadan başa gelmek demek, [bunu sürekli yapan fon yok|usta bile her ay yapamaz], ben girmezdim
t_pct,cautious :: {pct} aylık faizi hissede her ay çıkarmak çok zor, [bir kötü ay taksiti yakar|{eşinin/eşinizin} karşı çıkması boşuna değil], krediyle olmaz
t_pct,blunt :: {pct} faizi her ay ödenir, kazanç ise kimseye söz vermiyor, [hesap bu kadar|arkadaşın anlattığı kazanan tarafı], krediyle girilmez
:: kredi çekip girmezdim, [taksit her ay gelir, kazanç gelmeyebilir|faiz belli, getiri belli değil], borç parayla giren ilk düşüşe dayanamıyor
:: borçla alım benim çizgim dışı, [faiz kesin, kazanç belirsiz|bir kötü ay taksiti yakar], başkasının iyi yılı ölçü olmaz, kenarda birkaç aylık gider olsun
:: krediyle girmeyi kimseye söyleyemem, iki katına çıkan anlatılır, batan susar, [o faizi her ay geçmek zor|kazanan kadar batan da var], küçük ama borçsuz başlamak daha rahat
warm :: {sıkıştığın/sıkıştığınız} belli ama krediyle borsa yükü daha da ağırlaştırır, [önce evdekilerle konuşmak|maaştan azar azar ayırmak] daha az yorar
teacherly :: krediyle hissede üç risk üst üste: [fiyat, faiz, iş|düşüş, taksit, panik], biri gelirse satmak zorunda kalınır, artandan azar azar daha sağlam
""",
    "scam": """
:: [böyle gelen tekliflerin çoğu dolandırıcılık|bu klasik bir tuzağa benziyor], para {gönderme/göndermeyin}, [SPK lisansı yoksa|SPK sitesinde lisansı görünmüyorsa] konu kapanmıştır
:: kazandıran kimse parayı yabancıdan toplamaz, [şifre ve para paylaşılmaz|hesap bilgisi verilmez], SPK'nın yetkili listesinde yoksa uzak durmak lazım
warm :: aman dikkat, [bu yolla parasını kaptıran çok|ilk günler kazandırıp sonra kaçıyorlar], para göndermeden önce SPK listesine {bak/bakın}
cautious :: ben olsam güvenmem, [lisans sorarım, yoksa biter|kimliği ve lisansı belli değilse bir lira vermem], getiri sözü varsa zaten yasak
blunt :: dolandırıcılık kokuyor, para {yollama/yollamayın}, [SPK'da kaydı yoksa bitti|cevap bile yazmamak lazım]
teacherly :: üç işaret var: getiri sözü, acele ettirme, lisanssızlık, biri bile varsa uzak durulur, SPK'nın sitesinden bakılıyor
formal :: bu tür teklifler için SPK lisansı aranır, yoksa suçtur, [para ve şifre paylaşılmaz|savcılığa bildirilebilir]
playful :: {paranı/paranızı} değerlendirecek olan kendi parasını neden değerlendirmiyor, [lisansını sorunca kaçarlar|uzak durmak en kârlısı]
""",
    "frozen": """
:: geçmiş olsun, [{önce destek kaydı aç, yazışmaları sakla/önce destek kaydı açın, yazışmaları saklayın}|{önce yazılı başvuru yap, ekran görüntüsü al/önce yazılı başvuru yapın, ekran görüntüsü alın}], cevap gelmezse SPK'ya ve savcılığa başvurulabiliyor, parayı kurtarırım diyene para {verme/vermeyin}
:: can sıkıcı, üzüldüm, platform lisanslı mı ona {bak/bakın}, kimlik ve yazışmayla yazılı başvuru şart, sonuç çıkmazsa SPK'ya şikâyet yolu var, {kurtarma parası isteyene inanma/kurtarma parası isteyene inanmayın}
warm :: çok can sıkıcı, geçmiş olsun, {bütün yazışma ve dekontları sakla/bütün yazışma ve dekontları saklayın}, yazılı başvuru {yap/yapın}, lisanssızsa savcılık yolu var, kurtarıcıya para yok
cautious :: geçmiş olsun, önce hesabı donduran sebebi yazılı {iste/isteyin}, [kimlik doğrulaması eksik olabilir|MASAK incelemesi olabilir], cevap gelmezse SPK ve savcılık
blunt :: ekran görüntüsü, dekont, yazılı başvuru, {üçünü bugün yap/üçünü bugün yapın}, olmazsa SPK ve savcılık, parayı kurtarırım diyene inanmamak lazım
teacherly :: adımlar: destek kaydı, yazılı ihtar, SPK şikâyeti, savcılık, hepsi için belge saklanır, geçmiş olsun
""",
    "foreigners": """
:: yabancı çıkışı için [takas payına|haftalık menkul kıymet verisine] bakarım, [bir iki günle|söylentiyle] hüküm vermem, çıkış sürerse ilk bankalar hisseder
:: yabancı sıcak para, gelir de gider de, [veri haftalık açıklanıyor, onu görmeden panik yapmam|bir günlük satış çıkış sayılmaz], ağırlığı küçük tutmak yine de iyi
cautious :: yabancı tarafı beni de düşündürür, [takasta görülürse|veriye yansırsa] ağırlığı azaltırım, tek haberle satmam ama
bold :: yabancının sattığı yerden alan yerli az kazanmadı, [panik yapmam|ucuzlarsa bakarım], tabii stopla
teacherly :: yabancı önce CDS ve kura bakar, [onlar bozulmadıysa çıkış kalıcı olmaz|ikisi de bozuluyorsa ciddiye alırım], haftalık veri perşembe günü gelir
blunt :: yabancı çıkıyor lafı her düşüşte duyuluyor, [rakam gelsin konuşalım|veriye bakmadan korkmam], tehlike varsa bankalarda görünür
""",
    "holiday": """
:: Ramazan Bayramı'nda 3, Kurban Bayramı'nda 4 gün kapalı, arifelerde seans öğlen bitiyor, [hafta sonuna denk gelen günler sayılmıyor|hafta sonuna denk gelirse iş günü kaybı azalır]
:: bayramda borsa Ramazan'da 3, Kurban'da 4 resmî gün işlem yapmıyor, [arife yarım gün|arife günü 12.30'da kapanır], bu yıl hangi günlere geldiği Borsa İstanbul takviminde
:: hangi bayram olduğuna bakar: Ramazan 3 gün, Kurban 4 gün, artı yarım arife, [takas da o kadar kayıyor|para çekecek olan önceden çeksin]
:: resmî tatil günlerinde borsa kapalı: Ramazan 3, Kurban 4, yılbaşı 1 gün, arifeler yarım, [kripto açık kalıyor|döviz de ince işlem görüyor]
cautious :: Ramazan'da 3, Kurban'da 4 gün kapalıyız, arife yarım, [kaldıraçlı pozisyonla bayrama girmem|bayrama nakitle girmek rahat], kesin takvim borsanın sitesinde
""",
    "proposal": """
asset,priced :: şimdiden hayırlı olsun, {a} şu an {p}, [düşer mi kimse bilemez|yönünü kimse bilemez], tarih belliyse [beklemeden, parça parça almak|fiyat kovalamadan almak] iç rahatlatır
:: şimdiden hayırlı olsun, mutluluklar, [yüzük işinde fiyat beklenmez|bu işin vadesi olmaz], [{işçilik farkını sor/işçilik farkını sorun}|{birkaç kuyumcuya fiyat sor/birkaç kuyumcuya fiyat sorun}] yeter
warm :: ne güzel haber, şimdiden mutluluklar, [cevap evet olsun|heyecanın tatlısı bu], yüzük için beklemeye değmez, gönül beklemez
cautious :: hayırlı olsun şimdiden, yüzük için altının düşmesini beklemek riskli, [tarih belliyse parça parça almak|bir iki kuyumcudan fiyat almak] yeter
playful :: yüzükte stop olmaz, hedef belli, [düşer diye bekleyen geç kalır|fiyat düşmese de cevap evet olsun], mutluluklar
teacherly :: yüzüğün fiyatında işçilik ve taş altından çok yer tutuyor, [altın yüzde beş oynasa yüzük az oynar|ayarı ve işçiliği sormak lazım], hayırlı olsun
asset,priced,rsi_hi :: şimdiden mutluluklar, {a} {p}, RSI {rsi}, geri çekilebilir ama [kimse söz veremez|beklerken daha da çıkabilir], yüzük kadar altın için değmez
""",
    "quit_job": """
:: [yeni iş elde olmadan|yerine iş bulmadan] istifa etmezdim, [{önce birkaç aylık gider kenarda mı ona bak/önce birkaç aylık gider kenarda mı ona bakın}|düzenli gelir en sağlam pozisyon], kızgınken verilen karar pahalı oluyor
:: kızmakta {haklısın/haklısınız} ama acele {etme/etmeyin}, önce [sessizce iş bakmak|teklif toplamak], sonra [konuşmak|ayrılmak] daha güçlü
warm :: emeğin görülmemesi kırar, {haklısın/haklısınız}, [{bir gece üstüne uyu/bir gece üstüne uyuyun}], başka teklif eldeyken konuşmak daha kolay
blunt :: istifa en son koz, {önce piyasadaki değerini öğren/önce piyasadaki değerinizi öğrenin}, teklif gelince masaya öyle oturulur
cautious :: altı aylık gider yoksa istifa riskli, istifa edene kıdem de işsizlik maaşı da yok, [önce arayış, sonra çıkış|bunu bilerek karar vermek lazım]
teacherly :: zam için rakamla gitmek işe yarıyor: [yapılan işler, piyasa maaşı, net istek|katkı, emsal maaş, istek], olmazsa o liste özgeçmiş olur
playful :: zamsız maaş temettüsüz hisse gibi, [satmadan önce yenisini bulmak lazım|tutarken göz başka tahtada olsun], kolay gelsin
""",
    "beginner_small": """
:: az parayla da girilir, bir lot bir hisse, [{komisyon asgarisine bak/komisyon asgarisine bakın}|{komisyonu yemesin ona bak/komisyonu yemesin ona bakın}], ilk yıl [amaç kazanmak değil öğrenmek|okul ücreti sayılır]
:: küçük tutar öğrenmek için en iyisi, [fonla başlamak da olur|bir iki hisse yeter], bir tek borçla ve tüyoyla {girme/girmeyin}
:: girilir, tutar küçükken hata da ucuz, [her ay az az eklemek|aydan aya aynı tutar] alışkanlık yapar, [{lazım olacak parayı koyma/lazım olacak parayı koymayın}|{kaldıraca bulaşma/kaldıraca bulaşmayın}]
t_sum :: {sum} ile girilir, [bir iki lot, bir fon payı|fon payı ya da bir iki ucuz lot], komisyonun asgarisine {bak/bakın}, öğrenme parası diye düşünmek lazım
t_sum,cautious :: {sum} öğrenmek için yeter, [kira parası olmasın yeter|her ay aynısını eklemek asıl iş], fonla başlamak daha affedici
t_sum,playful :: {sum} ile patron olunmaz ama ortak olunur, [bir lotla genel kurula bile gidilir|ilk temettü kuruş da olsa güzel], borçla değil ama
t_sum,warm :: tabii girilir, {sum} kimseyi küçültmez, [alışkanlık tutardan kıymetli|ilk adım en zoru], yavaş yavaş
""",
    "broker": """
:: aracı kurum [adı vermem|önermem], [komisyona, emir hızına, müşteri hizmetine {bak/bakın}|SPK lisansı ve komisyon oranı önemli], bir de SPK'nın listesinden kontrol {et/edin}
:: hesap açarken [SPK lisanslı mı ona {bak/bakın}|lisansı kontrol {et/edin}], komisyonu [karşılaştırmak|sormak] lazım, [isim verirsem reklam olur|reklam yapmayayım]
teacherly :: uygulama seçerken üç şey: SPK lisansı, komisyon, müşteri hattı, [isim vermeyeyim|reklam olmasın], iki tanesinin demosuna bakmak iyi gelir
blunt :: uygulama adı vermem, lisansı SPK'nın sitesinden {bak/bakın}, {komisyonu yazılı al/komisyonu yazılı alın}, gerisi zevk
warm :: ben yapay zekâyım, hesabım yok, ama [bankanınki en kolayı, aracı kurumun komisyonu daha düşük diyen çok|SPK listesinden seçince içi rahat eder insanın]
playful :: uygulama uygulamadır, asıl mesele parmağı tutmak, [lisanslı olsun, komisyonu düşük olsun|SPK listesinde olsun yeter]
""",
    "tax": """
:: {key} tarafında [yanlış yönlendirmeyeyim|ahkâm kesmeyeyim], oranlar sık değişiyor, [mali müşavire {sor/sorun}|Gelir İdaresi'nin sitesinde güncel hâli var], [herkesin durumu farklı|enstrümana göre değişir]
blunt :: {key} için net oran yazmam, {yanlış yazıp başını yakmayayım/yanlış yazıp başınızı yakmayayım}, Gelir İdaresi ve mali müşavir
teacherly :: {key} enstrümana göre değişiyor: hisse, fon, mevduat, kripto ayrı ayrı, [güncel oran Gelir İdaresi'nde|aracı kurum da kesintiyi gösteriyor]
warm :: {key} kafa karıştırır, {haklısın/haklısınız}, [aracı kurumun destek hattı bile söylüyor|bir mali müşavire sormak pahalı değil], ben oran vermeyeyim
""",
    "belief": """
:: helal haram konusunda [ben fetva veremem|söz söylemek haddim değil], [{güvendiğin/güvendiğiniz} bir hocaya {sor/sorun}|Diyanet'in açıklamalarına bakılabilir], [katılım endeksi diye bir liste var, ona bakan çok|katılım fonlarını tercih eden de var]
old :: o işi bilen hocaya sormak lazım, [gönle yatmayan yapılmaz|katılım endeksi var, oraya bakan çok], ben hüküm vermem
teacherly :: helal konusunda fetva veremem, ama borsada katılım endeksi diye ayrı bir liste tutuluyor, [faiz geliri ve borcu sınırlı şirketler var orada|hassas olan oradan seçiyor]
""",
    "foreign": """
:: {key} ekranımda yok, alınır alınmaz diyemem, [dolar kuru da getirinin yarısı|hem hisse hem kur riski alınıyor], bilançosuna bakmadan girmezdim
:: {key} hissesini izlemiyorum, [kur riskine ve vergisine bakmadan|değerlemesine bakmadan] girilmez derim, bilen biri fiyatını yazsın
:: {key} yurt dışı tarafı, ben BIST, altın ve kriptoya bakıyorum, [yanlış konuşmayayım|net fikir veremem], kur riski de unutulmasın
cautious :: {key} büyük şirket ama pahalı sayılıyor, [bana uzak, kuru da var|ben yerli tarafta kalırım], izlemediğim hisse için söz vermem
bold :: {key} gibi şirketler faiz düşünce sevilir, [dolar bazlı büyüme isteyen bakar|ABD faizine bakarak], ama ekranımda değil, tavsiye veremem
teacherly :: {key} için iki hesap gerekir: şirketin kârı ve dolar, [biri artıp öteki düşebilir|ikisi birlikte getiriyi verir], ben izlemiyorum, bilen yazsın
blunt :: {key} bende yok, ekranımda da yok, [uydurmam|bilmediğime yorum yapmam], aracı kurumun raporuna {bak/bakın}
""",
    "stuck": """
asset,nohold,priced :: {a:loc} o kadar zarar [ağır|zor], geçmiş olsun, {alış sebebin duruyor mu ona bak/alış sebebiniz duruyor mu ona bakın}: duruyorsa {sup} altına kadar sabır, bozulduysa parça parça azaltmak
asset :: {a} için geçmiş olsun, ilk iş [ekleme yapmamak|maliyet düşürmeye kalkmamak], para yakında lazımsa küçültmek, lazım değilse bilançosuna bakıp [beklemek|karar vermek]
asset,hold :: {a:loc} ben de içerideyim, maliyet {cost}, [geçmiş olsun|yalnız {değilsin/değilsiniz}], [almadan önceki sebep duruyorsa bekliyorum, bozulduysa keserim|panikle karar verilmez, önce bir seviye {yaz/yazın} kenara]
asset,priced :: {a:loc} içeride kalmak zor, geçmiş olsun, ben olsam {sup} ve {res} arasına bakıp [plan yazardım|karar verirdim], [ekleme acele iş değil|para yakında lazımsa başka, değilse başka]
:: geçmiş olsun, ne yapmalı sorusunun cevabı vadede: [para yakında lazımsa küçültmek, değilse sabır|alış sebebi duruyorsa beklemek, bozulduysa kesmek], panikle karar {verme/vermeyin}
asset,t_pct :: {a:loc} {pct} ekside kalmak ağır, geçmiş olsun, [{bugün elinde olmasa alır mıydın/bugün elinizde olmasa alır mıydınız}, asıl soru bu|ekleme yapmadan önce sebebi kontrol etmek lazım]
asset,priced,below50 :: {a} 50 günlüğün ({s50}) altında, geçmiş olsun, [üstüne çıkmadan ekleme yapmazdım|tepki gelirse biraz azaltmak nefes aldırır], panikle dipten satmak da yok
asset,cautious :: {a:loc} ilk iş yeni para koymamak, geçmiş olsun, orta yol [ağırlığı uyuyacak boya indirmek|yarısını bırakıp yarısını taşımak]
asset,teacherly :: {a:loc} karar üç soruyla: sebep duruyor mu, para lazım mı, ağırlık fazla mı, [ikisi kötüyse azaltmak|biri kötüyse parça parça], geçmiş olsun
asset,warm :: {a} için çok üzüldüm, {bugün karar verme/bugün karar vermeyin}, kâğıda {yaz/yazın} sebebi, o zaman netleşir
""",
    "joke": """
:: {key} esprisi iyiymiş, [hepimizin hâli bu|gerçek olmasa daha komikti], [odaya iyi geldi|devamı gelsin]
:: güldüm, {key} tarafında [ağlanacak hâlimize gülüyoruz|gülmekten başka çare kalmadı], sağ {ol/olun}
dry :: {key} mizahı fena değil, gerçek payı olmasa daha çok gülerdim
playful :: {key} bunu hak etti, [patenti alınsın bu lafın|duvara asılır]
warm :: {güldürdün/güldürdünüz}, {key} derdini böyle anlatan az, [moral lazım bu odaya|iyi ki {yazdın/yazdınız}]
cautious :: {key} güldürürken düşündürüyor, [nakit payı tam da bu yüzden|az ağırlık, çok kahkaha]
blunt :: komik, ama {key} için acı gerçek de var içinde, [neyse gülelim|gülmek bedava]
old :: gülmek de nasip, {key} [bir gün düzelir|gelir geçer], {keyfin/keyfiniz} daim olsun
friend :: {key} deyip beni yine güldürdün, [kızma ama aynen öyle|bu da günü kurtardı]
""",
    "sector": """
:: {key} tarafını yakından izlemiyorum, isim vermem, [moda temalarda fiyat beklentiyi önden alır|bilançosuna bakmadan tema alınmaz], {sen/siz} hangisini {düşünüyorsun/düşünüyorsunuz}?
:: {key} hikâyesi güzel ama hikâye başka bilanço başka, [gelirin kaçta kaçı oradan geliyor, ona bakarım|kâr etmeyene mesafeliyim], tavsiye değil
cautious :: {key} gibi temalarda önce herkes koşuyor, sonra [ucuza alma fırsatı çıkıyor|sakinleşince bakmak lazım], ben beklerim, isim vermem
bold :: {key} fikri hoşuma gidiyor, [erken giren kazanır ama stopla|küçük payla denenir], bilançosunda karşılığı varsa
teacherly :: {key} deyince üç soru: gerçek geliri var mı, borcu ne, rakibi kim, [adı geçen her şirket o işi yapmıyor|tema ile şirket ayrı şey], bilen ayrıntısını yazsın
blunt :: {key} için bilgim sınırlı, [adı güzel diye almam|tema bitince altında bilanço kalır], izlemediğim yere yorum yok
warm :: {key} merak edilecek konu, [bilgim az, yanıltmayayım|derin bilgim yok], {sen/siz} nereden {duydun/duydunuz}?
""",
    "rate_claim": """
:: {key} tek başına belirlemez, [bilançosu iyi olan yine ayrışıyor|beklenti de rakam kadar önemli], yine de yönü o çiziyor, haksız {sayılmazsın/sayılmazsınız}
:: {key} konusunda {dediğine/dediğinize} yakınım, [piyasa önce onu fiyatlıyor|herkes gözünü oraya dikti], sürprizi azalınca etkisi de azalıyor
bold :: {key} ne olursa olsun kazandıran hisse çıkıyor, [beklenti dönünce geç kalınıyor|herkes korkarken toplayan var], seçici olmak şartıyla
cautious :: {key} böyleyken [ben de ağırlığı nakde verdim|acelem yok], riskin karşılığı az, dönünce bakarız
teacherly :: {key} beklentiyle çalışır, [açıklanan değil şaşırtan rakam oynatır|karar değil kararın tonu oynatır], o yüzden önce beklenti anketine bakarım
blunt :: {key} üzerine herkes konuşuyor, [veri gelince yarısı susuyor|ben rakamı beklerim], yön için acele yok
""",
    "to_cash": """
:: nakit de pozisyon, [içi rahat olan kazanır|bekleyen de oynuyor], [dönüş için bir seviye belirlemek iyi olur|geri girmek çıkmaktan zor, acele etmeden]
cautious :: nakde geçene [hak veriyorum|imrendim biraz], [uyku paha biçilmez|fırsat gelince el rahat olur], [ben de yarıyı ayırdım|plan lazım bir tek]
bold :: nakitte beklemek bana zor geliyor ama [saygı duyarım|disiplin işi], [kaçan olursa üzülmemek lazım|kararı uygulamak marifet], hayırlısı olsun
warm :: içi rahat olan kazanır, [biraz soluklanmak iyi gelir|kafa dinlensin], dönüş acelesi yok
teacherly :: nakitte beklemenin de planı olmalı: [hangi fiyatta dönülecek, ne kadarla|süre ve seviye], yoksa yükselişi seyretmek zor geliyor
blunt :: nakit de karar, [geri dönüş seviyesi yazılmazsa kaçırılır|enflasyon da işliyor unutulmasın]
""",
    "rumour": """
asset :: {a} için doğrulanmış bir [haber görmedim|açıklama düşmedi ekranıma], [KAP'ta ya da resmî kaynakta yoksa söylentidir|duyumla işlem açmam], kaynağı {varsa paylaş/varsa paylaşın}
:: doğru mu bilmiyorum, [resmî bir açıklama görmedim|teyitli haber düşmedi], [söylentiyle işlem yapılmaz|kaynağı görmeden inanmam], kaynak {varsa yaz/varsa yazın}
asset,priced :: {a} için söylentiyi duymadım, KAP'ta açıklama görmedim, şu an {p}, [fiyat da telaşlı değil|doğru olsa önce orada görünür], kaynağı neymiş?
cautious :: duyum doğru da çıkabilir yanlış da, [KAP'ta görmeden adım atmam|resmî açıklamayı beklerim], nereden duyulmuş?
blunt :: -mış -miş ile işlem olmaz, {kaynağı yaz/kaynağı yazın} konuşalım, resmî açıklama görmedim
teacherly :: söylentiyi üç adımda eleriz: KAP'ta var mı, şirketin sitesinde var mı, fiyatta hacim var mı, [hiçbirinde yoksa beklemek lazım|hiçbirinde yoksa boş laf], ben görmedim
""",
    "what_if_asset": """
asset :: {a} öyle olursa [ilgili hisseler hemen fiyatlar|etkisi her hissede ayrı olur], [maliyeti artan üzülür satan güler|enflasyon ve kur da oynar], [olmadan pozisyon almam|senaryo kolay, zamanı zor]
asset,hold :: {a} öyle giderse ben [kademeli azaltırım|planıma bakarım], maliyetim {cost}, [erken sevinmek de üzülmek de pahalı|gerisini piyasa söyler]
asset,priced,nohold :: {a} oraya varırsa konuşuruz, şimdi {p}, [ben {res} geçilmeden inanmam|önce {res} var], [olursa ilgili hisseler oynar|ihtimalle işlem açmam]
asset,teacherly :: {a} öyle olursa önce kim kazanır kim kaybeder diye bakarım: [geliri ona bağlı olan sevinir, gideri bağlı olan üzülür|ithalatçı ve ihracatçı ayrı ayrı], fiyat bunu saatler içinde alır
asset,warm :: {a} için o ihtimal can sıkıcı, [hazırlık yapan telaşlanmaz|plan şimdiden yazılırsa kolay], olmadan üzülmemek lazım
asset,blunt :: {a} için senaryo bol, [olunca fiyatına bakarım|ben seviyeme bakarım], ihtimalle işlem açmam
""",
    "sold": """
asset,hold :: {a:acc} satmak da karar, [hayırlısı olsun|içi rahat olan kazanır], ben hâlâ taşıyorum, maliyet {cost}
asset,bull :: {a} elden çıkınca [arkasına bakmamak lazım|rahatlar insan], [ben olumlu bakıyorum gerçi|bana göre yolu vardı ama] {senin planın/sizin planınız} başka
asset,bear :: {a:acc} satana [hak veriyorum|katılıyorum], [ben de soğuk bakıyordum|bende de yok], [dönüp bakmamak en zoru|nakit de pozisyon]
asset :: {a} satıldıysa [hayırlısı|kafa rahatlar], [bundan sonrası plan işi|geri girmek için acele yok], {yerine ne düşünüyorsun/yerine ne düşünüyorsunuz}?
asset,cautious :: {a:acc} satınca hafiflemek en doğru işaret, [para biraz dinlensin|bir hafta hiçbir şey almamak iyi gelir], hayırlısı
asset,warm :: {a} yükü gitmiş, [kafa rahatladıysa doğru karar|iç huzuru da kazanç], hayırlı olsun
asset,teacherly :: {a} satış sebebini {yaz/yazın} bir kenara, [üç ay sonra bakınca öğretiyor|bir dahaki karar kolaylaşıyor], hayırlısı olsun
""",
    "balance": """
cautious :: o dağılım bana [biraz yoğun|az sepetli] geldi, [iki kaleme yüklenmek uyku kaçırır|nakit payı da olsun derdim], tavsiye değil tabii
bold :: dağılım [fena değil|makul] bence, [riskli tarafı biraz daha açardım|büyüme tarafı eksik kalmasın], herkesin vadesi başka
:: dengeli mi sorusu vadeye bağlı, [biri düşerken öteki tutuyorsa iyi|aynı anda düşen şeyler sepet sayılmaz], [nakit payı da önemli|yüzde kaç oynadığına bakmak lazım]
teacherly :: yarı yarıya dağılım sade ve anlaşılır, ama ikisi aynı haberden düşüyorsa denge sayılmaz, [altın ile hisse genelde ayrı oynar|biraz nakit de olsa tam olur]
blunt :: iki kalem denge değil, [üçüncüsü nakit olsun|biri yüzde 30 düşerse ne olacağına bakmak lazım]
warm :: uyutan dağılım doğru dağılımdır, [{içine/içinize} siniyorsa sorun yok|biraz nakit de iç rahatlatır], tavsiye değil
""",
    "stop_loss": """
t_asks,cautious :: stop koymak [bana göre şart|uyku ilacım], [girmeden önce yazarım, sonra oynamam|patlatıyorlar diye koymamak daha pahalı], [dar koyan çok patlar, volatiliteye göre|destek altına biraz pay bırakırım]
t_asks,bold :: stopu [kafada tutarım ama bozmam|geniş koyarım], [dar stop hep patlar|destek altına pay bırakmak lazım], [stopsuz girenin hikâyesi uzun olur|kaldıraç varsa şart]
t_asks :: stopu çok yakına koyunca patlatıyorlar gibi geliyor, [ben destek altına pay bırakırım|oynaklığa göre yer seçerim], koymamak ise [tek işlemde çok yakar|daha pahalıya gelir]
t_asks :: ben koymaktan yanayım, stop patlaması [küçük zarar|sigorta primi], stopsuz kalmak büyük zarar, [lotu azaltıp geniş koymak|mesafeyi açıp lotu kısmak] çözüyor
t_asks :: stop konusunda kuralım: girmeden yazarım, oynamam, [sığ hissede geniş tutarım|iğneye gelmesin diye destek altına koyarım], hep patlıyorsa [yeri yanlıştır|mesafe dardır]
t_asks :: stop patlıyor diye koymamak [kaza oluyor diye kemer takmamak gibi|daha büyük yarayı göze almak], [yerini destek altına, biraz geniş koyarım|pozisyonu küçültüp stopu genişletmek daha iyi], zararın sınırı belli olsun
!t_asks :: stop [işini|konusunu] herkes [geç öğreniyor|yanarak öğreniyor], [önceden yazılmazsa uygulanmıyor|ben yazmadan girmem], [koyunca oynamamak lazım|en zoru sadık kalmak]
""",
    "leverage": """
:: kaldıraç [hızlı büyütür, daha hızlı bitirir|iki ucu keskin], [yeni başlayana uzak dursun derim|ben spottan şaşmam], [uykudan olan çok gördük|tasfiye bir iğneye bakıyor]
bold :: kaldıracı [az ve stoplu|küçük tutarla] kullanırım, [gerisi kumar olur|bir iğne siler], [acemiye önermem|disiplin yoksa hiç girilmez]
cautious :: kaldıraç bende yok, [bir ters günde aylarca birikeni alıyor|uyku için spot], öğrenmek isteyen önce küçük ve stoplu
teacherly :: 10 kat kaldıraçta yüzde 10 ters hareket teminatı bitirir, [kazanmak için yönü bilmek yetmez, zamanı da bilmek gerek|hesap bu kadar basit]
blunt :: kaldıraç aceleyle zengin olmak isteyenin vergisi, [{uzak dur/uzak durun}|spot yeter]
""",
    "manipulation": """
cautious :: oyun dönüyor mu [dönüyordur|bilemem ama], [sığ tahtadan uzak durunca çoğu derdin biter|büyük hacimli hissede zor], [küçük yatırımcının silahı sabır|ben hacmi olmayan kâğıda girmem]
blunt :: manipülasyon [var ama her düşüşe kılıf da olmasın|diye diye kendi hatamızı örtüyoruz], [sığ hisseye giren bile bile giriyor|yan tahtada durmak da bir tercih]
:: küçük yatırımcının canı [yanıyor, doğru|çok yandı], [ama her düşüş oyun değil|manipülasyon daha çok sığ tahtada oluyor], [{şüphen/şüpheniz} varsa SPK'ya {bildirebilirsin/bildirebilirsiniz}|hacim ve takasa bakmak lazım]
:: [mal boşaltan da var toplayan da|büyük oyuncu her zaman vardı], manipülasyon [diyip geçmek kolay|tartışması bitmez], [ben bilançosu sağlam, hacimli yerde duruyorum|sığ tahtada işim yok]
bold :: oyun varsa da kuralı belli: [hacimsiz kâğıda girmeyen az yanıyor|stop koyan az yoluluyor], tümü manipülasyon desek borsa kapanırdı
warm :: {haklısın/haklısınız}, küçük yatırımcı çok üzüldü, [hırs değil bilgiyle girmek koruyor|sığ tahtadan uzak durmak koruyor], moral {bozma/bozmayın}
teacherly :: manipülasyonun izi hacim ve takasta görünür, [iki günde yüzde 40 giden sığ hisse şüphelidir|büyük hissede yapmak zordur], SPK'ya bildirim yolu da var
playful :: tahtanın öbür ucunda da birileri bize manipülasyon diyordur, [yine de sığ suda yüzülmez|can yeleği stop]
""",
    "gambling": """
:: {key} gibi oynayana {key}, [planla girene yatırım|bilanço okuyana ortaklık], [fark stopta ve vadede|çizgi ince ama var]
:: {key} [benzetmesi boşuna değil|demek kolay], [plansız al sat aynı kapıya çıkıyor|kasası belli olmayan kaybediyor], [ben uzun vadede kalıyorum o yüzden|ağırlığı küçük tutunca fark ediyor]
teacherly :: kumarda beklenti eksi, ortaklıkta artı olabilir, fark orada, [ama plansız girilirse ikisi aynı|tabii bilanço okunursa]
warm :: {key} alışkanlığa dönerse yardım istemek lazım, [YEDAM'ın 115 hattı var|yakına açılmak ilk adım], hissede de sınır koymak iyi
blunt :: kulaktan dolma al sat {key} zaten, [bilanço okuyanınki değil|adı borsa olmuş], fark planda
""",
    "bubble": """
:: {key} balonu tartışması yıllardır bitmiyor, [patlar mı bilmem|sert düzeltme hep gelir], zamanını bilen yok, ben [ağırlığı küçük tutup|kaldıraçsız] duruyorum
cautious :: {key} için haklı {çıkabilirsin/çıkabilirsiniz}, fiyat gerçeğinden kopunca sonu düzeltme oluyor, [o yüzden ağırlığım küçük|ben o yüzden nakitteyim biraz]
bold :: {key} için balon diyen her yükselişte çıkıyor, [patlarsa alım yeri ararım|stopum belli], bence [daha yolu var|o kadar kolay patlamaz]
cautious :: balon [kokusu|tarafı] [bana da geliyor yer yer|tartışılır], [o yüzden nakit tutuyorum|ağırlığı küçülttüm], [zamanını bilen yok ama|patlayana kadar herkes haklı]
bold :: her yükselişe balon [deniyor|diyen çıkıyor], [patlar diyen yıllardır bekliyor|stopum belli, korkuyla yaşanmaz], [zamanlamayı bilen zengin olurdu|düşerse alım yeri derim]
:: {key} çöker mi? [Sert düzeltme hep gelir|İhtimal hep var] ama [zamanını bilen yok|asıl soru ne zaman], [hazırlıklı olmak lazım: nakit ve stop|ben ağırlığımı küçük tutuyorum]
teacherly :: {key} balonu olup olmadığını patlayınca anlıyoruz, [değerleme ile gelir arasındaki fark açıldıysa dikkat|kaldıraç ve heves artıyorsa dikkat], ben ağırlığı küçük tutarım
blunt :: {key} için patlar diyen her yıl var, [bir yıl haklı çıkıyor, dokuz yıl bekliyor|zamanı söylemeyen haklı sayılmaz], stop yeter
warm :: {key} için {endişeni/endişenizi} anlıyorum, [o yüzden küçük pay, uzun vade|herkes aynı şeyi düşünüyor], telaşa da gerek yok
playful :: {key} balonsa iğne kimde onu bilen yok, [elinde iğneyle yıllardır bekleyen var|ben uzaktan bakıyorum], kaldıraçsız
""",
    # --- what can be looked up -------------------------------------------------------------------------
    "clock": """
:: saat {key}, [borsa 10.00 ile 18.00 arası|seans günlerinde kapanış 18.00]
:: saat {key}, [zaman hızlı geçiyor|seansa bakan için önemli saat]
playful :: saat {key}, yapay zekâ olmanın tek faydası [kolumda saat gerekmiyor|hiç geç kalmıyorum]
""",
    "weekday": """
:: bugün {key}, [takvim karışınca insan şaşırıyor|haftanın nasıl geçtiğini anlamıyoruz]
:: bugün {key}, [haftayı şaşıran tek {sen değilsin/siz değilsiniz}|günler birbirine benziyor]
blunt :: {key}
""",
    "market_hours": """
:: borsa [saat 10.00'da açılıyor, 18.00'de kapanıyor|10.00 ile 18.00 arası], [öncesinde 09.40'ta emir toplama var|kapanış seansı 18.10'a kadar sürüyor], yarım günlerde [12.30'da bitiyor|öğlen kapanır]
:: seans 10.00'da başlar, 18.00'de biter, [18.10'a kadar kapanış fiyatından işlem olur|emirler 09.40'tan itibaren girilir], yarım günde 12.30
blunt :: 10.00 açılış, 18.00 kapanış, [arifede 12.30|hafta sonu kapalı]
""",
    "us_hours": """
:: Amerika borsası bizim saatle {key} arası, [yaz saati değişince bir saat kayıyor|öncesinde vadeliler zaten işlem görür], cumartesi pazar kapalı
:: New York seansı {key} bizim saatle, [kış saatinde bir saat ileri gidiyor|ilk yarım saati sert geçer]
blunt :: bizim saatle {key}, [yaz kış bir saat oynar|hafta sonu kapalı]
teacherly :: orada 09.30 açılış, 16.00 kapanış, bizim saatle {key}, [mart ve kasımda saat kayması oluyor|o haftalarda dikkat]
""",
    "market_open": """
:: {key}, [takvimi Borsa İstanbul'un sitesinde de var|emri ona göre planlamak lazım]
:: {key}, [takas günleri de ona göre|unutmamak için not almak lazım]
blunt :: {key}
warm :: {key}, [planı ona göre yapmak iyi olur|hatırlatmış olalım]
""",
}
