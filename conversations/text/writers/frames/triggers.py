"""First reactions to something that just happened: a price move, a limit, a headline.

`{tchg}` is the move itself as the trigger reports it. A headline is not
repeated; what it means for the speaker is said instead.
"""
# ruff: noqa: E501 (a frame is one line, however long)

from __future__ import annotations

PRICE = """
trig_up :: {a} [bir anda|aniden|birden|durduk yere] [hareketlendi|canlandı|yukarı kopup gitti|ısındı], [{p} oldu|{p} gördü|{tchg} yaptı dakikalar içinde]
trig_up :: {a:loc} [ne oldu öyle|bir hareket var|alım geldi], {tchg} [bir çırpıda|on dakikada|göz açıp kapayana kadar]
trig_up,hold :: {a} [uyandı|kıpırdadı|yürüdü] [sonunda|nihayet|bak şimdi], {p} [oldu|görüyorum|yazıyor], [oh be|keyiflendim|hadi hayırlısı]
trig_up,nohold :: {a} {tchg} [gitti|yaptı|zıpladı], [ben seyirciyim|kovalamam|alanlar gülüyordur]
trig_up,bear :: {a} {tchg} çıktı [ama|da] [ikna olmadım|tepki gibi|inandırıcı gelmedi], [bakalım tutacak mı|hacmine bakıyorum]
trig_up,bull :: {a} {p:dat} [geldi|dayandı|çıktı], [bekliyordum bunu|hikâye çalışıyor|güzel]
trig_up,near_res :: {a} {res:dat} [koştu|dayandı|yaklaştı], [geçerse güzel|orada bir durur|sınav şimdi]
trig_down :: {a} [bir anda|aniden|birden|durduk yere] [satıldı|bıraktı kendini|aşağı kaydı|döküldü], [{p} oldu|{p} gördü|{tchg} gitti]
trig_down :: {a:loc} [ne oldu öyle|sert satış var|biri boşalttı sanki], {tchg} [bir çırpıda|on dakikada|göz açıp kapayana kadar]
trig_down,hold :: {a} {tchg} [gitti|düştü|eridi], [canım sıkıldı|tam da bakmıyordum|maliyet {cost}, düşünün]
trig_down,nohold :: {a} {tchg} [düştü|gitti|kaydı], [iyi ki girmemişim|geçmiş olsun taşıyana|ucuzladı diye atlamam]
trig_down,bull :: {a} {tchg} geri geldi [ama|da] [fikrim aynı|panik yok|abartı gibi], [bakalım nerede durur|sakin]
trig_down,bear :: {a} {p:dat} [indi|geldi|düştü], [bekliyordum|demiştim zayıf diye|şaşırmadım]
trig_down,near_sup :: {a} {sup:dat} [geldi dayandı|indi|yaklaştı], [orası tutsun|tutmazsa tatsız|sınav şimdi]
tavan,trig_up :: {a} tavan, [vay be|kilitledi|tahta kurudu|kimde varsa hayırlı olsun]
taban,trig_down :: {a} taban, [alıcı yok|geçmiş olsun|fena oldu|çıkış kapısı kapandı]
"""

PRICE_SHORT = """
trig_up,asset :: [{a} uçtu|{a} {p}|vay {a}|{a} uyandı|hop {a}|{a} hareketli]
trig_down,asset :: [{a} gitti|{a} {p}|hayda {a}|{a} düşüyor|eyvah {a}|{a} satışta]
trig_up :: [ne oldu|haber mi var|hızlı oldu]
trig_down :: [ne oldu|haber mi var|sert geldi]
"""

NEWS = """
trig_news,asset :: {a} haberi [düştü|geldi|okudunuz mu], [fiyata bakıyorum|önce sindirelim|etkisi yarına kalır]
trig_news,asset,hold :: {a} [haberi|tarafındaki haber] [beni de ilgilendiriyor|canımı yaktı mı güldürdü mü belli değil], [taşıyorum sonuçta|elimde var|detayını okuyorum]
trig_news,asset,nohold :: {a} [haberini|tarafındaki gelişmeyi] [okudum|gördüm], [bende yok|dışarıdan izliyorum], [fiyat karar versin|acele yorum yapmam]
trig_news,asset,bull :: {a} [haberi|gelişmesi] [fikrimi değiştirmez|hikâyeyi bozmaz], [uzun bakıyorum|ben hâlâ olumluyum]
trig_news,asset,bear :: {a} [haberi|gelişmesi] [fikrimi değiştirmez|beni ikna etmez], [temkinliyim|uzak durmaya devam]
trig_news :: [haber|başlık] [düştü|geldi], [ilk tepki yanıltır|detayını okumadan yorum yok|bakalım fiyat ne diyecek|söylentiyi al haberi sat olmasın]
trig_news :: [başlığı|haberi] [gördüm|okudum], [beklenti zaten buydu|fiyatın içinde olabilir|sakin sakin bakıyorum]
"""

NEWS_SHORT = """
trig_news :: [haber düştü|okudum şimdi|bakalım fiyat ne der|detayı lazım]
"""
