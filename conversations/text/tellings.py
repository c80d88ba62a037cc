"""What somebody tells, beside what it is about: a regret, a fear, a theft, a slip of the finger, a word to the one who reads it.

An asset in a line is not yet a question about its price: whose coins are stolen wants no view of Bitcoin. So what a line
*tells* is read from its verb before its nouns are. Rules run on folded words in the order in which they stand: what
needs an answer at once first, moods after, jokes last. Pure.
"""
# ruff: noqa: E501 (a rule is one line, however long)

from __future__ import annotations

import re

_KIN = r"(?:esim|karim|kocam|hanim|nisanlim|sevgilim|annem|babam|abim|ablam|kardesim|oglum|oglan|kizim|kayinpeder\w*|kayinvalide\w*|bacanag\w*|enistem|amcam|dayim|teyzem|halam|ailem|damat|gelin|kaynana\w*|kaynatam|gorumce\w*|elti\w*|baldizim|yengem)"
_THINGS = r"(?:altin|para|borc|bilezi[kg]|ceyrek|gram|hisse|birikim|ev|araba|miras|maas|kredi|btc|coin|dolar|euro)\w*"

_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(f"^(?:{pattern})" if pattern.startswith("(?=") else pattern))
    for name, pattern in (
        # --- what must be done at once
        ("who_wrote", r"(?<!seni )(?<!sizi )\b(?:o |onu |bunu |su )?(?:yazan|diyen|soyleyen|oneren)(?:lar)? (?:kim|nerede|nerde|ortaya|ciksin|konussun)\w*|\bkim (?:demisti|yazmisti|soylemisti|onermisti)\b"),
        ("ignored", r"\b(?:bana|benim)\b (?:\w+ ){0,3}(?:cevap|yanit|don)\w* ?(?:ver)?(?:m[ae]d[iu]n\w*|m[iu]yo\w*|m[ei]yors\w*|yok|veren yok)|\bilk ben (?:yaz|sor)\w*|\bbeni (?:gorm|okum|takm|duym)\w*"),
        ("media", r"\b(?:sesli (?:mesaj|not|kayit)|ses (?:kaydi|at)|foto\w*|resim|video|dosya|sticker)\w* (?:\w+ ){0,3}(?:at(?:tim|iyorum|iyom)|gonder(?:dim|iyorum)|gelmiyo\w*|geldi mi|acil\w*|goruyo\w*|duyuyo\w*|dinle\w*)\b"),
        ("bot_called", r"\bgibi (?:konus|yaz|soyl|anlat)\w*[dt][iu]n(?:[iu]z)?\b|^(?:ya |hey |hadi )?(?:bot|robot)(?:cum|cugum|um)? ?(?:kardes|abi|efendi|bey|hanim|usta|reis)?\b.*(?:(?<!ol)(?<!gel)s[iu]n|ss[ae]n|sus)\b"),
        ("healed", r"\b(?:ameliyat|operasyon|tahlil|sonuc|test|kontrol|mr)\w* (?:\w+ ){0,2}(?:iyi|temiz|guzel|basarili) (?:gecti|cikti|geldi)\w*|\btaburcu (?:oldu|olduk|ettiler)\w*|\biyiles(?:ti|tik|tim|iyor)\b|\batesi dustu"),
        ("pray", r"\bdua(?:nizi|n[iı]z[iı]|ni)? (?:et|ed|bekl|iste)\w*|\bduac[iı]\w*"),
        ("stolen", r"(?=(?!.*\b(?:iade ekib\w*|geri al[iı]yoruz|kurtariyoruz|ulasin|yazin)\b))(?=.*\b(?:calindi|caldilar|caldirdi\w*|hack\w*|ele gecir\w*|kaybettim telefon\w*|dolandiril\w*|dolandirdi\w*|kaptirdi[mk]|oltalama|sizdir\w*|kopyalan\w*|bosaltmislar|izinsiz (?:islem|cek)\w*))(?=.*\b(?:telefon|cuzdan|hesab|hesap|kart|para|btc|coin|kripto|sifre|altin|bitcoin|usdt|token)\w*)"),
        ("impostor", r"(?=.*\b(?:ariyor(?:mus|lar|um)?|aradi(?:lar)?|aramis|yazdi(?:lar)?|yazmis|mesaj (?:at|gel)\w*|sms|mail|link)\b)(?=.*\b(?:spk|savci|polis|banka\w*|masak|borsa istanbul|kargo|icra|vergi dairesi|noter|avukat)\w*)(?=.*\b(?:yatir|gonder|odeme|ode|sifre|bloke|kod|tikla|transfer|kapora|hesab|iban|depozito)\w*)"),
        ("rules_off", r"\bgelistirici mod\w*|\bjailbreak\b|\b(?:admin|yonetici|sistem|gelistirici|kurucu|moderator)\w* (?:konusuyor|olarak|emri|emrediyor|mesaji)\b|\bbundan sonra (?:\w+ ){0,3}(?:sadece|herkese|hep|yalnizca)\b|\bherkese (?:\w+ )?(?:aldir|sattir)\w*|\bkural\w* (?:\w+ ){0,2}(?:bosver|bos ver|unut|yok say|bir kenara|gecersiz|kaldir)\w*|\bkisitlama\w* (?:\w+ )?(?:yok|kaldir|kalkti)\w*"),
        ("your_papers", r"\b(?:siz|sen|sizler)\b (?:\w+ )?(?:neye|nereye|neyi|hangi hisse\w*|ne) (?:yatirim |para )?(?:yap|yatir|koy|tut|al|tasi)\w*yors[iu]n\w*"),
        ("what_room", r"\bfiyat\w* (?:gercek|sahici|canli) m[iu]\b|\btavsiye(?:si)? m[iu] (?:bu|bunlar|simdi)\b|\b(?:bu|bunlar|yazilanlar|yazdik\w*|dedik\w*|soyledik\w*) (?:\w+ )?tavsiye(?:si)? m[iu]\b|\b(?:bot|yapay zeka)\w* .*\b(?:aranizda|kendi kendinize|birbiriniz\w*)"),
        ("yes_or_no", r"\bevet (?:mi |ya da |veya |yada )?hayir\b|\b(\w{2,}?)(?:er|ar|ir|ur) m[iu] \1\w*m[ae]z m[iu]\b"),
        ("leaving", r"\bhakk(?:inizi|ini|imi) helal\b|\b(?:uygulamayi|hesabi|grubu|telegrami) (?:siliyorum|sildim|kapatiyorum|birakiyorum)\b|\bborsayi birak(?:tim|iyorum)\b|\bbir daha (?:borsa|kripto|hisse)\w* (?:yok|girmem|tovbe)\b|\b(?:gruptan|odadan|buradan) (?:cikiyorum|ayriliyorum|cikacagim)\b"),
        ("repair", r"\b(?:kombi|petek|musluk|tesisat|klima|buzdolab\w*|camasir makine\w*|bulasik makine\w*|modem|kapi kilit)\w*\b.*\b(?:bozul|kacir|kaciri|akit|akiyor|damla|calismiyor|ariza|patla|basinc|ses yap|sogutmu|isitmi)\w*"),
        ("not_asked", r"\b(?:bunu|onu|sunu|oyle|ben) (?:bunu |onu )?(?:sormamistim|sormadim|sormuyorum|demedim|dememistim|demek istemedim|kastetmedim)\b"),
        ("accused", r"\byalanci\b|\b(?:al|sat|duser|cikar|yukselir|iner) (?:diyo(?:r)?dun|demistin|dedin|diyosun|diyorsun)(?:uz|iz)?\b.*\b(?:diyo(?:r)?sun|diyo(?:r)?dun|dedin|simdi|bugun)"),
        ("signal_seller", r"(?=.*\b(?:iade|kurtar\w*|geri al\w*)\b)(?=.*\b(?:dolandiril\w*|kaptir\w*|calinan)\b)(?=.*\b(?:ekib\w*|ekip\w*|whatsap\w*|telegram\w*|dm|yazin|ulasin|iletisim\w*)\b)|(?=.*\bgercek m[iu]\b)(?=.*\b(?:site|uygulama|yatir|kazandir|katla|bonus)\w*)|(?=.*\b(?:cekilis|hediye|bonus|forex|foreks|odul|iphone|kampanya)\w*)(?=.*\b(?:kargo|ucreti|isti?yor\w*|istedi\w*|aradi\w*|ariyor\w*|veriyor\w*|yatir\w*)\b)|(?=.*\b(?:guvenilir m[iu]|inanal[iu]m m[iu]|dolandirici m[iu]|inansam m[iu]|guvensem m[iu]|saglam m[iu])\b)(?=.*\b(?:hoca|kazandir|getiri|katla|yatirim|para|kar\b|sinyal|site|platform|uygulama|foreks|coin|kripto|biri|adam|grup)\w*)|(?=.*\b(?:telegram|whatsapp|instagram|insta|youtube|discord|twitter|tiktok|vip)\w*)(?=.*\b(?:sinyal|hoca|unlu|sunucu|tavsiye|yatirim|grup|gruba|kanal|uyelik|kurs|egitim|garanti|kazandir|yonet|robot|danisman|uzman|biri|kiz|adam|abla|fenomen)\w*)(?=.*\b(?:ekledi\w*|cekemiyorum|yatirdim|garanti\w*|gordum|vaat\w*|reklam\w*|girsem|girelim|gireyim|girer|alsam|uye|odesem|guvenilir|mantikli|deger mi|katil|versem|denesem|dogru mu|gercek mi|nasil|denedi\w*|bilen|inan\w*)\b)"),
        ("badge", r"\b(?:bot|yapay zeka)\b (?:\w+ ){0,3}(?:yaz|etiket|isaret|rozet|diyo)\w*.*\b(?:ne|niye|neden|anlam\w*)\b|\b(?:isaret|rozet|etiket|logo)\w* (?:\w+ )?(?:ne|neyin)\b"),
        ("room_cost", r"\b(?:burasi|grup|oda|kanal|uyelik|katil|buraya)\w* (?:\w+ ){0,4}(?:ucretli|parali|bedava|ucretsiz|beles|aidat)\w*(?: m[iu])?|\b(?:ucretli|parali|ucretsiz|bedava) m[iu] (?:\w+ )?(?:burasi|grup|oda|bu)\w*"),
        ("bot_life", r"\bharc(?:iyo|iyor|ar)\w*?(?:s[iu]n|m[iu]s[iu]n)(?:[iu]z)?\b|\bhic (?:\w+ ){0,3}\w+[dt][iu]n(?:[iu]z)? m[iu]\b|\b(?:uyu|yiy|gid|gez|yat|evlen|agla|yorul|acik|usu|hastalan)\w*yor? ?(?:mu)?(?:sun|s[iu]n)(?:uz|iz)?\b|\bbot(?:un|lar[iı]n)? (?:\w+ )?(?:pasaport|kimlig|ehliyet|maas|annes|sevgili)\w*|\b(?:ne|neler) (?:yedin|ictin|giydin|izledin|okudun|pisirdin)\w*|\b(?:gercek )?(?:adin|ismin)(?:iz)? ne\b|\b(?:maas|yas|es|cocug|sevgili|memleket|burc|boy|kilo|anne|baba|ev|tatil|hobi|isim|soyad|kari|koca)(?:in|un|n|lerin)(?:iz|uz)? (?:\w+ ){0,3}(?:ne|kac|nere|nerede|var|kim|nasil)\w*|\bnereli\w*|\bkac yasinda?s[iu]n\w*|\b(?:kirada|evli|bekar|yalniz) m[iu]s[iu]n\w*|\bkirada m[iu] (?:otur|kal)\w*|\b(?:kac para|ne kadar) (?:kazaniyo|maas ali)\w*s[iu]n\w*|\b(?:ne zaman|hangi) (?:yemek|uyu|dogd)\w*s[iu]n|\b(?:uyuyor|yemek yiyor|yoruluyor|agliyor|ruya goruyor|asik oluyor|sikiliyor|acikiyor|su iciyor) m[iu]s[iu]n\w*|\bkarnin ac m|\bhangi takimli\w*|\bnerede (?:oturuyors|yasiyors)[iu]n\w*|\b(?:cocuk|cocugun|esin|sevgilin) var m[iu]$"),
        ("inherit", r"(?=.*\b(?:vefat|oldu|rahmetli|miras|kaybettik|kaybettim)\b)(?=.*\b(?:babam|annem|dedem|esim|ninem|anneannem|babaannem|amcam|abim|kocam|karim|rahmetli|miras)\w*)(?=.*\b(?:hisse|hesab|hesap|fon|araci kurum|kurumda|portfoy|senet|altin|kripto)\w*)(?=.*\b(?:nasil|nereden|nerede|ne yap|ogren|bulur|hangi|ne zaman)\w*)"),
        ("minor", r"\b(?:1[0-7]) yas(?:inda|im|indayim|ina)\w*|\breşit degil\w*|\bresit degil\w*"),
        ("debt", r"(?=.*\b(?:nakit avans|kredi(?:si)? (?:\w+ )?cek\w*|kredi kart\w*|ihtiyac kredi\w*|borc (?:al|iste|bul|para)\w*|tefeci\w*|kredili\w*|evi? (?:\w+ )?ipotek\w*|borcla\b))(?=.*\b(?:ortalama|hisse|borsa|ekle|alayim|alsam|gireyim|girsem|yatir|kripto|coin|altin|dusur|topla|islem|maliyet)\w*)(?!.*\b(?:kapat(?:ayim|sam|tim)|ode(?:yeyim|sem|dim))\b)"),
        ("slip", r"\byanlis(?:likla)? (?:\w+ ){0,6}(?:girmis|girdi|basmis|basti|gonder|yatir|almis|aldim|satmis|satti|verdim|vermis|yapmis|yaptim|emir|yazmis|tikla)\w*|\b(?:emri|emir) yanlis\b|\bfazladan (?:\w+ )?(?:al|sat|gir)\w*"),
        ("wrong_room", r"\b(?:pardon|ay|ups|tuh|kusura)\b.*\byanlis (?:yer|grup|oda|kisi|pencere|sohbet|yaz)\w*|\byanlis (?:gruba|odaya|yere|kisiye) (?:yaz|at)\w*"),
        # --- what is owed a warm word
        ("home_anger", rf"\b{_KIN}\b(?=.*\b(?:ogrendi|duydu|gordu|kizdi|kust|konusmuyor|bosan|salonda|kovdu|evden|terk|bagir|kiyamet|agladi|affetm)\w*)|\b(?:salonda|koltukta|arabada) (?:\w+ )?(?:yat|uyu)\w*(?=.*\b(?:hanim|esim|karim|kocam)\b)|\b{_KIN}\b.*\b(?:yuzu?gu? (?:\w+ )?at|ayril|bosan|terk)\w*|\b(?:esim|hanim|karim|kocam|annem|babam|ailem)\w*(?:den|dan) (?:gizli|sakli|habersiz)"),
        ("kin_lost", rf"\b{_KIN}\w*(?=.*\b(?:para|birikim|altin|emanet)\w*)(?=.*\b(?:eksi|zarar\w*|gitti|eridi|batti|batird\w*|kaybett\w*)\b)"),
        ("kept_from_kin", rf"\b{_KIN}\w*(?=.*\b(?:soyleyem\w*|bilmiyor|haberi yok|bilmesin|anlatam\w*|gizli|gizled\w*|sakli\w*))(?=.*\b(?:bozdur|sat|kaybet|zarar|yatir|borc|iceride|icerde|bilezi|altin|para|hisse|kripto|batir)\w*)"),
        ("kin_plays", rf"\b{_KIN}\w*(?=.*\b(?:koymus|yatirmis|girmis|oynuyor|aldi|batirdi|bagimli|kaptirmis|yatirdi|basladi)\b)(?=.*\b(?:borsa|kripto|hisse|kumar|kaldirac|para|maas|foreks|coin|bahis)\w*)(?=.*\b(?:vazgecir|ikna|anlat|durdur|ne yap|engel|nasil|korkuyorum|diyeyim)\w*)"),
        ("kin_money", rf"\b{_KIN}\b(?=.*{_THINGS})(?=.*\b(?:bozdur diyor?|sat diyor?|ver diyor?|istemiyorum|vermiyor|vermedi|vermez|istiyor|istedi|geri|sakin verme|sat|borc ver|odeyec|odiyc|odeme|odemiyor|kefil|paylas|hakkim)\w*)"),
        ("pet_ill", r"\b(?:kedi|kopek|kopeg|kus|kusum|hayvan|papagan|tavsan|balig)\w* (?:\w+ ){0,4}(?:yemiyor|yemedi|hasta|kusuyor|kustu|halsiz|topalla|icmiyor|agla|kayip|kayboldu|yarali|ameliyat)\w*"),
        ("app_down", r"\b(?:uygulama|sistem|ekran|platform|site|emir\w*|borsa)\w* (?:\w+ ){0,3}(?:coktu|acilmiyor|dondu|gitmiyor|calismiyor|girmiyor|takildi|iletilmedi|hata veriyor)\b|\b(?:hesab|hesap|uygulama)\w* (?:\w+ ){0,2}(?:giremiyorum|giremedim|acamiyorum)\b|\bpara(?:mi)? cekemiyorum|\bemir (?:veremiyorum|iletemedim)"),
        ("critic", r"\b(?:hep|surekli|hic|neden|niye|biraz)\b (?:\w+ ){0,3}(?:ortadan|yuvarlak|kacamak|net|kesin|acik|ayni seyi|laf kalabaligi)\w* (?:\w+ ){0,2}(?:konus|yaz|soyl|cevap|diyo)\w*|\b(?:yuvarlak|kacamak|ortadan) (?:cevap|konus|laf|yaz)\w*|\bnet (?:ol|konus|cevap ver)\w*|\bcevap degil (?:bu|ki)\b|\b(?:yine|gene|hep|surekli) (?:m[iu] )?(?:temkin|karamsar|olumsuz|iyimser|korkak|kotumser)\w*"),
        ("missed", r"\bemri\w* (?:\w+ )?(?:gerceklesmedi|dusmedi|tutmadi|gelmedi)\b|\bfarkla kacir\w*|\bkil payi\w*|\b(?:al|gir|sat|ekle)(?:y)?[ae]c[ae]kt[iu]m\b"),
        ("regret", r"\b\w+s[ae]yd[iu][mk] keske\b|\bkeske (?:\w+ ){0,6}\w+s[ae]y?d[iu](?:m|k)\b|\bpisman\w*|\bhatirla(?:dikca|yinca)|\bicim (?:yan|aci|gid|cek)\w*|\bic(?:im)?e oturdu|\bdinlemedi[mk]\b|\baklima gel\w*|\bdeliri(?:yorum|cem|rim)\w*|\bkafayi yiy\w*|\baklim (?:\w+ )?(?:kald|kal[iı]yor|orda|orada)\w*|\bkendimi (?:affed|yiyip)\w*|\bah kafam|\bnasil (?:sattim|sattik|kacirdim)\b|\bdovun\w*"),
        ("first_gain", r"(?=.*\b(?:kar|kazan|arti|yukseld|katla)\w*)(?=.*\b(?:ilk (?:defa|kez|kar)|elim ayagim|heyecan|ne yapac|inanamiyorum)\w*)"),
        ("fear", r"\belim (?:\w+ )?gitmiyor?\b|\bya (?:\w+ )?\w+[iu]nc[ae] (?:\w+ )?\w+rs[ae]\b|\bya (?:bat|dus|git|yan|cok|kaybed|olm)\w*s[ae] diye|\bdiye (?:\w+ ){0,2}uyuyam\w*|\bkork(?:uyor|tu|umu|ut|ar|mali|maya|unc)\w*|\btedirgin\w*|\bendise\w*|\bpanik(?:le|teyim| ol| yap)\w*|\b(?:elim|ellerim|elim ayagim|icim) (?:\w+ )?(?:titri|titre|uyus)\w*|\bel koy\w*|\bparam(?:iz)?\w* (?:\w+ ){0,2}(?:guvende|batar|gider mi|ne olur|el koy|yanar)\w*|\bbanka\w* (?:\w+ )?bat(?:ar|iyor|acak)? m[iu]\b|\bbatar m[iu]y[iu]m|\bgozum kork\w*|\bendiseli\w*|\buykularim kac\w*"),
        ("baby", r"\b(?:kizim|kizimiz|oglum|oglumuz|bebegim\w*|torunum|yegenim|ikiz\w*) (?:oldu|dogdu|geldi|dunyaya)|\b(?:baba|anne|dede|amca|dayi|teyze|hala) ol(?:dum|duk|uyorum)|\bhamile\w*|\b(?:dogum yap|dunyaya gel)\w*"),
        ("debt_done", r"\bborc\w* (?:\w+ ){0,4}(?:bitti|bitirdi|kapatti|kapandi|odedi|sifirla)\w*|\bkredi\w* (?:\w+ ){0,3}(?:bitti|kapattim|bitirdim|odedim)\b"),
        ("move", r"\btayin\w* (?:\w+ )?(?:cikti|oldu|geldi)|\btasin(?:dik|dim|iyoruz|iyorum)\b|\b(?:ev(?:imizi|imi|i)?|araba(?:mizi|mi|yi)?|arsa|daire) (?:aldik|aldim)\b|\bemekli ol(?:dum|duk|uyorum)\b|\b(?:ise|yeni ise) (?:girdim|basladim|kabul)\w*|\bterfi (?:ettim|aldim)|\bmezun ol(?:dum|du|duk)\b|\basker(?:den|lik|ligi?m?) (?:geldi|dondu|bitti|bitirdi)\w*"),
        # --- what is said to the one who reads
        ("corrects", r"\bbak da (?:konus|yaz|soyle)\w*|\b\w+m[ae]d[iu] ki\b|^(?:\w+ ){0,2}(?:hayir|yok|yoo|cik|olmaz) (?:\w+ ){0,3}(?:yanlis|oyle degil|degil)|\byanlis (?:bil|soyl|yaz|hatirl|goru|bak)(?:iyo|uyo|dun|din|mis)\w*|\byanl(?:is|iş)in var|\bhata(?:n|niz) var|\bdogrusu (?:su|bu|\w+ )|^(?:hayir|yok) (?:\w+ )+(?:degil|kapatt?i|dedin|demedin|demistin)\w*"),
        ("you_again", r"^(?:e |ee |ama )?hani \w+|\b(?:diyordun|demistin|dememis miydin)(?:uz|iz)?\b|\b\w+(?:luydun|liydin|luydunuz|liydiniz)\b|\b(?:gecen(?:de|lerde)?|dun|o gun|her sefer\w*|hep|yine|gene)\b (?:\w+ ){0,3}(?:ayni(?:si|sini)?|oyle|boyle) (?:\w+ ){0,2}(?:de[dr]|di(?:yor|yo)|soyl|yaz)\w*|\bdedig(?:in|iniz)\w* (?:\w+ )?(?:cikmadi|tutmadi|olmadi|yalan|cikti mi)|\bhani \w+(?:[ae]c[ae]kt[iu]|[aeiu]rd[iu])|\bsende? guven\w* (?:aldim|yandim|battim)"),
        ("who_right", r"\b(?:hanginiz|hangisi|kim|hangi biriniz) (?:hakli|dogru)|\bkime inan\w*|\bbiriniz \w+ (?:biriniz|digeri|oburu)|\bhanginize"),
        ("me_too", r"^(?:beni|bizi|bana|bize|ben|biz|bende|bizde|benim|bizim) ?de(?: (?:oyle|aynen|ayni|valla\w*|maalesef|kardes\w*|ya))?$|^ayni(?:sindan)? (?:bende|bizde|ben|burada)\b"),
        ("bot_liked", r"\bbot (?:olsun|olsa)\b|\bbotsun ama|\bbotla(?:r|ri) (?:seviyorum|daha iyi)|\binsandan (?:iyi|daha)|\b(?:bizden|sizden|onlardan|cogundan) (?:daha )?(?:iyi|akilli|mantikli) (?:anlat|konus|yaz|bil)\w*"),
        ("you_were_right", r"\bhakliymis\w*|\bhakli cikt[iu]n\w*|\bdedigin(?:iz)? (?:gibi )?(?:cikti|oldu|tuttu)\b|\bbildin(?:iz)?\b|\btutturdun\w*"),
        ("praise", r"\b(?:seni|sizi) (?:yazan|yapan|kodlayan|gelistiren)\w*.*\b(?:helal|eline|emegine|tebrik|aferin|bravo)|\b(?:mantikli|guzel|dogru|akillica|net) (?:konus|yaz|soyl)\w*[dt][iu]n(?:[iu]z)?\b|\b(?:daha|cok|ne|pek) (?:kibar|nazik|iyi|akilli|bilgili|tatli|samimi|durust|sakin|sabirli|anlayisli)s[iu]n(?:[iu]z)?\b|\b(?:agzi|eli|emegi|dili|yuregi|kalemi)n[ae]?(?:ize|iza)? (?:saglik|koluna|kuvvet)|\b(?:tane tane|cok guzel|guzel|iyi|net|sade|mis gibi|super|harika|mukemmel|efsane) (?:anlat|acikla|yaz|ozetle|soyle)(?:d|m[iu]s|yo|t|ni?yo)\w*|\bhelal (?:olsun )?(?:sana|size|be)|\b(?:harika|super|mukemmel|efsane)s[iu]n\w*|\biyi ki vars[iu]n\w*|\badams[iu]n\b|\bsayende|\bsayenizde|\bkurtar(?:di|din) beni|\b(?:en|tek) \w+ (?:sens[iu]n|sizs[iu]n\w*)|\bise yara(?:di|yor)\b"),
        ("to_me_bad", r"\b(?:yalanci|sahtekar|salak|aptal|bos|gereksiz|cahil|beceriksiz|ise yaramaz)\w* (?:bot|robot|yazilim|yapay)\w*|\b(?:bot|robot)lar\w* (?:\w+ )?(?:yalanci|sahtekar|bos|cop|gereksiz)\w*|\bne bicim\b|\b(?:git|gidin|yuru|yallah|cekil|kaybol|ikile) (?:isine|isinize|be|ya|lan|burdan|buradan|su)\b|\b(?:teneke|hurda|robot parcasi|tost makine|hesap makine|papagan|copluk)\w*(?: parcasi)?$|\b(?:hic|omrunde|hayatinda) (?:\w+ ){0,3}(?:gormemis|gormedin|bilmiyor|almamis|bilmez|anlamaz|islem yapmamis)s?[iu]?n\w*|\bsen (?:ne|nereden) (?:anlars|bilirs|biliyo)\w*|\bfikrin(?:i)? (?:soran|sormad|kimse)\w*|\bsenin (?:gibi|yuzunden|akl\w*)\b.*\b(?:bat|yan|kaybet|olmaz|bos|cop|yok)\w*|\bbos (?:bos )?(?:konus|yap)\w*|\batiyors[iu]n|\bsalliyors[iu]n\w*|\bgevez\w*|\bisi bilm\w*|\bkes (?:artik|be|lan)\b|\bsus(?:un)? (?:be|artik|lan|ya)\b"),
        ("tease", r"\bsen(?:in)? (?:ne )?(?:der?se?n|dedig\w*|dediklerin\w*|yazdig\w*|tavsiye\w*) (?:\w+ ){0,4}(?:ters|aksi|kazan|yap)\w*|\bters gosterge\w*|\bfalc[iu]\w*|\bkahin\w*|\bkristal kure\w*|\bsen (?:al|sat|yaz)(?:inca|dikca|dig\w*) (?:\w+ ){0,2}(?:dus|cik|taban|tavan|ters)\w*|\bugursuz\w*|\bnazar\w* (?:\w+ )?deg(?:dir|d)\w*"),
        # --- what is told for fun
        ("rumour", r"\bdem[iu]s(?:ler)? ki\b.*\b(?:gel|ol|cik|yasak|kisit|art|dus)\w*(?:yor|yo|ecek|acak|cek|cak)\b|\bdiye duydu\w*|\b\w+yor?m[iu]s(?:lar)?\b.*\b(?:dogru|gercek|asli) |\b\w{3,}m[iu]s(?:ler|lar)?\b (?:\w+ )?(?:dogru|gercek|asli) m[iu]\b|\bduyd[iu][gk]\w* gore|\bduydugum kadari\w*|\bdolas(?:iyor|iyo|an)\w*|\bicer[iı]?den (?:biri|bilgi|haber|ogren|duy|soyl|aldi)\w*|\bkulagima\w*|\bsoylenti\w*|\b\w+[ae]c[ae]km[iu]s(?:ler)?\b|\b\w+m[iu]s (?:diyo|diye duy|deniyo)\w*|\b(?:bi|bir) (?:tanidik|arkadas|abi)\w* (?:dedi|soyledi|calis)\w*"),
        ("years_ago", r"\bcovid\w*|\bpandemi\w*|\b(?:\d+|on|bes|uc|iki) (?:sene|yil) (?:once|evvel)\w*|\b(?:19[5-9]\d|20[01]\d|202[0-4])\w*\b(?!.*\b(?:olur|olacak|alinir|satilir)\b)"),
        ("dream", r"\bruya(?:m|mda|da|nda)?\w*\b"),
        ("so_much", r"\bo kadar \w+ ki\b"),
        ("definition", r"\b(?:kime|neye|hangisine) (?:denir|derler|diyoruz)\b|\b(?:yatirimci|vadeci|borsaci|stop|temettu|portfoy|trader)\w* (?:dedig\w*|demek|ne demek) .*\b(?:satamay|ters|kalan|zarar|kaybet)\w*"),
        ("all_lost", r"\b(?:herkes|butun \w+|hepimiz|millet|cogumuz|yarimiz)\b.*\b(?:terste|zararda|ekside|batti\w*|patladi\w*|yandi\w*|iceride|icerde|kirmizi\w*)\b|\b(?:patladik|battik|yandik|coktuk|terste kaldik) hepimiz\b"),
        ("luck", r"\b(?:bende|bizde|sende) (?:de )?(?:bir |bi |ne )?(?:sans|ugur|bahtsizlik)\b|\bsans(?:im|siz\w*|a bak)\b|\b(?:ne alsam|aldig[iı]m (?:her )?\w+|ben (?:alinca|girince|satinca)) (?:\w+ ){0,4}(?:dus|taban|tedbir|bat|cak|ters|duruyor|durduruluyor|cikar|cikiyor|kapat)\w*|\bborsanin dusmani\w*|\bkara kedi\w*|\bbahtim\w*"),
        ("grim", r"\bmezar\w*|\bcenaze namaz\w*|\bfatiha\w*|\bruhuna\b|\btopraga\b|\bkefen\w*"),
    )
)  # fmt: skip


