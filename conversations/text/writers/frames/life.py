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
