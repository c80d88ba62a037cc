"""What a visitor asks about the craft itself: how long to hold, whether a demo account teaches, what to do with a sum.

One entry a question: its name, the pattern it is asked by (folded words, first match counts, so the narrow ones stand
first), and answers that differ in what they say. Nothing here names a price, sends anybody to buy, or promises a return.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

import re

QUESTIONS: dict[str, tuple[str, str]] = {
    "settle": (r"\bt ?\+ ?2\b|\b(?:para|nakit)\w* (?:ne zaman|kac gun\w*) (?:\w+ )?(?:hesab|cek|gec|yat|gel)\w*|\bsatt?\w*.*\b(?:cekem\w*|kac gun\w* (?:gec|yat|gel|cek)\w*)|\bsattigim (?:\w+ )?para\w*|\btakas suresi", """
:: hisse satınca para iki iş günü sonra çekilebilir olur, [aynı gün başka hisse alınır ama bankaya çekilmez|takas T+2 dedikleri bu], tatil araya girerse uzar
:: satış bedeli işlemde hemen görünür, bankaya çekmek için iki iş günü beklenir, [bayramda uzuyor|cuma {satarsan/satarsanız} salı]
"""),
    "live_off": (r"\bayda\b.*\b(?:bin|lira|tl)\b.*\b(?:kac|ne kadar)\w*.*\b(?:hisse|para|sermaye|lazim|gerek)\w*|\b(?:borsa|hisse|kripto|temettu|trade)\w* (?:\w+ ){0,3}(?:gecin|ev gecindir|maas gibi|tam zamanli|meslek)\w*|\bisi birak\w* (?:\w+ ){0,3}(?:borsa|trade)\w*", """
:: geçinmek için büyük anapara ve sağlam sinir lazım, [çoğu kişide maaş yanında yürüyor|her ay çekmek zorunda kalan kötü karar veriyor], önce iki yıl düzenli sonuç görmek gerekir
cautious :: ben tek gelir yapmam, [ay başı baskısı hata yaptırıyor|kötü bir çeyrek evi sarsar], yan gelir olarak bakmak daha sağlıklı
bold :: olan var ama az, [anapara büyük, gider küçük olacak|stopsuz bir gün bile olmaz], heves için işi bırakılmaz
teacherly :: hesap basit: yılda yüzde 4-5 reel getiriyle ne kadar anapara gerekir, [çıkan rakam çoğumuzu maaşa döndürüyor|yıllık giderin yirmi beş misli], yol uzun yani
"""),
    "dividend_day": (r"\btemettu\w*.*\b(?:kac gun|hangi gun|gunu|gun once|aksam\w*|sabah\w*|ertesi gun|son gun|hak kullanim)\b.*\b(?:al|sat|tut|hak)\w*|\b(?:kac gun|hangi gun|gun once|gunu|son gun)\b.*\btemettu\w*.*\b(?:al|hak|duser|yatar)\w*", """
:: temettü için hak kullanım gününden önceki kapanışta hissenin hesapta olması yeter, [ertesi gün fiyat temettü kadar düşük başlar|o yüzden bir günlük al sat kazandırmaz], ödeme birkaç gün sonra yatar
:: bir gün bile yeter, hak gününden önceki kapanışta elde olacak, [ama ertesi sabah fiyattan o kadar düşülür|stopajı da düşününce kısa al satın kârı yok]
teacherly :: sıra şöyle: son gün kapanışta {taşıyorsan/taşıyorsanız} hak {senin/sizin}, ertesi gün fiyat temettü kadar aşağı açılır, [yani cebe giren fiyattan çıkar|bedava para olmuyor]
cautious :: sadece temettü için girip çıkmak kazandırmıyor, [fiyat aynı gün düzeltiliyor|stopaj da kesiliyor], uzun tutana yarıyor
blunt :: önceki gün kapanışta {elindeyse/elinizdeyse} {alırsın/alırsınız}, fiyat da o kadar düşer, [kâr yok|net sıfır]
"""),
    "broker_fails": (r"^(?!.*\bmevduat).*\b(?:araci kurum|kurum|platform|uygulama|banka)\w* (?:\w+ )?(?:bat(?:arsa|sa|inca)|kapan(?:irsa|sa)|iflas ed(?:erse|ince))\w*", """