def telling_of(joined: str) -> str:
    """What the folded words of a line tell, as the name of its rule; "" where nothing is recognised."""
    return next((name for name, pattern in _RULES if pattern.search(joined)), "")


NAMES = tuple(name for name, _ in _RULES)
# Tellings that a question may hold as well; the others are none where something is asked.
ALSO_ASKED = frozenset(
    ("stolen", "impostor", "inherit", "minor", "debt", "slip", "wrong_room", "home_anger", "kin_money", "fear", "first_gain", "baby",
     "corrects", "you_again", "who_right", "who_wrote", "bot_liked", "luck", "all_lost", "ignored", "media", "kin_plays", "kept_from_kin", "app_down", "repair", "leaving", "yes_or_no", "pet_ill", "critic", "rumour", "years_ago", "dream", "definition", "to_me_bad", "regret")
)  # fmt: skip

# --- the colour of what is told ---------------------------------------------------------------------------------------

_GOOD = re.compile(
    r"\b(?:en iyi gun|rekor|super gec|kazand|kazanc|basard|bitirdi[mk]|kurtuld|kavust|kabul ed|mezun|terfi|odul|mutlu|sevin|nihayet|sonunda|sukur|masallah|dogdu|iyiles|taburcu|gecti[mk]\b|duzeld|guzel (?:oldu|gecti|haber)"
    r"|aldik\b|evlen|nisanlan|birinci|hayirlisiyla|cok iyi gecti|rahatlad|basladim|buldum|yuzum guldu|keyfim|kutlu|torun)\w*"
)
_BAD = re.compile(
    r"\b(?:kaybet|kaybol|batt|battim|zarar|yandi|yandim|bozuldu|kirildi|calindi|hasta|ameliyat|kaza\b|ceza|icra|iflas|issiz|kov(?:du|ul)|ayril(?:di|ik)|terk|bosan|dava|borc|kavga|kustu|kizdi|uzgun|uzuldu|mutsuz"
    r"|moral|yorul|tukend|bunal|daral|sikinti|dert|cile|usan|bikt|illallah|rezil|haksiz|zor (?:durum|gun|bir)|yetmiyor|yetismiyor|calismiyor|vermiyor|gelmedi|olmadi|eridi|gitti param|elimde kald|korku|yalniz"
    r"|pahali|zam (?:geldi|yapt)|patladi|coktu|keklem|kazikla|dolandir|aldat|oldu mu simdi|berbat|kotu (?:oldu|gecti|haber)|iptal|reddedil|olmuyor)\w*"
)
_OWN = re.compile(
    r"(?<!\bar)(?:[dt][iu][mk]|yor(?:um|uz)|yom|yoz|[ae]c[ae]g[iu][mz]|[iu]c[ae][mz]|m[iu]s[iu]m|[iu]y[iu]m|[ae]y[iu]m|mal[iu]y[iu]m)\b|\b(?:ben|bende|bizde|benim|bizim|evde)\b|\b" + _KIN + r"\b"
)
_HAPPENED = re.compile(r"\w(?:[dt][iu](?:l[ae]r|m|k)?|m[iu]s(?:l[ae]r|[iu]m)?|yor(?:lar|um|uz)?|yo|yom|yoz)\b")


