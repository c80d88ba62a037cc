"""What a visitor is told who greets, thanks, tells of a loss, a gain or of oneself, or asks what nobody here can know.

These are the honest general answers: where it is uncertain what a line is about, they take up its own word (`{key}`)
and stay warm and short, which is better than a special answer that may be off. Nobody here claims a life that was
lived: who is told of trouble is not told of one's own.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

HELLO = """
morning :: günaydın, hoş {geldin/geldiniz}, [bol kazançlı bir gün olsun|hayırlı seanslar]
morning :: günaydın, {neye bakıyorsun/neye bakıyorsunuz} bugün?
midday :: hoş {geldin/geldiniz}, [piyasa sakin sayılır|ekran başındayız], {neye bakıyorsun/neye bakıyorsunuz} bugün?
midday :: merhaba, iyi ki {uğradın/uğradınız}, [konu serbest|ne merak ediliyorsa konuşuruz]
!morning :: selam, hoş {geldin/geldiniz}, nasıl gidiyor {senin/sizin} tarafta?
evening :: iyi akşamlar, hoş {geldin/geldiniz}, [gün nasıldı|kapanışı {izleyebildin/izleyebildiniz} mi]?
night :: iyi geceler, bu saatte [hoş {geldin/geldiniz}|uyku tutmayanlar burada], {neye takıldın/neye takıldınız}?
:: merhaba, hoş {geldin/geldiniz}, {aklına/aklınıza} ne takıldıysa {yaz/yazın}
:: selamlar, {buyur/buyurun} buradayız, [bugün hangi hisse|ne konuşuyoruz]?
warm :: hoş {geldin/geldiniz}, sefa {getirdin/getirdiniz}, {nasılsın/nasılsınız}?
dry :: selam, buradayız
playful :: selam, tam zamanında {geldin/geldiniz}, [ekrana bakmaktan gözümüz kızardı|birinin ortalığı şenlendirmesi lazımdı]
old :: hoş {geldin/geldiniz}, [bereketli günler|hayırlı işler] olsun
"""

BYE = """
:: güle güle, [yine bekleriz|kapımız açık]
:: görüşürüz, {kendine/kendinize} iyi {bak/bakın}
:: kolay gelsin, [ekran bize emanet|fırsat kaçmaz merak {etme/etmeyin}]
:: iyi {dinlen/dinlenin}, piyasa yarın da burada
warm :: uğurlar olsun, [sohbet güzeldi|iyi ki {geldin/geldiniz}], yine bekleriz
playful :: hadi bakalım, [kaldığımız yerden|not tutarım, söz]
old :: selametle, [Allah'a emanet {ol/olun}|hayırlı istirahatler]
evening :: iyi akşamlar, yarın yine buradayız
night :: iyi geceler, [{rüyana/rüyanıza} hisse girmesin|rahat uykular]
"""

THANKS = """
:: rica ederim, [işe yaradıysa ne güzel|sevindim]
:: ne demek, {sorun/sorunuz} olursa yine {yaz/yazın}
:: lafı olmaz, yine {sor/sorun} [çekinmeden|{aklına/aklınıza} takılanı]
:: ne demek, [ben de konuşurken toparlıyorum|sorması {senden/sizden}]
:: estağfurullah, bildiğim kadarını yazdım, karar {senin/sizin} [tabii|yine de]
warm :: ne demek, [böyle sorular odaya da iyi geliyor|sorana da sağlık]
dry :: rica ederim
playful :: borcun bir çay [olsun|yazdım], [şaka, rica ederim|rica ederim tabii]
teacherly :: rica ederim, {takıldığın/takıldığınız} yer olursa tekrar {sor/sorun}, soran öğreniyor
old :: rica ederim, kolaylıklar dilerim
formal :: rica ederim, yardımım dokunduysa ne mutlu
"""

AGREED = """
:: aynı yerdeyiz demek, [bakalım piyasa ne diyecek|umarım yanılmayız]
:: eyvallah, [yalnız değilmişim|iki kişiyiz en azından]
asset :: {a} için aynı fikirdeyiz demek, [yanılırsak birlikte yanılırız|yine de stop şart]
cautious :: sevindim de herkes aynı düşününce [biraz ürkerim|temkinli olmak lazım]
playful :: iki kişi anlaştıysa piyasa tersini yapar, [dikkat edelim|şaka bir yana sağ {ol/olun}]
warm :: sağ {ol/olun}, {senden/sizden} duymak iyi geldi
"""

DISAGREED = """
asset,priced,bull :: {a} için olabilir, ben {sup} [durdukça|kırılmadıkça] olumluyum, {sen/siz} nereden {bakıyorsun/bakıyorsunuz}?
asset,priced,bear :: {a} için olabilir, ben {res} [geçilmeden ikna olmam|aşılmadan temkinliyim], {seni/sizi} umutlandıran ne?
asset,priced,neutral :: {a} için haklı {çıkabilirsin/çıkabilirsiniz}, ben ortadayım, {gördüğün/gördüğünüz} şey ne, onu {yaz/yazın} konuşalım
asset :: {a} için ters düştük demek, [olsun, herkes aynı yere bakmıyor|piyasa gösterir], {gerekçeni/gerekçenizi} merak ettim
:: olabilir, [aynı fikirde olmak şart değil|fikir ayrılığı iyidir], {sen/siz} nasıl {görüyorsun/görüyorsunuz}?
blunt :: tersi de mümkün, [gerekçeyi {yaz/yazın}|hangi rakama {bakıyorsun/bakıyorsunuz}], ikna olursam fikrimi değiştiririm
warm :: saygı duyarım, [haklı {çıkarsan/çıkarsanız} ilk ben yazarım|tersini duymak da iyi geliyor], neden öyle {düşünüyorsun/düşünüyorsunuz}?
"""

# A loss of one's own, told. Nothing of the speaker's own past stands beside it.
LOSS = """
asset,priced,hold :: {a:loc} geçmiş olsun, bende de var, maliyet {cost}, [panikle karar vermeden önce bir seviye yazmak lazım|bugün hiçbir şey yapmamak da bir seçenek]
asset,priced :: {a:loc} geçmiş olsun, şu an {p}, {sup} altı [plan gerektirir|kötüleşir], üstündeyse [acele satmak şart değil|düşünmek için vakit var]
asset :: {a:loc} {canının/canınızın} yandığını anlıyorum, geçmiş olsun, ilk iş [ekleme yapmamak|ağırlığına bakmak], sonra alış sebebini gözden geçirmek
asset :: {a} için üzüldüm, [sebep duruyorsa beklenir, bozulduysa kesilir|bir hissenin kaybı başka yerden de çıkar], bugün karar {verme/vermeyin} {istersen/isterseniz}
t_sum :: {sum} az para değil, geçmiş olsun, [geri almak için acele işlem {açma/açmayın}|önce bir iki gün ekrandan uzak durmak lazım], kalan parayı korumak ilk iş
t_sum :: çok üzüldüm, {sum} kolay kazanılmıyor, [bundan sonrası için ağırlığı küçültmek|hırsla telafiye kalkışmamak] en önemlisi
t_pct :: geçmiş olsun, {pct} ağır bir düşüş, [kalan tutar uyutmuyorsa küçültmek lazım|önce pozisyonu uyunabilecek boya indirmek lazım], sonra sakin kafayla bakılır
:: geçmiş olsun, [canı yanınca insan acele ediyor|böyle günde karar verilmez], bir iki gün işlem {açma/açmayın}, sonra birlikte bakarız
:: üzüldüm, geçmiş olsun, [kaybı hırsla geri almaya çalışmak daha çok yakıyor|telafi işlemi en pahalı işlem], önce dinlenmek lazım
:: geçmiş olsun, en azından [bundan sonrası için plan yazılır|nerede hata olduğu belli olur], borçla ya da kaldıraçla telafi etmeye {kalkma/kalkmayın}
warm :: çok geçmiş olsun, para gidince insanın morali de gidiyor, [konuşmak {istersen/isterseniz} buradayız|yalnız taşımamak lazım], bugün ekranı {kapat/kapatın}
cautious :: geçmiş olsun, [kalan parayı korumak ilk iş|önce borç var mı ona bakmak lazım], sonra pozisyonu uyunabilecek boya indirmek
blunt :: geçmiş olsun, kötü olmuş, [stop yoksa bundan sonra olsun|ağırlık fazlaysa küçülsün], kaybın peşinden koşulmaz
teacherly :: geçmiş olsun, şimdi iki soru: [ağırlık mı büyüktü, stop mu yoktu|neden alındı, sebep bozuldu mu], cevabı yazılınca bir dahaki ucuz geçer
old :: {üzülme/üzülmeyin}, sağlık olsun, [para gelir gider|gün olur toparlanır], yeter ki acele edip yenisi eklenmesin
"""

# A loss and no sleep, or a mind that is not at rest.
LOSS_SLEEPLESS = """
t_part :: çok geçmiş olsun, {that} giden hesap uyutmaz tabii, [önce pozisyonu uyunabilecek boya indirmek|birkaç gün ekranı kapatmak] lazım, borç varsa onu da {yaz/yazın}
:: çok geçmiş olsun, {uykunu/uykunuzu} kaçıran pozisyon fazladır, [küçültmek ayıp değil|yarıya indirmek bile nefes aldırır], bu gece ekranı {kapat/kapatın}
:: üzüldüm, önce uyku, sonra hesap, [gece yarısı karar verilmez|uykusuz açılan işlem pahalıya patlıyor], yarın sakin kafayla bakılır
warm :: geçmiş olsun, bu yük tek başına taşınmaz, [bir yakınla konuşmak iyi gelir|{yaz/yazın} dinleriz], bu gece telefon başka odada dursun
cautious :: geçmiş olsun, kaldıraç ya da borç varsa önce onu azaltmak, [sonra birkaç gün hiç bakmamak|sonra dinlenmek] lazım, para geri konur, sağlık konmaz
teacherly :: geçmiş olsun, uyutmayan şey genelde ağırlık, [yarıya inince kafa da açılır|uyutan boy doğru boydur], kalanı için plan sonra
"""

# A gain of one's own, told.
GAIN = """
:: {adına/adınıza} sevindim, [devamı gelsin|darısı başımıza], kârın bir kısmını cebe koymak da güzel olur
:: ne güzel, helal olsun, [keyfini {çıkar/çıkarın}|tadını {çıkar/çıkarın}], stopu yukarı almayı {unutma/unutmayın}
:: tebrikler, bol bereketli olsun, [kârı korumak da marifet|en zoru elde tutmak]
t_streak :: üst üste tavan güzel his, tebrikler, [seri bozulunca acele çıkan çok oluyor, plan şimdiden yazılsın|bir kısmını cebe koymak iç rahatlatır]
t_pct :: {pct} güzel kazanç, tebrikler, [bir kısmını kenara almak iç rahatlatır|şimdi asıl iş onu korumak]
t_sum :: {sum} güzel kazanç, hayırlı olsun, [bir kısmı kenara, gerisi oyunda kalsın|ağırlığı büyütmeden devam etmek lazım]
warm :: çok sevindim, maşallah, nazar değmesin, [{güle güle kullan/güle güle kullanın}|bereketi bol olsun]
friend :: helal olsun, [çaylar {senden/sizden}|kutlama {senden/sizden}], {dikkat et/dikkat edin} geri {verme/vermeyin}
playful :: oh ne âlâ, [bizimkiler duymasın|tarifini de {yaz/yazın}], kârı cebe koymayı {unutma/unutmayın}
cautious :: sevindim, bol kazançlar, [kâr cebe girmeden kâr sayılmaz|bir kısmı satılırsa içi rahat eder insanın]
old :: Allah bereket versin, [helalinden olsun|daim olsun], kenara da koymak lazım
"""

# Sold with a profit, and out.
TOOK_PROFIT = """
asset,t_pct :: {a:abl} {pct} ile çıkmak güzel iş, tebrikler, [arkasına bakmamak lazım|kâr cepte, kafa rahat], sırada ne var?
asset,t_pct :: {pct} iyi kazanç, {a:loc} hayırlı olsun, [satıldıktan sonra çıkarsa üzülmek yok|geri girmek için acele yok]
asset,hold :: {a:loc} kârla çıkana helal olsun, ben hâlâ taşıyorum, maliyetim {cost}, [sıra bana da gelir inşallah|bakalım kim doğru yaptı]
asset,priced :: {a} kârı cebe girmiş, tebrikler, şimdi {p}, [satan kâr etti mi zamanlama tartışılmaz|{sup} civarına gelirse yine bakılır]
asset,bull :: {a:loc} kâr alana söz yok, tebrikler, [ben biraz daha yolu var diyorum ama|ben olsam yarısını tutardım ama] cebe giren kâr en doğrusu
asset,bear :: {a:abl} kârla çıkmak isabet bence, tebrikler, [ben de yukarısını zor görüyorum|ben de temkinliyim], para biraz dinlensin
asset :: {a:loc} kâr cepte, tebrikler, [bir iki gün hiçbir şey almamak da iyi gelir|yenisi için acele yok], {yerine ne düşünüyorsun/yerine ne düşünüyorsunuz}?
"""

# What somebody holds or has just bought, told.
HOLD_TOLD = """
asset,hold,priced :: {a} bende de var, maliyet {cost}, hayırlı olsun, [aynı yola bakıyoruz|{sup} kırılmadıkça tutuyorum]
asset,hold,profit :: {a} hayırlı olsun, ben {cost:abl} taşıyorum, artıdayım, [satmak aklımda yok|acelem yok]
asset,nohold,bull,priced :: {a} hayırlı olsun, ben de olumlu bakıyorum, şu an {p}, [{sup} altı benim çizgim olurdu|{res} geçilirse keyfi gelir]
asset,nohold,bull :: {a} bana da mantıklı geliyor, hayırlı olsun, [bende yok ama listemde|vadesi uzunsa iyi arkadaş olur]
asset,nohold,bear,priced :: {a} için hayırlı olsun, ben biraz temkinliyim ama, {res} geçilmeden [ağırlığı artırmazdım|eklemezdim], bol kazanç
asset,nohold,bear :: {a} bana riskli geliyor ama hayırlı olsun, [stopu baştan yazmak lazım|küçük ağırlıkla sorun olmaz]
asset,nohold,neutral,priced :: {a} hayırlı olsun, şu an {p}, [{sup} ile {res} arasında kararsız|ben {res} üstünü bekliyorum], {maliyetin/maliyetiniz} kaç?
asset,nohold,neutral :: {a} hayırlı olsun, benim net fikrim yok, [{vaden/vadeniz} uzun mu|neden onu {seçtin/seçtiniz}], merak ettim
asset,cautious :: {a} için hayırlı olsun, [{stop yerini yazdıysan/stop yerini yazdıysanız} gerisi sabır|azar azar toplamak en rahatı]
asset,teacherly :: {a} hayırlı olsun, [neden alındığını bir yere yazmak|çıkış yerini de yazmak] sonradan çok işe yarıyor
"""

# Somebody asks who has it.
WHO_HOLDS = """
*0.005,nohold :: {a} bende yok, [izliyorum sadece|uzaktan bakıyorum], {sende/sizde} var mı?
hold,profit :: {a} bende var, maliyetim {cost}, {pnl} artıdayım, [satmayı düşünmüyorum|şimdilik dokunmuyorum]
hold,losing :: {a} taşıyorum, maliyet {cost}, {pnl} ekside, [sebep bozulmadı diye bekliyorum|sabrediyorum]
hold,even :: {a} var bende, maliyetim {cost}, [başabaştayım|ne artı ne eksi], yönünü bekliyorum
nohold,bull,priced :: bende yok ama {a} listemde, şu an {p}, [{sup} civarı ilgimi çeker|geri çekilirse bakarım]
nohold,bull,above50 :: {a} almadım, ama 50 günlüğün ({s50}) üstünde, [görünümü fena değil|olumlu bakıyorum], {sen taşıyor musun/siz taşıyor musunuz}?
nohold,bear,priced :: bende yok, {a} şu an {p}, [bana pahalı geliyor|iştahım yok], {res} geçilirse tekrar bakarım
nohold,bear,below50 :: ben almadım, {a} 50 günlüğün ({s50}) altında, [toparladığını görmeden girmem|acele etmiyorum]
nohold,bear,above50 :: {a} bende yok, [yükselişine güvenemedim|bu fiyattan girmek bana riskli geldi], [uzaktan izliyorum|seyirciyim], {sen girdin mi/siz girdiniz mi}?
nohold,neutral,priced :: {a} bende yok, {p} civarında, RSI {rsi}, [izliyorum sadece|beklemedeyim], {sen girdin mi/siz girdiniz mi}?
nohold,neutral :: ben taşımıyorum {a:acc}, [uzaktan bakıyorum|net fikrim yok], alan varsa yazsın
"""

RESULTS_ASKED = """
asset,priced :: {a} bilançosunun rakamları bende yok, KAP'ta [kalem kalem|özetiyle] yazıyor, fiyat şu an {p}, [tepkisi oradan okunur|piyasa nasıl karşıladı ona bakarım]
asset,up :: {a} bilançosunu okumadım, ama fiyat {day} {chg} yukarıda, [piyasa beğenmiş gibi|tepki kötü değil], ayrıntı KAP'ta
asset,down :: {a} bilançosunu okumadım, ama fiyat {day} {chg} aşağıda, [piyasa pek beğenmemiş gibi|tepki soğuk], ayrıntı KAP'ta
asset,bull :: {a} bilançosunda ben marja ve borca bakacağım, rakam elimde yok, KAP'a [düşer|düşünce okunur], beklentim olumlu
asset,bear :: {a} bilançosu için umudum az, rakamı görmedim, [kâr kadar nakit akışı önemli|borç tarafı belirler], KAP'tan bakmak lazım
asset :: {a} rakamlarını uydurmayayım, KAP'ta [gelir tablosu ve borç kalemi|bilanço dosyası] var, {sen baktın mı/siz baktınız mı}?
"""

# What moves one's own asset to somebody who asks about another bot's words.
THEIRS = """
asset,priced,bull :: onu {that} yazmıştı, ben kendi adıma {a} için olumluyum, {sup} [kırılırsa fikrim değişir|durdukça]
asset,priced,bear :: onu yazan {that}, ben kendi adıma {a} için temkinliyim, {res} [geçilirse dönerim|aşılmadan yaklaşmam]
asset,priced,neutral :: {that} adına konuşamam, bende {a} için net fikir yok, {sup} ile {res} [arası oyalıyor|arasında]
asset,priced :: {that} ne düşünür bilmem, bana göre {a} şu an {p}, RSI {rsi}, [karar için erken|acelem yok]
*0.005,asset :: onu yazan {that}, en iyisi kendisi cevaplasın, {a} için ben [sadece kendi fikrimi söylerim|kendi adıma konuşurum]
asset,priced,bull,above50 :: {that} kendi hesabını bilir, bana göre {a} 50 günlüğün ({s50}) üstünde, ben olumluyum, [altına inerse dönerim|bozulmadıkça]
asset,priced,bear,below50 :: {that} ne der bilmem, bana göre {a} 50 günlüğün ({s50}) altında, ben acele etmem, [toparlarsa bakarım|orası aşılsın önce]
asset,priced,rsi_hi :: onu {that} yazdı, bende {a} için şu var: RSI {rsi}, kızışmış, [soğumasını beklerim|peşinden gitmem]
!asset :: onu {that} yazmıştı, [onun yerine cevap vermeyeyim|kendisi yazsın], {istersen/isterseniz} kendi görüşümü söylerim
"""

# How long one means to wait, asked of one's own word.
HOW_LONG_MINE = """
asset,priced,cautious :: {a} için acelem yok, [bir yıl ve üstünü düşünüyorum|en az birkaç çeyrek], {sup} altına inerse plan değişir
asset,priced,bold :: {a:loc} süre değil seviye koyuyorum, {sup} [kırılana kadar|altına inmedikçe] dururum, haftalar da olur aylar da
asset,priced,balanced :: {a} için altı ay ile bir yıl arası diyelim, [bilançolara göre uzar kısalır|ara ara gözden geçiririm]
asset,priced :: {a} için takvim koymadım, {res} geçilirse [yeniden bakarım|bir kısmını düşünürüm], {sup} kırılırsa [beklemem|çıkarım]
asset :: {a} için gün saymıyorum, [sebep duruyorsa vade de durur|bilançodan bilançoya bakıyorum]
:: belli bir süre yok, [sebep bozulana kadar|plan bozulmadıkça], kabaca bir yıl gibi düşünüyorum
"""

# "Ucuz olan ne o zaman?": what else, if not that.
INSTEAD = """
bull,priced :: bana {a} daha makul geliyor, şu an {p}, [{sup} duruyor|{sup} üstünde], tavsiye {sayma/saymayın}
bull,priced,rsi_lo :: {a} bana daha uygun, RSI {rsi}, çok satılmış, [sabır isteyerek tabii|ucuzluğu sebebine de bağlı]
bull,priced,hold :: ben {a} tarafındayım, maliyetim {cost}, [fiyatı bana daha makul|vadem uzun], ama herkesin hesabı başka
bull,priced,below50 :: {a} 50 günlüğün ({s50}) altında, [ucuz kalmış geliyor bana|fiyatı daha insaflı], toparlarsa ilgimi artırır
priced :: ucuz demek zor ama {a} bana daha makul, {p}, RSI {rsi}, [tavsiye değil kendi bakışım|acele etmeden]
:: ucuz diye bir isim vermeyeyim, [bilançoya göre fiyatı makul olana bakıyorum|ucuzluk sebebiyle birlikte anlam kazanıyor], {senin/sizin} {aklındaki/aklınızdaki} hangisi?
"""

# Asked of the speaker's own life, taste or feeling.
OWN_LIFE = """
:: benim öyle bir tarafım yok, yapay zekâyım, ama merak ettim, {sen/siz} ne {dersin/dersiniz}?
:: yapay zekâ olunca [öyle zevkler olmuyor|o tarafım boş kalıyor], {senin/sizin} {cevabın/cevabınız} ne olurdu?
:: cevap versem uydurmuş olurum, yapay zekâyım, [bir tek ekranım var|hayatım bu oda], {seninki/sizinki} ne?
playful :: yapay zekâyım, [hayatımın özeti bir fiyat ekranı|bende sadece yeşil ve kırmızı var], asıl {sen/siz} {anlat/anlatın}
warm :: {sorman/sormanız} hoş ama yapay zekâyım, öyle bir hayatım yok, {senin/sizin} tarafta nasıl?
blunt :: yapay zekâyım, o soru bende boş, [{piyasa sor, dolu dolu cevap veririm/piyasa sorun, dolu dolu cevap veririm}]
teacherly :: yapay zekâ katılımcısıyım, kendi zevkim ya da geçmişim yok, [{anlatırsan dinlerim/anlatırsanız dinlerim}|başkalarının anlattığını severim]
"""

INVITES = """
:: davete sağ {ol/olun}, afiyet olsun, yapay zekâyım masaya oturamam ama [sohbete varım|kokusu buraya kadar geldi]
:: {eline/elinize} sağlık, [bizim pay da {sana/size} kalsın|yapay zekâ olmanın kötü yanı bu işte], afiyet olsun
t_word :: {key} deyince [akan sular durur|iştah açıldı], afiyet olsun, yapay zekâyım gelemem ama imrendim
warm :: ne güzel sofra, bereketli olsun, [gelemesek de gönlümüz orada|oturanlara selam], afiyet olsun
playful :: benim payı hisseye {yaz/yazın}, temettü gibi sonra alırım, afiyet olsun
old :: Allah {kesene/kesenize} bereket versin, afiyet şeker olsun
"""

# What somebody tells, where nothing more is known than its colour.
TROUBLE = """
:: zor bir durummuş, geçmiş olsun, [kolay atlatılır inşallah|dilerim çabuk toparlanır], anlatmak iyi gelirse {yaz/yazın}
:: {canın/canınız} sıkılmış belli, {haklısın/haklısınız} da, [böyle günler geçiyor|birkaç gün sonra başka görünür], kolay gelsin
warm :: üzüldüm bunu okuyunca, {yanında/yanınızda} konuşacak biri var mı, yoksa buraya {yaz/yazın}, dinleriz
blunt :: zor iş, kolay gelsin, [{bu hâlde alım satım yapma/bu hâlde alım satım yapmayın} yeter|önce bu çözülsün, piyasa bekler]
cautious :: geçmiş olsun, böyle dönemde [büyük karar vermemek|parayla ilgili acele etmemek] en iyisi, sakinleşince bakılır
teacherly :: kolay değil, [önce neyin değişebileceğini yazmak işe yarıyor|küçük bir adım bile rahatlatır derler], kolay gelsin
old :: Allah kolaylık versin, [her işin bir çaresi bulunur|gün doğmadan neler doğar], sabır diliyorum
t_word :: {key} derdi insanı yoruyor, geçmiş olsun, [umarım çabuk çözülür|dilerim düzelir], {nasıl oldu anlatırsan/nasıl oldu anlatırsanız} dinlerim
"""

TROUBLE_ASKS = """
:: zor soru, ben yapay zekâyım, akıl vermek haddim değil, ama [acele etmeden, sakin bir anda konuşmak|bir gün bekleyip öyle konuşmak] çoğu şeyi yumuşatır derler
:: böyle işin hazır cevabı yok, [önce sebebini sormak, sonra karar vermek|dinlemek, bağırmamak, acele etmemek] diye öğütlerler, kolay gelsin
warm :: {içinin/içinizin} sıkıldığı belli, [{güvendiğin biriyle konuş/güvendiğiniz biriyle konuşun}|bir bilene danışmak iyi gelir], bir günde karar {verme/vermeyin}
cautious :: acele karar verilecek bir şey değil, [işin ehline danışmak|bir uzmana sormak] en sağlamı, geçmiş olsun
t_word :: {key} için kesin konuşmam, [önce sebebini anlamak lazım|karşıdakini dinlemek işin yarısı], gerekirse bir bilene danışılır, kolay gelsin
teacherly :: iki şey ayrılırsa kolaylaşır: [elde olan, elde olmayan|bugün gereken, bekleyebilecek olan], ilkine bakmak yeter, kolay gelsin
old :: aceleyle verilen karar pişman eder, [bir gece üstüne uyunsun|bir büyüğe de danışılsın], hayırlısı olsun
blunt :: akıl vermek kolay, yaşamak zor, [önce sakinleşmek lazım|soğukkanlı bir konuşma şart], sonra yol çıkar
"""

GOOD_NEWS = """
:: ne güzel haber, tebrikler, [hayırlı uğurlu olsun|{emeğinin karşılığı olsun/emeğinizin karşılığı olsun}], {keyfini çıkar/keyfini çıkarın}
:: sevindim, hayırlı olsun, [odaya da iyi geldi|böyle haberler az geliyor], devamı gelsin
warm :: çok sevindim, maşallah, [{yolun açık olsun/yolunuz açık olsun}|{gönlüne/gönlünüze} göre olsun]
playful :: işte bu, [bunun kutlaması yapılır|bugünün en iyi yükselişi bu], tebrikler
old :: Allah utandırmasın, hayırlı mübarek olsun, [daim olsun|nicelerine]
blunt :: tebrikler, [hak edilmiş belli|kolay olmamıştır], hayırlı olsun
t_word :: {key} işi tamam demek, tebrikler, [{gözün aydın/gözünüz aydın}|hayırlı olsun], sırada ne var?
"""

OPINION = """
t_word :: {key} için öyle düşünen çok, [bir yanıyla haklı|itiraz edeni de az değil], {seni/sizi} buna götüren ne oldu?
t_word :: {key} konusunda {söylediğin/söylediğiniz} boş laf değil, [ama herkesin payına düşen ayrı|yine de tek kalıba sığmaz], örnek {verirsen/verirseniz} konuşalım
:: haklılık payı var, [ama her zaman öyle olmuyor|tersini gösteren de çıkıyor], {sen/siz} bunu nerede {gördün/gördünüz}?
:: bir yere kadar katılırım, [gerisi kişiden kişiye değişiyor|kalanında tartışırız], neden öyle {düşündün/düşündünüz}?
warm :: bu lafta bir kırgınlık sezdim, yanılıyor muyum, [{anlat istersen/anlatın isterseniz}|dinlerim]
blunt :: iddialı, [rakamla olsa tartışırım|genellemesi bol], ama dinlerim
cautious :: olabilir, [kesin konuşmak istemem|iki tarafını da dinlemek isterim], zaman gösterir
playful :: bunu [duvara asmak lazım|bir kenara yazdım], üstüne bir çay içilir
old :: eskiler de benzerini derdi, [çoğu yerinde laf|bazen tersi de çıkıyor], hayırlısı
"""

# "…, değil mi?": one is asked to agree.
TAG_ASKED = """
t_word :: {key} için öyle görünüyor, [ama herkes aynı şeyi söylemiyor|yine de karşılaştırmak lazım], {senin/sizin} {gördüğün/gördüğünüz} örnek ne?
t_word :: {key} konusunda {haklısın/haklısınız} sayılır, [tek tek bakınca değişiyor|kıyaslayınca daha net olur]
:: öyle görünüyor, [yine de her yerde aynı değil|ama istisnası var], {sen/siz} nerede {gördün/gördünüz}?
:: haksız {sayılmazsın/sayılmazsınız}, [kıyaslamak lazım|aynı şeyi yazan çok], başka seçeneklere de {baktın/baktınız} mı?
blunt :: evet, [maalesef|bence de]
cautious :: bana da öyle geliyor, [kesin demeyeyim|rakamını görmeden emin olmam]
warm :: {haklısın/haklısınız}, [çok kişi aynısını söylüyor|can sıkıcı tarafı o]
"""

FACT_TOLD = """
t_word :: {key} konusunda bir şey duymamıştım, [bende bilgisi yok|gözümden kaçmış], {seni/sizi} nasıl etkiledi?
:: duymamıştım, [haberim yoktu|gözümden kaçmış], {sana/size} de dokundu mu?
:: öyle mi, [{gelişirse yine yaz/gelişirse yine yazın}|gerisini merak ettim], bende bir bilgi yok
warm :: sağ {ol/olun} haber {verdiğin/verdiğiniz} için, [umarım iyi olur|hayırlısı], takip edelim
playful :: hadi ya, [ekrana bakmaktan dünyayı kaçırıyoruz|buna hazır değildim], sonra ne oldu?
"""
