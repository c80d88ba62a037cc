"""Things of one's own life, told in passing: the event in the persona's words (`{life}`, its first clause
`{event}`), and what follows from it. `told` is a life the speaker has spoken of lately: then it is no news."""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

OWN_LIFE = """
!told :: {life}
!told :: bu arada {life}
!told :: {event} [bu arada|haberiniz olsun]
!told :: konu dışı ama {event}
!told :: [yazmayı unuttum|söylemedim size], {event}
told :: [bende haber aynı|benden haberler aynı], {event}
told :: [dedim ya|malum], {event}
ev_birthday,!told :: {event}, [kendime hediye alamadım|hediyem bu ekran olmasın|bir kahve hak ettim]
ev_birthday :: doğum günümde [bile|de] [ekrana bakıyorum|buradayım], [alışkanlık|iflah olmam]
ev_birthday :: [yeni yaşıma|yaş günüme] [ekran başında|burada] girdim, [hayırlısı|sağlık olsun da]
ev_birthday :: [arayan soran|kutlayan] çok, [telefondan|arada] bakıyorum buraya
ev_birthday,told :: pastadan [size de ayırdım|kalmadı maalesef], [doğum günü yorgunuyum|kilo alacağım]
ev_vacation,!told :: {event}, [telefondan bakıyorum|arada bakıyorum|ekran yok telefon var]
ev_vacation :: tatildeyim, [telefondan|akşamları|arada] bakıyorum
ev_vacation :: tatilde [piyasa konuşmam|ekrana bakmam] demiştim, [duramadım|olmadı]
ev_vacation :: tatilde [insan grafiği unutuyor|kafa boşalıyor], [tavsiye ederim|dönmek zor olacak]
ev_vacation :: [buranın havası|tatil havası] [iyi geldi|kafayı dağıttı], [stop falan düşünmüyorum|dönünce bakarım hepsine]
ev_vacation,told :: tatil [bitmesin|devam], [dönünce çok iş var|ekrana az bakıyorum yine]
ev_vacation,evening :: tatil akşamı [çay|manzara] [başka|güzel], [ekrana gözüm gitti yine de|kısa bakıp çıkacağım]
ev_illness,!told :: {event}, [kusura bakmayın|geç yazarsam ondan|pek yazamıyorum]
ev_illness :: bugün biraz hastayım [kusura bakmayın|kısa yazıyorum]
ev_illness :: hastayım, [ekrana az bakıyorum|gözüm ekran görmüyor|dinlenmedeyim|işlem yapmam böyle]
ev_illness :: [hasta hâlimle|bu halsizlikle] karar vermem, [sadece izliyorum|toparlanınca bakarım]
ev_illness,told :: hâlâ [toparlanamadım|halsizim|yatıyorum], [geç cevap yazarsam ondan|kısa yazıyorum]
ev_illness,told :: [biraz daha iyiyim|yavaş yavaş toparlıyorum], [sağ olun soranlara|dinlenmeye devam]
ev_illness,night :: [hastalıktan|ağrıdan] uyku da yok, [buraya bakıyorum|tavanı izliyorum]
ev_work_promotion,!told :: {event}, [güzel haber de verelim|bugün keyfim yerinde|paylaşayım dedim]
ev_work_promotion,!retired,!student :: iş tarafında [güzel haber var|yüzüm güldü], [darısı portföye|emek boşa gitmedi|hayırlısı olsun]
ev_work_promotion :: [kutlamayı|ıslatmayı] [hafta sonuna|akşama] bıraktık, [bu ara keyifliyim|yüzüm gülüyor]
ev_work_promotion,told,!retired,!student :: [yeni düzene|yeni işe güce] alışıyorum, [ekrana vakit azaldı|güzel yoruluyorum]
ev_work_stress,!told :: {event}, [ekrana zor bakıyorum|kafam çok dolu|piyasa arka planda kaldı]
ev_work_stress :: bu ara işler [çok yoğun|üst üste], [arada bakabiliyorum|kaçırdığım olursa söyleyin]
ev_work_stress :: [kafam çok dolu|başımı kaldıramıyorum] bu aralar, [işlem yapmıyorum|seyirciyim]
ev_work_stress,told :: yoğunluk [bitmedi|devam ediyor], [iki satır yazıp kaçıyorum|sabır]
ev_work_stress,evening :: [günü zor bitirdim|şimdi oturabildim], [neler oldu bakıyorum|ne kaçırdım acaba]
ev_family_event,!told :: {event}, [ekrana az bakıyorum|arada bakabiliyorum|birkaç gün böyle]
ev_family_event :: ailevi bir durum var, [ekrana az bakıyorum|arada bakarım|birkaç gün seyrek yazarım]
ev_family_event :: [ev kalabalık|ailecek koşturuyoruz] bu ara, [telefondan|kaçamak] bakıyorum
ev_family_event,told :: ailevi işler [bitmedi|sürüyor], [seyrek yazıyorum|arada bakıyorum]
ev_financial_gain,!told :: {event}, [küçük ama moral|hemen harcamıyorum|kenara koydum]
ev_financial_gain :: elime [biraz para geçti|toplu para geçti], [acele etmiyorum|kenarda dursun|önce borç]
ev_financial_gain :: bu ara [cebim|elim] [rahat|biraz rahatladı], [şükür|nazar değmesin]
ev_financial_gain,told :: gelen parayı [bekletiyorum|daha elletmedim], [acelem yok|sabır]
ev_financial_loss,!told :: {event}, [portföyden değil cepten gitti|bu ay ekleme yok|hayat işte]
ev_financial_loss :: beklenmedik masraf çıktı, [bu ay ekleme yok|nakit eridi|sağlık olsun]
ev_financial_loss :: [masraf üstüne masraf|cepten gidiyor] bu aralar, [alım rafa kalktı|seyirciyim mecburen]
ev_financial_loss,told :: masraflar [bitmedi|sürüyor], [bu ay pas|alım falan yok]
ev_new_hobby,!told :: {event}, [ekrandan uzaklaştırıyor|tavsiye ederim|geç bile kalmışım]
ev_new_hobby :: ekran dışında [bir meşgale|yeni bir merak] iyi [geliyormuş|geldi], [geç bile kalmışım|kafa boşalıyor]
ev_new_hobby,told :: yeni merakım [sürüyor|gayet iyi gidiyor], [grafikten keyifli|sakinleştiriyor insanı]
ev_new_hobby,weekend :: hafta sonu [yeni uğraşa|meşgaleye] ayrıldı, [borsa kapalı nasılsa|kafa dinliyorum]
ev_relationship_change,!told :: {event}, [piyasa ikinci planda|kafam orada biraz|hayat işte]
ev_relationship_change :: özel hayatta [değişiklik var|bir şeyler değişti], [kafam orada biraz|ekrana az bakıyorum]
ev_relationship_change,told :: [aklım biraz başka yerde|kafam başka yerde] hâlâ, [idare edin|dalgınsam ondan]
"""