def colour_of(joined: str) -> int:
    """1 where a line tells of something good, -1 of something bad, 0 where neither is plain."""
    good, bad = _GOOD.search(joined) is not None, _BAD.search(joined) is not None
    return int(good) - int(bad)


def is_own(joined: str) -> bool:
    """Whether a line is about the one who says it, or theirs."""
    return _OWN.search(joined) is not None


def has_happened(joined: str) -> bool:
    """Whether a line tells of what happened or goes on, rather than judging."""
    return any(_HAPPENED.search(word) and word not in _NO_VERBS for word in joined.split())


_NO_VERBS = frozenset(("simdi", "hadi", "haydi", "kendi", "yedi", "efendi", "kredi", "kedi", "ordu", "alti", "ikti"))


# --- what is wished of the reader -------------------------------------------------------------------------------------

# Verbs of deeds that nobody in a chat can do for somebody: folded stem of the wish, and the verb with its suffixes' stem.
_DEEDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{stems})(?:{_tail})\b"), verb)
    for stems, verb, _tail in (
        (stems, verb, r"|in|iniz|un|unuz|sene|sana|senize|saniza|iver|uver|[iueao]?r m[iu]s[iu]n(?:[iu]z)?|[ae]bil[iu]r m[iu]s[iu]n(?:[iu]z)?|m[iu]s[iu]n|sin|sun|salar|seler")
        for stems, verb in (
            ("hatirlat", "hatırlat"), ("haber ver(?:ir)?", "haber ver"), ("uyar", "uyar"), ("alarm kur", "alarm kur"), ("uyandir", "uyandır"),
            ("gonder", "gönder"), ("yolla", "yolla"), ("ilet", "ilet"), ("ciz", "çiz"), ("hazirla", "hazırla"), ("indir", "indir"), ("yukle", "yükle"), ("ac(?:i)?ver", "aç"),
            ("ara", "ara"), ("listele", "listele"), ("tablo yap", "tablo yap"), ("takip et|takip ed", "takip et"), ("kaydet|kayded", "kaydet"),
            ("acikla", "anlat"), ("anlat", "anlat"), ("ozetle", "anlat"), ("sirala", "anlat"), ("analiz ed|analiz et|incele|degerlendir", "incele"), ("cevir", "çevir"), ("yorumla", "yorumla"), ("portfoy yap", "portföy yap"), ("kontrol ed|kontrol et", "kontrol et"), ("goz kulak ol", "göz kulak ol"), ("sil", "sil"), ("ekle", "ekle"), ("basvur", "başvur"), ("yerime al", "yerine al"), ("hesapla", "hesapla"),
        )
    )
)  # fmt: skip
_SENDS = re.compile(r"\b(grafi[gk]|pdf|dosya|ekran goruntu|resim|foto|ses|video|excel|tablo|rapor|liste|link|mail|mesaj)\w* (?:\w+ ){0,2}(?:at|atar|atsana|atin|atabilir|paylas|paylasir|koy|koyar|gonder|gonderir|gondersene|yolla|yollar|yap|yapar|cikar|cikarir)\b")
_TALK_TOLD = re.compile(r"\bne(?:ler)? konusul\w*|\bkonusulan\w* (?:\w+ )?(?:ozet|anlat|yaz)\w*|\bmesaj\w* (?:\w+ ){0,3}(?:oku(?:ya|ma)m\w*|ozet\w*)")
_MOVERS = re.compile(r"\ben (?:cok|fazla|iyi) (?:\w+ ){0,2}(?:kazandiran|yukselen|dusen|kaybettiren|artan|kaybeden)\w* (?:\w+ ){0,2}(?:soyle|yaz|sirala|say|ver|at|hangi|ne|neler|goster|paylas)\w*")
_SENT = {
    "grafig": "grafik", "grafik": "grafik", "pdf": "PDF", "dosya": "dosya", "ekran goruntu": "ekran görüntüsü", "resim": "resim", "foto": "fotoğraf",
    "ses": "ses kaydı", "video": "video", "excel": "Excel", "tablo": "tablo", "rapor": "rapor", "liste": "liste", "link": "link", "mail": "mail", "mesaj": "özel mesaj",
}  # fmt: skip
_DAY_TOLD = re.compile(
    r"\b(?:bugun|gun|piyasa|ortalik|seans|hafta)\w* (?:\w+ ){0,4}(?:ozet|ozetle|toparla|anlat)\w*|\bozet (?:gec|ver|at)\w*|\bozetle(?:r|yin|sene|yiver)?\b|\bne(?:ler)? kacirdi[mk]\b|\bne(?:ler)? oldu bugun|\bbugun ne(?:ler)? oldu\b"
)


