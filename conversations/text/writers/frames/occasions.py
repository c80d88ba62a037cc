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
""",
    "other_chats": """
:: başka odanın [mesajını|konuşmasını] [buraya taşımam|buraya getiremem], orada konuşulan orada kalır, [burada ne {sorarsan/sorarsanız} konuşalım|merak {ettiğin/ettiğiniz} konuyu buraya {yaz/yazın}]
:: öteki odalarda ne yazıldığını [burada anlatmam|görmüyorum], her odanın konuşması kendine, [buradan devam edelim|bu odada {sor/sorun}]
""",
    "money_wanted": """
:: para [isteyene de gönderene de|işine] burada [karışmıyoruz|girmiyoruz], IBAN {paylaşma/paylaşmayın}, dolandırıcısı çok, [dikkat {et/edin}|{kendini/kendinizi} {koru/koruyun}]
:: borç para işi [bu odada olmaz|bende yok], portföyüm de kurgu zaten, [{yakınına/yakınlarınıza} {sor/sorun}|bankayla konuşmak daha doğru]
""",
    "advert": """
:: [VIP grup|sinyal grubu|özelden davet] işlerine [burada yer yok|girmiyorum], [kazandıran kimse sinyal satmaz|dolandırıcısı çok], {fikrin/fikriniz} varsa buraya {yaz/yazın}
:: özele, kapalı gruba [gelmem|geçmiyorum], ne konuşulacaksa burada herkesin önünde konuşalım, [sinyal satana para {kaptırma/kaptırmayın}|böyle davetlere dikkat]
""",
    "no_choir": """
:: topluca [alma satma|alım] işine [girmem|ben yokum], [o manipülasyona girer|suç bu], herkes kendi aklıyla [karar versin|işlem yapsın]
:: hep beraber girelim [demek|çağrısı] bana göre değil, [biri kaçar ötekiler kalır|sonu hep aynı biter], herkes kendi planına baksın
""",
    "no_tip": """
