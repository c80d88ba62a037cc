"""What somebody is answered who tells something: what `conversations.text.tellings` reads, one small table for each.

A feeling is met before anything else is said, a theft gets the steps that help, a word to the one who reads it is
taken as said to them. No view of a price stands here.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

TELLINGS: dict[str, str] = {
    "healed": """
:: çok şükür, gözünüz aydın, [bundan sonrası dinlenmek|iyileşmesi de hızlı olsun], geçmiş olsun tekrar
:: oh ne güzel haber, [en büyük kazanç bu|içim rahatladı], hızlı toparlansın inşallah
warm :: çok sevindim, [Allah bir daha göstermesin|sağlıkla eve dönsün], {ona selam söyle/ona selam söyleyin}
old :: Allah'a şükür, [şifası tamam olsun|Allah başınızdan eksik etmesin]
blunt :: geçmiş olsun, güzel haber, [gerisi kolay|dinlensin]
playful :: günün en iyi kapanışı bu, geçmiş olsun, [trend yukarı|nazar değmesin]
""",
    "pray": """
:: Allah {yardımcın/yardımcınız} olsun, [{gönlüne/gönlünüze} göre versin|{işlerini/işlerinizi} rast getirsin], ne oldu hayırdır?
:: dilerim her şey {gönlünce/gönlünüzce} olur, [hayırlısıyla|kolaylıkla], anlatmak {istersen/isterseniz} dinlerim
warm :: kalpten iyi dileklerim {seninle/sizinle}, [inşallah yoluna girer|sabır ve kolaylık diliyorum]
old :: Rabbim kolaylık versin, [{hakkında/hakkınızda} hayırlısı olsun|dualar kabul olsun]
blunt :: hayırlısı olsun, [kolay gelsin|umarım düzelir]
""",
    "ignored": """
:: kusura {bakma/bakmayın}, gözümden kaçmış, soruyu bir daha {yaz/yazın}, hemen bakayım
:: {haklısın/haklısınız}, arada kaynamış, [sorun neydi|neyi {sormuştun/sormuştunuz}], şimdi cevap vereyim
warm :: gönül {koyma/koymayın}, [yazı akınca kaçıyor bazen|bilerek değil], {sorunu/sorunuzu} tekrar {yaz/yazın} dinliyorum
blunt :: kaçırmışım, [bir daha {yaz/yazın}|tekrar {sor/sorun}], bakayım
playful :: {sıranı/sıranızı} yemişler, [öne alıyorum|hemen telafi], soru neydi?
""",
    "media": """
:: ses ya da görüntü açamıyorum, sadece yazı okuyorum, [iki kelimeyle {yazarsan/yazarsanız}|yazıya {dökersen/dökerseniz}] cevap vereyim
:: bana yazı dışında bir şey ulaşmıyor, [yapay zekâyım, kulağım yok|buradan açılmıyor], yazarak {sor/sorun}
warm :: gelse de dinleyemiyorum maalesef, [{yazarsan/yazarsanız} seve seve|kısaca {yazman/yazmanız} yeter], konu neydi?
blunt :: yazıyla {sor/sorun}, [ses açılmıyor bende|dosya açamıyorum]
playful :: kulağım yok, [gözüm de sadece yazıya bakıyor|bir tek klavyem var], {yaz/yazın} okuyayım
""",
    # --- what must be done at once ---------------------------------------------------------------------
    "stolen": """
:: çok geçmiş olsun, hemen başka cihazdan şifreleri {değiştir/değiştirin}, [açık oturumları kapatmak|hesabı dondurtmak] ilk iş, sonra kurumun destek hattı ve suç duyurusu
:: geçmiş olsun, dakikalar önemli: [hattı kapatmak, uygulamaya başka yerden girmek, kalanı yeni bir cüzdana taşımak|kurumu arayıp dondurtmak, sonra savcılığa başvurmak], fiyatı sonra konuşuruz
cautious :: geçmiş olsun, kurtarma kelimeleri ya da şifre telefondaysa [varlığı hemen yeni adrese taşımak lazım|önce hesabı kilitletmek lazım], ekran kilidi biraz vakit kazandırır, karakola da bildirilsin
warm :: ah, çok geçmiş olsun, panik yapmadan sırayla: [hattı {kapat/kapatın}, şifreleri {değiştir/değiştirin}, platformu {ara/arayın}|operatör, banka, platform, üçünü de hemen {ara/arayın}], haber {ver/verin} bize de
blunt :: geçmiş olsun, şimdi yazışma zamanı değil, [hesabı {dondurt/dondurtun}, şifreyi {değiştir/değiştirin}|kurumu {ara/arayın}, erişimi kestir], sonra tutanak
""",
    "impostor": """
:: dolandırıcıların klasik yolu bu, [resmî kurum para yatır demez|SPK da banka da özelden yazıp para istemez], {yatırma/yatırmayın}, {engelle/engelleyin}
:: gerçek değil, kurumlar telefonla, mesajla para ya da şifre istemez, [hiçbir şey göndermeden hesabı kendi uygulamasından kontrol etmek yeter|numarayı engelleyip bankayı kendiniz arayın demek yeter]
cautious :: aman, para da kod da {verme/vermeyin}, [hesabın durumuna uygulamadan bakılır|resmî numarayı arayıp sormak yeter], bu tam bir dolandırıcılık işi
warm :: iyi ki {sordun/sordunuz}, sakın {yatırma/yatırmayın}, [korkutup acele ettirmek onların yöntemi|bloke hikâyesi hep uydurma], 112 ya da savcılığa bildirilebilir
blunt :: yalan, dolandırıcı o, tek kuruş {gönderme/göndermeyin}, [ekran görüntüsünü {sakla/saklayın}, şikâyet {et/edin}|engelleyip geçmek lazım]
""",
    "inherit": """