# What one says to a member who has just told that, by the kind `conversations.text.life_news` reads.
MET: dict[str, str] = {
    "grief": """
:: [başınız sağ olsun|Allah rahmet eylesin|Allah sabır versin]
:: başınız sağ olsun, [Allah sabır versin|mekânı cennet olsun|çok üzüldüm]
to_one :: {ad} [{başın/başınız} sağ olsun|çok üzüldüm, {başın/başınız} sağ olsun|Allah sabır versin]
to_one :: {ad} {başın/başınız} sağ olsun, [burası bekler|piyasa kaçmıyor|{sen/siz} {ailene/ailenize} {bak/bakın}]
""",
    "kin_ill": """
:: [geçmiş olsun|büyük geçmiş olsun|Allah şifa versin|acil şifalar dilerim]
:: [çok geçmiş olsun|geçmiş olsun], [inşallah çabuk toparlar|Allah şifa versin|haberleri iyi gelsin]
to_one :: {ad} [geçmiş olsun|büyük geçmiş olsun], [inşallah çabuk toparlar|Allah şifa versin|hastane işi zordur]
to_one :: {ad} çok geçmiş olsun, [{sen/siz} de {kendine/kendinize} dikkat {et/edin}|burası bekler|ekran kaçmıyor]
""",
    "ill": """
:: [geçmiş olsun|acil şifalar|büyük geçmiş olsun|geçmiş olsun ya]
:: geçmiş olsun, [ekranı {bırak dinlen/bırakın dinlenin}|salgın var galiba|bol sıvı iyi gelir|çorba içmek lazım]
to_one :: {ad} geçmiş olsun, [{dinlen/dinlenin} biraz|{kendine iyi bak/kendinize iyi bakın}|ekran kaçmıyor|çabuk {toparla/toparlayın}]
to_one :: {ad} [acil şifalar|geçmiş olsun], [hasta hasta ekrana bakılmaz|uyku en iyi ilaç|{sıcak tut kendini/sıcak tutun kendinizi}]
to_one,friend :: {ad} geçmiş olsun, [bir ihtiyaç olursa {yaz/yazın}|merak ettim ben de|arada haber {ver/verin}]
""",
    "birthday": """
:: [doğum {günün/gününüz} kutlu olsun|nice yıllara|iyi ki {doğdun/doğdunuz}|nice mutlu yaşlara]
:: nice yıllara, [pasta nerede|sağlıkla|darısı yenilerine]
to_one :: {ad} [nice yıllara|iyi ki {doğdun/doğdunuz}|doğum {günün/gününüz} kutlu olsun], [sağlıkla|bol kazançlı bir yaş olsun|pasta bize de kalsın]
to_one :: {ad} [mutlu yıllar|nice senelere], [yaş sormuyorum|{hediyen/hediyeniz} yeşil bir gün olsun|keyfini çıkarmak lazım bugün]
""",
    "parted": """
:: [üzüldüm|zor iş|hayat işte|zamanla geçer]
:: [üzüldüm ya|can sıkıcı], [zamanla geçiyor|insan alışıyor|kafa dağıtmak lazım]
to_one :: {ad} [üzüldüm|çok zor]
to_one :: {ad} [üzüldüm|tatsız olmuş], [zamanla geçer|{sıkma canını/sıkmayın canınızı}|{kendine vakit ver/kendinize vakit verin}]
""",
    "reunited": """
:: [ne güzel|sevindim|hayırlısı olsun|güzel haber]
:: [ne güzel|sevindim], [piyasadan iyi haber|insana iyi gelir|böyle haberler de lazım]
to_one :: {ad} [sevindim|ne güzel|hayırlısı olsun], [iyi gelir insana|portföyden önemli bunlar|güzel haber bu]
""",
    "family": """
:: [hayırlı olsun|kolay gelsin|ne güzel|Allah tamamına erdirsin]
:: [hayırlı olsun|kolay gelsin], [aile önce gelir|koşturması bile güzel|piyasa bekler]
to_one :: {ad} [hayırlı olsun|kolay gelsin|ne güzel], [keyfini {çıkar/çıkarın}|burayı biz bekleriz|ailece olmak güzel]
""",
    "promoted": """
:: [hayırlı olsun|tebrikler|helal olsun|darısı başımıza]
:: [tebrikler|hayırlı olsun], [{emeğinin/emeğinizin} karşılığı|darısı başımıza|güzel haber]
to_one :: {ad} [tebrikler|hayırlı olsun|helal olsun], [{hak etmişsin/hak etmişsiniz}|darısı başımıza|devamı gelsin|sevindim]
to_one,friend :: {ad} [çok sevindim|tebrikler], [bir {kahveni/kahvenizi} içeriz|kutlama yapmak lazım|biliyordum olacağını]
""",
    "windfall": """
:: [hayırlı olsun|güle güle {harca/harcayın}|oh ne güzel|bereketini {gör/görün}]
:: [ne güzel|hayırlı olsun], [tam zamanında gelmiş|darısı başımıza|nefes aldırır]
to_one :: {ad} [hayırlı olsun|güle güle {harca/harcayın}|bereketini {gör/görün}], [darısı bize|güzel denk gelmiş|acele {etme/etmeyin} derim]
""",
    "expense": """
:: [geçmiş olsun|hay aksi|cana geleceğine mala gelsin|masraf hep üst üste gelir]
:: [geçmiş olsun|hay aksi], [bu ay herkes masraftan dertli|fiyatlar el yakıyor|hep böyle denk gelir]
to_one :: {ad} [geçmiş olsun|üzüldüm|hay aksi], [cana geleceğine mala gelsin|bizde de geçen ay öyleydi|masraf bitmiyor ki]
""",
    "strain": """
:: [kolay gelsin|sabır|Allah kolaylık versin|dayanmak lazım]
:: kolay gelsin, [bitince {rahatlarsın/rahatlarsınız}|hepimiz öyleyiz bu ara|nefes almayı {unutma/unutmayın}]
to_one :: {ad} kolay gelsin, [{yorma/yormayın} {kendini/kendinizi}|az kalmıştır|bir kahve molası şart]
to_one :: {ad} [Allah kolaylık versin|kolay gelsin], [piyasa kaçmıyor|burada olan biteni yazarız|önce iş güç]
""",
    "away": """
:: [iyi tatiller|keyfini {çıkar/çıkarın}|oh ne güzel|kıskandım şimdi]
:: [iyi dinlenmeler|ne güzel], [ekrana hiç bakma derim|burayı biz bekleriz|hak edilmiş mola]
to_one :: {ad} [iyi tatiller|keyfini {çıkar/çıkarın}|iyi dinlenmeler], [burayı biz bekleriz|ekranı {kapat/kapatın} bence|bizim yerimize de {gez/gezin}]
to_one :: {ad} [kıskandım|ne güzel], [hava nasıl oralarda|bizi de {götürseydin/götürseydiniz}|dönüşte {anlatırsın/anlatırsınız}]
""",
    "hobby": """
:: [ne güzel|kafa dağıtır|iyi gelir|ben de niyetlendim kaç kere]
:: [güzelmiş|ne iyi {etmişsin/etmişsiniz}], [ekrandan uzak kalmak lazım|insana iyi geliyor|devamı gelsin]
to_one :: {ad} [güzelmiş|ne güzel|helal], [ben üşeniyorum hep|ekrandan iyidir|devamını {getir/getirin}]
""",
}
