"""What a visitor is told of an asset: a view with the ground it stands on, in one sentence.

Members of the room throw half sentences at one another and are understood; who comes in from outside and asks gets
what the speaker thinks, the figure it rests on, and what would change it. Every view fits the speaker's own lean.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

VIEW = """
priced,bull,month_up :: {a} bir ayda {mo} çıktı, [yine de|buna rağmen] [olumluyum|yukarı derim|iyimserim], [geri çekilirse|biraz dinlenirse|soluklanırsa] [bir daha bakarım|yaklaşırım|yeniden değerlendiririm]
priced,bull,rsi_hi :: {a} RSI {rsi} ile ısınmış ama [yönü yukarı bence|ben yine olumluyum|eğilimi değişmedi], [kısa vadede|önümüzdeki günlerde|bir ara] [dinlenebilir|nefes alır|yavaşlayabilir]
priced,bull,above50 :: {a} {p}, 50 günlük {s50} altta, [o ara kapanmadıkça|oraya inmedikçe|orası kırılmadıkça] [olumlu kalırım|yukarı derim|fikrim değişmez]
priced,bull :: {a} {p}, RSI {rsi}, [olumlu bakıyorum|yukarı diyenlerdenim|umutluyum|iyimserim], [vadem uzun|hikâyesi sürüyor|acelem yok|bozmam için sebep yok], [arada dinlenir|yolu düz olmaz|geri çekilmesi normal|her gün çıkacak değil]
priced,bear,rsi_hi :: {a} RSI {rsi} ile [yorgun|kızışmış], şu an {p}, [buradan almam|dinlenmesini beklerim|peşinden gitmem|uzaktan izlerim], [geri çekilme|düzeltme|kâr satışı] [yakın|şaşırtmaz|gelir bence]
priced,neutral,rsi_hi :: {a:loc} RSI {rsi}, [kısa vadede|bu hızla|son günlerde] [kızışmış|gerilmiş|fazla koşmuş], [soğuyunca|biraz dinlenince|geri çekilince] [bakarım|yaklaşırım|konuşurum], şimdi {p:abl} [almam|girmem|kovalamam]
priced,neutral,month_up :: {a} bir ayda {mo} çıktı, [ne geç kaldım derim ne kovalarım|kovalamak bana göre değil|bu hız beni çekmiyor|üstüne atlamam], [parça parça|küçük tutarla|bölerek|geri çekilirse] [girilir anca|bakılır|olur belki]
priced,neutral :: {a} şu an {p}, RSI {rsi}, [bana göre ortada|iki tarafa da açık|bana net bir şey demiyor|yönü belirsiz bence], [birkaç gün daha bakıp|bir iki kapanış daha görüp|haftayı bitirip|veriyi bekleyip] [karar veririm|yön seçerim|öyle konuşurum|ona göre girerim]
priced,neutral,above50 :: {a} 50 günlüğün ({s50}) üstünde, hafif [yukarı derim|olumluyum|iyimserim] ama [kovalamam|acele etmem|bu fiyattan almam], [geri çekilirse|oraya yaklaşırsa|biraz dinlenirse] daha [rahat bakarım|makul olur|içime siner]
priced,bear :: {a} {p}, RSI {rsi}, ben [temkinliyim|uzak duruyorum|olumsuzum|karşısındayım], [hikâyesi fiyatını taşımıyor bence|ödülü az riski çok geliyor|bu fiyatta heyecan kalmamış|düzeltmesi gelir diyorum]
priced,bull,above50 :: {a} için [olumluyum|yukarı taraftayım|iyimserim], 50 günlüğün ({s50}) üstünde [duruyor|tutunuyor], [altına inerse fikrim değişir|orası kırılmadıkça böyle düşünürüm]
priced,bull,above200 :: {a:loc} ana yön yukarı bence, 200 günlük {s200} altta kaldı, [geri çekilmeleri dert etmiyorum|o yüzden olumlu bakıyorum]
priced,bull,week_up :: {a} haftayı {wk} artıda götürüyor, [ilgi sürüyor|alıcısı var], ben olumlu bakıyorum, {res} [ilk durak|ilk sınav]
priced,bull,rsi_lo :: {a} çok satıldı, RSI {rsi}, [buradan tepki beklerim|toparlamasını beklerim], {sup} altına inerse yanıldım derim
priced,bull,below50 :: {a} kısa vadede zayıf, 50 günlük {s50} [aşılırsa güçlenir|üstüne çıkarsa rahatlar], uzun vade için ben yine de olumluyum
priced,bull,hold :: {a} bende de var, maliyetim {cost}, [olumlu bakıyorum|satmayı düşünmüyorum], {sup} altına inerse [tekrar düşünürüm|planım değişir]
priced,bull :: {a:loc} yukarı ihtimali [daha ağır görüyorum|bana daha yakın|ağır basıyor], {sup} [desteği çalışıyor|kırılmadı], [ilk baktığım yer|önündeki ilk durak|geçmesi gereken yer] {res}
priced,bull :: {a} için [beklentim olumlu|yukarı diyorum|umutluyum], [şu an {p}|{p} seviyesinde], {sup} kırılırsa [vazgeçerim|o görüş biter|yanıldım derim]
priced,bear,below50 :: {a} için temkinliyim, 50 günlüğün ({s50}) altında [kaldı|duruyor], [üstüne çıkarsa fikrim değişir|orayı geçmeden acele etmem]
priced,bear,below200 :: {a:loc} ana yön aşağı bence, 200 günlük {s200} yukarıda kaldı, [çıkışları tepki sayıyorum|o yüzden uzak duruyorum]
priced,bear,week_down :: {a} haftayı {wk} ekside geçiriyor, [alıcısı yok|satıcı baskın], ben uzak duruyorum, {sup} [ilk durak|ilk sınav]
priced,bear,rsi_hi :: {a} kızışmış, RSI {rsi}, [soğumasını beklerim|buradan kovalamam], {res} üstünde kalıcı olursa yanıldım derim
priced,bear,above50 :: {a} 50 günlüğün üstünde ama bana [pahalı|şişkin] geliyor, {res} [geçilmeden almam|yakınında satıcı beklerim]
priced,bear,hold :: {a} bende var, maliyetim {cost}, ama [hevesim azaldı|azaltmayı düşünüyorum], {res} geçilmeden [ekleme yapmam|ağırlık vermem]
priced,bear :: {a:loc} aşağı ihtimali [daha ağır görüyorum|bana daha yakın|ağır basıyor], {res} [geçilmedi|aşılamadı], [ilk baktığım yer|alttaki ilk durak|tutunması gereken yer] {sup}
priced,bear :: {a} [bana göre riskli|bana şişkin geliyor|içime sinmiyor], [şu an {p}|{p} seviyesinde], {res} aşılırsa [fikrim değişir|o görüş biter|yanıldım derim]
priced,neutral :: {a} {sup} ile {res} arasında [sıkıştı|gidip geliyor|bekliyor], {res} geçilirse [olumluya dönerim|alıcı tarafa geçerim|ben de inanırım], {sup} kırılırsa [uzak dururum|bakmam bile|kenara çekilirim]
priced,neutral,above50 :: {a} 50 günlüğün üstünde ama {res} [geçilmedi|duruyor], [oranın aşılmasını bekliyorum|aşılırsa ben de yaklaşırım], acele etmiyorum
priced,neutral,below50 :: {a} 50 günlüğün ({s50}) altında, [toparladığını görmeden yaklaşmam|orayı geri almasını bekliyorum], {sup} tutarsa [umut var|konuşuruz]
priced,neutral,rsi_mid :: {a:loc} RSI {rsi}, ne kızışmış ne ezilmiş, [{res} üstü beni ikna eder|{sup} altı beni soğutur], şimdilik [izliyorum|bekliyorum]
priced,neutral,week_up :: {a} bu hafta {wk} çıktı ama ben [acele etmiyorum|kovalamıyorum], {sup} [civarına geri gelirse|bölgesinde] ilgilenirim
priced,neutral,week_down :: {a} bu hafta {wk} geriledi, {sup} [tutarsa bakarım|çalışırsa yaklaşırım], kırılırsa [hiç girmem|kenarda kalırım]
priced,neutral :: {a} şu an {p}, [ben|kendi adıma] {sup} [civarında ilgilenirim|yakınında bakarım|civarını makul bulurum], {res} [yakınında|civarında] [almam|kovalamam]
"""

FORECAST = """
priced :: {a} için o kadar ilerisini kimse bilemez, şu an {p}, [rakam veren tahmin eder|rakam söylesem uydurmuş olurum], ben [50 günlüğü|ortalamayı] {s50} izliyorum
priced,bull :: {a} için o kadar ilerisini kimse bilemez, [benim eğilimim yukarı|ben yukarı diyenlerdenim], {sup} üstünde kaldıkça [öyle düşünürüm|fikrim bu]
priced,bull,above50 :: {a} o tarihte nerede olur kimse bilemez, 50 günlüğün üstünde [kaldıkça|durdukça] [ben yukarıyı daha olası görüyorum|eğilimim yukarı]
priced,bull,month_up :: {a} bir ayda {mo} çıktı, [tarih verip rakam söyleyen yanılır|o kadar uzağı kimse bilemez], yön için ben yukarı derim
priced,bear :: {a} için rakam versem uydurmuş olurum, kimse bilemez, [eğilimim aşağı|ben temkinliyim], {res} aşılmadan [yükseliş beklemem|fikrim değişmez]
priced,bear,below50 :: {a} o tarihte nerede olur kimse bilemez, 50 günlüğün ({s50}) altında [kaldıkça|durdukça] [ben aşağıyı daha olası görüyorum|eğilimim aşağı]
priced,bear,fx :: {a} için kimse net rakam bilemez, mevduat faizi yüksekken [sert bir yükseliş beklemiyorum|çok hızlanacağını sanmıyorum], {res} üstü kalıcı olursa yanılırım
priced,neutral :: {a} için o kadar ilerisini kimse bilemez, şu an {p}, [ben bilançodan bilançoya bakarım|üç ay ötesini bile kestiremiyorum], [200 günlük {s200} ana çizgim|ana yön için 200 günlüğe ({s200}) bakıyorum]
priced,neutral,above50 :: {a} 50 günlüğün üstünde, o yüzden hafif yukarı derim ama [kimse bilemez|kesin rakam veren yanılır], {sup} kırılırsa o da geçersiz
priced,neutral,below50 :: {a} 50 günlüğün altında, o yüzden hafif aşağı derim ama [kimse bilemez|kesin rakam veren yanılır], {res} aşılırsa o da geçersiz
priced,neutral,fx :: {a:loc} faiz ve enflasyon ne olursa o olur, kimse bilemez, ben [yavaş bir yükseliş|büyük bir sıçrama değil, yavaş bir gidiş] beklerim, şu an {p}
"""

# What one says of an asset one was asked to give the ground of; which way one spoke is in `t_up` and `t_down`.
GROUND = """
priced,t_up :: {a} {p}, RSI {rsi}, [hâlâ yeri var diye düşünüyorum|alıcısı duruyor], öyle dememin sebebi bu
priced,t_down :: {a} {p}, RSI {rsi}, [bu fiyata almaya değmez diye düşünüyorum|riskini büyük görüyorum], öyle dememin sebebi bu
priced,t_up,above50 :: {a} 50 günlüğün ({s50}) üstünde duruyor, [olumlu konuşmam ondan|sebebim bu], bozulursa fikrim de değişir
priced,t_up,above200 :: {a} 200 günlüğün ({s200}) üstünde kaldıkça [umudum var|iyimserim], [öyle dememin sebebi bu|dayanağım o]
priced,t_up,week_up :: {a} haftayı {wk} artıda götürüyor, [sebep bu|öyle demem o yüzden], {sup} [destek|altında vazgeçerim]
priced,t_up,rsi_lo :: {a} çok satıldı, RSI {rsi}, [tepki beklemem ondan|iyimserliğim o yüzden]
priced,t_up :: {a:loc} {sup} desteği [duruyor|kırılmadı], [öyle düşünmem ondan|dayandığım yer orası], kırılırsa vazgeçerim
priced,t_up,t_key :: {key} derken şuna bakıyorum: {a} {p}, {sup} desteği [kırılmadı|duruyor], [o gidene kadar fikrim bu|kırılırsa vazgeçerim]
priced,t_down,month_up :: {a} bir ayda {mo} çıktı, [soluklanmadan kovalamak istemem|temkinim ondan], {res} üstü kalıcı olursa yanıldım derim
priced,t_down,month_up,t_key :: {key} dememin sebebi şu: {a} bir ayda {mo} çıktı, [böyle koşunca düzeltme gelir|dinlenmesi lazım]
priced,t_down,week_up :: {a} bir haftada {wk} çıktı, [hızlı geldi bana|bu hız beni ürkütüyor], {sup} civarına geri gelirse [bakarım|daha rahat konuşurum]
priced,t_down,week_up,t_key :: {key} dememin sebebi şu: {a} bir haftada {wk} çıktı, [böyle koşunca düzeltme gelir|dinlenmesi lazım]
priced,t_down,rsi_hi :: {a} RSI {rsi} ile kızışmış, [temkinli konuşmam ondan|sebebim bu], soğuması lazım
priced,t_down,below50 :: {a} 50 günlüğün ({s50}) altında, [temkinim ondan|o yüzden öyle dedim], üstüne çıkarsa konuşuruz
priced,t_down,week_down :: {a} haftayı {wk} ekside geçiriyor, [öyle demem o yüzden|sebep bu], {res} geçilmeden [acele etmem|inanmam]
priced,t_down :: {a:loc} {res} bir türlü geçilmedi, [temkinim ondan|sebebim o], üstünde kalıcı olursa [yanıldım derim|fikrim değişir]
priced,t_down,t_key :: {key} derken şunu kastettim: {a} {p}, {res} [geçilmedi|yukarıda duruyor], düşerse {sup} civarı [daha rahat|daha makul]
"""

SURE = """
priced :: {a} için kimse emin olamaz, [ihtimal konuşuyoruz|benimki görüş], RSI {rsi}, [tersine dönerse|veri değişirse] ben de dönerim
priced,t_up :: {a} için emin değilim, kimse de olamaz, {sup} altına inerse [yanıldım derim|o görüş biter]
priced,t_up :: {a:loc} yüzde yüz diye bir şey yok, {res} [geçilirse haklı çıkarım|aşılırsa rahatlarım], {sup} kırılırsa yanılmışımdır
priced,t_up :: emin olsam bütün parayı {a:dat} koyardım, [ihtimal benimki|tahmin bu], dayandığım yer {sup}, [kırılırsa vazgeçerim|altında yokum]
priced,t_down :: {a} için emin değilim, kimse de olamaz, {res} üstünde kalıcı olursa [yanıldım derim|o görüş biter]
priced,t_down :: {a:loc} yüzde yüz diye bir şey yok, {sup} [kırılırsa haklı çıkarım|altına inerse şaşırmam], {res} aşılırsa yanılmışımdır
priced,t_down :: {a} konusunda kesin değil tabii, [temkin benimki|ihtimal konuşuyoruz], {res} aşılırsa [fikrimi değiştiririm|dönerim]
"""

# Profit in hand, and the question whether to take it.
SELL_OR_KEEP = """
priced :: {a:loc} kâr varken ben hedefime bakardım, geldiyse bir kısmını cebe koyar gerisini planına bırakırdım, [ne zaman olacağı kişiye göre|tavsiye değil bu], karar {senin/sizin}
priced,bull :: {a:loc} kâr varken ben olsam bir kısmını cebe koyar kalanı taşırdım, {sup} [altı benim çıkışım olurdu|kırılırsa gerisini de verirdim], karar {senin/sizin}
priced,bull :: {a} için olumluyum, satmakta acele etmezdim, ama kârı {sup} stopuyla [korurdum|sağlama alırdım], karar {senin/sizin}
priced,bear :: {a:loc} kâr varken iştahım azalırdı, {res} geçilmeden [fazlasını beklemem|üstüne hayal kurmam], ama herkesin planı ayrı, karar {senin/sizin}
priced,bear :: {a} için temkinliyim, kâr varken azaltmak [uyku getirir|bana daha doğru], kalan için {sup} [sınırım olurdu|altını beklemezdim]
priced,neutral :: {a:loc} ben girerken ne dediysem ona bakardım, {res} [geçilirse sabrederim|aşılırsa beklerim], {sup} kırılırsa plan biter, tavsiye değil
priced,neutral :: {a} için kararsız kalmak normal, girerken konan hedef geldiyse iş kolay, gelmediyse {sup} [sınır olur|altı düşündürür], [ikisinin de pişmanlığı var|tavsiye değil bu]
"""

GAIN = """
priced,t_pct :: {a:loc} {pct} güzel kazanç, şimdi {p}, [bir kısmını cebe koymak da var|asıl iş onu korumak], tebrikler
priced,t_pct,hold :: {a:loc} {pct} helal olsun, bende de var, maliyetim {cost}, [birlikte gülüyoruz|nazar değmesin], stop yukarı taşınsın
priced,t_pct,bull :: {a} için ben de olumluyum, {pct} kâra tebrikler, [{sup} altını stop yapınca rahat edilir|arada biraz almak ayıp değil]
priced,t_pct,bear :: {pct} kâr çok iyi, {a:loc} ben olsam yarısını alırdım, [bana fiyatı yüksek|kâr cebe girince kâr], tebrikler
priced :: güzel maliyetmiş, {a} şimdi {p}, [keyfini {çıkar/çıkarın}|bol kazançlar], bir kısmını cebe koymak da [var|ayıp değil]
priced,hold :: {a} bende de var, maliyetim {cost}, [birlikte gülüyoruz|aynı keyifteyim], kâr cebe girene kadar [tetikteyim|temkin]
priced,nohold :: {a} bende yok, imrendim, {p} olmuş, [sabrın karşılığı|alana helal olsun], {satış planın var mı/satış planınız var mı}?
priced :: {a} o fiyattan alana helal, şimdi {p}, [{sup} altını stop yapınca kâr korunur|kârı korumak da iş], afiyet olsun
"""