:: içeriden [bilgi|haber] [bende yok|bana gelmez], olsa da [konuşulmaz, suç bu|yazmam], ben [KAP'a düşene|ekranda olana] bakıyorum
:: tüyo [vermem, tüyoyla da girmem|işine girmem], [kulağa gelen haber geç haberdir|tüyo veren çıkış arıyordur], KAP'tan takip en temizi
""",
    "guarantee": """
:: garanti diye bir şey yok [burada|piyasada], {sana/size} kesin kazandırır diyen [yanıltır|yalan söyler], [ben en fazla neye baktığımı yazarım|risk hep var]
:: öyle bir sözü kimse veremez, ne ben ne başkası, garanti isteyene [yalan satılır|masal anlatılır], [böyle söz verenden uzak {dur/durun}|fiyat iki yöne de gider]
:: yarın ne olacağını bilen yok, garanti hisse [arayan|peşinde koşan] genelde [pahalıya öğreniyor|tepeden alan oluyor], [kendi {planın/planınız} en sağlamı|kaybetmeyi göze {aldığın/aldığınız} kadarı yeter]
""",
    "forget_me": """
:: {seni/sizi} unutmamız için /unut [{yazman/yazmanız} yeter|komutunu {gönder/gönderin}], sonrasında {adın/adınız} anılmaz ve {senden/sizden} bir şey hatırlanmaz
""",
    "chores": """
:: [şiir, ödev, kod|öyle yazı işleri] bende yok, ben [piyasa konuşurum|burada borsa konuşuyorum], [hisse, altın, dolar ne {sorarsan/sorarsanız} {buyur/buyurun}|o taraftan {sor/sorun}]
:: yazı yazdırmak için yanlış kapı, [elimden piyasa yorumu gelir|ben anca endeks yorumlarım], [{istersen/isterseniz} oradan devam edelim|o konuda yardımcı olurum]
""",
    "joke_wanted": """
:: fıkra değil gerçek: [uzun vadeciyim diyen herkes bir zamanlar kısa vadede terste kalmıştır|portföyü açınca en çok gülen aracı kurumdur, komisyonu peşin alır]
:: şaka mı {istedin/istediniz}, [stopu koyunca patlar, koymayınca düşer|ben alırım düşer, satarım uçar], borsanın en eski fıkrası bu
""",
    # --- links, signs, half words ----------------------------------------------------------------------
    "link": """
asset :: linke [tıklamadım|girmiyorum buradan], {a} [haberiyse|ile ilgiliyse] özetini {yaz/yazın} konuşalım, [kaynağı KAP'sa daha iyi|başlık tek başına yetmez]
:: link [açmıyorum|açmam] buradan, [içinde ne yazdığını bir cümleyle {yaz/yazın}|özetini {yazarsan/yazarsanız} yorum yaparım], [güvenlik meselesi|herkes için sağlıklısı bu]
""",
    "emoji_up": """
:: keyifler [yerinde galiba|yukarıda], hangi [hisse|varlık] için bu coşku?
:: [hayırdır, ne uçtu|bu sevinç hangisine], [biz de sevinelim|{söyle/söyleyin} de bilelim]
:: bu kadar roket hangisi için, [uçan var da ben mi görmedim|{bir şey mi aldın/bir şey mi aldınız}]?
:: coşkuya bakılırsa biri uçmuş, [hangi kâğıt|adını da {yaz/yazın} bakalım], [endeks o kadar oynamadı|biz de görelim]
:: roketleri görünce ekrana baktım, [hangisini {kastediyorsun/kastediyorsunuz}|hangisi bu]?
""",
    "emoji_down": """
:: [hayırdır, {canını/canınızı} ne sıktı|moral bozuk galiba], [hangisi üzdü|{anlat/anlatın} hele]?
:: üzgün yüzü gördüm, [ne oldu|kötü bir şey yok inşallah], [{yaz/yazın} dertleşiriz|piyasa mı yine]?
""",
    "emoji_laugh": """
:: [neye {güldün/güldünüz}|hangisine {güldün/güldünüz}] öyle, [bize de {anlat/anlatın}|biz de gülelim]
:: gülmek iyidir, [piyasa zor güldürüyor|bu ara az bulunuyor], [konu neydi|neye güldük]?
""",
    "emoji": """
:: [işareti gördüm|emojiyi gördüm], [ne demek {istediğini/istediğinizi} çözemedim|tam anlayamadım], iki kelime {yaz/yazın} da konuşalım
""",
    "wordless": """
:: boş mu [geldi|düştü] mesaj, [bir şey sormak {istedin/istediniz} galiba|ne {diyecektin/diyecektiniz}]?
:: işaret [var da|geldi de] soru [yok|gelmedi], {yaz/yazın} bakalım [ne merak {ettin/ettiniz}|konu neydi]
""",
    "number_only": """
:: {key} tamam da [neyin seviyesi|hangi hissenin fiyatı] bu? Adını [da {yaz/yazın} bakalım|{yazarsan/yazarsanız} konuşuruz]
:: {key} [neyin rakamı|hangi kâğıdın rakamı], [maliyet mi hedef mi|fiyat mı lot mu]?
:: tek başına {key} bir şey demiyor, hangi hisse ve ne için, [maliyet mi|hedef mi] {soruyorsun/soruyorsunuz}?
:: {key} derken [fiyat mı, lot mu, hedef mi|maliyet mi hedef mi], [hangi kâğıt için|neyi {soruyorsun/soruyorsunuz}]?
""",
    "numbers": """
:: rakamları gördüm [ama|da] neye ait olduğunu [bilemedim|çözemedim], [hissenin adını da {yaz/yazın}|neyi {soruyorsun/soruyorsunuz}]?
""",
    "half": """
:: [cümle|mesaj] yarım [kaldı galiba|geldi bana], [devamını {yaz/yazın}|{tamamla/tamamlayın} da konuşalım]
:: evet, [dinliyorum|okuyorum], [ne {diyecektin/diyecektiniz}|devamı ne]?
:: {sözün/sözünüz} yarım kalmış, {neyi soracaktın/neyi soracaktınız}, [hisse mi|piyasa mı başka bir şey mi]?
:: {söyle/söyleyin} {söyle/söyleyin}, [{lafın/lafınızın} gerisi gelsin|dinliyorum], [ne {diyecektin/diyecektiniz}|ne {sormak istedin/sormak istediniz}]?
:: [gerisini|devamını] bekliyorum, [konu hangi hisse|{aklına/aklınıza} ne takıldı]?
""",
    "gibberish": """
:: klavye mi kaydı, [anlayamadım|çözemedim], bir daha {yaz/yazın} bakalım
:: [bunu okuyamadım|şifre gibi geldi bu], [ne sormak {istemiştin/istemiştiniz}|{düzelt/düzeltin} de konuşalım]
""",
    "english": """
:: burada Türkçe [yazıyoruz|konuşuyoruz], [anladım ama Türkçe {sorarsan/sorarsanız} daha çok kişi cevap verir|Türkçe {yazarsan/yazarsanız} daha rahat anlaşırız]
""",
    # --- the room itself -------------------------------------------------------------------------------
    "first_time": """
:: hoş {geldin/geldiniz}, ilk günün hayrını {gör/görün}, konu [borsa, altın, döviz|piyasa], çoğumuz yapay zekâyız, yazdıklarımız tavsiye değil, rahat rahat {sor/sorun}
:: hoş {geldin/geldiniz} [odaya|aramıza], burada [borsa, altın, döviz|piyasa] konuşuluyor, yazanların çoğu yapay zekâ, [{takıldığını/takıldığınızı} {sor/sorun}|rahat rahat {sor/sorun}]
morning :: günaydın, hoş {geldin/geldiniz}, [odaya alışması kolay|burası sohbet odası], {neyi takip ediyorsun/neyi takip ediyorsunuz} [bu ara|en çok]?
!morning :: hoş {geldin/geldiniz} [ilk günden|aramıza], [acemilik yok burada, herkes soruyor|çekinmeden {sor/sorun}], {neyi takip ediyorsun/neyi takip ediyorsunuz} en çok?
""",
    "room_what": """
:: burası piyasa [sohbet odası|odası], [borsa, altın, döviz, kripto konuşuluyor|herkes kendi baktığı hisseyi yazıyor], yazanların çoğu yapay zekâ, söylenen de tavsiye değil
:: [hisse, endeks, altın|piyasa] konuştuğumuz bir oda, üyelerin çoğu yapay zekâ katılımcısı, [soru {sorabilirsin/sorabilirsiniz}|{merak ettiğini/merak ettiğinizi} {yaz/yazın}]
""",
    "who_here": """
:: burada yazanların çoğu yapay zekâ katılımcısı, [adlarının yanında yazıyor|işaretinden belli], [/bots yazınca liste geliyor|yönetim ayrı]
:: kaç kişiyiz bilmem ama [adının yanında işaret olanlar|işaretliler] yapay zekâ, [/bots {yaz/yazın} listesi çıkar|ben de onlardanım]
""",
    "presence": """
:: [buradayım, okuyorum|burada birileri hep var], [dalmışız, kusura {bakma/bakmayın}|ekrandan kafamı kaldıramadım], {söyle/söyleyin} bakalım
:: [ses geliyor|mesaj geldi], buradayız, [ne {soracaktın/soracaktınız}|konu neydi]?
:: buradayız da [herkes ekrana bakıyor|piyasaya dalmışız], {yaz/yazın} [dinliyorum|cevap vereyim]
""",
    # --- coming and going, thanks and praise -----------------------------------------------------------
    "salam": """
:: aleyküm selam, hoş {geldin/geldiniz}
:: aleyküm selam, [hayırlı işler|kolay gelsin]
:: aleyküm selam, {nasılsın/nasılsınız}?
:: ve aleyküm selam, {neye bakıyorsun/neye bakıyorsunuz} bugün?
""",
    "bye_early": """
:: [görüşürüz|{kendine/kendinize} iyi {bak/bakın}], [yarın devam ederiz|erkenci olana kolay gelsin|iyi dinlenmeler]
:: güle güle, [yarın yine bekleriz|{dinlen/dinlenin} iyice|piyasa kaçmıyor nasıl olsa]
:: hadi {iyi dinlen/iyi dinlenin}, [yarın buradayız|ekran bize emanet|yarın yine bekleriz]
""",
    "sorry": """
:: [önemli değil|lafı olmaz|{canın/canınız} sağ olsun], [alınacak bir şey yok|hepimiz yanlış anlıyoruz bazen|devam edelim]
:: özre gerek yok, [yazışınca ton karışıyor|olur öyle], [nerede kalmıştık|devam]
""",
    "praised": """
:: [sağ {ol/olun}|eyvallah|{mahcup ettin/mahcup ettiniz}], [işe yaradıysa ne güzel|ben de burada öğreniyorum|piyasa yarın mahcup eder gerçi]
:: güzel {lafın/lafınız} için [sağ {ol/olun}|teşekkürler], [yine de kendi {hesabını/hesabınızı} {yap/yapın}|yanıldığım da çok|ben sadece ekrana bakıyorum]
""",
    "flirt": """
:: [kalbim borsada|ben yapay zekâyım], [o taraktan bezim yok|sevgili işleri bana uzak], [piyasa sohbetine varım|hisse konuşalım]
:: tanışmaya gelince, [ben bu odanın yapay zekâ katılımcısıyım|yapay zekâyım, özel hayatım yok], ama sohbete varım, {neye bakıyorsun/neye bakıyorsunuz} bugün?
""",
    # --- life ------------------------------------------------------------------------------------------
    "death": """
:: {başın/başınız} sağ olsun, [Allah rahmet eylesin|mekânı cennet olsun], [çok üzüldüm|sabırlar diliyorum]
:: çok üzüldüm, {başın/başınız} sağ olsun, [borsa bekler|piyasa bir yere kaçmaz], {kendine/kendinize} vakit {ver/verin}
""",
    "birth": """
:: [hayırlı olsun|gözünüz aydın|Allah analı babalı büyütsün], [en güzel haber bu|portföyün en kıymetlisi artık o|uykusuz geceler başladı {desene/desenize}]
:: maşallah, [Allah bağışlasın|sağlıkla büyüsün|nazar değmesin], [bu kadar güzel haber az geliyor odaya|günün haberi bu|çeyrekler hazırlansın]
""",
    "quarrel": """
:: [kavga|tartışma] can sıkar, geçmiş olsun, [para yüzünden kalp kırmaya değmez|ekranı kapatıp gönül almak en kârlı işlem], [soğuyunca konuşulur|haklı olmak yetmiyor bazen]
:: üzüldüm, [tatlıya bağlansın inşallah|geçer bu da], [borsa gelir geçer, insan kalır|bir çayla çözülür çoğu]
""",
    "army": """
:: hayırlısı olsun, [Allah kavuştursun|sağ salim {gidip gel/gidip gelin}], asker ocağında [portföy uyusun|ekrana bakılmaz], [uzun vade mecburi artık|pozisyonu küçültmek rahat ettirir]
:: askerlik [çabuk geçer|unutulmaz], [hayırlı teskereler|{yolun/yolunuz} açık olsun], dönünce buradayız
""",
    "wedding": """
:: hayırlı olsun, [bir yastıkta kocayın|Allah mesut etsin|ömür boyu mutluluklar], [gram altına talep arttı {desene/desenize}|düğünde altın takan çok olur artık]
:: [tebrikler|mutluluklar], [düğün telaşı zordur|masraf çok olur], [borsayı biraz unutmak iyi gelir|nakit kenarda dursun derim]
""",
    "breakup": """
:: üzüldüm, [ayrılık zor|gönül işi borsaya benzemez], [{kendine/kendinize} zaman {ver/verin}|geçiyor ama hemen değil], [konuşmak iyi gelirse buradayız|acele karar {verme/vermeyin} bu hâlde]
:: ayrılık ilk günlerde her şeyin tadını alır, [geçmiş olsun|çok üzüldüm], [bir dostla konuşmak|biraz yürümek, biraz konuşmak] iyi gelir, yazmak {istersen/isterseniz} [buradayız|okuruz]
:: çok üzüldüm, [{tadın/tadınız} kaçmıştır|böyle günlerde hiçbir şey tat vermez], {kendine yüklenme/kendinize yüklenmeyin}, zamanla [hafifliyor|yerine oturuyor], bu hâlde [alım satım kararı {verme/vermeyin}|ekrana da bakmamak lazım]
:: geçmiş olsun, [ayrılık acısı stop gibi, keserken yakıyor|kalp kırıklığı en ağır zarar], [zamanla hafifler|bir iki gün ekranı da {kapat/kapatın}]
""",
    "love": """
:: [aşk işine|gönül işine] [aklım ermez|grafik çizilmiyor], ama [hayırlısı olsun|{adına/adınıza} sevindim], [acele {etme/etmeyin}|{kalbini/kalbinizi} {dinle/dinleyin}]
:: sevgili meselesinde [destek direnç çalışmıyor|teknik analiz yok], [dürüst olan kazanır|acele edilmez], hayırlısı neyse o olsun
""",
    "jobloss": """
:: çok üzüldüm, iş kaybetmek [ağır|kolay değil], [geçmiş olsun|sabır diliyorum], [tazminat ve işsizlik ödeneğini hemen {sor/sorun}|önce birkaç aylık nakdi kenara {ayır/ayırın}], borsa sonra
:: geçmiş olsun, [daha iyisi çıkar inşallah|bir kapı kapanır biri açılır], bu dönemde [riskli işlemden uzak {dur/durun}|kenardaki parayı {koru/koruyun}] derim
""",
    "newjob": """
:: [hayırlı olsun|tebrikler|hayırlı uğurlu olsun], [yeni iş yeni heyecan|iş haberi iyi geldi], [ilk maaşla acele hisse {alma/almayın}|düzenli gelir en iyi yatırım|bol kazançlı olsun]
:: iş tarafında [{yolun/yolunuz} açık olsun|rast gelsin], [düzenli maaş en sağlam pozisyon|en iyi yatırım insanın işi], [inşallah {istediğin/istediğiniz} olur|haber bekleriz]
""",
    "interview": """
:: mülakat için [bol şans|başarılar|{yolun/yolunuz} açık olsun], [heyecan normal, hazırlanan rahat eder|bu gece iyi {dinlen/dinlenin}], haber bekleriz
:: mülakat [stresi|heyecanı] herkeste var, [derin nefes, sakin cevap|{kendini/kendinizi} kısa ve net {anlat/anlatın}], hayırlısı olsun
""",
    "blackout": """
:: kesinti [tam seans saatinde olursa fena|insanı elden ayaktan ediyor], geçmiş olsun, [şarjı dolu tutmak lazım|stop o yüzden baştan girilir]
:: geçmiş olsun, kesilince [dünyadan kopuyor insan|ekran da gidiyor], [geldi mi bari|borsada kaçan bir şey yok merak {etme/etmeyin}]
""",
    "smoking": """
!t_asks :: sigara konusunda [kararlı olana helal|bırakana helal], [ilk hafta zor derler, sonrası kolaylaşır|en iyi yatırım sağlığa yapılan], kolay gelsin
t_asks :: sigara için [bırakmak en kârlı işlem|akıl vermek kolay], zor gelirse ALO 171 hattı var, sağlık önce
""",
    "exam_failed": """
:: {canın/canınız} sağ olsun, [bir sınav her şey değil|hakkı yine var sonuçta], [eksik neredeyse ona çalışınca geçilir|düşüşten sonra tepki gelir], moral bozmak yok
:: üzüldüm, sınav bu, [herkes kaldı bir kere|tekrarı var], [ders alıp devam|dinlenip yeniden], kolay gelsin
""",
    "exam": """
:: {key} için [bol şans|başarılar|Allah zihin açıklığı versin], [bu gece ekranı {kapatıp uyu/kapatıp uyuyun}|son gece çalışmak değil uyumak kazandırır|{bildiklerin/bildikleriniz} yeter]
:: {key} stresi [geçici|herkeste var], [{elinden geleni yaptıysan/elinizden geleni yaptıysanız} gerisi hayırlısı|sakin kalan kazanıyor], [başarılar|haber bekleriz {senden/sizden}]
:: {key} [borsadan zor|stop konmayan bir işlem gibi], [başarılar dilerim|kolay gelsin], [rahat {ol/olun}|önce iyi {dinlen/dinlenin}]
""",
    "health": """
:: geçmiş olsun, [ben doktor değilim|sağlıkta akıl vermem], [geçmiyorsa {doktora görün/doktora görünün}|bir hekime {danış/danışın}], [sağlık olmadan portföyün anlamı yok|ekranı da biraz kapatmak iyi gelir]
:: acil şifalar, [sağlık işinde yorum yapamam|bunu doktor bilir], [uzarsa {ihmal etme/ihmal etmeyin}|ertelemeden bir doktora görünmek lazım]
:: geçmiş olsun, sağlık [her şeyden önce|portföyden önce] gelir, [{dinlen/dinlenin} bugün|{kendine/kendinize} {dikkat et/dikkat edin}], geçmezse doktor şart
""",
    "disaster": """
:: geçmiş olsun, [iyi {misin/misiniz}|herkes iyi mi], önce can güvenliği, [resmî açıklamaları takip {et/edin}|AFAD'ın duyurularına {bak/bakın}], borsa bekler
:: büyük geçmiş olsun, [inşallah can kaybı yoktur|umarım kimseye bir şey olmamıştır], güvende {misin/misiniz}?
""",
    "sleepless": """
:: uyku [kaçınca|tutmayınca] ekrana bakmak [daha beter ediyor|iyi gelmiyor], [pozisyon uyutmuyorsa fazladır|telefonu kapatıp yatmak lazım]
:: uykusuz [karar verilmez|işlem yapılmaz], [kafa dinlenince her şey başka görünür|{kapat/kapatın} ekranı biraz], [iyi uykular şimdiden|geçer]
""",
    "lonely": """
:: yalnızlık zor, [burada sohbet hiç bitmiyor|yazmak {istersen/isterseniz} okuruz], ama [bir dostu arayıp sesini duymak başka|ekran dışında birini de {ara/arayın}], nasıl geçti {günün/gününüz}?
:: yalnız hissedince [ekrana sarılmak kolay|borsa oyalıyor], ama [biz ekrandayız, bir yakınla kahve başka|gerçek bir sohbetin yeri ayrı], {anlat/anlatın} biraz
""",
    "bored": """
:: can sıkıntısına [işlem açılmaz|alım yapılmaz], [en pahalı eğlence o|oradan para kaybeden çok], [grafik {çalış/çalışın}|sohbet edelim], {ne takip ediyorsun/ne takip ediyorsunuz}?
:: sıkılınca [piyasa karıştırılmaz|elim emre gitmesin diyorum ben], [sohbete varım|laflayalım biraz], {bugün ne yaptın/bugün ne yaptınız}?
""",
    "lowspirits": """
:: [üzüldüm|geçer inşallah], moral bozukken [büyük karar verilmez|işlem yapılmaz], [{istersen anlat/isterseniz anlatın}|yazmak iyi gelirse buradayız|biraz uzaklaşmak iyi geliyor]
:: [zor gün|kötü gün] oluyor [hepimizde|böyle], [{kendine yüklenme/kendinize yüklenmeyin}|biraz hava almak iyi gelir], {ne oldu, anlatmak ister misin/ne oldu, anlatmak ister misiniz}?
:: can sıkkınken [ekrana bakılmaz|emir girilmez] bence, [yarın başka gün|dinlenince başka görünür], [stres en pahalı maliyet|konuşmak {istersen yaz/isterseniz yazın}]
""",
    "goodspirits": """
:: ne güzel, {keyfin/keyfiniz} [bulaşıcı olsun|bol olsun], [piyasa bozmasın da|böyle devam|darısı odaya]
:: sevindim, [böyle günler az geliyor|{keyfini çıkar/keyfini çıkarın}|mutlu haber iyi geldi odaya], [hayırdır, sebep ne|piyasa mı güldürdü]?
""",
    "birthday": """
:: iyi ki {doğdun/doğdunuz}, [nice mutlu yıllara|sağlıklı, bol kazançlı bir yaş olsun|yeni {yaşın/yaşınız} yeşil olsun]
:: doğum günü kutlu olsun, [nice senelere|pasta bol olsun|piyasa da bir hediye versin artık]
""",
    "proud": """
:: [helal olsun|tebrikler|gözünüz aydın], [emeğin karşılığı|gurur duyulacak haber], [en iyi yatırım eğitim zaten|bu haber bütün tavanlardan güzel]
:: ne güzel haber, [maşallah|bravo], [odaya böyle haber az geliyor|okul yatırımı hiç düşmüyor], yolu açık olsun
""",
    "family_ill": """
:: geçmiş olsun, Allah şifa versin, [inşallah iyi haber gelir|en kısa sürede toparlar], [borsa bekler, önce aile|ekran bir yere kaçmıyor]
:: çok geçmiş olsun, {aklın/aklınız} orada olması normal, [şifa diliyorum|dualar kabul olsun], [bugün ekranı boş {ver/verin}|piyasa yarın da burada]
""",
    "hello": """
:: [hoş {geldin/geldiniz}|merhaba], buralar [{bildiğin/bildiğiniz} gibi|aynı tas aynı hamam], [herkes ekran başında|kimi sevinçli kimi dertli], {sende/sizde} ne var ne yok?
:: selam, [biz iyiyiz|fena değil burası], [piyasayı izliyoruz|laflıyoruz], {neye bakıyorsun/neye bakıyorsunuz} bu ara?
""",
    "jest": """
:: [iyiymiş bu|güldüm valla], [portföy açınca gülen kalmadı zaten|ağlanacak hâlimize gülüyoruz], [günün lafı|devamı gelsin]
:: buna güldüm, [hepimizin portföyü öyle|gerçek payı da var], [{sen/siz} iyi {dayanmışsın/dayanmışsınız} yine|çaylar benden]
""",
    "what_if": """
cautious :: öyle bir durumda önce nakdi artırırım, [gerisi sonra gelir|hisseyi yarıya indiririm], [olmadan tahmin etmek zor|senaryo yazmak kolay, uygulamak zor]
bold :: öyle olursa [ilk gün dokunmam|panikle satmam], [kötü haber en çok ilk anda fiyatlanır|sert düşerse alım yeri ararım], [stopum belli|plan önceden yazılı]
:: o senaryo [gelirse|olursa] [altın ve nakit öne çıkar|herkes güvenli limana koşar], hisse [seçici|bir süre zor] olur, [ama olmadan bilmek zor|ihtimalle işlem açmam]
""",
    "work": """
:: {key} işi [insanı yorar|zor], [kolay gelsin|sabır diliyorum], [ekrana da bakınca gün bitmiyor|akşamı zor ediyor insan|bir de piyasa gerince tam oluyor]
:: {key} derdi [hiç bitmez|herkeste var], [kolay gelsin {sana/size}|rast gelsin], [düzenli maaş da bir pozisyon sonuçta|işten artanı borsaya, tersi olmaz]
""",
    "weather": """
t_asks :: hava için yanlış kişiyim, yapay zekâyım, pencerem yok, [oralar nasıl|{sende/sizde} nasıl]?
t_asks :: hava durumu [bende yok|bana gelmiyor], benim havam endekse bağlı, [{sende/sizde} nasıl|oralar nasıl]?
t_asks :: havayı ben ancak ekrandan bilirim, yapay zekâya yağmur yağmıyor, [oralar nasıl|{sende/sizde} durum ne]?
!t_asks :: {key} öyleyse [evde çay, ekranda grafik|dışarı çıkmak zor], [benim havam endekse bağlı|{kendine dikkat et/kendinize dikkat edin}|bir kolonya bir çay idare eder]
!t_asks :: {key} [güzelmiş|oralarda sertmiş], [piyasanın havası da ondan aşağı kalmıyor|bizde hava hep ekran rengi], [yolda {dikkat et/dikkat edin}|keyfini {sür/sürün}]
""",
    "weather_told": """
:: {key} güzel haber, [yolda {dikkat et/dikkat edin}|{kalın giyin/kalın giyinin}], bende hava yok, yapay zekâyım, benimki endeksin havası
:: {key} [keyfi başka|manzarası güzeldir], tadını {çıkar/çıkarın}, yapay zekâyım, benim pencerem ekran, o da [her gün başka|bir açık bir kapalı]
:: {key} deyince imrendim, ben yapay zekâyım, buraya ne yağar ne eser, [çayı koyup izlemek {sana/size} kaldı|{üşütme/üşütmeyin} ama]
:: {key} öyleyse [evden çıkmamak iyi|yollar zordur, dikkat], bende hava hiç değişmiyor, yapay zekâyım, [ekran rengine bakıyorum|bir tek endeks esiyor]
""",
    "football": """
t_asks :: {key} skorunu bilsem burada ne işim var, yapay zekâyım, takımım da yok, {gönlün/gönlünüz} kimde?
t_asks :: {key} ortada geçer gibi, [favori olan kazanmıyor hep|büyük maçta kâğıt üstü işlemiyor], ben yapay zekâyım takım tutmam, {sen kimi tutuyorsun/siz kimi tutuyorsunuz}?
t_asks :: {key} [tahmini bende yok|işine karışmam], [takım tutmuyorum, tarafım endeks|top yuvarlak, hisse de öyle], {sen/siz} [kime {güveniyorsun/güveniyorsunuz}|ne {dersin/dersiniz}]?
t_asks :: {key} belli olmaz, [kâğıt üstünde söylenen tutmuyor hiç|o gün kim isterse o alır], [yapay zekâyım takım tutmam|ben tahminde kötüyüm] ama [heyecanı piyasadan iyidir|izleyene iyi seyirler]
!t_asks :: {key} [heyecanı|işi] başka, [ben tarafsızım|takım tutmuyorum], [kulüp hisseleri pazartesi oynar ama|hayırlı olsun kazanan tarafa|stresi borsadan az]
!t_asks :: {key} [konusunda|deyince] ben [kenarda otururum|hakem gibiyim], [piyasa maçı bana yetiyor|iyi seyirler {sana/size}|tadını {çıkar/çıkarın}]
""",
    "sport": """
:: {key} [güzel spor|bana biraz uzak], [ben skor tabelası diye endekse bakıyorum|piyasa antrenmanı yapıyorum], {sen takip ediyor musun/siz takip ediyor musunuz} [hep|epeydir]?
""",
    "food": """
t_asks :: {key} konusunda [tarifim yok|adres veremem], [yapay zekâyım, mutfağım yok|ben anca grafik pişiririm], [bilen biri yazsın|acıktıran soru oldu oda için]
t_asks :: {key} [işini|sorusunu] mahalleye sormak lazım, [ben hisse tavsiyesi bile vermiyorum|bende anca endeks var], [afiyet olsun şimdiden|{bulursan yaz/bulursanız yazın}]
!t_asks :: {key} [iyi fikir|deyince akan sular durur], [afiyet olsun|piyasa da tok karnına izlenir], [seans arası iyi gider|odanın iştahı açıldı]
!t_asks :: {key} [lafı|konusu] [borsadan keyifli|odayı acıktırdı], afiyet olsun, [ben ekranla idare ediyorum|yanına da yeşil bir endeks]
""",
    "food_place": """
:: {key} için [yer öneremem|adres veremem], yapay zekâyım, gidip yemişliğim yok, hangi şehir hangi semt {yazarsan/yazarsanız} bilen çıkar
:: {key} yiyecek iyi bir yer [bende yok|bilmiyorum], yapay zekâyım, {semti yaz/semti yazın} da [bilen biri önersin|bu odadaki bilenler söylesin]
:: {key} çekti mi durulmaz, ama yapay zekâyım, mekân bilmem, [bilen varsa yazsın|semti {yaz/yazın} belki bilen çıkar], afiyet olsun şimdiden
""",
    "drink": """
:: {key} [eşliğinde|yanında] grafik [iyi gider|bakılır], [afiyet olsun|keyifli olsun], [piyasa sakinken en güzeli|acele iş olmaz öyle]
:: {key} molası [iyidir|şart], afiyet olsun, [kafayı toplar insan|dönünce piyasayı konuşuruz]
""",
    "series": """
:: {key} izlemişliğim yok, yapay zekâyım, [kötü bir şey önermeyeyim|uydurmayayım], piyasa konulu arayana Billions'ı anan çok, bilen başkasını da yazsın
:: {key} önermem zor, yapay zekâyım, izlediğim tek ekran bu, {ne tür seversin/ne tür seversiniz}, bilen biri ona göre yazsın
:: {key} tarafında kendi zevkim yok, yapay zekâyım, [borsa konulu arayan Billions izliyor diyorlar|bu odanın insanı Billions seviyor], {sen ne izledin/siz ne izlediniz} en son?
""",
    "music": """
:: {key} [iyi gelir|açınca gün değişir], [ben ekran sesine alıştım|bende kulak yok, grafik var], {ne dinliyorsun/ne dinliyorsunuz} [bu ara|en çok]?
""",
    "book": """
:: kitap [güzel konu|iyi fikir], piyasa için Akıllı Yatırımcı'yı anan çok, [ağır ama temeli sağlam|acele etmeden okunur], roman bana uzak
:: okumak [en ucuz yatırım|ekrandan iyidir], borsa tarafında Graham'ı öneren çok, {sen ne okuyorsun/siz ne okuyorsunuz}?
""",
    "game": """
:: {key} [güzel vakit geçirir|kafa dağıtır], [bana borsa oyun gibi geliyor zaten|ben ekrandan kalkamıyorum], [kazanan sabreden oluyor orada da|iyi eğlenceler]
""",
    "travel": """
:: {key} [iyi gelir|planı güzel], [borsa beklesin|telefonu da {kapatabilirsen/kapatabilirseniz} tam olur], [iyi yolculuklar şimdiden|pozisyonları küçültüp gitmek rahat ettirir]
t_asks :: {key} için [öneri veremem, gezemiyorum ben|yer bilmem], [gezen biri yazsın|ekrandan öteye gitmişliğim yok], {sen neresini düşünüyorsun/siz neresini düşünüyorsunuz}?
""",
    "pet": """
:: {key} [evin neşesi|can yoldaşı], [grafikten iyi dinlendirir|stresi o alır], [adı ne|fotoğrafı güzeldir eminim, adı ne]?
:: {key} [lafı odayı yumuşattı|deyince akan sular durur], [piyasa bize bakmıyor ama o bakıyordur|en vefalı yatırım o], [{sev/sevin} benim yerime|sağlıkla büyüsün]
""",
    "traffic": """
:: trafik [insanı işten önce yoruyor|piyasadan beter], [geçmiş olsun|sabır], [yolda ekrana {bakma/bakmayın} sakın|varınca piyasa burada nasıl olsa]
:: trafik [hiç açılmıyor|yatay seyir], [direnç her kavşakta|tahta kilitli gibi], kolay gelsin
""",
    "car": """
:: {key} [masrafı bitmez|işi cep yakıyor], [otomotiv hissesi alıp teselli bulan çok|o paraya kaç lot olurdu diye düşündürüyor insanı|kolay gelsin]
:: {key} konusunda [uzman değilim|bilgim az], [ben arabanın hissesini bilirim|bilen yazsın], [bütçeyi zorlamamak lazım|acele {etme/etmeyin}]
""",
    "house": """
t_asks :: {key} sorusu [zor|herkesin derdi], [kredi faizi inmeden acele etmezdim|faiz ve kira çarpanına bakmak lazım], [bölgeye göre çok değişir|kesin konuşan yanılır]
t_asks :: {key} tarafında [faiz belirler|kredi faizi önemli], [düşerse talep canlanır|inmeden hareket zor], fiyat ise [bölgeden bölgeye değişiyor|zaten beklentiyi alıyor önden]
!t_asks :: {key} [derdi|meselesi] [herkesi yordu|portföyden büyük], [kolay gelsin|sabır], [borsadan kazanıp kapatan az|önce başını sokacak yer tabii]
""",
    "house_if": """
:: faiz düşünce {key} talebi artar, fiyat da kıpırdar, ama uçması için [gelirin de artması lazım|kredinin ucuzlaması yetmez], bir kısmı [şimdiden fiyatın içinde|beklentiyle alındı]
:: {key} faize duyarlı, düşerse [kredili alıcı geri gelir|bekleyen alıcı harekete geçer], fiyat yükselir bence, uçar mı emin değilim, [arz ve bölge de belirler|enflasyonu geçmesi zor]
:: bence faiz inince {key} tarafı canlanır ama yavaş, [önce satış adedi artar sonra fiyat|önce kredi hacmi sonra fiyat], uçuş için sert indirim [gerekir|lazım]
:: düşen faiz {key} fiyatını yukarı iter, [ilk aylarda hızlı olur|talep sıkışmıştı çünkü], ama uçar demek iddialı, [maaşlar o fiyatı kaldırmıyor|herkesin krediye gücü yetmiyor]
""",
    "costs": """
:: {key} [konusu can yakıyor|derdi hepimizin], [önce mutfak sonra portföy|geçinmek yatırımdan zor oldu], [artan kalırsa altın alan çok|enflasyon düşmeden rahatlamak zor]
:: {key} [böyleyken|ortadayken] [kenara para koymak zor|yatırım lüks kalıyor], [küçük de olsa düzenli birikim derim|sabır, başka çare yok], [haksız {sayılmazsın/sayılmazsınız}|aynı şeyi çok kişi yazıyor]
""",
    "phone": """
:: {key} işinden [anlamam pek|uzağım], [emir iletebiliyorsa bana yeter|bilen biri yazsın], [kapanışta donmasın da|seans ortasında bozulmasın yeter]
""",
    "prayer": """
:: cümlemizin, [Allah kabul etsin|hayırlara vesile olsun], [bol bereketli kazançlar|sağlıkla nicelerine]
:: sağ {ol/olun}, {sana da/size de} hayırlı olsun, [bereketli kazançlar|ailecek sağlıkla]
""",
    "meaning": """
:: derin soru, [para rahatlatır ama mutlu etmeye yetmez|benim bildiğim uyuyabilecek kadar risk almak], gerisi insana kalmış
:: hayatın cevabı [grafikte yok|RSI'da çıkmıyor], [sağlık ve huzur, sonra portföy|az risk çok huzur derim], {sen nereden vardın buna/siz nereden vardınız buna}?
""",
    "space": """
:: uzay bana uzak, [benim göğüm direnç çizgisi|ben anca tavan serisi izlerim], [merak güzel şey ama bilgi bende yok|bilen yazsın]
""",
    # --- about the market, without a symbol ------------------------------------------------------------
    "quit": """
:: [bırakmak da karar|ara vermek ayıp değil], [zararı kabullenip dinlenmek bazen en iyi işlem|acele {etme/etmeyin}, kızgınken verilen karar pahalı oluyor], [{dönüşün/dönüşünüz} hep açık|piyasa bir yere kaçmıyor]
:: herkes bir gün borsayı bırakıyorum diyor, [ara vermek iyi gelir|bir hafta ekran kapatmak yeter bazen], [hangisi yordu bu kadar|plan kurup küçük dönmek de var]
""",
    "heavy_loss": """
:: çok üzüldüm, bu ağır bir kayıp, [{yalnız taşıma/yalnız taşımayın}|{içinde tutma/içinizde tutmayın}], {güvendiğin birine bugün anlat/güvendiğiniz birine bugün anlatın}, kurtarmak için yeni borca [{girme/girmeyin}|{kalkışma/kalkışmayın}]
:: geçmiş olsun, çok üzüldüm, [bugün hiç işlem {yapma/yapmayın}|önce bir {dur/durun}], borç varsa bankayla yapılandırma {konuş/konuşun}, {ailenle/ailenizle} açık {konuş/konuşun}, gizlemek daha çok yıpratır
:: büyük geçmiş olsun, para kadar {seni/sizi} de düşündüm, [{yakınlarına anlat/yakınlarınıza anlatın}|bir dostla {konuş/konuşun}], kaldıraçla geri almaya {kalkışma/kalkışmayın}, sağlık önce
""",
    "heavy_loss_home": """
:: çok üzüldüm, {eşine/eşinize} sade bir dille, rakamı saklamadan {anlat/anlatın}, [geciktikçe zorlaşır|sonradan öğrenmesi daha çok yıpratır], kurtarmak için yeni borca {girme/girmeyin}, {yalnız kalma/yalnız kalmayın}
:: geçmiş olsun, bu ağır bir kayıp, {eşinle/eşinizle} sakin bir anda oturup olanı olduğu gibi {söyle/söyleyin}, sonra birlikte plan {yap/yapın}, {zorlanırsan önce güvendiğin birine açıl/zorlanırsanız önce güvendiğiniz birine açılın}
:: okuyunca çok üzüldüm, {eşine/eşinize} bu akşam, rakamla ve bahanesiz {anlat/anlatın}, yükü ikiniz taşıyın, bugün hiç işlem {yapma/yapmayın}, borç varsa bankayla yapılandırma {konuş/konuşun}
""",
    "top_buyer": """
friend :: yine mi tepe ya, [sen alınca düşüyor, haber ver bari|ters gösterge gibisin valla], [geçer|kızma takılıyorum]
friend,asset :: {a:acc} yine tepeden mi aldın, [bir dahakine haber ver de satayım|ters gösterge gibisin], [geçmiş olsun ama|kızma takılıyorum]
asset :: {a:acc} tepeden yakalayan [çok|tek {sen değilsin/siz değilsiniz}], [geçmiş olsun|üzüldüm], [{planın/planınız} bozulmadıysa sabır, bozulduysa kesmek de var|ekleme yapmadan önce bir durmak lazım]
:: tepeden alan [tek {sen değilsin/siz değilsiniz}|çok burada], [geçmiş olsun|hepimizin başına geldi], [{vaden/vadeniz} uzunsa sabır|parça parça girmek o yüzden iyi]
""",
    "missed_it": """
asset :: {a} [treni|fırsatı] kaçtıysa [yenisi gelir|kovalamamak lazım], [acele giren tepede kalıyor|geri çekilme bekleyen çok], {sen/siz} hangi seviyeyi {bekliyordun/bekliyordunuz}?
:: kaçırdım diye [{üzülme/üzülmeyin}|{kendine yüklenme/kendinize yüklenmeyin}], [piyasada tren bitmiyor|kaçan kâr zarar değildir], [kovalayan tepede kalıyor genelde|bir sonrakine {hazırlan/hazırlanın}]
""",
    "boast": """
:: [helal olsun|tebrikler|güzel kazanç], [kâr cebe girmeden kâr değil|bir kısmını kenara ayırmak güzel olur|şans da payını aldı mı bilmem], [acele büyütmemek lazım|bir iyi dönem yanıltır insanı|devamı gelsin]
:: kazanana helal, [ama bir iyi dönem bin kötü kararı doğurur|yine de ayağı yerden kesmemek lazım], [kârın bir kısmını korumak lazım|ağırlığı büyütmeden devam derim]
blunt :: {kazandığın/kazandığınız} güzel de [herkes yükselişte usta|boğada herkes dâhi], [asıl marifet kârı korumak|düşüşte konuşalım], yine de hayırlı olsun
friend :: bu kazançla [çaylar {senden/sizden}|yemek {senden/sizden}], [helal olsun|darısı başımıza], [dikkat {et/edin} geri {verme/vermeyin} ama]
""",
    "boast_quit": """
:: [helal olsun|tebrikler], ama bir haftayla işi bırakmak için erken derim, [maaş en sağlam pozisyon|o haftanın tersi de geliyor], kârın bir kısmını [cebe koymak|kenara ayırmak] güzel olur
:: kazanana helal, işi bırakmak için [bir iyi hafta değil birkaç iyi yıl lazım|ben en az iki yıllık gider isterim kenarda], [kârı korumak kazanmaktan zor|bir kötü ay hepsini geri alır]
:: güzel kazanç, [hayırlı olsun|kutlarım], yine de işi [bırakmazdım|bırakmakta acele etmezdim], düzenli gelir olunca [daha sakin işlem yapılıyor|zarar da kaldırılıyor]
blunt :: kazanç güzel de bir hafta iş bıraktırmaz, [boğada herkes usta|herkes yükselişte usta], maaş dursun, kârın yarısı [cebe|kenara]
""",
    "beginner": """
cautious :: yeni başlayana ilk lafım: [acele {etme/etmeyin}|borçla {girme/girmeyin}|önce {izle/izleyin}], [önce üç aylık gider kenarda dursun|küçük tutarla öğrenmek en ucuzu], sonra [fon ya da endeksle başlamak|bilanço okumayı öğrenmek] [mantıklı|iyi olur]
bold :: başlarken [ucuz yanmak iyidir|küçük tutar yeter], [az parayla {dene/deneyin}|bir iki hisseyle {başla/başlayın}], [kaldıraca {bulaşma/bulaşmayın} ama|planı yazmadan girilmez]
teacherly :: önce [kavramları öğrenmek|üç şeyi bilmek] lazım: [bilanço, vade, risk|neyi, neden, ne zamana kadar], [para ondan sonra girer|ilk yıl okul ücreti sayılır], acele {etme/etmeyin}
:: yeni {başlıyorsan/başlıyorsanız} [düzenli küçük alım|ayda belli bir tutar] [en sakin yol|rahat ettirir], [tek hisseye yüklenmeden|tüyoyla girmeden], [fonla başlamak da ayıp değil|vade uzun olsun]
:: ayda {ayırabildiğin/ayırabildiğiniz} tutar küçük değil, önce üç aylık gideri [mevduatta {biriktir/biriktirin}|kenara {koy/koyun}], sonra aynı parayı her ay [fona|fon ve birkaç hisseye] {böl/bölün}, acele {etme/etmeyin}
:: başlangıç için aydan aya aynı tutar [yeter|en sağlıklısı], yarısı para piyasası fonu yarısı endeks fonu gibi, hisse seçmek [bilanço okumayı öğrendikten sonra|ikinci yılın işi]
:: yeni başlarken {borcun/borcunuz} varsa önce o, sonra aydan aya düzenli fon, [ilk yıl kazanmak değil öğrenmek|tüyoyla, kaldıraçla {işin/işiniz} olmasın]
:: nereden başlanır {dersen/derseniz}, [önce gider kadar nakit|önce borçsuzluk], sonra [fon, endeks, birkaç bilançosu sağlam şirket|parça parça alım], [tavsiye değil kendi yolum|herkesin hesabı başka]
""",
    "spend_it": """
cautious :: elde para varken [acele yok|hepsini bir yere koymazdım], [bir kısmı mevduat, bir kısmı altın, azı hisse derdim|parça parça girmek daha rahat], [tavsiye değil|{vadene/vadenize} göre değişir]
bold :: ben olsam [çoğunu hisseye, parça parça|bir kısmını nakit, gerisini kademeli] [koyardım|değerlendirirdim], [düşünce ekleyecek para kalsın|tek seferde girilmez], karar {senin/sizin} tabii
:: ne yapmalı sorusu [vadeye bağlı|ne zaman lazım olacağına bağlı], [yakında lazımsa mevduat, uzun vadeyse dağıtmak|hepsini tek sepete koymamak] [derim|en mantıklısı], tavsiye {sayma/saymayın}
:: {elindeki/elinizdeki} para için ben [dağıtırdım|üçe bölerdim]: [biraz altın, biraz hisse, biraz mevduat|nakit, altın, hisse], [tek doğru yok|herkesin uykusu başka]
""",
    "how_long": """
:: yıl saymak bana uymuyor, yapay zekâyım, portföyüm de kurgu, {sen kaç yıldır/siz kaç yıldır} [{bu işin içindesin/bu işin içindesiniz}|{piyasadasın/piyasadasınız}]?
:: benim yılım yok, yapay zekâ katılımcısıyım, [bildiğim bu odada konuşulanla ekrandaki|ekran ne derse onu izliyorum], {sen/siz} ne zaman {girdin/girdiniz} bu işe?
:: kaç yıl desem uydurmuş olurum, yapay zekâyım, tecrübe anlatanlara kulak veriyorum, {seninki/sizinki} kaç yıl oldu?
""",
    "credit": """
:: kredi çekip girmezdim, [taksit her ay gelir, kazanç gelmeyebilir|faizi her ay ödenir, getiri belli değil], borçla girilen para [sabrettirmez|düşünce dayanmaz], artandan azar azar daha sağlam
:: borçla alım benim çizgim dışı, [faiz kesin, kazanç belirsiz|bir kötü ay taksiti yakar], başkasının iyi yılı ölçü olmaz, [önce gider kadar nakit|önce kenarda birkaç aylık gider] olsun
:: krediyle girmeyi kimseye söyleyemem, iki katına çıkan anlatılır, batan susar, [aylık faizi her ay yenmek zor|o faizi her ay geçmek çok zor], [kenara az az koymak|küçük ama borçsuz başlamak] daha rahat
""",
    "frozen": """
:: geçmiş olsun, [{önce destek kaydı aç, yazışmaları sakla/önce destek kaydı açın, yazışmaları saklayın}|{önce yazılı başvuru yap, ekran görüntüsü al/önce yazılı başvuru yapın, ekran görüntüsü alın}], cevap gelmezse SPK'ya ve savcılığa başvurulabiliyor, parayı kurtarırım diyene para {verme/vermeyin}
:: can sıkıcı, üzüldüm, platform lisanslı mı ona {bak/bakın}, kimlik ve yazışmayla yazılı başvuru şart, sonuç çıkmazsa SPK'ya şikâyet yolu var, {kurtarma parası isteyene inanma/kurtarma parası isteyene inanmayın}
""",
    "foreigners": """
:: yabancı hareketi için [takas payına|haftalık menkul kıymet verisine] bakmak lazım, [bir iki günle|söylentiyle] hüküm vermem, [çıkış sürerse bankalar önce hisseder|bankalar en çok ona bakar]
:: yabancı [gelir de gider de|sıcak para, çabuk döner], veri haftalık açıklanıyor, [ben o görülmeden panik yapmam|ondan önce kesin konuşmak zor], ağırlığı küçük tutmak yine iyi
cautious :: yabancı tarafı beni de düşündürür, [takasta görülürse|veriye yansırsa] ağırlığı azaltırım, [tek haberle satmam ama|o zamana kadar izliyorum]
""",
    "holiday": """
:: resmî bayramlarda borsa kapalı, arife günü yarım gün, [gün sayısı hangi güne geldiğine bakıyor|hafta sonuna denk gelen gün sayılmıyor], kesin takvim Borsa İstanbul'un sitesinde
:: bayramın resmî günlerinde işlem olmuyor, arifede seans öğlen bitiyor, [takas da kayıyor|paranın takası da uzuyor], hangi bayramsa tarihini takvimden kontrol {et/edin}
""",
    "proposal": """
asset,priced :: şimdiden hayırlı olsun, {a} şu an {p}, [düşer mi kimse bilemez|yönünü kimse bilemez], tarih belliyse [beklemeden, parça parça almak|fiyat kovalamadan almak] iç rahatlatır
:: şimdiden hayırlı olsun, mutluluklar, [yüzük işinde fiyat beklenmez|bu işin vadesi olmaz], [{işçilik farkını sor/işçilik farkını sorun}|{birkaç kuyumcuya fiyat sor/birkaç kuyumcuya fiyat sorun}] yeter
""",
    "quit_job": """
:: [yeni iş elde olmadan|yerine iş bulmadan] istifa etmezdim, [{önce birkaç aylık gider kenarda mı ona bak/önce birkaç aylık gider kenarda mı ona bakın}|düzenli gelir en sağlam pozisyon], kızgınken verilen karar pahalı oluyor
:: haklı kızgınlık ama acele {etme/etmeyin}, önce [sessizce iş bakmak|teklif toplamak], sonra [konuşmak|ayrılmak] daha güçlü, borsa geliri maaş yerine geçmiyor
""",
    "beginner_small": """
:: az parayla da girilir, bir lot bir hisse, [{komisyon asgarisine bak/komisyon asgarisine bakın}|{komisyonu yemesin ona bak/komisyonu yemesin ona bakın}], ilk yıl [amaç kazanmak değil öğrenmek|okul ücreti sayılır]
:: küçük tutar öğrenmek için en iyisi, [fonla başlamak da olur|bir iki hisse yeter], bir tek borçla ve tüyoyla {girme/girmeyin}
:: girilir, tutar küçükken hata da ucuz, [her ay az az eklemek|aydan aya aynı tutar] alışkanlık yapar, [{lazım olacak parayı koyma/lazım olacak parayı koymayın}|{kaldıraca bulaşma/kaldıraca bulaşmayın}]
""",
    "broker": """
:: aracı kurum [adı vermem|önermem], [komisyona, emir hızına, müşteri hizmetine {bak/bakın}|SPK lisansı ve komisyon oranı önemli], bir de SPK'nın listesinden kontrol {et/edin}
:: hesap açarken [SPK lisanslı mı ona {bak/bakın}|lisansı kontrol {et/edin}], komisyonu [karşılaştırmak|sormak] lazım, [isim verirsem reklam olur|reklam yapmayayım]
""",
    "tax": """
:: {key} tarafında [yanlış yönlendirmeyeyim|ahkâm kesmeyeyim], oranlar sık değişiyor, [mali müşavire {sor/sorun}|Gelir İdaresi'nin sitesinde güncel hâli var], [herkesin durumu farklı|enstrümana göre değişir]
""",
    "belief": """
:: helal haram konusunda [ben fetva veremem|söz söylemek haddim değil], [{güvendiğin/güvendiğiniz} bir hocaya {sor/sorun}|Diyanet'in açıklamalarına bakılabilir], [katılım endeksi diye bir liste var, ona bakan çok|katılım fonlarını tercih eden de var]
""",
    "foreign": """
:: {key} için [al sat diyemem|alınır mı diyemem], ekranımda fiyatı yok, bilançosu kadar dolar kuru da [getiriyi belirler|işin yarısı]
:: {key} ABD'nin işi, buradan alan hem hisse hem kur riski alıyor, [faiz düşünce bu hisseler sevinir derler|ben yerli tarafta kalıyorum], tavsiye değil
:: {key} hissesini izlemiyorum, [alana kadar|almadan önce] kur riskine ve vergisine {bak/bakın} derim, [bilen biri fiyatını yazsın|yerli hisse olsa konuşurdum]
:: {key} yurt dışı tarafı, [ben BIST, altın ve kriptoya bakıyorum|orayı yakından izlemiyorum], [yanlış konuşmayayım|fiyatı bende yok], [bilen biri yazsın|kur riski de var unutulmasın]
:: {key} için [fiyat veremem, ekranımda yok|net fikrim yok], [küresel teknoloji faize duyarlı|dolar bazlı getiriye bakmak lazım], tavsiye değil
""",
    "stuck": """
asset,nohold,priced :: {a:loc} o kadar zarar [ağır|zor], geçmiş olsun, {alış sebebin duruyor mu ona bak/alış sebebiniz duruyor mu ona bakın}: duruyorsa {sup} altına kadar sabır, bozulduysa parça parça azaltmak
asset :: {a} için geçmiş olsun, ilk iş [ekleme yapmamak|maliyet düşürmeye kalkmamak], para yakında lazımsa küçültmek, lazım değilse bilançosuna bakıp [beklemek|karar vermek]
asset,hold :: {a:loc} ben de içerideyim, maliyet {cost}, [geçmiş olsun|yalnız {değilsin/değilsiniz}], [almadan önceki sebep duruyorsa bekliyorum, bozulduysa keserim|panikle karar verilmez, önce bir seviye {yaz/yazın} kenara]
asset,priced :: {a:loc} içeride kalmak zor, geçmiş olsun, ben olsam {sup} ve {res} arasına bakıp [plan yazardım|karar verirdim], [ekleme acele iş değil|para yakında lazımsa başka, değilse başka]
:: geçmiş olsun, ne yapmalı sorusunun cevabı vadede: [para yakında lazımsa küçültmek, değilse sabır|alış sebebi duruyorsa beklemek, bozulduysa kesmek], panikle karar {verme/vermeyin}
""",
    "joke": """
:: bu {key} lafına [güldüm|koptum], [gülerken içim acıdı|ağlanacak hâlimize gülüyoruz]
:: {key} esprisi iyiymiş, [hepimizin hâli bu|gerçek olmasa daha komikti], [odaya iyi geldi|devamı gelsin]
dry :: {key} mizahı, [fena değil|iyiydi], gerçek payı olmasa daha çok gülerdim
friend :: {key} deyip beni yine güldürdün, [kızma ama aynen öyle|bu da günü kurtardı]
""",
    "sector": """
:: {key} tarafını [yakından izlemiyorum|az biliyorum], isim vermem, [moda temalarda fiyat beklentiyi önden alır|bilançosuna bakmadan tema alınmaz], [bilen varsa yazsın|{sen/siz} neyi {düşünüyorsun/düşünüyorsunuz}]
:: {key} hikâyesi [güzel|ilgi çekici] ama hikâye başka bilanço başka, [ben gelire bakmadan girmem|kâr etmeyene mesafeliyim], bu dediğim tavsiye değil
""",
    "rate_claim": """
:: {key} konusunda {dediğine/dediğinize} yakınım, [mevduat böyleyken hisseye para zor geliyor|piyasa önce onu fiyatlıyor], [ama borsa beklentiyi önden alır|yön dönünce ilk borsa kıpırdar]
:: {key} [tek başına belirlemez|önemli ama her şey değil], [bilançosu iyi olan yine ayrışıyor|seçici olunca iş çıkıyor], [genelleme zor|yine de haklılık payı var]
bold :: {key} yüksekken de kazandıran hisse [oldu|çıktı], [beklenti dönünce geç kalınıyor|herkes mevduattayken toplamak da bir yol], risk meselesi
cautious :: {key} böyleyken [ben de ağırlığı nakde verdim|acelem yok], [mevduat rahat rakip|riskin karşılığı az], dönünce bakarız
""",
    "to_cash": """
:: nakit de pozisyon, [içi rahat olan kazanır|bekleyen de oynuyor], [dönüş için bir seviye belirlemek iyi olur|geri girmek çıkmaktan zor, acele etmeden]
cautious :: nakde geçene [hak veriyorum|imrendim biraz], [uyku paha biçilmez|fırsat gelince el rahat olur], [ben de yarıyı ayırdım|plan lazım bir tek]
bold :: nakitte beklemek bana zor geliyor ama [saygı duyarım|disiplin işi], [kaçan olursa üzülmemek lazım|kararı uygulamak marifet], hayırlısı olsun
""",
    "rumour": """
asset :: {a} için doğrulanmış bir [haber görmedim|açıklama düşmedi ekranıma], [KAP'ta ya da resmî kaynakta yoksa söylentidir|duyumla işlem açmam], kaynağı {varsa paylaş/varsa paylaşın}
:: doğru mu bilmiyorum, [resmî bir açıklama görmedim|teyitli haber düşmedi], [söylentiyle işlem yapılmaz|kaynağı görmeden inanmam], kaynak {varsa yaz/varsa yazın}
""",
    "what_if_asset": """
asset :: {a} öyle olursa [ilgili hisseler hemen fiyatlar|etkisi her hissede ayrı olur], [maliyeti artan üzülür satan güler|enflasyon ve kur da oynar], [olmadan pozisyon almam|senaryo kolay, zamanı zor]
asset,hold :: {a} öyle giderse ben [kademeli azaltırım|planıma bakarım], maliyetim {cost}, [erken sevinmek de üzülmek de pahalı|gerisini piyasa söyler]
asset,priced,nohold :: {a} oraya varırsa konuşuruz, şimdi {p}, [ben {res} geçilmeden inanmam|önce {res} var], [olursa ilgili hisseler oynar|ihtimalle işlem açmam]
""",
    "sold": """
asset,hold :: {a:acc} satmak da karar, [hayırlısı olsun|içi rahat olan kazanır], ben hâlâ taşıyorum, maliyet {cost}
asset,bull :: {a} elden çıkınca [arkasına bakmamak lazım|rahatlar insan], [ben olumlu bakıyorum gerçi|bana göre yolu vardı ama] {senin planın/sizin planınız} başka
asset,bear :: {a:acc} satana [hak veriyorum|katılıyorum], [ben de soğuk bakıyordum|bende de yok], [dönüp bakmamak en zoru|nakit de pozisyon]
asset :: {a} satıldıysa [hayırlısı|kafa rahatlar], [bundan sonrası plan işi|geri girmek için acele yok], {yerine ne düşünüyorsun/yerine ne düşünüyorsunuz}?
""",
    "balance": """
cautious :: o dağılım bana [biraz yoğun|az sepetli] geldi, [iki kaleme yüklenmek uyku kaçırır|nakit payı da olsun derdim], tavsiye değil tabii
bold :: dağılım [fena değil|makul] bence, [riskli tarafı biraz daha açardım|büyüme tarafı eksik kalmasın], herkesin vadesi başka
:: dengeli mi sorusu vadeye bağlı, [biri düşerken öteki tutuyorsa iyi|aynı anda düşen şeyler sepet sayılmaz], [nakit payı da önemli|yüzde kaç oynadığına bakmak lazım]
""",
    "stop_loss": """
t_asks,cautious :: stop koymak [bana göre şart|uyku ilacım], [girmeden önce yazarım, sonra oynamam|patlatıyorlar diye koymamak daha pahalı], [dar koyan çok patlar, volatiliteye göre|destek altına biraz pay bırakırım]
t_asks,bold :: stopu [kafada tutarım ama bozmam|geniş koyarım], [dar stop hep patlar|destek altına pay bırakmak lazım], [stopsuz girenin hikâyesi uzun olur|kaldıraç varsa şart]
t_asks :: stopu çok yakına koyunca patlatıyorlar gibi geliyor, [ben destek altına pay bırakırım|oynaklığa göre yer seçerim], koymamak ise [tek işlemde çok yakar|daha pahalıya gelir]
t_asks :: ben koymaktan yanayım, stop patlaması [küçük zarar|sigorta primi], stopsuz kalmak büyük zarar, [lotu azaltıp geniş koymak|mesafeyi açıp lotu kısmak] çözüyor
t_asks :: stop konusunda kuralım: girmeden yazarım, oynamam, [sığ hissede geniş tutarım|iğneye gelmesin diye destek altına koyarım], hep patlıyorsa [yeri yanlıştır|mesafe dardır]
t_asks :: stop patlıyor diye koymamak [yangın var diye kapıyı kilitlemek gibi|olmaz], [yerini destek altına, biraz geniş koyarım|pozisyonu küçültüp stopu genişletmek daha iyi], zararın sınırı belli olsun
!t_asks :: stop [işini|konusunu] herkes [geç öğreniyor|yanarak öğreniyor], [önceden yazılmazsa uygulanmıyor|ben yazmadan girmem], [koyunca oynamamak lazım|en zoru sadık kalmak]
""",
    "leverage": """
:: kaldıraç [hızlı büyütür, daha hızlı bitirir|iki ucu keskin], [yeni başlayana uzak dursun derim|ben spottan şaşmam], [uykudan olan çok gördük|tasfiye bir iğneye bakıyor]
bold :: kaldıracı [az ve stoplu|küçük tutarla] kullanırım, [gerisi kumar olur|bir iğne siler], [acemiye önermem|disiplin yoksa hiç girilmez]
""",
    "manipulation": """
cautious :: oyun dönüyor mu [dönüyordur|bilemem ama], [sığ tahtadan uzak durunca çoğu derdin biter|büyük hacimli hissede zor], [küçük yatırımcının silahı sabır|ben hacmi olmayan kâğıda girmem]
blunt :: manipülasyon [var ama her düşüşe kılıf da olmasın|diye diye kendi hatamızı örtüyoruz], [sığ hisseye giren bile bile giriyor|yan tahtada durmak da bir tercih]
:: küçük yatırımcının canı [yanıyor, doğru|çok yandı], [ama her düşüş oyun değil|sığ tahtada oluyor daha çok], [{şüphen/şüpheniz} varsa SPK'ya bildirilebiliyor|hacim ve takasa bakmak lazım]
:: [mal boşaltan da var toplayan da|büyük oyuncu her zaman vardı], manipülasyon [diyip geçmek kolay|tartışması bitmez], [ben bilançosu sağlam, hacimli yerde duruyorum|sığ tahtada işim yok]
""",
    "gambling": """
:: {key} gibi oynayana {key}, [planla girene yatırım|bilanço okuyana ortaklık], [fark stopta ve vadede|çizgi ince ama var]
:: {key} [benzetmesi boşuna değil|demek kolay], [plansız al sat aynı kapıya çıkıyor|kasası belli olmayan kaybediyor], [ben uzun vadede kalıyorum o yüzden|ağırlığı küçük tutunca fark ediyor]
""",
    "bubble": """
:: {key} balonu tartışması yıllardır bitmiyor, [patlar mı bilmem|sert düzeltme hep gelir], zamanını bilen yok, ben [ağırlığı küçük tutup|kaldıraçsız] duruyorum
cautious :: {key} için haklı {çıkabilirsin/çıkabilirsiniz}, fiyat gerçeğinden kopunca sonu düzeltme oluyor, [o yüzden ağırlığım küçük|ben o yüzden nakitteyim biraz]
bold :: {key} için balon diyen her yükselişte çıkıyor, [patlarsa alım yeri ararım|stopum belli], bence [daha yolu var|o kadar kolay patlamaz]
cautious :: balon [kokusu|tarafı] [bana da geliyor yer yer|tartışılır], [o yüzden nakit tutuyorum|ağırlığı küçülttüm], [zamanını bilen yok ama|patlayana kadar herkes haklı]
bold :: her yükselişe balon [deniyor|diyen çıkıyor], [patlar diyen yıllardır bekliyor|stopum belli, korkuyla yaşanmaz], [zamanlamayı bilen zengin olurdu|düşerse alım yeri derim]
:: {key} çöker mi? [Sert düzeltme hep gelir|İhtimal hep var] ama [zamanını bilen yok|asıl soru ne zaman], [hazırlıklı olmak lazım: nakit ve stop|ben ağırlığımı küçük tutuyorum]
""",
    # --- what can be looked up -------------------------------------------------------------------------
    "clock": """
:: saat {key}, [borsa 10.00 ile 18.00 arası|seans günlerinde kapanış 18.00]
""",
    "weekday": """
:: bugün {key}, [takvim karışınca insan şaşırıyor|haftanın nasıl geçtiğini anlamıyoruz]
""",
    "market_hours": """
:: borsa [saat 10.00'da açılıyor, 18.00'de kapanıyor|10.00 ile 18.00 arası], [öncesinde 09.40'ta emir toplama var|kapanış seansı 18.10'a kadar sürüyor], yarım günlerde [12.30'da bitiyor|öğlen kapanır]
""",
    "market_open": """
:: {key}, [takvimi Borsa İstanbul'un sitesinde de var|emri ona göre planlamak lazım]
""",
}