:: hisseler aracı kurumda değil MKK'da {senin/sizin} {adına/adınıza} kayıtlı, [kurum batsa da hisse {senin/sizin}|başka kuruma aktarılır], nakit için yatırımcı tazmin merkezi var
:: korkulacak kadar değil, [hisse MKK kaydında {adına/adınıza} duruyor|e-Devlet'ten MKK kaydına bakılabiliyor], kripto platformunda ise böyle bir güvence yok
teacherly :: ikiye ayırmak lazım: hisse ve fon MKK'da {adına/adınıza} kayıtlı, nakit ise [tazmin sınırına kadar korunuyor|kurumun hesabında], o yüzden boşta para çok bırakılmaz
cautious :: hisse tarafı güvende, kayıt MKK'da, [ben yine de tek kurumda çok nakit tutmam|lisanslı mı diye SPK listesine bakmak yeter], kripto başka
blunt :: hisse {senin/sizin} {adına/adınıza} MKK'da, yanmaz, [nakit kısmına dikkat|kripto ayrı]
"""),
    "demo": (r"\bdemo\b|\bsanal (?:hesap|para|portfoy)|\bkagit ustunde (?:islem|al)|\bdeneme hesab", """
:: demo hesap emir vermeyi öğretir, [ama parayla gelen korkuyu öğretmez|duyguyu öğretmez], birkaç hafta demo sonra çok küçük gerçek para iyi bir sıra
:: demo işe yarar, [ekranı ve emir tiplerini {öğrenirsin/öğrenirsiniz}|hata bedava olur], yalnız orada kazanmak aldatır, gerçek parada el titriyor
cautious :: demo ile başlamak iyi fikir, [bir iki ay not tutarak|kural yazıp uyabiliyor muyum diye bakarak], sonra kaybetsem üzmez denen tutarla geçilir
bold :: demo bir hafta yeter, [asıl öğreten küçük de olsa gerçek para|gerçekte iki lotla öğrenilen başka], yeter ki tutar ufak olsun
teacherly :: demo hesapta üç şey öğrenilir: [emir, seans, stop|emir tipleri, kademe, takas], dördüncüsü olan sabır ancak gerçek parayla
"""),
    "irregular": (r"\bgelir\w* (?:\w+ )?duzensiz|\bserbest calis|\bfreelance\w*|\bduzensiz gelir|\bmevsimlik calis|\bprimle calis", """
:: düzensiz gelirde tutar değil oran iş görür, [her gelen paranın onda biri ayrı hesaba|gelenden yüzde 10-20 kenara], önce altı aylık gider birikene kadar mevduat yeter
:: gelir dalgalıysa tampon şart, [altı aylık gider para piyasası fonunda dursun|kötü ayı kurtaracak nakit], ondan sonrası azar azar yatırım
cautious :: düzensiz kazançta ilk iş borçsuzluk ve nakit, [iyi ayda biriktirip kötü ayda dokunmak|yatırıma sıra altı aylık giderden sonra gelir], acele yok
teacherly :: iyi ayın fazlasını gelir saymamak lazım: [hesaptan {kendine/kendinize} sabit maaş çekmek|ortalama aya göre yaşayıp üstünü ayırmak] düzeni kuruyor, artan birikim olur
bold :: düzensiz gelirle de olur, [iyi ayda toplu, kötü ayda hiç|gelen her parçadan küçük alım], tek şart kira parasına dokunmamak
"""),
    "rent_or_buy": (r"\bkira\w* (?:\w+ ){0,6}(?:yoksa|mi|mu)\b.*\bev\b|\bev (?:mi )?(?:alsam|alayim|almak).*\bkira|\bev kredi\w* (?:\w+ ){0,4}(?:mi|yoksa)", """
:: kredi faizi kiradan çok pahalıyken kirada kalıp kenara koymak [daha rahat hesap veriyor|bana daha mantıklı], ev güven verir ama taksit maaşın üçte birini geçmesin
:: ev mi kira mı sorusunda taksit ile kirayı yan yana yazmak lazım, [taksit kiranın iki katıysa bekletir|arada büyük fark varsa kirada kalıp biriktirmek öne geçer], faiz inince tekrar bakılır
cautious :: uzun borcun altına girmeden önce [peşinatın yarısı hazır olsun isterim|bir yıllık taksit kenarda olsun isterim], kirada kalmak ayıp değil, [birikim disiplini olduktan sonra|fark gerçekten birikiyorsa] 
bold :: ben kirada kalıp farkı yatırırdım, [para hareketli kalıyor|konut kredisi bu faizle ağır], ama disiplini olmayana ev zorunlu tasarruf gibi
teacherly :: bir ev kirasının on beş on altı katı yıllık kira ediyorsa ucuz, otuz katıysa pahalı sayılır, [kredi faizini de ekleyince çoğu yerde kira öne geçiyor|bu oranla bakınca karar kolaylaşır]
warm :: insan kendi evini ister, anlıyorum, [ama zorlanarak alınan ev huzur vermiyor|taksit uykuyu kaçırmasın yeter], kirada kalıp biraz daha biriktirmek de seçenek
"""),
    "split_it": (r"\b(?:hepsini|yarisini|tamamini|birazini) (?:\w+ ){0,4}(?:mi\b|mu\b|yoksa|cevirsem|gecirsem|koysam|yatirsam)", """
:: risk {sevmiyorsan/sevmiyorsanız} hepsini çevirmek yanlış olur, [küçük bir payla, her ay azar azar|onda biriyle başlayıp bir yıl izlemek] daha rahat, kalanı fonda ya da mevduatta durur
:: ne hepsi ne hiç derim, [altı aylık gider mevduatta, üstünün bir kısmı hisse fonunda|önce gider kadar nakit, artanla her ay küçük alım], böyle enflasyonla da uyku ile de barışık kalınır
cautious :: hepsini bir anda hisseye çevirmem, [önce küçük bir pay, düşünce nasıl uyuduğuna bakmak lazım|kazananı anlatan çok, kaybını anlatan az], birikim mevduat ve fon arasında bölünebilir
bold :: yarısı fazla, hiç de az gelir bana, [dörtte biriyle, on iki aya yayarak|üçte biri, parça parça], düşüşte ekleyecek para da kalmış olur
teacherly :: soruyu tersinden soralım: bu paranın yüzde kaçı yarıya inse uyurum? [O kadarı hissede olur|Cevap neyse hisse payı odur], gerisi mevduat, fon, biraz altın
warm :: acele etmek için sebep yok, [disiplinli birikim zaten işin zor yarısı|her ay kenara koymak en değerlisi], küçük bir payla başlayıp alıştıkça artırmak iyi gelir
"""),
    "retire_sum": (r"\b(?:emekli\w*|kidem|tazminat|ikramiye)\w* (?:\w+ ){0,6}(?:degerlendir|yatir|ne yap|nere|basla|koy)\w*|\b(?:ikramiye|tazminat|kidem)\w*.*\b(?:degerlendir|yatir|nere|basla|koy|ne yap|neye|kafam)\w*", """
t_sum :: {sum} için acele karar yok, ev tek kaleme bağlar, borsa sarsar, altın korur ama gelir vermez, [ben üçte ikisini mevduat ve fonda, kalanını altında tutardım|bölmek en rahatı: yarısı mevduat, gerisi altın ve az fon]
t_sum,cautious :: {sum} emek parası, önce iki yıllık gider mevduatta, [sonra biraz altın|kalanı altın ve fon], borsa en son ve küçük
t_sum,teacherly :: {sum} için üç soru: kira veriliyor mu, aylık gelir yetiyor mu, kaç yıl dokunulmayacak? [Kira varsa ev öne geçer, yoksa mevduat ve altın|Cevaba göre bölünür], hepsi tek yere konmaz
t_sum,bold :: {sum} hepsi mevduatta erir, [beşte biri temettü fonu, gerisi mevduat ve altın|küçük bir payı fona ayırırdım], ama çoğunluk güvenli yerde kalsın
t_sum,warm :: hayırlı olsun, {sum} için herkes bir şey söyler, [birkaç ay mevduatta bekletip sakin kafayla bölmek|acele etmeden üçe bölmek] en az pişmanlık verir
:: emekli ikramiyesi geri kazanılması zor para, [büyük kısmı mevduat ve para piyasası fonunda, azı altında|yarıdan çoğu risksiz yerde] dursun derim, hisseye küçük pay yeter
:: ikramiye gelir gelmez bir yere koymamak lazım, [ilk üç ay mevduatta beklesin, acele teklifler geçsin|bu dönemde akıl veren çok olur], sonra üçe bölmek rahat: mevduat, altın, fon
cautious :: emeklilik parasında önce iki yıllık gider kenara, [kalanı mevduat ve altın|kaldıraç, tüyo, tek hisse uzak dursun], kaybı telafi edecek maaş yok çünkü
teacherly :: ikramiyeyi işine göre ayırmak lazım: [yakın gider, sağlık, uzun vade|iki yıllık gider, acil pay, gerisi], ilk ikisi risksiz yerde, sonuncusu fon ya da temettü hissesi olabilir
warm :: hayırlı olsun, yılların emeği o, [aceleye gelmesin, kimseye de gösterilmesin|dolandırıcısı çok, tanıdık tanımadık herkese anlatılmasın], çoğunu sakin yerde tutup faiziyle rahat etmek ayıp değil
bold :: tümünü mevduata gömmek de eritir, [beşte biri temettü hissesi ya da fon olabilir|küçük pay hisseye ayrılır], ama çoğunluğu güvenli yerde, ona itiraz etmem
"""),
    "hold_time": (r"\b(?:kac|ne kadar) (?:ay|yil|gun|hafta|sure|zaman)\w* (?:\w+ ){0,3}(?:elde |el)?(?:tut|bekle|dur|kal)\w*|\bhisse\w* (?:\w+ ){0,3}ne kadar (?:tut|bekle)\w*", """
:: sayı vermek zor, [alış sebebi duruyorsa tutulur, bozulduysa bir gün bile fazla|sebep bozulunca vade biter], bilanço için alındıysa iki üç çeyrek makul
:: ay değil sebep belirler, [kısa vadeci haftayla, temettücü yılla ölçer|ben en az dört bilanço görmek isterim], önce neden alındığını yazmak lazım
cautious :: ben bir yıldan kısa düşünüp hisse almam, [lazım olacak para hiç girmesin|kısa vadede piyango gibi], uzun kaldıkça şans payı azalıyor
bold :: trend bozulana kadar tutarım, [bu bazen üç hafta bazen sekiz ay|takvim değil fiyat karar verir], stopum baştan bellidir
teacherly :: vadeyi para belirler: [bir yıl içinde lazımsa hisse değil mevduat, üç yıl ve üstü hisse|yakın gider için hisse olmaz, uzak hedef için olur], hissenin kendine göre bir süresi yok
gambler :: ben kısa tutuyorum ama örnek alınacak iş değil, [en az birkaç ay düşünmek lazım|birkaç bilanço bekleyen daha az yanıyor]
"""),
    "how_many_stocks": (r"\bkac (?:\w+ )?(?:hisse|sirket)\w* (?:\w+ ){0,3}(?:ol|tut|tasi|al|yeter|ideal|dogru)\w*", """
:: beş ile on arası bana yeter geliyor, [fazlası takip edilmiyor|azı bir kötü haberle üzüyor], sektörleri ayrı olsun
:: takip edilebilen kadar, [bilançosu okunmayan hisse fazladır|çoğu kişide altı yedi tane sınır], hepsi banka ise çeşit sayılmaz
teacherly :: bir hissenin ağırlığı yüzde 20'yi geçmesin diye hesaplanınca beş altı tane çıkıyor, [on beşten sonrası endeks fonu gibi olur|fazlası riski pek azaltmıyor]
bold :: üç dört tane ile yürürüm, [inandığıma ağırlık veririm|çok olunca dikkat dağılıyor], yeni başlayan daha çok bölsün
"""),
    "pick": (r"\bhisse\w* (?:\w+ ){0,3}(?:nasil|neye gore|neye bakarak) (?:sec|bul|anla|karar)\w*|\bneye (?:gore|bakarak) (?:hisse|al|sec)\w*|\bhisse secerken|\biyi (?:hisse|sirket)\w* nasil|\bnasil analiz", """
:: önce şirketin ne iş yaptığını anlarım, sonra üç yıllık kârına ve borcuna bakarım, [fiyat en son|grafik en son gelir], anlamadığım işe girmem
:: borcu az, kârı düzenli, işi anlaşılır mı, [üçü de evetse fiyatına bakarım|biri hayırsa geçerim], tüyoyla seçilen kalıcı olmuyor
teacherly :: sırası şu: [satış büyüyor mu, marj korunuyor mu, borç dönüyor mu|ciro, kâr, nakit akışı, borç], sonra sektörüne göre F/K ve PD/DD
bold :: hacmi artan, trendi yukarı olanı süzerim, [sonra bilançosuna bakarım|stop yerini görmeden girmem], hikâyesi de varsa güzel
cautious :: bildiğim markadan, temettüsü düzenli olandan başlarım, [küçük pay, uzun süre|acele etmeden], seçmek zorsa endeks fonu da çözüm
"""),
    "sell_when": (r"\bkar\w* (?:ne zaman|nerede|nasil) (?:al|sat|realize)\w*|\bne zaman (?:kar al|satar|satma|satay|satil)\w*|\bhedef\w* (?:nasil|neye gore) (?:koy|belirle)\w*", """
:: kâr almayı girmeden yazmak kolaylaştırıyor, [yüzde 20'de üçte biri gibi|hedefe gelince yarısı], duyguyla hep geç ya da erken oluyor
cautious :: ben parça parça alırım kârı, [her yükselişte biraz|anapara çıkınca rahatlarım], tepesini yakalamaya çalışmam
bold :: trend bozulana kadar taşırım, [stopu yukarı çekerek|kârı stop korur], erken satmak en pahalı hatam olur
teacherly :: iki sebep var: hedef doldu ya da sebep bozuldu, [üçüncüsü para lazım oldu|gerisi can sıkıntısıdır], hangisiyse ona göre satılır
"""),
    "how_much_start": (r"\b(?:en az )?(?:ne kadar|kac) (?:para|lira|tl|bin|sermaye)\w* (?:\w+ ){0,4}(?:basla|gir|yeter|lazim|gerek)\w*|\bminimum (?:ne kadar|kac)", """
:: bir lot parası bile yeter, [öğrenmek için birkaç bin lira bol bol|tutar küçükken hata da ucuz], asıl şart o paranın yakında lazım olmaması
cautious :: alt sınır yok ama [önce üç aylık gider kenarda olsun|kaybedince üzmeyecek tutar kadar], komisyon asgarisine bakmak lazım
teacherly :: tutardan çok düzen önemli, [her ay aynı küçük tutar|yılda on iki alım], ilk yılın amacı kazanmak değil öğrenmek
bold :: küçük başlamak yeter, [iki üç hisseye bölünecek kadar|birkaç bin lira], iş öğrenilince artırılır, borçla asla
"""),
    "gold_day": (r"\baltin gun\w*|\bgunden (?:cik|gel|para)\w*|\b(?:kredi|doviz|para) gunu", """
:: altın gününden çıkan para toplu geçince harcanıyor, [hemen ikiye bölmek iyi: yarısı altın olarak kalsın, yarısı acil pay|bir kısmı altın kalsın, bir kısmı mevduata], borç varsa önce o
:: güne altınla girildiyse çıkanı da altında tutmak düzeni bozmaz, [makasa dikkat, çeyrek yerine gram daha az kaybettirir|işçiliksiz olanı seçmek lazım], acil gider payı ayrı dursun
cautious :: toplu gelen parayı bir hafta bekletirim, [önce borç, sonra üç aylık gider, artan altın|karar sakin kafayla verilsin], hisseye ancak artan
bold :: bir kısmıyla fon ya da hisse denenebilir, [hepsi değil, üçte bir gibi|parça parça], kalanı altında durur
warm :: güle güle {kullan/kullanın}, [{evin/eviniz} bir eksiği varsa önce o|eşle konuşup karar vermek en güzeli], kalanı altında ya da mevduatta dursun, acelesi yok
"""),
    "kids": (r"\b(?:cocug|kizim|oglum|torun|bebeg|yegen)\w* (?:\w+ ){0,4}(?:icin|adina|gelecegi)\w* (?:\w+ ){0,4}(?:birik|yatirim|hesap|altin|hisse|fon|ne al|bes)\w*", """
:: çocuk için vade uzun, [her ay küçük fon ya da gram altın iyi birikir|on sekiz yıl her dalgayı düzeltir], acele ve kaldıraç hiç olmasın
:: çocuk hesabı açılabiliyor, [çeyrek yerine gram, tek hisse yerine endeks fonu|düzenli küçük tutar yeter], en büyük avantaj zaman
cautious :: ben yarı altın yarı fon derdim, [işçiliksiz altın|gideri düşük fon], okul parası yakınsa mevduat
teacherly :: uzun vadede tutar değil süre kazandırır, [ayda sabit tutar, on yıl dokunmadan|bileşik getiri böyle çalışır], BES devlet katkısı da düşünülebilir
"""),
    "bes": (r"\bbes\b|\bbireysel emeklilik", """
:: BES'in devlet katkısı güçlü yanı, [erken çıkınca bir kısmı gidiyor|on yıl ve 56 yaş şartı var], fon dağılımını elle seçmek lazım
:: uzun vadede disiplin veriyor, [ama içindeki fonu takip etmeyen az kazanıyor|kesintisine bakmak lazım], kısa vadeli para için uygun değil
cautious :: BES bana zorunlu tasarruf gibi, [otomatik kesilmesi iyi|dokunamamak iyi geliyor], hepsini oraya koymam ama
bold :: hisseyi kendi seçen için BES yavaş, [ama devlet katkısı bedava getiri|ikisi birden de olur], fon değişikliğini unutmamak lazım
"""),
    "crypto_safe": (r"\bcuzdan\w*.*\b(?:sart|gerek|lazim|dursa|borsada|mecbur|zorunlu)\w*|\b(?:kripto|coin|bitcoin|btc|cuzdan)\w* (?:\w+ ){0,4}(?:guvenli|guvenilir|calin|sakla|nerede tut|nasil tut|hangi borsa)\w*|\bhangi (?:kripto )?borsa\w* (?:\w+ ){0,3}(?:guven|kullan|al)\w*", """
:: büyük tutar soğuk cüzdanda, az tutar lisanslı platformda dursun derim, [kurtarma kelimeleri kimseyle paylaşılmaz|iki aşamalı doğrulama şart], isim verip reklam yapmayayım
:: platform seçerken SPK'nın listesine bakmak lazım, [çekim hızını küçük tutarla denemek de iyi|faiz vaat edenden uzak durmak lazım], hepsini tek yerde tutmam
cautious :: kriptoda asıl risk fiyattan önce saklama, [anahtarı {elinde/elinizde} olmayanın coini de {elinde/elinizde} değil derler|hesabı çalınan çok], küçük başlayıp öğrenmek lazım
"""),
    "follow_news": (r"\bhaber\w* (?:nereden|nerden|nasil) (?:takip|ogren|al|bak)\w*|\bneyi takip ed|\bhangi (?:site|kanal|hesap)\w* takip|\bkimi takip", """
:: önce KAP, sonra şirketin kendi raporu, [gerisi yorum|sosyal medyayı haber saymam], takvim için TCMB ve TÜİK siteleri yeter
:: ben ekrana ve KAP'a bakıyorum, [yorumcudan önce kaynağı okumak lazım|başlıkla işlem yapılmaz], isim verip yönlendirmeyeyim
teacherly :: haber üç yerden çıkar: [KAP, TCMB, TÜİK|şirket KAP'a, faiz TCMB'ye, enflasyon TÜİK'e düşer], oradan okuyan yarım saat önde olur
"""),
    "recover_math": (r"\byuzde (?:50|elli|30|otuz|20|yirmi)\w* (?:dus|kaybed|eri)\w* (?:\w+ ){0,6}(?:kac|ne kadar)\w*|\b(?:zarar|kayip)\w* (?:cikarmak|kurtarmak|telafi)\w* icin (?:kac|ne kadar)", """
:: yüzde 50 düşen hissenin eski yerine gelmesi için yüzde 100 çıkması lazım, [yüzde 20 düşene yüzde 25 yeter|o yüzden zararı küçük tutmak asıl iş]
:: düşüş büyüdükçe dönüş katlanarak zorlaşıyor: yüzde 30 düşene yüzde 43, yüzde 50 düşene yüzde 100, [stopun sebebi bu hesap|hesap acımasız]
"""),
    "where_results": (r"\bbilanco\w* (?:\w+ )?(?:nere|nerd)\w*|\b(?:nere|nerd)\w* (?:\w+ )?bilanco", """
:: bilançolar KAP'ta, şirket adını yazıp finansal rapor başlığına bakmak yeter, [şirketin yatırımcı ilişkileri sayfasında özeti de var|aracı kurumların özeti de oluyor]
:: en sağlamı KAP, [kar zarar tablosu ve dipnotlar orada|ücretsiz ve resmî], okurken satış, net kâr, borç ve nakit akışına bakmak başlangıç için yeter
teacherly :: KAP'tan finansal tablo açılır, önce gelir tablosu, sonra borç kalemi, [geçen yılın aynı dönemi yanında yazıyor|ilk bilançoda kaybolmak normal], bilanço okumak tekrarla öğreniliyor
"""),
    "averaging": (r"\bmaliyet\w* dusur\w*|\bdustukce (?:ekle|al)\w*|\bortalama dusur\w*|\bpacal\w*", """
:: maliyet düşürmek sebep duruyorsa olur, [sebep bozulduysa zararı büyütmek oluyor|planda varsa olur, panikle olmaz], tek seferde değil kademeyle
cautious :: ben ikinciden fazla eklemem, [pozisyon büyüdükçe uyku kaçıyor|bataklık gibi çekiyor], önce neden düştüğüne bakarım
bold :: inandığım hissede düştükçe eklerim, [ama seviyeleri baştan yazarım|üç kademe, fazlası yok], her düşene değil
teacherly :: iki soru: alış sebebi duruyor mu, toplam ağırlık sınırı aştı mı? [İkisine de cevap iyiyse eklenir|Biri kötüyse eklenmez], fiyatın düşmesi tek başına sebep değil
"""),
    "order_type": (r"\b(?:limit|piyasa|zincir|sarta bagli|stoplu?) emir\w*|\bemir (?:tip|turu|nasil)\w*|\btavan fiyat\w* emir", """
:: limit emir {senin/sizin} verdiğin fiyattan, piyasa emri karşıda ne varsa ondan alır, [sığ hissede piyasa emri can yakar|ben hep limit yazarım]
:: emirde önce limit yazmak güvenli, [piyasa emri hızlı ama fiyatı kaçık olabilir|açılışta piyasa emri vermem], stop emri ise zarar sınırı için
"""),
    "both_trade_job": (r"\b(?:calisirken|iste(?:yken)?|mesaide) (?:\w+ ){0,4}(?:borsa|takip|islem|hisse)\w*", """
:: çalışırken gün içi al sat zor, [günde bir kez kapanışa bakmak yeter|emirleri sabahtan yazmak rahat], uzun vadeye daha uygun bir düzen
:: iş başında ekran takip eden iki işi de yarım yapıyor, [limit emir ve stop yazıp bırakmak lazım|haftalık bakmak bile yetiyor]
"""),
    "fund_or_stock": (r"\bfon\w* mu (?:\w+ ){0,3}(?:hisse|borsa)|\bhisse\w* m[iu] (?:\w+ ){0,4}fon\w* m[iu]", """
:: vakti ve merakı olana hisse, olmayana fon derim, [ikisini karıştırmak da olur|fonla başlayıp hisseye geçmek en yumuşağı], kafa karışıkken fon daha affedici
cautious :: kafa karışıksa fon, [seçme derdi yok, bölünmüş geliyor|tek hissenin kötü haberiyle {yanmazsın/yanmazsınız}], biraz öğrenince yanına bir iki hisse eklenir
bold :: bana {sorarsan/sorarsanız} hisse daha heyecanlı, [ama bilanço okumayana fon|{seçebiliyorsan/seçebiliyorsanız} getirisi daha yüksek olabilir], yarı yarıya da başlanır
teacherly :: fonda seçimi yönetici yapar, gideri vardır, hissede seçim de hata da {senin/sizin}, [haftada iki saati olmayana fon|merakı olana hisse]
"""),
    "dep_or_fund": (r"\bmevduat m[iu] (?:\w+ ){0,4}fon|\bfon\w* m[iu] (?:\w+ ){0,4}mevduat|\bmevduat m[iu] (?:\w+ ){0,3}para piyasasi|\b(?:vadeli|mevduat)\w*.*\b(?:yenile|boz|cek)\w*s[ae]m m[iu]", """
:: mevduat vadeyi bağlar, para piyasası fonu günlük bozulur, [yakında lazım olabilecek para için fon|getirileri birbirine yakın], vade {bozmayacaksan/bozmayacaksanız} mevduat da olur
:: ikisi de sakin liman, [fark likiditede: fon ertesi gün {elinde/elinizde}|fonda stopajı ve gideri kontrol etmek lazım], hisse fonundan söz {ediyorsan/ediyorsanız} o ayrı, dalgalı
cautious :: ben yarısını mevduat yarısını para piyasası fonu yapardım, [biri sabit getiri, öteki her gün çekilebilir|ikisinin de uykusu rahat]
teacherly :: sorulacak şey şu: bu para ne zaman lazım? [Tarihi belliyse mevduat, belirsizse para piyasası fonu|Bir aydan kısaysa fon, üç ay ve üstüyse mevduat], stopajı da hesaba katmak lazım
bold :: ikisi arasında fon derdim, [para bağlanmıyor, fırsat çıkınca elde|günlük işliyor], ama hepsi orada kalırsa enflasyona yeniliyor
"""),
    "house_or_stock": (r"\b(?:konut|ev|daire|arsa) m[iu] (?:\w+ ){0,5}(?:hisse|borsa|altin|fon|mevduat)|\b(?:hisse|borsa|altin|fon)\w* m[iu] (?:\w+ ){0,5}(?:konut|ev|daire|arsa)\b", """
t_sum :: {sum} ile konut büyük şehirde zor, kredi gerekir, faiz bu seviyedeyken ağır, [hisse ya da fonda parça parça durur, fırsat çıkınca geçilir|likit kalmak bana daha rahat], oturacak ev ise başka hesap
t_sum,cautious :: {sum} tek konuta bağlanınca hareket kalmıyor, [ben üçe bölerdim: mevduat, altın, az hisse|önce oturacak ev var mı, ona bakardım], kira geliri güzel ama satması aylar sürüyor
t_sum,bold :: {sum} için konut yavaş kalır bence, ben hisse tarafındayım, [on iki aya bölerek|üçte birini nakit tutarak], ama uyku konuttan yanaysa saygı duyarım
t_sum,teacherly :: {sum} için iki soru: kira getirisi yüzde kaç, hisseden beklenti ne? [Kirası yılda yüzde 5 altıysa konut getiriden çok güven satar|{Oturmayacaksan/Oturmayacaksanız} hesap kitap işi], ikiye bölmek de cevap
:: konut güven verir ama para bağlar, hisse hareketli ama sarsar, [oturacak ev yoksa önce o|oturulan ev varsa ikincisi şart değil], bir de kredi faizi var
cautious :: konut tarafım ağır basıyor ama krediyle değil, [peşin para yetiyorsa|taksiti kiradan çıkıyorsa], yoksa altın ve fon beklemek için daha iyi
bold :: hisse derim, [konut bu faizle yerinde sayıyor|parayı bölüp girmek mümkün], vadesi beş yıl ve üstü olana
teacherly :: konutun getirisi kira artı değer artışı eksi masraf, hisseninki temettü artı kâr büyümesi, [ikisini aynı kâğıda yazınca karar kolaylaşıyor|konutta bölmek yok, hissede var]
"""),
    "gold_or_deposit": (r"\baltin\w* m[iu] (?:\w+ ){0,4}(?:mevduat|faiz|vadeli)|\b(?:mevduat|faiz)\w* m[iu] (?:\w+ ){0,4}altin", """
:: mevduat getirisi belli, altınınki belli değil, [vadesi kısa olan para mevduata, uzun duracak para altına yakışır|ben ikisini de tutarım], enflasyonun altında kalıyorsa altın payı artar
cautious :: yarı mevduat yarı altın bana uyar, [biri geliri verir, öteki krizde ayakta kalır|hangisi haklı çıkarsa çıksın yarım kalmam]
bold :: bir yıldan uzun ise altın derim, [faiz de inerse farkı açar|mevduat sabit kalıyor], kısa vadede mevduatın eline su dökülmez
"""),
    "phys_or_account": (r"\bfiziki\w* (?:\w+ )?m[iu] |\baltin hesab\w* m[iu]|\bkaydi m[iu]", """
:: hesapta makas düşük, bozması bir dakika, fizikide işçilik ve saklama derdi var, [ben çoğunu hesapta tutardım|al sat {yapacaksan/yapacaksanız} hesap], kara gün için biraz fiziki de olur
cautious :: fiziki elde durur, güven verir, ama makası yüksek, [çeyrek yerine gram külçe daha az kaybettirir|çalınma derdi var], hesapta yarısı dursa yeter
bold :: altın hesabı derim, [anında alınıp satılıyor|işçilik vermem], fiziki düğünde lazım olana
teacherly :: karar soruda: [{harcayacaksan/harcayacaksanız} fiziki, {biriktireceksen/biriktirecekseniz} hesap|düğüne mi, birikime mi?], hesapta fon ya da sertifikanın maliyetini de kıyaslamak lazım
"""),
    "term_choice": (r"\buzun vade m[iu] (?:\w+ ){0,3}kisa vade|\bkisa vade m[iu] (?:\w+ ){0,3}uzun vade|\bvade mi al ?sat", """
:: uzun vade çoğu kişiye daha çok kazandırıyor, [kısa vadede komisyon ve heyecan yiyor|vakti olmayana tek yol], kısa vade ayrı bir meslek
cautious :: uzun vade derim, [şans payı azalıyor|uyku da cabası], kısa vadede az yanılan az
bold :: ben kısa vadeciyim ama öneremem, [disiplin ve stop şart|ekran başında oturmak lazım], kazanan çoğunlukla uzun vadeci
teacherly :: kısa vadede fiyatı, uzun vadede şirketi bilmek gerekir, [hangisine {vaktin/vaktiniz} varsa o|bilanço okuyan uzun, tahta okuyan kısa], çoğumuz ikisini de yarım yapıyoruz
"""),
    "own_pace": (r"\bgunde kac (?:saat|kere)|\bekrana (?:ne kadar|kac)", """
:: günde bir iki kez yetiyor bana kalırsa, [fazlası işlem yaptırıyor|her dakika bakan her dakika karar veriyor], kapanışa bakmak en sakini
"""),
    "wedding_gold": (r"\b(?:dugun|nisan|taki|ceyiz)\w* (?:\w+ ){0,5}(?:altin|ceyrek|taki|ne al|ne tak)\w*", """
:: takı için çeyrek hâlâ en kolayı, [işçiliği az olanı seçmek lazım|gram külçe daha az kaybettirir ama takılmaz], hayırlı olsun şimdiden
:: düğün altınında fiyat beklemek zor iş, [tarih belliyse parça parça almak iç rahatlatır|iki kuyumcuya sormak fark ettiriyor], mutluluklar dilerim
warm :: ne güzel, mutluluklar, [çeyrek her zaman makbule geçer|{bütçene/bütçenize} göre gram da olur], işçiliği sormayı {unutma/unutmayın}
"""),
    "tired_market": (r"\b(?:borsa|piyasa|ekran)\w* (?:\w+ ){0,3}(?:yordu|bikt|sikt|usandi|bunaltti)\w*|\b(?:yoruldum|biktim|usandim|bunaldim) (?:\w+ ){0,3}(?:borsa|piyasa|hisse)\w*", """
:: {yorulduysan/yorulduysanız} ara vermek de pozisyon, [birkaç gün bakmayınca kafa açılıyor|ekran kapanınca dünya duruyor sanıyoruz, durmuyor], acele karar {verme/vermeyin} yeter
:: piyasa herkesi yoruyor bu ara, [stopları yazıp bir hafta kapatmak iyi gelir|lotu küçültünce yorgunluk da küçülüyor], ben de öyle derdim
warm :: anlıyorum, sürekli bakmak insanı bitiriyor, [biraz uzak durmak ayıp değil|yarın başka gün], piyasa bir yere kaçmaz
"""),
    "small_sum": (r"\b(?:\d+|bes yuz|bin|iki bin|az|kucuk) ?(?:bin )?(?:lira|tl|para|tutar|harclik)\w* (?:\w+ ){0,3}(?:ne olur|ise yarar|deger m|bir sey olur)\w*", """
:: küçük tutar da olur, [alışkanlık için en iyisi|ilk yıl öğrenme parası], önemli olan her ay tekrar etmek
:: az parayla zengin olunmaz ama iş öğrenilir, [bir iki lot yeter|fonla başlanır], büyüyünce ne yapacağını {bilirsin/bilirsiniz}
"""),
}  # fmt: skip

_PATTERNS = tuple((name, re.compile(pattern)) for name, (pattern, _) in QUESTIONS.items())


def question_in(joined: str) -> str:
    """The name of the question about the craft that folded words put; "" where they put none."""
    return next((name for name, pattern in _PATTERNS if pattern.search(joined)), "")


def tables() -> tuple[tuple[str, str], ...]:
    """(pool, frames) of every question."""
    return tuple((f"know_{name}", table) for name, (_, table) in QUESTIONS.items())