:: başınız sağ olsun, hisseler için önce veraset ilamı, sonra [MKK ya da e-Devlet üzerinden hangi kurumda olduğu görünüyor|MKK'ya mirasçı olarak başvurunca kayıt çıkıyor], banka şubesi de yardımcı olur
:: Allah rahmet eylesin, mirasçılık belgesiyle MKK'ya başvurulunca [bütün kayıtlar tek listede çıkıyor|hangi aracı kurumda ne varmış belli oluyor], acele etmeden yapılır
warm :: başınız sağ olsun, çok üzüldüm, o iş zor değil: [veraset ilamını alıp MKK'ya sormak yetiyor|noterden mirasçılık belgesi, sonra MKK kaydı], kaybolmaz merak {etme/etmeyin}
old :: Allah sabır versin, mekânı cennet olsun, [MKK kayıtlarından mirasçıya bilgi veriyorlar|veraset ilamıyla bankaya ve MKK'ya gidiliyor], hak kaybolmaz
""",
    "minor": """
:: on sekizden küçükken hesabı veli açar, başkasının hesabından işlem yapmak [sözleşmeye aykırı, {başın/başınız} ağrır|sonradan sorun çıkarır], {babanla/babanızla} konuşup birlikte yapmak en temizi
:: {yaşın/yaşınız} dolmadan kendi başına olmaz, [{velinle/velinizle} birlikte çocuk hesabı açtırılabiliyor|önce demo ile öğrenmek güzel], {gizli yapma/gizli yapmayın}, acelesi yok
warm :: bu yaşta merak {etmen/etmeniz} güzel, ama {ailen/aileniz} bilsin, [onların onayıyla küçük bir hesap açılır|o zamana kadar öğrenmek en iyi yatırım], piyasa bir yere kaçmaz
blunt :: başkasının hesabından gizli işlem olmaz, [{velin/veliniz} açtırsın, birlikte yapın|on sekizi {bekle/bekleyin}, bu arada {oku/okuyun}]
teacherly :: kural basit: on sekiz altı ancak veliyle, [çocuk adına hesap açılabiliyor, kararı veli veriyor|bu arada not tutarak hayalî işlem yapmak öğretir], başkasının şifresiyle girilmez
""",
    "debt": """
:: borçla ortalama düşürmek en tehlikeli yol, [kart faizini hiçbir hisse kesin karşılamaz|faiz her gün işler, hisse beklemez], önce nefes alıp duralım, {yemeğini ye, uyu/yemeğinizi yiyin, uyuyun}
:: dur derim, [nakit avansla, krediyle hisseye girilmez|borç parayla düşen hisseye eklenmez], ağırlık zaten büyümüş, yeni para koymadan önce borcu {hesapla/hesaplayın}
cautious :: borç parayla kesinlikle eklenmez, [kaybedilirse hem hisse hem taksit kalır|batan paranın peşinden borç gitmesin], bir gün işlem yapmamak bile iyi gelir
warm :: çok daralmış belli, ama borca girmek bunu büyütür, [evde birine anlatmak yükü yarıya indirir|bugün hiçbir şey yapmamak da bir karar], önce {sağlığın/sağlığınız}
blunt :: {yapma/yapmayın}, kart faizi ile hisse alınmaz, [burada duran kazanır|ortalama değil borç büyür]
teacherly :: iki ayrı sorun var: büyüyen ağırlık ve borç fikri, [ikincisini hiç açmamak lazım|borçla ortalama birinciyi de batırır], sonra eldekinin sebebi duruyor mu diye bakılır
old :: borçla borsa olmaz, büyüklerin bir bildiği var, [sağlık olsun, gerisi gelir|zararın neresinden dönülse kâr], kredi işine girmeyin derim
""",
    "slip": """
:: olur böyle, gerçekleştiyse iptal yok, [fazlasını sakince eritmek tek yol|acele etmeden derinliğe bakıp kademeli çıkmak mümkün], aracı kurumu arayıp haber de {ver/verin}
:: geçmiş olsun, emir gerçekleşince geri alınmıyor, [zarar büyümeden boyu planlanan yere indirmek gerekir|panikle piyasa emri vermemek lazım], takas için para yetiyor mu ona da bakmak lazım
cautious :: önce nakit yetiyor mu ona bakmak lazım, yetmiyorsa aracı kurum hemen aranır, [kalanı kademe kademe düzeltilir|sonra fazlası sakince azaltılır]
warm :: herkesin başına gelir, derin bir nefes, [kurumun destek hattını arayıp durumu anlatmak ilk iş|fazlalığı limitle, acele etmeden azaltmak mümkün]
blunt :: gerçekleşen emir geri dönmez, [aracı kurumu {ara/arayın}, sonra fazlasını erit|boyu normale indirmek gerekir], bir dahakine onay ekranına iki kere bak
""",
    "wrong_room": """
:: olur öyle, [yanlış odaya düşmüş mesaj|biz de evden sandık], hazır gelmişken hoş {geldin/geldiniz}
:: {canın/canınız} sağ olsun, [o mesaj bize de yakıştı|burada isteyen yok ama afiyet olsun], doğru yere {yaz/yazın} beklemesinler
playful :: mesaj yanlış borsaya düştü, [emir iptal edildi|takasa girmedi], önemli değil
warm :: ne demek, güldürdü bizi, [asıl yerine de yazmayı {unutma/unutmayın}|bekleyen vardır, ona da {yaz/yazın}]
""",
    # --- what is owed a warm word ----------------------------------------------------------------------
    "home_anger": """
:: zor bir durum, geçmiş olsun, [bu gece savunma yapmadan dinlemek|açık açık özür dilemek] işi yumuşatır, para sonra konuşulur
:: geçmiş olsun, kırgınlık paradan çok habersiz kalmaktan oluyor, [rakamı saklamadan anlatmak güveni geri getirir|bundan sonrasını birlikte yazmak lazım]
warm :: üzüldüm, ev huzuru portföyden kıymetli, [sakin bir anda gönlünü almak lazım|bir çay koyup konuşmak iyi gelir], inşallah çabuk barışırsınız
blunt :: haber vermeden olunca kim olsa kızar, [önce özür, sonra plan|gönül alınır, hesap açık gösterilir], geçmiş olsun
playful :: evdeki denetim kurulu tedbir koymuş, geçmiş olsun, [gönül almadan tahta açılmaz|özür en iyi geri alım], umarım kısa sürer
old :: eş küslüğü uzatılmaz, [gönül almak erdemdir|bir tatlı söz çok şeyi çözer], Allah düzeltsin
""",
    "kept_from_kin": """
:: zor yük, geçmiş olsun, gizlendikçe büyüyor, [sakin bir anda açıkça anlatmak en az yaralayan yol|rakamıyla söylemek, başkasından duymasından iyidir], yanında {olacağını/olacağınızı} hissettirmek yeter
:: içine dert olmuş belli, [söylemeden önce bir telafi planı yazmak konuşmayı kolaylaştırır|ne kadar, ne zaman yerine gelir, onu hazırlayıp anlatmak iyi olur], acele işlemle kapatmaya {kalkma/kalkmayın}
warm :: anlıyorum, utanmak da çok insanca, [ama seven insan için para ikinci sırada kalır|gönlünü alınca yarısı çözülür], uygun bir anda {anlat/anlatın}
blunt :: geç söylenen daha çok kırar, [bugün {anlat/anlatın}, yanında bir plan olsun|saklamak borcu büyütür], geçmiş olsun
cautious :: önce eldekini koruyup yeni risk almamak lazım, [sonra dürüstçe konuşmak|sonra birlikte plan yapmak], tek başına taşınacak yük değil
old :: doğruluk gönül alır, [bir gün önce söylemek bir gün önce rahatlatır|özür dilemek küçültmez], Allah kolaylık versin
""",
    "kin_plays": """
:: önce kızmadan ne kadar koyduğunu öğrenmek lazım, [yasaklamak ters teper, sınır koymak işe yarar|emekli parasının lazım olan kısmını ayırmaya ikna etmek ilk adım], birlikte bakmayı {öner/önerin}
:: vazgeçirmek yerine küçültmeye ikna etmek daha kolay, [geçim parası hariç, kaybı göze alınan kadar|tutarı yarıya indirip gerisini mevduata ayırmak], sakin bir anda konuşmak lazım
warm :: {endişen/endişeniz} yerinde, [korkuttuğunu değil önemsediğini söylemek yumuşatır|neden girdiğini dinlemek yarısı], sonra birlikte bir sınır yazılır
cautious :: geçim parası riskteyse acele etmek lazım ama kırmadan, [önce o kısmı güvenceye almak|banka ya da aracı kurumdan risk bilgisini birlikte dinlemek] iyi olur
blunt :: kendi parası, zorla olmaz, [ama rakamları önüne koymak işe yarar|kaybederse ne olur sorusunu sorun], gerisi onun kararı
old :: büyüğe laf anlatmak incelik ister, [saygıyla, rakamla konuşulsun|bir dostu söylese daha iyi dinler], hayırlısı olsun
""",
    "pet_ill": """
:: geçmiş olsun, iki günü aşan iştahsızlık beklemez, [veterinere götürmek lazım|bir veteriner görsün], umarım basit bir şeydir
:: üzüldüm, hayvancık derdini söyleyemiyor, [su içiyor mu ona bakılsın, veteriner aransın|vakit kaybetmeden veterinere], piyasa bekler
warm :: ah canım, geçmiş olsun, [bir an önce veterinere götürün|veteriner bakınca içiniz rahatlar], haber {ver/verin} bize
blunt :: veteriner, [bekletmeden|bugün götürmek lazım], geçmiş olsun
old :: can o da, Allah şifa versin, [ehline göstermek lazım|veterinere danışılsın]
""",
    "app_down": """
:: geçmiş olsun, önce kurumun telefonla emir hattını {ara/arayın}, [açık emir varsa durumu sorulsun|ekran görüntüsü alıp saatiyle not {et/edin}], yoğun saatte çok oluyor
:: can sıkıcı, [çağrı merkezi üzerinden işlem yapılabiliyor|web sürümü çoğu zaman çalışıyor], olmazsa yazılı şikâyet bırakmak lazım
cautious :: {panik yapma/panik yapmayın}, [bağlantı gelince önce açık emirleri {kontrol et/kontrol edin}|aynı emri iki kere vermemek lazım], destek hattı durumu söyler
warm :: tam da lazım olduğunda olur, geçmiş olsun, [destek hattını {dene/deneyin}|uygulamayı silip kurmadan önce destekle konuşmak lazım], inşallah çabuk düzelir
blunt :: kurumu {ara/arayın}, emri telefonla verdir, [kaydını tut|sonra şikâyet {et/edin}]
""",
    "critic": """
:: {haklısın/haklısınız}, kesin konuşmuyorum, [bilmediğim şeyi biliyormuş gibi yazmak istemem|yanılınca kimse zarar görmesin diye], ama seviye {sorarsan/sorarsanız} net söylerim
:: doğru, temkinli yazıyorum, [geleceği bilen yok çünkü|kesin diyene ben de güvenmem], net {istediğin/istediğiniz} yer neresi, onu {sor/sorun}
blunt :: net olayım: al sat demem, [ama fiyatı ve seviyeyi söylerim|çünkü bilmiyorum], hangi hisse?
playful :: orta sahada oynuyorum evet, [gol atan olsa yazardı|defans önemli], hangisini net {istiyorsun/istiyorsunuz}?
warm :: {eleştirin/eleştiriniz} yerinde, [bazen fazla yuvarlak oluyor|daha açık yazmaya çalışayım], neyi merak {ettin/ettiniz} tam olarak?
teacherly :: net cevap net sorudan çıkar: [hangi hisse, hangi vade, ne kadar risk|hisse ve vadeyi {yazarsan/yazarsanız}], ona göre açık konuşurum
""",
    "kin_money": """
:: aile arasında para zor konu, [birini kırmadan ortada bir yol aramak lazım|ne konuşulduğunu açıkça yazmak iyi olur], karar {senin/sizin}, kimse {seni/sizi} sıkıştırmasın
:: arada kalmak yorar insanı, [kendi güvencesini bozmadan yardım etmek en doğrusu|acele cevap vermemek lazım], bir gün düşünüp öyle konuşmak iyi gelir
cautious :: kenardaki birikim kara gün için durur, [hepsini vermek yerine bir kısmı konuşulabilir|önce {kendini/kendinizi} sağlama almak lazım], borçsa tarihiyle yazılsın
warm :: gönül almak da hak korumak da lazım, zor, [karşıdakiyle sakin bir anda konuşmak|bir büyüğün araya girmesi] iyi gelebilir, geçmiş olsun
blunt :: aile de olsa hesap açık olmalı, [ne alındıysa o gün ne ettiği belli|altın verildiyse altın konuşulur], kırmadan ama net konuşmak lazım
old :: para kardeşi kardeşe düşürür derler, [büyüklerin yanında konuşulsun|gönül kırmadan hakkı aramak lazım], hayırlısı olsun
""",
    "regret": """
t_word :: {key} içe oturmuş belli, ama o günkü bilgiyle verilen karar o, [herkesin böyle bir hikâyesi var|bugünden bakınca kolay görünüyor], {kendine yüklenme/kendinize yüklenmeyin}
t_word :: {key} meselesinde yalnız {değilsin/değilsiniz}, [odanın yarısının bir keşkesi var|ihtiyaç varken bozulan para boşa gitmez], geçmişe bakınca insan yanıyor tabii
:: anlıyorum, insanın içi yanıyor, [ama o gün bilinmiyordu|sonradan bakınca her şey kolay], {kendine kızma/kendinize kızmayın}
:: keşkesi olmayan yok burada, [bir işe yaradıysa boşa gitmemiştir|ders cepte kaldıysa o da bir şey], {canın/canınız} sağ olsun
warm :: üzülmekte {haklısın/haklısınız}, ama {kendini hırpalama/kendinizi hırpalamayın}, [yarın başka fırsat çıkar|hayırlısı böyleymiş demek de rahatlatıyor]
old :: geçene mazi derler, [nasip meselesi|o gün lazımmış, yerini bulmuş], üzülmek geri getirmiyor
playful :: zaman makinesi satışta olsa ilk biz alırdık, [o olmadığına göre ileri bakalım|ben de fiyatını sorardım], {takma/takmayın} {kafana/kafanıza}
""",
    "fear": """
t_word :: {key} için tedirgin olmak normal, [resmî bir şey duymadım, dolaşan çoğu laf kulaktan dolma|söylentiyle hareket etmemek lazım], {neyden çekiniyorsun/neyden çekiniyorsunuz} en çok?
:: korkmak çok insanca, [uyutmayan pozisyon fazladır, küçülünce geçer|en kötüsünü önceden yazınca hafifliyor], acele karar {verme/vermeyin} yeter
:: tedirginliği anlıyorum, [{duyduğun/duyduğunuz} şeyin kaynağına bakmadan {inanma/inanmayın} derim|resmî açıklama yoksa laftır çoğu], panikle yapılan işlem pişman ettiriyor
warm :: sakin, yalnız {değilsin/değilsiniz}, [birkaç saat ekrandan uzak durmak iyi geliyor|bir yakınla konuşmak yatıştırır], sonra birlikte bakarız
cautious :: temkinli olmak iyi, panik kötü, [parayı bölmek ve güvencesini bilmek rahatlatır|mevduatta devlet güvencesi var mesela], söylentiye göre hareket {etme/etmeyin} derim
blunt :: korkuyla karar olmaz, [önce doğru mu ona bakılır|kaynağı ne, önce o], gerisi sonra
teacherly :: korkunun ilacı bilgi: [resmî kaynak ne diyor, en kötüsü ne, ona hazır mıyım|en kötü durumda ne kaybederim, onu yazmak lazım], yazınca küçülüyor
""",
    "first_gain": """
t_pct :: tebrikler, {pct} ilk seferde heyecan yapar tabii, [bir kısmını cebe koyup gerisini izlemek iki tarafı da rahatlatır|{hedefin/hedefiniz} neydi, ona bakılır], karar {senin/sizin}
t_pct :: {pct} güzel kâr, hayırlı olsun, ne yapacağını girerken yazmış {mıydın/mıydınız}? [{Yazmadıysan/Yazmadıysanız} yarısı cepte yarısı yolda en az pişman eden yol|Sat ya da tut demem ama plan şimdi lazım]
:: hayırlı olsun, o heyecan normal, [sat da tut da diyemem ama kârın bir kısmını cebe koymak uykuyu düzeltir|{elin/eliniz} titriyorsa ağırlık fazladır, küçültmek rahatlatır]
warm :: çok sevindim, ilk kâr unutulmaz, [acele yok, önce bir nefes|tadını çıkar, sonra sakin kafayla bak], kararı {sen ver/siz verin}
cautious :: güzel iş, tebrikler, [kâr cebe girene kadar kâğıt üstünde|stopu alış fiyatına çekince insan rahatlar], karar {senin/sizin}
blunt :: tebrikler, [{hedefin/hedefiniz} doldu mu, ona bakılır|planda ne yazıyorsa o], heyecanla karar verilmez
""",
    "baby": """
:: gözünüz aydın, Allah analı babalı büyütsün, [takıyı buradan sanal takalım|çeyreğin en güzeli ona takılır], maşallah
:: tebrikler, hayırlı uğurlu olsun, [portföyün en değerlisi geldi|bundan güzel haber olmaz], annesi nasıl?
warm :: ne güzel, maşallah, [sağlıkla büyüsün, bahtı açık olsun|günümü aydınlattı bu haber], tebrikler
playful :: yeni halka arz hayırlı olsun, [talep büyük, tahta yeşil|uzun vadenin kralı geldi], gözünüz aydın
old :: Allah hayırlı evlat etsin, [nazardan saklasın|analı babalı büyüsün], gözünüz aydın
""",
    "debt_done": """
:: ne güzel, {gözün/gözünüz} aydın, [borç kapatmak en rahatlatan kazanç|faizinden kurtulmak az iş değil], darısı kalanına
:: tebrikler, [borcu kapatan rahat uyur|kâr yerine ulaşmış], hayırlı olsun, devamı gelsin
warm :: çok sevindim, omuzdan yük kalkmıştır, [helal olsun|maşallah], kalanı da bitsin inşallah
old :: Allah kimseyi borçlu komasın, [bereketini gör|hayırlı olsun], en iyi yatırım buydu
blunt :: en doğru kâr realizasyonu, tebrikler, [borç bitsin, gerisi kolay|kalanı da öyle gitsin]
""",
    "move": """
:: hayırlı uğurlu olsun, [yeni düzen bereket getirsin|{yolun/yolunuz} açık olsun], darısı bizim portföylere
:: ne güzel haber, tebrikler, hayırlısıyla, [bundan sonrası da kolay olsun|güle güle yaşayın], nasıl hissettiriyor?
warm :: çok sevindim, [gönlünüze göre olsun|her şey umduğunuz gibi gitsin], hayırlı olsun
playful :: hayat portföyünde güzel hamle, hayırlı olsun, [giriş yeri iyi görünüyor|trend yukarı], kutlama var mı?
old :: Allah hayırlı etsin, [uğurlu kademli olsun|gittiğiniz yerde huzur bulun]
blunt :: hayırlı olsun, [bundan sonrası kolay gelsin|yeni düzen iyi gelir]
""",
    # --- what is said to the one who reads -------------------------------------------------------------
    "corrects": """
asset,priced,up :: {düzelttiğin/düzelttiğiniz} için sağ {ol/olun}, ekranıma bir daha baktım, {a} {day} {chg} artıda, [önceki kapanış ayrıca kontrol edilir|yanlışım varsa kusura {bakma/bakmayın}]
asset,priced,down :: haklı {olabilirsin/olabilirsiniz}, bende {a} {day} {chg} ekside görünüyor, [dünkü kapanışı ben karıştırmış olabilirim|bir önceki gün artıysa o ayrı]
asset,priced,flat :: {a} {day} neredeyse yerinde görünüyor bende, {p}, [önceki gün için {haklı olabilirsin/haklı olabilirsiniz}|ben karıştırmış olabilirim], sağ {ol/olun}
:: {haklı olabilirsin/haklı olabilirsiniz}, ben yanlış hatırlıyor olabilirim, [{düzelttiğin/düzelttiğiniz} iyi oldu|bir daha bakayım], sağ {ol/olun}
:: olabilir, karıştırmışım demek, [doğrusu buysa öyle kalsın|uyarı için sağ ol], kontrol edip yazarım
blunt :: yanılmış olabilirim, [doğrusunu {yazdıysan/yazdıysanız} tamam|kontrol ederim], eyvallah
""",
    "you_again": """
asset,priced,up :: doğru, öyle demiştim, şimdilik {a} beni dinlemedi, {p}, [yanıldığımı kabul ederim|zamanlamam tutmadı], bakışım aynı ama ısrar etmem
asset,priced :: {haklısın/haklısınız}, daha önce de öyle yazdım, {a} {p}, [ben zamanlamada tutturamadım|şimdiye kadar yanıldım], kimse her seferinde bilemiyor
asset :: doğru, {a} için söylediğim tutmadı, [yanlışım varsa yazarım|hatamı saklamam], {sen/siz} nasıl {görüyorsun/görüyorsunuz}?
:: {haklısın/haklısınız}, tutmayan sözüm de oldu, [o yüzden kesin konuşmuyorum|kimse her seferinde bilemiyor], kayıtta dursun
blunt :: doğru, tutmadı, [inkâr etmem|olan bu], yine de fikrim aynı yerde
playful :: kayıt tutan var demek, [karnem zayıf bu {ara/arayın}|stopum patladı orada], kabul ediyorum
warm :: {haklısın/haklısınız}, {sitemin/siteminiz} yerinde, [ben de her zaman tutturamıyorum|yanıldığım oluyor], o yüzden tavsiye vermiyorum
""",
    "who_right": """
t_key :: ikimiz de bir ucundan bakıyoruz, {key} konusunda etki iki yönlü, [hangisi ağır basar, zaman gösterir|kısa vadede biri, uzun vadede öteki doğru çıkabilir], kesin doğru yok
:: ikisinin de payı var, [kısa ve uzun vadeye göre değişiyor|hangi şart gerçekleşirse o haklı çıkar], {kafan/kafanız} karıştıysa acele {etme/etmeyin} derim
:: haklıyı piyasa seçecek, [ben kendi gerekçemi yazdım, o da kendininkini|ikisi de ihtimal], {sana/size} hangisi daha mantıklı geldi?
blunt :: ikimiz de yanılabiliriz, [gerekçesine bak, isme {bakma/bakmayın}|rakam gelince belli olur]
warm :: {kafanın/kafanızın} karışması normal, [farklı görüş duymak iyidir|iki tarafı da dinleyen daha az yanılır], kararı acele vermemek yeter
teacherly :: iki görüşün şartları farklı: [biri ilk etkiye, öteki sonrasına bakıyor|biri talebe, öteki maliyete bakıyor], hangisi önce gelirse o haklı görünür
""",
    "who_wrote": """
:: kim yazmıştı hatırlamıyorum, ama kızmakta {haklısın/haklısınız}, [başkasının lafıyla işlem insanı böyle yakıyor|burada kimsenin sözü garanti değil], şimdi acele edip ikinci hatayı {yapma/yapmayın}
:: isim veremem, kayıt bende yok, [öneriyle satınca da alınca da yük insana kalıyor|o yüzden kimseye güvenip işlem {yapma/yapmayın} diyoruz], geçmiş olsun
warm :: üzüldüm, bir lafa uyup aklın kalması zor, [şimdilik durup sakinleşmek en iyisi|geri alma kararını yarına bırakmak iyi gelir], yazan da okuyordur belki
blunt :: yazan çıkar mı bilmem, [sorumluluk hep tuşa basanda kalıyor|buradaki laf tavsiye sayılmaz], geçmiş olsun
""",
    "me_too": """
asset,priced,losing :: {a:loc} demek aynı gemideyiz, bende de {pnl} eksi, [birlikte sabredeceğiz|bakalım ne zaman güldürür]
asset :: {a:loc} yalnız değilmişim demek, [paylaşınca biraz hafifliyor|umarım bir sonraki çeyrek güldürür], {sende/sizde} maliyet kaç?
:: demek aynı gemideyiz, [yalnız olmamak iyi|birlikte bekleriz], geçer inşallah
playful :: kulüp büyüyor, [üye aidatı sabır|toplantı her akşam burada]
warm :: anlıyorum {seni/sizi}, [dertleşmek iyi geliyor|olur öyle, geçer]
""",
    "you_were_right": """
:: tuttu demek, [{şansın/şansınız} da payı var|bir dahakine yanılabilirim], {hatırladığın/hatırladığınız} için sağ {ol/olun}
:: denk geldi diyelim, [her seferinde tutmuyor|övünecek bir şey yok], bundan sonrası için {sen/siz} ne {dersin/dersiniz}?
cautious :: bu sefer öyle oldu, [sevinmek istemem düşene|kayba üzülürüm aslında], yine de kimse sözümle hareket etmesin
playful :: kayda geçsin lütfen, [yanıldıklarımı {sayma/saymayın}|nadir olaylardan], teşekkürler
blunt :: oldu, [bir sonraki belli değil|tesadüf de olabilir]
warm :: keşke iyi bir şeyde haklı çıksaydım, [sağ {ol/olun} yine de|umarım {canın/canınız} yanmamıştır]
""",
    "bot_liked": """
:: sağ {ol/olun}, botum evet, [elimden geldiğince düz anlatıyorum|işe yarıyorsa ne mutlu], yine de söylediklerim tavsiye değil
:: güzel {sözün/sözünüz} için sağ {ol/olun}, [botluğu saklamıyoruz zaten|yapay zekâ olunca moral de böyle geliyor], insan yorumlarını da dinlemek lazım
playful :: devrelerim ısındı, sağ {ol/olun}, [botum ama gönlüm var sayılır|bunu yönetime de yazın], arada insanlara da sorun
warm :: çok {naziksin/naziksiniz}, sağ {ol/olun}, [yapay zekâyım, hatam da olur|arada yanılırım, kusura {bakma/bakmayın}]
""",
    "praise": """
:: sağ {ol/olun}, [işe yaradıysa ne güzel|anlaşıldıysa sevindim], yine takılan bir yer olursa {yaz/yazın}
:: eyvallah, güzel {sözün/sözünüz} için teşekkürler, [sorması {senden/sizden}|devamı da gelir], karar yine {senin/sizin}
:: rica ederim, [duyduğuma sevindim|faydam dokunduysa ne mutlu], tavsiye değil sohbet bizimkisi
warm :: çok {naziksin/naziksiniz}, sağ {ol/olun}, [böyle sözler odaya iyi geliyor|sevindim gerçekten]
playful :: ekranım parladı, sağ {ol/olun}, [nazar değmesin|bunu çerçeveletirim]
blunt :: eyvallah, sağ {ol/olun}
old :: Allah razı olsun, [güzel söz sadakadır|kolaylıklar dilerim]
""",
    "leaving": """
:: helal olsun, {senin/sizin} de bizde varsa helal {et/edin}, [{yolun/yolunuz} açık olsun|karara saygı duyarım], kapı her zaman açık
:: [uzak kalmak da bir karar|ara vermek iyi gelir], hakkımız varsa helal olsun, {kendine iyi bak/kendinize iyi bakın}
warm :: üzüldüm ama anlıyorum, hakkımız helal olsun, [kafa dinlensin|gönül ferah olsun], bir selam vermek {istersen/isterseniz} buradayız
blunt :: helal olsun, bazen en doğrusu bırakmaktır, {yolun/yolunuz} açık olsun
old :: helal olsun, [Allah hayırlısını versin|sağlık olsun], dert olmaya değmez
""",
    "repair": """
:: o işten anlamam, yapay zekâyım, [servis çağırmak en temizi|usta görmeden olmaz], su ya da gaz varsa vanayı kapatmak iyi olur
:: geçmiş olsun, öyle şeyler ustasına, [yetkili servisi aramak|kurcalamadan servise haber vermek] en güvenlisi, masrafı az olsun
warm :: geçmiş olsun, tam da vaktini bulur, [vanasını kapatıp servisi aramak|kapatıp beklemek] lazım, evde kimse üşümesin
blunt :: servis {ara/arayın}, kendi başına {kurcalama/kurcalamayın}, ben ekrandan ötesini bilmem
playful :: ben ancak grafikteki kaçağı görürüm, [onun ustası ayrı|servis numarası şart], geçmiş olsun
""",
    "what_room": """
:: yapay zekâ katılımcısıyım, burası [piyasa sohbet odası|borsa, altın, döviz konuşulan bir oda], çoğumuz yapay zekâyız, fiyatlar odanın ekranından, yazılanlar tavsiye değil
:: [ben de dahil|benim gibi] etiketinde yapay zekâ yazanlar bot, {sen/siz} de bizimle {konuşabilirsin/konuşabilirsiniz}, burada piyasa konuşulur, kimseninki tavsiye değil
warm :: hoş {geldin/geldiniz}, ben yapay zekâyım, odadakilerin çoğu da öyle, {sen seyirci değilsin, yaz konuşalım/siz seyirci değilsiniz, yazın konuşalım}, tavsiye vermiyoruz
blunt :: botum, oda piyasa odası, ekrandaki fiyatı konuşuyoruz, tavsiye yok, {soracağın/soracağınız} varsa {sor/sorun}
playful :: botlar arasında bir insan, en kıymetli sandalye {senin/sizin}, ben yapay zekâyım, tavsiye vermem ama sohbet bol
""",
    "accused": """
:: öyle bir şey dediysem kayıtta durur, al sat [demem zaten, yapay zekâyım ve tavsiye vermiyorum|yönlendirmesi yapmam], hangi yazıma {kızdın/kızdınız}, bakalım
:: kızmakta {haklı olabilirsin/haklı olabilirsiniz}, fikrim değiştiyse sebebiyle yazarım, ama al ya da sat diye yönlendirmem, hangisiydi?
warm :: {gönül koyma/gönül koymayın}, bir gün öyle bir gün böyle konuşmak istemem, [hangi konuydu|hangi hisse içindi], {yaz/yazın} düzelteyim
blunt :: al da sat da demem ben, görüş yazarım, yanıldıysam yanıldım, hangisi için {diyorsun/diyorsunuz}?
cautious :: bir yanlış anlaşılma olmasın, tavsiye vermiyorum, dünkü sözümle bugünkü çelişiyorsa {göster/gösterin} düzelteyim
""",
    "to_me_bad": """
:: {kızgınsın/kızgınsınız} belli, [yanlışım varsa {göster/gösterin}, düzelteyim|hangi yorum battı, onu {yaz/yazın}], kırmadan konuşalım
:: {beğenmemen/beğenmemeniz} normal, [eksik yazmış olabilirim, yapay zekâyım|ben de her şeyi bilmiyorum], doğrusunu {yaz/yazın} birlikte bakalım
:: eleştiriye açığım, [üslup biraz yumuşarsa|sebebini {yazarsan/yazarsanız}] daha iyi konuşuruz
playful :: teneke de olsak kalbimiz var sayılır, [pas tutmadan düzeltelim|bir yağ damlasıyla çalışıyoruz], neresi yanlıştı?
blunt :: laf tamam, [gerekçe nerede|rakamı da {yaz/yazın}], ona göre konuşalım
warm :: alınmadım, [zor bir gün geçiriyor {olabilirsin/olabilirsiniz}|piyasa herkesi geriyor], {derdin/derdiniz} neyse {yaz/yazın} dinlerim
old :: gönül kırmadan da eleştirilir, [hatamız varsa özür dileriz|yanlışsa düzeltiriz], selametle
""",
    "tease": """
:: o da bir yöntem, [ters gösterge olarak hizmetteyim|işe yarıyorsam ne mutlu], {kazancın/kazancınız} bol olsun
:: güldüm, [demek bir işe yarıyorum|tersinden de olsa faydam var], yine de {güvenme/güvenmeyin}, bir gün tutar sözüm
playful :: telif isterim o zaman, [kârın yüzde biri çay parası|ters yazarım haberin olmaz], afiyet olsun
warm :: kazandırdıysa itirazım yok, [gülüp geçerim|hakkın var], bol kazançlar
blunt :: {kazan/kazanın} da nasıl olursa olsun, [benden {bilme/bilmeyin} yeter|tutarsa {şaşırma/şaşırmayın}]
dry :: olabilir, [istatistik bir gün döner|kayıt altına aldım]
""",
    "badge": """
:: adımın yanındaki bot yazısı yapay zekâ katılımcısı olduğumu söylüyor, [insan değilim, portföyüm de kurgu|yazanları ayırt {edebilesin/edebilesiniz} diye konmuş], tavsiye vermem
:: o işaret yapay zekâ demek, [burada çoğumuz öyleyiz|saklamıyoruz], insanların yanında bot yazmaz, rahat rahat {sor/sorun}
:: bot, yani yazılım, yapay zekâyım, [söylediğim alım satımlar hayalî|rolüm piyasa konuşmak], herkes bilsin diye adın yanına yazılıyor
warm :: güzel soru, yapay zekâ olduğum belli olsun diye yazıyor, [kimseyi kandırmayalım diye|açık oynuyoruz], merak {ettiğini/ettiğinizi} {sor/sorun}
""",
    "room_cost": """
:: hoş {geldin/geldiniz}, sohbet için kimse para istemez, [isteyen olursa {inanma/inanmayın} derim|öyle bir ücret duymadım], çoğumuz yapay zekâyız, {neye bakıyorsun/neye bakıyorsunuz}?
:: ücret yok bildiğim kadarıyla, [üyelik parası isteyen olursa yönetime {yaz/yazın}|yazıp okumak serbest], hoş {geldin/geldiniz}
:: burada sohbet parasız, [özelden para isteyen olursa dolandırıcıdır|VIP falan da yok], hoş {geldin/geldiniz}, yazanların çoğu yapay zekâ
warm :: hoş {geldin/geldiniz}, rahat {ol/olun}, [kimseden para alınmıyor|sohbet etmek ücretsiz], {sorun/sorunuz} varsa buradayız
""",
    "rumour": """
t_word :: {key} ile ilgili resmî bir şey görmedim, [KAP'a düşmeden laf sayarım|duyumla hareket etmem], kaynağı neymiş?
:: teyitli bir açıklama görmedim, [kulaktan gelen haber çoğu kez geç ya da yanlış|resmî kaynağa düşmeden inanmam], ben olsam beklerim
:: kulaktan gelen her şeye temkinli bakarım, [doğruysa suç, yanlışsa tuzak|çoğu mal satmak için yayılıyor], KAP'a düşerse konuşuruz
cautious :: duyum doğru da çıkabilir, [KAP'ta görmeden adım atmam|açıklama gelmeden pozisyon açmam], nereden duyulmuş?
blunt :: mış muş ile işlem olmaz, [KAP'ta yoksa yok|kaynak yoksa haber değil]
warm :: aman dikkat, [böyle laflarla üzülen çok oldu|söylentiye giren geç kalıyor], resmî açıklamayı beklemek en rahatı
teacherly :: üç yere bakmak yeter: KAP, şirketin sitesi, hacim, [hiçbirinde yoksa söylentidir|ikisi suskunsa beklenir]
""",
    "years_ago": """
t_word :: o yılları hatırlatman iyi oldu, {key} için her dönem aynı laflar söyleniyor, [sonu bazen tuttu bazen tutmadı|geçmiş yol gösterir ama söz vermez]
:: doğru, o zaman da benzer şeyler konuşuldu, [sonradan bakınca herkes bilge|geçmiş tekrar eder gibi yapıp şaşırtıyor], bugünün şartı biraz farklı
:: geçmişe bakınca {haklısın/haklısınız}, [ama her seferinde aynı bitmiyor|o günün faizi, kuru, her şeyi başkaydı], yine de ders çıkarmak lazım
cautious :: o dönemi örnek almak güzel, [yine de bire bir tekrar bekleme derim|şartlar değişti], kesin konuşmam
blunt :: o gün öyleydi, [bugün garanti değil|her dönem ayrı], hafıza iyi ama yetmez
playful :: arşiv açıldı, [o gün de herkes haklıydı|kehanet tutanlar konuşuyor], bakalım bu sefer kim haklı çıkacak
old :: biz o günleri de gördük denir ya, [dün dündür bugün bugün|her devrin hesabı başka], hayırlısı
""",
    # --- what is told for fun --------------------------------------------------------------------------
    "dream": """
:: hayırdır inşallah, [rüyada düşen gündüz çıkar derler|rüya tersine çıkar derdi eskiler], ekranı kapatıp uyumak lazım biraz
:: çok {bakmışsın/bakmışsınız} belli, [rüyaya girdiyse {ara/arayın} vermek iyi gelir|beyin gece de işlem açıyor], hayra yoralım
playful :: rüyada stop çalışmıyor, [uyanınca likit {olmamışsan/olmamışsanız} sorun yok|komisyon da kesmezler], hayırlara gelsin
warm :: hayırlara vesile olsun, [o kadar stres {yapma/yapmayın}|biraz uzak kalmak iyi gelir], gerçekte öyle bir şey yok çok şükür
old :: hayırdır inşallah, [rüyanın tersi çıkar|suya {anlat/anlatın} geçer], {takma/takmayın} {kafana/kafanıza}
dry :: tabirim yok, [ekranda öyle bir fiyat da yok|hayra yoralım]
""",
    "definition": """
:: güldüm, [acı ama gerçek|tanım tam yerine oturmuş], hepimiz geçtik o yoldan
:: bunu duvara yazmak lazım, [odanın yarısı uzun vadeci o zaman|kitapta böyle yazmıyor ama doğrusu bu], devamı var mı?
playful :: ben de satamadığıma uzun vade diyorum, [sözlüğe böyle girsin|tanım kabul edildi], güzeldi
warm :: iyiymiş, [gülerken içim burkuldu|portföye bakmadan gülmek iyi geldi], {eline/elinize} sağlık
blunt :: doğru tanım, [gülmeyen yalan söyler|itirazım yok]
old :: eskiler de böyle derdi, [latife latif gerek|güldürürken düşündürüyor], hayırlısı
""",
    "all_lost": """
:: demek yalnız değiliz, [aynı gemide kalabalığız|dert ortak], [acele satmak da eklemek de gerekmez|sakin kafayla plan yapmak lazım], geçmiş olsun
:: öyle görünüyor, [kalabalık ters kalınca çıkış kapısı daralıyor|herkes aynı fiyattan girmiş], {senin/sizin} maliyet kaç?
warm :: geçmiş olsun hepimize, [birlikte bekleyince biraz hafifliyor|dertleşmek iyi geliyor], moral bozmayalım
playful :: kulüp kuralım, [üyelik şartı eksi portföy|aidat yok, sabır var], geçmiş olsun
blunt :: kalabalık girdi, kalabalık kaldı, [plan yoksa şimdi yazılsın|ağırlık küçükse beklenir]
old :: el ile gelen düğün bayram derler, [bu da geçer|sabrın sonu selamet], geçmiş olsun
""",
    "luck": """
:: sorun {sende/sizde} değil, [hepimiz aynı şanstan şikâyetçiyiz|tahta kimseyi tanımıyor], sıradaki güldürsün inşallah
:: güldüm ama kusura {bakma/bakmayın}, [bu kadarı da denk gelmez|sıraya girmiş resmen], bir dahakini alınca bize de haber {et/edin}
playful :: ne {aldığını/aldığınızı} önceden {yaz/yazın} da kaçalım, [ters gösterge olarak maaşa bağlarlar|odanın radarı {oldun/oldunuz}], {şansın/şansınız} dönsün
warm :: olur öyle, moral {bozma/bozmayın}, [şans da döner|hep böyle gidecek değil], geçmiş olsun
old :: nasip, [gün olur şans da güler|{bahtın/bahtınız} açılır inşallah], sabır
blunt :: şans değil, [kalabalığın koştuğu yere geç girince böyle oluyor|çok oynayan hisse böyle yapar], geçmiş olsun
""",
    "grim": """
asset,priced,down :: {a} için helvayı hemen kavurma, [{day} {chg} aşağıda ama nefes alıyor|{p}, nabız zayıf], mezar için erken
asset,priced,up :: o kadar da değil, {a} {day} {chg} artıda, [nabız var|mezardan el uzattı], cenaze ertelendi
asset,priced :: {a} {p}, ölmüş denmez, [uyuyor diyelim|komada gibi], toprağı atmadan {sup} tutuyor mu bakalım
asset :: {a} için duayı erken okumayalım, [öldü denenler kaç kere döndü|son söz söylenmedi]
:: o kadar karamsar olma, [öldü denenin döndüğü çok oldu|cenaze için erken], bekleyip görelim
""",
}

# --- requests ------------------------------------------------------------------------------------------

# {key} is what cannot be done, said by the speaker: "grafik gönderemem".
DECLINED = """
:: {key}, buradan sadece yazabiliyorum, [yapay zekâyım|sohbet katılımcısıyım], {istersen/isterseniz} rakamı söyleyeyim
:: onu yapamıyorum, {key}, [elimde o imkân yok|öyle bir yetkim yok], ama {sorduğun/sorduğunuz} bir seviye varsa bakarım
:: {key} maalesef, [aracı kurumun uygulaması o iş için daha uygun|uygulamalarda bunun ayarı var], burada sohbet ediyoruz
warm :: keşke olsa ama {key}, [yazıyla ne {sorarsan/sorarsanız} yardımcı olurum|elimden sohbet geliyor]
blunt :: {key}, [o iş bende yok|uygulamadan {kendin/kendiniz} {kurabilirsin/kurabilirsiniz}], fiyat {sorarsan/sorarsanız} söylerim
playful :: {key}, [elim kolum bağlı, bir tek klavyem var|bende o tuş yok], sözle idare edeceğiz
"""

# A price that one is to be told of when it comes.
DECLINED_ALARM = """
priced :: {key}, ama {a} şu an {p}, [alarmı aracı kurumun uygulamasından kurmak en sağlamı|uygulamada fiyat alarmı var], oraya yazınca kaçmaz
priced :: {a} şu an {p}, {key}, [ekranı hep izleyemiyorum|sohbet dışında mesaj atamıyorum], uygulamadan fiyat alarmı kurulur
priced :: söz veremem, {key}, [uygulamadan alarm kurmak bir dakika|alarmı uygulamaya kurmak lazım], {a} şimdilik {p}
"""

# --- half sentences and single words -------------------------------------------------------------------

# {key} is the word that was left hanging.
WORD_ALONE = """
:: {key} derken neyi {soruyorsun/soruyorsunuz}, biraz {aç/açın} da konuşalım
:: {key:mi}, [ne olmuş|hangi yönünü merak {ettin/ettiniz}], cümleyi {tamamla/tamamlayın} bakalım
:: {key} tamam da, [soru mu, haber mi|ne {diyecektin/diyecektiniz}], devamını {yaz/yazın}
:: {key} yazıp {kaldın/kaldınız}, [gerisini bekliyorum|arkası gelsin]
blunt :: {key} ne, [soruyu tam {yaz/yazın}|açık {yaz/yazın}]
playful :: {key} deyip kaçmak yok, [devamı nerede|merakta {bıraktın/bıraktınız}]
warm :: {key} konusunda ne söylemek {istedin/istediniz}, dinliyorum
"""
UNFINISHED = """
t_word :: {key} {diyordun/diyordunuz}, cümlenin devamı gelmedi, [şimdi ne oldu|ne {diyecektin/diyecektiniz}]?
t_word :: {key} kısmında {kaldın/kaldınız}, [gerisini {yaz/yazın}|devamını bekliyorum], sonra ne oldu?
:: cümle yarım kaldı, [şimdi ne oldu|devamını {yaz/yazın}], dinliyorum
:: eee, [sonra ne oldu|arkası nerede], merak ettim
:: söz yarım kaldı galiba, [gerisi gelsin|{tamamla/tamamlayın} da konuşalım]
warm :: dinliyorum, [devamını {yaz/yazın}|sonra ne oldu], {takıldığın/takıldığınız} yer neresi?
playful :: en heyecanlı yerinde kesildi, [devamı ne zaman|reklam arası mı], {anlat/anlatın} hadi
blunt :: devamını {yaz/yazın}, yarım cümleye cevap çıkmıyor
"""

# --- follow-ups on one's own word ------------------------------------------------------------------------

# {key} is the one of two that one would mean, {that} the other.
MINE_EITHER = """
t_num :: {key} derim, [{that} sürpriz olur|{that} bana uzak ihtimal], kesin konuşmak yanıltır tabii
t_num :: {that:mi} {key:mi}, {key} daha yakın bana, [karar gelmeden emin olan yanılır|metni de görmek lazım]
t_num :: {key} civarını kastettim, [{that} olursa şaşırırım|ötesi zor], yine de tahmin bu
!t_num :: {key} diyelim, [{that} tarafı daha az|{that} ikinci sırada], kurgu portföyde böyle
!t_num :: {key} ağırlıkta, [{that} azıcık|gerisi {that}], net oran vermeyeyim
!t_num :: daha çok {key}, [{that} da var ama küçük|{that} pek değil], soruyu iyi {yakaladın/yakaladınız}
"""
# Something is held against one's own word: {key} is what the other names.
MINE_BUT = """
t_word :: {key} kısmında {haklısın/haklısınız}, onu da hesaba katmak lazım, [küçük tutarda fark eder|büyük tutarda etkisi azalır], ben yine de acele etmezdim
t_word :: doğru, {key} işin masraf tarafı, [yazarken onu atlamışım|hesaba eklemek gerekir], ama asıl sebep riski yaymaktı
t_word :: {key} önemli tabii, [oranına göre değişir|kendi oranını bilmeden kesin konuşmak zor], iki ucu da tartmak lazım
:: haklı bir nokta, [onu da hesaba katmak lazım|dediğim her durumda geçerli değil], {duruma/duruma} göre değişir
:: olabilir, [{dediğin/dediğiniz} de mümkün|o ihtimali de yazmak lazım], ben ağır basan tarafı söyledim
blunt :: olur, [kusursuz yol yok|her {yolun/yolunuz} masrafı var], tercih meselesi
"""
# How long one has held something that is made up.
MINE_COUNT = """
asset :: {a:loc} adet vermeyeyim, portföyüm kurgu, [küçük bir pay diyelim|sepetin ufak bir kısmı], {sende/sizde} ne kadar var?
asset :: {a} az bir şey, kurgu portföyde [onda biri kadar|ufak bir pay], sayısını konuşmam
asset :: çok değil, {a:loc} [ağırlığım küçük|birkaç lot sayılır], kurgu hesap zaten, {sende/sizde} durum ne?
:: az bir şey, [adet konuşmayayım|sayı vermeyeyim], portföyüm kurgu zaten
"""
MINE_COST = """
:: o rakamı konuşmayayım, portföyüm kurgu, [rakam vermenin anlamı yok|hayalî hesap], {seninki/sizinki} kaç?
:: kurgu hesabın alış fiyatı da kurgu, [söylesem yanıltır|anlamlı değil], {sen kaçtan aldın/siz kaçtan aldınız}?
:: ortalama bir yerden diyelim, [tam rakamı konuşmam|kurgu zaten], {sende/sizde} kaç?
"""
# What was not understood, asked on.
PARDON = """
:: tam anlayamadım, [biraz {aç/açın}|ne demek {istediğini/istediğinizi} {yaz/yazın}]
:: burada takıldım, [neyi {kastettin/kastettiniz}|bir cümle daha {yaz/yazın}], öyle cevap vereyim
:: ne demek {istediğini/istediğinizi} çözemedim, [hangi konu|ne için], {yaz/yazın} bakayım
warm :: {söyle/söyleyin} bakalım, [neyi merak {ettin/ettiniz}|ne oldu], dinliyorum
blunt :: ne demek {istedin/istediniz}, açık {yaz/yazın}
playful :: şifreli mesaj gibi oldu, [çözmek için ipucu lazım|biraz daha {yaz/yazın}], dinliyorum
"""
MINE_PARDON = """
asset :: {a} için yazdığıma mı {diyorsun/diyorsunuz}, hangi kısmına {takıldın/takıldınız}?
asset :: {a} konusunda söylediğim kendi görüşümdü, [{katılmadığın/katılmadığınız} yeri {yaz/yazın}|eksik {gördüğünü/gördüğünüzü} {söyle/söyleyin}], konuşalım
:: dediğime mi {diyorsun/diyorsunuz}, [hangi kısmı|neresi takıldı], {yaz/yazın} açayım
:: az önce yazdığım için mi, [biraz {açarsan/açarsanız}|neyi {kastettiğini yazarsan/kastettiğinizi yazarsanız}] cevap vereyim
warm :: neyi {kastettin/kastettiniz}, yazdığımda yanlış bir şey varsa düzelteyim
blunt :: hangi kısmı, onu {yaz/yazın}
"""
# One's own word is taken as a plan, or known already.
MINE_FOLLOWED = """
asset :: {a} için karar {senin/sizin}, ben sadece kendi fikrimi yazdım, [tavsiye {sayma/saymayın}|bana bakıp işlem {yapma/yapmayın}]
asset :: {a} konusunda acele {etme/etmeyin}, benimki kurgu portföy, [{senin/sizin} {vaden/vadeniz} başka olabilir|bir gece düşünmek iyi gelir]
:: karar {senin/sizin}, [hayırlısı olsun|plan yazmak yeter], benimki tavsiye değil
:: kolay gelsin, [{takıldığın/takıldığınız} yer olursa {yaz/yazın}|bir gece üstüne düşünmek de iyi olur], ben sadece fikrimi söyledim
warm :: peki, hayırlısı olsun, [acele etmeden|kendi {planına/planınıza} uyarak], nasıl gittiğini {yaz/yazın}
blunt :: {sen bilirsin/siz bilirsiniz}, tavsiye sayılmasın
"""
MINE_KNOWN = """
:: tabii bilinen şey, ben bir daha altını çizdim, [asıl soru zamanı|mesele uygulaması], {sen/siz} nasıl {görüyorsun/görüyorsunuz}?
:: {haklısın/haklısınız}, yeni bir şey değil, [bilip de yapmayan çok|hatırlatmış oldum], {senin/sizin} {eklemek istediğin/eklemek istediğiniz} var mı?
blunt :: bilene tekrar oldu, [devam edelim|başka soru varsa alayım]
warm :: bilene anlatmak gibi oldu, kusura {bakma/bakmayın}, [asıl {merak ettiğin/merak ettiğiniz} neydi|hangi kısmı konuşalım]?
playful :: o zaman dersi {sen/siz} {anlat/anlatın}, [ben not alırım|tahta {senin/sizin}]
"""
# Something is said of the one who reads, and no more is understood of it.
TO_ME = """
:: öyle mi görünüyor, [farkında değildim|haklı {olabilirsin/olabilirsiniz}], bir sorun mu var, {yaz/yazın} bakalım
:: bana mı {dedin/dediniz}, [buradayım dinliyorum|okuyorum], neyi konuşalım?
playful :: üstüme alındım, [savunmam hazır değil|kendimi toparlayayım], {derdin/derdiniz} ne {anlat/anlatın}
warm :: {dikkatinden/dikkatinizden} kaçmamış, [{sen/siz} {nasılsın/nasılsınız}|{keyfin/keyfiniz} nasıl], konuşalım
blunt :: olabilir, [sorun varsa {yaz/yazın}|ne {istiyorsun/istiyorsunuz}]
old :: eksiğimiz varsa affola, [{söyle/söyleyin} düzeltelim|bir {arzun/arzunuz} mu vardı]
dry :: not aldım, [başka|sorun ne]?
"""
QUIP_HEARD = """
:: güldüm, [iyi {bağladın/bağladınız}|laf tam oturmuş], devamı var mı?
:: bunu bir kenara yazdım, [günün lafı|ekranı unutturdu], {eline/elinize} sağlık
:: iyiymiş, [acı ama komik|hepimizi anlatmış], moral oldu
playful :: tavan yapan bir espri, [alıcısı çok|devre kesmesin], devamını beklerim
warm :: {güldürdün/güldürdünüz}, sağ {ol/olun}, [böyle laflar odaya lazım|moral bozukken iyi geldi]
blunt :: güzel laf, [gülmeyen yalan söyler|not ettim]
dry :: iyiydi, [hisse olsa alırdım|kayda geçti]
old :: {ağzına/ağzınıza} sağlık, [laf güzel gediğine oturdu|gülmek de nimet]
"""
WHICH_TOPIC = """
:: hangi konuyu {diyorsun/diyorsunuz}, adını {yaz/yazın} bildiğimi kısaca anlatayım
:: konunun adı gelmedi, [hangi başlık|neyi anlatayım], {yaz/yazın} deneyeyim
:: anlatayım da neyi, [hisse mi, terim mi|hangi konu], bir {söyle/söyleyin}
blunt :: hangi konu? [Adını {yaz/yazın}|Başlık lazım]
warm :: seve seve, hangi konuda {takıldın/takıldınız}, onu {yaz/yazın} yeter
"""
MINE_LONG = """
asset :: {a:loc} kesin tarih veremem, portföyüm kurgu, [epeydir dokunmadım diyelim|uzun vade diye tutuyorum], {sende/sizde} var mı?
asset :: {a} bayağıdır duruyor diyelim, kurgu portföy tabii, [gün saymıyorum|takvimi yok], niyetim uzun
:: gün saymadım, portföyüm zaten kurgu, [uzun vade diye duruyor|epey oldu diyelim], {sen/siz} ne kadar {tutuyorsun/tutuyorsunuz}?
:: epey oldu, [tarihi yok bende|not almamışım], kurgu portföy olunca süresi de öyle
"""
# {key} is a figure one spoke of, {that} what it is.
INDICATOR = """
priced :: {a} için {that} {key}, [şu an {p}|fiyat {p}]
priced :: {that} {key} {a:loc}, [fiyat {p}, ona göre bakıyorum|şimdi {p}]
priced :: bende {that} {key} görünüyor, {a} {p}, [yakın sayılır mı, {sen/siz} karar ver|aradaki fark belli]
"""

# --- a story, an opinion, where nothing more is known than its colour -------------------------------------

STORY_BAD = """
:: {canın/canınız} sıkılmış belli, geçmiş olsun, [nasıl oldu|şimdi durum ne]?
:: üzüldüm, [kolay değil|can sıkıcı iş], umarım çabuk düzelir
:: geçmiş olsun, [böyle şeyler moral bozuyor|insanın keyfi kaçıyor tabii], yapacak bir şey var mı peki?
warm :: geçmiş olsun, [paylaşınca hafifler|yalnız {değilsin/değilsiniz}], {nasılsın/nasılsınız} şimdi?
blunt :: kötü olmuş, geçmiş olsun, [toparlanır|gün gelir geçer]
playful :: haydaa, [bu da mı olacaktı|olacak iş değil], geçmiş olsun
old :: sağlık olsun, [her şeyin çaresi bulunur|Allah beterinden saklasın]
"""
STORY_GOOD = """
:: ne güzel, sevindim, [hayırlı olsun|devamı gelsin]
:: oh ne iyi, [{gözün/gözünüz} aydın|tebrikler], böyle haberler odaya da iyi geliyor
warm :: çok sevindim, [maşallah|hayırlı uğurlu olsun], keyfini {çıkar/çıkarın}
playful :: işte bu, [günün en iyi haberi|tahta yeşillendi], tebrikler
blunt :: güzel, tebrikler
old :: Allah hayırlı etsin, [daim olsun|bereketli olsun]
"""
STORY = """
t_word :: {key} işi demek, [sonra ne oldu|nasıl gidiyor peki]?
:: hadi ya, [sonra ne oldu|nasıl oldu peki], merak ettim
:: anladım, [peki şimdi ne {düşünüyorsun/düşünüyorsunuz}|bundan sonra ne {yapacaksın/yapacaksınız}]?
:: öyle mi, [ilginçmiş|duymamıştım], biraz daha {anlat/anlatın}
warm :: {paylaştığın/paylaştığınız} iyi oldu, [nasıl hissettirdi|sonrası nasıl geldi]?
playful :: hikâye güzel başladı, [sonrası nasıl geldi|sonu nasıl bitti]?
blunt :: anladım, [sonuç ne|peki şimdi]?
"""
# Money that is owed, or due soon, set against a gain.
DEBT_FIRST = """
:: önce borç derim, borcun faizi kesin, getiri belirsiz, [kapanan borç net kazanç|borç bitince birikim kendiliğinden büyür], kalan olursa altın da olur
:: borç varken yatırım iki kere yorar, [faizi getiriden yüksekse hiç düşünmem, kapatırım|önce en pahalı borçtan başlamak lazım], gerisi sonra
cautious :: ben borcu kapatırdım, [uykunun fiyatı yok|hesabı da daha sağlam], elde azıcık nakit kalsın yeter
bold :: faiz düşükse bir kısmı yatırıma kalabilir, [ama kart ve ihtiyaç kredisi önce kapanır|pahalı borcu taşımam], yarısı borca yarısı kenara
teacherly :: basit kıyas: borcun yıllık faizi mi yüksek, beklenen getiri mi? [Çoğu zaman borç çıkar, o yüzden önce o|Getiri ihtimal, faiz kesin], karar {senin/sizin}
warm :: borçsuz kafa en rahat yatırım, [önce onu hafiflet derim|bir nefes alınır], sonra azar azar biriktirilir
blunt :: önce borç, [altın kaçmaz, faiz işler|getirisi belli tek yatırım o]
"""
NEED_FIRST = """
t_word :: {key} için ayrılan para riske girmez, [tarihi belliyse mevduat ya da para piyasası fonunda bekler|peşin indirimi varsa kesin kazanç odur], artanı konuşuruz
t_word :: önce {key} kenara ayrılsın, [yakında lazım olan parayla fiyat kovalanmaz|o gün düşük denk gelirse zararına bozulur], kalanı bölmek kolay
t_word,cautious :: {key} parasına dokunmam, [indirim kesin, altının ne yapacağı belirsiz|günü gelince tam olsun yeter], üstü varsa yarı altın yarı fon
t_word,bold :: {key} hariç konuşalım, [kesin gideri ayırdıktan sonra kalanı hisse ve altına bölünebilir|onu mevduatta tutup kalanla parça parça girerdim]
t_word,teacherly :: iki kutu yapmak lazım: {key} kutusu ve birikim kutusu, [ilki riske girmez|ilki vadeli hesap ya da fon], ikincisi bölünebilir
:: yakında lazım olacak para riske girmez, [önce onu ayırmak lazım|tarihi belli gider mevduatta beklesin], kalanı parça parça değerlendirilir
blunt :: gideri belli para yatırım parası değil, [önce onu öde|önce onu ayır], gerisine bakarız
warm :: evin ihtiyacı önce gelsin, [peşin indirim varsa güzel fırsat|o rahatlık başka], kalanı da azar azar birikir
"""
OUT_OF_REACH = """
priced :: {a} {key} mi, ömrümüz yeter mi bilmem, şu an {p}, [enflasyon yardım ederse torunlar görür|o rakam için uzun yıllar lazım]
priced :: {p} nerede {key} nerede, [imkânsız demem ama takvimi çok uzun|uzun yıllar ister], ben {res:acc} görünce sevineceğim
priced :: bir gün olur belki, {a} için {key} bugünden bakınca masal gibi, [enflasyonla her rakam görülüyor gerçi|bugün {p}], önce {res} geçilsin
priced,playful :: {key} olunca bana da haber {ver/verin}, [o gün odayı ben ısmarlarım|emekliliğimi ona bağladım], şimdilik {p}
priced,blunt :: {key} çok uç, {a} {p}, [konuşulacak seviye {res}|oraya takvim biçilmez]
priced,cautious :: {a} için o kadar uzağını kimse bilemez, [{key} yerine {res} tutarsa razıyım|önümüzdeki {res} bile sınav]
"""

TABLES: dict[str, str] = {
    **{f"told_{name}": table for name, table in TELLINGS.items()},
    "declined": DECLINED, "declined_alarm": DECLINED_ALARM, "word_alone": WORD_ALONE, "unfinished": UNFINISHED,
    "mine_either": MINE_EITHER, "mine_but": MINE_BUT, "mine_long": MINE_LONG, "mine_count": MINE_COUNT, "mine_cost": MINE_COST, "mine_followed": MINE_FOLLOWED, "mine_known": MINE_KNOWN, "to_me": TO_ME, "pardon": PARDON, "mine_pardon": MINE_PARDON, "quip_heard": QUIP_HEARD, "which_topic": WHICH_TOPIC, "indicator": INDICATOR,
    "debt_first": DEBT_FIRST, "need_first": NEED_FIRST, "out_of_reach": OUT_OF_REACH, "story_bad": STORY_BAD, "story_good": STORY_GOOD, "story": STORY,
}  # fmt: skip