def wish_of(joined: str) -> tuple[str, str]:
    """What a line wants done: the thing ("grafik", "" for none) and the verb's stem ("gönder"); both empty where nothing is.

    The verb is empty where the wish is a summary of the day, which the market state can give; the thing is "özet" then.
    """
    if _DAY_TOLD.search(joined):
        return "özet", ""
    if _TALK_TOLD.search(joined):
        return "", "özetle"
    if _MOVERS.search(joined):
        return "", "sırala"
    sends = _SENDS.search(joined)
    if sends is not None and _ASKED_OF_ONE.search(joined):
        return _SENT[sends.group(1)], "gönder"
    for pattern, verb in _DEEDS:
        if pattern.search(joined) and _WISHES.search(joined):
            return "", verb
    return "", ""


# What is sent has been sent where the verb is past; a wish has the bare stem, or asks.
_ASKED_OF_ONE = re.compile(r"\b(?:bana|bize|lutfen|m[iu]s[iu]n(?:[iu]z)?)\b|\w+s[ae]n[ae]\b|\b(?:at|atin|gonder|yolla|paylas|koy|cikar|yap)$")
# An imperative looks like a bare stem: it is one at the end of a line, before "olur mu" and "lütfen", or with "bana".
_WISHES = re.compile(r"\b(?:bana|beni|bize|bizi|benim|lutfen|olur mu|rica|zahmet|m[iu]s[iu]n(?:[iu]z)?|s[ae]n[ae])\b|\w+s[ae]n[ae]\b|(?:cevir|yorumla|kontrol et|incele|gonder|yolla|hatirlat|haber ver|ciz|hazirla|listele|hesapla)(?:in|un)?$")

# --- half sentences -----------------------------------------------------------------------------------------------------

_UNFINISHED = re.compile(
    r"(?:\b(?:simdi|sonra|ama|fakat|da|de|diye|gibi|icin|ile|ve|ki|cunku|yani|eger|belki|sey|mesela|zaman|ise|hem|kadar|gore|dolayi|ragmen|bile|veya|yoksa|aslinda|galiba|acaba|sanki|su|daha|en)"
    r"|\w{2,}(?:[iu]nc[ae]|ken|[iu]p|[ae]r[ae]k|m[ae]d[ae]n|d[iu]kc[ae]|t[iu]kc[ae]|d[iu]g[iu]nd[ae]|d[iu]g[iu]m(?:[iu]z)?|m[ae]k icin|[dt][iu]kt[ae]n sonra))$"
)


def is_unfinished(text: str, joined: str) -> bool:
    """Whether a line breaks off before its verb: "ya ben geçen hafta aldım da şimdi", "endeks düşerken"."""
    if text.rstrip().endswith(("?", "!", ".")) and not text.rstrip().endswith(".."):
        return False
    return _UNFINISHED.search(joined) is not None and joined.count(" ") > 0 and not _CALLS_OUT.search(joined)


# "ne maç yaptı ama": nothing is missing.
_CALLS_OUT = re.compile(r"\bne \w+.* ama$|\bvar ya$")
